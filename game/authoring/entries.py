"""What a case says of itself before it is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game.authoring.problems import Problem

if TYPE_CHECKING:
    from game.model import Text


class Met(NamedTuple):
    """Somebody of the debtor's whom one meets."""

    name: Text
    portrait: str
    temperament: str
    behaves: Text
    """What the temperament is called."""


class CaseEntry(NamedTuple):
    """One line of the list of cases; a case whose head cannot be read has problems and no title.

    Nothing here tells of causes: those of a case would give the hidden one away.
    """

    id: str
    path: Path
    drill: bool
    title: Text
    about: Text
    difficulty: int
    teaches: tuple[str, ...]
    languages: tuple[str, ...]
    problems: tuple[Problem, ...]
    lessons: tuple[Text, ...] = ()
    """What the tactics that it teaches are called."""
    firm: Text = {}  # noqa: RUF012 - never changed
    people: tuple[Met, ...] = ()
    amount: int = 0
    """In minor units, as in `Debt`."""
    currency: str = "CNY"
    overdue: int = 0
    """Days, at the first occasion."""
    occasions: int = 0
    channels: tuple[str, ...] = ()
    acts: int = 0
    place: int | None = None
    """Where it stands on the learning path, from 0."""
    chapter: Text = {}  # noqa: RUF012 - never changed
    """What its chapter of the learning path is called; empty where it is not on the path."""

    @property
    def names(self) -> tuple[str, ...]:
        """Firm and people of the debtor in every language, for finding the case."""
        texts = (self.firm, *(person.name for person in self.people))
        return tuple(dict.fromkeys(name for text in texts for name in text.values()))

    @property
    def temperaments(self) -> tuple[str, ...]:
        """Of the people one meets."""
        return tuple(dict.fromkeys(person.temperament for person in self.people))
