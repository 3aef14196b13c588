"""What a face shows: finished strings and plain numbers, so that window and terminal only place them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from game.view.staging import Moved

LineKind = Literal["you", "them", "event", "note"]
Moment = Literal["past", "missed", "now", "ahead"]


class Row(NamedTuple):
    """A label and what stands beside it."""

    label: str
    value: str


# ---------------------------------------------------------------- before the talk


class CaseCard(NamedTuple):
    """A case in the list."""

    id: str
    title: str
    about: str
    difficulty: int
    """1..3"""
    difficulty_words: str
    amount: str
    days_overdue: int
    overdue: str
    """``63 days overdue``, at the first occasion."""
    occasions: int
    channels: tuple[str, ...]
    channel_names: tuple[str, ...]
    teaches: tuple[str, ...]
    """Names of tactics."""
    people: tuple[str, ...]
    """Those of the debtor; one's own side is not shown."""
    portraits: tuple[str, ...]


class PersonCard(NamedTuple):
    name: str
    post: str
    about: str
    portrait: str
    owns: str
    """``releases: approval, payment run``, or empty."""
    meetings: tuple[DiaryLine, ...] = ()
    """The occasions at which one meets this person."""


class DiaryLine(NamedTuple):
    """One occasion of the calendar, or one entry of the history (then only date and text)."""

    date: str
    text: str
    time: str = ""
    channel: str = ""
    channel_name: str = ""
    meets: str = ""
    id: str = ""


class Bill(NamedTuple):
    """What stands on the invoice, each with its label, in the order in which it is read."""

    number: Row
    seller: Row
    buyer: Row
    goods: Row
    issued: Row
    terms: Row
    due: Row
    amount: Row


class Preparation(NamedTuple):
    """What can be done at one's own desk before the first contact."""

    name: str
    when: str
    scene: str
    person: PersonView
    most: int
    """How many there is time for."""
    offers: tuple[Card, ...]
    """``used`` tells how often it was done."""


class CaseFile(NamedTuple):
    """The file one reads before the talk, and may open again at any time."""

    title: str
    firm: str
    task: str
    story: str
    invoice: Bill
    overdue: str
    """``63 days overdue``, at the occasion one is at."""
    late: bool
    """Whether the due date has passed."""
    history: tuple[DiaryLine, ...]
    people: tuple[PersonCard, ...]
    known: tuple[str, ...]
    unknown: tuple[str, ...]
    calendar: tuple[DiaryLine, ...]
    steps: tuple[Step, ...]
    """The payment path, as far as it has come."""
    preparation: Preparation | None
    """None where the case does not begin at one's own desk."""
    found: tuple[Row, ...] = ()
    """What came of the preparation: what was done, and the answer."""
    filed: tuple[DiaryLine, ...] = ()
    """What was put in the file since: money, promises, signed papers."""


# ---------------------------------------------------------------- the talk


class PersonView(NamedTuple):
    name: str
    post: str
    portrait: str


class Meter(NamedTuple):
    """A number that is shown, of how many."""

    now: int
    start: int


class MoneyView(NamedTuple):
    paid: str
    debt: str
    owed: str
    percent: int
    """Settled so far, 0..100."""
    minor: int
    """The same in minor units of the currency."""
    before: int
    """What it was before the last decision."""
    whole: int
    """The debt."""
    currency: str


class Step(NamedTuple):
    """A step of the payment path."""

    name: str
    done: bool
    next: bool
    owner: str
    """Name of the person who can move it, or empty."""


class Tick(NamedTuple):
    """An occasion on the timeline; ``day`` is days after the due date."""

    id: str
    day: int
    date: str
    name: str
    channel: str
    meets: str
    state: Moment


class Card(NamedTuple):
    """A tactic the occasion offers."""

    id: str
    hotkey: str
    """``3``, or ``3a`` where it is a manner of the third card."""
    name: str
    manner: str
    """What it is called among the manners of its stack; empty where it is a card by itself."""
    about: str
    group: str
    group_name: str
    risk: str
    """``low``, ``medium`` or ``high``; the words stand beside it."""
    risk_words: str
    cost: str
    """``1 patience, 10 min``"""
    time: str
    """``10 min``, where there is less room."""
    legality: str
    """``green``, ``amber`` or ``red``."""
    legality_words: str
    legal_rule: str
    legal_where: str
    """Place, and the source of the rule."""
    sources: tuple[str, ...]
    """Each ``place (grade)``."""
    sentence: str
    """One thing a person could say here, filled in; empty where the tactic has no words."""
    spoken: bool
    """Whether the sentence is said; one in brackets tells what one does."""
    playable: bool
    why_not: str
    """What is missing, or empty."""
    used: int
    """How often it was played before."""

    @property
    def words(self) -> str:
        """What is said or done, without the brackets."""
        return self.sentence if self.spoken else self.sentence[1:-1]


