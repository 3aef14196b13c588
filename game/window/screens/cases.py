"""The list of cases: what can be played at the left, the one in focus at the right."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.listing import Entry
from game.window import theme
from game.window.canvas import Box
from game.window.rows import chosen, first_shown
from game.window.screens import seek, sheet, today
from game.window.screens.sheet import Detail
from game.window.screens.today import Today
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button, stars
from game.window.zones import Intent

LIST: Box = (32, 222, 500, 472)
DETAIL: Box = (556, 124, 692, 570)
LISTED = "entries"
ROW_HEIGHT = 84
ROW_GAP = 8
ROOM = int((LIST[3] - 12) // (ROW_HEIGHT + ROW_GAP))
SHADE = (8, 20, 28, 120)


def draw(
    ui: Ui,
    entries: Sequence[Entry],
    detail: Detail,
    unfinished: bool,
    call: Today | None,
    every: Sequence[Entry],
) -> None:
    """The list, which may be a choice from ``every``, and the chosen case: its card, or what is wrong with it."""
    ui.scope("cases", f"{LISTED}:{chosen(ui, LISTED, len(entries))}")
    ui.lengths[LISTED] = len(entries)
    first = first_shown(ui, LISTED, len(entries), ROOM)
    ui.still(
        "cases", (tuple(entries), first, unfinished), lambda: _all_but_chosen(ui, entries, first, unfinished), LISTED
    )
    seek.draw(ui, every, len(entries))
    if call is not None:
        today.card(ui, call)
    ui.lengths[LISTED] = len(entries)
    if entries:
        at = chosen(ui, LISTED, len(entries))
        _entry(ui, _row(at - first), entries[at], at, True)
        sheet.draw(ui, DETAIL, entries[at].title, detail, entries[at].chapter)


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
    tools = [
        (ui.say("Quit"), "Q", "ui_leave", Intent("quit")),
        (ui.say("Keys"), "?", "ui_help", Intent("show", "help")),
        (ui.say("中文"), "F2", "ui_language", Intent("set", "language")),
        (ui.say("Progress"), "P", "ui_trophy", Intent("progress")),
        (ui.say("Title"), "Esc", "ui_back", Intent("go", "title")),
    ]
    if unfinished:
        tools.append((ui.say("Resume"), "R", "ui_resume", Intent("show", "resume")))
    for label, key, icon, intent in tools:
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
        ui.text((x + 16, y + 35, width - 32, 46), entry.about, theme.Style(14, False, 1.27, 11), dim, valign="middle")
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
