"""Random small cases, for proofs that must hold on more than the shipped ones."""

from __future__ import annotations

from random import Random
from typing import Any

from game.model import Band, Case, Cause, Move, NewPromise, Outcome, Payment, Reaction, Stage, Truth, Weights, When
from tests.small import HERE, outcome, reaction, small_case, tactic, text

STIMULI = ("soothed", "insulted", "let_off", "pinned")
LINES = ("pays", "no", "hm", "warms")
CAUSES = ("cash_crunch", "malicious", "grievance")


def generated_case(seed: int, truths: int = 2) -> Case:
    """A case of two short occasions and three tactics whose rules, machines and weights are random."""
    luck = Random(seed)
    causes = {id_: _cause(luck, id_) for id_ in CAUSES[:truths]}
    tactics = {id_: tactic(id_, *_rules(luck, id_)) for id_ in ("one", "two")}
    tactics["bad"] = tactic("bad", reaction("bad", outcome(1, says="no")), legality="red", group="red")
    base = small_case()
    occasions = tuple(
        base.occasions[index].model_copy(
            update={"tactics": tuple(tactics), "patience": luck.randint(1, 2), "cash": luck.randint(4, 16), "facts": ()}
        )
        for index in (0, 2)
    )
    return small_case(
        id=f"generated-{seed}",
        causes=causes,
        truths=tuple(_truth(luck, id_) for id_ in causes),
        tactics=tactics,
        occasions=occasions,
        acts=6,
        events=(
            reaction("arrive", outcome({"cash_crunch": 3, "else": 1}, says="warms"), outcome(2, says="hm")),
            reaction("due", outcome(luck.randint(1, 4), pay=Payment(share=None), says="pays"), outcome(1, says="no")),
            reaction("close", outcome(1)),
        ),
    )


# Private functions


def _truth(luck: Random, cause: str) -> Truth:
    money = luck.choice((4, 6, 10))
    weights = Weights(money=money, relation=10 - money)
    return Truth(id=cause, weight=luck.randint(1, 4), cause=cause, weights=weights, account=text(cause))


def _cause(luck: Random, id_: str) -> Cause:
    stages = {name: Stage(name=text(name), will=luck.randint(0, 3)) for name in ("s0", "s1")}
    moves = [
        Move(on=on, source=(source,), to=luck.choice(("s0", "s1")), place=HERE)
        for on in (*STIMULI, "neglected")
        for source in stages
        if luck.random() < 0.6
    ]
    own: tuple[Reaction, ...] = ()
    if luck.random() < 0.5:
        own = (reaction("one", *_outcomes(luck), when=When(stage=("s1",)), layer="cause"),)
    return Cause(id=id_, name=text(id_), about=text(id_), start="s0", stages=stages, moves=tuple(moves), reactions=own)


def _rules(luck: Random, act: str) -> tuple[Reaction, ...]:
    first = When(will=Band(2, 3)) if luck.random() < 0.5 else When(open=Band(1, 3))
    return reaction(act, *_outcomes(luck), when=first), reaction(act, *_outcomes(luck))


def _outcomes(luck: Random) -> tuple[Outcome, ...]:
    found: list[Outcome] = []
    for says in luck.sample(LINES, luck.randint(1, 3)):
        effects: dict[str, Any] = {"says": says}
        if luck.random() < 0.7:
            effects["stimulus"] = luck.choice(STIMULI)
        if luck.random() < 0.4:
            effects["relation"] = luck.choice((-2, -1, 1))
        if luck.random() < 0.3:
            effects["promise"] = NewPromise(share=luck.choice((4, 10)), firm=luck.randint(0, 2))
        if found and luck.random() < 0.6:
            effects["pay"] = Payment(share=luck.choice((2, 4, 8)))
        weight: int | dict[str, int] = luck.randint(1, 5)
        if luck.random() < 0.5:
            weight = {"malicious": luck.randint(1, 5), "else": luck.randint(1, 5)}
        found.append(outcome(weight, **effects))
    return tuple(reversed(found)) if not found[0].pay else tuple(found)
