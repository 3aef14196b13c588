"""What the debrief shows of a review: names, signs, sums; and a branch beside its first play."""

from __future__ import annotations

import pytest

from game import playthrough
from game.authoring import load_case
from game.language import language
from game.playthrough import Playthrough
from game.window.coach import beside, coached
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
        assert verdict.cost.startswith("−")
        assert verdict.detail
    assert all(not verdict.better for verdict in seen.verdicts if verdict.grade == "best")


def test_beliefs_are_told_for_every_occasion_one_was_at() -> None:
    play = played(LINE)
    seen = coached(play, made_up(play), EN)
    assert [each.label for each in seen.beliefs] == ["Case file", "Fri 14 Aug", "Mon 31 Aug"]
    assert all(sum(each.shares) == pytest.approx(1) for each in seen.beliefs)
    assert seen.causes[seen.truth] == EN.pick(play.case.causes[play.case.truths[play.state.truth].cause].name)


def test_what_the_coach_found_well_done_is_there_to_be_praised() -> None:
    play = played(LINE)
    seen = coached(play, made_up(play, (0.0,)), EN)
    assert seen.mattered == ()
    assert seen.told is not None
    assert len(seen.verdicts) == len(seen.told.grades)
    assert all(not verdict.cost for verdict in seen.verdicts)


def test_a_branch_is_laid_beside_its_first_play() -> None:
    first = played(LINE)
    review = made_up(first, (0.0, 0.0, 12.0, 0.0, 0.0))
    at = review.judgements[2]
    mended = played([*LINE[: at.number], at.best])
    found = beside(first, mended, review, EN)
    assert found.compared.mended
    assert "Well mended" in found.compared.verdict
    assert found.line == (review.start, *(step.value for step in review.steps))
    other = next(decision for decision in ("reconcile", "courtesy", "leave") if decision not in (at.best, at.played))
    assert not beside(first, played([*LINE[: at.number], other]), review, EN).compared.mended


def test_two_plays_are_compared_before_they_are_reviewed() -> None:
    first, other = played(LINE), played([*LINE[:2], "reconcile"])
    found = beside(first, other, None, EN)
    assert [row.label for row in found.compared.rows] == ["Score", "Money", "Relation"]
    assert found.compared.rows[0].first == EN.points(playthrough.result(first).score.total)
    assert found.compared.rows[0].now == EN.points(playthrough.result(other).score.total)
    assert (found.compared.mended, found.line) == (False, ())
