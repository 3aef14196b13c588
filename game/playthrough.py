"""A playthrough is its decisions: case, seed and decisions are the whole truth, the rest is recomputed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from game import rules
from game.model import Case, Result, State, Turn


class Playthrough(NamedTuple):
    case: Case
    seed: int
    decisions: tuple[str, ...]
    turns: tuple[Turn, ...]

    @property
    def state(self) -> State:
        return self.turns[-1].after

    @property
    def over(self) -> bool:
        return rules.is_over(self.state)

    @property
    def legal(self) -> tuple[str, ...]:
        return rules.legal_decisions(self.case, self.state)


def start(case: Case, seed: int) -> Playthrough:
    """The case opened: arrived at the first occasion."""
    return Playthrough(case, seed, (), rules.begin(case, seed))


def choose(play: Playthrough, decision: str) -> Playthrough:
    """The playthrough one decision on; raises `rules.IllegalDecisionError`."""
    turns = rules.apply(play.case, play.state, decision, play.seed)
    return play._replace(decisions=(*play.decisions, decision), turns=(*play.turns, *turns))


def replay(case: Case, seed: int, decisions: Iterable[str]) -> Playthrough:
    """The playthrough of these decisions; raises `rules.IllegalDecisionError` at the first that cannot be taken."""
    play = start(case, seed)
    for decision in decisions:
        play = choose(play, decision)
    return play


def result(play: Playthrough) -> Result:
    return rules.result(play.case, play.state)


@lru_cache(maxsize=8)
def digest(case: Case) -> str:
    """Names a case by what can matter in play: places in files do not count, every text and number does."""
    data = json.loads(case.model_dump_json(by_alias=True), object_hook=_without_place)
    return sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode("utf-8")).hexdigest()


def to_json(play: Playthrough) -> dict[str, Any]:
    """The playthrough as plain data, the same everywhere; while it is open, without what the trainee cannot know."""
    outcome = result(play)
    return {
        "case": play.case.id,
        "digest": digest(play.case),
        "seed": play.seed,
        "decisions": list(play.decisions),
        "over": play.over,
        "legal": list(play.legal),
        "turns": [_turn(play.case, turn, hidden=play.over) for turn in play.turns],
        "state": _state(play.case, play.state, hidden=play.over),
        "result": {
            "termination": outcome.termination.name.lower(),
            "truth": outcome.truth,
            "money": outcome.score.money,
            "relation": outcome.score.relation,
            "score": outcome.score.total,
            "parts": [part._asdict() for part in outcome.score.parts],
        }
        if play.over
        else None,
    }


# Private functions


def _without_place(value: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(value.get("place", ""), str):
        del value["place"]
    return value


def _turn(case: Case, turn: Turn, *, hidden: bool) -> dict[str, Any]:
    seen = {
        "decision": turn.decision,
        "act": turn.act,
        "says": turn.says,
        "after": _state(case, turn.after, hidden=hidden),
    }
    if not hidden:
        return seen
    return seen | {
        "draw": turn.draw,
        "chances": list(turn.chances),
        "chosen": turn.chosen,
        "rule": str(turn.reaction.place) if turn.reaction else None,
        "outcome": str(turn.outcome.place) if turn.outcome else None,
        "terms": [{**term._asdict(), "place": str(term.place) if term.place else None} for term in turn.terms],
    }


def _state(case: Case, state: State, *, hidden: bool) -> dict[str, Any]:
    named = {
        "occasion": rules.occasion(case, state).id,
        "mood": rules.mood(case, state)[0],
        "facts": list(rules.fact_names(case, state)),
    }
    if hidden:
        named |= {"truth": case.truths[state.truth].id, "stage": rules.stage(case, state)[0]}
    seen = state if hidden else rules.observe(state)
    return {**seen._asdict(), **named}
