"""What can be typed besides the number of a choice: a letter or a word of either language, perhaps with a number."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from game.model import Mode

WORDS = {
    "help": ("?", "help", "帮助"),
    "hint": ("h", "hint", "提示"),
    "why": ("w", "why", "为什么", "缘由"),
    "info": ("i", "info", "card", "详情"),
    "guess": ("c", "cause", "guess", "判断", "成因"),
    "file": ("f", "file", "案卷"),
    "talk": ("t", "talk", "transcript", "记录", "谈话记录"),
    "status": ("s", "status", "情况", "眼下"),
    "numbers": ("n", "numbers", "数字"),
    "language": ("l", "lang", "language", "中文", "英文", "english", "chinese", "语言", "换语言"),
    "quit": ("q", "quit", "exit", "退出", "离开"),
    "review": ("v", "review", "复盘"),
    "grades": ("g", "grades", "评分", "打分"),
    "back": ("b", "back", "退回", "悔棋"),
    "again": ("a", "again", "再来", "再来一遍"),
    "today": ("today", "每日一催", "今天"),
    "drop": ("d", "drop", "丢掉", "删除"),
}
MODES = {
    "e": Mode.EXAM,
    "exam": Mode.EXAM,
    "考试": Mode.EXAM,
    "w": Mode.WARM_UP,
    "warm-up": Mode.WARM_UP,
    "warmup": Mode.WARM_UP,
    "热身": Mode.WARM_UP,
    "p": Mode.PRACTICE,
    "practice": Mode.PRACTICE,
    "练习": Mode.PRACTICE,
}
"""What can be typed before a case begins."""
YES = ("y", "yes", "是", "是的", "确定", "好")
NAMED = {word: name for name, words in WORDS.items() for word in words}
TYPED = re.compile(r"(\D*?)\s*(?:(\d+)\s*([a-z]?))?")


class Command(NamedTuple):
    """``name`` is empty for an empty line and for what is no command; ``number`` is 0 where none was typed."""

    name: str
    number: int
    empty: bool = False
    letter: str = ""
    """Typed after the number."""


def parse(typed: str) -> Command:
    """The command that was typed, in small or capital, narrow or wide letters."""
    words = plain(typed)
    found = TYPED.fullmatch(words)
    if found is None:
        return Command("", 0, not words)
    return Command(NAMED.get(found[1], ""), int(found[2] or 0), not words, found[3] or "")


def mode_of(typed: str) -> Mode | None:
    return MODES.get(plain(typed))


def is_yes(typed: str) -> bool:
    return plain(typed) in YES


def plain(typed: str) -> str:
    """What was typed, in small narrow letters."""
    return unicodedata.normalize("NFKC", typed).strip().lower()
