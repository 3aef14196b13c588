"""The case file as a folder: its sheets, and the preparation that is chosen in it."""

from __future__ import annotations

import pytest

from game import playthrough, view
from game.language import language
from game.window.screens import casefile
from game.window.zones import Intent
from tests.shipped import CASES
from tests.window.pilot import Pilot, window

CASE = "porto-lamps"
SHOWN = {
    "1": "The invoice",
    "2": "What happened so far",
    "3": "Whom you will meet",
    "4": "What you do not know",
    "5": "Before you go",
}


def opened(pilot: Pilot, case: str = CASE) -> None:
    pilot.app._do(Intent("open", case))
    pilot.app.pump()


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_each_sheet_is_reached(way: str) -> None:
    with window("en", 7) as pilot:
        opened(pilot)
        for key, words in SHOWN.items():
            pilot.press(key) if way == "keys" else pilot.click(f"sheet-{key}")
            text = pilot.text()
            assert words in text
            assert not [other for other in SHOWN.values() if other != words and other in text.split("\n")]
            assert "Your task" in text  # the other leaf


def test_in_large_type_the_task_is_a_sheet_of_its_own() -> None:
    with window("en", 7) as pilot:
        pilot.app._change(text=200)
        opened(pilot)
        assert "Your task" in pilot.text()
        pilot.press("2")
        assert "Your task" not in pilot.text()
        assert "The invoice" in pilot.text()


def test_preparation_is_chosen_in_the_folder() -> None:
    with window("en", 7) as pilot:
        opened(pilot, "xinrong-parts")  # with time for two
        pilot.press("5")
        first, second, *_ = pilot.app.desk.preparations()
        pilot.click("chores:0")
        assert pilot.app.desk.place == "talk"
        assert list(pilot.app.desk._play.decisions) == [first.id]
        pilot.press("F")
        assert [card.used for card in pilot.app.desk.preparations()][:2] == [1, 0]
        assert pilot.app.ui.chosen[casefile.TAB] == casefile.PREPARE
        pilot.click("chores:1")
        assert list(pilot.app.desk._play.decisions) == [first.id, second.id]
        assert not pilot.app.over


def test_a_play_that_was_left_is_asked_about_first() -> None:
    with window("en", 7) as pilot:
        opened(pilot)
        pilot.press("5")
        pilot.click("chores:0")
        pilot.app._do(Intent("leave"))
        opened(pilot)
        pilot.click("chores:0")
        assert pilot.app.over == ["anew"]


def test_only_a_calendar_that_begins_at_the_desk_has_preparations() -> None:
    for case in CASES:
        cards = view.preparations(playthrough.start(case, 7), language("en"))
        assert bool(cards) == (case.occasions[0].channel == "desk")
        assert {card.group for card in cards} <= {"prepare"}


def test_the_folder_tells_nothing_of_the_cause() -> None:
    """Before the first word the file and what can be prepared are the same whatever is hidden."""
    for case in CASES:
        plays = [playthrough.start(case, seed) for seed in range(40)]
        truths = {play.state.truth: play for play in plays}
        lists = [view.preparations(play, language("zh")) for play in truths.values()]
        assert len({tuple((card.id, card.playable, card.cost, card.about) for card in cards) for cards in lists}) == 1


def test_the_papers_say_what_stands_before_the_money() -> None:
    for case in CASES:
        file = view.briefing(case, language("en"))
        assert len(file.steps) == len(case.path) - case.steps_done
        assert file.late == (case.occasions[0].day > 0)
        assert file.invoice[-1].value == language("en").money(case.debt.amount, case.debt.currency)
