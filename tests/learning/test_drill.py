"""`huikuan drill` and `huikuan progress` as their user meets them."""

from __future__ import annotations

import io
import json
from datetime import datetime, timedelta

import pytest

from game.__main__ import main
from game.authoring import case_index, load_case
from game.language import language
from game.learning import deck, exercises, feedback
from game.terminal import Setting
from game.terminal.drill import drill
from tests.learning.made import NOW


def sat(typed: str, now: datetime = NOW, code: str = "en") -> str:
    output = io.StringIO()
    drill(io.StringIO(typed), output, Setting(language(code), lambda: 1), lambda: now)
    return output.getvalue()


def test_with_nothing_learned_the_first_drill_of_the_path_comes_first() -> None:
    first = next(exercises.of_shipped())
    told = sat(f"{first.best}\nq\n")
    assert "1. Osmanthus Bakery" in told
    assert "Right: worth" in told
    assert "Source: S" in told
    assert "The next one falls due:" in told
    (card,) = deck.load().cards.values()
    assert card.exercise == first
    assert card.answers[0].loss == 0.0


def test_a_wrong_answer_is_told_what_it_gave_away_and_why() -> None:
    first = next(exercises.of_shipped())
    worst = max((c for c in first.choices if not c.red), key=lambda c: first.loss(c.decision)).decision
    told = sat(f"{worst}\nq\n")
    assert f"{first.loss(worst):.1f} more." in told
    assert "% of the time, with “" in told
    assert "Comes back: in 10 minutes." in told


def test_what_is_due_comes_back() -> None:
    first = next(exercises.of_shipped())
    worst = first.choices[-2].decision
    sat(f"{worst}\n")
    told = sat(f"{first.best}\nq\n", NOW + timedelta(minutes=10))
    assert told.startswith("1 exercise is due.")
    assert [answer.loss for answer in deck.load().cards[first.key].answers] == [first.loss(worst), 0.0]


def test_looking_around_answers_nothing() -> None:
    told = sat("f\nt\ni 1\n?\nnonsense\n99\nq\n")
    assert "What we know:" in told
    assert deck.load().cards == {}


@pytest.mark.parametrize("code", ["zh", "en"])
def test_every_way_out_has_its_reason(code: str) -> None:
    assert all(language(code).text(sentence) for sentence in feedback.AWAY.values())
    due = [timedelta(0), timedelta(minutes=10), timedelta(hours=30), timedelta(days=9)]
    said = [feedback.due_words(NOW + wait, NOW, language(code)) for wait in due]
    assert len(set(said)) == len(due)


def test_what_is_due_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["drill", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["due"] == []
    assert listed["next_due"] is None
    assert len(listed["new"]) == deck.NEW_AT_ONCE
    assert listed["new"][0]["case"] == "first-words"


def test_a_spoilt_file_is_said_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    deck.path().write_text("{", encoding="utf-8")
    assert main(["drill", "--lang", "en"]) == 1
    assert "was left as it is" in capsys.readouterr().err


def test_progress_without_plays(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["progress", "--lang", "en"]) == 0
    assert "no reviewed play yet" in capsys.readouterr().out
    assert main(["progress", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["plays"], found["rows"]) == (0, [])
    assert found["practice"][0]["case"] == "first-words"


def test_a_case_gives_exercises_once_it_was_looked_into() -> None:
    entry = next(entry for entry in case_index() if entry.id == "cold-shop")
    assert exercises.of_case(entry) == ()
    exercises.find(load_case("cold-shop"))
    found = exercises.of_case(entry)
    assert found
    assert found == exercises.of_drill(entry), "they are found the same way"
    changed = load_case("cold-shop").model_copy(update={"acts": 5})
    exercises.find(changed)
    assert exercises.of_case(entry) == found, "only what is shipped is asked"
