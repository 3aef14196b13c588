"""What a case says that makes no sense, together with the files it uses."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from game.authoring.calendars import check_best_line, check_calendar, check_palettes, here
from game.authoring.checks import check_facts, known, unknown
from game.authoring.compile import lines, said_by
from game.authoring.conditions import asked, conflict
from game.authoring.files import CaseFile, OccasionForm, TacticFile
from game.authoring.forms import OutcomeForm
from game.authoring.layers import Parts, Rule, acts_of, lines_of, rules_of
from game.authoring.library import Library, pictures
from game.authoring.read import Document, Loc
from game.model import EVENTS, STEPS


def check_case(library: Library, parts: Parts) -> None:
    """Reports into the case's own problems; the parts' own rules are checked elsewhere."""
    form = parts.case.form
    if not isinstance(form, CaseFile):
        return
    _people(library, parts.case, form)
    _truths(library, parts.case, form)
    check_calendar(library, parts.case, form)
    check_palettes(library, parts, form)
    _path(parts.case, form)
    _words_of_use(library, parts.case, form)
    acts = acts_of(parts)
    for rule in rules_of(parts.case):
        _rule(parts, form, rule, acts)
    _languages(library, parts, form)
    _doubled_lines(parts)
    if all(each.form for each in parts.all()):
        _lines(parts, form, acts)


# ---------------------------------------------------------------- references


def _people(library: Library, case: Document, form: CaseFile) -> None:
    portraits, _ = pictures()
    for name, person in form.debtor.people.items():
        at: Loc = ("debtor", "people", name)
        known(case, (*at, "temperament"), "unknown-temperament", person.temperament, library.paths("temperament"))
        if portraits:
            known(case, (*at, "portrait"), "unknown-portrait", person.portrait, portraits, listed=True)
    for index, ploy in enumerate(form.debtor.ploys):
        known(case, ("debtor", "ploys", index), "unknown-ploy", ploy, library.paths("ploy"))
    for name in form.lines_of:
        known(case, ("lines_of", name), "unknown-person", name, form.debtor.people, key=True)


def _truths(library: Library, case: Document, form: CaseFile) -> None:
    seen: set[str] = set()
    occasions = [occasion.id for occasion in form.occasions]
    for index, truth in enumerate(form.debtor.truths):
        at: Loc = ("debtor", "truths", index)
        known(case, (*at, "cause"), "unknown-cause", truth.cause, library.paths("cause"))
        if (name := truth.id or truth.cause) in seen:
            case.tree.report(case.tree.spot((*at, "id" if truth.id else "cause")), "duplicate-truth", name=name)
        seen.add(name)
        for occasion in truth.cash:
            known(case, (*at, "cash", occasion), "unknown-occasion", occasion, occasions, key=True)
        if truth.weights and truth.weights.money + truth.weights.relation != 10:
            case.tree.report(
                case.tree.spot((*at, "weights")), "weights-not-ten", sum=truth.weights.money + truth.weights.relation
            )


def _path(case: Document, form: CaseFile) -> None:
    steps = form.path.steps
    if list(steps) != [step for step in STEPS if step in steps]:
        case.tree.report(case.tree.spot(("path", "steps")), "steps-not-in-order", known=", ".join(STEPS))
    if form.path.done > len(steps):
        case.tree.report(case.tree.spot(("path", "done")), "too-many-done", count=len(steps))
    owned = {step for person in form.debtor.people.values() for step in person.owns}
    for index, step in enumerate(steps[form.path.done :], form.path.done):
        if step not in owned:
            case.tree.report(case.tree.spot(("path", "steps", index)), "step-without-owner", name=step)


def _words_of_use(library: Library, case: Document, form: CaseFile) -> None:
    """``teaches``, ``keeps`` and ``best_line`` name what there is."""
    _all_known(case, ("teaches",), "unknown-tactic", form.teaches, library.paths("tactic"))
    check_facts(library, case, form.keeps, ("keeps",))
    decisions = [*dict.fromkeys(tactic for occasion in form.occasions for tactic in occasion.tactics), "leave", "close"]
    decisions += [f"go:{occasion.id}" for occasion in form.occasions]
    _all_known(case, ("best_line",), "unknown-decision", form.best_line, decisions)
    check_best_line(case, form)


# ---------------------------------------------------------------- rules of the case


def _rule(parts: Parts, form: CaseFile, rule: Rule, acts: set[str]) -> None:
    case, when = parts.case, rule.form.when
    occasions = [occasion.id for occasion in form.occasions]
    for one, loc in [(when, rule.loc), *((outcome.when, at) for outcome, at in rule.outcomes())]:
        if one:
            _all_known(case, (*loc, "when", "person"), "unknown-person", one.person or (), form.debtor.people)
            _all_known(case, (*loc, "when", "occasion"), "unknown-occasion", one.occasion or (), occasions)
    if any(person not in form.debtor.people for person in (when.person if when and when.person else ())):
        return
    if any(occasion not in occasions for occasion in (when.occasion if when and when.occasion else ())):
        return
    fires = [index for index, occasion in enumerate(form.occasions) if _can_fire(parts, form, rule, occasion)]
    if not fires and (rule.act in acts or all(each.form for each in parts.tactics)):
        case.tree.report(case.tree.spot(rule.loc), "rule-never-fires", field=_why_never(rule, acts))
    for outcome, loc in rule.outcomes():
        _due(case, form, outcome, loc, fires)
        _weights(case, form, outcome, loc)


def _can_fire(parts: Parts, form: CaseFile, rule: Rule, occasion: OccasionForm) -> bool:
    if rule.act not in EVENTS:
        groups = {each.id: each.form.group for each in parts.tactics if isinstance(each.form, TacticFile)}
        if not any(rule.act in (tactic, groups.get(tactic)) for tactic in occasion.tactics):
            return False
    return not conflict([here(form, occasion), asked(rule.form.when)])


def _why_never(rule: Rule, acts: set[str]) -> str:
    return "tactics" if rule.act not in acts else "occasions"


def _due(case: Document, form: CaseFile, outcome: OutcomeForm, loc: Loc, fires: list[int]) -> None:
    promise = outcome.promise
    if promise is None or promise.due in ("next", "cash_date"):
        return
    occasions = [occasion.id for occasion in form.occasions]
    at = (*loc, "promise", "due")
    if promise.due not in occasions:
        unknown(case, at, "unknown-occasion", promise.due, [*occasions, "next", "cash_date"])
    elif fires and occasions.index(promise.due) <= fires[-1]:
        case.tree.report(case.tree.spot(at), "due-not-later", due=promise.due, occasion=occasions[fires[-1]])


def _weights(case: Document, form: CaseFile, outcome: OutcomeForm, loc: Loc) -> None:
    truths = {"else"} | {name for truth in form.debtor.truths for name in (truth.id, truth.cause) if name}
    for key in outcome.weight if isinstance(outcome.weight, dict) else ():
        known(case, (*loc, "weight", key), "unknown-truth", key, truths, key=True)


# ---------------------------------------------------------------- words


def _languages(library: Library, parts: Parts, form: CaseFile) -> None:
    used = [(each.form.languages, each.place) for each in (*parts.all(), *library.common("facts")) if each.form]
    for index, language in enumerate(form.languages):
        lacking = [place for languages, place in used if language not in languages]
        if lacking:
            spot = parts.case.tree.spot(("languages", index))
            parts.case.tree.report(spot, "file-lacks-language", language=language, files=", ".join(lacking))


def _doubled_lines(parts: Parts) -> None:
    doubled_lines("line-in-two-causes", parts.causes)
    doubled_lines("line-in-two-tactics", [*([parts.events] if parts.events else []), *parts.tactics])


def doubled_lines(code: str, documents: Iterable[Document]) -> None:
    """Reports a line that two of the files write, in the later one."""
    seen: dict[str, Document] = {}
    for document in documents:
        for line in lines_of(document):
            first = seen.setdefault(line, document)
            if first is not document:
                document.tree.report(document.tree.spot(("lines", line), key=True), code, name=line, file=first.place)


def _lines(parts: Parts, form: CaseFile, acts: set[str]) -> None:
    """Every line that can be said to a person has a wording that suits him."""
    rules = {each.place: [rule for rule in rules_of(each) if rule.act in acts] for each in parts.all()}
    found = lines(parts, said_by(rules))
    met = dict.fromkeys(occasion.meets for occasion in form.occasions)
    for name in met:
        person = form.debtor.people.get(name)
        for document in parts.all():
            if person is None or (document.kind == "temperament" and document.id != person.temperament):
                continue
            for rule in rules[document.place]:
                _said(rule, name, person.role, found[name])


def _said(rule: Rule, person: str, role: str, lines: Iterable[str]) -> None:
    met = {"person": frozenset({person}), "role": frozenset({role})}
    for outcome, loc in rule.outcomes():
        if outcome.says and outcome.says not in lines:
            if conflict([met, asked(rule.form.when), asked(outcome.when)]):
                continue
            unknown(rule.document, (*loc, "says"), "unknown-line", outcome.says, lines)


# ---------------------------------------------------------------- private


def _all_known(case: Document, loc: Loc, code: str, names: Iterable[str], there: Collection[str]) -> None:
    for index, name in enumerate(names):
        known(case, (*loc, index), code, name, there)
