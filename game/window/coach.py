"""A review as the debrief draws it: its words from `game.review`, its numbers as bars and dots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from game.language import Language
from game.model import Aids
from game.playthrough import Playthrough
from game.review import Compared, Decision, Grade, Told, compared, told
from game.review.guessed import held, prior
from game.review.words import signed
from game.view import words_for
from game.view.speech import decided, in_brackets, turn_when

if TYPE_CHECKING:
    from game.coach.judging import Judgement, Review

SHOWN = 0.05
"""Points below which luck is not worth a word."""


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
    """The coach's word on one decision, short."""

    turn: int
    number: int
    grade: str
    grade_words: str
    when: str
    played: str
    better: str
    """Empty where nothing was better, or it does not matter."""
    words: str
    """What could have been said or done instead."""
    cost: str
    detail: str
    """The same in money and relation, where it mattered."""
    decision: Decision | None
    """The long word, on the decisions that mattered and those to be praised."""


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
    held: str = ""
    """The cause the trainee had noted by then, or empty."""


class Coached(NamedTuple):
    """A play as the coach sees it; without its review only what needs none."""

    dots: tuple[Dot, ...]
    told: Told | None = None
    verdicts: tuple[Verdict, ...] = ()
    mattered: tuple[Verdict, ...] = ()
    praised: tuple[Verdict, ...] = ()
    entries: tuple[Entry, ...] = ()
    quality: str = ""
    luck: str = ""
    adjusted: str = ""
    causes: tuple[str, ...] = ()
    """Their names."""
    ids: tuple[str, ...] = ()
    truth: int = 0
    """Which of the causes it was."""
    beliefs: tuple[Beliefs, ...] = ()
    signs: tuple[tuple[float, ...], ...] = ()
    """How likely each cause was on what had been seen: on the file alone, then after each turn."""

    @property
    def order(self) -> tuple[int, ...]:
        """The causes by their place, that which it was first."""
        return (self.truth, *(number for number in range(len(self.causes)) if number != self.truth))

    @property
    def ready(self) -> bool:
        return self.told is not None

    @property
    def start(self) -> float:
        return self.told.start if self.told else 0.0


class Beside(NamedTuple):
    """A branch laid beside the play it was gone back in."""

    compared: Compared
    line: tuple[float, ...]
    """Values of the first play from its start on; empty without its review."""


def coached(play: Playthrough, review: Review | None, lang: Language, aids: Aids | None = None) -> Coached:
    """The play with its review, or without while that is worked out."""
    dots = tuple(_dots(play, review, lang))
    if review is None:
        return Coached(dots)
    words = told(play, review, lang, aids)
    verdicts = {verdict.turn: verdict for verdict in _verdicts(play, review, words, lang)}
    causes = tuple(review.steps[0].causes)
    return Coached(
        dots=dots,
        told=words,
        verdicts=tuple(verdicts.values()),
        mattered=tuple(verdicts[decision.turn] for decision in words.decided),
        praised=tuple(verdicts[decision.turn] for decision in words.praised),
        entries=tuple(_entries(words)),
        quality=f"{review.quality:.0f}%",
        luck=signed(review.luck + review.revealed),
        adjusted=f"{review.adjusted:.1f}".replace("-", "−"),
        causes=tuple(lang.pick(play.case.causes[cause].name) for cause in causes),
        ids=causes,
        truth=causes.index(play.case.truths[play.state.truth].cause),
        beliefs=tuple(_beliefs(play, review, causes, lang, aids)),
        signs=tuple(tuple(each.get(cause, 0.0) for cause in causes) for each in _signs(play, review)),
    )


def beside(first: Playthrough, play: Playthrough, review: Review | None, lang: Language) -> Beside:
    """The branch beside its first play; ``review`` is that of the first, if it is there."""
    line = (review.start, *(step.value for step in review.steps)) if review else ()
    return Beside(compared(first, play, review, lang), line)


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


def _verdicts(play: Playthrough, review: Review, words: Told, lang: Language) -> Iterator[Verdict]:
    long = {decision.turn: decision for decision in (*words.decided, *words.praised)}
    for judgement, grade in zip(review.judgements, words.grades, strict=True):
        yield _verdict(play, judgement, grade, long.get(judgement.turn), lang)


def _verdict(
    play: Playthrough, judgement: Judgement, grade: Grade, decision: Decision | None, lang: Language
) -> Verdict:
    before, detail = play.turns[judgement.turn].before, ""
    words = ""
    if grade.best and judgement.best in play.case.tactics:
        words = words_for(play.case, before, judgement.best, play.seed, lang)
        words = words[1:-1] if in_brackets(words) else lang.text("“{words}”", words=words) if words else ""
    if judgement.matters and judgement.after_played and judgement.after_best:
        best, played = judgement.after_best, judgement.after_played
        money, relation = signed(played.money - best.money), signed(played.relation - best.relation)
        detail = lang.text("money {money}, relation {relation}", money=money, relation=relation)
    return Verdict(
        turn=judgement.turn,
        number=judgement.number,
        grade=judgement.grade,
        grade_words=grade.grade_words.capitalize(),
        when=turn_when(play.case, play.turns[judgement.turn], lang),
        played=grade.played,
        better=grade.best,
        words=words,
        cost=lang.text("{points} points", points=grade.loss) if grade.loss else "",
        detail=detail,
        decision=decision,
    )


def _entries(words: Told) -> Iterator[Entry]:
    for number, row in enumerate(words.account):
        total = number in (0, len(words.account) - 1)
        yield Entry(row.label, float(row.value.replace("−", "-")), row.value, total)


def _signs(play: Playthrough, review: Review) -> Iterator[Mapping[str, float]]:
    yield prior(play)
    yield from (step.causes for step in review.steps)


def _beliefs(
    play: Playthrough, review: Review, causes: tuple[str, ...], lang: Language, aids: Aids | None
) -> Iterator[Beliefs]:
    """What could be believed on the file alone, then when each occasion was over; and what was noted by then."""

    def noted(decisions: int) -> str:
        guess = held(aids, decisions)
        return guess.cause if guess else ""

    first = prior(play)
    yield Beliefs(lang.text("Case file"), tuple(first.get(cause, 0.0) for cause in causes), noted(0))
    last = {turn.after.at: index for index, turn in enumerate(play.turns)}
    for at, index in last.items():
        if at < len(play.case.occasions):
            day = lang.date_spoken(play.case.date_of(play.case.occasions[at]))
            taken = sum(decided(turn) for turn in play.turns[: index + 1])
            yield Beliefs(day, tuple(review.steps[index].causes.get(cause, 0.0) for cause in causes), noted(taken))
