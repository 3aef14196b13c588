from __future__ import annotations

import json
from string import Formatter

import pytest

from game.authoring import Refused, as_dict, render
from game.authoring.messages import MESSAGES
from game.authoring.problems import near, problem


def _blanks(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_use_the_same_blanks(code: str) -> None:
    message = MESSAGES[code]
    assert _blanks(message.say["zh"]) == _blanks(message.say["en"])
    assert _blanks(message.cure["zh"]) == _blanks(message.cure["en"])


def test_caret_stands_under_a_wide_character() -> None:
    found = problem("empty-text", "a.yaml", (3, 10), "name: {zh: 王, en: }")
    wide = problem("empty-text", "a.yaml", (3, 10), "名字: {zh: 王总}")
    assert render(found).splitlines()[2].index("^") == 4 + 9
    assert render(wide).splitlines()[2].index("^") == 4 + 9 + 2


def test_long_lines_are_cut_around_the_place() -> None:
    line = "x" * 500 + "!" + "y" * 500
    head, source, caret, cure = render(problem("empty-text", "a.yaml", (1, 501), line)).splitlines()
    assert source[caret.index("^")] == "!"
    assert len(source) < 130
    assert head.startswith("a.yaml:1:501: error[empty-text]")
    assert "cure" in cure


def test_did_you_mean() -> None:
    assert near("relaton", ["relation", "pressure"]) == "'relation'"
    assert near("zzz", ["relation"]) == ""
    found = problem("unknown-key", "a.yaml", (1, 1), "relaton: 1", key="relaton", near="'relation'", known="relation")
    assert found.cure("en").startswith("Did you mean 'relation'?")
    assert found.cure("zh").startswith("是不是想写 'relation'?")


def test_a_problem_is_plain_data() -> None:
    data = as_dict(problem("unknown-fact", "a.yaml", (1, 2), "facts: [x]", name="x", near=""), "zh")
    assert json.loads(json.dumps(data)) == data
    assert data["code"] == "unknown-fact"
    assert data["severity"] == "error"


def test_values_with_braces_or_controls_do_not_break_messages() -> None:
    for value in ("{x}", "{", "\x00\n", "%s", "字" * 1000):
        text = render(problem("unknown-fact", "a.yaml", (1, 1), value, name=value, near=near(value, [])), "zh")
        assert "\x00" not in text


def test_refused_reads_as_its_problems() -> None:
    found = problem("empty-file", "a.yaml", (1, 1), "")
    assert str(Refused((found,))) == render(found)
