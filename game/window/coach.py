"""The numbers of a review as the debrief shows them: names, signs and sums; nothing is weighed here."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from game import view
from game.language import Language, mark
from game.playthrough import Playthrough
from game.view.seen import act_name
from game.view.speech import decided, turn_when

if TYPE_CHECKING:
    from game.coach.judging import Judgement, Review

GRADE_WORDS = {
    "best": mark("best"),
    "no_matter": mark("no matter"),
    "slip": mark("slip"),
    "mistake": mark("mistake"),
    "blunder": mark("blunder"),
}
SHOWN = 0.05
"""Points below which a part of the account would read 0.0."""


class Dot(NamedTuple):
    """One turn in the picture."""

    when: str
    number: int | None
    """How many decisions came before it; None where it is no decision."""
    value: float
    grade: str
    """Empty where nothing could be chosen."""
    luck: str
    """Empty where chance gave and took nothing worth a word."""
    tactic: bool
    """Whether something was said or done, rather than left or gone to."""


class Verdict(NamedTuple):
    """A decision that could have been better, or was as good as any."""

    turn: int
    number: int
    grade: str
    grade_words: str
    when: str
    played: str
    better: str
    """Empty where nothing was better."""
    words: str
    """What could have been said or done instead."""
    cost: str
    detail: str
    """The same in money and relation, where it mattered."""


class Entry(NamedTuple):
    """A line of the account of the score; a total is not added but reached."""

    label: str
    value: float
    text: str
    total: bool


class Beliefs(NamedTuple):
    """How likely each cause was after an occasion."""

    label: str
    shares: tuple[float, ...]


class Coached(NamedTuple):
    """A play as the coach sees it; without its review only what needs none."""

    dots: tuple[Dot, ...]
    ready: bool = False
    start: float = 0.0
    verdicts: tuple[Verdict, ...] = ()
    mattered: tuple[Verdict, ...] = ()
    entries: tuple[Entry, ...] = ()
    quality: float = 0.0
    luck: str = ""
    adjusted: str = ""
    certainty: str = ""
    causes: tuple[str, ...] = ()
    truth: int = 0
    """Which of the causes it was."""
    beliefs: tuple[Beliefs, ...] = ()


def coached(play: Playthrough, review: Review | None, lang: Language) -> Coached:
    """The play with its review, or without while that is worked out."""
    dots = tuple(_dots(play, review, lang))
    if review is None:
        return Coached(dots)
    verdicts = tuple(_verdict(play, judgement, lang) for judgement in review.judgements)
    causes = tuple(review.steps[0].causes)
    true = play.case.truths[play.state.truth].cause
    return Coached(
        dots=dots,
        ready=True,
        start=review.start,
        verdicts=verdicts,
        mattered=tuple(verdicts[index] for index in review.mattered),
        entries=tuple(_entries(review, lang)),
        quality=review.quality,
        luck=signed(review.luck + review.revealed),
        adjusted=f"{review.adjusted:.1f}",
        certainty=_certainty(review, lang),
        causes=tuple(lang.pick(play.case.causes[cause].name) for cause in causes),
        truth=causes.index(true),
        beliefs=tuple(_beliefs(play, review, causes, lang)),
    )


def signed(points: float) -> str:
    return f"{points:+.1f}" if abs(points) >= SHOWN else "0.0"


# Private functions


def _dots(play: Playthrough, review: Review | None, lang: Language) -> Iterator[Dot]:
    grades = {judgement.turn: judgement.grade for judgement in review.judgements} if review else {}
    number = 0
    for index, turn in enumerate(play.turns):
        taken = decided(turn)
        step = review.steps[index] if review else None
        luck = signed(step.luck) if step and abs(step.luck) >= SHOWN else ""
        when = turn_when(play.case, turn, lang)
        value, tactic = step.value if step else 0.0, turn.act in play.case.tactics
        yield Dot(when, number if taken else None, value, grades.get(index, ""), luck, tactic)
        number += taken


def _verdict(play: Playthrough, judgement: Judgement, lang: Language) -> Verdict:
    turn = play.turns[judgement.turn]
    better = words = detail = ""
    if judgement.best != judgement.played:
        better, words = _offered(play, judgement, lang)
    if judgement.after_played and judgement.after_best:
        then, now = judgement.after_best, judgement.after_played
        detail = lang.text(
            "money {money}, relation {relation}",
            money=signed(now.money - then.money),
            relation=signed(now.relation - then.relation),
        )
    return Verdict(
        turn=judgement.turn,
        number=judgement.number,
        grade=judgement.grade,
        grade_words=lang.text(GRADE_WORDS[judgement.grade]).capitalize(),
        when=turn_when(play.case, turn, lang),
        played=act_name(play.case, turn, lang),
        better=better,
        words=words,
        cost=lang.text("{points} points", points=signed(-judgement.loss)),
        detail=detail,
    )


def _offered(play: Playthrough, judgement: Judgement, lang: Language) -> tuple[str, str]:
    """Name and words of the decision that was best, as it was offered at that moment."""
    before = Playthrough(play.case, play.seed, play.decisions[: judgement.number], play.turns[: judgement.turn])
    talk = view.talk(before, lang)
    card = next((card for card in talk.cards if card.id == judgement.best), None)
    if card is not None:
        words = lang.text("“{words}”", words=card.words) if card.spoken else card.words
        return card.name, words if card.sentence else ""
    label = next(exit_.label for exit_ in talk.exits if exit_.decision == judgement.best)
    return lang.text("go to: {name}", name=label) if judgement.best.startswith("go:") else label, ""


def _entries(review: Review, lang: Language) -> Iterator[Entry]:
    yield Entry(lang.text("To be expected at the start"), review.start, f"{review.start:.1f}", True)
    parts = (
        (lang.text("Luck"), review.luck),
        (lang.text("What the truth turned out to be"), review.revealed),
        (lang.text("Lost by decisions"), -review.losses),
        (lang.text("Given away by the bounds"), -review.slack),
    )
    for number, (label, value) in enumerate(parts):
        if number in (0, 2) or abs(value) >= SHOWN:
            yield Entry(label, value, signed(value), False)
    yield Entry(lang.text("Score"), review.score, f"{review.score:.1f}", True)


def _certainty(review: Review, lang: Language) -> str:
    if review.exact:
        return lang.text("“Best” means best in this case’s model; its values are exact.")
    points = ceil(review.interval * 10) / 10
    return lang.text(
        "“Best” means best in this case’s model; its values are certain to {points} points, "
        "smaller losses are not judged.",
        points=f"{points:.1f}",
    )


def _beliefs(play: Playthrough, review: Review, causes: tuple[str, ...], lang: Language) -> Iterator[Beliefs]:
    """What could be believed when each occasion was over."""
    last = {turn.after.at: index for index, turn in enumerate(play.turns)}
    for at, index in last.items():
        if at < len(play.case.occasions):
            day = lang.date(play.case.date_of(play.case.occasions[at]))
            yield Beliefs(day, tuple(review.steps[index].causes.get(cause, 0.0) for cause in causes))