class Stack(NamedTuple):
    """What lies under one number: a card by itself, or the manners of one act, which share a card."""

    hotkey: str
    name: str
    group: str
    group_name: str
    cards: tuple[Card, ...]


class Exit(NamedTuple):
    """A legal decision that is no tactic: leave, go:…, close."""

    decision: str
    label: str
    hint: str


class Line(NamedTuple):
    """One line of the transcript; ``turn`` is the index of its turn in the playthrough."""

    who: LineKind
    name: str
    text: str
    when: str
    turn: int


class WhyRow(NamedTuple):
    text: str
    detail: str
    place: str
    """``file:line`` of the scenario, or empty."""


class Why(NamedTuple):
    """What an act did, in plain words; while the case is open only what the trainee may know."""

    heading: str
    rows: tuple[WhyRow, ...]
    open: bool
    """Whether the case is still open, and so this account is not the full one."""


class Promise(NamedTuple):
    """The open promise."""

    text: str
    amount: str
    date: str
    firm: int
    """0..3; the words stand beside it."""
    firm_words: str


class Numbers(NamedTuple):
    """The beginner's aid: the meters that otherwise are only words."""

    relation: int
    pressure: int


class Talk(NamedTuple):
    """Everything a talk screen shows at one moment."""

    title: str
    firm: str
    you: str
    """The trainee's own name."""
    your_firm: str
    overdue: str
    occasion_name: str
    when: str
    channel: str
    channel_name: str
    background: str
    scene: str
    person: PersonView
    face: str
    mood_words: str
    """How the person looks, sounds or writes, by channel; empty between occasions and at one's own desk."""
    mood_name: str
    """The author's own word for the mood."""
    speech: str
    """The last thing the person met said here, or empty."""
    own: str
    """The trainee's own last sentence here, or empty."""
    patience: Meter
    money: MoneyView
    relation_words: str
    pressure_words: str
    """Empty at one's own desk."""
    numbers: Numbers | None
    promise: Promise | None
    path: tuple[Step, ...]
    facts: tuple[str, ...]
    timeline: tuple[Tick, ...]
    acts_left: int
    hand: tuple[Stack, ...]
    """Empty between occasions and after the end."""
    exits: tuple[Exit, ...]
    transcript: tuple[Line, ...]
    thread: tuple[Line, ...]
    """The lines of the transcript that belong to this occasion or are news."""
    news: tuple[Line, ...]
    """What followed the trainee's last decision, without his own words: the answer, what was noted, what fell
    due on the way, the next opening."""
    why: Why | None
    """Of the last act; None before the first, and in an exam until the end."""
    mode: str
    """``exam`` or ``warm-up`` in the user's language; empty in practice."""
    helped: bool
    """Whether hints may be asked for."""
    back: bool
    """Whether the last decision may be taken back."""
    moved: Moved
    """What the last decision brought that one should see happen."""
    props: tuple[str, ...]
    """Pictures of what stands about."""
    between: bool
    """Whether the occasion is over and the trainee chooses where to go."""
    over: bool
    ended: str
    """Why it is over, a sentence; empty before."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every tactic of the hand, as it lies."""
        return tuple(card for stack in self.hand for card in stack.cards)

    @property
    def at_desk(self) -> bool:
        """Whether one prepares at one's own desk: nobody is faced, and patience is the time there is for it."""
        return self.channel == "desk"


# ---------------------------------------------------------------- after the end


class TurnRow(NamedTuple):
    """One turn in the debrief; ``turn`` is its index, which opens its why-panel."""

    turn: int
    when: str
    act: str
    what: str
    """What was seen to change, in words."""
    worth: bool
    """Whether the row is worth showing: a decision, or an event that changed something."""


class TruthView(NamedTuple):
    """What was really going on, and what the trainee could have thought of it at the end."""

    name: str
    account: str
    beliefs: tuple[Row, ...]
    """How likely each cause looked from what was seen: name, per cent."""


class Debrief(NamedTuple):
    title: str
    ended: str
    """Why it ended, a sentence."""
    score: str
    money: str
    relation: str
    score_hundredths: int
    money_hundredths: int
    relation_hundredths: int
    received: str
    """``20,800 yuan of 52,000 yuan received``"""
    weights: str
    """How money and relation make the one number, a sentence."""
    parts: tuple[Row, ...]
    """The account of the score, in the order it was computed."""
    truth: TruthView
    turns: tuple[TurnRow, ...]
    promises: tuple[str, ...]
    conduct: tuple[str, ...]
    cautions: tuple[str, ...]
    """Numbers are this author's model; training, not legal advice; why goodwill may be worth nothing."""
    seed: int
    red: bool = False
    """Whether a red line was crossed."""
    aids: str = ""
    """How it was played and how many hints were taken, a sentence; empty where nobody played it."""
