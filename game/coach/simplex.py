"""A grid on the simplex of weights, and interpolation on it.

Freudenthal's triangulation: every point lies between as many grid points as there are truths, found by sorting the
fractional parts of its cumulated coordinates. A convex function's interpolation is nowhere below the function.
"""

from __future__ import annotations

from itertools import combinations_with_replacement, pairwise
from typing import NamedTuple

import numpy as np

from game.coach.graph import Floats, Ints


class Grid(NamedTuple):
    """All weights of the truths in multiples of 1/steps."""

    steps: int
    points: Floats
    """Points × truths."""
    table: Ints
    """The point at each key of cumulated coordinates; keys outside the simplex are pulled in."""

    @property
    def truths(self) -> int:
        return int(self.points.shape[1])

    @property
    def corners(self) -> list[int]:
        """The points at which each truth is certain."""
        return [int(np.argmax(self.points[:, truth])) for truth in range(self.truths)]


def grid_of(truths: int, steps: int) -> Grid:
    """The grid with ``steps`` steps along each side."""
    cuts = combinations_with_replacement(range(steps + 1), truths - 1)
    points = np.array([[b - a for a, b in pairwise((0, *cut, steps))] for cut in cuts], dtype=float) / steps
    return Grid(steps, points, _table(points, steps))


def interpolation(grid: Grid, weights: Floats) -> tuple[Ints, Floats]:
    """For each row of weights the grid points around it and their shares, which add up to the row's sum."""
    columns = np.ascontiguousarray(weights.T)
    total = columns.sum(axis=0)
    scale = grid.steps / np.where(total > 0, total, 1)
    sizes = _sizes(grid.truths, grid.steps)
    tails = np.cumsum(columns[:0:-1], axis=0)[::-1] * scale
    base = np.floor(tails + 1e-9)
    rest = np.clip(tails - base, 0, 1)
    order = np.argsort(-rest, axis=0, kind="stable")
    ladder = np.concatenate(
        [np.ones((1, total.size)), np.take_along_axis(rest, order, axis=0), np.zeros((1, total.size))]
    )
    keys = np.concatenate([(sizes @ base)[None].astype(np.int64), sizes.astype(np.int64)[order]])
    return grid.table[np.cumsum(keys, axis=0)].T, ((ladder[:-1] - ladder[1:]) * total).T


# Private functions


def _table(points: Floats, steps: int) -> Ints:
    truths = points.shape[1]
    sizes = _sizes(truths, steps).astype(np.int64)
    tails = np.rint(np.cumsum(points[:, ::-1], axis=1)[:, ::-1] * steps).astype(np.int64)[:, 1:]
    place = {key: number for number, key in enumerate((tails @ sizes).tolist())}
    every = np.indices((steps + 2,) * (truths - 1)).reshape(truths - 1, (steps + 2) ** (truths - 1)).T
    inside = np.minimum.accumulate(np.minimum(every, steps), axis=1)
    return np.array([place[key] for key in (inside @ sizes).tolist()], dtype=np.int64)


def _sizes(truths: int, steps: int) -> Floats:
    """What one step of each cumulated coordinate adds to a key; one spare step, for corners that have no share."""
    return np.array([float((steps + 2) ** (truths - 2 - k)) for k in range(truths - 1)])
