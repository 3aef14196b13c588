"""The questions of the plan, one by one, each with what the lessons offer; an answer makes a new plan or is refused."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from game.account import first, guide
from game.account.guide import Offer
from game.account.plan import Plan, read_amount, read_day
from game.language import Language, mark
from game.view.speech import PLACEHOLDER, in_brackets

BLANK = "____"
CLEAR = ("-", "－", "—")
SENTENCES = 4
LONGEST = 240
"""Characters of an answer; with all answers as long the page still prints on one sheet."""
FALLBACKS = ("formal_letter", "mediation", "payment_order", "lawyer")
"""Lawful next steps that are always open (handbook 4.1)."""

ASKED = {
    "debtor": (mark("Who owes the money?"), mark("The firm, as the contract names it.")),
    "decides": (
        mark("Who decides there whether it is paid?"),
        mark("Name and post. Whoever only takes your calls cannot say yes (S2:03)."),
    ),
    "amount": (mark("How much is owed?"), mark("For example 128000, 12.8万 or USD 5000.")),
    "due": (
        mark("When was it due?"),
        mark("For example 2026-03-15. The older a debt, the less of it comes in (S2:07)."),
    ),
    "acknowledged": (
        mark("When was it last acknowledged, or demanded in a way you can prove?"),
        mark("A signed statement, a part payment, a letter with receipt. The three years run anew from there."),
    ),
    "proof": (
        mark("What can you prove it with?"),
        mark("Several numbers, and anything else in your own words, with commas between them."),
    ),
    "step": (mark("At which step of the payment path is it stuck?"), mark("The first that is not done.")),
    "step_owner": (
        mark("Who can do this step?"),
        mark("One person, on their side or on yours. The next call goes there."),
    ),
    "signs": (
        mark("What have you seen and heard?"),
        mark("Several numbers, and anything else in your own words. Only what you saw, not what you think."),
    ),
    "cause": (mark("Why is it not paid, as you believe?"), mark("One number.")),
    "temperament": (mark("How does the one who decides behave?"), mark("One number.")),
    "tactic": (
        mark("What do you try first?"),
        mark("One number, or what else you mean to do. The order is that of the handbook's matrix."),
    ),
    "sentence": (mark("What will you say?"), mark("A number, or better your own words.")),
    "fails_on": (
        mark("If nothing has come: by which date do you act?"),
        mark("A date, or +7 for seven days from now. No talk ends without it (S4:446-447)."),
    ),
    "fails_who": (mark("Who acts then?"), mark("One name.")),
    "fails_then": (mark("And what is the next step then?"), mark("A number, or your own words.")),
    "red_note": (
        mark("Is there a line of your own that you will not cross?"),
        mark("The unlawful ones stand on the page anyway."),
    ),
}
FIELDS = tuple(ASKED)


class Question(NamedTuple):
    """One question, in the user's language."""

    field: str
    text: str
    hint: str
    offers: tuple[Offer, ...]
    """Numbered from 1."""
    now: str
    """What the plan says so far; empty where it says nothing."""


def question(field: str, plan: Plan, lang: Language) -> Question:
    """The question about a field, with offers that follow from what was answered before."""
    text, hint = ASKED[field]
    return Question(field, lang.text(text), lang.text(hint), offers(field, plan, lang), answered(field, plan, lang))


def offers(field: str, plan: Plan, lang: Language) -> tuple[Offer, ...]:
    """What can be answered by a number."""
    if field == "proof":
        return tuple(Offer(each, lang.text(name)) for each, name in guide.PROOFS.items())
    if field == "step":
        return tuple(Offer(each, lang.text(name)) for each, name in guide.STEPS.items())
    if field == "signs":
        shown = ((each, guide.SIGNS[each]) for each in guide.signs(plan.cause))
        return tuple(Offer(each, lang.text(sign.text), sign.source) for each, sign in shown)
    if field == "cause":
        likely = guide.pointed_to(plan.signs)
        return tuple(sorted(guide.causes(lang), key=lambda offer: offer.id not in likely))
    if field == "temperament":
        return guide.temperaments(lang)
    if field == "tactic":
        found = first.first(plan.cause or first.UNKNOWN, plan.temperament or first.UNKNOWN, plan.step)
        return tuple(_tactic(each.tactic, lang, lang.join(each.sources[:3])) for each in found)
    if field == "sentence" and known(plan.tactic):
        return tuple(Offer(text, text) for text in sentences(plan, lang))
    if field == "fails_then":
        return tuple(_tactic(each, lang) for each in _fallbacks(plan))
    return ()


def answer(plan: Plan, field: str, typed: str, lang: Language, today: date) -> Plan | str:
    """The plan with this answer, or why it cannot be one."""
    typed = typed.strip()
    if typed in CLEAR:
        return plan.model_copy(update=_cleared(field))
    if len(typed) > LONGEST:
        return lang.text("That is too long for one page: at most {n} characters.", n=LONGEST)
    offered = offers(field, plan, lang)
    if field in ("proof", "signs"):
        return _several(plan, field, typed, offered, lang)
    if field == "amount":
        sum_ = read_amount(typed)
        if sum_ is None:
            return lang.text("That is no amount. Type for example 128000, 12.8万 or USD 5000.")
        return plan.model_copy(update={"amount": sum_[0], "currency": sum_[1]})
    if field in ("due", "acknowledged", "fails_on"):
        return _dated(plan, field, typed, lang, today)
    if field in ("tactic", "fails_then") and (red := _red(typed, lang)):
        return red
    if typed.isdecimal() and offered:
        if not 1 <= int(typed) <= len(offered):
            return lang.text("Type a number from 1 to {last}.", last=len(offered))
        return _with(plan, field, offered[int(typed) - 1].id)
    if field in ("cause", "temperament", "step"):
        return lang.text("Type a number from 1 to {last}.", last=len(offered))
    return _with(plan, field, typed)


