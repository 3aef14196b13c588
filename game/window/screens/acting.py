"""What happens before one's eyes in the talk: a face that changes, words that come, a pause, money, a promise."""

from __future__ import annotations

from typing import NamedTuple

import pygame

from game.view.shapes import Talk
from game.view.speech import in_brackets
from game.window import theme
from game.window.canvas import Box
from game.window.cueing import CAPTIONS, cues
from game.window.settings import Settings, Speech
from game.window.theme import Surface
from game.window.ui import Ui

SPEECH = "speech"
FACE = 0.35
"""Seconds a face takes to change."""
COINS, COIN_SECONDS = 6, 1.1
SLIP_SECONDS = 0.35
PAUSE = 1.8
"""Seconds of silence before the answer, where one waited without a word."""
BEAT = 0.35
"""Seconds before any other answer."""
PER_SECOND: dict[Speech, float] = {"slow": 14.0, "normal": 30.0, "fast": 75.0, "at once": 0.0}
"""Chinese characters; twice as many Latin letters."""
SLIPS: Box = (24, 304, 296, 34)
"""The lowest; others stand above it."""
CAPTION: Box = (24, 344, 296, 24)
PLACES: dict[str, Box] = {
    "visitors_guests": (610, 280, 320, 154),
    "phone_ringing": (380, 270, 220, 160),
    "letter": (680, 286, 230, 148),
    "email": (680, 286, 230, 148),
    "promise_torn": (380, 290, 200, 136),
    "promise": (380, 290, 180, 136),
}
FROM, TO = (170.0, 300.0), (1150.0, 26.0)
"""From the person to the money."""


class _Slip(NamedTuple):
    icon: str
    words: str
    look: Surface
    colour: theme.Colour


def scenery(ui: Ui, talk: Talk) -> None:
    """What stands about, below all words."""
    for name in talk.props:
        ui.canvas.prop(name, PLACES[name])


def still(ui: Ui, talk: Talk, captions: bool) -> None:
    """What stays until the next decision: slips for what became of money and promises, and the sound in words."""
    x, y, width, height = SLIPS
    for number, slip in enumerate(_slips(ui, talk)):
        box = (x, y - number * (height + 6), width, height)
        ui.canvas.panel(box, slip.look)
        ui.canvas.icon(slip.icon, (x + 10, box[1] + 7, 20, 20), slip.colour)
        ui.text((x + 38, box[1], width - 46, height), slip.words, theme.LABEL_BOLD, slip.colour, valign="middle")
    names = cues(talk)
    if captions and names and talk.moved.turn:
        caption = ui.say("[{sound}]", sound=ui.language.text(CAPTIONS[names[0]]))
        ui.canvas.panel(CAPTION, Surface((*theme.INK, 220), None, 12))
        ui.text(CAPTION, caption, theme.SMALL, theme.LIGHT, "centre", "middle")


def draw(ui: Ui, talk: Talk, settings: Settings, person: Box) -> None:
    """What moves; nothing of it is needed to understand the moment."""
    if not ui.motion.wanted:
        return
    if person[2]:
        _face(ui, talk, person)
    _money(ui, talk)
    _speech(ui, talk, settings)


def running(ui: Ui) -> bool:
    """Whether the answer is still coming."""
    return ui.motion.running(SPEECH)


def finish(ui: Ui) -> None:
    """The whole answer is there at once."""
    ui.motion.finish(SPEECH)


# Private functions


def _slips(ui: Ui, talk: Talk) -> list[_Slip]:
    moved = talk.moved
    dark, light = theme.DARK, theme.LIGHT
    good = Surface(theme.LEGALITY_PAPER["green"], theme.GREEN, 8, 2)
    slips: list[_Slip] = []
    if moved.red:
        slips.append(_Slip("ui_legal_red", ui.say("A red line was crossed"), Surface(theme.RED, light, 8, 2), light))
    if moved.broken:
        slips.append(_Slip("ui_close", ui.say("Promise broken"), Surface(theme.RED, light, 8, 2), light))
    if moved.kept:
        slips.append(_Slip("ui_promise", ui.say("Promise kept"), good, dark))
    if moved.paid:
        slips.append(_Slip("ui_money", ui.say("{share}% of the debt came in", share=moved.paid), good, dark))
    if moved.promised:
        slips.append(_Slip("ui_promise", ui.say("A promise was given"), Surface(theme.PAPER, theme.BRASS, 8, 2), dark))
    return slips


def _face(ui: Ui, talk: Talk, box: Box) -> None:
    """The face before fades over the one that is there, and leans away a little."""
    token = (talk.person.portrait, talk.face)
    share = ui.motion.share("face", token, FACE)
    before = ui.motion.before("face")
    if share < 1 and isinstance(before, tuple) and before[0] == talk.person.portrait:
        x, y, width, height = box
        ui.canvas.ghost(talk.person.portrait, str(before[1]), (x, y + share * 6, width, height), 1 - share)


def _money(ui: Ui, talk: Talk) -> None:
    """Coins on their way from the person to what was received."""
    if not talk.moved.paid:
        return
    share = ui.motion.share("money", talk.moved.turn, COIN_SECONDS, first=True)
    if share >= 1:
        return
    for coin in range(COINS):
        part = min(1.0, max(0.0, share * 1.6 - coin * 0.12))
        if 0 < part < 1:
            x = FROM[0] + (TO[0] - FROM[0]) * part
            y = FROM[1] + (TO[1] - FROM[1]) * part - 90 * (1 - (2 * part - 1) ** 2)
            ui.canvas.disc((x, y), 13, theme.BRASS_DARK)
            ui.canvas.disc((x, y), 11, theme.BRASS)
            ui.canvas.icon("ui_money", (x - 8, y - 8, 16, 16), theme.DARK)


def _speech(ui: Ui, talk: Talk, settings: Settings) -> None:
    """The answer word by word: what has not been said yet is covered."""
    box = ui.marks.get(SPEECH)
    rate = PER_SECOND[settings.speech] * (1 if ui.language.code == "zh" else 2)
    if not (box and talk.speech and rate):
        return
    silent = talk.moved.silent or (bool(talk.own) and in_brackets(talk.own))
    wait = PAUSE if silent else BEAT
    token = (talk.moved.turn, talk.speech)
    whole = wait + len(talk.speech) / rate
    passed = ui.motion.timed(SPEECH, token, whole)
    if passed >= whole:
        return
    said = max(0, int((passed - wait) * rate))
    _cover(ui, ui.canvas.native(box), said)
    if silent and passed < wait:
        _silence(ui, box, passed / wait)


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
    """A pause one can watch: three dots that come one after the other, and a bar that runs out."""
    x, y, width, _ = box
    for number in range(3):
        if share * 3 >= number:
            ui.canvas.disc((x + 12 + number * 22, y + 14), 5, theme.BRASS_DARK)
    ui.canvas.panel((x, y + 30, max(6.0, width * (1 - share)), 4), Surface(theme.BRASS, None, 2))
