"""A sitting at the terminal: choosing a case, playing it, looking back, trying again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from game import authoring, journal, playthrough, view
from game.journal import JournalError, Record
from game.language import LANGUAGES, Language, language
from game.model import Case
from game.playthrough import Playthrough
from game.terminal import pages
from game.terminal.console import Console

RESUMABLE_MAX = 3


@dataclass
class Setting:
    """How the sitting is set up; the player may change language and numbers on the way."""

    lang: Language
    new_seed: Callable[[], int]
    numbers: bool = False


def run(input_: TextIO, output: TextIO, setting: Setting, play: Playthrough | None = None) -> None:
    """Plays until the player leaves; the end of input and Ctrl-C save and leave too.

    With ``play`` that one case is played from where it stands, without it the list of cases is offered.
    """
    sitting = _Sitting(Console(input_, output), setting)
    try:
        if play is None:
            sitting.choose_case()
        else:
            sitting.play(play, briefed=bool(play.decisions))
    except (EOFError, KeyboardInterrupt, _LeaveError):
        sitting.leave()


def show(output: TextIO, play: Playthrough, lang: Language) -> None:
    """Prints a whole play: the talk, then its result, or where it stands."""
    console = Console(output, output)
    console.say(lang.text("{title} (seed {seed})", title=lang.pick(play.case.title), seed=play.seed))
    pages.lines_page(console, play, lang)
    if play.over:
        pages.debrief_page(console, play, lang)
        return
    talk = view.talk(play, lang)
    console.say()
    for line in pages.status_lines(talk, lang):
        console.say(line)
    pages.choices_page(console, talk, lang)


# Private functions


class _LeaveError(Exception):
    """The player leaves."""


class _Sitting:
    """One player at one terminal; owns the open record."""

    def __init__(self, console: Console, setting: Setting) -> None:
        self.console = console
        self.setting = setting
        self.record: Record | None = None
        self._told: set[str] = set()

    @property
    def lang(self) -> Language:
        return self.setting.lang

    # the list

    def choose_case(self) -> None:
        """Offers the list until the player leaves."""
        while True:
            resumable = self._resumable()
            entries = authoring.case_index()
            pages.list_page(self.console, [loaded.play for loaded in resumable], entries, self.lang)
            typed = self._ask()
            if typed.isdecimal() and 1 <= int(typed) <= len(resumable) + len(entries):
                self._open(int(typed) - 1, resumable, entries)
            elif not self._common(typed):
                self.say(self.lang.text("Type the number of a case, l for the other language, or q to leave."))

    def leave(self) -> None:
        """Says what is kept and lets go of the record."""
        if self.record is not None:
            self.record.close()
            self.record = None
            self.say(self.lang.text("Saved. Start again and you can go on from here."))
        else:
            self.say(self.lang.text("Goodbye."))

    # one case

    def play(self, play: Playthrough, briefed: bool) -> None:
        """Plays to the end, then looks back as often as the player likes."""
        if not briefed:
            pages.file_page(self.console, view.briefing(play.case, self.lang), self.lang)
            self.console.say()
            self.say(self.lang.text("The seed of this play is {seed}. Type ? at any time for help.", seed=play.seed))
            self._wait()
        again: Playthrough | None = play
        while again is not None:
            again = self._look_back(self._talk(again))

    def _talk(self, play: Playthrough) -> Playthrough:
        self._told = set()
        pages.lines_page(self.console, play, self.lang)
        while not play.over:
            talk = view.talk(play, self.lang, self.setting.numbers)
            self._present(talk)
            before = len(play.turns)
            play = self._decide(play)
            if play.turns[-1].act == "arrive":
                self._told = set()
            pages.lines_page(self.console, play, self.lang, since=before)
        return play

    def _present(self, talk: view.Talk) -> None:
        """How things stand, as far as it has changed, and the choices."""
        self.console.say()
        for line in pages.status_lines(talk, self.lang):
            if line not in self._told:
                self.say(line)
            self._told.add(line)
        pages.choices_page(self.console, talk, self.lang)

    def _decide(self, play: Playthrough) -> Playthrough:
        """Asks until a decision stands; it is on the disk before it is returned."""
        while True:
            talk = view.talk(play, self.lang, self.setting.numbers)
            typed = self._ask()
            choice = next((c for c in pages.choices(talk) if typed in (c.number, c.decision)), None)
            if choice is None:
                self._command(typed, play, talk)
            elif choice.decision not in play.legal:
                why = choice.card.why_not if choice.card else ""
                self.say(self.lang.text("{label} is not possible now. {why}", label=choice.label, why=why))
            elif self._keep(play, choice.decision):
                return playthrough.choose(play, choice.decision)

    def _keep(self, play: Playthrough, decision: str) -> bool:
        """Writes the decision; False where the disk refuses, and then it is not taken."""
        try:
            if self.record is None:
                self.record = journal.open_record(play)
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

    def _command(self, typed: str, play: Playthrough, talk: view.Talk) -> None:
        """Anything that is not a decision."""
        lang, (word, _, rest) = self.lang, typed.partition(" ")
        if word in ("f", "w", "t", "n"):
            self._tell(word, play, talk)
        elif word == "i":
            card = next((card for card in talk.cards if card.hotkey == rest.strip()), None)
            if card is not None:
                pages.card_page(self.console, card, lang)
            else:
                self.say(lang.text("Type i and the number of a card, for example: i 1"))
        elif word == "l":
            self._common("l")
            self._told = set()
            self._present(view.talk(play, self.lang, self.setting.numbers))
        elif not self._common(typed):
            last = len(pages.choices(talk))
            self.say(
                lang.text("There is no choice “{typed}”. Type 1 to {last}, or ? for help.", typed=typed, last=last)
            )

    def _tell(self, word: str, play: Playthrough, talk: view.Talk) -> None:
        lang = self.lang
        if word == "f":
            pages.file_page(self.console, view.briefing(play.case, lang), lang)
        elif word == "t":
            pages.lines_page(self.console, play, lang)
        elif word == "n":
            self.setting.numbers = not self.setting.numbers
            on = self.setting.numbers
            self.say(lang.text("Numbers are shown now.") if on else lang.text("Numbers are hidden now."))
        elif talk.why is not None:
            pages.why_page(self.console, talk.why, lang)
        else:
            self.say(lang.text("Nothing has been done yet."))

    # looking back

    def _look_back(self, play: Playthrough) -> Playthrough | None:
        """The debrief; the playthrough to go on with, or None for the list."""
        if self.record is not None:
            self.record.end()
            self.record.close()
            self.record = None
        pages.debrief_page(self.console, play, self.lang)
        help_ = self.lang.text(
            "w N: why move N went so; b N: back to before move N, same luck; a: the case again, other luck; "
            "t: the whole talk; Enter: on."
        )
        self.say(help_)
        while True:
            word, _, rest = self._ask().partition(" ")
            turn = int(rest) - 1 if rest.strip().isdecimal() else -1
            if word == "":
                return None
            if word == "a":
                return playthrough.start(play.case, self.setting.new_seed())
            if word == "w" and 0 <= turn < len(play.turns):
                pages.why_page(self.console, view.why(play, turn, self.lang), self.lang)
            elif word == "b" and 0 <= turn < len(play.turns):
                return playthrough.replay(play.case, play.seed, play.decisions[: view.decisions_before(play, turn)])
            elif word == "t":
                pages.lines_page(self.console, play, self.lang)
            elif word == "l":
                self._common("l")
                pages.debrief_page(self.console, play, self.lang)
            elif not self._common(word):
                self.say(help_)

    # the list, privately

    def _resumable(self) -> list[journal.Loaded]:
        loaded: list[journal.Loaded] = []
        for path in journal.unfinished()[:RESUMABLE_MAX]:
            try:
                loaded.append(journal.load(path))
            except JournalError as error:
                self.say(error.text(self.lang.code))
        return [each for each in loaded if not each.play.over]

    def _open(self, index: int, resumable: list[journal.Loaded], entries: list[authoring.CaseEntry]) -> None:
        if index < len(resumable):
            self._resume(resumable[index])
            return
        case = self._case(entries[index - len(resumable)].path)
        if case is not None:
            self.play(playthrough.start(case, self.setting.new_seed()), briefed=False)

    def _resume(self, loaded: journal.Loaded) -> None:
        for notice in loaded.notices:
            self.say(notice.text(self.lang.code))
        self.record = journal.resume(loaded)
        self.play(loaded.play, briefed=True)

    def _case(self, path: Path) -> Case | None:
        try:
            return authoring.load_case(path)
        except authoring.Refused as refused:
            for problem in refused.problems:
                self.say(authoring.render(problem, self.lang.code))
            self.say(self.lang.text("This case cannot be played until that is put right."))
            return None

    # small things

    def say(self, text: str) -> None:
        self.console.say(text)

    def _ask(self) -> str:
        return self.console.ask("> ")

    def _wait(self) -> None:
        while True:
            typed = self.console.ask(self.lang.text("Press Enter to begin.") + " ")
            if not typed or typed.isdecimal():
                return
            self._common(typed)

    def _common(self, typed: str) -> bool:
        """Commands that work everywhere; whether it was one."""
        if typed == "q":
            raise _LeaveError
        if typed == "l":
            following = LANGUAGES[(LANGUAGES.index(self.lang.code) + 1) % len(LANGUAGES)]
            self.setting.lang = language(following)
            self.say(self.lang.text("English from here on."))
        elif typed in ("?", "？", "h"):
            self.say(
                self.lang.text(
                    "A number plays that choice. i N: all about card N. w: why the last move went so. "
                    "f: the case file. t: the talk so far. n: numbers on or off. "
                    "l: the other language. q: save and leave."
                )
            )
        else:
            return False
        return True
