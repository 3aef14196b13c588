"""Progress and exercises in the window, driven by keys and mouse."""

from __future__ import annotations

from game import profiles
from game.learning import deck
from tests.window.pilot import Pilot, window


def place(pilot: Pilot) -> str:
    return pilot.app.desk.place


def test_from_the_list_to_an_exercise_and_back() -> None:
    with window() as pilot:
        pilot.press("P")
        assert place(pilot) == "progress"
        assert "no reviewed play yet" in pilot.text()
        pilot.press("ENTER")
        assert place(pilot) == "exercise"
        assert "Osmanthus Bakery" in pilot.text()
        assert deck.load().cards == {}
        first = pilot.app.desk.asked().options[0].decision
        pilot.press("1")
        (card,) = deck.load().cards.values()
        assert [answer.decision for answer in card.answers] == [first]
        assert "on average" in pilot.text()
        assert not any(zone.startswith("options:") for zone in pilot.zones()), "answered once"
        pilot.press("N")
        assert pilot.app.desk.asked().number == 2
        pilot.press("ESC")
        assert place(pilot) == "progress"
        assert "due" in pilot.text()
        pilot.press("ESC")
        assert place(pilot) == "cases"


def test_the_mouse_does_the_same() -> None:
    with window("zh") as pilot:
        pilot.click("tool:P")
        pilot.click("exercise")
        pilot.click("options:1")
        assert len(deck.load().cards) == 1
        pilot.click("next")
        pilot.click("stop")
        pilot.click("open:0")
        assert place(pilot) == "file"


def test_the_language_can_be_changed_in_an_exercise() -> None:
    with window() as pilot:
        pilot.press("P", "P", "F2")
        assert "这一步怎么走" in pilot.text()
        pilot.press("1", "F2")
        assert "on average" in pilot.text()


def test_what_cannot_be_read_is_said_and_the_list_stays() -> None:
    profiles.write_whole(deck.path(), "{")
    with window() as pilot:
        pilot.press("P")
        assert "was left as it is" in pilot.text()
        pilot.press("ESC")
        assert place(pilot) == "cases"


def test_a_sitting_ends_with_the_progress_page() -> None:
    with window() as pilot:
        pilot.press("P", "P")
        for _ in range(deck.NEW_AT_ONCE):
            pilot.press("1", "N")
        assert place(pilot) == "progress"
        assert len(deck.load().cards) == deck.NEW_AT_ONCE
