"""Conditions as sets of moments: which exclude each other, which follow from which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from game.authoring.forms import OutcomeForm, WhenForm
from game.authoring.numbers import RANGES
from game.model import CHANNELS, ROLES, SIZES, STEPS, TIMES, TWENTIETHS, Band

Asked = Mapping[str, Any]
"""What a condition asks, by field: a Band, a bool, or a frozenset of names."""

_BANDS = frozenset(RANGES)
_UNIVERSES: dict[str, frozenset[str]] = {
    "next": frozenset((*STEPS, "done")), "role": frozenset(ROLES), "channel": frozenset(CHANNELS),
    "time": frozenset(TIMES), "debt": frozenset(SIZES),
}  # fmt: skip
_NOTHING: Asked = {}


def asked(when: WhenForm | None) -> Asked:
    """What the condition asks; an empty list asks nothing."""
    if when is None:
        return _NOTHING
    values = when.__dict__
    found: dict[str, Any] = {}
    for name in when.model_fields_set:
        value = values[name]
        if isinstance(value, Band | bool):
            found[name] = value
        elif value:
            found[name] = frozenset(value)
    return found


def conflict(conditions: Iterable[Asked]) -> str:
    """The first field on which no moment can please all the conditions; empty when there is none."""
    joined: dict[str, Any] = {}
    for condition in conditions:
        for name, value in condition.items():
            joined[name] = _both(name, joined[name], value) if name in joined else value
    for name, value in joined.items():
        if value is None or value == frozenset() or (isinstance(value, Band) and value.low > value.high):
            return name
    return "lacks" if joined.get("facts", frozenset()) & joined.get("lacks", frozenset()) else ""


def implies(strong: Asked, weak: Asked) -> bool:
    """Whether ``weak`` holds whenever ``strong`` does, as far as single fields show it."""
    return all(_within(name, strong.get(name), value) for name, value in weak.items())


def payable(outcome: OutcomeForm) -> Asked:
    """What must hold for an outcome that pays to be eligible."""
    if outcome.pay is None:
        return _NOTHING
    needs: dict[str, Any] = {"money": Band(0, TWENTIETHS - 1)}
    if outcome.pay.share is None:
        needs["promised"] = Band(1, TWENTIETHS)
    if outcome.pay.tender in ("transfer", "cash"):
        needs |= {"pays": True, "cash": Band(1, TWENTIETHS)}
    return needs


# ---------------------------------------------------------------- private


def _both(name: str, one: Any, other: Any) -> Any:
    """Both demands on one field together; None where they exclude each other."""
    if one is None:
        return None
    if name in _BANDS:
        return Band(max(one.low, other.low), min(one.high, other.high))
    if isinstance(one, bool):
        return one if one == other else None
    return one | other if name in ("facts", "lacks") else one & other


def _within(name: str, strong: Any, weak: Any) -> bool:
    if name in _BANDS:
        strong = RANGES[name] if strong is None else strong
        return bool(weak.low <= strong.low and strong.high <= weak.high)
    if isinstance(weak, bool):
        return strong is weak
    if name in ("facts", "lacks"):
        return bool(weak <= (strong or frozenset()))
    strong = _UNIVERSES.get(name) if strong is None else strong
    return strong is not None and bool(strong <= weak)
