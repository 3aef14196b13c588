"""The list of cases agrees with the cases, and is kept only as long as their files are the same."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from game import profiles
from game.authoring import case_index, heads, index, keep_index, shipped_root
from game.model import Case
from tests.shipped import CASES, ENTRIES


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some of what is shipped, as if it were all."""
    root = tmp_path / "scenarios"
    for name in ("learning_path.yaml", "cases/hongda-hardware.yaml", "drills/first-words.yaml", "tactics/silence.yaml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(shipped_root() / name, root / name)
    monkeypatch.setenv("HUIKUAN_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(index, "shipped_root", lambda: root)
    index._read_once.cache_clear()
    return root


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_an_entry_says_what_the_case_says(case: Case) -> None:
    entry = ENTRIES[case.id]
    theirs = [person for person in case.people.values() if person.role != "own"]
    assert (entry.title, entry.about, entry.difficulty) == (case.title, case.about, case.difficulty)
    assert (entry.teaches, entry.lessons) == (case.teaches, tuple(case.tactics[id_].name for id_ in case.teaches))
    assert (entry.firm, entry.languages) == (case.firm, case.languages)
    assert entry.people == tuple(
        (each.name, each.portrait, each.temperament, case.temperaments[each.temperament].name) for each in theirs
    )
    assert (entry.amount, entry.currency, entry.acts) == (case.debt.amount, case.debt.currency, case.acts)
    assert (entry.overdue, entry.occasions) == (case.occasions[0].day, len(case.occasions))
    assert entry.channels == tuple(dict.fromkeys(occasion.channel for occasion in case.occasions))


def test_no_entry_tells_a_cause() -> None:
    causes = [name for case in CASES for id_, cause in case.causes.items() for name in (id_, *cause.name.values())]
    for case in CASES:
        said, problems = heads.case(ENTRIES[case.id].path)
        assert not problems
        kept = json.dumps({key: each for key, each in said.items() if key not in ("title", "about")})
        assert not [cause for cause in causes if cause in kept]
        assert not [truth.id for truth in case.truths if f'"{truth.id}"' in kept]


def test_where_all_is_kept_no_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    first = case_index()
    keep_index()
    monkeypatch.setattr(index, "_read_once", None)
    assert case_index() == first
    assert [entry.lessons[:1] for entry in first if "silence" in entry.teaches] == [({"zh": "沉默", "en": "Silence"},)]


def test_what_was_edited_is_seen_at_once(root: Path) -> None:
    keep_index()
    path = root / "cases" / "hongda-hardware.yaml"
    before = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("difficulty: 2", "difficulty: 3"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert {entry.id: entry.difficulty for entry in case_index()}["hongda-hardware"] == 3
    path.unlink()
    assert [entry.id for entry in case_index()] == ["first-words"]


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\xfe", b"huikuan index 1 00000000\n{}", None])
def test_a_damaged_index_means_reading(damage: bytes | None) -> None:
    first = case_index()
    keep_index()
    path = profiles.shared_cache() / "cases-index.json"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert case_index() == first
    keep_index()
    assert path.read_bytes() == whole


def test_an_index_that_cannot_be_written_means_reading() -> None:
    profiles.base().mkdir()
    profiles.shared_cache().write_text("a file where the folder would be", encoding="utf-8")
    keep_index()
    assert len(case_index()) == 2


def test_a_case_with_a_fault_is_listed_with_it_and_not_kept(root: Path) -> None:
    path = root / "cases" / "hongda-hardware.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("\ndebt: {", "\ndebt: {{", 1), encoding="utf-8")
    (entry,) = (each for each in case_index() if each.id == "hongda-hardware")
    assert entry.title["en"] == "Hongda Hardware: the fourth visit"
    path.write_text("case: [", encoding="utf-8")
    for _ in range(2):
        (entry,) = (each for each in case_index() if each.id == "hongda-hardware")
        assert [each.code for each in entry.problems] == ["yaml-syntax"]
        keep_index()
