"""What every decision is worth: expected final score under best lawful play, on the trainee's information.

The value of a node is a function of the weights of the truths, convex in them. On a grid of weights, interpolation
between grid points gives an upper bound; following the policy that looks best with it gives a lower bound, which is
that policy's own exact value. Where the truth is known the same recursion is exact.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations_with_replacement, pairwise
from typing import NamedTuple

import numpy as np

from game import mass
from game.coach.graph import EVENT, FIELDS, Floats, Graph, Ints, build
from game.mass import FIELD, Mask
from game.model import Case, Phase
from game.score import score

CHUNK = 1 << 24
"""Numbers held at once while a layer is worked out."""

TOLERANCE = 0.5
"""Points of 100 by which the bounds may differ at the start."""

GRIDS = {1: (1,), 2: (16, 64), 3: (8, 16)}
"""Steps of the grid of weights by number of truths, tried in turn until the bounds are close."""


class Values(NamedTuple):
    """Upper bounds in points: for every node and grid point of weights."""

    graph: Graph
    grid: Floats
    """Grid points × truths."""
    upper: Floats
    """Nodes × grid points; at the corners, where one truth is certain, exact."""


class Solution(NamedTuple):
    """The answer for the start of a case, in points of 100."""

    case: str
    lower: float
    upper: float
    money: float
    relation: float
    known: dict[str, float]
    """Value for one who knows the truth, by truth."""
    line: tuple[str, ...]
    """The best decisions, following the likeliest observation each time."""
    nodes: int
    edges: int
    seconds: float
    megabytes: float

    @property
    def exact(self) -> bool:
        return self.upper - self.lower < 1e-9


def solve(case: Case) -> Solution:
    """Solves the case, on a finer grid while the bounds are further apart than ``TOLERANCE``."""
    start = time.perf_counter()
    graph = build(case)
    truths = len(case.truths)
    values, upper, followed = _closed_in(graph, GRIDS.get(truths, (6,)))
    corners = [int(np.argmax(values.grid[:, truth])) for truth in range(truths)]
    return Solution(
        case.id,
        followed.score,
        upper,
        followed.money,
        followed.relation,
        {t.id: float(values.upper[0, corner]) for t, corner in zip(case.truths, corners, strict=True)},
        followed.line,
        graph.nodes.shape[1],
        graph.source.size,
        time.perf_counter() - start,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def prior(case: Case) -> Floats:
    total = sum(truth.weight for truth in case.truths)
    return np.array([float(Fraction(truth.weight, total)) for truth in case.truths])


def grid_of(truths: int, steps: int) -> Floats:
    """All weights of the truths in multiples of 1/steps."""
    rows = []
    for cuts in combinations_with_replacement(range(steps + 1), truths - 1):
        edges = (0, *cuts, steps)
        rows.append([b - a for a, b in pairwise(edges)])
    return np.array(rows, dtype=float) / steps


def bounds(graph: Graph, steps: int) -> Values:
    """Upper bounds of all nodes by one pass from the end to the start."""
    truths = len(graph.case.truths)
    grid = grid_of(truths, steps)
    carriers = [_carrier(grid, steps, vector) for vector in graph.likelihoods]
    upper = np.zeros((graph.nodes.shape[1], len(grid)))
    over = np.flatnonzero(graph.nodes[FIELD["phase"]] == Phase.OVER)
    upper[over] = final_scores(graph, over) @ grid.T
    red = _red(graph)
    for edges in _layers(graph, CHUNK // len(grid)):
        worth = np.empty((edges.size, len(grid)))
        kinds = graph.likelihood[edges]
        for kind in np.unique(kinds).tolist():
            of_kind = np.flatnonzero(kinds == kind)
            index, weight = carriers[kind]
            reached = upper[graph.target[edges[of_kind]]]
            worth[of_kind] = sum(reached[:, index[:, k]] * weight[:, k] for k in range(index.shape[1]))
        _choose(graph, edges, worth, upper, red)
    return Values(graph, grid, upper)


def at_weights(values: Values, nodes: Ints, weights: Floats) -> Floats:
    """Upper bounds of nodes at any weights (rows × truths) by interpolation; homogeneous: weights need not add to 1."""
    steps = round(1 / values.grid[values.grid > 0].min()) if len(values.grid) > 1 else 1
    index, share = _interpolation(values.grid, steps, weights)
    return np.asarray((values.upper[nodes[:, None], index] * share).sum(axis=1))


class Followed(NamedTuple):
    """What the policy that looks best brings, exactly."""

    score: float
    money: float
    relation: float
    line: tuple[str, ...]
    situations: int


def follow(values: Values) -> Followed:
    """Follows the best-looking decision from the start through every observation, with exact weights."""
    graph = values.graph
    red = _red(graph)
    first = np.searchsorted(graph.source, np.arange(graph.nodes.shape[1] + 1))
    node, weights = np.zeros(1, dtype=np.int64), prior(graph.case)[None]
    chosen: dict[int, int] = {}
    total, money, relation, situations = 0.0, 0.0, 0.0, 0
    waiting: dict[int, list[tuple[Ints, Floats]]] = {0: [(node, weights)]}
    waiting = {int(graph.rank[0]): waiting[0]}
    while waiting:
        rank = min(waiting)
        parts = waiting.pop(rank)
        node, weights = _merged(np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts]))
        situations += node.size
        if graph.nodes[FIELD["phase"], node[0]] == Phase.OVER:
            total += float((final_scores(graph, node) * weights).sum())
            split = final_parts(graph, node)
            money += float((split[0] * weights).sum())
            relation += float((split[1] * weights).sum())
            continue
        count = first[node + 1] - first[node]
        row = np.repeat(np.arange(node.size), count)
        edge = np.repeat(first[node] - np.r_[0, np.cumsum(count)[:-1]], count) + np.arange(count.sum())
        carried = weights[row] * graph.likelihoods[graph.likelihood[edge]]
        worth = at_weights(values, graph.target[edge], carried)
        keep = _best(graph, row, edge, worth, red, node, chosen)
        for target_rank in np.unique(graph.rank[graph.target[edge[keep]]]).tolist():
            there = keep[graph.rank[graph.target[edge[keep]]] == target_rank]
            waiting.setdefault(target_rank, []).append((graph.target[edge[there]], carried[there]))
    return Followed(total, money, relation, _line(graph, chosen), situations)


def final_scores(graph: Graph, nodes: Ints) -> Floats:
    """Final score in points of each ended node under each truth (nodes × truths)."""
    return _final(graph, nodes)[0]


def final_parts(graph: Graph, nodes: Ints) -> tuple[Floats, Floats]:
    """Money and relation in points of each ended node under each truth."""
    _, money, relation = _final(graph, nodes)
    return money, relation


# Private functions


def _closed_in(graph: Graph, grids: tuple[int, ...]) -> tuple[Values, float, Followed]:
    """Bounds on the first grid on which they are close, or the last."""
    for steps in grids:
        values = bounds(graph, steps)
        followed = follow(values)
        upper = float(at_weights(values, np.zeros(1, dtype=np.int64), prior(graph.case)[None])[0])
        if upper - followed.score <= TOLERANCE or steps == grids[-1]:
            return values, upper, followed
    raise ValueError("no grid to solve on")


def _final(graph: Graph, nodes: Ints) -> tuple[Floats, Floats, Floats]:
    truths = len(graph.case.truths)
    found = np.zeros((3, nodes.size, truths))
    for row, state in enumerate(mass.states_of(graph.nodes[:FIELDS, nodes])):
        for truth in range(truths):
            got = score(graph.case, state._replace(truth=truth))
            found[:, row, truth] = got.total / 100, got.money / 100, got.relation / 100
    return found[0], found[1], found[2]


def _red(graph: Graph) -> Mask:
    tactics = graph.case.tactics
    return np.array([name in tactics and tactics[name].legality.class_ == "red" for name in graph.decisions] + [False])


def _layers(graph: Graph, most: int) -> Iterator[Ints]:
    """Edges by the rank of their source, last first, in the graph's order; at most about ``most`` at once."""
    ranks = graph.rank[graph.source]
    order = np.argsort(ranks, kind="stable")
    for layer in np.split(order, np.flatnonzero(np.diff(ranks[order])) + 1)[::-1]:
        # A node's edges stay together: cuts fall only where the source changes.
        heads = np.flatnonzero(np.r_[True, np.diff(graph.source[layer]) != 0])
        wanted = np.arange(most, layer.size, most)
        yield from np.split(layer, np.unique(heads[np.searchsorted(heads, wanted, side="right") - 1]))


