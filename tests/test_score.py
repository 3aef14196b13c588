"""The score: exact, integer, rounded once."""

from __future__ import annotations

from decimal import Decimal, getcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import rules
from game.model import Fact, State, Termination, Weights
from game.score import integer_root, mean, score
from tests.small import small_case, text

HUNDREDTHS = st.integers(0, 10_000)


@given(st.integers(0, 10**60), st.integers(1, 10))
def test_integer_root_is_the_floor(value: int, degree: int) -> None:
    root = integer_root(value, degree)
    assert root**degree <= value < (root + 1) ** degree


@given(HUNDREDTHS, HUNDREDTHS, st.integers(0, 10), st.integers(1, 1_000))
def test_mean_is_the_geometric_mean_rounded_half_up_once(money: int, relation: int, tenths: int, factor: int) -> None:
    """Checked against 60-digit decimals, which are not used in the game."""
    getcontext().prec = 60
    got = mean(money, relation, Weights(money=tenths, relation=10 - tenths), factor)
    exact = Decimal(factor) / 1000
    for base, exponent in ((money, tenths), (relation, 10 - tenths)):
        if exponent:
            exact *= Decimal(0) if not base else (Decimal(base).ln() * exponent / 10).exp()
    assert abs(Decimal(got) - exact) <= Decimal("0.5") + Decimal("1e-30")


@given(HUNDREDTHS, st.integers(0, 10))
def test_equal_parts_give_themselves(value: int, tenths: int) -> None:
    assert mean(value, value, Weights(money=tenths, relation=10 - tenths), 1_000) == value


def test_neither_part_can_be_bought_with_the_other() -> None:
    assert mean(10_000, 0, Weights(), 1_000) == 0
    assert mean(0, 10_000, Weights(), 1_000) == 0


def final(**changes: int) -> State:
    plain = {"at": 2, "relation": 6, "settled": 10, "spent": 150}
    return rules.state_under(small_case(), 0)._replace(**(plain | changes))


@pytest.mark.parametrize(
    ("changes", "money", "relation"),
    [
        ({}, 4_850, 6_000),
        ({"conceded": 300}, 4_550, 6_000),
        ({"settled": 0}, 0, 6_000),
        ({"relation": 8}, 4_850, 8_000),
        ({"relation": 10}, 4_850, 8_000),  # at most two above its start
        ({"relation": 10, "lie_found": 1}, 4_850, 6_000),
        ({"relation": 4, "lie_found": 1}, 4_850, 4_000),
    ],
)
def test_money_and_relation(changes: dict[str, int], money: int, relation: int) -> None:
    got = score(small_case(), final(**changes))
    assert (got.money, got.relation) == (money, relation)


def test_a_repaired_fault_lifts_the_cap() -> None:
    case = small_case(facts={"fault_fixed": Fact(name=text("fixed"), kept=True), **small_case().facts})
    assert score(case, final(relation=10, facts=1)).relation == 10_000
    assert score(case, final(relation=10, facts=0)).relation == 8_000


@pytest.mark.parametrize(
    ("changes", "thousandths"),
    [
        ({"amber": 1}, 1_000),
        ({"amber": 2}, 950),
        ({"amber": 3}, 900),
        ({"amber": 4}, 850),
        ({"ended": Termination.RED_LINE}, 500),
        ({"ended": Termination.RED_LINE, "amber": 2}, 475),
    ],
)
def test_conduct(changes: dict[str, int], thousandths: int) -> None:
    plain = score(small_case(), final()).total
    got = score(small_case(), final(**changes)).total
    assert abs(got * 1_000 - plain * thousandths) <= 1_000


def test_a_swindlers_goodwill_is_worth_nothing() -> None:
    got = score(small_case(), final(truth=1, relation=0))
    assert got.total == got.money == 4_850


def test_the_account_adds_up() -> None:
    got = score(small_case(), final(conceded=300, amber=3, relation=10))
    parts = dict(got.parts)
    assert parts["recovered"] + parts["conceded"] + parts["occasions"] == got.money
    assert parts["relation"] + parts["relation_cap"] == got.relation
    assert parts["mean"] + parts["amber"] == got.total
