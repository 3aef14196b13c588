"""Plays judged: whatever ended them, and with an account that adds up."""

from __future__ import annotations

import pytest

from game import authoring, playthrough
from game.bots import BOTS, play_out
from game.coach.advice import Advisor
from game.coach.judging import judge
from game.coach.solve import sharpened, solved


def test_a_play_that_uses_its_last_act_can_be_judged() -> None:
    case = authoring.load_case("golden-hour")
    solution, values = solved(case)
    play = playthrough.replay(case, 3, ("heart_talk", "instalment", "heart_talk"))
    assert play.state.acts == case.acts
    assert judge(Advisor(values), solution, play).score == play_score(play)


@pytest.mark.parametrize("drill", ["cold-shop", "on-paper"])
def test_sharpened_values_give_nothing_away(drill: str) -> None:
    case = authoring.load_case(drill)
    solution, values = solved(case)
    advisor = Advisor(sharpened(values))
    for bot in ("random", "handbook_expert"):
        for seed in range(1, 9):
            play = play_out(BOTS[bot], case, seed)
            review = judge(advisor, solution, play)
            assert abs(review.slack) < 0.01
            parts = review.start + review.luck + review.revealed - review.losses - review.slack
            assert parts == pytest.approx(review.score)
            assert review.score == play_score(play)


def play_score(play: playthrough.Playthrough) -> float:
    return playthrough.result(play).score.total / 100