def _choose(graph: Graph, edges: Ints, worth: Floats, upper: Floats, red: Mask) -> None:
    source, decision = graph.source[edges], graph.decision[edges]
    begins = np.flatnonzero(np.r_[True, (source[1:] != source[:-1]) | (decision[1:] != decision[:-1])])
    worths = np.add.reduceat(worth, begins, axis=0)
    lawful = ~red[decision[begins]]
    owner, worths = source[begins][lawful], worths[lawful]
    heads = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    upper[owner[heads]] = np.maximum.reduceat(worths, heads, axis=0)


def _carrier(grid: Floats, steps: int, likelihood: Floats) -> tuple[Ints, Floats]:
    """Where an observation takes each grid point: indices and weights of the grid points around, mass included."""
    return _interpolation(grid, steps, grid * likelihood)


def _interpolation(grid: Floats, steps: int, weights: Floats) -> tuple[Ints, Floats]:
    """Freudenthal's triangulation of the simplex: truths many corners around each point."""
    truths = grid.shape[1]
    mass_ = weights.sum(axis=1)
    safe = np.where(mass_ > 0, mass_, 1)
    scaled = weights / safe[:, None] * steps
    tails = np.cumsum(scaled[:, ::-1], axis=1)[:, ::-1]
    tails[:, 0] = steps
    base = np.floor(tails + 1e-9)
    rest = np.clip(tails - base, 0, 1)
    order = np.argsort(-rest[:, 1:], axis=1, kind="stable") + 1
    corner = base.copy()
    sorted_rest = np.take_along_axis(rest, order, axis=1)
    padded = np.concatenate([np.ones((len(weights), 1)), sorted_rest, np.zeros((len(weights), 1))], axis=1)
    shares = padded[:, :-1] - padded[:, 1:]
    numbers = np.empty((len(weights), truths), dtype=np.int64)
    for k in range(truths):
        if k:
            np.put_along_axis(corner, order[:, k - 1 : k], np.take_along_axis(corner, order[:, k - 1 : k], 1) + 1, 1)
        numbers[:, k] = _grid_number(corner, steps, grid)
    return numbers, shares * mass_[:, None]


