from __future__ import annotations

import pytest

from game import authoring
from game.language import language
from game.learning import progress, words
from game.learning.deck import Deck
from game.learning.evidence import WAYS, distinct
from game.learning.progress import Bar
from tests.learning.made import NOW, decision, play


def test_no_plays_no_numbers() -> None:
    found = progress.progress((), 0)
    assert (found.plays, found.decisions, found.bars, found.rows, found.weakest) == (0, 0, (), (), None)


def test_the_numbers_of_each_kind() -> None:
    told = (
        play("a", decision(1, 0.0), decision(2, 4.0, group="learn"), quality=70.0),
        play("b", decision(3, 0.4), decision(4, 2.0, temperament="owl", cause="malicious"), quality=90.0),
    )
    found = progress.progress(told, 3)
    assert (found.plays, found.cases, found.decisions, found.missing) == (2, 2, 4, 3)
    assert found.qualities == (70.0, 90.0)
    assert found.loss == pytest.approx(1.6)
    tiger = next(row for row in found.rows if row.id == "tiger")
    assert tiger.decisions == 3
    assert tiger.sound == pytest.approx(200 / 3)
    assert tiger.loss == pytest.approx(4.4 / 3)
    assert tiger.name["en"] == "tiger"
    assert [row.id for row in found.of("group")] == ["learn", "talk"], "the weakest first"
    assert [row.id for row in found.of("cause")] == ["malicious", "oversight"]


def test_a_decision_at_ones_own_desk_counts_for_no_temperament() -> None:
    found = progress.progress((play("a", decision(1, 1.0, temperament="")),), 0)
    assert found.of("temperament") == ()
    assert found.of("cause")[0].decisions == 1


def test_what_a_branch_repeats_counts_once() -> None:
    first, branch = play("a", decision(1, 0.0), decision(2, 9.0)), play("a", decision(1, 0.0), decision(3, 0.0))
    assert [made.place for made in distinct((first, branch))] == ["1", "2", "3"]
    assert progress.progress((first, branch), 0).decisions == 3


def test_bars_go_from_the_first_decisions_to_the_last() -> None:
    made = [decision(n, 3.0 if n < 10 else 0.0) for n in range(20)]
    assert progress.bars(made) == (Bar(5, 0.0), Bar(5, 0.0), Bar(5, 100.0), Bar(5, 100.0))
    assert progress.bars(made[:3]) == (Bar(3, 0.0),)
    assert sum(bar.decisions for bar in progress.bars([decision(n, 0.0) for n in range(97)])) == 97
    assert len(progress.bars([decision(n, 0.0) for n in range(97)])) == progress.BARS


def test_the_weakest_is_named_only_on_enough_evidence() -> None:
    few = [decision(n, 30.0, group="press") for n in range(progress.ENOUGH - 1)]
    many = [decision(100 + n, 3.0, group="learn") for n in range(20)]
    good = [decision(200 + n, 0.0, group="talk", temperament="owl") for n in range(40)]
    found = progress.progress((play("a", *many, *good),), 0)
    assert found.weakest is not None
    assert found.weakest.decisions >= progress.ENOUGH
    with_few = progress.progress((play("a", *few, *many, *good),), 0)
    assert with_few.weakest is None or with_few.weakest.id != "press"


def test_equal_decisions_have_no_weakness() -> None:
    assert progress.progress((play("a", *[decision(n, 1.0) for n in range(30)]),), 0).weakest is None


def test_what_to_practise_fits_the_weakness_and_then_the_path() -> None:
    weak = [decision(n, 8.0, cause="malicious", group="press", temperament="t1") for n in range(20)]
    good = [decision(50 + n, 0.0, temperament=f"t{n % 9}", cause="oversight", group="talk") for n in range(60)]
    found = progress.progress((play("first-words", *weak, *good),), 0)
    assert found.weakest is not None
    assert found.weakest.id == "malicious"
    entries, told = authoring.case_index(), (play("first-words"),)
    advice = progress.practice(found, told, entries, authoring.load_case)
    assert len(advice) == 2
    assert advice[0].row == found.weakest
    fitting = authoring.load_case(advice[0].entry.id)
    assert "malicious" in {truth.cause for truth in fitting.truths}
    assert advice[1].row is None
    assert advice[1].entry.id == next(entry.id for entry in entries if entry.id != "first-words")


def test_with_everything_played_only_the_weakness_is_left() -> None:
    entries = authoring.case_index()
    found = progress.progress((), 0)
    assert progress.practice(found, [play(entry.id) for entry in entries], entries, authoring.load_case) == ()


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_page_in_plain_lines(code: str) -> None:
    lang = language(code)
    told = (play("a", *[decision(n, 3.0, group="learn") for n in range(12)], decision(99, 0.0, group=WAYS)),)
    found = progress.progress(told, 2)
    page = words.page(found, (), Deck({}), NOW, lang)
    text = "\n".join(words.lines(page, lang))
    assert "8%" in text
    assert {"zh": "还有 2 局没有复盘", "en": "2 plays have not been reviewed"}[code] in text
    assert {"zh": "何时走、去哪儿", "en": "When to go"}[code] in text
    assert {"zh": "摸情况", "en": "Find out"}[code] in text
