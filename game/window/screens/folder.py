"""The folder that the case file is: what it shows, and the tabs of its sheets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.language import mark
from game.model import Mode
from game.view.shapes import CaseFile
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block
from game.window.preparing import Preparing
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import key_cap
from game.window.zones import Intent

TAB = "folder-tab"
QUESTIONS, OFFERS = "ask", "prepare"
LISTS = (QUESTIONS, OFFERS)
SCROLLED = ("story", "papers", "calendar", "letters", "people", "known", "found")
MEMO, INVOICE, TERMS, LETTERS, PEOPLE, OPEN, PREPARE = range(7)
NAMES = (
    (mark("The task"), "ui_file"),
    (mark("The invoice"), "ui_money"),
    (mark("Terms"), "ui_promise"),
    (mark("Correspondence"), "ui_letter"),
    (mark("People"), "ui_person"),
    (mark("What you do not know"), "ui_help"),
    (mark("Preparation"), "ui_calendar"),
)
CHOSEN = "tabs"
"""The zone of the tab of the sheet on top."""
GAP, BARE = 5.0, 44.0
BAR = theme.BRASS_DARK
SLIP = Surface(theme.PAPER, theme.PAPER_LINE, 4)
TICKED = Surface(theme.OWN, theme.OWN_LINE, 6)
FINE = theme.LABEL._replace(leading=1.2, least=11)


class Folder(NamedTuple):
    """The file, and what the trainee chose and noted in it."""

    file: CaseFile
    playing: bool
    """Whether it is looked at during the talk."""
    left: bool
    """Whether an unfinished play of it is there."""
    mode: Mode
    guess: str
    """What is believed about the cause, or empty."""
    preparing: Preparing


def sheets(ui: Ui, folder: Folder) -> tuple[int, ...]:
    """The sheets there are; where there is room the task lies beside them all."""
    first = INVOICE if ui.canvas.roomy else MEMO
    return tuple(range(first, PREPARE + 1 if folder.file.preparation else PREPARE))


def on_top(ui: Ui, folder: Folder) -> int:
    """The sheet that is seen."""
    there = sheets(ui, folder)
    chosen = ui.chosen.get(TAB, MEMO)
    return chosen if chosen in there else there[0]


def tabs(ui: Ui, folder: Folder, box: Box, looks: tuple[Surface, Surface]) -> Box:
    """A tab for each sheet along the edge of the folder; ``looks`` of the one on top and of the others.

    Returns where the one on top is.
    """
    x, y, width, height = box
    there, top = sheets(ui, folder), on_top(ui, folder)
    left, found = x, box
    for number, wide in zip(there, _widths(ui, there, top, width), strict=True):
        place = (left, y, wide, height)
        _tab(ui, place, number, looks[number != top], wide == BARE)
        if number != top:
            ui.spot(f"tab:{number}", place, _turn(number))
            ui.hotkey(str(number), _turn(number))
        else:
            found = place
            _chosen(ui, place, number, there)
        left += wide + GAP
    return found


def title(text: str) -> Block:
    """The heading of a part of a sheet."""
    return Block(text, theme.SUBHEAD, BAR, 14)


def tick(ui: Ui, box: Box, sign: str) -> None:
    """A box on a form, with what was put in it."""
    ui.canvas.panel(box, Surface(theme.PAPER, theme.DARK_DIM, 4, 2))
    ui.text(box, sign, theme.LABEL_BOLD._replace(leading=1.1), theme.GREEN, "centre", "middle")


# Private functions


def _turn(number: int) -> Intent:
    return Intent("choose", f"{TAB}:{number}")


def _widths(ui: Ui, there: Sequence[int], top: int, width: float) -> list[float]:
    """Each as wide as its name needs and what is left over shared; where there is too little, one has a name."""
    whole = width - GAP * (len(there) - 1)
    needed = [ui.width(ui.say(NAMES[number][0]), theme.LABEL_BOLD) + 80 for number in there]
    spare = whole - sum(needed)
    if spare >= 0:
        return [each + spare / len(there) for each in needed]
    return [whole - BARE * (len(there) - 1) if number == top else BARE for number in there]


def _chosen(ui: Ui, box: Box, number: int, there: Sequence[int]) -> None:
    """The focus goes to the tab on top only; left and right turn to the sheets beside it."""
    if ui.zone(CHOSEN, box, Intent("none"), (str(number),)):
        ui.ring(box, 8)
        ui.hotkey("LEFT", _turn(max(there[0], number - 1)))
        ui.hotkey("RIGHT", _turn(min(there[-1], number + 1)))


def _tab(ui: Ui, box: Box, number: int, look: Surface, bare: bool) -> None:
    x, y, width, height = box
    label, icon = NAMES[number]
    ui.canvas.panel((x, y, width, height + 12), look)
    if bare:
        ui.canvas.icon(icon, (x + 4, y + (height - 16) / 2, 16, 16), theme.DARK)
        ui.text((x + 22, y, width - 26, height), ui.cap(str(number)), theme.SMALL_BOLD, theme.DARK, "centre", "middle")
        return
    ui.canvas.icon(icon, (x + 10, y + (height - 20) / 2, 20, 20), theme.DARK)
    right = x + width - 10 - key_cap(ui, (x + width - 10, y + height / 2), str(number), theme.DARK)
    ui.text((x + 38, y, right - x - 42, height), ui.say(label), theme.LABEL_BOLD, theme.DARK, valign="middle")
