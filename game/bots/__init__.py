"""Players without a hand: yardsticks for cases, and the demo. None of them sees the hidden truth."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game import belief, dice, playthrough, rules
from game.bots.expert import handbook_expert
from game.bots.moment import Moment
from game.model import Case, Phase
from game.playthrough import Playthrough


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
