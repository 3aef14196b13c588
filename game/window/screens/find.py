"""Finding a card by typing: what is in the hand, the ones used before first, and why some cannot be played."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.finding import matches
from game.view.shapes import Card, Talk
from game.window import theme
from game.window.canvas import Box
from game.window.rows import rows
from game.window.screens.cards import play
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import LEGALITY_ICONS, button, dialog, field
from game.window.zones import Intent

FIELD, LIST = "find", "found"


def draw(ui: Ui, talk: Talk, used: Sequence[str]) -> None:
    """A line to type in and the cards that fit; ``used`` are the tactics of this play, the last one last."""
    ui.scope("find", FIELD)
    x, y, width, height = dialog(ui, (820, 620), ui.say("Find a card"))
    query = ui.fields[FIELD].text if FIELD in ui.fields else ""
    cards = found(talk, query, used)
    first = play(cards[0]) if cards else Intent("none")
    field(ui, FIELD, (x, y, width, 40), ui.say("A name or a word of the sentence, then Enter"), first, "ui_search")
    for number, box in rows(ui, LIST, (x, y + 50, width, height - 50 - 54), len(cards), 62, 6):
        _line(ui, box, cards[number], number, cards[number].id in used)
    if not cards:
        none = ui.say("No card of this moment fits.")
        ui.text((x, y + 70, width, 60), none, theme.BODY, theme.LIGHT_DIM, "centre", "middle")
    wide = 200 if ui.canvas.roomy else 160
    back = (x + width - wide, y + height - 44, wide, 44)
    button(ui, "done", back, ui.say("Back"), Intent("hide"), "Esc", "ui_back", "plain", theme.SUBHEAD)


def found(talk: Talk, query: str, used: Sequence[str]) -> list[Card]:
    """The cards that fit what was typed: those used last first, what cannot be played last."""
    last = {tactic: number for number, tactic in enumerate(used)}
    fitting = [
        card for card in talk.cards if matches(query, (card.name, card.manner, card.id), (card.words, card.about))
    ]
    return sorted(fitting, key=lambda card: (not card.playable, -last.get(card.id, -1)))


# Private functions


def _line(ui: Ui, box: Box, card: Card, number: int, used: bool) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, Surface(theme.INK_HIGH if card.playable else theme.INK, theme.INK_LINE, 8))
    ui.canvas.icon(LEGALITY_ICONS[card.legality], (x + 12, y + 20, 22, 22), theme.LIGHT)
    name = f"{card.name} · {card.manner}" if card.manner else card.name
    if used:
        name = ui.say("{name} (used before)", name=name)
    room = width - 56
    ui.text((x + 44, y + 4, room, 26), name, theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    words = card.words if card.playable else ui.say("Not possible now: {why}", why=card.why_not)
    small = theme.SMALL._replace(leading=1.2, least=10)
    ui.text((x + 44, y + 29, room, height - 32), words, small, theme.LIGHT_DIM, valign="middle")
    if ui.zone(f"{LIST}:{number}", box, play(card)):
        ui.ring(box, 8)
