"""In large type: a list in one column at the left, all about the entry in focus at the right, buttons below."""

from __future__ import annotations

from typing import NamedTuple

from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button
from game.window.zones import Intent

TOP, FOOT, PAD, GAP = 44.0, 34.0, 8.0, 6.0
LEFT = 0.5
"""Of the width: the list."""
OPEN = 36.0
ROW = 38.0
TITLE = theme.LABEL_BOLD._replace(leading=1.15, least=11)
SHADE = (8, 20, 28, 150)


class Areas(NamedTuple):
    top: Box
    list: Box
    detail: Box
    foot: Box


def areas(ui: Ui) -> Areas:
    """Where everything lies."""
    width, height = ui.canvas.width, ui.canvas.height
    middle, tall = round(width * LEFT), height - TOP - FOOT - 2 * GAP
    return Areas(
        (PAD, GAP, width - 2 * PAD, TOP - 2 * GAP),
        (PAD, TOP + GAP, middle - PAD, tall),
        (middle + GAP, TOP + GAP, width - middle - GAP - PAD, tall),
        (PAD, height - FOOT + 3, width - 2 * PAD, FOOT - 6),
    )


def row(box: Box) -> float:
    """The height of an entry of a list so high that no room is left below the last."""
    tall = box[3] + 4
    return tall / max(1, int(tall // (ROW + 4))) - 4.01


def ground(ui: Ui) -> None:
    """What all of it lies on."""
    ui.canvas.backdrop("title", 0, SHADE)
    ui.canvas.band(0, TOP, theme.INK)
    ui.canvas.band(ui.canvas.height - FOOT, ui.canvas.height, theme.INK)


def entry(ui: Ui, box: Box, zone: str, intent: Intent, here: bool) -> theme.Colour:
    """The paper of an entry and its place; returns the colour of what is written on it."""
    ui.canvas.panel(
        box, Surface(theme.PAPER, theme.BRASS, 8, 2) if here else Surface(theme.INK_HIGH, theme.INK_LINE, 8)
    )
    if ui.zone(zone, box, intent):
        ui.ring(box, 8)
    return theme.DARK if here else theme.LIGHT


def detail(ui: Ui, box: Box, id_: str, blocks: list[Block], opens: bool) -> None:
    """All about the entry in focus, scrolled where it is long, and the button that opens it."""
    x, y, width, height = box
    ui.canvas.panel(box, Surface(theme.PAPER, theme.PAPER_LINE, 8))
    low = OPEN + GAP if opens else 0.0
    column(ui, f"{id_}:x", (x + 10, y + 6, width - 18, height - 12 - low), blocks, bar=theme.BRASS_DARK)
    if opens:
        place = (x + 8, y + height - OPEN - 6, width - 16, OPEN)
        button(ui, "open", place, ui.say("Open the case file"), Intent("open", id_), "O", "ui_folder", "primary")
