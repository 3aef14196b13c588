"""The hands of a screen: what can be pressed, where the focus is, what was written where.

Screens are drawn afresh whenever something changed; while drawing they lay out zones, and input is answered
from the zones of the last drawing. Only focus, scroll offsets and the last choice in a list outlive a drawing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

import pygame

from game.language import Language
from game.window.canvas import NOTHING, Box, Canvas
from game.window.field import Field
from game.window.keys import Keymap
from game.window.motion import Motion
from game.window.text import PROPORTIONAL
from game.window.theme import FOCUS, SHADE, Colour, Style
from game.window.zones import Intent, Zone, at, begun_by, is_place, keyed, nearest

Align = Literal["left", "centre", "right"]
Valign = Literal["top", "middle", "bottom"]

STILLS = 2
"""As many are kept: a screen and what lies over it."""
WHEEL_STEP = 48
ARROWS = {"UP": (0, -1), "DOWN": (0, 1), "LEFT": (-1, 0), "RIGHT": (1, 0)}
PAGES = {"PAGE UP": -1, "PAGE DOWN": 1, "HOME": -100, "END": 100}
PRESSES = ("RETURN", "ENTER", "SPACE")


class Written(NamedTuple):
    """A line of text as it was drawn, in native pixels; tests hold that none overlap and none is cut."""

    text: str
    rect: pygame.Rect
    within: pygame.Rect
    layer: int
    cut: bool


class _Still(NamedTuple):
    """A part of a screen as it was drawn last, and under which circumstances."""

    token: object
    circumstances: tuple[object, ...]
    picture: pygame.Surface
    zones: list[Zone]
    written: list[Written]
    reaches: dict[str, tuple[float, float]]
    lengths: dict[str, int]
    marks: dict[str, Box]
    layer: int


class Ui:
    """One window's zones, focus and type."""

    def __init__(self, canvas: Canvas, language: Language) -> None:
        self.canvas = canvas
        self.language = language
        self.motion = Motion()
        self.keymap = Keymap()
        self.fields: dict[str, Field] = {}
        """What is written in each text box."""
        self.composed = ""
        """What an input method holds and has not put in yet."""
        self.catching = ""
        """The usual key whose work the next key pressed shall do."""
        self.zones: list[Zone] = []
        self.written: list[Written] = []
        self.layer = 0
        self.chosen: dict[str, int] = {}
        """The last focused item of each list."""
        self.offsets: dict[str, float] = {}
        """How far each scrolling text is scrolled, in logical pixels."""
        self.reaches: dict[str, tuple[float, float]] = {}
        """The greatest offset and the page height of each scrolling text drawn."""
        self.lengths: dict[str, int] = {}
        """The number of items of each list drawn."""
        self.marks: dict[str, Box] = {}
        """Where something lies that is drawn over later."""
        self.begun = ""
        """The first of two keys, until the next one comes."""
        self._scope = ""
        self._pages = ""
        self._firsts: dict[str, str] = {}
        self._stills: dict[str, _Still] = {}
        self._focus: dict[str, str] = {}

    # ------------------------------------------------------------ drawing

    def begin(self) -> None:
        """Starts a drawing; the time of its movements is told by `motion`."""
        self.zones.clear()
        self.written.clear()
        self.reaches.clear()
        self.lengths.clear()
        self.marks.clear()
        self.layer = 0

    def scope(self, name: str, first: str, pages: str = "") -> None:
        """What follows is the screen of this name; its focus is remembered, at first it is ``first``.

        ``pages`` names the text that the page keys scroll where none has the focus.
        """
        self._scope = name
        self._pages = pages
        self._firsts[name] = first
        self._focus.setdefault(name, first)

    def still(self, name: str, token: object, draw: Callable[[], None], but: str = "") -> None:
        """Draws what lies below all else on the screen; taken from a copy while it shows the same ``token``.

        Must come before any zone is laid out. The focus on the list named in ``but`` is not shown in it.
        """
        last = self._stills.get(name)
        if last is None or last.token != token or last.circumstances != self._circumstances(last.zones, but):
            draw()
            seen = (
                NOTHING if self.canvas.dry else self.canvas.surface.copy(),
                self.zones[:],
                self.written[:],
                self.reaches.copy(),
                self.lengths.copy(),
                self.marks.copy(),
            )
            self._stills.pop(name, None)
            while len(self._stills) >= STILLS:
                del self._stills[next(iter(self._stills))]
            self._stills[name] = _Still(token, self._circumstances(self.zones, but), *seen, self.layer)
            return
        self.canvas.paint(last.picture, (0, 0))
        self.zones[:], self.written[:], self.layer = last.zones, last.written, last.layer
        self.reaches, self.lengths, self.marks = last.reaches.copy(), last.lengths.copy(), last.marks.copy()

    def cover(self) -> None:
        """What follows lies over what is there: that is shaded and can no longer be pressed."""
        self.canvas.band(0, self.canvas.height, SHADE)
        self.zones.clear()
        self.reaches.clear()
        self.lengths.clear()
        self.layer += 1

    def zone(
        self,
        name: str,
        box: Box,
        intent: Intent | None,
        keys: tuple[str, ...] = (),
        scrolls: bool = False,
        within: Box | None = None,
        writes: bool = False,
    ) -> bool:
        """Lays out a zone; True where it has the focus."""
        self.zones.append(Zone(name, box, intent, keys, scrolls, within, writes))
        return self.focus == name

    def spot(self, name: str, box: Box, intent: Intent) -> None:
        """A place that mouse and touch can press, and the focus passes over: keys have another way to the same."""
        self.zones.append(Zone(f"key:{name}", box, intent))

    def repaint(self, box: Box) -> None:
        """What was written in the box is about to be painted over."""
        rect = self.canvas.native(box)
        self.written = [line for line in self.written if not rect.contains(line.rect)]

    def hotkey(self, key: str, intent: Intent) -> None:
        """A key that works here without a place to point at."""
        self.zones.append(Zone(f"key:{key}", (-1, -1, 0, 0), intent, (key,)))

    @property
    def focused(self) -> Zone | None:
        """The zone that has the focus."""
        return next((zone for zone in self.zones if zone.id == self.focus), None)

    @property
    def focus(self) -> str:
        return self._focus.get(self._scope, "")

    @focus.setter
    def focus(self, name: str) -> None:
        self._focus[self._scope] = name
        group, _, index = name.rpartition(":")
        if group and index.isdigit():
            self.chosen[group] = int(index)

    def forget(self, *scopes: str) -> None:
        """The next time these screens are drawn their focus is the first one again."""
        for scope in scopes:
            self._focus.pop(scope, None)

    def ring(self, box: Box, radius: int = 10) -> None:
        """The mark of the focus."""
        x, y, width, height = box
        self.canvas.ring((x - 3, y - 3, width + 6, height + 6), FOCUS, radius + 3, 2.5)

    def cap(self, key: str) -> str:
        """What is printed on the key, or the keys one after the other, that do the work of a usual one."""
        parts = [(part, self.keymap.used(part.upper())) for part in key.split(" ")]
        return " ".join(part if used == part.upper() else used for part, used in parts)

    def spell(self, text: str) -> str:
        """The text as it is drawn: English punctuation is proportional, Chinese is left alone."""
        return text.translate(PROPORTIONAL) if self.language.code == "en" else text

    def say(self, msgid: str, **fields: object) -> str:
        """A string of the window in the user's language."""
        return self.language.text(msgid, **fields)

    def text(
        self,
        box: Box,
        text: str,
        style: Style,
        colour: Colour,
        align: Align = "left",
        valign: Valign = "top",
    ) -> float:
        """Writes within the box: shrinks by the style's rule, then ends in a mark. Returns the height used."""
        if not text:
            return 0.0
        rect = self.canvas.native(box)
        style, lines, cut = self.canvas.type.fit(self.spell(text), rect.size, style)
        step = self.canvas.type.step(style)
        height = step * len(lines)
        top = rect.y + {"top": 0, "middle": (rect.height - height) // 2, "bottom": rect.height - height}[valign]
        for number, line in enumerate(lines):
            self.line(line, rect, top + number * step, style, colour, align, cut)
        return height / self.canvas.scale

    def line(
        self,
        line: str,
        rect: pygame.Rect,
        top: int,
        style: Style,
        colour: Colour,
        align: Align = "left",
        cut: bool = False,
    ) -> None:
        """Draws one line that fits, and notes where."""
        if not line.strip():
            return
        step, wide = self.canvas.type.step(style), self.canvas.type.width(line, style)
        x = rect.x + {"left": 0, "centre": (rect.width - wide) // 2, "right": rect.width - wide}[align]
        if not self.canvas.dry:
            rendered = self.canvas.type.render(line, style, self.canvas.tint(colour))
            self.canvas.paint(rendered, (x, top + (step - rendered.get_height()) // 2))
        self.written.append(Written(line, pygame.Rect(x, top, wide, step), rect, self.layer, cut))

    def height(self, text: str, width: float, style: Style) -> float:
        """How high a text of this width becomes, in logical pixels, unshrunk."""
        lines = self.canvas.type.lines(self.spell(text), self.canvas.px(width), style)
        return len(lines) * self.canvas.type.step(style) / self.canvas.scale

    def width(self, text: str, style: Style) -> float:
        return (self.canvas.type.width(self.spell(text), style) + 1) / self.canvas.scale

    # ------------------------------------------------------------ answering

    @property
    def writing(self) -> str:
        """The name of the text box that has the focus, or empty."""
        return next((zone.id for zone in self.zones if zone.writes and zone.id == self.focus), "")

    def write(self, text: str) -> None:
        """Puts text in where one is writing."""
        if name := self.writing:
            self.fields[name] = self.fields.get(name, Field()).written(text)
            self.composed = ""

    def key(self, name: str) -> Intent | None:
        """What a key means here; it may only move the focus or scroll, write, or wait for a second one."""
        if writing := self.writing:
            if name == "ESC" and self.fields.get(writing, Field()).text:
                self.fields[writing] = Field()
                return None
            edited = self.fields.get(writing, Field()).pressed(name)
            if edited is not None:
                self.fields[writing] = edited
                return None
            if len(name) == 1 or name == "SPACE":
                return None
            if name in PRESSES:
                return self._written(writing)
        name = self.keymap.usual(name)
        begun, self.begun = self.begun, ""
        zone = (keyed(self.zones, f"{begun} {name}") if begun else None) or keyed(self.zones, name)
        if zone is not None:
            if is_place(zone):
                self.focus = zone.id
            return zone.intent
        if begun and name == "ESC":
            return Intent("none")
        if waiting := begun_by(self.zones, name):
            self._begin_with(name, waiting)
        elif name in PRESSES:
            return next((zone.intent for zone in self.zones if zone.id == self.focus), None)
        elif name in ("TAB", "SHIFT TAB"):
            self._tab(-1 if name.startswith("SHIFT") else 1)
        elif name in ARROWS:
            self._arrow(*ARROWS[name])
        elif name in PAGES:
            self._page(PAGES[name])
        return None

    def point(self, position: tuple[int, int]) -> None:
        """The mouse is here: the focus goes to what lies below it."""
        zone = self._under(position)
        if zone is not None and is_place(zone):
            self.focus = zone.id

    def click(self, position: tuple[int, int]) -> Intent | None:
        zone, self.begun = self._under(position), ""
        if zone is None:
            return None
        if is_place(zone):
            self.focus = zone.id
        return None if zone.writes else zone.intent

    def wheel(self, position: tuple[int, int], notches: int) -> None:
        """Scrolls what lies below the mouse: a text by lines, a list by items."""
        zone = self._under(position)
        scrolling = self._under(position, True)
        if scrolling is not None:
            self._scroll(scrolling.id, -notches * WHEEL_STEP)
        elif zone is not None:
            group, _, index = zone.id.rpartition(":")
            if group in self.lengths and index.isdigit():
                item = self.chosen.get(group, int(index)) - notches
                self.focus = f"{group}:{min(max(item, 0), self.lengths[group] - 1)}"

    def pull(self, position: tuple[int, int], by: int, row: int) -> int:
        """Pulls along what lies there: a text by native pixels, a list by one for ``row`` of them; what it took."""
        zone, scrolling = self._under(position), self._under(position, True)
        if scrolling is not None:
            self._scroll(scrolling.id, -by / self.canvas.scale)
            return by
        if zone is None or abs(by) < row:
            return 0
        self.wheel(position, 1 if by > 0 else -1)
        return row if by > 0 else -row

    def settle(self) -> bool:
        """True where the focus had to be moved because its place is gone: draw once more."""
        names = [zone.id for zone in self.zones if is_place(zone)]
        if not names or self.focus in names:
            return False
        first = self._firsts.get(self._scope, "")
        self.focus = first if first in names else names[0]
        return True

    # Private functions

    def _written(self, name: str) -> Intent | None:
        """What the Enter key means in a text box: its intent, with what is written where that has no value."""
        intent = next((zone.intent for zone in self.zones if zone.id == name), None)
        text = self.fields.get(name, Field()).text.strip()
        return intent._replace(value=text) if intent and not intent.value else intent

    def _circumstances(self, zones: list[Zone], but: str) -> tuple[object, ...]:
        """What the look of these zones depends on beside what they show."""
        listed = bool(but) and self.focus.rpartition(":")[0] == but
        shown = not listed and any(zone.id == self.focus for zone in zones)
        focus = self.focus if shown else ""
        offsets = tuple(self.offsets.get(zone.id) for zone in zones if zone.scrolls)
        look = (
            self.canvas.surface.get_size(),
            self.canvas.origin,
            self.canvas.scale,
            self.canvas.zoom,
            self.canvas.contrast,
            self.keymap.pairs,
        )
        return focus, offsets, self.language.code, look

    def _under(self, position: tuple[int, int], scrolls: bool = False) -> Zone | None:
        return at(self.zones, self.canvas.logical(position), scrolls)

    def _begin_with(self, key: str, waiting: list[Zone]) -> None:
        """The focus shows what the second key is for."""
        self.begun = key
        places = [zone.id for zone in waiting if is_place(zone)]
        if places and self.focus not in places:
            self.focus = places[0]

    def _tab(self, step: int) -> None:
        names = [zone.id for zone in self.zones if is_place(zone)]
        if names:
            at = names.index(self.focus) if self.focus in names else -step
            self.focus = names[(at + step) % len(names)]

    def _arrow(self, dx: int, dy: int) -> None:
        if dy and self._scroll(self.focus, dy * WHEEL_STEP):
            return
        group, _, index = self.focus.rpartition(":")
        if dy and group in self.lengths and index.isdigit() and 0 <= int(index) + dy < self.lengths[group]:
            self.focus = f"{group}:{int(index) + dy}"
            return
        near = nearest(self.zones, self.focus, dx, dy)
        if near is not None:
            self.focus = near

    def _page(self, pages: int) -> None:
        name = next((name for name in (self.focus, self._pages, *self.reaches) if name in self.reaches), "")
        if name:
            self._scroll(name, pages * self.reaches[name][1] * 0.9)

    def _scroll(self, name: str, by: float) -> bool:
        """Scrolls; False where there is nothing left to scroll that way."""
        reach = self.reaches.get(name, (0.0, 0.0))[0]
        before = min(self.offsets.get(name, 0.0), reach)
        self.offsets[name] = min(max(before + by, 0.0), reach)
        return self.offsets[name] != before
