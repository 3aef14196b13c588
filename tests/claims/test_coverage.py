"""Everything the literature names is played somewhere: the coverage table is whole, true, and printed in the guide."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from game.authoring import Library, shipped_root
from game.authoring.files import TacticFile
from game.authoring.index import learning_path
from game.authoring.instruments import CoverageFile, PlayedForm, ThreadForm
from game.authoring.layers import whens_of
from game.bench.claims import read_claims
from game.bench.policies import POLICIES
from game.model import Case
from tests.shipped import CASES

HERE = Path(__file__).parent
GUIDE = shipped_root() / "README.md"
ROWS = 126
"""Rows of the table of tactics; what follows them in ids.txt are the mistakes of the matrix."""
IDS = (HERE / "ids.txt").read_text(encoding="utf-8").split()
FULL = tuple(case for case in CASES if len(case.occasions) > 1)
LIBRARY = Library(shipped_root())


@cache
def coverage() -> CoverageFile:
    form = LIBRARY.read(shipped_root() / "coverage.yaml").form
    assert isinstance(form, CoverageFile)
    return form


@cache
def asked_facts() -> frozenset[str]:
    """Facts that some rule, need or arrow of the library asks."""
    documents = [each for kind in ("tactic", "temperament", "cause", "ploy", "case") for each in LIBRARY.all(kind)]
    documents += LIBRARY.common("events")
    return frozenset(f for each in documents for when, _ in whens_of(each) for f in (*when.facts, *when.lacks))


def test_every_row_and_every_mistake_is_in_the_table() -> None:
    assert len(IDS) == len(set(IDS)) == 151
    assert list(coverage().coverage)[:ROWS] == IDS[:ROWS]
    assert set(IDS) == set(coverage().coverage)


@pytest.mark.parametrize("id_", IDS)
def test_where_an_id_is_played_is_true(id_: str) -> None:
    played = coverage().coverage[id_]
    ways = [played.tactic, played.preparation, played.fact, played.policy, played.not_modelled]
    assert sum(way is not None for way in ways) == 1 or (played.setting is not None and not any(ways))
    for tactic in filter(None, (played.tactic, played.preparation)):
        found = LIBRARY.get("tactic", tactic)
        assert found is not None
        assert isinstance(found.form, TacticFile)
        assert (found.form.group == "prepare") == (played.preparation is not None)
    assert played.fact is None or played.fact in asked_facts(), "nothing asks this fact"
    assert played.policy is None or played.policy in POLICIES


def test_full_cases_use_every_cause_temperament_and_ploy() -> None:
    assert len(FULL) >= 12
    assert set(LIBRARY.paths("cause")) == {id_ for case in FULL for id_ in case.causes}
    assert set(LIBRARY.paths("temperament")) == {id_ for case in FULL for id_ in case.temperaments}
    assert set(LIBRARY.paths("ploy")) == {ploy.id for case in FULL for ploy in case.ploys}


def test_every_tactic_is_on_some_table() -> None:
    assert sorted(set(LIBRARY.paths("tactic")) - {t for case in CASES for t in palette(case)}) == []


def test_three_cases_are_foreign_and_by_mail_and_phone_alone() -> None:
    foreign = [case for case in FULL if case.debt.currency != "CNY"]
    assert len(foreign) >= 3
    for case in foreign:
        assert {occasion.channel for occasion in case.occasions} <= {"email", "phone", "desk"}


def test_there_are_thirty_drills_of_one_lesson() -> None:
    drills = [case for case in CASES if len(case.occasions) == 1]
    assert len(drills) >= 30
    for case in drills:
        assert 1 <= len(case.teaches) <= 3, case.id


def test_sequences_and_contradictions_are_played_or_tested() -> None:
    known = {case.id for case in CASES}
    claims = {each.id for name in ("given", "own") for each in read_claims(HERE / f"{name}.yaml")}
    for id_, thread in (coverage().sequences | coverage().contradictions).items():
        assert thread.cases or thread.tests, id_
        assert set(thread.cases) <= known, id_
        assert set(thread.tests) <= claims, id_
        assert thread.policy is None or thread.policy in POLICIES, id_
    assert len(coverage().contradictions) == 15


def test_the_learning_path_leads_through_everything_once() -> None:
    path = learning_path(shipped_root())
    assert len(path) == len(set(path))
    assert set(path) == {case.id for case in CASES}


def test_the_table_in_the_guide_is_up_to_date(request: pytest.FixtureRequest) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    head, _, rest = text.partition("<!-- coverage: made by tests/claims/test_coverage.py --rewrite -->\n")
    old, _, tail = rest.partition("<!-- end of coverage -->")
    assert tail, "the guide has no place for the table"
    new = "\n".join(table()) + "\n"
    if request.config.getoption("--rewrite"):
        marker = "<!-- coverage: made by tests/claims/test_coverage.py --rewrite -->\n"
        GUIDE.write_text(f"{head}{marker}{new}<!-- end of coverage -->{tail}", encoding="utf-8")
        return
    assert old == new, "run pytest tests/claims/test_coverage.py --rewrite"


# ---------------------------------------------------------------- the table


def table() -> Iterator[str]:
    yield "| what | id | 中文 | where it is played |"
    yield "|---|---|---|---|"
    for kind in ("cause", "temperament", "ploy"):
        for each in LIBRARY.all(kind):
            name = getattr(each.form, "name", {}).get("zh", "")
            yield row(kind, each.id, name, [case.id for case in CASES if each.id in of_kind(case, kind)])
    for id_ in IDS[:ROWS]:
        yield row("tactic", id_, *of_id(coverage().coverage[id_]))
    for id_ in IDS[ROWS:]:
        yield row("mistake", id_, *of_id(coverage().coverage[id_]))
    for kind, threads in (("sequence", coverage().sequences), ("contradiction", coverage().contradictions)):
        for id_, thread in threads.items():
            yield row(kind, id_, thread.name["zh"], where(thread))


def row(kind: str, id_: str, name: str, places: list[str]) -> str:
    shown = ", ".join(places[:4]) + (f" and {len(places) - 4} more" if len(places) > 4 else "")
    return f"| {kind} | `{id_}` | {name} | {shown} |"


def of_id(played: PlayedForm) -> tuple[str, list[str]]:
    tactic = played.tactic or played.preparation
    if tactic:
        found = LIBRARY.get("tactic", tactic)
        assert found is not None
        return getattr(found.form, "name", {}).get("zh", ""), [case.id for case in CASES if tactic in palette(case)]
    if played.fact:
        having = [case.id for case in CASES if any(played.fact in o.facts for o in case.occasions)]
        return LIBRARY.facts()[played.fact]["zh"], [f"fact `{played.fact}`", *having]
    if played.policy:
        return "", [f"policy `{played.policy}` (claims)"]
    if played.not_modelled:
        return "", [f"not modelled: {played.not_modelled['en']}"]
    assert played.setting is not None
    said = {name: getattr(played.setting, name) for name in played.setting.model_fields_set}
    return "", [f"setting {', '.join(f'{name}: {value}' for name, value in said.items())}"]


def of_kind(case: Case, kind: str) -> set[str]:
    if kind == "cause":
        return set(case.causes)
    return set(case.temperaments) if kind == "temperament" else {ploy.id for ploy in case.ploys}


def palette(case: Case) -> set[str]:
    return {tactic for occasion in case.occasions for tactic in occasion.tactics}


def where(thread: ThreadForm) -> list[str]:
    policy = [f"policy `{thread.policy}`"] if thread.policy else []
    return [*thread.cases, *policy, *(f"claim {id_}" for id_ in thread.tests)]
