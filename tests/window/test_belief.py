"""Noting what one believes about the cause, in the window."""

from __future__ import annotations

from game import journal
from game.model import Guess
from tests.window.pilot import window


def test_in_the_window_before_the_talk_and_in_it() -> None:
    with window() as pilot:
        pilot.press("ENTER", "I", "2", "ENTER", "ESC")
        assert "What I believe: " in pilot.text()
        pilot.press("B", "1")
        (record,) = journal.unfinished()
        assert journal.load(record).aids.guesses == (Guess("cash_crunch", 2, 0),)
        pilot.press("I")
        pilot.click("key:guess:4:3")
        pilot.click("done")
        pilot.press("ESC", "B")
        assert pilot.app.desk.guess() == Guess("cash_crunch", 2, 0), "taken back with the move"
