"""A branch beside the play it left."""

from __future__ import annotations

import pytest

from game import playthrough
from game.language import LANGUAGES, language
from game.playthrough import Playthrough
from game.review import compared
from tests.review.games import LUCKY_BAD, UNLUCKY_GOOD, played, reviewed

EN = language("en")
pytestmark = pytest.mark.xdist_group("reviews")


def ended(play: Playthrough) -> Playthrough:
    while not play.over:
        play = playthrough.choose(play, "leave" if "leave" in play.legal else "close")
    return play


def mended() -> Playthrough:
    """The unlucky good game with its one slip mended."""
    play = played(UNLUCKY_GOOD)
    slip = next(j for j in reviewed(UNLUCKY_GOOD).judgements if j.matters)
    return ended(playthrough.replay(play.case, play.seed, (*play.decisions[: slip.number], slip.best)))


def test_a_mended_mistake_is_praised_with_what_it_is_worth() -> None:
    slip = next(j for j in reviewed(UNLUCKY_GOOD).judgements if j.matters)
    found = compared(played(UNLUCKY_GOOD), mended(), reviewed(UNLUCKY_GOOD), EN)
    assert found.verdict.startswith("Well mended:")
    assert f"{slip.loss:.1f} points" in found.verdict


def test_figures_stand_beside_each_other() -> None:
    first, now = played(UNLUCKY_GOOD), mended()
    found = compared(first, now, None, EN)
    before, after = playthrough.result(first).score, playthrough.result(now).score
    assert [row.first for row in found.rows] == [
        f"{x / 100:.1f}" for x in (before.total, before.money, before.relation)
    ]
    assert [row.now for row in found.rows] == [f"{x / 100:.1f}" for x in (after.total, after.money, after.relation)]
    assert "mended" not in found.verdict


def test_decisions_in_common_are_not_told_again() -> None:
    first, now = played(UNLUCKY_GOOD), mended()
    shared = len([1 for a, b in zip(first.decisions, now.decisions, strict=False) if a == b])
    found = compared(first, now, None, EN)
    assert found.changes[0].value.count("→") == len(first.decisions) - shared - 1
    assert found.changes[1].value.count("→") == len(now.decisions) - shared - 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_decisions_are_said_to_be_the_same(code: str) -> None:
    play = played(LUCKY_BAD)
    found = compared(play, play, reviewed(LUCKY_BAD), language(code))
    assert found.changes == ()
    assert {row.gain for row in found.rows} == {"0.0"}


def test_a_worse_decision_is_not_praised() -> None:
    play, review = played(LUCKY_BAD), reviewed(LUCKY_BAD)
    judged = next(j for j in review.judgements if j.matters)
    worst = min((c for c in judged.choices if not c.red), key=lambda choice: choice.worth)
    assert worst.worth < judged.choices[0].worth - judged.loss
    branch = ended(playthrough.replay(play.case, play.seed, (*play.decisions[: judged.number], worst.decision)))
    assert "no better" in compared(play, branch, review, EN).verdict
