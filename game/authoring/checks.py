"""What one file says that makes no sense, beyond its shape: its rules, machines and words."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from game.authoring.conditions import Asked, asked, conflict, implies, payable
from game.authoring.files import CaseFile, CauseFile, TacticFile, TemperamentFile
from game.authoring.forms import MoveForm, OutcomeForm, WhenForm
from game.authoring.layers import Rule, rules_of, whens_of
from game.authoring.library import Library
from game.authoring.naming import suggest_ids
from game.authoring.problems import near
from game.authoring.read import Document, Loc
from game.model import EVENTS, GROUPS, Band

_NEVER = Band(99, -99)
_HIDDEN = ("open", "will", "cash", "mood", "stage")
_OF_MOVES = ("relation", "pressure", "patience", "money", "facts", "lacks", "time", "channel")
_ONLY_IN = {"mood": "temperament", "stage": "cause", "person": "case", "occasion": "case"}


def check_document(library: Library, document: Document) -> None:
    """Reports into the document's problems; what was checked once is not checked again."""
    if document.checked:
        return
    document.checked = True
    suggest_ids(library, document)
    if document.form is None:
        return
    rules = rules_of(document)
    for rule in rules:
        _rule(library, rule)
    _implied(rules)
    for when, loc in whens_of(document):
        _when(library, document, when, loc)
    _acts(library, document)
    if isinstance(document.form, TemperamentFile | CauseFile):
        _machine(document, document.form)
    if isinstance(document.form, TacticFile):
        _needs(document, document.form)
        _manner(library, document, document.form)
    if document.kind in ("tactic", "events"):
        _last_has_no_when(rules)


def check_facts(library: Library, document: Document, facts: Iterable[str], loc: Loc) -> None:
    """Reports those of the facts that nobody has named."""
    for index, fact in enumerate(facts):
        if not library.knows_fact(fact):
            unknown(document, (*loc, index), "unknown-fact", fact, library.facts())


def known(
    document: Document, loc: Loc, code: str, name: str, names: Collection[str], key: bool = False, listed: bool = False
) -> None:
    """Reports the name unless it is one of those there are; ``listed`` names them all instead of the nearest."""
    if name in names:
        return
    if listed:
        document.tree.report(document.tree.spot(loc, key), code, name=name, known=", ".join(sorted(names)))
    else:
        unknown(document, loc, code, name, names, key)


def unknown(document: Document, loc: Loc, code: str, name: str, names: Iterable[str], key: bool = False) -> None:
    """Reports a name that nothing has."""
    document.tree.report(document.tree.spot(loc, key), code, name=name, near=near(name, names))


# ---------------------------------------------------------------- rules


def _rule(library: Library, rule: Rule) -> None:
    tree, context = rule.document.tree, _context(rule)
    when = asked(rule.form.when)
    found = conflict([*context, when])
    if found:
        tree.report(tree.spot((*rule.loc, "when", found)), "rule-never-fires", field=found)
    else:
        for outcome, loc in rule.outcomes():
            _eligible(rule, outcome, loc, [*context, when])
    if not any(_is_sure(outcome) for outcome in rule.form.outcomes):
        paying = next((loc for outcome, loc in rule.outcomes() if outcome.when is None and outcome.pay), None)
        tree.report(tree.spot(paying or rule.loc), "sure-outcome-pays" if paying else "no-sure-outcome")
    for outcome, loc in rule.outcomes():
        _references(library, rule, outcome, loc)
    _lookalikes(rule)


def _context(rule: Rule) -> list[Asked]:
    """What holds wherever the rule is read at all."""
    form, when = rule.document.form, rule.form.when
    if isinstance(form, TacticFile):
        return [asked(form.needs)]
    if isinstance(form, TemperamentFile) and when and when.open:
        opens = {form.moods[mood].open for mood in when.mood or form.moods if mood in form.moods}
        return [] if not opens or any(when.open.holds(each) for each in opens) else [{"open": _NEVER}]
    if isinstance(form, CauseFile) and when and when.will:
        wills = {form.stages[stage].will for stage in when.stage or form.stages if stage in form.stages}
        return [] if not wills or any(when.will.holds(each) for each in wills) else [{"will": _NEVER}]
    return []


def _is_sure(outcome: OutcomeForm) -> bool:
    weights = outcome.weight.values() if isinstance(outcome.weight, dict) else (1,)
    return outcome.when is None and outcome.pay is None and all(weights)


