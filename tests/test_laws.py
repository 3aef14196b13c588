"""What must hold for every shipped case."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from game import playthrough, rules, statespace, view
from game.authoring import shipped_root
from game.effects import READY_MONEY
from game.model import MANNERS_MAX, PALETTE_MAX, TONES_MAX, Case, Occasion, Phase, Turn
from game.playthrough import Playthrough
from tests.shipped import CASES

STATES = {
    # cases
    "chengdong-hospital": 38_119,
    "haoyuan-seafood": 144_445,
    "hongda-hardware": 117_315,
    "jinxiu-decor": 277_467,
    "jiulong-wines": 65_469,
    "lanhu-construction": 43_952,
    "lvye-foods": 366_008,
    "minghe-garments": 147_023,
    "penang-tiles": 105_357,
    "porto-lamps": 131_553,
    "qingshan-stationery": 73_112,
    "sunji-bakery": 41_474,
    "tongda-electric": 144_387,
    "toronto-tools": 147_448,
    "xinrong-parts": 145_941,
    "yunshan-design": 51_702,
    # drills
    "before-the-day": 247,
    "cold-shop": 1_085,
    "eyes-open": 564,
    "first-request": 2_309,
    "first-words": 138,
    "golden-hour": 405,
    "goods-back": 2_557,
    "instalments": 878,
    "listen-first": 203,
    "no-goods": 925,
    "old-account-first": 1_762,
    "on-paper": 1_070,
    "put-it-right": 635,
    "ration": 543,
    "revolving-door": 865,
    "rivals-terms": 824,
    "same-day": 141,
    "short-by-some": 585,
    "silence-works": 167,
    "small-talk": 1_263,
    "statement-by-post": 231,
    "strong-client": 686,
    "sweeteners": 2_627,
    "the-bill": 390,
    "the-clock": 268,
    "the-dinner": 416,
    "the-exit": 279,
    "the-fetcher": 863,
    "the-mail": 1_564,
    "the-order": 633,
    "the-queue": 367,
    "the-woes": 304,
    "this-load": 1_122,
    "two-roles": 1_911,
    "visitors": 674,
    "warm-tea": 583,
    "way-out": 446,
    "who-says-it": 688,
    "whole-or-part": 291,
}
"""Pinned: a change of the number says that a change of content or rules changed what can happen."""

BY_ID = {case.id: case for case in CASES}
WALKS: dict[str, statespace.Walk] = {}
DRILLS = tuple(case for case in CASES if len(case.occasions) == 1)
FULL = tuple(case for case in CASES if len(case.occasions) > 1)
PATHLESS = {"haoyuan-seafood"}
"""Where money is handed over at the stall there is no path for it to take."""
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
every_full_case = pytest.mark.parametrize("case", FULL, ids=lambda case: case.id)
every_drill = pytest.mark.parametrize("case", DRILLS, ids=lambda case: case.id)
walked = pytest.mark.xdist_group("walks")
"""All that need a walk on one worker, so that each case is walked once."""


def walk(case: Case) -> statespace.Walk:
    if case.id not in WALKS:
        WALKS[case.id] = statespace.walk(case)
    return WALKS[case.id]


def plays(case: Case, count: int = 40) -> Iterator[Playthrough]:
    for seed in range(count):
        luck, play = Random(seed), playthrough.start(case, seed)
        while not play.over:
            play = playthrough.choose(play, luck.choice(play.legal))
        yield play


@walked
@every_case
def test_states_are_pinned_and_in_budget(case: Case) -> None:
    found = walk(case)
    assert found.complete
    assert found.states <= statespace.budget(case)
    assert found.states == STATES.get(case.id), f"{case.id}: {found.states}"


@every_case
def test_it_is_over_exactly_when_nothing_is_legal(case: Case) -> None:
    for play in plays(case):
        for turn in play.turns:
            waiting = turn.after.phase == Phase.AWAY
            assert waiting or rules.is_over(turn.after) == (rules.legal_decisions(case, turn.after) == ())
        assert 0 < play.state.acts <= case.acts or play.state.acts == 0


@every_case
def test_money_is_accounted_for(case: Case) -> None:
    for play in plays(case):
        moved = [term for turn in play.turns for term in turn.terms if term.what == "settled"]
        assert sum(term.after - term.before for term in moved) == play.state.settled
        for turn in play.turns:
            paid = turn.after.settled - turn.before.settled
            assert paid <= max(0, cash_there(case, turn) - turn.before.settled) or not_ready_money(turn)
        score = rules.result(case, play.state).score
        parts = dict(score.parts)
        assert score.money == max(0, parts["recovered"] + parts["conceded"] + parts["occasions"])


def cash_there(case: Case, turn: Turn) -> int:
    occasion: Occasion = case.occasions[turn.before.at]
    return case.truths[turn.before.truth].cash.get(occasion.id, occasion.cash)


def not_ready_money(turn: Turn) -> bool:
    payment = turn.outcome.pay if turn.outcome else None
    return payment is not None and payment.tender not in READY_MONEY


@every_case
def test_the_same_decisions_and_seed_give_the_same_turns(case: Case) -> None:
    for play in plays(case, 10):
        assert playthrough.replay(case, play.seed, play.decisions).turns == play.turns


@every_case
def test_every_truth_can_be_drawn_and_none_is_given_away_at_the_start(case: Case) -> None:
    drawn = {rules.initial_state(case, seed).truth for seed in range(400)}
    assert drawn == set(range(len(case.truths)))
    assert len(case.truths) >= 2


@every_case
def test_every_occasion_offers_a_choice_and_can_be_reached(case: Case) -> None:
    seen = {turn.after.at for play in plays(case, 200) for turn in play.turns if turn.after.phase == Phase.TALK}
    assert seen == set(range(len(case.occasions)))
    for occasion in case.occasions:
        cards = view.stacks(case, occasion)
        assert 2 <= len(cards) <= PALETTE_MAX
        assert all(len(card) <= TONES_MAX for card in cards)
        assert len(occasion.tactics) <= MANNERS_MAX


@every_full_case
def test_a_case_is_of_the_asked_shape(case: Case) -> None:
    assert case.languages == ("zh", "en")
    assert 3 <= len(case.occasions) <= 6
    assert 12 <= case.acts <= 20
    assert len({occasion.channel for occasion in case.occasions}) >= 2
    assert 1 <= len([person for person in case.people.values() if person.role != "own"]) <= 3
    assert bool(case.path) != (case.id in PATHLESS)


@every_drill
def test_a_drill_is_one_short_talk_with_one_person(case: Case) -> None:
    assert case.languages == ("zh", "en")
    assert 3 <= case.acts <= 8
    assert len(case.people) == 1
    assert case.path == ()


@every_case
def test_ones_own_side_is_met_at_ones_own_desk_and_only_there(case: Case) -> None:
    """To prepare, and for nothing else: no money comes from there."""
    for occasion in case.occasions:
        person, groups = case.people[occasion.meets], {case.tactics[tactic].group for tactic in occasion.tactics}
        assert (occasion.channel == "desk") == (person.role == "own") == ("prepare" in groups)
        if person.role == "own":
            assert groups == {"prepare"}
            assert not person.owns
            assert not person.pays
            acts = [tactic.reactions for tactic in case.tactics.values() if tactic.id in occasion.tactics]
            assert not [outcome for rules_ in acts for rule in rules_ for outcome in rule.outcomes if outcome.pay]
    met = {occasion.meets for occasion in case.occasions}
    assert met == set(case.people), "everybody introduced is met"


@every_case
def test_the_authors_line_can_be_played(case: Case) -> None:
    def goes(seed: int) -> bool:
        try:
            playthrough.replay(case, seed, case.best_line)
        except rules.IllegalDecisionError:
            return False
        return True

    assert any(goes(seed) for seed in range(60))


@every_case
def test_names_and_texts_do_not_give_the_cause_away(case: Case) -> None:
    words = {word.lower() for cause in case.causes.values() for word in cause.name.values()}
    file = case.briefing
    shown = [case.title, case.about, file.task, file.story, *file.known, *file.unknown]
    shown += [occasion.scene for occasion in case.occasions] + [person.about for person in case.people.values()]
    for text in shown:
        assert not [word for word in words for value in text.values() if word in value.lower()]


def test_every_pin_belongs_to_a_shipped_case() -> None:
    assert set(STATES) == set(BY_ID)


@walked
def test_every_mood_and_stage_is_reached_somewhere() -> None:
    walks = [walk(case) for case in CASES]
    moods = frozenset().union(*(found.moods for found in walks))
    stages = frozenset().union(*(found.stages for found in walks))
    for case in CASES:
        assert {(id_, mood) for id_, temperament in case.temperaments.items() for mood in temperament.moods} <= moods
        assert {(id_, stage) for id_, cause in case.causes.items() for stage in cause.stages} <= stages


@walked
@every_case
def test_everything_a_case_itself_says_can_happen(case: Case) -> None:
    """Shared layers are a library, of which one case meets a part; a case's own rules are there to be met."""
    own = [outcome for reaction in case.reactions for outcome in reaction.outcomes]
    assert not sorted({str(outcome.place) for outcome in own} - {str(place) for place in walk(case).outcomes})


