"""Where scenario files lie; nothing here opens one."""

from __future__ import annotations

from pathlib import Path

CASE_FOLDERS = ("cases", "drills")
FOLDERS = {"tactic": "tactics", "temperament": "temperaments", "cause": "causes", "ploy": "ploys"}
"""By kind; the name of a file is the id of what is in it."""


def shipped_root() -> Path:
    """The scenarios folder: beside ``game/`` in a checkout, inside it in a wheel."""
    return _beside("scenarios")


def assets_root() -> Path:
    """The assets folder: beside ``game/`` in a checkout, inside it in a wheel."""
    return _beside("assets")


def base_of(path: Path) -> Path:
    """The scenarios folder a file belongs to: the one that holds ``cases``, ``tactics`` … or just its folder."""
    folder = path.parent
    return folder.parent if folder.name in (*CASE_FOLDERS, *FOLDERS.values()) else folder


def yaml_files(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if each.suffix == ".yaml" and not each.name.startswith("."))
    except OSError:  # a folder that is not there, or not to be read, holds nothing
        return []


def shown(path: Path) -> str:
    """The path as a user reads it: relative to where he stands, with forward slashes."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


# Private functions


def _beside(name: str) -> Path:
    package = Path(__file__).resolve().parent.parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
