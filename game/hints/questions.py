"""The question that makes one think: chosen by what sets the best decision apart, from what can be seen and known."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from game import rules
from game.belief import Belief
from game.language import Language, mark
from game.model import Case, Occasion, Person, Phase, State, Tactic
from game.reading import reading
from game.view.words import STEP_NAMES

LITTLE = 4
"""Twentieths of the debt below which somebody counts as short of cash."""
SURE = Fraction(4, 5)
"""Weight of a cause from which on it counts as known."""
COOL, WARM = 4, 7
"""Relation up to which somebody is cool towards one, and from which on warm."""
SLACK = 3
"""Pressure up to which little of it is felt."""
SOUR = ("rage", "serious", "suspicious")


class Scene(NamedTuple):
    """One moment and the decision that is best in it."""

    case: Case
    seen: State
    """What can be seen; truth and stage are covered."""
    known: Belief
    best: str

    @property
    def tactic(self) -> Tactic | None:
        return self.case.tactics.get(self.best)

    @property
    def group(self) -> str:
        """The group of the best card; ``leave``, ``go`` or ``close`` where it is none."""
        return self.tactic.group if self.tactic else self.best.partition(":")[0]

    @property
    def here(self) -> Occasion:
        return rules.occasion(self.case, self.seen)

    @property
    def person(self) -> Person:
        return rules.person(self.case, self.seen)

    @property
    def there(self) -> int:
        """Index of the occasion the best way leads to."""
        return next(k for k, o in enumerate(self.case.occasions) if self.best == f"go:{o.id}")

    @property
    def step(self) -> str:
        """The next step of the payment path; empty where all are done."""
        return self.case.path[self.seen.path] if self.seen.path < len(self.case.path) else ""

    @property
    def owner(self) -> Person | None:
        """Who can move the next step."""
        return next((p for p in self.case.people.values() if self.step and self.step in p.owns), None)

    @property
    def face(self) -> str:
        return rules.mood(self.case, self.seen)[1].face

    def has(self, *facts: str) -> bool:
        """Whether any of these facts holds now."""
        return bool(set(facts) & set(rules.fact_names(self.case, self.seen)))

    def asks(self, *fields: str) -> bool:
        """Whether a rule that may answer the best card asks for any of these."""
        if self.tactic is None or self.seen.phase != Phase.TALK:
            return False
        read = reading(self.case)
        met = [rules.answer(read, line.state, self.best).rule.reaction.when for line in self.known.values()]
        return any(getattr(when, field) not in (None, ()) for when in met for field in fields)

    def lacking(self, *facts: str) -> bool:
        """Whether the best card is there to bring about one of these facts, which does not hold yet."""
        if self.tactic is None or self.has(*facts):
            return False
        brought = {fact for each in self.tactic.reactions for outcome in each.outcomes for fact in outcome.facts}
        return bool(brought & set(facts))

    @property
    def puzzled(self) -> bool:
        """Whether it is still open why the money is not there."""
        likely: dict[str, Fraction] = {}
        for truth, line in self.known.items():
            cause = self.case.truths[truth].cause
            likely[cause] = likely.get(cause, Fraction(0)) + line.weight
        return max(likely.values()) < SURE

    @property
    def short(self) -> bool:
        """Whether there is likely to be little cash, on what can be known."""
        here = self.seen.at
        cash = sum(
            line.weight * self.case.truths[truth].cash.get(self.case.occasions[here].id, self.here.cash)
            for truth, line in self.known.items()
        )
        return cash - self.seen.settled < LITTLE


Test = Callable[[Scene], bool]

BETWEEN: tuple[tuple[str, Test], ...] = (
    (mark("Is there still anything to be won by meeting again, or is it time to count?"), lambda s: s.group == "close"),
    (
        mark("What has been promised, and when will you know whether it is kept?"),
        lambda s: s.seen.promised > 0 and s.seen.due <= s.there,
    ),
    (
        mark("The next step is “{step}”. Whose desk is it on, and where will you find that person?"),
        lambda s: s.owner is not None and s.case.people[s.case.occasions[s.there].meets] is s.owner,
    ),
    (
        mark("Which of the meetings ahead is worth what it costs, and which is not?"),
        lambda s: s.there > s.seen.at + 1,
    ),
    (mark("What could the next meeting give you that you do not have yet?"), lambda s: True),  # noqa: ARG005 - always
)
LEAVING: tuple[tuple[str, Test], ...] = (
    (mark("Have you got ready all that this talk needs?"), lambda s: s.here.channel == "desk"),
    (mark("You have got something today. Will it get better if you stay?"), lambda s: s.has("paid_now")),
    (
        mark("There is a promise now. What would one more sentence do to it?"),
        lambda s: s.seen.promised > 0,
    ),
    (mark("Would one more sentence win anything here, or only cost patience?"), lambda s: True),  # noqa: ARG005
)
CARDS: tuple[tuple[str, Test], ...] = (
    (
        mark("What do you not know yet that you could find out before anybody sits across from you?"),
        lambda s: s.group == "prepare" or s.here.channel == "desk",
    ),
    (mark("Money is moving. How do you leave so that the door stays open?"), lambda s: s.group == "finish"),
    (
        mark("Has this customer a reason to be unhappy with us, and has anybody done something about it?"),
        lambda s: s.lacking("fault_fixed") or (s.has("complaint_raised") and s.group == "learn"),
    ),
    (mark("Has {name} been heard out?"), lambda s: s.lacking("listened")),
    (mark("Do both sides mean the same figure?"), lambda s: s.lacking("balance_confirmed", "signed_balance")),
    (mark("Has the debt been named plainly yet?"), lambda s: s.lacking("opened") and s.group in ("talk", "bargain")),
    (
        mark("If {name} denied the promise tomorrow, what would you have in your hand?"),
        lambda s: s.seen.promised > 0 and s.lacking("evidence"),
    ),
    (
        mark("And if the day goes by without money: does {name} know what follows?"),
        lambda s: s.seen.promised > 0 and s.lacking("plan_agreed"),
    ),
    (
        mark("The next step is “{step}”. Whose desk is it on?"),
        lambda s: s.group == "account" and s.owner is not None and s.owner is not s.person,
    ),
    (
        mark("What can {name} do about the next step today?"),
        lambda s: s.group == "account" and s.owner is s.person,
    ),
    (mark("Who decides over this money, and who only passes words on?"), lambda s: s.lacking("approver_known")),
    (mark("Do you know yet why the money is not there?"), lambda s: s.group == "learn" and s.puzzled),
    (mark("What has {name} not said yet?"), lambda s: s.group == "learn"),
    (
        mark("What is on offer instead of money, and what is it worth to you?"),
        lambda s: s.group == "bargain" and s.has("bill_offered", "goods_offered"),
    ),
    (
        mark("Is {name} able to pay, or short of cash?"),
        lambda s: s.group in ("bargain", "press") and (s.short or s.asks("cash")),
    ),
    (
        mark("What exactly has been said so far: how much, and by which day?"),
        lambda s: s.group == "bargain" and (s.seen.promised > 0 or s.asks("promised", "firm")),
    ),
    (mark("What could {name} say yes to today?"), lambda s: s.group == "bargain"),
    (mark("Who else is in the room, and what does that mean for {name}?"), lambda s: s.has("visitors_present")),
    (mark("Is this the place where {name} can say what is on the mind?"), lambda s: s.group == "scene"),
    (mark("Are you the right person to say this?"), lambda s: s.group == "roles"),
    (
        mark("Is this somebody who cannot pay, or somebody who does not want to?"),
        lambda s: s.group == "press" and s.puzzled,
    ),
    (
        mark("What has it cost {name} so far not to pay?"),
        lambda s: s.group == "press" and s.seen.pressure <= SLACK,
    ),
    (mark("What does {name} stand to lose by waiting longer?"), lambda s: s.group == "press"),
    (mark("Would {name} take in an argument in this mood?"), lambda s: s.face in SOUR),
    (mark("What would let {name} give way without losing face?"), lambda s: s.seen.pressure > SLACK),
    (mark("What does {name} think of you at this moment?"), lambda s: s.seen.relation <= COOL),
    (mark("The relation is good. What may it bear just now?"), lambda s: s.seen.relation >= WARM),
    (mark("What does {name} need to hear before anything else?"), lambda s: True),  # noqa: ARG005
)


def question_for(scene: Scene, lang: Language) -> str:
    """The first question that fits."""
    table = CARDS if scene.tactic else LEAVING if scene.group == "leave" else BETWEEN
    msgid = next(msgid for msgid, fits in table if fits(scene))
    step = lang.text(STEP_NAMES[scene.step]) if scene.step else ""
    return lang.text(msgid, name=lang.pick(scene.person.name), step=step)
