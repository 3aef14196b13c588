"""What is said in a room: the trainee's own sentence and the answer, among what one sees there and what followed."""

from __future__ import annotations

from game.view.shapes import Talk
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.screens import news
from game.window.theme import Surface
from game.window.ui import Ui

GAP = 10.0
OWN_MOST, SCENE_MOST, SPEECH_LEAST = 108.0, 128.0, 96.0
NARRATED = theme.LABEL
"""The size to which a scene shrinks at most where there is news beside it."""


def draw(ui: Ui, talk: Talk, box: Box) -> None:
    """The trainee's own sentence and what was answered; before the first word, what one sees on arriving.

    What happened on the way comes before the greeting, what the last move brought after the answer.
    """
    x, y, width, height = box
    head = f"{talk.occasion_name} · {talk.when}"
    ui.canvas.panel((x, y, width, 28), Surface((*theme.INK, 225), None, 14))
    ui.text((x + 16, y, width - 32, 28), head, theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    lines = [] if talk.over else news.told(talk)
    room = _room_for_news(ui, talk, news.height(ui, lines, width), box)
    top, bottom = y + 38, y + height
    above = bool(lines) and not talk.own
    if above:
        top += news.draw(ui, lines, (x, top, width, room)) + GAP
    below = room + GAP if lines and not above else 0.0
    if talk.own:
        top += _bubble(ui, "own", (x + 60, top, width - 60, OWN_MOST), talk.own, ui.say("You"), True) + GAP
    elif talk.scene:
        most = min(SCENE_MOST, bottom - below - top - (SPEECH_LEAST + GAP if talk.speech else 0))
        top += _narration(ui, (x, top, width, most), talk.scene) + GAP
    if talk.speech:
        speech = (x, top, width - 36, bottom - below - top)
        top += _bubble(ui, "speech", speech, talk.speech, talk.person.name, False) + GAP
    if below:
        news.draw(ui, lines, (x, top, width, bottom - top))


# Private functions


def _room_for_news(ui: Ui, talk: Talk, wanted: float, box: Box) -> float:
    """What the notes may take: what the words leave at a type that is good to read, but two lines at least."""
    _, _, width, height = box
    words = 0.0
    if talk.own:
        words += min(OWN_MOST, ui.height(talk.own, width - 88, theme.BODY) + 40) + GAP
    elif talk.scene:
        words += min(SCENE_MOST, ui.height(talk.scene, width - 36, NARRATED) + 20) + GAP
    if talk.speech:
        words += ui.height(talk.speech, width - 64, theme.BODY) + 40 + GAP
    return min(wanted, max(news.LEAST, height - 38 - words))


def _bubble(ui: Ui, name: str, box: Box, text: str, who: str, own: bool) -> float:
    """A speech bubble as high as its words, at most as high as its box; returns its height."""
    x, y, width, height = box
    style = theme.BODY if own else theme.SPEECH
    pad = 14.0
    style, used = _sized(ui, text, width - 2 * pad, height - 40, style)
    used = min(used + 40, height)
    if own:
        wide = min(width, max(ui.width(text, style), ui.width(who, theme.SMALL_BOLD)) + 2 * pad + 4)
        x, width = x + width - wide, wide
    look = theme.OWN_BUBBLE if own else theme.BUBBLE
    ui.canvas.panel((x, y, width, used), look)
    if not own:
        ui.canvas.tail((x - 15, y + 18, 17, 22), theme.PAPER)
    colour = theme.GROUPS["talk"] if own else theme.BRASS_DARK
    ui.text((x + pad, y + 8, width - 2 * pad, 18), who, theme.SMALL_BOLD, colour, "right" if own else "left")
    inside = (x + pad, y + 28, width - 2 * pad, used - 38)
    ui.marks[name] = inside
    column(ui, name, inside, [Block(text, style, theme.DARK)])
    return used


def _narration(ui: Ui, box: Box, text: str) -> float:
    x, y, width, height = box
    style, used = _sized(ui, text, width - 36, height - 20, theme.BODY)
    used = min(used + 20, height)
    ui.canvas.panel((x, y, width, used), Surface((*theme.INK, 200), None, 12))
    column(ui, "scene", (x + 18, y + 10, width - 36, used - 20), [Block(text, style, theme.LIGHT)])
    return used


def _sized(ui: Ui, text: str, width: float, height: float, style: theme.Style) -> tuple[theme.Style, float]:
    """The style shrunk until the text is at most so high, and the height it then has."""
    used = ui.height(text, width, style)
    while used > height and style.size > style.least:
        style = style._replace(size=style.size - 1)
        used = ui.height(text, width, style)
    return style, used
