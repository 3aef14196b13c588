"""The algebra of conditions against brute force over moments."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.conditions import Asked, asked, conflict, implies
from game.authoring.forms import WhenForm
from game.model import ROLES, Band

_FACTS = ("a", "b", "c")


def _bands(low: int, high: int) -> st.SearchStrategy[Band]:
    numbers = st.integers(low, high)
    return st.builds(lambda one, other: Band(min(one, other), max(one, other)), numbers, numbers)


CONDITIONS: st.SearchStrategy[Asked] = st.fixed_dictionaries(
    {},
    optional={
        "open": _bands(0, 3),
        "firm": _bands(-1, 3),
        "pays": st.booleans(),
        "role": st.frozensets(st.sampled_from(ROLES), min_size=1),
        "facts": st.frozensets(st.sampled_from(_FACTS), min_size=1),
        "lacks": st.frozensets(st.sampled_from(_FACTS), min_size=1),
    },
)
MOMENTS = st.fixed_dictionaries(
    {
        "open": st.integers(0, 3),
        "firm": st.integers(-1, 3),
        "pays": st.booleans(),
        "role": st.sampled_from(ROLES),
        "facts": st.frozensets(st.sampled_from(_FACTS)),
    }
)


def _holds(condition: Asked, moment: dict[str, Any]) -> bool:
    for name, value in condition.items():
        if name == "facts":
            good = value <= moment["facts"]
        elif name == "lacks":
            good = not value & moment["facts"]
        elif isinstance(value, Band):
            good = value.holds(moment[name])
        else:
            good = moment[name] in value if isinstance(value, frozenset) else moment[name] == value
        if not good:
            return False
    return True


@settings(deadline=None)  # a busy machine is no failure
@given(CONDITIONS, CONDITIONS, MOMENTS)
def test_implied_holds_wherever_the_strong_one_does(strong: Asked, weak: Asked, moment: dict[str, Any]) -> None:
    if implies(strong, weak) and _holds(strong, moment):
        assert _holds(weak, moment)


@settings(deadline=None)  # a busy machine is no failure
@given(CONDITIONS, CONDITIONS, MOMENTS)
def test_what_conflicts_never_holds(one: Asked, other: Asked, moment: dict[str, Any]) -> None:
    if conflict([one, other]):
        assert not (_holds(one, moment) and _holds(other, moment))


@settings(deadline=None)  # a busy machine is no failure
@given(CONDITIONS)
def test_a_condition_implies_itself_and_nothing(condition: Asked) -> None:
    assert implies(condition, condition)
    assert implies(condition, {})
    assert (
        not condition
        or conflict([condition])
        or implies({}, condition) == all(implies({}, {name: value}) for name, value in condition.items())
    )


def test_a_full_range_asks_nothing() -> None:
    assert implies({}, {"open": Band(0, 3)})
    assert implies({}, {"role": frozenset(ROLES)})
    assert not implies({}, {"open": Band(1, 3)})


def test_asked_leaves_out_what_is_not_written() -> None:
    assert asked(None) == {}
    assert asked(WhenForm.model_construct(facts=(), open=None)) == {}
