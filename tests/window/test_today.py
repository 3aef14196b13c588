"""The call of the day in the window: a card over the list, the line to paste over the debrief."""

from __future__ import annotations

from datetime import date, timedelta

import pygame
import pytest

from game import daily
from game.model import Mode
from game.window.app import App
from game.window.frame import open_frame
from game.window.zones import Intent
from tests.window.pilot import Pilot
from tests.window.test_layout import faults
from tests.window.test_window import MOST_STEPS, play_on

DAY = date(2026, 11, 9)


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_it_is_opened_played_and_copied(way: str) -> None:
    frame = open_frame("en", (1280, 720))
    app = App(frame, "en", 7, today=DAY)
    app.open(None)
    app._do(Intent("go", "cases"))
    pygame.event.clear()
    app.pump()
    pilot, deal = Pilot(app), daily.deal(DAY, daily.drills())
    assert "Call of the day, Mon 9 Nov" in pilot.text()
    if way == "keys":
        pilot.press("T")
        pilot.press("B")
    else:
        pilot.click("today")
        pilot.click("begin")
    for _ in range(MOST_STEPS):
        if app.desk.place == "talk":
            play_on(pilot, way)
    line = app.desk.share()
    assert line.endswith(daily.command(deal))
    assert line.split()[-1] in pilot.text()
    if way == "keys":
        pilot.press("K")
    else:
        pilot.click("copy")
    assert line.split()[-1] in pilot.text()
    assert daily.SOURCE in pilot.text()
    pilot.press("ESC")
    assert app.desk.place == "result"
    pilot.press("ESC")
    assert "1 day in a row; already played today" in pilot.text()
    app.desk.close()
    frame.close()


def test_a_case_chosen_from_the_list_has_its_own_luck() -> None:
    frame = open_frame("en", (1280, 720))
    app, deal = App(frame, "en", 7, today=DAY), daily.deal(DAY, daily.drills())
    app.open(None)
    app._do(Intent("today"))
    assert app.desk.mode is Mode.EXAM
    app._do(Intent("leave"))
    app._do(Intent("open", deal.drill))
    app._do(Intent("begin"))
    assert (app.desk._play.seed, app.desk.mode) == (7, Mode.PRACTICE)
    assert app.desk.share() == ""
    app.desk.close()
    frame.close()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(1024, 576), (1280, 720)])
def test_every_day_fits_its_card(language: str, size: tuple[int, int]) -> None:
    frame = open_frame(language, size)
    wrong: list[str] = []
    for number in range(len(daily.drills())):
        day = DAY + timedelta(days=number)
        app = App(frame, language, 7, today=day)
        for ago in range(12):
            daily._keep(daily.Go(day - timedelta(days=ago), "x", 1, 0), daily._file(None))
        app.open(None)
        app.draw()
        card = [line for line in app.ui.written if 70 < app.ui.canvas.logical(line.rect.center)[1] < 120]
        wrong += faults(card, size)
        app.desk.close()
    frame.close()
    assert wrong == []
