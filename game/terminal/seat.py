"""Where a player sits: his console, his language, and the record that is being written."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game import journal, playthrough
from game.hints import Coach
from game.journal import Loaded, Record
from game.language import LANGUAGES, Language, language
from game.model import Aids, Guess, Mode
from game.playthrough import Playthrough
from game.terminal.commands import Command, mode_of, parse
from game.terminal.console import Console
from game.view.words import MODE_WORDS


@dataclass
class Setting:
    """How the sitting is set up; the player may change language and numbers on the way."""

    lang: Language
    new_seed: Callable[[], int]
    numbers: bool = False
    mode: Mode = Mode.PRACTICE
    """Of the plays that are begun."""
    today: date | None = None
    """The day of the sitting; without it there is no call of the day."""


class LeaveError(Exception):
    """The player leaves."""


class Seat:
    """One player at one terminal; owns the open record."""

    def __init__(self, console: Console, setting: Setting) -> None:
        self.console = console
        self.setting = setting
        self.record: Record | None = None
        self.aids = Aids(setting.mode)
        """How the present play is played."""
        self._coach: Coach | None = None
        self._reads = ""
        """Digest of the case that the coach reads."""
        self.first: Loaded | None = None
        """The finished play, with its record, that the present one was branched off; laid beside it at the end."""

    @property
    def lang(self) -> Language:
        return self.setting.lang

    def say(self, text: str) -> None:
        self.console.say(text)

    def ask(self) -> str:
        return self.console.ask("> ")

    def wait(self) -> None:
        """Until the player begins; he may say in which mode."""
        while True:
            self.say(self.lang.text(MODE_WORDS[self.aids.mode]))
            self.say(self.lang.text("e: as an exam; w: to warm up; p: as practice."))
            typed = self.console.ask(self.lang.text("Press Enter to begin.") + " ")
            if not typed or typed.isdecimal():
                return
            if (mode := mode_of(typed)) is not None:
                self.setting.mode, self.aids = mode, Aids(mode)
            else:
                self.common(parse(typed))

    def common(self, command: Command) -> bool:
        """Commands that work everywhere; whether it was one."""
        if command.name == "quit":
            raise LeaveError
        if command.name == "language":
            following = LANGUAGES[(LANGUAGES.index(self.lang.code) + 1) % len(LANGUAGES)]
            self.setting.lang = language(following)
            self.say(self.lang.text("English from here on."))
        elif command.name == "help":
            self.say(
                self.lang.text(
                    "A number plays that choice, a number and a letter such as 3a one way of playing a card; "
                    "Enter shows the choices again. i N: all about card N. "
                    "h: a hint, step by step. w: why the last move went so. b: take the last move back. "
                    "c: note which cause you believe in. s: how things stand. f: the case file. t: the talk so far. "
                    "n: numbers on or off. l: the other language. q: save and leave. "
                    "The words do as well: info 1, why, help."
                )
            )
        else:
            return False
        return True

    def kept(self, play: Playthrough, *decisions: str) -> bool:
        """Writes the play so far and the decision; False where the disk refuses, and then it is not taken."""
        try:
            if self.record is None:
                self.record = journal.open_record(play, branches=self._branches, aids=self.aids)
            for decision in decisions:
                self.record.append(decision)
        except OSError as error:
            self._refused(error)
            return False
        return True

    @property
    def numbers(self) -> bool:
        """Whether meters are shown as numbers: where the player wants it, and in a warm-up."""
        return self.setting.numbers or self.aids.mode is Mode.WARM_UP

    def begin(self, aids: Aids) -> None:
        """The next play is played like this."""
        self.aids = aids

    def coach(self, play: Playthrough) -> Coach | None:
        """The coach of this play's case, who begins to read it now if he has not yet; None where there can be none."""
        digest = playthrough.digest(play.case)
        if self._coach is None or self._reads != digest:
            self.dismiss()
            with suppress(OSError):
                self._coach, self._reads = Coach(play.case), digest
        return self._coach

    def dismiss(self) -> None:
        """Sends the coach away."""
        if self._coach is not None:
            self._coach.close()
        self._coach = None

    def took_hint(self, play: Playthrough, level: int) -> bool:
        """Writes that a step of the hint is looked at; False where the disk refuses, and then it is not shown."""
        after = len(play.decisions)
        return self._noted(play, self.aids.with_hint(level, after), lambda record: record.hint(level, after))

    def guessed(self, play: Playthrough, guess: Guess) -> bool:
        """Writes what the player believes about the cause; False where the disk refuses."""
        return self._noted(play, self.aids.with_guess(guess), lambda record: record.guess(guess))

    def goes_on_from(self, earlier: Playthrough) -> bool:
        """Goes back to this part of the play in a new record that names the old; False where the disk refuses."""
        aids, old = self.aids.until(len(earlier.decisions)), self.record
        try:
            continued = old.path if old else None
            record = journal.open_record(earlier, continues=continued, branches=self._branches, aids=aids)
        except OSError as error:
            self._refused(error)
            return False
        if old is not None:
            old.close()
        self.aids, self.record = aids, record
        return True

    def end_record(self) -> Path | None:
        """Notes that the case is over, and sends the coach away; where its record lies, None where there is none."""
        self.dismiss()
        if self.record is None:
            return None
        path = self.record.path
        self.record.end()
        self.record.close()
        self.record = None
        return path

    def leave(self) -> None:
        """Says what is kept and lets go of the record and the coach."""
        self.dismiss()
        if self.record is not None:
            self.record.close()
            self.record = None
            self.say(self.lang.text("Saved. Start again and you can go on from here."))
        else:
            self.say(self.lang.text("Goodbye."))

    # Private methods

    def _noted(self, play: Playthrough, aids: Aids, write: Callable[[Record], None]) -> bool:
        """Writes what is no decision; False where the disk refuses, and then nothing was noted."""
        if not self.kept(play):
            return False
        assert self.record is not None
        try:
            write(self.record)
        except OSError as error:
            self._refused(error)
            return False
        self.aids = aids
        return True

    @property
    def _branches(self) -> Path | None:
        """The record of the play that was gone back in."""
        return self.first.path if self.first else None

    def _refused(self, error: OSError) -> None:
        self.say(
            self.lang.text(
                "This could not be saved ({reason}), so it was not played. Make room in {folder} and try again.",
                reason=error.strerror or error,
                folder=journal.records_folder(),
            )
        )
