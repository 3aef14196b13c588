"""The debrief: what it came to, what was really going on, and each turn with its full why."""

from __future__ import annotations

from game.view.shapes import Debrief, Row, Why
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.screens import today
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import bar, button
from game.window.zones import Intent

SCORE: Box = (24, 78, 392, 574)
TURNS: Box = (432, 78, 380, 574)
WHY: Box = (828, 78, 428, 574)
ROW, ROW_BARE = 72, 34
"""Heights of a turn with and without something to see in it."""
SHADE = (8, 20, 28, 165)


def chosen(ui: Ui, debrief: Debrief) -> int:
    """The turn whose why is shown, as its place in the list."""
    return min(ui.chosen.get("turns", 0), max(0, len(debrief.turns) - 1))


def draw(ui: Ui, debrief: Debrief, why: Why, replay: str, share: str = "") -> None:
    """Score and truth at the left, turns in the middle, the why of the chosen turn at the right."""
    heights = [ROW if turn.what else ROW_BARE for turn in debrief.turns]
    at = chosen(ui, debrief)
    ui.scope("result", "turns:0", f"why-{at}")
    shown = _window(heights, TURNS[3] - 54, round(ui.offsets.get("turns", 0)), at)
    ui.offsets["turns"] = shown[0]
    ui.still("result", (debrief, shown, share), lambda: _all_but_chosen(ui, debrief, replay, shown, share), "turns")
    ui.lengths["turns"] = len(debrief.turns)
    _turn(ui, _row(heights, shown[0], at), debrief, at, True)
    column(ui, f"why-{at}", (WHY[0] + 20, WHY[1] + 14, WHY[2] - 32, WHY[3] - 28), why_blocks(why))


def why_blocks(why: Why) -> list[Block]:
    """An account of one act as text blocks."""
    blocks = [Block(why.heading, theme.HEADING, theme.DARK)]
    for row in why.rows:
        blocks.append(Block(row.text, theme.LABEL_BOLD, theme.DARK, 10))
        if row.detail:
            blocks.append(Block(row.detail, theme.LABEL, theme.DARK, 1))
        if row.place:
            blocks.append(Block(row.place, theme.SMALL, theme.GROUPS["account"], 1))
    return blocks


# Private functions


def _all_but_chosen(ui: Ui, debrief: Debrief, replay: str, shown: tuple[int, int], share: str) -> None:
    ui.canvas.backdrop("title", 0, SHADE)
    ui.text((24, 12, 780, 36), debrief.title, theme.TITLE, theme.LIGHT, valign="middle")
    ended = f"{debrief.ended} · {debrief.aids}" if debrief.aids else debrief.ended
    ui.text((24, 48, 788, 24), ended, theme.LABEL, theme.LIGHT_DIM, valign="middle")
    if share:
        today.share(ui, share)
    _turns(ui, debrief, shown)
    ui.canvas.panel(WHY, theme.SHEET)
    _score(ui, debrief, replay)
    _foot(ui, debrief)


def _score(ui: Ui, debrief: Debrief, replay: str) -> None:
    x, y, width, height = SCORE
    ui.canvas.panel(SCORE, theme.SHEET)
    ui.text((x + 20, y + 12, 130, 20), ui.say("Score"), theme.SMALL_BOLD, theme.BRASS_DARK)
    ui.text((x + 20, y + 30, 130, 58), debrief.score, theme.Style(44, True, 1.25, 30), theme.DARK, valign="middle")
    for number, (label, value, share, colour) in enumerate(
        (
            (ui.say("Money"), debrief.money, debrief.money_hundredths, theme.BRASS_DARK),
            (ui.say("Relation"), debrief.relation, debrief.relation_hundredths, theme.GROUPS["talk"]),
        )
    ):
        top = y + 14 + number * 38
        ui.text((x + 160, top, 120, 22), label, theme.LABEL, theme.DARK_DIM, valign="middle")
        ui.text((x + width - 100, top, 80, 22), value, theme.LABEL_BOLD, theme.DARK, "right", "middle")
        bar(ui, (x + 160, top + 24, width - 180, 8), share / 10_000, colour, theme.PAPER_LINE)
    ui.canvas.fill((x + 20, y + 98, width - 40, 1), theme.PAPER_LINE)
    column(ui, "account", (x + 20, y + 106, width - 34, height - 118), _account(ui, debrief, replay))


