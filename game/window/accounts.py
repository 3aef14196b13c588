"""My own account at the desk: the plans kept, the one being filled in, each answer on the disk at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from game.account import page, shelf
from game.account.plan import Plan
from game.account.questions import FIELDS, Question, answer, answered, question
from game.account.sheet import Sheet, sheet
from game.language import Language

SEVERAL = ("proof", "signs")
"""Questions to which more than one offer can be the answer."""


class Kept(NamedTuple):
    """A plan on the shelf."""

    name: str
    title: str


class Form(NamedTuple):
    """A plan as it is being filled in."""

    at: int
    """The question that is asked, of `FIELDS`."""
    asked: Question
    ticked: tuple[bool, ...]
    """Which of the offers are the answer so far."""
    answers: tuple[tuple[str, str], ...]
    """Every question with what was answered."""
    refused: str
    """Why the last answer was not taken, or empty."""


class Accounts:
    """The plans of the profile in use; without an open one, the shelf."""

    def __init__(self) -> None:
        self._plan: Plan | None = None
        self._name = ""
        self._at = 0
        self._refused = ""
        self._step = 0

    @property
    def moment(self) -> tuple[object, ...]:
        """Changes with everything that is shown."""
        return self._name, self._at, self._refused, self._step, self._plan is None

    @property
    def open(self) -> bool:
        return self._plan is not None

    def kept(self, lang: Language, today: date) -> tuple[Kept, ...]:
        """The shelf, each plan with what it is about."""
        found: list[Kept] = []
        for name in shelf.names():
            try:
                title = sheet(shelf.load(name), lang, today).title
            except shelf.NoSuchPlanError:
                title = lang.text("{name} (cannot be read)", name=name)
            found.append(Kept(name, title))
        return tuple(found)

    def begin(self, name: str = "") -> bool:
        """Opens a new plan, or one from the shelf; False where that cannot be read."""
        try:
            self._plan = shelf.load(name) if name else Plan()
        except shelf.NoSuchPlanError:
            return False
        self._name, self._at, self._refused = name, 0, ""
        return True

    def leave(self) -> bool:
        """From the plan back to the shelf; False where one is there already."""
        was_open, self._plan, self._name = self.open, None, ""
        return was_open

    def go(self, at: int) -> None:
        """Asks another question."""
        self._at, self._refused = min(max(at, 0), len(FIELDS) - 1), ""

    def tick(self, number: int, lang: Language, today: date) -> None:
        """Takes an offer, or takes it back where several can be the answer; raises OSError."""
        form = self.form(lang)
        if FIELDS[self._at] not in SEVERAL:
            self.answer(str(number + 1), lang, today)
            return
        ticked = [nth for nth, on in enumerate(form.ticked) if on != (nth == number)]
        note = getattr(self._open_plan, f"{FIELDS[self._at]}_note")
        self._take(",".join([*(str(nth + 1) for nth in ticked), *([note] if note else [])]) or "-", lang, today)

    def answer(self, typed: str, lang: Language, today: date) -> None:
        """Takes an answer down and asks the next question; nothing typed leaves it as it is. Raises OSError."""
        if not typed.strip() or self._take(typed, lang, today):
            self.go(self._at + 1)

    def form(self, lang: Language) -> Form:
        """What is asked, and what was answered."""
        plan, field = self._open_plan, FIELDS[self._at]
        asked = question(field, plan, lang)
        value = getattr(plan, field)
        chosen = value if isinstance(value, tuple) else (value,)
        ticked = tuple(offer.id in chosen for offer in asked.offers)
        answers = tuple((question(each, plan, lang).text, answered(each, plan, lang)) for each in FIELDS)
        return Form(self._at, asked, ticked, answers, self._refused)

    def sheet(self, lang: Language, today: date) -> Sheet:
        """The page as it reads now."""
        return sheet(self._open_plan, lang, today)

    def write(self, lang: Language, today: date) -> Path:
        """Writes the page beside the plan, to be opened in a browser and printed; raises OSError."""
        path = shelf.folder() / f"{self._name or 'account'}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.html(self.sheet(lang, today), lang), encoding="utf-8")
        return path

    def delete(self) -> None:
        """Takes the open plan, and its page, away for good; raises `shelf.NoSuchPlanError`."""
        if self._name:
            (shelf.folder() / f"{self._name}.html").unlink(missing_ok=True)
            shelf.delete(self._name)
        self.leave()

    # Private functions

    @property
    def _open_plan(self) -> Plan:
        assert self._plan is not None
        return self._plan

    def _take(self, typed: str, lang: Language, today: date) -> bool:
        found = answer(self._open_plan, FIELDS[self._at], typed, lang, today)
        self._refused = found if isinstance(found, str) else ""
        if isinstance(found, str):
            return False
        plan = found.model_copy(update={"written": today})
        name = self._name or shelf.new_name(plan.debtor)
        shelf.save(plan, name)
        self._plan, self._name, self._step = plan, name, self._step + 1
        return True
