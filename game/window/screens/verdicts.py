"""What was said in the turn in focus with the coach's word on it, and the decisions that mattered as cards."""

from __future__ import annotations

from game.view.shapes import Line
from game.window import theme
from game.window.canvas import Box
from game.window.coach import Verdict
from game.window.column import Block, column, column_height
from game.window.screens.chart import grade_sign
from game.window.screens.scene import TALK, Scene
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button, key_cap
from game.window.zones import Intent

GAP = 8.0
MOST_WORD = 92.0
BRANCH = 196.0


def talk(ui: Ui, scene: Scene) -> None:
    """The turn in focus: when and what, what was said and seen, what would have been better."""
    x, y, width, height = TALK
    turn, dot = scene.debrief.turns[scene.at], scene.coached.dots[scene.at]
    ui.canvas.panel(TALK, theme.PANEL)
    room = width - 32 - (BRANCH + 12 if dot.number is not None else 0)
    ui.text((x + 16, y + 8, room, 24), f"{scene.at + 1} · {turn.act}", theme.SUBHEAD, theme.LIGHT, valign="middle")
    left = _judged(ui, (x + 16, y + 32, room, 20), scene)
    ui.text((left, y + 32, x + 16 + room - left, 20), turn.when, theme.SMALL, theme.LIGHT_DIM, valign="middle")
    if dot.number is not None:
        box = (x + width - 16 - BRANCH, y + 12, BRANCH, 34)
        button(ui, "branch", box, ui.say("Branch from here"), Intent("branch", str(dot.number)), "B", "ui_history")
    below = _word(ui, scene)
    column(
        ui,
        f"talk-{scene.at}",
        (x + 16, y + 60, width - 32, height - 70 - below),
        _blocks(scene.lines, turn.what) or [Block(ui.say("Nothing was said here."), theme.LABEL, theme.LIGHT_DIM)],
    )


def cards(ui: Ui, box: Box, scene: Scene) -> None:
    """The decisions that mattered, dearest first; none is praise."""
    x, y, width, height = box
    mattered = scene.coached.mattered
    if not mattered:
        _praise(ui, box)
        return
    tall = (height - 2 * GAP) / 3
    for number, verdict in enumerate(mattered):
        _card(ui, (x, y + number * (tall + GAP), width, tall), number, verdict, verdict.turn == scene.at)
    if len(mattered) < 3:
        top = y + len(mattered) * (tall + GAP) + 10
        words = ui.say("No other decision cost anything that matters.")
        ui.text((x + 4, top, width - 8, 48), words, theme.LABEL, theme.DARK_DIM)


# Private functions


def _judged(ui: Ui, box: Box, scene: Scene) -> float:
    """The judgement on the turn in focus and what chance gave there; returns where it ends."""
    x, y, _, height = box
    verdict, luck = scene.verdict, scene.coached.dots[scene.at].luck
    if verdict is not None:
        grade_sign(ui, (x + 7, y + height / 2), verdict.grade, 13)
        words = verdict.grade_words
        if verdict.better:
            words = ui.say("{grade}: {cost}", grade=verdict.grade_words, cost=verdict.cost)
        wide = ui.width(words, theme.SMALL_BOLD)
        ui.text((x + 20, y, wide, height), words, theme.SMALL_BOLD, theme.LIGHT, valign="middle")
        x += wide + 36
    if luck:
        words = ui.say("luck {points}", points=luck)
        wide = ui.width(words, theme.SMALL)
        ui.text((x, y, wide, height), words, theme.SMALL, theme.BRASS, valign="middle")
        x += wide + 16
    return x


def _word(ui: Ui, scene: Scene) -> float:
    """What would have been better, at the foot of the panel; returns the height it takes."""
    verdict = scene.verdict
    if verdict is None or not verdict.better:
        return 0.0
    x, y, width, height = TALK
    blocks = _better(ui, verdict)
    tall = min(MOST_WORD, column_height(ui, blocks, width - 56) + 16)
    box = (x + 12, y + height - tall - 10, width - 24, tall)
    ui.canvas.panel(box, Surface(theme.PAPER, theme.GRADES[verdict.grade], 8, 2))
    column(ui, f"better-{scene.at}", (box[0] + 14, box[1] + 8, box[2] - 24, tall - 14), blocks, shrink=True)
    return tall + 8


