"""Choosing among edges: which belong to one decision, which decisions are lawful and best; and what ends bring."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import numpy as np

from game import mass, statespace
from game.coach.graph import FIELDS, Floats, Graph, Ints
from game.mass import FIELD, Mask
from game.model import Case, Phase
from game.score import score

SCORED = ("settled", "conceded", "spent", "relation", "amber", "lied", "lie_found", "facts", "ended")
"""All that the score looks at, but for the truth."""

SHARES = 10**12
"""Steps of the shares by which information states are told apart."""

TIE = 1e-9
"""Points by which decisions may differ and still count as equally good."""


class Lawful(NamedTuple):
    """The lawful decisions of some rows, worked out from the worth of their edges."""

    begins: Ints
    """Where each decision's edges begin; red decisions too."""
    worth: Floats
    """What each of these decisions is worth."""
    allowed: Mask
    best: Floats
    """The best lawful worth of each row."""


def lawful(graph: Graph, row: Ints, edge: Ints, worth: Floats, rows: int) -> Lawful:
    """Sums the edges of each decision and takes the best that is not red; edges sorted by row, then decision."""
    decision = graph.decision[edge]
    begins = np.flatnonzero(np.r_[True, (row[1:] != row[:-1]) | (decision[1:] != decision[:-1])])
    worths = _gathered(np.add, worth, begins)
    allowed = ~red(graph)[decision[begins]]
    best = np.full((rows, *worth.shape[1:]), -np.inf)
    owner = row[begins][allowed]
    heads = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    best[owner[heads]] = _gathered(np.maximum, worths[allowed], heads)
    return Lawful(begins, worths, allowed, best)


def _gathered(take: np.ufunc, worth: Floats, begins: Ints) -> Floats:
    """``take.reduceat``, faster where groups are short and rows long: first all the firsts, then the seconds, …"""
    count = np.diff(np.r_[begins, len(worth)])
    found = worth[begins]
    for place in range(1, int(count.max(initial=0))):
        longer = np.flatnonzero(count > place)
        found[longer] = take(found[longer], worth[begins[longer] + place])
    return found


def picked(row: Ints, found: Lawful) -> Ints:
    """For each row the index (into ``found.begins``) of its best lawful decision; of equals the one that ends most."""
    owner = row[found.begins]
    good = found.allowed & (found.worth >= found.best[owner] - TIE)
    # Decisions are numbered tactics, leave, go, close: the last of equals wastes no act.
    candidates = np.flatnonzero(good)[::-1]
    _, first = np.unique(owner[candidates], return_index=True)
    return candidates[first]


def edges_of(graph: Graph, node: Ints) -> tuple[Ints, Ints]:
    """(row, edge) of every edge that leaves the nodes, in order; a row is a position in ``node``."""
    node = node.astype(graph.source.dtype)  # else the search would convert all the sources each time
    begin = np.searchsorted(graph.source, node)
    count = np.searchsorted(graph.source, node, side="right") - begin
    row = np.repeat(np.arange(node.size), count)
    edge = np.repeat(begin - np.r_[0, np.cumsum(count)[:-1]], count) + np.arange(count.sum())
    return row, edge


def merged(node: Ints, weights: Floats) -> tuple[Ints, Floats, Ints]:
    """The same node with proportional weights is one information state; weights add up. Also each row's new number."""
    shares = np.rint(weights / weights.sum(axis=1, keepdims=True) * SHARES).astype(np.int64)
    name = statespace.mixed(node.astype(np.int64), *shares.T)
    _, first, number = np.unique(name, return_index=True, return_inverse=True)
    total = [np.bincount(number, column, minlength=first.size) for column in weights.T]
    return node[first], np.stack(total, axis=1), number


def prior(case: Case) -> Floats:
    """Weights of the truths before anything is seen."""
    total = sum(truth.weight for truth in case.truths)
    return np.array([float(Fraction(truth.weight, total)) for truth in case.truths])


def red(graph: Graph) -> Mask:
    """Which decisions cross a red line; the last entry stands for events."""
    tactics = graph.case.tactics
    crossed = [name in tactics and tactics[name].legality.class_ == "red" for name in graph.decisions]
    return np.array([*crossed, False])


def is_over(graph: Graph, node: int) -> bool:
    return bool(graph.nodes[FIELD["phase"], node] == Phase.OVER)


def over(graph: Graph) -> Ints:
    """The nodes at which the case is over."""
    return np.flatnonzero(graph.nodes[FIELD["phase"]] == Phase.OVER)


def final_parts(graph: Graph, nodes: Ints) -> tuple[Floats, Floats, Floats]:
    """Score, money and relation in points of each ended node under each truth (nodes × truths)."""
    parts = graph.nodes[[FIELD[name] for name in SCORED]][:, nodes]
    _, first, alike = np.unique(parts, axis=1, return_index=True, return_inverse=True)
    found = np.zeros((3, first.size, len(graph.case.truths)))
    for row, state in enumerate(mass.states_of(graph.nodes[:FIELDS, nodes[first]])):
        for truth in range(len(graph.case.truths)):
            got = score(graph.case, state._replace(truth=truth))
            found[:, row, truth] = got.total / 100, got.money / 100, got.relation / 100
    points, money, relation = found[:, alike.reshape(-1)]
    return points, money, relation
