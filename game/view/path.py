"""The learning path as chapters of stations: what is done, how well, and what is next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

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
    chapter: str = ""

    @property
    def stars(self) -> int:
        """How well it went, 0..3."""
        if not self.done or self.best is None:
            return int(self.done)  # an older record tells no score
        return sum(self.best >= least for least in STARS)


class Chapter(NamedTuple):
    """Stations that belong together."""

    name: str
    first: int
    """The number of its first station on the whole path, from 0."""
    stations: tuple[Station, ...]

    @property
    def done(self) -> int:
        return sum(station.done for station in self.stations)


def next_one(stations: Sequence[Station]) -> int:
    """The first that is not done; the last where all are."""
    return next((number for number, station in enumerate(stations) if not station.done), max(0, len(stations) - 1))


def chapters(stations: Sequence[Station]) -> tuple[Chapter, ...]:
    """The path cut where another chapter begins."""
    found: list[Chapter] = []
    for name, group in groupby(stations, key=lambda station: station.chapter):
        first = found[-1].first + len(found[-1].stations) if found else 0
        found.append(Chapter(name, first, tuple(group)))
    return tuple(found)
