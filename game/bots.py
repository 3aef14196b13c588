"""Players without a hand: yardsticks for cases, and the demo. None of them sees the hidden truth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from game import belief, dice, playthrough, rules
from game.model import TWENTIETHS, Case, Phase, State
from game.playthrough import Playthrough


class Moment(NamedTuple):
    """What a trainee has at hand when deciding; the state is the observed one, its hidden fields are covered."""

    case: Case
    state: State
    legal: tuple[str, ...]
    here: tuple[str, ...]
    """Tactics played at this occasion, in order."""
    causes: Mapping[str, float]
    """How likely each cause looks from what was observed; for a bot that does not think, from the start."""


class Bot(NamedTuple):
    choose: Callable[[Moment, int], str]
    """(moment, seed) -> one of the legal decisions."""
    thinks: bool = False
    """Whether it weighs what it observes; that takes most of the time of a play."""
    chances: bool = False
    """Whether it draws lots; else the same moment always gets the same decision."""


def play_out(bot: Bot, case: Case, seed: int) -> Playthrough:
    """The bot plays the case to its end."""
    play, known = playthrough.start(case, seed), belief.prior(case)
    seen = 0
    while not play.over:
        if bot.thinks:
            for turn in play.turns[seen:]:
                known = belief.after(case, known, turn)
            seen = len(play.turns)
        play = playthrough.choose(play, bot.choose(moment(play, known), seed))
    return play


def moment(play: Playthrough, known: belief.Belief) -> Moment:
    """What the trainee has at hand now."""
    case, causes = play.case, dict[str, float]()
    for index, line in known.items():
        cause = case.truths[index].cause
        causes[cause] = causes.get(cause, 0.0) + float(line.weight)
    here: list[str] = []
    for turn in play.turns:
        if turn.act == "arrive":
            here = []
        elif turn.act in case.tactics:
            here.append(turn.act)
    return Moment(case, rules.observe(play.state), play.legal, tuple(here), causes)


def random(moment: Moment, seed: int) -> str:
    """Any legal decision, each as likely as the others."""
    u = dice.draw(seed, "bot", *moment.state, len(moment.here))
    return moment.legal[dice.pick(u, [1] * len(moment.legal))]


def always_nice(moment: Moment, _: int) -> str:
    """Warm words at every occasion and never a demand."""
    return _by_taste(moment, NICE)


def always_hard(moment: Moment, _: int) -> str:
    """Pressure at every occasion, as far as the law allows."""
    return _by_taste(moment, HARD)


def due_day_only(moment: Moment, _: int) -> str:
    """Asks once for the money where it is due or promised, and stays away otherwise."""
    state = moment.state
    if state.phase == Phase.BETWEEN:
        goals = [d for d in moment.legal if d.startswith("go:")]
        ids = [occasion.id for occasion in moment.case.occasions]
        if state.promised and state.due < len(ids):
            return f"go:{ids[state.due]}"
        return goals[-1] if goals and not moment.here else "close"
    if moment.here:
        return "leave"
    return next((tactic for tactic in ASK if tactic in moment.legal), "leave")


def handbook_expert(moment: Moment, _: int) -> str:
    """Diagnoses first, then plays what the handbook's matrix says against the likely cause and the mood seen."""
    state = moment.state
    if state.phase == Phase.BETWEEN:
        settled = state.settled == TWENTIETHS
        return "close" if settled else moment.legal[0]
    if state.settled == TWENTIETHS:
        return "leave_prompt" if "leave_prompt" in moment.legal and "leave_prompt" not in moment.here else "leave"
    tactics = [decision for decision in moment.legal if decision != "leave"]
    worth = {tactic: _worth(moment, tactic) for tactic in tactics}
    best = max(tactics, key=lambda tactic: worth[tactic], default="leave")
    return best if best != "leave" and worth[best] > 0 else "leave"


BOTS = {
    "random": Bot(random, chances=True),
    "always_nice": Bot(always_nice),
    "always_hard": Bot(always_hard),
    "due_day_only": Bot(due_day_only),
    "handbook_expert": Bot(handbook_expert, thinks=True),
}

# Private functions

ASK = ("direct", "full_demand", "part_first", "fix_date", "diagnose")
NICE = (
    "courtesy",
    "heart_talk",
    "face_step",
    "private",
    "dinner",
    "reconcile",
    "issue_invoice",
    "payment_run",
    "diagnose",
    "instalment",
    "what_if",
    "part_first",
    "apologise",
    "plead",
    "pathos",
    "hesitate",
    "linger",
)
HARD = (
    "full_demand",
    "direct",
    "fix_date",
    "payment_run",
    "evidence",
    "gates",
    "stop_supply",
    "good_bad",
    "litigate",
    "formal_letter",
    "anti_rotation",
    "limit_supply",
    "head_on",
)


def _by_taste(moment: Moment, taste: tuple[str, ...]) -> str:
    """The tactic of this taste played least here, the first in the list among equals; then on to the next occasion."""
    if moment.state.phase == Phase.BETWEEN:
        return moment.legal[0]
    offered = [tactic for tactic in taste if tactic in moment.legal and moment.here.count(tactic) < 2]
    return min(offered, key=moment.here.count) if offered else "leave"


