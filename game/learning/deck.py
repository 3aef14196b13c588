"""The deck of a profile: every exercise that was answered, on the disk as soon as it was, and what to ask next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from game import profiles
from game.journal import JournalError
from game.language import language as language_of
from game.learning import cards, exercises
from game.learning.cards import Card
from game.learning.exercises import Exercise

FORMAT = 1
NEW_AT_ONCE = 5
"""Exercises never answered that a sitting takes in beside those due."""


class DeckError(JournalError):
    """What was learned cannot be read; the file is left as it is."""

    def __init__(self, path: Path, newer: bool) -> None:
        Exception.__init__(self, str(path))
        self.code, self.fields = "deck", {"path": path}
        self.path = path
        self.newer = newer
        """Whether a newer Huikuan wrote it."""

    def text(self, language: str) -> str:
        if self.newer:
            return language_of(language).text(
                "{path} was written by a newer Huikuan; it was left as it is. Update Huikuan first.", path=self.path
            )
        return language_of(language).text(
            "{path} cannot be read; it was left as it is. Move it elsewhere to begin the exercises afresh.",
            path=self.path,
        )


class Deck(NamedTuple):
    """All cards by the key of their exercise."""

    cards: dict[str, Card]

    def due(self, now: datetime) -> tuple[Card, ...]:
        """What is due by now and can still be asked, longest overdue first."""
        found = sorted((card for card in self.cards.values() if card.due <= now), key=lambda card: card.due)
        return tuple(card for card in found if exercises.case_of(card.exercise) is not None)

    def next_due(self, now: datetime) -> datetime | None:
        """When the next card falls due that is not due by now."""
        return min((card.due for card in self.cards.values() if card.due > now), default=None)


def path() -> Path:
    return profiles.home() / "learning.json"


def load() -> Deck:
    """The deck of the profile in use, empty where there is none yet; raises `DeckError`."""
    file = path()
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        if int(stored["huikuan_learning"]) > FORMAT:
            raise DeckError(file, newer=True)
        found = [cards.from_json(each) for each in stored["cards"]]
    except FileNotFoundError:
        return Deck({})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DeckError(file, newer=False) from error
    return Deck({card.exercise.key: card for card in found})


def save(deck: Deck) -> None:
    """Writes the deck; whenever this is cut off, the file is whole."""
    stored = {"huikuan_learning": FORMAT, "cards": [cards.to_json(card) for card in deck.cards.values()]}
    profiles.write_whole(path(), json.dumps(stored, ensure_ascii=False))


def answer(exercise: Exercise, decision: str, now: datetime) -> Card:
    """Takes down an answer and schedules its exercise; it is on the disk when this returns.

    The deck is read again first, so that what another window has written meanwhile is kept.
    """
    deck = load()
    card = deck.cards.get(exercise.key) or cards.new(exercise, now)
    card = cards.answered(card, decision, now)
    save(Deck({**deck.cards, exercise.key: card}))
    return card


def sitting(deck: Deck, now: datetime) -> Iterator[Exercise]:
    """What to ask in one sitting: all that is due, and a little that is new where there is room for it."""
    due = deck.due(now)
    yield from (card.exercise for card in due)
    yield from islice(unasked(deck), max(0, NEW_AT_ONCE - len(due)))


def unasked(deck: Deck) -> Iterator[Exercise]:
    """Exercises that were never answered: one's own mistakes, then the drills along the learning path.

    Only as many are worked out as are taken.
    """
    for exercise in chain(exercises.own_mistakes(), exercises.of_shipped()):
        if exercise.key not in deck.cards and exercises.case_of(exercise) is not None:
            yield exercise
