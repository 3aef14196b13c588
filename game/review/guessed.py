"""What the trainee said he believed, beside what could be believed then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.language import Language, mark
from game.model import Aids, Guess
from game.playthrough import Playthrough
from game.review.shapes import Diagnosis
from game.view.guesses import said
from game.view.speech import decided

if TYPE_CHECKING:  # the coach brings numpy, which a face should not wait for
    from game.coach.judging import Review

AGAINST = 0.15
"""Below this share the signs spoke against it."""
ALLOWED = {1: 0.0, 2: 0.5, 3: 0.85}
"""The least share that allows one to be so sure."""
PLAIN = 0.9
"""From this share on one may be certain."""
VERDICTS = {
    "against": mark("The signs spoke against it."),
    "too_sure": mark("That was surer than the signs allowed."),
    "surer": mark("You could have been surer."),
    "right": mark("That is as sure as the signs allowed."),
}


def guessed(play: Playthrough, review: Review, lang: Language, aids: Aids | None) -> tuple[str, ...]:
    """A sentence for each belief that was noted; where none was, that one can note them."""
    if aids is None:
        return ()
    if not aids.guesses:
        return (lang.text("You can note what you believe while you play; it is then laid beside the signs."),)
    lines = [_line(play, review, guess, lang) for guess in aids.guesses]
    last, truth = aids.guesses[-1].cause, play.case.truths[play.state.truth].cause
    end = lang.text("In the end you were right.") if last == truth else lang.text("In the end it was something else.")
    return (*lines, end)


def held(aids: Aids | None, decisions: int) -> Guess | None:
    """The belief noted last before so many decisions were taken."""
    return aids.guess(decisions) if aids else None


def shares(play: Playthrough, review: Review, decisions: int) -> Mapping[str, float]:
    """How likely each cause was on what had been seen after so many decisions."""
    if decisions == 0:
        return prior(play)
    taken = [index for index, turn in enumerate(play.turns) if decided(turn)]
    last = taken[decisions] - 1 if decisions < len(taken) else len(play.turns) - 1
    return review.steps[last].causes


def prior(play: Playthrough) -> dict[str, float]:
    """How likely each cause was on the file alone."""
    found: dict[str, float] = {}
    whole = sum(truth.weight for truth in play.case.truths)
    for truth in play.case.truths:
        found[truth.cause] = found.get(truth.cause, 0.0) + truth.weight / whole
    return found


def diagnosis_words(each: Diagnosis, lang: Language) -> str:
    """What could be believed at one time in a line, and what was."""
    likely = lang.join([f"{row.label} {row.value}" for row in each.beliefs])
    return lang.text("{likely}; you held: {belief}", likely=likely, belief=each.held) if each.held else likely


def percent(share: float) -> str:
    """Certainty is said only where it is one."""
    return f"{min(99, max(1, round(100 * share)))}%" if 0 < share < 1 - 1e-12 else f"{share:.0%}"


# Private functions


def _line(play: Playthrough, review: Review, guess: Guess, lang: Language) -> str:
    share = shares(play, review, guess.after).get(guess.cause, 0.0)
    when = lang.text("Before the first move")
    if guess.after:
        when = lang.plural("After {n} decision", "After {n} decisions", guess.after)
    told = lang.text(
        "{when} you held: {belief}. What had been seen made it {share} likely.",
        when=when,
        belief=said(guess, play.case, lang),
        share=percent(share),
    )
    return lang.text("{first} {then}", first=told, then=lang.text(VERDICTS[_verdict(guess, share)]))


def _verdict(guess: Guess, share: float) -> str:
    if share < AGAINST:
        return "against"
    if share < ALLOWED[guess.sure]:
        return "too_sure"
    return "surer" if guess.sure < max(ALLOWED) and share >= PLAIN else "right"
