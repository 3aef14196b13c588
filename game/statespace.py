"""How large a case is: the observable × hidden states that play can reach, counted by walking them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game import mass, rules
from game.mass import FIELD, Block
from game.model import Case, Phase, Place
from game.reading import Reading, reading

CASE_BUDGET = 500_000
DRILL_BUDGET = 20_000


class Walk(NamedTuple):
    """What a walk found; ``complete`` is False when it stopped at its limit."""

    states: int
    complete: bool
    spread: dict[str, int]
    """How many values each part of the state takes: what makes a case large."""
    moods: frozenset[tuple[str, str]]
    """(temperament, mood) pairs met in a talk."""
    stages: frozenset[tuple[str, str]]
    """(cause, stage) pairs."""
    outcomes: frozenset[Place]
    """Where the outcomes that can happen are written."""
    costs: dict[str, float]
    """Of a case over its budget: how many times larger each part of the state, and each fact, makes it."""


def budget(case: Case) -> int:
    """How many states a case of its kind may have; one occasion makes a drill."""
    return CASE_BUDGET if len(case.occasions) > 1 else DRILL_BUDGET


def walk(case: Case, limit: int = 4 * CASE_BUDGET) -> Walk:
    """Counts the reachable states under all truths, up to about ``limit``."""
    read = reading(case)
    frontier = key(read, mass.block_of([rules.state_under(case, truth) for truth in range(len(case.truths))]))
    seen, blocks, outcomes = names(frontier), [frontier], set[Place]()
    while frontier.shape[1] and seen.size < limit:
        # Time only goes forward, so all states of the earliest occasion can be taken at once.
        first = frontier[FIELD["at"]] == frontier[FIELD["at"]].min()
        reached = [key(read, block) for block in successors(read, frontier[:, first], outcomes)]
        new = _unseen(np.concatenate(reached, axis=1), seen) if reached else frontier[:, :0]
        seen = np.concatenate([seen, names(new)])
        blocks.append(new)
        frontier = np.concatenate([frontier[:, ~first], new], axis=1)
    found = np.concatenate(blocks, axis=1)
    spread = {name: len(np.unique(found[index])) for name, index in FIELD.items()}
    return Walk(
        found.shape[1],
        not frontier.shape[1],
        spread,
        _moods(read, found),
        _stages(read, found),
        frozenset(outcomes),
        _costs(read, found) if found.shape[1] > budget(case) else {},
    )


def key(read: Reading, block: Block) -> Block:
    """The states without what can no longer matter, so that equal keys have equal futures."""
    block = block.copy()
    block[FIELD["nth"]] = 0
    if not read.counts_acts:
        block[FIELD["acts"]] = 0
    block[FIELD["facts"]] &= read.asked_bits
    # Only their sum counts, and only at the end.
    block[FIELD["spent"]] += block[FIELD["conceded"]]
    block[FIELD["conceded"]] = 0
    silent = block[FIELD["phase"]] != Phase.TALK
    for name in ("mood", "pressure", "patience"):
        block[FIELD[name], silent] = 0
    block[FIELD["facts"], silent] &= read.kept_bits
    over = block[FIELD["phase"]] == Phase.OVER
    for name, value in (("at", 0), ("bound", 0), ("acts", 0), ("promised", 0), ("due", -1), ("firm", -1), ("stage", 0)):
        block[FIELD[name], over] = value
    return block


def successors(read: Reading, block: Block, outcomes: set[Place]) -> Iterator[Block]:
    """Every state that one act can lead to from these: a decision's own act, or the event that is pending.

    Adds the places of the outcomes that happened to ``outcomes``.
    """
    phase = block[FIELD["phase"]]
    for act, rows in mass.pending(read, block[:, phase == Phase.AWAY]):
        for scene in mass.by_scene(rows):
            yield from _answers(read, scene, act, outcomes)
    for scene in mass.by_scene(block[:, phase == Phase.TALK]):
        for tactic in read.occasions[int(scene[FIELD["at"], 0])].tactics:
            able = scene[:, mass.holds(read.needs(int(scene[FIELD["at"], 0]), tactic), scene)]
            if able.shape[1]:
                yield from _answers(read, able, tactic, outcomes)
        yield mass.depart(read, scene, "leave")
    for scene in mass.by_scene(block[:, phase == Phase.BETWEEN]):
        for later in read.occasions[int(scene[FIELD["at"], 0]) + 1 :]:
            yield mass.depart(read, scene, f"go:{later.id}")
        yield mass.depart(read, scene, "close")


def names(block: Block) -> NDArray[np.uint64]:
    """A 64-bit name for each state (and what stands in rows below it).

    Two of a million share one with a chance of about 3 in 10**8.
    """
    return mixed(*_words(block), *block[len(FIELD) :])


def mixed(*words: NDArray[np.int64]) -> NDArray[np.uint64]:
    """A 64-bit name for what stands at each place of the words taken together."""
    found = np.zeros(words[0].size, dtype=np.uint64)
    for word in words:
        found = (found ^ np.ascontiguousarray(word).view(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        found ^= found >> np.uint64(29)
        found *= np.uint64(0xBF58476D1CE4E5B9)
        found ^= found >> np.uint64(32)
    return found


# Private functions

_FROM_MINUS_ONE = ("at", "due", "firm")
_PACKED = (
    {"phase": 3, "at": 4, "bound": 4, "mood": 3, "relation": 4, "pressure": 4, "patience": 4, "settled": 5, "path": 3}
    | {"promised": 5, "due": 4, "firm": 3, "amber": 3, "lied": 1, "lie_found": 1, "ended": 3, "acts": 5, "truth": 4},
    {"spent": 16, "conceded": 16, "nth": 6, "stage": 4},
    {"facts": 63},
)
"""Bits that each part of a state needs (some are -1 at the least), in words of at most 63."""


def _words(block: Block) -> Iterator[NDArray[np.int64]]:
    """The parts of each state packed into words, so that there is less to hash."""
    for fields in _PACKED:
        word, used = np.zeros(block.shape[1], dtype=np.int64), 0
        for name, bits in fields.items():
            word += block[FIELD[name]] + (name in _FROM_MINUS_ONE) << used
            used += bits
        yield word


def _costs(read: Reading, block: Block) -> dict[str, float]:
    """How many states there are for each one left when a part, or a fact, is taken away; dearest first."""
    parts = {name: (FIELD[name], -1) for name in FIELD if name not in ("phase", "at", "facts")}
    parts |= {name: (FIELD["facts"], bit) for name, bit in read.bit.items()}
    found = {}
    for name, (row, bits) in parts.items():
        less = block.copy()
        less[row] &= ~bits
        found[name] = block.shape[1] / np.unique(names(less)).size
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _moods(read: Reading, block: Block) -> frozenset[tuple[str, str]]:
    talks = block[:, block[FIELD["phase"]] == Phase.TALK]
    pairs = np.unique(talks[[FIELD["at"], FIELD["mood"]]], axis=1).T.tolist()
    return frozenset((read.people[at].temperament, read.moods[at][mood][0]) for at, mood in pairs)


def _stages(read: Reading, block: Block) -> frozenset[tuple[str, str]]:
    pairs = np.unique(block[[FIELD["truth"], FIELD["stage"]]], axis=1).T.tolist()
    return frozenset((read.case.truths[truth].cause, read.stages[truth][stage][0]) for truth, stage in pairs)


def _answers(read: Reading, block: Block, act: str, outcomes: set[Place]) -> Iterator[Block]:
    for rule, rows in mass.matches(read, block, act):
        weights = mass.chances(read, rows, rule)
        for choice, able in zip(rule.choices, weights > 0, strict=True):
            if able.any():
                outcomes.add(choice.outcome.place)
                yield mass.effect(read, rows[:, able], act, choice.outcome)


def _unseen(block: Block, seen: NDArray[np.uint64]) -> Block:
    found, first = np.unique(names(block), return_index=True)
    return block[:, first[~np.isin(found, seen, assume_unique=True)]]
