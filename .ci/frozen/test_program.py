"""The built program: everything it needs is in its folder, and what it starts on the side is itself."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from game import journal
from tests.starting import COMMAND, PROGRAM
from tests.window.test_xvfb import Desk, decisions, display

__all__ = ["display"]  # a fixture
DRILL = "first-words"
LINE = "diagnose,fix_date,leave"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert PROGRAM, "HUIKUAN_PROGRAM names no program"
    monkeypatch.setenv("HUIKUAN_HOME", str(tmp_path))
    return tmp_path


def huikuan(*words: str, typed: str = "", **environment: str) -> str:
    """What it prints where nothing is set but what is given: no PATH, no HOME, no locale, no display."""
    done = subprocess.run(
        [*COMMAND, *words], env=environment, cwd="/", input=typed, capture_output=True, text=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_needs_no_home_and_no_python() -> None:
    document = json.loads(huikuan("play", DRILL, "--seed", "7", "--moves", LINE, "--json"))
    assert document["over"] is True
    assert "桂" in huikuan("demo", DRILL, "--seed", "7", "--lang", "zh")


def test_it_solves_reviews_and_checks(home: Path) -> None:
    assert json.loads(huikuan("solve", DRILL, "--json", HUIKUAN_HOME=str(home)))["exact"] is True
    huikuan("play", DRILL, "--seed", "7", "--terminal", typed="1\n6\nq\n", HUIKUAN_HOME=str(home))
    (record,) = journal.records_folder().glob("*.jsonl")
    review = json.loads(huikuan("review", str(record), "--json", HUIKUAN_HOME=str(home)))
    assert review["judgements"]
    checked = str(Path(PROGRAM).parent / "_internal" / "game" / "scenarios" / "drills" / f"{DRILL}.yaml")
    huikuan("check", checked, HUIKUAN_HOME=str(home))


def test_a_case_is_played_by_keys_to_its_review(display: str, home: Path) -> None:
    """With a hint on the way: the coach and the reviewer are the program itself."""
    desk = Desk(display, "play", "hongda-hardware", "--seed", "7", "--lang", "zh")

    def begin_and_play() -> None:
        desk.key("b")
        desk.key("1")

    desk.wait(lambda: len(decisions()) == 1, begin_and_play)
    desk.wait(hinted, lambda: desk.key("h"))
    desk.key("Escape")
    desk.wait(lambda: journal.unfinished() == (), lambda: go_on(desk))
    desk.wait(lambda: list((home / "cache").glob("review-*.json")))
    assert desk.close() == ""


def go_on(desk: Desk) -> None:
    for name in ("1", "l", "c", "Return"):
        desk.key(name)


def hinted() -> bool:
    """Whether a step of a hint was looked at, which there is only where the coach has answered."""
    (record,) = journal.records_folder().glob("*.jsonl")
    return any("hint" in json.loads(line) for line in record.read_text(encoding="utf-8").splitlines())
