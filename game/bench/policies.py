"""Policies that claims compare: habits of collecting, and the sequences the literature teaches."""

from __future__ import annotations

from game import bots
from game.bots import Bot
from game.bots.moment import Moment
from game.model import TWENTIETHS, Phase


def ordinary(moment: Moment, _: int) -> str:
    """A competent collector without a book: opens, asks why, asks for all or a date, fixes it, comes every time."""
    wanted = ("direct", "diagnose", "full_demand", "fix_date", "contingency", "chase_exec")
    return _once_each(moment, wanted)


def cadence(moment: Moment, _: int) -> str:
    """A measured rhythm: at every meeting one reminder and one date, then he leaves."""
    return _once_each(moment, ("conf_bal", "direct", "fix_date"), most=2)


def over_frequent(moment: Moment, _: int) -> str:
    """The same demand over and over until nobody listens any more."""
    if moment.state.phase == Phase.BETWEEN:
        return moment.legal[0]
    return next((tactic for tactic in ("full_demand", "direct", "fix_date") if tactic in moment.legal), "leave")


def no_dunning(moment: Moment, _: int) -> str:
    """Says nothing for fear of losing the customer, and looks in once at the end."""
    if moment.state.phase == Phase.BETWEEN:
        goals = [decision for decision in moment.legal if decision.startswith("go:")]
        return goals[-1] if goals else "close"
    last = moment.state.at == len(moment.case.occasions) - 1
    return "direct" if last and "direct" in moment.legal and not moment.here else "leave"


def courtesy_then_force(moment: Moment, _: int) -> str:
    """Courtesy first, then the cause, then the demand, and force at the last meeting."""
    at = moment.state.at
    wanted = (
        ("courtesy", "dun_reraise", "diagnose", "dun_ask", "fix_date"),
        ("dun_face", "full_demand", "fix_date", "contingency"),
        ("dun_position", "formal_letter", "full_demand", "litigate"),
    )
    return _once_each(moment, wanted[min(at, 2)])


def force_first(moment: Moment, _: int) -> str:
    """The same tactics with force at the first meeting."""
    wanted = ("dun_position", "formal_letter", "full_demand", "litigate")
    return _once_each(moment, wanted if not moment.state.at else ("courtesy", "dun_reraise", "full_demand", "fix_date"))


def multi_form(moment: Moment, _: int) -> str:
    """Every channel there is: notice, letter, call, visit, each once."""
    wanted = ("auto_notice", "sms_remind", "mail_statement", "direct", "fix_date", "formal_letter", "chase_exec")
    return _once_each(moment, wanted)


def single_channel(moment: Moment, _: int) -> str:
    """Only the channel of the first meeting, whatever comes of it."""
    if moment.state.phase == Phase.BETWEEN:
        first = moment.case.occasions[0].channel
        same = {f"go:{o.id}" for o in moment.case.occasions if o.channel == first}
        return next((decision for decision in moment.legal if decision in same), "close")
    return multi_form(moment, 0)


POLICIES: dict[str, Bot] = {
    **bots.BOTS,
    "ordinary": Bot(ordinary),
    "cadence": Bot(cadence),
    "over_frequent": Bot(over_frequent),
    "no_dunning": Bot(no_dunning),
    "courtesy_then_force": Bot(courtesy_then_force),
    "force_first": Bot(force_first),
    "multi_form": Bot(multi_form),
    "single_channel": Bot(single_channel),
}

# Private functions


def _once_each(moment: Moment, wanted: tuple[str, ...], most: int = 10) -> str:
    """The first of these not yet played here; on to the next meeting when they are used up or all is paid."""
    if moment.state.phase == Phase.BETWEEN:
        return "close" if moment.state.settled == TWENTIETHS else moment.legal[0]
    if moment.state.settled == TWENTIETHS or len(moment.here) >= most:
        return "leave"
    return next((t for t in wanted if t in moment.legal and t not in moment.here), "leave")
