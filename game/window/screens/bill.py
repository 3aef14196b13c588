"""The papers of the debt: the invoice as a bill, the terms with calendar and payment path."""

from __future__ import annotations

from game.view.shapes import DiaryLine, Row, Step
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.screens.folder import BAR, FINE, SLIP, TICKED, Folder, title
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS

CHAIN = 104.0
"""The height of the payment path with its heading."""


def invoice(ui: Ui, folder: Folder, box: Box) -> None:
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


def terms(ui: Ui, folder: Folder, box: Box) -> None:
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


# Private functions


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


def _agreed(ui: Ui, folder: Folder) -> list[Block]:
    file, bill = folder.file, folder.file.invoice
    large = ui.canvas.roomy
    style, gap = (theme.BODY, 10) if large else (theme.LABEL, 5)
    return [
        title(ui.say("What was agreed")),
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
    blocks = [title(ui.say("Payment path"))]
    for step in steps:
        icon = "ui_legal_green" if step.done else "ui_go" if step.next else "ui_clock"
        state = ui.say("done") if step.done else step.owner
        words = f"{step.name} · {state}" if state else step.name
        tint = theme.GREEN if step.done else BAR
        blocks.append(Block(words, theme.LABEL, theme.DARK, 5, 28, mark_icon=icon, mark_colour=tint))
    return blocks


def _calendar(ui: Ui, lines: tuple[DiaryLine, ...]) -> list[Block]:
    blocks = [title(ui.say("Calendar"))]
    gap = 14 if ui.canvas.roomy else 8
    for line in lines:
        icon, when = CHANNEL_ICONS[line.channel], f"{line.date} · {line.time}"
        tint = theme.GROUPS["talk"]
        blocks.append(Block(when, theme.LABEL_BOLD, theme.DARK, gap, 28, mark_icon=icon, mark_colour=tint))
        blocks.append(Block(f"{line.text} · {line.meets}", theme.LABEL, theme.DARK_DIM, 0, 28))
    return blocks
