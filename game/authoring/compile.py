"""The forms of a case and of the files it uses -> ``model.Case``; expects files without errors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from pydantic import BaseModel

from game import model
from game.authoring.files import CaseFile, CauseFile, PloyFile, TacticFile, TemperamentFile, TruthForm
from game.authoring.forms import MoveForm, OutcomeForm, WhenForm, WordingForm
from game.authoring.layers import Parts, Rule, acts_of, lines_of, rules_of, whens_of
from game.authoring.read import Document, Loc
from game.model import ALWAYS, Place

_TENDERS = {"transfer": 100, "cash": 100, "bank_bill": 97, "commercial_bill": 85, "goods": 60, "set_off": 100}


def compiled(parts: Parts, fact_names: dict[str, model.Text]) -> model.Case:
    """The case all parts of which are free of errors."""
    form = cast("CaseFile", parts.case.form)
    acts = acts_of(parts)
    rules = {each.place: [rule for rule in rules_of(each) if rule.act in acts] for each in parts.all()}
    return model.Case(
        id=form.case,
        languages=form.languages,
        title=form.title,
        about=form.about,
        difficulty=cast("Any", form.difficulty),
        teaches=form.teaches,
        you=_noun(model.You, form.you),
        firm=form.debtor.firm,
        people={name: _noun(model.Person, person) for name, person in form.debtor.people.items()},
        ploys=tuple(_ploy(each, rules[each.place]) for each in parts.ploys),
        truths=tuple(_truth(each) for each in form.debtor.truths),
        debt=_noun(model.Debt, form.debt),
        relation=form.start.relation,
        path=form.path.steps,
        steps_done=form.path.done,
        acts=form.acts,
        tenders={**_TENDERS, **form.tenders},
        facts=_facts(parts, rules, fact_names),
        occasions=tuple(_noun(model.Occasion, each) for each in form.occasions),
        reactions=_reactions(rules[parts.case.place]),
        events=_reactions(rules[parts.events.place]) if parts.events else (),
        tactics={each.id: _tactic(each, rules[each.place]) for each in parts.tactics},
        temperaments={each.id: _temperament(each, rules[each.place]) for each in parts.temperaments},
        causes={each.id: _cause(each, rules[each.place]) for each in parts.causes},
        lines=lines(parts, said_by(rules)),
        briefing=_briefing(form),
        best_line=form.best_line,
        place=Place(parts.case.place, parts.case.tree.spot(("case",))[0]),
    )


def said_by(rules: dict[str, list[Rule]]) -> set[str]:
    return {outcome.says for each in rules.values() for rule in each for outcome in rule.form.outcomes if outcome.says}


def lines(parts: Parts, said: Iterable[str]) -> dict[str, model.Lines]:
    """Wordings by person and line id: from the first place that has one that suits the person's role."""
    form = cast("CaseFile", parts.case.form)
    by_id = {each.id: each for each in parts.temperaments}
    wanted = sorted({*said, *form.lines, *(line for own in form.lines_of.values() for line in own)})
    shared = [lines_of(each) for each in (*parts.ploys, *parts.causes, *parts.tactics)]
    shared += [lines_of(parts.events)] if parts.events else []
    found: dict[str, model.Lines] = {}
    made: dict[int, model.Wording] = {}
    for name, person in form.debtor.people.items():
        temperament = by_id.get(person.temperament)
        places = [form.lines_of.get(name, {}), form.lines, lines_of(temperament) if temperament else {}, *shared]
        found[name] = {}
        for line in wanted:
            wordings = next(
                filter(None, (_suiting(place[line], person.role) for place in places if line in place)), None
            )
            if wordings:
                found[name][line] = tuple(_wording(each, made) for each in wordings)
    return found


# ---------------------------------------------------------------- rules


