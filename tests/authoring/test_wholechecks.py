"""What only the whole library shows."""

from __future__ import annotations

from pathlib import Path

from game.authoring import check
from tests.authoring.shelves import codes, copied, edited

SOOTHED = "{on: soothed, from: calm, to: warm}"


def test_a_stimulus_that_nothing_sends_is_no_way_in(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    path = shelf / "temperaments" / "gruff.yaml"
    edited(path, SOOTHED, SOOTHED.replace("soothed", "soothd"))
    found = check([shelf], root=shelf)
    assert [(each.code, each.severity) for each in found] == [("unreachable-mood", "error"), ("never-sent", "error")]
    assert found[1].cure("en").startswith("Did you mean 'soothed'?")


def test_what_is_let_alone_gets_worse_by_itself(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    path = shelf / "causes" / "slow.yaml"
    edited(path, "reactions:", "  - {on: neglected, from: easing, to: short}\nreactions:")
    assert codes(shelf, root=shelf) == []


def test_a_file_that_cannot_be_read_may_send_anything(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    edited(shelf / "temperaments" / "gruff.yaml", SOOTHED, SOOTHED.replace("soothed", "pleased"))
    edited(shelf / "tactics" / "wait.yaml", "group: scene", "group: seen")
    assert "never-sent" not in {code for code, _ in codes(shelf, root=shelf)}
