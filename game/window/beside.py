"""A branch laid beside the play it was gone back in: what it came to, and whether the decision was mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game import view
from game.language import Language
from game.playthrough import Playthrough
from game.view.seen import act_name
from game.view.speech import decided
from game.window.coach import SHOWN, signed

if TYPE_CHECKING:
    from game.coach.judging import Judgement, Review


class Compared(NamedTuple):
    """A figure of the first play and of this one."""

    label: str
    first: str
    now: str
    change: str
    better: bool


class Beside(NamedTuple):
    """The two plays side by side."""

    figures: tuple[Compared, ...]
    verdict: str
    mended: bool
    line: tuple[float, ...]
    """Values over the turns of the first play; empty without its review."""
    start: float


def beside(
    first: Playthrough, play: Playthrough, lang: Language, then: Review | None = None, now: Review | None = None
) -> Beside:
    """Compares two finished plays of a case; the reviews tell whether the first decision that differs was mended."""
    verdict, mended = lang.text("The coach is working it out"), False
    at = _parted(first, play)
    if at is None:
        verdict = lang.text("Every decision was the same as the first time.")
    elif then is not None and now is not None:
        names = {"then": _name(first, at, lang), "now": _name(play, at, lang)}
        old, new = _judged(then, at), _judged(now, at)
        mended = old is not None and old.matters and (new is None or not new.matters)
        verdict = _told(old, new, names, lang)
        if mended and now.score < then.score:
            verdict = lang.text("{praise} The result is lower all the same: look at what came after.", praise=verdict)
    line = tuple(step.value for step in then.steps) if then else ()
    return Beside(_figures(first, play, lang), verdict, mended, line, then.start if then else 0.0)


# Private functions


def _parted(first: Playthrough, play: Playthrough) -> int | None:
    """Number of the first decision that differs."""
    pairs = zip(first.decisions, play.decisions, strict=False)
    return next((number for number, (one, other) in enumerate(pairs) if one != other), None)


def _judged(review: Review, number: int) -> Judgement | None:
    return next((judgement for judgement in review.judgements if judgement.number == number), None)


def _name(play: Playthrough, number: int, lang: Language) -> str:
    turn = [turn for turn in play.turns if decided(turn)][number]
    return act_name(play.case, turn, lang)


def _told(old: Judgement | None, new: Judgement | None, names: dict[str, str], lang: Language) -> str:
    gain = (old.loss if old else 0.0) - (new.loss if new else 0.0)
    matters = new is not None and new.matters
    points = f"{abs(gain):.1f}"
    if old is not None and old.matters and not matters:
        return lang.text("Well mended: “{now}” instead of “{then}” gives back {points} points.", points=points, **names)
    if gain >= SHOWN and matters:
        return lang.text(
            "Better: “{now}” costs {points} points less than “{then}”, but there is a better one still.",
            points=points,
            **names,
        )
    if gain <= -SHOWN and matters:
        return lang.text("“{then}” was better: “{now}” costs {points} points more.", points=points, **names)
    return lang.text("“{now}” or “{then}”: here it hardly matters.", **names)


def _figures(first: Playthrough, play: Playthrough, lang: Language) -> tuple[Compared, ...]:
    one, other = view.outcome(first, lang), view.outcome(play, lang)
    rows = (
        (lang.text("Score"), one.score_hundredths, other.score_hundredths),
        (lang.text("Money"), one.money_hundredths, other.money_hundredths),
        (lang.text("Relation"), one.relation_hundredths, other.relation_hundredths),
    )
    return tuple(
        Compared(label, lang.points(was), lang.points(now), signed((now - was) / 100), now > was)
        for label, was, now in rows
    )
