"""The solver beside SciPy and QuantEcon, and mass play beside live play and a bare `transitions` loop."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable

import numpy as np

from game.authoring import case_index, load_case
from game.coach import massplay
from game.coach.graph import build
from game.coach.solve import TOLERANCE, bounds, solve
from game.model import Case
from tests.bench.core import bare_machine, live_turns
from tests.bench.table import Row
from tests.coach.mdp import Process, process, value_iteration

ORACLE = "hongda-hardware"
SECONDS_LIMIT = 60.0
PLAYS = 200_000


def rows() -> list[Row]:
    cases = [load_case(entry.id) for entry in case_index()]
    one = next(case for case in cases if case.id == ORACLE)
    return [*(row for case in cases for row in _solved(case)), *_oracles(one), *_mass(one)]


# Private functions


def _solved(case: Case) -> list[Row]:
    begin = time.perf_counter()
    solution = solve(case)
    seconds = time.perf_counter() - begin
    return [
        Row(f"solve {case.id}", seconds, "s", "limit", SECONDS_LIMIT),
        Row(f"interval of {case.id}", solution.upper - solution.lower, "points", "limit", TOLERANCE),
        Row(
            f"nodes a second, {case.id}",
            solution.nodes / seconds,
            "nodes/s",
            "its edges a second",
            solution.edges / seconds,
        ),
    ]


def _oracles(case: Case) -> list[Row]:
    """One truth known, model building counted on every side."""
    ours = _seconds(lambda: bounds(build(case), 1))
    graph = build(case)
    building = ours - _seconds(lambda: bounds(graph, 1))
    sparse = building + _seconds(lambda: value_iteration(process(graph, 0)))
    found = [Row(f"known truths of {case.id}, ours", ours, "s", "SciPy sparse value iteration", sparse)]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = building + _seconds(lambda: _quantecon(process(graph, 0)))
    except ImportError:
        return found
    return [*found, Row(f"known truths of {case.id}, ours", ours, "s", "QuantEcon", theirs)]


def _quantecon(problem: Process) -> None:
    from quantecon.markov import DiscreteDP

    ddp = DiscreteDP(problem.reward, problem.chance, 1.0, problem.state, problem.action)
    values = np.zeros(problem.states)
    while True:
        better = ddp.bellman_operator(values)
        if np.abs(better - values).max() < 1e-12:
            return
        values = better


def _mass(case: Case) -> list[Row]:
    tables = massplay.tabulate(case)
    seeds = np.arange(PLAYS, dtype=np.uint64)
    begin = time.perf_counter()
    plays = massplay.play(tables, seeds, massplay.random_policy(tables, seeds))
    seconds = time.perf_counter() - begin
    rate = sum(int((step != massplay.NOTHING).sum()) for step in plays.decisions) / seconds
    return [
        Row("decisions a second, mass play", rate, "decisions/s", "asked for", 1_000_000),
        Row("decisions a second, mass play", rate, "decisions/s", "live play", live_turns(case)),
        Row("decisions a second, mass play", rate, "decisions/s", "bare transitions machine", bare_machine()),
    ]


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
