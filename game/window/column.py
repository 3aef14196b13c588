"""A column of text blocks that scrolls where it is longer than its box; lines are never cut in half."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.window.canvas import Box
from game.window.theme import BODY, BRASS, DARK, Colour, Style
from game.window.theme import Surface as Look
from game.window.ui import Align, Ui
from game.window.zones import Intent

BAR = 6
SHRINK_STEPS = 3
HEAD = 36.0
"""Side of the head of who says something."""


class Block(NamedTuple):
    """A paragraph, perhaps with a mark before it or a panel behind it."""

    text: str
    style: Style = BODY
    colour: Colour = DARK
    gap: float = 8
    """Room above."""
    indent: float = 0
    mark: str = ""
    """Written at the left of the first line: a bullet, a name."""
    mark_colour: Colour = BRASS
    mark_icon: str = ""
    panel: Look | None = None
    align: Align = "left"
    right: float = 0
    """Room kept free at the right."""
    name: str = ""
    """Where it lies, as far as it is seen, is then noted in the marks."""
    head: tuple[str, str] | None = None
    """Portrait and face of who says it, drawn at the left of its first line."""


class _Set(NamedTuple):
    """A block laid out: its lines and where it begins, in native pixels."""

    block: Block
    top: int
    lines: tuple[str, ...]
    step: int
    pad: int

    @property
    def bottom(self) -> int:
        return self.top + len(self.lines) * self.step + 2 * self.pad


def column(
    ui: Ui, name: str, box: Box, blocks: Sequence[Block], shrink: bool = False, bar: Colour = BRASS, end: bool = False
) -> float:
    """Draws blocks below each other, scrolling where they do not fit, from their ``end`` if asked; returns how high."""
    area = ui.canvas.native(box)
    gutter = ui.canvas.px(BAR * 2)
    laid, total = _lay(ui, blocks, area.width)
    steps = SHRINK_STEPS if shrink else 0
    while total > area.height and steps:
        blocks = [block._replace(style=_smaller(block.style)) for block in blocks]
        laid, total = _lay(ui, blocks, area.width)
        steps -= 1
    if total <= area.height:
        _draw(ui, laid, area, 0)
        return total / ui.canvas.scale
    laid, total = _lay(ui, blocks, area.width - gutter)
    reach = (total - area.height) / ui.canvas.scale
    ui.reaches[name] = (reach, box[3])
    offset = min(ui.offsets.get(name, reach if end else 0.0), reach)
    ui.offsets[name] = offset
    focused = ui.zone(name, box, Intent("none"), scrolls=True)
    area.width -= gutter
    _draw(ui, laid, area, _snapped(laid, ui.canvas.px(offset), total - area.height))
    _bar(ui, box, reach, offset, bar)
    if focused:
        ui.ring(box, 6)
    return box[3]


def column_height(ui: Ui, blocks: Sequence[Block], width: float) -> float:
    """How high the blocks are at this width, unshrunk."""
    return _lay(ui, blocks, ui.canvas.px(width))[1] / ui.canvas.scale


# Private functions


def _smaller(style: Style) -> Style:
    return style._replace(size=max(style.least, style.size - 1))


def _lay(ui: Ui, blocks: Sequence[Block], width: int) -> tuple[list[_Set], int]:
    laid: list[_Set] = []
    y = 0
    for number, block in enumerate(blocks):
        pad = ui.canvas.px(10) if block.panel else 0
        inner = width - ui.canvas.px(block.indent + block.right) - 2 * pad
        lines = ui.canvas.type.lines(ui.spell(block.text), inner, block.style)
        top = y + (ui.canvas.px(block.gap) if number else 0)
        laid.append(_Set(block, top, lines, ui.canvas.type.step(block.style), pad))
        y = laid[-1].bottom
    return laid, y


def _snapped(laid: list[_Set], offset: int, most: int) -> int:
    """The offset moved to the top of a line, so that the first line shown is whole."""
    if offset >= most:
        return most
    tops = [0] + [block.top + block.pad + n * block.step for block in laid for n in range(len(block.lines))]
    return min(max((top for top in tops if top <= offset), default=0), most)


def _draw(ui: Ui, laid: list[_Set], area: pygame.Rect, offset: int) -> None:
    scale = ui.canvas.scale
    for item in laid:
        block = item.block
        left = area.x + ui.canvas.px(block.indent)
        width = area.width - ui.canvas.px(block.indent + block.right)
        top = area.y + item.top - offset
        places = [top + item.pad + number * item.step for number in range(len(item.lines))]
        seen = [number for number, y in enumerate(places) if area.y <= y and y + item.step <= area.bottom + 1]
        if not seen:
            continue
        if block.panel:
            above, below = max(top, area.y), min(area.y + item.bottom - offset, area.bottom)
            ui.canvas.panel(_logical(ui, pygame.Rect(left, above, width, below - above)), block.panel)
        rect = pygame.Rect(left + item.pad, area.y, width - 2 * item.pad, area.height)
        if block.name:
            first, last = places[seen[0]], places[seen[-1]] + item.step
            ui.marks[block.name] = _logical(ui, pygame.Rect(left + item.pad, first, rect.width, last - first))
        if block.head and seen[0] == 0:
            x, y, _, _ = _logical(ui, pygame.Rect(area.x, places[0] - item.pad, 0, 0))
            ui.canvas.head(*block.head, (x, y, HEAD, HEAD))
        for number in seen:
            y, line = places[number], item.lines[number]
            ui.line(line, rect, y, block.style, block.colour, block.align)
            if number == 0 and block.mark:
                mark = pygame.Rect(area.x, area.y, ui.canvas.px(block.indent), area.height)
                ui.line(ui.spell(block.mark), mark, y, block.style, block.mark_colour)
            if number == 0 and block.mark_icon:
                side = block.style.size * 1.15
                icon_y = (y + item.step / 2 - ui.canvas.origin[1]) / scale - side / 2
                icon_x = (area.x - ui.canvas.origin[0]) / scale + max(0.0, block.indent - side - 6)
                ui.canvas.icon(block.mark_icon, (icon_x, icon_y, side, side), block.mark_colour)


def _bar(ui: Ui, box: Box, reach: float, offset: float, colour: Colour) -> None:
    x, y, width, height = box
    track = (x + width - BAR, y, BAR, height)
    ui.canvas.panel(track, Look((128, 128, 128, 60), None, 3))
    share = height / (height + reach)
    length = max(24.0, height * share)
    ui.canvas.panel((x + width - BAR, y + (height - length) * (offset / reach), BAR, length), Look(colour, None, 3))


def _logical(ui: Ui, rect: pygame.Rect) -> Box:
    scale, (x, y) = ui.canvas.scale, ui.canvas.origin
    return (rect.x - x) / scale, (rect.y - y) / scale, rect.width / scale, rect.height / scale
