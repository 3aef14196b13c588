"""The picture of a play: what could be expected over its turns, each decision by its sign."""

from __future__ import annotations

from math import ceil, floor
from typing import NamedTuple

from game.review.words import GRADE_WORDS
from game.window import theme
from game.window.canvas import Box
from game.window.coach import Coached
from game.window.drawing import Point, Sign, curve, sign
from game.window.screens.scene import Scene
from game.window.screens.shares import stack
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.zones import Intent

SIGNS: dict[str, Sign] = {
    "best": "disc",
    "no_matter": "ring",
    "slip": "triangle",
    "mistake": "diamond",
    "blunder": "cross",
    "": "dot",
}
SIDE = 14.0
LEFT, RIGHT, ABOVE, BELOW = 50.0, 44.0, 44.0, 28.0
"""Room around the plot."""
STRIP = 26.0
"""Height of the bar below it that tells what could be believed."""
NUMBER = theme.Style(12, False, 1.25, 10)


class _Plot(NamedTuple):
    """Where values and turns lie on the canvas."""

    box: Box
    low: float
    high: float
    turns: int

    def x(self, turn: int) -> float:
        """The middle of a turn's column; the start is turn -1."""
        return self.box[0] + self.column * (turn + 1.5)

    def y(self, value: float) -> float:
        return self.box[1] + self.box[3] * (1 - (value - self.low) / (self.high - self.low))

    @property
    def column(self) -> float:
        return self.box[2] / (self.turns + 1)


def draw(ui: Ui, scene: Scene) -> None:
    """The chart without the turn in focus; every turn is a column one can point at."""
    box, coached = scene.chart, scene.coached
    plot = _plot(scene)
    ui.canvas.panel(box, theme.PANEL)
    _head(ui, box, coached)
    if coached.ready:
        _grid(ui, plot)
    else:
        _waiting(ui, plot, scene.failed)
    _days(ui, plot, coached)
    if coached.ready:
        _lines(ui, plot, scene)
        _signs(ui, plot, coached)
    for turn, dot in enumerate(coached.dots):
        _sign(ui, _place(plot, coached, turn), dot.grade, dot.number is not None, SIDE)
        column = (plot.x(turn) - plot.column / 2, box[1] + 34, plot.column, box[3] - 38)
        ui.zone(f"turns:{turn}", column, Intent("none"), within=box)
    for number, verdict in enumerate(coached.mattered, start=1):
        _flag(ui, plot, _place(plot, coached, verdict.turn), number)


def draw_focus(ui: Ui, scene: Scene) -> None:
    """The turn in focus: its column, its sign larger, its value."""
    plot, coached = _plot(scene), scene.coached
    dot = coached.dots[scene.at]
    x, y = _place(plot, coached, scene.at)
    wide = max(SIDE + 8, min(plot.column, 40.0))
    column = (x - wide / 2, plot.box[1] - 8, wide, plot.box[3] + 14)
    ui.canvas.panel(column, Surface((*theme.BRASS, 38), (*theme.BRASS, 150), 8))
    ui.canvas.disc((x, y), SIDE * 0.95, theme.LIGHT)
    ui.canvas.disc((x, y), SIDE * 0.95 - 2, theme.INK)
    _sign(ui, (x, y), dot.grade, dot.number is not None, SIDE + 2)
    if coached.ready:
        _value(ui, plot, (x, y), f"{dot.value:.1f}")
    if ui.focus == f"turns:{scene.at}":
        ui.ring(column, 8)


def grade_sign(ui: Ui, centre: Point, grade: str, side: float = SIDE) -> None:
    """The sign of a judgement, wherever it stands."""
    sign(ui.canvas, SIGNS[grade], centre, side, theme.GRADES[grade])


# Private functions


def _plot(scene: Scene) -> _Plot:
    x, y, width, height = scene.chart
    coached, beside = scene.coached, scene.beside
    values = [coached.start, *(dot.value for dot in coached.dots)]
    values += beside.line if beside else ()
    low, high = floor(min(values) / 10) * 10, ceil(max(values) / 10) * 10
    turns = max(len(coached.dots), len(beside.line) - 1 if beside else 0)
    inside = (x + LEFT, y + ABOVE, width - LEFT - RIGHT, height - ABOVE - BELOW - (STRIP + 10 if coached.ready else 0))
    return _Plot(inside, low, max(high, low + 20), turns)


def _place(plot: _Plot, coached: Coached, turn: int) -> Point:
    """Where a turn's sign lies: at its value, before that is known in the middle."""
    _, y, _, height = plot.box
    return plot.x(turn), plot.y(coached.dots[turn].value) if coached.ready else y + height * 0.72


def _head(ui: Ui, box: Box, coached: Coached) -> None:
    """The heading, and what the signs mean that occur."""
    x, y, width, _ = box
    seen = {dot.grade for dot in coached.dots}
    right = x + width - 14
    for grade, words in reversed(GRADE_WORDS.items()):
        if grade in seen:
            label = ui.say(words)
            wide = ui.width(label, theme.SMALL)
            ui.text((right - wide, y + 8, wide, 20), label, theme.SMALL, theme.LIGHT_DIM, valign="middle")
            grade_sign(ui, (right - wide - 12, y + 18), grade, 12)
            right -= wide + 32
    title = ui.say("Expected score by turn") if coached.ready else ui.say("Turn by turn")
    ui.text((x + 14, y + 6, right - x - 20, 24), title, theme.SUBHEAD, theme.BRASS, valign="middle")


