"""What the debrief shows of a review: names, signs, sums; and a branch beside its first play."""

from __future__ import annotations

import pytest

from game import playthrough
from game.authoring import load_case
from game.language import language
from game.playthrough import Playthrough
from game.window.beside import beside
from game.window.coach import coached
from tests.window.made_up import made_up

EN, ZH = language("en"), language("zh")
LINE = "courtesy find_approver full_demand go:market facts_questions facts_questions leave".split()


def played(line: list[str], case: str = "lvye-foods") -> Playthrough:
    play = playthrough.replay(load_case(case), 7, line)
    while not play.over:
        play = playthrough.choose(play, "close" if "close" in play.legal else "leave")
    return play


def test_without_its_review_a_play_has_its_turns_and_no_judgement() -> None:
    play = played(LINE)
    seen = coached(play, None, EN)
    assert not seen.ready
    assert len(seen.dots) == len(play.turns)
    assert [dot.number for dot in seen.dots if dot.number is not None] == list(range(len(play.decisions)))
    assert {dot.grade for dot in seen.dots} == {""}


@pytest.mark.parametrize("lang", [EN, ZH], ids=["en", "zh"])
def test_the_account_adds_up_and_the_decisions_that_mattered_are_told(lang: object) -> None:
    assert lang in (EN, ZH)
    lang = EN if lang is EN else ZH
    play = played(LINE)
    review = made_up(play)
    seen = coached(play, review, lang)
    start, *parts, score = seen.entries
    assert start.value + sum(part.value for part in parts) == pytest.approx(score.value, abs=0.1)
    assert score.text == f"{playthrough.result(play).score.total / 100:.1f}"
    assert [verdict.turn for verdict in seen.mattered] == [review.judgements[n].turn for n in review.mattered]
    for verdict in seen.mattered:
        assert verdict.better
        assert verdict.better != verdict.played
        assert verdict.cost.startswith("-")
        assert verdict.detail
    assert all(not verdict.better for verdict in seen.verdicts if verdict.grade == "best")


def test_beliefs_are_told_for_every_occasion_one_was_at() -> None:
    play = played(LINE)
    seen = coached(play, made_up(play), EN)
    assert [each.label for each in seen.beliefs] == ["Fri 14 Aug", "Mon 31 Aug"]
    assert all(sum(each.shares) == pytest.approx(1) for each in seen.beliefs)
    assert seen.causes[seen.truth] == EN.pick(play.case.causes[play.case.truths[play.state.truth].cause].name)


@pytest.mark.parametrize(("exact", "said"), [(True, "exact"), (False, "certain to 0.3 points")])
def test_it_is_said_how_sure_the_coach_is(exact: bool, said: str) -> None:
    play = played(LINE)
    assert said in coached(play, made_up(play, exact=exact), EN).certainty


@pytest.mark.parametrize(
    ("then", "now", "said", "mended"),
    [
        (12.0, 0.0, "Well mended: “Reconcile” instead of “Demand the full sum” gives back 12.0 points.", True),
        (12.0, 0.3, "Well mended", True),
        (12.0, 5.0, "costs 7.0 points less", False),
        (0.0, 5.0, "“Demand the full sum” was better: “Reconcile” costs 5.0 points more.", False),
        (0.3, 0.0, "here it hardly matters", False),
    ],
)
def test_a_mended_mistake_is_praised(then: float, now: float, said: str, mended: bool) -> None:
    first, other = played(LINE), played([*LINE[:2], "reconcile", *LINE[3:]])
    losses = [made_up(first, (0.0, 0.0, then, 0.0, 0.0)), made_up(other, (0.0, 0.0, now, 0.0, 0.0))]
    found = beside(first, other, EN, *losses)
    assert said in found.verdict
    assert found.mended == mended
    assert found.line == tuple(step.value for step in losses[0].steps)


def test_two_plays_are_compared_before_they_are_reviewed() -> None:
    first, other = played(LINE), played([*LINE[:2], "reconcile", *LINE[3:]])
    found = beside(first, other, EN)
    assert [figure.label for figure in found.figures] == ["Score", "Money", "Relation"]
    assert found.figures[0].first == EN.points(playthrough.result(first).score.total)
    assert found.figures[0].now == EN.points(playthrough.result(other).score.total)
    assert (found.mended, found.line) == (False, ())
    assert "working" in found.verdict
    assert "same as the first time" in beside(first, first, EN).verdict
