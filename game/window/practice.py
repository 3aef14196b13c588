"""Practice in the window: the progress page, and exercises one after the other; each answer is on the disk at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from game import solving, view
from game.language import Language
from game.learning import deck as decks
from game.learning import exercises, feedback, progress, words
from game.learning.exercises import Exercise
from game.learning.feedback import Feedback
from game.learning.words import Page
from game.playthrough import Playthrough
from game.view.shapes import Line, Talk

LAST_LINES = 6
"""Lines of the talk that are shown."""


class Option(NamedTuple):
    """One thing that can be done now."""

    decision: str
    label: str
    words: str
    """What one would say or do, or what comes of it."""
    group: str
    """Empty for leaving, going on and closing."""


class Asked(NamedTuple):
    """An exercise as it is shown."""

    number: int
    title: str
    task: str
    talk: Talk
    lines: tuple[Line, ...]
    options: tuple[Option, ...]
    told: Feedback | None
    """After the answer."""
    answer: str
    """What was chosen."""
    comes_back: str


class Practice:
    """What one is practising; the clock is the system's."""

    def __init__(self) -> None:
        self._sitting: Iterator[Exercise] = iter(())
        self._exercise: Exercise | None = None
        self._play: Playthrough | None = None
        self._number = 0
        self._answer = ""
        self._due: datetime | None = None
        self._job: solving.Job | None = None

    def page(self, lang: Language) -> Page:
        """Where one stands; reviews that are missing are begun beside it. Raises `deck.DeckError`."""
        found, practice = progress.now()
        if found.missing and (self._job is None or self._job.done):
            self._job = solving.Job("progress")
        return words.page(found, practice, decks.load(), _now(), lang)

    def begin(self) -> bool:
        """Begins a sitting; False where there is nothing to ask."""
        self._sitting, self._number = decks.sitting(decks.load(), _now()), 0
        return self.go_on()

    def go_on(self) -> bool:
        """The next exercise; False where the sitting is over."""
        for exercise in self._sitting:
            play = exercises.position(exercise)
            if play is not None:
                self._exercise, self._play, self._answer = exercise, play, ""
                self._number += 1
                return True
        self._exercise = None
        return False

    def answer(self, decision: str) -> None:
        """Takes down the answer; raises OSError where it cannot be written."""
        assert self._exercise is not None
        if not self._answer:
            self._due = decks.answer(self._exercise, decision, _now()).due
            self._answer = decision

    @property
    def moment(self) -> tuple[object, ...]:
        """Changes with what is asked and answered."""
        return self._number, self._answer, self._exercise.key if self._exercise else ""

    def asked(self, lang: Language) -> Asked:
        """The exercise as it stands now."""
        assert self._exercise is not None
        assert self._play is not None
        exercise, play = self._exercise, self._play
        file, talk = view.briefing(play.case, lang), view.talk(play, lang)
        own = exercise.origin == "own"
        told = feedback.feedback(exercise, play, self._answer, lang) if self._answer else None
        back = feedback.due_words(self._due, _now(), lang) if self._answer and self._due else ""
        return Asked(
            number=self._number,
            title=lang.text("{title} (from your own play)", title=file.title) if own else file.title,
            task=file.task,
            talk=talk,
            lines=talk.transcript[-LAST_LINES:],
            options=tuple(_options(talk)),
            told=told,
            answer=feedback.names(play, lang).get(self._answer, ""),
            comes_back=back,
        )


# Private functions


def _options(talk: Talk) -> Iterator[Option]:
    for card in talk.cards:
        if card.playable:
            yield Option(card.id, card.name, card.words or card.about, card.group)
    for way in talk.exits:
        yield Option(way.decision, way.label, way.hint, "")


def _now() -> datetime:
    return datetime.now(UTC)
