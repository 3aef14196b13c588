"""The sheets of the folder, each drawn as the thing it is: invoice, terms, letters, people, questions, preparation."""

from __future__ import annotations

from game.view.shapes import Card, DiaryLine, PersonCard, Row, Step
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.rows import rows
from game.window.screens.folder import INVOICE, LETTERS, OFFERS, OPEN, PEOPLE, QUESTIONS, TERMS, Folder
from game.window.theme import Style, Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS
from game.window.zones import Intent

BAR = theme.BRASS_DARK
SLIP = Surface(theme.PAPER, theme.PAPER_LINE, 4)
NOTE = Surface(theme.LEGALITY_PAPER["amber"], theme.PAPER_LINE, 4)
BOARD = Surface(theme.PAPER_DIM, theme.PAPER_LINE, 4)
TICKED = Surface(theme.OWN, theme.OWN_LINE, 6)
DATED = 150.0
"""Room for the date before a letter."""
PERSON, TALL = 240.0, 160.0
"""The greatest height of a person's card, and from where on there is room for larger words."""
CHAIN = 104.0
"""The height of the payment path with its heading."""
FINE = theme.LABEL._replace(leading=1.2, least=11)


def draw(ui: Ui, folder: Folder, sheet: int, box: Box) -> None:
    """The sheet with this number."""
    if sheet == INVOICE:
        _invoice(ui, folder, box)
    elif sheet == TERMS:
        _terms(ui, folder, box)
    elif sheet == LETTERS:
        _letters(ui, folder, box)
    elif sheet == PEOPLE:
        _people(ui, folder, box)
    elif sheet == OPEN:
        _questions(ui, folder, box)
    elif folder.playing:
        _done(ui, folder, box)
    else:
        _offers(ui, folder, box)


def memo(ui: Ui, folder: Folder) -> list[Block]:
    """What one is to do, how it came about, and what one wants to find out first."""
    file = folder.file
    wanted = [text for number, text in enumerate(file.unknown) if number in folder.preparing.marked]
    blocks = [
        _title(ui.say("Your task")),
        Block(file.task, theme.BODY._replace(bold=True), theme.DARK, 2),
        _title(ui.say("How it came to this")),
        Block(file.story, theme.BODY, theme.DARK, 2),
    ]
    if wanted:
        blocks.append(_title(ui.say("To find out first")))
        blocks += [Block(text, theme.LABEL, theme.DARK, 4, 20, "?", BAR) for text in wanted]
    return blocks


# Private functions


def _title(text: str, gap: float = 14) -> Block:
    return Block(text, theme.SUBHEAD, BAR, gap)


# ---------------------------------------------------------------- invoice


def _invoice(ui: Ui, folder: Folder, box: Box) -> None:
    """Letterhead, buyer, what was sold and for how much, when it was due; how late it is, as a stamp."""
    x, y, width, height = box
    ui.canvas.panel(box, theme.LEAF)
    roomy = ui.canvas.roomy
    pad, bill = (36.0 if roomy else 14.0), folder.file.invoice
    left, wide = x + pad, width - 2 * pad
    top = y + (26 if roomy else 8)
    half = wide / 2 - 8
    ui.text((left, top, half + 60, 30), bill.seller.value, theme.HEADING, theme.DARK, valign="middle")
    word = ui.say("INVOICE")
    ui.text((left + half + 76, top, half - 60, 30), word, theme.HEADING, BAR, "right", "middle")
    ui.canvas.fill((left, top + 34, wide, 2), BAR)
    top += 42 if not roomy else 56
    for number, row in enumerate((bill.buyer, bill.number, bill.issued)):
        _cell(ui, (left + number * wide / 3, top, wide / 3 - 8, 44), row)
    _table(ui, folder, (left, top + (50 if not roomy else 76), wide, y + height - top - (110 if not roomy else 196)))
    foot = y + height - (52 if not roomy else 96)
    stamp = ui.width(folder.file.overdue, theme.HEADING) + 36
    room = wide - stamp - 20
    due = ui.say("{label}: {words}", label=bill.due.label, words=bill.due.value)
    terms = ui.say("{label}: {words}", label=bill.terms.label, words=bill.terms.value)
    ui.text((left, foot - 2, room, 22), due, theme.LABEL_BOLD, theme.DARK, valign="middle")
    ui.text((left, foot + 20, room, 32 if not roomy else 60), terms, FINE, theme.DARK)
    colour = theme.RED if folder.file.late else theme.GREEN
    place = (left + wide - stamp, foot + 2, stamp, 40)
    ui.canvas.ring(place, colour, 6, 3)
    ui.text(place, folder.file.overdue, theme.HEADING, colour, "centre", "middle")


