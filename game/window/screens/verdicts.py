"""What was said in the turn in focus with the coach's word on it, and the decisions that mattered as cards."""

from __future__ import annotations

from collections.abc import Sequence

from game.review import Way
from game.view.shapes import Line
from game.window import theme
from game.window.canvas import Box
from game.window.coach import Verdict
from game.window.column import Block, column, column_height
from game.window.rows import rows
from game.window.screens.chart import grade_sign
from game.window.screens.scene import TALK, Scene
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button, key_cap
from game.window.zones import Intent

GAP = 8.0
MOST_WORD = 80.0
SAID = theme.BODY._replace(leading=1.4)
BRANCH = 196.0
SLOTS = 3
LEAST = 104.0
"""Height of a card in large type."""
MATTERED = "mattered"


def talk(ui: Ui, scene: Scene, box: Box = TALK) -> None:
    """The turn in focus: when and what, what was said and seen, what would have been better."""
    x, y, width, height = box
    turn, dot = scene.debrief.turns[scene.at], scene.coached.dots[scene.at]
    ui.canvas.panel(box, theme.PANEL)
    room = width - 32 - (BRANCH + 12 if dot.number is not None else 0)
    _head(ui, (x + 16, y + 8, room, 24), f"{scene.at + 1} · {turn.act}", turn.when)
    _judged(ui, (x + 16, y + 33, room, 20), scene)
    if dot.number is not None:
        place = (x + width - 16 - BRANCH, y + 12, BRANCH, 34)
        button(ui, "branch", place, ui.say("Branch from here"), Intent("branch", str(dot.number)), "B", "ui_history")
    below = _better(ui, scene, box)
    blocks = _blocks(ui, scene.lines, turn.what)
    room_for_words = (x + 16, y + 62, width - 30, height - 70 - below)
    column(ui, f"talk-{scene.at}", room_for_words, blocks, shrink=True)


def cards(ui: Ui, box: Box, scene: Scene) -> None:
    """The decisions that mattered, dearest first; in the room that is left, those that were well found."""
    x, y, width, height = box
    mattered, praised = scene.coached.mattered, scene.coached.praised
    if not scene.coached.ready:
        words = ui.say("The coach is working it out")
        ui.text(box, words, theme.LABEL, theme.DARK_DIM, "centre", "middle")
        return
    if not ui.canvas.roomy:
        _some(ui, box, scene)
        return
    tall = (height - (SLOTS - 1) * GAP) / SLOTS
    places = [(x, y + number * (tall + GAP), width, tall) for number in range(SLOTS)]
    for number, verdict in enumerate(mattered):
        _card(ui, places.pop(0), number, verdict, verdict.turn == scene.at)
    if not mattered:
        _praise(ui, places.pop(0))
    for number, verdict in enumerate(praised[: len(places)], start=len(mattered)):
        _found(ui, places.pop(0), number, verdict, verdict.turn == scene.at)
    if places and mattered:
        left, top, *_ = places[0]
        words = ui.say("No other decision cost anything that matters.")
        ui.text((left + 4, top + 2, width - 8, 44), words, theme.LABEL, theme.DARK_DIM)


def why(ui: Ui, verdict: Verdict | None) -> list[Block]:
    """The coach's long word on a decision: how it could go and why, the better one, the sources."""
    decision = verdict.decision if verdict else None
    if verdict is None or decision is None:
        return []
    blocks = [
        Block(ui.say("{grade}: {name}", grade=verdict.grade_words, name=decision.played.name), theme.HEADING),
        Block(decision.cost, theme.LABEL, theme.DARK, 2),
        Block(ui.say("How it can go"), theme.SMALL_BOLD, theme.BRASS_DARK),
        *_ways(decision.ways),
        Block(decision.reason, theme.SMALL, theme.DARK_DIM, 2),
    ]
    if verdict.better:
        blocks.append(Block(ui.say("Better: {name}", name=decision.best.name), theme.LABEL_BOLD, theme.GREEN))
        blocks += _ways(decision.better)
        blocks += [Block(text, theme.SMALL, theme.DARK_DIM, 2) for text in (decision.better_reason, decision.otherwise)]
    blocks += [Block(source, theme.SMALL, theme.GROUPS["account"], 2) for source in decision.sources]
    return [block for block in blocks if block.text] + [Block("", theme.SMALL)]


# Private functions


def _some(ui: Ui, box: Box, scene: Scene) -> None:
    """The same in large type: as many as there is room for, the one in focus among them."""
    mattered, praised = scene.coached.mattered, scene.coached.praised
    if not mattered:
        _praise(ui, box)
        return
    for number, place in rows(ui, MATTERED, box, len(mattered) + len(praised), LEAST):
        if number < len(mattered):
            _card(ui, place, number, mattered[number], mattered[number].turn == scene.at)
        else:
            found = praised[number - len(mattered)]
            _found(ui, place, number, found, found.turn == scene.at)


def _head(ui: Ui, box: Box, what: str, when: str) -> None:
    """What was done, and when where there is room for it."""
    x, y, width, height = box
    wide = min(width, ui.width(what, theme.SUBHEAD))
    ui.text((x, y, wide, height), what, theme.SUBHEAD, theme.LIGHT, valign="middle")
    if ui.width(when, theme.SMALL) <= width - wide - 16:
        ui.text((x + wide + 16, y, width - wide - 16, height), when, theme.SMALL, theme.LIGHT_DIM, valign="middle")


