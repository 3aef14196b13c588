"""The handbook expert: diagnoses first, then plays what the handbook expects to work against the likely cause."""

from __future__ import annotations

from game import rules
from game.bots.matrix import (
    AGAIN,
    ASKING,
    BARGAINS,
    BY_OPENNESS,
    CAUSES,
    CLOSED,
    ENDING,
    FITTING,
    KNOWN_ENOUGH,
    MATRIX,
    READY,
    STEPS,
)
from game.bots.moment import Moment
from game.model import TWENTIETHS, Phase


def handbook_expert(moment: Moment, _: int) -> str:
    """Diagnoses first, then plays what the handbook's matrix says against the likely cause and the mood seen."""
    state = moment.state
    if state.phase == Phase.BETWEEN:
        settled = state.settled == TWENTIETHS
        return "close" if settled else moment.legal[0]
    if state.settled == TWENTIETHS:
        ending = (each for each in ENDING if each in moment.legal and each not in moment.here)
        return next(ending, "leave")
    tactics = [decision for decision in moment.legal if decision != "leave"]
    worth = {tactic: _worth(moment, tactic) for tactic in tactics}
    best = max(tactics, key=lambda tactic: worth[tactic], default="leave")
    return best if best != "leave" and worth[best] > 0 else "leave"


# Private functions


def _worth(moment: Moment, tactic: str) -> float:
    """What the handbook expects of the tactic now; 0 or less: better leave it."""
    case, state = moment.case, moment.state
    if case.tactics[tactic].legality.class_ == "red":
        return -100
    open_ = rules.mood(case, state)[1].open
    row = MATRIX.get(tactic, (0, 0, 0, 0, 0))
    worth = sum(p * row[CAUSES.index(cause)] for cause, p in moment.causes.items() if cause in CAUSES)
    worth += (CLOSED, READY, {}, {})[open_].get(tactic, 0)
    if tactic in ASKING:
        worth += BY_OPENNESS[open_] if _decides(moment) else -8
    worth += _of_path(moment, tactic) + _of_promise(moment, tactic) + _of_knowledge(moment, tactic)
    fact, extra = FITTING.get(tactic, ("", 0))
    worth += extra if fact in rules.fact_names(case, state) else 0
    if case.tactics[tactic].legality.class_ == "amber" and state.amber:
        worth -= 4
    return worth - AGAIN.get(tactic, 4) * moment.here.count(tactic)


def _decides(moment: Moment) -> bool:
    """Whether the person met can say yes to money."""
    person = rules.person(moment.case, moment.state)
    return person.pays or person.role in ("owner", "buyer") or "approved" in person.owns


def _of_path(moment: Moment, tactic: str) -> float:
    """Moving the payment path comes first with the person who owns the next step."""
    case, state = moment.case, moment.state
    if state.path >= len(case.path):
        return 0
    step, person = case.path[state.path], rules.person(case, state)
    movers = STEPS[step]
    if tactic in movers:
        return movers[tactic] if step in person.owns else -2
    return 0


def _of_promise(moment: Moment, tactic: str) -> float:
    """A word once given is made firm, not asked for again."""
    state = moment.state
    if not state.promised:
        return 0
    if tactic in ("fix_date", "instalment", "what_if"):
        return -6 if state.firm >= 1 else -1
    return 3 if tactic in ("evidence", "contingency") and state.firm < 3 else 0


def _of_knowledge(moment: Moment, tactic: str) -> float:
    """Questions while the cause is open, and bargaining only after them."""
    facts = rules.fact_names(moment.case, moment.state)
    if tactic == "conf_bal" and "balance_confirmed" in facts:
        return -6
    known = "cause_told" in facts or max(moment.causes.values()) >= KNOWN_ENOUGH
    if tactic in ("diagnose", "facts_questions"):
        return -7 if "cause_told" in facts or moment.state.promised else -3 if known else 3
    asked = moment.here.count("diagnose") > 1 or "diagnose" not in moment.legal
    return -5 if tactic in BARGAINS and not known and not asked else 0
