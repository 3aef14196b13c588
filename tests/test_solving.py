"""Solving as a service: kept by digest, done in a process of its own, cancellable without a trace."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game import profiles, solving
from game.authoring import load_case
from game.coach.solve import solve

SHELF = Path(__file__).parent / "authoring" / "shelf" / "cases"
CASE = SHELF / "small.yaml"


def wait(job: solving.Job, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not job.done:
        assert time.monotonic() < end, "the job does not end"
        time.sleep(0.1)


def test_an_answer_is_kept_and_read_back() -> None:
    case = load_case(CASE)
    assert solving.kept_answer(case) is None
    first = solving.answer(case)
    again = solving.answer(case)
    assert (first.kept, again.kept) == (False, True)
    assert again.solution == first.solution == solve(case)


def test_another_case_has_another_answer() -> None:
    case = load_case(CASE)
    solving.answer(case)
    assert solving.kept_answer(case.model_copy(update={"relation": case.relation - 1})) is None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"solution": {}}', '{"solution": {"line": []}, "seconds": 1}'])
def test_a_spoilt_answer_is_worked_out_anew(content: str) -> None:
    case = load_case(CASE)
    solving.answer(case)
    (path,) = profiles.shared_cache().glob("solution-*.json")
    path.write_text(content, encoding="utf-8")
    assert solving.kept_answer(case) is None
    assert not solving.answer(case).kept
    assert solving.kept_answer(case) is not None


def test_a_job_solves_in_a_process_of_its_own() -> None:
    case = load_case(CASE)
    job = solving.Job("solve", CASE)
    wait(job)
    kept = solving.kept_answer(case)
    assert kept is not None
    assert kept.solution.case == case.id


def test_a_cancelled_job_ends_at_once_and_keeps_nothing() -> None:
    job = solving.Job("solve", CASE)
    job.cancel()
    assert job.done
    assert solving.kept_answer(load_case(CASE)) is None
