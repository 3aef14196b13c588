"""What the last decision brought that one should see and hear happen, not only read."""

from __future__ import annotations

from typing import NamedTuple

from game import rules
from game.model import TWENTIETHS, State, Termination
from game.playthrough import Playthrough
from game.view.speech import decided

SILENCES = ("silence",)
"""Tactics that are a pause."""


class Moved(NamedTuple):
    """Since the last decision; before the first, on the way to the opening."""

    turn: int
    """How many turns there are: another number is another moment."""
    arrived: bool
    """Whether an occasion opened."""
    paid: int
    """Per cent of the debt that was settled."""
    promised: bool
    """Whether a new promise was given."""
    kept: bool
    broken: bool
    """Whether a promise fell due and nothing, or not all, was paid."""
    silent: bool
    """Whether one waited without a word."""
    red: bool
    """Whether a red line was crossed."""
    over: bool


VISITORS = "visitors_present"
FACED = ("visit", "dinner")
"""Where one is in a room with him."""
PAPERS = {"letter": "letter", "email": "email"}


def props(play: Playthrough) -> tuple[str, ...]:
    """What stands about at this moment, by the name of its picture: visitors, a ringing phone, a letter, a promise."""
    case, state = play.case, play.state
    channel, since = rules.occasion(case, state).channel, moved(play)
    found = []
    if channel in FACED and VISITORS in rules.fact_names(case, state):
        found.append("visitors_guests")
    if channel == "phone" and since.arrived:
        found.append("phone_ringing")
    if channel in PAPERS:
        found.append(PAPERS[channel])
    if since.broken:
        found.append("promise_torn")
    elif since.promised:
        found.append("promise")
    return tuple(found)


def moved(play: Playthrough) -> Moved:
    """What happened since the last decision was taken, that one included."""
    last = max((index for index, turn in enumerate(play.turns) if decided(turn)), default=0)
    turns = play.turns[last:]
    due = [turn for turn in turns if turn.act == "due" and turn.before.promised]
    kept = [turn.after.settled - turn.before.settled >= turn.before.promised for turn in due]
    new = any(_promise(turn.after) not in (None, _promise(turn.before)) for turn in turns)
    first = turns[0].before.settled if turns else 0
    return Moved(
        turn=len(play.turns),
        arrived=any(turn.act == "arrive" for turn in turns),
        paid=max(0, play.state.settled - first) * 100 // TWENTIETHS,
        promised=new and bool(play.state.promised),
        kept=bool(kept) and all(kept),
        broken=not all(kept),
        silent=bool(turns) and turns[0].act in SILENCES,
        red=play.state.ended == Termination.RED_LINE,
        over=play.over,
    )


# Private functions


def _promise(state: State) -> tuple[int, int, int] | None:
    return (state.promised, state.due, state.firm) if state.promised else None
