"""What is wrong with a scenario file, where, and what to write instead."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from typing import Any, Literal, NamedTuple

from game.authoring.messages import MESSAGES, Message

Spot = tuple[int, int]
"""Line and column, both from 1; columns count characters."""

_WIDTH_MAX = 110
_WORDS = {
    "zh": {"error": "错误", "warning": "注意", "cure": "改法"},
    "en": {"error": "error", "warning": "warning", "cure": "cure"},
}


class Problem(NamedTuple):
    code: str
    severity: Literal["error", "warning"]
    file: str
    line: int
    column: int
    args: tuple[tuple[str, str], ...]
    """What fills the message's blanks, the same in every language."""
    source: str
    """The line as written."""

    def message(self, language: str = "en") -> str:
        return self._filled(MESSAGES[self.code].say, language)

    def cure(self, language: str = "en") -> str:
        return self._filled(MESSAGES[self.code].cure, language)

    def _filled(self, template: dict[str, str], language: str) -> str:
        args = dict(self.args)
        near = args.pop("near", "")
        text = template.get(language, template["en"]).format_map(args)
        if near and template is MESSAGES[self.code].cure:
            return ("是不是想写 {}?" if language == "zh" else "Did you mean {}?").format(near) + (
                " " + text if text else ""
            )
        return text


class Refused(Exception):  # noqa: N818 - a name of the issue
    """Scenario files that cannot be played, with every problem of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n\n".join(render(each) for each in self.problems)


def problem(code: str, file: str, spot: Spot, source: str, /, **args: object) -> Problem:
    texts = tuple((name, _short(value)) for name, value in args.items())
    return Problem(code, MESSAGES[code].severity, file, spot[0], spot[1], texts, source)


def near(word: object, known: Any) -> str:
    """The closest known word as ``'word'``, or an empty text."""
    found = get_close_matches(str(word)[:80], [str(each) for each in known], 1, 0.6)
    return f"'{found[0]}'" if found else ""


def render(problem: Problem, language: str = "en") -> str:
    """Position, message, the line with a caret under the place, and the cure."""
    words = _WORDS.get(language, _WORDS["en"])
    place = f"{problem.file}:{problem.line}:{problem.column}"
    head = f"{place}: {words[problem.severity]}[{problem.code}]: {problem.message(language)}"
    source, column = _window(problem.source, problem.column)
    caret = " " * sum(_width(char) for char in source[: column - 1]) + "^"
    shown = [f"    {source}", f"    {caret}"] if source.strip() else []
    return "\n".join([head, *shown, f"    {words['cure']}: {problem.cure(language)}"])


def as_dict(problem: Problem, language: str = "en") -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message(language),
        "cure": problem.cure(language),
        "source": problem.source[:1000],
    }


# ---------------------------------------------------------------- private


def _short(value: object) -> str:
    text = "".join(char if char.isprintable() else " " for char in str(value)[:400])
    return text if len(text) <= 200 else text[:199] + "…"


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _window(source: str, column: int) -> tuple[str, int]:
    """The part of a long line around the column, control characters as spaces."""
    clean = "".join(char if char.isprintable() else " " for char in source[: column + 2 * _WIDTH_MAX])
    if len(clean) <= _WIDTH_MAX:
        return clean.rstrip(), column
    start = max(0, column - 1 - _WIDTH_MAX // 2)
    lead = "…" if start else ""
    return (lead + clean[start : start + _WIDTH_MAX]).rstrip() or lead, column - start + len(lead)


__all__ = ["Message", "Problem", "Refused", "Spot", "as_dict", "near", "problem", "render"]
