"""The reckoning: how the score came about as bars, and how likely each cause was over time."""

from __future__ import annotations

from itertools import accumulate

from game.review import Told
from game.view.shapes import Row
from game.window import theme
from game.window.canvas import Box
from game.window.coach import Coached, Entry
from game.window.column import Block, column
from game.window.drawing import sign
from game.window.screens.scene import Scene
from game.window.screens.shares import colours, stack
from game.window.theme import Surface
from game.window.ui import Ui

ROW = 30.0
BARS: tuple[float, float] = (190.0, 116.0)
"""Where the bars of the account begin beside their labels, and how wide the longest is."""
STACK = 84.0
TINY = theme.Style(12, False, 1.2, 10)


def score(ui: Ui, box: Box, scene: Scene) -> None:
    """Start, luck and losses make the score; below, how the score itself is computed."""
    x, y, width, height = box
    coached, debrief = scene.coached, scene.debrief
    top = y
    if coached.ready:
        top = _waterfall(ui, (x, y, width, height), coached.entries)
        top += 6
        ui.canvas.fill((x, top, width, 1), theme.PAPER_LINE)
        top += 8
    blocks = _lucky(coached.told) if coached.told else []
    blocks += [
        Block(ui.say("How the score came about"), theme.SMALL_BOLD, theme.BRASS_DARK, 10),
        *(_figure(row) for row in debrief.parts),
        Block(debrief.weights, theme.SMALL, theme.DARK_DIM, 2),
    ]
    column(ui, "account", (x, top, width, y + height - top), _free(blocks))


def truth(ui: Ui, box: Box, scene: Scene) -> None:
    """What it was, how likely one could have thought it over time, promises and conduct, how to play the same again."""
    x, y, width, height = box
    top = y
    if scene.coached.beliefs and not ui.canvas.roomy:
        half = (width - 12) / 2
        _diagnosis(ui, (x, y, half, height), scene.coached)
        x, width = x + half + 12, half
    elif scene.coached.beliefs:
        top = _diagnosis(ui, box, scene.coached) + 8
        ui.canvas.fill((x, top, width, 1), theme.PAPER_LINE)
        top += 10
    column(ui, "truth", (x, top, width, y + height - top), _free(_told(ui, scene)))


# Private functions


def _lucky(told: Told) -> list[Block]:
    """The figures in words, and what the values can be trusted for."""
    pairs: list[Block] = []
    for row in told.figures[1:]:  # the first is the score itself
        pairs += [
            Block(row.label, theme.SMALL_BOLD, theme.BRASS_DARK, 6),
            Block(row.value, theme.LABEL, theme.DARK, 0),
        ]
    notes = [Block(text, theme.SMALL, theme.DARK_DIM, 6) for text in (told.account_note, told.model)]
    return [*pairs, *notes]


def _told(ui: Ui, scene: Scene) -> list[Block]:
    debrief = scene.debrief
    guessed = scene.coached.told.guessed if scene.coached.told else ()
    blocks = [
        Block(ui.say("What was really going on"), theme.SUBHEAD, theme.BRASS_DARK),
        Block(debrief.truth.name, theme.HEADING, theme.DARK, 0),
        Block(debrief.truth.account, theme.LABEL, theme.DARK, 2),
        Block(ui.say("What one could have thought at the end"), theme.SMALL_BOLD, theme.BRASS_DARK, 10),
        *(_figure(row) for row in debrief.truth.beliefs),
    ]
    if guessed:
        blocks.append(
            Block(ui.say("What you held (the dot; a cross: it could not be)"), theme.SMALL_BOLD, theme.BRASS_DARK, 10)
        )
        blocks += [Block(line, theme.LABEL, theme.DARK, 2) for line in guessed]
    for head, lines in ((ui.say("Promises"), debrief.promises), (ui.say("Conduct"), debrief.conduct)):
        if lines:
            blocks.append(Block(head, theme.SMALL_BOLD, theme.BRASS_DARK, 10))
            blocks += [Block(line, theme.LABEL, theme.DARK, 2, 16, "·") for line in lines]
    seed = ui.say("To play the same again (luck number {seed})", seed=debrief.seed)
    blocks.append(Block(seed, theme.SMALL_BOLD, theme.BRASS_DARK, 10))
    blocks.append(Block(scene.replay, theme.SMALL, theme.DARK_DIM, 2))
    if debrief.aids:
        blocks.append(Block(debrief.aids, theme.SMALL_BOLD, theme.BRASS_DARK, 10))
    return blocks


