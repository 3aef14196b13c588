"""The first lesson: told a little at a time while playing, skipped at any time, never seen again by who knows it."""

from __future__ import annotations

import pytest

from game import playthrough
from game.authoring import load_case
from game.language import language
from game.view.lesson import DRILL, PAGES, lesson
from game.window import settings
from game.window.app import App
from game.window.frame import open_frame
from tests.window.pilot import Pilot
from tests.window.test_layout import faults


def opened(language_: str = "en", **changes: object) -> Pilot:
    settings.save(settings.Settings(sound=False, still=True)._replace(**changes))  # type: ignore[arg-type]
    app = App(open_frame(language_), language_, 7)
    app.open(None)
    app.pump()
    return Pilot(app)


def close(pilot: Pilot) -> None:
    pilot.app.close()
    pilot.app.frame.close()


def test_it_is_told_while_playing_and_then_done() -> None:
    pilot = opened()
    pilot.press("ENTER", "B")
    for number in range(2):
        assert pilot.app.over == ["lesson"]
        assert PAGES[number][0] in pilot.text()
        pilot.press("ENTER", "1")
    while pilot.app.desk.place == "talk":
        pilot.press("ESC" if pilot.app.over else "ENTER" if pilot.app.desk.talk().over else "L")
    assert settings.load().taught
    pilot.press("A")
    assert pilot.app.over == [], "once is enough"
    close(pilot)


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_it_is_skipped_by_key_or_by_mouse(way: str) -> None:
    pilot = opened()
    pilot.press("ENTER", "B")
    pilot.press("X") if way == "key" else pilot.click("lesson:skip")
    pilot.press("1")
    assert pilot.app.over == []
    close(pilot)


def test_no_other_case_teaches() -> None:
    assert lesson(playthrough.start(load_case("cold-shop"), 1), language("en")) is None
    assert lesson(playthrough.start(load_case(DRILL), 1), language("en")) is not None


@pytest.mark.parametrize("language_", ["zh", "en"])
@pytest.mark.parametrize("size", settings.TEXT_SIZES)
def test_no_page_is_cut_at_any_size_of_type(language_: str, size: int) -> None:
    pilot = opened(language_, text=size)
    pilot.press("ENTER", "B")
    for _ in range(2):
        assert pilot.app.over == ["lesson"]
        over = [line for line in pilot.app.ui.written if line.layer == pilot.app.ui.layer]
        assert faults(over, (1280, 720)) == []
        pilot.press("ENTER", "1")
    close(pilot)
