"""Settings, keys and pages over any screen, by keyboard alone and by mouse alone."""

from __future__ import annotations

import pytest

from game.window import settings
from game.window.screens import options
from game.window.screens.keyboard import EXCHANGEABLE
from game.window.zones import Intent
from tests.window.pilot import Pilot, window
from tests.window.test_layout import faults


def labels(pilot: Pilot) -> list[str]:
    return [option.label for option in options.options(pilot.app.ui, pilot.app.settings)]


def test_every_setting_is_changed_by_keys_and_remembered() -> None:
    with window() as pilot:
        pilot.press("ESC", "S")
        assert pilot.app.over == ["settings"]
        count = len(labels(pilot))
        for number in range(1, count - 1):  # the language is the first, keys are the last
            before = pilot.app.settings
            pilot.press("DOWN", "RIGHT")
            assert pilot.app.settings != before, labels(pilot)[number]
        changed = pilot.app.settings
    kept = settings.load()
    assert kept == changed._replace(size=kept.size)
    assert (kept.text, kept.contrast, kept.speech, kept.sound, kept.full) == (125, True, "fast", False, True)
    with window() as pilot:
        assert pilot.app.ui.canvas.scale == 1.25
        assert pilot.app.ui.canvas.contrast


def test_a_value_is_chosen_by_the_mouse_where_it_stands() -> None:
    with window() as pilot:
        pilot.app._do(Intent("show", "settings"))
        pilot.app.pump()
        pilot.click("key:options:1:3")
        assert pilot.app.settings.text == 175
        assert pilot.app.ui.canvas.zoom == 1.75, "settings are set anew at every size"
        pilot.click("options:1")
        assert pilot.app.settings.text == 200
        pilot.click("done")
        assert pilot.app.over == []


def test_a_key_does_the_work_of_another_and_says_so() -> None:
    with window() as pilot:
        down = [key for key, _ in EXCHANGEABLE].index("L")
        pilot.press("ENTER", "B", "?", "K", *["DOWN"] * down, "ENTER")
        assert pilot.app.ui.catching == "L"
        assert "Press the key" in pilot.text()
        pilot.press("Z")
        assert pilot.app.ui.keymap.pairs == (("L", "Z"), ("Z", "L"))
        pilot.press("ESC", "ESC")
        assert pilot.app.over == []
        pilot.press("L")
        assert not pilot.app.desk.talk().over, "it no longer leaves"
        assert "\nZ\n" in pilot.text()
        pilot.press("Z")
        assert pilot.app.desk.talk().over
    with window() as pilot:
        pilot.app._do(Intent("show", "keys"))
        pilot.app.pump()
        pilot.click("keys:usual")
        assert pilot.app.ui.keymap.pairs == ()


def test_a_fixed_key_is_not_taken_and_escape_gives_up() -> None:
    with window() as pilot:
        pilot.app._do(Intent("show", "keys"))
        pilot.app.pump()
        for key in ("TAB", "ESC"):
            pilot.press("ENTER", key)
            assert pilot.app.ui.catching == ""
            assert pilot.app.over == ["keys"]
        assert pilot.app.ui.keymap.pairs == ()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", settings.TEXT_SIZES)
def test_no_text_of_the_pages_is_cut_at_any_size_of_type(language: str, size: int) -> None:
    settings.save(settings.Settings(text=size))
    with window(language) as pilot:
        assert pilot.app.settings.text == size
        for name in ("settings", "help", "keys", "about", "pause", "message"):
            pilot.app.desk.message = ("标题" * 6, "说明文字 and words. " * 40) if name == "message" else None
            pilot.app._do(Intent("show", name))
            pilot.app.draw()
            over = [line for line in pilot.app.ui.written if line.layer == pilot.app.ui.layer]
            assert over
            assert faults(over, (1280, 720)) == [], name
            pilot.app._do(Intent("hide"))
