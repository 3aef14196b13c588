"""What the records tell without being replayed; finished plays are scored only where that is asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from game import journal, playthrough
from game.model import Case, Mode
from game.rules import IllegalDecisionError

SCORED = 20
"""At most so many finished plays of a case are scored, the newest."""


class Head(NamedTuple):
    """A record as it lies on the disk."""

    path: Path
    case: str
    digest: str
    seed: int
    decisions: tuple[str, ...]
    ended: bool
    mode: Mode = Mode.PRACTICE
    score: int | None = None
    """As it was noted at the end, in hundredths; older records have none."""


class Scores(NamedTuple):
    """In hundredths of a point."""

    last: int
    best: int


def unfinished() -> list[Head]:
    """Plays left before their end, newest first; one without a decision is nothing to go on with."""
    heads = [_read(path) for path in journal.unfinished()]
    return [head for head in heads if head is not None and head.decisions]


def scores(case: Case) -> Scores | None:
    """What was reached in this case as it is now; None where it was never played to its end. Warm-ups do not count."""
    paths = sorted(journal.records_folder().glob(f"*-{case.id}-*.jsonl"), key=lambda path: path.name, reverse=True)
    heads = [head for path in paths if (head := _read(path)) is not None and _counts(head, case)]
    if not heads:
        return None
    digest = playthrough.digest(case)
    found = [_score(case, head) for head in heads[:SCORED] if head.digest == digest]
    reached = [score for score in found if score is not None]
    return Scores(reached[0], max(reached)) if reached else None


def best() -> dict[str, int | None]:
    """Every case that was played to its end, with the best score that was noted; nothing is replayed."""
    found: dict[str, int | None] = {}
    for path in journal.records_folder().glob("*.jsonl"):
        head = _read(path)
        if head is not None and head.ended and head.decisions and head.mode.counts:
            noted = [score for score in (found.get(head.case), head.score) if score is not None]
            found[head.case] = max(noted, default=None)
    return found


# Private functions


def _read(path: Path) -> Head | None:
    """The record, None where it is not one."""
    try:
        whole = path.read_bytes().split(b"\n")[:-1]  # the last may be cut
        header, *lines = [json.loads(line) for line in whole]
        decisions = tuple(str(line["decide"]) for line in lines if "decide" in line)
        ended = any("end" in line for line in lines)
        noted = next((line["score"] for line in lines if type(line.get("score")) is int), None)
        mode = journal.aids_of(header, lines).mode
        return Head(
            path, str(header["case"]), str(header["digest"]), int(header["seed"]), decisions, ended, mode, noted
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _counts(head: Head, case: Case) -> bool:
    return head.ended and head.case == case.id and head.mode.counts


def _score(case: Case, head: Head) -> int | None:
    try:
        play = playthrough.replay(case, head.seed, head.decisions)
    except IllegalDecisionError:
        return None
    return playthrough.result(play).score.total if play.over else None
