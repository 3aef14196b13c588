"""All about a case that could be opened: a sheet beside list and path, one column in large type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.view.shapes import CaseCard
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS, button, stars
from game.window.zones import Intent

NARROW = 500.0
"""A sheet less wide puts its title and its figures on two lines."""
FIGURE = theme.Style(20, True, 1.25, 13)
NAME = theme.Style(15, False, 1.15, 11)


class Detail(NamedTuple):
    """The case in focus: its card, or what is wrong with it."""

    card: CaseCard | None
    trouble: str
    progress: tuple[str, ...]
    """How far the user has come in it: an unfinished play, the scores reached."""


def draw(ui: Ui, box: Box, title: str, detail: Detail, chapter: str = "") -> None:
    """The sheet, its place already laid; with ``chapter`` that stands above the title."""
    x, y, width, height = box
    pad = 28.0 if width >= NARROW else 24.0
    if chapter:
        ui.text((x + pad, y + 12, width - 2 * pad, 22), chapter, theme.SMALL_BOLD, theme.BRASS_DARK, valign="middle")
    if detail.card is not None:
        _card(ui, detail.card, detail.progress, (x + pad, y + 20 + (14 if chapter else 0), width - 2 * pad, height), y)
    else:
        ui.text((x + pad, y + 34, width - 2 * pad, 70), title, theme.TITLE, theme.DARK)
        column(
            ui,
            "trouble",
            (x + pad, y + 110, width - 2 * pad, height - 134),
            [Block(detail.trouble, theme.BODY, theme.RED)],
        )


def blocks(ui: Ui, title: str, detail: Detail, chapter: str = "") -> list[Block]:
    """The same as paragraphs."""
    found = [Block(chapter, theme.SMALL_BOLD, theme.BRASS_DARK)] if chapter else []
    found.append(Block(title, theme.SUBHEAD, theme.DARK, 2))
    found += [
        Block(line, theme.SMALL_BOLD, theme.BRASS_DARK, 2, 22, mark_icon="ui_history", mark_colour=theme.BRASS_DARK)
        for line in detail.progress
    ]
    card = detail.card
    if card is None:
        return [*found, Block(detail.trouble, theme.LABEL, theme.RED)]
    meetings = ui.language.plural("{n} meeting", "{n} meetings", card.occasions)
    lines = (
        (ui.say("Level"), card.difficulty_words),
        (ui.say("Owed"), card.amount),
        (ui.say("Age"), card.overdue),
        (meetings, ui.language.join(card.channel_names)),
        (ui.say("Whom you will meet"), ui.language.join(card.people)),
        (ui.say("Practises"), ui.language.join(card.teaches)),
    )
    return [
        *found,
        Block(card.about, theme.LABEL, theme.DARK, 4),
        *(
            Block(ui.say("{label}: {words}", label=label, words=words), theme.SMALL, theme.DARK, 4)
            for label, words in lines
            if words
        ),
    ]


# Private functions


def _card(ui: Ui, card: CaseCard, progress: Sequence[str], box: Box, top: float) -> None:
    x, y, width, height = box
    narrow = width < NARROW
    tall = 72.0 if narrow else 42.0
    ui.text((x, y, width, tall), card.title, theme.TITLE, theme.DARK, valign="middle")
    y += tall + 8
    stars(ui, (x, y + 1, 60, 18), card.difficulty, True)
    ui.text((x + 72, y, width - 72, 22), card.difficulty_words, theme.LABEL, theme.DARK_DIM, valign="middle")
    y += 30
    bottom = top + height - 20
    if narrow:  # beside the button there is no room
        y = _progress(ui, progress, (x, y, width, 24))
    column(ui, "about", (x, y, width, 84), [Block(card.about, theme.BODY, theme.DARK)], shrink=True)
    y += 94
    y += _figures(ui, card, (x, y, width, 64)) + 14
    _people(ui, card, (x, y, width, 112))
    y += 118
    teaches = ui.language.join(card.teaches)
    words = [Block(ui.say("Practises"), theme.SMALL_BOLD, theme.BRASS_DARK), Block(teaches, theme.LABEL, theme.DARK, 0)]
    column(ui, "teaches", (x, y, width, min(76.0, bottom - 54 - y)), words, shrink=True)
    wide = width if narrow else 260.0
    opens = ui.say("Open the case file")
    place = (x, bottom - 46, wide, 46)
    button(ui, "open", place, opens, Intent("open", card.id), "O", "ui_folder", "primary", theme.SUBHEAD)
    if not narrow:
        _progress(ui, progress, (x + 284, bottom - 23 - 12 * len(progress), width - 284, 24))


def _progress(ui: Ui, progress: Sequence[str], box: Box) -> float:
    """How far one has come, a line each; returns where they end."""
    x, y, width, height = box
    for line in progress:
        ui.canvas.icon("ui_history", (x, y + 3, 18, 18), theme.BRASS_DARK)
        ui.text((x + 24, y, width - 24, height), line, theme.LABEL, theme.DARK, valign="middle")
        y += height
    return y + 6


def _figures(ui: Ui, card: CaseCard, box: Box) -> float:
    """Amount, age and channels, side by side, or the channels below; returns the height."""
    x, y, width, height = box
    narrow = width < NARROW
    tall = height + (38 if narrow else 0)
    ui.canvas.panel((x, y, width, tall), Surface(theme.PAPER_DIM, None, 10))
    each = width / (2 if narrow else 3)
    for number, (label, value) in enumerate(((ui.say("Owed"), card.amount), (ui.say("Age"), card.overdue))):
        left = x + 16 + number * each
        ui.text((left, y + 6, each - 24, 20), label, theme.SMALL, theme.DARK_DIM)
        ui.text((left, y + 27, each - 24, 30), value, FIGURE, theme.DARK, valign="middle")
    contacts = ui.language.plural("{n} meeting", "{n} meetings", card.occasions)
    left, below = (x + 16, y + 68) if narrow else (x + 16 + 2 * each, y + 6)
    ui.text((left, below, each - 24, 20), contacts, theme.SMALL, theme.DARK_DIM)
    first = (x + 16 + each, y + 66) if narrow else (left, y + 30)
    for number, channel in enumerate(card.channels):
        ui.canvas.icon(CHANNEL_ICONS[channel], (first[0] + number * 30, first[1], 24, 24), theme.GROUPS["talk"])
    return tall


def _people(ui: Ui, card: CaseCard, box: Box) -> None:
    x, y, width, _ = box
    count = max(1, len(card.people))
    step = min(150.0, width / count)
    for number, (name, portrait) in enumerate(zip(card.people, card.portraits, strict=True)):
        left = x + number * step
        ui.canvas.head(portrait, "calm", (left + step / 2 - 37, y, 74, 74))
        ui.text((left + 2, y + 77, step - 4, 36), name, NAME, theme.DARK, "centre", "top")
