"""My own account: the plans on the shelf, the questions one by one, the page."""

from __future__ import annotations

from collections.abc import Sequence

from game.account.guide import Offer
from game.account.sheet import Sheet
from game.window import theme
from game.window.accounts import Form, Kept
from game.window.canvas import Box
from game.window.column import Block, column, column_height
from game.window.rows import rows
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button, dialog, field
from game.window.zones import Intent

SHADE = (8, 20, 28, 150)
ANSWER = "plan-answer"
PAD = 20.0
MARK = 38.0
"""Room for the tick of an offer."""
LEFT = 380.0
"""Width of the list of questions, where there is room for it."""


def shelf(ui: Ui, kept: Sequence[Kept]) -> None:
    """The plans there are; the first line begins a new one."""
    ui.scope("plans", "plans:0")
    x, y, width, height = _sheet(ui, ui.say("My own account"))
    what = ui.say(
        "A one-page plan for a real overdue debt of yours: who decides, what proof, which step, what first, "
        "and what if it fails. It stays on this machine."
    )
    style = theme.BODY if ui.canvas.roomy else theme.LABEL
    used = ui.height(what, width, style)
    ui.text((x, y, width, used), what, style, theme.DARK)
    lines = [(ui.say("A new plan"), Intent("plan", "")), *((each.title, Intent("plan", each.name)) for each in kept)]
    top = y + used + 14
    for number, box in rows(ui, "plans", (x, top, width, y + height - top - 56), len(lines), 46, 8):
        label, intent = lines[number]
        if number == 0:
            button(ui, "plans:0", box, label, intent, "", "ui_file", "primary")
        else:
            button(ui, f"plans:{number}", box, label, intent, "", "ui_folder")
    _back(ui, (x, y, width, height), Intent("leave"))


def ask(ui: Ui, form: Form) -> None:
    """One question with its offers and a line for one's own words; beside it, where there is room, all of them."""
    ui.scope("plan", ANSWER)
    x, y, width, height = _sheet(ui, ui.say("My own account"))
    if ui.canvas.roomy:
        _answers(ui, (x, y, LEFT, height - 56), form)
        ui.canvas.fill((x + LEFT + 16, y, 1, height - 56), theme.PAPER_LINE)
        _question(ui, (x + LEFT + 34, y, width - LEFT - 34, height - 56), form)
    else:
        _question(ui, (x, y, width, height - 52), form)
    _foot(ui, (x, y, width, height), form)


def paper(ui: Ui, sheet: Sheet) -> None:
    """The page over the questions, with what can be done with it."""
    ui.scope("paper", "done", "paper")
    x, y, width, height = dialog(ui, (980, 700), sheet.title)
    ui.canvas.panel((x - 8, y - 4, width + 16, height - 50), theme.SHEET)
    blocks = [Block(sheet.subtitle, theme.SMALL, theme.DARK_DIM)]
    for section in sheet.sections:
        blocks.append(Block(section.title, theme.SUBHEAD, theme.BRASS_DARK, 14))
        for line in section.lines:
            blocks += [Block(line.label, theme.SMALL_BOLD, theme.DARK_DIM, 6)] if line.label else []
            blocks.append(Block(line.text or "____________", theme.LABEL, theme.DARK, 0))
    blocks.append(Block(sheet.caution, theme.SMALL, theme.DARK_DIM, 14))
    column(ui, "paper", (x + 8, y + 8, width - 16, height - 74), blocks)
    top, wide = y + height - 44, min(230.0, (width - 16) / 3)
    button(ui, "paper:print", (x, top, wide, 44), ui.say("For printing"), Intent("plan-print"), "P", "ui_file")
    gone = Intent("show", "unplan")
    button(ui, "paper:delete", (x + wide + 8, top, wide, 44), ui.say("Delete"), gone, "", "ui_close")
    back = (x + width - wide, top, wide, 44)
    button(ui, "done", back, ui.say("Back"), Intent("hide"), "Esc", "ui_back", "primary")


# Private functions


def _sheet(ui: Ui, title: str) -> Box:
    """A sheet over the whole canvas with its title; returns the room below that."""
    ui.canvas.backdrop("desk_mail", 0, SHADE)
    edge = 24.0 if ui.canvas.roomy else 8.0
    x, y, width, height = edge, edge, ui.canvas.width - 2 * edge, ui.canvas.height - 2 * edge
    ui.canvas.panel((x, y, width, height), theme.SHEET)
    tall = 60.0 if ui.canvas.roomy else 40.0
    ui.text((x + PAD, y + 4, width - 2 * PAD, tall), title, theme.TITLE, theme.DARK, valign="middle")
    ui.canvas.fill((x + PAD, y + tall + 4, width - 2 * PAD, 2), theme.PAPER_LINE)
    return x + PAD, y + tall + 16, width - 2 * PAD, height - tall - 16 - 12


