"""Title, learning path and list: by keys alone, by mouse alone, at every size of type."""

from __future__ import annotations

from datetime import date

import pytest

from game import bots, journal, playthrough
from game.authoring import load_case
from game.view.path import Station, next_one
from game.window import settings
from game.window.app import App
from game.window.frame import open_frame
from game.window.zones import Intent
from tests.window.pilot import Pilot, window
from tests.window.test_layout import faults


def played(case: str, bot: str = "handbook_expert", score: bool = True) -> None:
    play = bots.play_out(bots.BOTS[bot], load_case(case), 3)
    record = journal.open_record(play)
    record.end(playthrough.result(play).score.total if score else None)
    record.close()


def place(pilot: Pilot) -> str:
    return pilot.app.desk.place


def go(pilot: Pilot, home: str) -> None:
    pilot.app._do(Intent("go", home))
    pilot.app.pump()


def test_a_new_user_is_led_to_the_first_lesson_and_may_pass_it_over() -> None:
    settings.save(settings.Settings())
    frame = open_frame("en", dry=True)
    app = App(frame, "en", 7)
    app.open(None)
    app.draw()
    assert app.ui.focused is not None
    assert app.ui.focused.intent == Intent("open", "first-words")
    app._do(Intent("go", "path"))
    app._do(Intent("go", "title"))
    app.draw()
    assert app.ui.focused is not None
    assert app.ui.focused.intent == Intent("go", "path"), "who looked further has passed it over"
    assert settings.load().taught
    app.close()
    frame.close()


def test_the_title_goes_on_with_what_was_left() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B", "1", "ESC", "X")
        go(pilot, "title")
        pilot.press("G")
        assert place(pilot) == "talk"
        pilot.press("ESC", "X")
        assert place(pilot) == "title"
        pilot.click("title:0")
        assert place(pilot) == "talk"


def test_the_path_shows_what_is_done_how_well_and_what_is_next() -> None:
    played("first-words")
    played("before-the-day", "always_hard", score=False)
    with window() as pilot:
        go(pilot, "path")
        stations = pilot.app.desk.stations()
        assert len(stations) > 50
        assert [station.done for station in stations[:3]] == [True, True, False]
        assert stations[0].stars > stations[1].stars == 1, "an older record tells no score"
        assert pilot.app.ui.focus == "stations:2"
        pilot.press("RIGHT", "ENTER")
        assert place(pilot) == "file"
        pilot.press("ESC")
        assert place(pilot) == "path", "back to where one came from"
        pilot.click("stations:20")
        assert place(pilot) == "file"


def test_next_is_the_first_not_done() -> None:
    def station(done: bool) -> Station:
        return Station("a", "", "", True, done, None, False)

    assert next_one([station(True), station(False), station(True)]) == 1
    assert next_one([station(True), station(True)]) == 1


def test_the_list_is_searched_and_filtered_by_keys_and_by_mouse() -> None:
    played("first-words")
    with window("zh") as pilot:
        everything = len(pilot.app.desk.entries())
        pilot.press("/")
        assert pilot.app.ui.writing == "search"
        pilot.type("sjbw")
        assert "孙记饼屋" in pilot.text()
        assert pilot.app.ui.lengths["entries"] == 1
        pilot.press("ENTER", "ENTER")
        assert place(pilot) == "file"
        pilot.press("ESC", "/", *["BACKSPACE"] * 4)
        assert pilot.app.ui.lengths["entries"] == everything
        pilot.type("没有这样的案例")
        assert "没有符合的" in pilot.text()
        for _ in range(7):
            pilot.press("BACKSPACE")
        pilot.click("filter-done")
        assert pilot.app.ui.lengths["entries"] == everything - 1
        pilot.click("filter-done")
        assert pilot.app.ui.lengths["entries"] == 1
        pilot.click("filter-done")
        pilot.click("filter-person")
        assert 0 < pilot.app.ui.lengths["entries"] < everything


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_text_of_them_is_cut_at_any_size_of_type(language: str) -> None:
    played("first-words")
    frame = open_frame(language, dry=True)
    app = App(frame, language, 7, today=date(2026, 11, 26))
    app.open(None)
    found: dict[tuple[int, str], list[str]] = {}
    for size in settings.TEXT_SIZES:
        app._change(text=size)
        for home in ("title", "path", "cases"):
            app._do(Intent("go", home))
            app.draw()
            whole = round(1280 * app.ui.canvas.scale), round(720 * app.ui.canvas.scale)
            wrong = faults(app.ui.written, whole if app.ui.canvas.roomy else (1280, 720))
            if wrong:
                found[size, home] = wrong
    app.close()
    frame.close()
    assert found == {}
