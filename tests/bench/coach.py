"""The solver beside SciPy and QuantEcon, and mass play beside live play and a bare `transitions` loop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from game.authoring import case_index, load_case
from game.coach import massplay
from game.coach.graph import build
from game.coach.solve import TOLERANCE, bounds
from game.model import Case
from tests.bench.core import bare_machine, live_turns
from tests.bench.table import Row
from tests.coach.mdp import Process, process, value_iteration

ORACLE = "hongda-hardware"
SECONDS_LIMIT = 60.0
MEGABYTES_LIMIT = 2_000.0
DRILL_LIMITS = (1.0, 300.0)
PLAYS = 200_000
GAMES = 5_000


def rows() -> list[Row]:
    cases = [load_case(entry.id) for entry in case_index()]
    one = next(case for case in cases if case.id == ORACLE)
    return [*(row for case in cases for row in _solved(case)), *_oracles(one), *_mass(one)]


# Private functions


def _solved(case: Case) -> list[Row]:
    """In a process of its own, so that its peak memory is its own."""
    limit, megabytes = (SECONDS_LIMIT, MEGABYTES_LIMIT) if len(case.occasions) > 1 else DRILL_LIMITS
    found = _solution(case)
    seconds, interval = found["seconds"], found["upper"] - found["lower"]
    return [
        Row(f"solve {case.id}", seconds, "s", "limit", limit),
        Row(f"memory of solving {case.id}", found["megabytes"], "MB", "limit", megabytes),
        Row(f"interval of {case.id}", interval, "points", "limit", TOLERANCE),
        Row(f"nodes a second, {case.id}", found["nodes"] / seconds, "nodes/s", "its edges", found["edges"] / seconds),
    ]


def _solution(case: Case) -> dict[str, Any]:
    command = [sys.executable, "-m", "game", "solve", case.id, "--json"]
    with TemporaryDirectory() as home:
        environment = {**os.environ, "HUIKUAN_HOME": home}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


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
        *_pyspiel(rate),
    ]


def _pyspiel(rate: float) -> list[Row]:
    """Beside OpenSpiel's own Python loop on its smallest game, where it is installed (extra ``bench``)."""
    try:
        import pyspiel
    except ImportError:
        return []
    game, luck, moves = pyspiel.load_game("tic_tac_toe"), Random(1), 0
    begin = time.perf_counter()
    for _ in range(GAMES):
        state = game.new_initial_state()
        while not state.is_terminal():
            state.apply_action(luck.choice(state.legal_actions()))
            moves += 1
    theirs = moves / (time.perf_counter() - begin)
    return [Row("decisions a second, mass play", rate, "decisions/s", "pyspiel's Python loop, tic-tac-toe", theirs)]


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
