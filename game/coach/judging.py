"""A finished play judged decision by decision, on what its player could have known.

``score = start + luck + revealed - losses - slack`` (`advice.Account`); here the losses are weighed, the decisions that
mattered picked out, and what one could have believed is written down beside.
"""

from __future__ import annotations

from typing import NamedTuple

from game import belief
from game.belief import Belief
from game.coach.advice import Account, Advisor
from game.coach.solve import Solution
from game.model import Turn
from game.playthrough import Playthrough

NO_MATTER = 0.5
GRADES = (("best", 0.0), ("no_matter", NO_MATTER), ("slip", 2.0), ("mistake", 6.0), ("blunder", 100.0))
"""Judgements by the loss in points up to which they hold; the one table of thresholds."""
MATTERED = 3
"""Decisions the summary tells of."""
SMALL = 1e-6


class Choice(NamedTuple):
    """A decision that could have been taken, and what it was worth in points."""

    decision: str
    worth: float
    red: bool


class Brings(NamedTuple):
    """What is to be expected after a decision, played on as well as possible; in points."""

    score: float
    money: float
    relation: float


class Judgement(NamedTuple):
    """One decision where there was a choice."""

    turn: int
    """Index of its turn in the play."""
    number: int
    """How many decisions came before it."""
    played: str
    best: str
    loss: float
    grade: str
    choices: tuple[Choice, ...]
    """Best first."""
    after_played: Brings | None
    after_best: Brings | None
    """Only where the loss matters."""

    @property
    def matters(self) -> bool:
        return self.grade not in ("best", "no_matter")


class Step(NamedTuple):
    """One turn as the chart shows it."""

    value: float
    """What could be expected after it."""
    luck: float
    loss: float
    causes: dict[str, float]
    """How likely each cause was, on what had been seen by then."""


class Review(NamedTuple):
    """A play judged; all in points of 100."""

    exact: bool
    interval: float
    """Points by which values are uncertain; 0 if exact. Losses within it are not judged."""
    start: float
    luck: float
    revealed: float
    losses: float
    slack: float
    score: float
    quality: float
    """Share of what could be expected that the decisions kept, in per cent."""
    steps: tuple[Step, ...]
    """One for each turn of the play."""
    judgements: tuple[Judgement, ...]
    mattered: tuple[int, ...]
    """Indices of the judgements that cost most, dearest first."""
    frontier: tuple[tuple[float, float], ...] = ()
    """(money, relation) that can be expected at best, least money first; empty where it was not worked out."""

    @property
    def adjusted(self) -> float:
        """What these decisions bring with average luck."""
        return self.start - self.losses


def judge(advisor: Advisor, solution: Solution, play: Playthrough) -> Review:
    """Judges a finished play; raises LookupError for a play of another case."""
    account = advisor.account(play)
    interval = 0.0 if solution.exact else solution.upper - solution.lower
    known, steps, judgements, decided = belief.prior(play.case), [], list[Judgement](), 0
    for index, judged in enumerate(account.turns):
        turn = judged.turn
        if _is_decision(turn):
            found = _judgement(advisor, known, index, decided, turn.act, interval)
            judgements += [found] if found is not None else []
            decided += 1
        known = belief.after(play.case, known, turn)
        steps.append(Step(advisor.value(known), judged.luck, judged.loss, _causes(play, known)))
    return _summed(account, solution.exact, interval, tuple(steps), tuple(judgements))


def grade(loss: float, interval: float) -> str:
    """The judgement on a loss; within the interval of the values nothing is judged."""
    if loss <= SMALL:
        return "best"
    return next(name for name, most in GRADES[1:] if loss <= max(most, interval if name == "no_matter" else 0.0))


# Private functions


def _is_decision(turn: Turn) -> bool:
    return turn.act == turn.decision


def _judgement(
    advisor: Advisor, known: Belief, index: int, number: int, played: str, interval: float
) -> Judgement | None:
    """None where nothing could be chosen."""
    worths = advisor.worths(known)
    if len(worths) < 2:
        return None
    choices = sorted((Choice(d, w, advisor.crosses(d)) for d, w in worths.items()), key=lambda c: (c.red, -c.worth))
    best = advisor.best(known)
    loss = max(0.0, worths[best] - worths[played])
    found = grade(loss, interval)
    best = played if found == "best" else best
    after: tuple[Brings | None, Brings | None] = (None, None)
    if found not in ("best", "no_matter"):
        after = (_brings(advisor, known, played), _brings(advisor, known, best))
    return Judgement(index, number, played, best, loss, found, tuple(choices), *after)


def _brings(advisor: Advisor, known: Belief, decision: str) -> Brings:
    followed = advisor.brings(known, decision)
    return Brings(followed.score, followed.money, followed.relation)


def _causes(play: Playthrough, known: Belief) -> dict[str, float]:
    found: dict[str, float] = {}
    for truth, line in known.items():
        cause = play.case.truths[truth].cause
        found[cause] = found.get(cause, 0.0) + float(line.weight)
    return found


def _summed(
    account: Account, exact: bool, interval: float, steps: tuple[Step, ...], judgements: tuple[Judgement, ...]
) -> Review:
    losses = sum(judged.loss for judged in account.turns)
    dearest = sorted((j for j in judgements if j.matters), key=lambda j: -j.loss)[:MATTERED]
    return Review(
        exact=exact,
        interval=interval,
        start=account.start,
        luck=sum(judged.luck for judged in account.turns),
        revealed=account.revealed,
        losses=losses,
        slack=sum(judged.slack for judged in account.turns),
        score=account.score,
        quality=100 * max(0.0, 1 - losses / account.start) if account.start > 0 else 100.0,
        steps=steps,
        judgements=judgements,
        mattered=tuple(judgements.index(j) for j in dearest),
    )
