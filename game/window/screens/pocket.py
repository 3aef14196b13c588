"""The talk in large type: who and how much above, what is said at the left, the hand as a list at the right."""

from __future__ import annotations

from game.view.shapes import Card, Exit, Talk
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.rows import chosen, rows
from game.window.screens import acting, ending, thread
from game.window.screens.cards import play
from game.window.screens.foot import foot
from game.window.screens.hand import card_law, card_words, list_name, way_zone
from game.window.settings import Settings
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS, LEGALITY_ICONS, pips
from game.window.zones import Intent

TOP, SIGNS, SOUND, FOOT = 44.0, 26.0, 22.0, 34.0
PAD, GAP = 8.0, 6.0
ROW, PURSE = 38.0, 168.0
LEFT = 0.47
"""Of the width: what is said."""
DETAIL = 0.42
"""Of the height of the hand: all about the card in focus."""
ROWS_AT_LEAST = 2
SMALL = theme.SMALL._replace(least=11)
NAME = theme.LABEL_BOLD._replace(leading=1.15, least=11)


def draw(ui: Ui, talk: Talk, settings: Settings) -> None:
    """The whole screen of one moment: first what stands still, then what may move."""
    ui.scope("talk", f"{list_name(talk)}:0", "thread")
    ui.still("talk", (talk, ui.begun, settings.captions), lambda: _standing(ui, talk, settings.captions))
    width = ui.canvas.width
    acting.purse(ui, talk, (width - 46 - PURSE, 0, PURSE, TOP), brief=True)
    acting.slips(ui, talk, _slips(ui, talk), brief=True)
    acting.speak(ui, talk, settings)
    acting.coins(ui, talk, (PAD + 18, TOP / 2), (width - 70, TOP / 2))


# Private functions


def _slips(ui: Ui, talk: Talk) -> Box:
    return PAD, TOP + SIGNS + 2 * GAP, ui.canvas.width * LEFT - PAD, acting.slips_height(ui, talk)


def _words(ui: Ui, talk: Talk, captions: bool) -> Box:
    x, y, width, height = _slips(ui, talk)
    top, spare = y + height, SOUND + GAP if captions and acting.captioned(ui, talk) else 0.0
    return x, top, width, ui.canvas.height - FOOT - GAP - spare - top


def _hand(ui: Ui) -> Box:
    left = ui.canvas.width * LEFT + GAP
    top = TOP + GAP
    return left, top, ui.canvas.width - PAD - left, ui.canvas.height - FOOT - GAP - top


def _standing(ui: Ui, talk: Talk, captions: bool) -> None:
    ui.canvas.backdrop(talk.background, 0, (8, 22, 28, 140))
    _top(ui, talk)
    _signs(ui, talk)
    words = x, y, width, height = _words(ui, talk, captions)
    thread.draw(ui, talk, words)
    if captions:
        acting.caption(ui, talk, (x, y + height + GAP, width, SOUND))
    if talk.over:
        x, y, width, height = _hand(ui)
        ending.banner(ui, talk, (x, y, width, height - 64))
        ending.way(ui, (x, y + height - 52, width, 52))
    else:
        _list(ui, talk, _hand(ui))
    height = ui.canvas.height
    ui.canvas.band(height - FOOT, height, theme.INK)
    foot(ui, talk, (PAD, height - FOOT + 3, ui.canvas.width - 2 * PAD, FOOT - 6))


def _top(ui: Ui, talk: Talk) -> None:
    """Who one talks to and how he takes it."""
    ui.canvas.band(0, TOP, theme.INK)
    person, width = talk.person, ui.canvas.width
    ui.canvas.head(person.portrait, talk.face, (PAD, 3, 38, 38))
    left, right = PAD + 46, width - 46 - PURSE - 6
    name = f"{person.name} · {person.post}"
    ui.text((left, 2, right - left, 22), name, NAME, theme.LIGHT, valign="middle")
    mood = talk.mood_words or talk.channel_name
    ui.text((left, 22, right - left, 20), mood, SMALL, theme.BRASS, valign="middle")
    box = (width - 42, 5, 34, 34)
    ui.canvas.panel(box, Surface(theme.INK_RAISED, theme.INK_LINE, 8))
    ui.canvas.icon("ui_menu", (width - 35, 12, 20, 20), theme.LIGHT)
    if ui.zone("menu", box, Intent("show", "pause")):
        ui.ring(box, 8)


def _signs(ui: Ui, talk: Talk) -> None:
    """Patience and how things stand, in one line; the rest is behind it."""
    box = (PAD, TOP + GAP, ui.canvas.width * LEFT - PAD, SIGNS)
    x, y, width, height = box
    ui.canvas.panel(box, Surface(theme.INK, theme.INK_LINE, 8))
    ui.canvas.icon("ui_patience", (x + 6, y + 4, 18, 18), theme.BRASS)
    wide = min(90.0, width * 0.3)
    pips(ui, (x + 28, y + height / 2 - 4, wide, 8), talk.patience, theme.BRASS)
    room = width - wide - 62
    both = " · ".join(filter(None, (talk.relation_words, talk.pressure_words)))
    words = both if ui.width(both, SMALL) <= room else talk.relation_words
    ui.text((x + 36 + wide, y, room, height), words, SMALL, theme.LIGHT, valign="middle")
    ui.canvas.icon("ui_go", (x + width - 22, y + 5, 16, 16), theme.LIGHT_DIM)
    if ui.zone("standing", box, Intent("show", "standing")):
        ui.ring(box, 8)


