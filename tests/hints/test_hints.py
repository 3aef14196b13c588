"""Hints: from what can be known alone, in both languages, step by step; the process that works them out."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pytest

from game import authoring, belief, playthrough, solving
from game.authoring import load_case
from game.coach.advice import Advisor
from game.coach.solve import sharpened, solved
from game.hints import Advice, Coach, panel
from game.hints.asking import question
from game.hints.panel import told_by
from game.hints.questions import BETWEEN, CARDS, LEAVING, Scene, question_for
from game.language import language
from game.model import Aids, Case, Mode
from game.playthrough import Playthrough
from tests.small import small_case
from tests.test_view import as_under, moments

EN, ZH = language("en"), language("zh")
CASE = small_case()
DRILL = Path(__file__).parent.parent / "authoring" / "shelf" / "cases" / "small.yaml"
MINUTE = 60.0


@pytest.fixture(scope="module")
def advisor() -> Advisor:
    return Advisor(sharpened(solved(CASE)[1]))


def advised(advisor: Advisor, play: Playthrough) -> Advice:
    *_, known = belief.beliefs(play.case, play.turns)
    worths = {d: w for d, w in advisor.worths(known).items() if not advisor.crosses(d)}
    return Advice(advisor.best(known), worths, 0.0)


def patient(coach: Coach, play: Playthrough) -> Advice | None:
    """The advice, asked for until it is there."""
    end = time.monotonic() + MINUTE
    while (found := coach.ask(play)) is None:
        assert time.monotonic() < end, "the coach does not answer"
        time.sleep(0.02)
    return found


@pytest.mark.parametrize("seed", range(6))
def test_hints_are_the_same_under_every_truth_that_looks_the_same(seed: int, advisor: Advisor) -> None:
    compared = 0
    for play in (each for each in moments(CASE, seed) if not each.over):
        others = [as_under(play, truth) for truth in range(len(CASE.truths))]
        for other in others:
            if other is None or other.state.truth == play.state.truth:
                continue
            compared += 1
            asked = [question(list(belief.beliefs(CASE, each.turns))[-1]) for each in (play, other)]
            assert asked[0] == asked[1], "the coach is asked the same"
            advice = advised(advisor, play)
            assert told_by(play, advice, EN) == told_by(other, advice, EN)
    assert compared


def test_the_coach_is_not_told_the_luck_number() -> None:
    plays = [playthrough.start(CASE, seed) for seed in range(40)]
    alike = [play for play in plays if play.turns[0].observation == plays[0].turns[0].observation]
    assert len({play.state.truth for play in alike}) == 2
    assert len({question(list(belief.beliefs(CASE, play.turns))[-1]) for play in alike}) == 1


def test_a_coach_answers_what_the_solver_says(advisor: Advisor) -> None:
    coach = Coach(CASE)
    try:
        play = playthrough.start(CASE, 4)
        assert not coach.ready
        assert coach.ask(play) is None
        first = patient(coach, play)
        assert first is not None
        wanted = advised(advisor, play)
        assert first.best == wanted.best
        assert first.worths == pytest.approx(wanted.worths)
        play = playthrough.choose(play, first.best)
        assert coach.wait(play) == coach.ask(play) is not None
        assert coach.ready
        assert not coach.failed
    finally:
        coach.close()
    assert coach._process.poll() is not None


def test_a_coach_who_dies_says_nothing_more() -> None:
    coach = Coach(CASE)
    coach._process.kill()
    assert coach.wait(playthrough.start(CASE, 4)) is None
    assert coach.failed
    assert panel(playthrough.start(CASE, 4), Aids(), coach, EN).state == "failed"
    coach.close()


def test_a_coach_sent_away_while_reading_is_gone_at_once() -> None:
    coach = Coach(load_case("lvye-foods"))
    coach.close()
    assert coach._process.poll() is not None


def test_serving_answers_each_question_and_null_where_no_play_leads() -> None:
    case = load_case(DRILL)
    play = playthrough.start(case, 1)
    *_, known = belief.beliefs(case, play.turns)
    nowhere = {truth: line._replace(state=line.state._replace(relation=99)) for truth, line in known.items()}
    asked = "\n".join([case.model_dump_json(by_alias=True), question(known), question(nowhere), ""])
    output, gone = io.StringIO(), list[bool]()
    solving.serve(io.StringIO(asked), output, lambda: gone.append(True))
    first, second, third = map(json.loads, output.getvalue().splitlines())
    assert set(first) == {"interval"}
    assert second["best"] in play.legal
    assert set(second["worths"]) <= set(play.legal)
    assert third is None
    assert gone == [True]


class Prompt:
    """A coach with the answer ready, or without one."""

    def __init__(self, advice: Advice | None) -> None:
        self.advice, self.failed = advice, False

    def ask(self, _: Playthrough) -> Advice | None:
        return self.advice

    wait = ask

    def silent(self, _: Playthrough) -> bool:
        return False


def test_steps_are_revealed_one_by_one(advisor: Advisor) -> None:
    play = playthrough.start(CASE, 4)
    coach, aids = Prompt(advised(advisor, play)), Aids()
    for shown in range(4):
        found = panel(play, aids, coach, EN)  # type: ignore[arg-type]  # as much of a coach as is asked
        assert (found.shown, found.more) == (shown, shown < 3)
        assert [bool(step.lines) for step in found.steps] == [n < shown for n in range(3)]
        aids = aids.with_hint(shown + 1, 0)
    after = playthrough.choose(play, play.legal[0])
    assert panel(after, aids, Prompt(advised(advisor, after)), EN).shown == 0  # type: ignore[arg-type]


def test_while_the_coach_reads_nothing_is_revealed() -> None:
    found = panel(playthrough.start(CASE, 4), Aids(), Prompt(None), EN)  # type: ignore[arg-type]
    assert (found.state, found.more) == ("reading", False)
    assert found.note == "The coach is still reading the case."
    assert not any(step.lines for step in found.steps)


def test_the_move_is_told_with_what_it_is_worth() -> None:
    play = playthrough.start(CASE, 4)
    advice = Advice("ask", {"ask": 40.0, "hush": 37.5, "leave": 10.0}, 0.0)
    (question_,), (group,), move = told_by(play, advice, EN)
    assert question_.endswith("?")
    assert group == "Look among the cards under “Talk”."
    assert move[0] == "ask"
    assert "On average it brings 2.5 points more than the next best, “hush”." in move
    near = told_by(play, advice._replace(interval=3.0), EN)[2]
    assert "Next to it “hush” is about as good." in near
    assert "There is nothing else that can be done here." in told_by(play, Advice("leave", {"leave": 1.0}, 0.0), EN)[2]


def test_every_question_is_there_in_both_languages_and_there_are_many() -> None:
    msgids = [msgid for table in (BETWEEN, LEAVING, CARDS) for msgid, _ in table]
    assert len(msgids) == len(set(msgids)) > 24
    assert all(ZH.text(msgid) != msgid for msgid in msgids)


def shipped() -> list[Case]:
    return [load_case(entry.id) for entry in authoring.case_index()[::3] if entry.title]


def test_questions_vary_over_the_shipped_cases_and_always_fit() -> None:
    """Every decision at every moment of a few plays has its question; none is the answer to most."""
    asked: dict[str, int] = {}
    for case in shipped():
        play = playthrough.start(case, 3)
        while not play.over:
            *_, known = belief.beliefs(case, play.turns)
            seen = play.state._replace(truth=-1, stage=-1)
            for decision in play.legal:
                for lang in (EN, ZH):
                    words = question_for(Scene(case, seen, known, decision), lang)
                    assert "{" not in words
                    assert words.endswith(("?", "？"))
                msgid = next(
                    m for t in (BETWEEN, LEAVING, CARDS) for m, _ in t if _same(m, case, seen, known, decision)
                )
                asked[msgid] = asked.get(msgid, 0) + 1
            play = playthrough.choose(play, play.legal[len(play.decisions) % len(play.legal)])
    assert len(asked) >= 20
    assert max(asked.values()) < sum(asked.values()) / 3


def _same(msgid: str, case: Case, seen: object, known: belief.Belief, decision: str) -> bool:
    scene = Scene(case, seen, known, decision)  # type: ignore[arg-type]
    name = EN.pick(scene.person.name)
    return question_for(scene, EN).replace(name, "{name}").split("“")[0] == msgid.split("“")[0]


def test_modes() -> None:
    assert [mode.helps for mode in Mode] == [True, False, True]
    assert [mode.counts for mode in Mode] == [True, True, False]
    assert [mode.replayed for mode in Mode] == [Mode.PRACTICE, Mode.PRACTICE, Mode.WARM_UP]
