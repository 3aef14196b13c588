"""What lies over a screen: pause, keys, transcript, why, where to go, closing the file, resuming, a message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.view.shapes import Card, Exit, Line, Why
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.rows import rows
from game.window.screens.result import why_blocks
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import Kind, back, button, dialog
from game.window.zones import Intent

OFFERED = 5
"""At most so many unfinished plays stand in a menu."""


class Choice(NamedTuple):
    """A line of a menu."""

    label: str
    intent: Intent
    key: str = ""
    icon: str = ""
    kind: Kind = "plain"


class Open(NamedTuple):
    """An unfinished play that can be resumed."""

    path: str
    title: str
    detail: str
    """How far it got."""
    case: str


def pause(ui: Ui, playing: bool, back: bool = False, hand: bool = False) -> None:
    """Rest, take the last decision back, look things up, leave with everything kept, or quit."""
    ui.scope("pause", "pause:0")
    choices = [Choice(ui.say("Go on"), Intent("hide"), "Esc", "ui_resume", "primary")]
    if back:
        choices.append(Choice(ui.say("Take the last move back"), Intent("back"), "B", "ui_history"))
    if playing:
        choices.append(Choice(ui.say("Leave the talk (all is saved)"), Intent("leave"), "X", "ui_menu"))
        choices.append(Choice(ui.say("How things stand"), Intent("show", "standing"), "V", "ui_file"))
    if hand:
        choices.append(Choice(ui.say("Find a card"), Intent("show", "find"), "/", "ui_search"))
    choices += [
        Choice(ui.say("Settings"), Intent("show", "settings"), "S", "ui_settings"),
        Choice(ui.say("Keys"), Intent("show", "help"), "F1", "ui_help"),
        Choice(ui.say("中文"), Intent("set", "language"), "F2", "ui_language"),
        Choice(ui.say("Quit (all is saved)"), Intent("quit"), "Q", "ui_leave"),
    ]
    _menu(ui, "pause", ui.say("Pause") if playing else ui.say("Menu"), choices)


def go(ui: Ui, exits: Sequence[Exit]) -> None:
    """The later occasions one may go to."""
    ui.scope("go", "go:0")
    onward = [exit_ for exit_ in exits if exit_.decision.startswith("go:")]
    choices = [Choice(exit_.label, Intent("decide", exit_.decision), str(n)) for n, exit_ in enumerate(onward, 1)]
    choices.append(Choice(ui.say("Stay here"), Intent("hide"), "Esc", "ui_back"))
    _menu(ui, "go", ui.say("Where to?"), choices, 640)


def close(ui: Ui, hint: str) -> None:
    """Closing the file cannot be taken back, so it is asked."""
    yes = Choice(ui.say("Close it"), Intent("decide", "close"), icon="ui_close")
    sure(ui, "close", ui.say("Close the file?"), hint, yes, (600, 330))


def resume(ui: Ui, records: Sequence[Open]) -> None:
    """Plays left before their end."""
    ui.scope("resume", "resume:0")
    choices = [
        Choice(f"{record.title} · {record.detail}", Intent("resume", record.path), str(n))
        for n, record in enumerate(records[:OFFERED], 1)
    ]
    choices.append(Choice(ui.say("Not now"), Intent("hide"), "Esc", "ui_back"))
    _menu(ui, "resume", ui.say("You left a case before its end. Go on?"), choices, 720)


def anew(ui: Ui, records: Sequence[Open]) -> None:
    """The case has plays left before their end: go on with one, or begin anew."""
    ui.scope("anew", "anew:0")
    choices = [
        Choice(ui.say("Go on: {moves}", moves=record.detail), Intent("resume", record.path), str(n), "ui_resume")
        for n, record in enumerate(records[: OFFERED - 1], 1)
    ]
    choices[:1] = [choice._replace(kind="primary") for choice in choices[:1]]
    choices.append(Choice(ui.say("Begin anew (the other is kept)"), Intent("begin"), "B", "ui_history"))
    choices.append(Choice(ui.say("Not now"), Intent("hide"), "Esc", "ui_back"))
    _menu(ui, "anew", ui.say("You left this case before its end."), choices, 640)


def red(ui: Ui, card: Card) -> None:
    """A red line ends the case at once, so it is asked."""
    ui.scope(f"red:{card.id}", "red:1")
    x, y, width, height = dialog(ui, (680, 400), ui.say("Cross a red line?"))
    rule = card.legal_rule
    if card.legal_where:
        rule = ui.say("{rule} ({where})", rule=rule, where=card.legal_where)
    head = ui.say("{name}: {words}", name=card.name, words=card.legality_words)
    blocks = [
        Block(head, theme.HEADING, theme.LIGHT, 0, 30, mark_icon="ui_legal_red"),
        Block(rule, theme.BODY, theme.LIGHT_DIM),
        Block(ui.say("The case ends at once, and money that comes this way does not count."), theme.BODY, theme.LIGHT),
    ]
    column(ui, f"red-line:{card.id}:x", (x, y, width, height - 62), blocks, shrink=True)
    labels = ui.say("Do it all the same"), ui.say("Better not")
    _yes_no(ui, "red", (x, y, width, height), labels, Intent("decide", card.id), "ui_legal_red")


def sure(ui: Ui, name: str, title: str, text: str, yes: Choice, size: tuple[float, float] = (680, 360)) -> None:
    """Something cannot be taken back, so it is asked."""
    ui.scope(name, f"{name}:1")
    x, y, width, height = dialog(ui, size, title)
    column(ui, f"{name}-text", (x, y, width, height - 62), [Block(text, theme.BODY, theme.LIGHT)], shrink=True)
    _yes_no(ui, name, (x, y, width, height), (yes.label, ui.say("Cancel")), yes.intent, yes.icon)


def message(ui: Ui, title: str, text: str) -> None:
    """One thing the user must read."""
    ui.scope("message", "message:0")
    x, y, width, height = dialog(ui, (680, 380), title)
    column(ui, "message-text", (x, y, width, height - 62), [Block(text, theme.BODY, theme.LIGHT)])
    button(
        ui,
        "message:0",
        (x + width - 200, y + height - 46, 200, 46),
        ui.say("All right"),
        Intent("hide"),
        "Esc",
        "",
        "primary",
        theme.SUBHEAD,
    )


def transcript(ui: Ui, lines: Sequence[Line]) -> None:
    """Everything said so far, newest at the end."""
    ui.scope("transcript", "said")
    box = dialog(ui, (960, 640), ui.say("Transcript"))
    _page(ui, "said", box, _lines(lines), end=True, key="T")


def why(ui: Ui, account: Why) -> None:
    """What the last act did, in plain words."""
    ui.scope("why", "because")
    x, y, width, height = dialog(ui, (820, 560), ui.say("Why it went so"))
    ui.canvas.panel((x - 8, y, width + 16, height - 50), theme.SHEET)
    inside = (x + 12, y + 14, width - 20, height - 78)
    column(ui, "because", inside, why_blocks(account))
    back(ui, (x, y, width, height), "W")


# Private functions


def _yes_no(ui: Ui, name: str, box: Box, labels: tuple[str, str], intent: Intent, icon: str) -> None:
    """The two buttons under a question about something that cannot be taken back."""
    x, y, width, height = box
    (yes, no), top = labels, y + height - 48
    button(ui, f"{name}:0", (x, top, 280, 46), yes, intent, "Y", icon, "danger", theme.SUBHEAD)
    right = (x + width - 250, top, 250, 46)
    button(ui, f"{name}:1", right, no, Intent("hide"), "Esc", "ui_back", "plain", theme.SUBHEAD)


def _menu(ui: Ui, name: str, title: str, choices: Sequence[Choice], width: float = 480) -> None:
    x, y, inner, height = dialog(ui, (width, 112 + 56 * len(choices)), title)
    for number, box in rows(ui, name, (x, y + 4, inner, height), len(choices), 46, 10):
        choice = choices[number]
        button(
            ui,
            f"{name}:{number}",
            box,
            choice.label,
            choice.intent,
            choice.key,
            choice.icon,
            choice.kind,
            theme.SUBHEAD,
        )
    for choice in choices:
        if choice.key:
            ui.hotkey(choice.key.upper(), choice.intent)


def _page(ui: Ui, name: str, box: Box, blocks: Sequence[Block], end: bool, key: str) -> None:
    x, y, width, height = box
    column(ui, name, (x, y, width, height - 56), blocks, end=end)
    back(ui, box, key)


def _lines(lines: Sequence[Line]) -> list[Block]:
    blocks: list[Block] = []
    when = ""
    for line in lines:
        if line.when != when:
            when = line.when
            blocks.append(Block(when, theme.SMALL_BOLD, theme.BRASS, 18, align="centre"))
        if line.who == "event" or line.who == "note":
            blocks.append(Block(line.text, theme.LABEL, theme.LIGHT_DIM, 8, 40, align="centre", right=40))
            continue
        own = line.who == "you"
        look = Surface(theme.OWN if own else theme.PAPER, None, 12)
        side = 180 if own else 0
        name = Block(
            line.name, theme.SMALL_BOLD, theme.LIGHT_DIM, 10, side + 10, align="right" if own else "left", right=10
        )
        blocks.append(name)
        blocks.append(Block(line.text, theme.BODY, theme.DARK, 2, side, panel=look, right=10 if own else 180))
    return blocks
