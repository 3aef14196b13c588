"""The sheets of a case file: the task, the invoice, what happened so far, the people, the open questions, the desk."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.shapes import Card, CaseFile, DiaryLine, PersonCard
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column, column_height
from game.window.rows import chosen, rows
from game.window.screens.cards import play
from game.window.screens.hand import card_law, card_words
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS
from game.window.zones import Intent

CHORES = "chores"
"""The list of what can be done at one's own desk."""
HEAD = 76.0
CHORE = 40.0
LABELS, DATES = 108.0, 118.0
GUTTER = 16.0
"""Room for a bar that shows how far one has scrolled."""
NOTE = Surface(theme.NOTE, theme.NOTE_LINE, 4)
NAME = theme.LABEL_BOLD._replace(leading=1.15, least=11)
STAMP = theme.Style(17, True, 1.2, 12)


def task(ui: Ui, file: CaseFile, box: Box, mode: str = "") -> None:
    """What is to be done, how it came to this, what is known; in large type also its title and how it is played."""
    blocks = [] if ui.canvas.roomy else [Block(file.title, theme.HEADING, theme.DARK)]
    blocks += [
        _title(ui.say("Your task")),
        Block(file.task, theme.BODY._replace(bold=True), theme.DARK, 2),
        _title(ui.say("How it came to this")),
        Block(file.story, theme.BODY, theme.DARK, 2),
        _title(ui.say("What you know")),
        *(Block(text, theme.BODY, theme.DARK, 4, 20, "·", theme.BRASS_DARK) for text in file.known),
    ]
    if mode:
        blocks.append(Block(mode, theme.LABEL, theme.DARK_DIM, 16))
    _column(ui, "sheet", box, blocks)


def invoice(ui: Ui, file: CaseFile, box: Box) -> None:
    """The invoice as it was sent, with how late it is as a stamp; below, what stands between it and the money."""
    number, *lines = file.invoice
    total = lines.pop()
    blocks = [
        Block(ui.say("The invoice"), theme.HEADING, theme.DARK),
        Block(number.value, theme.LABEL, theme.DARK_DIM, 0),
        *(Block(row.value, theme.BODY, theme.DARK, 12, LABELS, row.label, theme.DARK_DIM) for row in lines),
        Block(total.value, theme.HEADING, theme.DARK, 16, LABELS, total.label, theme.DARK_DIM),
    ]
    if file.steps:
        blocks.append(_title(ui.say("Before it can be paid"), 28))
        blocks += [_step(ui, row.label, row.value) for row in file.steps]
    _stamp(ui, file, box)
    _column(ui, "sheet", box, blocks)


def so_far(ui: Ui, file: CaseFile, box: Box) -> None:
    """Letters, calls and what else happened, by date."""
    lines = [Block(line.text, theme.BODY, theme.DARK, 16, DATES, line.date, theme.BRASS_DARK) for line in file.history]
    lines = lines or [Block(ui.say("Nothing worth a note yet."), theme.BODY, theme.DARK_DIM)]
    _column(ui, "sheet", box, [_title(ui.say("What happened so far"), 0), *lines])


def people(ui: Ui, file: CaseFile, box: Box) -> None:
    """Whom one will meet, and when."""
    if not ui.canvas.roomy:
        blocks = [_title(ui.say("Whom you will meet"), 0)]
        for person in file.people:
            first, *others = _about(person)
            blocks.append(first._replace(gap=12, indent=46, head=(person.portrait, "calm")))
            blocks += [block._replace(indent=46) for block in others]
        _column(ui, "sheet", box, [*blocks, *_calendar(ui, file.calendar)])
        return
    x, y, width, height = box
    dates = _calendar(ui, file.calendar)
    low = min(column_height(ui, dates, width), height * 0.55)
    column(ui, "calendar", (x, y + height - low, width, low), dates, shrink=True, bar=theme.BRASS_DARK)
    _column(ui, "people", (x, y, width, 26), [_title(ui.say("Whom you will meet"), 0)])
    room = height - low - 34
    each = min(HEAD + 28, (room - 10 * (len(file.people) - 1)) / max(1, len(file.people)))
    for number, person in enumerate(file.people):
        _person(ui, (x, y + 32 + number * (each + 10), width, each), person, number)


def unknown(ui: Ui, file: CaseFile, guess: str, box: Box) -> None:
    """The open questions as notes pinned to the file, and what was noted as the cause."""
    blocks = [_title(ui.say("What you do not know"), 0)]
    blocks += [Block(text, theme.BODY, theme.DARK, 12, panel=NOTE, right=12) for text in file.unknown]
    words = ui.say("Ask and watch for this before you press. What you believe is laid beside the signs afterwards.")
    blocks.append(Block(words, theme.LABEL, theme.DARK_DIM, 18))
    if guess:
        blocks.append(Block(ui.say("What I believe: {belief}", belief=guess), theme.LABEL_BOLD, theme.DARK, 10))
    _column(ui, "sheet", box, blocks)


