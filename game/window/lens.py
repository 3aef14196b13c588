"""Which part of a magnified screen is seen: it follows the mouse, and the focus where keys move it."""

from __future__ import annotations

from game.window.canvas import Canvas
from game.window.zones import Zone

STEP = 0.25
"""Share of the way that a key moves it."""
WAYS = {"PAN LEFT": (-1, 0), "PAN RIGHT": (1, 0), "PAN UP": (0, -1), "PAN DOWN": (0, 1)}

Share = tuple[float, float]


class Lens:
    """Where one looks, in shares of what lies outside the window: 0 its left or upper end, 1 the other."""

    def __init__(self) -> None:
        self.at: Share = (0.0, 0.0)
        self.followed = ""
        """The zone that was brought into sight last; another one is followed when it has the focus."""

    def rest(self, focus: str) -> None:
        """Looks at the beginning, whatever has the focus."""
        self.at, self.followed = (0.0, 0.0), focus

    def point(self, position: tuple[int, int], size: tuple[int, int]) -> None:
        """The mouse at one edge of the window shows that edge of the screen."""
        x, y = (
            min(max((part - 0.05 * whole) / (0.9 * whole), 0.0), 1.0)
            for part, whole in zip(position, size, strict=True)
        )
        self.at = x, y

    def pan(self, way: str) -> None:
        dx, dy = WAYS[way]
        self.at = min(max(self.at[0] + dx * STEP, 0.0), 1.0), min(max(self.at[1] + dy * STEP, 0.0), 1.0)

    def follow(self, canvas: Canvas, zone: Zone | None) -> bool:
        """Brings what has the focus into sight, its middle to the middle; False where it was followed or is seen."""
        if zone is None or zone.id == self.followed:
            return False
        self.followed = zone.id
        window, place = canvas.surface.get_rect(), canvas.native(zone.box)
        if window.contains(place):
            return False
        self.at = (
            _share(window.width, canvas.width * canvas.scale, (zone.box[0] + zone.box[2] / 2) * canvas.scale),
            _share(window.height, canvas.height * canvas.scale, (zone.box[1] + zone.box[3] / 2) * canvas.scale),
        )
        return True


# Private functions


def _share(window: float, canvas: float, middle: float) -> float:
    return min(max((middle - window / 2) / max(1.0, canvas - window), 0.0), 1.0)
