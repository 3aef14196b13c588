"""The case file, a folder: the task on its left leaf, its sheets at the right; in large type one leaf."""

from __future__ import annotations

from typing import NamedTuple

from game.model import Mode
from game.view.shapes import Card, CaseFile
from game.view.words import MODE_NAMES, MODE_WORDS
from game.window import theme
from game.window.canvas import Box
from game.window.screens import sheets
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import Kind, button, key_cap
from game.window.zones import Intent

TAB = "file-sheet"
TASK, INVOICE, PREPARE = 0, 1, 5
LEAF: Box = (30, 64, 590, 572)
SHEET: Box = (632, 58, 620, 578)
FLAP: Box = (16, 10, 604, 60)
COVER: Box = (16, 46, 1248, 602)
BELIEF_TALL = 40.0
MODES: Box = (300, 658, 660, 30)
MODE_KEYS = {Mode.PRACTICE: ("P", "ui_hint"), Mode.EXAM: ("E", "ui_trophy"), Mode.WARM_UP: ("W", "ui_pressure")}
SHADE = (8, 20, 28, 150)
TABS_TALL, FOOT_TALL, PAD = 34.0, 36.0, 8.0
STYLE = theme.SMALL_BOLD._replace(least=11)


class Folder(NamedTuple):
    """What lies in the folder, and what can be done with it."""

    file: CaseFile
    preparations: tuple[Card, ...]
    """What can be done at one's own desk just now."""
    playing: bool
    """Whether it is looked at during the talk."""
    left: bool
    """Whether a play of the case was left before its end."""
    mode: Mode
    guess: str
    """What was noted as the cause, or empty."""


def draw(ui: Ui, folder: Folder) -> None:
    """The folder on a desk, open at the sheet that was chosen last."""
    ui.scope("file", "begin", "sheet")
    token = (folder, sheet(ui), ui.chosen.get(sheets.CHORES, 0))
    ui.still("file", token, lambda: _whole(ui, folder) if ui.canvas.roomy else _leaf(ui, folder))
    for number, key in enumerate("123456"[: len(_tabs(ui, folder))]):
        ui.hotkey(key, Intent("choose", f"{TAB}:{number + (1 if ui.canvas.roomy else 0)}"))


def sheet(ui: Ui) -> int:
    """The sheet that lies open; the task has its own leaf where there is room for two."""
    chosen = ui.chosen.get(TAB, TASK)
    return max(INVOICE, chosen) if ui.canvas.roomy else chosen


# Private functions


def _tabs(ui: Ui, folder: Folder) -> list[tuple[int, str]]:
    names = [
        ui.say("Task"),
        ui.say("Papers"),
        ui.say("So far"),
        ui.say("People"),
        ui.say("Unknown"),
        ui.say("Prepare"),
    ]
    last = PREPARE if folder.preparations else PREPARE - 1
    first = INVOICE if ui.canvas.roomy else TASK
    return [(number, names[number]) for number in range(first, last + 1)]


def _whole(ui: Ui, folder: Folder) -> None:
    ui.canvas.backdrop("desk_mail", 0, SHADE)
    for box in (FLAP, COVER):
        ui.canvas.panel(box, theme.FOLDER)
    x, y, width, height = FLAP
    ui.canvas.fill((x + 3, y + 30, width - 6, 22), theme.MANILA)
    ui.text((x + 24, y + 2, width - 36, 46), folder.file.title, theme.TITLE, theme.DARK, valign="middle")
    ui.canvas.panel(LEAF, theme.SHEET)
    ui.canvas.panel(SHEET, theme.SHEET)
    tall = BELIEF_TALL + 16 if not folder.playing else 0.0
    x, y, width, height = LEAF
    sheets.task(ui, folder.file, (x + 24, y + 16, width - 44, height - 32 - tall))
    if not folder.playing:
        _belief(ui, folder, (x + 24, y + height - BELIEF_TALL - 16, width - 48, BELIEF_TALL))
    x, y, width, height = SHEET
    _row_of_tabs(ui, folder, (x, 12, width, 46))
    _sheet(ui, folder, (x + 28, y + 20, width - 52, height - 36))
    _foot(ui, folder)


def _leaf(ui: Ui, folder: Folder) -> None:
    """One sheet at a time, in large type."""
    ui.canvas.backdrop("desk_mail", 0, SHADE)
    width, height = ui.canvas.width, ui.canvas.height
    ui.canvas.panel((PAD / 2, TABS_TALL / 2, width - PAD, height - TABS_TALL / 2 - FOOT_TALL - PAD), theme.FOLDER)
    _row_of_tabs(ui, folder, (PAD, 4, width - 2 * PAD, TABS_TALL))
    box = (PAD, TABS_TALL + 2, width - 2 * PAD, height - TABS_TALL - FOOT_TALL - 2 * PAD)
    ui.canvas.panel(box, theme.SHEET)
    _sheet(ui, folder, (box[0] + 16, box[1] + 10, box[2] - 28, box[3] - 18))
    _foot_line(ui, folder, (PAD, height - FOOT_TALL - 2, width - 2 * PAD, FOOT_TALL - 2))


