"""1,500 damaged shipped files; see fuzz.py for more."""

from __future__ import annotations

import random

import pytest

from game.authoring import shipped_root
from tests.authoring.fuzz import MUTATIONS, Fuzzer, mutant

COUNT = 1_000
PARTS = 5


@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_files_load_or_are_refused(part: int) -> None:
    fuzzer = Fuzzer(shipped_root())
    for seed in range(part, COUNT, PARTS):
        fuzzer.run(seed)
    assert fuzzer.met["loads"] > 10
    assert len(fuzzer.met) > 20


def test_mutants_are_the_same_each_time() -> None:
    data = b"a: {zh: b, en: c}\n" * 5
    assert [mutant(random.Random(seed), data) for seed in range(50)] == [
        mutant(random.Random(seed), data) for seed in range(50)
    ]
    for mutation in MUTATIONS:
        assert isinstance(mutation(random.Random(1), data), bytes)
