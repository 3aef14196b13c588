"""The keys: what each does, and another key to do its work."""

from __future__ import annotations

from typing import NamedTuple

from game.language import mark
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.rows import rows
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import back, button, dialog, key_cap
from game.window.zones import Intent

ROW = 44.0


class Action(NamedTuple):
    """What a key does; one that is fixed cannot be exchanged."""

    keys: tuple[str, ...]
    does: str
    fixed: bool = False


class Chapter(NamedTuple):
    name: str
    actions: tuple[Action, ...]


CHAPTERS = (
    Chapter(
        mark("In the case file"),
        (
            Action(("1 – 6",), mark("open the sheet with this number"), True),
            Action(("←", "→"), mark("turn to the sheet before or after, with the focus on its tab"), True),
            Action(("B",), mark("begin"), True),
            Action(("I",), mark("note which cause you believe in"), True),
            Action(("P", "E", "W"), mark("practice, exam or warm-up"), True),
        ),
    ),
    Chapter(
        mark("In the talk"),
        (
            Action(tuple("12345678"), mark("play the card with this number")),
            Action(("A", "B"), mark("a card with several ways: its number, then the letter of one"), True),
            Action(("/",), mark("find a card by typing")),
            Action(("L",), mark("leave this meeting")),
            Action(("G",), mark("after a talk: choose where to go next")),
            Action(("C",), mark("after a talk: close the file")),
            Action(("H",), mark("a hint, step by step (not in an exam)")),
            Action(("I",), mark("note which cause you believe in")),
            Action(("T",), mark("transcript: everything said so far")),
            Action(("W",), mark("why the last move went so")),
            Action(("F",), mark("the case file")),
            Action(("V",), mark("how things stand, on a page")),
            Action(("N",), mark("show the meters as numbers: an aid for beginners")),
        ),
    ),
    Chapter(
        mark("In the debrief"),
        (
            Action(("B",), mark("retry the decision in focus")),
            Action(("A",), mark("play the whole case again")),
            Action(("D",), mark("the decisions that mattered")),
            Action(("S",), mark("the score and how it came about")),
            Action(("W", "T"), mark("why the move in focus went so; what was really going on"), True),
        ),
    ),
    Chapter(
        mark("Everywhere"),
        (
            Action(("←", "→", "↑", "↓", "Tab"), mark("move the focus; the card in focus tells its details"), True),
            Action(("Enter",), mark("play or press what is in focus"), True),
            Action(("PgUp", "PgDn"), mark("scroll; so does the wheel of the mouse"), True),
            Action(("Esc",), mark("back, or pause; there the last move can be taken back"), True),
            Action(("F1",), mark("these keys")),
            Action(("M",), mark("sound on or off")),
            Action(("F2",), mark("Chinese or English")),
            Action(("F11",), mark("full screen or window")),
        ),
    ),
)
EXCHANGEABLE = tuple(
    (key, action.does) for chapter in CHAPTERS for action in chapter.actions for key in action.keys if not action.fixed
)


def help_(ui: Ui) -> None:
    """Every key, and that mouse and touch do all of it as well."""
    ui.scope("help", "done", "keys")
    x, y, width, height = dialog(ui, (860, 640), ui.say("Keys"))
    blocks: list[Block] = []
    for chapter in CHAPTERS:
        blocks.append(Block(ui.say(chapter.name), theme.SUBHEAD, theme.BRASS, 14))
        for action in chapter.actions:
            keys = "1 – 8" if action.keys[0] == "1" and _usual(ui, action) else "  ".join(map(ui.cap, action.keys))
            blocks.append(Block(ui.say(action.does), theme.BODY, theme.LIGHT, 4, 150, keys, theme.BRASS))
    blocks.append(Block(ui.say("Mouse and touch do all of this as well."), theme.BODY, theme.LIGHT_DIM, 14))
    column(ui, "keys", (x, y, width, height - 56), blocks)
    top = y + height - 44
    for key in ("?", "F1"):
        ui.hotkey(key, Intent("hide"))
    change = ui.say("Change keys")
    button(
        ui, "help:change", (x, top, 240, 44), change, Intent("show", "keys"), "K", "ui_settings", style=theme.SUBHEAD
    )
    back(ui, (x, y, width, height))


def exchange(ui: Ui) -> None:
    """The keys that can be exchanged, each with the one that does its work now."""
    ui.scope("keys", "key-of:0")
    x, y, width, height = dialog(ui, (760, 640), ui.say("Change keys"))
    caught = ui.say("Press the key that shall do this (Esc: leave it)")
    note = caught if ui.catching else ui.say("Choose a line, then press the key you want for it; the two keys swap.")
    ui.text((x, y, width, 40), note, theme.LABEL, theme.BRASS if ui.catching else theme.LIGHT_DIM, valign="middle")
    for number, box in rows(ui, "key-of", (x, y + 46, width, height - 46 - 56), len(EXCHANGEABLE), ROW, 6):
        _line(ui, box, number)
    top = y + height - 44
    usual = ui.say("Reset all keys")
    button(ui, "keys:usual", (x, top, 240, 44), usual, Intent("set", "keys"), "", "ui_history", style=theme.SUBHEAD)
    back(ui, (x, y, width, height))


# Private functions


def _usual(ui: Ui, action: Action) -> bool:
    return all(ui.cap(key) == key for key in action.keys)


def _line(ui: Ui, box: Box, number: int) -> None:
    x, y, width, height = box
    key, does = EXCHANGEABLE[number]
    name = f"key-of:{number}"
    caught = ui.catching == key
    ui.canvas.panel(box, Surface(theme.INK_HIGH, theme.BRASS if caught else theme.INK_LINE, 8))
    cap = "…" if caught else key
    wide = key_cap(ui, (x + width - 12, y + height / 2), cap, theme.BRASS)
    label = ui.say(does)
    if key.isdigit():
        label = ui.say("play card {n}", n=key)
    ui.text((x + 14, y, width - wide - 44, height), label, theme.BODY, theme.LIGHT, valign="middle")
    if ui.zone(name, box, Intent("catch", key)):
        ui.ring(box, 8)
