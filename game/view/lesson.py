"""The first lesson: what one is told, a little at a time, while playing the drill ``first-words``."""

from __future__ import annotations

from typing import NamedTuple

from game.language import Language, mark
from game.model import Phase
from game.playthrough import Playthrough

DRILL = "first-words"


class Page(NamedTuple):
    """What is told at one moment; pages come in their order, each once."""

    number: int
    title: str
    lines: tuple[str, ...]


PAGES = (
    (
        mark("Before you say anything"),
        (
            mark("On the left is the one you talk to. His face and the words below it are how he takes it; no number."),
            mark("On the right is what you can read: his patience, the relation, what is promised and on paper."),
            mark("Below are your cards. The one in focus tells the sentence, its cost, its risk and the law."),
            mark("Press a card's number, or click it. Try to hear first why nothing came."),
        ),
    ),
    (
        mark("You have spent patience"),
        (
            mark("Each move costs patience; at nothing the talk ends by itself, and badly."),
            mark("W tells why the last move went as it did. H is a hint, T everything said so far."),
            mark("I notes what you believe is the cause: the debrief lays it beside the signs."),
        ),
    ),
    (
        mark("Ask for something definite"),
        (
            mark("A day and a sum are worth more than “soon”. A promise stands at the right until it falls due."),
            mark("L leaves while it is still pleasant; it costs nothing, and once a day is fixed it beats staying on."),
        ),
    ),
    (
        mark("Some cards you leave alone"),
        (
            mark("The sign on a card says lawful, borderline or red. A red line ends the case, and its money is lost."),
            mark("In longer cases you then choose where to go next; what falls due on the way is settled first."),
            mark("At the end the debrief shows what each decision was worth. Any of them can be tried again."),
        ),
    ),
)


def lesson(play: Playthrough, lang: Language) -> Page | None:
    """The page of this moment; None in another case, between talks and after the last page."""
    number = len(play.decisions)
    if play.case.id != DRILL or play.state.phase != Phase.TALK or number >= len(PAGES):
        return None
    title, lines = PAGES[number]
    return Page(number, lang.text(title), tuple(map(lang.text, lines)))
