"""What the window remembers of its user: the language, and whether meters are shown as numbers."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple

HOME_VARIABLE = "HUIKUAN_HOME"
"""The same variable as the journal's: it moves everything Huikuan writes to another folder."""


class Settings(NamedTuple):
    language: str = ""
    """Empty until it was chosen in the window."""
    numbers: bool = False


def path() -> Path:
    """The file of the settings; it need not exist."""
    moved = os.environ.get(HOME_VARIABLE)
    if moved:
        return Path(moved) / "window.json"
    import platformdirs

    return platformdirs.user_config_path("huikuan", appauthor=False) / "window.json"


def load() -> Settings:
    """The remembered settings; a file that cannot be read counts as none."""
    try:
        found = json.loads(path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    language = found.get("language")
    return Settings(language if language in ("zh", "en") else "", found.get("numbers") is True)


def save(settings: Settings) -> None:
    """Writes the settings; raises OSError where the folder cannot be written."""
    file = path()
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(".part")
    partial.write_text(json.dumps(settings._asdict()), encoding="utf-8")
    partial.replace(file)


def remembered_language() -> str | None:
    """The language last chosen in the window."""
    return load().language or None
