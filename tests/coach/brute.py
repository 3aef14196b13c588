"""The plainest possible solver, for proofs: every history, exact fractions, nothing shared with the coach."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from game import rules
from game.model import Case, State
from game.reading import Reading, reading
from game.score import score

Weighted = tuple[tuple[State, Fraction], ...]
"""States that cannot be told apart by what was observed, one for each truth still possible, with joint chances."""


def brute_value(case: Case) -> Fraction:
    """Expected final score in hundredths under best lawful play on what is observed."""
    total = sum(truth.weight for truth in case.truths)
    start = tuple((rules.state_under(case, k), Fraction(t.weight, total)) for k, t in enumerate(case.truths))
    return _value(reading(case), start, {})


def known_value(case: Case, truth: int) -> Fraction:
    """The same for one who knows the truth."""
    return _value(reading(case), ((rules.state_under(case, truth), Fraction(1)),), {})


# Private functions


def _value(read: Reading, here: Weighted, memo: dict[Weighted, Fraction]) -> Fraction:
    here = tuple((state._replace(nth=0), chance) for state, chance in here)
    if here not in memo:
        memo[here] = _worked_out(read, here, memo)
    return memo[here]


def _worked_out(read: Reading, here: Weighted, memo: dict[Weighted, Fraction]) -> Fraction:
    state = here[0][0]
    if rules.is_over(state):
        return sum((chance * score(read.case, s).total for s, chance in here), Fraction(0))
    if rules.pending(read, state) is not None:
        return _after(read, here, "", memo)
    lawful = [
        decision
        for decision in rules.legal_decisions(read.case, state)
        if decision not in read.case.tactics or read.case.tactics[decision].legality.class_ != "red"
    ]
    return max(_after(read, here, decision, memo) for decision in lawful)


def _after(read: Reading, here: Weighted, decision: str, memo: dict[Weighted, Fraction]) -> Fraction:
    groups: dict[tuple[str | None, State], list[tuple[State, Fraction]]] = defaultdict(list)
    for state, chance in here:
        for says, reached, share in _results(read, state, decision):
            seen = (says, rules.observe(reached))
            same = [k for k, (other, _) in enumerate(groups[seen]) if other == reached]
            if same:
                groups[seen][same[0]] = (reached, groups[seen][same[0]][1] + chance * share)
            else:
                groups[seen].append((reached, chance * share))
    return sum((_value(read, tuple(group), memo) for group in groups.values()), Fraction(0))


def _results(read: Reading, state: State, decision: str) -> list[tuple[str | None, State, Fraction]]:
    mover = rules.by_machine(read)
    if decision and decision not in read.case.tactics:
        return [(None, rules.depart(read, state, decision, mover).state, Fraction(1))]
    event = rules.pending(read, state)
    act, state = event if event is not None else (decision, state)
    rule, chances = rules.answer(read, state, act)
    return [
        (choice.outcome.says, rules.effect(read, state, act, choice.outcome, mover).state, Fraction(c, sum(chances)))
        for choice, c in zip(rule.choices, chances, strict=True)
        if c
    ]
