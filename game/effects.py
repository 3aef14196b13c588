"""What an outcome does to a state: effects in their fixed order, each change a `Term` with its place."""

from __future__ import annotations

from collections.abc import Callable

from game import debtor
from game.model import (
    BASIS,
    FIRM_MAX,
    METER_MAX,
    TWENTIETHS,
    Move,
    NewPromise,
    Outcome,
    Payment,
    Place,
    State,
    Term,
)
from game.reading import Reading

Mover = Callable[[debtor.Asked, str, str, str, str], Move | None]
"""(asked, kind, id, state, stimulus) -> the move taken: by firing a machine, or from its table."""

READY_MONEY = ("transfer", "cash")
"""Tenders that need cash at hand and an open way out of the firm."""


def payable(reading: Reading, state: State, payment: Payment) -> int:
    """Twentieths this payment would settle now; 0 where nothing can move, or not all that was promised."""
    wanted = state.promised if payment.share is None else payment.share
    amount = min(wanted, TWENTIETHS - state.settled)
    if payment.tender in READY_MONEY:
        amount = min(amount, reading.headroom(state)) if reading.pays[state.at][state.path] else 0
    return 0 if payment.share is None and amount < wanted else amount


def due_index(reading: Reading, at: int, due: str) -> int:
    """The occasion at which a promise made at ``at`` falls due; the end index for the close of the file."""
    if due == "next":
        return at + 1
    if due == "cash_date":
        here = reading.occasions[at].cash
        return next((k for k in range(at + 1, reading.end) if reading.occasions[k].cash > here), at + 1)
    return next(k for k, occasion in enumerate(reading.occasions) if occasion.id == due)


class Change:
    """A state being changed, with the account of every change; lives within one act."""

    def __init__(self, reading: Reading, state: State) -> None:
        self.reading = reading
        self.state = state
        self.terms: list[Term] = []

    def set(self, what: str, value: int, asked: int, place: Place | None) -> None:
        """Sets a field; notes a term when it changes, or when a change asked for was clamped away."""
        before: int = getattr(self.state, what)
        if value != before or asked:
            self.terms.append(Term(what, before, value, asked, place))
        if value != before:
            self.state = self.state._replace(**{what: value})

    def step(self, what: str, asked: int, place: Place | None, top: int = METER_MAX) -> None:
        """Adds to a field within 0..top."""
        if asked:
            self.set(what, min(top, max(0, getattr(self.state, what) + asked)), asked, place)

    def outcome(self, outcome: Outcome, cost: int, refused: bool) -> None:
        """All effects but the machines; ``cost`` is the patience of the act itself, ``refused`` bars its money."""
        if not refused:
            self._money(outcome)
        self._promise(outcome)
        self._facts(outcome)
        for meter in ("relation", "pressure", "patience"):
            self.step(meter, getattr(outcome, meter), outcome.place)
        self.step("patience", -cost, None)
        self.step("path", outcome.path, outcome.place, len(self.reading.case.path))
        if outcome.lied:
            self.set("lied", 1, 0, outcome.place)
        if outcome.lie_found:
            self.set("lie_found", 1, 0, outcome.place)

    def stimulate(self, stimulus: str, old: State, mover: Mover) -> None:
        """Moves mood and stage: conditions see the new meters and the old mood and stage."""
        seen = self.state._replace(mood=old.mood, stage=old.stage)
        self._move("mood", stimulus, seen, mover)
        self._move("stage", stimulus, seen, mover)

    def neglect(self, mover: Mover) -> None:
        """The stage's answer to an occasion passed by."""
        self._move("stage", "neglected", self.state, mover)

    def drop_promise(self, place: Place | None) -> None:
        self.set("promised", 0, 0, place)
        self.state = self.state._replace(due=-1, firm=-1)

    # Private methods

    def _money(self, outcome: Outcome) -> None:
        if outcome.pay is not None:
            amount = payable(self.reading, self.state, outcome.pay)
            lost = amount * 5 * (100 - self.reading.case.tenders.get(outcome.pay.tender, 100))
            self.set("settled", self.state.settled + amount, 0, outcome.place)
            self.set("conceded", self.state.conceded + lost, 0, outcome.place)
        if outcome.refund:
            self.set("settled", max(0, self.state.settled - outcome.refund), -outcome.refund, outcome.place)
        self.step("spent", outcome.cost, outcome.place, BASIS)
        if self.state.promised > TWENTIETHS - self.state.settled:
            self._promise_share(TWENTIETHS - self.state.settled, outcome.place)

    def _promise(self, outcome: Outcome) -> None:
        if outcome.drops_promise:
            self.drop_promise(outcome.place)
        if outcome.promise is not None:
            self._new_promise(outcome.promise, outcome.place)
        if outcome.firm and self.state.promised:
            self.step("firm", outcome.firm, outcome.place, FIRM_MAX)

    def _new_promise(self, promise: NewPromise, place: Place) -> None:
        share = min(promise.share, TWENTIETHS - self.state.settled)
        if not share:
            return
        self.set("promised", share, promise.share, place)
        due = due_index(self.reading, self.state.at, promise.due)
        self.state = self.state._replace(due=due, firm=promise.firm)

    def _promise_share(self, share: int, place: Place) -> None:
        if share:
            self.set("promised", share, 0, place)
        else:
            self.drop_promise(place)

    def _facts(self, outcome: Outcome) -> None:
        bits = self.state.facts & ~self.reading.bits(outcome.clears) | self.reading.bits(outcome.facts)
        self.set("facts", bits, 0, outcome.place)

    def _move(self, what: str, stimulus: str, seen: State, mover: Mover) -> None:
        reading, at = self.reading, seen.at
        if what == "mood":
            owner, states = reading.people[at].temperament, tuple(id_ for id_, _ in reading.moods[at])
        else:
            owner, states = reading.truth(seen).cause, tuple(id_ for id_, _ in reading.stages[seen.truth])

        def asked(move: Move) -> bool:
            test = reading.test_of(at, move)
            return test is None or test(seen)

        move = mover(asked, what, owner, states[getattr(seen, what)], stimulus)
        if move is not None:
            self.set(what, states.index(move.to), 0, move.place)
