"""The two pictures of a review as SVG: what could be expected turn by turn, and money beside relation."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.language import Language
from game.review.shapes import Plane, Point, Told

WIDE, HIGH = 920, 330
LEFT, RIGHT, TOP, BOTTOM = 46, 16, 30, 30
SIDE = 340
EDGE = 44
"""Room for the labels of the plane's axes."""
TICKS = (0, 25, 50, 75, 100)
MARKS = {
    "best": '<circle r="7"/>',
    "no_matter": '<circle r="4.5"/>',
    "slip": '<path d="M0,-8 L7.5,6 L-7.5,6 Z"/>',
    "mistake": '<path d="M0,-9 L9,0 L0,9 L-9,0 Z"/>',
    "blunder": '<path d="M-8,-4 L-4,-8 L0,-4 L4,-8 L8,-4 L4,0 L8,4 L4,8 L0,4 L-4,8 L-8,4 L-4,0 Z"/>',
    "": '<circle r="2.5"/>',
}
"""A shape for each judgement, so that colour is not needed."""


def values_chart(told: Told, lang: Language) -> str:
    """What could be expected after every turn, judged decisions as marks that can be stepped through."""
    label = lang.text("Expected score by turn")
    body = [*_grid(), *_openings(told.points), _line(told), *_dots(told)]
    return (
        f'<svg class="chart" viewBox="0 0 {WIDE} {HIGH}" role="img" aria-label="{escape(label)}" '
        f'xmlns="http://www.w3.org/2000/svg">{"".join(body)}</svg>'
    )


def plane_chart(plane: Plane, lang: Language) -> str:
    """Money to the right, relation upward: what the case offers on average, and where this play ended."""
    label = lang.text("Money and relation")
    body = [*_square(lang), *_frontier(plane, lang), _you(plane, lang)]
    return (
        f'<svg class="plane" viewBox="0 0 {SIDE} {SIDE}" role="img" aria-label="{escape(label)}" '
        f'xmlns="http://www.w3.org/2000/svg">{"".join(body)}</svg>'
    )


def legend_mark(grade: str) -> str:
    """The mark of a judgement by itself."""
    mark = f'<g class="{grade or "event"}">{MARKS[grade]}</g>'
    return f'<svg class="key" viewBox="-10 -10 20 20" aria-hidden="true">{mark}</svg>'


# Private functions


def _x(index: int, count: int) -> float:
    return round(LEFT + (WIDE - LEFT - RIGHT) * index / max(1, count), 1)


def _y(value: float) -> float:
    return round(TOP + (HIGH - TOP - BOTTOM) * (1 - min(100.0, max(0.0, value)) / 100), 1)


def _grid() -> Iterator[str]:
    for tick in TICKS:
        y = _y(tick)
        yield f'<line class="grid" x1="{LEFT}" y1="{y}" x2="{WIDE - RIGHT}" y2="{y}"/>'
        yield f'<text class="tick" x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{tick}</text>'


def _openings(points: tuple[Point, ...]) -> Iterator[str]:
    """Where a meeting opens; names that would meet stand in two rows."""
    opened = [(index, point.opens) for index, point in enumerate(points) if point.opens]
    for number, (index, name) in enumerate(opened):
        x = _x(index, len(points))
        yield f'<line class="opening" x1="{x}" y1="{TOP}" x2="{x}" y2="{HIGH - BOTTOM}"/>'
        row = TOP - 8 if number % 2 == 0 else HIGH - 10
        late = x > (WIDE + LEFT) * 0.7  # there the name stands before its line, or it would be cut off
        place = f'x="{x - 3}" y="{row}" text-anchor="end"' if late else f'x="{x + 3}" y="{row}"'
        yield f'<text class="tick" {place}>{escape(name)}</text>'


def _line(told: Told) -> str:
    values = [told.start, *(point.value for point in told.points[:-1]), told.end]
    places = " ".join(f"{_x(index, len(told.points))},{_y(value)}" for index, value in enumerate(values))
    return f'<polyline class="line" points="{places}"/>'


def _dots(told: Told) -> Iterator[str]:
    """Marks stand where the turn leaves the play, so that a fall ends in its mark."""
    for index, point in enumerate(told.points):
        last = index == len(told.points) - 1  # there the truth comes out, and the value is the score
        x, y = _x(index + 1, len(told.points)), _y(told.end if last else point.value)
        hover = " · ".join(part for part in (point.when, point.name, point.grade_words, point.effect) if part)
        yield (
            f'<a href="#t{point.turn}" class="dot" data-turn="{point.turn}">'
            f'<g class="{point.grade or "event"}" transform="translate({x},{y})">'
            f"<title>{escape(hover)}</title>{MARKS[point.grade]}</g></a>"
        )


def _at(money: float, relation: float) -> tuple[float, float]:
    room = SIDE - EDGE - 16
    return round(EDGE + room * money / 100, 1), round(16 + room * (1 - relation / 100), 1)


def _square(lang: Language) -> Iterator[str]:
    for tick in TICKS:
        x, y = _at(tick, tick)
        left, low = _at(0, 0)
        right, high = _at(100, 100)
        yield f'<line class="grid" x1="{left}" y1="{y}" x2="{right}" y2="{y}"/>'
        yield f'<line class="grid" x1="{x}" y1="{low}" x2="{x}" y2="{high}"/>'
        yield f'<text class="tick" x="{left - 6}" y="{y + 4}" text-anchor="end">{tick}</text>'
        yield f'<text class="tick" x="{x}" y="{low + 14}" text-anchor="middle">{tick}</text>'
    middle, bottom = SIDE / 2, SIDE - 12
    yield f'<text class="axis" x="{middle}" y="{bottom}" text-anchor="middle">{escape(lang.text("Money"))}</text>'
    turned = f'transform="rotate(-90 12 {middle})" text-anchor="middle"'
    yield f'<text class="axis" x="12" y="{middle}" {turned}>{escape(lang.text("Relation"))}</text>'


def _frontier(plane: Plane, lang: Language) -> Iterator[str]:
    spots = [_at(money, relation) for money, relation in plane.frontier]
    if len(spots) > 1:
        yield f'<polyline class="frontier" points="{" ".join(f"{x},{y}" for x, y in spots)}"/>'
    for (x, y), (money, relation) in zip(spots, plane.frontier, strict=True):
        title = lang.text("money {money}, relation {relation}", money=f"{money:.0f}", relation=f"{relation:.0f}")
        yield f'<circle class="offer" cx="{x}" cy="{y}" r="4"><title>{escape(title)}</title></circle>'


def _you(plane: Plane, lang: Language) -> str:
    x, y = _at(plane.money, plane.relation)
    aside = ("end", x - 13) if plane.money > 75 else ("start", x + 13)
    mark = '<path class="you" d="M0,-10 L3,-3 L10,-3 L4.5,1.5 L6.5,9 L0,4.5 L-6.5,9 L-4.5,1.5 L-10,-3 L-3,-3 Z"/>'
    words = lang.text("You: {money} / {relation}", money=f"{plane.money:.0f}", relation=f"{plane.relation:.0f}")
    label = f'<text class="label" x="{aside[1]}" y="{y + 5}" text-anchor="{aside[0]}">{escape(words)}</text>'
    return f'<g transform="translate({x},{y})">{mark}</g>{label}'
