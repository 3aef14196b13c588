"""The sheets of the folder, each drawn as the thing it is; letters, people and open questions are drawn here."""

from __future__ import annotations

from game.view.shapes import DiaryLine, PersonCard
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.rows import rows
from game.window.screens import bill, preparation
from game.window.screens.folder import (
    BAR,
    INVOICE,
    LETTERS,
    OPEN,
    PEOPLE,
    QUESTIONS,
    SLIP,
    TERMS,
    TICKED,
    Folder,
    tick,
    title,
)
from game.window.theme import Style, Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS
from game.window.zones import Intent

NOTE = Surface(theme.LEGALITY_PAPER["amber"], theme.PAPER_LINE, 4)
BOARD = Surface(theme.PAPER_DIM, theme.PAPER_LINE, 4)
DATED, SMALL_DATED = 150.0, 126.0
"""Room for the date before a letter."""
PERSON, TALL = 240.0, 160.0
"""The greatest height of a person's card, and from where on there is room for larger words."""


def draw(ui: Ui, folder: Folder, sheet: int, box: Box) -> None:
    """The sheet with this number."""
    if sheet == INVOICE:
        bill.invoice(ui, folder, box)
    elif sheet == TERMS:
        bill.terms(ui, folder, box)
    elif sheet == LETTERS:
        _letters(ui, folder, box)
    elif sheet == PEOPLE:
        _people(ui, folder, box)
    elif sheet == OPEN:
        _questions(ui, folder, box)
    elif folder.playing:
        preparation.done(ui, folder, box)
    else:
        preparation.offers(ui, folder, box)


def memo(ui: Ui, folder: Folder) -> list[Block]:
    """What one is to do, how it came about, and what one wants to find out first."""
    file = folder.file
    wanted = [text for number, text in enumerate(file.unknown) if number in folder.preparing.marked]
    blocks = [
        title(ui.say("Your task")),
        Block(file.task, theme.BODY._replace(bold=True), theme.DARK, 2),
        title(ui.say("How it came to this")),
        Block(file.story, theme.BODY, theme.DARK, 2),
    ]
    if wanted:
        blocks.append(title(ui.say("To find out first")))
        blocks += [Block(text, theme.LABEL, theme.DARK, 4, 20, "?", BAR) for text in wanted]
    return blocks


# Private functions


def _letters(ui: Ui, folder: Folder, box: Box) -> None:
    """What happened and was written, a slip for each day; what came into the file in this play below it."""
    x, y, width, height = box
    file = folder.file
    ui.canvas.panel(box, BOARD)
    roomy = ui.canvas.roomy
    style, room = (theme.SPEECH._replace(size=19), DATED) if roomy else (theme.BODY, SMALL_DATED)
    blocks = [_slip(line, style, room) for line in file.history]
    if not (blocks or file.filed):
        blocks.append(Block(ui.say("Nothing has been written or noted so far."), theme.BODY, theme.DARK_DIM))
    if file.filed:
        blocks += [title(ui.say("Since you began")), *(_slip(line, style, room) for line in file.filed)]
    pad = 20.0 if roomy else 10.0
    column(ui, "letters", (x + pad, y + pad, width - 2 * pad, height - 2 * pad), blocks, roomy, BAR)


def _slip(line: DiaryLine, style: Style, room: float) -> Block:
    return Block(line.text, style, theme.DARK, 12, room, line.date, theme.DARK_DIM, panel=SLIP)


def _people(ui: Ui, folder: Folder, box: Box) -> None:
    """A card for each; in large type one below the other with what is said of them."""
    x, y, width, height = box
    people = folder.file.people
    ui.canvas.panel(box, BOARD)
    if not ui.canvas.roomy:
        blocks = [block for person in people for block in _person_blocks(ui, person)]
        column(ui, "people", (x + 10, y + 8, width - 18, height - 16), blocks, bar=BAR)
        return
    gap = 14.0
    each = min(PERSON, (height - 40 - gap * (len(people) - 1)) / len(people))
    for number, person in enumerate(people):
        _person(ui, (x + 20, y + 20 + number * (each + gap), width - 40, each), person, number)


