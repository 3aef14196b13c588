"""The plan for one overdue debt as plain data, and until when it can be sued for."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from babel import Locale
from pydantic import BaseModel, ConfigDict

YEARS = 3
"""The limitation in mainland China: Civil Code 188; counted by 201 and 202; starts anew by 195."""
NEAR = timedelta(days=180)
"""Nearer than this the page warns."""
UNITS = {"万": 10_000, "千": 1_000, "亿": 100_000_000, "k": 1_000, "m": 1_000_000}
AMOUNT = re.compile(
    r"([a-z]{3})?\s*[¥￥$€£]?\s*([\d,，]+(?:\.\d+)?)\s*([万千亿km]?)\s*元?\s*([a-z]{3}|yuan)?", re.IGNORECASE
)
DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
LATER = re.compile(r"\+\s*(\d{1,3})\s*(?:天|日|d|days?)?", re.IGNORECASE)


class Plan(BaseModel):
    """What one knows, believes and means to do; an empty field was skipped."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    debtor: str = ""
    decides: str = ""
    amount: int | None = None
    """In hundredths of the currency."""
    currency: str = "CNY"
    due: date | None = None
    acknowledged: date | None = None
    """The last time the debt was acknowledged or demanded, provably."""
    proof: tuple[str, ...] = ()
    """Ids of `guide.PROOFS`."""
    proof_note: str = ""
    step: str = ""
    step_owner: str = ""
    cause: str = ""
    signs: tuple[str, ...] = ()
    """Ids of `guide.SIGNS`."""
    signs_note: str = ""
    temperament: str = ""
    tactic: str = ""
    sentence: str = ""
    fails_on: date | None = None
    fails_who: str = ""
    fails_then: str = ""
    red_note: str = ""
    written: date | None = None


class Limitation(NamedTuple):
    """The last day of the limitation, and how near it is."""

    last: date
    since: date
    """The due date, or the last acknowledgement after it."""
    over: bool
    near: bool
    doubtful: bool
    """The three years had run out before the acknowledgement: whether it counts is for a lawyer."""


def limitation(plan: Plan, today: date) -> Limitation | None:
    """Until when it can be sued for in mainland China; None without a due date."""
    if plan.due is None:
        return None
    since = max(plan.due, plan.acknowledged or plan.due)
    last = years_on(since, YEARS)
    return Limitation(
        last, since, today > last, today <= last < today + NEAR, doubtful=since > years_on(plan.due, YEARS)
    )


def years_on(day: date, years: int) -> date:
    """The day of the same name so many years on; without one, the last of its month (Civil Code 202)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def read_amount(typed: str) -> tuple[int, str] | None:
    """An amount as people write it, in hundredths, and its currency: ``12.8万``, ``128,000``, ``USD 5k``."""
    found = AMOUNT.fullmatch(typed.strip())
    if found is None:
        return None
    try:
        value = Decimal(re.sub("[,，]", "", found[2])) * UNITS.get(found[3].lower(), 1)
    except InvalidOperation:
        return None
    sign = next((code for mark, code in (("$", "USD"), ("€", "EUR"), ("£", "GBP")) if mark in typed), "CNY")
    named = (found[1] or found[4] or sign).upper().replace("YUAN", "CNY").replace("RMB", "CNY")
    return (int(value * 100), named) if named in Locale("en").currencies and value else None


def read_day(typed: str, today: date) -> date | None:
    """A date as people write it, or ``+7`` for so many days from today."""
    if later := LATER.fullmatch(typed.strip()):
        return today + timedelta(days=int(later[1]))
    digits = re.fullmatch(r"(\d{4})(\d{2})(\d{2})", typed.strip())
    found = digits or DAY.fullmatch(typed.strip())
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
