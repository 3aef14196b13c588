"""The review of a play that is over: at once for a short case, else in a process of its own that is never waited for
without a word."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from game.playthrough import Playthrough
from game.review import Told, compared, told
from game.terminal import reviewing
from game.terminal.seat import Seat

if TYPE_CHECKING:  # the coach brings numpy, which the list of cases should not wait for
    from game.coach.judging import Review
    from game.solving import Job

PAUSE = 0.1
"""Seconds between two looks at whether it is done."""


class Reviewer:
    """Sees to the review of one finished play."""

    def __init__(self, seat: Seat, play: Playthrough, record: Path | None) -> None:
        self._seat, self._play, self._record = seat, play, record
        self._found: Review | None = None
        self._job: Job | None = None
        self._announced = False

    def begin(self) -> None:
        """Shows the summary where it is there or quickly made; else has it worked out and says so."""
        from game import solving

        self._found = solving.kept_review(self._play)
        lang = self._seat.lang
        if self._found is None and self._is_short:
            self._seat.say(lang.text("The review is being worked out…"))
            self._found = solving.review(self._play)
        if self._found is not None:
            self._announced = True
            self.summary()
        elif self._record is not None:
            self._job = solving.Job("review", self._record)
            self._seat.say(
                lang.text("The review is being worked out in the background; type v to see it when it is ready.")
            )

    def announce(self) -> None:
        """Says once that the review has become ready."""
        if self._job is not None and self._job.done and not self._announced:
            self._announced = True
            self._seat.say(self._seat.lang.text("The review is ready: type v to see it."))

    def summary(self) -> None:
        """What mattered, with the figures."""
        review = self._waited_for()
        if review is not None:
            self._seat.say("")
            reviewing.summary_page(self._seat.console, self._told(review), self._seat.lang)

    def whole(self) -> None:
        """The summary, the account, and what could be believed when."""
        review = self._waited_for()
        if review is not None:
            told_ = self._told(review)
            reviewing.summary_page(self._seat.console, told_, self._seat.lang)
            reviewing.more_page(self._seat.console, told_, self._seat.lang)

    def grades(self) -> None:
        """The table of every decision."""
        review = self._waited_for()
        if review is not None:
            reviewing.grades_page(self._seat.console, self._told(review), self._seat.lang)

    def beside(self, first: Playthrough) -> None:
        """Lays the play beside the one it was branched off."""
        from game import solving

        found = compared(first, self._play, solving.kept_review(first), self._seat.lang)
        reviewing.compare_page(self._seat.console, found, self._seat.lang)

    def close(self) -> None:
        """Ends what is still being worked out."""
        if self._job is not None:
            self._job.cancel()

    # Private methods

    @property
    def _is_short(self) -> bool:
        """Whether it is worked out in less time than the summary takes to read: drills are a single occasion."""
        return len(self._play.case.occasions) == 1

    def _told(self, review: Review) -> Told:
        return told(self._play, review, self._seat.lang, self._seat.aids)

    def _waited_for(self) -> Review | None:
        """The review, after waiting for it where it is not there yet; None where that was broken off."""
        from game import solving

        if self._found is not None:
            return self._found
        lang = self._seat.lang
        if self._job is None or not self._job.done:
            self._seat.say(lang.text("The review is being worked out… (Ctrl-C: stop waiting)"))
        try:
            while self._job is not None and not self._job.done:
                time.sleep(PAUSE)
            self._announced = True
            self._found = solving.kept_review(self._play) or solving.review(self._play)
        except KeyboardInterrupt:
            self._seat.say(lang.text("Later, then."))
        return self._found
