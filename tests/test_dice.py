"""Luck is keyed: a draw depends on where it falls and on nothing else."""

from __future__ import annotations

from math import isqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.dice import SPAN, draw, pick
from game.mass import draws

SEEDS = 20_000


def test_a_draw_is_a_function_of_its_place() -> None:
    assert draw(7, "act", "visit", 2, "silence") == draw(7, "act", "visit", 2, "silence")
    assert draw(7, "act", "visit", 2, "silence") == 3359575720778187163


@pytest.mark.parametrize(
    "other", [(8, "act", "visit", 2, "silence"), (7, "act", "call", 2, "silence"), (7, "act", "visit", 3, "silence")]
)
def test_another_place_is_another_draw(other: tuple[int, str, str, int, str]) -> None:
    assert draw(*other) != draw(7, "act", "visit", 2, "silence")


def test_a_place_is_not_its_parts_run_together() -> None:
    assert draw(1, "ab", "c") != draw(1, "a", "bc")
    assert draw(1, "1", 2) != draw(1, "12")


@given(st.lists(st.integers(0, SPAN - 1), min_size=1, max_size=20))
def test_whole_arrays_draw_the_same(seeds: list[int]) -> None:
    array = np.array(seeds, dtype=np.uint64)
    assert draws(array, "act", "visit", 1, "silence").tolist() == [draw(s, "act", "visit", 1, "silence") for s in seeds]


def test_draws_are_uniform() -> None:
    """Chi-square of 16 bins over 20,000 seeds; 15 degrees of freedom, the 99.9 % point is 37.7."""
    bins = [0] * 16
    for seed in range(SEEDS):
        bins[draw(seed, "act", "visit", 1, "silence") * 16 // SPAN] += 1
    expected = SEEDS / 16
    assert sum((count - expected) ** 2 / expected for count in bins) < 37.7


@pytest.mark.parametrize("other", [("visit", 2, "silence"), ("visit", 1, "plead"), ("call", 1, "silence")])
def test_draws_at_different_places_are_independent(other: tuple[str, int, str]) -> None:
    """Of pairs of draws above and below the middle, each quarter is as frequent as the others (within 4 sigma)."""
    quarters = [0] * 4
    for seed in range(SEEDS):
        here = draw(seed, "act", "visit", 1, "silence") * 2 // SPAN
        there = draw(seed, "act", *other) * 2 // SPAN
        quarters[2 * here + there] += 1
    assert all(abs(count - SEEDS // 4) < 4 * isqrt(SEEDS * 3 // 16) for count in quarters)


@given(st.integers(0, SPAN - 1), st.lists(st.integers(0, 50), min_size=1).filter(any))
def test_pick_never_lands_on_a_zero_weight(u: int, weights: list[int]) -> None:
    assert weights[pick(u, weights)] > 0


@given(st.integers(0, SPAN - 1), st.integers(0, SPAN - 1), st.lists(st.integers(0, 50), min_size=1).filter(any))
def test_a_smaller_draw_never_picks_a_later_outcome(u: int, v: int, weights: list[int]) -> None:
    low, high = sorted((u, v))
    assert pick(low, weights) <= pick(high, weights)


def test_pick_gives_each_weight_its_share() -> None:
    steps = 9_000
    counts = [0, 0, 0]
    for step in range(steps):
        counts[pick(step * SPAN // steps, [1, 3, 5])] += 1
    assert all(abs(count - share) <= 1 for count, share in zip(counts, (1_000, 3_000, 5_000), strict=True))


def test_pick_refuses_when_nothing_can_happen() -> None:
    with pytest.raises(ValueError, match="no positive weight"):
        pick(0, [0, 0])
