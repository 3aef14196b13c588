"""Kept values are the solved ones bit for bit; what is not whole is worked out anew; old ones are given up."""

from __future__ import annotations

import os

import numpy as np
import pytest

from game import bots, profiles, solving
from game.authoring import load_case
from game.coach import stored
from game.coach.solve import solved


def test_what_is_kept_is_what_was_solved(monkeypatch: pytest.MonkeyPatch) -> None:
    case = load_case("first-words")
    monkeypatch.setattr(solving, "SLOW", 0.0)
    solution, values = solving.known(case)
    monkeypatch.setattr(solving, "solved", lambda _: pytest.fail("it was kept"))
    again, kept = solving.known(case)
    assert again == solution
    assert kept.graph.decisions == values.graph.decisions
    assert np.array_equal(kept.upper, values.upper)
    for name in stored.ARRAYS:
        assert np.array_equal(getattr(kept.graph, name), getattr(values.graph, name))
        assert getattr(kept.graph, name).dtype == getattr(values.graph, name).dtype


def test_a_review_on_kept_values_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    case = load_case("first-words")
    monkeypatch.setattr(solving, "SLOW", 0.0)
    plays = [bots.play_out(bots.BOTS[bot], case, 5) for bot in ("always_hard", "always_nice")]
    first = solving.review(plays[0])
    assert solving.review(plays[1]).frontier == first.frontier
    for file in profiles.cache().glob("review-*"):
        file.unlink()
    assert solving.review(plays[0]) == first


def test_a_cut_file_counts_as_none_and_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    case = load_case("first-words")
    monkeypatch.setattr(solving, "SLOW", 0.0)
    _, values = solving.known(case)
    (path,) = profiles.shared_cache().glob("solution-values-*.npz")
    path.write_bytes(path.read_bytes()[:-500])
    assert stored.load(case, path) is None
    _, again = solving.known(case)
    assert np.array_equal(again.upper, values.upper)
    assert stored.load(case, path) is not None


def test_the_longest_unused_is_given_up_and_a_full_disk_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solving, "SLOW", 0.0)
    names = ("first-words", "cold-shop")
    cases = [load_case(name) for name in names]
    solving.known(cases[0])
    (first,) = profiles.shared_cache().glob("solution-values-*.npz")
    os.utime(first, (1, 1))
    monkeypatch.setattr(solving, "STORE", first.stat().st_size)
    solving.known(cases[1])
    assert first not in set(profiles.shared_cache().glob("solution-values-*.npz"))
    monkeypatch.setattr(solving, "SPARE", 1 << 62)
    left = set(profiles.shared_cache().glob("solution-values-*.npz"))
    solving.known(cases[0])
    assert set(profiles.shared_cache().glob("solution-values-*.npz")) == left


def test_solved_anew_and_kept_agree_with_the_solver() -> None:
    case = load_case("first-words")
    assert solving.known(case)[0] == solved(case)[0]
