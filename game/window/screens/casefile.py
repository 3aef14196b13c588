"""The case file, a folder: the task clipped to its cover, sheets behind tabs; read and prepared in before the talk."""

from __future__ import annotations

from typing import NamedTuple

from game.model import Mode
from game.view.words import MODE_NAMES, MODE_WORDS
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.screens import sheets
from game.window.screens.folder import LISTS, MEMO, PREPARE, TAB, Folder, on_top, tabs
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import Kind, button
from game.window.zones import Intent

TABS: Box = (40, 14, 1200, 40)
BODY: Box = (24, 54, 1232, 588)
MEMO_BOX: Box = (44, 76, 396, 548)
SHEET: Box = (464, 70, 776, 558)
FOLD = 450.0
FOOT = 652.0
MODE_KEYS = {Mode.PRACTICE: ("P", "ui_hint"), Mode.EXAM: ("E", "ui_trophy"), Mode.WARM_UP: ("W", "ui_pressure")}
COVER = Surface(theme.MANILA, theme.MANILA_LINE, 10, 1, True)
LOOKS = (Surface(theme.MANILA, theme.MANILA_LINE, 10), Surface(theme.MANILA_DIM, theme.MANILA_LINE, 10))
"""Of the tab of the sheet on top, and of the others."""
TITLE = theme.TITLE._replace(size=24, least=17)
SHADE = (8, 20, 28, 150)
SMALL_TABS, SMALL_FOOT, PAD, GAP = 34.0, 38.0, 6.0, 6.0


class _Note(NamedTuple):
    name: str
    label: str
    intent: Intent
    key: str
    icon: str


def draw(ui: Ui, folder: Folder) -> None:
    """The folder on a desk, open at the sheet that was chosen."""
    ui.scope("file", "begin", "story")
    whole = _roomy if ui.canvas.roomy else _small
    ui.still(
        "file", (folder, on_top(ui, folder), tuple(ui.chosen.get(name) for name in LISTS)), lambda: whole(ui, folder)
    )
    if folder.playing:
        for key in ("?", "F1"):
            ui.hotkey(key, Intent("show", "help"))


# Private functions


def _roomy(ui: Ui, folder: Folder) -> None:
    ui.canvas.backdrop("desk_mail", 0, SHADE)
    top = tabs(ui, folder, TABS, LOOKS)
    _cover(ui, BODY, top)
    ui.canvas.fill((FOLD, BODY[1] + 1, 2, BODY[3] - 2), theme.MANILA_DIM)
    sheets.draw(ui, folder, on_top(ui, folder), SHEET)
    _memo(ui, folder)
    _foot(ui, folder)


def _cover(ui: Ui, box: Box, tab: Box) -> None:
    """The folder itself; the tab of the sheet on top is a part of it."""
    ui.canvas.panel(box, COVER)
    ui.canvas.fill((tab[0] + 1, box[1] - 1, tab[2] - 2, 3), theme.MANILA)


def _memo(ui: Ui, folder: Folder) -> None:
    """What one is to do and how it came about; what one prepares and believes, at its foot."""
    x, y, width, height = MEMO_BOX
    ui.canvas.panel(MEMO_BOX, theme.LEAF)
    ui.canvas.panel((x + width / 2 - 44, y - 10, 88, 18), Surface(theme.INK_LINE, theme.INK, 4))
    ui.text((x + 20, y + 14, width - 40, 56), folder.file.title, TITLE, theme.DARK, valign="middle")
    ui.canvas.fill((x + 20, y + 74, width - 40, 2), theme.PAPER_LINE)
    low = y + height - 14
    for name, label, intent, key, icon in _notes(ui, folder):
        low -= 40
        button(ui, name, (x + 16, low, width - 32, 36), label, intent, key, icon)
    column(ui, "story", (x + 20, y + 84, width - 34, low - y - 94), sheets.memo(ui, folder), True, theme.BRASS_DARK)


def _notes(ui: Ui, folder: Folder) -> list[_Note]:
    """What is believed about the cause before the first word, and what is prepared; from the lowest up."""
    if folder.playing:
        return []
    belief = folder.guess
    label = ui.say("What I believe: {belief}", belief=belief) if belief else ui.say("What do I believe it is?")
    notes = [_Note("belief", label, Intent("show", "guess"), "I", "ui_search")]
    if folder.file.preparation:
        planned, most = len(folder.preparing.planned), folder.file.preparation.most
        label = ui.say("Preparation: {n} of {most} chosen", n=planned, most=most)
        if not planned:
            label = ui.say("What do I prepare first?")
        notes.append(_Note("prepare", label, Intent("choose", f"{TAB}:{PREPARE}"), str(PREPARE), "ui_calendar"))
    return notes


def _begin(folder: Folder) -> tuple[Intent, str, str]:
    """What the first button does, by which key, and its sign."""
    if folder.playing:
        return Intent("hide"), "F", "ui_back"
    return Intent("show", "anew") if folder.left else Intent("begin"), "B", "ui_resume"


