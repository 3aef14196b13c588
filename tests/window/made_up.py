"""Reviews made up for a play: every judgement occurs, nothing is solved."""

from __future__ import annotations

from typing import Any

from game import belief, playthrough
from game.coach.judging import NO_MATTER, Brings, Choice, Judgement, Review, Step, grade
from game.model import Turn
from game.playthrough import Playthrough
from game.view.speech import decided

LOSSES = (12.34, 0.0, 4.5, 0.3, 1.2)
CONSTANT = 31.7


def made_up(play: Playthrough, losses: tuple[float, ...] = LOSSES, exact: bool = False) -> Review:
    """Judges the decisions of a finished play by turns with these losses; the account adds up."""
    steps: list[Step] = []
    judgements: list[Judgement] = []
    known, number, value = belief.prior(play.case), 0, 80.0
    for index, turn in enumerate(play.turns):
        loss = 0.0
        if decided(turn):
            before = Playthrough(play.case, play.seed, play.decisions[:number], play.turns[:index])
            if len(before.legal) > 1:
                loss = losses[len(judgements) % len(losses)]
                judgements.append(_judgement(before, turn, index, number, loss))
            number += 1
        known = belief.after(play.case, known, turn)
        luck = 3.1 if index % 3 == 0 else -2.2 if index % 3 == 1 else 0.0
        value += luck - loss
        steps.append(Step(value, luck, loss, _causes(play, known)))
    return _whole(play, tuple(steps), tuple(judgements), exact)


def _judgement(before: Playthrough, turn: Turn, index: int, number: int, loss: float) -> Judgement:
    others = [decision for decision in before.legal if decision != turn.decision]
    best = others[index % len(others)] if loss else turn.decision
    worse = [Choice(decision, CONSTANT - loss - 1, False) for decision in others if decision != best]
    choices = (Choice(best, CONSTANT, False), Choice(turn.decision, CONSTANT - loss, False), *worse)
    after: tuple[Brings | None, Brings | None] = (None, None)
    if loss > NO_MATTER:
        after = Brings(CONSTANT - loss, 40.0, 50.0), Brings(CONSTANT, 40.0 + loss, 51.5)
    return Judgement(index, number, turn.decision, best, loss, grade(loss, 0.0), choices, *after)


def _causes(play: Playthrough, known: belief.Belief) -> dict[str, float]:
    found: dict[str, float] = {}
    for truth, line in known.items():
        cause = play.case.truths[truth].cause
        found[cause] = found.get(cause, 0.0) + float(line.weight)
    return found


def _whole(play: Playthrough, steps: tuple[Step, ...], judgements: tuple[Judgement, ...], exact: bool) -> Review:
    score = playthrough.result(play).score.total / 100
    losses, luck = sum(step.loss for step in steps), sum(step.luck for step in steps)
    dearest = sorted((j for j in judgements if j.matters), key=lambda judgement: -judgement.loss)[:3]
    fields: dict[str, Any] = {
        "exact": exact,
        "interval": 0.0 if exact else 0.23,
        "start": 80.0,
        "luck": luck,
        "revealed": score - 80.0 - luck + losses,
        "losses": losses,
        "slack": 0.0,
        "score": score,
        "quality": 100 * max(0.0, 1 - losses / 80),
        "steps": steps,
        "judgements": judgements,
        "frontier": ((20.0, 90.0), (60.0, 70.0), (90.0, 40.0)),
        "mattered": tuple(judgements.index(judgement) for judgement in dearest),
    }
    return Review(**fields)
