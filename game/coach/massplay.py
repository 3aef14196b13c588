"""Whole arrays of plays: every state a row, every act a few columns, and the same luck as live play, draw for draw.

`tabulate` walks a case once and writes down, for every state and decision, the weights of its outcomes in their order
and the states they lead to. A step of a million plays is then a handful of look-ups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game import dice, mass, rules, statespace
from game.coach.graph import Ints, Numbers, decision_names
from game.mass import FIELD, Block
from game.model import ACTS_MAX, EVENTS, Case, Phase
from game.reading import Reading, reading
from game.score import score

NOTHING = -1
Words = NDArray[np.uint64]


class Tables(NamedTuple):
    """A case as arrays. A row is one act at one state: a decision's own act, or the event that is pending."""

    case: Case
    states: Block
    decisions: tuple[str, ...]
    row: Ints
    """States × (decisions + 1): the row of each, ``NOTHING`` where it is not legal; the last column is for events."""
    place: Words
    """Rows × acts within the occasion: the names of the draws."""
    tactic: NDArray[np.bool_]
    """Whether the row's act is a tactic, which counts within its occasion."""
    event: NDArray[np.bool_]
    total: Words
    """Weights of the row's outcomes in all; 1 where nothing is drawn."""
    upto: Words
    """Rows × outcomes: weights laid end to end."""
    target: Ints
    """Rows × outcomes: states reached."""
    points: Ints
    """Score of each ended state in hundredths; 0 of others."""
    start: Ints
    """First state under each truth."""


class Plays(NamedTuple):
    """What came of many plays."""

    decisions: tuple[Ints, ...]
    """The decision of every play, step by step; ``NOTHING`` where it was over."""
    final: Ints
    """The state each play ended in."""


Policy = Callable[[Ints, Ints, int], Ints]
"""(plays still going, their states, step) -> a legal decision for each."""


def tabulate(case: Case) -> Tables:
    """Walks the case; raises MemoryError only where the machine has too little for its states."""
    read, names = reading(case), decision_names(case)
    frontier = _keyed(read, mass.block_of([rules.state_under(case, truth) for truth in range(len(case.truths))]))
    known, blocks, rows, first = Numbers(statespace.names(frontier)), [frontier], [], 0
    while frontier.shape[1]:
        parts = list(_acts(read, frontier, names))
        targets = np.concatenate([part.target for part in parts], axis=1) if parts else frontier[:, :0]
        numbers, new = known.of(statespace.names(targets))
        cuts = np.cumsum([part.target.shape[1] for part in parts])[:-1]
        for part, number in zip(parts, np.split(numbers, cuts) if parts else [], strict=True):
            rows.append((part, part.state + first, number))
        first += frontier.shape[1]
        frontier = targets[:, new]
        blocks.append(frontier)
    return _filled(read, names, np.concatenate(blocks, axis=1), rows)


def play(tables: Tables, seeds: Words, policy: Policy) -> Plays:
    """Plays every seed to its end by the policy."""
    truths = [truth.weight for truth in tables.case.truths]
    state = tables.start[_picked(mass.draws(seeds, "truth"), np.cumsum(truths))]
    nth = np.zeros(seeds.size, dtype=np.int64)
    taken: list[Ints] = []
    state, nth = _travelled(tables, seeds, state, nth)
    while (going := np.flatnonzero(tables.states[FIELD["phase"], state] != Phase.OVER)).size:
        decision = np.full(seeds.size, NOTHING)
        decision[going] = policy(going, state[going], len(taken))
        row = tables.row[state[going], decision[going]]
        state[going], nth[going] = _stepped(tables, seeds[going], row, nth[going])
        state, nth = _travelled(tables, seeds, state, nth)
        taken.append(decision)
    return Plays(tuple(taken), state)


def random_policy(tables: Tables, seeds: Words) -> Policy:
    """Any legal decision, each as likely as the others."""
    legal = tables.row[:, :-1] != NOTHING
    count = legal.sum(axis=1)
    order = np.argsort(~legal, axis=1, kind="stable")

    def policy(going: Ints, state: Ints, step: int) -> Ints:
        u = mass.draws(seeds[going], "random player", step)
        return np.asarray(order[state, (_high(u, count[state].astype(np.uint64))).astype(np.int64)])

    return policy


# Private functions


class _Act(NamedTuple):
    """One outcome of one act at some states; outcomes of a row come in their order."""

    state: Ints
    decision: int
    act: str
    outcome: int
    weight: Ints
    target: Block


def _keyed(read: Reading, block: Block) -> Block:
    return np.ascontiguousarray(statespace.key(read, block))


def _acts(read: Reading, block: Block, names: tuple[str, ...]) -> Iterator[_Act]:
    ids = np.arange(block.shape[1])
    phase = block[FIELD["phase"]]
    away = block[:, phase == Phase.AWAY].copy()
    away[FIELD["nth"]] = 0
    away[FIELD["acts"]] += ids[phase == Phase.AWAY] << 8
    for act, rows in mass.pending(read, away):
        for scene in mass.by_scene(rows):
            state = scene[FIELD["acts"]] >> 8
            scene = scene.copy()
            scene[FIELD["acts"]] &= 255
            yield from _answers(read, scene, state, act, len(names))
    for kind in (Phase.TALK, Phase.BETWEEN):
        for state in _scenes(block, ids[phase == kind]):
            yield from _decided(read, block[:, state], state, kind, names)


def _scenes(block: Block, ids: Ints) -> Iterator[Ints]:
    scene = block[FIELD["truth"], ids] * 16 + block[FIELD["at"], ids]
    for value in np.unique(scene).tolist():
        yield ids[scene == value]


