"""What cannot happen in the order of a case's calendar: occasions, cash, palettes, the author's best line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from game.authoring.checks import check_facts, known
from game.authoring.conditions import Asked, asked, conflict
from game.authoring.files import CaseFile, OccasionForm, TacticFile
from game.authoring.forms import FileForm
from game.authoring.layers import Parts, Rule, rules_of
from game.authoring.library import Library, pictures
from game.authoring.read import Document, Loc
from game.model import EVENTS, PALETTE_MAX, TIMES, TONES_MAX


def check_calendar(library: Library, case: Document, form: CaseFile) -> None:
    """The occasions one by one: count, ids, order, people, pictures, facts, cash."""
    drill, count = case.place.startswith("drills/"), len(form.occasions)
    if (drill and count != 1) or (case.place.startswith("cases/") and count < 2):
        case.tree.report(
            case.tree.spot(("occasions",), key=True), "occasions-count", count=count, wanted="1" if drill else "2 – 6"
        )
    seen: set[str] = set()
    last = (-10_000, 0)
    _, backgrounds = pictures()
    for index, occasion in enumerate(form.occasions):
        at: Loc = ("occasions", index)
        if occasion.id in seen or occasion.id in ("next", "cash_date"):
            case.tree.report(case.tree.spot((*at, "id")), "duplicate-occasion", name=occasion.id)
        seen.add(occasion.id)
        now = (occasion.day, TIMES.index(occasion.time))
        if now < last:
            case.tree.report(case.tree.spot((*at, "day" if now[0] < last[0] else "time")), "not-in-order")
        last = max(now, last)
        known(case, (*at, "meets"), "unknown-person", occasion.meets, form.debtor.people)
        if backgrounds:
            known(case, (*at, "background"), "unknown-background", occasion.background, backgrounds, listed=True)
        check_facts(library, case, occasion.facts, (*at, "facts"))
    _cash(case, form)


def check_palettes(library: Library, parts: Parts, form: CaseFile) -> None:
    """The tactics of every occasion: known, once each, and playable there."""
    case, tactics = parts.case, {each.id: each.form for each in parts.tactics}
    made = _Made(parts, form)
    for index, occasion in enumerate(form.occasions):
        for nth, tactic in enumerate(occasion.tactics):
            at: Loc = ("occasions", index, "tactics", nth)
            known(case, at, "unknown-tactic", tactic, library.paths("tactic"))
            if tactic in occasion.tactics[:nth]:
                case.tree.report(case.tree.spot(at), "tactic-twice", name=tactic)
            found = tactics.get(tactic)
            if isinstance(found, TacticFile) and (needs := _lacking(made, index, found)):
                case.tree.report(case.tree.spot(at), "not-playable-here", name=tactic, needs=needs)
        _cards(case, occasion, ("occasions", index, "tactics"), tactics)
    if parts.events is None:
        case.tree.report((1, 1), "no-events-file")


def check_best_line(case: Document, form: CaseFile) -> None:
    """The first decision that the order of the calendar forbids; names nobody knows are reported elsewhere."""
    ids = [occasion.id for occasion in form.occasions]
    at, left, acted = 0, False, False
    for index, name in enumerate(form.best_line):
        tactic, target = _meant(form, name)
        if (not tactic and target is None) or len(set(ids)) < len(ids):
            return
        spot = case.tree.spot(("best_line", index))
        moves_on = target is not None and target > at and (left or acted)
        if at == len(ids) or (left and target is None) or (target is not None and not moves_on):
            case.tree.report(spot, "decision-too-late", name=name, occasion=ids[min(at, len(ids) - 1)])
            return
        if target is not None:
            at, left, acted = target, False, False
        elif name == "leave":
            at, left = (at, True) if at < len(ids) - 1 else (len(ids), True)
        elif name not in form.occasions[at].tactics:
            case.tree.report(spot, "not-in-palette", name=name, occasion=ids[at])
            return
        acted = acted or target is None


def here(form: CaseFile, occasion: OccasionForm) -> dict[str, frozenset[str]]:
    """What the occasion itself says of the fields a condition can ask."""
    person = form.debtor.people.get(occasion.meets)
    found: dict[str, str] = {
        "occasion": occasion.id,
        "channel": occasion.channel,
        "time": occasion.time,
        "debt": form.debt.size,
        "person": occasion.meets,
    }
    if person:
        found["role"] = person.role
    return {name: frozenset((each,)) for name, each in found.items()}


# ---------------------------------------------------------------- private


def _cards(case: Document, occasion: OccasionForm, at: Loc, tactics: Mapping[str, FileForm | None]) -> None:
    """More cards than fit on the table, or more manners than fit on a card; what cannot be read takes no room."""
    forms = (tactics.get(tactic) for tactic in dict.fromkeys(occasion.tactics))
    held = Counter(form.manner.of if form.manner else form.tactic for form in forms if isinstance(form, TacticFile))
    spot = case.tree.spot(at)
    if len(held) > PALETTE_MAX:
        case.tree.report(spot, "too-many-cards", occasion=occasion.id, count=len(held), limit=PALETTE_MAX)
    for name, count in held.items():
        if count > TONES_MAX:
            case.tree.report(spot, "too-many-manners", name=name, count=count, limit=TONES_MAX)


def _meant(form: CaseFile, name: str) -> tuple[bool, int | None]:
    """Whether the decision is taken in a talk, and the occasion it goes to, ``close`` lying behind the last."""
    ids = [f"go:{occasion.id}" for occasion in form.occasions]
    target = len(ids) if name == "close" else ids.index(name) if name in ids else None
    return name == "leave" or any(name in occasion.tactics for occasion in form.occasions), target


def _cash(case: Document, form: CaseFile) -> None:
    _falls(case, form, {occasion.id: ("occasions", index, "cash") for index, occasion in enumerate(form.occasions)}, {})
    for index, truth in enumerate(form.debtor.truths):
        own: dict[str, Loc] = {name: ("debtor", "truths", index, "cash", name) for name in truth.cash}
        _falls(case, form, own, truth.cash)


def _falls(case: Document, form: CaseFile, places: dict[str, Loc], instead: dict[str, int]) -> None:
    """Warns where cash, which counts all payments so far, is less than at an occasion before."""
    top, first = 0, ""
    for occasion in form.occasions:
        cash = instead.get(occasion.id, occasion.cash)
        if cash < top and occasion.id in places:
            spot = case.tree.spot(places[occasion.id])
            case.tree.report(spot, "cash-falls", cash=f"{cash * 5}%", before=f"{top * 5}%", occasion=first)
        if cash > top:
            top, first = cash, occasion.id


class _Made:
    """The facts that can be made at each occasion of a case, worked out when first asked for."""

    def __init__(self, parts: Parts, form: CaseFile) -> None:
        self.parts = parts
        self.form = form
        self._at: dict[int, frozenset[str]] = {}

    def at(self, index: int) -> frozenset[str]:
        """Given there or set there."""
        if index not in self._at:
            occasion = self.form.occasions[index]
            self._at[index] = frozenset({*occasion.facts, *_set_at(self.parts, self.form, occasion)})
        return self._at[index]

    def may_hold(self, index: int) -> frozenset[str]:
        """Made there, or kept from before."""
        kept = frozenset(self.form.keeps)
        return self.at(index).union(*(self.at(before) & kept for before in range(index)))


def _lacking(made: _Made, index: int, tactic: TacticFile) -> str:
    """What the tactic needs that can never hold at the occasion, as an author would write it; empty if nothing."""
    needs = asked(tactic.needs)
    field = conflict([here(made.form, made.form.occasions[index]), needs])
    if field:
        value = needs[field]
        return f"{field}: {', '.join(sorted(value))}" if isinstance(value, frozenset) else field
    facts = needs.get("facts", frozenset())
    if not facts or not all(each.form for each in made.parts.all()):
        return ""
    return f"facts: {', '.join(lacking)}" if (lacking := sorted(facts - made.may_hold(index))) else ""


def _set_at(parts: Parts, form: CaseFile, occasion: OccasionForm) -> Iterator[str]:
    groups = {each.id: each.form.group for each in parts.tactics if isinstance(each.form, TacticFile)}
    acts = {*EVENTS, *occasion.tactics, *(groups[tactic] for tactic in occasion.tactics if tactic in groups)}
    context = here(form, occasion)
    for document in parts.all():
        for rule in rules_of(document):
            if rule.act in acts:
                yield from _set_by(rule, context)


def _set_by(rule: Rule, context: Asked) -> Iterator[str]:
    for outcome, _ in rule.outcomes():
        if outcome.facts and not conflict([context, asked(rule.form.when), asked(outcome.when)]):
            yield from outcome.facts
