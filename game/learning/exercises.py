"""Exercises: positions in which one kind of move is clearly best.

They come from the shipped drills, solved when they are first asked for, from the shipped cases as far as one of their
plays was reviewed, and from the trainee's own mistakes, whose values a kept review already holds.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple

from game import authoring, belief, bots, journal, playthrough, profiles, rules, solving
from game.authoring import CaseEntry
from game.belief import Belief
from game.coach.advice import Advisor
from game.coach.judging import Choice, Review
from game.coach.solve import Values, solved
from game.journal import Head
from game.model import Case
from game.playthrough import Playthrough

FORMAT = 1
KEPT = f"exercises-{FORMAT}-*.json"
CLEARLY = 3.0
"""Points by which the best kind of move beats the second-best in an exercise."""
SEEDS = range(16)
"""Luck numbers under which drills are played to find what positions come up."""
FAIR = 3
"""Plays of one player out of those in which a position must come up."""
FROM_EACH = 3
"""Most exercises out of one drill."""
ORDINARY = "handbook_expert"
OWN_GRADES = ("mistake", "blunder")

Origin = Literal["drill", "own"]


class Exercise(NamedTuple):
    """One decision: a position by case, luck and what was decided before, and what every choice there is worth."""

    case: str
    digest: str
    seed: int
    before: tuple[str, ...]
    origin: Origin
    choices: tuple[Choice, ...]
    """Best lawful one first, those over a red line last."""

    @property
    def key(self) -> str:
        """Names the position, whatever it was taken from."""
        whole = json.dumps([self.digest, self.seed, list(self.before)])
        return sha256(whole.encode()).hexdigest()[:16]

    @property
    def best(self) -> str:
        return self.choices[0].decision

    def loss(self, decision: str) -> float:
        """Points that the decision gives away on average."""
        worth = next(choice.worth for choice in self.choices if choice.decision == decision)
        return max(0.0, self.choices[0].worth - worth)


def to_json(exercise: Exercise) -> dict[str, Any]:
    return {**exercise._asdict(), "choices": [choice._asdict() for choice in exercise.choices]}


def from_json(data: dict[str, Any]) -> Exercise:
    """Raises KeyError or TypeError for what is not an exercise."""
    choices = tuple(Choice(**each) for each in data["choices"])
    return Exercise(**{**data, "before": tuple(data["before"]), "choices": choices})


def position(exercise: Exercise) -> Playthrough | None:
    """The play in which the decision is to be taken; None where its case is gone or has been edited since."""
    case = case_of(exercise)
    return None if case is None else playthrough.replay(case, exercise.seed, exercise.before)


def case_of(exercise: Exercise) -> Case | None:
    """The case: for a drill as it is shipped now, for one's own play as it was then."""
    if exercise.origin == "own":
        return _stored(exercise.digest)
    shipped = _shipped(exercise.case)
    return shipped if shipped is not None and playthrough.digest(shipped) == exercise.digest else None


def of_shipped() -> Iterator[Exercise]:
    """The exercises of what is shipped, along the learning path.

    Each drill is solved when its turn comes; cases, which take longer, have exercises once one of their plays was
    reviewed (`find`).
    """
    for entry in authoring.case_index():
        yield from of_drill(entry) if entry.drill else of_case(entry)


def of_drill(entry: CaseEntry) -> tuple[Exercise, ...]:
    """The exercises of one drill, kept from an earlier time or found now; none where it cannot be read."""
    case = _shipped(entry.id)
    if case is None:
        return ()
    kept = _kept(case)
    return kept if kept is not None else _keep(case, solved(case)[1])


def of_case(entry: CaseEntry) -> tuple[Exercise, ...]:
    """The exercises of one case as far as they were found."""
    case = _shipped(entry.id) if any(profiles.shared_cache().glob(KEPT)) else None
    return (case and _kept(case)) or ()


def find(case: Case) -> None:
    """Finds the exercises of a shipped case, for another time; takes seconds."""
    shipped = _shipped(case.id)
    if shipped is not None and playthrough.digest(shipped) == playthrough.digest(case) and _kept(case) is None:
        _keep(case, solving.known(case)[1])


