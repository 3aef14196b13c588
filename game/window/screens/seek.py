"""Finding a case in the list: a line to type in, and filters one can press through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.view import listing
from game.view.listing import Chosen, Entry
from game.window import theme
from game.window.canvas import Box
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import chip, field, key_cap, ticked
from game.window.zones import Intent

SEARCH = "search"
FILTERS = ("filter-chapter", "filter-kind", "filter-done", "filter-hard", "filter-person")
PLACE = (32.0, 112.0, 500.0, 36.0)
CHIPS = (32.0, 153.0, 500.0, 28.0)
GAP = 6.0
OFF = Surface(theme.INK_HIGH, theme.INK_LINE, 8)


class Filter(NamedTuple):
    """One of the filters; the first of its words lets everything through."""

    name: str
    label: str
    words: tuple[str, ...]
    at: int

    def beside(self, step: int) -> Intent:
        """Choosing the word before or after the one that holds."""
        return Intent("choose", f"{self.name}:{(self.at + step) % len(self.words)}")


def sought(ui: Ui, entries: Sequence[Entry]) -> list[Entry]:
    """Those that fit what was typed and every filter."""
    return listing.fitting(entries, asked(ui, entries))


def asked(ui: Ui, entries: Sequence[Entry]) -> Chosen:
    """What was typed and chosen."""
    chapter, kind, done, hard, person = (ui.chosen.get(name, 0) for name in FILTERS)
    return Chosen(
        query=ui.fields[SEARCH].text if SEARCH in ui.fields else "",
        chapter=_nth(listing.chapters(entries), chapter),
        drill=(None, False, True)[kind],
        done=(None, False, True)[done],
        difficulty=hard,
        person=_nth(listing.persons(entries), person),
    )


def draw(ui: Ui, entries: Sequence[Entry], found: int) -> None:
    """The line and the filters; how many are left where some are not shown."""
    hint = ui.say("Search: name, pinyin initials, move ( / )")
    field(ui, SEARCH, PLACE, hint, Intent("focus", "entries:0"), "ui_search")
    ui.hotkey("/", Intent("focus", SEARCH))
    ui.hotkey("F", Intent("focus", FILTERS[0]))
    for filter_, box in zip(filters(ui, entries), _places(), strict=True):
        on = filter_.at > 0
        chip(ui, box, ticked(filter_.words[filter_.at], on), on, OFF)
        if filter_.name == FILTERS[0]:
            key_cap(ui, (box[0] + box[2] - 5, box[1] + box[3] / 2), "F", theme.DARK if on else theme.LIGHT)
        if ui.zone(filter_.name, box, filter_.beside(1)):
            ui.ring(box, 8)
    if not found:
        nothing(ui, (52, 270, 460, 80))


def nothing(ui: Ui, box: Box) -> None:
    """What stands where nothing fits."""
    none = ui.say("Nothing fits. Type less, or press a ticked filter until it is off.")
    ui.text(box, none, theme.BODY, theme.LIGHT, "centre", "middle")


def filters(ui: Ui, entries: Sequence[Entry]) -> tuple[Filter, ...]:
    """What the list can be filtered by, and how it is now."""
    labels = (ui.say("Chapter"), ui.say("Kind"), ui.say("How far"), ui.say("Level"), ui.say("Temperament"))
    words = (
        (ui.say("Any chapter"), *listing.chapters(entries)),
        (ui.say("Any kind"), ui.say("Cases"), ui.say("Drills")),
        (ui.say("Done or not"), ui.say("Not done"), ui.say("Done")),
        (ui.say("Any level"), ui.say("Level 1"), ui.say("Level 2"), ui.say("Level 3")),
        (ui.say("Anybody"), *listing.persons(entries)),
    )
    return tuple(
        Filter(name, label, each, ui.chosen.get(name, 0) % len(each))
        for name, label, each in zip(FILTERS, labels, words, strict=True)
    )


# Private functions


def _nth(words: Sequence[str], number: int) -> str:
    """The one of that number, counted from 1; empty where there is none."""
    return words[number - 1] if 0 < number <= len(words) else ""


def _places() -> list[Box]:
    """Chapter and kind on one line, the others below; the names of chapters are long."""
    x, y, width, height = CHIPS
    each, down = (width - 2 * GAP) / 3, height + GAP
    below = [(x + number * (each + GAP), y + down, each, height) for number in range(3)]
    return [(x, y, 2 * each + GAP, height), (x + 2 * (each + GAP), y, each, height), *below]
