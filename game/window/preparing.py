"""What a trainee lays ready in the case file before the first word: what to do at the desk, what to find out first."""

from __future__ import annotations

from typing import NamedTuple


class Preparing(NamedTuple):
    """Chosen, and not yet done: it is carried out when the play begins."""

    planned: tuple[str, ...] = ()
    """Tactics of one's own desk, in the order in which they are done."""
    marked: frozenset[int] = frozenset()
    """Open questions that one wants answered first, by their place in the file."""

    def plan(self, tactic: str, most: int) -> Preparing:
        """Chosen, or no longer; of more than there is time for the first is given up."""
        if tactic in self.planned:
            return self._replace(planned=tuple(each for each in self.planned if each != tactic))
        return self._replace(planned=(*self.planned, tactic)[-most:] if most else ())

    def mark(self, question: int) -> Preparing:
        """Marked, or no longer."""
        return self._replace(marked=self.marked ^ {question})
