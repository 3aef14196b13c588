"""What the window remembers of its user: language, size of type, comfort, sound, keys, its own size."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from game import profiles

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Per cent."""

Speech = Literal["slow", "normal", "fast", "at once"]


class Settings(NamedTuple):
    language: str = ""
    """Empty until it was chosen in the window."""
    numbers: bool = False
    """Whether meters are shown as numbers."""
    text: int = 100
    """One of `TEXT_SIZES`."""
    contrast: bool = False
    still: bool = False
    """Whether movement is reduced: everything is there at once."""
    speech: Speech = "normal"
    """How fast what is said appears."""
    sound: bool = True
    tone: bool = True
    """Whether the room can be heard between the cues; never without ``sound``."""
    captions: bool = True
    full: bool = False
    """Whether the window fills the screen."""
    size: tuple[int, int] = (1280, 720)
    """Of the window where it does not."""
    taught: bool = False
    """Whether the tutorial was played or skipped."""
    profile: str = ""
    """Whose window it was last; empty for the first profile."""
    keys: tuple[tuple[str, str], ...] = ()
    """Keys that were exchanged for others: the usual one, and the one that does its work."""


def path() -> Path:
    """The file of the settings; it need not exist."""
    return profiles.settings() / "window.json"


def load() -> Settings:
    """The remembered settings; what cannot be read is as it is at first."""
    try:
        found = json.loads(path().read_text(encoding="utf-8"))
    except (OSError, ValueError, profiles.NoHomeError):
        return Settings()
    return _read(found) if isinstance(found, dict) else Settings()


def save(settings: Settings) -> None:
    """Writes the settings; raises OSError where the folder cannot be written."""
    file = path()
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(".part")
    partial.write_text(json.dumps(settings._asdict(), ensure_ascii=False), encoding="utf-8")
    partial.replace(file)


def remembered_language() -> str | None:
    """The language last chosen in the window."""
    return load().language or None


# Private functions


def _read(found: Mapping[str, Any]) -> Settings:
    usual = Settings()
    right = {name: value for name, value in found.items() if name in usual._fields and _fits(name, value, usual)}
    if "size" in right:
        right["size"] = tuple(right["size"])
    if "keys" in right:
        right["keys"] = tuple((usual, other) for usual, other in right["keys"])
    return usual._replace(**right)


def _fits(name: str, value: Any, usual: Settings) -> bool:
    if name == "language":
        return value in ("zh", "en")
    if name == "profile":
        return isinstance(value, str) and value in ("", *profiles.names())
    if name == "text":
        return value in TEXT_SIZES
    if name == "speech":
        return value in get_args(Speech)
    if name == "size":
        return isinstance(value, list) and len(value) == 2 and all(type(n) is int and 100 < n < 20_000 for n in value)
    if name == "keys":
        return isinstance(value, list) and all(_is_pair(pair) for pair in value)
    return type(value) is type(getattr(usual, name))


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(key, str) and key for key in value)
