"""A branch laid beside the play it left: the same luck, other decisions."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from game import playthrough
from game.language import Language
from game.playthrough import Playthrough
from game.review.decisions import name_of
from game.review.shapes import Beside, Compared
from game.review.words import signed
from game.view import Row
from game.view.speech import decided

if TYPE_CHECKING:  # the coach brings numpy, which a face should not wait for
    from game.coach.judging import Judgement, Review

SAME = 0.05
"""Points up to which two results are the same as shown."""


def compared(first: Playthrough, now: Playthrough, review: Review | None, lang: Language) -> Compared:
    """The play as it was and as it is now; ``review`` is that of the first, if it is there."""
    before, after = playthrough.result(first).score, playthrough.result(now).score
    pairs = (
        (lang.text("Score"), before.total, after.total),
        (lang.text("Money"), before.money, after.money),
        (lang.text("Relation"), before.relation, after.relation),
    )
    rows = tuple(Beside(label, f"{a / 100:.1f}", f"{b / 100:.1f}", signed((b - a) / 100)) for label, a, b in pairs)
    at = _parting(first, now)
    if at is None:
        return Compared(rows, (), lang.text("You decided everything as before, so it went as before."))
    gain = (after.total - before.total) / 100
    changes = (
        Row(lang.text("First"), _decisions(first, at, lang)),
        Row(lang.text("Now"), _decisions(now, at, lang)),
    )
    mended = _mended(first, now, at, review, lang)
    between = "" if lang.code == "zh" else " "  # Chinese sentences follow each other without a blank
    verdict = between.join(part for part in (mended, _result(gain, bool(mended), lang)) if part)
    return Compared(rows, changes, verdict, _is_mended(now, at, review))


# Private functions


def _parting(first: Playthrough, now: Playthrough) -> int | None:
    """How many decisions the two have in common before they part; None where they do not."""
    pairs = enumerate(zip_longest(first.decisions, now.decisions))
    return next((index for index, (a, b) in pairs if a != b), None)


def _decisions(play: Playthrough, since: int, lang: Language) -> str:
    turns = [turn for turn in play.turns if decided(turn)][since:]
    return " → ".join(name_of(play.case, turn.act, turn.before, lang) for turn in turns)


def _mended(first: Playthrough, now: Playthrough, at: int, review: Review | None, lang: Language) -> str:
    """Praise where the decision at which they part had cost something and the new one costs less."""
    judged = next((each for each in review.judgements if each.number == at), None) if review is not None else None
    loss = _loss(judged, now.decisions[at]) if judged is not None and at < len(now.decisions) else None
    if review is None or judged is None or loss is None or not judged.matters:
        return ""
    from game.coach.judging import grade  # where there is a review, the coach has been waited for already

    state = [turn for turn in first.turns if decided(turn)][at].before
    name, saved = name_of(now.case, now.decisions[at], state, lang), judged.loss - loss
    if saved < SAME:
        return lang.text("“{name}” is no better there than what you did first.", name=name)
    if grade(loss, review.interval) in ("best", "no_matter"):
        return lang.text("Well mended: “{name}” is worth {points} points more there.", name=name, points=f"{saved:.1f}")
    return lang.text(
        "“{name}” is better there by {points} points, and not yet the best.", name=name, points=f"{saved:.1f}"
    )


def _is_mended(now: Playthrough, at: int, review: Review | None) -> bool:
    """Whether what had cost something was decided as well as can be."""
    judged = next((each for each in review.judgements if each.number == at), None) if review is not None else None
    if review is None or judged is None or not judged.matters or at >= len(now.decisions):
        return False
    from game.coach.judging import grade

    loss = _loss(judged, now.decisions[at])
    return loss is not None and grade(loss, review.interval) in ("best", "no_matter")


def _loss(judged: Judgement, decision: str) -> float | None:
    """What this other decision loses there; the two plays know the same until they part."""
    worths = {choice.decision: choice.worth for choice in judged.choices}
    return max(0.0, worths[judged.best] - worths[decision]) if decision in worths else None


def _result(gain: float, mended: bool, lang: Language) -> str:
    if abs(gain) < SAME:
        return lang.text("With this luck it came to the same result.")
    if gain > 0:
        return lang.text("With the same luck it brought {points} points more.", points=f"{gain:.1f}")
    if mended:
        return lang.text(
            "With this one luck it still brought {points} points less; on average it pays.", points=f"{-gain:.1f}"
        )
    return lang.text("With the same luck it brought {points} points less.", points=f"{-gain:.1f}")
