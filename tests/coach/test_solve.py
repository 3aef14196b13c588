"""The solver against brute force in exact fractions, and its own laws."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.coach.exact import exact
from game.coach.graph import build
from game.coach.policy import prior
from game.coach.simplex import grid_of, interpolation
from game.coach.solve import at_weights, bounds, follow, red_gain, solve
from tests.coach.brute import brute_value, known_value
from tests.generated import generated_case


@cache
def brute(seed: int, truths: int) -> float:
    """In points, like everything of the coach."""
    return float(brute_value(generated_case(seed, truths))) / 100


CASES = [(seed, 2 if seed % 2 else 3) for seed in range(32)]


@pytest.mark.parametrize(("seed", "truths"), CASES)
def test_values_equal_brute_force(seed: int, truths: int) -> None:
    case = generated_case(seed, truths)
    value = brute(seed, truths)
    graph = build(case)
    found = exact(graph, limit=10**7)
    assert found is not None
    assert found.value == pytest.approx(value, abs=1e-9)
    solution = solve(case)
    assert solution.exact
    for truth, t in enumerate(case.truths):
        assert solution.known[t.id] == pytest.approx(float(known_value(case, truth)) / 100, abs=1e-9)


@pytest.mark.parametrize(("seed", "truths"), CASES)
@pytest.mark.parametrize("steps", [1, 5])
def test_bounds_hold_the_exact_value(seed: int, truths: int, steps: int) -> None:
    case = generated_case(seed, truths)
    value = brute(seed, truths)
    values = bounds(build(case), steps)
    upper = float(at_weights(values, np.zeros(1, dtype=np.int64), prior(case)[None])[0])
    assert follow(values).score - 1e-9 <= value <= upper + 1e-9


def test_hidden_truths_cost_something_somewhere() -> None:
    """A check that can fail: not knowing must matter in some of the cases, or they prove nothing."""
    losses = []
    for seed, truths in CASES:
        case = generated_case(seed, truths)
        known = sum(w * float(known_value(case, k)) for k, w in enumerate(prior(case).tolist()))
        losses.append(known / 100 - brute(seed, truths))
    assert min(losses) >= -1e-9
    assert sum(loss > 0.05 for loss in losses) >= 8


def test_where_nothing_is_red_no_red_act_gains() -> None:
    case = generated_case(1)
    green = tuple(occasion.model_copy(update={"tactics": ("one", "two")}) for occasion in case.occasions)
    assert red_gain(bounds(build(case.model_copy(update={"occasions": green})), 1)) == 0
    assert red_gain(bounds(build(case), 1)) == 0


@pytest.mark.parametrize(("truths", "steps", "points"), [(1, 1, 1), (2, 4, 5), (3, 4, 15), (4, 3, 20)])
def test_the_grid_is_the_whole_simplex(truths: int, steps: int, points: int) -> None:
    grid = grid_of(truths, steps).points
    assert grid.shape == (points, truths)
    assert np.allclose(grid.sum(axis=1), 1)
    assert len(np.unique(grid, axis=0)) == points


@given(st.integers(2, 4), st.integers(1, 7), st.lists(st.floats(0, 10), min_size=4, max_size=4))
def test_interpolation_gives_every_point_back(truths: int, steps: int, numbers: list[float]) -> None:
    weights = np.array([numbers[:truths]]) + 1e-6
    grid = grid_of(truths, steps)
    index, share = interpolation(grid, weights)
    assert (share >= -1e-9).all()
    assert np.allclose((grid.points[index] * share[..., None]).sum(axis=1), weights, atol=1e-7)
