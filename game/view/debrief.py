"""The debrief: what it came to, what was really going on, and what each turn did."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from game import belief, playthrough
from game.language import Language, mark
from game.model import Aids, Case, Mode, Score, State, Termination, Truth, Turn
from game.playthrough import Playthrough
from game.view.seen import act_name, impressions, papers
from game.view.shapes import Debrief, Row, TruthView, TurnRow
from game.view.speech import amount, decided, turn_when, when_words
from game.view.words import ENDINGS

PART_NAMES = {
    "conceded": mark("Given up through the way of paying"),
    "occasions": mark("Cost of the meetings"),
    "relation": mark("Relation at the end"),
    "relation_cap": mark("Relation held at its cap"),
    "mean": mark("Money and relation multiplied"),
    "amber": mark("Borderline moves"),
    "red_line": mark("Red line: halved"),
}


def outcome(play: Playthrough, lang: Language, aids: Aids | None = None) -> Debrief:
    """The debrief of a playthrough; final once it is over. ``aids`` is how it was played, where somebody did."""
    result, case = playthrough.result(play), play.case
    truth = next(truth for truth in case.truths if truth.id == result.truth)
    score = result.score
    return Debrief(
        title=lang.pick(case.title),
        ended=lang.text(ENDINGS[result.termination]),
        score=lang.points(score.total),
        money=lang.points(score.money),
        relation=lang.points(score.relation),
        score_hundredths=score.total,
        money_hundredths=score.money,
        relation_hundredths=score.relation,
        received=_received(play, lang),
        weights=_weights(truth, lang),
        parts=_parts(play, score, lang),
        truth=_truth(play, truth, lang),
        turns=tuple(_turn(case, index, turn, lang) for index, turn in enumerate(play.turns)),
        promises=tuple(_promises(play, lang)),
        red=play.state.ended == Termination.RED_LINE,
        conduct=tuple(_conduct(play, lang)),
        cautions=tuple(_cautions(truth, lang)),
        seed=play.seed,
        aids=aids_words(aids, lang) if aids is not None else "",
    )


def aids_words(aids: Aids, lang: Language) -> str:
    """How a play was played, and how many hints were taken in it."""
    played = {
        Mode.PRACTICE: mark("Played as practice"),
        Mode.EXAM: mark("Played as an exam"),
        Mode.WARM_UP: mark("Played to warm up, not counted"),
    }
    parts = [lang.text(played[aids.mode])]
    if aids.mode.helps:
        parts.append(lang.text("hints taken: {n}", n=len(aids.hints)))
    return lang.clauses(parts)


# Private functions


def _weights(truth: Truth, lang: Language) -> str:
    money, relation = truth.weights.money, truth.weights.relation
    if not relation:
        return lang.text("The score here is the money alone; the relation does not count.")
    if not money:
        return lang.text("The score here is the relation alone; the money does not count.")
    return lang.text(
        "Score = money^{m} × relation^{r} (money weighs {money}%, relation {relation}%): "
        "they are multiplied, so where either is zero the score is zero.",
        m=f"{money / 10:g}",
        r=f"{relation / 10:g}",
        money=10 * money,
        relation=10 * relation,
    )


def _received(play: Playthrough, lang: Language) -> str:
    paid, debt = amount(play.case, play.state.settled), play.case.debt
    return lang.text(
        "{paid} of {debt} received",
        paid=lang.money_spoken(paid, debt.currency),
        debt=lang.money_spoken(debt.amount, debt.currency),
    )


def _parts(play: Playthrough, score: Score, lang: Language) -> tuple[Row, ...]:
    signed = {"conceded", "occasions", "relation_cap", "amber", "red_line"}
    return tuple(
        Row(
            lang.text(PART_NAMES[part.name]) if part.name in PART_NAMES else _received(play, lang),
            f"{part.value / 100:+.1f}" if part.name in signed and part.value else lang.points(part.value),
        )
        for part in score.parts
        if part.value or part.name not in signed
    )


def _truth(play: Playthrough, truth: Truth, lang: Language) -> TruthView:
    case, likely = play.case, dict[str, Fraction]()
    weights = belief.posterior(case, play.turns)
    for each in case.truths:
        likely[each.cause] = likely.get(each.cause, Fraction(0)) + weights[each.id]
    ordered = sorted(likely.items(), key=lambda pair: -pair[1])
    rows = (Row(lang.pick(case.causes[cause].name), _chance(weight, lang)) for cause, weight in ordered)
    return TruthView(lang.pick(case.causes[truth.cause].name), lang.pick(truth.account), tuple(rows))


def _chance(weight: Fraction, lang: Language) -> str:
    """A chance in per cent; certainty is said only where it is one."""
    if 0 < weight < Fraction(1, 100):
        return lang.text("under 1%")
    return lang.text("over 99%") if Fraction(99, 100) < weight < 1 else f"{round(100 * weight)}%"


def _turn(case: Case, index: int, turn: Turn, lang: Language) -> TurnRow:
    when = turn_when(case, turn, lang)
    what = lang.clauses([*papers(case, turn, lang), *impressions(case, turn, lang)])
    return TurnRow(index, when, act_name(case, turn, lang), what, decided(turn) or bool(what))


def _promises(play: Playthrough, lang: Language) -> Iterator[str]:
    """Every promise that fell due, and what came of it."""
    case = play.case
    for turn in play.turns:
        if turn.act != "due":
            continue
        before: State = turn.before
        paid = max(0, turn.after.settled - before.settled)
        kept = mark("kept") if paid >= before.promised else mark("kept in part") if paid else mark("not kept")
        yield lang.text(
            "{when}: promised {promised}, paid {paid}: {kept}",
            when=when_words(case, before.due, lang),
            promised=lang.money_spoken(amount(case, before.promised), case.debt.currency),
            paid=lang.money_spoken(amount(case, paid), case.debt.currency),
            kept=lang.text(kept),
        )


def _conduct(play: Playthrough, lang: Language) -> Iterator[str]:
    case, state = play.case, play.state
    acts = [case.tactics[turn.act] for turn in play.turns if turn.act in case.tactics]
    for class_, msgid in (("red", mark("Red line: {names}")), ("amber", mark("Borderline: {names}"))):
        names = [lang.pick(tactic.name) for tactic in acts if tactic.legality.class_ == class_]
        if names:
            yield lang.text(msgid, names=lang.join(names))
    if state.lie_found:
        yield lang.text("You lied and it came out; the relation cannot count above 60.")
    elif state.lied:
        yield lang.text("You lied; it did not come out this time.")


def _cautions(truth: Truth, lang: Language) -> Iterator[str]:
    if not truth.weights.relation:
        yield lang.text("With this kind of debtor goodwill is worth nothing: only the money counts.")
    yield lang.text("The numbers are this author's model of people, not measured facts about any real debtor.")
    yield lang.text("This is training, not legal advice; ask a lawyer before you act on a real debt.")
