"""Modes and hints in the window: what each shows and hides, by keyboard and by mouse."""

from __future__ import annotations

import pytest

from game import journal
from game.model import Aids, Hint, Mode
from game.window.zones import Intent
from tests.window.conftest import ReadyCoach
from tests.window.pilot import Pilot, window
from tests.window.test_layout import SIZES, faults


def aids() -> Aids:
    (path,) = journal.records_folder().glob("*.jsonl")
    return journal.load(path).aids


def begun(pilot: Pilot, *keys: str) -> None:
    pilot.press("ENTER", *keys, "B")


@pytest.mark.parametrize(("key", "number", "mode"), [("P", 0, "practice"), ("E", 1, "exam"), ("W", 2, "warm-up")])
def test_the_mode_is_chosen_beside_begin_by_key_and_by_mouse(key: str, number: int, mode: str) -> None:
    with window() as pilot:
        pilot.press("ENTER", "E", key)
        assert pilot.app.desk.mode == mode
        pilot.press("W")
        pilot.click(f"mode:{number}")
        assert pilot.app.desk.mode == mode
        assert mode.capitalize() in pilot.text()
        pilot.press("B")
        assert aids() == Aids(Mode(mode))


def test_an_exam_has_no_hint_no_why_and_no_way_back(coaches: list[ReadyCoach]) -> None:
    with window() as pilot:
        begun(pilot, "E")
        assert all(coach.closed for coach in coaches)
        pilot.press("1", "H")
        assert pilot.app.over == []
        pilot.press("W")
        assert pilot.app.over == []
        assert not {"foot:H", "foot:W"} & set(pilot.zones())
        pilot.press("ESC")
        assert "Take the last move back" not in pilot.text()
        pilot.press("ESC")
        before = pilot.app.desk.talk()
        for intent in (Intent("back"), Intent("show", "hint"), Intent("reveal")):
            pilot.app._do(intent)
            pilot.app.pump()
        assert pilot.app.desk.talk() == before
        assert aids() == Aids(Mode.EXAM)
        assert "exam" in pilot.text()


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_a_hint_is_revealed_step_by_step(way: str) -> None:
    with window() as pilot:
        begun(pilot)
        pilot.press("H") if way == "keys" else pilot.click("foot:H")
        assert "The move, and why" in pilot.text()
        assert aids().hints == ()
        for level in (1, 2, 3):
            pilot.press("ENTER" if level == 2 else "H") if way == "keys" else pilot.click("hint:0")
            assert aids().hints[-1] == Hint(level, 0)
        best = pilot.app.desk.hint().steps[2].lines
        assert best[0] in pilot.text()
        pilot.press("H") if way == "keys" else pilot.click("hint:1")
        assert pilot.app.over == []
        pilot.press("1", "H")
        assert pilot.app.desk.hint().shown == 0
        assert len(aids().hints) == 3


def test_while_the_coach_reads_it_is_said_and_then_the_panel_is_drawn_anew(coaches: list[ReadyCoach]) -> None:
    with window() as pilot:
        begun(pilot)
        coaches[-1].ready = False
        pilot.press("H")
        assert "still reading" in pilot.text()
        pilot.press("H")
        assert aids().hints == ()
        pilot.press("H")
        coaches[-1].ready = coaches[-1].has_news = True
        pilot.app.pump()
        assert "still reading" not in pilot.text()
        assert pilot.app.ui.focus == "hint:0"
        pilot.press("ENTER")
        assert aids().hints == (Hint(1, 0),)


def test_a_hint_that_cannot_be_written_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: journal.Record, level: int, after: int) -> None:  # noqa: ARG001 - the shape of what it replaces
        raise OSError(28, "No space left on device", str(self.path))

    with window() as pilot:
        begun(pilot)
        monkeypatch.setattr(journal.Record, "hint", full)
        pilot.press("H", "H")
        assert pilot.app.over[-1] == "message"
        assert pilot.app.desk.hint().shown == 0


def test_the_coach_is_called_for_the_open_case_and_sent_away_with_it(coaches: list[ReadyCoach]) -> None:
    with window() as pilot:
        pilot.press("ENTER")
        assert [coach.closed for coach in coaches] == [False]
        pilot.press("E")
        assert [coach.closed for coach in coaches] == [True]
        pilot.press("P", "B", "1")
        assert [coach.closed for coach in coaches] == [True, False]
        pilot.press("ESC", "X")
        assert [coach.closed for coach in coaches] == [True, True]
    assert len(coaches) == 2


def test_the_last_move_is_taken_back_from_the_pause() -> None:
    with window() as pilot:
        begun(pilot)
        before = pilot.app.desk.talk()
        pilot.press("1", "ESC", "B")
        assert pilot.app.desk.talk() == before
        assert pilot.app.over == []
    with window() as pilot:
        assert pilot.app.over == [], "the play that was gone back in is not offered"


def test_a_warm_up_shows_numbers_and_counts_for_nothing() -> None:
    with window() as pilot:
        begun(pilot, "W")
        assert "/10" in pilot.text()
        assert not pilot.app.settings.numbers
        while not (talk := pilot.app.desk.talk()).over:
            way = next((exit_.decision for exit_ in talk.exits if exit_.decision in ("leave", "close")), "")
            pilot.app._do(Intent("decide", way))
        pilot.app._do(Intent("debrief"))
        pilot.app.pump()
        assert "not counted" in pilot.app.desk.debrief().aids
        pilot.press("ESC")
        assert "points" not in pilot.text()


def test_an_exam_played_again_with_the_same_luck_is_practice() -> None:
    with window() as pilot:
        begun(pilot, "E")
        while not (talk := pilot.app.desk.talk()).over:
            way = next((exit_.decision for exit_ in talk.exits if exit_.decision in ("leave", "close")), "")
            pilot.app._do(Intent("decide", way))
        pilot.app._do(Intent("debrief"))
        pilot.app.pump()
        assert pilot.app.desk.debrief().aids == "Played as an exam"
        pilot.press("A")
        assert pilot.app.desk.talk().helped


def test_an_unfinished_exam_is_said_to_be_one_and_stays_one() -> None:
    with window() as pilot:
        begun(pilot, "E")
        pilot.press("1")
    with window() as pilot:
        assert "exam" in pilot.text()
        pilot.press("R", "1")
        assert not pilot.app.desk.talk().helped


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_panel_fits_whatever_it_says(language: str, size: tuple[int, int]) -> None:
    with window(language, size=size) as pilot:
        begun(pilot)
        for keys in (("H",), ("H",), ("H",), ("H",)):
            pilot.press(*keys)
            assert faults(pilot.app.ui.written, size) == []
