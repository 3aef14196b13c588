"""The wheel carries scenarios and assets: built, installed in an empty environment, played away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PINS = ROOT / ".ci" / "play.txt"


def run(*command: str | Path, cwd: Path) -> str:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_case_is_played_from_an_installed_wheel(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    home = tmp_path / "empty"
    venv.create(home, with_pip=True)
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    pip: list[str | Path] = [folder / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    try:
        run(*pip, "--require-hashes", "-r", PINS, cwd=tmp_path)
    except AssertionError as error:
        if "HTTP" in str(error) or "connection" in str(error).lower():
            pytest.skip("no package index can be reached")
        raise
    run(*pip, "--no-deps", wheel, cwd=tmp_path)
    where = run(folder / "python", "-c", "import game; print(game.__file__)", cwd=tmp_path)
    assert str(home) in where
    moves = "reconcile,leave,close"
    play = run(folder / "huikuan", "play", "lvye-foods", "--seed", "1", "--moves", moves, "--json", cwd=tmp_path)
    assert json.loads(play)["decisions"] == moves.split(",")
    assets = Path(where.strip()).parent / "assets"
    assert (assets / "fonts" / "huikuan-sans-regular.otf").is_file()
    assert (assets / "portraits" / "wang" / "calm.png").is_file()
    assert (assets / "props" / "letter.png").is_file()
    assert (assets / "sounds" / "money.wav").is_file()
