"""The profiles on this machine and what is kept for each, for whichever face shows them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from game import profiles
from game.language import Language


class Kept(NamedTuple):
    """A profile and how much is kept for it."""

    name: str
    plays: int
    here: bool
    """Whether it is the one in use."""


def kept() -> tuple[Kept, ...]:
    """Every profile; the one in use too, even while nothing is kept for it."""
    here, names = profiles.name(), profiles.names()
    return tuple(Kept(name, _plays(name), name == here) for name in (names if here in names else (*names, here)))


def exported(name: str, target: Path, lang: Language) -> str:
    """Writes all that is kept for the profile into a zip file; what to say about it. Raises OSError."""
    return lang.plural(
        "{n} file of the profile “{name}” written to {path}.",
        "{n} files of the profile “{name}” written to {path}.",
        profiles.export(name, target),
        name=name,
        path=target,
    )


# Private functions


def _plays(name: str) -> int:
    return sum(place.startswith("records/") for _, place in profiles.files(name))
