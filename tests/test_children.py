"""The program starts itself again, from a checkout and from a build; the build has all that a wheel has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game import children


def test_from_a_checkout_it_is_python_that_runs(tmp_path: Path) -> None:
    done = subprocess.run(
        children.command("cases"), cwd=tmp_path, capture_output=True, check=True, **children.settings()
    )
    assert b"hongda-hardware" in done.stdout
    assert children.typed() == "python -m game"


def test_from_a_build_it_is_the_program_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "huikuan"
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert children.command("coach") == [str(program), "coach"]
    assert "PYTHONPATH" not in children.settings()["env"]
    assert children.typed().endswith("huikuan")
    console = tmp_path / children.CONSOLE
    console.touch()
    assert children.command("review", "a b.jsonl") == [str(console), "review", "a b.jsonl"]
    assert children.typed().endswith("huikuan-terminal")
