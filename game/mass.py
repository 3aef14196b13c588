"""The rules on whole arrays of states: a block is a (fields × rows) array, a column of it one part of the state.

The same as `game.rules` in every effect, which a law test shows; it shares the rules' tests and tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game import dice
from game.effects import READY_MONEY, due_index
from game.model import (
    AMBER_MAX,
    BASIS,
    FIRM_MAX,
    METER_MAX,
    TWENTIETHS,
    Move,
    NewPromise,
    Outcome,
    Payment,
    Phase,
    State,
    Termination,
)
from game.reading import Reading, Rule, Test

Block = NDArray[np.int64]
Mask = NDArray[np.bool_]

FIELD = {name: index for index, name in enumerate(State._fields)}


def block_of(states: list[State]) -> Block:
    return np.array(states, dtype=np.int64).reshape(len(states), len(FIELD)).T.copy()


def states_of(block: Block) -> list[State]:
    return [State(*row) for row in block.T.tolist()]


def draws(seeds: NDArray[np.uint64], *where: str | int) -> NDArray[np.uint64]:
    """`dice.draw` of every seed at one place."""
    return mixed(mixed(seeds) ^ np.uint64(dice.place(*where)))


def mixed(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The mixing of `dice.draw`."""
    words = words + np.uint64(dice.GOLDEN)
    for shift, factor in dice.ROUNDS:
        words = (words ^ words >> np.uint64(shift)) * np.uint64(factor)
    return words ^ words >> np.uint64(31)


def matches(read: Reading, block: Block, act: str) -> Iterator[tuple[Rule, Block]]:
    """Every rule that answers the act with the rows it answers; all rows share truth and occasion."""
    truth, at = int(block[FIELD["truth"], 0]), int(block[FIELD["at"], 0])
    for rule in read.rules(truth, at, act):
        if not block.shape[1]:
            return
        met = holds(rule.test, block)
        if met.any():
            yield rule, block[:, met]
            block = block[:, ~met]


def holds(test: Test | None, block: Block) -> Mask:
    """Where the test holds."""
    if test is None:
        return np.ones(block.shape[1], dtype=bool)
    return np.asarray(test(block), dtype=bool)


def chances(read: Reading, block: Block, rule: Rule) -> Block:
    """Weights (choices × rows) of the rule's outcomes, 0 where not eligible."""
    rows = []
    for test, weight, outcome in rule.choices:
        able = holds(test, block) if weight else np.zeros(block.shape[1], dtype=bool)
        if outcome.pay is not None:
            able &= payable(read, block, outcome.pay) > 0
        rows.append(able * weight)
    return np.array(rows, dtype=np.int64)


def payable(read: Reading, block: Block, payment: Payment) -> NDArray[np.int64]:
    """Twentieths the payment would settle in each row."""
    settled = block[FIELD["settled"]]
    wanted: Any = block[FIELD["promised"]] if payment.share is None else payment.share
    amount = np.asarray(np.minimum(wanted, TWENTIETHS - settled))
    if payment.tender in READY_MONEY:
        amount = np.minimum(amount, _ready(read, block))
    return np.where(amount < wanted, 0, amount) if payment.share is None else amount


def effect(read: Reading, block: Block, act: str, outcome: Outcome) -> Block:
    """What `rules.effect` makes of every row."""
    tactic = read.case.tactics.get(act)
    legality = tactic.legality.class_ if tactic else "green"
    old, block = block, block.copy()
    if legality != "red":
        _money(read, block, outcome)
    _promise(read, block, outcome)
    if outcome.facts or outcome.clears:
        facts = block[FIELD["facts"]]
        block[FIELD["facts"]] = facts & ~read.bits(outcome.clears) | read.bits(outcome.facts)
    _step(block, "relation", outcome.relation)
    _step(block, "pressure", outcome.pressure)
    # The act's own cost is taken after the outcome's change was clamped, as the rules do.
    _step(block, "patience", outcome.patience)
    _step(block, "patience", -1 if tactic else 0)
    _step(block, "path", outcome.path, len(read.case.path))
    block[FIELD["lied"]] |= outcome.lied
    block[FIELD["lie_found"]] |= outcome.lie_found
    _step(block, "amber", int(legality == "amber"), AMBER_MAX)
    if outcome.stimulus is not None:
        _stimulate(read, block, old, outcome.stimulus)
    if tactic:
        block[FIELD["acts"]] += 1
        block[FIELD["nth"]] += 1
        _settle_tactic(read, block, legality == "red")
    else:
        _after_event(read, block, act, outcome)
    return block


