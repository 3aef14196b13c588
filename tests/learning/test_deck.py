from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest

from game import profiles
from game.learning import deck, exercises
from game.learning.deck import DeckError
from tests.learning.made import NOW, exercise
from tests.small import small_case


@pytest.fixture(autouse=True)
def _cases_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exercises, "case_of", lambda _: small_case())


def test_nothing_learned_yet_is_an_empty_deck() -> None:
    assert deck.load().cards == {}
    assert deck.load().due(NOW) == ()
    assert deck.load().next_due(NOW) is None


def test_an_answer_is_on_the_disk_at_once() -> None:
    card = deck.answer(exercise(), "shout", NOW)
    assert deck.load().cards == {exercise().key: card}
    again = deck.answer(exercise(), "ask", card.due)
    assert [answer.decision for answer in again.answers] == ["shout", "ask"]
    assert deck.load().cards == {exercise().key: again}


def test_due_cards_are_asked_longest_overdue_first() -> None:
    late, later = deck.answer(exercise(1), "shout", NOW + timedelta(minutes=5)), deck.answer(exercise(2), "shout", NOW)
    after = NOW + timedelta(hours=1)
    assert [card.exercise.seed for card in deck.load().due(after)] == [2, 1]
    assert deck.load().due(NOW + timedelta(minutes=10)) == (later,)
    assert deck.load().next_due(NOW + timedelta(minutes=10)) == late.due


def test_an_exercise_whose_case_was_edited_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    deck.answer(exercise(), "shout", NOW)
    monkeypatch.setattr(exercises, "case_of", lambda _: None)
    assert deck.load().due(NOW + timedelta(days=1)) == ()


def test_what_another_window_wrote_meanwhile_is_kept() -> None:
    first = deck.load()
    deck.answer(exercise(1), "ask", NOW)
    assert first.cards == {}
    deck.answer(exercise(2), "ask", NOW)
    assert set(deck.load().cards) == {exercise(1).key, exercise(2).key}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"huikuan_learning": 1, "cards": [{}]}', '{"cards": []}', "null"])
def test_a_file_that_cannot_be_read_is_left_and_said(text: str) -> None:
    profiles.write_whole(deck.path(), text)
    with pytest.raises(DeckError) as caught:
        deck.load()
    assert not caught.value.newer
    assert str(deck.path()) in caught.value.text("zh")
    with pytest.raises(DeckError):
        deck.answer(exercise(), "ask", NOW)
    assert deck.path().read_text(encoding="utf-8") == text


def test_a_newer_file_is_said_to_be_newer() -> None:
    profiles.write_whole(deck.path(), json.dumps({"huikuan_learning": 99, "cards": []}))
    with pytest.raises(DeckError) as caught:
        deck.load()
    assert caught.value.newer
    assert "Update" in caught.value.text("en")


LEARNER = """
from game.learning import deck
from tests.learning.made import NOW, exercise
print("ready", flush=True)
for seed in range(10_000):
    deck.answer(exercise(seed), "ask", NOW)
    print(seed, flush=True)
"""


@pytest.mark.parametrize("attempt", range(8))
def test_a_killed_process_leaves_a_whole_deck_with_every_answer_it_told_of(attempt: int) -> None:
    with subprocess.Popen([sys.executable, "-c", LEARNER], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(random.Random(attempt).random() * 0.1)
        process.send_signal(signal.SIGKILL)
        told = process.stdout.read().split()
    kept = deck.load().cards
    assert len(told) <= len(kept) <= len(told) + 1
    assert {exercise(int(seed)).key for seed in told} <= set(kept)
