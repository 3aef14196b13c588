"""Finding something by typing: Chinese, the initials of its pinyin, or English; parts of words do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

READINGS = 64
"""At most so many ways of reading a name are tried: a few of its characters may have two or three."""


def matches(query: str, names: Iterable[str], texts: Iterable[str] = ()) -> bool:
    """Whether every word that was typed is found in a name, in the initials of its pinyin, or in one of the texts."""
    words = plain(query).split()
    named, told = [plain(name) for name in names if name], [plain(text) for text in texts]
    return all(
        any(word in name or _in_initials(word, name) for name in named) or any(word in text for text in told)
        for word in words
    )


def plain(text: str) -> str:
    """In small, narrow letters."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


# Private functions


def _in_initials(word: str, text: str) -> bool:
    if not (word.isascii() and word.isalpha()):
        return False
    return any(word in initials for initials in _initials(text))


@lru_cache(maxsize=4000)
def _initials(text: str) -> tuple[str, ...]:
    """The initials of a text in every way it can be read; empty where it has no Chinese in it."""
    chinese = "".join(character for character in text if "\u4e00" <= character <= "\u9fff")
    if not chinese:
        return ()
    from pypinyin import Style, pinyin  # its tables take a moment to read, which no start should wait for

    ways = [sorted(set(each)) for each in pinyin(chinese, style=Style.FIRST_LETTER, heteronym=True)]
    count = 1
    for way in ways:
        count *= len(way)
    if count > READINGS:
        ways = [way[:1] for way in ways]
    return tuple("".join(way) for way in product(*ways))
