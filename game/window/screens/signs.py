"""The panel at the right of the talk: what one reads of the person, the promise, and below what is in hand."""

from __future__ import annotations

from game.view.shapes import Step, Talk
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column, column_height
from game.window.ui import Ui
from game.window.widgets import pips

PANEL: Box = (952, 90, 312, 308)
SHORT, FOR_PAPERS = 202.0, 64.0
"""The height where guests stand below, unless less would be left for the papers."""
PAD = 16.0
LABELS = 124.0
"""Room for icon and label of a sign."""
ROW, TALL_ROW = 28.0, 44.0
STEP_DONE = (92, 200, 146)
LABEL = theme.LABEL._replace(least=13)
WORDS = theme.LABEL_BOLD._replace(leading=1.25, least=13)
SMALL = theme.SMALL._replace(least=13)
SMALL_BOLD = theme.SMALL_BOLD._replace(least=13)


def draw(ui: Ui, talk: Talk) -> None:
    """Patience, relation, pressure and the promise always in sight; the payment path and the facts scroll."""
    x, y, width, most = PANEL
    inner = width - 2 * PAD
    read, promised, owned = signs(ui, talk), promise(talk), papers(ui, talk)
    tall = [_row_height(ui, words, inner) for _, _, words in read]
    held = column_height(ui, promised, inner) + 8 if promised else 0.0
    fixed = 10 + ROW + sum(tall) + held
    if "visitors_guests" in talk.props:
        most = min(most, max(SHORT, fixed + FOR_PAPERS))
    below = column_height(ui, owned, inner + 6) + 20 if owned else 6.0
    height = min(most, fixed + below)
    ui.canvas.panel((x, y, width, height), theme.PANEL)
    top = y + 8
    patience = ui.say("Time left") if talk.at_desk else ui.say("Patience")
    _label(ui, (x + PAD, top, inner, ROW), "ui_patience", patience)
    pips(ui, (x + PAD + LABELS + 4, top + 9, inner - LABELS - 4, 10), talk.patience, theme.BRASS)
    top += ROW
    for (icon, label, words), row in zip(read, tall, strict=True):
        _sign(ui, (x + PAD, top, inner, row), icon, label, words)
        top += row
    if promised:
        column(ui, "promise", (x + PAD, top + 2, inner, held), promised)
        top += held
    if owned:
        ui.canvas.fill((x + PAD, top + 4, inner, 1), theme.INK_LINE)
        column(ui, "signs", (x + PAD, top + 10, inner + 6, y + height - top - 18), owned)


def signs(ui: Ui, talk: Talk) -> list[tuple[str, str, str]]:
    """Icon, label and words of each sign; at one's own desk there is nobody to press."""
    relation = f" {talk.numbers.relation}/10" if talk.numbers else ""
    pressure = f" {talk.numbers.pressure}/10" if talk.numbers else ""
    if talk.at_desk:
        return [("ui_relation", ui.say("The customer"), talk.relation_words + relation)]
    return [
        ("ui_relation", ui.say("Relation"), talk.relation_words + relation),
        ("ui_pressure", ui.say("Pressure felt"), talk.pressure_words + pressure),
    ]


def promise(talk: Talk) -> list[Block]:
    if talk.promise is None:
        return []
    return [Block(talk.promise.text, LABEL, theme.LIGHT, 0, 28, mark_icon="ui_promise")]


def papers(ui: Ui, talk: Talk) -> list[Block]:
    """The path and the facts as lines of one column."""
    blocks: list[Block] = []
    light, dim = theme.LIGHT, theme.LIGHT_DIM
    if talk.path:
        blocks.append(Block(ui.say("Payment path"), SMALL_BOLD, theme.BRASS, 8))
        blocks += [_step(step) for step in talk.path]
    if talk.facts:
        blocks.append(Block(ui.say("In hand"), SMALL_BOLD, theme.BRASS, 8))
        blocks += [Block(fact, SMALL, light, 2, 26, mark_icon="ui_file", mark_colour=dim) for fact in talk.facts]
    return [block._replace(right=6) for block in blocks]


# Private functions


def _row_height(ui: Ui, words: str, width: float) -> float:
    return ROW if ui.width(words, WORDS) <= width - LABELS else TALL_ROW


def _label(ui: Ui, box: Box, icon: str, label: str) -> None:
    x, y, _, height = box
    ui.canvas.icon(icon, (x, y + (height - 20) / 2, 20, 20), theme.BRASS)
    ui.text((x + 28, y, LABELS - 28, height), label, LABEL, theme.LIGHT_DIM, valign="middle")


def _sign(ui: Ui, box: Box, icon: str, label: str, words: str) -> None:
    x, y, width, height = box
    _label(ui, box, icon, label)
    ui.text((x + LABELS, y, width - LABELS, height), words, WORDS, theme.LIGHT, "right", "middle")


def _step(step: Step) -> Block:
    icon = "ui_legal_green" if step.done else "ui_go" if step.next else "ui_clock"
    tint = STEP_DONE if step.done else theme.BRASS if step.next else theme.LIGHT_DIM
    words = f"{step.name} · {step.owner}" if step.owner and not step.done else step.name
    style = SMALL_BOLD if step.next else SMALL
    return Block(words, style, theme.LIGHT if step.next else theme.LIGHT_DIM, 2, 26, mark_icon=icon, mark_colour=tint)
