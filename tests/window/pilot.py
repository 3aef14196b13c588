"""A pilot: posts real pygame events to a window under SDL's dummy driver, and reads what was drawn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pygame

from game.window import settings
from game.window.app import App
from game.window.frame import open_frame
from game.window.zones import Intent

KEYS = {
    "ENTER": pygame.K_RETURN,
    "SPACE": pygame.K_SPACE,
    "ESC": pygame.K_ESCAPE,
    "TAB": pygame.K_TAB,
    "LEFT": pygame.K_LEFT,
    "RIGHT": pygame.K_RIGHT,
    "UP": pygame.K_UP,
    "DOWN": pygame.K_DOWN,
    "END": pygame.K_END,
    "F2": pygame.K_F2,
    "?": pygame.K_SLASH,
}


class Pilot:
    """Hands and eyes of a user."""

    def __init__(self, app: App) -> None:
        self.app = app

    def press(self, *names: str) -> None:
        for name in names:
            key = KEYS.get(name) or pygame.key.key_code(name.lower())
            pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode="?" if name == "?" else ""))
            self.app.pump()

    def point(self, zone: str) -> tuple[int, int]:
        """Moves the mouse over a zone, as it lies on the screen now."""
        place = self.place(zone)
        pygame.event.post(pygame.Event(pygame.MOUSEMOTION, pos=place, rel=(1, 1), buttons=(0, 0, 0)))
        self.app.pump()
        return place

    def click(self, zone: str) -> None:
        place = self.point(zone)
        pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=1))
        pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=place, button=1))
        self.app.pump()

    def type(self, text: str) -> None:
        """Writes as a keyboard or an input method does."""
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=text))
        self.app.pump()

    def place(self, zone: str) -> tuple[int, int]:
        found = next(each for each in self.app.ui.zones if each.id == zone)
        return self.app.ui.canvas.native(found.box).center

    def zones(self) -> list[str]:
        return [zone.id for zone in self.app.ui.zones]

    def text(self) -> str:
        """Everything that can be read on the screen."""
        return "\n".join(line.text for line in self.app.ui.written)


@contextmanager
def window(language: str = "en", seed: int = 7, size: tuple[int, int] = (1280, 720)) -> Iterator[Pilot]:
    """An open window with the list of cases, drawn once; nothing moves in it."""
    settings.save(settings.load()._replace(still=True))
    frame = open_frame(language, size)
    app = App(frame, language, seed)
    try:
        app.open(None)
        app._do(Intent("go", "cases"))
        pygame.event.clear()
        app.pump()
        yield Pilot(app)
    finally:
        app.desk.close()
        frame.close()
