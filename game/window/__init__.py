"""The window: the same play as in the terminal, drawn with pygame-ce."""

from __future__ import annotations

from game.model import Mode
from game.window.frame import WindowUnavailable
from game.window.settings import remembered_language

__all__ = ["WindowUnavailable", "remembered_language", "run"]


def run(case_id: str | None, seed: int | None, language: str, mode: Mode = Mode.PRACTICE) -> None:
    """Opens the window and returns when it is closed; raises `WindowUnavailable` with a sentence for the user."""
    from game.window.frame import open_frame

    frame = open_frame(language)
    from game.window.app import App  # after the first picture: what it needs takes a moment to import

    try:
        App(frame, language, seed, mode).run(case_id)
    finally:
        frame.close()