def _account(ui: Ui, debrief: Debrief, replay: str) -> list[Block]:
    """Everything about the whole case as one column; its last lines say how to play the same again."""
    truth = debrief.truth
    blocks = [
        Block(ui.say("What was really going on"), theme.SUBHEAD, theme.BRASS_DARK),
        Block(truth.name, theme.HEADING, theme.DARK, 0),
        Block(truth.account, theme.LABEL, theme.DARK, 2),
        Block(ui.say("What one could have thought at the end"), theme.SMALL_BOLD, theme.BRASS_DARK, 10),
        *(_figure(row) for row in truth.beliefs),
        Block(ui.say("How the score came about"), theme.SMALL_BOLD, theme.BRASS_DARK, 10),
        *(_figure(row) for row in debrief.parts),
        Block(debrief.weights, theme.SMALL, theme.DARK_DIM, 2),
    ]
    for head, lines in ((ui.say("Promises"), debrief.promises), (ui.say("Conduct"), debrief.conduct)):
        if lines:
            blocks.append(Block(head, theme.SMALL_BOLD, theme.BRASS_DARK, 10))
            blocks += [Block(line, theme.LABEL, theme.DARK, 2, 16, "·") for line in lines]
    seed = ui.say("To play the same again (luck number {seed})", seed=debrief.seed)
    blocks.append(Block(seed, theme.SMALL_BOLD, theme.BRASS_DARK, 10))
    blocks.append(Block(replay, theme.SMALL, theme.DARK_DIM, 2))
    return [block._replace(right=6) for block in blocks]


def _figure(row: Row) -> Block:
    return Block(row.label, theme.LABEL, theme.DARK, 2, 72, row.value, theme.GROUPS["talk"])


def _turns(ui: Ui, debrief: Debrief, shown: tuple[int, int]) -> None:
    """The turns as a list whose rows are as high as they need; as many as fit, the chosen one among them."""
    x, y, width, height = TURNS
    first, last = shown
    ui.canvas.panel(TURNS, theme.PANEL)
    ui.text((x + 16, y + 10, width - 32, 24), ui.say("Turn by turn"), theme.SUBHEAD, theme.BRASS, valign="middle")
    heights = [ROW if turn.what else ROW_BARE for turn in debrief.turns]
    for number in range(first, last):
        box = _row(heights, first, number)
        _turn(ui, box, debrief, number, False)
        ui.zone(f"turns:{number}", box, Intent("none"))
    if last - first < len(heights):
        track = height - 60
        ui.canvas.panel((x + width - 12, y + 46, 6, track), Surface((255, 255, 255, 30), None, 3))
        begin, share = track * sum(heights[:first]) / sum(heights), track * sum(heights[first:last]) / sum(heights)
        ui.canvas.panel((x + width - 12, y + 46 + begin, 6, share), Surface(theme.BRASS, None, 3))


def _row(heights: list[int], first: int, number: int) -> Box:
    x, y, width, _ = TURNS
    return x + 10, y + 42 + sum(heights[first:number]), width - 30, heights[number] - 6


def _window(heights: list[int], room: float, first: int, at: int) -> tuple[int, int]:
    """The rows to show: from ``first`` on if the row ``at`` is then among them, else moved just far enough."""
    first = min(first, at)
    while first < at and sum(heights[first : at + 1]) > room:
        first += 1
    last = at + 1
    while last < len(heights) and sum(heights[first : last + 1]) <= room:
        last += 1
    while last == len(heights) and first > 0 and sum(heights[first - 1 :]) <= room:
        first -= 1
    return first, last


def _turn(ui: Ui, box: Box, debrief: Debrief, number: int, here: bool) -> None:
    """One row; its date only where it differs from the one above."""
    x, y, width, height = box
    turn = debrief.turns[number]
    if here:
        ui.repaint(box)
    ui.canvas.panel(box, Surface(theme.PAPER, theme.BRASS, 8, 2) if here else Surface(theme.INK_HIGH, None, 8))
    colour, dim = (theme.DARK, theme.DARK_DIM) if here else (theme.LIGHT, theme.LIGHT_DIM)
    tint = theme.BRASS_DARK if here else theme.BRASS
    ui.text((x + 10, y + 3, 28, 22), str(number + 1), theme.SMALL_BOLD, tint, valign="middle")
    dated = number == 0 or debrief.turns[number - 1].when != turn.when
    date = min(ui.width(turn.when, theme.SMALL) + 8, 150) if dated else 0
    ui.text((x + 38, y + 3, width - 48 - date, 22), turn.act, theme.LABEL_BOLD, colour, valign="middle")
    if dated:
        ui.text((x + width - 10 - date, y + 3, date, 22), turn.when, theme.SMALL, dim, "right", "middle")
    ui.text((x + 38, y + 26, width - 48, height - 28), turn.what, theme.Style(13, False, 1.3, 10), dim)
    if here and ui.focus == f"turns:{number}":
        ui.ring(box, 8)


def _foot(ui: Ui, debrief: Debrief) -> None:
    cautions = " ".join(debrief.cautions)
    column(ui, "cautions", (24, 660, 760, 56), [Block(cautions, theme.SMALL, theme.LIGHT)], shrink=True)
    again, back = ui.say("Play it again"), ui.say("To the list")
    button(ui, "again", (806, 664, 218, 44), again, Intent("again"), "A", "ui_history", "primary", theme.SUBHEAD)
    button(ui, "list", (1038, 664, 218, 44), back, Intent("leave"), "Esc", "ui_menu", "plain", theme.SUBHEAD)
