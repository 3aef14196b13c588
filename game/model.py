"""The nouns: content as frozen pydantic models, moments as plain tuples of integers.

Shares of the debt are twentieths (0..20), money that is counted is basis points of the debt (0..10000),
meters are 0..10. Nothing here computes a rule.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

TWENTIETHS = 20
BASIS = 10_000
METER_MAX = 10
FIRM_MAX = 3
AMBER_MAX = 4
ACTS_MAX = 20
PALETTE_MAX = 8
MOODS_MAX = 6
STAGES_MAX = 5
TRUTHS_MAX = 10
"""Truths × stages must fit a 63-bit mask."""
KEPT_FACTS_MAX = 4
REPAIRED = "fault_fixed"
"""The fact that lets relation end more than two above its start."""

EVENTS = ("arrive", "due", "close")
STEPS = ("reconciled", "invoiced", "approved", "scheduled")
CHANNELS = ("visit", "phone", "wechat", "email", "letter", "dinner")
TIMES = ("morning", "noon", "afternoon", "evening")
ROLES = ("owner", "buyer", "finance", "warehouse", "front", "family")
GROUPS = ("learn", "account", "talk", "bargain", "scene", "roles", "press", "finish", "red")
TENDERS = ("transfer", "cash", "bank_bill", "commercial_bill", "goods", "set_off")
LEGALITIES = ("green", "amber", "red")
GRADES = ("practitioner", "survey", "laboratory", "trial", "law", "inferred")
SIZES = ("small", "medium", "large")
FACES = ("calm", "smile", "serious", "suspicious", "concerned", "rage")

Text = dict[str, str]
"""One text in every language its file declares: ``{"zh": …, "en": …}``."""

Meter = Annotated[int, Field(ge=0, le=METER_MAX)]
Share = Annotated[int, Field(ge=0, le=TWENTIETHS)]
Channel = Literal["visit", "phone", "wechat", "email", "letter", "dinner"]
Time = Literal["morning", "noon", "afternoon", "evening"]
Role = Literal["owner", "buyer", "finance", "warehouse", "front", "family"]
Group = Literal["learn", "account", "talk", "bargain", "scene", "roles", "press", "finish", "red"]
Step = Literal["reconciled", "invoiced", "approved", "scheduled"]
Tender = Literal["transfer", "cash", "bank_bill", "commercial_bill", "goods", "set_off"]
Grade = Literal["practitioner", "survey", "laboratory", "trial", "law", "inferred"]
Face = Literal["calm", "smile", "serious", "suspicious", "concerned", "rage"]
Size = Literal["small", "medium", "large"]
Layer = Literal["case", "ploy", "cause", "temperament", "default"]


class Noun(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ---------------------------------------------------------------- rules


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


# ---------------------------------------------------------------- people and firms


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


class Source(Noun):
    place: str
    grade: Grade


class Tactic(Noun):
    """What the trainee can do in a turn."""

    id: str
    name: Text
    about: Text
    group: Group
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

    def date_of(self, occasion: Occasion) -> date:
        return self.debt.due + timedelta(days=occasion.day)


# ---------------------------------------------------------------- moments


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
