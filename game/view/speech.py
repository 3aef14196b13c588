"""What is said, with its placeholders filled, and the amounts and days that people name."""

from __future__ import annotations

import re
from datetime import date, timedelta

from game.language import Language
from game.model import TWENTIETHS, Case, Person, State, Text, Turn
from game.view.words import TIME_NAMES

CLOSE_AFTER = timedelta(days=7)
"""How long after the last occasion the file is taken to be closed, where a day must be named."""
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def amount(case: Case, twentieths: int) -> int:
    """This many twentieths of the debt in minor units."""
    return twentieths * case.debt.amount // TWENTIETHS


def day_of(case: Case, index: int) -> date:
    """The day of an occasion by its index; past the last one, the day the file is closed."""
    if index < len(case.occasions):
        return case.date_of(case.occasions[index])
    return case.date_of(case.occasions[-1]) + CLOSE_AFTER


def when_words(case: Case, index: int, lang: Language) -> str:
    """Day and time of an occasion, the day alone for the close."""
    day = lang.date(day_of(case, index))
    if index >= len(case.occasions):
        return day
    return lang.text("{day}, {time}", day=day, time=lang.text(TIME_NAMES[case.occasions[index].time]))


def decided(turn: Turn) -> bool:
    """Whether the turn is a decision's own act rather than an event that it led to."""
    return turn.act == turn.decision and (turn.act != "close" or turn.reaction is None)


def turn_when(case: Case, turn: Turn, lang: Language) -> str:
    """Day and time of a turn; what is settled at the close of the file has the day alone."""
    at_close = (turn.act == "close" and not decided(turn)) or (
        turn.act == "due" and turn.before.due == len(case.occasions)
    )
    return when_words(case, len(case.occasions) if at_close else turn.before.at, lang)


def fill(text: Text, case: Case, person: Person, before: State, after: State, lang: Language) -> str:
    """The text with names and amounts in place: ``{paid}`` is what this turn paid, or all paid so far."""
    currency = case.debt.currency
    promise = after if after.promised else before
    paid = after.settled - before.settled
    values = {
        "you": lambda: lang.pick(case.you.name),
        "your_firm": lambda: lang.pick(case.you.firm),
        "firm": lambda: lang.pick(case.firm),
        "call": lambda: lang.pick(person.call),
        "debt": lambda: lang.money_spoken(case.debt.amount, currency),
        "owed": lambda: lang.money_spoken(case.debt.amount - amount(case, after.settled), currency),
        "paid": lambda: lang.money_spoken(amount(case, paid if paid > 0 else after.settled), currency),
        "promised": lambda: lang.money_spoken(amount(case, promise.promised), currency),
        "due_date": lambda: lang.date_spoken(_due_day(case, promise)),
    }
    return PLACEHOLDER.sub(lambda m: values[m[1]]() if m[1] in values else m[0], lang.pick(text))


def in_brackets(text: str) -> bool:
    """Whether the whole text stands in one pair of brackets: it is not said but done."""
    depth = 0
    for index, character in enumerate(text):
        depth += (character in "（(") - (character in "）)")
        if not depth:
            return 0 < index == len(text) - 1
    return False


# Private functions


def _due_day(case: Case, state: State) -> date:
    """When the promise falls due; without one, the next occasion's day."""
    return day_of(case, state.due if state.due >= 0 else state.at + 1)