def _list(ui: Ui, talk: Talk, box: Box) -> None:
    """The hand or the ways on, and below it all about the one in focus."""
    x, y, width, height = box
    group = list_name(talk)
    things: tuple[Card, ...] | tuple[Exit, ...] = talk.cards if talk.hand else talk.exits
    low = max(height * DETAIL, height - len(things) * (ROW + 4) - GAP)
    low = min(low, height - ROWS_AT_LEAST * (ROW + 4))
    if ui.begun and talk.hand:
        _bring(ui, talk)
    for number, place in rows(ui, group, (x, y, width, height - low - GAP), len(things), ROW, 4):
        thing = things[number]
        if isinstance(thing, Card):
            _card(ui, place, thing, number)
        else:
            _way(ui, place, talk, thing, number)
    for card in talk.cards:  # keys play also what is not in sight
        ui.hotkey(" ".join(card.hotkey.upper()), play(card))
    if things:
        _detail(ui, (x, y + height - low, width, low), things[chosen(ui, group, len(things))])


def _bring(ui: Ui, talk: Talk) -> None:
    """The first of two keys brings the cards that wait for the second into sight."""
    waiting = [f"cards:{n}" for n, card in enumerate(talk.cards) if card.hotkey.startswith(ui.begun)]
    if waiting and ui.focus not in waiting:
        ui.focus = waiting[0]


def _card(ui: Ui, box: Box, card: Card, number: int) -> None:
    x, y, width, height = box
    colour = theme.GROUPS[card.group] if card.playable else theme.DARK_DIM
    paper = theme.LEGALITY_PAPER[card.legality] if card.legality != "green" else theme.PAPER
    _paper(ui, box, colour, paper if card.playable else theme.PAPER_LINE, card.hotkey)
    dark = theme.DARK if card.playable else theme.DARK_DIM
    ui.text((x + 44, y, width - 74, height), card.name, NAME, dark, valign="middle")
    icon = LEGALITY_ICONS[card.legality] if card.playable else "ui_close"
    tint = theme.LEGALITY[card.legality] if card.playable else theme.DARK_DIM
    ui.canvas.icon(icon, (x + width - 26, y + (height - 18) / 2, 18, 18), tint)
    if ui.zone(f"cards:{number}", box, play(card), (" ".join(card.hotkey.upper()),)):
        ui.ring(box, 8)


def _way(ui: Ui, box: Box, talk: Talk, exit_: Exit, number: int) -> None:
    x, y, width, height = box
    close = exit_.decision == "close"
    _paper(ui, box, theme.DARK_DIM if close else theme.GROUPS["talk"], theme.PAPER, str(number + 1))
    tick = next((tick for tick in talk.timeline if f"go:{tick.id}" == exit_.decision), None)
    words = exit_.label if tick is None else f"{tick.date} · {tick.name}"
    ui.text((x + 44, y, width - 74, height), words, NAME, theme.DARK, valign="middle")
    icon = "ui_close" if tick is None else CHANNEL_ICONS[tick.channel]
    ui.canvas.icon(icon, (x + width - 26, y + (height - 18) / 2, 18, 18), theme.DARK_DIM)
    intent = Intent("show", "close") if close else Intent("decide", exit_.decision)
    keys = (str(number + 1), "C") if close else (str(number + 1),)
    if way_zone(ui, f"ways:{number}", box, intent, keys, number > 0 and not close):
        ui.ring(box, 8)


def _paper(ui: Ui, box: Box, colour: theme.Colour, paper: theme.Colour, key: str) -> None:
    """A card seen from its edge: its key on the colour of its group."""
    x, y, width, height = box
    ui.canvas.panel(box, Surface(colour, colour, 8))
    ui.canvas.panel((x + 38, y + 2, width - 40, height - 4), Surface(paper, None, 6))
    ui.text((x, y, 38, height), ui.cap(key), theme.LABEL_BOLD, theme.LIGHT, "centre", "middle")


def _detail(ui: Ui, box: Box, thing: Card | Exit) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, Surface(theme.PAPER, theme.PAPER_LINE, 8))
    if isinstance(thing, Card):
        name, head = f"detail:{thing.id}:x", Block(thing.about, theme.LABEL, theme.DARK)
        blocks = [*card_words(ui, thing), *card_law(ui, thing)]
        blocks = [blocks[0], blocks[1], head, *blocks[2:]]
    else:
        name, blocks = f"detail:{thing.decision}:x", [Block(thing.hint, theme.LABEL, theme.DARK)]
    column(ui, name, (x + 10, y + 6, width - 18, height - 12), blocks, bar=theme.BRASS_DARK)
