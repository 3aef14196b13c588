"""What every decision is worth: expected final score under best lawful play, on the trainee's information.

The value of a node is a function of the weights of the truths, convex in them. On a grid of weights, interpolation
between grid points gives an upper bound; following the policy that looks best with it gives a lower bound, which is
that policy's own exact value. Where the truth is known the same recursion is exact; where a case is small enough, every
information state is enumerated and the value is exact altogether.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from game.coach.exact import exact
from game.coach.graph import EVENT, Floats, Graph, Ints, build
from game.coach.policy import edges_of, final_parts, is_over, lawful, merged, over, picked, prior, red
from game.coach.simplex import Grid, grid_of, interpolation
from game.model import Case

CHUNK = 1 << 24
"""Numbers held at once while a layer is worked out."""

TOLERANCE = 0.5
"""Points of 100 by which the bounds may differ at the start."""

LEAST = 1e-9
"""Chance below which an information state is not followed: what it would bring is left out of the lower bound."""

GRIDS = {1: (1,), 2: (16, 64), 3: (8, 16)}
"""Steps of the grid of weights by number of truths, tried in turn until the bounds are close."""

SMALL = 5_000
"""Nodes up to which values are sharpened."""
FINEST = 512
"""Steps of the grid for sharpened values, which only two truths need."""


class Values(NamedTuple):
    """Upper bounds in points: for every node and grid point of weights."""

    graph: Graph
    grid: Grid
    upper: Floats
    """Nodes × grid points; at the corners, where one truth is certain, exact."""


class Followed(NamedTuple):
    """What the policy that looks best brings: its score at the least, the others on average."""

    score: float
    money: float
    relation: float
    line: tuple[str, ...]
    situations: int


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

    @property
    def exact(self) -> bool:
        return self.upper - self.lower < 1e-9


def solve(case: Case) -> Solution:
    """Solves the case: exactly where it is small, else on a finer grid while the bounds are not close."""
    return solved(case)[0]


def solved(case: Case) -> tuple[Solution, Values]:
    """The solution, with the values of every node that it was read from."""
    graph = build(case)
    values, upper, followed = _closed_in(graph, GRIDS.get(len(case.truths), (6,)))
    lower = followed.score
    if (found := exact(graph)) is not None:
        lower = upper = found.value
    known = {t.id: float(values.upper[0, k]) for t, k in zip(case.truths, values.grid.corners, strict=True)}
    solution = Solution(
        case=case.id,
        lower=lower,
        upper=upper,
        money=followed.money,
        relation=followed.relation,
        known=known,
        line=followed.line,
        nodes=graph.nodes.shape[1],
        edges=graph.source.size,
    )
    return solution, values


def bounds(graph: Graph, steps: int, ends: Floats | None = None) -> Values:
    """Upper bounds of all nodes by one pass from the end to the start.

    ``ends`` (nodes that are over × truths) stands in for the score where something else is to be made the most of.
    """
    grid = grid_of(len(graph.case.truths), steps)
    values = Values(graph, grid, np.zeros((graph.nodes.shape[1], len(grid.points))))
    finished = over(graph)
    values.upper[finished] = (final_parts(graph, finished)[0] if ends is None else ends) @ grid.points.T
    carry = _carriers(values)
    for edges in _layers(graph, np.arange(graph.source.size), CHUNK // len(grid.points)):
        nodes, row = np.unique(graph.source[edges], return_inverse=True)
        values.upper[nodes] = lawful(graph, row, edges, _edge_worths(values, edges, carry), nodes.size).best
    return values


def sharpened(values: Values) -> Values:
    """The values on a grid so fine that nothing is left between the bounds to speak of, where a case is small."""
    small = values.graph.nodes.shape[1] <= SMALL and values.grid.truths == 2
    return bounds(values.graph, FINEST) if small else values


def red_gain(values: Values) -> float:
    """The most that any red act is worth above the best lawful decision, over all nodes and grid points; 0 if none."""
    graph, most = values.graph, 0.0
    sources = np.unique(graph.source[red(graph)[graph.decision]])
    if not sources.size:
        return most
    carry = _carriers(values)
    for edges in _layers(graph, np.flatnonzero(np.isin(graph.source, sources)), CHUNK // len(values.grid.points)):
        nodes, row = np.unique(graph.source[edges], return_inverse=True)
        found = lawful(graph, row, edges, _edge_worths(values, edges, carry), nodes.size)
        crossing = ~found.allowed
        most = max(most, float((found.worth[crossing] - found.best[row[found.begins][crossing]]).max()))
    return most


def at_weights(values: Values, nodes: Ints, weights: Floats) -> Floats:
    """Upper bounds of nodes at any weights (rows × truths); homogeneous, so weights need not add up to 1."""
    index, share = interpolation(values.grid, weights)
    return np.asarray((values.upper[nodes[:, None], index] * share).sum(axis=1))


def follow(
    values: Values, node: int = 0, weights: Floats | None = None, first: int | None = None, least: float = LEAST
) -> Followed:
    """Follows the best-looking decision from the start, or from a node at some weights, through every observation.

    With ``first`` that decision is taken first whatever it is worth. What has a chance below ``least`` is left out.
    """
    graph = values.graph
    begin = (prior(graph.case) if weights is None else weights / weights.sum())[None]
    waiting = {int(graph.rank[node]): [(np.array([node]), begin)]}
    chosen: dict[int, int] = {}
    total, chance, situations = np.zeros(3), 0.0, 0
    while waiting:
        parts = waiting.pop(min(waiting))
        nodes, carried, _ = merged(np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts]))
        likely = carried.sum(axis=1) > least
        nodes, carried = nodes[likely], carried[likely]
        situations += nodes.size
        if not nodes.size:
            continue
        if is_over(graph, nodes[0]):
            total += [float((part * carried).sum()) for part in final_parts(graph, nodes)]
            chance += float(carried.sum())
            continue
        target, carried = _best_edges(values, nodes, carried, chosen, first)
        first = None
        for rank in np.unique(graph.rank[target]).tolist():
            here = graph.rank[target] == rank
            waiting.setdefault(rank, []).append((target[here], carried[here]))
    points, money, relation = total.tolist()
    line = _line(graph, chosen) if node == 0 else ()
    return Followed(points, money / chance, relation / chance, line, situations)


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


def _carriers(values: Values) -> list[tuple[Ints, Floats]]:
    """Where each observation takes the grid points: the grid points around, with their shares."""
    return [interpolation(values.grid, values.grid.points * vector) for vector in values.graph.likelihoods]


def _edge_worths(values: Values, edges: Ints, carriers: list[tuple[Ints, Floats]]) -> Floats:
    """Worth of what the edges lead to, at every grid point, each by the chance of its observation."""
    graph, worth = values.graph, np.empty((edges.size, len(values.grid.points)))
    kinds = graph.likelihood[edges]
    for kind in np.unique(kinds).tolist():
        of_kind = np.flatnonzero(kinds == kind)
        index, weight = carriers[kind]
        reached = values.upper[graph.target[edges[of_kind]]]
        worth[of_kind] = sum(reached[:, index[:, k]] * weight[:, k] for k in range(index.shape[1]))
    return worth


def _layers(graph: Graph, edges: Ints, most: int) -> Iterator[Ints]:
    """The edges by the rank of their source, last first, in the graph's order; at most about ``most`` at once."""
    ranks = graph.rank[graph.source[edges]]
    order = edges[np.argsort(ranks, kind="stable")]
    ranks = graph.rank[graph.source[order]]
    for layer in np.split(order, np.flatnonzero(np.diff(ranks)) + 1)[::-1]:
        # A node's edges stay together: cuts fall only where the source changes.
        heads = np.flatnonzero(np.r_[True, np.diff(graph.source[layer]) != 0])
        wanted = np.arange(most, layer.size, most)
        yield from np.split(layer, np.unique(heads[np.searchsorted(heads, wanted, side="right") - 1]))


