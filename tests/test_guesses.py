"""Beliefs noted in play: kept in the record, carried through resuming, branching and going back, told by the review."""

from __future__ import annotations

import io
import json

import pytest

from game import bots, journal, playthrough, solving, terminal
from game.authoring import load_case
from game.language import language
from game.model import Aids, Guess, Mode
from game.review import page, told
from game.terminal import Setting

CASE = "first-words"
ENGLISH = language("en")


def played() -> playthrough.Playthrough:
    return bots.play_out(bots.BOTS["handbook_expert"], load_case(CASE), 3)


def test_guesses_are_kept_and_a_later_one_at_the_same_moment_takes_the_place() -> None:
    play = playthrough.start(load_case(CASE), 1)
    record = journal.open_record(play)
    for guess in (Guess("malicious", 1, 0), Guess("oversight", 2, 0), Guess("grievance", 3, 1)):
        record.guess(guess)
    record.close()
    aids = journal.load(record.path).aids
    assert aids.guesses == (Guess("oversight", 2, 0), Guess("grievance", 3, 1))
    assert aids.guess(0) == Guess("oversight", 2, 0)
    assert aids.until(0).guesses == (Guess("oversight", 2, 0),)
    again = journal.open_record(play, aids=aids.until(0))
    again.close()
    assert journal.load(again.path).aids.guesses == (Guess("oversight", 2, 0),)


@pytest.mark.parametrize("line", [{"guess": 3}, {"guess": "x", "sure": 9, "after": 0}, {"guess": "x", "sure": True}])
def test_a_line_that_tells_of_no_guess_is_passed_over(line: dict[str, object]) -> None:
    record = journal.open_record(playthrough.start(load_case(CASE), 1))
    record.close()
    with record.path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    assert journal.load(record.path).aids.guesses == ()


def test_the_review_lays_them_beside_the_signs() -> None:
    play = played()
    review = solving.review(play)
    cause = play.case.truths[play.state.truth].cause
    right = told(play, review, ENGLISH, Aids(guesses=(Guess(cause, 1, 0), Guess(cause, 1, len(play.decisions)))))
    wrong = told(play, review, ENGLISH, Aids(guesses=(Guess("competitive", 3, 1),)))
    assert right.guessed[-1] == "In the end you were right."
    assert all(each.held for each in right.diagnosis)
    assert "The signs spoke against it." in wrong.guessed[0]
    assert [bool(each.held) for each in wrong.diagnosis] == [False, *[True] * (len(wrong.diagnosis) - 1)]
    assert "you held: Competitive" in page(wrong, ENGLISH)
    none = told(play, review, ENGLISH, Aids())
    assert len(none.guessed) == 1
    assert "You can note" in none.guessed[0]


def test_at_the_terminal_in_words_and_numbers() -> None:
    output = io.StringIO()
    setting = Setting(ENGLISH, lambda: 3, mode=Mode.EXAM)
    terminal.run(io.StringIO("\nc\n2 1\nc\n9\n1\nq\n"), output, setting, playthrough.start(load_case(CASE), 3))
    said = output.getvalue()
    assert "2. Cash" in said
    assert "Noted: " in said
    assert "Nothing was noted." in said
    (path,) = journal.unfinished()
    assert journal.load(path).aids.guesses == (Guess("cash_crunch", 1, 0),)
