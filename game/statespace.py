"""How large a case is: the observable × hidden states that play can reach, counted by walking them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game import rules
from game.effects import Mover
from game.model import Case, Phase, State
from game.reading import Reading, reading

CASE_BUDGET = 500_000
DRILL_BUDGET = 20_000


class Walk(NamedTuple):
    """What a walk found; ``complete`` is False when it stopped at its limit."""

    states: int
    complete: bool
    spread: dict[str, int]
    """How many values each part of the state takes: what makes a case large."""


def key(read: Reading, state: State) -> State:
    """The state without what can no longer matter, so that equal keys have equal futures."""
    state = state._replace(nth=0, acts=state.acts if read.counts_acts else 0)
    if state.phase == Phase.TALK:
        return state
    state = state._replace(mood=0, pressure=0, patience=0, facts=state.facts & read.kept_bits)
    if state.phase == Phase.OVER:
        return state._replace(at=0, bound=0, acts=0, promised=0, due=-1, firm=-1, stage=0)
    return state


def successors(read: Reading, state: State) -> Iterator[State]:
    """Every state that one act can lead to: a decision's own act, or the event that is pending."""
    mover = rules.by_table(read)
    event = rules.pending(read, state)
    if event is not None:
        yield from _answers(read, event[1], event[0], mover)
        return
    for decision in rules.legal_decisions(read.case, state):
        if decision in read.case.tactics:
            yield from _answers(read, state, decision, mover)
        else:
            yield rules.depart(read, state, decision, mover).state


def walk(case: Case, limit: int = 2 * CASE_BUDGET) -> Walk:
    """Counts the reachable states under all truths, up to ``limit``."""
    read = reading(case)
    frontier = [key(read, rules.state_under(case, truth)) for truth in range(len(case.truths))]
    seen = set(frontier)
    while frontier and len(seen) < limit:
        for reached in successors(read, frontier.pop()):
            state = key(read, reached)
            if state not in seen:
                seen.add(state)
                frontier.append(state)
    spread = {name: len(set(column)) for name, column in zip(State._fields, zip(*seen, strict=True), strict=True)}
    return Walk(len(seen), not frontier, spread)


# Private functions


def _answers(read: Reading, state: State, act: str, mover: Mover) -> Iterator[State]:
    rule, chances = rules.answer(read, state, act)
    for choice, chance in zip(rule.choices, chances, strict=True):
        if chance:
            yield rules.effect(read, state, act, choice.outcome, mover).state
