"""A case: one debt, its hidden truths, its calendar and its file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from pydantic import Field

from game.model.content import Place, Reaction
from game.model.people import Cause, Fact, Lines, Person, Ploy, Tactic, Temperament
from game.model.words import ACTS_MAX, Channel, Meter, Noun, Share, Size, Step, Text, Time


class Weights(Noun):
    """Exponents of the score in tenths; they add up to ten."""

    money: int = Field(default=6, ge=0, le=10)
    relation: int = Field(default=4, ge=0, le=10)


class Truth(Noun):
    """One hidden possibility: a cause, its weight among the truths, and what differs under it."""

    id: str
    weight: int = Field(gt=0)
    cause: str
    cash: dict[str, Share] = Field(default_factory=dict)
    """Cash by occasion id where it differs from the occasion's own."""
    weights: Weights
    account: Text
    """What was really going on, told after the end."""


class Occasion(Noun):
    id: str
    name: Text
    scene: Text
    day: int
    """Days after the due date."""
    time: Time
    channel: Channel
    meets: str
    cash: Share
    facts: tuple[str, ...]
    patience: Meter | None
    pressure: Meter | None
    cost: int
    """Basis points of the debt that using this occasion costs."""
    tactics: tuple[str, ...]
    background: str


class Debt(Noun):
    amount: int
    """In minor units (fen, cents)."""
    currency: str
    due: date
    size: Size


class Event(Noun):
    date: date
    text: Text


class Invoice(Noun):
    number: str
    issued: date
    goods: Text
    terms: Text


class Briefing(Noun):
    """The case file as the trainee gets it."""

    task: Text
    story: Text
    invoice: Invoice
    history: tuple[Event, ...]
    known: tuple[Text, ...]
    unknown: tuple[Text, ...]


class You(Noun):
    name: Text
    firm: Text


class Case(Noun):
    """Everything a playthrough needs, compiled: references resolved, layers in reading order.

    Compared and hashed by identity, so that what is derived from a case can be kept with it; whether two are the
    same is what their digests say.
    """

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    id: str
    languages: tuple[str, ...]
    title: Text
    about: Text
    difficulty: Literal[1, 2, 3]
    teaches: tuple[str, ...]
    you: You
    firm: Text
    people: dict[str, Person]
    ploys: tuple[Ploy, ...]
    truths: tuple[Truth, ...]
    debt: Debt
    relation: Meter
    path: tuple[Step, ...]
    steps_done: int
    acts: int = Field(ge=1, le=ACTS_MAX)
    tenders: dict[str, int]
    """Worth of each tender in per cent of what it settles."""
    facts: dict[str, Fact]
    occasions: tuple[Occasion, ...]
    reactions: tuple[Reaction, ...]
    events: tuple[Reaction, ...]
    """The default answers to arrive, due and close."""
    tactics: dict[str, Tactic]
    temperaments: dict[str, Temperament]
    causes: dict[str, Cause]
    lines: dict[str, Lines]
    """Wordings by person id, then line id."""
    briefing: Briefing
    best_line: tuple[str, ...]
    place: Place

    def every_reaction(self) -> Iterator[Reaction]:
        """All rules of all layers, in the order of the layers."""
        yield from self.reactions
        yield from (reaction for ploy in self.ploys for reaction in ploy.reactions)
        yield from (reaction for cause in self.causes.values() for reaction in cause.reactions)
        yield from (reaction for temperament in self.temperaments.values() for reaction in temperament.reactions)
        yield from (reaction for tactic in self.tactics.values() for reaction in tactic.reactions)
        yield from self.events

    def date_of(self, occasion: Occasion) -> date:
        return self.debt.due + timedelta(days=occasion.day)
