"""Money to the right and relation upwards: what the case offers at best, and where one came out."""

from __future__ import annotations

from game.review import Plane
from game.window import theme
from game.window.canvas import Box
from game.window.drawing import Point, curve
from game.window.theme import Surface
from game.window.ui import Ui

WIDTH = 208.0
SMALL = theme.Style(12, False, 1.2, 10)
HEAD, FOOT, SIDE = 34.0, 46.0, 30.0


def draw(ui: Ui, box: Box, plane: Plane) -> None:
    """The field, with a line for what can be had on average where that is known, and a flag where the play ended."""
    x, y, width, height = box
    ui.canvas.panel(box, theme.PANEL)
    title = (x + 14, y + 6, width - 24, 24)
    ui.text(title, ui.say("Money and relation"), theme.SUBHEAD, theme.BRASS, valign="middle")
    left, top, wide, tall = x + SIDE, y + HEAD, width - SIDE - 14, height - HEAD - FOOT
    ui.canvas.panel((left, top, wide, tall), Surface((*theme.INK, 120), theme.INK_LINE, 4))

    def place(money: float, relation: float) -> Point:
        return left + wide * money / 100, top + tall * (1 - relation / 100)

    for share in (25, 50, 75):
        across, up = place(share, share)
        ui.canvas.fill((across, top, 1 / ui.canvas.scale, tall), (*theme.INK_LINE, 110))
        ui.canvas.fill((left, up, wide, 1 / ui.canvas.scale), (*theme.INK_LINE, 110))
    ui.canvas.icon("ui_relation", (x + 8, top, 18, 18), theme.LIGHT_DIM)
    ui.canvas.icon("ui_money", (left + wide - 18, top + tall + 4, 18, 18), theme.LIGHT_DIM)
    points = [place(*point) for point in plane.frontier]
    curve(ui.canvas, (left - 4, top - 4, wide + 8, tall + 8), points, theme.GRADES["best"], 3.5)
    for point in points:
        ui.canvas.disc(point, 4, theme.GRADES["best"])
    you = place(plane.money, plane.relation)
    ui.canvas.disc(you, 9, theme.LIGHT)
    ui.canvas.disc(you, 6, theme.BRASS)
    key = (left, top + tall + 4, wide - 24, FOOT - 8)
    if plane.frontier:
        words = ui.say("Line: the best on average. Dot: you.")
    else:
        words = ui.say("Dot: you. The best is still being worked out.")
    ui.text(key, words, SMALL, theme.LIGHT_DIM)
