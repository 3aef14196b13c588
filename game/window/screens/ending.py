"""The end of a play, before the debrief; and a red line that was crossed."""

from __future__ import annotations

from game.view.shapes import Talk
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button
from game.window.zones import Intent

STOP = 84.0
EDGE = 3.0


def banner(ui: Ui, talk: Talk, box: Box) -> None:
    """Why it is over; where a red line was crossed, in red and with a stop sign. In a roomy window all across it."""
    x, y, width, height = box
    red = talk.moved.red
    fill = theme.RED if red else theme.INK_RAISED
    if ui.canvas.roomy:
        ui.canvas.band(y - 4, y + height + 2, theme.LIGHT if red else fill)
        ui.canvas.band(y - 4 + EDGE, y + height + 2 - EDGE, fill)
    else:
        ui.canvas.panel(box, Surface(fill, theme.LIGHT if red else theme.INK_LINE, 10, 2))
    left = x + 14
    if red:
        side = min(STOP, height - 8)
        ui.canvas.prop("stop", (x + 8, y + (height - side) / 2, side, side))
        left = x + side + 22
    head = ui.say("A red line was crossed") if red else ui.say("The case is over")
    blocks = [Block(head, theme.HEADING, theme.LIGHT), Block(talk.ended, theme.BODY, theme.LIGHT, 0)]
    column(ui, "ended:x", (left, y + 10, x + width - left - 10, height - 20), blocks, shrink=True)


def way(ui: Ui, box: Box) -> None:
    """The one thing left to do."""
    x, y, width, height = box
    wide, tall = min(360.0, width), min(56.0, height)
    place = (x + (width - wide) / 2, y + (height - tall) / 2, wide, tall)
    button(ui, "ways:0", place, ui.say("To the debrief"), Intent("debrief"), "1", "ui_go", "primary", theme.SUBHEAD)