def _best_edges(
    values: Values, node: Ints, weights: Floats, chosen: dict[int, int], forced: int | None
) -> tuple[Ints, Floats]:
    """(target, weights) of the observations after the best-looking decision of each information state, or that one."""
    graph = values.graph
    row, edge = edges_of(graph, node)
    carried = weights[row] * graph.likelihoods[graph.likelihood[edge]]
    found = lawful(graph, row, edge, at_weights(values, graph.target[edge], carried), node.size)
    decisions = graph.decision[edge[found.begins]]
    best = picked(row, found) if forced is None else np.flatnonzero(decisions == forced)
    for group in best.tolist():
        chosen.setdefault(int(node[row[found.begins[group]]]), int(graph.decision[edge[found.begins[group]]]))
    group_of = np.repeat(np.arange(found.begins.size), np.diff(np.r_[found.begins, row.size]))
    keep = np.isin(group_of, best) & (carried.sum(axis=1) > 0)
    return graph.target[edge[keep]], carried[keep]


def _line(graph: Graph, chosen: dict[int, int]) -> tuple[str, ...]:
    """The decisions along the likeliest observations."""
    weights, node, line = prior(graph.case), 0, []
    while node in chosen:
        decision = chosen[node]
        if decision != EVENT:
            line.append(graph.decisions[decision])
        _, edges = edges_of(graph, np.array([node]))
        edges = edges[graph.decision[edges] == decision]
        edge = edges[int(np.argmax(graph.likelihoods[graph.likelihood[edges]] @ weights))]
        weights = weights * graph.likelihoods[graph.likelihood[edge]]
        weights, node = weights / weights.sum(), int(graph.target[edge])
    return tuple(line)
