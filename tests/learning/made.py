"""Exercises and reviewed plays made up for tests."""

from __future__ import annotations

from datetime import UTC, datetime

from game.coach.judging import Choice
from game.learning.evidence import Decision, Evidence
from game.learning.exercises import Exercise

NOW = datetime(2026, 9, 2, 9, 30, tzinfo=UTC)
CHOICES = (
    Choice("ask", 60.0, red=False),
    Choice("wait", 59.7, red=False),
    Choice("plead", 58.5, red=False),
    Choice("shout", 40.0, red=False),
    Choice("bribe", 0.0, red=True),
)


def exercise(seed: int = 1, digest: str = "d") -> Exercise:
    return Exercise("made-up", digest, seed, ("first",), "drill", CHOICES)


def decision(
    place: object, loss: float, temperament: str = "tiger", cause: str = "oversight", group: str = "talk"
) -> Decision:
    grade = "best" if loss == 0 else "no_matter" if loss <= 0.5 else "blunder"
    return Decision(str(place), loss, grade, temperament, cause, group)


def play(case: str, *decisions: Decision, quality: float = 80.0, at: str = "20260902-093000") -> Evidence:
    names = {id_: {"zh": f"{id_}（中）", "en": id_} for each in decisions for id_ in (each.temperament, each.cause)}
    return Evidence(at, case, quality, 50.0, decisions, names)
