"""A case made ready for the rules: which can answer an act where, in reading order, their conditions as tests.

What is fixed at an occasion (who is met, channel, time, size of the debt) is decided here once; what is left of a
condition is a test of the state. Tests use only comparisons, shifts and masks, so the same test answers for one state
and for columns of many (`game.mass`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache, reduce
from operator import and_
from typing import Any, NamedTuple

from game import debtor
from game.model import (
    EVENTS,
    REPAIRED,
    STAGES_MAX,
    TWENTIETHS,
    Band,
    Case,
    Mood,
    Move,
    Occasion,
    Outcome,
    Person,
    Reaction,
    Stage,
    Start,
    State,
    Tactic,
    Temperament,
    Truth,
    When,
)

Test = Callable[[Any], Any]
"""From a state to a truth value, or from columns of states (at their fields' indices) to an array of them."""


class Choice(NamedTuple):
    """An outcome with its test and its weight under one truth."""

    test: Test | None
    weight: int
    outcome: Outcome


class Rule(NamedTuple):
    """A reaction that can answer at one occasion under one truth."""

    test: Test | None
    reaction: Reaction
    choices: tuple[Choice, ...]


class Reading:
    """Everything derived from a case that the rules look up; built lazily, never changed by a play."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.occasions: tuple[Occasion, ...] = case.occasions
        self.end = len(case.occasions)
        """The index that stands for the close of the file."""
        self.people: tuple[Person, ...] = tuple(case.people[o.meets] for o in case.occasions)
        self.temperaments: tuple[Temperament, ...] = tuple(case.temperaments[p.temperament] for p in self.people)
        self.moods: tuple[tuple[tuple[str, Mood], ...], ...] = tuple(tuple(t.moods.items()) for t in self.temperaments)
        self.stages: tuple[tuple[tuple[str, Stage], ...], ...] = tuple(
            tuple(case.causes[t.cause].stages.items()) for t in case.truths
        )
        self.fact_ids: tuple[str, ...] = tuple(case.facts)
        self.bit: dict[str, int] = {name: 1 << index for index, name in enumerate(case.facts)}
        self.kept_bits = self.bits(name for name, fact in case.facts.items() if fact.kept)
        self.cash: tuple[tuple[int, ...], ...] = tuple(
            tuple(truth.cash.get(o.id, o.cash) for o in case.occasions) for truth in case.truths
        )
        self.owns = tuple((*(step in person.owns for step in case.path), False) for person in self.people)
        self.pays = tuple(
            tuple(person.pays or done == len(case.path) for done in range(len(case.path) + 1)) for person in self.people
        )
        self._rules: dict[tuple[int, int, str], tuple[Rule, ...]] = {}
        self._needs: dict[tuple[int, str], Test | None] = {}
        self._tests_of: dict[tuple[int, int], Test | None] = {}
        """By occasion and id of a condition: the case keeps it alive, so its id names it."""

    @cached_property
    def engine(self) -> debtor.Engine:
        """The machines that live play fires."""
        return debtor.engine(self.case)

    @cached_property
    def tables(self) -> tuple[dict[str, debtor.Table], dict[str, debtor.Table]]:
        """Mood tables by temperament and stage tables by cause, read off the machines."""
        moods, stages = self.engine
        return (
            {id_: debtor.table(machine) for id_, machine in moods.items()},
            {id_: debtor.table(machine) for id_, machine in stages.items()},
        )

    @cached_property
    def counts_acts(self) -> bool:
        """Whether the limit on acts can ever bind, so that the number used so far matters."""
        most = 0
        for at, occasion in enumerate(self.occasions):
            if any(self._gives_patience(at, act) for act in (*occasion.tactics, "arrive")):
                return True
            most += max(self.start(at, relation).patience for relation in range(11))
        return most > self.case.acts

    @cached_property
    def asked_bits(self) -> int:
        """The facts that some condition of the case asks, or the score; the others change nothing that follows."""
        whens = [
            when
            for reaction in self.case.every_reaction()
            for when in (reaction.when, *(o.when for o in reaction.outcomes))
        ]
        whens += [tactic.needs for tactic in self.case.tactics.values()]
        whens += [move.when for temperament in self.case.temperaments.values() for move in temperament.moves]
        whens += [move.when for cause in self.case.causes.values() for move in cause.moves]
        asked = {fact for when in whens for fact in (*when.facts, *when.lacks)} | {REPAIRED}
        return self.bits(fact for fact in self.fact_ids if fact in asked)

    def bits(self, facts: Iterable[str]) -> int:
        return sum(self.bit[name] for name in facts)

    def truth(self, state: State) -> Truth:
        return self.case.truths[state.truth]

    def start(self, at: int, relation: int) -> Start:
        """How the occasion opens at this relation: the temperament's start, with what the occasion itself sets."""
        starts = self.temperaments[at].starts
        start = next(s for s in starts if s.relation is None or s.relation.holds(relation))
        occasion = self.occasions[at]
        changes = {
            key: value
            for key, value in (("patience", occasion.patience), ("pressure", occasion.pressure))
            if value is not None
        }
        return start.model_copy(update=changes) if changes else start

    def headroom(self, state: State) -> int:
        """Twentieths he could still pay here and now."""
        return max(0, min(self.cash[state.truth][state.at], TWENTIETHS) - state.settled)

    def rules(self, truth: int, at: int, act: str) -> tuple[Rule, ...]:
        """The rules that can answer the act there, in reading order."""
        key = (truth, at, act)
        if key not in self._rules:
            self._rules[key] = tuple(self._readable(truth, at, act))
        return self._rules[key]

    def playable(self, state: State, tactic: str) -> bool:
        """Whether what the tactic needs holds."""
        test = self.needs(state.at, tactic)
        return test is None or bool(test(state))

    def needs(self, at: int, tactic: str) -> Test | None:
        """What the tactic needs at this occasion, as a test."""
        key = (at, tactic)
        if key not in self._needs:
            self._needs[key] = self._made_once(at, self.case.tactics[tactic].needs)
        return self._needs[key]

    def test_of(self, at: int, move: Move) -> Test | None:
        """The condition of one of the case's own moves, made once."""
        return self._made_once(at, move.when)

    def test(self, at: int, when: When) -> Test | None:
        """The condition at this occasion as a test of the state; None when it always holds."""
        tests = tuple(self._tests(at, when))
        if not tests:
            return None
        return tests[0] if len(tests) == 1 else lambda state: reduce(and_, (test(state) for test in tests))

    # Private methods

    def _made_once(self, at: int, when: When) -> Test | None:
        """The test of one of the case's own conditions."""
        key = (at, id(when))
        if key not in self._tests_of:
            self._tests_of[key] = self.test(at, when)
        return self._tests_of[key]

    def _gives_patience(self, at: int, act: str) -> bool:
        return any(
            choice.outcome.patience > 0
            for truth in range(len(self.case.truths))
            for rule in self.rules(truth, at, act)
            for choice in rule.choices
        )

    def _readable(self, truth: int, at: int, act: str) -> Iterator[Rule]:
        for reaction in self._in_order(truth, at, act):
            test = self._made_once(at, reaction.when)
            if test is _never:
                continue
            yield Rule(test, reaction, self._choices(truth, at, reaction))

    def _choices(self, truth: int, at: int, reaction: Reaction) -> tuple[Choice, ...]:
        return tuple(
            Choice(self._made_once(at, outcome.when), weight_under(outcome, self.case.truths[truth]), outcome)
            for outcome in reaction.outcomes
        )

    def _in_order(self, truth: int, at: int, act: str) -> Iterator[Reaction]:
        case = self.case
        tactic: Tactic | None = None if act in EVENTS else case.tactics[act]
        names = (act,) if tactic is None else (act, tactic.group)
        layers = [case.reactions, *(ploy.reactions for ploy in case.ploys)]
        layers += [case.causes[case.truths[truth].cause].reactions, self.temperaments[at].reactions]
        for layer in layers:
            for name in names:
                yield from (reaction for reaction in layer if reaction.act == name)
        yield from (r for r in case.events if r.act == act) if tactic is None else tactic.reactions

    def _tests(self, at: int, when: When) -> Iterator[Test]:
        if not self._fits(at, when):
            yield _never
            return
        yield from (_banded(field, band) for field in _STATE_BANDS if (band := getattr(when, field)) is not None)
        if when.money is not None:
            yield _banded("settled", when.money)
        if when.cash is not None:
            yield self._cash_test(at, when.cash)
        if when.open is not None:
            yield self._in_set("mood", {i for i, (_, m) in enumerate(self.moods[at]) if when.open.holds(m.open)})
        if when.mood is not None:
            yield self._in_set("mood", {i for i, (id_, _) in enumerate(self.moods[at]) if id_ in when.mood})
        if when.will is not None:
            will = when.will
            yield self._of_stage(lambda _, stage: will.holds(stage.will))
        if when.stage is not None:
            names = when.stage
            yield self._of_stage(lambda id_, _: id_ in names)
        yield from self._path_tests(at, when)
        need, lack = self.bits(when.facts), self.bits(when.lacks)
        if need or lack:
            yield lambda state: state[_FACTS] & (need | lack) == need
        if when.lied is not None:
            yield _banded("lied", Band(int(when.lied), int(when.lied)))

    def _path_tests(self, at: int, when: When) -> Iterator[Test]:
        steps = (*self.case.path, "done")
        if when.next is not None:
            yield self._in_set("path", {i for i, step in enumerate(steps) if step in when.next})
        if when.owns is not None:
            yield self._in_set("path", {i for i, owns in enumerate(self.owns[at]) if owns is when.owns})
        if when.pays is not None:
            yield self._in_set("path", {i for i, pays in enumerate(self.pays[at]) if pays is when.pays})

    def _fits(self, at: int, when: When) -> bool:
        """Whether what is fixed at the occasion agrees with the condition."""
        occasion, person = self.occasions[at], self.people[at]
        fixed = (
            (when.person, occasion.meets),
            (when.role, person.role),
            (when.channel, occasion.channel),
            (when.time, occasion.time),
            (when.occasion, occasion.id),
            (when.debt, self.case.debt.size),
        )
        return all(asked is None or value in asked for asked, value in fixed)

    def _of_stage(self, holds: Callable[[str, Stage], bool]) -> Test:
        allowed = frozenset(
            STAGES_MAX * truth + index
            for truth, stages in enumerate(self.stages)
            for index, (id_, stage) in enumerate(stages)
            if holds(id_, stage)
        )
        mask = sum(1 << value for value in allowed)
        return lambda state: mask >> (STAGES_MAX * state[_TRUTH] + state[_STAGE]) & 1

    def _cash_test(self, at: int, band: Band) -> Test:
        """The headroom is not below 0, so a band from 0 or less asks nothing of its lower end."""
        packed = sum(cash[at] << 5 * truth for truth, cash in enumerate(self.cash))
        low, high = band if band.low > 0 else Band(-TWENTIETHS, band.high)

        def test(state: Any) -> Any:
            left = (packed >> 5 * state[_TRUTH] & 31) - state[_SETTLED]
            return (left >= low) & (left <= high)

        return test

    @staticmethod
    def _in_set(field: str, values: set[int]) -> Test:
        index, mask = State._fields.index(field), sum(1 << value for value in values)
        return lambda state: mask >> state[index] & 1


@lru_cache(maxsize=8)
def reading(case: Case) -> Reading:
    """The reading of the case, made once for as long as it is in use."""
    return Reading(case)


def weight_under(outcome: Outcome, truth: Truth) -> int:
    """The outcome's weight when this is the truth: by its id, else its cause, else ``else``, else 0."""
    if isinstance(outcome.weight, int):
        return outcome.weight
    table = outcome.weight
    return next((table[key] for key in (truth.id, truth.cause, "else") if key in table), 0)


# Private functions

_TRUTH, _STAGE, _SETTLED, _FACTS = (State._fields.index(name) for name in ("truth", "stage", "settled", "facts"))
_STATE_BANDS = ("relation", "pressure", "patience", "promised", "firm", "amber")


def _banded(field: str, band: Band) -> Test:
    index, (low, high) = State._fields.index(field), band
    return lambda state: (state[index] >= low) & (state[index] <= high)


def _never(state: Any) -> Any:
    return state[_FACTS] != state[_FACTS]  # False for one state, an array of False for columns
