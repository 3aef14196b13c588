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
    """Each a key, or two that are pressed one after the other: ``3 A``."""
    scrolls: bool = False
    within: Box | None = None
    """What it is a row of: arrows up and down go through the rows, left and right from one such box to the next."""
    writes: bool = False
    """Whether one can write in it."""


def is_place(zone: Zone) -> bool:
    """Whether the zone can have the focus; a key that works anywhere cannot, nor what only mouse and touch press."""
    return not zone.id.startswith("key:")


def at(zones: Sequence[Zone], position: tuple[float, float], scrolls: bool) -> Zone | None:
    """The topmost zone at a place; if asked, the topmost that scrolls."""
    x, y = position
    for zone in reversed(zones):
        left, top, width, height = zone.box
        if left <= x < left + width and top <= y < top + height and (zone.scrolls or not scrolls):
            return zone
    return None


def keyed(zones: Sequence[Zone], key: str) -> Zone | None:
    """The zone that this key, or these two, belong to."""
    return next((zone for zone in zones if key in zone.keys), None)


def begun_by(zones: Sequence[Zone], key: str) -> list[Zone]:
    """The zones for which this is the first of two keys."""
    return [zone for zone in zones if any(each.startswith(f"{key} ") for each in zone.keys)]


def nearest(zones: Sequence[Zone], focus: str, dx: int, dy: int) -> str | None:
    """The id of the zone one comes to from the focus with an arrow key; None where there is none that way."""
    here = next((zone for zone in zones if zone.id == focus), None)
    if here is None:
        return None
    others = [zone for zone in zones if zone.id != focus and is_place(zone)]
    rows = [zone for zone in others if here.within and zone.within == here.within]
    ways = [(_way(here.box, zone.box, dx, dy), zone.id) for zone in rows]
    if not any(way for way, _ in ways):
        ways = [(_way(_whole(here), _whole(zone), dx, dy), zone.id) for zone in others if zone not in rows]
    found = min(((way, nth, name) for nth, (way, name) in enumerate(ways) if way is not None), default=None)
    return found[2] if found else None


# Private functions


def _whole(zone: Zone) -> Box:
    return zone.within or zone.box


def _way(here: Box, there: Box, dx: int, dy: int) -> tuple[bool, float] | None:
    """How far a box is in a direction, what lies straight ahead before all else; None where it does not lie there."""
    hx, hy = here[0] + here[2] / 2, here[1] + here[3] / 2
    tx, ty = there[0] + there[2] / 2, there[1] + there[3] / 2
    if dx:
        ahead, aside = (tx - hx) * dx, max(0.0, abs(ty - hy) - (here[3] + there[3]) / 2)
        drift = abs(ty - hy)
    else:
        ahead, aside = (ty - hy) * dy, max(0.0, abs(tx - hx) - (here[2] + there[2]) / 2)
        drift = abs(tx - hx)
    return None if ahead <= 4 else (aside > 0, ahead + aside * 4 + drift * 0.2)
