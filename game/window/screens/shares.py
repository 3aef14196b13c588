"""How likely each cause was, as parts of a bar: what it was at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from game.window import theme
from game.window.canvas import Box
from game.window.ui import Ui


def stack(ui: Ui, box: Box, shares: Sequence[float]) -> None:
    """The shares on top of each other, the first at the foot."""
    x, y, width, height = box
    foot = y + height
    for share, colour in zip(shares, colours(len(shares)), strict=True):
        tall = share * height
        if tall >= 1:
            ui.canvas.fill((x, foot - tall, width, tall), colour)
            ui.canvas.fill((x, foot - tall, width, 1), theme.PAPER)
        foot -= tall


def colours(count: int) -> list[theme.Colour]:
    """One for each cause, in the order of the bar."""
    return [theme.CAUSES[number % len(theme.CAUSES)] for number in range(count)]
