"""The cards on the table: one tactic each, or the manners of one act as rows of a card."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.view.shapes import Card, Stack, Talk
from game.window import theme
from game.window.canvas import Box
from game.window.theme import Style, Surface
from game.window.ui import Ui
from game.window.widgets import LEGALITY_ICONS
from game.window.zones import Intent, Zone

CARDS: Box = (16, 530, 1248, 152)
LABEL_HEIGHT = 20
GAP = 8
WIDEST = 190
BROADER = 1.3
"""How much wider a card with manners is than one without, where there is little room."""
RISKS = ("low", "medium", "high")
HEAVY = ("press", "finish", "red")
"""Groups whose moves weigh more than talking."""
ROWS = {2: 30.0, 3: 28.0, 4: 23.0, 5: 20.0}
LEAST_ROW = 17.0
"""Height of a row, by how many there are."""
TYPE_OF_ROW = 0.72
"""Of a row's height."""
ROOM_FOR_ICON = 60.0
SIGN = 14.0
COST = Style(12, False, 1.25, 11)
TITLE = Style(14, True, 1.2, 11)
MANNER = Style(14, True, 1.2, 11)


class _Lying(NamedTuple):
    """A stack, where it lies, and the place of its first card among all cards."""

    stack: Stack
    box: Box
    first: int


def draw(ui: Ui, talk: Talk) -> None:
    """All cards and the names of their groups, without the focus."""
    lying = list(_laid(talk))
    for each in lying:
        if len(each.stack.cards) > 1:
            _family(ui, each)
        else:
            _card(ui, each.box, each.stack.cards[0], each.first)
    for group in dict.fromkeys(each.stack.group for each in lying):
        _group(ui, [each for each in lying if each.stack.group == group])


def draw_begun(ui: Ui, talk: Talk) -> None:
    """Once its number was pressed, a card with manners waits for a letter."""
    for each in _laid(talk):
        if each.stack.hotkey == ui.begun and len(each.stack.cards) > 1:
            ui.repaint(each.box)
            _family(ui, each, begun=True)


def ring(ui: Ui, zone: Zone) -> None:
    """The mark of the focus, around a card or close around a row."""
    x, y, width, height = zone.box
    ui.ring((x + 2, y + 2, width - 4, height - 4) if zone.within else zone.box, 4 if zone.within else 10)


def weight(card: Card) -> int:
    """How heavy a move looks, 0..2: by what kind of move it is and by what it risks."""
    risk = RISKS.index(card.risk)
    return min(2, risk + 1) if card.group in HEAVY else risk // 2


def play(card: Card) -> Intent:
    """A red card asks first."""
    if not card.playable:
        return Intent("none")
    return Intent("show", f"red:{card.id}") if card.legality == "red" else Intent("decide", card.id)


# Private functions


def _laid(talk: Talk) -> Iterator[_Lying]:
    """The stacks side by side in the middle of their place."""
    x, y, width, height = CARDS
    shares = [BROADER if len(stack.cards) > 1 else 1.0 for stack in talk.hand]
    room = width - GAP * (len(shares) - 1)
    widths = [share * min(float(WIDEST), room / sum(shares)) for share in shares]
    left, first = x + (room - sum(widths)) / 2, 0
    for stack, wide in zip(talk.hand, widths, strict=True):
        yield _Lying(stack, (left, y + LABEL_HEIGHT, wide, height - LABEL_HEIGHT), first)
        left, first = left + wide + GAP, first + len(stack.cards)


def _group(ui: Ui, lying: list[_Lying]) -> None:
    """The name over the cards of one group, in its colour."""
    stack, left, last = lying[0].stack, lying[0].box[0], lying[-1].box
    colour = tuple(min(255, part + 70) for part in theme.GROUPS[stack.group])
    box = (left, CARDS[1], last[0] + last[2] - left, LABEL_HEIGHT - 4)
    ui.text(box, stack.group_name, theme.Style(12, True, 1.2, 10), colour, "centre", "middle")


