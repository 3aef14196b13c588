"""Rules: conditions, outcomes, reactions and moves, each with the place it was written at."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import Field

from game.model.words import FIRM_MAX, Channel, Layer, Noun, Role, Share, Size, Tender, Time


class Place(NamedTuple):
    """Where in the scenario files something was written; the file is relative to its scenarios folder."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Band(NamedTuple):
    """An inclusive range of integers."""

    low: int
    high: int

    def holds(self, value: int) -> bool:
        return self.low <= value <= self.high


class When(Noun):
    """What must hold, all of it; an absent field asks nothing."""

    open: Band | None = None
    will: Band | None = None
    relation: Band | None = None
    pressure: Band | None = None
    patience: Band | None = None
    money: Band | None = None
    """Twentieths settled so far."""
    cash: Band | None = None
    """Twentieths he could still pay here and now: the occasion's cash less what is settled."""
    promised: Band | None = None
    """Twentieths of the open promise; 0 without one."""
    firm: Band | None = None
    """Firmness of the open promise; -1 without one."""
    amber: Band | None = None
    next: tuple[str, ...] | None = None
    """Names of payment-path steps, ``done`` when none is left: the step that is next is one of them."""
    owns: bool | None = None
    """Whether the person met owns the next step."""
    pays: bool | None = None
    """Whether money can leave here: the path is done, or the person met pays himself."""
    lied: bool | None = None
    facts: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    person: tuple[str, ...] | None = None
    role: tuple[Role, ...] | None = None
    channel: tuple[Channel, ...] | None = None
    time: tuple[Time, ...] | None = None
    occasion: tuple[str, ...] | None = None
    debt: tuple[Size, ...] | None = None
    mood: tuple[str, ...] | None = None
    stage: tuple[str, ...] | None = None


ALWAYS = When()


class Payment(Noun):
    """Money that moves: up to ``share`` twentieths, or the share promised when ``share`` is None."""

    share: Share | None
    tender: Tender = "transfer"


class NewPromise(Noun):
    """What an outcome promises; ``due`` is ``next``, ``cash_date`` or an occasion's id."""

    share: Share
    due: str = "next"
    firm: int = Field(default=0, ge=0, le=FIRM_MAX)


class Outcome(Noun):
    """One way a reaction can go; effects apply in the order money, promise, facts, meters, path, machines."""

    weight: int | dict[str, int]
    """One weight, or a table by cause (or a truth's id) with ``else``."""
    when: When = ALWAYS
    stimulus: str | None = None
    pay: Payment | None = None
    refund: Share = 0
    cost: int = 0
    """Basis points of the debt that it costs one's own side: a discount, a perk, fees, goods given away."""
    promise: NewPromise | None = None
    drops_promise: bool = False
    firm: int = 0
    facts: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    relation: int = 0
    pressure: int = 0
    patience: int = 0
    path: int = 0
    lied: bool = False
    lie_found: bool = False
    says: str | None = None
    place: Place


class Reaction(Noun):
    """A rule: for this act, when this holds, these weighted outcomes."""

    act: str
    """A tactic's id, a group's, or one of the events."""
    when: When = ALWAYS
    source: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...]
    place: Place
    layer: Layer


class Move(Noun):
    """One arrow of a machine: the first whose ``when`` holds is taken."""

    on: str
    source: tuple[str, ...]
    to: str
    when: When = ALWAYS
    place: Place
