"""The debrief: the play as a picture, the talk beneath it, the decisions that mattered, and the account."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.shapes import Why
from game.window import theme
from game.window.canvas import Box
from game.window.coach import Dot
from game.window.column import Block, column
from game.window.screens import account, chart, plane, today, verdicts
from game.window.screens.scene import BANNER, RIGHT, STRIP, Scene
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import bar, button, key_cap
from game.window.zones import Intent

SHADE = (8, 20, 28, 165)
TAB = "debrief-tab"
SCROLLED = ("account", "truth")
DECISIONS, WHY, SCORE, TRUTH = range(4)
FIGURE = theme.Style(25, True, 1.2, 16)


def chosen(ui: Ui, dots: Sequence[Dot]) -> int:
    """The turn in focus: at first the one in which the last word was said."""
    last = max((turn for turn, dot in enumerate(dots) if dot.tactic), default=0)
    return min(ui.chosen.get("turns", last), len(dots) - 1)


def draw(ui: Ui, scene: Scene) -> None:
    """The figures above, the picture and the talk of the turn in focus at the left, the rest in tabs at the right."""
    ui.scope("result", f"turns:{scene.at}", f"talk-{scene.at}")
    token = (scene.debrief, scene.coached, scene.failed, scene.beside, scene.share)
    ui.still("result", token, lambda: _all_but_chosen(ui, scene), "turns")
    chart.draw_focus(ui, scene)
    verdicts.talk(ui, scene)
    _right(ui, scene)
    last = len(scene.coached.dots) - 1
    ui.hotkey("LEFT", Intent("focus", f"turns:{max(0, scene.at - 1)}"))
    ui.hotkey("RIGHT", Intent("focus", f"turns:{min(last, scene.at + 1)}"))


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


def tabs(ui: Ui) -> list[tuple[int, str, str]]:
    """Number, label and key of each."""
    return [
        (DECISIONS, ui.say("Moves"), "D"),
        (WHY, ui.say("Why"), "W"),
        (SCORE, ui.say("Score"), "S"),
        (TRUTH, ui.say("Truth"), "T"),
    ]


def draw_tabs(ui: Ui, box: Box, shown: Sequence[tuple[int, str, str]], tab: int) -> None:
    """The tabs beside each other, the one that is up filled."""
    x, y, width, height = box
    wide = width / len(shown)
    for place_, (number, label, key) in enumerate(shown):
        place = (x + place_ * wide, y, wide - 4, height)
        here = number == tab
        look = Surface(theme.INK_HIGH, None, 8) if here else Surface(theme.PAPER_DIM, theme.PAPER_LINE, 8)
        colour = theme.LIGHT if here else theme.DARK_DIM
        ui.canvas.panel(place, look)
        right = place[0] + place[2] - 6
        right -= key_cap(ui, (right, y + height / 2), key, colour)
        ui.text((place[0] + 7, y, right - place[0] - 9, height), label, theme.SMALL_BOLD, colour, valign="middle")
        if ui.zone(f"tab-{key}", place, Intent("choose", f"{TAB}:{number}"), (key,)):
            ui.ring(place, 8)


# Private functions


def _all_but_chosen(ui: Ui, scene: Scene) -> None:
    debrief = scene.debrief
    ui.canvas.backdrop("title", 0, SHADE)
    if debrief.red:
        ui.canvas.band(0, 72, theme.RED)
    wide = today.SHARE[0] - 40 if scene.share else 1232
    title = debrief.title
    if debrief.red:
        title = ui.say("Red line: {title}", title=title)
    ui.text((24, 8, wide, 36), title, theme.TITLE, theme.LIGHT, valign="middle")
    told = scene.coached.told
    under = debrief.ended
    if told:
        under = told.headline if debrief.red else ui.say("{first} {then}", first=debrief.ended, then=told.headline)
    under = f"{under} · {debrief.aids}" if debrief.aids else under
    ui.text((24, 44, wide, 24), under, theme.LABEL, theme.LIGHT_DIM, valign="middle")
    if scene.share:
        today.share(ui, scene.share)
    _figures(ui, scene)
    if scene.beside:
        _beside(ui, scene)
    chart.draw(ui, scene)
    if told:
        plane.draw(ui, scene.plane, told.plane)
    _foot(ui, scene)


def _figures(ui: Ui, scene: Scene) -> None:
    """Score, money and relation; then what the coach makes of them."""
    x, y, width, height = STRIP
    debrief, coached = scene.debrief, scene.coached
    ui.canvas.panel(STRIP, theme.SHEET)
    ui.text((x + 20, y + 6, 90, 18), ui.say("Score"), theme.SMALL_BOLD, theme.BRASS_DARK)
    ui.text((x + 20, y + 20, 120, 40), debrief.score, theme.Style(32, True, 1.2, 22), theme.DARK, valign="middle")
    for number, (label, value, share, colour) in enumerate(
        (
            (ui.say("Money"), debrief.money, debrief.money_hundredths, theme.BRASS_DARK),
            (ui.say("Relation"), debrief.relation, debrief.relation_hundredths, theme.GROUPS["talk"]),
        )
    ):
        left = x + 160 + number * 230
        ui.text((left, y + 10, 120, 22), label, theme.LABEL, theme.DARK_DIM, valign="middle")
        ui.text((left + 110, y + 10, 90, 22), value, theme.LABEL_BOLD, theme.DARK, "right", "middle")
        bar(ui, (left, y + 38, 200, 8), share / 10_000, colour, theme.PAPER_LINE)
    ui.canvas.fill((x + 618, y + 10, 1, height - 20), theme.PAPER_LINE)
    box = (x + 636, y, width - 652, height)
    if coached.ready:
        _coachs(ui, box, scene)
    else:
        received = debrief.received
        ui.canvas.icon("ui_money", (box[0], y + 19, 22, 22), theme.DARK_DIM)
        ui.text((box[0] + 32, y, box[2] - 32, height), received, theme.LABEL, theme.DARK_DIM, valign="middle")


def _coachs(ui: Ui, box: Box, scene: Scene) -> None:
    x, y, width, height = box
    coached = scene.coached
    wide = width / 3
    for number, (label, value) in enumerate(
        (
            (ui.say("Decision quality"), coached.quality),
            (ui.say("Luck"), coached.luck),
            (ui.say("With average luck"), coached.adjusted),
        )
    ):
        left = x + number * wide
        ui.text((left, y + 6, wide - 8, 18), label, theme.SMALL_BOLD, theme.BRASS_DARK)
        ui.text((left, y + 24, wide - 8, height - 26), value, FIGURE, theme.DARK, valign="middle")


def _beside(ui: Ui, scene: Scene) -> None:
    """The play that this one branches from, figure by figure, and the word on what was done otherwise."""
    beside = scene.beside
    assert beside is not None
    x, y, width, height = BANNER
    mended = beside.compared.mended
    look = Surface(theme.OWN, theme.OWN_LINE, 10) if mended else Surface(theme.PAPER_DIM, theme.PAPER_LINE, 10)
    ui.canvas.panel(BANNER, look)
    ui.text((x + 16, y + 6, 110, 22), ui.say("First play"), theme.SMALL_BOLD, theme.BRASS_DARK, valign="middle")
    wide = (width - 136) / 3
    for number, figure in enumerate(beside.compared.rows):
        words = f"{figure.label} {figure.first} → {figure.now} ({figure.gain})"
        colour = theme.GREEN if figure.gain.startswith("+") else theme.DARK
        ui.text((x + 124 + number * wide, y + 6, wide - 8, 22), words, theme.LABEL_BOLD, colour, valign="middle")
    left = x + 16
    if mended:
        ui.canvas.icon("ui_trophy", (left, y + 33, 20, 20), theme.GREEN)
        left += 28
    style = theme.LABEL._replace(leading=1.15, least=11)
    ui.text(
        (left, y + 28, x + width - left - 12, height - 30), beside.compared.verdict, style, theme.DARK, valign="middle"
    )


def _right(ui: Ui, scene: Scene) -> None:
    """One of the tabs: the decisions that mattered, the why of the turn in focus, the account, the truth."""
    x, y, width, height = RIGHT
    ui.canvas.panel(RIGHT, theme.SHEET)
    tab = min(ui.chosen.get(TAB, DECISIONS if scene.coached.ready else TRUTH), TRUTH)
    draw_tabs(ui, (x + 10, y + 8, width - 20, 32), tabs(ui), tab)
    box = (x + 14, y + 48, width - 28, height - 58)
    if tab == WHY:
        blocks = verdicts.why(ui, scene.verdict) + why_blocks(scene.why)
        column(ui, f"why-{scene.at}", (x + 18, y + 50, width - 30, height - 62), blocks)
    elif tab == SCORE:
        account.score(ui, box, scene)
    elif tab == TRUTH:
        account.truth(ui, box, scene)
    else:
        verdicts.cards(ui, box, scene)


def _foot(ui: Ui, scene: Scene) -> None:
    cautions = " ".join(scene.debrief.cautions)
    column(ui, "cautions", (24, 660, 760, 56), [Block(cautions, theme.SMALL, theme.LIGHT)], shrink=True)
    again, back = ui.say("Play it again"), ui.say("Back")
    button(ui, "again", (806, 664, 218, 44), again, Intent("again"), "A", "ui_history", "primary", theme.SUBHEAD)
    button(ui, "list", (1038, 664, 218, 44), back, Intent("leave"), "Esc", "ui_menu", "plain", theme.SUBHEAD)
