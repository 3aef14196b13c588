"""Why an act went as it did: while the case is open only what the trainee may know, after the end everything."""

from __future__ import annotations

from collections.abc import Iterator

from game import belief, dice, rules, wording
from game.language import Language, mark
from game.model import Case, Outcome, Reaction, Term, Turn, Wording
from game.playthrough import Playthrough
from game.reading import reading
from game.view.conditions import conditions
from game.view.seen import act_name, impressions, papers
from game.view.shapes import Why, WhyRow
from game.view.speech import fill, turn_when

LAYER_NAMES = {
    "case": mark("this case's own rules"),
    "ploy": mark("a ploy of this debtor"),
    "cause": mark("the cause of the debt"),
    "temperament": mark("the person's temperament"),
    "default": mark("what this act does with anyone"),
}
TERM_NAMES = {
    "settled": mark("settled (twentieths)"),
    "conceded": mark("given up through the way of paying (basis points)"),
    "spent": mark("cost of the occasion (basis points)"),
    "promised": mark("promised (twentieths)"),
    "firm": mark("firmness of the promise"),
    "relation": mark("relation"),
    "pressure": mark("pressure"),
    "patience": mark("patience"),
    "path": mark("steps of the payment path"),
    "amber": mark("borderline moves"),
    "lied": mark("a lie"),
    "lie_found": mark("a lie that came out"),
}


def why(play: Playthrough, index: int, lang: Language) -> Why:
    """The account of one turn, by its index in the playthrough."""
    case, turn = play.case, play.turns[index]
    when = turn_when(case, turn, lang)
    seen = [*papers(case, turn, lang), *impressions(case, turn, lang)]
    rows = [WhyRow(lang.text("What could be seen"), lang.clauses(seen) or lang.text("nothing changes"), "")]
    rows += _everything(play, turn, lang) if play.over else _known(play, index, lang)
    return Why(f"{when} · {act_name(case, turn.act, lang)}", tuple(rows), not play.over)


# Private functions


def _known(play: Playthrough, index: int, lang: Language) -> Iterator[WhyRow]:
    """What every truth that is still possible agrees on."""
    turn = play.turns[index]
    if turn.reaction is None:
        return
    shared = belief.shared_reaction(play.case, play.turns, index)
    if shared is None:
        yield WhyRow(
            lang.text("Why"),
            lang.text("That is how this person took it; more than one explanation is still possible."),
            "",
        )
        return
    yield _rule(play.case, turn, shared, lang)
    yield from _sources(shared, lang)
    if len(shared.outcomes) > 1:  # not the chances: which of them are possible may depend on the truth
        yield WhyRow(lang.text("Luck"), lang.text("The same move can also go another way."), "")


def _everything(play: Playthrough, turn: Turn, lang: Language) -> Iterator[WhyRow]:
    if turn.reaction is not None:
        yield _rule(play.case, turn, turn.reaction, lang)
        yield from _sources(turn.reaction, lang)
        yield from _luck(play, turn, turn.reaction, lang)
    for term in turn.terms:
        yield _term(play.case, turn, term, lang)


def _rule(case: Case, turn: Turn, reaction: Reaction, lang: Language) -> WhyRow:
    moods = case.temperaments[rules.person(case, turn.before).temperament].moods
    stages = case.causes[case.truths[turn.before.truth].cause].stages
    asked = conditions(reaction.when, case, lang, moods, stages)
    layer = lang.text(LAYER_NAMES[reaction.layer])
    return WhyRow(
        lang.text("The rule: {layer}", layer=layer),
        lang.text("holds when: {conditions}", conditions=lang.clauses(asked)) if asked else lang.text("holds always"),
        str(reaction.place),
    )


def _sources(reaction: Reaction, lang: Language) -> Iterator[WhyRow]:
    if reaction.source:
        yield WhyRow(lang.text("Where the idea comes from"), lang.join(list(reaction.source)), "")


def _luck(play: Playthrough, turn: Turn, reaction: Reaction, lang: Language) -> Iterator[WhyRow]:
    """The draw, then every outcome that was possible, best first, with its chance."""
    heard = wording.spoken(play.case, turn, play.seed)
    if turn.draw is None:
        return
    drawn = f"{100 * turn.draw / dice.SPAN:.1f}%"
    yield WhyRow(lang.text("Luck"), lang.text("drawn: {drawn} (0% is the best luck)", drawn=drawn), "")
    total, reached = sum(turn.chances), 0
    for index, (outcome, chance) in enumerate(zip(reaction.outcomes, turn.chances, strict=True)):
        if not chance:
            continue
        low, reached = reached, reached + chance
        span = f"{100 * low / total:.0f}–{100 * reached / total:.0f}%"
        label = mark("This happened ({span})") if index == turn.chosen else mark("Could have happened ({span})")
        yield WhyRow(
            lang.text(label, span=span),
            _way(play.case, turn, outcome, heard if index == turn.chosen else None, lang),
            str(outcome.place),
        )


def _way(case: Case, turn: Turn, outcome: Outcome, heard: Wording | None, lang: Language) -> str:
    """What is said and seen when this outcome comes of the act, and where the cause then stands."""
    read, person, here = reading(case), rules.person(case, turn.before), rules.occasion(case, turn.before)
    after = rules.effect(read, turn.before, turn.act, outcome, rules.by_table(read)).state
    then = turn._replace(after=after)
    told = []
    if outcome.says is not None:
        said = heard or wording.fitting(case.lines[here.meets][outcome.says], person.role, here.channel)[0]
        told.append(lang.text("“{line}”", line=fill(said.text, case, person, turn.before, after, lang)))
    told += [*papers(case, then, lang), *impressions(case, then, lang)]
    if after.stage != turn.before.stage:
        told.append(lang.text("stage: {names}", names=lang.pick(rules.stage(case, after)[1].name)))
    return lang.clauses(told) or lang.text("nothing changes")


def _term(case: Case, turn: Turn, term: Term, lang: Language) -> WhyRow:
    place = str(term.place) if term.place is not None else ""
    if term.what == "facts":
        return WhyRow(lang.text("Facts"), _facts(case, term, lang), place)
    if term.what in ("mood", "stage"):
        label = lang.text("Mood") if term.what == "mood" else lang.text("Stage of the cause")
        return WhyRow(label, _named(case, turn, term, lang), place)
    change = lang.text("{before} to {after}", before=term.before, after=term.after)
    if term.asked and term.after - term.before != term.asked:
        change = lang.clauses([change, lang.text("asked for {asked}, at its limit", asked=f"{term.asked:+d}")])
    if term.place is None:
        change = lang.clauses([change, lang.text("by the rules of the game")])
    return WhyRow(lang.text(TERM_NAMES[term.what]), change, place)


def _facts(case: Case, term: Term, lang: Language) -> str:
    changed = term.before ^ term.after
    parts = []
    for index, fact in enumerate(case.facts.values()):
        bit = 1 << index
        if changed & bit:
            msgid = mark("so far: {names}") if term.after & bit else mark("no longer: {names}")
            parts.append(lang.text(msgid, names=lang.pick(fact.name)))
    return lang.clauses(parts)


def _named(case: Case, turn: Turn, term: Term, lang: Language) -> str:
    if term.what == "mood":
        names = [mood.name for mood in case.temperaments[rules.person(case, turn.before).temperament].moods.values()]
    else:
        names = [stage.name for stage in case.causes[case.truths[turn.before.truth].cause].stages.values()]
    before, after = lang.pick(names[term.before]), lang.pick(names[term.after])
    return lang.text("{before} to {after}", before=before, after=after)
