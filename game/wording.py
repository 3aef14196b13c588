"""Which wording of a line is heard: by keyed luck from what the person and channel allow, never by the truth."""

from __future__ import annotations

from game import dice
from game.model import Case, Turn, Wording
from game.reading import reading
from game.rules import where


def spoken(case: Case, turn: Turn, seed: int) -> Wording | None:
    """What is said in answer to the act; None where nothing is."""
    if turn.says is None:
        return None
    occasion = case.occasions[turn.before.at]
    return _choose(case.lines[occasion.meets][turn.says], case, turn, seed, "words")


def sentence(case: Case, turn: Turn, seed: int) -> Wording | None:
    """What the trainee says in a tactic's turn; None for anything else."""
    if turn.act not in case.tactics:
        return None
    return _choose(case.tactics[turn.act].sentences, case, turn, seed, "sentence")


def fitting(wordings: tuple[Wording, ...], role: str, channel: str) -> tuple[Wording, ...]:
    """The wordings that fit: those that name the role or channel met before those that name none."""
    able = [w for w in wordings if (not w.role or role in w.role) and (not w.channel or channel in w.channel)]
    best = max((_named(w) for w in able), default=0)
    return tuple(w for w in able if _named(w) == best) or wordings


# Private functions


def _named(wording: Wording) -> int:
    return (wording.role is not None) + (wording.channel is not None)


def _choose(wordings: tuple[Wording, ...], case: Case, turn: Turn, seed: int, kind: str) -> Wording:
    occasion = case.occasions[turn.before.at]
    able = fitting(wordings, case.people[occasion.meets].role, occasion.channel)
    u = dice.draw(seed, kind, *where(reading(case), turn.before, turn.act))
    return able[dice.pick(u, [1] * len(able))]