def _eligible(rule: Rule, outcome: OutcomeForm, loc: Loc, before: list[Asked]) -> None:
    tree = rule.document.tree
    if isinstance(outcome.weight, dict) and not any(outcome.weight.values()):
        tree.report(tree.spot((*loc, "weight")), "never-eligible", field="weight")
        return
    found = conflict([*before, asked(outcome.when), payable(outcome)])
    if found:
        at = next((each for each in ((*loc, "when", found), (*loc, "pay")) if tree.has(each)), loc)
        tree.report(tree.spot(at), "never-eligible", field=found)


def _references(library: Library, rule: Rule, outcome: OutcomeForm, loc: Loc) -> None:
    document = rule.document
    if outcome.stimulus and not library.knows_stimulus(outcome.stimulus):
        unknown(document, (*loc, "stimulus"), "unknown-stimulus", outcome.stimulus, library.stimuli())
    for field in ("facts", "clears"):
        check_facts(library, document, getattr(outcome, field), (*loc, field))
    if isinstance(outcome.weight, dict) and not isinstance(document.form, CaseFile):
        for cause in outcome.weight:
            if cause != "else" and cause not in library.paths("cause"):
                unknown(document, (*loc, "weight", cause), "unknown-cause", cause, library.paths("cause"), key=True)
    promise = outcome.promise
    if promise and promise.due not in ("next", "cash_date") and not isinstance(document.form, CaseFile):
        document.tree.report(document.tree.spot((*loc, "promise", "due")), "due-outside-case", due=promise.due)
    if promise and promise.share == 0:
        document.tree.report(document.tree.spot((*loc, "promise", "share")), "promises-nothing")


def _lookalikes(rule: Rule) -> None:
    """Two outcomes that say one line, or say nothing and show the same, must send the same stimulus."""
    seen: dict[object, tuple[str | None, int]] = {}
    tree = rule.document.tree
    for outcome, loc in rule.outcomes():
        looks = outcome.says or tuple(str(getattr(outcome, name)) for name in _SHOWN)
        stimulus, line = seen.setdefault(looks, (outcome.stimulus, tree.spot(loc)[0]))
        if stimulus != outcome.stimulus:
            at = (*loc, "stimulus") if outcome.stimulus else loc
            tree.report(tree.spot(at), "lookalike", line=line, other=stimulus or "-", stimulus=outcome.stimulus or "-")


_SHOWN = (
    "pay",
    "refund",
    "cost",
    "promise",
    "firm",
    "facts",
    "clears",
    "relation",
    "pressure",
    "patience",
    "path",
    "lied",
    "lie_found",
)


def _implied(rules: list[Rule]) -> None:
    """A rule after a weaker one for the same act can never fire."""
    by_act: dict[str, list[tuple[Rule, Asked]]] = {}
    for rule in rules:
        earlier = by_act.setdefault(rule.act, [])
        mine = asked(rule.form.when)
        for other, weaker in earlier:
            if implies(mine, weaker):
                rule.document.tree.report(rule.document.tree.spot(rule.loc), "implied", line=other.spot_line())
                break
        earlier.append((rule, mine))


def _last_has_no_when(rules: list[Rule]) -> None:
    for act in dict.fromkeys(rule.act for rule in rules):
        last = [rule for rule in rules if rule.act == act][-1]
        if asked(last.form.when):
            last.document.tree.report(last.document.tree.spot((*last.loc, "when"), key=True), "no-default", act=act)


# ---------------------------------------------------------------- conditions and acts


def _when(library: Library, document: Document, when: WhenForm, loc: Loc) -> None:
    tree, form = document.tree, document.form
    for name in when.model_fields_set:
        where = _ONLY_IN.get(name)
        if where and where != document.kind:
            tree.report(tree.spot((*loc, name), key=True), "condition-elsewhere", key=name, where=where)
        elif loc[0] == "moves" and name not in _OF_MOVES:
            tree.report(tree.spot((*loc, name), key=True), "not-in-moves", key=name, known=", ".join(_OF_MOVES))
    for name in ("facts", "lacks"):
        check_facts(library, document, getattr(when, name), (*loc, name))
    if loc[0] != "reactions" and (found := conflict([asked(when)])):
        tree.report(tree.spot((*loc, found)), "rule-never-fires", field=found)
    if isinstance(form, TemperamentFile):
        _states(document, when.mood or (), (*loc, "mood"), form.moods, "unknown-mood")
    if isinstance(form, CauseFile):
        _states(document, when.stage or (), (*loc, "stage"), form.stages, "unknown-stage")


