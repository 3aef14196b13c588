"""Why an act went as it did: while the case is open only what the trainee may know, after the end everything."""

from __future__ import annotations

from collections.abc import Iterator

from game import belief, dice, rules, wording
from game.language import Language, mark
from game.model import Case, Mood, Outcome, Reaction, Stage, Term, Turn, Wording
from game.playthrough import Playthrough
from game.reading import reading
from game.view.conditions import conditions, plain_conditions, told_conditions
from game.view.seen import act_name, impressions, papers
from game.view.shapes import Why, WhyRow
from game.view.speech import amount, fill, turn_when
from game.view.words import FIRM_WORDS

LAYER_NAMES = {
    "case": mark("this case's own rules"),
    "ploy": mark("a ploy of this debtor"),
    "cause": mark("the cause of the debt"),
    "temperament": mark("the person's temperament"),
    "default": mark("what this act does with anyone"),
}
TERM_NAMES = {
    "settled": mark("money received"),
    "conceded": mark("given up through the way of paying, as a share of the debt"),
    "spent": mark("what collecting cost, as a share of the debt"),
    "promised": mark("amount promised"),
    "firm": mark("firmness of the promise"),
    "relation": mark("relation"),
    "pressure": mark("pressure"),
    "patience": mark("patience"),
    "path": mark("steps done on the payment path"),
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
    return Why(f"{when} · {act_name(case, turn, lang)}", tuple(rows), not play.over)


def asked(case: Case, turn: Turn, reaction: Reaction, lang: Language) -> tuple[str, ...]:
    """Everything the rule asks, hidden things too, a phrase each, as one would tell a colleague."""
    return told_conditions(reaction.when, case, lang, _moods(case, turn), _stages(case, turn))


def way_words(case: Case, turn: Turn, outcome: Outcome, lang: Language, heard: Wording | None = None) -> str:
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


# Private functions


def _known(play: Playthrough, index: int, lang: Language) -> Iterator[WhyRow]:
    """What every truth that is still possible agrees on, unless the rule itself would name the cause."""
    case, turn = play.case, play.turns[index]
    if turn.reaction is None:
        return
    shared = belief.shared_reaction(case, play.turns, index)
    if shared is None or shared.layer == "cause":
        yield WhyRow(lang.text("Why"), _untold(case, turn, lang), "")
        return
    plain = plain_conditions(shared.when, case, lang, _moods(case, turn))
    yield WhyRow(lang.text("Why"), _rule_words(case, turn, shared, plain, lang), "")
    if len(shared.outcomes) > 1:  # not the chances: which of them are possible may depend on the truth
        yield WhyRow(lang.text("Luck"), lang.text("The same move can also go another way."), "")


def _untold(case: Case, turn: Turn, lang: Language) -> str:
    """Instead of a rule that would name what is hidden."""
    if rules.occasion(case, turn.before).channel == "desk":
        return lang.text("That is what came of it; what lay behind it is told after the end.")
    return lang.text("That is how this person took it; what lay behind it is told after the end.")


def _everything(play: Playthrough, turn: Turn, lang: Language) -> Iterator[WhyRow]:
    if turn.reaction is not None:
        yield _rule(play.case, turn, turn.reaction, lang)
        yield from _sources(turn.reaction, lang)
        yield from _luck(play, turn, turn.reaction, lang)
    for term in turn.terms:
        yield _term(play.case, turn, term, lang)


def _rule(case: Case, turn: Turn, reaction: Reaction, lang: Language) -> WhyRow:
    phrases = conditions(reaction.when, case, lang, _moods(case, turn), _stages(case, turn))
    return WhyRow(lang.text("Why"), _rule_words(case, turn, reaction, phrases, lang), str(reaction.place))


def _rule_words(case: Case, turn: Turn, reaction: Reaction, phrases: tuple[str, ...], lang: Language) -> str:
    """Where the rule belongs and what it asks."""
    alone = reaction.layer == "default" and rules.occasion(case, turn.before).channel == "desk"
    layer = lang.text("what this act does by itself") if alone else lang.text(LAYER_NAMES[reaction.layer])
    return lang.text("{layer} ({conditions})", layer=layer, conditions=lang.clauses(phrases)) if phrases else layer


def _stages(case: Case, turn: Turn) -> dict[str, Stage]:
    return case.causes[case.truths[turn.before.truth].cause].stages


def _moods(case: Case, turn: Turn) -> dict[str, Mood]:
    return case.temperaments[rules.person(case, turn.before).temperament].moods


def _sources(reaction: Reaction, lang: Language) -> Iterator[WhyRow]:
    if reaction.source:
        yield WhyRow(lang.text("Source in the literature"), lang.join(list(reaction.source)), "")


def _luck(play: Playthrough, turn: Turn, reaction: Reaction, lang: Language) -> Iterator[WhyRow]:
    """The draw, then every outcome that was possible, best first, with its chance."""
    heard = wording.spoken(play.case, turn, play.seed)
    if turn.draw is None:
        return
    luckier = f"{100 - 100 * turn.draw / dice.SPAN:.1f}%"
    words = lang.text("better than {share} of all draws; the ways it could go, best first", share=luckier)
    yield WhyRow(lang.text("Luck"), words, "")
    total = sum(turn.chances)
    for index, (outcome, chance) in enumerate(zip(reaction.outcomes, turn.chances, strict=True)):
        if not chance:
            continue
        label = mark("This happened (chance {chance})") if index == turn.chosen else mark("Possible (chance {chance})")
        yield WhyRow(
            lang.text(label, chance=f"{100 * chance / total:.0f}%"),
            way_words(play.case, turn, outcome, lang, heard if index == turn.chosen else None),
            str(outcome.place),
        )


def _term(case: Case, turn: Turn, term: Term, lang: Language) -> WhyRow:
    place = str(term.place) if term.place is not None else ""
    if term.what == "facts":
        return WhyRow(lang.text("Facts"), _facts(case, term, lang), place)
    if term.what in ("mood", "stage"):
        label = lang.text("Mood") if term.what == "mood" else lang.text("Stage of the cause")
        return WhyRow(label, _named(case, turn, term, lang), place)
    before, after = (_value(case, term.what, value, lang) for value in (term.before, term.after))
    change = lang.text("{before} to {after}", before=before, after=after)
    if term.asked and term.after - term.before != term.asked:
        change = lang.clauses([change, lang.text("it cannot go further")])
    if term.place is None:
        change = lang.clauses([change, lang.text("by the rules of the game")])
    return WhyRow(lang.text(TERM_NAMES[term.what]), change, place)


def _value(case: Case, what: str, value: int, lang: Language) -> str:
    """What a term counts, as a person would say it."""
    if what in ("settled", "promised"):
        return lang.money_spoken(amount(case, value), case.debt.currency)
    if what in ("conceded", "spent"):
        return f"{value / 100:.1f}%"
    if what == "firm":
        return lang.text(FIRM_WORDS[value]) if value >= 0 else lang.text("no promise")
    if what in ("lied", "lie_found"):
        return lang.text("yes") if value else lang.text("no")
    return str(value)


def _facts(case: Case, term: Term, lang: Language) -> str:
    changed = term.before ^ term.after
    parts = []
    for index, fact in enumerate(case.facts.values()):
        bit = 1 << index
        if changed & bit:
            msgid = mark("{names} (new)") if term.after & bit else mark("{names} (no longer)")
            parts.append(lang.text(msgid, names=lang.pick(fact.name)))
    return lang.clauses(parts)


def _named(case: Case, turn: Turn, term: Term, lang: Language) -> str:
    if term.what == "mood":
        names = [mood.name for mood in case.temperaments[rules.person(case, turn.before).temperament].moods.values()]
    else:
        names = [stage.name for stage in case.causes[case.truths[turn.before.truth].cause].stages.values()]
    before, after = lang.pick(names[term.before]), lang.pick(names[term.after])
    return lang.text("{before} to {after}", before=before, after=after)
