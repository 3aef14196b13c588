"""Reviews of finished plays, worked out beside the window: asked for, looked after, never waited for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game.playthrough import Playthrough

if TYPE_CHECKING:
    from game.coach.judging import Review
    from game.solving import Job


class Found(NamedTuple):
    """How far the review of a play has come: neither while it is worked out."""

    review: Review | None = None
    failed: bool = False

    @property
    def stage(self) -> int:
        """0 without a review, 1 with one, 2 when it also knows what the case offers between money and relation."""
        return 0 if self.review is None else 1 + bool(self.review.frontier)


class _Asked(NamedTuple):
    play: Playthrough
    job: Job


class Reviewing:
    """The reviews asked for; each record's is worked out once."""

    def __init__(self) -> None:
        self._asked: dict[Path, _Asked] = {}
        self._found: dict[Path, Found] = {}

    def ask(self, play: Playthrough, record: Path) -> None:
        """Sees to it that there will be a review of this finished play."""
        if record in self._asked or record in self._found:
            return
        from game import solving  # numpy takes a moment to import, which the list of cases should not wait for

        kept = solving.kept_review(play)
        if kept is not None:
            self._found[record] = Found(kept)
            return
        try:
            self._asked[record] = _Asked(play, solving.Job("review", record))
        except OSError:  # no process can be started here: the debrief says so
            self._found[record] = Found(failed=True)

    def of(self, record: Path) -> Found:
        return self._found.get(record, Found())

    def look(self) -> bool:
        """Takes in what has been worked out by now; True where there was something."""
        done = [record for record, asked in self._asked.items() if asked.job.done or self._early(record)]
        for record in done:
            from game import solving

            asked = self._asked[record]
            if asked.job.done:
                del self._asked[record]
            review = solving.kept_review(asked.play)
            self._found[record] = Found(review, review is None)
        return bool(done)

    def _early(self, record: Path) -> bool:
        """Whether the review is there while the picture of what the case offers is still being worked out."""
        from game import solving

        return record not in self._found and solving.is_reviewed(self._asked[record].play)

    def close(self) -> None:
        """Ends what is still being worked out."""
        for asked in self._asked.values():
            asked.job.cancel()
        self._asked.clear()