def stand(read: Reading, block: Block, at: int) -> Block:
    """What `rules.stand` makes of every row."""
    block = block.copy()
    starts = [read.start(at, relation) for relation in range(METER_MAX + 1)]
    moods = [id_ for id_, _ in read.moods[at]]
    relation = block[FIELD["relation"]]
    block[FIELD["mood"]] = np.array([moods.index(start.mood) for start in starts])[relation]
    block[FIELD["pressure"]] = np.array([start.pressure for start in starts])[relation]
    block[FIELD["patience"]] = np.array([start.patience for start in starts])[relation]
    block[FIELD["facts"]] = block[FIELD["facts"]] & read.kept_bits | read.bits(read.occasions[at].facts)
    block[FIELD["nth"]] = 0
    block[FIELD["at"]] = at
    return block


def depart(read: Reading, block: Block, decision: str) -> Block:
    """What `rules.depart` makes of every row; all rows share the occasion."""
    block = block.copy()
    if decision == "leave":
        _end_occasion(read, block, np.ones(block.shape[1], dtype=bool))
    elif decision == "close":
        _close(read, block, np.ones(block.shape[1], dtype=bool), Termination.CLOSED)
    else:
        bound = next(k for k, o in enumerate(read.occasions) if o.id == decision.removeprefix("go:"))
        for _ in range(int(block[FIELD["at"], 0]) + 1, bound):
            _move(read, block, block.copy(), "stage", "neglected")
        block[FIELD["phase"]] = Phase.AWAY
        block[FIELD["bound"]] = bound
    return block


def pending(read: Reading, block: Block) -> Iterator[tuple[str, Block]]:
    """The event pending in each row that is on the way, with its rows in the context of its occasion."""
    due_now = (block[FIELD["promised"]] > 0) & (block[FIELD["due"]] <= block[FIELD["bound"]])
    for due in np.unique(block[FIELD["due"], due_now]).tolist():
        rows = block[:, due_now & (block[FIELD["due"]] == due)]
        yield "due", stand(read, rows, min(due, read.end - 1))
    for bound in np.unique(block[FIELD["bound"], ~due_now]).tolist():
        rows = block[:, ~due_now & (block[FIELD["bound"]] == bound)]
        yield ("close", rows) if bound == read.end else ("arrive", stand(read, rows, bound))


def by_scene(block: Block) -> Iterator[Block]:
    """The rows split so that each part shares truth and occasion."""
    scene = block[FIELD["truth"]] * 16 + block[FIELD["at"]]
    for value in np.unique(scene).tolist():
        yield block[:, scene == value]


# Private functions


def _ready(read: Reading, block: Block) -> NDArray[np.int64]:
    """Twentieths of ready money that could leave here."""
    at = int(block[FIELD["at"], 0])
    cash = np.array([truth[at] for truth in read.cash])[block[FIELD["truth"]]]
    pays = np.array(read.pays[at])[block[FIELD["path"]]]
    return np.where(pays, np.maximum(0, np.minimum(cash, TWENTIETHS) - block[FIELD["settled"]]), 0)


def _step(block: Block, field: str, change: int, top: int = METER_MAX) -> None:
    if change:
        block[FIELD[field]] = np.clip(block[FIELD[field]] + change, 0, top)


def _money(read: Reading, block: Block, outcome: Outcome) -> None:
    settled = block[FIELD["settled"]]
    if outcome.pay is not None:
        amount = payable(read, block, outcome.pay)
        settled += amount
        block[FIELD["conceded"]] += amount * 5 * (100 - read.case.tenders.get(outcome.pay.tender, 100))
    if outcome.refund:
        np.maximum(0, settled - outcome.refund, out=settled)
    _step(block, "spent", outcome.cost, BASIS)
    owed = TWENTIETHS - settled
    _drop_promise(block, (block[FIELD["promised"]] > 0) & (owed == 0))
    np.minimum(block[FIELD["promised"]], owed, out=block[FIELD["promised"]])


