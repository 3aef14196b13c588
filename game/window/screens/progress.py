"""Progress: what is due and what to practise next at the left, how one's decisions get better at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button
from game.window.zones import Intent

if TYPE_CHECKING:  # what it needs takes a moment to import, which the list of cases should not wait for
    from game.learning.words import Advice, Line, Page

LEFT: Box = (32, 124, 420, 540)
RIGHT: Box = (468, 124, 780, 540)
ROW = 34
ROWS = 4
"""Kinds shown of each sort, the weakest; the page in the terminal has all."""
BAR, BAR_GAP = 10, 3
SHADE = (8, 20, 28, 150)
TOP, PAD = 44.0, 8.0
"""In large type: what is above the two sheets, and around them."""


def draw(ui: Ui, page: Page) -> None:
    """The whole screen."""
    ui.scope("progress", "exercise", "kinds")
    ui.canvas.backdrop("title", 0, SHADE)
    if not ui.canvas.roomy:
        _larger(ui, page)
        return
    ui.text((32, 22, 420, 56), page.title, theme.DISPLAY, theme.LIGHT, valign="middle")
    ui.text((32, 78, 980, 34), " ".join(page.summary[:1]), theme.BODY, theme.PAPER_DIM, valign="middle")
    label = ui.say("Back")
    wide = ui.width(label, theme.SUBHEAD) + 110
    button(ui, "back", (1248 - wide, 34, wide, 40), label, Intent("leave"), "Esc", "ui_menu", "plain", theme.SUBHEAD)
    _left(ui, page)
    _right(ui, page)


# Private functions


def _larger(ui: Ui, page: Page) -> None:
    """In large type: what to do at the left, all figures at the right, in words."""
    width, height = ui.canvas.width, ui.canvas.height
    half, top, tall = (width - 3 * PAD) / 2, TOP, height - TOP - PAD
    ui.text((PAD + 4, 0, half, TOP), page.title, theme.TITLE, theme.LIGHT, valign="middle")
    label = ui.say("Back")
    button(ui, "back", (2 * PAD + half, 4, half, TOP - 8), label, Intent("leave"), "Esc", "ui_menu")
    for x in (PAD, 2 * PAD + half):
        ui.canvas.panel((x, top, half, tall), theme.SHEET)
    x, inner = PAD + 12, half - 24
    button(ui, "exercise", (x, top + 10, inner, 40), ui.say("Practise"), Intent("exercise"), "P", "ui_go", "primary")
    foot = top + tall - 6 - 44 * len(page.advice)
    for number, advice in enumerate(page.advice):
        place = (x, foot + 44 * number, inner, 38)
        button(ui, f"open:{number}", place, advice.text, Intent("open", advice.case), str(number + 1), "ui_folder")
    told = [Block(page.drills, theme.BODY, theme.DARK, 0)]
    if page.advice:
        told.append(Block(ui.say("What to practise next"), theme.SUBHEAD, theme.BRASS_DARK, 14))
        for each in page.advice:
            told += [Block(each.text, theme.LABEL_BOLD, theme.DARK, 6), Block(each.why, theme.LABEL, theme.DARK, 0)]
    column(ui, "due", (x, top + 58, inner + 8, foot - top - 66), told, bar=theme.BRASS_DARK)
    kinds = (2 * PAD + half + 12, top + 10, inner + 8, tall - 20)
    column(ui, "kinds", kinds, list(_kinds(ui, page)), bar=theme.BRASS_DARK)


def _kinds(ui: Ui, page: Page) -> Iterator[Block]:
    for words in page.summary:
        yield Block(words, theme.LABEL, theme.DARK_DIM, 4)
    if not page.sections:
        yield Block(_empty(ui), theme.BODY, theme.DARK_DIM, 10)
        return
    for section in page.sections:
        yield Block(section.title, theme.SUBHEAD, theme.BRASS_DARK, 14)
        for line in section.lines:
            yield Block(f"{line.label} · {line.share}", theme.LABEL_BOLD, theme.DARK, 6)
            yield Block(line.detail, theme.SMALL, theme.DARK_DIM, 0)
    yield Block(page.note, theme.SMALL, theme.DARK_DIM, 14)


def _empty(ui: Ui) -> str:
    return ui.say("Once a play has been reviewed, this shows what you do well and where points are lost.")


def _left(ui: Ui, page: Page) -> None:
    x, y, width, height = LEFT
    ui.canvas.panel(LEFT, theme.SHEET)
    left, inner = x + 24, width - 48
    ui.text((left, y + 16, inner, 28), ui.say("Exercises"), theme.HEADING, theme.DARK, valign="middle")
    column(ui, "due", (left, y + 48, inner, 52), [Block(page.drills, theme.BODY, theme.DARK, 0)], shrink=True)
    button(
        ui, "exercise", (left, y + 108, inner, 46), ui.say("Practise"), Intent("exercise"), "P", "ui_go", "primary",
        theme.SUBHEAD,
    )  # fmt: skip
    ui.canvas.fill((left, y + 174, inner, 1), theme.PAPER_LINE)
    if page.advice:
        title = ui.say("What to practise next")
        ui.text((left, y + 186, inner, 28), title, theme.HEADING, theme.DARK, valign="middle")
    for number, advice in enumerate(page.advice):
        _advice(ui, (left, y + 220 + number * 116, inner, 108), advice, number)
    missing = [Block(line, theme.SMALL, theme.DARK_DIM, 4) for line in page.summary[1:]]
    column(ui, "missing", (left, y + height - 86, inner, 72), missing, shrink=True)


def _advice(ui: Ui, box: Box, advice: Advice, number: int) -> None:
    """A case, why it is named, and the way to its file."""
    x, y, width, height = box
    ui.canvas.panel(box, Surface(theme.PAPER_DIM, None, 10))
    ui.text((x + 14, y + 6, width - 28, 26), advice.text, theme.LABEL_BOLD, theme.DARK, valign="middle")
    ui.text((x + 14, y + 34, width - 150, height - 42), advice.why, theme.SMALL, theme.DARK_DIM)
    key = str(number + 1)
    place = (x + width - 126, y + height - 46, 114, 36)
    button(ui, f"open:{number}", place, ui.say("Open"), Intent("open", advice.case), key, "ui_folder")


def _right(ui: Ui, page: Page) -> None:
    x, y, width, height = RIGHT
    ui.canvas.panel(RIGHT, theme.SHEET)
    left, inner = x + 24, width - 48
    if not page.sections:
        ui.text((left, y + 20, inner, height - 40), _empty(ui), theme.BODY, theme.DARK_DIM)
        return
    top = y + 12.0
    for section in page.sections:
        ui.text((left, top, inner, 26), section.title, theme.SUBHEAD, theme.BRASS_DARK, valign="middle")
        top += 27
        for line in section.lines[:ROWS]:
            _line(ui, (left, top, inner, ROW - 2), line)
            top += ROW - 2
        top += 4
    ui.text((left, y + height - 52, inner, 40), page.note, theme.SMALL, theme.DARK_DIM, valign="middle")


def _line(ui: Ui, box: Box, line: Line) -> None:
    """Name, bars over time, share of sound decisions, the rest in words."""
    x, y, width, height = box
    colour = theme.DARK if line.enough else theme.DARK_DIM
    ui.canvas.fill((x, y, width, 1), theme.PAPER_DIM)
    ui.text((x, y + 1, 210, height - 1), line.label, theme.LABEL, colour, valign="middle")
    _bars(ui, (x + 220, y + 5, 90, height - 9), line.bars, line.enough)
    ui.text((x + 318, y + 1, 60, height - 1), line.share, theme.LABEL_BOLD, colour, "right", "middle")
    ui.text((x + 396, y + 1, width - 396, height - 1), line.detail, theme.SMALL, theme.DARK_DIM, valign="middle")


def _bars(ui: Ui, box: Box, heights: Sequence[float], enough: bool) -> None:
    x, y, _, height = box
    for number, share in enumerate(heights):
        left = x + number * (BAR + BAR_GAP)
        ui.canvas.fill((left, y, BAR, height), theme.PAPER_DIM)
        high = height * share / 100
        ui.canvas.fill((left, y + height - high, BAR, high), theme.BRASS_DARK if enough else theme.PAPER_LINE)