def _person_blocks(ui: Ui, person: PersonCard) -> list[Block]:
    head = (person.portrait, "calm")
    blocks = [Block(f"{person.name} · {person.post}", theme.LABEL_BOLD, theme.DARK, 14, 46, head=head)]
    if person.owns:
        blocks.append(Block(person.owns, theme.SMALL_BOLD, theme.GROUPS["account"], 0, 46))
    blocks.append(Block(person.about, theme.LABEL, theme.DARK, 0, 46))
    return [*blocks, *_meetings(ui, person, 46)]


def _meetings(ui: Ui, person: PersonCard, indent: float) -> list[Block]:
    tint = theme.GROUPS["talk"]
    return [
        Block(
            f"{line.date} · {line.text}",
            theme.LABEL if ui.canvas.roomy else theme.SMALL,
            theme.DARK_DIM,
            4,
            indent + 24,
            mark_icon=CHANNEL_ICONS[line.channel],
            mark_colour=tint,
        )
        for line in person.meetings
    ]


def _person(ui: Ui, box: Box, person: PersonCard, number: int) -> None:
    """A card with a picture, who it is, and when one meets."""
    x, y, width, height = box
    ui.canvas.panel(box, theme.LEAF)
    frame = (x + 10, y + 10, height - 20, height - 20)
    ui.canvas.panel(frame, Surface(theme.INK_LINE, theme.PAPER_LINE, 4))
    ui.canvas.portrait(person.portrait, "calm", frame)
    left, right = x + height + 4, x + width - 252
    tall = height >= TALL
    words = [Block(person.name if tall else f"{person.name} · {person.post}", theme.HEADING, theme.DARK)]
    if tall:
        words.append(Block(person.post, theme.LABEL_BOLD, theme.DARK_DIM, 0))
    if person.owns:
        words.append(Block(person.owns, theme.SMALL_BOLD, theme.GROUPS["account"], 2))
    words.append(Block(person.about, theme.BODY if tall else theme.LABEL, theme.DARK, 4))
    column(ui, f"person:{number}:x", (left, y + 10, right - left - 12, height - 18), words, True, BAR)
    ui.canvas.fill((right, y + 12, 1, height - 24), theme.PAPER_LINE)
    met = [Block(ui.say("You meet"), theme.LABEL_BOLD, BAR), *_meetings(ui, person, 0)]
    column(ui, f"met:{number}:x", (right + 12, y + 10, x + width - right - 22, height - 18), met, True, BAR)


def _questions(ui: Ui, folder: Folder, box: Box) -> None:
    """What is open, to be ticked; what is known beside it."""
    x, y, width, height = box
    file = folder.file
    ui.canvas.panel(box, theme.LEAF)
    pad = 24.0 if ui.canvas.roomy else 10.0
    half = (width - 3 * pad) / 2
    top, tall = y + pad * 0.75, height - pad * 1.5
    blocks = [
        Block(ui.say("What you do not know"), theme.SUBHEAD, BAR),
        Block(ui.say("Tick what you want to find out first."), theme.SMALL, theme.DARK_DIM, 0),
    ]
    used = column(ui, "ask:x", (x + pad, top, half, tall), blocks) + 8
    style = theme.BODY if ui.canvas.roomy else theme.LABEL
    high = 28 + max((ui.height(text, half - 72, style) for text in file.unknown), default=0)
    for number, place in rows(ui, QUESTIONS, (x + pad, top + used, half, tall - used), len(file.unknown), high):
        marked = number in folder.preparing.marked
        _question(ui, place, Block(file.unknown[number], style), number, marked)
    ui.canvas.fill((x + width / 2, top, 1, tall), theme.PAPER_LINE)
    known = [Block(ui.say("What you know"), theme.SUBHEAD, BAR)]
    known += [Block(text, style, theme.DARK, 10, 18, "·", BAR) for text in file.known]
    column(ui, "known", (x + 2 * pad + half, top, half, tall), known, ui.canvas.roomy, BAR)


def _question(ui: Ui, box: Box, what: Block, number: int, marked: bool) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, TICKED if marked else NOTE)
    tick(ui, (x + 12, y + (height - 22) / 2, 22, 22), "✓" if marked else "")
    ui.text((x + 44, y + 4, width - 54, height - 8), what.text, what.style, theme.DARK, valign="middle")
    if ui.zone(f"{QUESTIONS}:{number}", box, Intent("mark", str(number))):
        ui.ring(box, 6)
