"""What a case offers between money and relation."""

from __future__ import annotations

import pytest

from game import authoring
from game.coach.frontier import APART, frontier, undominated
from game.coach.solve import solved


def test_dominated_points_are_left_out_and_near_ones_are_one() -> None:
    points = [(10.0, 90.0), (50.0, 50.0), (40.0, 40.0), (49.9, 50.3), (60.0, 20.0)]
    assert undominated(points) == ((10.0, 90.0), (50.0, 50.0), (60.0, 20.0))


def test_the_frontier_gives_money_for_relation_and_holds_the_best_play() -> None:
    solution, values = solved(authoring.load_case("visitors"))
    found = frontier(values.graph)
    assert len(found) > 2
    money, relation = zip(*found, strict=True)
    assert list(money) == sorted(money)
    assert list(relation) == sorted(relation, reverse=True)
    # nobody plays better in both than a point of it, the best player of the score included
    assert not any(m < solution.money - APART and r < solution.relation - APART for m, r in found)


def test_a_large_case_has_fewer_points_and_the_same_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    _, values = solved(authoring.load_case("visitors"))
    usual = frontier(values.graph)
    monkeypatch.setattr("game.coach.frontier.LARGE", 0)
    fewer = frontier(values.graph)
    assert 1 < len(fewer) <= 3
    assert (fewer[0], fewer[-1]) == (usual[0], usual[-1])
    assert set(fewer) <= set(usual)