def _sheet(ui: Ui, folder: Folder, box: Box) -> None:
    shown, file = sheet(ui), folder.file
    if shown == PREPARE and folder.preparations:
        sheets.desk(ui, folder.preparations, folder.playing, folder.left, box)
    elif shown == TASK:
        words = "" if folder.playing else ui.language.text(MODE_WORDS[folder.mode])
        sheets.task(ui, file, box, words)
    elif shown == INVOICE:
        sheets.invoice(ui, file, box)
    elif shown == 2:
        sheets.so_far(ui, file, box)
    elif shown == 3:
        sheets.people(ui, file, box)
    else:
        x, y, width, height = box
        spare = BELIEF_TALL + 8 if not (folder.playing or ui.canvas.roomy) else 0.0
        sheets.unknown(ui, file, folder.guess, (x, y, width, height - spare))
        if spare:
            _belief(ui, folder, (x, y + height - BELIEF_TALL + 2, width, BELIEF_TALL - 4))


def _row_of_tabs(ui: Ui, folder: Folder, box: Box) -> None:
    x, y, width, height = box
    tabs = _tabs(ui, folder)
    wide = (width + 4) / len(tabs)
    for place, (number, label) in enumerate(tabs):
        here = number == min(sheet(ui), tabs[-1][0])
        tab = (x + place * wide, y, wide - 4, height + (8 if here else 0))
        ui.canvas.panel(tab, Surface(theme.PAPER if here else theme.MANILA_DARK, theme.PAPER_LINE, 8))
        right = tab[0] + tab[2] - 8
        right -= key_cap(ui, (right, y + height / 2), str(place + 1), theme.DARK_DIM)
        ui.text((tab[0] + 10, y, right - tab[0] - 14, height), label, STYLE, theme.DARK, valign="middle")
        if ui.zone(f"sheet-{number}", (tab[0], y, tab[2], height), Intent("choose", f"{TAB}:{number}")):
            ui.ring((tab[0] + 3, y + 3, tab[2] - 6, height - 6), 6)


def _belief(ui: Ui, folder: Folder, box: Box) -> None:
    """What is believed about the cause before the first word."""
    guess = folder.guess
    label = ui.say("What I believe: {belief}", belief=guess) if guess else ui.say("What do I believe it is?")
    button(ui, "belief", box, label, Intent("show", "guess"), "I", "ui_search")


def _foot(ui: Ui, folder: Folder) -> None:
    _begin(ui, folder, (1256 - 280, 658, 280, 46))
    if not folder.playing:
        back = ui.say("Back")
        button(ui, "back", (24, 658, 260, 46), back, Intent("leave"), "Esc", "ui_back", "plain", theme.SUBHEAD)
        x, y, width, height = MODES
        _modes(ui, folder.mode, MODES, icons=True)
        words = ui.language.text(MODE_WORDS[folder.mode])
        ui.text((x, y + height + 3, width, 22), words, theme.SMALL._replace(least=11), theme.LIGHT_DIM, valign="middle")


def _foot_line(ui: Ui, folder: Folder, box: Box) -> None:
    x, y, width, height = box
    wide = width * 0.5 if folder.playing else min(200.0, width * 0.23)
    _begin(ui, folder, (x + width - wide, y, wide, height))
    if not folder.playing:
        button(ui, "back", (x, y, 72, height), "", Intent("leave"), "Esc", "ui_back")
        _modes(ui, folder.mode, (x + 80, y, width - wide - 88, height), icons=False)
        ui.hotkey("I", Intent("show", "guess"))


def _begin(ui: Ui, folder: Folder, box: Box) -> None:
    if folder.playing:
        label, intent, icon = ui.say("Back to the talk"), Intent("hide"), "ui_back"
    else:
        label, intent, icon = ui.say("Begin"), Intent("show", "anew") if folder.left else Intent("begin"), "ui_resume"
    button(ui, "begin", box, label, intent, "F" if folder.playing else "B", icon, "primary", theme.SUBHEAD)


def _modes(ui: Ui, mode: Mode, box: Box, icons: bool) -> None:
    """How it is to be played: three small choices."""
    x, y, width, height = box
    each = (width - 16) / len(Mode)
    for number, (one, (key, icon)) in enumerate(MODE_KEYS.items()):
        place = (x + number * (each + 8), y, each, height)
        kind: Kind = "plain" if one is mode else "quiet"
        label = ui.language.text(MODE_NAMES[one]).capitalize()
        button(ui, f"mode:{number}", place, label, Intent("mode", one.value), key, icon if icons else "", kind, STYLE)
