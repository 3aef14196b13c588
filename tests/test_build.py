"""The recipe of the build without Python, tried cheaply; `.ci/frozen` builds it and plays what was built."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
MAKERS = {"make"}
"""Folders of the assets that make the others."""


@pytest.fixture(scope="module")
def recipe() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / ".ci" / "frozen")
        return __import__("recipe")


def test_everything_the_game_reads_is_carried(recipe: ModuleType) -> None:
    carried = {Path(source).relative_to(ROOT).as_posix(): place for source, place in recipe.data()}
    there = {each.name for each in (ROOT / "assets").iterdir() if each.is_dir()}
    folders = {"scenarios", *(f"assets/{name}" for name in there - MAKERS)}
    assert {name for name in carried if (ROOT / name).is_dir()} == folders
    assert all(place == f"game/{name}" for name, place in carried.items() if (ROOT / name).is_dir())
    assert carried["assets/README.md"] == "game/assets"


def test_of_babel_only_the_spoken_locales_are_carried(recipe: ModuleType) -> None:
    offered = ["root", "en", "en_GB", "zh", "zh_Hans", "zh_Hans_CN", "zh_Hant", "de"]
    places = [f"babel/locale-data/{name}.dat" for name in offered]
    kept = [Path(place).stem for place in places if recipe.is_wanted(place)]
    assert kept == ["root", "en", "zh", "zh_Hans", "zh_Hans_CN"]
    assert recipe.is_wanted("babel/global.dat")


def test_what_is_passed_on_has_its_licence(recipe: ModuleType) -> None:
    found = recipe.licences()
    assert {"numpy", "pygame-ce", "pydantic", "babel", "python"} <= set(found)
    assert all(file.is_file() for files in found.values() for file in files)


def test_only_one_place_knows_how_the_program_is_started() -> None:
    words = ("sys.executable", "sys.frozen", '"frozen"', "multiprocessing")
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "game").rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in words)
    }
    assert found == {"game/children.py"}


def test_without_a_console_what_is_said_is_shown_in_a_box(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / ".ci" / "frozen")
        entry = __import__("entry")
    shown: list[str] = []
    monkeypatch.setattr(entry, "show", shown.append)
    monkeypatch.setattr(sys, "argv", ["huikuan", "play", "nobody", "--lang", "en"])
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, stream, None)
    assert entry.begin() == 2
    (text,) = shown
    assert "There is no case “nobody”." in text
    assert "huikuan-terminal.exe" in text
