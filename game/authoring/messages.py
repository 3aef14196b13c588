"""What every problem is called, says and advises, in both languages."""

from __future__ import annotations

from typing import Literal, NamedTuple

from game.authoring.messages_of_rules import RULES
from game.authoring.messages_of_values import VALUES

WARNINGS = frozenset(
    ("gb18030", "not-playable-here", "step-without-owner", "line-never-said", "patience-back", "cash-falls")
)


class Message(NamedTuple):
    severity: Literal["error", "warning"]
    say: dict[str, str]
    cure: dict[str, str]


MESSAGES: dict[str, Message] = {
    code: Message("warning" if code in WARNINGS else "error", {"en": en, "zh": zh}, {"en": en_cure, "zh": zh_cure})
    for code, (en, en_cure, zh, zh_cure) in {**VALUES, **RULES}.items()
}
