"""Moments of a play: states, turns and scores as plain tuples of integers."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from game.model.content import Outcome, Place, Reaction


class Phase(IntEnum):
    AWAY = 0
    """On the way to ``bound``: due dates passed are settled first, then ``arrive`` or ``close`` is answered."""
    TALK = 1
    BETWEEN = 2
    """The occasion is over; the trainee chooses where to go."""
    OVER = 3


class Termination(IntEnum):
    """Why it ended."""

    NOT_YET = 0
    LAST_OCCASION = 1
    CLOSED = 2
    RED_LINE = 3
    ACTS_USED = 4


class State(NamedTuple):
    """Everything at one moment; integers only. Hidden: ``truth`` and ``stage``."""

    phase: int
    at: int
    """Index of the occasion."""
    bound: int
    """Index of the occasion one is on the way to; the number of occasions when closing."""
    truth: int
    stage: int
    mood: int
    relation: int
    pressure: int
    patience: int
    settled: int
    """Twentieths of the debt."""
    conceded: int
    """Basis points of the debt lost by taking tenders below their face."""
    spent: int
    """Basis points of the debt spent on occasions."""
    path: int
    """Steps of the payment path done."""
    promised: int
    due: int
    """Index of the occasion at which the promise falls due; the number of occasions for the close; -1 without one."""
    firm: int
    amber: int
    lied: int
    lie_found: int
    facts: int
    """Bits in the order of ``Case.facts``."""
    acts: int
    """Tactics used so far in the case."""
    nth: int
    """Number of the act within the occasion; keys the luck, changes nothing else."""
    ended: int


class Observation(NamedTuple):
    """What the trainee can see after an act: all of the state but what is hidden, and the line said."""

    says: str | None
    state: State


class Term(NamedTuple):
    """One change and where it came from."""

    what: str
    before: int
    after: int
    asked: int
    """The change asked for, before clamping."""
    place: Place | None
    """None where the rules of the game themselves make the change."""


class Turn(NamedTuple):
    """One act and what came of it."""

    decision: str
    act: str
    """A tactic, ``leave``, ``go:<occasion>``, or an event."""
    before: State
    after: State
    draw: int | None
    """A whole number below 2**64; None where nothing was drawn."""
    chances: tuple[int, ...]
    """Weights of the reaction's outcomes at this moment, 0 where not eligible."""
    reaction: Reaction | None
    chosen: int
    """Index of the outcome; -1 where nothing was drawn."""
    says: str | None
    observation: Observation
    terms: tuple[Term, ...]

    @property
    def outcome(self) -> Outcome | None:
        return self.reaction.outcomes[self.chosen] if self.reaction else None


class Part(NamedTuple):
    """One line of the score's account; ``value`` is in hundredths of a point."""

    name: str
    value: int


class Score(NamedTuple):
    """Hundredths of a point, each 0..10000."""

    money: int
    relation: int
    total: int
    parts: tuple[Part, ...]


class Result(NamedTuple):
    """How it turned out."""

    termination: Termination
    score: Score
    truth: str
