"""The recipe of the build without Python, tried cheaply; `.ci/bundle` builds it and plays what was built."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from game import program

ROOT = Path(__file__).parent.parent
MAKERS = {"make"}
"""Folders of the assets that make the others."""


@pytest.fixture(scope="module")
def recipe() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / ".ci" / "bundle")
        return __import__("recipe")


def built(patch: pytest.MonkeyPatch, executable: Path, platform: str) -> None:
    """As PyInstaller leaves it to the program."""
    patch.setattr(sys, "frozen", True, raising=False)
    patch.setattr(sys, "executable", str(executable))
    patch.setattr(sys, "platform", platform)


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


def test_a_build_starts_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert program.command("coach") == [sys.executable, "-m", "game", "coach"]
    assert program.typed() == "python -m game"
    built(monkeypatch, tmp_path / "huikuan", "linux")
    assert program.command("coach") == [str(tmp_path / "huikuan"), "coach"]
    assert program.typed().endswith("huikuan")
    built(monkeypatch, tmp_path / "huikuan.exe", "win32")
    assert program.command("coach") == [str(tmp_path / "huikuan-terminal.exe"), "coach"]
    assert program.typed().endswith("huikuan-terminal")


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for the program")
def test_work_on_the_side_is_done_by_the_build(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = tmp_path / "told"
    itself = tmp_path / "催收 练习"
    itself.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" "${{PYTHONPATH-none}}" > "{told}"\n', encoding="utf-8")
    itself.chmod(0o700)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    built(monkeypatch, itself, "linux")
    assert program.start("review", "a record.jsonl").wait(timeout=10) == 0
    assert told.read_text(encoding="utf-8").splitlines() == ["review", "a record.jsonl", "none"]


def test_only_one_place_starts_processes() -> None:
    words = ("subprocess", "sys.executable", "multiprocessing")
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "game").rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in words)
    }
    assert found == {"game/program.py"}


def test_without_a_console_what_is_said_is_shown_in_a_box(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / ".ci" / "bundle")
        start = __import__("start")
    shown: list[str] = []
    monkeypatch.setattr(start, "show", shown.append)
    monkeypatch.setattr(sys, "argv", ["huikuan", "play", "nobody", "--lang", "en"])
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, stream, None)
    assert start.begin() == 2
    (text,) = shown
    assert "There is no case “nobody”." in text
    assert "huikuan-terminal.exe" in text
