"""Type: lines broken the way Chinese and English are set, fonts at the size of the screen, rendered lines kept."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pygame
import pygame.font

from game.window.kept import Kept
from game.window.theme import Style

CLOSING = frozenset(
    "\uff0c\u3002\uff01\uff1f\uff1a\uff1b\u3001\uff09\u300b\u300d\u300f\u201d\u2019\u2026\u2014\u00b7\uff05\u3009\u3011\u3015\uff5e"
    ".,!?:;)]}%~\ue001\ue003\ue004\ue005"
)
"""A line never starts with one of these (escaped: they look like their half-width sisters)."""
OPENING = frozenset("\uff08\u300a\u300c\u300e\u201c\u2018\u3008\u3010\u3014\uffe5([{\u00a5$\ue000\ue002")
"""A line never ends with one of these."""
PROPORTIONAL = str.maketrans("‘’“”…—·•", "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007")
"""English punctuation to the proportional glyphs of the project's fonts."""
LEAST_PIXELS = 8
LINES_BYTES = 2_800_000
"""At scale 1."""
MARK = "\ue004"
"""Ends a text that had to be cut: an ellipsis on the baseline."""

Measure = Callable[[str], int]


def wrap(text: str, width: int, measure: Measure) -> list[str]:
    """The lines of a text, each at most ``width`` wide as ``measure`` sees it; blanks at a break are dropped."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_paragraph(paragraph, width, measure))
    return lines


def units(text: str) -> list[str]:
    """The pieces between which a line may be broken: one wide character or one word, with its punctuation."""
    pieces: list[str] = []
    glue = False
    for character in text:
        if character in CLOSING and pieces and pieces[-1].isspace():
            blanks = character
            while len(pieces) > 1 and pieces[-1].isspace():
                blanks = pieces.pop() + blanks
            pieces[-1] += blanks
        elif pieces and (glue or character in CLOSING or _joins(pieces[-1][-1], character)):
            pieces[-1] += character
        else:
            pieces.append(character)
        glue = character in OPENING or (glue and character == " ")
    return pieces


def is_wide(character: str) -> bool:
    """Whether a line may be broken on either side of the character."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uac00" <= character <= "\ud7af"
        or "\uf900" <= character <= "\ufaff"
        or "\ufe30" <= character <= "\uffef"
        or character >= "\U00020000"
    )


class Fit(NamedTuple):
    """A text made to fit a box."""

    style: Style
    lines: tuple[str, ...]
    cut: bool