def _cell(ui: Ui, box: Box, row: Row) -> None:
    x, y, width, height = box
    ui.text((x, y, width, 18), row.label, theme.SMALL, theme.DARK_DIM, valign="middle")
    ui.text((x, y + 18, width, height - 18), row.value, theme.LABEL_BOLD._replace(leading=1.15, least=11), theme.DARK)


def _table(ui: Ui, folder: Folder, box: Box) -> None:
    """One line of goods, what is left of the form, and the sum."""
    x, y, width, height = box
    bill = folder.file.invoice
    line, head = max(34.0, min(52.0, (height - 24) / 4)), 24.0
    lines = max(1, int((height - head) // line) - 1)
    part = width * 0.68
    ui.canvas.fill((x, y, width, head), theme.PAPER_DIM)
    ui.text((x + 10, y, part - 20, head), bill.goods.label, theme.SMALL_BOLD, theme.DARK_DIM, valign="middle")
    right = (x + part, y, width - part - 10, head)
    ui.text(right, bill.amount.label, theme.SMALL_BOLD, theme.DARK_DIM, "right", "middle")
    top = y + head
    for number in range(lines + 1):
        ui.canvas.fill((x, top + number * line, width, 1), theme.PAPER_LINE)
    ui.text(
        (x + 10, top, part - 20, line),
        bill.goods.value,
        theme.LABEL._replace(leading=1.2),
        theme.DARK,
        "left",
        "middle",
    )
    ui.text((x + part, top, width - part - 10, line), bill.amount.value, theme.LABEL, theme.DARK, "right", "middle")
    low = top + lines * line
    ui.canvas.fill((x, low, width, 2), theme.DARK_DIM)
    ui.text((x + 10, low, part - 20, line), ui.say("Total"), theme.SUBHEAD, theme.DARK, "right", "middle")
    ui.text((x + part, low, width - part - 10, line), bill.amount.value, theme.HEADING, theme.DARK, "right", "middle")


# ---------------------------------------------------------------- terms


def _terms(ui: Ui, folder: Folder, box: Box) -> None:
    """What was agreed at the left, the days on which one can talk at the right; the way the money takes."""
    x, y, width, height = box
    file, roomy = folder.file, ui.canvas.roomy
    ui.canvas.panel(box, theme.LEAF)
    pad = 28.0 if roomy else 12.0
    half = (width - 3 * pad) / 2
    top, tall = y + pad / 1.5, height - pad / 0.75
    agreed = _agreed(ui, folder)
    if roomy and file.steps:
        tall -= CHAIN + 16
        _chain(ui, folder, (x + pad, top + tall + 16, width - 2 * pad, CHAIN))
    elif file.steps:
        agreed += _path(ui, file.steps)
    column(ui, "papers", (x + pad, top, half, tall), agreed, roomy, BAR)
    ui.canvas.fill((x + width / 2, top, 1, tall), theme.PAPER_LINE)
    column(ui, "calendar", (x + 2 * pad + half, top, half, tall), _calendar(ui, file.calendar), roomy, BAR)


def _agreed(ui: Ui, folder: Folder) -> list[Block]:
    file, bill = folder.file, folder.file.invoice
    large = ui.canvas.roomy
    style, gap = (theme.BODY, 10) if large else (theme.LABEL, 5)
    return [
        _title(ui.say("What was agreed")),
        Block(bill.terms.value, theme.SPEECH._replace(size=22 if large else 19), theme.DARK, 4),
        *(
            Block(row.value, style, theme.DARK, gap, 96, row.label, theme.DARK_DIM)
            for row in (bill.goods, bill.issued, bill.due, bill.amount)
        ),
        Block(file.overdue, style._replace(bold=True), theme.RED if file.late else theme.GREEN, gap, 96),
    ]


def _chain(ui: Ui, folder: Folder, box: Box) -> None:
    """The payment path as boxes one after the other, each with who can move it."""
    x, y, width, height = box
    steps, gap = folder.file.steps, 34.0
    faces = {person.name: person.portrait for person in folder.file.people}
    ui.canvas.fill((x, y - 8, width, 1), theme.PAPER_LINE)
    ui.text((x, y, width, 24), ui.say("Payment path"), theme.SUBHEAD, BAR, valign="middle")
    wide = min(260.0, (width - gap * (len(steps) - 1)) / len(steps))
    for number, step in enumerate(steps):
        place = (x + number * (wide + gap), y + 30, wide, height - 34)
        _link(ui, place, step, faces.get(step.owner, ""))
        if number:
            ui.canvas.icon("ui_go", (place[0] - gap / 2 - 9, y + 30 + (height - 34) / 2 - 9, 18, 18), BAR)


def _link(ui: Ui, box: Box, step: Step, face: str) -> None:
    x, y, width, height = box
    ui.canvas.panel(box, TICKED if step.done else SLIP)
    side, left = height - 16, x + 12
    if step.done:
        ui.canvas.icon("ui_legal_green", (x + 10, y + 12, height - 24, height - 24), theme.GREEN)
        left += side + 4
    elif face:
        ui.canvas.head(face, "calm", (x + 8, y + 8, side, side))
        left += side + 4
    room = x + width - left - 8
    ui.text((left, y + 6, room, height / 2 - 6), step.name, theme.LABEL_BOLD, theme.DARK, valign="middle")
    owner = ui.say("done") if step.done else step.owner
    ui.text((left, y + height / 2, room, height / 2 - 6), owner, theme.LABEL, theme.DARK_DIM, valign="middle")


def _path(ui: Ui, steps: tuple[Step, ...]) -> list[Block]:
    """The same, one below the other."""
    blocks = [_title(ui.say("Payment path"))]
    for step in steps:
        icon = "ui_legal_green" if step.done else "ui_go" if step.next else "ui_clock"
        state = ui.say("done") if step.done else step.owner
        words = f"{step.name} · {state}" if state else step.name
        tint = theme.GREEN if step.done else BAR
        blocks.append(Block(words, theme.LABEL, theme.DARK, 5, 28, mark_icon=icon, mark_colour=tint))
    return blocks


def _calendar(ui: Ui, lines: tuple[DiaryLine, ...]) -> list[Block]:
    blocks = [_title(ui.say("Calendar"))]
    gap = 14 if ui.canvas.roomy else 8
    for line in lines:
        icon, when = CHANNEL_ICONS[line.channel], f"{line.date} · {line.time}"
        tint = theme.GROUPS["talk"]
        blocks.append(Block(when, theme.LABEL_BOLD, theme.DARK, gap, 28, mark_icon=icon, mark_colour=tint))
        blocks.append(Block(f"{line.text} · {line.meets}", theme.LABEL, theme.DARK_DIM, 0, 28))
    return blocks


# ---------------------------------------------------------------- letters


def _letters(ui: Ui, folder: Folder, box: Box) -> None:
    """What happened and was written, a slip for each day; what came into the file in this play below it."""
    x, y, width, height = box
    file = folder.file
    ui.canvas.panel(box, BOARD)
    style = theme.SPEECH._replace(size=19) if ui.canvas.roomy else theme.BODY
    blocks = [_slip(line, style) for line in file.history]
    if not blocks:
        blocks.append(Block(ui.say("Nothing has been written or noted so far."), theme.BODY, theme.DARK_DIM))
    if file.filed:
        blocks += [_title(ui.say("Since you began")), *(_slip(line, style) for line in file.filed)]
    pad = 20.0 if ui.canvas.roomy else 10.0
    column(ui, "letters", (x + pad, y + pad, width - 2 * pad, height - 2 * pad), blocks, ui.canvas.roomy, BAR)


def _slip(line: DiaryLine, style: Style) -> Block:
    return Block(line.text, style, theme.DARK, 12, DATED, line.date, theme.DARK_DIM, panel=SLIP)


# ---------------------------------------------------------------- people


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


# ---------------------------------------------------------------- questions


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
    _tick(ui, (x + 12, y + (height - 22) / 2, 22, 22), "✓" if marked else "")
    ui.text((x + 44, y + 4, width - 54, height - 8), what.text, what.style, theme.DARK, valign="middle")
    if ui.zone(f"{QUESTIONS}:{number}", box, Intent("mark", str(number))):
        ui.ring(box, 6)


def _tick(ui: Ui, box: Box, sign: str) -> None:
    ui.canvas.panel(box, Surface(theme.PAPER, theme.DARK_DIM, 4, 2))
    ui.text(box, sign, theme.LABEL_BOLD._replace(leading=1.1), theme.GREEN, "centre", "middle")


# ---------------------------------------------------------------- preparation


def _offers(ui: Ui, folder: Folder, box: Box) -> None:
    """What there is to do at one's own desk: what is ticked is done first when the play begins."""
    x, y, width, height = box
    here = folder.file.preparation
    assert here is not None
    ui.canvas.panel(box, theme.LEAF)
    roomy = ui.canvas.roomy
    pad = 28.0 if roomy else 10.0
    top = y + (20 if roomy else 8)
    side = 84.0 if roomy else 40.0
    ui.canvas.head(here.person.portrait, "calm", (x + pad, top, side, side))
    said = ui.language.plural("There is time for {n} of these.", "There is time for {n} of these.", here.most)
    words = [
        Block(f"{here.name} · {here.when}", theme.HEADING if roomy else theme.LABEL_BOLD, theme.DARK),
        *([Block(here.scene, theme.LABEL, theme.DARK_DIM, 2)] if roomy else []),
        Block(ui.say("{time} What you tick is done as you begin.", time=said), theme.LABEL_BOLD, BAR, 4),
    ]
    used = column(ui, "scene", (x + pad + side + 14, top, width - 2 * pad - side - 14, 130), words)
    top += max(used, side) + (16 if roomy else 6)
    room = (x + pad, top, width - 2 * pad, y + height - top - (12 if roomy else 6))
    least, gap = (104.0, 14.0) if roomy else (64.0, 6.0)
    seen = max(1, min(len(here.offers), int((room[3] + gap) // (least + gap))))
    each = min(104.0, (room[3] + gap) / seen - gap)
    for number, place in rows(ui, OFFERS, room, len(here.offers), each, gap):
        _offer(ui, place, here.offers[number], number, folder.preparing.planned)


def _offer(ui: Ui, box: Box, card: Card, number: int, planned: tuple[str, ...]) -> None:
    x, y, width, height = box
    chosen = card.id in planned
    ui.canvas.panel(box, TICKED if chosen else SLIP)
    sign = (str(planned.index(card.id) + 1) if len(planned) > 1 else "✓") if chosen else ""
    _tick(ui, (x + 14, y + (height - 26) / 2, 26, 26), sign)
    ui.canvas.icon(card.id, (x + 54, y + (height - 32) / 2, 32, 32), theme.GROUPS[card.group])
    left, right = x + 100, x + width - 14
    time = ui.width(card.time, theme.SMALL) + 6
    ui.text((right - time, y + 4, time, 22), card.time, theme.SMALL, theme.DARK_DIM, "right", "middle")
    ui.text((left, y + 4, right - time - left - 8, 22), card.name, theme.SUBHEAD, theme.DARK, valign="middle")
    words = card.about if card.playable else card.why_not
    ui.text((left, y + 27, right - left, height - 31), words, FINE, theme.DARK if card.playable else theme.RED)
    if ui.zone(f"{OFFERS}:{number}", box, Intent("prepare", card.id) if card.playable else Intent("none")):
        ui.ring(box, 6)


def _done(ui: Ui, folder: Folder, box: Box) -> None:
    """What was done at the desk and what came of it; then what was left."""
    x, y, width, height = box
    file = folder.file
    assert file.preparation is not None
    ui.canvas.panel(box, theme.LEAF)
    blocks = [Block(f"{file.preparation.name} · {file.preparation.when}", theme.HEADING, theme.DARK)]
    blocks += [Block(ui.say("Nothing prepared so far."), theme.LABEL, theme.DARK_DIM, 8)] if not file.found else []
    for row in file.found:
        blocks.append(Block(row.label, theme.LABEL_BOLD, theme.GROUPS["prepare"], 14))
        blocks.append(Block(row.value, theme.BODY, theme.DARK, 4, panel=SLIP))
    left = [card.name for card in file.preparation.offers if not card.used]
    if left:
        blocks.append(_title(ui.say("Not looked into")))
        blocks += [Block(name, theme.LABEL, theme.DARK_DIM, 4, 18, "·", BAR) for name in left]
    pad = 24.0 if ui.canvas.roomy else 10.0
    column(ui, "found", (x + pad, y + pad, width - 2 * pad, height - 2 * pad), blocks, bar=BAR)
