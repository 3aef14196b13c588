"""What an act tends to bring at once: how likely its visible effects are, on what the trainee can know."""

from __future__ import annotations

from collections.abc import Callable

from game import belief, rules
from game.belief import Belief
from game.language import mark
from game.model import Case, State
from game.playthrough import Playthrough
from game.reading import reading

UNWELCOME = frozenset({"cooler"})

Test = Callable[[Case, State, State], bool]


def _money(_: Case, before: State, after: State) -> bool:
    return after.settled > before.settled


def _promise(_: Case, before: State, after: State) -> bool:
    return (after.promised, after.firm) > (before.promised, before.firm)


def _step(_: Case, before: State, after: State) -> bool:
    return after.path > before.path


def _opens(case: Case, before: State, after: State) -> bool:
    return rules.mood(case, after)[1].open > rules.mood(case, before)[1].open


def _fact(_: Case, before: State, after: State) -> bool:
    return bool(after.facts & ~before.facts)


def _warmer(_: Case, before: State, after: State) -> bool:
    return after.relation > before.relation


def _cooler(_: Case, before: State, after: State) -> bool:
    return after.relation < before.relation


EFFECTS: dict[str, tuple[str, Test]] = {
    "money": (mark("money comes in"), _money),
    "promise": (mark("a promise is given or made firmer"), _promise),
    "step": (mark("a step of the payment path gets done"), _step),
    "opens": (mark("the person opens up"), _opens),
    "fact": (mark("you gain a paper or a point to build on"), _fact),
    "warmer": (mark("the relation warms"), _warmer),
    "cooler": (mark("the relation cools"), _cooler),
}
"""By name: how it is called, and whether it came about. In the order in which they matter."""


def known(play: Playthrough) -> Belief:
    """What can be known at the end of these turns."""
    *_, last = belief.beliefs(play.case, play.turns)
    return last


def chances(play: Playthrough, decision: str, believed: Belief) -> dict[str, float]:
    """How likely each effect is when this is done now; all 0 for a decision that is no tactic."""
    found = dict.fromkeys(EFFECTS, 0.0)
    if decision not in play.case.tactics:
        return found
    read = reading(play.case)
    for line in believed.values():
        rule, weights = rules.answer(read, line.state, decision)
        for choice, weight in zip(rule.choices, weights, strict=True):
            if not weight:
                continue
            after = rules.effect(read, line.state, decision, choice.outcome, rules.by_table(read)).state
            share = float(line.weight) * weight / sum(weights)
            for name, (_, happened) in EFFECTS.items():
                found[name] += share * happened(play.case, line.state, after)
    return found
