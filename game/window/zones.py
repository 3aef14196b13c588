"""What one can point at, and what lies where: plain geometry on the logical canvas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.window.canvas import Box


class Intent(NamedTuple):
    """What the user wants; a screen decides nothing itself."""

    kind: str
    value: str = ""


class Zone(NamedTuple):
    """Something one can point at; a scroll zone takes the wheel, a zone without intent only the focus."""

    id: str
    box: Box
    intent: Intent | None
    keys: tuple[str, ...] = ()
    scrolls: bool = False


def is_place(zone: Zone) -> bool:
    """Whether the zone lies somewhere; a key that works anywhere does not."""
    return not zone.id.startswith("key:")


def at(zones: Sequence[Zone], position: tuple[float, float], scrolls: bool) -> Zone | None:
    """The topmost zone at a place; if asked, the topmost that scrolls."""
    x, y = position
    for zone in reversed(zones):
        left, top, width, height = zone.box
        if left <= x < left + width and top <= y < top + height and (zone.scrolls or not scrolls):
            return zone
    return None


def nearest(zones: Sequence[Zone], focus: str, dx: int, dy: int) -> str | None:
    """The id of the zone one comes to from the focus with an arrow key; None where there is none that way."""
    here = next((zone for zone in zones if zone.id == focus), None)
    if here is None:
        return None
    ways = [(_way(here.box, zone.box, dx, dy), zone.id) for zone in zones if zone.id != focus and is_place(zone)]
    found = min(((way, name) for way, name in ways if way is not None), default=None)
    return found[1] if found else None


# Private functions


def _way(here: Box, there: Box, dx: int, dy: int) -> float | None:
    """How far a box is in a direction; None where it does not lie there."""
    hx, hy = here[0] + here[2] / 2, here[1] + here[3] / 2
    tx, ty = there[0] + there[2] / 2, there[1] + there[3] / 2
    if dx:
        ahead, aside = (tx - hx) * dx, max(0.0, abs(ty - hy) - (here[3] + there[3]) / 2)
        drift = abs(ty - hy)
    else:
        ahead, aside = (ty - hy) * dy, max(0.0, abs(tx - hx) - (here[2] + there[2]) / 2)
        drift = abs(tx - hx)
    return None if ahead <= 4 else ahead + aside * 4 + drift * 0.2
