"""The verbs, on a small case whose every effect is known."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import mass, playthrough, rules, statespace
from game.effects import payable
from game.model import Band, NewPromise, Outcome, Payment, Phase, Reaction, State, Termination, Turn, When
from game.playthrough import Playthrough
from game.reading import reading
from tests.small import HERE, outcome, reaction, small_case, tactic, text

CASE = small_case()


def talk(**changes: int) -> State:
    """A talk at the first occasion, reached under the first truth."""
    opened = next(turn for turn in rules.begin(CASE, seed_of(0)) if turn.act == "arrive").after
    return opened._replace(**changes)


def seed_of(truth: int) -> int:
    return next(seed for seed in range(100) if rules.initial_state(CASE, seed).truth == truth)


def one_outcome(**effects: object) -> tuple[State, Turn]:
    """The turn of a tactic whose only answer is this outcome."""
    case = CASE.model_copy(
        update={
            "tactics": {"try": tactic("try", reaction("try", outcome(1, says="no", **effects)))},
            "occasions": tuple(o.model_copy(update={"tactics": ("try",)}) for o in CASE.occasions),
        }
    )
    state = rules.begin(case, seed_of(0))[-1].after
    return state, rules.apply(case, state, "try", 0)[0]


def test_a_case_opens_with_an_arrival() -> None:
    (turn,) = rules.begin(CASE, 3)
    assert turn.act == "arrive"
    assert turn.after.phase == Phase.TALK
    assert turn.after.patience == 4
    assert turn.after.spent == 50


def test_the_truth_is_drawn_by_weight_from_the_seed_alone() -> None:
    drawn = [rules.initial_state(CASE, seed).truth for seed in range(3_000)]
    assert 1_900 < drawn.count(0) < 2_100


def test_decisions_in_a_talk_and_between() -> None:
    assert rules.legal_decisions(CASE, talk()) == ("ask", "hush", "date", "shout", "bribe", "leave")
    between = rules.apply(CASE, talk(), "leave", 0)[-1].after
    assert rules.legal_decisions(CASE, between) == ("go:second", "go:last", "close")


def test_what_a_tactic_needs_is_named() -> None:
    assert rules.obstacle(CASE, talk(), "bill") == ("facts",)
    assert rules.obstacle(CASE, talk(), "ask") == ()


def test_an_illegal_decision_names_the_legal_ones() -> None:
    with pytest.raises(rules.IllegalDecisionError) as caught:
        rules.apply(CASE, talk(), "go:last", 0)
    assert caught.value.legal == rules.legal_decisions(CASE, talk())


def test_a_tactic_costs_one_patience_and_leave_costs_none() -> None:
    state, turn = one_outcome()
    assert turn.after.patience == state.patience - 1
    left = rules.apply(CASE, talk(), "leave", 0)[0]
    assert left.after.patience == talk().patience


def test_at_no_patience_the_occasion_ends() -> None:
    _, turn = one_outcome(patience=-9)
    assert turn.after.phase == Phase.BETWEEN


def test_payment_is_bounded_by_cash_and_by_what_is_owed() -> None:
    read, pay = reading(CASE), Payment(share=20)
    assert payable(read, talk(), pay) == 4
    assert payable(read, talk(settled=3), pay) == 1
    assert payable(read, talk(settled=4), pay) == 0
    assert payable(read, talk(settled=18), Payment(share=20, tender="commercial_bill")) == 2


def test_money_leaves_only_past_the_path_or_where_the_owner_pays_himself() -> None:
    owner = CASE.people["owner"].model_copy(update={"pays": False})
    case = CASE.model_copy(update={"people": {"owner": owner}})
    read = reading(case)
    assert payable(read, talk(path=0), Payment(share=2)) == 0
    assert payable(read, talk(path=1), Payment(share=2)) == 2
    assert payable(read, talk(path=0), Payment(share=2, tender="goods")) == 2


def test_a_tender_below_its_face_is_a_concession() -> None:
    state = talk(facts=0b10)
    turn = next(t for seed in range(50) if (t := rules.apply(CASE, state, "bill", seed)[0]).says == "pays")
    assert turn.after.settled == 8
    assert turn.after.conceded == 8 * 500 * 15 // 100


@pytest.mark.parametrize(
    ("effects", "field", "value"),
    [
        ({"relation": -2}, "relation", 4),
        ({"relation": 9}, "relation", 10),
        ({"pressure": 3}, "pressure", 5),
        ({"pressure": -9}, "pressure", 0),
        ({"path": 1}, "path", 1),
        ({"facts": ("kept_one",)}, "facts", 1),
        ({"lied": True}, "lied", 1),
        ({"lie_found": True}, "lie_found", 1),
        ({"promise": NewPromise(share=10, due="next", firm=1)}, "promised", 10),
        ({"promise": NewPromise(share=10, due="cash_date")}, "due", 1),
        ({"promise": NewPromise(share=10, due="last")}, "due", 2),
        ({"stimulus": "soothed"}, "mood", 1),
        ({"stimulus": "unheard_of"}, "mood", 0),
    ],
)
def test_an_effect_and_its_term(effects: dict[str, object], field: str, value: int) -> None:
    state, turn = one_outcome(**effects)
    assert getattr(turn.after, field) == value
    assert turn.before == state
    if getattr(state, field) != value and field != "due":
        assert any(term.what == field and term.after == value and term.place == HERE for term in turn.terms)


def test_every_change_of_a_turn_has_a_term() -> None:
    """Replaying the terms alone leads from the state before to the state after, but for bookkeeping."""
    book = {"phase", "at", "bound", "nth", "acts", "due", "firm", "ended"}
    for seed in range(40):
        for turn in random_play(seed).turns:
            changed = {n for n in State._fields if getattr(turn.before, n) != getattr(turn.after, n)} - book
            assert changed <= {term.what for term in turn.terms}, turn


def test_amber_is_counted_and_red_ends_the_case_without_its_money() -> None:
    assert rules.apply(CASE, talk(), "shout", 0)[0].after.amber == 1
    for seed in range(20):
        after = rules.apply(CASE, talk(), "bribe", seed)[-1].after
        assert after.ended == Termination.RED_LINE
        assert after.settled == 0
        assert rules.legal_decisions(CASE, after) == ()


def test_acts_used_up_end_the_case() -> None:
    case = CASE.model_copy(update={"acts": 2})
    play = playthrough.replay(case, 0, ["ask", "ask"])
    assert play.over
    assert play.state.ended == Termination.ACTS_USED


def test_the_last_act_of_the_last_talk_ends_it_whatever_the_limit_on_acts() -> None:
    """Else two plays that differ in nothing that can be seen would end under two names."""
    case = CASE.model_copy(update={"acts": 4})
    play = playthrough.replay(case, 0, ["leave", "go:last", "date", "date", "date", "date"])
    assert play.over
    assert play.turns[-2].after.acts == case.acts
    assert play.state.ended == Termination.LAST_OCCASION


def test_leaving_the_last_occasion_closes_the_file() -> None:
    play = playthrough.replay(CASE, 0, ["leave", "go:last", "leave"])
    assert play.over
    assert play.state.ended == Termination.LAST_OCCASION
    assert play.turns[-1].act == "close"


def test_meters_of_the_scene_start_afresh_from_the_band_of_relation() -> None:
    far = rules.apply(CASE, talk(relation=2, pressure=9, mood=1), "leave", 0)[-1].after
    arrived = rules.apply(CASE, far, "go:last", 0)[-1].after
    assert (arrived.mood, arrived.patience, arrived.pressure) == (2, 2, 2)


def test_only_kept_facts_cross() -> None:
    both = rules.apply(CASE, talk(facts=0b11), "leave", 0)[-1].after
    arrived = rules.apply(CASE, both, "go:last", 0)[-1].after
    assert rules.fact_names(CASE, arrived) == ("kept_one",)


def test_an_occasion_passed_by_is_neglect() -> None:
    left = rules.apply(CASE, talk(), "leave", 0)[-1].after
    assert rules.stage(CASE, rules.apply(CASE, left, "go:second", 0)[0].after)[0] == "strained"
    assert rules.stage(CASE, rules.apply(CASE, left, "go:last", 0)[0].after)[0] == "lost"


@pytest.mark.parametrize(
    ("due", "destination", "acts"),
    [
        (1, "go:second", ["go:second", "due", "arrive"]),
        (1, "go:last", ["go:last", "due", "arrive"]),
        (2, "go:second", ["go:second", "arrive"]),
        (2, "close", ["close", "due", "close"]),
        (3, "go:last", ["go:last", "arrive"]),
        (3, "close", ["close", "due", "close"]),
    ],
)
def test_due_dates_on_the_way_are_settled_in_calendar_order(due: int, destination: str, acts: list[str]) -> None:
    left = rules.apply(CASE, talk(promised=10, due=due, firm=1), "leave", 0)[-1].after
    turns = rules.apply(CASE, left, destination, 0)
    assert [turn.act for turn in turns] == acts
    settled = [turn for turn in turns if turn.act == "due"]
    assert all(turn.before.at == min(due, 2) and turn.after.promised == 0 for turn in settled)


def test_the_layers_are_read_in_order() -> None:
    def ask(layer: str) -> Reaction:
        return reaction("ask", outcome(1, says="hm"), layer=layer)

    by_group = reaction("talk", outcome(1, says="hm"), layer="case")
    malicious = rules.begin(CASE, seed_of(1))[-1].after._replace(stage=1)
    assert rules.answer(reading(CASE), malicious, "ask").rule.reaction.layer == "cause"
    case = CASE.model_copy(update={"reactions": (by_group, ask("case"))})
    first = rules.answer(reading(case), malicious, "ask").rule.reaction
    assert (first.layer, first.act) == ("case", "ask"), "a tactic's own name comes before its group's"
    case = CASE.model_copy(update={"reactions": (by_group,)})
    assert rules.answer(reading(case), malicious, "ask").rule.reaction.act == "talk"


@pytest.mark.parametrize(
    ("when", "changes", "holds"),
    [
        (When(open=Band(0, 0)), {}, True),
        (When(open=Band(2, 3)), {"mood": 1}, True),
        (When(will=Band(2, 3)), {}, True),
        (When(will=Band(2, 3)), {"stage": 1}, False),
        (When(relation=Band(7, 10)), {}, False),
        (When(money=Band(5, 20)), {"settled": 5}, True),
        (When(cash=Band(1, 20)), {"settled": 4}, False),
        (When(promised=Band(1, 20)), {}, False),
        (When(firm=Band(-1, -1)), {}, True),
        (When(next=("reconciled",)), {}, True),
        (When(next=("done",)), {"path": 1}, True),
        (When(owns=True), {}, True),
        (When(owns=True), {"path": 1}, False),
        (When(facts=("kept_one",)), {"facts": 1}, True),
        (When(facts=("kept_one",), lacks=("offered",)), {"facts": 3}, False),
        (When(channel=("phone",)), {}, False),
        (When(role=("owner", "buyer")), {}, True),
        (When(debt=("large",)), {}, False),
        (When(lied=True), {"lied": 1}, True),
        (When(amber=Band(1, 4)), {}, False),
        (When(pays=True), {}, True),
    ],
)
def test_conditions(when: When, changes: dict[str, int], holds: bool) -> None:
    test = reading(CASE).test(0, when)
    assert (test is None or bool(test(talk(**changes)))) is holds


def random_play(seed: int) -> Playthrough:
    luck, play = Random(seed), playthrough.start(CASE, seed)
    while not play.over:
        play = playthrough.choose(play, luck.choice(play.legal))
    return play


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_laws_of_random_plays(seed: int) -> None:
    play = random_play(seed)
    for turn in play.turns:
        state = turn.after
        assert 0 <= state.settled <= 20
        assert all(0 <= getattr(state, meter) <= 10 for meter in ("relation", "pressure", "patience"))
        assert (state.promised > 0) == (state.due >= 0) == (state.firm >= 0)
        assert (rules.legal_decisions(CASE, state) == ()) == (state.phase in (Phase.AWAY, Phase.OVER))
    assert play.state.acts <= CASE.acts
    assert playthrough.replay(CASE, seed, play.decisions) == play


def test_the_same_act_at_the_same_moment_draws_the_same_after_different_histories() -> None:
    patient = playthrough.replay(CASE, 5, ["hush", "leave", "go:last", "ask"])
    hasty = playthrough.replay(CASE, 5, ["shout", "shout", "leave", "go:second", "leave", "go:last", "ask"])
    draws = [next(t for t in reversed(p.turns) if t.act == "ask") for p in (patient, hasty)]
    assert draws[0].draw == draws[1].draw
    assert draws[0].before.relation != draws[1].before.relation


def test_the_same_act_at_the_same_moment_draws_the_same_across_rules() -> None:
    changed: tuple[Outcome, ...] = (outcome(1, says="hm"), outcome(9, says="no"))
    ask = tactic("ask", reaction("ask", *changed))
    other = CASE.model_copy(update={"tactics": {**CASE.tactics, "ask": ask}, "title": text("other")})
    turns = [playthrough.replay(case, 5, ["ask"]).turns[-1] for case in (CASE, other)]
    assert turns[0].draw == turns[1].draw
    assert turns[0].reaction != turns[1].reaction


def test_arriving_where_a_promise_was_just_settled_starts_the_talk_afresh() -> None:
    left = rules.apply(CASE, talk(promised=10, due=2, firm=1), "leave", 0)[-1].after
    for seed in range(10):
        due, arrive = rules.apply(CASE, left, "go:last", seed)[1:]
        assert (due.act, arrive.act) == ("due", "arrive")
        assert arrive.before.patience == 4
        assert arrive.after.phase == Phase.TALK


def test_what_the_walk_takes_away_from_a_state_changes_nothing_that_follows() -> None:
    """Playing on from a state and from its key gives the same states, key for key."""
    read = reading(CASE)

    def key(state: State) -> State:
        return mass.states_of(statespace.key(read, mass.block_of([state])))[0]

    for seed in range(30):
        play = random_play(seed)
        for decision, turn in zip(play.decisions, decision_points(play), strict=True):
            plain, bare = (
                rules.apply(CASE, state, decision, seed) for state in (turn, key(turn)._replace(nth=turn.nth))
            )
            assert [key(t.after) for t in plain] == [key(t.after) for t in bare]


def decision_points(play: Playthrough) -> list[State]:
    """The states in which the decisions of a play were taken."""
    states, state = [], rules.begin(CASE, play.seed)[-1].after
    for decision in play.decisions:
        states.append(state)
        state = rules.apply(CASE, state, decision, play.seed)[-1].after
    return states
