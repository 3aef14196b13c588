"""Many plays of one case: the live rules, every step worked out once and then only looked up.

The same luck as live play, draw for draw (a test compares them): a step is kept with the name of its draw and the
weights of its outcomes laid end to end. What a policy decides is kept too, by what it was shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from game import dice, rules
from game.bots import Bot, Moment
from game.model import EVENTS, Case, Phase, State
from game.reading import reading

GRAIN = 50
"""Beliefs are shown to policies in steps of 1/50, so that what they decide can be kept."""


class Step(NamedTuple):
    """One act at one state: how it can go."""

    act: str
    place: int | None
    """The 64-bit name of its draw; None where nothing is drawn."""
    upto: tuple[int, ...]
    """Weights of the outcomes laid end to end."""
    targets: tuple[int, ...]
    says: tuple[str | None, ...]
    seen: tuple[int, ...]
    """Numbers of what is seen of the targets."""
    refunds: tuple[bool, ...]
    kept: tuple[bool | None, ...]
    """Of a promise falling due: whether it is paid in full; None where nothing falls due."""


class Play(NamedTuple):
    """What came of one play."""

    state: State
    """The last one."""
    facts: int
    """Bits of every fact that held at some time."""
    refunded: bool
    due: int
    kept: int
    """Promises that fell due, and those paid in full."""
    paid_now: int
    """Twentieths settled when the script had been played."""
    promised_now: int
    firm_now: int
    open_now: int
    """How ready he was to give by then, 0..3."""
    believed: dict[str, float]
    """Weight of every cause when the script had been played."""
    played: int
    """How many of the script's tactics could be played."""
    heard: str | None
    """The line with which the first meeting opened."""
    decisions: tuple[str, ...]


Line = tuple[float, int]
"""Weight of a truth, and the number of the state it would be in."""


class Roller:
    """Plays one case over and over."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.read = reading(case)
        self.states: list[State] = []
        self._numbers: dict[State, int] = {}
        self._seen: dict[State, int] = {}
        self._steps: dict[tuple[int, str], Step] = {}
        self._legal: dict[int, tuple[str, ...]] = {}
        self._chosen: dict[tuple[object, ...], str] = {}
        self._starts = [self.number(rules.state_under(case, truth)) for truth in range(len(case.truths))]
        self._weights = [truth.weight for truth in case.truths]

    def number(self, state: State) -> int:
        """The number of a state, given when first met."""
        if not self.read.counts_acts:
            state = state._replace(acts=0)
        if state not in self._numbers:
            self._numbers[state] = len(self.states)
            self.states.append(state)
        return self._numbers[state]

    def step(self, number: int, decision: str) -> Step:
        """The decision's own act at the state, or with ``""`` the event that is pending."""
        key = (number, decision)
        if key not in self._steps:
            self._steps[key] = self._worked_out(self.states[number], decision)
        return self._steps[key]

    def legal(self, number: int) -> tuple[str, ...]:
        if number not in self._legal:
            self._legal[number] = rules.legal_decisions(self.case, self.states[number])
        return self._legal[number]

    def play(
        self,
        seed: int,
        script: Sequence[str],
        bot: Bot | None,
        kit: frozenset[str] | None = None,
        learns: bool = False,
        start: State | None = None,
        all_through: bool = True,
    ) -> Play:
        """The script as far as it can be played, then the bot (with tactics of the kit alone), or no more contact.

        Unless it ``learns`` from what is seen, the bot goes by how likely the causes were from the start, which is
        several times faster: else every act would have to be worked out under every truth. It may ``start`` from a
        state of one's own, and stop when the script has been played instead of going on to the end.
        """
        seat = _Seat(self, seed, bot, kit, learns, self.start(seed) if start is None else self.number(start))
        return seat.played(script, all_through)

    def choice(self, moment: Moment, key: tuple[object, ...], bot: Bot, seed: int) -> str:
        """What the bot decides, kept for bots that take no chances."""
        if bot.chances:
            return bot.choose(moment, seed)
        if key not in self._chosen:
            self._chosen[key] = bot.choose(moment, seed)
        return self._chosen[key]

    def acts(self) -> Iterable[tuple[int, str]]:
        """(state, decision) of every step met so far."""
        return self._steps.keys()

    def start(self, seed: int) -> int:
        return self._starts[dice.pick(dice.draw(seed, "truth"), self._weights)]

    def prior(self) -> dict[int, Line]:
        total = sum(self._weights)
        return {truth: (weight / total, self._starts[truth]) for truth, weight in enumerate(self._weights)}

    # Private methods

    def _worked_out(self, state: State, decision: str) -> Step:
        if decision and decision not in self.case.tactics:
            reached = rules.depart(self.read, state, decision, rules.by_table(self.read)).state
            return self._stepped(decision, None, (1,), [(reached, None, False, None)])
        event = rules.pending(self.read, state)
        act, here = (decision, state) if decision else event or ("", state)
        rule, chances = rules.answer(self.read, here, act)
        found = []
        for choice in rule.choices:
            outcome = choice.outcome
            reached = rules.effect(self.read, here, act, outcome, rules.by_table(self.read)).state
            kept = None
            if act == "due":
                kept = outcome.pay is not None and outcome.pay.share is None
            found.append((reached, outcome.says, bool(outcome.refund and state.settled), kept))
        place = dice.place("act", *rules.where(self.read, here, act))
        eligible = [index for index, chance in enumerate(chances) if chance]
        return self._stepped(
            act, place, tuple(chances[index] for index in eligible), [found[index] for index in eligible]
        )

    def _stepped(
        self,
        act: str,
        place: int | None,
        weights: tuple[int, ...],
        found: list[tuple[State, str | None, bool, bool | None]],
    ) -> Step:
        upto, total = [], 0
        for weight in weights:
            total += weight
            upto.append(total)
        return Step(
            act,
            place,
            tuple(upto),
            tuple(self.number(each[0]) for each in found),
            tuple(each[1] for each in found),
            tuple(self._seen.setdefault(rules.observe(each[0]), len(self._seen)) for each in found),
            tuple(each[2] for each in found),
            tuple(each[3] for each in found),
        )


