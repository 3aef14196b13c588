"""The plan as one page of finished strings, the same for plain text, print and window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from game.account import first, guide
from game.account.plan import YEARS, Plan, limitation, years_on
from game.account.questions import answered, known, tactic_name
from game.language import Language, mark
from game.view.words import LEGALITY_WORDS, overdue_words

EMPTY = "________________"
LAW = mark("Civil Code of China, articles 188, 195, 201 and 202")
WHY = {
    "cause": mark("it fits the cause you believe in"),
    "temperament": mark("it fits how this person behaves"),
    "step": mark("it moves the step it is stuck at"),
}


class Line(NamedTuple):
    label: str
    text: str
    """Empty where it is to be filled in by hand."""


class Section(NamedTuple):
    title: str
    lines: tuple[Line, ...]


class Sheet(NamedTuple):
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    caution: str


def sheet(plan: Plan, lang: Language, today: date) -> Sheet:
    """The page as it reads on a day."""
    made = {
        mark("Who and how much"): _debt(plan, lang, today),
        mark("Proof"): _proof(plan, lang),
        mark("Where it is stuck"): _path(plan, lang),
        mark("What I believe, and from which signs"): _belief(plan, lang),
        mark("What I do first"): _first(plan, lang),
        mark("If it fails"): _fails(plan, lang),
        mark("Until when it can be sued for"): _law(plan, lang, today),
        mark("What I never do"): _red(plan, lang),
    }
    sections = tuple(Section(lang.text(title), tuple(lines)) for title, lines in made.items())
    return Sheet(
        lang.text("My account: {debtor}", debtor=plan.debtor or EMPTY),
        lang.text("As of {day}", day=lang.date_long(today)),
        sections,
        lang.text(
            "A plan for one's own use, made with Huikuan. It is not legal advice: ask a lawyer before you act on it."
        ),
    )


def plain(page: Sheet, lang: Language) -> Iterator[str]:
    """The page as plain lines."""
    yield page.title
    yield page.subtitle
    for number, section in enumerate(page.sections, start=1):
        yield ""
        yield f"{number}. {section.title}"
        for line in section.lines:
            yield "   " + _joined(line, lang)
    yield ""
    yield page.caution


# Private functions


def _joined(line: Line, lang: Language) -> str:
    text = line.text or EMPTY
    return lang.text("{label}: {value}", label=line.label, value=text) if line.label else text


def _said(label: str, field: str, plan: Plan, lang: Language) -> Line:
    return Line(lang.text(label), answered(field, plan, lang))


def _debt(plan: Plan, lang: Language, today: date) -> Iterator[Line]:
    yield _said(mark("Who owes"), "debtor", plan, lang)
    yield _said(mark("Who decides"), "decides", plan, lang)
    yield _said(mark("Amount"), "amount", plan, lang)
    age = ""
    if plan.due is not None:
        late = overdue_words((today - plan.due).days, lang)
        age = lang.text("due {day}, {late}", day=lang.date_long(plan.due), late=late)
    yield Line(lang.text("Age"), age)


def _proof(plan: Plan, lang: Language) -> Iterator[Line]:
    lacks = [lang.text(name) for each, name in guide.PROOFS.items() if each not in plan.proof]
    yield _said(mark("In hand"), "proof", plan, lang)
    yield Line(lang.text("Still to get"), lang.clauses(lacks) or lang.text("nothing of the usual papers"))


def _path(plan: Plan, lang: Language) -> Iterator[Line]:
    yield _said(mark("Step"), "step", plan, lang)
    yield _said(mark("Whose step"), "step_owner", plan, lang)


def _belief(plan: Plan, lang: Language) -> Iterator[Line]:
    yield _said(mark("Cause"), "cause", plan, lang)
    yield _said(mark("Signs"), "signs", plan, lang)
    likely = guide.pointed_to(plan.signs)
    if likely and plan.cause not in likely:
        names = {offer.id: offer.name for offer in guide.causes(lang)}
        said = mark("these signs point rather to: {causes}. Ask before you press.")
        yield Line(lang.text("Mind"), lang.text(said, causes=lang.join([names[each] for each in likely])))
    yield _said(mark("The person"), "temperament", plan, lang)


def _first(plan: Plan, lang: Language) -> Iterator[Line]:
    yield _said(mark("Tactic"), "tactic", plan, lang)
    yield _said(mark("I say"), "sentence", plan, lang)
    if not known(plan.tactic):
        return
    legality, sources = first.tactic(plan.tactic).legality, first.tactic(plan.tactic).sources
    rule = lang.text("{words}: {rule}", words=lang.text(LEGALITY_WORDS[legality.class_]), rule=lang.pick(legality.rule))
    yield Line(lang.text("In law"), rule)
    found = first.first(plan.cause or first.UNKNOWN, plan.temperament or first.UNKNOWN, plan.step)
    mine = next((each for each in found if each.tactic == plan.tactic), None)
    why = [lang.text(WHY[each]) for each in mine.why] if mine else []
    places = mine.sources if mine else tuple(source.place for source in sources)
    yield Line(lang.text("Why this"), lang.clauses([*why, lang.text("from {places}", places=lang.join(places))]))


def _fails(plan: Plan, lang: Language) -> Iterator[Line]:
    yield _said(mark("By which date"), "fails_on", plan, lang)
    yield _said(mark("Who acts"), "fails_who", plan, lang)
    yield _said(mark("Next step"), "fails_then", plan, lang)


def _law(plan: Plan, lang: Language, today: date) -> Iterator[Line]:
    found = limitation(plan, today)
    if found is None:
        yield Line(lang.text("Last day"), "")
    else:
        said = mark("{day}: three years from {since}, {what} (mainland China)")
        what = (
            lang.text("the last acknowledgement or demand")
            if found.since != plan.due
            else lang.text("the day it was due")
        )
        dates = {"day": lang.date_long(found.last), "since": lang.date_long(found.since)}
        yield Line(lang.text("Last day"), lang.text(said, what=what, **dates))
    if found is not None and found.doubtful:
        doubtful = mark("The three years had run out on {day}, before that: whether it counts, ask a lawyer.")
        day = lang.date_long(years_on(plan.due, YEARS)) if plan.due else ""
        yield Line(lang.text("Mind"), lang.text(doubtful, day=day))
    elif found is not None and found.over:
        over = mark("This day is past: do not wait, and see a lawyer before you write or sign anything.")
        yield Line(lang.text("Mind"), lang.text(over))
    elif found is not None and found.near:
        near = mark("It is near. First of all: {tactic}, so that the three years start anew.")
        yield Line(lang.text("Mind"), lang.text(near, tactic=tactic_name("limitation_clock", lang)))
    rule = mark("A demand or acknowledgement that can be proved starts it anew. {law}. Not legal advice.")
    yield Line(lang.text("Source"), lang.text(rule, law=lang.text(LAW)))


def _red(plan: Plan, lang: Language) -> Iterator[Line]:
    if plan.red_note:
        yield Line(lang.text("My own"), plan.red_note)
    for offer in guide.red_lines(lang):
        yield Line(offer.name, offer.note)
