"""The debrief, driven by keyboard alone and by mouse alone: the picture, the tabs, the decisions, the branches."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from game import journal, playthrough, solving
from game.window.screens import result
from game.window.zones import Intent
from tests.window.made_up import made_up
from tests.window.pilot import Pilot, window
from tests.window.test_layout import SIZES, faults

WAYS = ("keys", "mouse")
PATIENCE = 60.0
"""Seconds a drill may take to be reviewed on a busy machine; most take one."""
BAD = "courtesy find_approver full_demand go:market facts_questions facts_questions leave".split()
TABS = {
    "D": "Branch from here",
    "W": "What could be seen",
    "S": "How the score came about",
    "T": "What was really going on",
}


@contextmanager
def ended(
    line: list[str], language: str = "en", case: str = "lvye-foods", size: tuple[int, int] = (1280, 720)
) -> Iterator[Pilot]:
    """A case played to its end: the debrief is up."""
    with window(language, 7, size) as pilot:
        pilot.app._do(Intent("open", case))
        pilot.app._do(Intent("begin"))
        finish(pilot, line)
        yield pilot


def finish(pilot: Pilot, line: list[str]) -> None:
    """Takes the decisions of a line and ends the case."""
    for decision in line:
        if not pilot.app.desk.talk().over:
            pilot.app._do(Intent("decide", decision))
    while not pilot.app.desk.talk().over:
        ways = [way.decision for way in pilot.app.desk.talk().exits]
        pilot.app._do(Intent("decide", "close" if "close" in ways else ways[0]))
    pilot.app._do(Intent("debrief"))
    pilot.app.pump()


def review(pilot: Pilot, losses: tuple[float, ...] | None = None) -> None:
    """The coach is done: his review is kept, his work over."""
    play = pilot.app.desk._play
    solving._keep(
        solving._review_path(play), solving.review_to_json(made_up(play, losses) if losses else made_up(play))
    )
    for asked in pilot.app.desk._reviews._asked.values():
        asked.job.cancel()
    pilot.app.pump()


def named(pilot: Pilot, turn: int) -> str:
    """The heading over the talk of a turn, as it is drawn."""
    return pilot.app.ui.spell(f"{turn + 1} · {pilot.app.desk.debrief().turns[turn].act}")


def do(pilot: Pilot, way: str, key: str, zone: str) -> None:
    pilot.press(key) if way == "keys" else pilot.click(zone)


def test_the_debrief_opens_by_itself_with_score_and_truth_while_the_coach_works() -> None:
    with ended(BAD) as pilot:
        debrief = pilot.app.desk.debrief()
        assert pilot.app.desk.place == "result"
        assert {debrief.score, debrief.truth.name, "The coach is working it out"} <= set(pilot.text().split("\n"))
        shown = result.chosen(pilot.app.ui, pilot.app.desk.coached().dots)
        turns = pilot.app.desk._play.turns
        assert [turn.act for turn in turns[shown:]][:2] == ["facts_questions", "leave"], "the last word is in sight"
        review(pilot)
        assert "working" not in pilot.text()
        assert "Expected score by turn" in pilot.text()
        assert "Decision quality" in pilot.text()


def test_the_coach_works_beside_the_window_and_is_done(awake: None) -> None:  # noqa: ARG001 - a fixture
    with ended(["leave"], case="whole-or-part") as pilot:
        until = time.monotonic() + PATIENCE
        while not pilot.app.desk.coached().ready and time.monotonic() < until:
            time.sleep(0.05)
            pilot.app.pump()
        assert pilot.app.desk.coached().mattered, "to leave at once was a mistake"
        assert "Better:" in pilot.text()


def test_where_the_coach_cannot_work_it_is_said_and_the_play_is_all_there() -> None:
    with ended(BAD) as pilot:
        for asked in pilot.app.desk._reviews._asked.values():
            asked.job.cancel()
        pilot.app.pump()
        assert "could not work this out" in pilot.text()
        assert pilot.app.desk.debrief().score in pilot.text()


@pytest.mark.parametrize("way", WAYS)
def test_one_steps_through_the_turns(way: str) -> None:
    with ended(BAD) as pilot:
        review(pilot)
        shown = result.chosen(pilot.app.ui, pilot.app.desk.coached().dots)
        while shown:
            shown -= 1
            pilot.press("LEFT") if way == "keys" else pilot.point(f"turns:{shown}")
            assert named(pilot, shown) in pilot.text()
            lines = [line.text.split()[0] for line in pilot.app.desk.lines(shown) if line.who in ("you", "them")]
            assert all(word in pilot.text() for word in lines)
        if way == "keys":
            pilot.press("LEFT", "RIGHT", "RIGHT")
            assert named(pilot, 2) in pilot.text()


@pytest.mark.parametrize("way", WAYS)
def test_every_tab_is_reached(way: str) -> None:
    with ended(BAD) as pilot:
        review(pilot)
        for key, words in TABS.items():
            do(pilot, way, key, f"tab-{key}")
            assert words in pilot.text()
        do(pilot, way, "W", "tab-W")
        before = pilot.text()
        pilot.press("LEFT") if way == "keys" else pilot.click("turns:2")
        assert pilot.text() != before, "another turn, another why"


@pytest.mark.parametrize("way", WAYS)
def test_a_decision_that_mattered_leads_to_its_turn(way: str) -> None:
    with ended(BAD) as pilot:
        review(pilot)
        mattered = pilot.app.desk.coached().mattered
        assert len(mattered) == 3
        for number, verdict in enumerate(mattered):
            do(pilot, way, str(number + 1), f"mattered:{number}")
            assert named(pilot, verdict.turn) in pilot.text()
            assert f"Better: {verdict.better}" in pilot.text().replace("\n", " ")


@pytest.mark.parametrize("way", WAYS)
def test_a_branch_is_played_on_with_the_same_luck_and_laid_beside_the_first_play(way: str) -> None:
    with ended(BAD) as pilot:
        review(pilot, (0.0, 0.0, 12.0, 0.0))
        first = pilot.app.desk._play
        verdict = pilot.app.desk.coached().mattered[0]
        if way == "keys":
            pilot.press("1", "B")
        else:
            pilot.click("branch:0")
        assert pilot.app.desk.place == "talk"
        play = pilot.app.desk._play
        assert (play.seed, play.decisions) == (first.seed, first.decisions[: verdict.number])
        assert play.turns == first.turns[: verdict.turn]
        kept = solving.kept_review(first)
        assert kept is not None
        finish(pilot, [next(each.best for each in kept.judgements if each.number == verdict.number)])
        assert "First play" in pilot.text()
        found = pilot.app.desk.beside()
        assert found is not None
        assert found.compared.rows[0].first == f"{playthrough.result(first).score.total / 100:.1f}"
        assert "Well mended" in pilot.text()
        record = max(journal.records_folder().glob("*.jsonl"), key=lambda path: path.stat().st_mtime_ns)
        assert "branches" in json.loads(record.read_text(encoding="utf-8").split("\n")[0])


@pytest.mark.parametrize("way", WAYS)
def test_any_decision_can_be_branched_from_even_before_the_review(way: str) -> None:
    with ended(BAD) as pilot:
        if way == "keys":
            pilot.press("LEFT", "B")
        else:
            pilot.point("turns:1")
            pilot.click("branch")
        assert pilot.app.desk.place == "talk"
        assert len(pilot.app.desk._play.decisions) == (4 if way == "keys" else 0)


def test_an_event_cannot_be_branched_from() -> None:
    with ended(BAD) as pilot:
        pilot.point("turns:0")
        assert "branch" not in pilot.zones()
        pilot.press("B")
        assert pilot.app.desk.place == "result"


def test_a_branch_left_and_resumed_still_knows_its_first_play() -> None:
    with ended(BAD) as pilot:
        score = pilot.app.desk.debrief().score
        pilot.press("LEFT", "B", "ESC", "X")
        assert pilot.app.desk.place == "cases"
    with window() as pilot:
        pilot.press("R", "1")
        finish(pilot, ["leave"])
        assert "First play" in pilot.text()
        assert f"Score {score} →" in pilot.text()


def test_playing_it_again_is_a_branch_from_the_beginning() -> None:
    with ended(BAD) as pilot:
        pilot.press("A")
        assert pilot.app.desk._play.decisions == ()
        finish(pilot, ["reconcile"])
        assert "First play" in pilot.text()


def test_a_good_game_is_praised() -> None:
    with ended(BAD) as pilot:
        review(pilot, (0.0, 0.3))
        assert "Well played" in pilot.text()


@pytest.mark.parametrize("case", ["lvye-foods", "chengdong-hospital", "porto-lamps", "whole-or-part"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_text_is_cut_or_covered(language: str, size: tuple[int, int], case: str) -> None:
    with ended([], language, case, size) as pilot:
        found = looked_through(pilot, size)
        review(pilot)
        found += looked_through(pilot, size)
        pilot.app._do(Intent("branch", "0"))
        for _ in range(6):
            cards = [card.id for card in pilot.app.desk.talk().cards if card.playable and card.legality != "red"]
            if pilot.app.desk.place == "talk" and cards:
                pilot.app._do(Intent("decide", cards[-1]))
        finish(pilot, [])
        found += looked_through(pilot, size)
        review(pilot)
        found += looked_through(pilot, size)
        assert found == []


def looked_through(pilot: Pilot, size: tuple[int, int]) -> list[str]:
    """What is wrong with the debrief at any of its turns or in any of its tabs."""
    found: list[str] = []
    for turn in range(len(pilot.app.desk.debrief().turns)):
        pilot.app.ui.focus = f"turns:{turn}"
        pilot.app.draw()
        found += faults(pilot.app.ui.written, size)
    for tab in range(4):
        pilot.app._do(Intent("choose", f"{result.TAB}:{tab}"))
        pilot.app.draw()
        found += faults(pilot.app.ui.written, size)
    pilot.app.ui.chosen.pop(result.TAB)
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("text", [125, 150, 175, 200])
def test_in_large_type_each_part_is_behind_its_tab(language: str, text: int) -> None:
    with ended(BAD, language) as pilot:
        review(pilot)
        pilot.app._change(text=text)
        pilot.app.pump()
        seen = set()
        for key in "OUDWST":
            pilot.press(key)
            assert faults(pilot.app.ui.written, (1280, 720)) == [], key
            seen.add(pilot.text())
        assert len(seen) == len("OUDWST")
        before = result.chosen(pilot.app.ui, pilot.app.desk.coached().dots)
        pilot.press("LEFT")
        assert result.chosen(pilot.app.ui, pilot.app.desk.coached().dots) == before - 1
