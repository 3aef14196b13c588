"""The title: what this is, and where one can go."""

from __future__ import annotations

from typing import NamedTuple

from game import children
from game.view.lesson import DRILL
from game.window import theme
from game.window.rows import rows
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import Kind, button
from game.window.zones import Intent

SHADE = (8, 20, 28, 12)
MENU = "title"
LOW, HIGH, GAP = 28.0, 38.0, 4.0


class Front(NamedTuple):
    """What the title shows of how things stand."""

    left: str
    """What was left unfinished last, or empty."""
    path: str
    """Its record."""
    more: bool
    """Whether more was left than that."""
    taught: bool
    """Whether the tutorial was played or passed over."""
    today: str
    """What the call of the day deals, or empty."""
    who: str
    """Who plays; empty where there is one profile only."""


class _Line(NamedTuple):
    label: str
    intent: Intent
    key: str
    icon: str


def draw(ui: Ui, front: Front) -> None:
    """Name, one sentence, and the menu; the first line is what one most likely wants."""
    ui.scope("title", f"{MENU}:0")
    ui.canvas.backdrop("title", 0, SHADE)
    roomy = ui.canvas.roomy
    left, top = (64.0, 52.0) if roomy else (20.0, 10.0)
    wide = 440.0 if roomy else ui.canvas.width - 2 * left
    ui.canvas.panel(
        (left - 16, top - 10, wide + 32, ui.canvas.height - 2 * (top - 10)), Surface((*theme.INK, 214), None, 16)
    )
    name = theme.DISPLAY._replace(size=52) if roomy else theme.TITLE
    used = ui.text((left, top, wide, 70 if roomy else 36), ui.say("Huikuan"), name, theme.LIGHT)
    what = ui.say("Collect the debt, keep the customer.")
    used += ui.text((left, top + used, wide, 26), what, theme.BODY, theme.PAPER_DIM, valign="middle")
    lines = _lines(ui, front)
    below = _help(ui, (left, wide), front)
    tall = below - top - used - 22
    row, gap = (_row(tall, len(lines)), GAP) if roomy else (46.0, 7.0)
    for number, box in rows(ui, MENU, (left, top + used + 14, wide, tall), len(lines), row, gap):
        line = lines[number]
        kind: Kind = "primary" if number == 0 else "plain"
        button(ui, f"{MENU}:{number}", box, line.label, line.intent, line.key, line.icon, kind)
    for line in lines:
        ui.hotkey(line.key, line.intent)


# Private functions


def _row(tall: float, count: int) -> float:
    """As high that all lines are seen, where they then are not too low to be pressed."""
    return max(LOW, min(HIGH, (tall + GAP) // count - GAP))


def _lines(ui: Ui, front: Front) -> list[_Line]:
    lesson = ui.say("First lesson (five minutes)") if not front.taught else ui.say("The first lesson again")
    tutorial = _Line(lesson, Intent("open", DRILL), "L", "ui_star")
    lines: list[_Line] = [] if front.taught else [tutorial]
    if front.left:
        lines.insert(
            0, _Line(ui.say("Go on: {title}", title=front.left), Intent("resume", front.path), "G", "ui_resume")
        )
    if front.more:
        lines.append(_Line(ui.say("All that was left unfinished"), Intent("show", "resume"), "R", "ui_history"))
    lines += [
        _Line(ui.say("The learning path"), Intent("go", "path"), "P", "ui_go"),
        _Line(ui.say("All cases"), Intent("go", "cases"), "C", "ui_folder"),
    ]
    if front.today:
        lines.append(_Line(ui.say("Call of the day: {title}", title=front.today), Intent("today"), "T", "ui_phone"))
    lines += [
        _Line(ui.say("Exercises"), Intent("exercise"), "E", "ui_hint"),
        _Line(ui.say("Progress"), Intent("progress"), "O", "ui_trophy"),
        _Line(ui.say("My own account"), Intent("account"), "N", "ui_file"),
        _Line(ui.say("Settings"), Intent("show", "settings"), "S", "ui_settings"),
        _Line(ui.say("Who plays?"), Intent("show", "profiles"), "W", "ui_person"),
    ]
    if front.taught:
        lines.append(tutorial)
    lines += [
        _Line(ui.say("About Huikuan"), Intent("show", "about"), "A", "ui_help"),
        _Line(ui.say("Quit"), Intent("quit"), "Q", "ui_leave"),
    ]
    return lines


def _help(ui: Ui, place: tuple[float, float], front: Front) -> float:
    """Below the menu: the way for a screen reader, the other language, who plays. Returns where it begins."""
    left, wide = place
    reader = ui.say("With a screen reader: {typed} play first-words --terminal", typed=children.typed())
    other = ui.say("F2: 中文 · F1: keys")
    words = f"{other} · {front.who}" if front.who else other
    small = theme.SMALL
    tall = ui.height(reader, wide, small)
    bottom = ui.canvas.height - (56 if ui.canvas.roomy else 10)
    ui.text((left, bottom - tall, wide, tall), reader, small, theme.LIGHT_DIM)
    ui.text((left, bottom - tall - 22, wide, 20), words, small, theme.LIGHT_DIM, valign="middle")
    return bottom - tall - 26
