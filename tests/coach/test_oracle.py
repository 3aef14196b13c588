"""Cases with known truth, solved by others: SciPy's sparse matrices and QuantEcon."""

from __future__ import annotations

import warnings

import numpy as np
import pytest

from game.coach.graph import build
from game.coach.solve import bounds
from game.model import Case
from tests.coach.mdp import process, value_iteration
from tests.generated import generated_case
from tests.shipped import CASES
from tests.small import small_case

SHIPPED = next(case for case in CASES if case.id == "hongda-hardware")


@pytest.mark.parametrize("case", [small_case(), *(generated_case(s) for s in range(5)), SHIPPED], ids=lambda c: c.id)
def test_known_truths_have_the_values_that_sparse_value_iteration_finds(case: Case) -> None:
    graph = build(case)
    values = bounds(graph, 1)
    for truth in range(len(case.truths)):
        corner = values.grid.corners[truth]
        assert value_iteration(process(graph, truth))[0] == pytest.approx(values.upper[0, corner], abs=1e-9)


@pytest.mark.parametrize("case", [small_case(), generated_case(3, 3)], ids=lambda case: case.id)
def test_known_truths_have_the_values_that_quantecon_finds(case: Case) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        markov = pytest.importorskip("quantecon.markov", reason="QuantEcon has no release for this Python yet")
        graph = build(case)
        values = bounds(graph, 1)
        for truth in range(len(case.truths)):
            problem = process(graph, truth)
            # Undiscounted and finite: with discount 1 policy iteration is not offered, so backward sweeps are used.
            ddp = markov.DiscreteDP(problem.reward, problem.chance, 1.0, problem.state, problem.action)
            found = np.zeros(problem.states)
            for _ in range(10_000):
                better = ddp.bellman_operator(found)
                if np.abs(better - found).max() < 1e-12:
                    break
                found = better
            corner = values.grid.corners[truth]
            assert found[0] == pytest.approx(values.upper[0, corner], abs=1e-9)
