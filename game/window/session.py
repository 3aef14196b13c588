"""A play in the window: each decision is in the journal before its result is shown."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from game import journal, playthrough
from game.journal import Notice, Record
from game.model import Case
from game.playthrough import Playthrough

SEEDS = 1_000_000


class Session:
    """One playthrough with its open record."""

    def __init__(self, play: Playthrough, record: Record, notices: tuple[Notice, ...] = ()) -> None:
        self.play = play
        self.record = record
        self.notices = notices

    def decide(self, decision: str) -> None:
        """Takes a decision; raises `rules.IllegalDecisionError`, and OSError where it cannot be written."""
        after = playthrough.choose(self.play, decision)
        self.record.append(decision)
        if after.over:
            self.record.end()
        self.play = after

    def close(self) -> None:
        self.record.close()


def begin(case: Case, seed: int | None) -> Session:
    """A new play with a new record; without a seed, luck is drawn."""
    play = playthrough.start(case, secrets.randbelow(SEEDS) if seed is None else seed)
    return Session(play, journal.open_record(play))


def resume(path: Path, current: Callable[[str], object]) -> Session:
    """An unfinished play as it was left; ``current`` gives the case as it is now, to tell whether it was edited.

    Raises `journal.JournalError`.
    """
    loaded = journal.load(path)
    case = current(loaded.play.case.id)
    if isinstance(case, Case):
        loaded = journal.load(path, case)
    return Session(loaded.play, journal.resume(loaded), loaded.notices)


def replay_command(play: Playthrough) -> str:
    """The command line that plays the same again."""
    return f"huikuan play {play.case.id} --seed {play.seed} --moves {','.join(play.decisions)}"
