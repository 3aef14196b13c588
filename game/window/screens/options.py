"""The settings: one line each, the values it can have beside it; at once as chosen, and remembered."""

from __future__ import annotations

from typing import NamedTuple, get_args

from game.language import mark
from game.window import theme
from game.window.canvas import Box
from game.window.rows import chosen, rows
from game.window.settings import TEXT_SIZES, Settings, Speech
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import back, chip, dialog, ticked
from game.window.zones import Intent

LIST = "options"
SPEEDS: dict[Speech, str] = {
    "slow": mark("slow"),
    "normal": mark("normal"),
    "fast": mark("fast"),
    "at once": mark("at once"),
}
FOOT = 54.0
CHIP_GAP = 6.0


class Value(NamedTuple):
    """One of the values of an option, and what choosing it is."""

    label: str
    intent: Intent


class Option(NamedTuple):
    label: str
    note: str
    """What it is good for, a sentence."""
    values: tuple[Value, ...]
    at: int
    """Which of them holds now."""

    def beside(self, step: int) -> Intent:
        """Choosing the value before or after the one that holds."""
        return self.values[(self.at + step) % len(self.values)].intent


def options(ui: Ui, settings: Settings) -> tuple[Option, ...]:
    """Everything that can be set, in the user's language."""
    say = ui.say
    texts = tuple(Value(f"{size} %", Intent("set", f"text={size}")) for size in TEXT_SIZES)
    speeds = tuple(Value(say(SPEEDS[speed]), Intent("set", f"speech={speed}")) for speed in get_args(Speech))
    other = Intent("set", "language")
    languages = (Value("中文", other), Value("English", other))
    return (
        Option(say("Language"), say("F2 changes it anywhere."), languages, int(ui.language.code == "en")),
        Option(say("Size of type"), say("Larger type shows less at a time."), texts, TEXT_SIZES.index(settings.text)),
        _switch(ui, "contrast", say("High contrast"), say("Black and white, with hardly a picture behind."), settings),
        _switch(ui, "still", say("Less movement"), say("Everything is there at once."), settings),
        Option(
            say("Speech appears"), say("How fast what the other says appears."), speeds,
            get_args(Speech).index(settings.speech),
        ),
        _switch(ui, "sound", say("Sound"), say("Every sound also has a caption."), settings),
        _switch(ui, "tone", say("Room tone"), say("A quiet room behind the talk."), settings),
        _switch(ui, "captions", say("Captions"), say("Every sound is also written."), settings),
        _switch(ui, "numbers", say("Meters as numbers"), say("An aid for beginners."), settings),
        _switch(ui, "full", say("Full screen"), say("F11 changes it anywhere."), settings),
        Option(
            say("Keys"), say("Give any of them another key."), (Value(say("change"), Intent("show", "keys")),), 0
        ),
    )  # fmt: skip


def draw(ui: Ui, settings: Settings) -> None:
    """The list over whatever is below it."""
    ui.scope("settings", f"{LIST}:0")
    x, y, width, height = dialog(ui, (880, 704), ui.say("Settings"))
    lines = options(ui, settings)
    tall = 42.0 if ui.canvas.roomy else 40.0
    for number, box in rows(ui, LIST, (x, y, width, height - FOOT), len(lines), tall, 5):
        _line(ui, box, lines[number], number)
    focused = lines[chosen(ui, LIST, len(lines))]
    ui.hotkey("LEFT", focused.beside(-1))
    ui.hotkey("RIGHT", focused.beside(1))
    if not ui.canvas.roomy:
        ui.text((x, y + height - 44, width - 170, 44), focused.note, theme.SMALL, theme.LIGHT_DIM, valign="middle")
    back(ui, (x, y, width, height))


# Private functions


def _switch(ui: Ui, name: str, label: str, note: str, settings: Settings) -> Option:
    other = Intent("set", name)
    return Option(label, note, (Value(ui.say("off"), other), Value(ui.say("on"), other)), int(getattr(settings, name)))


def _line(ui: Ui, box: Box, option: Option, number: int) -> None:
    x, y, _, height = box
    ui.canvas.panel(box, Surface(theme.INK_HIGH, theme.INK_LINE, 8))
    focused = ui.zone(f"{LIST}:{number}", box, option.beside(1), within=box)
    left = _values(ui, box, option, number)
    if ui.canvas.roomy:
        ui.text((x + 14, y, 170, height), option.label, theme.LABEL_BOLD, theme.LIGHT, valign="middle")
        ui.text((x + 190, y, left - x - 202, height), option.note, theme.SMALL, theme.LIGHT_DIM, valign="middle")
    else:
        ui.text((x + 12, y, left - x - 20, height), option.label, theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    if focused:
        ui.ring(box, 8)


def _values(ui: Ui, box: Box, option: Option, number: int) -> float:
    """The values from the right, the one that holds ticked; where there is little room only that. Returns the left."""
    x, y, width, height = box
    right = x + width - 8
    for nth, value in reversed(tuple(enumerate(option.values))):
        holds = nth == option.at
        if not (holds or ui.canvas.roomy):
            continue
        label = ticked(value.label, holds and len(option.values) > 1)
        wide = max(48.0, ui.width(label, theme.SMALL_BOLD if holds else theme.SMALL) + 18)
        place = (right - wide, y + 5, wide, height - 10)
        chip(ui, place, label, holds)
        if not holds:
            ui.spot(f"{LIST}:{number}:{nth}", place, value.intent)
        right -= wide + CHIP_GAP
    return right
