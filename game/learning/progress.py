"""How one's decisions get better: by temperament, cause and tactic group, over time, and what to practise next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice, pairwise
from typing import Literal, NamedTuple

from game import authoring
from game.authoring import CaseEntry
from game.learning import evidence
from game.learning.evidence import Decision, Evidence
from game.model import Case, Text

ENOUGH = 8
"""Decisions from which on something can be said about a kind."""
PRIOR = 5
"""Decisions of average worth that every kind starts with, so that a few bad ones do not look like a habit."""
BATCH = 5
"""Least decisions of a bar over time."""
BARS = 6
"""Most bars over time."""

Kind = Literal["temperament", "cause", "group"]
KINDS: dict[Kind, Callable[[Decision], str]] = {
    "temperament": lambda decision: decision.temperament,
    "cause": lambda decision: decision.cause,
    "group": lambda decision: decision.group,
}


class Bar(NamedTuple):
    """A stretch of time."""

    decisions: int
    sound: float
    """Per cent of the decisions that gave away nothing that matters."""


class Row(NamedTuple):
    """What the decisions of one kind were like."""

    kind: Kind
    id: str
    name: Text
    """Empty for groups, whose names belong to the interface."""
    decisions: int
    sound: float
    loss: float
    """Points given away per decision."""
    bars: tuple[Bar, ...]
    """Oldest first."""
    weakness: float
    """Points given away per decision, held towards the average where there is little evidence."""

    @property
    def enough(self) -> bool:
        return self.decisions >= ENOUGH


class Practice(NamedTuple):
    """What to practise next, and which kind it is for; ``row`` is None where it is simply next on the path."""

    entry: CaseEntry
    row: Row | None


class Progress(NamedTuple):
    plays: int
    cases: int
    decisions: int
    qualities: tuple[float, ...]
    """Of every play, oldest first, per cent."""
    bars: tuple[Bar, ...]
    rows: tuple[Row, ...]
    """By kind, in each the weakest first."""
    missing: int
    """Finished plays that have not been reviewed."""

    def of(self, kind: Kind) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.kind == kind)

    @property
    def weakest(self) -> Row | None:
        """The weakest kind about which enough is known; None where nothing lies below the average."""
        known = [row for row in self.rows if row.enough and row.weakness > self.loss + 1e-9]
        return max(known, key=lambda row: row.weakness, default=None)

    @property
    def loss(self) -> float:
        """Points given away per decision, altogether."""
        rows = self.of("group")
        return sum(row.loss * row.decisions for row in rows) / self.decisions if self.decisions else 0.0


def progress(told: Sequence[Evidence], missing: int) -> Progress:
    """The numbers; ``told`` is oldest first."""
    decisions = tuple(evidence.distinct(told))
    names = {id_: name for each in told for id_, name in each.names.items()}
    return Progress(
        plays=len(told),
        cases=len({each.case for each in told}),
        decisions=len(decisions),
        qualities=tuple(each.quality for each in told),
        bars=bars(decisions),
        rows=tuple(row for kind in KINDS for row in _rows(kind, decisions, names)),
        missing=missing,
    )


def bars(decisions: Sequence[Decision]) -> tuple[Bar, ...]:
    """The decisions in up to six stretches of about the same number, oldest first."""
    count = min(BARS, len(decisions) // BATCH) or min(1, len(decisions))
    cuts = [round(len(decisions) * n / count) for n in range(count + 1)] if count else []
    return tuple(_bar(decisions[a:b]) for a, b in pairwise(cuts))


def practice(
    found: Progress, told: Iterable[Evidence], entries: Sequence[CaseEntry], load: Callable[[str], Case | None]
) -> tuple[Practice, ...]:
    """What to practise next: for the weakest kind, then what comes next on the path.

    ``entries`` are in the order of the learning path; cases are loaded only until one fits.
    """
    played = {each.case for each in told}
    readable = [entry for entry in entries if entry.title]
    fresh = [entry for entry in readable if entry.id not in played]
    chosen: list[Practice] = []
    if (weakest := found.weakest) is not None:
        again = [entry for entry in readable if entry.id in played]
        fits = (entry for entry in (*fresh, *again) if (case := load(entry.id)) and _practises(case, weakest))
        chosen += [Practice(entry, weakest) for entry in islice(fits, 1)]
    taken = {each.entry.id for each in chosen}
    chosen += [Practice(entry, None) for entry in fresh[:1] if entry.id not in taken]
    return tuple(chosen)


def now() -> tuple[Progress, tuple[Practice, ...]]:
    """Where the profile in use stands, and what to practise next."""
    gathered = evidence.gather()
    found = progress(gathered.told, len(gathered.missing))
    return found, practice(found, gathered.told, authoring.case_index(), _load)


# Private functions


def _rows(kind: Kind, decisions: Sequence[Decision], names: dict[str, Text]) -> list[Row]:
    average = sum(decision.loss for decision in decisions) / len(decisions) if decisions else 0.0
    sorted_: dict[str, list[Decision]] = {}
    for decision in decisions:
        sorted_.setdefault(KINDS[kind](decision), []).append(decision)
    rows = [_row(kind, id_, names.get(id_, {}), each, average) for id_, each in sorted_.items() if id_]
    return sorted(rows, key=lambda row: (-row.weakness, row.id))


def _row(kind: Kind, id_: str, name: Text, decisions: Sequence[Decision], average: float) -> Row:
    lost, count = sum(decision.loss for decision in decisions), len(decisions)
    weakness = (lost + PRIOR * average) / (count + PRIOR)
    return Row(kind, id_, name, count, _bar(decisions).sound, lost / count, bars(decisions), weakness)


def _bar(decisions: Sequence[Decision]) -> Bar:
    return Bar(len(decisions), 100 * sum(decision.sound for decision in decisions) / len(decisions))


def _practises(case: Case, row: Row) -> bool:
    if row.kind == "temperament":
        return any(person.temperament == row.id for person in case.people.values() if person.role != "own")
    if row.kind == "cause":
        return any(truth.cause == row.id for truth in case.truths)
    taught = [case.tactics[id_].group for id_ in case.teaches if id_ in case.tactics]
    return row.id in taught or (row.id == evidence.WAYS and len(case.occasions) > 1)


def _load(case_id: str) -> Case | None:
    try:
        return authoring.load_case(case_id)
    except authoring.Refused:
        return None
