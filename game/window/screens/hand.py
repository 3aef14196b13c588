"""The lower part of the talk: the cards of the hand with the detail of the one in focus, or where to go next."""

from __future__ import annotations

from game.view.shapes import Card, Exit, Talk, Tick
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS, LEGALITY_ICONS, button
from game.window.zones import Intent

DETAIL: Box = (16, 440, 1248, 90)
CARDS: Box = (16, 532, 1248, 148)
LABEL_HEIGHT = 20
GAP = 8
WIDEST = 190
QUOTES = {"zh": "\u201c{}\u201d", "en": "\u201c{}\u201d"}


def draw(ui: Ui, talk: Talk) -> None:
    """Cards while one talks, the ways on between occasions, the way to the debrief at the end; all without focus."""
    if talk.over:
        _ended(ui)
    elif talk.cards:
        _cards(ui, talk)
    else:
        _ways(ui, talk)


def draw_focus(ui: Ui, talk: Talk) -> None:
    """The mark of the focus, and above the cards all about the one that has it."""
    if talk.over:
        return
    group = list_name(talk)
    count = len(talk.cards or talk.exits)
    shown = min(ui.chosen.get(group, 0), max(0, count - 1))
    if talk.cards:
        _detail(ui, talk.cards[shown])
    elif talk.exits:
        _hint(ui, talk.exits[shown])
    focused = next((zone for zone in ui.zones if zone.id == ui.focus and zone.id.startswith(f"{group}:")), None)
    if focused is not None:
        ui.ring(focused.box, 10)


def list_name(talk: Talk) -> str:
    """The name of the list of zones that is the hand at this moment."""
    return "cards" if talk.cards else "ways"


# Private functions


def _cards(ui: Ui, talk: Talk) -> None:
    x, y, width, height = CARDS
    count = len(talk.cards)
    wide = min(WIDEST, (width - GAP * (count - 1)) / count)
    left = x + (width - count * wide - GAP * (count - 1)) / 2
    start = 0
    for number, card in enumerate(talk.cards):
        place = left + number * (wide + GAP)
        _card(ui, (place, y + LABEL_HEIGHT, wide, height - LABEL_HEIGHT), card, number)
        if number + 1 == count or talk.cards[number + 1].group != card.group:
            first = left + start * (wide + GAP)
            _group(ui, (first, y, place + wide - first, LABEL_HEIGHT), card)
            start = number + 1


def _group(ui: Ui, box: Box, card: Card) -> None:
    """The name over the cards of one group, with a line in its colour."""
    x, y, width, height = box
    colour = tuple(min(255, part + 70) for part in theme.GROUPS[card.group])
    ui.text((x, y, width, height - 4), card.group_name, theme.Style(12, True, 1.2, 10), colour, "centre", "middle")


