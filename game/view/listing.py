"""The list of cases: a line for each, and which of them fit what was typed and every filter."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from game.authoring import CaseEntry
from game.language import Language
from game.model import Text
from game.view.finding import matches


class Entry(NamedTuple):
    """A case or drill; one that cannot be read says so in ``trouble``."""

    id: str
    title: str
    about: str
    difficulty: int
    kind: str
    """``case`` or ``drill``, in the user's language."""
    trouble: str
    mark: str
    """Set where a play of it was left before its end."""
    drill: bool = False
    done: bool = False
    found: tuple[str, ...] = ()
    """What else it is found by: names in both languages, what it teaches."""
    persons: tuple[str, ...] = ()
    """How the people behave whom one meets there, in the user's language."""
    chapter: str = ""
    """What its chapter of the learning path is called; empty where it is on none."""


class Chosen(NamedTuple):
    """What is asked of the list; what is empty or None lets everything through."""

    query: str = ""
    chapter: str = ""
    drill: bool | None = None
    done: bool | None = None
    difficulty: int = 0
    person: str = ""


def entries(index: Sequence[CaseEntry], done: Collection[str], left: Collection[str], lang: Language) -> list[Entry]:
    """A line for each case there is, in the order of the path; ``done`` and ``left`` are ids."""
    return [_entry(entry, entry.id in done, entry.id in left, lang) for entry in index]


def chapters(entries: Sequence[Entry]) -> list[str]:
    """What the chapters are called, in their order."""
    return list(dict.fromkeys(entry.chapter for entry in entries if entry.chapter))


def persons(entries: Sequence[Entry]) -> list[str]:
    """How people behave somewhere in the list."""
    return sorted({person for entry in entries for person in entry.persons})


def fitting(entries: Sequence[Entry], chosen: Chosen) -> list[Entry]:
    """Those that fit."""
    return [entry for entry in entries if _fits(entry, chosen)]


# Private functions


def _fits(entry: Entry, chosen: Chosen) -> bool:
    return (
        chosen.drill in (None, entry.drill)
        and chosen.done in (None, entry.done)
        and chosen.difficulty in (0, entry.difficulty)
        and chosen.chapter in ("", entry.chapter)
        and (not chosen.person or chosen.person in entry.persons)
        and (not chosen.query or matches(chosen.query, (entry.title, *entry.found), (entry.about,)))
    )


def _entry(entry: CaseEntry, done: bool, left: bool, lang: Language) -> Entry:
    return Entry(
        id=entry.id,
        title=lang.pick(entry.title) or entry.id,
        about=lang.pick(entry.about),
        difficulty=entry.difficulty,
        kind=lang.text("drill") if entry.drill else lang.text("case"),
        trouble="" if entry.title else lang.text("cannot be read"),
        mark=lang.text("unfinished") if left else "",
        drill=entry.drill,
        done=done,
        found=(*entry.title.values(), *entry.names, *_values(entry.lessons)),
        persons=tuple(dict.fromkeys(lang.pick(each.behaves) or each.temperament for each in entry.people)),
        chapter=lang.pick(entry.chapter),
    )


def _values(texts: tuple[Text, ...]) -> Iterator[str]:
    return (value for text in texts for value in text.values())
