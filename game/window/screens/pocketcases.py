"""The list of cases in large type, and its filters on a page of their own."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.listing import Entry
from game.window import theme
from game.window.canvas import Box
from game.window.rows import chosen, rows
from game.window.screens import pair, seek, sheet
from game.window.screens.foot import Item, spread
from game.window.screens.sheet import Detail
from game.window.screens.today import Today
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import back, button, chip, dialog, field, stars, ticked
from game.window.zones import Intent

LISTED = "entries"
FILTERS = "filters"
BUTTON = 168.0


def draw(
    ui: Ui, entries: Sequence[Entry], detail: Detail, unfinished: bool, call: Today | None, every: Sequence[Entry]
) -> None:
    """The list, which may be a choice from ``every``, and all about the entry in focus."""
    ui.scope("cases", f"{LISTED}:{chosen(ui, LISTED, len(entries))}")
    areas = pair.areas(ui)
    pair.ground(ui)
    at = chosen(ui, LISTED, len(entries))
    for number, box in rows(ui, LISTED, areas.list, len(entries), pair.row(areas.list), 4):
        _entry(ui, box, entries[number], number, number == at)
    if entries:
        chapter = entries[at].chapter
        blocks = sheet.blocks(ui, entries[at].title, detail, chapter)
        pair.detail(ui, areas.detail, entries[at].id, blocks, detail.card is not None)
    else:
        seek.nothing(ui, areas.list)
    _top(ui, areas.top, every)
    spread(ui, areas.foot, *_foot(ui, unfinished, call))


def filters(ui: Ui, every: Sequence[Entry], found: int) -> None:
    """What the list can be filtered by, a line each."""
    ui.scope(FILTERS, f"{FILTERS}:0")
    x, y, width, height = dialog(ui, (720, 352), ui.say("Filters"))
    lines = seek.filters(ui, every)
    for number, box in rows(ui, FILTERS, (x, y, width, height - 54), len(lines), 34, 4):
        _filter(ui, box, lines[number], number)
    focused = lines[chosen(ui, FILTERS, len(lines))]
    ui.hotkey("LEFT", focused.beside(-1))
    ui.hotkey("RIGHT", focused.beside(1))
    told = ui.language.plural("{n} fits", "{n} fit", found)
    ui.text((x, y + height - 44, width - 180, 44), told, theme.LABEL, theme.LIGHT_DIM, valign="middle")
    back(ui, (x, y, width, height))


# Private functions


def _top(ui: Ui, box: Box, every: Sequence[Entry]) -> None:
    x, y, width, height = box
    line = (x, y, width - BUTTON - pair.GAP, height)
    hint = ui.say("Search ( / )")
    field(ui, seek.SEARCH, line, hint, Intent("focus", f"{LISTED}:0"), "ui_search")
    ui.hotkey("/", Intent("focus", seek.SEARCH))
    on = sum(each.at > 0 for each in seek.filters(ui, every))
    label = ui.say("Filters: {n}", n=on) if on else ui.say("Filters")
    place = (x + width - BUTTON, y, BUTTON, height)
    button(ui, "filters", place, label, Intent("show", FILTERS), "F", "ui_settings", "primary" if on else "plain")


def _foot(ui: Ui, unfinished: bool, call: Today | None) -> tuple[list[Item], list[Item]]:
    ways = [Item(ui.say("Title"), "Esc", "ui_back", Intent("go", "title"))]
    if unfinished:
        ways.append(Item(ui.say("Resume"), "R", "ui_resume", Intent("show", "resume"), True))
    if call is not None:
        ways.append(Item(ui.say("Call of the day"), "T", "ui_phone", Intent("today")))
    return ways, [
        Item(ui.say("Progress"), "P", "ui_trophy", Intent("progress")),
        Item(ui.say("中文"), "F2", "ui_language", Intent("set", "language")),
        Item(ui.say("Keys"), "?", "ui_help", Intent("show", "help")),
        Item(ui.say("Quit"), "Q", "ui_leave", Intent("quit")),
    ]


def _entry(ui: Ui, box: Box, entry: Entry, number: int, here: bool) -> None:
    """Title and level; before them whether it is done, or a play of it was left, or it cannot be read."""
    x, y, width, height = box
    colour = pair.entry(ui, box, f"{LISTED}:{number}", Intent("open", entry.id), here)
    brass = theme.BRASS_DARK if here else theme.BRASS
    icon = "ui_legal_amber" if entry.trouble else "ui_history" if entry.mark else ""
    if icon:
        ui.canvas.icon(icon, (x + 8, y + 10, 18, 18), theme.AMBER if entry.trouble else brass)
    elif entry.done:
        ui.text((x + 6, y, 22, height), "✓", theme.LABEL_BOLD, brass, "centre", "middle")
    ui.text((x + 32, y, width - 88, height), entry.title, pair.TITLE, colour, valign="middle")
    stars(ui, (x + width - 48, y + 12, 42, 13), entry.difficulty, here)


def _filter(ui: Ui, box: Box, filter_: seek.Filter, number: int) -> None:
    """Its name and the word that holds; Enter goes to the next word."""
    x, y, width, height = box
    ui.canvas.panel(box, Surface(theme.INK_HIGH, theme.INK_LINE, 8))
    focused = ui.zone(f"{FILTERS}:{number}", box, filter_.beside(1), within=box)
    ui.text((x + 12, y, 130, height), filter_.label, theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    on = filter_.at > 0
    label = ticked(filter_.words[filter_.at], on)
    wide = max(48.0, ui.width(label, theme.SMALL_BOLD if on else theme.SMALL) + 18)
    chip(ui, (x + width - wide - 8, y + 4, wide, height - 8), label, on)
    if focused:
        ui.ring(box, 8)