def _foot(ui: Ui, folder: Folder) -> None:
    intent, key, icon = _begin(folder)
    label = ui.say("Back to the talk") if folder.playing else ui.say("Begin")
    button(ui, "begin", (976, FOOT + 6, 280, 46), label, intent, key, icon, "primary", theme.SUBHEAD)
    if not folder.playing:
        back = ui.say("Back")
        button(ui, "back", (24, FOOT + 6, 240, 46), back, Intent("leave"), "Esc", "ui_back", "plain", theme.SUBHEAD)
        _modes(ui, folder.mode)


def _modes(ui: Ui, mode: Mode) -> None:
    """How it is to be played: three small choices, and what the chosen one means."""
    x, y, width, height = 284.0, FOOT + 2, 672.0, 32.0
    each = (width - 16) / len(Mode)
    for number, one in enumerate(MODE_KEYS):
        _mode(ui, (x + number * (each + 8), y, each, height), number, one, mode, True)
    words = ui.language.text(MODE_WORDS[mode])
    ui.text((x, y + height + 2, width, 22), words, theme.SMALL._replace(least=11), theme.LIGHT_DIM, valign="middle")


def _mode(ui: Ui, box: Box, number: int, one: Mode, mode: Mode, named: bool) -> None:
    key, icon = MODE_KEYS[one]
    kind: Kind = "plain" if one is mode else "quiet"
    label = _mode_name(ui, one) if named else ""
    button(ui, f"mode:{number}", box, label, Intent("mode", one.value), key, icon, kind)


def _mode_name(ui: Ui, mode: Mode) -> str:
    return ui.language.text(MODE_NAMES[mode]).capitalize()


# ---------------------------------------------------------------- in large type


def _small(ui: Ui, folder: Folder) -> None:
    """One sheet at a time, the task among them; all that can be pressed in one line below."""
    canvas = ui.canvas
    canvas.backdrop("desk_mail", 0, SHADE)
    width, height = canvas.width, canvas.height
    tab = tabs(ui, folder, (PAD + 8, 3, width - 2 * PAD - 16, SMALL_TABS), LOOKS)
    low = height - SMALL_FOOT - 2 * GAP
    _cover(ui, (PAD, 3 + SMALL_TABS, width - 2 * PAD, low - SMALL_TABS - 3), tab)
    box = (PAD + 8, SMALL_TABS + 11, width - 2 * PAD - 16, low - SMALL_TABS - 19)
    top = on_top(ui, folder)
    if top == MEMO:
        _small_memo(ui, folder, box)
    else:
        sheets.draw(ui, folder, top, box)
    _small_foot(ui, folder, (PAD, height - SMALL_FOOT - GAP, width - 2 * PAD, SMALL_FOOT))


def _small_memo(ui: Ui, folder: Folder, box: Box) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, theme.LEAF)
    head = [Block(folder.file.title, TITLE, theme.DARK)]
    if not folder.playing:
        head.append(Block(ui.language.text(MODE_WORDS[folder.mode]), theme.SMALL, theme.DARK_DIM, 2))
    for note in _notes(ui, folder)[1:]:
        icon, tint = note.icon, theme.BRASS_DARK
        head.append(Block(note.label, theme.LABEL_BOLD, theme.DARK, 6, 28, mark_icon=icon, mark_colour=tint))
    blocks = [*head, *sheets.memo(ui, folder)]
    column(ui, "story", (x + 14, y + 10, width - 24, height - 20), blocks, bar=theme.BRASS_DARK)


def _small_foot(ui: Ui, folder: Folder, box: Box) -> None:
    x, y, width, height = box
    intent, key, icon = _begin(folder)
    if folder.playing:
        button(ui, "begin", box, ui.say("Back to the talk"), intent, key, icon, "primary")
        return
    button(ui, "back", (x, y, 76, height), "", Intent("leave"), "Esc", "ui_back")
    x += 76 + GAP
    for number, one in enumerate(MODE_KEYS):
        wide = 66.0 + (ui.width(_mode_name(ui, one), theme.LABEL_BOLD) + 6 if one is folder.mode else 0)
        _mode(ui, (x, y, wide, height), number, one, folder.mode, one is folder.mode)
        x += wide + GAP
    room = box[0] + width - x
    note = _notes(ui, folder)[0]
    begin = ui.width(ui.say("Begin"), theme.LABEL_BOLD) + 90
    label = note.label if ui.width(note.label, theme.LABEL_BOLD) + 76 <= room - begin - GAP else ""
    wide = room - begin - GAP if label else 66.0
    button(ui, note.name, (x, y, wide, height), label, note.intent, note.key, note.icon)
    x += wide + GAP
    button(ui, "begin", (x, y, box[0] + width - x, height), ui.say("Begin"), intent, key, icon, "primary")