def _grid(ui: Ui, plot: _Plot) -> None:
    x, _, width, height = plot.box
    span = plot.high - plot.low
    step = next(step for step in (10, 20, 25, 50) if span / step * 18 <= height or step == 50)
    value = plot.low
    while value <= plot.high:
        ui.canvas.fill((x, plot.y(value), width, 1 / ui.canvas.scale), (*theme.INK_LINE, 110))
        ui.text((x - 40, plot.y(value) - 9, 32, 18), f"{value:.0f}", NUMBER, theme.LIGHT_DIM, "right", "middle")
        value += step


def _waiting(ui: Ui, plot: _Plot, failed: bool) -> None:
    x, y, width, height = plot.box
    words = ui.say("The coach is working it out")
    if failed:
        words = ui.say("The coach could not work this out; the play itself is all there.")
    ui.text((x, y, width, height * 0.5), words, theme.BODY, theme.LIGHT_DIM, "centre", "middle")
    ui.canvas.fill((x, y + height * 0.72, width, 1 / ui.canvas.scale), theme.INK_LINE)


def _days(ui: Ui, plot: _Plot, coached: Coached) -> None:
    """Where another occasion begins, with its day where there is room for it."""
    x, y, _, height = plot.box
    dots, below = coached.dots, STRIP + 12 if coached.ready else 2
    begins = [turn for turn, dot in enumerate(dots) if turn == 0 or dots[turn - 1].when != dot.when]
    for number, turn in enumerate(begins):
        left = plot.x(turn) - plot.column / 2
        end = plot.x(begins[number + 1]) - plot.column / 2 if number + 1 < len(begins) else plot.x(len(dots) - 1) + 40
        end = min(end, x + plot.box[2])
        ui.canvas.fill((left, y - 6, 1 / ui.canvas.scale, height + below + 8), (*theme.INK_LINE, 160))
        words = next((words for words in _shorter(dots[turn].when) if ui.width(words, NUMBER) < end - left - 6), "")
        ui.text((left + 4, y + height + below + 4, end - left - 4, 18), words, NUMBER, theme.LIGHT_DIM, valign="middle")


def _shorter(when: str) -> list[str]:
    """The date, then less and less of it."""
    day = when.replace("，", ",").split(",")[0]
    return [when, day, day.split(" ")[0] if "月" in day else " ".join(day.split(" ")[1:])]


def _lines(ui: Ui, plot: _Plot, scene: Scene) -> None:
    """The course of this play, over that of the play it branches from."""
    x, y, width, height = plot.box
    room = (x - 4, y - 4, width + 8, height + 8)
    beside, coached = scene.beside, scene.coached
    if beside and beside.line:
        points = [(plot.x(turn), plot.y(value)) for turn, value in enumerate(beside.line, -1)]
        curve(ui.canvas, room, points, theme.INK_LINE, 2.5)
    values = (coached.start, *(dot.value for dot in coached.dots))
    points = [(plot.x(turn), plot.y(value)) for turn, value in enumerate(values, -1)]
    curve(ui.canvas, room, points, theme.BRASS, 2.5)


def _signs(ui: Ui, plot: _Plot, coached: Coached) -> None:
    """Below the values, how likely each cause was: turn by turn, what it was at the foot with its chance at the end."""
    x, y, width, height = plot.box
    top = y + height + 10
    for turn, shares in enumerate(coached.signs, -1):
        stack(ui, (plot.x(turn) - plot.column / 2, top, plot.column, STRIP), [shares[each] for each in coached.order])
    ui.canvas.icon("ui_search", (x - 28, top + 4, 18, 18), theme.LIGHT_DIM)
    chance = f"{100 * coached.signs[-1][coached.truth]:.0f}%"
    ui.text((x + width + 4, top, RIGHT - 6, STRIP), chance, NUMBER, theme.LIGHT, valign="middle")


def _sign(ui: Ui, place: Point, grade: str, decided: bool, side: float) -> None:
    if grade:
        ui.canvas.disc(place, side / 2 + 2, theme.INK)
        grade_sign(ui, place, grade, side)
    else:
        colour = theme.LIGHT if decided else theme.LIGHT_DIM
        sign(ui.canvas, "dot", place, side * (1.2 if decided else 0.9), colour)


def _flag(ui: Ui, plot: _Plot, place: Point, number: int) -> None:
    """The number of a decision that mattered, as it stands on its card at the right, on a small flag at its sign.

    Below it, where its value stands above; where there is no room for that, the other way round.
    """
    x, y = place
    top = y - 34 if y + 30 > plot.box[1] + plot.box[3] else y + 38 if y - 34 <= plot.box[1] - 12 else y + 14
    ui.canvas.fill((x - 0.5, min(y, top + 8), 1, abs(top + 8 - y)), theme.LIGHT_DIM)
    box = (x - 9, top, 18, 17)
    ui.canvas.panel(box, Surface(theme.PAPER, theme.BRASS, 4))
    ui.text(box, str(number), NUMBER, theme.DARK, "centre", "middle")


def _value(ui: Ui, plot: _Plot, place: Point, words: str) -> None:
    """The value in a small flag above its place, below where there is no room."""
    x, y = place
    wide = ui.width(words, theme.SMALL_BOLD) + 12
    top = y - 34 if y - 34 > plot.box[1] - 12 else y + 16
    left = min(max(x - wide / 2, plot.box[0]), plot.box[0] + plot.box[2] - wide)
    flag = (left, top, wide, 20)
    ui.repaint(flag)
    ui.canvas.panel(flag, Surface(theme.BRASS, None, 6))
    ui.text(flag, words, theme.SMALL_BOLD, theme.DARK, "centre", "middle")
