"""The case file as a view: the bill, the payment path, what can be prepared, and what came into it during a play."""

from __future__ import annotations

import pytest

from game import playthrough, rules, view
from game.language import LANGUAGES, language
from game.model import Case
from tests.manners import manners_case
from tests.shipped import CASES
from tests.small import small_case

EN = language("en")
DESKS = [case for case in CASES if case.occasions[0].channel == "desk"]


def test_the_bill_is_read_from_top_to_bottom() -> None:
    file = view.briefing(small_case(), EN)
    assert [row.label for row in file.invoice] == [
        "Invoice", "Seller", "Buyer", "Goods", "Issued", "Terms", "Due", "Amount",
    ]  # fmt: skip
    assert file.invoice.amount.value == EN.money(small_case().debt.amount, small_case().debt.currency)


def test_late_is_what_is_past_its_day() -> None:
    case = next(case for case in CASES if case.id == "before-the-day")
    file = view.briefing(case, EN)
    assert not file.late
    assert file.overdue.startswith("due in ")
    assert view.briefing(manners_case(), EN).overdue == "55 days overdue"
    later = playthrough.replay(manners_case(), 3, ["leave", "go:visit"])
    assert view.folder(later, EN).overdue == "60 days overdue"


def test_a_person_is_shown_with_the_days_on_which_one_meets_him() -> None:
    people = {person.name: person.meetings for person in view.briefing(manners_case(), EN).people}
    assert sorted(len(meetings) for meetings in people.values()) == [1, 2]
    assert {line.id for meetings in people.values() for line in meetings} == {"desk", "call", "visit"}


def test_only_a_case_that_begins_at_the_desk_can_be_prepared_in_its_file() -> None:
    assert view.briefing(small_case(), EN).preparation is None
    there = view.briefing(manners_case(), EN).preparation
    assert there is not None
    assert (there.name, there.most) == ("At your desk", 4)
    assert all(card.group == "prepare" for card in there.offers)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in DESKS])
def test_what_is_offered_is_what_the_rules_allow_whatever_the_luck(case: Case) -> None:
    for code in LANGUAGES:
        there = view.briefing(case, language(code)).preparation
        assert there is not None
        assert 0 < there.most < len(there.offers), "there is something to choose"
        playable = {card.id for card in there.offers if card.playable}
        for seed in (1, 7, 20):
            legal = playthrough.start(case, seed).legal
            assert playable == {decision for decision in legal if decision in case.tactics}


def test_what_was_done_at_the_desk_is_in_the_folder_with_what_came_of_it() -> None:
    play = playthrough.replay(manners_case(), 3, ["papers"])
    file = view.folder(play, EN)
    assert [row.value for row in file.found] == ["The papers are complete but for one signed receipt."]
    assert file.preparation is not None
    assert [card.id for card in file.preparation.offers if card.used] == ["papers"]
    assert view.folder(playthrough.start(manners_case(), 3), EN).found == ()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES if case.path])
def test_the_payment_path_comes_as_far_as_the_play(case: Case) -> None:
    play = playthrough.replay(case, 7, [])
    for decision in case.best_line:
        if decision in play.legal:
            play = playthrough.choose(play, decision)
    file, lines = view.folder(play, EN), view.transcript(play, EN)
    assert sum(step.done for step in file.steps) == play.state.path
    assert sum(step.done for step in view.briefing(case, EN).steps) == case.steps_done
    at_desk = {n for n, turn in enumerate(play.turns) if rules.occasion(case, turn.before).channel == "desk"}
    noted = [line.text for line in lines if line.who == "note" and line.turn not in at_desk]
    assert all(any(text in line.text for line in file.filed) for text in noted)
    assert len(file.filed) <= len(noted)
