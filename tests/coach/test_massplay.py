"""Plays in arrays are live plays, draw for draw."""

from __future__ import annotations

import numpy as np
import pytest

from game import mass, playthrough, statespace
from game.coach import massplay
from game.model import Case
from game.reading import reading
from tests.generated import generated_case
from tests.shipped import CASES
from tests.small import small_case

SHIPPED = next(case for case in CASES if case.id == "hongda-hardware")
PLAYS = 150
CASES_PLAYED = (
    small_case(),
    small_case(id="acts-just-enough", acts=10),
    generated_case(2, 3),
    generated_case(7),
    SHIPPED,
)


@pytest.mark.parametrize("case", CASES_PLAYED, ids=lambda case: case.id)
def test_every_play_of_an_array_is_the_live_play_of_its_decisions(case: Case) -> None:
    tables = massplay.tabulate(case)
    seeds = np.arange(PLAYS, dtype=np.uint64)
    plays = massplay.play(tables, seeds, massplay.random_policy(tables, seeds))
    lengths = set()
    for seed in range(PLAYS):
        taken = [step[seed] for step in plays.decisions if step[seed] != massplay.NOTHING]
        live = playthrough.replay(case, seed, [tables.decisions[decision] for decision in taken])
        assert live.over
        assert playthrough.result(live).score.total == tables.points[plays.final[seed]]
        reached = statespace.key(reading(case), mass.block_of([live.state]))
        assert np.array_equal(reached[:, 0], tables.states[:, plays.final[seed]])
        lengths.add(len(taken))
    assert len(lengths) > 2


def test_tables_hold_exactly_the_states_of_the_walk() -> None:
    case = small_case()
    assert massplay.tabulate(case).states.shape[1] == statespace.walk(case).states


def test_high_words_of_products_are_exact() -> None:
    draws = np.array([0, 1, 2**32 - 1, 2**32, 2**63, 2**64 - 1, 0x123456789ABCDEF0], dtype=np.uint64)
    for total in (1, 2, 7, 19, 255, 65_537):
        found = massplay._high(draws, np.full(draws.size, total, dtype=np.uint64))
        assert found.tolist() == [u * total >> 64 for u in draws.tolist()]
