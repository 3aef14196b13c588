"""What only the whole library shows: lines written twice, lines nobody says, lines said that nobody wrote."""

from __future__ import annotations

from collections.abc import Iterable

from game.authoring.casechecks import doubled_lines
from game.authoring.checks import known, report_unreached, unknown, unreached
from game.authoring.conditions import asked, conflict
from game.authoring.files import CaseFile, CauseFile, PathFile, TacticFile, TemperamentFile
from game.authoring.layers import lines_of, rules_of
from game.authoring.library import Library
from game.authoring.read import Document
from game.model import EVENTS

SENT_BY_THE_GAME = "neglected"
"""What a cause's machine hears when an occasion is passed by."""


def check_library(library: Library, documents: Iterable[Document]) -> None:
    """Reports into the documents what is wrong between library files, used by a case or not."""
    events = library.events()
    documents = list(documents)
    tactics = [*([events] if events else []), *_with(library, "tactic", documents)]
    doubled_lines("line-in-two-causes", _with(library, "cause", documents))
    doubled_lines("line-in-two-tactics", tactics)
    common = set(lines_of(events)) if events else set()
    for document in documents:
        if events and events.form and document.kind in ("tactic", "events", "ploy", "cause", "temperament"):
            _unwritten(library, document, common)
        if isinstance(document.form, TacticFile):
            _patience(document)
        elif isinstance(document.form, PathFile):
            _on_path(library, document, document.form)
        elif document.form:
            _never_played(library, document)


def check_stimuli(library: Library, documents: Iterable[Document]) -> None:
    """Moves whose stimulus no outcome sends, and moods and stages that only they would lead to."""
    documents = list(documents)
    everything = _everything(library, documents)
    if not all(each.form for each in everything):  # what cannot be read may send anything
        return
    sent = {outcome.stimulus for each in everything for rule in rules_of(each) for outcome, _ in rule.outcomes()}
    names = {*filter(None, sent), SENT_BY_THE_GAME}
    for document in documents:
        form = document.form
        if not isinstance(form, TemperamentFile | CauseFile):
            continue
        for index, move in enumerate(form.moves):
            known(document, ("moves", index, "on"), "never-sent", move.on, names)
        walked = unreached(form, (move for move in form.moves if move.on in names))
        report_unreached(document, walked - unreached(form, form.moves))


def check_words(library: Library, documents: Iterable[Document]) -> None:
    """Warns of lines that no rule of the library, nor of the documents, says."""
    documents = list(documents)
    said = {
        outcome.says
        for each in _everything(library, documents)
        for rule in rules_of(each)
        for outcome, _ in rule.outcomes()
    }
    for document in documents:
        for line in lines_of(document):
            if line not in said:
                document.tree.report(document.tree.spot(("lines", line), key=True), "line-never-said", name=line)
        if isinstance(document.form, CaseFile):
            for person, own in document.form.lines_of.items():
                for line in own:
                    if line not in said:
                        document.tree.report(
                            document.tree.spot(("lines_of", person, line), key=True), "line-never-said", name=line
                        )


# ---------------------------------------------------------------- private


def _everything(library: Library, documents: list[Document]) -> list[Document]:
    """The documents and every file of the library that has rules."""
    kinds = ("tactic", "temperament", "cause", "ploy", "case")
    return [*documents, *(each for kind in kinds for each in library.all(kind)), *library.common("events")]


def _with(library: Library, kind: str, documents: list[Document]) -> list[Document]:
    """The library's files of a kind, then those of the documents that are not among them."""
    own = list(library.all(kind))
    return own + [each for each in documents if each.kind == kind and each not in own]


def _unwritten(library: Library, document: Document, common: set[str]) -> None:
    """A line must be written in the file that says it, in that of the tactic it answers, or in events.yaml."""
    own = {*lines_of(document), *common}
    for rule in rules_of(document):
        answered = set() if rule.act in EVENTS else _lines_of_act(library, rule.act)
        if answered is None:
            continue
        for outcome, loc in rule.outcomes():
            if outcome.says and outcome.says not in own and outcome.says not in answered:
                unknown(document, (*loc, "says"), "unknown-line", outcome.says, {*own, *answered})


def _lines_of_act(library: Library, act: str) -> set[str] | None:
    """The lines that every tactic the act may mean has; None where its file cannot be read."""
    tactic = library.get("tactic", act)
    if tactic:
        return set(lines_of(tactic)) if tactic.form else None
    groups = [
        set(lines_of(each))
        for each in library.all("tactic")
        if isinstance(each.form, TacticFile) and each.form.group == act
    ]
    return set.intersection(*groups) if groups else set()


def _never_played(library: Library, document: Document) -> None:
    """A rule that answers a tactic where the tactic's own needs forbid it."""
    for rule in rules_of(document):
        tactic = library.get("tactic", rule.act)
        if tactic and isinstance(tactic.form, TacticFile) and tactic.form.needs:
            needs, when = asked(tactic.form.needs), asked(rule.form.when)
            if not conflict([when]) and (found := conflict([needs, when])):
                spot = document.tree.spot((*rule.loc, "when", found))
                document.tree.report(spot, "needs-forbid", name=tactic.id, field=found)


def _on_path(library: Library, document: Document, form: PathFile) -> None:
    """Every case or drill of the path must be there, and is on it once."""
    lines: dict[str, int] = {}
    for number, chapter in enumerate(form.learning_path):
        for index, name in enumerate(chapter.cases):
            loc = ("learning_path", number, "cases", index)
            known(document, loc, "unknown-on-path", name, library.paths("case"))
            spot = document.tree.spot(loc)
            if lines.setdefault(name, spot[0]) != spot[0] or name in chapter.cases[:index]:
                document.tree.report(spot, "twice-on-path", name=name, line=lines[name])


def _patience(document: Document) -> None:
    for rule in rules_of(document):
        for outcome, loc in rule.outcomes():
            if outcome.patience > 0:
                document.tree.report(document.tree.spot((*loc, "patience")), "patience-back")
