"""What the solver must find of every shipped case, and the account of plays."""

from __future__ import annotations

import statistics
from functools import cache
from random import Random

import pytest

from game import belief, bots, playthrough, rules
from game.coach.advice import Advisor, losses_along
from game.coach.graph import build
from game.coach.solve import GRIDS, TOLERANCE, bounds, follow, red_gain
from game.dice import draw
from game.model import Case
from game.playthrough import Playthrough
from tests.generated import generated_case
from tests.shipped import CASES
from tests.small import small_case

WITHIN = 1.0
"""Points by which an author's best line may fall short."""
STEPS = 12
PLAYS = 150


@cache
def advisor(case: Case) -> Advisor:
    steps = GRIDS[len(case.truths)][0] if case in CASES else STEPS
    return Advisor(bounds(build(case), steps))


@pytest.mark.xdist_group("solved")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_shipped_case_is_bounded_tightly_and_fairly(case: Case) -> None:
    """The interval; no red act worth more than the best lawful one anywhere; the author's line close to the best."""
    advice = advisor(case)
    followed = follow(advice.values)
    upper = advice.value(belief.prior(case))
    assert 0 <= upper - followed.score <= TOLERANCE
    assert red_gain(advice.values) <= 1e-9
    trail = losses_along(advice, case.best_line)
    assert trail is not None
    assert trail.total <= WITHIN, trail.losses


@pytest.mark.xdist_group("solved")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_optimal_player_beats_every_bot_and_keeps_the_account(case: Case) -> None:
    advice, seeds = advisor(case), range(24)
    best = [optimal(case, advice, seed) for seed in seeds]
    scores = [points(play) for play in best]
    error = statistics.stdev(scores) / len(scores) ** 0.5
    assert abs(statistics.mean(scores) - follow(advice.values).score) <= 4 * error
    for bot in bots.BOTS.values():
        others = [points(bots.play_out(bot, case, seed)) for seed in seeds]
        margins = [a - b for a, b in zip(scores, others, strict=True)]
        assert statistics.mean(margins) > -3 * statistics.stdev(margins) / len(margins) ** 0.5
    for play in best[:4]:
        account = advice.account(play)
        assert sum(judged.loss for judged in account.turns) <= 1e-6
        assert account.score == pytest.approx(total(advice, play), abs=1e-6)


@pytest.mark.parametrize("case", [small_case(), generated_case(4, 3), generated_case(28, 3)], ids=lambda case: case.id)
def test_luck_is_fair_and_nothing_is_lost_in_the_account(case: Case) -> None:
    """Over plays by a random player: mean luck 0 within its error, losses never negative, every account adds up."""
    advice, luck = advisor(case), []
    for seed in range(PLAYS):
        play = randomly(case, seed)
        account = advice.account(play)
        assert all(judged.loss >= -1e-9 for judged in account.turns)
        assert account.score == pytest.approx(total(advice, play), abs=1e-6)
        luck.append(sum(judged.luck for judged in account.turns) + account.revealed)
    assert abs(statistics.mean(luck)) <= 4 * statistics.stdev(luck) / PLAYS**0.5


def test_a_planted_error_loses_exactly_its_price() -> None:
    case = small_case()
    advice = advisor(case)
    for seed in range(10):
        play = playthrough.start(case, seed)
        known = belief.prior(case)
        for turn in play.turns:
            known = belief.after(case, known, turn)
        worths = advice.worths(known)
        best = max(worth for decision, worth in worths.items() if not advice.crosses(decision))
        for decision in play.legal:
            judged = advice.account(finish(playthrough.choose(play, decision), advice)).turns
            mistaken = next(j for j in judged if j.turn.act == decision)
            assert mistaken.loss == pytest.approx(best - worths[decision], abs=1e-9)
            assert sum(j.loss for j in judged) == pytest.approx(mistaken.loss, abs=1e-6)


def optimal(case: Case, advice: Advisor, seed: int) -> Playthrough:
    return finish(playthrough.start(case, seed), advice)


def finish(play: Playthrough, advice: Advisor) -> Playthrough:
    """Plays on as the solver would."""
    known, seen = belief.prior(play.case), 0
    while True:
        for turn in play.turns[seen:]:
            known = belief.after(play.case, known, turn)
        seen = len(play.turns)
        if play.over:
            return play
        play = playthrough.choose(play, advice.best(known))


def randomly(case: Case, seed: int) -> Playthrough:
    luck, play = Random(draw(seed, "random player")), playthrough.start(case, seed)
    while not rules.is_over(play.state):
        play = playthrough.choose(play, luck.choice(play.legal))
    return play


def points(play: Playthrough) -> float:
    return playthrough.result(play).score.total / 100


def total(advice: Advisor, play: Playthrough) -> float:
    """The right side of the account."""
    account = advice.account(play)
    turns = sum(judged.luck - judged.loss - judged.slack for judged in account.turns)
    return account.start + turns + account.revealed
