"""The bots: blind to what is hidden, always legal, and telling apart in what they bring home."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import pytest

from game import belief, bots, playthrough
from game.bots import BOTS, Bot
from game.bots.moment import Moment
from game.model import Case
from tests.shipped import CASES
from tests.small import small_case

FULL = tuple(case for case in CASES if len(case.occasions) > 1)
DRILLS = tuple(case for case in CASES if len(case.occasions) == 1)
PLAYS = {FULL: 1_600, DRILLS: 800}
played = pytest.mark.xdist_group("bots")
"""What rests on `means` stays on one worker, so that each is worked out once."""


class Means(NamedTuple):
    """In points."""

    score: float
    money: float
    relation: float


@cache
def means(name: str, cases: tuple[Case, ...] = FULL) -> Means:
    """Mean score, money and relation of a bot over many seeds, shared out evenly among the cases."""
    plays = PLAYS[cases]
    scores = [
        playthrough.result(bots.play_out(BOTS[name], cases[seed % len(cases)], seed)).score for seed in range(plays)
    ]
    total, money, relation = (
        sum(getattr(score, part) for score in scores) / plays / 100 for part in ("total", "money", "relation")
    )
    return Means(total, money, relation)


@played
@pytest.mark.parametrize("cases", [FULL, DRILLS], ids=["cases", "drills"])
def test_the_expert_leads_clearly(cases: tuple[Case, ...]) -> None:
    ranked = sorted(BOTS, key=lambda name: means(name, cases).score, reverse=True)
    assert ranked[0] == "handbook_expert"
    assert means(ranked[0], cases).score > means(ranked[1], cases).score + 15, {n: means(n, cases) for n in ranked}


@played
def test_ways_of_playing_differ_in_what_they_bring_and_what_they_break() -> None:
    nice, hard, expert = (means(name) for name in ("always_nice", "always_hard", "handbook_expert"))
    # By mail and telephone neither finds much of its taste on the table, which brings the two closer on average.
    assert nice.relation > hard.relation + 15  # warmth keeps the customer
    assert expert.money > nice.money + 30  # and does not bring the money
    assert expert.relation > hard.relation + 15
    assert expert.money > hard.money + 30
    assert expert.money > means("due_day_only").money + 30
    assert expert.score > means("random").score + 30


@pytest.mark.parametrize("name", BOTS)
@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in (small_case(), *CASES)])
def test_a_bot_plays_every_case_to_its_end_the_same_way_each_time(name: str, case: Case) -> None:
    for seed in range(3):
        first, second = (bots.play_out(BOTS[name], case, seed) for _ in range(2))
        assert first.over
        assert first == second
        assert playthrough.replay(case, seed, first.decisions) == first


@pytest.mark.parametrize("name", BOTS)
def test_no_bot_is_handed_the_truth(name: str) -> None:
    seen: list[Moment] = []

    def watched(moment: Moment, seed: int) -> str:
        seen.append(moment)
        return BOTS[name].choose(moment, seed)

    for case in CASES:
        bots.play_out(Bot(watched, BOTS[name].thinks), case, 1)
    assert seen
    assert {(moment.state.truth, moment.state.stage) for moment in seen} == {(-1, -1)}


def test_belief_moves_only_for_those_who_think() -> None:
    case = CASES[0]
    play = bots.play_out(BOTS["handbook_expert"], case, 3)
    blank = bots.moment(play, belief.prior(case))
    *_, known = belief.beliefs(case, play.turns)
    assert sum(blank.causes.values()) == pytest.approx(1)
    assert bots.moment(play, known).causes != blank.causes


def test_nobody_but_chance_crosses_a_red_line() -> None:
    for name in ("always_nice", "always_hard", "due_day_only", "handbook_expert"):
        for case in CASES:
            for seed in range(10):
                play = bots.play_out(BOTS[name], case, seed)
                acts = [case.tactics[turn.act] for turn in play.turns if turn.act in case.tactics]
                assert not any(tactic.legality.class_ == "red" for tactic in acts)


def test_the_expert_asks_before_it_bargains() -> None:
    asked = offered = 0
    for case in FULL:
        for seed in range(20):
            acts = [turn.act for turn in bots.play_out(BOTS["handbook_expert"], case, seed).turns]
            if "diagnose" in acts and "instalment" in acts:
                offered += 1
                asked += acts.index("diagnose") < acts.index("instalment")
    assert offered >= 20
    assert asked >= 0.8 * offered
