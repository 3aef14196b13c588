"""What happened since the last decision, beside the speech: dated notes, apart from what is said now."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.shapes import Line, Talk
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column, column_height
from game.window.theme import Surface
from game.window.ui import Ui

LEAST = 68.0
"""Room for two lines."""
PAD = 10.0
INSET = 16.0
ICONS = {"note": "ui_file", "event": "ui_calendar", "them": "ui_person", "you": "ui_person"}
STYLE = theme.LABEL._replace(least=13)


def told(talk: Talk) -> list[Line]:
    """The news that neither the bubbles nor the scene show."""
    shown = {("you", talk.own), ("them", talk.speech)}
    if not talk.own:
        shown.add(("event", talk.scene))
    return [line for line in talk.news if line.text.strip() and (line.who, line.text) not in shown]


def height(ui: Ui, lines: Sequence[Line], width: float) -> float:
    """How high the notes are when they need not scroll; 0 where there are none."""
    return column_height(ui, _blocks(ui, lines), width - 2 * INSET) + 2 * PAD if lines else 0.0


def draw(ui: Ui, lines: Sequence[Line], box: Box) -> float:
    """Draws the notes as high as they need, at most as high as the box; returns the height used."""
    x, y, width, most = box
    used = min(most, height(ui, lines, width))
    ui.canvas.panel((x, y, width, used), Surface((*theme.INK, 232), theme.BRASS_DARK, 8))
    ui.canvas.panel((x, y, 5, used), Surface(theme.BRASS, None, 2))
    column(ui, "news", (x + INSET, y + PAD, width - 2 * INSET, used - 2 * PAD), _blocks(ui, lines), shrink=True)
    return used


# Private functions


def _blocks(ui: Ui, lines: Sequence[Line]) -> list[Block]:
    """One block a line, its date before it where it differs from the one above."""
    indent = max((ui.width(line.when, STYLE) for line in lines), default=0.0) + 36
    blocks: list[Block] = []
    when = ""
    for line in lines:
        text = line.text
        if line.who == "them":
            text = ui.say("{name}: “{words}”", name=line.name, words=text)
        mark, when = "" if line.when == when else line.when, line.when
        colour = theme.LIGHT if line.who == "note" else theme.LIGHT_DIM
        icon = ICONS[line.who]
        blocks.append(Block(text, STYLE, colour, 3, indent, mark, theme.BRASS, icon))
    return blocks
