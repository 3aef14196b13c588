"""Exact values where a case is small: every information state that any play can reach, weights and all."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.coach.graph import Floats, Graph, Ints
from game.coach.policy import edges_of, final_parts, is_over, lawful, merged, prior

LIMIT = 150_000
"""Information states up to which a case is enumerated."""


class Exact(NamedTuple):
    value: float
    """Expected final score at the start, in points."""
    situations: int
    """Information states."""


class _Waiting(NamedTuple):
    """Information states of a rank not yet reached; ``number`` is filled in when they are merged and numbered."""

    node: Ints
    weights: Floats
    number: Ints


class _Step(NamedTuple):
    """The information states of one rank and the edges that leave them."""

    node: Ints
    weights: Floats
    row: Ints
    edge: Ints
    chance: Floats
    """Chance of the observation from its row."""
    children: tuple[tuple[int, Ints, Ints], ...]
    """(rank, which edges, numbers of the information states they lead to)."""


def exact(graph: Graph, limit: int = LIMIT) -> Exact | None:
    """The value by enumeration, or None where there are more than ``limit`` information states."""
    steps = _forward(graph, limit)
    if steps is None:
        return None
    worth: dict[int, Floats] = {}
    for rank in sorted(steps, reverse=True):
        worth[rank] = _values(graph, steps[rank], worth)
    return Exact(float(worth[min(worth)][0]), sum(step.node.size for step in steps.values()))


# Private functions


def _forward(graph: Graph, limit: int) -> dict[int, _Step] | None:
    one = np.zeros(1, dtype=np.int64)
    waiting = {int(graph.rank[0]): [_Waiting(one, prior(graph.case)[None], one.copy())]}
    steps: dict[int, _Step] = {}
    count = 0
    while waiting:
        rank = min(waiting)
        parts = waiting.pop(rank)
        node, weights, number = merged(
            np.concatenate([part.node for part in parts]), np.concatenate([part.weights for part in parts])
        )
        for part, numbers in zip(parts, np.split(number, np.cumsum([p.node.size for p in parts])[:-1]), strict=True):
            part.number[:] = numbers
        count += node.size
        if count > limit:
            return None
        steps[rank] = _expanded(graph, node, weights / weights.sum(axis=1, keepdims=True), waiting)
    return steps


def _expanded(graph: Graph, node: Ints, weights: Floats, waiting: dict[int, list[_Waiting]]) -> _Step:
    row, edge = edges_of(graph, node)
    carried = weights[row] * graph.likelihoods[graph.likelihood[edge]]
    chance = carried.sum(axis=1)
    possible = chance > 0
    row, edge, carried, chance = row[possible], edge[possible], carried[possible], chance[possible]
    target, children = graph.target[edge], []
    for rank in np.unique(graph.rank[target]).tolist():
        here = np.flatnonzero(graph.rank[target] == rank)
        part = _Waiting(target[here], carried[here] / chance[here, None], np.zeros(here.size, dtype=np.int64))
        waiting.setdefault(rank, []).append(part)
        children.append((rank, here, part.number))
    return _Step(node, weights, row, edge, chance, tuple(children))


def _values(graph: Graph, step: _Step, worth: dict[int, Floats]) -> Floats:
    if is_over(graph, step.node[0]):
        return np.asarray((final_parts(graph, step.node)[0] * step.weights).sum(axis=1))
    reached = np.zeros(step.edge.size)
    for rank, here, number in step.children:
        reached[here] = worth[rank][number]
    return lawful(graph, step.row, step.edge, reached * step.chance, step.node.size).best
