"""Reviews in words: the games are told apart, the account adds up, and what is said is so."""

from __future__ import annotations

import re

import pytest

from game import rules, view
from game.coach.judging import Review
from game.language import LANGUAGES, language
from game.reading import reading
from game.review import told
from game.review.account import chance
from game.review.decisions import second_best
from game.review.words import VERDICTS, luck_class, play_class, rounded, shares, signed
from tests.review.games import BAD, DRILLS, GOOD, LUCKY_BAD, UNLUCKY_GOOD, Game, played, review_of, reviewed

EN, ZH = language("en"), language("zh")
pytestmark = pytest.mark.xdist_group("reviews")


def number(text: str) -> float:
    return float(re.sub(r"[^\d.-]", "", text.replace("−", "-")))


@pytest.mark.parametrize(
    ("game", "verdict"),
    [
        (GOOD, ("good", "ordinary")),
        (BAD, ("bad", "ordinary")),
        (LUCKY_BAD, ("bad", "lucky")),
        (UNLUCKY_GOOD, ("good", "unlucky")),
    ],
)
def test_the_headline_tells_the_games_apart(game: Game, verdict: tuple[str, str]) -> None:
    for lang in (EN, ZH):
        assert review_of(game, lang.code).headline == lang.text(VERDICTS[verdict])


def test_a_lucky_bad_game_may_score_more_than_an_unlucky_good_one() -> None:
    assert reviewed(LUCKY_BAD).score > reviewed(UNLUCKY_GOOD).score
    assert reviewed(LUCKY_BAD).adjusted < reviewed(UNLUCKY_GOOD).adjusted


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("game", DRILLS.values(), ids=DRILLS)
def test_the_account_adds_up_as_it_is_shown(game: Game, code: str) -> None:
    told_ = review_of(game, code)
    *parts, total = told_.account
    assert round(sum(number(row.value) for row in parts), 1) == number(total.value) == number(told_.score)
    assert told_.figures[0].value == total.value


@pytest.mark.parametrize("game", DRILLS.values(), ids=DRILLS)
def test_the_decisions_that_mattered_are_the_dearest_first(game: Game) -> None:
    losses = [decision.loss for decision in review_of(game, "en").decided]
    assert losses == sorted(losses, reverse=True)
    assert losses == sorted((j.loss for j in reviewed(game).judgements), reverse=True)[: len(losses)]


def test_where_nothing_mattered_the_hardest_finds_are_praised() -> None:
    told_ = review_of(GOOD, "en")
    assert told_.decided == ()
    assert told_.praised
    hardest = max((j for j in reviewed(GOOD).judgements if j.grade == "best"), key=second_best)
    assert told_.praised[0].turn == hardest.turn
    assert f"{second_best(hardest):.1f}" in told_.praised[0].cost


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("game", DRILLS.values(), ids=DRILLS)
def test_what_is_quoted_was_said_or_can_be_said_there(game: Game, code: str) -> None:
    play, lang = played(game), language(code)
    for decision in review_of(game, code).decided:
        turn = play.turns[decision.turn]
        assert turn.decision == decision.played.decision
        own = [line.text for line in view.lines_of(play, decision.turn, lang) if line.who == "you"]
        assert own == ([decision.played.sentence] if decision.played.sentence else [])
        assert decision.best.decision in rules.legal_decisions(play.case, turn.before)
        assert decision.best.sentence == (
            view.words_for(play.case, turn.before, decision.best.decision, play.seed, lang)
            if decision.best.decision in play.case.tactics
            else ""
        )


@pytest.mark.parametrize("game", DRILLS.values(), ids=DRILLS)
def test_the_ways_of_the_better_move_are_those_of_the_rule_that_answers_it(game: Game) -> None:
    play = played(game)
    for decision in review_of(game, "en").decided:
        if decision.best.decision not in play.case.tactics:
            assert decision.better == ()
            continue
        before = play.turns[decision.turn].before
        _, weights = rules.answer(reading(play.case), before, decision.best.decision)
        assert sum(number(way.chance) for way in decision.better) == 100
        assert 1 <= len(decision.better) <= sum(weight > 0 for weight in weights)
        assert not any(way.happened for way in decision.better)


