"""The information graph of a case: what can be observed, and how likely under each truth.

A node is an observed state with, for each truth, the hidden stage it would be in (a function of truth and history), or
-1 where the truth is ruled out. An edge is one observation after one decision: the likelihood of that observation under
each truth, and the node it leads to. Weights of truths are not part of a node: values are functions of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game import mass, rules, statespace
from game.mass import FIELD, Block
from game.model import Case, Phase
from game.reading import Reading, reading

Floats = NDArray[np.float64]
Ints = NDArray[np.signedinteger[Any]]

FIELDS = len(FIELD)
EVENT = -1
"""The decision of an edge that nobody decides: an event on the way."""


class Graph(NamedTuple):
    """Nodes as columns; edges sorted by source, then decision."""

    case: Case
    nodes: Block
    """(fields + truths) × nodes; truth and stage of the fields are 0, the stages stand below."""
    decisions: tuple[str, ...]
    """All decisions of the case; edges name them by index."""
    source: Ints
    decision: Ints
    target: Ints
    likelihood: Ints
    """Index into ``likelihoods``."""
    likelihoods: Floats
    """Distinct likelihood vectors, one row each, a column per truth."""
    rank: Ints
    """Every edge leads to a node of higher rank."""


class _Edges(NamedTuple):
    source: Ints
    decision: int
    target: Block
    likelihood: Floats


_Layer = tuple[Ints, list[Ints], Ints, list[Floats]]
"""Sources, decisions, targets and likelihoods of the edges that leave one frontier."""


def build(case: Case) -> Graph:
    """The graph of everything that can be reached under some truth."""
    read = reading(case)
    names = decision_names(case)
    frontier = named(read, _start(read))
    known = Numbers(_hash(frontier))
    nodes, layers, first = [frontier], [], 0
    while frontier.shape[1]:
        edges = list(_expand(read, frontier, names))
        targets = np.concatenate([part.target for part in edges], axis=1) if edges else frontier[:, :0]
        numbers, new = known.of(_hash(targets))
        sources = np.concatenate([part.source for part in edges]) + first if edges else np.zeros(0, dtype=np.int64)
        decisions = [np.full(part.source.size, part.decision) for part in edges]
        layers.append((sources, decisions, numbers, [part.likelihood for part in edges]))
        first += frontier.shape[1]
        frontier = targets[:, new]
        nodes.append(frontier)
    return _assembled(read, names, nodes, layers)


def decision_names(case: Case) -> tuple[str, ...]:
    """Every decision that can ever be legal, in a fixed order."""
    return (*case.tactics, "leave", *(f"go:{occasion.id}" for occasion in case.occasions), "close")


def named(read: Reading, nodes: Block) -> Block:
    """The nodes without what can no longer matter, so that equal columns are one node."""
    nodes = nodes.copy()
    nodes[:FIELDS] = statespace.key(read, nodes[:FIELDS])
    over = nodes[FIELD["phase"]] == Phase.OVER
    stages = nodes[FIELDS:]
    stages[:, over] = np.minimum(stages[:, over], 0)
    return nodes


# Private functions


def _start(read: Reading) -> Block:
    states = [rules.state_under(read.case, truth) for truth in range(len(read.case.truths))]
    observed = mass.block_of([states[0]._replace(truth=0, stage=0)])
    stages = np.array([[state.stage] for state in states], dtype=np.int64)
    return np.concatenate([observed, stages])


def _hash(block: Block) -> NDArray[np.uint64]:
    return statespace.names(np.ascontiguousarray(block))


class Numbers:
    """Numbers of nodes by their names, given in the order in which nodes are first met."""

    def __init__(self, names: NDArray[np.uint64]) -> None:
        self.order = np.argsort(names)
        self.names = names[self.order]

    def of(self, names: NDArray[np.uint64]) -> tuple[Ints, Ints]:
        """The number of each name, and the positions at which a new one is first met."""
        distinct, first, inverse = np.unique(names, return_index=True, return_inverse=True)
        at = np.minimum(np.searchsorted(self.names, distinct), self.names.size - 1)
        known = self.names[at] == distinct
        new = np.flatnonzero(~known)
        new = new[np.argsort(first[new])]
        numbers = np.where(known, self.order[at], 0)
        numbers[new] = self.names.size + np.arange(new.size)
        self.order = np.concatenate([self.order, numbers[new]])
        self.names = np.concatenate([self.names, distinct[new]])
        again = np.argsort(self.names, kind="stable")
        self.order, self.names = self.order[again], self.names[again]
        return numbers[inverse.reshape(-1)], first[new]


def _expand(read: Reading, nodes: Block, names: tuple[str, ...]) -> Iterator[_Edges]:
    ids = np.arange(nodes.shape[1])
    phase, at = nodes[FIELD["phase"]], nodes[FIELD["at"]]
    for act, rows, block in _pending(read, nodes, ids[phase == Phase.AWAY]):
        yield _answered(read, block, rows, act, EVENT)
    for here in np.unique(at[phase == Phase.TALK]).tolist():
        rows = ids[(phase == Phase.TALK) & (at == here)]
        for tactic in read.occasions[here].tactics:
            able = rows[mass.holds(read.needs(here, tactic), nodes[:FIELDS, rows])]
            if able.size:
                yield _answered(read, nodes[:, able], able, tactic, names.index(tactic))
        yield _departed(read, nodes[:, rows], rows, "leave", names.index("leave"))
    for here in np.unique(at[phase == Phase.BETWEEN]).tolist():
        rows = ids[(phase == Phase.BETWEEN) & (at == here)]
        for decision in (*(f"go:{o.id}" for o in read.occasions[here + 1 :]), "close"):
            yield _departed(read, nodes[:, rows], rows, decision, names.index(decision))


def _pending(read: Reading, nodes: Block, rows: Ints) -> Iterator[tuple[str, Ints, Block]]:
    """The events of the rows on the way; the row numbers ride along in a field that nothing asks."""
    away = nodes[:FIELDS, rows].copy()
    away[FIELD["acts"]] += rows << 8
    for act, block in mass.pending(read, away):
        block = block.copy()
        found = block[FIELD["acts"]] >> 8
        block[FIELD["acts"]] &= 255
        yield act, found, np.concatenate([block, nodes[FIELDS:, found]])


def _departed(read: Reading, nodes: Block, rows: Ints, decision: str, number: int) -> _Edges:
    target, likelihood = nodes.copy(), np.zeros((rows.size, len(read.case.truths)))
    for truth in range(len(read.case.truths)):
        alive = np.flatnonzero(nodes[FIELDS + truth] >= 0)
        if not alive.size:
            continue
        reached = mass.depart(read, _under(nodes[:, alive], truth), decision)
        target[FIELDS + truth, alive] = reached[FIELD["stage"]]
        likelihood[alive, truth] = 1
        target[:FIELDS, alive] = _covered(reached)
    return _Edges(rows, number, named(read, target), likelihood)


def _answered(read: Reading, nodes: Block, rows: Ints, act: str, number: int) -> _Edges:
    """Edges of one act: outcomes under each truth, joined where they look alike."""
    parts = [part for truth in range(len(read.case.truths)) for part in _outcomes(read, nodes, act, truth)]
    row = np.concatenate([part[0] for part in parts])
    truth = np.concatenate([np.full(part[0].size, part[1]) for part in parts])
    chance = np.concatenate([part[2] for part in parts])
    looks = np.concatenate([part[3] for part in parts])
    reached = np.concatenate([part[4] for part in parts], axis=1)
    order = np.lexsort((looks, row))
    row, truth, chance, looks, reached = row[order], truth[order], chance[order], looks[order], reached[:, order]
    begins = np.flatnonzero(np.r_[True, (row[1:] != row[:-1]) | (looks[1:] != looks[:-1])])
    edge = np.cumsum(np.isin(np.arange(row.size), begins, assume_unique=True)) - 1
    likelihood = np.zeros((begins.size, len(read.case.truths)))
    np.add.at(likelihood, (edge, truth), chance)
    target = np.full((FIELDS + len(read.case.truths), begins.size), -1, dtype=np.int64)
    target[:FIELDS] = _covered(reached[:, begins])
    target[FIELDS + truth, edge] = reached[FIELD["stage"]]
    return _Edges(rows[row[begins]], number, named(read, target), likelihood)


def _outcomes(
    read: Reading, nodes: Block, act: str, truth: int
) -> Iterator[tuple[Ints, int, Floats, NDArray[np.uint64], Block]]:
    """(row, truth, chance, look, state reached) of every outcome of the act under one truth."""
    alive = np.flatnonzero(nodes[FIELDS + truth] >= 0)
    if not alive.size:
        return
    words = _words(read)
    block = _under(nodes[:, alive], truth)
    block[FIELD["nth"]] = alive
    for rule, met in mass.matches(read, block, act):
        weights = mass.chances(read, met, rule)
        total = weights.sum(axis=0)
        for choice, weight in zip(rule.choices, weights, strict=True):
            able = weight > 0
            if not able.any():
                continue
            reached = mass.effect(read, met[:, able], act, choice.outcome)
            row = met[FIELD["nth"], able]
            reached[FIELD["nth"]] = 0
            looks = _hash(np.concatenate([_covered(reached), np.full((1, row.size), words[choice.outcome.says])]))
            yield row, truth, weight[able] / total[able], looks, reached


def _words(read: Reading) -> dict[str | None, int]:
    """Numbers for the lines that can be said, and for silence."""
    lines = sorted({line for lines in read.case.lines.values() for line in lines})
    return {None: -1} | {line: number for number, line in enumerate(lines)}


def _under(nodes: Block, truth: int) -> Block:
    block = nodes[:FIELDS].copy()
    block[FIELD["truth"]] = truth
    block[FIELD["stage"]] = nodes[FIELDS + truth]
    return block


def _covered(block: Block) -> Block:
    block = block.copy()
    block[FIELD["truth"]] = 0
    block[FIELD["stage"]] = 0
    return block


def _assembled(read: Reading, names: tuple[str, ...], nodes: list[Block], layers: list[_Layer]) -> Graph:
    every = np.concatenate(nodes, axis=1)
    source = np.concatenate([layer[0] for layer in layers])
    decision = np.concatenate([part for layer in layers for part in layer[1]])
    target = np.concatenate([layer[2] for layer in layers])
    every_vector = np.concatenate([part for layer in layers for part in layer[3]])
    _, first, which = np.unique(
        statespace.mixed(*every_vector.T.copy().view(np.int64)), return_index=True, return_inverse=True
    )
    order = np.lexsort((decision, source))
    return Graph(
        read.case,
        every,
        names,
        source[order].astype(np.int32),
        decision[order].astype(np.int16),
        target[order].astype(np.int32),
        which[order].astype(np.int32),
        every_vector[first],
        _rank(read, every),
    )


def _rank(read: Reading, nodes: Block) -> Ints:
    """Time goes forward: by occasion, then down the patience (or up the acts where these are counted), then away."""
    at, phase = nodes[FIELD["at"]] + 1, nodes[FIELD["phase"]]
    within = nodes[FIELD["acts"]] if read.counts_acts else 10 - nodes[FIELD["patience"]]
    # A promise settled at the very place one goes to leaves only the arrival there, which comes before its talk.
    away = np.where(nodes[FIELD["bound"]] == nodes[FIELD["at"]], -1, 62 + 2 * (nodes[FIELD["promised"]] == 0))
    step = np.select([phase == Phase.TALK, phase == Phase.BETWEEN, phase == Phase.AWAY], [within, 60, away], 99)
    return np.where(phase == Phase.OVER, 10_000, at * 100 + step)
