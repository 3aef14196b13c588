"""What the trainee saw change in a turn: papers and money first, then how the person seemed."""

from __future__ import annotations

from collections.abc import Iterator

from game import rules
from game.language import Language
from game.model import TWENTIETHS, Case, State, Turn
from game.view.shapes import Promise, Step
from game.view.speech import amount, day_of
from game.view.words import (
    FIRM_WORDS,
    STEP_NAMES,
    TENDER_NAMES,
    manner_words,
    pressure_words,
    relation_words,
)

UNSPOKEN = frozenset({"paid_now", "opened"})
"""Facts that only repeat what the money or the talk itself already shows."""


def papers(case: Case, turn: Turn, lang: Language) -> tuple[str, ...]:
    """What could be put in the file: money, promises, steps of the payment path, facts."""
    return (*_money(case, turn, lang), *_promise(case, turn, lang), *_path_and_facts(case, turn, lang))


def impressions(case: Case, turn: Turn, lang: Language) -> tuple[str, ...]:
    """How the person seemed to change, without a number but patience, which is shown anyway."""
    return tuple(_impressions(case, turn, lang))


def open_promise(case: Case, state: State, lang: Language) -> Promise | None:
    """The promise that is open now."""
    if not state.promised:
        return None
    sum_ = lang.money_spoken(amount(case, state.promised), case.debt.currency)
    day, firm = lang.date(day_of(case, state.due)), lang.text(FIRM_WORDS[state.firm])
    text = lang.text("promised: {amount} on {date} ({firm})", amount=sum_, date=day, firm=firm)
    return Promise(text, sum_, day, state.firm, firm)


def payment_path(case: Case, done: int, lang: Language) -> tuple[Step, ...]:
    """The steps of the payment path, the first ``done`` of them behind one."""

    def owner(step: str) -> str:
        return next((lang.pick(p.name) for p in case.people.values() if step in p.owns), "")

    return tuple(
        Step(lang.text(STEP_NAMES[step]), index < done, index == done, owner(step))
        for index, step in enumerate(case.path)
    )


def act_name(case: Case, turn: Turn, lang: Language) -> str:
    """The name of the turn's act: a tactic, an event or a decision."""
    act, desk = turn.act, rules.occasion(case, turn.before).channel == "desk"
    if act in case.tactics:
        return lang.pick(case.tactics[act].name)
    if act.startswith("go:"):
        name = next(o.name for o in case.occasions if o.id == act.removeprefix("go:"))
        return lang.text("go to: {name}", name=lang.pick(name))
    names = {
        "arrive": lang.text("time to prepare") if desk else lang.text("the meeting opens"),
        "due": lang.text("a promise falls due"),
        "close": lang.text("the file is closed"),
        "leave": lang.text("enough prepared") if desk else lang.text("you end the talk"),
    }
    return names[act]


# Private functions


def _money(case: Case, turn: Turn, lang: Language) -> Iterator[str]:
    paid = turn.after.settled - turn.before.settled
    sum_ = lang.money_spoken(amount(case, abs(paid)), case.debt.currency)
    if paid < 0:
        yield lang.text("taken back: {amount}", amount=sum_)
    elif paid:
        lost = turn.after.conceded - turn.before.conceded
        if lost and turn.outcome is not None and turn.outcome.pay is not None:
            way, worth = lang.text(TENDER_NAMES[turn.outcome.pay.tender]), 100 - lost * TWENTIETHS // (100 * paid)
            yield lang.text("{amount} received by {tender}, counted at {worth}%", amount=sum_, tender=way, worth=worth)
        else:
            yield lang.text("{amount} received", amount=sum_)
        if turn.after.settled == TWENTIETHS:
            yield lang.text("the debt is settled in full")


def _promise(case: Case, turn: Turn, lang: Language) -> Iterator[str]:
    before, after = turn.before, turn.after
    if turn.act == "due":
        yield _settlement(before, after, lang)
    if after.promised and (after.promised, after.due, after.firm) != (before.promised, before.due, before.firm):
        promise = open_promise(case, after, lang)
        yield promise.text if promise is not None else ""
    elif before.promised and not after.promised and turn.act != "due" and after.settled < TWENTIETHS:
        yield lang.text("the promise is off")


def _settlement(before: State, after: State, lang: Language) -> str:
    paid = after.settled - before.settled
    if paid >= before.promised:
        return lang.text("the promise was kept")
    return lang.text("the promise was kept in part") if paid > 0 else lang.text("the promise was not kept")


def _path_and_facts(case: Case, turn: Turn, lang: Language) -> Iterator[str]:
    for step in case.path[turn.before.path : turn.after.path]:
        yield lang.text("step done: {step}", step=lang.text(STEP_NAMES[step]))
    old = set(rules.fact_names(case, turn.before))
    gained = [fact for fact in rules.fact_names(case, turn.after) if fact not in old | UNSPOKEN]
    if gained:
        yield lang.join([lang.pick(case.facts[fact].name) for fact in gained])


def _impressions(case: Case, turn: Turn, lang: Language) -> Iterator[str]:
    before, after = turn.before, turn.after
    person, channel = lang.pick(rules.person(case, after).name), rules.occasion(case, after).channel
    if after.mood != before.mood and after.at == before.at:
        looks = manner_words(rules.mood(case, after)[1], channel, lang)
        name = lang.pick(rules.mood(case, after)[1].name)
        yield lang.text("{person} now: {looks} ({mood})", person=person, looks=looks, mood=name)
    if after.relation != before.relation:
        better = after.relation > before.relation
        now = relation_words(after.relation, lang)
        yield lang.text("warmer towards you ({now})" if better else "cooler towards you ({now})", now=now)
    if after.pressure != before.pressure and channel != "desk":
        more = after.pressure > before.pressure
        now = pressure_words(after.pressure, lang)
        yield lang.text("the pressure rises ({now})" if more else "the pressure eases ({now})", now=now)
    yield from _patience(case, turn, lang)
    kept = rules.fact_names(case, after)
    gone = [fact for fact in rules.fact_names(case, before) if fact not in kept and fact not in UNSPOKEN]
    if gone:
        yield lang.text("no longer: {names}", names=lang.join([lang.pick(case.facts[fact].name) for fact in gone]))
    if after.amber > before.amber:
        yield lang.text("a borderline move")
    if after.lied > before.lied:
        yield lang.text("what you said was not true")
    if after.lie_found > before.lie_found:
        yield lang.text("the lie comes out")


def _patience(case: Case, turn: Turn, lang: Language) -> Iterator[str]:
    """What was lost beside the one that a tactic costs; at one's own desk it is time."""
    desk = rules.occasion(case, turn.before).channel == "desk"
    lost = turn.before.patience - turn.after.patience - (1 if turn.act in case.tactics else 0)
    if lost > 0:
        yield lang.text("it took longer than planned") if desk else lang.text("loses patience with you")
    elif lost < 0:
        yield lang.text("it saved time") if desk else lang.text("gives you more time")
