"""Who plays: the profiles on this machine as they stand at the desk."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from game import profiles
from game.language import Language


class Who(NamedTuple):
    """A profile in the list."""

    name: str
    title: str
    detail: str
    here: bool
    """Whether it is the one in use."""


def listed(lang: Language) -> tuple[Who, ...]:
    """Every profile with how much is kept for it."""
    here = profiles.name()
    names = profiles.names() if here in profiles.names() else (*profiles.names(), here)
    return tuple(_who(name, name == here, lang) for name in names)


def export(lang: Language) -> str:
    """Writes all that is kept for the profile in use into a zip file; says where. Raises OSError."""
    name = profiles.name()
    target = profiles.base() / f"huikuan-{name}.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    count = profiles.export(name, target)
    return lang.plural(
        "{n} file of the profile “{name}” written to {path}.",
        "{n} files of the profile “{name}” written to {path}.",
        count,
        name=name,
        path=Path(target),
    )


# Private functions


def _who(name: str, here: bool, lang: Language) -> Who:
    plays = sum(place.startswith("records/") for _, place in profiles.files(name))
    title = lang.text("The first profile") if name == profiles.DEFAULT else name
    detail = lang.plural("{n} play", "{n} plays", plays)
    return Who(name, title, detail, here)
