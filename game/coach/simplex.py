"""A grid on the simplex of weights, and interpolation on it.

Freudenthal's triangulation: every point lies between as many grid points as there are truths, found by sorting the
fractional parts of its cumulated coordinates. A convex function's interpolation is nowhere below the function.
"""

from __future__ import annotations

from itertools import combinations_with_replacement, pairwise

import numpy as np

from game.coach.graph import Floats, Ints


def grid_of(truths: int, steps: int) -> Floats:
    """All weights of the truths in multiples of 1/steps, one row each."""
    cuts = combinations_with_replacement(range(steps + 1), truths - 1)
    return np.array([[b - a for a, b in pairwise((0, *cut, steps))] for cut in cuts], dtype=float) / steps


def interpolation(grid: Floats, steps: int, weights: Floats) -> tuple[Ints, Floats]:
    """For each row of weights the grid points around it and their shares, which add up to the row's sum."""
    total = weights.sum(axis=1)
    scaled = weights / np.where(total > 0, total, 1)[:, None] * steps
    tails = np.cumsum(scaled[:, ::-1], axis=1)[:, ::-1]
    tails[:, 0] = steps
    base = np.floor(tails + 1e-9)
    rest = np.clip(tails - base, 0, 1)[:, 1:]
    order = np.argsort(-rest, axis=1, kind="stable") + 1
    rows = len(weights)
    edges = np.concatenate(
        [np.ones((rows, 1)), np.take_along_axis(rest, order - 1, axis=1), np.zeros((rows, 1))], axis=1
    )
    corner, numbers = base, np.empty((rows, grid.shape[1]), dtype=np.int64)
    for k in range(grid.shape[1]):
        if k:
            column = order[:, k - 1 : k]
            np.put_along_axis(corner, column, np.take_along_axis(corner, column, 1) + 1, 1)
        numbers[:, k] = _numbers(corner, steps, grid)
    return numbers, (edges[:, :-1] - edges[:, 1:]) * total[:, None]


# Private functions


def _numbers(tails: Floats, steps: int, grid: Floats) -> Ints:
    """Rows of the grid by their cumulated coordinates; a corner with share 0 may lie outside and is pulled in."""
    inside = np.minimum.accumulate(np.clip(tails[:, 1:], 0, steps), axis=1).astype(np.int64)
    grid_tails = np.rint(np.cumsum(grid[:, ::-1], axis=1)[:, ::-1] * steps).astype(np.int64)[:, 1:]
    table = np.zeros((steps + 1) ** (grid.shape[1] - 1), dtype=np.int64)
    table[_key(grid_tails, steps)] = np.arange(len(grid))
    return table[_key(inside, steps)]


def _key(tails: Ints, steps: int) -> Ints:
    key = np.zeros(len(tails), dtype=np.int64)
    for column in tails.T:
        key = key * (steps + 1) + column
    return key
