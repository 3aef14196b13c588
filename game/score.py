"""The score: integers only, rounded once at the end."""

from __future__ import annotations

from game.model import BASIS, METER_MAX, REPAIRED, TWENTIETHS, Case, Part, Score, State, Termination, Weights
from game.reading import reading

LIE_CAP = 6_000
RELATION_GAIN_MAX = 2
AMBER_FREE = 1
AMBER_STEP = 5
AMBER_TOP = 15
WHOLE = 1_000
ROOT = 10
"""Weights are tenths, so the score is a tenth root."""


def score(case: Case, state: State) -> Score:
    """The score of this state, in hundredths of a point: money, relation and the one number, with its account."""
    money, money_parts = _money(state)
    relation, relation_parts = _relation(case, state)
    weights = reading(case).truth(state).weights
    name, factor = _conduct(state)
    plain = mean(money, relation, weights, WHOLE)
    total = mean(money, relation, weights, factor)
    conduct = (Part(name, total - plain),) if factor < WHOLE else ()
    return Score(money, relation, total, (*money_parts, *relation_parts, Part("mean", plain), *conduct))


def mean(money: int, relation: int, weights: Weights, factor: int) -> int:
    """factor ‰ of money^(m/10) × relation^(r/10), all in hundredths, rounded half up, exactly."""
    # The floor of twice the value, plus one, halved, is the value rounded: so it is rounded once.
    product = money**weights.money * relation**weights.relation * (2 * factor) ** ROOT
    return (integer_root(product, ROOT) // WHOLE + 1) // 2


def integer_root(value: int, degree: int) -> int:
    """The largest whole number whose ``degree``-th power is at most ``value``, by Newton's method from above."""
    if value < 2:
        return value
    guess = 1 << -(-value.bit_length() // degree)
    while True:
        better = ((degree - 1) * guess + value // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better


# Private functions


def _money(state: State) -> tuple[int, tuple[Part, ...]]:
    recovered = state.settled * BASIS // TWENTIETHS
    parts = (Part("recovered", recovered), Part("conceded", -state.conceded), Part("occasions", -state.spent))
    return max(0, recovered - state.conceded - state.spent), parts


def _relation(case: Case, state: State) -> tuple[int, tuple[Part, ...]]:
    unit = BASIS // METER_MAX
    meter = state.relation * unit
    top = BASIS
    if not state.facts & reading(case).bit.get(REPAIRED, 0):
        top = min(top, (case.relation + RELATION_GAIN_MAX) * unit)
    if state.lie_found:
        top = min(top, LIE_CAP)
    kept = min(meter, top)
    return kept, (Part("relation", meter), *((Part("relation_cap", kept - meter),) if kept < meter else ()))


def _conduct(state: State) -> tuple[str, int]:
    """What conduct leaves of the score, in thousandths, and the name of the loss."""
    factor = WHOLE - 10 * min(AMBER_TOP, AMBER_STEP * max(0, state.amber - AMBER_FREE))
    if state.ended == Termination.RED_LINE:
        return "red_line", factor // 2
    return "amber", factor
