"""Slips of the hand behind what YAML complains of: full-width punctuation, a band that needs quotes."""

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
_LINE_MAX = 2_000
"""Nobody types longer lines; a file that is one line with thousands of problems is not searched for each."""
_BACK = 3
"""How many lines above a syntax error its cause is looked for."""


class Slip(NamedTuple):
    line: int
    column: int
    code: str
    args: dict[str, str]


def slip(lines: Sequence[str], line: int, code: str) -> Slip | None:
    """The slip that a problem with that code in that line really is: in the line, or just above it."""
    if code not in _SUSPECTS and code != "not-a-band":
        return None
    back = _BACK if code == "yaml-syntax" else 0
    for number in range(min(line, len(lines)), max(line - back, 1) - 1, -1):
        if len(lines[number - 1]) > _LINE_MAX:
            continue
        bare = _QUOTED.sub(lambda found: '"' * len(found[0]), lines[number - 1])
        if code in _SUSPECTS and (wide := _leftmost(bare)):
            return Slip(number, wide[0] + 1, "wide-punctuation", {"char": wide[1], "plain": _PLAIN[wide[1]]})
        if code in ("yaml-syntax", "not-a-band") and (band := _BAND.search(bare)):
            return Slip(number, band.start("mark") + 1, "band-needs-quotes", {"band": band["mark"]})
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


_BAND = re.compile(r"[:,{\[]\s*(?P<mark>>=?\s*[0-9]+%?)")


def _leftmost(bare: str) -> tuple[int, str] | None:
    """Where the first full-width mark stands outside quotes and comments, and the mark."""
    at = [found.start("mark") for pattern in _MARKS if (found := pattern.search(bare))]
    return (min(at), bare[min(at)]) if at else None
