"""The rules on arrays are the rules: every effect, row by row, and the same states reached."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from game import mass, playthrough, rules, statespace
from game.effects import Mover
from game.model import EVENTS, Case, Phase, State
from game.reading import Reading, reading
from tests.shipped import CASES
from tests.small import small_case

ALL = (small_case(), *CASES)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_every_effect_agrees_row_by_row(case: Case) -> None:
    """Live rules fire the machines; arrays read the tables."""
    read, checked = reading(case), 0
    for seed in range(40):
        if seed >= 12 and checked > 300:  # a short drill needs more plays
            break
        for state, act in moments(case, seed):
            rule, chances = rules.answer(read, state, act)
            block = mass.block_of([state, state])
            ((met, rows),) = mass.matches(read, block, act)
            assert met.reaction is rule.reaction
            assert mass.chances(read, rows, met)[:, 0].tolist() == list(chances)
            for choice, chance in zip(rule.choices, chances, strict=True):
                if chance:
                    live = rules.effect(read, state, act, choice.outcome, rules.by_machine(read)).state
                    assert mass.states_of(mass.effect(read, rows, act, choice.outcome)) == [live, live]
                    checked += 1
    assert checked > 300


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_departures_and_pending_events_agree(case: Case) -> None:
    read, mover = reading(case), rules.by_table(reading(case))
    for seed in range(12):
        for turn in random_play(case, seed).turns:
            state = turn.after
            if state.phase in (Phase.TALK, Phase.BETWEEN):
                for decision in rules.legal_decisions(case, state):
                    if decision not in case.tactics:
                        live = rules.depart(read, state, decision, mover).state
                        assert mass.states_of(mass.depart(read, mass.block_of([state]), decision)) == [live]
            event = rules.pending(read, state)
            if event is not None:
                ((act, block),) = mass.pending(read, mass.block_of([state]))
                assert (act, mass.states_of(block)) == (event[0], [event[1]])


def test_the_walk_counts_what_walking_one_by_one_counts() -> None:
    case = small_case()
    read = reading(case)
    mover = rules.by_table(read)

    def key(state: State) -> State:
        return mass.states_of(statespace.key(read, mass.block_of([state])))[0]

    frontier = [key(rules.state_under(case, truth)) for truth in range(len(case.truths))]
    seen = set(frontier)
    while frontier:
        for reached in map(key, one_by_one(read, frontier.pop(), mover)):
            if reached not in seen:
                seen.add(reached)
                frontier.append(reached)
    walk = statespace.walk(case)
    assert walk.complete
    assert walk.states == len(seen)


def test_a_walk_stops_at_its_limit() -> None:
    walk = statespace.walk(small_case(), limit=100)
    assert not walk.complete
    assert walk.states >= 100


def test_acts_are_counted_only_where_the_limit_can_bind() -> None:
    assert not reading(small_case()).counts_acts
    assert reading(small_case(acts=6)).counts_acts
    assert statespace.walk(small_case(acts=6)).spread["acts"] > 1


def random_play(case: Case, seed: int) -> playthrough.Playthrough:
    luck, play = Random(seed), playthrough.start(case, seed)
    while not play.over:
        play = playthrough.choose(play, luck.choice(play.legal))
    return play


def moments(case: Case, seed: int) -> Iterator[tuple[State, str]]:
    """Every moment of a random play with every act that could be answered there."""
    for turn in random_play(case, seed).turns:
        if turn.act in EVENTS:
            yield turn.before, turn.act
        if turn.after.phase == Phase.TALK:
            for decision in rules.legal_decisions(case, turn.after):
                if decision in case.tactics:
                    yield turn.after, decision


def one_by_one(read: Reading, state: State, mover: Mover) -> Iterator[State]:
    event = rules.pending(read, state)
    acts = [event] if event else [(d, state) for d in rules.legal_decisions(read.case, state)]
    for act, here in acts:
        if (act not in read.case.tactics and act not in EVENTS) or (act == "close" and not event):
            yield rules.depart(read, here, act, mover).state
            continue
        rule, chances = rules.answer(read, here, act)
        for choice, chance in zip(rule.choices, chances, strict=True):
            if chance:
                yield rules.effect(read, here, act, choice.outcome, mover).state
