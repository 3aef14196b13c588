"""What the lessons offer for each question: signs by cause, proofs, steps, people, red lines, with their sources."""

from __future__ import annotations

from typing import NamedTuple

from game.account.first import TEMPERAMENTS, UNKNOWN, tactic
from game.bots.matrix import CAUSES
from game.language import Language, mark
from game.view.guesses import named


class Offer(NamedTuple):
    """One thing to choose: its id, what it is called, what else to know of it."""

    id: str
    name: str
    note: str = ""


class Sign(NamedTuple):
    """Something seen that points to a cause (handbook 1a)."""

    cause: str
    text: str
    source: str


SIGNS = {
    "silent": Sign("oversight", mark("nobody has mentioned it yet; no complaint, no excuse"), "S0:1, S4:350"),
    "pays_reminded": Sign("oversight", mark("paid at once when reminded in the past"), "S0:1"),
    "ashamed": Sign("cash_crunch", mark("ashamed, uneasy, apologises before you ask"), "S4:249, 387"),
    "orders_drop": Sign("cash_crunch", mark("orders fall, payment dates move later, staff leave"), "S4:294-295"),
    "own_debtors": Sign("cash_crunch", mark("their own customers owe them"), "S4:386-387"),
    "proud": Sign("competitive", mark("proud and careful; a lawsuit does not frighten them"), "S4:388-389"),
    "pays_others": Sign("competitive", mark("pays other suppliers, or buys elsewhere for cash"), "S0:4"),
    "many_ask": Sign("competitive", mark("many creditors ask at once"), "S4:258"),
    "angry": Sign("grievance", mark("angry or cold from the start, finds fault"), "S4:391"),
    "complained": Sign("grievance", mark("complained before the money was due, and nobody answered"), "S3, S4:426"),
    "host": Sign("malicious", mark("warm and unhurried at the first reminder, but signs nothing"), "S4:249-250"),
    "late_complaint": Sign("malicious", mark("the complaint comes only after a broken date"), "S4:252"),
    "silence": Sign("malicious", mark("promised, put off, and now cannot be reached"), "S4:253-254"),
}
PROOFS = {
    # what a claim can be shown with; the law behind each stands in handbook 4.1
    "contract": mark("contract or order"),
    "delivery": mark("signed delivery note or acceptance"),
    "invoice": mark("invoice, and proof that it arrived"),
    "statement": mark("statement with the other side's seal or signature"),
    "promise": mark("written promise with sum and date, a chat message too"),
    "demand": mark("demand that can be proved: letter with receipt, e-mail, WeChat"),
}
STEPS = {
    "reconciled": mark("statement: the two books do not agree yet"),
    "invoiced": mark("invoice: not arrived, or not accepted yet"),
    "approved": mark("approval: whoever decides has not signed yet"),
    "scheduled": mark("payment run: not yet on the list of any day"),
    "done": mark("nothing is missing but the payment itself"),
}
RED = ("shadow", "agency", "kickback", "private_account", "military")


def signs(cause: str) -> tuple[str, ...]:
    """Signs to choose from, those of this cause first."""
    return tuple(sorted(SIGNS, key=lambda each: SIGNS[each].cause != cause))


def pointed_to(signs: tuple[str, ...]) -> tuple[str, ...]:
    """The causes that the most signs point to; several where they tie."""
    counts = {cause: sum(SIGNS[each].cause == cause for each in signs if each in SIGNS) for cause in CAUSES}
    most = max(counts.values())
    return tuple(cause for cause in CAUSES if most and counts[cause] == most)


def causes(lang: Language) -> tuple[Offer, ...]:
    """The causes there are, from the scenario files, and not knowing."""
    known = tuple(Offer(each, *named("cause", each, lang)) for each in CAUSES)
    return (*known, Offer(UNKNOWN, lang.text("not known yet")))


def temperaments(lang: Language) -> tuple[Offer, ...]:
    """How people behave, from the scenario files, and not knowing."""
    known = tuple(Offer(each, *named("temperament", each, lang)) for each in TEMPERAMENTS)
    return (*known, Offer(UNKNOWN, lang.text("not known yet")))


def red_lines(lang: Language) -> tuple[Offer, ...]:
    """What is never done for money, with the rule."""
    forms = ((each, tactic(each)) for each in RED)
    return tuple(Offer(each, lang.pick(form.name), lang.pick(form.legality.rule)) for each, form in forms)
