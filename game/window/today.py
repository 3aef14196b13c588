"""The call of the day at the desk: what is dealt, whether it was taken up, how the last go at it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from game import daily
from game.authoring import CaseEntry
from game.daily import Standing
from game.language import Language
from game.model import Mode
from game.playthrough import Playthrough
from game.window.screens.today import Today


class Call:
    """Today's deal; without a day there is none."""

    def __init__(self, today: date | None) -> None:
        drills = daily.drills() if today is not None else ()
        self.deal = daily.deal(today, drills) if today is not None and drills else None
        self.taken = False
        """Whether the file that is open was opened as the call of the day."""
        self.goes = 0
        """How often it was finished in this sitting."""
        self._standing: Standing | None = None

    def after(self, play: Playthrough, mode: Mode) -> None:
        """After a decision: keeps a go that it ended; raises OSError where that cannot be kept."""
        if play.over and mode.counts and self.deal is not None and daily.is_of(play, self.deal):
            self._standing = daily.finish(play, self.deal, mode)
            self.goes += 1

    def share(self, play: Playthrough, lang: Language) -> str:
        """The line to paste after a go at it; empty after anything else."""
        if self._standing is None or self.deal is None or not daily.is_of(play, self.deal):
            return ""
        return daily.share_line(self._standing, lang)

    def view(self, index: Sequence[CaseEntry], lang: Language) -> Today | None:
        """What the list shows of it."""
        deal = self.deal
        title = next((lang.pick(entry.title) for entry in index if deal and entry.id == deal.drill), "")
        if deal is None or not title:
            return None
        days = {go.day for go in daily.goes()}
        streak = daily.streak_words(daily.streak(days, deal.day), lang)
        played = lang.text("already played today") if deal.day in days else ""
        return Today(lang.date(deal.day), title, lang.clauses([each for each in (streak, played) if each]))
