"""Who plays: the profiles on this machine as they stand at the desk."""

from __future__ import annotations

from typing import NamedTuple

from game import profiles
from game.language import Language
from game.view import whose


class Who(NamedTuple):
    """A profile in the list."""

    name: str
    title: str
    detail: str
    here: bool
    """Whether it is the one in use."""


def listed(lang: Language) -> tuple[Who, ...]:
    """Every profile with how much is kept for it."""
    return tuple(_who(each, lang) for each in whose.kept())


def export(lang: Language) -> str:
    """Writes all that is kept for the profile in use into a zip file; says where. Raises OSError."""
    target = profiles.base() / f"huikuan-{profiles.name()}.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    return whose.exported(profiles.name(), target, lang)


# Private functions


def _who(each: whose.Kept, lang: Language) -> Who:
    title = lang.text("The first profile") if each.name == profiles.DEFAULT else each.name
    return Who(each.name, title, lang.plural("{n} play", "{n} plays", each.plays), each.here)
