"""How things stand, on a page: what the panel beside the talk tells, for where there is no room for one."""

from __future__ import annotations

from game.view.shapes import Talk
from game.window import theme
from game.window.column import Block, column
from game.window.screens.signs import papers, promise, signs
from game.window.ui import Ui
from game.window.widgets import button, dialog
from game.window.zones import Intent

ICONS = {"past": "ui_legal_green", "missed": "ui_close", "now": "ui_go", "ahead": "ui_clock"}


def draw(ui: Ui, talk: Talk) -> None:
    """Case, time, signs, promise, payment path, what is in hand and the calendar, one below the other."""
    ui.scope("standing", "stands")
    x, y, width, height = dialog(ui, (720, 620), ui.say("How things stand"))
    column(ui, "stands", (x, y, width, height - 54), _blocks(ui, talk))
    place = (x + width - 180, y + height - 44, 180, 44)
    button(ui, "done", place, ui.say("Back"), Intent("hide"), "Esc", "ui_back", "primary", theme.SUBHEAD)


# Private functions


def _blocks(ui: Ui, talk: Talk) -> list[Block]:
    left = ui.language.plural("{n} move left", "{n} moves left", talk.acts_left)
    patience = ui.say("Time left") if talk.at_desk else ui.say("Patience")
    rows = [("ui_patience", patience, f"{talk.patience.now}/{talk.patience.start}"), *signs(ui, talk)]
    return [
        Block(talk.title, theme.SUBHEAD, theme.LIGHT, 0),
        Block(" · ".join(filter(None, (talk.mode, talk.overdue, left))), theme.LABEL, theme.LIGHT_DIM, 0),
        *(
            Block(ui.say("{label}: {words}", label=label, words=words), theme.LABEL, theme.LIGHT, 4, 28, mark_icon=icon)
            for icon, label, words in rows
            if words
        ),
        *promise(talk),
        *papers(ui, talk),
        Block(ui.say("Calendar"), theme.SMALL_BOLD, theme.BRASS, 8),
        *(
            Block(f"{tick.date} · {tick.name}", theme.SMALL, theme.LIGHT, 2, 26, mark_icon=ICONS[tick.state])
            for tick in talk.timeline
        ),
    ]
