"""The window: the same play as in the terminal, drawn with pygame-ce."""

from __future__ import annotations

import os
from datetime import date

from game import profiles
from game.model import Mode
from game.window.frame import WindowUnavailable
from game.window.settings import load, remembered_language

__all__ = ["WindowUnavailable", "remembered_language", "run", "run_today"]


def run(
    case_id: str | None, seed: int | None, language: str, mode: Mode = Mode.PRACTICE, today: date | None = None
) -> None:
    """Opens the window and returns when it is closed; raises `WindowUnavailable` with a sentence for the user.

    Without a day there is no call of the day.
    """
    _run(case_id, seed, language, mode, today)


def run_today(language: str, today: date) -> None:
    """Opens the window at the call of the day; otherwise as `run`."""
    _run(None, None, language, Mode.PRACTICE, today, call=True)


# Private functions


def _run(
    case_id: str | None, seed: int | None, language: str, mode: Mode, today: date | None, call: bool = False
) -> None:
    from game.window.frame import open_frame

    wanted = load()
    frame = open_frame(language, wanted.size, wanted.full)
    from game.window.app import App  # after the first picture: what it needs takes a moment to import

    whose = wanted.profile if wanted.profile and profiles.PROFILE_VARIABLE not in os.environ else profiles.name()
    with profiles.chosen(whose):
        try:
            App(frame, language, seed, mode, today).run(case_id, call)
        finally:
            frame.close()
