"""Laws of broken lines: nothing lost, nothing too wide, no line begins or ends where it must not."""

from __future__ import annotations

import itertools
import re

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.window.frame import assets_folder
from game.window.text import CLOSING, OPENING, PROPORTIONAL, Typesetter, is_wide, units, wrap
from game.window.theme import BODY

WIDE = "回款账单货物老板会计今天明天一二三"
LATIN = "abcdefghij0123456789"
MARKS = "，。！？：；、）》」』”…"
OPENERS = "（《「『“"


def measure(text: str) -> int:
    """A wide character is two, any other one."""
    return sum(2 if is_wide(character) or character in MARKS + OPENERS else 1 for character in text)


words = st.text(alphabet=LATIN, min_size=1, max_size=8)
chinese = st.text(alphabet=WIDE, min_size=1, max_size=12)
phrase = st.one_of(
    words,
    chinese,
    st.tuples(st.sampled_from(OPENERS), chinese, st.sampled_from("）》」』”")).map("".join),
    st.tuples(chinese, st.sampled_from(MARKS)).map("".join),
    st.just("——"),
    st.just("……"),
    st.just(" "),
)
texts = st.lists(phrase, max_size=30).map("".join)


def without_blanks(text: str) -> str:
    return "".join(text.split())


@settings(deadline=None)  # the machine may be busy
@given(texts, st.integers(24, 60))
def test_nothing_is_lost(text: str, width: int) -> None:
    assert without_blanks("".join(wrap(text, width, measure))) == without_blanks(text)


@settings(deadline=None)  # the machine may be busy
@given(texts, st.integers(1, 60))
def test_every_line_fits(text: str, width: int) -> None:
    for line in wrap(text, width, measure):
        assert measure(line) <= width or len(line) == 1


@settings(deadline=None)  # the machine may be busy
@given(texts, st.integers(24, 60))
def test_no_line_starts_with_closing_or_ends_with_opening_punctuation(text: str, width: int) -> None:
    whole = [piece for piece in units(text) if measure(piece) > width]
    if whole:  # a run of marks longer than a line has no better place to break
        return
    lines = wrap(text, width, measure)
    for before, after in itertools.pairwise(lines):
        assert after[:1] not in CLOSING or not after
        assert before[-1:] not in OPENING or not before


@settings(deadline=None)  # the machine may be busy
@given(texts, st.integers(24, 60))
def test_a_word_that_fits_a_line_stays_whole(text: str, width: int) -> None:
    kept = {word for line in wrap(text, width, measure) for word in line.split()}
    for word in text.split():
        if all(character in LATIN for character in word):
            assert any(word in piece for piece in kept)


@settings(deadline=None)  # the machine may be busy
@given(texts, st.integers(24, 60))
def test_lines_are_filled(text: str, width: int) -> None:
    """A break is made only where the next piece would not have fitted."""
    text = re.sub(" +", " ", text)
    if any(measure(piece) > width for piece in units(text)):
        return
    lines = [line for line in wrap(text, width, measure) if line]
    for before, after in itertools.pairwise(lines):
        first = next((piece for piece in units(after) if not piece.isspace()), "")
        assert measure(before) + measure(first) + 1 > width or measure(first) > width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("货到月结三十天，", 14, ["货到月结三十", "天，"]),
        ("他说“不给”。", 8, ["他说“不", "给”。"]),
        ("付款在 Friday 之前", 12, ["付款在", "Friday 之前"]),
        ("one two three", 7, ["one two", "three"]),
        ("一\n二", 20, ["一", "二"]),
        ("", 10, [""]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ],
)
def test_lines_as_a_reader_expects(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width, measure) == lines


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    pygame.font.init()
    return Typesetter(assets_folder() / "fonts")


@settings(deadline=None)  # the machine may be busy
@given(text=texts, width=st.integers(60, 500))
def test_real_type_fits_too(setter: Typesetter, text: str, width: int) -> None:
    for line in setter.lines(text, width, BODY):
        assert setter.width(line, BODY) <= width or len(line) == 1


def test_english_punctuation_is_proportional(setter: Typesetter) -> None:
    assert setter.width("don’t".translate(PROPORTIONAL), BODY) < setter.width("don’t", BODY)


def test_rescaling_changes_the_size_of_type(setter: Typesetter) -> None:
    small = setter.width("回款", BODY)
    setter.rescale(2.0)
    large = setter.width("回款", BODY)
    setter.rescale(1.0)
    assert large == 2 * small
