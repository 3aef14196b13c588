from __future__ import annotations

from datetime import timedelta

import fsrs
import pytest

from game.learning import cards
from tests.learning.made import NOW, exercise


@pytest.mark.parametrize(
    ("decision", "rating"),
    [("ask", "Good"), ("wait", "Good"), ("plead", "Hard"), ("shout", "Again"), ("bribe", "Again")],
)
def test_an_answer_is_rated_by_what_it_gives_away(decision: str, rating: str) -> None:
    assert cards.rating(exercise().loss(decision), ()) == fsrs.Rating[rating]


def test_best_three_times_running_is_easy() -> None:
    card = cards.new(exercise(), NOW)
    for _ in range(2):
        assert cards.rating(0.0, card.answers) == fsrs.Rating.Good
        card = cards.answered(card, "ask", card.due)
    assert cards.rating(0.0, card.answers) == fsrs.Rating.Easy
    missed = cards.answered(card, "shout", card.due)
    assert cards.rating(0.0, missed.answers) == fsrs.Rating.Good


def test_a_new_card_is_due_at_once() -> None:
    assert cards.new(exercise(), NOW).due == NOW


def test_wrong_answers_come_back_in_the_same_sitting_and_right_ones_in_days() -> None:
    card = cards.new(exercise(), NOW)
    assert cards.answered(card, "shout", NOW).due == NOW + timedelta(minutes=10)
    assert timedelta(days=1) <= cards.answered(card, "ask", NOW).due - NOW <= timedelta(days=7)


def test_right_answers_come_back_at_growing_intervals() -> None:
    card, waits = cards.new(exercise(), NOW), []
    for _ in range(5):
        now = card.due
        card = cards.answered(card, "ask", now)
        waits.append(card.due - now)
    assert waits == sorted(waits)
    assert waits[-1] > timedelta(days=60)


def test_a_miss_brings_a_known_card_back_soon() -> None:
    card = cards.new(exercise(), NOW)
    for _ in range(3):
        card = cards.answered(card, "ask", card.due)
    again = cards.answered(card, "shout", card.due)
    assert again.due - card.due == timedelta(minutes=10)


def test_the_schedule_depends_on_nothing_but_answers_and_clock() -> None:
    both = [
        cards.answered(cards.answered(cards.new(exercise(), NOW), "ask", NOW), "plead", NOW + timedelta(days=3))
        for _ in range(2)
    ]
    assert both[0] == both[1]


def test_a_card_survives_being_written() -> None:
    card = cards.answered(cards.new(exercise(), NOW), "plead", NOW)
    assert cards.from_json(cards.to_json(card)) == card
