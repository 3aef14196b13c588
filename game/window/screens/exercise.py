"""An exercise: the situation at the left, what can be done at the right, and after the answer what it was worth."""

from __future__ import annotations

from collections.abc import Iterator

from game.view.shapes import Line, Talk
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.practice import Asked, Option
from game.window.rows import chosen, rows
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button, key_cap
from game.window.zones import Intent

LEFT: Box = (32, 84, 592, 612)
RIGHT: Box = (640, 84, 608, 612)
TOP, PAD = 44.0, 8.0
"""In large type: what is above the two, and around them."""
ROW, BARE, SAID = 60.0, 36.0, 0.34
"""Heights of an option with and without its words; in large type, the share of the leaf where those of one stand."""
KEYS = 9
SHADE = (8, 20, 28, 165)


def draw(ui: Ui, asked: Asked) -> None:
    """The whole screen."""
    ui.scope("exercise", "next" if asked.told else "options:0", "situation")
    ui.canvas.backdrop(asked.talk.background, 0, SHADE)
    _head(ui, asked.title)
    left, right = _leaves(ui)
    ui.canvas.panel(left, theme.SHEET)
    x, y, width, height = left
    pad = 24 if ui.canvas.roomy else 12
    inside = (x + pad, y + 18, width - 2 * pad + 8, height - 36)
    column(ui, "situation", inside, list(_situation(ui, asked)), bar=theme.BRASS_DARK, end=True)
    if asked.told:
        _told(ui, asked, right)
    else:
        _options(ui, asked.options, right)


# Private functions


def _head(ui: Ui, title: str) -> None:
    label, roomy = ui.say("Enough for now"), ui.canvas.roomy
    wide = ui.width(label, theme.SUBHEAD) + 110 if roomy else 80
    right = ui.canvas.width - (32 if roomy else PAD)
    x, y, tall = (32.0, 18.0, 48.0) if roomy else (PAD + 4, 0.0, TOP)
    style = theme.TITLE if roomy else theme.SUBHEAD._replace(least=11, leading=1.15)
    ui.text((x, y, right - wide - x - 12, tall), title, style, theme.LIGHT, valign="middle")
    place = (right - wide, y + 4, wide, tall - 8)
    words = label if roomy else ""
    button(ui, "stop", place, words, Intent("progress"), "Esc", "ui_leave", "plain", theme.SUBHEAD)


def _leaves(ui: Ui) -> tuple[Box, Box]:
    if ui.canvas.roomy:
        return LEFT, RIGHT
    half, tall = (ui.canvas.width - 3 * PAD) / 2, ui.canvas.height - TOP - PAD
    return (PAD, TOP, half, tall), (2 * PAD + half, TOP, half, tall)


def _situation(ui: Ui, asked: Asked) -> Iterator[Block]:
    talk = asked.talk
    yield Block(asked.task, theme.LABEL, theme.DARK_DIM, 0)
    here = f"{talk.when} · {talk.occasion_name} · {talk.person.name} ({talk.person.post})"
    yield Block(here, theme.LABEL_BOLD, theme.BRASS_DARK, 10)
    yield from (_spoken(line) for line in asked.lines)
    yield Block(ui.language.clauses(list(_standing(ui, talk))), theme.SMALL, theme.DARK_DIM, 14)


def _spoken(line: Line) -> Block:
    if line.who in ("you", "them"):
        own = line.who == "you"
        look = Surface(theme.OWN, theme.OWN_LINE, 10) if own else Surface(theme.PAPER_DIM, None, 10)
        return Block(line.text, theme.BODY, theme.DARK, 8, 40 if own else 0, panel=look, right=0 if own else 40)
    return Block(line.text, theme.SMALL, theme.DARK_DIM, 8, 16, "·")


