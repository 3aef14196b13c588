"""Who plays: choosing a profile, making one, taking everything along, deleting."""

from __future__ import annotations

from collections.abc import Sequence

from game.window import theme
from game.window.people import Who
from game.window.rows import rows
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import button, dialog, field
from game.window.zones import Intent

NAME = "who-name"


def draw(ui: Ui, people: Sequence[Who]) -> None:
    """The list over whatever is below it; the one in use is ticked."""
    ui.scope("profiles", "who:0")
    x, y, width, height = dialog(ui, (760, 600), ui.say("Who plays?"))
    top = y + height - 44
    new = ui.say("A new name, then Enter")
    field(ui, NAME, (x, y, width, 40), new, Intent("who-new"), "ui_person")
    for number, box in rows(ui, "who", (x, y + 52, width, height - 52 - 56), len(people), 48, 6):
        _line(ui, box, people[number], number)
    wide = min(230.0, (width - 16) / 3)
    button(ui, "who:export", (x, top, wide, 44), ui.say("Export everything"), Intent("who-export"), "", "ui_go")
    remove = Intent("show", "unprofile")
    button(ui, "who:remove", (x + wide + 8, top, wide, 44), ui.say("Delete"), remove, "", "ui_close")
    back = (x + width - wide, top, wide, 44)
    button(ui, "done", back, ui.say("Back"), Intent("hide"), "Esc", "ui_back", "primary")


# Private functions


def _line(ui: Ui, box: tuple[float, float, float, float], who: Who, number: int) -> None:
    x, y, width, height = box
    look = Surface(theme.PAPER, theme.BRASS, 8, 2) if who.here else Surface(theme.INK_HIGH, theme.INK_LINE, 8)
    ui.canvas.panel(box, look)
    colour, dim = (theme.DARK, theme.DARK_DIM) if who.here else (theme.LIGHT, theme.LIGHT_DIM)
    mark = "✓ " if who.here else ""
    ui.text((x + 14, y, width - 190, height), f"{mark}{who.title}", theme.LABEL_BOLD, colour, valign="middle")
    ui.text((x + width - 170, y, 156, height), who.detail, theme.SMALL, dim, "right", "middle")
    if ui.zone(f"who:{number}", box, Intent("who", who.name)):
        ui.ring(box, 8)
