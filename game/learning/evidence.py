"""What the finished plays of a profile tell: each judged decision with the kind of person, cause and move it was about.

A play tells only once it has been reviewed; what it tells is kept, so that no play need be replayed twice.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from game import journal, profiles, rules, solving
from game.coach.judging import Judgement, Review
from game.journal import Head
from game.model import Text
from game.playthrough import Playthrough

FORMAT = 1
ABANDONED = 900
"""Seconds without a sign after which whoever was reviewing is taken to have been killed."""
WAYS = "ways"
"""Stands for a group where the best decision was to leave, to go on or to close."""


class Decision(NamedTuple):
    """One judged decision."""

    place: str
    """Names the position and what was decided; the same in a record and in one that branches off after it."""
    loss: float
    grade: str
    temperament: str
    """Of the person met; empty at one's own desk."""
    cause: str
    """What was really going on."""
    group: str
    """Group of the best move: what should have been thought of."""

    @property
    def sound(self) -> bool:
        return self.grade in ("best", "no_matter")


class Evidence(NamedTuple):
    """One reviewed play."""

    at: str
    """When it was begun, ``20260902-093000``."""
    case: str
    quality: float
    """Per cent."""
    score: float
    decisions: tuple[Decision, ...]
    names: dict[str, Text]
    """Of the temperaments and causes in it, by id."""


class Gathered(NamedTuple):
    told: tuple[Evidence, ...]
    """Oldest first."""
    missing: tuple[Path, ...]
    """Records of finished plays that have not been reviewed."""


def gather() -> Gathered:
    """Everything the records of this profile tell, without working out a review."""
    told, missing = list[Evidence](), list[Path]()
    for head in journal.finished():
        if (kept := _kept(head)) is not None:
            told += kept
        elif solving.kept_review_of(head.digest, head.seed, head.decisions) is None:
            missing.append(head.path)
        else:
            told += _find(head)
    return Gathered(tuple(told), tuple(missing))


def work_out() -> None:
    """Reviews what has not been reviewed, one play after the other; each is kept as soon as it is done.

    Does nothing while another process is at it.
    """
    mark = profiles.cache() / "reviewing"
    try:
        if time.time() - mark.stat().st_mtime < ABANDONED:
            return
    except FileNotFoundError:
        mark.parent.mkdir(parents=True, exist_ok=True)
    try:
        for head in journal.finished():
            mark.touch()
            if _kept(head) is None:
                with suppress(LookupError):  # a play the solver does not follow is left for a later version
                    _find(head)
    finally:
        mark.unlink(missing_ok=True)


def told_by(at: str, play: Playthrough, review: Review, looked_up: Set[int] = frozenset()) -> Evidence:
    """What one reviewed play tells; decisions whose best move was looked up tell nothing."""
    case = play.case
    cause = case.causes[case.truths[play.state.truth].cause]
    decisions = tuple(_decision(play, judged) for judged in review.judgements if judged.number not in looked_up)
    met = {each.temperament for each in decisions if each.temperament}
    names = {id_: case.temperaments[id_].name for id_ in sorted(met)} | {cause.id: cause.name}
    return Evidence(at, case.id, review.quality, review.score, decisions, names)


def distinct(told: Iterable[Evidence]) -> Iterator[Decision]:
    """Every decision once, oldest first: what a branch or a repeated play only repeats does not count again."""
    seen = set[str]()
    for evidence in told:
        for decision in evidence.decisions:
            if decision.place not in seen:
                seen.add(decision.place)
                yield decision


# Private functions


def _decision(play: Playthrough, judged: Judgement) -> Decision:
    case, before = play.case, play.turns[judged.turn].before
    desk = rules.occasion(case, before).channel == "desk"
    best = case.tactics.get(judged.best)
    whole = json.dumps([case.id, play.seed, play.decisions[: judged.number], judged.played])
    return Decision(
        place=sha256(whole.encode()).hexdigest()[:16],
        loss=judged.loss,
        grade=judged.grade,
        temperament="" if desk else rules.person(case, before).temperament,
        cause=case.truths[before.truth].cause,
        group=best.group if best is not None else WAYS,
    )


def _path(head: Head) -> Path:
    whole = json.dumps([head.path.name, head.digest, head.seed, head.decisions])
    return profiles.cache() / f"evidence-{FORMAT}-{sha256(whole.encode()).hexdigest()[:32]}.json"


def _kept(head: Head) -> tuple[Evidence, ...] | None:
    """What this record told when it was last asked: a play that was dropped before its end tells nothing."""
    try:
        return tuple(_from_json(each) for each in json.loads(_path(head).read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None  # not there, or not whole: it is gathered anew


def _find(head: Head) -> tuple[Evidence, ...]:
    """What the record tells, worked out and kept."""
    try:
        play = journal.load(head.path).play
    except journal.JournalError:
        return ()  # told where records are opened; here it only tells nothing
    found = (told_by(head.path.name[:15], play, solving.review(play), head.told),) if play.over else ()
    data = [{**each._asdict(), "decisions": [made._asdict() for made in each.decisions]} for each in found]
    profiles.write_whole(_path(head), json.dumps(data, ensure_ascii=False))
    return found


def _from_json(data: dict[str, Any]) -> Evidence:
    return Evidence(**{**data, "decisions": tuple(Decision(**each) for each in data["decisions"])})
