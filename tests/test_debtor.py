"""Machines are the single definition of how a debtor moves; the tables are read off them."""

from __future__ import annotations

from itertools import product

import pytest

from game import debtor
from game.model import Band, Case, Move, When
from tests.shipped import CASES
from tests.small import move


def test_the_first_move_whose_condition_holds_is_taken() -> None:
    first = move("poked", "calm", "cross", When(relation=Band(0, 3)))
    second = move("poked", "calm", "amused")
    machine = debtor.build(["calm", "cross", "amused"], "calm", [first, second])
    assert debtor.fire(machine, "calm", "poked", lambda _: True) == first
    assert debtor.fire(machine, "calm", "poked", lambda asked: asked is second) == second
    assert debtor.fire(machine, "calm", "poked", lambda _: False) is None


def test_a_stimulus_that_is_not_answered_leaves_the_state() -> None:
    machine = debtor.build(["calm", "cross"], "calm", [move("poked", "calm", "cross")])
    assert debtor.fire(machine, "cross", "poked", lambda _: True) is None
    assert debtor.fire(machine, "calm", "sung_to", lambda _: True) is None


def test_firing_leaves_nothing_behind() -> None:
    machine = debtor.build(["calm", "cross"], "calm", [move("poked", "calm", "cross")])
    for _ in range(3):
        taken = debtor.fire(machine, "calm", "poked", lambda _: True)
        assert taken is not None
        assert taken.to == "cross"
    assert machine.models == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_machines_and_tables_agree(case: Case) -> None:
    """Every state × stimulus × combination of the values of the conditions met there."""
    engine = debtor.engine(case)
    seen = 0
    owners = [(tuple(case.temperaments[i].moods), m, case.temperaments[i].moves) for i, m in engine.moods.items()]
    owners += [(tuple(case.causes[i].stages), m, case.causes[i].moves) for i, m in engine.stages.items()]
    for states, machine, moves in owners:
        table = debtor.table(machine)
        assert {id(m) for row in table.values() for m in row} == {id(m) for m in moves}
        for state, stimulus in product(states, {*machine.events, "unheard_of"}):
            row = table.get((state, stimulus), ())
            for values in product((False, True), repeat=len(row)):
                truth = {id(m): value for m, value in zip(row, values, strict=True)}

                def asked(move: Move, truth: dict[int, bool] = truth) -> bool:
                    return truth[id(move)]

                assert debtor.fire(machine, state, stimulus, asked) is debtor.move_of(table, state, stimulus, asked)
                seen += 1
    assert seen > 50


def test_one_machine_for_each_temperament_and_cause() -> None:
    for case in CASES:
        engine = debtor.engine(case)
        assert set(engine.moods) == {person.temperament for person in case.people.values()}
        assert set(engine.stages) == {truth.cause for truth in case.truths}
