"""Sound: short cues and a room tone; without a card, or with any trouble, there is silence and nothing is said."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pygame

VOLUME, ROOM = 0.5, 0.5
RATE = 22_050
NOWHERE = "dummy"
"""SDL's driver that plays to nobody."""


class Sound:
    """Opens the card with the first sound that is wanted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: bool | None = None
        self._loaded: dict[str, pygame.mixer.Sound] = {}
        self._room: pygame.mixer.Channel | None = None

    def play(self, names: Sequence[str], on: bool, tone: bool) -> None:
        """Plays these one over the other, and lets the room be heard or not."""
        try:
            if on and names and self._opened():
                for name in names:
                    self._sound(name).play()
            self._be_in_a_room(on and tone)
        except (pygame.error, OSError):  # a card that went away, a file that cannot be read
            self._open, self._room = False, None

    def close(self) -> None:
        if self._open:
            pygame.mixer.quit()
        self._open = None

    # Private functions

    def _opened(self) -> bool:
        if self._open is None and not _may_sound():
            self._open = False
        elif self._open is None:
            _hush_alsa()
            try:
                pygame.mixer.init(RATE, -16, 1, 1024)
                self._open = pygame.mixer.get_init() is not None
            except pygame.error:
                self._open = False
        return self._open

    def _sound(self, name: str) -> pygame.mixer.Sound:
        if name not in self._loaded:
            self._loaded[name] = pygame.mixer.Sound(str(self._folder / f"{name}.wav"))
            self._loaded[name].set_volume(VOLUME)
        return self._loaded[name]

    def _be_in_a_room(self, wanted: bool) -> None:
        if not wanted:
            if self._room is not None:
                self._room.fadeout(400)
            self._room = None
        elif self._room is None and self._opened():
            room = self._sound("room")
            room.set_volume(ROOM)
            self._room = room.play(loops=-1, fade_ms=1200)


# Private functions


def _may_sound() -> bool:
    """Whether there may be a card or a sound server: asked for one in vain, SDL's libraries complain on stderr."""
    if asked := os.environ.get("SDL_AUDIODRIVER"):
        return asked != NOWHERE
    if os.name != "posix" or not Path("/proc").is_dir():
        return True
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))
    servers = (runtime / "pulse" / "native", runtime / "pipewire-0")
    cards = Path("/dev/snd")
    return any(server.exists() for server in servers) or (cards.is_dir() and any(cards.glob("pcm*p")))


def _hush_alsa() -> None:
    """ALSA writes its complaints on stderr itself, past Python and SDL: from now on they go nowhere.

    The handler is a function of C that does nothing with what it is given; one of Python would need the lock that
    whoever opens the card holds.
    """
    maps = Path("/proc/self/maps")
    if not maps.exists():
        return
    loaded = {line.split()[-1] for line in maps.read_text().splitlines() if "/libasound" in line}
    for library in loaded or {"libasound.so.2"}:
        with suppress(OSError, AttributeError):
            nothing = ctypes.cast(ctypes.CDLL(None).getpid, ctypes.c_void_p)
            ctypes.CDLL(library).snd_lib_error_set_handler(nothing)
