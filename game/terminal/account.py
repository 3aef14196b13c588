"""One's own account at the terminal: the questions one by one, the plans kept, the page."""

from __future__ import annotations

from datetime import date
from typing import TextIO

from game.account import shelf
from game.account.plan import Plan
from game.account.questions import FIELDS, Question, answer, question
from game.account.sheet import plain, sheet
from game.language import LANGUAGES, Language, language, mark
from game.terminal.commands import parse
from game.terminal.console import Console

BACK, LAST = "back", "quit"


def fill_in(input_: TextIO, output: TextIO, lang: Language, today: date, name: str = "") -> str:
    """Asks for a new plan, or goes through the one of this name; returns the name it is kept under, or nothing."""
    form = _Form(Console(input_, output), lang, today, name)
    try:
        form.ask()
    except (EOFError, KeyboardInterrupt):
        form.console.say()
    form.tell()
    return form.name


def show(output: TextIO, plan: Plan, lang: Language, today: date) -> None:
    """The page in plain lines."""
    console = Console(output, output)
    for line in plain(sheet(plan, lang, today), lang):
        text = line.lstrip()
        console.say(text, indent=line[: len(line) - len(text)])


def listing(output: TextIO, lang: Language, today: date) -> None:
    """The plans kept, each with what it is about."""
    console = Console(output, output)
    names = shelf.names()
    for name in names:
        page = sheet(shelf.load(name), lang, today)
        debt = lang.clauses([line.text for line in page.sections[0].lines if line.text])
        console.say(lang.text("{label}: {value}", label=name, value=debt))
    if not names:
        console.say(lang.text("There is no plan yet. Begin one with: huikuan account --new"))


# Private functions


class _Form:
    """A plan being filled in; every answer is kept at once."""

    def __init__(self, console: Console, lang: Language, today: date, name: str) -> None:
        self.console = console
        self.lang = lang
        self.today = today
        self.name = name
        self.plan = shelf.load(name) if name else Plan()

    def ask(self) -> None:
        """All questions; one may go back and leave at any of them."""
        self.console.say(
            self.lang.text(
                "A plan for a real overdue debt, on one page. It is kept only on this machine. "
                "Enter skips a question or leaves its answer, - empties it, b goes back, l changes the language, "
                "q leaves; what you answered is kept."
            )
        )
        number = 0
        while 0 <= number < len(FIELDS):
            number = self._one(number)

    def tell(self) -> None:
        """The page as it stands, and how to print it."""
        if not self.name:
            self.console.say(self.lang.text("Nothing was answered, so nothing is kept."))
            return
        self.console.say()
        for line in plain(sheet(self.plan, self.lang, self.today), self.lang):
            text = line.lstrip()
            self.console.say(text, indent=line[: len(line) - len(text)])
        self.console.say()
        self.console.say(self.lang.text("To print it, or to change it:"))
        self.console.line(f"  huikuan account --print {self.name} --html {self.name}.html")
        self.console.line(f"  huikuan account --edit {self.name}")

    def _one(self, number: int) -> int:
        """Asks one question until it is answered, skipped or left; the number of the next."""
        self._present(question(FIELDS[number], self.plan, self.lang), number)
        while True:
            typed = self.console.ask("> ")
            command = parse(typed)
            if command.empty:
                return number + 1
            if command.number == 0 and command.name == LAST:
                return len(FIELDS)
            if command.number == 0 and command.name == "help":
                return number
            if command.number == 0 and command.name == BACK:
                return max(0, number - 1)
            if command.number == 0 and command.name == "language":
                self.lang = language(LANGUAGES[(LANGUAGES.index(self.lang.code) + 1) % len(LANGUAGES)])
                return number
            found = answer(self.plan, FIELDS[number], typed, self.lang, self.today)
            if isinstance(found, str):
                self.console.say(found)
            elif self._kept(found):
                return number + 1

    def _kept(self, plan: Plan) -> bool:
        plan = plan.model_copy(update={"written": self.today})
        name = self.name or shelf.new_name(plan.debtor)
        try:
            shelf.save(plan, name)
        except OSError as error:
            said = mark("This could not be saved ({reason}). Make room in {folder} and answer again.")
            self.console.say(self.lang.text(said, reason=error.strerror or error, folder=shelf.folder()))
            return False
        self.plan, self.name = plan, name
        return True

    def _present(self, asked: Question, number: int) -> None:
        console, lang = self.console, self.lang
        console.say()
        console.say(lang.text("{n} of {last}. {text}", n=number + 1, last=len(FIELDS), text=asked.text))
        console.say(asked.hint, indent="  ")
        for n, offer in enumerate(asked.offers, start=1):
            label = lang.text("{label} ({note})", label=offer.name, note=offer.note) if offer.note else offer.name
            console.say(lang.text("{n}. {label}", n=n, label=label), indent="  ")
        if asked.now:
            console.say(lang.text("So far: {text}", text=asked.now), indent="  ")
