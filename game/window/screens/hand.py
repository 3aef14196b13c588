"""The lower part of the talk: the cards of the hand with the detail of the one in focus, or where to go next."""

from __future__ import annotations

from game.view.shapes import Card, Exit, Talk, Tick
from game.view.staging import FACED
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.screens import cards, ending, news
from game.window.screens.cards import CARDS, GAP, WIDEST
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS, LEGALITY_ICONS
from game.window.zones import Intent

DETAIL: Box = (16, 438, 1248, 90)
QUOTES = {"zh": "\u201c{}\u201d", "en": "\u201c{}\u201d"}


def draw(ui: Ui, talk: Talk) -> None:
    """Cards while one talks, the ways on between occasions; all without focus."""
    if talk.hand:
        cards.draw(ui, talk)
    elif talk.over:
        _over(ui, talk)
    else:
        _ways(ui, talk)


def _over(ui: Ui, talk: Talk) -> None:
    """What still came in after the last word, where the talk itself does not show it, and the way to the debrief."""
    x, y, width, height = CARDS
    lines = news.told(talk) if talk.channel in FACED else []
    wide = width * 0.62 if lines else 0.0
    if lines:
        news.draw(ui, lines, (x, y, wide, height - 6))
    ending.way(ui, (x + wide, y, width - wide, height))


def draw_focus(ui: Ui, talk: Talk) -> None:
    """The mark of the focus, and above the cards all about the one that has it."""
    group = list_name(talk)
    count = len(talk.cards or talk.exits)
    shown = min(ui.chosen.get(group, 0), max(0, count - 1))
    if talk.over or talk.moved.red:
        ending.banner(ui, talk, DETAIL)
    elif talk.hand:
        cards.draw_begun(ui, talk)
        _detail(ui, talk.cards[shown])
    elif talk.exits:
        _hint(ui, talk, talk.exits[shown])
    focused = next((zone for zone in ui.zones if zone.id == ui.focus and zone.id.startswith(f"{group}:")), None)
    if focused is not None:
        cards.ring(ui, focused)


def list_name(talk: Talk) -> str:
    """The name of the list of zones that is the hand at this moment."""
    return "cards" if talk.hand else "ways"


def card_words(ui: Ui, card: Card) -> list[Block]:
    """What one would say, or do; where the card cannot be played, why not."""
    if not card.playable:
        return [
            Block(ui.say("Not possible now"), theme.SMALL_BOLD, theme.RED),
            Block(card.why_not, theme.LABEL, theme.DARK, 0),
        ]
    label = ui.say("You would say") if card.spoken else ui.say("You would do")
    words = QUOTES[ui.language.code].format(card.words) if card.spoken else card.words
    return [
        Block(label, theme.SMALL_BOLD, theme.GROUPS["talk"]),
        Block(words if card.sentence else ui.say("(nothing is said)"), theme.LABEL, theme.DARK, 0),
    ]


def card_law(ui: Ui, card: Card) -> list[Block]:
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


# Private functions


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
    column(ui, f"words:{card.id}:x", (x + 386, y + 8, 420, height - 14), card_words(ui, card), shrink=True)
    ui.canvas.fill((x + 818, y + 10, 1, height - 20), theme.PAPER_LINE)
    column(ui, f"law:{card.id}:x", (x + 832, y + 8, width - 846, height - 14), card_law(ui, card), shrink=True)


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


def way_zone(ui: Ui, name: str, box: Box, intent: Intent, keys: tuple[str, ...], skips: bool) -> bool:
    """A way on; where meetings are passed over by it, its key first only shows what would be missed."""
    if not skips or ui.focus == name:
        return ui.zone(name, box, intent, keys)
    ui.hotkey(keys[0], Intent("focus", name))
    return ui.zone(name, box, intent)


def _way(ui: Ui, box: Box, exit_: Exit, number: int, tick: Tick | None) -> None:
    x, y, width, height = box
    close = tick is None
    keys = (str(number + 1), "C") if exit_.decision == "close" else (str(number + 1),)
    intent = Intent("show", "close") if exit_.decision == "close" else Intent("decide", exit_.decision)
    way_zone(ui, f"ways:{number}", box, intent, keys, number > 0 and not close)
    colour = theme.DARK_DIM if close else theme.GROUPS["talk"]
    ui.canvas.panel(box, Surface(colour, colour, 10, 1, True))
    ui.canvas.panel((x + 3, y + 28, width - 6, height - 31), Surface(theme.PAPER, None, 8))
    ui.text((x + 10, y + 2, 30, 24), ui.cap(keys[-1]), theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    if tick is not None:
        ui.text((x + 40, y + 2, width - 50, 24), tick.date, theme.LABEL, theme.LIGHT, "right", "middle")
    icon = "ui_close" if tick is None else CHANNEL_ICONS[tick.channel]
    ui.canvas.icon(icon, (x + 12, y + 38, 26, 26), colour)
    label = exit_.label if tick is None else tick.name
    ui.text((x + 46, y + 32, width - 56, 44), label, theme.SUBHEAD._replace(leading=1.25), theme.DARK, valign="middle")
    below = "" if tick is None else tick.meets
    ui.text((x + 12, y + 80, width - 24, height - 86), below, theme.LABEL, theme.DARK_DIM, valign="middle")


def _hint(ui: Ui, talk: Talk, exit_: Exit) -> None:
    x, y, width, height = DETAIL
    ui.canvas.panel(DETAIL, Surface(theme.PAPER, theme.PAPER_LINE, 12))
    head = ui.say("This conversation is over. What next?")
    if talk.at_desk:
        head = ui.say("You are prepared. What next?")
    blocks = [Block(head, theme.HEADING, theme.DARK), Block(exit_.hint, theme.BODY, theme.DARK_DIM, 2)]
    column(ui, "detail:ways:x", (x + 20, y + 10, width - 40, height - 16), blocks, shrink=True)
