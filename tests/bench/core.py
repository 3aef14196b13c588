"""Loading, live play and walking, beside the plain work that cannot be avoided."""

from __future__ import annotations

import time
from random import Random

import yaml

from game import playthrough, rules, statespace
from game.authoring import case_index, load_case, shipped_root
from game.debtor import build
from game.model import Case
from tests.bench.table import Row, median_seconds

PLAYS = 60


def rows() -> list[Row]:
    found: list[Row] = []
    for entry in case_index():
        case = load_case(entry.id)
        found += [_load(entry.id, case), *_walk(case)]
    return [*found, _turns(load_case(case_index()[0].id))]


def live_turns(case: Case) -> float:
    """Turns a second of live play, decisions given."""
    plays = [_random_decisions(case, seed) for seed in range(PLAYS)]
    start = time.perf_counter()
    turns = sum(len(playthrough.replay(case, seed, plays[seed]).turns) for seed in range(PLAYS))
    return turns / (time.perf_counter() - start)


def bare_machine(events: int = 5_000) -> float:
    """Events a second of a bare `transitions` machine of two states."""

    class Model:
        state = "a"

    machine, model = build(("a", "b"), "a", ()), Model()
    machine.add_transition("go", "a", "b")
    machine.add_transition("go", "b", "a")
    start = time.perf_counter()
    for _ in range(events):
        machine.events["go"].trigger(model)
    return events / (time.perf_counter() - start)


# Private functions


def _load(id_: str, case: Case) -> Row:
    """Against composing the same files with PyYAML's C parser and doing nothing with them."""
    texts = [(shipped_root() / file).read_text(encoding="utf-8") for file in _files(case)]
    floor = median_seconds(lambda: [yaml.compose(text, Loader=yaml.CSafeLoader) for text in texts])
    value = median_seconds(lambda: load_case(id_))
    return Row(f"load {id_}", value * 1_000, "ms", f"PyYAML composing its {len(texts)} files", floor * 1_000)


def _files(case: Case) -> set[str]:
    return {case.place.file, "facts.yaml"} | {reaction.place.file for reaction in case.every_reaction()}


def _walk(case: Case) -> list[Row]:
    start = time.perf_counter()
    walk = statespace.walk(case)
    seconds = time.perf_counter() - start
    return [
        Row(f"states of {case.id}", walk.states, "states", "budget", statespace.budget(case)),
        Row(f"walk {case.id}", seconds, "s", "one core's minute", 60),
    ]


def _turns(case: Case) -> Row:
    """Against firing one bare `transitions` machine as often."""
    return Row("turns a second, live play", live_turns(case), "turns/s", "bare transitions machine", bare_machine())


def _random_decisions(case: Case, seed: int) -> tuple[str, ...]:
    luck, play = Random(seed), playthrough.start(case, seed)
    while not rules.is_over(play.state):
        play = playthrough.choose(play, luck.choice(play.legal))
    return play.decisions
