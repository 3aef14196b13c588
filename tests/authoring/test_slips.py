from __future__ import annotations

import pytest

from game.authoring import render, shipped_root
from game.authoring.nodes import read
from game.authoring.slips import slip

SLIPS = [
    ("day： 20", "：", 4),
    ("  - id：call", "：", 7),
    ("name: {zh：大忙人, en: Busy}", "：", 10),
    ("name: {zh: 大忙人，en: Busy}", "，", 15),
    ("name: {zh: 大忙人， en: Busy}", "，", 15),
    ("tactics: [direct， diagnose]", "，", 17),
    ("tactics: [direct, silence， diagnose]", "，", 26),
    ('best_line: ["go:visit"， leave]', "，", 23),
    ("- {weight: 3， says: x}", "，", 13),
    ("name: ｛zh: 甲, en: A}", "｛", 7),
    ("name: {zh: 甲, en: A｝", "｝", 20),
    ("tactics: ［direct]", "［", 10),
    ("about: {zh: 甲, en: “Only Mr Liang, and he”}", "“", 20),
    ("－ {weight: 3}", "－", 1),
]
FINE = [
    "about: {zh: 他说：行，就这样。, en: Fine}",
    'about: {zh: "price：5，en: 好", en: Fine}',
    "about: {zh: “行。”, en: Fine}",
    "# day： 20",
    "scene: 单价［含税］已谈好。",
    "day: 20",
]


@pytest.mark.parametrize(("line", "char", "column"), SLIPS)
def test_slips_are_found_where_they_are(line: str, char: str, column: int) -> None:
    found = slip(["case: x", line], 2, "yaml-syntax")
    assert found is not None
    assert found[:3] == (2, column, "wide-punctuation")
    assert found.args["char"] == char


@pytest.mark.parametrize("line", FINE)
def test_full_width_marks_in_texts_are_left_alone(line: str) -> None:
    assert slip([line], 1, "yaml-syntax") is None


@pytest.mark.parametrize("line", ["- when: {open: >=3}", "  relation: >3", "  money: >=50%"])
def test_bands_without_quotes(line: str) -> None:
    found = slip([line], 1, "yaml-syntax")
    assert found is not None
    assert found.code == "band-needs-quotes"
    assert line[found.column - 1 :].startswith(found.args["band"])
    assert slip([line.replace(">", '">')], 1, "not-an-id") is None


def test_only_problems_it_can_cause_are_laid_to_it() -> None:
    assert slip(["day： 20"], 1, "no-glyph") is None
    assert slip(["day： 20", "time: noon"], 2, "not-an-id") is None
    assert slip(["day： 20", "time: noon"], 2, "yaml-syntax") is not None


def test_the_slip_takes_the_place_of_what_yaml_says() -> None:
    found = read("case: x\nday： 20\ntime: noon\n".encode(), "x.yaml").problems
    assert [(each.code, each.line, each.column) for each in found] == [("wide-punctuation", 2, 4)]
    assert "半角 `:`" in render(found[0], "zh")


def test_no_shipped_line_looks_like_a_slip() -> None:
    for path in shipped_root().rglob("*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number in range(1, len(lines) + 1):
            assert slip(lines, number, "not-an-id") is None, lines[number - 1]


def test_a_line_nobody_typed_is_not_searched() -> None:
    assert slip(["tactics: [" + "direct， " * 1_000 + "]"], 1, "not-an-id") is None
