"""The call of the day: a card over the list of cases, and the line to paste over the debrief."""

from __future__ import annotations

from typing import NamedTuple

from game.daily import LEGEND, SOURCE
from game.language import Language
from game.window import theme
from game.window.canvas import Box
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button, key_cap
from game.window.zones import Intent

CARD: Box = (556, 80, 692, 36)
SHARE: Box = (828, 10, 428, 62)


class Today(NamedTuple):
    """Today's deal in the list."""

    day: str
    title: str
    streak: str
    """Days in a row, and whether it was already played today; empty at first."""


def card(ui: Ui, today: Today) -> None:
    """The card: the day, what is dealt, and how many days in a row."""
    x, y, width, height = CARD
    ui.canvas.panel(CARD, Surface(theme.INK_HIGH, theme.BRASS, 10))
    head = ui.say("Call of the day, {day}", day=today.day)
    wide = min(ui.width(head, theme.LABEL_BOLD) + 6, 240)
    ui.canvas.icon("ui_phone", (x + 12, y + 8, 20, 20), theme.BRASS)
    ui.text((x + 40, y, wide, height), head, theme.LABEL_BOLD, theme.BRASS, valign="middle")
    right = x + width - 12 - key_cap(ui, (x + width - 12, y + height / 2), "T", theme.LIGHT) - 10
    streak = min(ui.width(today.streak, theme.SMALL) + 6, 250) if today.streak else 0
    ui.text((right - streak, y, streak, height), today.streak, theme.SMALL, theme.LIGHT_DIM, "right", "middle")
    left = x + 40 + wide + 12
    ui.text(
        (left, y, right - streak - left - 8, height),
        today.title,
        theme.Style(15, False, 1.25, 10),
        theme.LIGHT,
        valign="middle",
    )
    if ui.zone("today", CARD, Intent("today"), ("T",)):
        ui.ring(CARD, 10)


def share(ui: Ui, line: str) -> None:
    """The line to paste, and the button that copies it."""
    x, y, width, height = SHARE
    label = ui.say("Copy")
    wide = ui.width(label, theme.LABEL_BOLD) + 76
    ui.canvas.panel(SHARE, Surface(theme.INK_HIGH, theme.BRASS, 10))
    style = theme.Style(13, False, 1.3, 9)
    ui.text((x + 12, y + 4, width - wide - 28, height - 8), line, style, theme.LIGHT, valign="middle")
    box = (x + width - wide - 8, y + 13, wide, 36)
    button(ui, "copy", box, label, Intent("copy", line), "K", "ui_file", "primary")


def told(lang: Language, copied: bool, line: str) -> tuple[str, str]:
    """Heading and text that say whether it was copied; the line stands there anyway, with what its marks mean."""
    told = lang.text("Paste it to a colleague:") if copied else lang.text("There is no clipboard here. The line:")
    source = lang.text(
        "From a folder of the source: {command}", command=line[line.rindex("huikuan") :].replace("huikuan", SOURCE)
    )
    return (
        lang.text("Copied") if copied else lang.text("Copy it by hand"),
        f"{told}\n{line}\n\n{lang.text(LEGEND)}\n{source}",
    )
