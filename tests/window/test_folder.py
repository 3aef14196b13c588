"""The case file in the window: sheets behind tabs, preparation chosen in it, questions ticked, also in large type."""

from __future__ import annotations

import pygame
import pytest

from game import journal
from game.window import settings
from game.window.preparing import Preparing
from game.window.screens import folder
from game.window.showing import opened as view
from tests.window.pilot import Pilot, window
from tests.window.test_layout import faults

DESK = "lanhu-construction"
"""Begins at one's own desk, with time for two of three."""


def opened(pilot: Pilot, case: str = DESK) -> None:
    pilot.app.open(case)
    pilot.app.pump()


def on_top(pilot: Pilot) -> int:
    return folder.on_top(pilot.app.ui, showing(pilot))


def showing(pilot: Pilot) -> folder.Folder:
    return view(pilot.app.desk)


def test_sheets_are_turned_by_number_by_arrow_and_by_mouse() -> None:
    with window() as pilot:
        opened(pilot)
        assert on_top(pilot) == folder.INVOICE
        pilot.press("3")
        assert on_top(pilot) == folder.LETTERS
        assert showing(pilot).file.history[0].text in pilot.text().replace("\n", " ")
        pilot.app.ui.focus = folder.CHOSEN
        pilot.app.draw()
        pilot.press("RIGHT", "RIGHT", "LEFT")
        assert on_top(pilot) == folder.PEOPLE
        pilot.click("key:tab:2")
        assert on_top(pilot) == folder.TERMS
        assert "What was agreed" in pilot.text()


def test_a_case_without_a_desk_has_no_preparation() -> None:
    with window() as pilot:
        opened(pilot, "sunji-bakery")
        pilot.press("6")
        assert on_top(pilot) == folder.INVOICE
        assert "prepare" not in pilot.zones()


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_what_was_chosen_in_the_folder_is_done_as_the_play_begins(way: str) -> None:
    with window() as pilot:
        opened(pilot)
        pilot.press("6")
        offers = [card.id for card in pilot.app.desk.file().preparation.offers]  # type: ignore[union-attr]
        if way == "mouse":
            pilot.click("prepare:2")
            pilot.click("prepare:0")
        else:
            pilot.app.ui.focus = "prepare:2"
            pilot.app.draw()
            pilot.press("ENTER", "UP", "UP", "ENTER")
        assert pilot.app.desk.preparing.planned == (offers[2], offers[0])
        assert "Preparation: 2 of 2 chosen" in pilot.text()
        assert not journal.unfinished(), "nothing is done before it begins"
        pilot.press("B")
        (record,) = journal.unfinished()
        assert journal.load(record).play.decisions == (offers[2], offers[0])
        pilot.press("F", "6")
        file = pilot.app.desk.file()
        assert len(file.found) == 2
        assert all(row.label in pilot.text() for row in file.found)
        pilot.press("F")
        assert pilot.app.over == []


def test_the_mark_of_the_focus_goes_along_with_it() -> None:
    with window() as pilot:
        opened(pilot)
        pictures = []
        for focus in ("begin", "back", folder.CHOSEN):
            pilot.app.ui.focus = focus
            pilot.app.draw()
            pictures.append(pygame.image.tobytes(pilot.app.ui.canvas.surface, "RGB"))
        assert len(set(pictures)) == 3


def test_nothing_chosen_leaves_all_of_it_to_the_desk() -> None:
    with window() as pilot:
        opened(pilot)
        pilot.press("B")
        assert pilot.app.desk.place == "talk"
        assert pilot.app.desk.used() == ()


def test_what_is_planned_and_marked_is_of_this_file_only() -> None:
    with window() as pilot:
        opened(pilot)
        pilot.press("5")
        pilot.click("ask:1")
        pilot.press("6")
        pilot.click("prepare:0")
        assert "To find out first" in pilot.text()
        pilot.press("ESC")
        opened(pilot)
        assert pilot.app.desk.preparing == Preparing()


def test_of_more_than_there_is_time_for_the_first_is_given_up() -> None:
    one = Preparing().plan("a", 2).plan("b", 2)
    assert one.plan("c", 2).planned == ("b", "c")
    assert one.plan("a", 2).planned == ("b",)
    assert one.plan("a", 2).plan("a", 2).planned == ("b", "a")
    assert Preparing().mark(1).mark(2).mark(1).marked == {2}


def test_help_is_there_over_the_file_in_a_talk() -> None:
    with window() as pilot:
        opened(pilot)
        pilot.press("B", "F", "?")
        assert pilot.app.over == ["file", "help"]
        pilot.press("ESC", "F")
        assert pilot.app.over == []


@pytest.mark.parametrize("text", settings.TEXT_SIZES[1:])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_in_large_type_every_sheet_and_button_is_there(language: str, text: int) -> None:
    with window(language) as pilot:
        pilot.app.settings = pilot.app.settings._replace(text=text)
        opened(pilot)
        canvas = pilot.app.ui.canvas
        assert on_top(pilot) == folder.MEMO
        for sheet in range(folder.MEMO, folder.PREPARE + 1):
            pilot.press(str(sheet))
            assert on_top(pilot) == sheet
            assert not canvas.roomy
            assert faults(pilot.app.ui.written, (1280, 720)) == []
            assert {"begin", "back", "belief", "mode:0", "mode:1", "mode:2"} <= set(pilot.zones())
        pilot.press("E")
        assert pilot.app.desk.mode == "exam"
        pilot.click("prepare:0")
        assert len(pilot.app.desk.preparing.planned) == 1
        pilot.press("B", "F", "6")
        assert len(pilot.app.desk.file().found) == 1
        assert faults(pilot.app.ui.written, (1280, 720)) == []