def _judged(ui: Ui, box: Box, scene: Scene) -> None:
    """The judgement on the turn in focus with its cost, and what chance gave there."""
    x, y, width, height = box
    end = x + width
    verdict, luck = scene.verdict, scene.coached.dots[scene.at].luck
    if verdict is not None:
        grade_sign(ui, (x + 8, y + height / 2), verdict.grade, 14)
        words = verdict.grade_words
        if verdict.better:
            words = ui.say("{grade}: {cost}", grade=words, cost=verdict.cost)
        if verdict.detail:
            words = ui.say("{what} ({detail})", what=words, detail=verdict.detail)
        wide = min(ui.width(words, theme.SMALL_BOLD), end - x - 20)
        ui.text((x + 20, y, wide, height), words, theme.SMALL_BOLD, theme.LIGHT, valign="middle")
        x += wide + 36
    words = ui.say("luck {points}", points=luck)
    if luck and ui.width(words, theme.SMALL) <= end - x:
        ui.text((x, y, end - x, height), words, theme.SMALL, theme.BRASS, valign="middle")


def _better(ui: Ui, scene: Scene, room: Box) -> float:
    """What would have been better, at the foot of the panel; returns the height it takes."""
    verdict = scene.verdict
    if verdict is None or not verdict.better:
        return 0.0
    x, y, width, height = room
    blocks = [Block(ui.say("Better: {name}", name=verdict.better), theme.LABEL_BOLD, theme.GREEN)]
    if verdict.words:
        blocks.append(Block(verdict.words, theme.LABEL, theme.DARK, 0))
    tall = min(MOST_WORD, column_height(ui, blocks, width - 48) + 14)
    box = (x + 12, y + height - tall - 10, width - 24, tall)
    ui.canvas.panel(box, Surface(theme.PAPER, theme.GRADES[verdict.grade], 8, 2))
    column(ui, f"better-{scene.at}", (box[0] + 14, box[1] + 7, box[2] - 24, tall - 12), blocks, shrink=True)
    return tall + 8


def _blocks(ui: Ui, lines: tuple[Line, ...], what: str) -> list[Block]:
    """The talk, names at the left; what was noted and seen is told once, at its end."""
    names = [line.name for line in lines if line.who in ("you", "them")]
    indent = max((ui.width(name, SAID) for name in names), default=0.0) + 16
    blocks: list[Block] = []
    for line in lines:
        if line.who == "event":
            blocks.append(Block(line.text, theme.LABEL, theme.LIGHT_DIM, 8))
        elif line.who in ("you", "them"):
            colour, tint = (theme.OWN, theme.OWN) if line.who == "you" else (theme.PAPER, theme.BRASS)
            blocks.append(Block(line.text, SAID, colour, 8, indent, line.name, tint))
    if what:
        blocks.append(Block(what, theme.LABEL, theme.BRASS, 8))
    return blocks or [Block(ui.say("Nothing was said here."), theme.LABEL, theme.LIGHT_DIM)]


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


def _ways(ways: Sequence[Way]) -> list[Block]:
    """Each way with its chance; the one that came about stands out."""
    return [
        Block(way.words, theme.LABEL, theme.DARK if way.happened else theme.DARK_DIM, 2, 52, way.chance) for way in ways
    ]


def _found(ui: Ui, box: Box, number: int, verdict: Verdict, here: bool) -> None:
    """A decision that was hard to find; it leads to its turn."""
    x, y, width, height = box
    edge = theme.BRASS if here else theme.PAPER_LINE
    ui.canvas.panel(box, Surface((255, 253, 246), edge, 10, 2 if here else 1))
    ui.canvas.panel((x, y, 6, height), Surface(theme.GRADES["best"], None, 3))
    grade_sign(ui, (x + 24, y + 19), "best", 15)
    ui.text((x + 38, y + 8, width - 80, 22), ui.say("Well found"), theme.LABEL_BOLD, theme.DARK, valign="middle")
    key_cap(ui, (x + width - 10, y + 19), str(number + 1), theme.DARK_DIM)
    blocks = [Block(ui.say("{when}: {name}", when=verdict.when, name=verdict.played), theme.LABEL, theme.DARK)]
    if verdict.decision:
        blocks.append(Block(verdict.decision.cost, theme.LABEL, theme.DARK_DIM, 2))
    column(ui, f"mattered-{number}-text", (x + 16, y + 34, width - 24, height - 42), blocks, shrink=True)
    if ui.zone(f"mattered:{number}", box, Intent("focus", f"turns:{verdict.turn}"), (str(number + 1),)):
        ui.ring(box, 10)


def _praise(ui: Ui, box: Box) -> None:
    x, y, width, _ = box
    ui.canvas.disc((x + width / 2, y + 44), 36, theme.PAPER_DIM)
    ui.canvas.icon("ui_trophy", (x + width / 2 - 22, y + 22, 44, 44), theme.BRASS_DARK)
    words = ui.say("Well played: no decision cost anything that matters.")
    ui.text((x + 10, y + 86, width - 20, 56), words, theme.HEADING, theme.DARK, "centre", "middle")
