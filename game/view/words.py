"""The names of things in the trainee's language, and meters put into words: how a person looks, never a number."""

from __future__ import annotations

from game.language import Language, mark
from game.model import Mode, Mood, Person, Termination

CHANNEL_NAMES = {
    "visit": mark("visit"),
    "phone": mark("phone call"),
    "wechat": mark("WeChat"),
    "email": mark("e-mail"),
    "letter": mark("letter"),
    "dinner": mark("dinner"),
    "desk": mark("at your own desk"),
}
TIME_NAMES = {
    "morning": mark("morning"),
    "noon": mark("noon"),
    "afternoon": mark("afternoon"),
    "evening": mark("evening"),
}
GROUP_NAMES = {
    "prepare": mark("Prepare"),
    "learn": mark("Find out"),
    "account": mark("The account"),
    "talk": mark("Talk"),
    "bargain": mark("Bargain"),
    "scene": mark("The setting"),
    "roles": mark("Other people"),
    "press": mark("Pressure"),
    "finish": mark("Finishing"),
    "red": mark("Over the line"),
}
RISK_WORDS = {"low": mark("low risk"), "medium": mark("some risk"), "high": mark("high risk")}
LEGALITY_WORDS = {"green": mark("lawful"), "amber": mark("borderline"), "red": mark("unlawful")}
ENDINGS = {
    Termination.NOT_YET: mark("The case is still open."),
    Termination.LAST_OCCASION: mark("The last meeting on the calendar is over."),
    Termination.CLOSED: mark("You closed the file."),
    Termination.RED_LINE: mark("You crossed a red line; the case ends here and that money is refused."),
    Termination.ACTS_USED: mark("Your time for this debtor is used up."),
}
GRADE_WORDS = {
    "practitioner": mark("practitioners' experience"),
    "survey": mark("survey"),
    "laboratory": mark("laboratory"),
    "trial": mark("field trial"),
    "law": mark("law"),
    "inferred": mark("inferred"),
}
STEP_NAMES = {
    "reconciled": mark("statement"),
    "invoiced": mark("invoice"),
    "approved": mark("approval"),
    "scheduled": mark("payment run"),
    "done": mark("all steps done"),
}
TENDER_NAMES = {
    "transfer": mark("transfer"),
    "cash": mark("cash"),
    "bank_bill": mark("bank bill"),
    "commercial_bill": mark("commercial bill"),
    "goods": mark("goods"),
    "set_off": mark("set-off"),
}
ROLE_NAMES = {
    "owner": mark("the owner"),
    "buyer": mark("purchasing"),
    "finance": mark("finance"),
    "warehouse": mark("the warehouse"),
    "front": mark("the front desk"),
    "family": mark("the family"),
    "own": mark("your own side"),
}
SIZE_WORDS = {"small": mark("small"), "medium": mark("medium-sized"), "large": mark("large")}
DIFFICULTY_WORDS = {1: mark("easy"), 2: mark("moderate"), 3: mark("hard")}
MODE_NAMES = {Mode.PRACTICE: mark("practice"), Mode.EXAM: mark("exam"), Mode.WARM_UP: mark("warm-up")}
MODE_WORDS = {
    Mode.PRACTICE: mark("Practice: hints, reasons and going back are there."),
    Mode.EXAM: mark("Exam: no hints, no reasons and no going back until the end."),
    Mode.WARM_UP: mark("Warm-up: like practice, with numbers; the result is not counted."),
}
FIRM_WORDS = (mark("vague"), mark("by word of mouth"), mark("amount and date fixed"), mark("in writing"))

MANNERS = {
    "visit": "seen",
    "dinner": "seen",
    "desk": "seen",
    "phone": "heard",
    "wechat": "read",
    "email": "read",
    "letter": "read",
}
FACE_WORDS = {
    ("calm", "seen"): mark("looks calm"),
    ("smile", "seen"): mark("all smiles"),
    ("serious", "seen"): mark("stony-faced"),
    ("suspicious", "seen"): mark("wary eyes"),
    ("concerned", "seen"): mark("looks troubled"),
    ("rage", "seen"): mark("red with anger"),
    ("calm", "heard"): mark("speaks evenly"),
    ("smile", "heard"): mark("a smile in the voice"),
    ("serious", "heard"): mark("a clipped, cold voice"),
    ("suspicious", "heard"): mark("a guarded voice"),
    ("concerned", "heard"): mark("sounds troubled"),
    ("rage", "heard"): mark("shouting down the line"),
    ("calm", "read"): mark("writes plainly"),
    ("smile", "read"): mark("writes warmly"),
    ("serious", "read"): mark("short, hard replies"),
    ("suspicious", "read"): mark("weighs every word"),
    ("concerned", "read"): mark("a worried tone"),
    ("rage", "read"): mark("anger in every line"),
}
RELATION_WORDS = (
    (1, mark("close to breaking with you")),
    (3, mark("on guard against you")),
    (5, mark("strictly business")),
    (7, mark("still trusts you")),
    (10, mark("treats you as an old friend")),
)
PRESSURE_WORDS = (
    (2, mark("under little pressure")),
    (5, mark("a little restless")),
    (8, mark("feels the heat")),
    (10, mark("back to the wall")),
)


def manner_words(mood: Mood, channel: str, lang: Language) -> str:
    """How a person in this mood comes across: seen, heard or read, by the channel."""
    return lang.text(FACE_WORDS[mood.face, MANNERS[channel]])


def relation_words(relation: int, lang: Language) -> str:
    return _phrase(RELATION_WORDS, relation, lang)


def pressure_words(pressure: int, lang: Language) -> str:
    return _phrase(PRESSURE_WORDS, pressure, lang)


def overdue_words(days: int, lang: Language) -> str:
    """How late the debt is, counted from its due date; before it, how long there still is."""
    if days < 0:
        return lang.plural("due in {n} day", "due in {n} days", -days)
    return lang.plural("{n} day overdue", "{n} days overdue", days)


def owns_words(person: Person, lang: Language) -> str:
    """Which steps of the payment path the person can move."""
    names = [lang.text(STEP_NAMES[step]) for step in person.owns]
    if person.pays:
        return lang.text("can pay at once")
    return lang.text("in charge of: {steps}", steps=lang.join(names)) if names else ""


# Private functions


def _phrase(table: tuple[tuple[int, str], ...], value: int, lang: Language) -> str:
    return lang.text(next(words for most, words in table if value <= most))
