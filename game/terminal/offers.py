"""What the list offers: plays left before their end, and the cases in the order of the learning path."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game import authoring, journal
from game.authoring import CaseEntry
from game.journal import JournalError, Loaded
from game.language import Language

RESUMABLE_MAX = 3


class Offers(NamedTuple):
    """Numbered through: first what can be resumed, then the cases."""

    resumable: tuple[Loaded, ...]
    entries: tuple[CaseEntry, ...]

    def pick(self, number: int) -> Loaded | CaseEntry | None:
        """What stands at this number, counted from 1."""
        both: list[Loaded | CaseEntry] = [*self.resumable, *self.entries]
        return both[number - 1] if 1 <= number <= len(both) else None


def offers(say: Callable[[str], None], lang: Language) -> Offers:
    """Everything on offer now; records that cannot be read are said to be so, and plays without a decision left out."""
    return Offers(_resumable(say, lang), tuple(authoring.case_index()))


# Private functions


def _resumable(say: Callable[[str], None], lang: Language) -> tuple[Loaded, ...]:
    found: list[Loaded] = []
    for path in journal.unfinished():
        try:
            loaded = journal.load(path)
        except JournalError as error:
            say(error.text(lang.code))
            continue
        if loaded.play.decisions and not loaded.play.over:
            found.append(loaded)
        if len(found) == RESUMABLE_MAX:
            break
    return tuple(found)