def answered(field: str, plan: Plan, lang: Language) -> str:
    """What the plan says to a question, in words; empty where it says nothing."""
    value: Any = getattr(plan, field)
    if value is None or value in ("", ()):
        return str(getattr(plan, f"{field}_note", ""))
    if field == "amount":
        return lang.money_spoken(value, plan.currency)
    if isinstance(value, date):
        return lang.date_long(value)
    if field in ("proof", "signs"):
        names = {offer.id: offer.name for offer in offers(field, plan, lang)}
        return lang.clauses([*(names[each] for each in value if each in names), *_note(plan, field)])
    if field in ("cause", "temperament", "step"):
        return next((offer.name for offer in offers(field, plan, lang) if offer.id == value), str(value))
    return tactic_name(value, lang) if field in ("tactic", "fails_then") else str(value)


def sentences(plan: Plan, lang: Language) -> tuple[str, ...]:
    """What could be said, with the plan's own names and sum; what one does rather than says stands in brackets."""
    texts = dict.fromkeys(_filled(lang.pick(each.text), plan, lang) for each in first.tactic(plan.tactic).sentences)
    said = sorted(texts, key=lambda text: (in_brackets(text), BLANK in text))
    return tuple(said[:SENTENCES])


def known(tactic: str) -> bool:
    """Whether it is the id of a shipped tactic."""
    try:
        first.tactic(tactic)
    except KeyError:
        return False
    return True


def tactic_name(named: str, lang: Language) -> str:
    """The name of a tactic; own words as they are."""
    return lang.pick(first.tactic(named).name) if known(named) else named


# Private functions


def _tactic(name: str, lang: Language, sources: str = "") -> Offer:
    form = first.tactic(name)
    about = lang.pick(form.about)
    return Offer(
        name, lang.pick(form.name), lang.text("{about} [{sources}]", about=about, sources=sources) if sources else about
    )


def _fallbacks(plan: Plan) -> tuple[str, ...]:
    """The next best of the matrix, and the lawful ways that are always open."""
    found = first.first(plan.cause or first.UNKNOWN, plan.temperament or first.UNKNOWN, plan.step)
    names = dict.fromkeys((*(each.tactic for each in found), *FALLBACKS))
    return tuple(name for name in names if name != plan.tactic)


def _filled(text: str, plan: Plan, lang: Language) -> str:
    values = {
        "call": re.split(r"[,，(（]", plan.decides)[0].strip(),
        "firm": plan.debtor,
        "owed": lang.money_spoken(plan.amount, plan.currency) if plan.amount else "",
    }
    values["debt"] = values["owed"]
    return PLACEHOLDER.sub(lambda match: values.get(match[1]) or BLANK, text)


def _with(plan: Plan, field: str, value: str) -> Plan:
    """The plan with this answer; another tactic takes its sentence away."""
    changed = plan.model_copy(update={field: value})
    return changed.model_copy(update={"sentence": ""}) if field == "tactic" and value != plan.tactic else changed


def _red(typed: str, lang: Language) -> str:
    """Why an unlawful act is not taken down as a plan; empty for anything else."""
    for offer in guide.red_lines(lang):
        if typed.lower() in (offer.id, offer.name.lower()):
            return lang.text("{name} is over the line. {rule}", name=offer.name, rule=offer.note)
    return ""


def _cleared(field: str) -> dict[str, Any]:
    cleared = {field: getattr(Plan(), field)}
    if field == "amount":
        cleared["currency"] = Plan().currency
    return cleared | ({f"{field}_note": ""} if field in ("proof", "signs") else {})


def _several(plan: Plan, field: str, typed: str, offered: tuple[Offer, ...], lang: Language) -> Plan | str:
    """Numbers choose, everything else is the user's own words."""
    numbers, own = _numbers_and_words(typed)
    if any(not 1 <= number <= len(offered) for number in numbers):
        return lang.text("Type a number from 1 to {last}.", last=len(offered))
    chosen = tuple(dict.fromkeys(offered[number - 1].id for number in numbers))
    return plan.model_copy(update={field: chosen, f"{field}_note": lang.clauses(own)})


def _numbers_and_words(typed: str) -> tuple[list[int], list[str]]:
    """The numbers that stand by themselves, and what is said beside them: ``1, 2 5 and a photo``."""
    numbers: list[int] = []
    words: list[str] = []
    for part in re.split("[,，、;；]", typed):
        rest = part.strip()
        while found := re.match(r"(\d+)(?:\s+|$)", rest):
            numbers.append(int(found[1]))
            rest = rest[found.end() :]
        words += [rest] if rest else []
    return numbers, words


def _dated(plan: Plan, field: str, typed: str, lang: Language, today: date) -> Plan | str:
    day = read_day(typed, today)
    if day is None:
        return lang.text("That is no date. Type for example 2026-03-15.")
    if field == "acknowledged" and day > today:
        return lang.text("That day is still to come.")
    if field == "fails_on" and day < today:
        return lang.text("That day is past.")
    return plan.model_copy(update={field: day})


def _note(plan: Plan, field: str) -> list[str]:
    note = getattr(plan, f"{field}_note")
    return [note] if note else []
