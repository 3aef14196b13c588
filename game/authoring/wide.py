"""Full-width punctuation where YAML needs half-width: the commonest slip with a Chinese keyboard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_SUSPECTS = frozenset(
    (
        "yaml-syntax", "comma-in-text", "not-an-id", "not-in-languages", "not-a-mapping", "not-a-list", "unknown-key",
        "missing-key", "key-not-text", "undeclared-language", "language-missing", "unknown-decision",
        "file-not-mapping", "not-a-number", "not-a-share", "not-a-weight", "not-an-amount", "unknown-value",
        "unknown-kind",
    )
)  # fmt: skip
"""Codes that full-width punctuation may really be behind."""
_BACK = 3
"""How many lines above a syntax error its cause is looked for."""


class Wide(NamedTuple):
    line: int
    column: int
    char: str
    plain: str


def wide_mark(lines: Sequence[str], line: int, code: str) -> Wide | None:
    """The first full-width mark used as syntax in the line of a problem with that code, or just above it."""
    if code not in _SUSPECTS:
        return None
    back = _BACK if code == "yaml-syntax" else 0
    for number in range(line, max(line - back, 1) - 1, -1):
        if number <= len(lines) and (found := _in_line(lines[number - 1])):
            return Wide(number, *found)
    return None


# ---------------------------------------------------------------- private

_PLAIN = {
    "：": ":", "，": ",", "“": '"', "”": '"', "＂": '"', "｛": "{", "｝": "}", "［": "[", "］": "]", "－": "-",
    "【": "[", "】": "]",
}  # fmt: skip
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|(?:^|\s)#.*')
_MARKS = (
    re.compile(r"(?:^|[\s{,，｛\[［])[A-Za-z_][\w-]*(?P<mark>：)"),
    re.compile(r"^\s*(?P<mark>－)\s"),
    re.compile(r"(?:[:：]|^|[\s\[{,，]-)\s*(?P<mark>[｛［【])"),
    re.compile(r"(?P<mark>[｝］】])\s*[,，}\]]*\s*$"),
    re.compile(r"\S\s*(?P<mark>，)\s*[A-Za-z_][\w-]*\s*[:：]"),
    re.compile(r"[\[［,，]\s*[\w%\":-]+\s*(?P<mark>，)\s*[\w%\":-]+\s*(?=[,，\]］])", re.ASCII),
    re.compile(r"(?:[:：,，\[{-]|^)\s*(?P<mark>[“”])[^“”]*[,:#{}\[\]][^“”]*[“”]"),
)


def _in_line(line: str) -> tuple[int, str, str] | None:
    """Column, mark and what to type, of the leftmost mark outside quotes and comments."""
    bare = _QUOTED.sub(lambda found: '"' * len(found[0]), line)
    at = [found.start("mark") for pattern in _MARKS if (found := pattern.search(bare))]
    return (min(at) + 1, bare[min(at)], _PLAIN[bare[min(at)]]) if at else None
