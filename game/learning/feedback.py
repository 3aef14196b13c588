"""What is said about an answer: what it was worth against the best, why, by which source, and when it comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from game import view
from game.coach.judging import NO_MATTER
from game.language import Language, mark
from game.learning import prospects
from game.learning.cards import SLIP
from game.learning.exercises import Exercise
from game.playthrough import Playthrough
from game.view.words import GRADE_WORDS

TELLING = 0.15
"""Difference in chance from which an effect is worth telling."""
TOLD = 2
"""Effects told at most."""
AWAY = {
    "leave": mark("Whatever is still said here costs more than it brings: leave while it is good."),
    "close": mark("No further meeting brings more than it costs: close the file."),
    "go": mark("What can be had there is worth more than what was still to be had before it."),
}


class Feedback(NamedTuple):
    """Finished sentences."""

    right: bool
    verdict: str
    because: tuple[str, ...]
    source: str
    """Empty where the best is no tactic."""


def names(play: Playthrough, lang: Language) -> dict[str, str]:
    """What every decision that can be taken now is called."""
    talk = view.talk(play, lang)
    return {card.id: card.name for card in talk.cards} | {way.decision: way.label for way in talk.exits}


def feedback(exercise: Exercise, play: Playthrough, decision: str, lang: Language) -> Feedback:
    """The sentences on this answer; ``play`` is the position."""
    called, loss = names(play, lang), exercise.loss(decision)
    right = loss <= NO_MATTER
    if right:
        best, other = decision, _second(exercise, decision)
    else:
        best, other = exercise.best, decision
    verdict = _verdict(exercise, decision, called, lang)
    because = tuple(_because(play, best, other, called, lang))
    return Feedback(right, verdict, because, _source(play, best, lang))


def due_words(due: datetime, now: datetime, lang: Language) -> str:
    """When something is due, as one would say it: in minutes today, else by the day."""
    here, then = now.astimezone(), due.astimezone()
    days = (then.date() - here.date()).days
    if due <= now:
        return lang.text("due now")
    if (minutes := -(-int((due - now).total_seconds()) // 60)) <= 90:
        return lang.plural("in {n} minute", "in {n} minutes", minutes)
    if days == 0:
        return lang.text("today at {time}", time=f"{then:%H:%M}")
    return lang.text("tomorrow") if days == 1 else lang.date(then.date())


# Private functions


def _second(exercise: Exercise, decision: str) -> str:
    return next(choice.decision for choice in exercise.choices if choice.decision != decision)


def _verdict(exercise: Exercise, decision: str, called: dict[str, str], lang: Language) -> str:
    worths = {choice.decision: choice.worth for choice in exercise.choices}
    loss = exercise.loss(decision)
    if loss <= NO_MATTER:
        second = _second(exercise, decision)
        fields = {"worth": f"{worths[decision]:.1f}", "name": called[second], "second": f"{worths[second]:.1f}"}
        return lang.text(
            "Right: worth {worth} points on average; the closest other, “{name}”, is worth {second}.", **fields
        )
    fields = {"worth": f"{worths[decision]:.1f}", "best": called[exercise.best]}
    fields |= {"most": f"{worths[exercise.best]:.1f}", "loss": f"{loss:.1f}"}
    if loss <= SLIP:
        return lang.text("Nearly: worth {worth} points on average; “{best}” is worth {most}, {loss} more.", **fields)
    return lang.text("Not the best: worth {worth} points on average; “{best}” is worth {most}, {loss} more.", **fields)


def _because(play: Playthrough, best: str, other: str, called: dict[str, str], lang: Language) -> Iterator[str]:
    """What the better one does, and which of its effects speak most for it against the other."""
    tactic = play.case.tactics.get(best)
    if tactic is None:
        yield lang.text(AWAY[best.split(":")[0]])
        return
    yield lang.text("“{name}”: {about}", name=called[best], about=lang.pick(tactic.about))
    believed = prospects.known(play)
    mine, theirs = (prospects.chances(play, each, believed) for each in (best, other))
    gains = {
        name: (theirs[name] - mine[name]) if name in prospects.UNWELCOME else (mine[name] - theirs[name])
        for name in prospects.EFFECTS
    }
    telling = sorted((name for name, gain in gains.items() if gain >= TELLING), key=lambda name: -gains[name])
    for name in telling[:TOLD]:
        yield lang.text(
            "With it {effect} {p}% of the time, with “{other}” {q}%.",
            effect=lang.text(prospects.EFFECTS[name][0]),
            p=round(100 * mine[name]),
            q=round(100 * theirs[name]),
            other=called[other],
        )
    if not telling:
        yield lang.text(
            "At once it brings no more than “{other}”; what it leads to is worth more.", other=called[other]
        )


def _source(play: Playthrough, best: str, lang: Language) -> str:
    tactic = play.case.tactics.get(best)
    if tactic is None or not tactic.sources:
        return ""
    told = [
        lang.text("{source} ({grade})", source=source.place, grade=lang.text(GRADE_WORDS[source.grade]))
        for source in tactic.sources[:2]
    ]
    return lang.text("Source: {sources}", sources=lang.join(told))
