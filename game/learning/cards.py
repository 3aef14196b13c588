"""When an exercise is due again: each is a card of the FSRS scheduler, rated by what the answer gave away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import fsrs

from game.coach.judging import GRADES, NO_MATTER
from game.learning import exercises
from game.learning.exercises import Exercise

SLIP = dict(GRADES)["slip"]
SCHEDULER = fsrs.Scheduler(
    learning_steps=(timedelta(minutes=10),), relearning_steps=(timedelta(minutes=10),), enable_fuzzing=False
)
"""A wrong answer comes back in the same sitting, a right one in days; without lots, so that a date can be explained."""


class Answer(NamedTuple):
    at: datetime
    decision: str
    loss: float


class Card(NamedTuple):
    """An exercise, the answers given to it, and when it is due again."""

    exercise: Exercise
    memory: fsrs.Card
    answers: tuple[Answer, ...]

    @property
    def due(self) -> datetime:
        return self.memory.due


def new(exercise: Exercise, now: datetime) -> Card:
    """A card that has not been answered; it is due at once."""
    return Card(exercise, fsrs.Card(card_id=int(exercise.key, 16), due=now), ())


def answered(card: Card, decision: str, now: datetime) -> Card:
    """The card after this decision, scheduled anew."""
    loss = card.exercise.loss(decision)
    memory, _ = SCHEDULER.review_card(card.memory, rating(loss, card.answers), now)
    return card._replace(memory=memory, answers=(*card.answers, Answer(now, decision, loss)))


def rating(loss: float, before: Sequence[Answer]) -> fsrs.Rating:
    """Best is good, and easy where it was best the last two times as well; a small loss is hard, a larger one again."""
    if loss <= NO_MATTER:
        sure = len(before) >= 2 and all(answer.loss <= NO_MATTER for answer in before[-2:])
        return fsrs.Rating.Easy if sure else fsrs.Rating.Good
    return fsrs.Rating.Hard if loss <= SLIP else fsrs.Rating.Again


def to_json(card: Card) -> dict[str, Any]:
    return {
        "exercise": exercises.to_json(card.exercise),
        "memory": card.memory.to_dict(),
        "answers": [[answer.at.isoformat(), answer.decision, answer.loss] for answer in card.answers],
    }


def from_json(data: dict[str, Any]) -> Card:
    """Raises KeyError, TypeError or ValueError for what is not a card."""
    return Card(
        exercises.from_json(data["exercise"]),
        fsrs.Card.from_dict(data["memory"]),
        tuple(Answer(datetime.fromisoformat(at), str(d), float(loss)) for at, d, loss in data["answers"]),
    )
