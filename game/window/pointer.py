"""The mouse or a finger: pointing, pressing, and pulling a text or a list along."""

from __future__ import annotations

from game.window.ui import Ui
from game.window.zones import Intent

SLIP = 8
"""Native pixels a finger may move and still press."""
ROW = 40
"""Native pixels that pull a list on by one."""

Position = tuple[int, int]


class Pointer:
    """What is being pressed."""

    def __init__(self, ui: Ui) -> None:
        self._ui = ui
        self._begun: Position | None = None
        self._last: Position = (0, 0)
        self._pulling = False

    def moved(self, position: Position, pressed: bool) -> bool:
        """Points, or pulls while pressed; True where something looks different now."""
        if pressed and self._begun is not None:
            return self._pull(position)
        before = self._ui.focus
        self._ui.point(position)
        return self._ui.focus != before

    def pressed(self, position: Position) -> None:
        self._begun = self._last = position
        self._pulling = False
        self._ui.point(position)

    def released(self, position: Position) -> Intent | None:
        """What is wanted by a press that was let go here; nothing where something was pulled along."""
        begun, self._begun = self._begun, None
        if begun is None or self._pulling:
            return None
        return self._ui.click(position)

    def _pull(self, position: Position) -> bool:
        assert self._begun is not None
        if not self._pulling and abs(position[1] - self._begun[1]) <= SLIP:
            return False
        self._pulling = True
        moved = self._ui.pull(self._begun, position[1] - self._last[1], ROW)
        if moved:
            self._last = position[0], self._last[1] + moved
        return bool(moved)
