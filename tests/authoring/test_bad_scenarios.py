"""One fault per file; the first line of each file says which code and line are expected."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.authoring import Problem, check, render
from game.authoring.messages import MESSAGES, WARNINGS
from tests.authoring.shelves import BAD, SHELF

FILES = sorted(BAD.rglob("*.yaml"))
ELSEWHERE = {
    "cannot-open",
    "no-events-file",
    "no-such-case",
    "no-such-file",
    "not-a-case",
    "not-yaml-name",
    "too-large",
    "too-many-manners",
    "too-many-states",
    "wrong-value",
}
"""Codes that no single file can show."""


def _expected(path: Path) -> tuple[str, int]:
    found = re.match(rb"# expect: ([a-z0-9-]+) ([0-9]+)\s", path.read_bytes())
    assert found, f"{path} does not say what it expects"
    return found[1].decode(), int(found[2])


def _found(path: Path) -> list[Problem]:
    return check([path], root=SHELF)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_has_exactly_its_problem(path: Path) -> None:
    found = _found(path)
    assert [(each.code, each.line) for each in found] == [_expected(path)], "\n".join(map(render, found))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_is_said_in_both_languages(path: Path) -> None:
    for problem in _found(path):
        for language in ("zh", "en"):
            text = render(problem, language)
            assert problem.message(language) in text
            assert problem.cure(language) in text
        assert re.search("[一-鿿]", problem.message("zh"))
        assert re.search("[一-鿿]", problem.cure("zh"))


def test_every_code_has_an_example() -> None:
    assert {_expected(path)[0] for path in FILES} | ELSEWHERE == set(MESSAGES)


def test_there_are_enough() -> None:
    assert len(FILES) >= 50


def test_warnings_are_known_codes() -> None:
    assert set(MESSAGES) >= WARNINGS