def _better(ui: Ui, verdict: Verdict) -> list[Block]:
    blocks = [Block(ui.say("Better: {name}", name=verdict.better), theme.LABEL_BOLD, theme.GREEN)]
    if verdict.words:
        blocks.append(Block(verdict.words, theme.LABEL, theme.DARK, 1))
    if verdict.detail:
        cost = ui.say("Cost: {points}; {detail}", points=verdict.cost, detail=verdict.detail)
        blocks.append(Block(cost, theme.SMALL, theme.DARK_DIM, 1))
    return blocks


def _blocks(lines: tuple[Line, ...], what: str) -> list[Block]:
    """The talk as bubbles; what was noted and seen is told once, at its end."""
    blocks: list[Block] = []
    for line in lines:
        if line.who == "event":
            blocks.append(Block(line.text, theme.LABEL, theme.LIGHT_DIM, 8))
        if line.who not in ("you", "them"):
            continue
        own = line.who == "you"
        look = Surface(theme.OWN if own else theme.PAPER, None, 10)
        side, other = (120.0, 6.0) if own else (0.0, 120.0)
        blocks.append(
            Block(line.name, theme.SMALL_BOLD, theme.LIGHT_DIM, 6, side + 4, align="right" if own else "left", right=8)
        )
        blocks.append(Block(line.text, theme.BODY._replace(size=16), theme.DARK, 2, side, panel=look, right=other))
    if what:
        blocks.append(Block(what, theme.LABEL, theme.BRASS, 8))
    return blocks


def _card(ui: Ui, box: Box, number: int, verdict: Verdict, here: bool) -> None:
    """One decision: judgement and cost, what was played, what would have been better; it leads to its turn."""
    x, y, width, height = box
    edge = theme.BRASS if here else theme.PAPER_LINE
    ui.canvas.panel(box, Surface((255, 253, 246), edge, 10, 2 if here else 1))
    ui.canvas.panel((x, y, 6, height), Surface(theme.GRADES[verdict.grade], None, 3))
    grade_sign(ui, (x + 24, y + 19), verdict.grade, 15)
    head = ui.say("{grade}: {cost}", grade=verdict.grade_words, cost=verdict.cost)
    ui.text((x + 38, y + 8, width - 80, 22), head, theme.LABEL_BOLD, theme.DARK, valign="middle")
    key_cap(ui, (x + width - 10, y + 19), str(number + 1), theme.DARK_DIM)
    blocks = [
        Block(ui.say("{when}: {name}", when=verdict.when, name=verdict.played), theme.LABEL, theme.DARK),
        Block(ui.say("Better: {name}", name=verdict.better), theme.LABEL_BOLD, theme.GREEN, 0),
    ]
    if verdict.words:
        blocks.append(Block(verdict.words, theme.LABEL, theme.DARK_DIM, 0))
    column(ui, f"mattered-{number}-text", (x + 16, y + 32, width - 24, height - 66), blocks, shrink=True)
    ui.text((x + 16, y + height - 32, width - 200, 28), verdict.detail, theme.SMALL, theme.DARK_DIM, valign="middle")
    if ui.zone(f"mattered:{number}", box, Intent("focus", f"turns:{verdict.turn}"), (str(number + 1),)):
        ui.ring(box, 10)
    place = (x + width - 172, y + height - 34, 164, 28)
    label = ui.say("Branch from here")
    button(ui, f"branch:{number}", place, label, Intent("branch", str(verdict.number)), "", "ui_history")


def _praise(ui: Ui, box: Box) -> None:
    x, y, width, _ = box
    ui.canvas.disc((x + width / 2, y + 84), 44, theme.PAPER_DIM)
    ui.canvas.icon("ui_trophy", (x + width / 2 - 26, y + 58, 52, 52), theme.BRASS_DARK)
    words = ui.say("Well played: no decision cost anything that matters.")
    ui.text((x + 20, y + 144, width - 40, 80), words, theme.HEADING, theme.DARK, "centre")
