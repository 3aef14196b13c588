"""A page of the first lesson over the talk."""

from __future__ import annotations

from game.view.lesson import PAGES, Page
from game.window import theme
from game.window.column import Block, column
from game.window.ui import Ui
from game.window.widgets import button, dialog
from game.window.zones import Intent


def draw(ui: Ui, page: Page) -> None:
    """What there is to know now; on with the play, or no more of it."""
    ui.scope("lesson", "lesson:on")
    x, y, width, height = dialog(ui, (760, 430), page.title)
    blocks = [Block(line, theme.BODY, theme.LIGHT, 10, 22, "·", theme.BRASS) for line in page.lines]
    column(ui, "lesson", (x, y, width, height - 58), blocks)
    top, wide = y + height - 44, (width - 16) / 3
    ui.text((x, top, wide, 44), f"{page.number + 1} / {len(PAGES)}", theme.LABEL, theme.LIGHT_DIM, valign="middle")
    skip = (x + wide + 8, top, wide, 44)
    button(ui, "lesson:skip", skip, ui.say("No more of this"), Intent("untaught"), "X", "ui_close")
    on = (x + 2 * (wide + 8), top, wide, 44)
    button(ui, "lesson:on", on, ui.say("Go on"), Intent("hide"), "Esc", "ui_resume", "primary")
