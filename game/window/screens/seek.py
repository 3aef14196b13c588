"""Finding a case in the list: a line to type in, and filters one can press through."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.finding import matches
from game.window import theme
from game.window.canvas import Box
from game.window.screens.entry import Entry
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import chip, field, ticked
from game.window.zones import Intent

SEARCH = "search"
FILTERS = ("filter-kind", "filter-done", "filter-hard", "filter-person")
PLACE: Box = (32.0, 112.0, 500.0, 36.0)
CHIPS: Box = (32.0, 153.0, 500.0, 28.0)
OFF = Surface(theme.INK_HIGH, theme.INK_LINE, 8)


def sought(ui: Ui, entries: Sequence[Entry]) -> list[Entry]:
    """Those that fit what was typed and every filter."""
    query = ui.fields[SEARCH].text if SEARCH in ui.fields else ""
    kind, done, hard, person = (ui.chosen.get(name, 0) for name in FILTERS)
    persons = _persons(entries)
    who = persons[person - 1] if 0 < person <= len(persons) else ""
    return [
        entry
        for entry in entries
        if (not kind or entry.drill == (kind == 2))
        and (not done or entry.done == (done == 2))
        and (not hard or entry.difficulty == hard)
        and (not who or who in entry.persons)
        and (not query or matches(query, (entry.title, *entry.found), (entry.about,)))
    ]


def draw(ui: Ui, entries: Sequence[Entry], found: int, place: Box = PLACE, chips: Box = CHIPS) -> None:
    """The line and the filters; below them a word where nothing is left."""
    hint = ui.say("Search: name, pinyin initials, move ( / )")
    field(ui, SEARCH, place, hint, Intent("focus", "entries:0"), "ui_search")
    ui.hotkey("/", Intent("focus", SEARCH))
    x, y, width, height = chips
    each = (width - 18) / 4
    for number, (name, words) in enumerate(zip(FILTERS, _words(ui, entries), strict=True)):
        at = ui.chosen.get(name, 0) % len(words)
        box = (x + number * (each + 6), y, each, height)
        on = at > 0
        chip(ui, box, ticked(words[at], on), on, OFF)
        if ui.zone(name, box, Intent("choose", f"{name}:{(at + 1) % len(words)}")):
            ui.ring(box, 8)
    if not found:
        none = ui.say("Nothing fits. Type less, or press a ticked filter until it is off.")
        ui.text(
            (x + 20, y + height + 30, min(width, 500.0) - 40, 80), none, theme.BODY, theme.LIGHT, "centre", "middle"
        )


# Private functions


def _persons(entries: Sequence[Entry]) -> list[str]:
    return sorted({person for entry in entries for person in entry.persons})


def _words(ui: Ui, entries: Sequence[Entry]) -> tuple[tuple[str, ...], ...]:
    """What each filter is called, then what it lets through."""
    return (
        (ui.say("Kind: all"), ui.say("Cases"), ui.say("Drills")),
        (ui.say("Done or not"), ui.say("Not done"), ui.say("Done")),
        (ui.say("Any level"), ui.say("Level 1"), ui.say("Level 2"), ui.say("Level 3")),
        (ui.say("Anybody"), *_persons(entries)),
    )