def _card(ui: Ui, box: Box, card: Card, number: int) -> None:
    x, y, width, height = box
    ui.zone(f"cards:{number}", box, _play(card), (card.hotkey,))
    colour = theme.GROUPS[card.group] if card.playable else theme.DARK_DIM
    paper = theme.PAPER if card.legality == "green" else theme.LEGALITY_PAPER[card.legality]
    paper = paper if card.playable else theme.PAPER_LINE
    edge = theme.LEGALITY[card.legality] if card.legality != "green" and card.playable else colour
    ui.canvas.panel((x, y, width, height), Surface(colour, edge, 10, 1, True))
    ui.canvas.panel((x + 3, y + 26, width - 6, height - 29), Surface(paper, None, 8))
    ui.text((x + 10, y + 1, 20, 24), card.hotkey, theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    ui.text((x + 34, y + 1, width - 42, 24), card.risk_words, theme.SMALL, theme.LIGHT, "right", "middle")
    icon = card.id if (ui.canvas.assets / "icons" / f"{card.id}.png").is_file() else "ui_person"
    ui.canvas.icon(icon, (x + width / 2 - 11, y + 28, 22, 22), colour)
    name = theme.Style(15, True, 1.2, 11)
    dark = theme.DARK if card.playable else theme.DARK_DIM
    ui.text((x + 8, y + 50, width - 16, 36), card.name, name, dark, "centre", "middle")
    cost = theme.Style(12, False, 1.25, 9)
    ui.text((x + 8, y + 89, width - 16, 14), card.cost, cost, theme.DARK_DIM, "centre", "middle")
    _stamp(ui, (x + 3, y + height - 23, width - 6, 20), card)


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


def _play(card: Card) -> Intent:
    """A red card asks first."""
    if not card.playable:
        return Intent("none")
    return Intent("show", f"red:{card.id}") if card.legality == "red" else Intent("decide", card.id)


def _detail(ui: Ui, card: Card) -> None:
    """The card in focus, told in full: what one does, what one would say, what it costs, what the law says."""
    x, y, width, height = DETAIL
    ui.canvas.panel(DETAIL, Surface(theme.PAPER, theme.PAPER_LINE, 12))
    colour = theme.GROUPS[card.group]
    ui.canvas.panel((x, y, 6, height), Surface(colour, None, 3))
    first = (x + 18, y + 8, 342, height - 14)
    head = [Block(card.name, theme.LABEL_BOLD, colour), Block(card.about, theme.LABEL, theme.DARK, 0)]
    column(ui, f"about:{card.id}:x", first, head, shrink=True)
    ui.canvas.fill((x + 372, y + 10, 1, height - 20), theme.PAPER_LINE)
    said = QUOTES[ui.language.code].format(card.sentence) if card.sentence else ui.say("(nothing is said)")
    words = [
        Block(ui.say("You would say"), theme.SMALL_BOLD, theme.GROUPS["talk"]),
        Block(said, theme.LABEL, theme.DARK, 0),
    ]
    if not card.playable:
        words = [
            Block(ui.say("Not possible now"), theme.SMALL_BOLD, theme.RED),
            Block(card.why_not, theme.LABEL, theme.DARK, 0),
        ]
    column(ui, f"words:{card.id}:x", (x + 386, y + 8, 420, height - 14), words, shrink=True)
    ui.canvas.fill((x + 818, y + 10, 1, height - 20), theme.PAPER_LINE)
    column(ui, f"law:{card.id}:x", (x + 832, y + 8, width - 846, height - 14), _law(ui, card), shrink=True)


def _law(ui: Ui, card: Card) -> list[Block]:
    """What the law says, with the warning in words and by its sign."""
    tint = theme.LEGALITY[card.legality]
    icon = LEGALITY_ICONS[card.legality]
    rule = card.legal_rule
    if card.legal_where:
        rule = ui.say("{rule} ({where})", rule=rule, where=card.legal_where)
    legality = card.legality_words
    if card.legality != "green":
        legality = ui.say("Warning: {words}", words=legality)
    line = f"{legality} · {card.risk_words} · {card.cost}"
    return [
        Block(line, theme.SMALL_BOLD, tint, 0, 24, mark_colour=tint, mark_icon=icon),
        Block(rule, theme.LABEL, theme.DARK, 0),
    ]


def _ways(ui: Ui, talk: Talk) -> None:
    """Between occasions: where to go next, as cards with their dates; or closing the file."""
    x, y, width, height = CARDS
    count = max(1, len(talk.exits))
    wide = min(WIDEST + 60, (width - GAP * (count - 1)) / count)
    left = x + (width - count * wide - GAP * (count - 1)) / 2
    ticks = {tick.id: tick for tick in talk.timeline}
    for number, exit_ in enumerate(talk.exits):
        place = (left + number * (wide + GAP), y + 10, wide, height - 14)
        _way(ui, place, exit_, number, ticks.get(exit_.decision.removeprefix("go:")))


def _way(ui: Ui, box: Box, exit_: Exit, number: int, tick: Tick | None) -> None:
    x, y, width, height = box
    close = tick is None
    keys = (str(number + 1), "C") if exit_.decision == "close" else (str(number + 1),)
    intent = Intent("show", "close") if exit_.decision == "close" else Intent("decide", exit_.decision)
    ui.zone(f"ways:{number}", box, intent, keys)
    colour = theme.DARK_DIM if close else theme.GROUPS["talk"]
    ui.canvas.panel(box, Surface(colour, colour, 10, 1, True))
    ui.canvas.panel((x + 3, y + 28, width - 6, height - 31), Surface(theme.PAPER, None, 8))
    ui.text((x + 10, y + 2, 30, 24), keys[-1], theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    if tick is not None:
        ui.text((x + 40, y + 2, width - 50, 24), tick.date, theme.LABEL, theme.LIGHT, "right", "middle")
    icon = "ui_close" if tick is None else CHANNEL_ICONS[tick.channel]
    ui.canvas.icon(icon, (x + 12, y + 38, 26, 26), colour)
    label = exit_.label if tick is None else tick.name
    ui.text((x + 46, y + 32, width - 56, 44), label, theme.SUBHEAD._replace(leading=1.25), theme.DARK, valign="middle")
    below = "" if tick is None else tick.meets
    ui.text((x + 12, y + 80, width - 24, height - 86), below, theme.LABEL, theme.DARK_DIM, valign="middle")


def _hint(ui: Ui, exit_: Exit) -> None:
    x, y, width, height = DETAIL
    ui.canvas.panel(DETAIL, Surface(theme.PAPER, theme.PAPER_LINE, 12))
    head = ui.say("This conversation is over. What next?")
    blocks = [Block(head, theme.HEADING, theme.DARK), Block(exit_.hint, theme.BODY, theme.DARK_DIM, 2)]
    column(ui, "detail:ways:x", (x + 20, y + 10, width - 40, height - 16), blocks, shrink=True)


def _ended(ui: Ui) -> None:
    x, y, width, _height = DETAIL
    ui.canvas.panel((x, y, width, 232), Surface(theme.PAPER, theme.PAPER_LINE, 12))
    ui.text(
        (x + 24, y + 30, width - 48, 40), ui.say("The case is closed."), theme.TITLE, theme.DARK, "centre", "middle"
    )
    line = ui.say("Now see what it brought, what was really going on, and why each turn went as it did.")
    ui.text((x + 24, y + 78, width - 48, 56), line, theme.BODY, theme.DARK_DIM, "centre")
    box = (x + width / 2 - 150, y + 148, 300, 48)
    button(ui, "finish", box, ui.say("To the debrief"), Intent("debrief"), "", "ui_trophy", "primary", theme.SUBHEAD)
