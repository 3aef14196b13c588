"""The small things screens are made of: buttons, headings, meters, the timeline, the frame of a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from game.view.shapes import Meter, Tick
from game.window import theme
from game.window.canvas import Box
from game.window.field import Field
from game.window.theme import Colour, Style, Surface
from game.window.ui import Ui
from game.window.zones import Intent

Kind = Literal["plain", "primary", "danger", "quiet"]


class Skin(NamedTuple):
    look: Surface
    colour: Colour


SKINS: dict[Kind, Skin] = {
    "plain": Skin(Surface(theme.INK_HIGH, theme.INK_LINE, 8), theme.LIGHT),
    "primary": Skin(Surface(theme.BRASS, None, 8), theme.DARK),
    "danger": Skin(Surface(theme.RED, None, 8), theme.LIGHT),
    "quiet": Skin(Surface((*theme.INK_RAISED, 0), theme.INK_LINE, 8), theme.LIGHT_DIM),
}
OFF = Surface(theme.INK, theme.INK_LINE, 6)
CHANNEL_ICONS = {
    "visit": "ui_visit",
    "phone": "ui_phone",
    "wechat": "ui_wechat",
    "email": "ui_email",
    "letter": "ui_letter",
    "dinner": "ui_dinner",
    "desk": "ui_file",
}
FIELD_TEXT = theme.BODY._replace(least=17)
LEGALITY_ICONS = {"green": "ui_legal_green", "amber": "ui_legal_amber", "red": "ui_legal_red"}


def button(
    ui: Ui,
    name: str,
    box: Box,
    label: str,
    intent: Intent,
    key: str = "",
    icon: str = "",
    kind: Kind = "plain",
    style: Style = theme.LABEL_BOLD,
) -> None:
    """A push button: icon, label, and its key in a small cap at the right."""
    x, y, width, height = box
    skin = SKINS[kind]
    ui.canvas.panel(box, skin.look)
    left, right = x + 10, x + width - 10
    if icon:
        side = min(20.0, height - 10)
        ui.canvas.icon(icon, (left, y + (height - side) / 2, side, side), skin.colour)
        left += side + 6
    if key:
        right -= key_cap(ui, (right, y + height / 2), key, skin.colour) + 6
    align: Literal["left", "centre"] = "left" if icon or key else "centre"
    ui.text((left, y, right - left, height), label, style, skin.colour, align, "middle")
    if ui.zone(name, box, intent, (key.upper(),) if key else ()):
        ui.ring(box, 8)


def key_cap(ui: Ui, right_middle: tuple[float, float], key: str, colour: Colour) -> float:
    """The name of a key in a small frame that ends at a point; returns its width."""
    x, y = right_middle
    key = ui.cap(key)
    width = max(20.0, ui.width(key, theme.SMALL_BOLD) + 10)
    box = (x - width, y - 10, width, 20)
    ui.canvas.panel(box, Surface((*colour[:3], 26), (*colour[:3], 130), 5))
    ui.text(box, key, theme.SMALL_BOLD, colour, "centre", "middle")
    return width


def heading(ui: Ui, box: Box, text: str, colour: Colour = theme.BRASS, icon: str = "") -> float:
    """A small heading over a group of things; returns the height it takes."""
    x, y, width, _ = box
    left = x
    if icon:
        ui.canvas.icon(icon, (x, y + 2, 18, 18), colour)
        left += 24
    ui.text((left, y, width - (left - x), 22), text, theme.SUBHEAD, colour, valign="middle")
    return 26


def bar(ui: Ui, box: Box, share: float, colour: Colour, track: Colour = (0, 0, 0, 110)) -> None:
    """A meter as a filled bar; ``share`` is 0..1."""
    x, y, width, height = box
    ui.canvas.panel(box, Surface(track, None, 99))
    if share > 0:
        ui.canvas.panel((x, y, max(height, width * min(1.0, share)), height), Surface(colour, None, 99))


def pips(ui: Ui, box: Box, meter: Meter, colour: Colour) -> None:
    """A meter one can count: as many pips as it began with, the ones left filled."""
    x, y, width, height = box
    count = max(meter.start, meter.now, 1)
    gap = 4.0
    wide = min(26.0, (width - gap * (count - 1)) / count)
    for number in range(count):
        filled = number < meter.now
        look = Surface(colour if filled else (0, 0, 0, 90), None if filled else theme.INK_LINE, 99)
        ui.canvas.panel((x + number * (wide + gap), y, wide, height), look)


def timeline(ui: Ui, box: Box, ticks: Sequence[Tick]) -> None:
    """The occasions in their order, dated, with their channel; past, missed, now and ahead by sign and colour."""
    x, y, width, height = box
    column = width / max(1, len(ticks))
    middle = y + 30
    if len(ticks) > 1:
        ui.canvas.fill((x + column / 2, middle - 1, width - column, 2), theme.INK_LINE)
    for number, tick in enumerate(ticks):
        centre = x + column * (number + 0.5)
        now = tick.state == "now"
        colour = theme.MOMENTS[tick.state]
        words = theme.LIGHT if now else theme.LIGHT_DIM
        date = Style(13, now, 1.3, 10)
        ui.text((x + column * number + 2, y, column - 4, 17), tick.date, date, words, "centre", "middle")
        radius = 12 if now else 10
        ui.canvas.disc((centre, middle), radius + 2, theme.INK)
        ui.canvas.disc((centre, middle), radius, colour)
        icon = "ui_close" if tick.state == "missed" else CHANNEL_ICONS.get(tick.channel, "ui_visit")
        side = radius * 1.3
        tint = theme.DARK if now else theme.LIGHT
        ui.canvas.icon(icon, (centre - side / 2, middle - side / 2, side, side), tint)
        name = Style(12, now, 1.25, 10)
        below = (x + column * number + 3, middle + 14, column - 6, height - 44)
        ui.text(below, tick.name, name, words, "centre", "top")


def dialog(ui: Ui, size: tuple[float, float], title: str) -> Box:
    """The frame of a dialog in the middle of the screen, as large as there is room; returns what is below its title."""
    width, height = min(size[0], ui.canvas.width - 16), min(size[1], ui.canvas.height - 16)
    x, y = (ui.canvas.width - width) / 2, (ui.canvas.height - height) / 2
    ui.canvas.panel((x, y, width, height), theme.DIALOG)
    ui.text((x + 28, y + 20, width - 56, 40), title, theme.TITLE._replace(size=24), theme.LIGHT, valign="middle")
    ui.canvas.fill((x + 28, y + 66, width - 56, 1), theme.INK_LINE)
    return x + 28, y + 80, width - 56, height - 104


def stars(ui: Ui, box: Box, count: int, paper: bool, of: int = 3) -> float:
    """How hard: bright and faint stars, on paper or on ink; returns the width."""
    x, y, _, height = box
    bright, faint = (theme.BRASS_DARK, theme.PAPER_LINE) if paper else (theme.BRASS, theme.INK_LINE)
    for number in range(of):
        colour = bright if number < count else faint
        ui.canvas.icon("ui_star", (x + number * (height + 2), y, height, height), colour)
    return of * (height + 2)


def field(ui: Ui, name: str, box: Box, empty: str, enter: Intent = Intent("none"), icon: str = "") -> str:  # noqa: B008 - a value
    """A line one can write in; shows ``empty`` while nothing is written, ``enter`` is what the Enter key means there.

    Returns what is written. Where it is too long for the box, the part around the cursor is shown.
    """
    x, y, width, height = box
    ui.canvas.panel(box, theme.FIELD)
    left = x + 10
    if icon:
        side = min(20.0, height - 12)
        ui.canvas.icon(icon, (left, y + (height - side) / 2, side, side), theme.DARK_DIM)
        left += side + 8
    room = x + width - 10 - left
    focused = ui.zone(name, box, enter, writes=True)
    value = ui.fields.get(name, Field())
    composed = ui.composed if focused else ""
    if focused:
        ui.ring(box, 8)
    shown, cursor = _around(ui, value, composed, room)
    if value.text or composed:
        ui.text((left, y, room, height), shown, FIELD_TEXT, theme.DARK, valign="middle")
    else:
        ui.text((left, y, room, height), empty, FIELD_TEXT, theme.DARK_DIM, valign="middle")
    if focused:
        at = left + min(room, ui.width(shown[:cursor], FIELD_TEXT) if cursor else 0.0)
        ui.canvas.fill((at, y + 7, 2, height - 14), theme.BRASS_DARK)
        if composed:
            begin = left + ui.width(shown[: cursor - len(composed)], FIELD_TEXT) if cursor > len(composed) else left
            ui.canvas.fill((begin, y + height - 7, max(2.0, at - begin), 2), theme.BRASS_DARK)
    return value.text


def ticked(label: str, on: bool) -> str:
    """What stands on a chip: its label, ticked where it holds."""
    return f"✓ {label}" if on else label


def chip(ui: Ui, box: Box, label: str, on: bool, look: Surface = OFF) -> None:
    """One of several values, filled where it holds; ``look`` is how it looks where not."""
    ui.canvas.panel(box, Surface(theme.BRASS, None, look.radius) if on else look)
    style, colour = (theme.SMALL_BOLD, theme.DARK) if on else (theme.SMALL, theme.LIGHT)
    ui.text(box, label, style, colour, "centre", "middle")


def back(ui: Ui, room: Box, key: str = "Esc", kind: Kind = "primary") -> None:
    """The button at the lower right of a dialog that goes back to what is below it."""
    x, y, width, height = room
    wide = 200 if ui.canvas.roomy else 160
    place = (x + width - wide, y + height - 44, wide, 44)
    button(ui, "done", place, ui.say("Back"), Intent("hide"), key, "ui_back", kind, theme.SUBHEAD)


# Private functions


def _around(ui: Ui, value: Field, composed: str, room: float) -> tuple[str, int]:
    """What fits of the text with what is being composed, and where in it the cursor is."""
    whole = value.text[: value.at] + composed + value.text[value.at :]
    begin, cursor = 0, value.at + len(composed)
    while begin < cursor and ui.width(whole[begin:cursor], FIELD_TEXT) > room:
        begin += 1
    end = len(whole)
    while end > cursor and ui.width(whole[begin:end], FIELD_TEXT) > room:
        end -= 1
    return whole[begin:end], cursor - begin
