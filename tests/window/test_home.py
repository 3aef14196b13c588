"""Title, learning path and list: by keys alone, by mouse alone, at every size of type."""

from __future__ import annotations

from datetime import date

import pytest

from game import bots, journal, playthrough
from game.authoring import load_case
from game.view.path import stations as all_stations
from game.window import settings
from game.window.app import App
from game.window.frame import open_frame
from game.window.screens import seek
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
        stations = all_stations(pilot.app.desk.path())
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


@pytest.mark.parametrize("text", [100, 150, 200])
def test_the_arrow_leads_along_the_whole_path(text: int) -> None:
    with window() as pilot:
        pilot.app._change(text=text)
        go(pilot, "path")
        count = len(all_stations(pilot.app.desk.path()))
        seen = [pilot.app.ui.focus]
        for _ in range(count - 1):
            pilot.press("RIGHT" if text == 100 else "DOWN")
            assert pilot.app.ui.focused is not None, "it is seen"
            seen.append(pilot.app.ui.focus)
        assert seen == [f"stations:{number}" for number in range(count)]
        pilot.press("LEFT" if text == 100 else "UP")
        assert pilot.app.ui.focus == f"stations:{count - 2}"


def test_from_the_first_line_of_the_path_one_comes_to_the_buttons_and_back() -> None:
    with window() as pilot:
        go(pilot, "path")
        pilot.press("DOWN", "UP", "UP")
        assert pilot.app.ui.focus.startswith("path:")
        pilot.press("DOWN", "LEFT")
        assert pilot.app.ui.focus.startswith("stations:"), "past what is told of the station"


def test_the_path_says_how_far_each_chapter_is() -> None:
    played("first-words")
    with window() as pilot:
        for text in (100, 200):
            pilot.app._change(text=text)
            go(pilot, "path")
            first = pilot.app.desk.path()[0]
            assert first.progress == f"1/{len(first.stations)}"
            assert first.name in pilot.text()
            assert first.progress in pilot.text()


def test_path_and_list_have_a_layout_of_their_own_in_large_type() -> None:
    with window() as pilot:
        pilot.app._change(text=200)
        for home in ("path", "cases"):
            go(pilot, home)
            assert not pilot.app.ui.canvas.roomy
            assert "Open the case file" in pilot.text()
            pilot.click("open")
            assert place(pilot) == "file"
            pilot.press("ESC")


def test_the_list_is_filtered_by_chapter_by_keys_and_by_mouse() -> None:
    with window() as pilot:
        entries = pilot.app.desk.entries()
        members = sum(entry.chapter == entries[0].chapter for entry in entries)
        pilot.press("F", "ENTER")
        assert pilot.app.ui.lengths["entries"] == members
        pilot.click("filter-chapter")
        assert pilot.app.ui.lengths["entries"] != members
        assert f"✓ {pilot.app.desk.path()[1].name}" in pilot.text()


def test_in_large_type_the_filters_have_a_page_of_their_own() -> None:
    with window() as pilot:
        pilot.app._do(Intent("set", "text=200"))
        pilot.app.pump()
        first = pilot.app.desk.path()[0]
        pilot.press("F", "RIGHT")
        assert f"✓ {first.name}" in pilot.text()
        assert f"{len(first.stations)} fit" in pilot.text()
        pilot.press("ESC")
        assert pilot.app.ui.lengths["entries"] == len(first.stations)
        pilot.click("filters")
        pilot.press("LEFT")
        pilot.click("filters:2")
        pilot.press("ESC")
        assert pilot.app.ui.lengths["entries"] == len(pilot.app.desk.entries())
        assert "Filters: 1" in pilot.text()


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


WALKED = {"title": "title:0", "path": "stations", "cases": "entries"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_text_of_them_is_cut_at_any_size_of_type(language: str) -> None:
    """Whichever station or entry has the focus."""
    played("first-words")
    frame = open_frame(language, dry=True)
    app = App(frame, language, 7, today=date(2026, 11, 26))
    app.open(None)
    found: dict[tuple[int, str], list[str]] = {}
    for size in settings.TEXT_SIZES:
        app._change(text=size)
        for home, group in WALKED.items():
            app._do(Intent("go", home))
            app.draw()
            for number in range(len(app.desk.entries()) if home != "title" else 1):
                app.ui.focus = f"{group}:{number}" if home != "title" else group
                app.draw()
                wrong = faults(app.ui.written, (1280, 720))
                if wrong:
                    found[size, app.ui.focus] = wrong
    app.close()
    frame.close()
    assert found == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_of_a_filter_is_cut_at_any_size_of_type(language: str) -> None:
    frame = open_frame(language, dry=True)
    app = App(frame, language, 7)
    app.open(None)
    app._do(Intent("go", "cases"))
    found: dict[tuple[int, str, int], list[str]] = {}
    for size in settings.TEXT_SIZES:
        app._change(text=size)
        app.draw()
        for filter_ in seek.filters(app.ui, app.desk.entries()):
            for number in range(len(filter_.words)):
                app._do(Intent("choose", f"{filter_.name}:{number}"))
                for over in ("show", "hide"):
                    app._do(Intent(over, "filters"))
                    app.draw()
                    top = [line for line in app.ui.written if line.layer == app.ui.layer]
                    if wrong := faults(top, (1280, 720)):
                        found[size, filter_.name, number] = wrong
            app._do(Intent("choose", f"{filter_.name}:0"))
    app.close()
    frame.close()
    assert found == {}
