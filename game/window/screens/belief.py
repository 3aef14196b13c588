"""Noting what one believes about the hidden cause: which, and how sure."""

from __future__ import annotations

from collections.abc import Sequence

from game.model import Guess
from game.view.guesses import SURE_WORDS, CauseOffer
from game.window import theme
from game.window.canvas import Box
from game.window.rows import rows
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import back, chip, dialog, ticked
from game.window.zones import Intent

LIST = "guess"


def draw(ui: Ui, offers: Sequence[CauseOffer], now: Guess | None) -> None:
    """Every cause with three buttons; the belief noted last is ticked."""
    noted = next((number for number, offer in enumerate(offers) if now is not None and offer.id == now.cause), 0)
    ui.scope("guess", f"{LIST}:{noted}")
    x, y, width, height = dialog(ui, (980, 640), ui.say("Why is it not paid?"))
    why = ui.say(
        "Note what you believe, and how sure you are (Enter steps through it). The debrief lays it beside the signs."
    )
    used = ui.height(why, width, theme.LABEL)
    ui.text((x, y, width, used), why, theme.LABEL, theme.LIGHT_DIM)
    list_ = (x, y + used + 10, width, height - used - 10 - 54)
    tall = min(96.0, (list_[3] + 6) // max(1, len(offers)) - 6) if ui.canvas.roomy else 84.0
    for number, box in rows(ui, LIST, list_, len(offers), tall, 6):
        _line(ui, box, offers[number], number, now)
    back(ui, (x, y, width, height))


# Private functions


def _line(ui: Ui, box: Box, offer: CauseOffer, number: int, now: Guess | None) -> None:
    """The cause; its buttons beside it, or below where there is little room. Enter goes from one to the next."""
    x, y, width, height = box
    ui.canvas.panel(box, Surface(theme.INK_HIGH, theme.INK_LINE, 8))
    here = now.sure if now is not None and now.cause == offer.id else 0
    following = here % len(SURE_WORDS) + 1
    focused = ui.zone(
        f"{LIST}:{number}", box, Intent("guess", f"{offer.id}:{following}"), (str(number + 1),), within=box
    )
    roomy = ui.canvas.roomy
    each = 118.0 if roomy else (width - 32) / 3
    left = x + width - 3 * (each + 6) - 4 if roomy else x + 10
    words = left - x - 24 if roomy else width - 24
    ui.text((x + 14, y + 4, words, 26), offer.name, theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    if roomy:
        small = theme.SMALL._replace(leading=1.25)
        ui.text((x + 14, y + 30, words, height - 34), offer.about, small, theme.LIGHT_DIM, valign="middle")
    top, tall = (y + 14, height - 28) if roomy else (y + 36, height - 44)
    for sure, msgid in SURE_WORDS.items():
        place = (left + (sure - 1) * (each + 6), top, each, tall)
        chip(ui, place, ticked(ui.language.text(msgid), sure == here), sure == here)
        ui.spot(f"{LIST}:{number}:{sure}", place, Intent("guess", f"{offer.id}:{sure}"))
    if focused:
        ui.ring(box, 8)
