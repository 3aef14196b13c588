"""The learning path as a map: a road for each chapter, read like lines of text, and all about the station in focus."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.path import Band, Chapter, Station, band_of, bands, beside, chapter_of, next_one, stations
from game.window import theme
from game.window.canvas import Box
from game.window.screens import sheet
from game.window.screens.sheet import Detail
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import bar, button
from game.window.zones import Intent

SHADE = (8, 20, 28, 150)
MAP: Box = (24, 84, 848, 624)
DETAIL: Box = (888, 84, 368, 624)
ACROSS = 8
"""Stations on a line; a chapter that has more goes on below."""
LINE = 56.0
"""The least height of a line: where there are more than fit, those around the focus are seen."""
NAMES = 216.0
"""The width of the column with the names of the chapters."""
STATION = "stations"
ROAD = "road"
ARROWS = {"LEFT": (-1, 0), "RIGHT": (1, 0), "UP": (0, -1), "DOWN": (0, 1)}


def draw(ui: Ui, path: Sequence[Chapter], detail: Detail) -> None:
    """The road, and all about the station in focus."""
    all_ = stations(path)
    following = next_one(all_)
    ui.scope("path", f"{STATION}:{following}")
    road = bands(path, ACROSS)
    at = min(ui.chosen.get(STATION, following), max(0, len(all_) - 1))
    room = min(len(road), int((MAP[3] - 12) // LINE))
    first = _first(ui, band_of(road, at), len(road), room)
    shown = road[first : first + room]
    ui.still("path", (tuple(path), first), lambda: _map(ui, path, shown, following), STATION)
    if not all_:
        return
    if ui.focus == f"{STATION}:{at}":
        _arrows(ui, road, at)
        x, y = _place(shown, at)
        around = _radius(all_[at]) + 6
        ui.canvas.ring((x - around, y - around, 2 * around, 2 * around), theme.FOCUS, 25, 3)
    station, chapter = all_[at], path[chapter_of(path, at)]
    above = f"{chapter.name} · {how(ui, station, at == following)}"
    sheet.draw(ui, DETAIL, station.title, detail, above)


def how(ui: Ui, station: Station, following: bool) -> str:
    """What it is and how it went."""
    kind = ui.language.text("drill") if station.drill else ui.language.text("case")
    if station.left:
        words = ui.language.text("unfinished")
    elif station.done and station.best is not None:
        words = ui.say("done, best {points}", points=station.best)
    elif station.done:
        words = ui.say("done")
    else:
        words = ui.say("next") if following else ui.say("not yet")
    return f"{kind} · {words}"


def mark_of(ui: Ui, place: tuple[float, float], station: Station, number: int, following: bool, radius: float) -> None:
    """Its disc: green with a tick where it is done, brass where it is next or was left."""
    x, y = place
    fill = theme.GREEN if station.done else theme.BRASS if following or station.left else theme.INK_HIGH
    ui.canvas.disc((x, y), radius + 2, theme.INK)
    ui.canvas.disc((x, y), radius, fill)
    words = "✓" if station.done else str(number + 1)
    style = theme.SMALL_BOLD if radius < 18 else theme.LABEL_BOLD
    colour = theme.DARK if fill == theme.BRASS else theme.LIGHT
    ui.text((x - 20, y - 12, 40, 24), words, style, colour, "centre", "middle")


# Private functions


def _first(ui: Ui, at: int, count: int, room: int) -> int:
    """The first line shown: the one in focus is always among them."""
    first = max(0, min(max(min(round(ui.offsets.get(ROAD, 0)), at), at - room + 1), count - room))
    ui.offsets[ROAD] = first
    return first


def _arrows(ui: Ui, road: Sequence[Band], at: int) -> None:
    """To the right is always the next one; up from the first line are the buttons."""
    for key, (dx, dy) in ARROWS.items():
        there = beside(road, at, dx, dy)
        if there is not None:
            ui.hotkey(key, Intent("focus", f"{STATION}:{there}"))


def _radius(station: Station) -> float:
    return 14.0 if station.drill else 19.0


def _step(shown: Sequence[Band]) -> float:
    return (MAP[3] - 12) / max(1, len(shown))


def _place(shown: Sequence[Band], number: int) -> tuple[float, float]:
    x, y, width, _ = MAP
    line = band_of(shown, number)
    across = (width - NAMES - 32) / ACROSS
    return x + NAMES + 16 + (number - shown[line].first + 0.5) * across, y + 6 + line * _step(shown) + _step(
        shown
    ) / 2 - 5


def _map(ui: Ui, path: Sequence[Chapter], shown: Sequence[Band], following: int) -> None:
    ui.canvas.backdrop("title", 0, SHADE)
    ui.canvas.panel(MAP, theme.PANEL)
    ui.canvas.panel(DETAIL, theme.SHEET)
    _head(ui, path)
    all_ = stations(path)
    for line, band in enumerate(shown):
        _band(ui, path[band.chapter], band, line, shown, following)
        for number in range(band.first, band.first + band.length):
            _station(ui, _place(shown, number), all_[number], number, number == following)


def _head(ui: Ui, path: Sequence[Chapter]) -> None:
    ui.text((32, 14, 560, 44), ui.say("The learning path"), theme.TITLE, theme.LIGHT, valign="middle")
    done, all_ = sum(chapter.done for chapter in path), len(stations(path))
    told = ui.say("{done} of {all} done · ✓ done · ★ how well · the arrow: next", done=done, all=all_)
    ui.text((32, 54, 700, 24), told, theme.LABEL, theme.PAPER_DIM, valign="middle")
    back = ui.say("Back to the title")
    button(ui, "path:list", (860, 26, 180, 40), ui.say("All cases"), Intent("go", "cases"), "C", "ui_folder")
    button(ui, "path:back", (1052, 26, 204, 40), back, Intent("go", "title"), "Esc", "ui_back")


def _band(ui: Ui, chapter: Chapter, band: Band, line: int, shown: Sequence[Band], following: int) -> None:
    """The name of the chapter and how far one is in it, and the road of this line, green as far as one has come."""
    x, y, width, _ = MAP
    top, tall = y + 6 + line * _step(shown), _step(shown)
    if band.begins and line:
        ui.canvas.fill((x + 16, top, width - 32, 1.5), theme.INK_LINE)
    if band.begins or not line:
        _name(ui, chapter, (x + 20, top + 4, NAMES - 24, tall - 8))
    last = band.first + band.length - 1
    (left, middle), (right, _) = _place(shown, band.first), _place(shown, last)
    ui.canvas.panel((left - 30, middle - 4, right - left + 60, 8), Surface(theme.INK_LINE, None, 4))
    come = min(following, last)
    if come > band.first or (following > band.first):
        wide = _place(shown, come)[0] - left + (60 if following > last else 30)
        ui.canvas.panel((left - 30, middle - 4, wide, 8), Surface(theme.GREEN, None, 4))


def _name(ui: Ui, chapter: Chapter, box: Box) -> None:
    x, y, width, height = box
    whole = chapter.done == len(chapter.stations)
    words = f"✓ {chapter.progress}" if whole else chapter.progress
    style = theme.LABEL_BOLD._replace(leading=1.2)
    ui.text((x, y, width, height - 20), chapter.name, style, theme.LIGHT, valign="middle")
    ui.text(
        (x, y + height - 20, 46, 18),
        words,
        theme.SMALL_BOLD,
        theme.BRASS if chapter.done else theme.LIGHT_DIM,
        valign="middle",
    )
    bar(ui, (x + 50, y + height - 14, 100, 6), chapter.done / max(1, len(chapter.stations)), theme.GREEN)


def _station(ui: Ui, place: tuple[float, float], station: Station, number: int, following: bool) -> None:
    """A small disc for a drill, a large one for a case; an arrow before the next, stars below what is done."""
    x, y = place
    radius = _radius(station)
    mark_of(ui, place, station, number, following, radius)
    if following:
        ui.canvas.icon("ui_go", (x - radius - 24, y - 8, 16, 16), theme.BRASS)
    for star in range(station.stars):
        ui.canvas.icon("ui_star", (x - 6.5 * station.stars + star * 13, y + radius + 1, 13, 13), theme.BRASS)
    if station.left:
        ui.canvas.icon("ui_history", (x + radius - 4, y - radius - 4, 18, 18), theme.LIGHT)
    ui.zone(f"{STATION}:{number}", (x - 26, y - 26, 52, 52), Intent("open", station.id))
