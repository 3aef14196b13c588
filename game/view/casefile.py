"""What can be read before the talk: the list of cases, and the file of one."""

from __future__ import annotations

from game import rules
from game.authoring import CaseEntry
from game.language import Language
from game.model import Case, Occasion, Person, Phase, Step
from game.playthrough import Playthrough
from game.view.hand import hand
from game.view.shapes import Card, CaseCard, CaseFile, DiaryLine, PersonCard, Row
from game.view.words import CHANNEL_NAMES, DIFFICULTY_WORDS, STEP_NAMES, TIME_NAMES, overdue_words, owns_words


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
    """The case file: the task, the story, the papers, the people, the calendar."""
    file = case.briefing
    return CaseFile(
        title=lang.pick(case.title),
        firm=lang.pick(case.firm),
        task=lang.pick(file.task),
        story=lang.pick(file.story),
        invoice=_invoice(case, lang),
        overdue=overdue_words(case.occasions[0].day, lang),
        late=case.occasions[0].day > 0,
        steps=tuple(_step(case, step, lang) for step in case.path[case.steps_done :]),
        history=tuple(DiaryLine(lang.date(event.date), lang.pick(event.text)) for event in file.history),
        people=tuple(_person(person, lang) for person in case.people.values()),
        known=tuple(map(lang.pick, file.known)),
        unknown=tuple(map(lang.pick, file.unknown)),
        calendar=tuple(_diary_line(case, occasion, lang) for occasion in case.occasions),
    )


def preparations(play: Playthrough, lang: Language) -> tuple[Card, ...]:
    """What can be done at one's own desk just now; nothing where the calendar is past it or has none."""
    at_desk = rules.occasion(play.case, play.state).channel == "desk" and play.state.phase == Phase.TALK
    return tuple(card for stack in hand(play, lang) for card in stack.cards) if at_desk and not play.over else ()


# Private functions


def _step(case: Case, step: Step, lang: Language) -> Row:
    owners = [lang.pick(person.name) for person in case.people.values() if step in person.owns]
    return Row(lang.text(STEP_NAMES[step]), lang.join(owners))


def _invoice(case: Case, lang: Language) -> tuple[Row, ...]:
    invoice, debt = case.briefing.invoice, case.debt
    return (
        Row(lang.text("Invoice"), invoice.number),
        Row(lang.text("Seller"), lang.pick(case.you.firm)),
        Row(lang.text("Buyer"), lang.pick(case.firm)),
        Row(lang.text("Goods"), lang.pick(invoice.goods)),
        Row(lang.text("Issued"), lang.date_long(invoice.issued)),
        Row(lang.text("Terms"), lang.pick(invoice.terms)),
        Row(lang.text("Due"), lang.date_long(debt.due)),
        Row(lang.text("Amount"), lang.money(debt.amount, debt.currency)),
    )


def _person(person: Person, lang: Language) -> PersonCard:
    return PersonCard(
        lang.pick(person.name),
        lang.pick(person.post),
        lang.pick(person.about),
        person.portrait,
        owns_words(person, lang),
    )


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
