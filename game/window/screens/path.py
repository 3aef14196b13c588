"""The learning path as a map: a road with its stations, what is done and how well, and what is next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.drawing import curve
from game.window.ui import Ui
from game.window.widgets import button
from game.window.zones import Intent

SHADE = (8, 20, 28, 150)
MAP: Box = (24, 84, 1232, 496)
TELLS: Box = (24, 588, 1232, 120)
ACROSS = 9
"""Stations in a row of the road, which turns at its end."""
STATION = "stations"
WELL, FAIR = 85, 65
"""Points from which a station has three and two stars."""


class Station(NamedTuple):
    """A case or drill on the path."""

    id: str
    title: str
    about: str
    drill: bool
    done: bool
    best: int | None
    """The best score in points; None where it was not told when it was played."""
    left: bool
    """Whether a play of it was left unfinished."""

    @property
    def stars(self) -> int:
        """How well it went, 0..3."""
        if not self.done:
            return 0
        return 1 + (self.best is not None and self.best >= FAIR) + (self.best is not None and self.best >= WELL)


def next_one(stations: Sequence[Station]) -> int:
    """The first that is not done; the last where all are."""
    return next((number for number, station in enumerate(stations) if not station.done), max(0, len(stations) - 1))


def draw(ui: Ui, stations: Sequence[Station]) -> None:
    """The road, and about the station in focus what it is for and how it went."""
    following = next_one(stations)
    ui.scope("path", f"{STATION}:{following}")
    ui.still("path", tuple(stations), lambda: _road(ui, stations, following), STATION)
    at = min(ui.chosen.get(STATION, following), len(stations) - 1)
    if ui.focus == f"{STATION}:{at}":
        x, y = _place(at, len(stations))
        ui.canvas.ring((x - 25, y - 25, 50, 50), theme.FOCUS, 25, 3)
    _tell(ui, stations[at], at == following)


# Private functions


def _place(number: int, count: int) -> tuple[float, float]:
    x, y, width, height = MAP
    row, column_ = divmod(number, ACROSS)
    rows = (count + ACROSS - 1) // ACROSS
    column_ = ACROSS - 1 - column_ if row % 2 else column_
    step, down = (width - 120) / (ACROSS - 1), (height - 80) / max(1, rows - 1)
    return x + 60 + column_ * step, y + 42 + row * down


def _road(ui: Ui, stations: Sequence[Station], following: int) -> None:
    ui.canvas.backdrop("title", 0, SHADE)
    ui.canvas.panel(MAP, theme.PANEL)
    ui.text((32, 14, 560, 44), ui.say("The learning path"), theme.TITLE, theme.LIGHT, valign="middle")
    done = sum(station.done for station in stations)
    told = ui.say("{done} of {all} done · ✓ done · ★ how well · the arrow: next", done=done, all=len(stations))
    ui.text((32, 54, 700, 24), told, theme.LABEL, theme.PAPER_DIM, valign="middle")
    places = [_place(number, len(stations)) for number in range(len(stations))]
    curve(ui.canvas, MAP, places, theme.INK_LINE, 8)
    if following:
        curve(ui.canvas, MAP, places[: following + 1], theme.GREEN, 8)
    for number, station in enumerate(stations):
        _station(ui, places[number], station, number, number == following)
    back = ui.say("Back to the title")
    button(ui, "path:list", (860, 26, 180, 40), ui.say("All cases"), Intent("go", "cases"), "C", "ui_folder")
    button(ui, "path:back", (1052, 26, 204, 40), back, Intent("go", "title"), "Esc", "ui_back")
    ui.canvas.panel(TELLS, theme.SHEET)


def _station(ui: Ui, place: tuple[float, float], station: Station, number: int, following: bool) -> None:
    """A small disc for a drill, a large one for a case; ticked where it is done, an arrow above the next."""
    x, y = place
    radius = 15.0 if station.drill else 21.0
    fill = theme.GREEN if station.done else theme.BRASS if following or station.left else theme.INK_HIGH
    ui.canvas.disc((x, y), radius + 2, theme.INK)
    ui.canvas.disc((x, y), radius, fill)
    dark = fill == theme.BRASS
    words = "✓" if station.done else str(number + 1)
    style = theme.SMALL_BOLD if station.drill else theme.LABEL_BOLD
    ui.text((x - 20, y - 12, 40, 24), words, style, theme.DARK if dark else theme.LIGHT, "centre", "middle")
    if following:
        ui.canvas.icon("ui_go", (x - 9, y - radius - 22, 18, 18), theme.BRASS)
    for star in range(station.stars):
        ui.canvas.icon("ui_star", (x - 21 + star * 14, y + radius + 3, 14, 14), theme.BRASS)
    if station.left:
        ui.canvas.icon("ui_history", (x + radius - 4, y - radius - 8, 18, 18), theme.LIGHT)
    ui.zone(f"{STATION}:{number}", (x - 26, y - 26, 52, 52), Intent("open", station.id))


def _tell(ui: Ui, station: Station, following: bool) -> None:
    x, y, width, height = TELLS
    ui.text((x + 24, y + 8, width - 320, 34), station.title, theme.HEADING, theme.DARK, valign="middle")
    column(ui, "station:x", (x + 24, y + 44, width - 330, height - 52), [Block(station.about, theme.BODY)], shrink=True)
    words = _how(ui, station, following)
    ui.text((x + width - 290, y + 8, 266, 34), words, theme.LABEL_BOLD, theme.BRASS_DARK, "right", "middle")
    label = ui.say("Open the case file")
    box = (x + width - 290, y + 56, 266, 46)
    button(ui, "open", box, label, Intent("open", station.id), "O", "ui_folder", "primary", theme.SUBHEAD)


def _how(ui: Ui, station: Station, following: bool) -> str:
    kind = ui.language.text("drill") if station.drill else ui.language.text("case")
    if station.left:
        how = ui.language.text("unfinished")
    elif station.done and station.best is not None:
        how = ui.say("done, best {points}", points=station.best)
    elif station.done:
        how = ui.say("done")
    else:
        how = ui.say("next") if following else ui.say("not yet")
    return f"{kind} · {how}"