def _standing(ui: Ui, talk: Talk) -> Iterator[str]:
    """How things stand, in a line."""
    yield from (words for words in (talk.mood_words, talk.relation_words, talk.pressure_words) if words)
    if not talk.between:
        patience = talk.patience.now
        yield ui.language.plural("Patience for {n} more move.", "Patience for {n} more moves.", patience).rstrip("。.")
    money = talk.money
    yield ui.say("{paid} of {debt} paid", paid=money.paid, debt=money.debt)
    if talk.promise is not None:
        yield talk.promise.text
    yield from talk.facts


def _options(ui: Ui, options: tuple[Option, ...], box: Box) -> None:
    """The decisions as a list; as many as fit, the one in focus among them."""
    x, y, width, height = box
    ui.canvas.panel(box, theme.PANEL)
    title = (x + 20, y + 10, width - 40, 30)
    ui.text(title, ui.say("What do you do now?"), theme.HEADING, theme.BRASS, valign="middle")
    low = 0.0 if ui.canvas.roomy else height * SAID
    tall = ROW if ui.canvas.roomy else BARE
    for number, place in rows(ui, "options", (x + 14, y + 48, width - 24, height - 56 - low), len(options), tall, 6):
        _option(ui, place, options[number], number)
    if low:
        words = [Block(options[chosen(ui, "options", len(options))].words, theme.LABEL, theme.LIGHT)]
        column(
            ui, f"said:{chosen(ui, 'options', len(options))}:x", (x + 16, y + height - low, width - 26, low - 8), words
        )


def _option(ui: Ui, box: Box, option: Option, number: int) -> None:
    x, y, width, height = box
    name = f"options:{number}"
    key = str(number + 1) if number < KEYS else ""
    focused = ui.zone(name, box, Intent("answer", option.decision), (key,) if key else ())
    look = Surface(theme.PAPER, theme.BRASS, 10, 2) if focused else Surface(theme.INK_HIGH, None, 10)
    colour, dim = (theme.DARK, theme.DARK_DIM) if focused else (theme.LIGHT, theme.LIGHT_DIM)
    ui.canvas.panel(box, look)
    ui.canvas.fill((x + 6, y + 10, 4, height - 20), theme.GROUPS.get(option.group, theme.INK_LINE))
    if key:
        key_cap(ui, (x + width - 10, y + 16), key, colour)
    bold = theme.LABEL_BOLD._replace(least=11)
    ui.text(
        (x + 20, y + 3, width - 64, 24 if ui.canvas.roomy else height - 6), option.label, bold, colour, valign="middle"
    )
    if ui.canvas.roomy:
        ui.text((x + 20, y + 27, width - 34, height - 29), option.words, theme.Style(13, False, 1.25, 10), dim)
    if focused:
        ui.ring(box, 10)


def _told(ui: Ui, asked: Asked, box: Box) -> None:
    """What the answer was worth, why, and when it comes back."""
    x, y, width, height = box
    told = asked.told
    assert told is not None
    ui.canvas.panel(box, theme.SHEET)
    colour, icon = (theme.GREEN, "ui_legal_green") if told.right else (theme.RED, "ui_why")
    ui.canvas.icon(icon, (x + 24, y + 20, 28, 28), colour)
    style = theme.TITLE._replace(size=24) if ui.canvas.roomy else theme.SUBHEAD._replace(leading=1.15, least=11)
    ui.text((x + 62, y + 16, width - 74, 36), asked.answer, style, colour, valign="middle")
    blocks = [
        Block(told.verdict, theme.BODY, theme.DARK, 4),
        *(Block(sentence, theme.BODY, theme.DARK, 12) for sentence in told.because),
        Block(told.source, theme.SMALL, theme.GROUPS["account"], 14),
        Block(ui.say("Comes back: {when}.", when=asked.comes_back), theme.LABEL, theme.DARK_DIM, 14),
    ]
    column(ui, "told", (x + 24, y + 62, width - 40, height - 140), [block for block in blocks if block.text])
    button(
        ui, "next", (x + width - 264, y + height - 64, 240, 46), ui.say("Next exercise"), Intent("next"), "N", "ui_go",
        "primary", theme.SUBHEAD,
    )  # fmt: skip
