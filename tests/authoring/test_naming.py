from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring import check
from tests.authoring.shelves import copied, edited


@pytest.mark.parametrize(
    ("file", "old", "new", "meant"),
    [
        ("cases/small.yaml", "temperament: gruff", "temperament: 生硬", "'gruff'"),
        ("cases/small.yaml", "cause: slow", "cause: 周转不灵", "'slow'"),
        ("cases/small.yaml", "cause: slow", "cause: 周转不灵了", "'slow'"),
        ("cases/small.yaml", "teaches: [ask]", "teaches: [Ask]", "'ask'"),
        ("cases/small.yaml", "meets: boss", "meets: 王建国", "'boss'"),
        ("cases/small.yaml", "due: visit", "due: 上门", "'visit'"),
        ("cases/small.yaml", "keeps: [signed]", "keeps: [有签字]", "'signed'"),
        ("temperaments/gruff.yaml", "to: warm", "to: 和气", "'warm'"),
        ("causes/slow.yaml", "to: easing", "to: 松动", "'easing'"),
        ("cases/small.yaml", "keeps: [signed]", "keeps: [完全不是]", ""),
    ],
)
def test_a_name_leads_to_its_id(tmp_path: Path, file: str, old: str, new: str, meant: str) -> None:
    shelf = copied(tmp_path)
    edited(shelf / file, old, new)
    found = [each for each in check([shelf / file], root=shelf) if each.code == "not-an-id"]
    assert found
    assert {dict(each.args).get("near", "") for each in found} == {meant}
    assert all(f"是不是想写 {meant}" in each.cure("zh") for each in found if meant)
