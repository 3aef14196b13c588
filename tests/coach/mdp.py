"""A case with the truth known, as a plain Markov decision process for solvers that are not ours."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from game.coach.graph import Graph
from game.coach.policy import final_parts, red
from game.mass import FIELD
from game.model import Phase


class Process(NamedTuple):
    """State–action pairs sorted by state; the last state is an absorbing end that pays nothing."""

    state: NDArray[np.int64]
    action: NDArray[np.int64]
    reward: NDArray[np.float64]
    chance: csr_matrix
    """Pairs × states."""
    states: int


def process(graph: Graph, truth: int) -> Process:
    """Lawful decisions only; a final node's only action collects its score and goes to the absorbing end."""
    nodes = graph.nodes.shape[1]
    lawful = ~red(graph)[graph.decision]
    source, decision = graph.source[lawful].astype(np.int64), graph.decision[lawful]
    target = graph.target[lawful]
    chance = graph.likelihoods[graph.likelihood[lawful], truth]
    first = np.flatnonzero(np.r_[True, (source[1:] != source[:-1]) | (decision[1:] != decision[:-1])])
    pair = np.cumsum(np.isin(np.arange(source.size), first, assume_unique=True)) - 1
    over = np.flatnonzero(graph.nodes[FIELD["phase"]] == Phase.OVER)
    # Nodes that this truth rules out are never reached; sending them to the end keeps every row a distribution.
    mass = np.zeros(first.size)
    np.add.at(mass, pair, chance)
    dead = np.flatnonzero(mass < 0.5)
    state = np.concatenate([source[first], over, [nodes]])
    rows = np.concatenate([pair, dead, first.size + np.arange(over.size + 1)])
    columns = np.concatenate([target, np.full(dead.size + over.size + 1, nodes)])
    shares = np.concatenate([chance, np.ones(dead.size + over.size + 1)])
    reward = np.concatenate([np.zeros(first.size), final_parts(graph, over)[0][:, truth], [0.0]])
    order = np.argsort(state, kind="stable")
    matrix = csr_matrix((shares, (rows, columns)), shape=(state.size, nodes + 1))[order]
    state = state[order]
    heads = np.flatnonzero(np.r_[True, np.diff(state) != 0])
    action = np.arange(state.size) - np.repeat(heads, np.diff(np.r_[heads, state.size]))
    return Process(state, action, reward[order], matrix, nodes + 1)


def value_iteration(problem: Process) -> NDArray[np.float64]:
    """Values of all states by sweeps of a sparse matrix until nothing changes; ends because time goes forward."""
    heads = np.flatnonzero(np.r_[True, np.diff(problem.state) != 0])
    values = np.zeros(problem.states)
    while True:
        better = np.maximum.reduceat(problem.reward + problem.chance @ values, heads)
        if np.abs(better - values).max() < 1e-12:
            return np.asarray(better)
        values = better
