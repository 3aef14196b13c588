"""The talk: the person in the room or at the other end, what was said, what one can read of him, and the hand below."""

from __future__ import annotations

from game.view.shapes import Talk
from game.view.staging import FACED
from game.window import theme
from game.window.canvas import Box
from game.window.screens import acting, bubbles, hand, person, signs, thread
from game.window.screens.foot import foot
from game.window.settings import Settings
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import timeline
from game.window.zones import Intent

WORDS: Box = (348, 90, 588, 338)
SLIPS: Box = (24, 90, 296, 278)
CAPTION: Box = (952, 404, 312, 24)
PURSE: Box = (968, 6, 250, 68)
FOOT: Box = (16, 686, 1248, 28)
GUESTS: Box = (962, 296, 292, 138)
"""Below the signs, which then are shorter."""
LIFT = 56
SCENE_SHADE = (8, 22, 28, 40)
FROM, TO = (170.0, 300.0), (1150.0, 26.0)
"""From the person to the money."""


def draw(ui: Ui, talk: Talk, settings: Settings = Settings()) -> None:  # noqa: B008 - frozen
    """The whole screen of one moment of the talk: first what stands still, then what may move."""
    ui.scope("talk", _first_focus(talk), "thread")
    token = (talk, settings.captions, settings.sound)
    ui.still("talk", token, lambda: _standing(ui, talk, settings), hand.list_name(talk))
    person.draw(ui, talk, acting.running(ui))
    acting.slips(ui, talk, SLIPS)
    acting.purse(ui, talk, PURSE)
    acting.speak(ui, talk, settings)
    hand.draw_focus(ui, talk)
    acting.coins(ui, talk, FROM, TO)


# Private functions


def _standing(ui: Ui, talk: Talk, settings: Settings) -> None:
    ui.canvas.backdrop(talk.background, LIFT, SCENE_SHADE)
    if "visitors_guests" in talk.props:
        ui.canvas.prop("visitors_guests", GUESTS)
    ui.canvas.band(434, 720, (*theme.INK, 255))
    hand.draw(ui, talk)
    (bubbles if talk.channel in FACED else thread).draw(ui, talk, WORDS)
    signs.draw(ui, talk)
    if settings.captions:
        acting.caption(ui, talk, CAPTION)
    _top(ui, talk, "" if settings.sound else ui.say("sound off"))
    foot(ui, talk, FOOT)


def _first_focus(talk: Talk) -> str:
    return "cards:0" if talk.hand else "ways:0"


def _top(ui: Ui, talk: Talk, silent: str) -> None:
    ui.canvas.band(0, 77, theme.INK)
    ui.canvas.band(77, 78, theme.INK_LINE)
    ui.text((16, 8, 296, 40), talk.title, theme.Style(19, True, 1.15, 14), theme.LIGHT, valign="middle")
    left = ui.language.plural("{n} move left", "{n} moves left", talk.acts_left)
    known = " · ".join(filter(None, (talk.mode, talk.overdue, left, silent)))
    ui.text((16, 50, 296, 20), known, theme.SMALL, theme.LIGHT_DIM, valign="middle")
    timeline(ui, (320, 2, 640, 74), talk.timeline)
    box = (1228, 20, 38, 38)
    ui.canvas.panel(box, Surface(theme.INK_RAISED, theme.INK_LINE, 8))
    ui.canvas.icon("ui_menu", (1236, 28, 22, 22), theme.LIGHT)
    if ui.zone("menu", box, Intent("show", "pause")):
        ui.ring(box, 8)
