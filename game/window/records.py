"""What the records tell in lists: nothing is replayed, scores are those that were noted at the end."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from game import journal
from game.model import Mode


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


def scores(case_id: str) -> Scores | None:
    """What was reached in this case; None where it was never played to its end. Warm-ups do not count."""
    paths = sorted(journal.records_folder().glob(f"*-{case_id}-*.jsonl"), key=lambda path: path.name)
    heads = [head for path in paths if (head := _read(path)) is not None and head.case == case_id and _counts(head)]
    noted = [head.score for head in heads if head.score is not None]
    return Scores(noted[-1], max(noted)) if noted else None


def best() -> dict[str, int | None]:
    """Every case that was played to its end, with the best score that was noted; nothing is replayed."""
    found: dict[str, int | None] = {}
    for path in journal.records_folder().glob("*.jsonl"):
        head = _read(path)
        if head is not None and head.decisions and _counts(head):
            noted = [score for score in (found.get(head.case), head.score) if score is not None]
            found[head.case] = max(noted, default=None)
    return found


# Private functions


def _read(path: Path) -> Head | None:
    """The record, None where it is not one."""
    try:
        found = path.stat()
    except OSError:
        return None
    return _read_once(path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=4096)
def _read_once(path: Path, _size: int, _changed: int) -> Head | None:
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


def _counts(head: Head) -> bool:
    return head.ended and head.mode.counts