def _decided(read: Reading, block: Block, state: Ints, kind: Phase, names: tuple[str, ...]) -> Iterator[_Act]:
    at = int(block[FIELD["at"], 0])
    if kind == Phase.BETWEEN:
        plain = (*(f"go:{later.id}" for later in read.occasions[at + 1 :]), "close")
    else:
        plain = ("leave",)
        for tactic in read.occasions[at].tactics:
            able = mass.holds(read.needs(at, tactic), block)
            if able.any():
                yield from _answers(read, block[:, able], state[able], tactic, names.index(tactic))
    for decision in plain:
        target = _keyed(read, mass.depart(read, block, decision))
        yield _Act(state, names.index(decision), decision, 0, np.ones(state.size, dtype=np.int64), target)


def _answers(read: Reading, block: Block, state: Ints, act: str, decision: int) -> Iterator[_Act]:
    block = block.copy()
    block[FIELD["nth"]] = state
    for rule, rows in mass.matches(read, block, act):
        for outcome, (choice, weight) in enumerate(zip(rule.choices, mass.chances(read, rows, rule), strict=True)):
            able = weight > 0
            if able.any():
                target = _keyed(read, mass.effect(read, rows[:, able], act, choice.outcome))
                yield _Act(rows[FIELD["nth"], able], decision, act, outcome, weight[able], target)


def _filled(read: Reading, names: tuple[str, ...], states: Block, parts: list[tuple[_Act, Ints, Ints]]) -> Tables:
    states_count, columns = states.shape[1], len(names) + 1
    row = np.full((states_count, columns), NOTHING, dtype=np.int64)
    used = np.unique(np.concatenate([state * columns + part.decision for part, state, _ in parts]))
    row.reshape(-1)[used] = np.arange(used.size)
    most = 1 + max(part.outcome for part, _, _ in parts)
    weight = np.zeros((used.size, most), dtype=np.uint64)
    target = np.zeros((used.size, most), dtype=np.int64)
    act = np.zeros(used.size, dtype=np.int64)
    acts = (*names, *EVENTS)
    for part, state, number in parts:
        here = row[state, part.decision]
        weight[here, part.outcome] = part.weight.astype(np.uint64)
        target[here, part.outcome] = number
        act[here] = acts.index(part.act) if part.act not in EVENTS else len(names) + EVENTS.index(part.act)
    upto = np.cumsum(weight, axis=1, dtype=np.uint64)
    tactic = np.array([name in read.case.tactics for name in acts])[act]
    event = act >= len(names)
    place = _places(read, acts, states, used // columns, act)
    points = np.zeros(states_count, dtype=np.int64)
    over = np.flatnonzero(states[FIELD["phase"]] == Phase.OVER)
    points[over] = [score(read.case, state).total for state in mass.states_of(states[:, over])]
    start = np.arange(len(read.case.truths))
    return Tables(read.case, states, names, row, place, tactic, event, upto[:, -1], upto, target, points, start)


def _places(read: Reading, acts: tuple[str, ...], states: Block, state: Ints, act: Ints) -> Words:
    """Names of the draws: one per number of the act within its occasion for tactics, the same for events."""
    labels = (*(occasion.id for occasion in read.occasions), "close")
    label = states[FIELD["at"], state].copy()
    due, bound = states[FIELD["due"], state], states[FIELD["bound"], state]
    is_event = act >= len(acts) - len(EVENTS)
    kind = np.where(is_event, act - (len(acts) - len(EVENTS)), -1)
    label = np.where(kind == EVENTS.index("arrive"), bound, label)
    label = np.where(kind == EVENTS.index("due"), due, label)
    label = np.where(kind == EVENTS.index("close"), read.end, label)
    table = np.zeros((len(labels), len(acts), ACTS_MAX + 2), dtype=np.uint64)
    for i, occasion in enumerate(labels):
        for j, name in enumerate(acts):
            late = j >= len(acts) - len(EVENTS)
            for n in range(ACTS_MAX + 2):
                table[i, j, n] = dice.place("act", occasion, 0 if late else n, name)
    return np.asarray(table[np.minimum(label, read.end), act])


def _travelled(tables: Tables, seeds: Words, state: Ints, nth: Ints) -> tuple[Ints, Ints]:
    """Past every event that is pending."""
    while (waiting := np.flatnonzero(tables.row[state, -1] != NOTHING)).size:
        row = tables.row[state[waiting], -1]
        state[waiting], nth[waiting] = _stepped(tables, seeds[waiting], row, nth[waiting])
    return state, nth


def _stepped(tables: Tables, seeds: Words, row: Ints, nth: Ints) -> tuple[Ints, Ints]:
    """(states reached, acts so far within the occasion)."""
    tactic = tables.tactic[row]
    count = np.where(tactic, nth + 1, np.where(tables.event[row], 0, nth))
    u = mass.mixed(mass.mixed(seeds) ^ tables.place[row, count])
    mark = _high(u, tables.total[row])
    chosen = (tables.upto[row] <= mark[:, None]).sum(axis=1)
    return tables.target[row, chosen], count


def _picked(u: Words, upto: Ints) -> Ints:
    """`dice.pick` for every draw."""
    mark = _high(u, np.full(u.size, upto[-1], dtype=np.uint64))
    return np.asarray((upto.astype(np.uint64)[None, :] <= mark[:, None]).sum(axis=1))


def _high(u: Words, total: Words) -> Words:
    """u·total // 2**64, exactly, for totals below 2**32."""
    low = (u & np.uint64(0xFFFFFFFF)) * total
    return ((u >> np.uint64(32)) * total + (low >> np.uint64(32))) >> np.uint64(32)
