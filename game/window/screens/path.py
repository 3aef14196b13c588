"""The learning path as a map: each chapter a road with its stations, what is done and how well, and what is next."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.path import Chapter, Station, chapters, next_one
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.rows import chosen, rows
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button
from game.window.zones import Intent

SHADE = (8, 20, 28, 150)
MAP: Box = (24, 84, 1232, 498)
TELLS: Box = (24, 590, 1232, 118)
NAMES = 236.0
"""Room for the name of a chapter."""
BETWEEN = 98.0
"""From a station to the next, where the longest chapter leaves so much."""
STATION = "stations"
LEFT, PAD, ROW, FOOT = 0.54, 8.0, 38.0, 38.0


def draw(ui: Ui, stations: Sequence[Station]) -> None:
    """The roads, and about the station in focus what it is for and how it went; in large type a list of them."""
    following = next_one(stations)
    ui.scope("path", f"{STATION}:{following}")
    if ui.focus and ui.focus.startswith(f"{STATION}:"):
        at = chosen(ui, STATION, len(stations))
        for key, number in (("LEFT", at - 1), ("RIGHT", at + 1)):
            ui.hotkey(key, Intent("focus", f"{STATION}:{min(max(number, 0), len(stations) - 1)}"))
    if not ui.canvas.roomy:
        _list(ui, stations, following)
        return
    ui.still("path", tuple(stations), lambda: _map(ui, stations, following), STATION)
    at = min(ui.chosen.get(STATION, following), len(stations) - 1)
    if ui.focus == f"{STATION}:{at}":
        x, y = _places(stations)[at]
        ui.canvas.ring((x - 23, y - 23, 46, 46), theme.FOCUS, 23, 3)
    _tell(ui, stations[at], at == following)


# Private functions


def _places(stations: Sequence[Station]) -> list[tuple[float, float]]:
    """Where each station lies: every chapter reads like a line of text."""
    x, y, width, height = MAP
    parts = chapters(stations)
    down = (height - 16) / len(parts)
    step = min(BETWEEN, (width - NAMES - 96) / max(1, max(len(part.stations) for part in parts) - 1))
    return [
        (x + NAMES + 30 + number * step, y + 8 + down * (row + 0.5))
        for row, part in enumerate(parts)
        for number in range(len(part.stations))
    ]


def _map(ui: Ui, stations: Sequence[Station], following: int) -> None:
    ui.canvas.backdrop("title", 0, SHADE)
    ui.canvas.panel(MAP, theme.PANEL)
    ui.text((32, 14, 560, 44), ui.say("The learning path"), theme.TITLE, theme.LIGHT, valign="middle")
    done = sum(station.done for station in stations)
    told = ui.say("{done} of {all} done · ✓ done · ★ how well · the arrow: next", done=done, all=len(stations))
    ui.text((32, 54, 760, 24), told, theme.LABEL, theme.PAPER_DIM, valign="middle")
    places = _places(stations)
    for part in chapters(stations):
        _chapter(ui, part, places[part.first : part.first + len(part.stations)], following - part.first)
    back = ui.say("Back to the title")
    button(ui, "path:list", (860, 26, 180, 40), ui.say("All cases"), Intent("go", "cases"), "C", "ui_folder")
    button(ui, "path:back", (1052, 26, 204, 40), back, Intent("go", "title"), "Esc", "ui_back")
    ui.canvas.panel(TELLS, theme.SHEET)


def _chapter(ui: Ui, part: Chapter, places: Sequence[tuple[float, float]], following: int) -> None:
    """Its name and how much of it is done, and its road."""
    x, y = MAP[0], places[0][1]
    here = 0 <= following < len(part.stations)
    ui.text((x + 20, y - 22, NAMES - 40, 24), part.name, theme.LABEL_BOLD, theme.BRASS, valign="middle")
    told = f"{part.done}/{len(part.stations)}"
    ui.text((x + 20, y + 1, 60, 18), told, theme.SMALL, theme.LIGHT_DIM, valign="middle")
    road, gone = places[-1][0] - places[0][0], sum(1 for station in part.stations if station.done)
    ui.canvas.fill((places[0][0], y - 3, road, 6), theme.INK_LINE)
    if gone:
        ui.canvas.fill((places[0][0], y - 3, places[min(gone, len(places) - 1)][0] - places[0][0], 6), theme.GREEN)
    for number, (place, station) in enumerate(zip(places, part.stations, strict=True)):
        _station(ui, place, station, part.first + number, here and number == following)


def _station(ui: Ui, place: tuple[float, float], station: Station, number: int, following: bool) -> None:
    """A small disc for a drill, a large one for a case; ticked where it is done, an arrow before the next."""
    x, y = place
    radius = 13.0 if station.drill else 18.0
    fill = theme.GREEN if station.done else theme.BRASS if following or station.left else theme.INK_HIGH
    ui.canvas.disc((x, y), radius + 2, theme.INK)
    ui.canvas.disc((x, y), radius, fill)
    words = "✓" if station.done else str(number + 1)
    style = theme.SMALL_BOLD if station.drill else theme.LABEL_BOLD
    colour = theme.DARK if fill == theme.BRASS else theme.LIGHT
    ui.text((x - 20, y - 12, 40, 24), words, style, colour, "centre", "middle")
    if following:
        ui.canvas.icon("ui_go", (x - radius - 24, y - 10, 20, 20), theme.BRASS)
    for star in range(station.stars):
        ui.canvas.icon("ui_star", (x + radius + 4 + star * 14, y - 7, 14, 14), theme.BRASS)
    if station.left:
        ui.canvas.icon("ui_history", (x + radius - 4, y - radius - 8, 16, 16), theme.LIGHT)
    ui.zone(f"{STATION}:{number}", (x - 26, y - 24, 52, 48), Intent("open", station.id))


def _tell(ui: Ui, station: Station, following: bool) -> None:
    x, y, width, height = TELLS
    ui.text((x + 24, y + 8, width - 320, 34), station.title, theme.HEADING, theme.DARK, valign="middle")
    column(ui, "station:x", (x + 24, y + 44, width - 330, height - 52), [Block(station.about, theme.BODY)], shrink=True)
    words = _how(ui, station, following)
    ui.text((x + width - 290, y + 8, 266, 34), words, theme.LABEL_BOLD, theme.BRASS_DARK, "right", "middle")
    _open(ui, station, (x + width - 290, y + 56, 266, 46))


def _open(ui: Ui, station: Station, box: Box) -> None:
    label = ui.say("Open the case file")
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


def _list(ui: Ui, stations: Sequence[Station], following: int) -> None:
    """The stations below each other, and the one in focus beside them."""
    width, height = ui.canvas.width, ui.canvas.height
    ui.canvas.backdrop("title", 0, SHADE)
    wide = width * LEFT - PAD
    for number, box in rows(ui, STATION, (PAD, PAD, wide, height - FOOT - 2 * PAD), len(stations), ROW, 4):
        _row(ui, box, stations[number], number, number == following)
    at = chosen(ui, STATION, len(stations))
    station = stations[at]
    x = PAD + wide + PAD
    sheet = (x, PAD, width - PAD - x, height - FOOT - 2 * PAD)
    ui.canvas.panel(sheet, theme.SHEET)
    blocks = [
        Block(station.chapter, theme.SMALL_BOLD, theme.BRASS_DARK),
        Block(station.title, theme.HEADING, theme.DARK, 2),
        Block(_how(ui, station, at == following), theme.LABEL_BOLD, theme.BRASS_DARK, 2),
        Block(station.about, theme.BODY, theme.DARK, 6),
    ]
    column(ui, f"station:{at}:x", (x + 14, PAD + 10, sheet[2] - 26, sheet[3] - 66), blocks, bar=theme.BRASS_DARK)
    _open(ui, station, (x + 14, sheet[1] + sheet[3] - 48, sheet[2] - 28, 38))
    half = (width - 3 * PAD) / 2
    y = height - FOOT
    button(ui, "path:list", (PAD, y, half, FOOT - 4), ui.say("All cases"), Intent("go", "cases"), "C", "ui_folder")
    back = ui.say("Back to the title")
    button(ui, "path:back", (2 * PAD + half, y, half, FOOT - 4), back, Intent("go", "title"), "Esc", "ui_back")


def _row(ui: Ui, box: Box, station: Station, number: int, following: bool) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, Surface(theme.INK_HIGH if station.drill else theme.INK_RAISED, theme.INK_LINE, 8))
    words = "✓" if station.done else str(number + 1)
    ui.text((x + 4, y, 34, height), words, theme.LABEL_BOLD, theme.BRASS, "centre", "middle")
    right = x + width - 10
    for _ in range(station.stars):
        right -= 15
        ui.canvas.icon("ui_star", (right, y + (height - 14) / 2, 14, 14), theme.BRASS)
    if following or station.left:
        right -= 22
        icon = "ui_history" if station.left else "ui_go"
        ui.canvas.icon(icon, (right, y + (height - 18) / 2, 18, 18), theme.BRASS)
    style = theme.LABEL_BOLD._replace(leading=1.15, least=11)
    ui.text((x + 42, y, right - x - 48, height), station.title, style, theme.LIGHT, valign="middle")
    if ui.zone(f"{STATION}:{number}", box, Intent("open", station.id)):
        ui.ring(box, 8)
