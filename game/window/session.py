"""A play in the window: each decision is in the journal before its result is shown."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from game import journal, playthrough
from game.journal import Loaded, Notice, Record
from game.model import Aids, Case, Guess, Mode
from game.playthrough import Playthrough

SEEDS = 1_000_000


class Session:
    """One playthrough with its open record; a branch has the play it was gone back in."""

    def __init__(
        self,
        play: Playthrough,
        record: Record,
        notices: tuple[Notice, ...] = (),
        aids: Aids = Aids(),  # noqa: B008 - frozen
        first: Loaded | None = None,
    ) -> None:
        self.play = play
        self.record = record
        self.notices = notices
        self.aids = aids
        self.first = first

    def decide(self, decision: str) -> None:
        """Takes a decision; raises `rules.IllegalDecisionError`, and OSError where it cannot be written."""
        after = playthrough.choose(self.play, decision)
        self.record.append(decision)
        if after.over:
            self.record.end(playthrough.result(after).score.total)
        self.play = after

    def hint(self) -> None:
        """Notes that one more step of the hint is looked at; raises OSError where it cannot be written."""
        after = len(self.play.decisions)
        level = self.aids.level(after) + 1
        self.record.hint(level, after)
        self.aids = self.aids.with_hint(level, after)

    def guess(self, cause: str, sure: int) -> None:
        """Notes what the trainee believes about the cause now; raises OSError as `hint` does."""
        guess = Guess(cause, sure, len(self.play.decisions))
        self.record.guess(guess)
        self.aids = self.aids.with_guess(guess)

    def take_back(self) -> None:
        """Goes back before the last decision in a new record that names the old; raises OSError as `hint` does."""
        earlier = playthrough.replay(self.play.case, self.play.seed, self.play.decisions[:-1])
        aids = self.aids.until(len(earlier.decisions))
        origin = self.first.path if self.first else None
        record = journal.open_record(earlier, continues=self.record.path, branches=origin, aids=aids)
        self.record.close()
        self.play, self.record, self.aids = earlier, record, aids

    def close(self) -> None:
        self.record.close()


def begin(case: Case, seed: int | None, mode: Mode = Mode.PRACTICE) -> Session:
    """A new play with a new record; without a seed, luck is drawn."""
    play, aids = playthrough.start(case, secrets.randbelow(SEEDS) if seed is None else seed), Aids(mode)
    return Session(play, journal.open_record(play, aids=aids), aids=aids)


def branch(session: Session, number: int) -> Session:
    """The play taken back to before its decision ``number``, the first being 0, with the same luck."""
    play = playthrough.replay(session.play.case, session.play.seed, session.play.decisions[:number])
    aids = session.aids.until(number)._replace(mode=session.aids.mode.replayed)
    first = Loaded(session.play, (), session.record.path, session.aids)
    return Session(play, journal.open_record(play, branches=first.path, aids=aids), aids=aids, first=first)


def resume(path: Path, current: Callable[[str], object]) -> Session:
    """An unfinished play as it was left; ``current`` gives the case as it is now, to tell whether it was edited.

    Raises `journal.JournalError`.
    """
    loaded = journal.load(path)
    case = current(loaded.play.case.id)
    if isinstance(case, Case):
        loaded = journal.load(path, case)
    return Session(loaded.play, journal.resume(loaded), loaded.notices, loaded.aids, journal.first_play(path))


def replay_command(play: Playthrough) -> str:
    """The command line that plays the same again."""
    return f"huikuan play {play.case.id} --seed {play.seed} --moves {','.join(play.decisions)}"