def _card(ui: Ui, box: Box, card: Card, number: int) -> None:
    x, y, width, height = box
    ui.zone(f"cards:{number}", box, play(card), (card.hotkey,))
    colour = theme.GROUPS[card.group] if card.playable else theme.DARK_DIM
    paper = theme.PAPER if card.legality == "green" else theme.LEGALITY_PAPER[card.legality]
    paper = paper if card.playable else theme.PAPER_LINE
    edge = theme.LEGALITY[card.legality] if card.legality != "green" and card.playable else colour
    heavy = weight(card) if card.playable else 0
    rim = 3 + 2 * heavy
    ui.canvas.panel((x, y, width, height), Surface(colour, edge, 10, 1 + heavy, heavy > 0))
    ui.canvas.panel((x + rim, y + 26, width - 2 * rim, height - 26 - rim), Surface(paper, None, 8))
    ui.text((x + 10, y + 1, 20, 24), ui.cap(card.hotkey), theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    left = x + 34 + (_used(ui, x + 28, y + 13, card, theme.LIGHT) if card.used else 0.0)
    ui.text((left, y + 1, x + width - 8 - left, 24), card.risk_words, theme.SMALL, theme.LIGHT, "right", "middle")
    if heavy == 2:  # a seal
        ui.canvas.disc((x + width / 2, y + 37), 14, colour)
    icon = (x + width / 2 - 9, y + 28, 18, 18) if heavy == 2 else (x + width / 2 - 11, y + 27, 22, 22)
    ui.canvas.icon(_icon(ui, card), icon, theme.LIGHT if heavy == 2 else colour)
    name = theme.Style(15, True, 1.2, 11)
    dark = theme.DARK if card.playable else theme.DARK_DIM
    ui.text((x + 8, y + 49, width - 16, 43), card.name, name, dark, "centre", "middle")
    words = card.cost if ui.width(card.cost, COST._replace(size=COST.least)) <= width - 16 else card.time
    ui.text((x + 8, y + 91, width - 16, 14), words, COST, theme.DARK_DIM, "centre", "middle")
    _stamp(ui, (x + rim, y + height - 20 - rim, width - 2 * rim, 20), card)


def _used(ui: Ui, left: float, middle: float, card: Card, colour: theme.Colour) -> float:
    """How often it was played before, at a place; returns the width."""
    words = f"×{card.used}"
    wide = ui.width(words, COST)
    ui.canvas.icon("ui_history", (left, middle - 7, 14, 14), colour)
    ui.text((left + 16, middle - 9, wide + 2, 18), words, COST, colour, valign="middle")
    return wide + 20


def _icon(ui: Ui, card: Card) -> str:
    """Its own picture, or one that suits its group."""
    if (ui.canvas.assets / "icons" / f"{card.id}.png").is_file():
        return card.id
    return "ui_file" if card.group == "prepare" else "ui_person"


def _stamp(ui: Ui, box: Box, card: Card) -> None:
    """The foot of a card: its legality by sign, word and colour; where it cannot be played, that."""
    x, y, width, height = box
    strong = card.legality != "green"
    fill = theme.LEGALITY[card.legality] if strong else theme.LEGALITY_PAPER["green"]
    words = theme.LIGHT if strong else theme.GREEN
    if not card.playable:
        fill, words = theme.PAPER_LINE, theme.DARK_DIM
    ui.canvas.panel(box, Surface(fill, None, 7))
    label = card.legality_words if card.playable else ui.say("not now")
    icon = LEGALITY_ICONS[card.legality] if card.playable else "ui_close"
    style = theme.Style(12, True, 1.25, 10)
    used = min(ui.width(label, style), width - 32)
    left = x + (width - used - 20) / 2
    ui.canvas.icon(icon, (left, y + 2, 16, 16), words)
    ui.text((left + 20, y, used + 2, height), label, style, words, valign="middle")


def _family(ui: Ui, lying: _Lying, begun: bool = False) -> None:
    """A card with manners: its title in the colour of its group, and below it a row for each."""
    stack, (x, y, width, height) = lying.stack, lying.box
    usable = any(card.playable for card in stack.cards)
    colour = theme.GROUPS[stack.group] if usable else theme.DARK_DIM
    ui.canvas.panel(lying.box, Surface(colour, theme.BRASS if begun else colour, 10, 2 if begun else 1, True))
    row = ROWS.get(len(stack.cards), LEAST_ROW)
    head = height - 3 - row * len(stack.cards)
    _title(ui, (x, y, width, head), stack)
    ui.canvas.panel((x + 3, y + head, width - 6, height - head - 3), Surface(theme.PAPER, None, 8))
    for nth, card in enumerate(stack.cards):
        box = (x + 3, y + head + nth * row, width - 6, row)
        _row(ui, box, card, begun, nth + 1 == len(stack.cards))
        if not begun:
            letter = card.hotkey.removeprefix(stack.hotkey).upper()
            ui.zone(f"cards:{lying.first + nth}", box, play(card), (f"{stack.hotkey} {letter}",), within=lying.box)


def _title(ui: Ui, box: Box, stack: Stack) -> None:
    """The number and what the card is called, with a picture where there is room."""
    x, y, width, height = box
    pictured = height >= ROOM_FOR_ICON
    number = (x + 10, y + 1, 16, 24 if pictured else height)
    ui.text(number, ui.cap(stack.hotkey), theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    if pictured:
        ui.canvas.icon(_icon(ui, stack.cards[0]), (x + width / 2 - 11, y + 6, 22, 22), theme.LIGHT)
        ui.text((x + 8, y + 29, width - 16, height - 30), stack.name, TITLE, theme.LIGHT, "centre", "middle")
    else:
        ui.text((x + 26, y, width - 32, height + 1), stack.name, TITLE, theme.LIGHT, "centre", "middle")


def _row(ui: Ui, box: Box, card: Card, begun: bool, last: bool) -> None:
    """A manner: its letter, its name, and a sign where it is not lawful or not possible now."""
    x, y, width, height = box
    marked, dark = card.legality != "green" or not card.playable, theme.DARK if card.playable else theme.DARK_DIM
    if marked:
        paper = theme.LEGALITY_PAPER[card.legality] if card.playable else theme.PAPER_LINE
        ui.canvas.panel((x, y + 1, width, height - 1), Surface(paper, None, 8 if last else 0))
    if not last:
        ui.canvas.fill((x + 6, y + height - 0.5, width - 12, 1), theme.PAPER_DIM)
    if begun and card.playable:
        ui.canvas.panel((x + 3, y + 1, 18, height - 2), Surface(theme.BRASS, None, 4))
    style = MANNER._replace(size=min(MANNER.size, int(height * TYPE_OF_ROW)))
    tint = dark if begun or not card.playable else theme.GROUPS[card.group]
    ui.text((x + 3, y, 18, height), ui.cap(card.hotkey[-1]).lower(), style, tint, "centre", "middle")
    room = width - 28
    if marked:
        icon = LEGALITY_ICONS[card.legality] if card.playable else "ui_close"
        sign = theme.LEGALITY[card.legality] if card.playable else theme.DARK_DIM
        ui.canvas.icon(icon, (x + width - SIGN - 4, y + (height - SIGN) / 2, SIGN, SIGN), sign)
        room -= SIGN + 4
    if card.used and ui.width(card.manner, style) <= room - 40:
        _used(ui, x + 25 + room - 36, y + height / 2, card, dark)
        room -= 40
    ui.text((x + 25, y, room, height), card.manner, style, dark, valign="middle")
