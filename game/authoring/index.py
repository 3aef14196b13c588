"""The list of cases: what each file says of itself, kept in the user's cache until the file changes.

A start then opens one file instead of two hundred. An index that is missing, damaged or another version's means that
the files are read; one that cannot be written, that they are read again next time.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import profiles
from game.authoring.entries import CaseEntry, Met
from game.authoring.places import CASE_FOLDERS, FOLDERS, shipped_root, yaml_files
from game.authoring.problems import Problem

if TYPE_CHECKING:
    from game.model import Text

FORMAT = 2
"""Of what `heads` says of a file: to be raised when that changes."""
PATH = "learning_path.yaml"

Read = Callable[[str, Path], Any]
"""What a file of that kind says, as JSON has it."""


def case_index(root: Path | None = None) -> list[CaseEntry]:
    """The cases and drills there are, their bodies unread, in the order of the learning path.

    What is not on the path comes after it: cases before drills, easy ones first.
    """
    root = root or shipped_root()
    return _entries(root, _Index(_kept() if root == shipped_root() else {}))


def keep_index() -> None:
    """Keeps what the shipped files say for the next start, if it is not kept yet."""
    before = _kept()
    index = _Index(before)
    _entries(shipped_root(), index)
    if index.said != before:
        text = json.dumps(index.said, ensure_ascii=False)
        with suppress(OSError, profiles.NoHomeError):
            profiles.write_whole(_file(), f"{_seal(text)}\n{text}")


def learning_path(root: Path) -> tuple[str, ...]:
    """Ids of cases and drills in the order of ``learning_path.yaml``; empty where there is none that can be read."""
    return tuple(_chapters(root, _read))


# Private functions


class _Index:
    """What was said by files that are as they were, and what others say now."""

    def __init__(self, before: dict[str, list[Any]]) -> None:
        self.before = before
        self.said: dict[str, list[Any]] = {}
        """By path: size, time of the last change in nanoseconds, what it says."""

    def __call__(self, kind: str, path: Path) -> Any:
        try:
            found = path.stat()
        except OSError:
            return _read(kind, path)
        stamp = [found.st_size, found.st_mtime_ns]
        known = self.before.get(str(path))
        said = known[2] if known and known[:2] == stamp else _read_once(kind, path, *stamp)
        self.said[str(path)] = [*stamp, said]
        return said


def _entries(root: Path, read: Read) -> list[CaseEntry]:
    chapters = _chapters(root, read)
    place = {id_: number for number, id_ in enumerate(chapters)}
    entries = [
        _entry(path, root, read)._replace(place=place.get(path.stem), chapter=chapters.get(path.stem, {}))
        for folder in CASE_FOLDERS
        for path in yaml_files(root / folder)
    ]
    return sorted(entries, key=lambda each: (place.get(each.id, len(place)), each.drill, each.difficulty, each.id))


def _chapters(root: Path, read: Read) -> dict[str, Text]:
    """What the chapter of each case and drill on the learning path is called, in the order of the path."""
    found: dict[str, Text] = {}
    for chapter in read("chapters", root / PATH):
        for id_ in chapter["cases"]:
            found.setdefault(id_, chapter["name"])
    return found


def _entry(path: Path, root: Path, read: Read) -> CaseEntry:
    said = read("case", path)
    problems: tuple[Problem, ...] = ()
    if said is None:
        from game.authoring import heads

        said, problems = heads.case(path)
    people = tuple(
        Met(**each, behaves=_name("temperament", each["temperament"], root, read)) for each in said["people"]
    )
    lessons = tuple(name for each in said["teaches"] if (name := _name("tactic", each, root, read)))
    lists = {key: tuple(said[key]) for key in ("teaches", "languages", "channels")}
    whole = {**said, **lists, "people": people, "lessons": lessons}
    drill = path.parent.name == "drills"
    return CaseEntry(id=path.stem, path=path, drill=drill, problems=problems, **whole)


def _name(kind: str, id_: str, root: Path, read: Read) -> dict[str, str]:
    """What it is called; empty where there is none of that id."""
    path = root / FOLDERS[kind] / f"{id_}.yaml"
    return read(kind, path) if id_.isidentifier() and path.is_file() else {}


def _read(kind: str, path: Path) -> Any:
    """What the file says; None for a case with problems, which are told anew each time: they name it as one stands."""
    from game.authoring import heads  # where all is kept, no file is read and this is not needed

    if kind == "case":
        said, problems = heads.case(path)
        return None if problems else said
    return heads.chapters(path) if kind == "chapters" else heads.name(path)


@lru_cache(maxsize=1024)
def _read_once(kind: str, path: Path, _size: int, _changed: int) -> Any:
    return _read(kind, path)


def _file() -> Path:
    return profiles.shared_cache() / "cases-index.json"


def _kept() -> dict[str, list[Any]]:
    """What was kept last time, if that is whole."""
    try:
        seal, _, text = _file().read_text(encoding="utf-8").partition("\n")
        said = json.loads(text) if seal == _seal(text) else {}
    except (OSError, ValueError, profiles.NoHomeError):
        return {}
    return said if isinstance(said, dict) else {}


def _seal(text: str) -> str:
    """Tells whether the text is whole and of this version."""
    return f"huikuan index {FORMAT} {zlib.crc32(text.encode()):08x}"
