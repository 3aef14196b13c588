"""A play in the window: each decision is in the journal before its result is shown."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from game import journal, playthrough
from game.journal import JournalError, Loaded, Notice, Record
from game.model import Case
from game.playthrough import Playthrough

SEEDS = 1_000_000


class Session:
    """One playthrough with its open record; a branch has the play it was gone back in."""

    def __init__(
        self, play: Playthrough, record: Record, notices: tuple[Notice, ...] = (), first: Loaded | None = None
    ) -> None:
        self.play = play
        self.record = record
        self.notices = notices
        self.first = first

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


def branch(session: Session, number: int) -> Session:
    """The play taken back to before its decision ``number``, the first being 0, with the same luck."""
    play = playthrough.replay(session.play.case, session.play.seed, session.play.decisions[:number])
    first = Loaded(session.play, (), session.record.path)
    return Session(play, journal.open_record(play, branches=first.path), (), first)


def resume(path: Path, current: Callable[[str], object]) -> Session:
    """An unfinished play as it was left; ``current`` gives the case as it is now, to tell whether it was edited.

    Raises `journal.JournalError`.
    """
    loaded = journal.load(path)
    case = current(loaded.play.case.id)
    if isinstance(case, Case):
        loaded = journal.load(path, case)
    return Session(loaded.play, journal.resume(loaded), loaded.notices, _first(path))


def replay_command(play: Playthrough) -> str:
    """The command line that plays the same again."""
    return f"huikuan play {play.case.id} --seed {play.seed} --moves {','.join(play.decisions)}"


# Private functions


def _first(path: Path) -> Loaded | None:
    """The play that this record branches from; None without one, or where it is gone."""
    try:
        origin = journal.branched(path)
        found = journal.load(origin) if origin else None
    except JournalError:
        return None
    return found if found and found.play.over else None
