"""What the debrief shows, and where its parts lie."""

from __future__ import annotations

from typing import NamedTuple

from game.view.shapes import Debrief, Line, Why
from game.window.canvas import Box
from game.window.coach import Beside, Coached, Verdict
from game.window.screens import plane

STRIP: Box = (24, 74, 1232, 60)
BANNER: Box = (24, 142, 808, 70)
CHART: Box = (24, 142, 808, 270)
TALK: Box = (24, 420, 808, 232)
RIGHT: Box = (848, 142, 408, 510)


class Scene(NamedTuple):
    """A finished play, and all about its turn in focus."""

    debrief: Debrief
    coached: Coached
    failed: bool
    """Whether the coach could not work it out."""
    beside: Beside | None
    replay: str
    at: int
    """The turn in focus."""
    lines: tuple[Line, ...]
    why: Why
    share: str
    """The line of the call of the day to paste to a colleague, or empty."""
    room: Box | None = None
    """Where the chart lies in large type, which has a layout of its own."""

    @property
    def verdict(self) -> Verdict | None:
        """On the turn in focus."""
        return next((verdict for verdict in self.coached.verdicts if verdict.turn == self.at), None)

    @property
    def chart(self) -> Box:
        """Where the chart lies; a branch needs room above it, the plane beside it."""
        if self.room:
            return self.room
        x, y, width, height = self._picture
        return x, y, width - (plane.WIDTH + 8 if self.coached.ready else 0), height

    @property
    def plane(self) -> Box:
        """Where money and relation lie, once there is something to show."""
        x, y, width, height = self._picture
        return x + width - plane.WIDTH, y, plane.WIDTH, height

    @property
    def _picture(self) -> Box:
        x, y, width, height = CHART
        down = BANNER[3] + 8 if self.beside else 0
        return x, y + down, width, height - down