# Private functions


class _Seat:
    """One play as it goes."""

    def __init__(
        self,
        roller: Roller,
        seed: int,
        bot: Bot | None,
        kit: frozenset[str] | None,
        learns: bool,
        number: int,
    ) -> None:
        self.roller, self.seed, self.bot, self.kit, self.learns = roller, seed, bot, kit, learns
        self.mixed = dice.mixed(seed)
        self.number = number
        self.lines = roller.prior()
        self.here: list[str] = []
        self.facts, self.refunded, self.due, self.kept = 0, False, 0, 0
        self.decisions: list[str] = []
        self.heard: str | None = None

    def played(self, script: Sequence[str], all_through: bool) -> Play:
        played = 0
        self._travel()
        for decision in script:
            if decision in self.roller.legal(self.number):
                played += decision in self.roller.case.tactics
                self._take(decision)
        then = self.roller.states[self.number]
        open_now = self.roller.read.moods[then.at][then.mood][1].open
        believed = self._causes()
        while all_through and (legal := self.roller.legal(self.number)):
            self._take(self._next(legal))
        return Play(
            self.roller.states[self.number],
            self.facts,
            self.refunded,
            self.due,
            self.kept,
            then.settled,
            then.promised,
            then.firm,
            open_now,
            believed,
            played,
            self.heard,
            tuple(self.decisions),
        )

    def _next(self, legal: tuple[str, ...]) -> str:
        if self.bot is None:
            return "leave" if "leave" in legal else "close"
        if self.kit is not None:
            legal = tuple(d for d in legal if d not in self.roller.case.tactics or d in self.kit)
        state = rules.observe(self.roller.states[self.number])
        causes = {cause: round(weight * GRAIN) / GRAIN for cause, weight in self._causes().items()}
        moment = Moment(self.roller.case, state, legal, tuple(self.here), causes)
        key = (state, legal, moment.here, tuple(causes.items()), self.bot.choose)
        return self.roller.choice(moment, key, self.bot, self.seed)

    def _causes(self) -> dict[str, float]:
        found: dict[str, float] = {}
        for truth, (weight, _) in self.lines.items():
            cause = self.roller.case.truths[truth].cause
            found[cause] = found.get(cause, 0.0) + weight
        return found

    def _take(self, decision: str) -> None:
        self.decisions.append(decision)
        if decision in self.roller.case.tactics:
            self.here.append(decision)
        self._go(decision)
        self._travel()

    def _travel(self) -> None:
        while self.roller.states[self.number].phase == Phase.AWAY:
            self._go("")

    def _go(self, decision: str) -> None:
        step = self.roller.step(self.number, decision)
        chosen = 0
        if step.place is not None:
            mark = dice.mixed(self.mixed ^ step.place) * step.upto[-1] // dice.SPAN
            chosen = next(index for index, end in enumerate(step.upto) if mark < end)
        if self.learns:
            self._know(step, decision, chosen)
        self.number = step.targets[chosen]
        self.facts |= self.roller.states[self.number].facts
        self.refunded |= step.refunds[chosen]
        if step.kept[chosen] is not None:
            self.due += 1
            self.kept += bool(step.kept[chosen])
        if step.act in EVENTS:
            self.here = [] if step.act == "arrive" else self.here
            self.heard = self.heard or step.says[chosen]

    def _know(self, step: Step, decision: str, chosen: int) -> None:
        """Bayes on what was said and seen."""
        if len(self.lines) == 1:
            ((truth, (weight, _)),) = self.lines.items()
            self.lines = {truth: (weight, step.targets[chosen])}
            return
        says, seen, lines = step.says[chosen], step.seen[chosen], {}
        for truth, (weight, number) in self.lines.items():
            other = self.roller.step(number, decision)
            like, reached, last = 0, -1, 0
            for index, end in enumerate(other.upto):
                if other.says[index] == says and other.seen[index] == seen:
                    like, reached = like + end - last, other.targets[index]
                last = end
            if like:
                lines[truth] = (weight * like / other.upto[-1], reached)
        total = sum(weight for weight, _ in lines.values())
        self.lines = {truth: (weight / total, number) for truth, (weight, number) in lines.items()}


def bits(case: Case, facts: Sequence[str]) -> int:
    """The bits of those facts that the case knows."""
    bit = reading(case).bit
    return reduce(or_, (bit.get(fact, 0) for fact in facts), 0)


Measure = Callable[[Play], float]
