"""A sitting at the terminal: choosing a case, playing it, looking back, trying again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from game import authoring, daily, journal, playthrough, view
from game.journal import Loaded
from game.language import Language
from game.model import Aids, Case
from game.playthrough import Playthrough
from game.terminal import hand, helping, pages, today
from game.terminal.commands import Command, is_yes, parse, plain
from game.terminal.console import Console
from game.terminal.lookback import look_back
from game.terminal.offers import Offers, offers
from game.terminal.seat import LeaveError, Seat, Setting


def run(input_: TextIO, output: TextIO, setting: Setting, play: Playthrough | None = None) -> None:
    """Plays until the player leaves; the end of input and Ctrl-C save and leave too.

    With ``play`` that one case is played from where it stands, without it the list of cases is offered.
    """
    sitting = _Sitting(Seat(Console(input_, output), setting))
    if play is None:
        _until_left(sitting, sitting.choose_case)
    else:
        _until_left(sitting, lambda: sitting.play(play, briefed=bool(play.decisions)))


def run_today(input_: TextIO, output: TextIO, setting: Setting) -> None:
    """Plays the call of the day of the setting, from where it was left if it was begun."""
    sitting = _Sitting(Seat(Console(input_, output), setting))
    _until_left(sitting, sitting.call_of_the_day)


def show(output: TextIO, play: Playthrough, lang: Language) -> None:
    """Prints a whole play: the talk, then its result, or where it stands."""
    console = Console(output, output)
    console.say(lang.text("{title} (luck number {seed})", title=lang.pick(play.case.title), seed=play.seed))
    pages.lines_page(console, play, lang)
    if play.over:
        pages.debrief_page(console, play, lang)
        return
    talk = view.talk(play, lang)
    console.say()
    for line in pages.status_lines(talk, lang):
        console.say(line)
    hand.choices_page(console, talk, lang)


# Private functions


class _Sitting:
    """What a player is taken through, from the list to the end of a play."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self._told: set[str] = set()

    @property
    def lang(self) -> Language:
        return self.seat.lang

    # the list

    def choose_case(self) -> None:
        """Offers the list until the player leaves; it is printed anew only where something on it may have changed."""
        while True:
            offered = offers(self.seat.say, self.lang)
            pages.list_page(self.seat.console, offered.resumable, offered.entries, self.lang)
            today.entry(self.seat)
            while not self._from_list(offered):
                pass

    def call_of_the_day(self) -> None:
        """Today's deal: what was begun of it is gone on with."""
        deal = today.dealt(self.seat)
        if deal is None:
            return
        left = daily.unfinished(deal)
        if left is not None:
            self._resume(left)
        elif (case := self._case(deal.drill)) is not None:
            self.seat.begin(Aids(daily.MODE))
            self.play(playthrough.start(case, deal.seed), briefed=False)

    # one case

    def play(self, play: Playthrough, briefed: bool) -> None:
        """Plays to the end, then looks back as often as the player likes."""
        if not briefed:
            pages.file_page(self.seat.console, view.briefing(play.case, self.lang), self.lang)
            self.seat.console.say()
            number = self.lang.text(
                "The luck number of this play is {seed}. Type ? at any time for help.", seed=play.seed
            )
            self.seat.say(number)
            self.seat.wait()
        again: Playthrough | None = play
        while again is not None:
            again = look_back(self.seat, self._talk(again))

    def _talk(self, play: Playthrough) -> Playthrough:
        self._told = set()
        if self.seat.aids.mode.helps and self.seat.console.interactive:
            self.seat.coach(play)  # has a while to read before the first hint is wanted
        pages.lines_page(self.seat.console, play, self.lang)
        while not play.over:
            self._present(play)
            before = len(play.turns)
            play = self._decide(play)
            if play.turns[-1].act == "arrive":
                self._told = set()
            pages.lines_page(self.seat.console, play, self.lang, since=before)
        return play

    def _present(self, play: Playthrough, anew: bool = False) -> None:
        """How things stand, as far as it has changed or whole, and the choices."""
        talk = self._view(play)
        self.seat.console.say()
        self._status(talk, anew)
        hand.choices_page(self.seat.console, talk, self.lang)

    def _view(self, play: Playthrough) -> view.Talk:
        return view.talk(play, self.lang, self.seat.numbers, self.seat.aids.mode)

    def _status(self, talk: view.Talk, anew: bool) -> None:
        for line in pages.status_lines(talk, self.lang):
            if anew or line not in self._told:
                self.seat.say(line)
            self._told.add(line)

    def _decide(self, play: Playthrough) -> Playthrough:
        """Asks until a decision stands; it is on the disk before it is returned."""
        while True:
            talk = self._view(play)
            typed = self._in_one_word(talk, self.seat.ask())
            asked = _without_blanks(typed)
            choice = next((c for c in hand.choices(talk) if asked in (c.number, c.decision)), None)
            if choice is None and parse(typed).name == "back":
                earlier = helping.taken_back(self.seat, play)
                if earlier is not play:
                    return earlier
            elif choice is None:
                self._command(typed, play, talk)
            elif choice.decision not in play.legal:
                why = choice.card.why_not if choice.card else ""
                self.seat.say(self.lang.text("{label} is not possible now ({why}).", label=choice.label, why=why))
            elif self._meant(choice) and self.seat.kept(play, choice.decision):
                return playthrough.choose(play, choice.decision)

    def _in_one_word(self, talk: view.Talk, typed: str) -> str:
        """What was typed; where it is the number of a card with manners, with the letter that is then asked for."""
        number = _without_blanks(typed)
        stack = next((each for each in talk.hand if each.hotkey == number and len(each.cards) > 1), None)
        if stack is None:
            return typed
        hand.manners_page(self.seat.console, stack, self.lang)
        answer = self.seat.ask()
        whole = number + _without_blanks(answer)
        return whole if whole in {card.hotkey for card in stack.cards} else self._in_one_word(talk, answer)

    def _meant(self, choice: hand.Choice) -> bool:
        """Asks once before a red line is crossed; anything but a yes takes the choice back."""
        if choice.card is None or choice.card.legality != "red":
            return True
        self.seat.say(self.lang.text("This step crosses a red line and ends the case. Are you sure? (y/n)"))
        if is_yes(self.seat.ask()):
            return True
        self.seat.say(self.lang.text("Then not. What will you do instead?"))
        return False

    def _command(self, typed: str, play: Playthrough, talk: view.Talk) -> None:
        """Anything that is not a decision."""
        lang, command = self.lang, parse(typed)
        if command.empty:
            self._present(play, anew=True)
        elif command.name == "info":
            self._inform(command, talk)
        elif command.name == "language":
            self.seat.common(command)
            self._present(play, anew=True)
        elif not self._told_of(command, play, talk) and not self.seat.common(command):
            last = len(talk.hand) + len(talk.exits)
            self.seat.say(
                lang.text("There is no choice “{typed}”. Type 1 to {last}, or ? for help.", typed=typed, last=last)
            )

    def _inform(self, command: Command, talk: view.Talk) -> None:
        """All about a card; without a letter, about every manner of it."""
        asked = f"{command.number}{command.letter}"
        cards = [card for stack in talk.hand for card in stack.cards if asked in (stack.hotkey, card.hotkey)]
        for card in cards:
            hand.card_page(self.seat.console, card, self.lang)
        if not cards:
            self.seat.say(self.lang.text("Type i and the number of a card, for example: i 1"))

    def _told_of(self, command: Command, play: Playthrough, talk: view.Talk) -> bool:
        """Answers a question about the play; whether it was one."""
        lang = self.lang
        if command.name == "file":
            pages.file_page(self.seat.console, view.briefing(play.case, lang), lang)
        elif command.name == "talk":
            pages.lines_page(self.seat.console, play, lang)
        elif command.name == "status":
            self._status(talk, anew=True)
        elif command.name == "numbers":
            self.seat.setting.numbers = not self.seat.setting.numbers
            on = self.seat.numbers
            self.seat.say(lang.text("Numbers are shown now.") if on else lang.text("Numbers are hidden now."))
            self._status(self._view(play), anew=False)
        elif command.name == "hint":
            helping.hint(self.seat, play)
        elif command.name == "guess":
            helping.guess(self.seat, play)
        elif command.name == "why" and not self.seat.aids.mode.helps:
            self.seat.say(lang.text("Exam: reasons come after the end."))
        elif command.name == "why" and talk.why is not None:
            pages.why_page(self.seat.console, talk.why, lang)
        elif command.name == "why":
            self.seat.say(lang.text("Nothing has been done yet."))
        else:
            return False
        return True

    # the list, privately

    def _from_list(self, offered: Offers) -> bool:
        """Answers one line; whether the list should be printed anew."""
        typed = self.seat.ask()
        command, chosen = parse(typed), offered.pick(int(typed)) if typed.isdecimal() else None
        if chosen is not None:
            self._open(chosen)
        elif command.name in ("today", "talk") and not command.number and self.seat.setting.today is not None:
            self.call_of_the_day()
        elif command.name == "drop" and 1 <= command.number <= len(offered.resumable):
            self._drop(offered.resumable[command.number - 1])
        elif not command.empty and command.name != "language":
            if not self.seat.common(command):
                self.seat.say(self._list_help())
            return False
        elif command.name == "language":
            self.seat.common(command)
        return True

    def _list_help(self) -> str:
        return self.lang.text(
            "Type the number of a case; d and a number to drop an unfinished play; "
            "l for the other language; q to leave."
        )

    def _open(self, chosen: Loaded | authoring.CaseEntry) -> None:
        if isinstance(chosen, Loaded):
            self._resume(chosen)
            return
        case = self._case(chosen.path)
        if case is not None:
            self.seat.begin(Aids(self.seat.setting.mode))
            self.play(playthrough.start(case, self.seat.setting.new_seed()), briefed=False)

    def _resume(self, loaded: Loaded) -> None:
        for notice in loaded.notices:
            self.seat.say(notice.text(self.lang.code))
        self.seat.record = journal.resume(loaded)
        self.seat.first = journal.first_play(loaded.path)
        self.seat.begin(loaded.aids)
        self.play(loaded.play, briefed=True)

    def _drop(self, loaded: Loaded) -> None:
        """No longer offers this play; its record stays."""
        record = journal.resume(loaded)
        record.end()
        record.close()
        self.seat.say(self.lang.text("Dropped. Its record stays: {path}", path=record.path))

    def _case(self, path: Path | str) -> Case | None:
        try:
            return authoring.load_case(path)
        except authoring.Refused as refused:
            for problem in refused.problems:
                self.seat.say(authoring.render(problem, self.lang.code))
            self.seat.say(self.lang.text("This case cannot be played until that is put right."))
            return None


# Private functions


def _until_left(sitting: _Sitting, go: Callable[[], None]) -> None:
    try:
        go()
    except (EOFError, KeyboardInterrupt, LeaveError):
        sitting.seat.leave()
    finally:
        sitting.seat.dismiss()


def _without_blanks(typed: str) -> str:
    return plain(typed).replace(" ", "")
