from __future__ import annotations

import pytest

from game import authoring, bots, journal, playthrough, solving
from game.coach.judging import Choice
from game.learning import exercises
from game.model import Case


def entry(case_id: str) -> authoring.CaseEntry:
    return next(each for each in authoring.case_index() if each.id == case_id)


@pytest.fixture(scope="module")
def case() -> Case:
    return authoring.load_case("first-words")


def test_manners_of_one_act_are_one_kind_of_move(case: Case) -> None:
    family = [id_ for id_, tactic in case.tactics.items() if tactic.manner is not None]
    heads: dict[str, list[str]] = {}
    for id_ in family:
        manner = case.tactics[id_].manner
        assert manner is not None
        heads.setdefault(manner.of, []).append(id_)
    pair = next(each for each in heads.values() if len(each) > 1)[:2]
    choices = [Choice(pair[0], 50.0, red=False), Choice(pair[1], 49.0, red=False)]
    assert exercises.margin(case, choices) == 0.0
    assert exercises.margin(case, [*choices, Choice("leave", 44.0, red=False)]) == pytest.approx(6.0)


@pytest.mark.parametrize("case_id", ["statement-by-post", "instalments", "whole-or-part"])
def test_exercises_of_a_drill_have_a_clear_best_move_and_can_be_reached(case_id: str) -> None:
    found = exercises.of_drill(entry(case_id))
    assert 1 <= len(found) <= exercises.FROM_EACH
    for exercise in found:
        play = exercises.position(exercise)
        assert play is not None
        assert {choice.decision for choice in exercise.choices} == set(play.legal)
        assert exercise.best in play.legal
        assert exercise.loss(exercise.best) == 0.0
        assert exercises.margin(play.case, exercise.choices) >= exercises.CLEARLY
        assert exercises.from_json(exercises.to_json(exercise)) == exercise
    assert len({exercise.best for exercise in found}) == len(found)


def test_they_are_found_once_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    found = exercises.of_drill(entry("whole-or-part"))
    monkeypatch.setattr(exercises, "found_in", lambda *_: pytest.fail("worked out twice"))
    assert exercises.of_drill(entry("whole-or-part")) == found


def test_a_drill_that_was_edited_is_no_longer_asked() -> None:
    found = exercises.of_drill(entry("whole-or-part"))[0]
    assert exercises.position(found._replace(digest="another")) is None


def test_ones_own_mistakes_come_dearest_first_and_only_once_reviewed() -> None:
    case = authoring.load_case("first-words")
    play = bots.play_out(bots.BOTS["always_hard"], case, 5)
    for _ in range(2):
        record = journal.open_record(play)
        record.end()
        record.close()
    assert list(exercises.own_mistakes()) == []
    review = solving.review(play)
    wrong = sorted((j for j in review.judgements if j.grade in exercises.OWN_GRADES), key=lambda j: -j.loss)
    assert wrong, "the bot that always presses errs in this drill"
    found = list(exercises.own_mistakes())
    assert [exercise.before for exercise in found] == [play.decisions[: j.number] for j in wrong]
    for exercise, judged in zip(found, wrong, strict=True):
        position = exercises.position(exercise)
        assert position is not None
        assert position.legal == playthrough.replay(case, 5, exercise.before).legal
        assert exercise.loss(judged.played) == pytest.approx(judged.loss, abs=1e-6)
