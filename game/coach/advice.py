"""What the decisions of a play were worth, on what the trainee could know: advice, losses, luck, and their account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from game import belief, statespace
from game.belief import Belief
from game.coach.graph import EVENT, FIELDS, Graph, Ints, named
from game.coach.policy import edges_of, is_over, lawful
from game.coach.solve import Values, at_weights
from game.mass import block_of
from game.model import Turn
from game.playthrough import Playthrough
from game.reading import reading
from game.score import score

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


def losses_along(advisor: Advisor, line: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    """(decision, loss) of an author's line, each time after the likeliest observation; ends where it cannot go on."""
    graph = advisor.graph
    weights = np.array([float(entry.weight) for entry in belief.prior(graph.case).values()])
    node, left = 0, list(line)
    while not is_over(graph, node):
        row, edge = edges_of(graph, np.array([node]))
        carried = weights[None] * graph.likelihoods[graph.likelihood[edge]]
        found = lawful(graph, row, edge, at_weights(advisor.values, graph.target[edge], carried), 1)
        decisions = graph.decision[edge[found.begins]]
        taken = EVENT if decisions[0] == EVENT else graph.decisions.index(left.pop(0)) if left else None
        if taken is None or taken not in decisions:
            return
        if taken != EVENT:
            worth = float(found.worth[np.flatnonzero(decisions == taken)[0]])
            yield graph.decisions[taken], float(found.best[0]) - worth
        here = np.flatnonzero(graph.decision[edge] == taken)
        step = here[int(np.argmax(carried[here].sum(axis=1)))]
        weights, node = carried[step] / carried[step].sum(), int(graph.target[edge[step]])
