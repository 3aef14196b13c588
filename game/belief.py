"""What could be known: the weights of the truths after what has been observed, by Bayes on the outcome weights."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from game import rules
from game.model import Case, Reaction, State, Turn
from game.reading import Reading, reading


class Line(NamedTuple):
    """One truth still possible: its weight, and the state as it would be under it."""

    weight: Fraction
    state: State


Belief = dict[int, Line]
"""Lines by the truth's index; truths that the observations rule out are gone."""


def prior(case: Case) -> Belief:
    total = sum(truth.weight for truth in case.truths)
    return {
        index: Line(Fraction(truth.weight, total), rules.state_under(case, index))
        for index, truth in enumerate(case.truths)
    }


def after(case: Case, belief: Belief, turn: Turn) -> Belief:
    """The belief after one more turn; only what was observed of the turn is used."""
    read = reading(case)
    lines = {truth: line for truth, old in belief.items() if (line := _follow(read, old, turn)) is not None}
    total = sum(line.weight for line in lines.values())
    return {truth: line._replace(weight=line.weight / total) for truth, line in lines.items()}


def beliefs(case: Case, turns: tuple[Turn, ...]) -> Iterator[Belief]:
    """The belief before the first turn and after each."""
    belief = prior(case)
    yield belief
    for turn in turns:
        belief = after(case, belief, turn)
        yield belief


def posterior(case: Case, turns: tuple[Turn, ...]) -> dict[str, Fraction]:
    """Weight of every truth by its id after these turns; they add up to one."""
    *_, last = beliefs(case, turns)
    return {t.id: last[i].weight if i in last else Fraction(0) for i, t in enumerate(case.truths)}


def shared_reaction(case: Case, turns: tuple[Turn, ...], index: int) -> Reaction | None:
    """The rule that answered turn ``index``, if it is the same under every truth possible after all the turns."""
    turn = turns[index]
    if turn.reaction is None:
        return None
    *_, last = beliefs(case, turns)
    steps = beliefs(case, turns[:index])
    *_, before = steps
    read = reading(case)
    rules_met = {
        id(rules.answer(read, _context(read, before[truth].state, turn), turn.act).rule.reaction) for truth in last
    }
    return turn.reaction if len(rules_met) == 1 else None


# Private functions


def _context(read: Reading, state: State, turn: Turn) -> State:
    """The state in which the act is answered: what is met on the way, in the context of its occasion."""
    return rules.stand(read, state, turn.before.at) if turn.act in ("arrive", "due") else state


def _follow(read: Reading, line: Line, turn: Turn) -> Line | None:
    if turn.reaction is None:
        return line._replace(state=rules.depart(read, line.state, turn.act, rules.by_table(read)).state)
    state = _context(read, line.state, turn)
    rule, chances = rules.answer(read, state, turn.act)
    like, seen = 0, None
    for choice, chance in zip(rule.choices, chances, strict=True):
        if not chance or choice.outcome.says != turn.says:
            continue
        reached = rules.effect(read, state, turn.act, choice.outcome, rules.by_table(read)).state
        if rules.observe(reached) == turn.observation.state:
            like, seen = like + chance, reached
    return Line(line.weight * Fraction(like, sum(chances)), seen) if seen is not None else None
