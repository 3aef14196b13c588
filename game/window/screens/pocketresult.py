"""The debrief in large type: one thing at a time, each behind its tab."""

from __future__ import annotations

from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.screens import account, chart, plane, result, verdicts
from game.window.screens.scene import Scene
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button
from game.window.zones import Intent

PICTURE, TURN = 4, 5
TOP, TABS, FOOT, PAD = 40.0, 32.0, 36.0, 8.0
TOLD = 44.0
"""Height of the line on what a branch changed, or on how it went."""
SMALL = theme.LABEL._replace(leading=1.15, least=11)


def draw(ui: Ui, scene: Scene) -> None:
    """As `result.draw`, with the picture and the turn in focus as two more tabs."""
    ui.scope("result", f"turns:{scene.at}", f"talk-{scene.at}")
    width, height = ui.canvas.width, ui.canvas.height
    ui.canvas.backdrop("title", 0, result.SHADE)
    _figures(ui, scene)
    tab = ui.chosen.get(result.TAB, PICTURE)
    tabs = [(PICTURE, ui.say("Picture"), "O"), (TURN, ui.say("Turn"), "U"), *result.tabs(ui)]
    result.draw_tabs(ui, (PAD, TOP + 2, width - 2 * PAD, TABS - 4), tabs, tab)
    box = (PAD, TOP + TABS, width - 2 * PAD, height - TOP - TABS - FOOT - PAD)
    if tab == PICTURE:
        _picture(ui, box, scene)
    elif tab == TURN:
        verdicts.talk(ui, scene, box)
    else:
        ui.canvas.panel(box, theme.SHEET)
        _sheet(ui, (box[0] + 12, box[1] + 10, box[2] - 22, box[3] - 18), scene, tab)
    _foot(ui, scene, (PAD, height - FOOT - 2, width - 2 * PAD, FOOT - 2))
    last = len(scene.coached.dots) - 1
    for key, number in (("LEFT", max(0, scene.at - 1)), ("RIGHT", min(last, scene.at + 1))):
        ui.hotkey(key, Intent("focus", f"turns:{number}"))


# Private functions


def _figures(ui: Ui, scene: Scene) -> None:
    """The title, red where a red line was crossed, and the figures."""
    debrief, coached, width = scene.debrief, scene.coached, ui.canvas.width
    ui.canvas.band(0, TOP, theme.RED if debrief.red else theme.INK)
    figures = [
        (ui.say("Score"), debrief.score),
        (ui.say("Money"), debrief.money),
        (ui.say("Relation"), debrief.relation),
    ]
    if coached.ready:
        figures.append((ui.say("Decision quality"), coached.quality))
    each = min(112.0, width * 0.62 / len(figures))
    right = width - PAD - each * len(figures)
    ui.text((PAD + 4, 0, right - PAD - 12, TOP), debrief.title, SMALL._replace(bold=True), theme.LIGHT, valign="middle")
    for number, (label, value) in enumerate(figures):
        left = right + number * each
        small = theme.SMALL._replace(least=10, leading=1.1)
        ui.text((left, 1, each - 6, 16), label, small, theme.LIGHT_DIM, valign="middle")
        ui.text((left, 15, each - 6, 24), value, theme.LABEL_BOLD, theme.BRASS, valign="middle")


def _picture(ui: Ui, box: Box, scene: Scene) -> None:
    """The course of the play; above it in a sentence how it went, or what a branch changed."""
    x, y, width, height = box
    told = scene.coached.told
    words = scene.beside.compared.verdict if scene.beside else told.headline if told else scene.debrief.ended
    mended = scene.beside is not None and scene.beside.compared.mended
    ui.canvas.panel((x, y, width, TOLD), Surface(theme.OWN if mended else theme.PAPER, theme.PAPER_LINE, 8))
    column(ui, "told:x", (x + 12, y + 4, width - 24, TOLD - 6), [Block(words, SMALL, theme.DARK)], shrink=True)
    there = scene._replace(room=(x, y + TOLD + 4, width, height - TOLD - 4))
    chart.draw(ui, there)
    chart.draw_focus(ui, there)


def _sheet(ui: Ui, box: Box, scene: Scene, tab: int) -> None:
    x, y, width, height = box
    if tab == result.WHY:
        blocks = verdicts.why(ui, scene.verdict) + result.why_blocks(scene.why)
        column(ui, f"why-{scene.at}", box, blocks, bar=theme.BRASS_DARK)
    elif tab == result.SCORE and scene.coached.told:
        account.score(ui, (x, y, width - plane.WIDTH - 12, height), scene)
        plane.draw(ui, (x + width - plane.WIDTH, y, plane.WIDTH, height), scene.coached.told.plane)
    elif tab == result.SCORE:
        account.score(ui, box, scene)
    elif tab == result.TRUTH:
        account.truth(ui, box, scene)
    else:
        verdicts.cards(ui, box, scene)


def _foot(ui: Ui, scene: Scene, box: Box) -> None:
    x, y, width, height = box
    number = scene.coached.dots[scene.at].number
    ways = [("again", ui.say("Play it again"), Intent("again"), "A", "ui_history")]
    if number is not None:
        ways.append(("branch:at", ui.say("Branch from here"), Intent("branch", str(number)), "B", "ui_go"))
    if scene.share:
        ways.append(("copy", ui.say("Copy"), Intent("copy", scene.share), "K", "ui_file"))
    ways.append(("list", ui.say("Back"), Intent("leave"), "Esc", "ui_menu"))
    each = (width - 6 * (len(ways) - 1)) / len(ways)
    for place, (name, label, intent, key, icon) in enumerate(ways):
        button(ui, name, (x + place * (each + 6), y, each, height), label, intent, key, icon, style=SMALL)
