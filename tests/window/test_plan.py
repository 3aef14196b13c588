"""My own account and the profiles in the window, by keys alone and by mouse alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import profiles
from game.account import shelf
from game.window import settings
from game.window.zones import Intent
from tests.window.pilot import Pilot, window
from tests.window.test_layout import faults


@pytest.fixture(autouse=True)
def _first_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(profiles.PROFILE_VARIABLE, profiles.DEFAULT)


def opened(pilot: Pilot) -> Pilot:
    pilot.app._do(Intent("account"))
    pilot.app.pump()
    return pilot


def test_a_plan_is_written_by_keys_alone_and_kept() -> None:
    with window() as pilot:
        opened(pilot).press("ENTER")
        pilot.type("宏达五金")
        pilot.press("ENTER")
        assert shelf.names() == ("宏达五金",)
        pilot.press("ENTER")  # skipped
        pilot.type("nonsense")
        pilot.press("ENTER")
        assert "That is no amount" in pilot.text()
        for _ in "nonsense":
            pilot.press("BACKSPACE")
        pilot.type("12.8万")
        pilot.press("ENTER")
        assert shelf.load("宏达五金").amount == 12_800_000
        pilot.press("ESC", "ESC")
        assert pilot.app.desk.place == "cases"
    with window() as pilot:
        opened(pilot).press("DOWN", "ENTER")
        assert "宏达五金" in pilot.text()


def test_offers_are_ticked_by_the_mouse_and_the_page_is_printed() -> None:
    with window() as pilot:
        opened(pilot).click("plans:0")
        pilot.click("questions:5")
        pilot.click("offers:0")
        pilot.click("offers:1")
        (name,) = shelf.names()
        assert len(shelf.load(name).proof) == 2
        pilot.click("offers:0")
        assert len(shelf.load(name).proof) == 1
        pilot.click("plan:page")
        pilot.click("paper:print")
        assert pilot.app.over == ["message"]
        assert "<html" in (shelf.folder() / f"{name}.html").read_text(encoding="utf-8")
        pilot.click("message:0")
        pilot.click("plan:page")
        pilot.click("paper:delete")
        pilot.click("unplan:0")
        assert shelf.names() == ()
        assert not list(shelf.folder().glob("*.html"))


def test_profiles_are_made_chosen_exported_and_deleted() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B", "1", "ESC", "X")
        pilot.app._do(Intent("show", "profiles"))
        pilot.app.pump()
        pilot.click("who-name")
        pilot.type("小王")
        pilot.press("ENTER")
        assert profiles.name() == "小王"
        assert pilot.app.desk.unfinished == (), "another's plays are not his"
        pilot.click("who:export")
        assert (profiles.base() / "huikuan-小王.zip").is_file()
        pilot.press("ESC", "ESC", "ENTER", "B", "1", "ESC", "X")
        assert len(pilot.app.desk.unfinished) == 1
        pilot.app._do(Intent("show", "profiles"))
        pilot.app.pump()
        assert settings.load().profile == "小王"
        pilot.click("who:remove")
        pilot.press("Y")
        assert profiles.name() == profiles.DEFAULT
        assert profiles.names() == (profiles.DEFAULT,)
        assert len(pilot.app.desk.unfinished) == 1


def test_a_name_that_cannot_be_a_profiles_is_refused_and_can_be_mended() -> None:
    with window() as pilot:
        pilot.app._do(Intent("show", "profiles"))
        pilot.app.pump()
        pilot.click("who-name")
        pilot.type("a/b")
        pilot.press("ENTER")
        assert "cannot be called" in pilot.text()
        pilot.press("ESC")
        assert pilot.app.ui.fields["who-name"].text == "a/b"
        assert not list(Path(profiles.base()).glob("profiles/*"))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", settings.TEXT_SIZES)
def test_no_text_of_them_is_cut_at_any_size_of_type(language: str, size: int) -> None:
    settings.save(settings.Settings(text=size))
    with window(language) as pilot:
        found: dict[str, list[str]] = {}

        def look(name: str) -> None:
            pilot.app.draw()
            ui = pilot.app.ui
            wrong = faults([line for line in ui.written if line.layer == ui.layer], (1280, 720))
            found.update({name: wrong} if wrong else {})

        pilot.app._do(Intent("show", "profiles"))
        look("profiles")
        pilot.app._do(Intent("hide"))
        opened(pilot)
        look("shelf")
        pilot.app._do(Intent("plan", ""))
        for number in range(17):
            pilot.app._do(Intent("plan-ask", str(number)))
            look(f"question {number}")
            pilot.app._do(Intent("plan-tick" if pilot.app.desk.form().asked.offers else "plan-answer", "0"))
            look(f"answered {number}")
        pilot.app._do(Intent("show", "paper"))
        look("paper")
        assert found == {}
