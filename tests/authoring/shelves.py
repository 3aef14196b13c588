"""Where the small scenarios for these tests lie, and copies of them that a test may change."""

from __future__ import annotations

import shutil
from pathlib import Path

from game.authoring import check

HERE = Path(__file__).parent
SHELF = HERE / "shelf"
BAD = HERE.parent / "bad_scenarios"


def copied(to: Path) -> Path:
    """A copy of the shelf."""
    shutil.copytree(SHELF, to / "shelf")
    return to / "shelf"


def codes(*paths: Path, root: Path = SHELF) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in check(paths, root=root)]


def edited(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
