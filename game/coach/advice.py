"""What the decisions of a play were worth, on what the trainee could know: advice, losses, luck, and their account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from game import belief, statespace
from game.belief import Belief
from game.coach.graph import EVENT, FIELDS, Floats, Graph, Ints, named
from game.coach.policy import edges_of, is_over, lawful
from game.coach.solve import Followed, Values, at_weights, follow
from game.mass import block_of
from game.model import Turn
from game.playthrough import Playthrough
from game.reading import reading
from game.score import score

LIKELY = 0.05
ROUGHLY = 1e-6
"""Chance below which a course of events is left out where averages are asked for."""
BEAM = 24
LARGE = 1e-9
"""Points below which a difference is rounding."""


class Judged(NamedTuple):
    """One turn of a play: what it cost and what chance gave. All in points of 100."""

    turn: Turn
    loss: float
    """Best lawful decision's worth less that of the one taken; 0 for events and where nothing was better."""
    luck: float
    """Worth after the observation less worth before it."""
    slack: float
    """What the bound gave away in between: 0 where values are exact, at most the interval altogether."""


class Account(NamedTuple):
    """``score = start + luck + revealed - losses - slack``."""

    start: float
    turns: tuple[Judged, ...]
    revealed: float
    """What the truth turned out to make of the end, less what was expected of it."""
    score: float


class Advisor:
    """Answers what decisions are worth in a case that has been solved."""

    def __init__(self, values: Values) -> None:
        self.values = values
        self.graph: Graph = values.graph
        self.read = reading(self.graph.case)
        names = statespace.names(np.ascontiguousarray(self.graph.nodes))
        self._order: Ints = np.argsort(names)
        self._names = names[self._order]

    def worths(self, known: Belief) -> dict[str, float]:
        """What every legal decision is worth, red ones too; with an event pending its own worth under ``""``."""
        node, weights = self._situation(known)
        row, edge = edges_of(self.graph, np.array([node]))
        carried = weights[None] * self.graph.likelihoods[self.graph.likelihood[edge]]
        found = lawful(self.graph, row, edge, at_weights(self.values, self.graph.target[edge], carried), 1)
        decisions = self.graph.decision[edge[found.begins]].tolist()
        return {
            "" if decision == EVENT else self.graph.decisions[decision]: worth
            for decision, worth in zip(decisions, found.worth.tolist(), strict=True)
        }

    def value(self, known: Belief) -> float:
        """What the information state is worth: exact at its end, else the upper bound."""
        node, weights = self._situation(known)
        return float(at_weights(self.values, np.array([node]), weights[None])[0])

    def best(self, known: Belief) -> str:
        """The best lawful decision; of equals the last, which wastes no act."""
        worths = {d: w for d, w in self.worths(known).items() if not self.crosses(d)}
        top = max(worths.values())
        return [decision for decision, worth in worths.items() if worth >= top - LARGE][-1]

    def crosses(self, decision: str) -> bool:
        """Whether the decision crosses a red line."""
        tactic = self.graph.case.tactics.get(decision)
        return tactic is not None and tactic.legality.class_ == "red"

    def account(self, play: Playthrough) -> Account:
        """The account of a finished play."""
        known = belief.prior(play.case)
        start = self.value(known)
        turns = []
        for turn in play.turns:
            judged, known = self._judged(turn, known)
            turns.append(judged)
        final = score(play.case, play.state).total / 100
        return Account(start, tuple(turns), final - self.value(known), final)

    def brings(self, known: Belief, decision: str) -> Followed:
        """What the decision brings on average, played on as well as possible: score, money and relation in points."""
        node, weights = self._situation(known)
        return follow(self.values, node, weights, self.graph.decisions.index(decision), ROUGHLY)

    # Private methods

    def _judged(self, turn: Turn, known: Belief) -> tuple[Judged, Belief]:
        worths = self.worths(known)
        best = max(worth for decision, worth in worths.items() if not self.crosses(decision))
        taken = worths["" if "" in worths else turn.act]
        after = belief.after(self.graph.case, known, turn)
        return Judged(turn, best - taken, self.value(after) - taken, self.value(known) - best), after

    def _situation(self, known: Belief) -> tuple[int, np.ndarray[tuple[int], np.dtype[np.float64]]]:
        """Node and weights of an information state; raises LookupError for one that no play can reach."""
        truths = len(self.graph.case.truths)
        first = next(iter(known.values())).state
        column = np.full((FIELDS + truths, 1), -1, dtype=np.int64)
        column[:FIELDS] = block_of([first._replace(truth=0, stage=0)])
        weights = np.zeros(truths)
        for truth, line in known.items():
            column[FIELDS + truth] = line.state.stage
            weights[truth] = float(line.weight)
        name = statespace.names(named(self.read, column))[0]
        at = int(np.searchsorted(self._names, name))
        if at == self._names.size or self._names[at] != name:
            raise LookupError("this information state cannot be reached")
        return int(self._order[at]), weights


class Trail(NamedTuple):
    """How far an author's line has been followed, and what its decisions lost on the way."""

    node: int
    weights: Floats
    losses: tuple[tuple[str, float], ...]

    @property
    def total(self) -> float:
        return sum(loss for _, loss in self.losses)


def losses_along(advisor: Advisor, line: tuple[str, ...]) -> Trail | None:
    """The author's line where the talk goes as it suits it best: (decision, loss) of each of its decisions.

    Only observations with a chance of at least ``LIKELY`` are followed, the ``BEAM`` cheapest trails at a time; None
    where the line cannot be followed to its end.
    """
    prior = np.array([float(entry.weight) for entry in belief.prior(advisor.graph.case).values()])
    trails = [Trail(0, prior, ())]
    while trails and any(len(trail.losses) < len(line) for trail in trails):
        going = [step for trail in trails for step in _followed(advisor, trail, line)]
        trails = sorted(going, key=lambda trail: (trail.total, -len(trail.losses)))[:BEAM]
    return min(trails, key=lambda trail: trail.total, default=None)


# Private functions


def _followed(advisor: Advisor, trail: Trail, line: tuple[str, ...]) -> Iterator[Trail]:
    """The trail one decision or event on, once for each likely observation."""
    graph = advisor.graph
    if is_over(graph, trail.node) or len(trail.losses) == len(line):
        if len(trail.losses) == len(line):
            yield trail
        return
    row, edge = edges_of(graph, np.array([trail.node]))
    carried = trail.weights[None] * graph.likelihoods[graph.likelihood[edge]]
    found = lawful(graph, row, edge, at_weights(advisor.values, graph.target[edge], carried), 1)
    decisions = graph.decision[edge[found.begins]]
    wanted = EVENT if decisions[0] == EVENT else graph.decisions.index(line[len(trail.losses)])
    if wanted not in decisions:
        return
    losses = trail.losses
    if wanted != EVENT:
        worth = float(found.worth[np.flatnonzero(decisions == wanted)[0]])
        losses = (*losses, (graph.decisions[wanted], float(found.best[0]) - worth))
    for step in np.flatnonzero(graph.decision[edge] == wanted).tolist():
        chance = carried[step].sum()
        if chance >= LIKELY:
            yield Trail(int(graph.target[edge[step]]), carried[step] / chance, losses)