def _grid_number(tails: Floats, steps: int, grid: Floats) -> Ints:
    lookup = _lookup(grid, steps)
    heads = np.clip(tails[:, 1:], 0, steps).astype(np.int64)
    heads = np.minimum.accumulate(heads, axis=1) if heads.shape[1] else heads
    key = np.zeros(len(tails), dtype=np.int64)
    for column in heads.T:
        key = key * (steps + 1) + column
    return lookup[key]


def _lookup(grid: Floats, steps: int) -> Ints:
    tails = np.rint(np.cumsum(grid[:, ::-1], axis=1)[:, ::-1] * steps).astype(np.int64)
    key = np.zeros(len(grid), dtype=np.int64)
    for column in tails[:, 1:].T:
        key = key * (steps + 1) + column
    table = np.zeros((steps + 1) ** (grid.shape[1] - 1), dtype=np.int64)
    table[key] = np.arange(len(grid))
    return table


def _merged(node: Ints, weights: Floats) -> tuple[Ints, Floats]:
    """The same node reached with proportional weights is one situation."""
    shares = np.round(weights / weights.sum(axis=1, keepdims=True), 12)
    key = np.concatenate([node[:, None].astype(float), shares], axis=1)
    _, first, inverse = np.unique(key, axis=0, return_index=True, return_inverse=True)
    merged = np.zeros((first.size, weights.shape[1]))
    np.add.at(merged, inverse.reshape(-1), weights)
    return node[first], merged


def _best(
    graph: Graph,
    row: Ints,
    edge: Ints,
    worth: Floats,
    red: Mask,
    node: Ints,
    chosen: dict[int, int],
) -> Ints:
    """The edges (positions in ``edge``) of the best lawful decision of each row."""
    decision = graph.decision[edge]
    begins = np.flatnonzero(np.r_[True, (row[1:] != row[:-1]) | (decision[1:] != decision[:-1])])
    worths = np.where(red[decision[begins]], -np.inf, np.add.reduceat(worth, begins))
    group_row = row[begins]
    best = np.full(node.size, -np.inf)
    np.maximum.at(best, group_row, worths)
    is_best = worths >= best[group_row] - 1e-12
    heads = np.flatnonzero(is_best)
    _, keep_first = np.unique(group_row[heads], return_index=True)
    picked = heads[keep_first]
    for group in picked.tolist():
        chosen.setdefault(int(node[group_row[group]]), int(decision[begins[group]]))
    group_of = np.repeat(np.arange(begins.size), np.diff(np.r_[begins, row.size]))
    return np.flatnonzero(np.isin(group_of, picked) & (graph.likelihoods[graph.likelihood[edge]].sum(axis=1) > 0))


def _line(graph: Graph, chosen: dict[int, int]) -> tuple[str, ...]:
    first = np.searchsorted(graph.source, np.arange(graph.nodes.shape[1] + 1))
    weights, node, line = prior(graph.case), 0, []
    while node in chosen:
        decision = chosen[node]
        if decision != EVENT:
            line.append(graph.decisions[decision])
        edges = np.arange(first[node], first[node + 1])
        edges = edges[graph.decision[edges] == decision]
        masses = graph.likelihoods[graph.likelihood[edges]] @ weights
        edge = edges[int(np.argmax(masses))]
        weights = weights * graph.likelihoods[graph.likelihood[edge]]
        weights, node = weights / weights.sum(), int(graph.target[edge])
    return tuple(line)
