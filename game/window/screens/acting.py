"""What happens before one's eyes in the talk: words that come, a pause, money that is paid, a promise on the table."""

from __future__ import annotations

from math import cos, pi
from typing import NamedTuple

import pygame

from game.view.shapes import Talk
from game.view.speech import in_brackets
from game.window import theme
from game.window.canvas import Box
from game.window.cueing import CAPTIONS, cues
from game.window.screens.thread import SPEECH
from game.window.settings import Settings, Speech
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import bar

PAYING = 1.3
"""Seconds money takes to come and to be counted."""
COINS, COIN, STEPS = 7, 30.0, 24
BRIEF = 28.0
"""The height of a slip where there is little room."""
SLIDE, FROM_FAR = 0.35, 340.0
PAUSE = 1.8
"""Seconds of silence before the answer, where one waited without a word or none comes."""
BEAT = 0.35
"""Seconds before any other answer."""
PER_SECOND: dict[Speech, float] = {"slow": 14.0, "normal": 30.0, "fast": 75.0, "at once": 0.0}
"""Chinese characters; twice as many Latin letters."""
BREATH = 16
"""The radius of a breath at its fullest."""


class _Slip(NamedTuple):
    icon: str
    words: str
    look: Surface
    colour: theme.Colour
    picture: str = ""


# ---------------------------------------------------------------- words


def speak(ui: Ui, talk: Talk, settings: Settings) -> None:
    """The answer word by word: what has not been said yet is covered; where nobody speaks, a pause."""
    box = ui.marks.get(SPEECH)
    rate = PER_SECOND[settings.speech] * (1 if ui.language.code == "zh" else 2)
    if not (box and talk.speech and rate and ui.motion.wanted):
        return
    quiet = _quiet(talk)
    wait = PAUSE if quiet else BEAT
    whole = wait + len(talk.speech) / rate
    passed = ui.motion.timed(SPEECH, _said(talk), whole)
    if passed >= whole:
        return
    _cover(ui, ui.canvas.native(box), max(0, int((passed - wait) * rate)))
    if quiet and passed < wait:
        _silence(ui, box, passed / wait)


def running(ui: Ui) -> bool:
    """Whether the answer is still coming."""
    return ui.motion.running(SPEECH)


def finish(ui: Ui) -> None:
    """The whole answer is there at once."""
    ui.motion.finish(SPEECH)


# ---------------------------------------------------------------- money


def purse(ui: Ui, talk: Talk, box: Box, brief: bool = False) -> None:
    """What was received, counted up while it comes, over a bar and, if not ``brief``, the whole debt."""
    x, y, width, height = box
    money = talk.money
    share = (
        ui.motion.share("money", (talk.title, talk.moved.turn), PAYING, first=True)
        if money.minor != money.before
        else 1.0
    )
    step = round(share * STEPS) / STEPS
    now = money.before + round((money.minor - money.before) * step)
    words = money.paid if step == 1 else ui.language.money_short(now, money.currency)
    if brief:
        words = ui.say("{paid} of {debt}", paid=words, debt=money.debt)
        ui.text((x, y + 3, width, height - 16), words, theme.LABEL_BOLD, theme.BRASS, "right", "middle")
        bar(ui, (x, y + height - 10, width, 6), now / money.whole, theme.BRASS)
        return
    ui.text((x, y, width, 34), words, theme.Style(25, True, 1.25, 16), theme.BRASS, "right", "middle")
    bar(ui, (x + width - 170, y + 37, 170, 7), now / money.whole, theme.BRASS)
    caption = ui.say("received of {debt}", debt=money.debt)
    ui.text((x, y + 47, width, 20), caption, theme.SMALL, theme.LIGHT_DIM, "right", "middle")