def _states(document: Document, names: Iterable[str], loc: Loc, known: Iterable[str], code: str) -> None:
    for index, name in enumerate(names):
        if name not in known:
            unknown(document, (*loc, index), code, name, known)


def _needs(document: Document, form: TacticFile) -> None:
    for name in form.needs.model_fields_set if form.needs else ():
        if name in _HIDDEN and name not in ("mood", "stage"):
            document.tree.report(document.tree.spot(("needs", name), key=True), "needs-hidden", key=name)


def _manner(library: Library, document: Document, form: TacticFile) -> None:
    """The tactic whose card it shares must be there and say what that card is called."""
    if form.manner is None:
        return
    own = form.manner.of == document.id
    if not own:
        known(document, ("manner", "of"), "unknown-tactic", form.manner.of, library.paths("tactic"))
    head = document if own else library.get("tactic", form.manner.of)
    if head and isinstance(head.form, TacticFile) and not (head.form.manner and head.form.manner.card):
        spot = document.tree.spot(("manner",) if own else ("manner", "of"))
        document.tree.report(spot, "manner-without-card", name=form.manner.of)


def _acts(library: Library, document: Document) -> None:
    if document.kind in ("tactic", "events"):
        return
    known = {*library.paths("tactic"), *GROUPS, *EVENTS}
    for act in dict.fromkeys(rule.act for rule in rules_of(document)):
        if act not in known:
            unknown(document, ("reactions", act), "unknown-act", act, known, key=True)


# ---------------------------------------------------------------- machines


def _machine(document: Document, form: TemperamentFile | CauseFile) -> None:
    temperament = isinstance(form, TemperamentFile)
    states: Iterable[str] = form.moods if isinstance(form, TemperamentFile) else form.stages
    code = "unknown-mood" if temperament else "unknown-stage"
    if isinstance(form, TemperamentFile):
        starts = [start.mood for start in form.start]
        for index, mood in enumerate(starts):
            _states(document, [mood], ("start", index, "mood"), states, code)
        _starts(document, form)
    else:
        starts = [form.start]
        _states(document, starts, ("start",), states, code)
    for index, move in enumerate(form.moves):
        _states(document, move.source, ("moves", index, "from"), states, code)
        _states(document, [move.to], ("moves", index, "to"), states, code)
    if all(start in states for start in starts):
        report_unreached(document, unreached(form, form.moves))
    _idle_moves(document, form)


def unreached(form: TemperamentFile | CauseFile, moves: Iterable[MoveForm]) -> set[str]:
    """Moods or stages to which no chain of these moves leads from a start."""
    reached = {start.mood for start in form.start} if isinstance(form, TemperamentFile) else {form.start}
    moves = list(moves)
    while more := {move.to for move in moves if reached & set(move.source)} - reached:
        reached |= more
    return set(form.moods if isinstance(form, TemperamentFile) else form.stages) - reached


def report_unreached(document: Document, names: Iterable[str]) -> None:
    """Reports moods or stages at the places where they are written."""
    folder, code = ("moods", "mood") if isinstance(document.form, TemperamentFile) else ("stages", "stage")
    for name in names:
        document.tree.report(document.tree.spot((folder, name), key=True), f"unreachable-{code}", name=name)


def _starts(document: Document, form: TemperamentFile) -> None:
    covered = {
        value for start in form.start for value in range(11) if start.relation is None or start.relation.holds(value)
    }
    missing = sorted(set(range(11)) - covered)
    if missing:
        document.tree.report(document.tree.spot(("start",)), "start-leaves-gap", relation=missing[0])


def _idle_moves(document: Document, form: TemperamentFile | CauseFile) -> None:
    """A move after one without a weaker condition for the same stimulus and state is never taken."""
    seen: list[tuple[str, str, Asked, int]] = []
    for index, move in enumerate(form.moves):
        mine, line = asked(move.when), document.tree.spot(("moves", index))[0]
        hidden = [
            next(
                (at for on, state, weaker, at in seen if (on, state) == (move.on, source) and implies(mine, weaker)), 0
            )
            for source in move.source
        ]
        if hidden and all(hidden):
            document.tree.report(document.tree.spot(("moves", index)), "move-implied", line=hidden[0])
        seen += [(move.on, source, mine, line) for source in move.source]