class Typesetter:
    """The fonts at one scale; measuring, wrapping and rendering, each done once."""

    def __init__(self, folder: Path) -> None:
        self._files = {False: folder / "huikuan-sans-regular.otf", True: folder / "huikuan-sans-bold.otf"}
        self._fonts: dict[tuple[int, bool], pygame.font.Font] = {}
        self._wrapped: dict[tuple[str, int, int, bool], tuple[str, ...]] = {}
        self._widths: dict[tuple[str, int, bool], int] = {}
        self._steps: dict[Style, int] = {}
        self._fits: dict[tuple[str, tuple[int, int], Style], Fit] = {}
        self._lines: Kept[tuple[str, int, bool, tuple[int, ...]], pygame.Surface] = Kept(LINES_BYTES)
        self.scale = 1.0

    def rescale(self, scale: float) -> None:
        """Forgets what was made for another scale."""
        if scale != self.scale:
            self.scale = scale
            self._lines.most = round(LINES_BYTES * max(1.0, scale * scale))
            self._fonts.clear()
            self._wrapped.clear()
            self._widths.clear()
            self._steps.clear()
            self._fits.clear()
            self._lines.clear()

    def pixels(self, size: int) -> int:
        return max(LEAST_PIXELS, round(size * self.scale))

    def step(self, style: Style) -> int:
        """Native pixels from one line to the next."""
        found = self._steps.get(style)
        if found is None:
            found = max(round(style.size * style.leading * self.scale), self.pixels(style.size) + 2)
            self._steps[style] = found
        return found

    def width(self, text: str, style: Style) -> int:
        key = (text, style.size, style.bold)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = self._font(style).size(text)[0]
        return found

    def lines(self, text: str, width: int, style: Style) -> tuple[str, ...]:
        """The text wrapped to ``width`` native pixels."""
        key = (text, width, style.size, style.bold)
        if key not in self._wrapped:
            font = self._font(style)
            self._wrapped[key] = tuple(wrap(text, width, lambda piece: font.size(piece)[0]))
        return self._wrapped[key]

    def fit(self, text: str, size: tuple[int, int], style: Style) -> Fit:
        """The largest type at which the text fits a box of this size; at the least size it is cut with a mark."""
        key = (text, size, style)
        if key not in self._fits:
            self._fits[key] = self._fit(text, size, style)
        return self._fits[key]

    def render(self, text: str, style: Style, colour: tuple[int, ...]) -> pygame.Surface:
        """One line of text; its height is the font's own, its baseline where ``Font.get_ascent`` says."""
        key = (text, style.size, style.bold, colour)
        return self._lines.get(key, lambda: self._font(style).render(text, True, colour))

    # Private functions

    def _fit(self, text: str, size: tuple[int, int], style: Style) -> Fit:
        width, height = size
        while True:
            lines = self.lines(text, width, style)
            room = max(1, height // self.step(style))
            if len(lines) <= room and self.step(style) <= height + 1 and not _broken(text, lines):
                return Fit(style, lines, False)
            if style.size <= style.least:
                break
            style = style._replace(size=style.size - 1)
        if len(lines) <= room:
            return Fit(style, lines, False)
        last = lines[room - 1]
        while last and self.width(last + MARK, style) > width:
            last = last[:-1]
        return Fit(style, (*lines[: room - 1], last + MARK), True)

    def _font(self, style: Style) -> pygame.font.Font:
        key = (self.pixels(style.size), style.bold)
        if key not in self._fonts:
            self._fonts[key] = pygame.font.Font(self._files[style.bold], key[0])
        return self._fonts[key]


# Private functions


def _joins(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    if left == " " or right == " ":
        return left == right
    return not is_wide(left) and not is_wide(right)


def _paragraph(text: str, width: int, measure: Measure) -> list[str]:
    lines: list[list[str]] = [[]]
    waiting = units(text)
    waiting.reverse()
    while waiting:
        piece = waiting.pop()
        line = lines[-1]
        if not line and piece.isspace() and len(lines) > 1:
            continue
        if piece.isspace() or measure("".join(line) + piece) <= width:
            line.append(piece)
        elif any(not part.isspace() for part in line):
            lines.append([])
            waiting.append(piece)
        elif line:
            line.clear()
            waiting.append(piece)
        else:
            head, tail = _split(piece, width, measure)
            line.append(head)
            if tail:
                lines.append([])
                waiting.append(tail)
    return ["".join(line).rstrip() for line in lines]


def _split(piece: str, width: int, measure: Measure) -> tuple[str, str]:
    """Cuts a piece that is wider than a whole line, at a place that is allowed if there is one."""
    fits = len(piece)
    while fits > 1 and measure(piece[:fits]) > width:
        fits -= 1
    cut = fits
    while 1 < cut < len(piece) and (piece[cut] in CLOSING or piece[cut - 1] in OPENING):
        cut -= 1
    if cut < len(piece) and (piece[cut] in CLOSING or piece[cut - 1] in OPENING):
        cut = fits
    return piece[:cut], piece[cut:]


def _broken(text: str, lines: tuple[str, ...]) -> bool:
    """Whether a word was cut in two because the line is too short for it."""
    return len("".join(lines).replace(" ", "")) == len(text.replace(" ", "").replace("\n", "")) and any(
        _within_word(left, right, text) for left, right in pairwise(lines)
    )


def _within_word(left: str, right: str, text: str) -> bool:
    if not left or not right:
        return False
    edge = left[-1] + right[0]
    return edge.isalnum() and edge.isascii() and left.rsplit(" ", 1)[-1] + right.split(" ", 1)[0] in text
