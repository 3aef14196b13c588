"""The rules of a scenario file, whichever kind it is, and the files a case is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from game.authoring.files import CaseFile, CauseFile, EventsFile, PloyFile, TacticFile, TemperamentFile
from game.authoring.forms import LineForms, OutcomeForm, ReactionForm, WhenForm
from game.authoring.library import Library
from game.authoring.read import Document, Loc
from game.model import EVENTS, Layer


class Rule(NamedTuple):
    """A reaction as written, and where."""

    act: str
    form: ReactionForm
    loc: Loc
    layer: Layer
    document: Document

    def outcomes(self) -> Iterator[tuple[OutcomeForm, Loc]]:
        for index, outcome in enumerate(self.form.outcomes):
            yield outcome, (*self.loc, "outcomes", index)

    def spot_line(self) -> int:
        return self.document.tree.spot(self.loc)[0]


_LAYERS: dict[str, Layer] = {
    "case": "case",
    "ploy": "ploy",
    "cause": "cause",
    "temperament": "temperament",
}


def rules_of(document: Document) -> list[Rule]:
    """Every rule of the file, in file order; none where the file could not be read."""
    form, layer = document.form, _LAYERS.get(document.kind, "default")
    if isinstance(form, TacticFile):
        acts = [(document.id, form.reactions, cast("Loc", ("reactions",)))]
    elif isinstance(form, EventsFile):
        acts = [(act, getattr(form.events, act), ("events", act)) for act in EVENTS]
    elif isinstance(form, CaseFile | PloyFile | CauseFile | TemperamentFile):
        acts = [(act, reactions, ("reactions", act)) for act, reactions in form.reactions.items()]
    else:
        acts = []
    return [
        Rule(act, reaction, (*loc, index), layer, document)
        for act, reactions, loc in acts
        for index, reaction in enumerate(reactions)
    ]


def lines_of(document: Document) -> LineForms:
    form = document.form
    return (
        form.lines
        if isinstance(form, CaseFile | PloyFile | CauseFile | TemperamentFile | TacticFile | EventsFile)
        else {}
    )


def whens_of(document: Document) -> Iterator[tuple[WhenForm, Loc]]:
    """Every condition of the file with its place."""
    form = document.form
    for rule in rules_of(document):
        if rule.form.when:
            yield rule.form.when, (*rule.loc, "when")
        for outcome, loc in rule.outcomes():
            if outcome.when:
                yield outcome.when, (*loc, "when")
    if isinstance(form, TemperamentFile | CauseFile):
        for index, move in enumerate(form.moves):
            if move.when:
                yield move.when, ("moves", index, "when")
    if isinstance(form, TacticFile) and form.needs:
        yield form.needs, ("needs",)


class Parts(NamedTuple):
    """The files one case is made of; a file that is missing or unreadable is not among them."""

    case: Document
    ploys: list[Document]
    causes: list[Document]
    temperaments: list[Document]
    tactics: list[Document]
    events: Document | None

    def all(self) -> list[Document]:
        return [
            self.case,
            *self.ploys,
            *self.causes,
            *self.temperaments,
            *self.tactics,
            *([self.events] if self.events else []),
        ]


def parts_of(library: Library, case: Document) -> Parts:
    """The files the case names, even if it has faults itself; what is not there is for the checks to report."""
    root = case.tree.root if case.kind == "case" and case.tree.root else {}
    debtor = _below(root, "debtor")

    def found(kind: str, names: Iterator[Any]) -> list[Document]:
        documents = [library.get(kind, name) for name in dict.fromkeys(names) if name]
        return [each for each in documents if each is not None]

    return Parts(
        case,
        found("ploy", _names(_below(debtor, "ploys"))),
        found("cause", (name for truth in _below(debtor, "truths") for name in _names(_below(truth, "cause")))),
        found("temperament", (name for one in _people(debtor) for name in _names(_below(one, "temperament")))),
        found("tactic", (name for one in _below(root, "occasions") for name in _names(_below(one, "tactics")))),
        library.events() if root else None,
    )


def acts_of(parts: Parts) -> set[str]:
    """Everything a rule can be written for that can happen in the case: tactics, their groups, events."""
    acts = set(EVENTS)
    for tactic in parts.tactics:
        if isinstance(tactic.form, TacticFile):
            acts |= {tactic.id, tactic.form.group}
    return acts


# ---------------------------------------------------------------- private


def _below(node: Any, key: str) -> Any:
    """What stands under the key, or an empty list where the file is not shaped so."""
    value = node.get(key) if isinstance(node, dict) else None
    return value if isinstance(value, dict | list | str) else []


def _people(debtor: Any) -> list[Any]:
    people = _below(debtor, "people")
    return list(people.values()) if isinstance(people, dict) else []


def _names(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each
