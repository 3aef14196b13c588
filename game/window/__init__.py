"""The window: the same play as in the terminal, drawn with pygame-ce.

Nothing is imported here that a first picture does not need.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from game import profiles
from game.window.frame import Frame, WindowUnavailable, open_frame
from game.window.settings import load, remembered_language

if TYPE_CHECKING:
    from datetime import date

    from game.model import Mode

__all__ = ["WindowUnavailable", "first_picture", "no_display", "remembered_language", "run", "run_today"]

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")


def first_picture() -> Frame | None:
    """The window with its first picture; None where there can be none."""
    wanted = load()
    if no_display():
        return None
    try:
        return open_frame(wanted.language or "en", wanted.size, wanted.full)
    except WindowUnavailable:
        return None


def no_display() -> bool:
    """Whether it is clear without asking that there is no display."""
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in DISPLAYS)


def run(
    case_id: str | None,
    seed: int | None,
    language: str,
    mode: Mode | None = None,
    today: date | None = None,
    frame: Frame | None = None,
) -> None:
    """Opens the window, or takes the one that is up, and returns when it is closed.

    Raises `WindowUnavailable` with a sentence for the user. Without a day there is no call of the day.
    """
    _run(frame, case_id, seed, language, mode, today)


def run_today(language: str, today: date) -> None:
    """Opens the window at the call of the day; otherwise as `run`."""
    _run(None, None, None, language, None, today, call=True)


# Private functions


def _run(
    frame: Frame | None,
    case_id: str | None,
    seed: int | None,
    language: str,
    mode: Mode | None,
    today: date | None,
    call: bool = False,
) -> None:
    wanted = load()
    frame = frame or open_frame(language, wanted.size, wanted.full)
    from game.model import Mode  # after the first picture: what it needs takes a moment to import
    from game.window.app import App

    whose = wanted.profile if wanted.profile and profiles.PROFILE_VARIABLE not in os.environ else profiles.name()
    with profiles.chosen(whose):
        try:
            App(frame, language, seed, mode or Mode.PRACTICE, today).run(case_id, call)
        finally:
            frame.close()
