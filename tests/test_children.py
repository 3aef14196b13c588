"""The program starts itself again, from a checkout and from a build; the build has all that a wheel has."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from game import children

ROOT = Path(__file__).parent.parent


def test_from_a_checkout_it_is_python_that_runs(tmp_path: Path) -> None:
    done = subprocess.run(
        children.command("cases"), cwd=tmp_path, capture_output=True, check=True, **children.settings()
    )
    assert b"hongda-hardware" in done.stdout


def test_from_a_build_it_is_the_program_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "huikuan"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert children.command("coach") == [str(program), "coach"]
    console = tmp_path / children.CONSOLE
    console.touch()
    assert children.command("review", "a b.jsonl") == [str(console), "review", "a b.jsonl"]


def test_the_recipe_takes_along_what_a_wheel_has() -> None:
    recipe = (ROOT / ".ci" / "frozen" / "huikuan.spec").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = [name.removeprefix("assets/") for name in included if name.startswith("assets/") and "." not in name]
    assert folders
    assert all(f'"{folder}"' in recipe for folder in folders)
    assert '"game/scenarios"' in recipe
