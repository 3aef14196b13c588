"""Lines and signs with smooth edges: drawn large and scaled down, kept like everything the canvas makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pygame

from game.window.canvas import OVERSAMPLING, Box, Canvas
from game.window.theme import Colour

Point = tuple[float, float]
Sign = Literal["disc", "ring", "triangle", "diamond", "cross", "dot"]

LARGE = 250_000
"""Pixels: a line over so many is drawn half as large as the others, else it takes a tenth of a second and 70 MB."""
POLYGONS: dict[Sign, tuple[Point, ...]] = {
    "triangle": ((0.5, 0.04), (1.0, 0.94), (0.0, 0.94)),
    "diamond": ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    "cross": (
        (0.2, 0.0), (0.5, 0.3), (0.8, 0.0), (1.0, 0.2), (0.7, 0.5), (1.0, 0.8),
        (0.8, 1.0), (0.5, 0.7), (0.2, 1.0), (0.0, 0.8), (0.3, 0.5), (0.0, 0.2),
    ),
}  # fmt: skip
"""Corners in shares of the sign's side."""


def curve(canvas: Canvas, box: Box, points: Sequence[Point], colour: Colour, width: float) -> None:
    """A line through points given in logical pixels; all of it lies in the box."""
    rect, colour = canvas.native(box), canvas.tint(colour)
    inside = tuple(((x - box[0]) / box[2], (y - box[1]) / box[3]) for x, y in points)
    key = ("curve", rect.size, inside, colour, width)
    thick = max(1.5, width * canvas.scale)
    canvas.paint(canvas.kept(key, lambda: _curve(rect.size, inside, colour, thick)), rect)


def sign(canvas: Canvas, kind: Sign, centre: Point, side: float, colour: Colour) -> None:
    """A small sign around a point; a dot is a disc of half the side."""
    x, y = centre
    if kind == "dot":
        canvas.disc(centre, side / 4, colour)
    elif kind == "disc":
        canvas.disc(centre, side / 2, colour)
    elif kind == "ring":
        canvas.ring((x - side / 2, y - side / 2, side, side), colour, 99, 2.5)
    else:
        rect, colour = canvas.native((x - side / 2, y - side / 2, side, side)), canvas.tint(colour)
        key = ("sign", kind, rect.size, colour)
        canvas.paint(canvas.kept(key, lambda: _polygon(rect.size, POLYGONS[kind], colour)), rect)


# Private functions


def _curve(size: tuple[int, int], points: Sequence[Point], colour: Colour, width: float) -> pygame.Surface:
    times = OVERSAMPLING if size[0] * size[1] < LARGE else OVERSAMPLING // 2
    large = _blank(size, colour, times)
    places = [(x * large.get_width(), y * large.get_height()) for x, y in points]
    thick = round(width * times)
    for number, here in enumerate(places):
        pygame.draw.circle(large, colour, here, thick / 2)
        if number:
            _stroke(large, places[number - 1], here, thick / 2, colour)
    return pygame.transform.smoothscale(large, size)


def _stroke(large: pygame.Surface, start: Point, end: Point, half: float, colour: Colour) -> None:
    """A straight line of the same width in every direction."""
    along = pygame.Vector2(end) - pygame.Vector2(start)
    if along.length() == 0:
        return
    aside = along.normalize().rotate(90) * half
    corners = (start + aside, start - aside, end - aside, end + aside)
    pygame.draw.polygon(large, colour, corners)


def _polygon(size: tuple[int, int], corners: Sequence[Point], colour: Colour) -> pygame.Surface:
    large = _blank(size, colour, OVERSAMPLING)
    width, height = large.get_size()
    pygame.draw.polygon(large, colour, [(x * width, y * height) for x, y in corners])
    return pygame.transform.smoothscale(large, size)


def _blank(size: tuple[int, int], colour: Colour, times: int) -> pygame.Surface:
    large = pygame.Surface((size[0] * times, size[1] * times), pygame.SRCALPHA)
    large.fill((*colour[:3], 0))
    return large
