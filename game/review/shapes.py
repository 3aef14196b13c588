"""A review as a face shows it: finished strings and plain numbers; points are of 100."""

from __future__ import annotations

from typing import NamedTuple

from game.view import Row, TruthView


class Move(NamedTuple):
    """A decision in words."""

    decision: str
    name: str
    sentence: str
    """What one says, or does where it stands in brackets; empty where there is nothing to say."""
    spoken: bool

    @property
    def words(self) -> str:
        """What is said or done, without the brackets."""
        return self.sentence if self.spoken else self.sentence[1:-1]


class Way(NamedTuple):
    """One way a move can go."""

    chance: str
    """``40%``"""
    words: str
    happened: bool


class Told(NamedTuple):
    """A play judged, in words; `lines` and `page` put it on a page."""

    title: str
    headline: str
    """Whether it was well or badly played, lucky or not: one sentence."""
    score: str
    decided: tuple[Decision, ...]
    """The decisions that mattered, dearest first; empty where nothing did."""
    praised: tuple[Decision, ...]
    """The hardest decisions that were found, hardest first."""
    figures: tuple[Row, ...]
    """Score, decision quality, luck, luck-adjusted result."""
    account: tuple[Row, ...]
    """How the score came about; the rows before the last add up to it as they are rounded."""
    account_note: str
    diagnosis: tuple[Diagnosis, ...]
    guessed: tuple[str, ...]
    """What was noted of the cause in play, beside what could be believed then."""
    truth: TruthView
    promises: tuple[str, ...]
    conduct: tuple[str, ...]
    grades: tuple[Grade, ...]
    """Every decision where there was a choice, in order."""
    points: tuple[Point, ...]
    """The picture: one for each turn."""
    start: float
    """What could be expected at the start, where the picture begins."""
    end: float
    """The score, where it ends."""
    plane: Plane
    model: str
    """That best means best in this case's model, and how exact it is."""
    cautions: tuple[str, ...]
    seed: int


class Decision(NamedTuple):
    """A decision looked at closely."""

    turn: int
    """Index of its turn in the play."""
    number: int
    """How many decisions came before it."""
    when: str
    """Day, time and place."""
    played: Move
    best: Move
    """What was played, where that was the best."""
    grade: str
    """``best``, ``no_matter``, ``slip``, ``mistake`` or ``blunder``; the words stand beside it."""
    grade_words: str
    loss: float
    cost: str
    """What it cost in score, money and relation; for a decision that is praised, what it saved."""
    happened: str
    """What came of it here."""
    reason: str
    """Why, from the rule that answered."""
    ways: tuple[Way, ...]
    """How what was played can go, as things really stood."""
    better: tuple[Way, ...]
    """How the best can go, as things really stood; empty where it is no tactic."""
    better_reason: str
    otherwise: str
    """How the best would have gone, had the cause been another that was still likely; empty where none was."""
    sources: tuple[str, ...]
    same_as: int = 0
    """Place, from 1, of an earlier decision of the list whose better move is told in the same words; 0 for none."""


class Grade(NamedTuple):
    """A line of the table of grades."""

    turn: int
    number: int
    when: str
    played: str
    best: str
    """Empty where what was played was the best, or as good."""
    grade: str
    grade_words: str
    loss: str
    """``-5.3``; empty for the best."""
    luck: str
    """What chance gave in this turn: ``+4.1``."""


class Diagnosis(NamedTuple):
    """What could be believed of the cause at one time."""

    when: str
    beliefs: tuple[Row, ...]
    """Each cause and how likely it was, likeliest first."""
    right: str
    """How likely the true one was."""
    held: str = ""
    """What the trainee had noted by then, or empty."""


class Point(NamedTuple):
    """A turn in the picture."""

    turn: int
    value: float
    """What could be expected after it."""
    name: str
    when: str
    grade: str
    """Empty for what was no choice."""
    grade_words: str
    effect: str
    """What the decision cost and what chance gave: ``decision -5.3, luck +2.0``."""
    opens: str
    """Name of the meeting that this turn opens, or empty."""
    talk: tuple[TalkLine, ...]


class TalkLine(NamedTuple):
    """A line of the talk: who (``you``, ``them``, ``event``, ``note``), the name if one speaks, the words."""

    who: str
    name: str
    text: str


class Compared(NamedTuple):
    """A branch beside the play it left, with the same luck."""

    rows: tuple[Beside, ...]
    """Score, money, relation."""
    changes: tuple[Row, ...]
    """The first decision that differs, and what followed in each: label, decisions."""
    verdict: str
    """Whether it was mended, and how much it brought."""
    mended: bool = False


class Beside(NamedTuple):
    label: str
    first: str
    now: str
    gain: str


class Plane(NamedTuple):
    """Money and relation: where the play ended, and what can be expected at best."""

    money: float
    relation: float
    frontier: tuple[tuple[float, float], ...]
    """(money, relation), least money first; may be empty."""
