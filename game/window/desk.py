"""The desk: the cases there are, the file that is open, the play in progress, and their views."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from game import journal, profiles, view
from game.authoring import CaseEntry, Problem, Refused, case_index
from game.daily import MODE
from game.hints import Panel, panel
from game.journal import JournalError
from game.language import Language
from game.model import Aids, Case, Guess, Mode
from game.playthrough import Playthrough
from game.view import CaseFile, Debrief, Line, Talk, Why, guesses, lesson, listing, path
from game.view.guesses import CauseOffer
from game.view.lesson import Page
from game.view.listing import Entry
from game.view.path import Chapter
from game.view.words import MODE_NAMES
from game.window import people, records, session
from game.window.ahead import Ahead
from game.window.chair import CoachChair
from game.window.coach import Beside, Coached, beside, coached
from game.window.flow import HOMES, Flow, Home, Place
from game.window.people import Who
from game.window.preparing import Preparing
from game.window.reviewing import Found, Reviewing
from game.window.screens.dialogs import Open
from game.window.screens.sheet import Detail
from game.window.screens.title import Front
from game.window.screens.today import Today
from game.window.session import Session
from game.window.today import Call
from game.window.zones import Intent

if TYPE_CHECKING:
    from game.account.sheet import Sheet
    from game.learning.words import Page as Progress
    from game.window.accounts import Accounts, Form, Kept
    from game.window.practice import Asked, Practice

View = TypeVar("View")


class Desk:
    """Where one is and what lies open; views are made once for each moment and language."""

    def __init__(
        self,
        language: Language,
        seed: int | None,
        numbers: bool,
        mode: Mode = Mode.PRACTICE,
        today: date | None = None,
        fetch: Callable[[list[str]], None] = lambda _: None,
    ) -> None:
        """With ``fetch`` pictures can be loaded before they are drawn."""
        self.language = language
        self.seed = seed
        self.numbers = numbers
        """Whether the user wants numbers; in a warm-up they are there all the same."""
        self.mode = mode
        """Of the play that is begun next."""
        self.flow = Flow()
        self.call = Call(today)
        self._usual = mode
        self.unfinished: tuple[Open, ...] = ()
        self.message: tuple[str, str] | None = None
        """Heading and text of what the user must read next."""
        self._index: list[CaseEntry] = []
        self._ahead = Ahead(fetch)
        self._case: Case | None = None
        self._session: Session | None = None
        self._practice: Practice | None = None
        self._accounts: Accounts | None = None
        self._today = today or date.today()
        self.untaught = False
        """Whether the first lesson was asked to stop."""
        self.taught = False
        """Whether the tutorial was played or passed over."""
        self._page = 0
        self._first_guess: tuple[str, int] | None = None
        """Cause and certainty noted at the file, before there is a record."""
        self.preparing = Preparing()
        """What was laid ready in the file."""
        self._reviews = Reviewing()
        self._views: dict[str, tuple[tuple[object, ...], object]] = {}
        self._coach = CoachChair()

    @property
    def place(self) -> Place:
        """The screen one is at."""
        return self.flow.state

    @property
    def moment(self) -> tuple[object, ...]:
        """Changes whenever something on the desk may look different."""
        decisions = self._session.play.decisions if self._session else None
        found = self._found() if self._session else None
        coached = found is not None and (found.failed, found.stage)
        asked = self._practice.moment if self._practice else ()
        seen = (self.numbers, self.language.code, self.unfinished, self.mode, self.guess(), self.preparing)
        planned = self._accounts.moment if self._accounts else ()
        return self.place, decisions, seen, coached, asked, planned, self._page

    # ------------------------------------------------------------ doing

    def look(self) -> None:
        """Reads what cases there are and what was left unfinished."""
        self._index = case_index()
        self._ahead.forget()
        self._views.clear()
        self.unfinished = tuple(self._open_records())

    def read_ahead(self) -> None:
        """Reads beside the picture what will probably be opened first."""
        done = records.best()
        waiting = (entry.id for entry in self._index if entry.title and entry.id not in done)
        likely = self.unfinished[0].case if self.unfinished else next(waiting, "")
        if likely:
            self._ahead.want(likely)

    def do(self, intent: Intent) -> None:
        """Carries out a step of the play or a way between screens."""
        try:
            if intent.kind == "open":
                self.open(intent.value)
            elif intent.kind == "today" and self.call.deal is not None:
                self.open(self.call.deal.drill, call=True)
            elif intent.kind == "begin":
                case = self._open_case
                self._session = session.begin(case, self._seed_of(case), self.mode)
                if self._first_guess:
                    self._session.guess(*self._first_guess)
                self.flow.go("talk")
                self._carry_out(self._session)
            elif intent.kind == "again" and self._session:
                self._branch(0)
            elif intent.kind == "decide" and self._session:
                self._session.decide(intent.value)
                self.call.after(self._session.play, self._session.aids.mode)
                self._look_back()
            elif intent.kind == "debrief" and self.place == "talk" and self._play.over:
                self.flow.go("result")
            elif intent.kind == "branch" and self._session:
                self._branch(int(intent.value))
            elif intent.kind == "mode":
                self.mode = Mode(intent.value)
            elif intent.kind == "reveal" and self._session and self.hint().more:
                self._session.hint()
            elif intent.kind == "guess":
                self._guess(*intent.value.split(":"))
            elif intent.kind == "prepare" and self._session is None and (prepared := self.file().preparation):
                self.preparing = self.preparing.plan(intent.value, prepared.most)
            elif intent.kind == "mark":
                self.preparing = self.preparing.mark(int(intent.value))
            elif intent.kind == "back" and self._session and self.talk().back:
                self._session.take_back()
            elif intent.kind == "resume":
                self._resume(Path(intent.value))
            elif intent.kind in ("progress", "exercise", "answer", "next"):
                self._practise(intent)
            elif intent.kind == "account" or intent.kind.startswith("plan"):
                self._plan(intent)
            elif intent.kind in ("who", "who-new", "who-export", "who-delete"):
                self._person(intent)
            elif intent.kind == "leave":
                self._go_home(self.flow.home)
            elif intent.kind == "go" and intent.value in HOMES:
                self._go_home(intent.value)
        except JournalError as error:
            self.message = (self.language.text("The exercises cannot be read"), error.text(self.language.code))
        except OSError as error:
            self.trouble(error)
        self._coach.seat(self._helped)

    def open(self, case_id: str, call: bool = False) -> None:
        """Opens the file of a case, perhaps as the call of the day; a case that cannot be read is said to be so."""
        found = self._ahead.of(case_id)
        if isinstance(found, Refused):
            self.message = (self.language.text("This case cannot be played"), _problems(found.problems, self.language))
            return
        self._case, self._first_guess, self.preparing = found, None, Preparing()
        self.flow.go("file")
        self._take_call(call)
        self._coach.seat(self._helped)

    def close(self) -> None:
        """Puts the play away and ends all work beside the window; its record holds every decision."""
        self._put_away()
        self._reviews.close()
        self._coach.seat(None)
        self._ahead.close()

    def changed(self) -> bool:
        """Whether something that was worked out beside the window has come."""
        return self._reviews.look() | self._ahead.look()

    def trouble(self, error: OSError) -> None:
        """A file that could not be read or written."""
        text = self.language.text(
            "{file}: {reason}. Free some room or choose another folder with HUIKUAN_HOME, then try again.",
            file=error.filename or journal.home(),
            reason=error.strerror or error,
        )
        self.message = (self.language.text("The play could not be saved"), text)

    # ------------------------------------------------------------ views

    def entries(self) -> list[Entry]:
        """The list of cases, drills after cases."""
        return self._once("entries", (len(self._index),), self._entries)

    def card(self, case_id: str) -> Detail:
        """A case of the list, or what is known to be wrong with it; how far one has come in it."""
        self._ahead.want(case_id)
        found = self._ahead.read(case_id)
        return self._once("card", (case_id, found), lambda: self._card(case_id, found))

    def front(self) -> Front:
        """How things stand, for the title."""
        return self._once("front", (self.taught, profiles.name(), self.call.goes), self._front)

    def path(self) -> tuple[Chapter, ...]:
        """The learning path, what is done of it and how well."""
        return self._once("path", (profiles.name(),), self._path)

    def left(self) -> tuple[Open, ...]:
        """Plays left before their end of the case whose file is open."""
        return tuple(record for record in self.unfinished if self._case and record.case == self._case.id)

    def file(self) -> CaseFile:
        """The file of the case; in a play with what was put in it since."""
        case, play = self._open_case, self._session.play if self._session else None
        key = (case.id, self.place, play and (play.seed, play.decisions))
        return self._once(
            "file", key, lambda: view.folder(play, self.language) if play else view.briefing(case, self.language)
        )

    def talk(self) -> Talk:
        play, mode = self._play, self._aids.mode
        numbers = self.numbers or mode is Mode.WARM_UP
        key = (play.seed, play.decisions, numbers, mode)
        return self._once("talk", key, lambda: view.talk(play, self.language, numbers, mode))

    def hint(self) -> Panel:
        """The hint for this moment as far as it was looked at."""
        play, aids, coach = self._play, self._aids, self._coach.coach
        key = (play.seed, play.decisions, aids, self._coach.state(play))
        return self._once("hint", key, lambda: panel(play, aids, coach, self.language))

    @property
    def has_news(self) -> bool:
        """Whether the coach has said something that was not yet looked at."""
        return self._coach.has_news

    def guess(self) -> Guess | None:
        """What was noted last about the cause."""
        if self._session is not None:
            return self._session.aids.guess(len(self._session.play.decisions))
        return Guess(*self._first_guess, 0) if self._first_guess else None

    def guess_words(self) -> str:
        """The same in words; empty where nothing was noted."""
        guess = self.guess()
        return guesses.said(guess, self._open_case, self.language) if guess else ""

    def lesson(self) -> Page | None:
        """What the first lesson tells now; nothing to one who passed it over."""
        if self.place != "talk" or self.untaught or not self._aids.mode.helps:
            return None
        return lesson.lesson(self._play, self.language)

    def used(self) -> tuple[str, ...]:
        """What was decided so far, in its order."""
        return self._play.decisions

    def causes(self) -> tuple[CauseOffer, ...]:
        """What can be noted."""
        case = self._open_case
        return self._once("causes", (case.id,), lambda: guesses.causes(case, self.language))

    def debrief(self) -> Debrief:
        play, aids = self._play, self._aids
        return self._once("debrief", (play.seed, play.decisions, aids), lambda: view.outcome(play, self.language, aids))

    def why_of(self, turn: int) -> Why:
        """The full account of one turn, by its index."""
        play = self._play
        return self._once("why", (play.seed, play.decisions, turn), lambda: view.why(play, turn, self.language))

    def progress(self) -> Progress:
        """What the progress screen shows, read anew whenever it is come to."""
        return self._once("progress", (self._page,), lambda: self.practice.page(self.language))

    def asked(self) -> Asked:
        """The exercise that is being asked."""
        return self._once("asked", self.practice.moment, lambda: self.practice.asked(self.language))

    @property
    def practice(self) -> Practice:
        """Made when it is first asked for: what it needs takes a moment to import."""
        if self._practice is None:
            from game.window.practice import Practice

            self._practice = Practice()
        return self._practice

    @property
    def accounts(self) -> Accounts:
        """One's own debts on a page; made when first asked for, as `practice` is."""
        if self._accounts is None:
            from game.window.accounts import Accounts

            self._accounts = Accounts()
        return self._accounts

    def plans(self) -> tuple[Kept, ...]:
        """The plans on the shelf."""
        key = self.accounts.moment
        return self._once("plans", key, lambda: self.accounts.kept(self.language, self._today))

    def form(self) -> Form:
        """The question that is asked about the open plan."""
        return self._once("form", self.accounts.moment, lambda: self.accounts.form(self.language))

    def paper(self) -> Sheet:
        """The open plan as a page."""
        return self._once("paper", self.accounts.moment, lambda: self.accounts.sheet(self.language, self._today))

    @property
    def refused(self) -> bool:
        """Whether what was written last was not taken."""
        return self.message is not None or bool(self._accounts and self._accounts.open and self.form().refused)

    def people(self) -> tuple[Who, ...]:
        """The profiles there are."""
        return self._once("people", (self._page, profiles.name()), lambda: people.listed(self.language))

    def coached(self) -> Coached:
        """The play as the coach sees it, as far as he has come."""
        play, aids, review = self._play, self._aids, self._found().review
        key = (play.seed, play.decisions, aids, self._found().stage)
        return self._once("coached", key, lambda: coached(play, review, self.language, aids))

    def beside(self) -> Beside | None:
        """The play that this one branches from, laid beside it."""
        play, first = self._play, self._session.first if self._session else None
        if first is None:
            return None
        review = self._reviews.of(first.path).review
        key = (first.path, play.decisions, review is not None)
        return self._once("beside", key, lambda: beside(first.play, play, review, self.language))

    def lines(self, turn: int) -> tuple[Line, ...]:
        """What was said and seen in one turn."""
        play = self._play
        return self._once("lines", (play.seed, play.decisions, turn), lambda: view.lines_of(play, turn, self.language))

    @property
    def review_failed(self) -> bool:
        return self._found().failed

    def replay(self) -> str:
        return session.replay_command(self._play)

    def today(self) -> Today | None:
        """The call of the day in the list."""
        return self._once("today", (self.call.goes,), lambda: self.call.view(self._index, self.language))

    def share(self) -> str:
        """The line to paste to a colleague; empty but after a go at the call of the day."""
        return self.call.share(self._play, self.language)

    # Private functions

    def _once(self, name: str, key: tuple[object, ...], make: Callable[[], View]) -> View:
        """A view made again only where its key or the language changed; the same object as long as neither did."""
        whole = (*key, self.language.code)
        if name not in self._views or self._views[name][0] != whole:
            self._views[name] = (whole, make())
        return cast("View", self._views[name][1])

    @property
    def _open_case(self) -> Case:
        case = self._session.play.case if self._session else self._case
        assert case is not None
        return case

    @property
    def _play(self) -> Playthrough:
        assert self._session is not None
        return self._session.play

    def _practise(self, intent: Intent) -> None:
        """A step between progress and exercises."""
        if intent.kind == "answer":
            self.practice.answer(intent.value)
            return
        asked = intent.kind != "progress" and (
            self.practice.begin() if intent.kind == "exercise" else self.practice.go_on()
        )
        self._page += 1
        if not asked:
            self.progress()
        self.flow.go("exercise" if asked else "progress")

    def _carry_out(self, begun: Session) -> None:
        """What was planned in the file is done at the desk, as far as it can be."""
        for tactic in self.preparing.planned:
            if tactic in begun.play.legal:
                begun.decide(tactic)

    def _guess(self, cause: str, sure: str) -> None:
        if self._session is None:
            self._first_guess = cause, int(sure)
        elif not self._session.play.over:
            self._session.guess(cause, int(sure))

    def _plan(self, intent: Intent) -> None:
        """A step in one's own account; Escape leads from a plan to the shelf, and from there away."""
        accounts, lang = self.accounts, self.language
        if intent.kind == "account":
            self.flow.go("account")
        elif intent.kind == "plan":
            if not accounts.begin(intent.value):
                text = lang.text("Its file was changed or is gone: {name}", name=intent.value)
                self.message = (lang.text("This plan cannot be read"), text)
        elif intent.kind == "plan-ask":
            accounts.go(int(intent.value))
        elif intent.kind == "plan-tick":
            accounts.tick(int(intent.value), lang, self._today)
        elif intent.kind == "plan-answer":
            accounts.answer(intent.value, lang, self._today)
        elif intent.kind == "plan-print":
            path = accounts.write(lang, self._today)
            self.message = (lang.text("Written"), lang.text("Open it in a browser to print it: {path}", path=path))
        elif intent.kind == "plan-delete":
            accounts.delete()
        elif not accounts.leave():
            self._go_home(self.flow.home)

    def _person(self, intent: Intent) -> None:
        """Another profile, all of one to take along, or one deleted."""
        self._page += 1
        try:
            if intent.kind == "who-export":
                self.message = (self.language.text("Written"), people.export(self.language))
                return
            if intent.kind == "who-delete":
                profiles.delete(profiles.name())
            profiles.use(profiles.DEFAULT if intent.kind == "who-delete" else intent.value)
        except profiles.WrongNameError as wrong:
            text = self.language.text(
                "A profile cannot be called “{name}”: use up to 40 letters, digits, - and _.", name=wrong.name
            )
            self.message = (self.language.text("Choose another name"), text)
            return
        self._practice, self._accounts = None, None
        self.look()

    @property
    def _aids(self) -> Aids:
        assert self._session is not None
        return self._session.aids

    @property
    def _helped(self) -> Case | None:
        """The case whose coach may be asked now, or soon."""
        mode = self._session.aids.mode if self._session else self.mode
        return self._open_case if self.place in ("file", "talk") and mode.helps else None

    def _found(self) -> Found:
        assert self._session is not None
        return self._reviews.of(self._session.record.path)

    def _put_away(self) -> None:
        if self._session:
            self._session.close()
        self._session, self._case = None, None
        self._take_call(False)

    def _go_home(self, home: Home) -> None:
        self._put_away()
        self.flow.go(home)
        self.look()

    def _look_back(self) -> None:
        """At the end of a play its review is asked for, while one still looks at the end."""
        if self._session is None or not self._session.play.over:
            return
        self._reviews.ask(self._session.play, self._session.record.path)
        if self._session.first:
            self._reviews.ask(self._session.first.play, self._session.first.path)

    def _branch(self, number: int) -> None:
        """The play just ended, taken back to one of its decisions: the luck is the same, only decisions differ."""
        assert self._session is not None
        last, self._session = self._session, session.branch(self._session, number)
        last.close()
        self.flow.go("talk")

    def _take_call(self, taken: bool) -> None:
        """The call of the day has a mode of its own; after it the one before is there again."""
        if taken and not self.call.taken:
            self._usual, self.mode = self.mode, MODE
        elif self.call.taken and not taken:
            self.mode = self._usual
        self.call.taken = taken

    def _seed_of(self, case: Case) -> int | None:
        deal = self.call.deal
        return deal.seed if deal is not None and self.call.taken and case.id == deal.drill else self.seed

    def _resume(self, path: Path) -> None:
        try:
            self._session = session.resume(path, self._ahead.of)
        except JournalError as error:
            self.message = (self.language.text("This play cannot be resumed"), error.text(self.language.code))
            return
        self.flow.go("talk")
        self._look_back()
        if self._session.notices:
            lines = [notice.text(self.language.code) for notice in self._session.notices]
            self.message = (self.language.text("Before you go on"), "\n".join(lines))

    def _card(self, case_id: str, found: Case | Refused | None) -> Detail:
        entry = next(each for each in self._index if each.id == case_id)
        problems = found.problems if isinstance(found, Refused) else entry.problems
        if problems:
            return Detail(None, _problems(problems, self.language), ())
        return Detail(view.case_card(entry, self.language), "", tuple(self._progress(case_id)))

    def _progress(self, case_id: str) -> Iterator[str]:
        left = next((record for record in self.unfinished if record.case == case_id), None)
        if left is not None:
            yield self.language.text("unfinished: {moves}", moves=left.detail)
        reached = records.scores(case_id)
        if reached is not None:
            last, best = (f"{value / 100:.1f}" for value in reached)
            yield self.language.text("last time {last} points, best {best}", last=last, best=best)

    def _entries(self) -> list[Entry]:
        return listing.entries(self._index, self._best(), self._left(), self.language)

    def _path(self) -> tuple[Chapter, ...]:
        return path.chapters(self._index, self._best(), self._left(), self.language)

    def _best(self) -> dict[str, int | None]:
        """What was played to its end; the records are read once for list and path."""
        return self._once("best", (), records.best)

    def _been_taught(self) -> bool:
        """Somebody new on this machine has the lesson before him, whoever played here before."""
        return self.taught and (profiles.name() == profiles.DEFAULT or any(journal.records_folder().glob("*.jsonl")))

    def _front(self) -> Front:
        first = self.unfinished[0] if self.unfinished else None
        call = self.today()
        several = len(profiles.names()) > 1
        who = next((person.title for person in people.listed(self.language) if person.here), "") if several else ""
        left, path = (first.title, first.path) if first else ("", "")
        return Front(left, path, len(self.unfinished) > 1, self._been_taught(), call.title if call else "", who)

    def _left(self) -> set[str]:
        """The cases of which a play was left before its end."""
        return {record.case for record in self.unfinished}

    def _open_records(self) -> list[Open]:
        """All that can be gone on with, newest first; nothing is replayed before it is chosen."""
        titles = {entry.id: self.language.pick(entry.title) for entry in self._index if entry.title}
        return [self._record(head, titles.get(head.case, head.case)) for head in records.unfinished()]

    def _record(self, head: records.Head, title: str) -> Open:
        moves = self.language.plural("{n} decision", "{n} decisions", len(head.decisions))
        if head.mode is not Mode.PRACTICE:
            moves = f"{moves} · {self.language.text(MODE_NAMES[head.mode])}"
        return Open(str(head.path), title, moves, head.case)


# Private functions


def _problems(problems: tuple[Problem, ...], language: Language) -> str:
    lines = [f"{p.file}:{p.line}: {p.message(language.code)} {p.cure(language.code)}" for p in problems]
    return "\n".join(lines)
