"""How a play is played: for practice, as an exam or to warm up, and which hints were taken in it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

HINT_STEPS = 3
"""A question, the group of the best move, the move itself."""
SURE_STEPS = 3
"""A guess, probable, certain."""


class Mode(StrEnum):
    PRACTICE = "practice"
    EXAM = "exam"
    """No hints, no reasons and no going back until the end."""
    WARM_UP = "warm-up"
    """Like practice, with numbers, and it counts for nothing."""

    @property
    def helps(self) -> bool:
        """Whether hints, reasons and going back are there before the end."""
        return self is not Mode.EXAM

    @property
    def counts(self) -> bool:
        """Whether its result counts among scores and progress."""
        return self is not Mode.WARM_UP

    @property
    def replayed(self) -> Mode:
        """The mode of the same luck played again: an exam whose luck is known is none."""
        return Mode.PRACTICE if self is Mode.EXAM else self


class Hint(NamedTuple):
    """One step of a hint that was looked at."""

    level: int
    """1..3"""
    after: int
    """How many decisions had been taken."""


class Guess(NamedTuple):
    """What the trainee noted that he believes about the hidden cause."""

    cause: str
    sure: int
    """1..3"""
    after: int
    """How many decisions had been taken."""


class Aids(NamedTuple):
    """The mode of a play, the hints taken in it and the beliefs noted."""

    mode: Mode = Mode.PRACTICE
    hints: tuple[Hint, ...] = ()
    guesses: tuple[Guess, ...] = ()
    """In their order; at most one for each number of decisions."""

    def with_hint(self, level: int, after: int) -> Aids:
        return self._replace(hints=(*self.hints, Hint(level, after)))

    def until(self, decisions: int) -> Aids:
        """What of it belongs to the first so many decisions."""
        return self._replace(
            hints=tuple(hint for hint in self.hints if hint.after <= decisions),
            guesses=tuple(guess for guess in self.guesses if guess.after <= decisions),
        )

    def with_guess(self, guess: Guess) -> Aids:
        """With this belief noted; it takes the place of one noted at the same moment."""
        earlier = tuple(each for each in self.guesses if each.after != guess.after)
        return self._replace(guesses=(*earlier, guess))

    def guess(self, after: int) -> Guess | None:
        """The belief that was noted last when so many decisions had been taken."""
        return next((guess for guess in reversed(self.guesses) if guess.after <= after), None)

    def level(self, after: int) -> int:
        """How many steps of the hint for this decision were looked at."""
        return max((hint.level for hint in self.hints if hint.after == after), default=0)
