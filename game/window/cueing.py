"""Which sounds a moment makes, and what they are called: every sound is also written."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import mark
from game.view.shapes import Talk

CAPTIONS = {
    "card": mark("a card is played"),
    "phone": mark("the phone rings"),
    "message": mark("a message arrives"),
    "door": mark("a door opens"),
    "letter": mark("paper is unfolded"),
    "table": mark("glasses touch"),
    "silence": mark("silence; a clock ticks"),
    "money": mark("coins ring"),
    "promise": mark("a pen signs"),
    "kept": mark("two bright notes: the promise was kept"),
    "broken": mark("paper is torn: the promise was broken"),
    "red": mark("a low alarm: a red line"),
    "end": mark("a closing chord"),
}
ARRIVALS = {
    "visit": "door",
    "phone": "phone",
    "wechat": "message",
    "email": "message",
    "letter": "letter",
    "dinner": "table",
    "desk": "letter",
}


def cues(talk: Talk) -> tuple[str, ...]:
    """The sounds of this moment in their order; the first that says something is the one that is captioned."""
    return tuple(_cues(talk))


# Private functions


def _cues(talk: Talk) -> Iterator[str]:
    moved = talk.moved
    if moved.red:
        yield "red"
        return
    if moved.broken:
        yield "broken"
    elif moved.kept:
        yield "kept"
    if moved.paid:
        yield "money"
    if moved.promised:
        yield "promise"
    if moved.over:
        yield "end"
    elif moved.arrived:
        yield ARRIVALS[talk.channel]
    elif moved.silent:
        yield "silence"
    else:
        yield "card"
