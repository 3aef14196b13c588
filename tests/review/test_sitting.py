"""The review at the terminal: first what mattered, never a silent wait, a branch laid beside the first play."""

from __future__ import annotations

import io
from pathlib import Path
from typing import ClassVar

import pytest

from game import authoring, journal, playthrough, solving, terminal
from game.language import language
from game.playthrough import Playthrough
from game.terminal.commands import parse
from tests.review.games import LUCKY_BAD, played, reviewed
from tests.small import small_case

pytestmark = pytest.mark.xdist_group("reviews")
DRILL = "golden-hour"
BADLY = "\nheart_talk\ninstalment\nheart_talk\n"


def sit(typed: str, play: Playthrough) -> str:
    output = io.StringIO()
    terminal.run(io.StringIO(typed), output, terminal.Setting(language("en"), lambda: 7), play)
    return output.getvalue()


def drill() -> Playthrough:
    return playthrough.start(authoring.load_case(DRILL), 3)


def test_the_summary_comes_before_the_result() -> None:
    printed = sit(BADLY + "q\n", drill())
    said = ["The review is being worked out…", "What mattered most:", "In figures:", "Result: ", "v: the review;"]
    places = [printed.index(each) for each in said]
    assert places == sorted(places)


def test_review_and_grades_are_shown_on_request() -> None:
    printed = sit(BADLY + "v\ng\nq\n", drill())
    assert printed.count("What mattered most:") == 2
    assert "The account of the game:" in printed
    assert printed.index("The account of the game:") < printed.index("Every decision:")


def test_a_branch_is_laid_beside_the_first_play_and_mending_is_praised() -> None:
    printed = sit(BADLY + "b 4\nstrike_early\nq\n", drill())
    beside = printed.split("Beside the first play, with the same luck:")[1]
    assert "Score: first 0.0, now " in beside
    assert "First: Heart to heart\n" in beside
    assert "Now: Strike without pause\n" in beside
    assert "Well mended: “Strike without pause” is worth 22.3 points more there." in beside


def test_the_same_case_with_other_luck_is_laid_beside_nothing() -> None:
    printed = sit(BADLY + "a\n" + BADLY[1:] + "q\n", drill())
    assert printed.count("Result: ") == 2
    assert "Beside the first play" not in printed


class Slow:
    """A job that is done when it is told so."""

    made: ClassVar[list[Slow]] = []

    def __init__(self, command: str, path: Path) -> None:
        self.command, self.path = command, path
        self.done = self.cancelled = False
        self.made.append(self)

    def cancel(self) -> None:
        self.cancelled = True


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[Slow]:
    monkeypatch.setattr(Slow, "made", [])
    monkeypatch.setattr(solving, "Job", Slow)
    return Slow.made


def test_a_long_case_is_reviewed_in_the_background_and_says_so(jobs: list[Slow]) -> None:
    play = playthrough.start(small_case(), 4)
    printed = sit("\n2\n1\n7\n3\nq\n", play)
    assert "The review is being worked out in the background" in printed
    (job,) = jobs
    assert job.command == "review"
    assert journal.load(job.path).play.over
    assert job.cancelled  # whoever leaves is not left with work going on


def test_waiting_can_be_broken_off(jobs: list[Slow], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("game.terminal.reviewer.time.sleep", interrupted)
    printed = sit("\n2\n1\n7\n3\nv\nq\n", playthrough.start(small_case(), 4))
    assert "The review is being worked out… (Ctrl-C: stop waiting)" in printed
    assert "Later, then." in printed
    assert len(jobs) == 1


def test_a_review_that_is_kept_is_shown_at_once(jobs: list[Slow]) -> None:
    play = played(LUCKY_BAD)
    solving._keep(solving._review_path(play), solving.review_to_json(reviewed(LUCKY_BAD)))
    kept = solving.kept_review(play)
    assert kept == reviewed(LUCKY_BAD)
    assert kept.frontier
    again = playthrough.replay(play.case, play.seed, play.decisions[:-1])
    printed = sit(f"{play.decisions[-1]}\nq\n", again)
    assert "being worked out" not in printed
    assert "Badly handled, but lucky" in printed
    assert jobs == []


@pytest.mark.parametrize(("typed", "name"), [("v", "review"), ("复盘", "review"), ("g", "grades"), ("评分", "grades")])
def test_commands(typed: str, name: str) -> None:
    assert parse(typed).name == name
