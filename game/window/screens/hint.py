"""The hint: its three steps below each other, revealed one by one."""

from __future__ import annotations

from game.hints import Panel
from game.window import theme
from game.window.column import Block, column
from game.window.ui import Ui
from game.window.widgets import button, dialog
from game.window.zones import Intent

SIZE = (860, 600)


def draw(ui: Ui, panel: Panel) -> None:
    """The steps looked at so far; Enter or H looks at one more."""
    ui.scope(f"hint-{panel.state}", "hint:0" if panel.more else "hint:1")
    x, y, width, height = dialog(ui, SIZE, ui.say("Hint"))
    ui.canvas.panel((x - 8, y, width + 16, height - 58), theme.SHEET)
    column(ui, "steps", (x + 12, y + 10, width - 20, height - 80), _steps(ui, panel), end=panel.shown > 1)
    foot = y + height - 46
    half = (width - 16) / 2
    wide = 260 if ui.canvas.roomy else half
    if panel.more:
        label = ui.say("Show a first hint") if not panel.shown else ui.say("Show more")
        button(ui, "hint:0", (x, foot, wide, 46), label, Intent("reveal"), "H", "ui_hint", "primary", theme.SUBHEAD)
    else:
        ui.hotkey("H", Intent("hide"))
    left = x + (wide + 16 if panel.more else 0)
    if ui.canvas.roomy:
        ui.text((left, foot, x + width - 216 - left, 46), panel.note, theme.LABEL, theme.LIGHT_DIM, valign="middle")
    wide = 200 if ui.canvas.roomy else half
    back = (x + width - wide, foot, wide, 46)
    button(ui, "hint:1", back, ui.say("Back"), Intent("hide"), "Esc", "ui_back", "plain", theme.SUBHEAD)


# Private functions


def _steps(ui: Ui, panel: Panel) -> list[Block]:
    blocks: list[Block] = []
    for number, step in enumerate(panel.steps, start=1):
        colour = theme.DARK if step.lines else theme.DARK_DIM
        blocks.append(Block(step.heading, theme.HEADING, colour, 14, 30, str(number), theme.BRASS_DARK))
        for place, line in enumerate(step.lines):
            strong = number < len(panel.steps) or not place
            style = theme.BODY._replace(bold=True) if strong else theme.LABEL
            blocks.append(Block(line, style, theme.DARK, 3, 30))
    if not ui.canvas.roomy:
        blocks.append(Block(panel.note, theme.LABEL, theme.DARK_DIM, 14))
    return [block._replace(right=6) for block in blocks]
