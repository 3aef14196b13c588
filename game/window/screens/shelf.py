"""The list of cases in large type: rows at the left, all about the one in focus at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.view.shapes import CaseCard
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.rows import chosen, rows
from game.window.screens import seek
from game.window.screens.cases import LISTED, SHADE, Detail, Tool, tools
from game.window.screens.entry import Entry
from game.window.screens.today import Today
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button, stars
from game.window.zones import Intent

PAD, ROW, FOOT = 8.0, 38.0, 38.0
SEARCH, CHIPS = 34.0, 28.0
LEFT = 0.5
NAME = theme.LABEL_BOLD._replace(leading=1.15, least=11)


def draw(
    ui: Ui,
    entries: Sequence[Entry],
    detail: Detail,
    unfinished: bool,
    call: Today | None,
    every: Sequence[Entry],
) -> None:
    """As `cases.draw`; every button is at the foot, by its sign and its key."""
    ui.scope("cases", f"{LISTED}:{chosen(ui, LISTED, len(entries))}")
    ui.canvas.backdrop("title", 0, SHADE)
    width, height = ui.canvas.width, ui.canvas.height
    top = 3 * PAD + SEARCH + CHIPS
    tall = height - top - FOOT - PAD
    line = (PAD, PAD, width - 2 * PAD, SEARCH)
    seek.draw(ui, every, len(entries), line, (PAD, 2 * PAD + SEARCH, width - 2 * PAD, CHIPS))
    wide = width * LEFT - PAD
    for number, box in rows(ui, LISTED, (PAD, top, wide, tall), len(entries), ROW, 4):
        _row(ui, box, entries[number], number)
    x = 2 * PAD + wide
    if entries:
        _detail(ui, (x, top, width - PAD - x, tall), entries[chosen(ui, LISTED, len(entries))], detail)
    _foot(ui, [*tools(ui, unfinished), *_call(ui, call)], (PAD, height - FOOT, width - 2 * PAD, FOOT - 4))


# Private functions


def _row(ui: Ui, box: Box, entry: Entry, number: int) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, Surface(theme.INK_HIGH, theme.INK_LINE, 8))
    right = x + width - 10
    if entry.trouble:
        right -= 20
        ui.canvas.icon("ui_legal_amber", (right, y + 10, 18, 18), theme.AMBER)
    elif entry.mark:
        right -= 20
        ui.canvas.icon("ui_history", (right, y + 10, 18, 18), theme.BRASS)
    title = f"✓ {entry.title}" if entry.done else entry.title
    ui.text((x + 12, y, right - x - 18, height), title, NAME, theme.LIGHT, valign="middle")
    if ui.zone(f"{LISTED}:{number}", box, Intent("open", entry.id)):
        ui.ring(box, 8)


def _detail(ui: Ui, box: Box, entry: Entry, detail: Detail) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, theme.SHEET)
    if detail.card is None:
        blocks = [Block(entry.title, theme.HEADING, theme.DARK), Block(detail.trouble, theme.BODY, theme.RED)]
        column(ui, "trouble", (x + 14, y + 10, width - 26, height - 20), blocks, bar=theme.BRASS_DARK)
        return
    wide = stars(ui, (x + 14, y + 12, 60, 17), detail.card.difficulty, True)
    words = f"{entry.kind} · {detail.card.difficulty_words}"
    ui.text((x + 24 + wide, y + 9, width - wide - 36, 24), words, theme.LABEL, theme.DARK_DIM, valign="middle")
    inside = (x + 14, y + 38, width - 26, height - 38 - 54)
    column(ui, f"about:{entry.id}:x", inside, list(_blocks(ui, detail.card, detail.progress)), bar=theme.BRASS_DARK)
    label = ui.say("Open the case file")
    place = (x + 14, y + height - 46, width - 28, 38)
    button(ui, "open", place, label, Intent("open", entry.id), "O", "ui_folder", "primary", theme.SUBHEAD)


def _blocks(ui: Ui, card: CaseCard, progress: Sequence[str]) -> Iterator[Block]:
    yield Block(card.title, theme.HEADING, theme.DARK, 0)
    yield Block(card.about, theme.BODY, theme.DARK, 4)
    for line in progress:
        yield Block(line, theme.LABEL, theme.DARK, 6, 24, mark_icon="ui_history", mark_colour=theme.BRASS_DARK)
    contacts = ui.language.plural("{n} meeting", "{n} meetings", card.occasions)
    for label, value in ((ui.say("Owed"), card.amount), (ui.say("Age"), card.overdue)):
        yield Block(value, theme.LABEL_BOLD, theme.DARK, 6, 84, label, theme.DARK_DIM)
    yield Block(f"{contacts}: {ui.language.join(card.channel_names)}", theme.LABEL, theme.DARK, 6)
    for name, portrait in zip(card.people, card.portraits, strict=True):
        yield Block(name, theme.LABEL_BOLD, theme.DARK, 16, 46, head=(portrait, "calm"))
    yield Block(ui.say("Practises"), theme.SMALL_BOLD, theme.BRASS_DARK, 18)
    yield Block(ui.language.join(card.teaches), theme.LABEL, theme.DARK, 0)


def _call(ui: Ui, call: Today | None) -> list[Tool]:
    return [Tool(ui.say("Call of the day"), "T", "ui_phone", Intent("today"))] if call is not None else []


def _foot(ui: Ui, items: Sequence[Tool], box: Box) -> None:
    """As many buttons as there are, each as wide as the others; their names where there is room."""
    x, y, width, height = box
    each = (width - 6 * (len(items) - 1)) / len(items)
    named = all(ui.width(item.label, theme.LABEL_BOLD) + 80 <= each for item in items)
    for number, item in enumerate(items):
        name = "today" if item.key == "T" else f"tool:{item.key}"
        place = (x + number * (each + 6), y, each, height)
        button(ui, name, place, item.label if named else "", item.intent, item.key, item.icon)
