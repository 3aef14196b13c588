"""Finding by typing: Chinese, pinyin initials, English; what the list of cases can be found by."""

from __future__ import annotations

import pytest

from game.authoring import case_index
from game.view.finding import matches


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("孙记", True), ("sjbw", True), ("SJ", True), ("bakery", True), ("ＢＡＫＥＲＹ", True), ("sun yumei", True),
        ("孙 饼", True), ("sj bakery", True), ("jsbw", False), ("孙记鱼", False), ("sjx", False), ("五回", True),
        ("wh", False), ("", True),
    ],
)  # fmt: skip
def test_what_is_typed(query: str, found: bool) -> None:
    names = ("孙记饼屋", "Sunji Bakery", "Sun Yumei")
    assert matches(query, names, ("通知发了五回",)) is found


def test_a_character_with_two_readings_is_found_by_both() -> None:
    assert matches("h", ("行",))
    assert matches("x", ("行",))
    assert not matches("z", ("行",))


def test_every_case_can_be_found_by_its_people_and_never_by_its_hidden_cause() -> None:
    entries = case_index()
    assert all(entry.names and entry.temperaments for entry in entries)
    causes = {"oversight", "cash_crunch", "competitive", "grievance", "malicious"}
    assert not any(causes & {*entry.names, *entry.temperaments} for entry in entries)
