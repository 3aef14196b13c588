"""The line below the talk: leaving and going on, and what one can look up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.view.shapes import Talk
from game.window import theme
from game.window.canvas import Box
from game.window.ui import Ui
from game.window.widgets import Kind, button
from game.window.zones import Intent

BARE, MOST, GAP = 46.0, 230.0, 6.0
"""The width of a button without its name and its key, and of the widest one."""
HINT = theme.SMALL


class Item(NamedTuple):
    """A button of the line."""

    label: str
    key: str
    icon: str
    intent: Intent
    primary: bool = False


def foot(ui: Ui, talk: Talk, box: Box) -> None:
    """Leaving at the left, looking things up at the right; each with its key, its name where there is room."""
    _, y, _, height = box
    for key, intent in (
        ("N", Intent("set", "numbers")),
        ("/", Intent("show", "find")),
        ("V", Intent("show", "standing")),
    ):
        ui.hotkey(key, intent)
    ways, ups = [] if talk.between or talk.over else _ways_out(ui, talk), _look_ups(ui, talk)
    left, right = spread(ui, box, ways, ups)
    hint = next((exit_.hint for exit_ in talk.exits), "")
    if ways and ui.width(hint, HINT) <= right - left - 12:
        ui.text((left + 6, y, right - left - 12, height), hint, HINT, theme.LIGHT_DIM, valign="middle")


def spread(ui: Ui, box: Box, ways: Sequence[Item], ups: Sequence[Item]) -> tuple[float, float]:
    """Buttons from the left and from the right, without their names where there is no room; returns what is free."""
    x, y, width, height = box
    left, right = x, x + width
    if sum(_wide(ui, each) + GAP for each in (*ways, *ups)) > width:
        ups = [each._replace(label="") for each in ups]
    if sum(_wide(ui, each) + GAP for each in (*ways, *ups)) > width:
        ways = [each._replace(label="") for each in ways]
    for each in reversed(ups):
        wide = _wide(ui, each)
        right -= wide
        button(ui, f"foot:{each.key}", (right, y, wide, height), each.label, each.intent, each.key, each.icon, "quiet")
        right -= GAP
    for each in ways:
        wide = _wide(ui, each)
        kind: Kind = "primary" if each.primary else "plain"
        button(ui, f"foot:{each.key}", (left, y, wide, height), each.label, each.intent, each.key, each.icon, kind)
        left += wide + GAP
    return left, right


# Private functions


def _wide(ui: Ui, item: Item) -> float:
    bare = BARE + max(20.0, ui.width(ui.cap(item.key), theme.SMALL_BOLD) + 10)
    return min(MOST, ui.width(item.label, theme.LABEL_BOLD) + bare + 10) if item.label else bare


def _ways_out(ui: Ui, talk: Talk) -> list[Item]:
    ways: list[Item] = []
    labels = {exit_.decision: exit_.label for exit_ in talk.exits}
    if "leave" in labels:
        ways.append(Item(labels["leave"], "L", "ui_leave", Intent("decide", "leave")))
    if any(decision.startswith("go:") for decision in labels):
        ways.append(Item(ui.say("Go …"), "G", "ui_go", Intent("show", "go")))
    if "close" in labels:
        ways.append(Item(labels["close"], "C", "ui_close", Intent("show", "close")))
    return ways


def _look_ups(ui: Ui, talk: Talk) -> list[Item]:
    ups = [
        Item(ui.say("Hint"), "H", "ui_hint", Intent("show", "hint")),
        Item(ui.say("Cause?"), "I", "ui_search", Intent("show", "guess")),
        Item(ui.say("Transcript"), "T", "ui_history", Intent("show", "transcript")),
        Item(ui.say("Why"), "W", "ui_why", Intent("show", "why")),
        Item(ui.say("Case file"), "F", "ui_folder", Intent("show", "file")),
        Item(ui.say("Keys"), "?", "ui_help", Intent("show", "help")),
    ]
    missing = {"W": not talk.why, "H": not talk.helped}
    return [up for up in ups if not missing.get(up.key)]