def _given(form: BaseModel, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    """What the author wrote of a form, by field."""
    values = form.__dict__
    return {name: values[name] for name in form.model_fields_set if name not in leave and values[name] is not None}


def _noun(noun: type[Any], form: BaseModel) -> Any:
    """The noun that has the same fields as the form, whose parts may be forms too."""
    values: dict[str, Any] = {}
    for name, field in noun.model_fields.items():
        value = getattr(form, name, None)
        if isinstance(value, BaseModel):
            value = _noun(field.annotation, value)
        values[field.alias or name] = value
    return noun(**values)


def _when(form: WhenForm | None) -> model.When:
    return ALWAYS if form is None else model.When(**_given(form))


def _place(document: Document, loc: Loc) -> Place:
    return Place(document.place, document.tree.spot(loc)[0])


def _reactions(rules: list[Rule]) -> tuple[model.Reaction, ...]:
    return tuple(
        model.Reaction(
            act=rule.act,
            when=_when(rule.form.when),
            source=rule.form.source,
            outcomes=tuple(_outcome(outcome, _place(rule.document, loc)) for outcome, loc in rule.outcomes()),
            place=_place(rule.document, rule.loc),
            layer=rule.layer,
        )
        for rule in rules
    )


def _outcome(form: OutcomeForm, place: Place) -> model.Outcome:
    values = _given(form, ("when", "pay", "promise"))
    if form.when:
        values["when"] = _when(form.when)
    if form.pay:
        values["pay"] = model.Payment(share=form.pay.share, tender=form.pay.tender)
    if form.promise:
        values["promise"] = model.NewPromise(share=form.promise.share, due=form.promise.due, firm=form.promise.firm)
    elif "promise" in form.model_fields_set:
        values["drops_promise"] = True
    return model.Outcome(**values, place=place)


def _moves(document: Document, moves: tuple[MoveForm, ...]) -> tuple[model.Move, ...]:
    return tuple(
        model.Move(
            on=move.on, source=move.source, to=move.to, when=_when(move.when), place=_place(document, ("moves", index))
        )
        for index, move in enumerate(moves)
    )


# ---------------------------------------------------------------- nouns


def _ploy(document: Document, rules: list[Rule]) -> model.Ploy:
    form = cast("PloyFile", document.form)
    return model.Ploy(id=form.ploy, name=form.name, about=form.about, reactions=_reactions(rules))


def _cause(document: Document, rules: list[Rule]) -> model.Cause:
    form = cast("CauseFile", document.form)
    return model.Cause(
        id=form.cause,
        name=form.name,
        about=form.about,
        start=form.start,
        stages={name: _noun(model.Stage, stage) for name, stage in form.stages.items()},
        moves=_moves(document, form.moves),
        reactions=_reactions(rules),
    )


def _temperament(document: Document, rules: list[Rule]) -> model.Temperament:
    form = cast("TemperamentFile", document.form)
    return model.Temperament(
        id=form.temperament,
        name=form.name,
        about=form.about,
        starts=tuple(_noun(model.Start, start) for start in form.start),
        moods={name: _noun(model.Mood, mood) for name, mood in form.moods.items()},
        moves=_moves(document, form.moves),
        reactions=_reactions(rules),
    )


def _tactic(document: Document, rules: list[Rule]) -> model.Tactic:
    form = cast("TacticFile", document.form)
    legality = form.legality
    return model.Tactic(
        id=form.tactic,
        name=form.name,
        about=form.about,
        group=form.group,
        manner=_noun(model.Manner, form.manner) if form.manner else None,
        risk=form.risk,
        minutes=form.minutes,
        legality=model.Legality(
            class_=legality.class_, rule=legality.rule, where=legality.where, source=legality.source
        ),
        sources=tuple(_noun(model.Source, source) for source in form.sources),
        needs=_when(form.needs),
        sentences=tuple(_noun(model.Wording, sentence) for sentence in form.sentences),
        reactions=_reactions(rules),
    )


def _truth(form: TruthForm) -> model.Truth:
    weights = _noun(model.Weights, form.weights) if form.weights else model.Weights()
    return model.Truth(
        id=form.id or form.cause,
        weight=form.weight,
        cause=form.cause,
        cash=form.cash,
        weights=weights,
        account=form.account,
    )


def _briefing(form: CaseFile) -> model.Briefing:
    briefing = form.briefing
    return model.Briefing(
        task=briefing.task,
        story=briefing.story,
        invoice=_noun(model.Invoice, briefing.invoice),
        history=tuple(_noun(model.Event, event) for event in briefing.history),
        known=briefing.known,
        unknown=briefing.unknown,
    )


def _facts(parts: Parts, rules: dict[str, list[Rule]], names: dict[str, model.Text]) -> dict[str, model.Fact]:
    form = cast("CaseFile", parts.case.form)
    met = {*form.keeps, *(fact for occasion in form.occasions for fact in occasion.facts)}
    met |= {
        fact
        for each in parts.all()
        for when, loc in whens_of(each)
        if loc[0] in ("moves", "needs")
        for fact in (*when.facts, *when.lacks)
    }
    for rule in (rule for each in rules.values() for rule in each):
        for when in (rule.form.when, *(outcome.when for outcome in rule.form.outcomes)):
            met |= {*when.facts, *when.lacks} if when else set()
        met |= {fact for outcome in rule.form.outcomes for fact in (*outcome.facts, *outcome.clears)}
    return {fact: model.Fact(name=names[fact], kept=fact in form.keeps) for fact in sorted(met)}


# ---------------------------------------------------------------- words


def _suiting(wordings: tuple[WordingForm, ...], role: str) -> list[WordingForm]:
    """Those that name the role, else those that name none."""
    named = [each for each in wordings if each.role and role in each.role]
    return named or [each for each in wordings if not each.role]


def _wording(form: WordingForm, made: dict[int, model.Wording]) -> model.Wording:
    if id(form) not in made:
        made[id(form)] = model.Wording(text=form.text, role=form.role, channel=form.channel)
    return made[id(form)]
