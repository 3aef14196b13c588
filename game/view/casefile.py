"""What can be read before the talk: the list of cases, and the file of one."""

from __future__ import annotations

from collections.abc import Iterator

from game import playthrough, rules, wording
from game.authoring import CaseEntry
from game.language import Language
from game.model import Case, Occasion, Person
from game.playthrough import Playthrough
from game.view.hand import hand
from game.view.seen import payment_path
from game.view.shapes import Bill, CaseCard, CaseFile, DiaryLine, PersonCard, PersonView, Preparation, Row
from game.view.speech import day_of, in_brackets, when_words
from game.view.talk import lines_of
from game.view.words import CHANNEL_NAMES, DIFFICULTY_WORDS, TIME_NAMES, overdue_words, owns_words

DESK = "desk"


def case_card(case: CaseEntry, lang: Language) -> CaseCard:
    """The case as one entry of the list."""
    known = [channel for channel in case.channels if channel in CHANNEL_NAMES]
    return CaseCard(
        id=case.id,
        title=lang.pick(case.title),
        about=lang.pick(case.about),
        difficulty=case.difficulty,
        difficulty_words=lang.text(DIFFICULTY_WORDS[case.difficulty]) if case.difficulty else "",
        amount=lang.money_short(case.amount, case.currency),
        days_overdue=case.overdue,
        overdue=overdue_words(case.overdue, lang),
        occasions=case.occasions,
        channels=tuple(known),
        channel_names=tuple(lang.text(CHANNEL_NAMES[channel]) for channel in known),
        teaches=tuple(map(lang.pick, case.lessons)),
        people=tuple(lang.pick(person.name) for person in case.people),
        portraits=tuple(person.portrait for person in case.people),
    )


def briefing(case: Case, lang: Language) -> CaseFile:
    """The case file: the task, the story, the papers, the people, the calendar, what can be prepared."""
    file, first = case.briefing, case.occasions[0]
    return CaseFile(
        title=lang.pick(case.title),
        firm=lang.pick(case.firm),
        task=lang.pick(file.task),
        story=lang.pick(file.story),
        invoice=_invoice(case, lang),
        overdue=overdue_words(first.day, lang),
        late=first.day > 0,
        history=tuple(DiaryLine(lang.date(event.date), lang.pick(event.text)) for event in file.history),
        people=tuple(_person(case, id_, lang) for id_ in case.people),
        known=tuple(map(lang.pick, file.known)),
        unknown=tuple(map(lang.pick, file.unknown)),
        calendar=tuple(_diary_line(case, occasion, lang) for occasion in case.occasions),
        steps=payment_path(case, case.steps_done, lang),
        preparation=_preparation(case, lang) if first.channel == DESK else None,
    )


def folder(play: Playthrough, lang: Language) -> CaseFile:
    """The same during a play, with what was found and put in the file since."""
    case, file, day = play.case, briefing(play.case, lang), rules.occasion(play.case, play.state).day
    done = file.preparation and file.preparation._replace(
        offers=tuple(card._replace(used=play.decisions.count(card.id)) for card in file.preparation.offers)
    )
    return file._replace(
        overdue=overdue_words(day, lang),
        late=day > 0,
        steps=payment_path(case, play.state.path, lang),
        preparation=done,
        found=tuple(_found(play, lang)),
        filed=tuple(_filed(play, lang)),
    )


# Private functions


def _invoice(case: Case, lang: Language) -> Bill:
    invoice, debt = case.briefing.invoice, case.debt
    return Bill(
        number=Row(lang.text("Invoice"), invoice.number),
        seller=Row(lang.text("Seller"), lang.pick(case.you.firm)),
        buyer=Row(lang.text("Buyer"), lang.pick(case.firm)),
        goods=Row(lang.text("Goods"), lang.pick(invoice.goods)),
        issued=Row(lang.text("Issued"), lang.date_long(invoice.issued)),
        terms=Row(lang.text("Terms"), lang.pick(invoice.terms)),
        due=Row(lang.text("Due"), lang.date_long(debt.due)),
        amount=Row(lang.text("Amount"), lang.money(debt.amount, debt.currency)),
    )


def _person(case: Case, id_: str, lang: Language) -> PersonCard:
    person: Person = case.people[id_]
    return PersonCard(
        lang.pick(person.name),
        lang.pick(person.post),
        lang.pick(person.about),
        person.portrait,
        owns_words(person, lang),
        tuple(_diary_line(case, occasion, lang) for occasion in case.occasions if occasion.meets == id_),
    )


def _preparation(case: Case, lang: Language) -> Preparation:
    """What there is to do at the desk the case begins at; the same whatever the truth and the luck."""
    play, here = playthrough.start(case, 0), case.occasions[0]
    person = case.people[here.meets]
    return Preparation(
        name=lang.pick(here.name),
        when=when_words(case, 0, lang),
        scene=lang.pick(here.scene),
        person=PersonView(lang.pick(person.name), lang.pick(person.post), person.portrait),
        most=play.state.patience,
        offers=tuple(card for stack in hand(play, lang) for card in stack.cards),
    )


def _found(play: Playthrough, lang: Language) -> Iterator[Row]:
    """What was done at one's own desk, and what came of it."""
    for index, turn in enumerate(play.turns):
        at_desk = rules.occasion(play.case, turn.before).channel == DESK and turn.act in play.case.tactics
        if at_desk and wording.spoken(play.case, turn, play.seed) is not None:
            answer = next(line.text for line in lines_of(play, index, lang) if line.who in ("them", "event"))
            text = answer[1:-1] if in_brackets(answer) else answer
            yield Row(lang.pick(play.case.tactics[turn.act].name), text)


def _filed(play: Playthrough, lang: Language) -> Iterator[DiaryLine]:
    """What was noted in talks, turn by turn with its day."""
    for index, turn in enumerate(play.turns):
        notes = [line.text for line in lines_of(play, index, lang) if line.who == "note"]
        if notes and rules.occasion(play.case, turn.before).channel != DESK:
            yield DiaryLine(lang.date(day_of(play.case, turn.before.at)), lang.clauses(notes))


def _diary_line(case: Case, occasion: Occasion, lang: Language) -> DiaryLine:
    return DiaryLine(
        date=lang.date(case.date_of(occasion)),
        text=lang.pick(occasion.name),
        time=lang.text(TIME_NAMES[occasion.time]),
        channel=occasion.channel,
        channel_name=lang.text(CHANNEL_NAMES[occasion.channel]),
        meets=lang.pick(case.people[occasion.meets].name),
        id=occasion.id,
    )