def coins(ui: Ui, talk: Talk, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Coins on their way from the person to what was received."""
    if not talk.moved.paid:
        return
    share = ui.motion.share("coins", (talk.title, talk.moved.turn), PAYING, first=True)
    for coin in range(COINS if share < 1 else 0):
        part = min(1.0, max(0.0, share * 1.6 - coin * 0.1))
        if 0 < part < 1:
            x = start[0] + (end[0] - start[0]) * part
            y = start[1] + (end[1] - start[1]) * part - 90 * (1 - (2 * part - 1) ** 2)
            ui.canvas.prop("coin", (x - COIN / 2, y - COIN / 2, COIN, COIN))


# ---------------------------------------------------------------- what stays


def caption(ui: Ui, talk: Talk, box: Box) -> None:
    """The first sound of this moment that says something, in words."""
    if words := captioned(ui, talk):
        ui.canvas.panel(box, Surface(theme.INK, None, 12))
        ui.text(box, words, theme.SMALL, theme.LIGHT, "centre", "middle")


def captioned(ui: Ui, talk: Talk) -> str:
    """What `caption` says; empty where nothing was heard yet."""
    names = cues(talk)
    return ui.say("[{sound}]", sound=ui.language.text(CAPTIONS[names[0]])) if names and talk.moved.turn else ""


def slips_height(ui: Ui, talk: Talk) -> float:
    """What the ``brief`` slips take."""
    return (BRIEF + 6) * len(_slips(ui, talk))


def slips(ui: Ui, talk: Talk, box: Box, brief: bool = False) -> None:
    """What stays until the next decision, from the foot of the box upwards: what became of promises and money."""
    x, y, width, height = box
    bottom = y + height
    share = ui.motion.share("slips", (talk.title, talk.moved.turn), SLIDE)
    aside = (1 - share) * FROM_FAR
    for slip in _slips(ui, talk):
        tall = BRIEF if brief else 56.0 if talk.moved.broken else 40.0
        bottom -= tall + 6
        _slip(ui, (x - aside, bottom, width, tall), slip)


# Private functions


def _said(talk: Talk) -> tuple[object, ...]:
    """Names the last answer: the same words on another day are another one."""
    turn = max((line.turn for line in talk.thread if line.who == "them"), default=0)
    return talk.title, talk.occasion_name, turn, talk.speech


def _quiet(talk: Talk) -> bool:
    """Whether a silence comes before the answer, or is it."""
    return talk.moved.silent or in_brackets(talk.own) or in_brackets(talk.speech)


def _cover(ui: Ui, place: pygame.Rect, said: int) -> None:
    """Hides the lines in this place but for so many characters from their beginning."""
    for line in ui.written:
        if not place.contains(line.rect):
            continue
        shown = line.text[:said]
        said = max(0, said - len(line.text))
        if shown == line.text:
            continue
        wide = round(line.rect.width * len(shown) / max(1, len(line.text)))
        hidden = pygame.Rect(line.rect.x + wide, line.rect.y - 1, line.rect.width - wide + 2, line.rect.height + 2)
        ui.canvas.conceal(hidden, theme.PAPER)


def _silence(ui: Ui, box: Box, share: float) -> None:
    """A pause one can watch: a breath that comes and goes, and a line that runs out."""
    x, y, width, height = box
    middle = y + min(height, 26.0) / 2
    breath = round(4 + (BREATH - 8) * (1 - cos(share * 4 * pi)) / 2)
    ui.canvas.disc((x + BREATH, middle), BREATH - 2, theme.PAPER_DIM)
    ui.canvas.disc((x + BREATH, middle), breath, theme.BRASS_DARK)
    room = width - 2 * BREATH - 12
    ui.canvas.fill((x + 2 * BREATH + 10, middle - 1, max(2.0, room * (1 - share)), 2), theme.BRASS)


def _slips(ui: Ui, talk: Talk) -> list[_Slip]:
    """The lowest first."""
    moved = talk.moved
    dark, light = theme.DARK, theme.LIGHT
    good = Surface(theme.LEGALITY_PAPER["green"], theme.GREEN, 8, 2)
    found: list[_Slip] = []
    if moved.broken:
        torn = Surface(theme.RED, light, 8, 2)
        found.append(_Slip("ui_close", ui.say("Promise broken"), torn, light, "promise_torn"))
    if moved.kept:
        found.append(_Slip("ui_promise", ui.say("Promise kept"), good, dark))
    if moved.paid:
        words = ui.say("{share}% of the debt came in", share=moved.paid)
        found.append(_Slip("ui_money", words, good, dark, "notes"))
    if moved.promised:
        paper = Surface(theme.PAPER, theme.BRASS, 8, 2)
        found.append(_Slip("ui_promise", ui.say("A promise was given"), paper, dark, "promise"))
    return found


def _slip(ui: Ui, box: Box, slip: _Slip) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, slip.look)
    right = 0.0
    if slip.picture and height > BRIEF:
        right = height * 1.5
        ui.canvas.prop(slip.picture, (x + width - right, y + 4, right - 8, height - 8))
    ui.canvas.icon(slip.icon, (x + 10, y + (height - 22) / 2, 22, 22), slip.colour)
    room = width - 46 - right
    ui.text((x + 40, y, room, height), slip.words, theme.LABEL_BOLD, slip.colour, valign="middle")