def _free(blocks: list[Block]) -> list[Block]:
    return [block._replace(right=6) for block in blocks]


def _figure(row: Row) -> Block:
    return Block(row.label, theme.LABEL, theme.DARK, 2, 72, row.value, theme.GROUPS["talk"])


def _waterfall(ui: Ui, box: Box, entries: tuple[Entry, ...]) -> float:
    """Each part of the account as a bar from where the last one ended; returns where it ends."""
    x, y, width, _ = box
    left, wide = x + BARS[0], BARS[1]
    most = max(100.0, *accumulate(entry.value for entry in entries[:-1]))
    reached = 0.0
    for number, entry in enumerate(entries):
        top = y + number * ROW
        style = theme.LABEL_BOLD if entry.total else theme.LABEL
        ui.text((x, top, BARS[0] - 10, ROW), entry.label, style._replace(leading=1.15), theme.DARK, valign="middle")
        ui.text((x + width - 62, top, 56, ROW), entry.text, style, theme.DARK, "right", "middle")
        begin, reached = (0.0, entry.value) if entry.total else (reached, reached + entry.value)
        colour = theme.INK_LINE if entry.total else theme.GREEN if entry.value >= 0 else theme.RED
        low, high = (max(0.0, share) / most for share in sorted((begin, reached)))
        ui.canvas.fill((left, top, 1, ROW), theme.PAPER_LINE)
        bar = (left + low * wide, top + 7, max(2.0, (high - low) * wide), ROW - 14)
        ui.canvas.panel(bar, Surface(colour, None, 3))
    return y + len(entries) * ROW


def _diagnosis(ui: Ui, box: Box, coached: Coached) -> float:
    """A stacked bar for each occasion, the truth at its foot with its chance; returns where it ends."""
    x, y, width, _ = box
    title = ui.say("How likely each cause was on what you had seen")
    ui.text((x, y, width, 20), title, theme.SMALL_BOLD, theme.BRASS_DARK, valign="middle")
    column_width = min(84.0, width / len(coached.beliefs))
    for number, beliefs in enumerate(coached.beliefs):
        left = x + number * column_width
        chance = f"{100 * beliefs.shares[coached.truth]:.0f}%"
        ui.text((left, y + 22, column_width - 4, 16), chance, TINY, theme.DARK, "centre", "middle")
        bar = (left + 6, y + 40, column_width - 16, STACK)
        shares = [beliefs.shares[cause] for cause in coached.order]
        stack(ui, bar, shares)
        if beliefs.held:
            _held(ui, bar, shares, [coached.ids[cause] for cause in coached.order], beliefs.held)
        ui.text((left, y + 42 + STACK, column_width - 4, 32), beliefs.label, TINY, theme.DARK_DIM, "centre")
    return _legend(ui, (x, y + 78 + STACK, width, 20), [coached.causes[cause] for cause in coached.order])


def _held(ui: Ui, bar: Box, shares: list[float], ids: list[str], held: str) -> None:
    """A pointer at what the trainee held; at the foot, crossed, where that could not be."""
    x, y, width, height = bar
    below = y + height
    for cause, share in zip(ids, shares, strict=True):
        if cause == held and share > 0:
            middle = (x + width + 4, below - share * height / 2)
            ui.canvas.disc(middle, 7, theme.DARK)
            ui.canvas.disc(middle, 4, theme.PAPER)
            return
        below -= share * height
    sign(ui.canvas, "cross", (x + width + 4, y + height - 6), 12, theme.RED)


def _legend(ui: Ui, box: Box, names: list[str]) -> float:
    """Names beside their colours, as many in a line as fit; the first is what it was. Returns where it ends."""
    x, y, width, height = box
    left, top = x, y
    for number, (name, colour) in enumerate(zip(names, colours(len(names)), strict=True)):
        label = ui.say("{name} (it was this)", name=name) if number == 0 else name
        wide = ui.width(label, TINY) + 18
        if left > x and left + wide > x + width:
            left, top = x, top + height
        ui.canvas.panel((left, top + 4, 12, 12), Surface(colour, None, 3))
        ui.text(
            (left + 16, top, min(wide - 16, x + width - left - 16), height), label, TINY, theme.DARK, valign="middle"
        )
        left += wide + 10
    return top + height