def test_every_rule_names_its_source() -> None:
    for case in CASES:
        assert not [str(reaction.place) for reaction in case.every_reaction() if not reaction.source]


def test_the_debtors_and_tactics_of_the_brief_are_there() -> None:
    asked = set(
        """
        silence good_bad anti_rotation gates what_if private wait_visitors give_way diagnose conf_bal full_demand
        part_first instalment fix_date chase_exec contingency evidence direct hesitate pathos face_step dispute_fix
        stop_supply limit_supply leader formal_letter litigate leave_prompt linger reconcile issue_invoice
        find_approver payment_run accept_bank_bill accept_commercial_bill accept_goods dinner confirm_dinner
        shadow agency kickback private_account
        """.split()
    )
    played = {tactic for case in CASES for occasion in case.occasions for tactic in occasion.tactics}
    assert asked <= played
    assert {"hardline", "scheming", "cooperative"} <= {id_ for case in CASES for id_ in case.temperaments}
    assert {"cash_crunch", "grievance", "malicious"} <= {id_ for case in CASES for id_ in case.causes}
    shipped = {path.stem for path in (shipped_root() / "tactics").glob("*.yaml")}
    assert shipped == played, "every shipped tactic is played somewhere"
    for case in CASES:
        for tactic in case.tactics.values():
            assert len(tactic.sentences) >= 2, tactic.id
            assert tactic.sources, tactic.id
            assert tactic.legality.rule, tactic.id