CAUSES = ("oversight", "cash_crunch", "competitive", "grievance", "malicious")
MATRIX = {
    # worth by cause, in the order of CAUSES: what the handbook expects of the tactic against it
    "diagnose": (6, 6, 6, 7, 4),
    "facts_questions": (4, 4, 4, 5, 3),
    "conf_bal": (3, 2, 2, 2, 3),
    "direct": (6, 2, 4, 1, 3),
    "full_demand": (6, 2, 6, 1, 5),
    "fix_date": (5, 5, 5, 3, 5),
    "instalment": (2, 7, 1, 1, -1),
    "contingency": (4, 5, 5, 3, 7),
    "chase_exec": (6, 6, 6, 5, 6),
    "evidence": (4, 4, 5, 4, 8),
    "dispute_fix": (-1, -1, -1, 9, -1),
    "leader": (0, 0, 1, 5, 1),
    "pathos": (1, 3, -1, 0, -2),
    "boss_pressure": (3, 4, 3, 2, 1),
    "heart_talk": (2, 3, 2, 2, -1),
    "private": (2, 3, 3, 2, 0),
    "courtesy": (1, 1, 1, 2, -1),
    "dinner": (2, 3, 4, 2, 1),
    "confirm_dinner": (5, 6, 6, 5, 7),
    "what_if": (3, 4, 3, 3, 1),
    "wait_visitors": (3, 2, 3, 1, 4),
    "limit_supply": (1, 2, 4, 0, 4),
    "stop_supply": (-1, -1, 3, -3, 6),
    "anti_rotation": (1, 1, 3, 1, 5),
    "gates": (-2, -3, 2, -3, 5),
    "formal_letter": (0, 0, 3, -1, 6),
    "litigate": (-4, -5, 1, -5, 6),
    "accept_bank_bill": (1, 6, 3, 2, 3),
    "accept_commercial_bill": (0, 3, 0, 0, 1),
    "accept_goods": (-1, 1, -1, -1, 3),
    "leave_prompt": (1, 1, 1, 1, 1),
}
CLOSED = {"silence": 8, "good_bad": 9, "face_step": 3, "wait_visitors": 2, "anti_rotation": 2}
"""Worth more while the person does not open up."""
READY = {"face_step": 6, "good_bad": 7, "silence": 3}
"""Worth more once the person wavers."""
ASKING = ("direct", "full_demand", "fix_date", "instalment", "what_if", "accept_bank_bill", "diagnose")
"""Wasted on a person who is shut, or who cannot decide."""
BY_OPENNESS = (-8, 0, 4, 5)
STEPS = {
    "reconciled": {"reconcile": 9, "conf_bal": 4},
    "invoiced": {"issue_invoice": 9},
    "approved": {"find_approver": 7, "instalment": 2, "fix_date": 2},
    "scheduled": {"payment_run": 9, "chase_exec": 7},
}
"""What moves a step of the payment path, with the person who owns it."""
AGAIN = {"silence": 1.5, "good_bad": 2.5, "diagnose": 2.5}
"""What a repetition at the same occasion costs; anything else costs 4."""
BARGAINS = ("full_demand", "fix_date", "instalment", "what_if", "accept_bank_bill", "part_first")
KNOWN_ENOUGH = 0.85


def _worth(moment: Moment, tactic: str) -> float:
    """What the handbook expects of the tactic now; 0 or less: better leave it."""
    case, state = moment.case, moment.state
    if case.tactics[tactic].legality.class_ == "red":
        return -100
    open_ = rules.mood(case, state)[1].open
    row = MATRIX.get(tactic, (0, 0, 0, 0, 0))
    worth = sum(p * row[CAUSES.index(cause)] for cause, p in moment.causes.items() if cause in CAUSES)
    worth += (CLOSED, READY, {}, {})[open_].get(tactic, 0)
    if tactic in ASKING:
        worth += BY_OPENNESS[open_] if _decides(moment) else -8
    worth += _of_path(moment, tactic) + _of_promise(moment, tactic) + _of_knowledge(moment, tactic)
    if case.tactics[tactic].legality.class_ == "amber" and state.amber:
        worth -= 4
    return worth - AGAIN.get(tactic, 4) * moment.here.count(tactic)


def _decides(moment: Moment) -> bool:
    """Whether the person met can say yes to money."""
    person = rules.person(moment.case, moment.state)
    return person.pays or person.role in ("owner", "buyer") or "approved" in person.owns


def _of_path(moment: Moment, tactic: str) -> float:
    """Moving the payment path comes first with the person who owns the next step."""
    case, state = moment.case, moment.state
    if state.path >= len(case.path):
        return 0
    step, person = case.path[state.path], rules.person(case, state)
    movers = STEPS[step]
    if tactic in movers:
        return movers[tactic] if step in person.owns else -2
    return 0


def _of_promise(moment: Moment, tactic: str) -> float:
    """A word once given is made firm, not asked for again."""
    state = moment.state
    if not state.promised:
        return 0
    if tactic in ("fix_date", "instalment", "what_if"):
        return -6 if state.firm >= 1 else -1
    return 3 if tactic in ("evidence", "contingency") and state.firm < 3 else 0


def _of_knowledge(moment: Moment, tactic: str) -> float:
    """Questions while the cause is open, and bargaining only after them."""
    facts = rules.fact_names(moment.case, moment.state)
    if tactic == "conf_bal" and "balance_confirmed" in facts:
        return -6
    known = "cause_told" in facts or max(moment.causes.values()) >= KNOWN_ENOUGH
    if tactic in ("diagnose", "facts_questions"):
        return -7 if "cause_told" in facts or moment.state.promised else -3 if known else 3
    asked = moment.here.count("diagnose") > 1 or "diagnose" not in moment.legal
    return -5 if tactic in BARGAINS and not known and not asked else 0
