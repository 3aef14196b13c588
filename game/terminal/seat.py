"""Where a player sits: his console, his language, and the record that is being written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from game import journal
from game.journal import Record
from game.language import LANGUAGES, Language, language
from game.playthrough import Playthrough
from game.terminal.commands import Command, parse
from game.terminal.console import Console


@dataclass
class Setting:
    """How the sitting is set up; the player may change language and numbers on the way."""

    lang: Language
    new_seed: Callable[[], int]
    numbers: bool = False
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

    @property
    def lang(self) -> Language:
        return self.setting.lang

    def say(self, text: str) -> None:
        self.console.say(text)

    def ask(self) -> str:
        return self.console.ask("> ")

    def wait(self) -> None:
        while True:
            typed = self.console.ask(self.lang.text("Press Enter to begin.") + " ")
            if not typed or typed.isdecimal():
                return
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
                    "w: why the last move went so. s: how things stand. f: the case file. t: the talk so far. "
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
                self.record = journal.open_record(play)
            for decision in decisions:
                self.record.append(decision)
        except OSError as error:
            self.say(
                self.lang.text(
                    "This could not be saved ({reason}), so it was not played. Make room in {folder} and try again.",
                    reason=error.strerror or error,
                    folder=journal.records_folder(),
                )
            )
            return False
        return True

    def end_record(self) -> None:
        """Notes that the case is over."""
        if self.record is not None:
            self.record.end()
            self.record.close()
            self.record = None

    def leave(self) -> None:
        """Says what is kept and lets go of the record."""
        if self.record is not None:
            self.record.close()
            self.record = None
            self.say(self.lang.text("Saved. Start again and you can go on from here."))
        else:
            self.say(self.lang.text("Goodbye."))