def _answers(ui: Ui, box: Box, form: Form) -> None:
    """All questions, those answered ticked; the one that is asked stands out."""
    for number, place in rows(ui, "questions", box, len(form.answers), 46, 6):
        x, y, width, height = place
        asked, said = form.answers[number]
        here = number == form.at
        look = Surface(theme.INK_HIGH, None, 8) if here else Surface(theme.PAPER_DIM, theme.PAPER_LINE, 8)
        ui.canvas.panel(place, look)
        colour = theme.LIGHT if here else theme.DARK
        ui.text((x + 8, y, 22, height), "✓" if said else "·", theme.LABEL_BOLD, colour, "centre", "middle")
        words = f"{number + 1}. {asked}"
        ui.text((x + 36, y, width - 44, height), words, theme.SMALL._replace(leading=1.25), colour, valign="middle")
        if ui.zone(f"questions:{number}", place, Intent("plan-ask", str(number))):
            ui.ring(place, 8)


def _question(ui: Ui, box: Box, form: Form) -> None:
    x, y, width, height = box
    asked = form.asked
    head = [
        Block(f"{form.at + 1}/{len(form.answers)}  {asked.text}", theme.SUBHEAD, theme.DARK),
        Block(form.refused or asked.hint, theme.LABEL, theme.RED if form.refused else theme.DARK_DIM, 2),
    ]
    if asked.now:
        head.append(Block(ui.say("So far: {text}", text=asked.now), theme.LABEL, theme.BRASS_DARK, 4))
    most = height * (0.4 if asked.offers else 0.75)
    used = column(ui, "plan-head", (x, y, width, min(most, column_height(ui, head, width))), head)
    top = y + used + 10
    empty = ui.say("Your own words, then Enter") if asked.offers else ui.say("Write it here, then Enter")
    field(ui, ANSWER, (x, top, width, 40), empty, Intent("plan-answer"), "ui_file")
    top += 50
    tall = max((_tall(ui, offer, width - 14) for offer in asked.offers), default=0.0)
    for number, place in rows(ui, "offers", (x, top, width, y + height - top), len(asked.offers), tall, 6):
        _offer(ui, place, form, number)


def _tall(ui: Ui, offer: Offer, width: float) -> float:
    """How high the offer is with all its words."""
    room = width - MARK - 12
    note = ui.height(offer.note, room, theme.SMALL) if offer.note and offer.note != offer.name else 0.0
    return ui.height(offer.name, room, theme.LABEL_BOLD) + note + 14


def _offer(ui: Ui, box: Box, form: Form, number: int) -> None:
    x, y, width, height = box
    offer, ticked = form.asked.offers[number], form.ticked[number]
    look = Surface(theme.OWN, theme.OWN_LINE, 8) if ticked else Surface(theme.PAPER_DIM, theme.PAPER_LINE, 8)
    ui.canvas.panel(box, look)
    ui.text((x + 8, y, 24, height), "✓" if ticked else "·", theme.SUBHEAD, theme.GREEN, "centre", "middle")
    room = width - MARK - 12
    noted = bool(offer.note) and offer.note != offer.name
    name = ui.height(offer.name, room, theme.LABEL_BOLD) if noted else height - 14
    ui.text((x + MARK, y + 6, room, name + 2), offer.name, theme.LABEL_BOLD, theme.DARK, valign="middle")
    if noted:
        rest = (x + MARK, y + 8 + name, room, height - name - 8)
        ui.text(rest, offer.note, theme.SMALL, theme.DARK_DIM)
    if ui.zone(f"offers:{number}", box, Intent("plan-tick", str(number))):
        ui.ring(box, 8)


def _foot(ui: Ui, box: Box, form: Form) -> None:
    x, y, width, height = box
    top, gap = y + height - 44, 8.0
    wide = min(230.0, (width - 3 * gap) / 4)
    last = len(form.answers) - 1
    earlier, later = ui.say("Back one"), ui.say("Next")
    left = x
    _back(ui, box, Intent("plan-shelf"), wide)
    if form.at:
        button(ui, "plan:earlier", (left, top, wide, 44), earlier, Intent("plan-ask", str(form.at - 1)), "", "ui_back")
    left += wide + gap
    if form.at < last:
        button(ui, "plan:later", (left, top, wide, 44), later, Intent("plan-ask", str(form.at + 1)), "", "ui_go")
    left += wide + gap
    button(ui, "plan:page", (left, top, wide, 44), ui.say("The page"), Intent("show", "paper"), "", "ui_file")


def _back(ui: Ui, box: Box, intent: Intent, wide: float = 200.0) -> None:
    x, y, width, height = box
    place = (x + width - wide, y + height - 44, wide, 44)
    button(ui, "done", place, ui.say("Back"), intent, "Esc", "ui_back", "plain")
