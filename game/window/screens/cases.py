"""The list of cases: what can be played at the left, the one in focus at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.view.shapes import CaseCard
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.rows import chosen, first_shown
from game.window.screens import seek, today
from game.window.screens.entry import Entry
from game.window.screens.today import Today
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS, button, stars
from game.window.zones import Intent

LIST: Box = (32, 188, 500, 476)
DETAIL: Box = (556, 124, 692, 540)
LISTED = "entries"
ROW_HEIGHT = 84
ROW_GAP = 8
ROOM = int((LIST[3] - 12) // (ROW_HEIGHT + ROW_GAP))
SHADE = (8, 20, 28, 120)


class Tool(NamedTuple):
    """Another place one can go to, or something one can set."""

    label: str
    key: str
    icon: str
    intent: Intent


class Detail(NamedTuple):
    """The case in focus: its card, or what is wrong with it."""

    card: CaseCard | None
    trouble: str
    progress: tuple[str, ...]
    """How far the user has come in it: an unfinished play, the scores reached."""


def draw(
    ui: Ui,
    entries: Sequence[Entry],
    detail: Detail,
    unfinished: bool,
    call: Today | None = None,
    every: Sequence[Entry] = (),
) -> None:
    """The list, which may be a choice from ``every``, and the chosen case: its card, or what is wrong with it."""
    ui.scope("cases", f"{LISTED}:{chosen(ui, LISTED, len(entries))}")
    ui.lengths[LISTED] = len(entries)
    first = first_shown(ui, LISTED, len(entries), ROOM)
    ui.still(
        "cases", (tuple(entries), first, unfinished), lambda: _all_but_chosen(ui, entries, first, unfinished), LISTED
    )
    seek.draw(ui, every or entries, len(entries))
    if call is not None:
        today.card(ui, call)
    ui.lengths[LISTED] = len(entries)
    if entries:
        at = chosen(ui, LISTED, len(entries))
        _entry(ui, _row(at - first), entries[at], at, True)
    if detail.card is not None:
        _card(ui, detail.card, detail.progress)
    elif entries:
        _trouble(ui, entries[chosen(ui, LISTED, len(entries))].title, detail.trouble)


def tools(ui: Ui, unfinished: bool) -> list[Tool]:
    """What the list leads to, from right to left."""
    found = [
        Tool(ui.say("Quit"), "Q", "ui_leave", Intent("quit")),
        Tool(ui.say("Keys"), "?", "ui_help", Intent("show", "help")),
        Tool(ui.say("中文"), "F2", "ui_language", Intent("set", "language")),
        Tool(ui.say("Progress"), "P", "ui_trophy", Intent("progress")),
        Tool(ui.say("Title"), "Esc", "ui_back", Intent("go", "title")),
    ]
    return [*found, Tool(ui.say("Resume"), "R", "ui_resume", Intent("show", "resume"))] if unfinished else found


# Private functions


def _name(ui: Ui) -> None:
    name = ui.say("Huikuan")
    ui.text((32, 14, 420, 56), name, theme.DISPLAY, theme.LIGHT, valign="middle")
    ui.text(
        (32, 72, 500, 26), ui.say("Collect the debt, keep the customer."), theme.BODY, theme.PAPER_DIM, valign="middle"
    )


def _title(ui: Ui, unfinished: bool) -> None:
    _name(ui)
    right = 1248.0
    for label, key, icon, intent in tools(ui, unfinished):
        wide = ui.width(label, theme.LABEL_BOLD) + ui.width(key, theme.SMALL_BOLD) + 70
        right -= wide
        button(ui, f"tool:{key}", (right, 34, wide, 36), label, intent, key, icon, "primary" if key == "R" else "plain")
        right -= 8


def _all_but_chosen(ui: Ui, entries: Sequence[Entry], first: int, unfinished: bool) -> None:
    ui.canvas.backdrop("title", 0, SHADE)
    _list(ui, entries, first)
    _title(ui, unfinished)
    ui.canvas.panel(DETAIL, theme.SHEET)


def _row(row: int) -> Box:
    x, y, width, _ = LIST
    return x + 12, y + 12 + row * (ROW_HEIGHT + ROW_GAP), width - 32, ROW_HEIGHT


def _list(ui: Ui, entries: Sequence[Entry], first: int) -> None:
    x, y, width, height = LIST
    ui.canvas.panel(LIST, theme.PANEL)
    for row, number in enumerate(range(first, min(first + ROOM, len(entries)))):
        box = _row(row)
        _entry(ui, box, entries[number], number, False)
        ui.zone(f"{LISTED}:{number}", box, Intent("open", entries[number].id))
    if len(entries) > ROOM:
        track = height - 24
        ui.canvas.panel((x + width - 12, y + 12, 6, track), Surface((255, 255, 255, 30), None, 3))
        share = track * ROOM / len(entries)
        ui.canvas.panel(
            (x + width - 12, y + 12 + track * first / len(entries), 6, share), Surface(theme.BRASS, None, 3)
        )


def _entry(ui: Ui, box: Box, entry: Entry, number: int, chosen_: bool) -> None:
    x, y, width, _height = box
    if chosen_:
        ui.repaint(box)
    look = Surface(theme.PAPER, theme.BRASS, 10, 2) if chosen_ else Surface(theme.INK_HIGH, theme.INK_LINE, 10)
    colour, dim = (theme.DARK, theme.DARK_DIM) if chosen_ else (theme.LIGHT, theme.LIGHT_DIM)
    ui.canvas.panel(box, look)
    title = width - (200 if entry.mark else 160)
    words = f"✓ {entry.title}" if entry.done else entry.title
    ui.text((x + 16, y + 6, title, 30), words, theme.Style(18, True, 1.2, 11), colour, valign="middle")
    if entry.trouble:
        ui.canvas.icon("ui_legal_amber", (x + 16, y + 46, 18, 18), theme.AMBER)
        ui.text((x + 42, y + 44, width - 58, 22), entry.trouble, theme.LABEL, dim, valign="middle")
    else:
        _kind(ui, (x, y + 10, width - 74, 22), entry, chosen_)
        stars(ui, (x + width - 68, y + 12, 60, 17), entry.difficulty, chosen_)
        ui.text((x + 16, y + 38, width - 32, 40), entry.about, theme.Style(14, False, 1.35, 11), dim, valign="middle")
    if chosen_ and ui.focus == f"{LISTED}:{number}":
        ui.ring(box, 10)


def _kind(ui: Ui, box: Box, entry: Entry, chosen_: bool) -> None:
    """What kind it is, or, where a play of it was left before its end, that."""
    x, y, width, height = box
    style, tint = theme.SMALL, theme.DARK_DIM if chosen_ else theme.LIGHT_DIM
    if entry.mark:
        style, tint = theme.SMALL_BOLD, theme.BRASS_DARK if chosen_ else theme.BRASS
    room = 104 if entry.mark else 64
    ui.text((x + width - room, y, room, height), entry.mark or entry.kind, style, tint, "right", "middle")


def _card(ui: Ui, card: CaseCard, progress: Sequence[str]) -> None:
    x, y, width, height = DETAIL
    inner = width - 56
    left = x + 28
    ui.text((left, y + 20, inner, 42), card.title, theme.TITLE, theme.DARK, valign="middle")
    stars(ui, (left, y + 70, 60, 18), card.difficulty, True)
    ui.text((left + 72, y + 68, inner - 72, 22), card.difficulty_words, theme.LABEL, theme.DARK_DIM, valign="middle")
    column(ui, "about", (left, y + 100, inner, 84), [Block(card.about, theme.BODY, theme.DARK)], shrink=True)
    _figures(ui, card, (left, y + 196, inner, 64))
    _people(ui, card, (left, y + 276, inner, 108))
    teaches = ui.language.join(card.teaches)
    words = [Block(ui.say("Practises"), theme.SMALL_BOLD, theme.BRASS_DARK), Block(teaches, theme.LABEL, theme.DARK, 0)]
    column(ui, "teaches", (left, y + 396, inner, 66), words, shrink=True)
    button(
        ui, "open", (left, y + height - 64, 260, 46), ui.say("Open the case file"), Intent("open", card.id), "O",
        "ui_folder", "primary", theme.SUBHEAD,
    )  # fmt: skip
    lines = [
        Block(line, theme.LABEL, theme.DARK, 0, 24, mark_icon="ui_history", mark_colour=theme.BRASS_DARK)
        for line in progress
    ]
    column(ui, "progress:x", (left + 284, y + height - 41 - 12 * len(lines), inner - 284, 48), lines, shrink=True)


def _figures(ui: Ui, card: CaseCard, box: Box) -> None:
    """Amount, age and channels, side by side."""
    x, y, width, _height = box
    ui.canvas.panel(box, Surface(theme.PAPER_DIM, None, 10))
    third = width / 3
    contacts = ui.language.plural("{n} meeting", "{n} meetings", card.occasions)
    for number, (label, value) in enumerate(((ui.say("Owed"), card.amount), (ui.say("Age"), card.overdue))):
        ui.text((x + 16 + number * third, y + 6, third - 24, 20), label, theme.SMALL, theme.DARK_DIM)
        style = theme.Style(20, True, 1.25, 13)
        ui.text((x + 16 + number * third, y + 27, third - 24, 30), value, style, theme.DARK, valign="middle")
    ui.text((x + 16 + 2 * third, y + 6, third - 24, 20), contacts, theme.SMALL, theme.DARK_DIM)
    for number, channel in enumerate(card.channels):
        ui.canvas.icon(CHANNEL_ICONS[channel], (x + 16 + 2 * third + number * 32, y + 30, 24, 24), theme.GROUPS["talk"])


def _people(ui: Ui, card: CaseCard, box: Box) -> None:
    x, y, width, _ = box
    count = max(1, len(card.people))
    step = min(150.0, width / count)
    for number, (name, portrait) in enumerate(zip(card.people, card.portraits, strict=True)):
        left = x + number * step
        ui.canvas.head(portrait, "calm", (left + step / 2 - 38, y, 76, 76))
        ui.text((left + 2, y + 80, step - 4, 24), name, theme.LABEL, theme.DARK, "centre", "middle")


def _trouble(ui: Ui, title: str, trouble: str) -> None:
    x, y, width, height = DETAIL
    ui.text((x + 28, y + 20, width - 56, 42), title, theme.TITLE, theme.DARK, valign="middle")
    column(ui, "trouble", (x + 28, y + 76, width - 56, height - 100), [Block(trouble, theme.BODY, theme.RED)])