def found_in(case: Case, advisor: Advisor) -> list[Exercise]:
    """Positions that come up under good or ordinary play and have a clear best move.

    For each move the position in which it is clearest, the clearest of these, in their order.
    """
    places: dict[object, tuple[Playthrough, Belief]] = {}
    often = Counter[object]()
    for player in (_good(advisor), _ordinary):
        counted = Counter[object]()
        for seed in SEEDS:
            for play, known in _moments(case, seed, player):
                key = rules.observe(play.state), tuple(sorted(known.items()))
                places.setdefault(key, (play, known))
                counted[key] += 1
        often |= counted
    asked = [_asked(case, advisor, *places[key]) for key, times in often.items() if times >= FAIR]
    clearest: dict[str, Exercise] = {}
    for clear, exercise in sorted(asked, key=lambda each: -each[0]):
        if clear >= CLEARLY:
            clearest.setdefault(_kind(case, exercise.best), exercise)
    return sorted([*clearest.values()][:FROM_EACH], key=lambda each: (len(each.before), each.seed))


def margin(case: Case, choices: Iterable[Choice]) -> float:
    """Points between the best and the second-best kind of move; 0 where there is one kind only.

    The manners of one act share a card and are one kind.
    """
    kinds: dict[str, float] = {}
    for choice in choices:
        kind = _kind(case, choice.decision)
        kinds[kind] = max(kinds.get(kind, choice.worth), choice.worth)
    best, *others = sorted(kinds.values(), reverse=True)
    return best - others[0] if others else 0.0


def of_mistakes(records: Iterable[Head]) -> Iterator[Exercise]:
    """The trainee's own mistakes, dearest first, as far as the plays have been reviewed."""
    found: dict[str, tuple[float, Exercise]] = {}
    for head in records:
        review = solving.kept_review_of(head.digest, head.seed, head.decisions)
        for loss, exercise in _mistakes(head, review) if review is not None else ():
            found.setdefault(exercise.key, (loss, exercise))
    for _, exercise in sorted(found.values(), key=lambda each: -each[0]):
        yield exercise


def own_mistakes() -> Iterator[Exercise]:
    """The mistakes in the finished records of this profile."""
    return of_mistakes(journal.finished())


# Private functions


def _path(case: Case) -> Path:
    return profiles.shared_cache() / f"exercises-{FORMAT}-{playthrough.digest(case)}.json"


def _kept(case: Case) -> tuple[Exercise, ...] | None:
    """What was found earlier; None where nothing is kept, or not whole."""
    try:
        return tuple(map(from_json, json.loads(_path(case).read_text(encoding="utf-8"))))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(case: Case, values: Values) -> tuple[Exercise, ...]:
    found = tuple(found_in(case, Advisor(values)))
    profiles.write_whole(_path(case), json.dumps([to_json(each) for each in found]))
    return found


def _mistakes(head: Head, review: Review) -> Iterator[tuple[float, Exercise]]:
    for judged in review.judgements:
        if judged.grade in OWN_GRADES:
            before = head.decisions[: judged.number]
            yield judged.loss, Exercise(head.case, head.digest, head.seed, before, "own", judged.choices)


def _moments(
    case: Case, seed: int, player: Callable[[Playthrough, Belief], str]
) -> Iterator[tuple[Playthrough, Belief]]:
    """Every decision of a play, with what is known there."""
    play, known, seen = playthrough.start(case, seed), belief.prior(case), 0
    while not play.over:
        for turn in play.turns[seen:]:
            known = belief.after(case, known, turn)
        seen = len(play.turns)
        if len(play.legal) > 1:
            yield play, known
        play = playthrough.choose(play, player(play, known))


def _good(advisor: Advisor) -> Callable[[Playthrough, Belief], str]:
    return lambda _, known: advisor.best(known)


def _ordinary(play: Playthrough, known: Belief) -> str:
    return bots.BOTS[ORDINARY].choose(bots.moment(play, known), play.seed)


def _asked(case: Case, advisor: Advisor, play: Playthrough, known: Belief) -> tuple[float, Exercise]:
    worths = advisor.worths(known)
    choices = [Choice(decision, worth, advisor.crosses(decision)) for decision, worth in worths.items()]
    choices.sort(key=lambda each: (each.red, -each.worth))
    exercise = Exercise(case.id, playthrough.digest(case), play.seed, play.decisions, "drill", tuple(choices))
    return margin(case, choices), exercise


def _kind(case: Case, decision: str) -> str:
    tactic = case.tactics.get(decision)
    return tactic.manner.of if tactic is not None and tactic.manner is not None else decision


@lru_cache(maxsize=16)
def _shipped(case_id: str) -> Case | None:
    try:
        return authoring.load_case(case_id)
    except authoring.Refused:
        return None


@lru_cache(maxsize=16)
def _stored(digest: str) -> Case | None:
    return journal.stored_case(digest)
