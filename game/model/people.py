"""Tactics and debtors: temperaments, causes, ploys, persons."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from game.model.content import Band, Move, Reaction, When
from game.model.words import Channel, Face, Grade, Group, Meter, Noun, Role, Step, Text


class Mood(Noun):
    name: Text
    face: Face
    open: int = Field(ge=0, le=3)
    """How ready this person is to give."""


class Stage(Noun):
    name: Text
    will: int = Field(ge=0, le=3)
    """How ready this firm is to pay."""


class Start(Noun):
    """How an occasion with this person opens; the first whose band of relation holds."""

    relation: Band | None = None
    mood: str
    patience: Meter = 5
    pressure: Meter = 2


class Wording(Noun):
    """One way to say a line, perhaps only by a role or over a channel."""

    text: Text
    role: tuple[Role, ...] | None = None
    channel: tuple[Channel, ...] | None = None


Lines = dict[str, tuple[Wording, ...]]


class Temperament(Noun):
    id: str
    name: Text
    about: Text
    starts: tuple[Start, ...]
    moods: dict[str, Mood]
    moves: tuple[Move, ...]
    reactions: tuple[Reaction, ...]


class Cause(Noun):
    id: str
    name: Text
    about: Text
    start: str
    stages: dict[str, Stage]
    moves: tuple[Move, ...]
    reactions: tuple[Reaction, ...]


class Ploy(Noun):
    id: str
    name: Text
    about: Text
    reactions: tuple[Reaction, ...]


class Legality(Noun):
    class_: Literal["green", "amber", "red"] = Field(alias="class")
    rule: Text
    where: Text
    source: str

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Manner(Noun):
    """A tone or way of one act: the tactics of a manner share a card."""

    of: str
    """The tactic whose card it is."""
    name: Text
    card: Text | None = None
    """What the card is called; the tactic that is ``of`` itself says it."""


class Source(Noun):
    place: str
    grade: Grade


class Tactic(Noun):
    """What the trainee can do in a turn."""

    id: str
    name: Text
    about: Text
    group: Group
    manner: Manner | None = None
    risk: Literal["low", "medium", "high"]
    minutes: int
    legality: Legality
    sources: tuple[Source, ...]
    needs: When
    sentences: tuple[Wording, ...]
    reactions: tuple[Reaction, ...]


class Fact(Noun):
    """A named yes/no; a kept fact crosses from one occasion to the next."""

    name: Text
    kept: bool


class Person(Noun):
    name: Text
    call: Text
    """How one addresses this person to the face."""
    post: Text
    about: Text
    portrait: str
    role: Role
    temperament: str
    owns: tuple[Step, ...] = ()
    pays: bool = False
    """Whether this person pays at once, past the payment path."""
