"""Where the coach sits while a case is open: called when he may be asked, sent away when not."""

from __future__ import annotations

from contextlib import suppress

from game.hints import Coach
from game.model import Case
from game.playthrough import Playthrough


class CoachChair:
    """At most one coach, who reads the case that is open."""

    def __init__(self) -> None:
        self.coach: Coach | None = None
        self._case: Case | None = None

    def seat(self, case: Case | None) -> None:
        """Has the coach of this case here, and no other; with None, nobody."""
        if case is self._case:
            return
        if self.coach is not None:
            self.coach.close()
        self.coach, self._case = None, case
        if case is not None:
            with suppress(OSError):  # where no process can start there are no hints, and that is then said
                self.coach = Coach(case)

    def state(self, play: Playthrough) -> tuple[object, ...]:
        """Changes whenever there is something else to be told about this moment."""
        if self.coach is None:
            return ()
        return self.coach.ask(play), self.coach.ready, self.coach.failed, self.coach.silent(play)

    @property
    def has_news(self) -> bool:
        return self.coach is not None and self.coach.has_news
