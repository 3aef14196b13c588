"""The figures of a review: the account that adds up, quality, luck, the picture, and what could be believed when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil
from typing import TYPE_CHECKING

from game import playthrough, rules
from game.language import Language, mark
from game.model import Aids, Termination
from game.playthrough import Playthrough
from game.review.decisions import name_of, place_words
from game.review.guessed import held, percent, prior
from game.review.shapes import Diagnosis, Plane, Point, TalkLine
from game.review.words import GRADE_WORDS, LUCK_WORDS, VERDICTS, luck_class, play_class, rounded, signed
from game.view import Row, lines_of
from game.view.guesses import said
from game.view.seen import act_name
from game.view.speech import decided, turn_when

if TYPE_CHECKING:  # the coach brings numpy, which a face should not wait for
    from game.coach.judging import Review

ACCOUNT = (
    ("start", mark("What the case was worth at the start")),
    ("losses", mark("Given away by decisions")),
    ("luck", mark("Luck in how they answered")),
    ("revealed", mark("What was really so, against what could be expected")),
    ("slack", mark("Not known exactly")),
)
ROUNDING = 1e-6
"""Points below which a part of the account is nothing."""
STROKE = 5.0
"""Points of luck in one turn from which it is named."""


def headline(play: Playthrough, review: Review, lang: Language) -> str:
    """Whether it was a good or a bad game, a lucky or an unlucky one."""
    if play.state.ended == Termination.RED_LINE:
        return lang.text("You crossed a red line. Whatever the luck was: this one decision lost the case.")
    return lang.text(VERDICTS[play_class(review.quality), luck_class(chance(review))])


def chance(review: Review) -> float:
    """All that the decisions are not to blame for: luck in the answers, and the truth that was drawn."""
    return review.luck + review.revealed


def account(review: Review, lang: Language) -> tuple[Row, ...]:
    """Rows in tenths that add up to the score as it is shown."""
    tenths = _tenths(review)
    rows = [
        Row(lang.text(label), f"{tenths[name] / 10:.1f}" if name == "start" else signed(tenths[name] / 10))
        for name, label in ACCOUNT
        if tenths[name] or name in ("start", "losses", "luck")
    ]
    return (*rows, Row(lang.text("Score"), f"{sum(tenths.values()) / 10:.1f}"))


def figures(play: Playthrough, review: Review, lang: Language) -> tuple[Row, ...]:
    """Score, decision quality, luck, and what these decisions bring with average luck; as the account rounds them."""
    tenths = _tenths(review)
    luck = (tenths["luck"] + tenths["revealed"]) / 10
    adjusted = (tenths["start"] + tenths["losses"]) / 10
    quality = lang.text("{share}% of what could be had was kept", share=f"{review.quality:.0f}")
    return (
        Row(lang.text("Score"), f"{sum(tenths.values()) / 10:.1f}"),
        Row(lang.text("Decision quality"), quality),
        Row(lang.text("Luck"), lang.clauses([_luck(luck, lang), *_stroke(play, review, luck, lang)])),
        Row(lang.text("With average luck"), lang.text("{points} points", points=f"{adjusted:.1f}")),
    )


def model_words(review: Review, lang: Language) -> str:
    """That best means best in the model, and how exact that is."""
    if review.exact:
        return lang.text(
            "“Best” means best in this case's model, on what could be known at the time; worked out exactly."
        )
    return lang.text(
        "“Best” means best in this case's model, on what could be known at the time; values are certain to within "
        "{points} points, and smaller differences are not judged.",
        points=f"{max(1, ceil(10 * review.interval)) / 10:.1f}",
    )


def diagnosis(play: Playthrough, review: Review, lang: Language, aids: Aids | None = None) -> tuple[Diagnosis, ...]:
    """What could be believed before the first word and after each occasion, and what was noted by then."""
    case, turns = play.case, play.turns
    found = [_believed(play, lang.text("From the file alone"), prior(play), lang, _held(play, aids, 0, lang))]
    arrivals = [index for index, turn in enumerate(turns) if turn.act == "arrive"]
    for here, following in zip(arrivals, [*arrivals[1:], len(turns)], strict=True):
        last = max(index for index in range(here, following) if turns[index].before.at == turns[here].before.at)
        when = lang.text("After: {name}", name=lang.pick(rules.occasion(case, turns[here].before).name))
        taken = sum(decided(turn) for turn in turns[: last + 1])
        found.append(_believed(play, when, review.steps[last].causes, lang, _held(play, aids, taken, lang)))
    return tuple(found)


def points(play: Playthrough, review: Review, lang: Language) -> tuple[Point, ...]:
    """The picture: every turn with what could be expected after it and the talk beneath."""
    judged = {judgement.turn: judgement for judgement in review.judgements}
    found = []
    for index, (turn, step) in enumerate(zip(play.turns, review.steps, strict=True)):
        judgement = judged.get(index)
        grade = judgement.grade if judgement is not None else ""
        talk = tuple(TalkLine(line.who, line.name, line.text) for line in lines_of(play, index, lang))
        here = lang.pick(rules.occasion(play.case, turn.before).name) if turn.act == "arrive" else ""
        found.append(
            Point(
                turn=index,
                value=step.value,
                name=name_of(play.case, turn.act, turn.before, lang) if judgement else act_name(play.case, turn, lang),
                when=place_words(play.case, turn, lang) if judgement else turn_when(play.case, turn, lang),
                grade=grade,
                grade_words=lang.text(GRADE_WORDS[grade]) if grade else "",
                effect=_effect(step.loss if judgement and judgement.matters else 0.0, step.luck, lang),
                opens=here,
                talk=talk,
            )
        )
    return tuple(found)


def plane(play: Playthrough, review: Review) -> Plane:
    """Money and relation as they came out, and what can be expected at best."""
    score = playthrough.result(play).score
    return Plane(score.money / 100, score.relation / 100, review.frontier)


# Private functions


def _tenths(review: Review) -> dict[str, int]:
    """The parts of the account in tenths of a point, adding up to the score in tenths."""
    parts = {
        "start": review.start,
        "losses": -review.losses,
        "luck": review.luck,
        "revealed": review.revealed,
        "slack": -review.slack,
    }
    exact = [10 * value if abs(value) > ROUNDING else 0.0 for value in parts.values()]
    return dict(zip(parts, rounded(exact, round(10 * float(f"{review.score:.1f}"))), strict=True))


def _luck(luck: float, lang: Language) -> str:
    words = lang.text(LUCK_WORDS[luck_class(luck)])
    return lang.text("{words} ({points} points)", words=words, points=signed(luck))


def _stroke(play: Playthrough, review: Review, luck: float, lang: Language) -> Iterator[str]:
    """The one answer that gave or took most, where it went the way of the whole."""
    steps = [step.luck if luck >= 0 else -step.luck for step in review.steps]
    most = max(range(len(steps)), key=lambda index: steps[index])
    if steps[most] >= STROKE and luck_class(luck) != "ordinary":
        yield lang.text(
            "the largest part at “{name}”, {when} ({points})",
            name=act_name(play.case, play.turns[most], lang),
            when=turn_when(play.case, play.turns[most], lang),
            points=signed(review.steps[most].luck),
        )


def _held(play: Playthrough, aids: Aids | None, decisions: int, lang: Language) -> str:
    guess = held(aids, decisions)
    return said(guess, play.case, lang) if guess else ""


def _believed(play: Playthrough, when: str, causes: Mapping[str, float], lang: Language, noted: str) -> Diagnosis:
    ordered = sorted(((cause, share) for cause, share in causes.items() if share > 0), key=lambda pair: -pair[1])
    rows = tuple(Row(lang.pick(play.case.causes[cause].name), percent(share)) for cause, share in ordered)
    true = play.case.truths[play.state.truth].cause
    return Diagnosis(when, rows, percent(causes.get(true, 0.0)), noted)


def _effect(loss: float, luck: float, lang: Language) -> str:
    parts = [lang.text("decision {points}", points=signed(-loss))] if loss else []
    if abs(luck) >= 0.05:
        parts.append(lang.text("luck {points}", points=signed(luck)))
    return lang.join(parts)