def desk(ui: Ui, cards: Sequence[Card], playing: bool, left: bool, box: Box) -> None:
    """What can be done at one's own desk before the first talk; choosing one does it."""
    x, y, width, height = box
    head = [
        _title(ui.say("Before you go"), 0),
        Block(ui.say("Choose what to look into; the time at your desk is short."), theme.LABEL, theme.DARK_DIM, 2),
    ]
    top = column_height(ui, head, width) + 8
    column(ui, "desk-head", (x, y, width, top), head)
    low = min(height * 0.42, max(height * 0.3, height - top - len(cards) * (CHORE + 6)))
    for number, place in rows(ui, CHORES, (x, y + top, width, height - top - low - 8), len(cards), CHORE, 6):
        _chore(ui, place, cards[number], number, _does(cards[number], playing, left))
    card = cards[chosen(ui, CHORES, len(cards))]
    words, law = card_words(ui, card), card_law(ui, card)
    blocks = [Block(card.about, theme.LABEL, theme.DARK), *words, *law]
    ui.canvas.panel((x, y + height - low, width, low), Surface(theme.PAPER_DIM, theme.PAPER_LINE, 8))
    inside = (x + 12, y + height - low + 8, width - 22, low - 14)
    column(ui, f"chore:{card.id}:x", inside, blocks, bar=theme.BRASS_DARK)


# Private functions


def _column(ui: Ui, name: str, box: Box, blocks: Sequence[Block]) -> None:
    column(ui, name, box, blocks, shrink=ui.canvas.roomy, bar=theme.BRASS_DARK)


def _title(text: str, gap: float = 18) -> Block:
    return Block(text, theme.SUBHEAD, theme.BRASS_DARK, gap)


def _step(ui: Ui, step: str, owner: str) -> Block:
    words = ui.say("{step}: {person}", step=step, person=owner) if owner else step
    return Block(words, theme.BODY, theme.DARK, 4, 26, mark_icon="ui_file", mark_colour=theme.GROUPS["account"])


def _stamp(ui: Ui, file: CaseFile, box: Box) -> None:
    x, y, width, _ = box
    colour = theme.RED if file.late else theme.GREEN
    wide = min(ui.width(file.overdue, STAMP) + 28, width * 0.5)
    place = (x + width - wide - GUTTER, y + 2, wide, 36)
    ui.canvas.panel(place, Surface(theme.PAPER, colour, 6, 3))
    ui.text(place, file.overdue, STAMP, colour, "centre", "middle")


def _about(person: PersonCard) -> list[Block]:
    words = [Block(f"{person.name} · {person.post}", theme.LABEL_BOLD, theme.DARK)]
    if person.owns:
        words.append(Block(person.owns, theme.SMALL_BOLD, theme.GROUPS["account"], 0))
    return [*words, Block(person.about, theme.LABEL, theme.DARK_DIM, 0)]


def _person(ui: Ui, box: Box, person: PersonCard, number: int) -> None:
    x, y, width, height = box
    side = min(HEAD, height)
    ui.canvas.head(person.portrait, "calm", (x, y, side, side))
    left = x + side + 14
    column(ui, f"person:{number}:x", (left, y, x + width - left, height), _about(person), shrink=True)


def _calendar(ui: Ui, lines: Sequence[DiaryLine]) -> list[Block]:
    blocks = [_title(ui.say("Calendar"))]
    for line in lines:
        words = f"{line.text} · {line.meets} · {line.date} · {line.time}"
        icon, tint = CHANNEL_ICONS[line.channel], theme.GROUPS["talk"]
        blocks.append(Block(words, theme.LABEL, theme.DARK, 5, 28, mark_icon=icon, mark_colour=tint))
    return blocks


def _does(card: Card, playing: bool, left: bool) -> Intent:
    if playing or not card.playable:
        return play(card)
    return Intent("show", "anew") if left else Intent("prepare", card.id)


def _chore(ui: Ui, box: Box, card: Card, number: int, intent: Intent) -> None:
    x, y, width, height = box
    dark = theme.DARK if card.playable else theme.DARK_DIM
    ui.canvas.panel(box, Surface(theme.PAPER if card.playable else theme.PAPER_DIM, theme.PAPER_LINE, 8, 1))
    done = "ui_legal_green" if card.used else "ui_file"
    ui.canvas.icon(done, (x + 10, y + (height - 20) / 2, 20, 20), theme.GREEN if card.used else theme.GROUPS["account"])
    wide = min(ui.width(card.cost, theme.SMALL), width * 0.4)
    ui.text((x + 40, y, width - 60 - wide, height), card.name, NAME, dark, valign="middle")
    ui.text((x + width - wide - 12, y, wide, height), card.cost, theme.SMALL, theme.DARK_DIM, "right", "middle")
    if ui.zone(f"{CHORES}:{number}", box, intent):
        ui.ring(box, 8)