def _drop_promise(block: Block, rows: Mask) -> None:
    for field, value in (("promised", 0), ("due", -1), ("firm", -1)):
        block[FIELD[field], rows] = value


def _promise(read: Reading, block: Block, outcome: Outcome) -> None:
    if outcome.drops_promise:
        _drop_promise(block, np.ones(block.shape[1], dtype=bool))
    if outcome.promise is not None:
        _new_promise(read, block, outcome.promise)
    if outcome.firm:
        held = block[FIELD["promised"]] > 0
        firm = np.clip(block[FIELD["firm"]] + outcome.firm, 0, FIRM_MAX)
        block[FIELD["firm"]] = np.where(held, firm, block[FIELD["firm"]])


def _new_promise(read: Reading, block: Block, promise: NewPromise) -> None:
    share = np.minimum(promise.share, TWENTIETHS - block[FIELD["settled"]])
    made = share > 0
    due = due_index(read, int(block[FIELD["at"], 0]), promise.due)
    for field, value in (("promised", share), ("due", due), ("firm", promise.firm)):
        block[FIELD[field]] = np.where(made, value, block[FIELD[field]])


def _stimulate(read: Reading, block: Block, old: Block, stimulus: str) -> None:
    seen = block.copy()
    for field in ("mood", "stage"):
        seen[FIELD[field]] = old[FIELD[field]]
    for field in ("mood", "stage"):
        _move(read, block, seen, field, stimulus)


def _move(read: Reading, block: Block, seen: Block, field: str, stimulus: str) -> None:
    """Moves one machine in every row; all rows share truth and occasion."""
    truth, at = int(seen[FIELD["truth"], 0]), int(seen[FIELD["at"], 0])
    if field == "mood":
        table = read.tables[0][read.people[at].temperament]
        states = [id_ for id_, _ in read.moods[at]]
    else:
        table = read.tables[1][read.case.truths[truth].cause]
        states = [id_ for id_, _ in read.stages[truth]]
    for index, state in enumerate(states):
        left = seen[FIELD[field]] == index
        for move in table.get((state, stimulus), ()):
            _take(read, block, seen, field, move, left, states.index(move.to))


def _take(read: Reading, block: Block, seen: Block, field: str, move: Move, left: Mask, to: int) -> None:
    taken = left & holds(read.test_of(int(seen[FIELD["at"], 0]), move), seen)
    block[FIELD[field], taken] = to
    left &= ~taken


def _settle_tactic(read: Reading, block: Block, red: bool) -> None:
    if red:
        block[FIELD["phase"]] = Phase.OVER
        block[FIELD["ended"]] = Termination.RED_LINE
        return
    out = block[FIELD["patience"]] == 0
    at_its_end = out & (block[FIELD["at"]] == read.end - 1)
    spent = (block[FIELD["acts"]] >= read.case.acts) & ~at_its_end
    _close(read, block, spent, Termination.ACTS_USED)
    _end_occasion(read, block, ~spent & out)


def _end_occasion(read: Reading, block: Block, rows: Mask) -> None:
    if int(block[FIELD["at"], 0]) == read.end - 1:
        _close(read, block, rows, Termination.LAST_OCCASION)
    else:
        block[FIELD["phase"], rows] = Phase.BETWEEN


def _close(read: Reading, block: Block, rows: Mask, ended: Termination) -> None:
    for field, value in (("phase", Phase.AWAY), ("bound", read.end), ("ended", ended)):
        block[FIELD[field], rows] = value


def _after_event(read: Reading, block: Block, act: str, outcome: Outcome) -> None:
    everyone = np.ones(block.shape[1], dtype=bool)
    if act == "due":
        if outcome.promise is None:
            _drop_promise(block, everyone)
        return
    if act == "close":
        block[FIELD["phase"]] = Phase.OVER
        return
    _step(block, "spent", read.occasions[int(block[FIELD["at"], 0])].cost, BASIS)
    block[FIELD["phase"]] = Phase.TALK
    _end_occasion(read, block, block[FIELD["patience"]] == 0)
