"""A list that scrolls by items: the chosen one is always among those shown."""

from __future__ import annotations

from collections.abc import Sequence

from game.window import theme
from game.window.canvas import Box
from game.window.theme import Surface
from game.window.ui import Ui

BAR = 6.0


def rows(ui: Ui, name: str, box: Box, count: int, height: float, gap: float = 8.0) -> list[tuple[int, Box]]:
    """The items of the list that are seen, each with its place; their zones are called ``name:number``."""
    x, y, width, tall = box
    ui.lengths[name] = count
    room = max(1, int((tall + gap) // (height + gap)))
    first = first_shown(ui, name, count, room)
    if count > room:
        _bar(ui, (x + width - BAR, y, BAR, tall), first / count, room / count)
        width -= BAR + 8
    return [
        (number, (x, y + row * (height + gap), width, height))
        for row, number in enumerate(range(first, min(first + room, count)))
    ]


def uneven(ui: Ui, name: str, box: Box, heights: Sequence[float], gap: float = 4.0) -> list[tuple[int, Box]]:
    """The same for items of different heights."""
    x, y, width, tall = box
    ui.lengths[name] = len(heights)
    first, count = _seen(heights, gap, tall, chosen(ui, name, len(heights)), round(ui.offsets.get(name, 0)))
    ui.offsets[name] = first
    if count < len(heights):
        _bar(ui, (x + width - BAR, y, BAR, tall), first / len(heights), count / len(heights))
        width -= BAR + 8
    places = []
    for number in range(first, first + count):
        places.append((number, (x, y, width, heights[number])))
        y += heights[number] + gap
    return places


def chosen(ui: Ui, name: str, count: int) -> int:
    """The item that has or last had the focus."""
    return min(ui.chosen.get(name, 0), max(0, count - 1))


def first_shown(ui: Ui, name: str, count: int, room: int) -> int:
    """The first item shown of a list with room for so many: the chosen one is always among them."""
    at = chosen(ui, name, count)
    first = max(0, min(max(min(round(ui.offsets.get(name, 0)), at), at - room + 1), count - room))
    ui.offsets[name] = first
    return first


# Private functions


def _seen(heights: Sequence[float], gap: float, room: float, at: int, before: int) -> tuple[int, int]:
    """The first item shown, and how many: ``at`` is among them, no room is left free, little moves."""
    tall = [height + gap for height in heights]
    first = max(0, min(before, at))
    while first < at and sum(tall[first : at + 1]) - gap > room:
        first += 1
    while first and sum(tall[first - 1 :]) - gap <= room:
        first -= 1
    count = 1
    while first + count < len(tall) and sum(tall[first : first + count + 1]) - gap <= room:
        count += 1
    return first, min(count, len(tall))


def _bar(ui: Ui, box: Box, begin: float, share: float) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, Surface((128, 128, 128, 60), None, 3))
    ui.canvas.panel((x, y + height * begin, width, height * share), Surface(theme.BRASS, None, 3))
