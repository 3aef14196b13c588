"""The keys by name, and which of them does whose work: a user may exchange any two."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

NAMES = {"ESCAPE": "ESC", "PAGEUP": "PAGE UP", "PAGEDOWN": "PAGE DOWN"}
FIXED = frozenset({"ESC", "RETURN", "ENTER", "SPACE", "TAB", "SHIFT TAB", "UP", "DOWN", "LEFT", "RIGHT"})
"""What every program does with these keys stays as it is."""
COMMANDS = {
    pygame.K_v: "PASTE",
}
"""Keys that mean something of their own while Ctrl or Cmd is held."""


class Keymap:
    """An exchange of keys: every key does exactly one key's work."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._used: dict[str, str] = {}
        for usual, used in pairs:
            if usual not in FIXED and used not in FIXED:
                self._exchange(usual, used)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The usual keys that others work for, each with the other."""
        return tuple(sorted(self._used.items()))

    def used(self, usual: str) -> str:
        """The key that does the work of a usual one."""
        return self._used.get(usual, usual)

    def usual(self, used: str) -> str:
        """The key whose work this one does."""
        return next((usual for usual, other in self._used.items() if other == used), used)

    def exchanged(self, usual: str, used: str) -> Keymap:
        """With this key doing the work of the usual one, and the one it worked for left to the other."""
        made = Keymap()
        made._used = dict(self._used)
        made._exchange(usual, used)
        return made

    def _exchange(self, usual: str, used: str) -> None:
        loser, freed = self.usual(used), self.used(usual)
        self._used[usual], self._used[loser] = used, freed
        self._used = {key: other for key, other in self._used.items() if key != other}


def name(event: pygame.Event) -> str:
    """The name of a pressed key as zones know it: what is printed on it."""
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return COMMANDS.get(event.key, "")
    if event.unicode in ("?", "/"):
        return str(event.unicode)
    found = pygame.key.name(event.key).upper().strip("[]")
    found = NAMES.get(found, found)
    return f"SHIFT {found}" if found == "TAB" and event.mod & pygame.KMOD_SHIFT else found
