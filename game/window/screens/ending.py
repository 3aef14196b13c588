"""The end of a play, before the debrief; and a red line that was crossed."""

from __future__ import annotations

from game.view.shapes import Talk
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.ui import Ui
from game.window.widgets import button
from game.window.zones import Intent

TAPE = 14.0


def banner(ui: Ui, talk: Talk, box: Box) -> None:
    """Across the whole window: why it is over; where a red line was crossed, in red, taped off and with a stop sign."""
    x, y, width, height = box
    red = talk.moved.red
    ui.canvas.band(y - 4, y + height + 2, theme.RED if red else theme.INK_RAISED)
    left = x
    if red:
        for edge in (y - 4, y + height + 2 - TAPE):
            ui.canvas.prop("red_line", (-12, edge - 2, ui.canvas.width + 24, TAPE * 2))
        ui.canvas.prop("stop", (x + 6, y + 4, height - 8, height - 8))
        left = x + height + 12
    head = ui.say("A red line was crossed") if red else ui.say("The case is over")
    blocks = [Block(head, theme.HEADING, theme.LIGHT), Block(talk.ended, theme.BODY, theme.LIGHT, 0)]
    column(ui, "ended:x", (left, y + TAPE, x + width - left, height - 2 * TAPE), blocks, shrink=True)


def way(ui: Ui, box: Box) -> None:
    """The one thing left to do."""
    x, y, width, height = box
    wide, tall = min(360.0, width), min(56.0, height)
    place = (x + (width - wide) / 2, y + (height - tall) / 2, wide, tall)
    button(ui, "ways:0", place, ui.say("To the debrief"), Intent("debrief"), "1", "ui_go", "primary", theme.SUBHEAD)