@pytest.mark.parametrize("game", DRILLS.values(), ids=DRILLS)
def test_what_happened_is_one_of_the_ways(game: Game) -> None:
    play = played(game)
    for decision in review_of(game, "en").decided:
        if decision.played.decision in play.case.tactics:
            assert [way.words for way in decision.ways if way.happened] == [decision.happened]


@pytest.mark.parametrize("game", DRILLS.values(), ids=DRILLS)
def test_grades_and_points_are_complete(game: Game) -> None:
    told_, review = review_of(game, "en"), reviewed(game)
    assert [grade.turn for grade in told_.grades] == [judgement.turn for judgement in review.judgements]
    assert [bool(grade.best) for grade in told_.grades] == [judgement.matters for judgement in review.judgements]
    assert [point.turn for point in told_.points] == list(range(len(played(game).turns)))
    luck = sum(number(grade.luck) for grade in told_.grades)
    assert luck == pytest.approx(
        sum(s.luck for s in review.steps[review.judgements[0].turn :]), abs=0.06 * len(told_.grades)
    )


@pytest.mark.parametrize("game", DRILLS.values(), ids=DRILLS)
def test_the_diagnosis_ends_where_the_debrief_says(game: Game) -> None:
    told_ = review_of(game, "en")
    assert len(told_.diagnosis) == 1 + sum(turn.act == "arrive" for turn in played(game).turns)
    for each in told_.diagnosis:
        assert sum(number(row.value) for row in each.beliefs) == pytest.approx(100, abs=2)
        assert each.right in ("0%", *(row.value for row in each.beliefs))


def test_it_says_best_in_the_model_and_how_exact() -> None:
    play, review = played(GOOD), reviewed(GOOD)
    assert "exactly" in told(play, review, EN).model
    bounded = review._replace(exact=False, interval=0.32)
    assert "within 0.4 points" in told(play, bounded, EN).model
    assert "0.4 分" in told(play, bounded, ZH).model


def test_a_red_line_is_the_headline() -> None:
    play = played(GOOD)
    crossed = play._replace(turns=(*play.turns[:-1], play.turns[-1]._replace(after=play.state._replace(ended=3))))
    assert told(crossed, reviewed(GOOD), EN).headline.startswith("You crossed a red line.")


def test_luck_and_play_have_classes() -> None:
    assert [play_class(q) for q in (100, 90, 89.9, 70, 69.9, 0)] == ["good", "good", "fair", "fair", "bad", "bad"]
    assert [luck_class(p) for p in (6, 5.9, 0, -5.9, -6)] == ["lucky", "ordinary", "ordinary", "ordinary", "unlucky"]
    assert set(VERDICTS) == {
        (played_, luck) for played_ in ("good", "fair", "bad") for luck in ("ordinary", "lucky", "unlucky")
    }


def test_luck_is_all_that_the_decisions_are_not_to_blame_for() -> None:
    for game in DRILLS.values():
        review: Review = reviewed(game)
        assert review.score == pytest.approx(review.adjusted + chance(review) - review.slack)


@pytest.mark.parametrize(
    ("points", "text"), [(0.0, "0.0"), (-0.04, "0.0"), (0.04, "0.0"), (5.25, "+5.2"), (-12.0, "−12.0"), (10.0, "+10.0")]
)
def test_signed_points(points: float, text: str) -> None:
    assert signed(points) == text


def test_parts_add_up_when_they_are_rounded() -> None:
    assert rounded([10.4, 10.4, 0.0, 10.4], 31) == [11, 10, 0, 10]
    assert rounded([-5.5, 3.5, 7.0], 5) == [-6, 4, 7]
    assert sum(shares([1, 1, 1])) == 100
    assert shares([0, 0]) == [0, 0]
