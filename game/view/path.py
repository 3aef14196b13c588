"""The learning path: chapters and their stations, how far one has come, and how they lie in lines as on a page."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from game.authoring import CaseEntry
from game.language import Language

STARS = (40, 65, 85)
"""Points from which a station has one, two and three stars."""


class Station(NamedTuple):
    """A case or drill on the path."""

    id: str
    title: str
    about: str
    drill: bool
    done: bool
    best: int | None
    """The best score in points; None where it was not told when it was played."""
    left: bool
    """Whether a play of it was left unfinished."""

    @property
    def stars(self) -> int:
        """How well it went, 0..3."""
        if not self.done or self.best is None:
            return int(self.done)  # an older record tells no score
        return sum(self.best >= least for least in STARS)


class Chapter(NamedTuple):
    """A part of the path, in the user's language; without a name where the path has none there."""

    name: str
    stations: tuple[Station, ...]

    @property
    def done(self) -> int:
        """How many of its stations are done."""
        return sum(station.done for station in self.stations)

    @property
    def progress(self) -> str:
        """``3/5``."""
        return f"{self.done}/{len(self.stations)}"


class Band(NamedTuple):
    """A line of the road: as much of a chapter as fits on it."""

    chapter: int
    begins: bool
    """Whether the chapter begins here; where not it is gone on with from the line above."""
    first: int
    """The number of its first station on the whole path."""
    length: int


def chapters(
    entries: Sequence[CaseEntry], best: Mapping[str, int | None], left: Collection[str], lang: Language
) -> tuple[Chapter, ...]:
    """The path from the list of cases, which is in its order; ``best`` are hundredths of points of what is done."""
    on_path = (entry for entry in entries if entry.place is not None)
    return tuple(
        Chapter(name, tuple(_station(entry, best, entry.id in left, lang) for entry in members))
        for name, members in groupby(on_path, key=lambda entry: lang.pick(entry.chapter))
    )


def stations(path: Sequence[Chapter]) -> tuple[Station, ...]:
    """All of them, in their order."""
    return tuple(station for chapter in path for station in chapter.stations)


def next_one(stations: Sequence[Station]) -> int:
    """The first that is not done; the last where all are."""
    return next((number for number, station in enumerate(stations) if not station.done), max(0, len(stations) - 1))


def chapter_of(path: Sequence[Chapter], number: int) -> int:
    """In which chapter the station of this number is."""
    for index, chapter in enumerate(path):
        number -= len(chapter.stations)
        if number < 0:
            return index
    return max(0, len(path) - 1)


def bands(path: Sequence[Chapter], most: int) -> tuple[Band, ...]:
    """The road in lines of at most so many stations; a chapter longer than a line is spread evenly over several."""
    found: list[Band] = []
    first = 0
    for index, chapter in enumerate(path):
        count = len(chapter.stations)
        lines = -(-count // most)
        for line in range(lines):
            share = count // lines + (line < count % lines)
            found.append(Band(index, line == 0, first, share))
            first += share
    return tuple(found)


def band_of(road: Sequence[Band], number: int) -> int:
    """On which line the station of this number lies."""
    return next((index for index, band in enumerate(road) if number < band.first + band.length), max(0, len(road) - 1))


def beside(road: Sequence[Band], number: int, dx: int, dy: int) -> int | None:
    """The station an arrow leads to, as on a page: to the side the one before or after, up and down the line there.

    None where there is none.
    """
    if dx:
        last = road[-1].first + road[-1].length - 1
        return number + dx if 0 <= number + dx <= last else None
    at = band_of(road, number)
    if not 0 <= at + dy < len(road):
        return None
    there = road[at + dy]
    return there.first + min(number - road[at].first, there.length - 1)


# Private functions


def _station(entry: CaseEntry, best: Mapping[str, int | None], left: bool, lang: Language) -> Station:
    points = best.get(entry.id)
    return Station(
        id=entry.id,
        title=lang.pick(entry.title) or entry.id,
        about=lang.pick(entry.about),
        drill=entry.drill,
        done=entry.id in best,
        best=None if points is None else round(points / 100),
        left=left,
    )
