"""The learning path in large type: a list of its stations under the names of their chapters."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.path import Chapter, Station, chapter_of, next_one, stations
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block
from game.window.rows import chosen, uneven
from game.window.screens import pair, sheet
from game.window.screens.foot import Item, spread
from game.window.screens.path import STATION, how, mark_of
from game.window.screens.sheet import Detail
from game.window.ui import Ui
from game.window.widgets import stars
from game.window.zones import Intent

HEAD = 28.0


def draw(ui: Ui, path: Sequence[Chapter], detail: Detail) -> None:
    """The list, begun where one is, and all about the station in focus."""
    all_ = stations(path)
    following = next_one(all_)
    ui.scope("path", f"{STATION}:{following}")
    ui.chosen.setdefault(STATION, following)
    ui.offsets.setdefault(STATION, max(0, following - 1))
    areas = pair.areas(ui)
    pair.ground(ui)
    at = chosen(ui, STATION, len(all_))
    heads = _heads(path)
    heights = [pair.ROW + (HEAD if number in heads else 0) for number in range(len(all_))]
    for number, box in uneven(ui, STATION, areas.list, heights):
        x, y, width, height = box
        if number in heads:
            _head(ui, (x, y, width, HEAD), path[heads[number]])
        row = (x, y + height - pair.ROW, width, pair.ROW)
        _station(ui, row, all_[number], number, number == at, number == following)
    _top(ui, areas.top, all_)
    if all_:
        station, chapter = all_[at], path[chapter_of(path, at)]
        blocks = sheet.blocks(ui, station.title, detail, f"{chapter.name} · {chapter.progress}")
        blocks.insert(1, Block(how(ui, station, at == following), theme.SMALL, theme.DARK_DIM, 0))
        pair.detail(ui, areas.detail, station.id, blocks, detail.card is not None)
    other = Item(ui.say("All cases"), "C", "ui_folder", Intent("go", "cases"))
    keys = Item(ui.say("Keys"), "?", "ui_help", Intent("show", "help"))
    spread(ui, areas.foot, [Item(ui.say("Title"), "Esc", "ui_back", Intent("go", "title")), other], [keys])


# Private functions


def _heads(path: Sequence[Chapter]) -> dict[int, int]:
    """The station at which each chapter begins, and which chapter it is."""
    found, number = {}, 0
    for index, chapter in enumerate(path):
        found[number] = index
        number += len(chapter.stations)
    return found


def _top(ui: Ui, box: Box, all_: Sequence[Station]) -> None:
    x, y, width, height = box
    told = ui.say("{done} of {all} done", done=sum(station.done for station in all_), all=len(all_))
    wide = ui.width(told, theme.LABEL) + 8
    name = theme.HEADING._replace(leading=1.2)
    ui.text((x, y, width - wide - 8, height), ui.say("The learning path"), name, theme.LIGHT, valign="middle")
    ui.text((x + width - wide, y, wide, height), told, theme.LABEL, theme.PAPER_DIM, "right", "middle")


def _head(ui: Ui, box: Box, chapter: Chapter) -> None:
    x, y, width, height = box
    ui.text((x + 4, y, width - 58, height), chapter.name, pair.TITLE, theme.BRASS, valign="middle")
    ui.text((x + width - 54, y, 50, height), chapter.progress, theme.LABEL_BOLD, theme.BRASS, "right", "middle")


def _station(ui: Ui, box: Box, station: Station, number: int, here: bool, following: bool) -> None:
    x, y, width, height = box
    colour = pair.entry(ui, box, f"{STATION}:{number}", Intent("open", station.id), here)
    mark_of(ui, (x + 19, y + height / 2), station, number, following, 13.0)
    ui.text((x + 40, y, width - 92, height), station.title, pair.TITLE, colour, valign="middle")
    if following:
        ui.canvas.icon("ui_go", (x + width - 30, y + 9, 20, 20), theme.BRASS_DARK if here else theme.BRASS)
    elif station.done:
        stars(ui, (x + width - 48, y + 12, 42, 13), station.stars, here)
