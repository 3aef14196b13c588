"""Worlds in which many claims must fail, or the claims say nothing: labels shuffled, and two engines of one idea each.

In the pressure engine hard words always help and kind ones never do; in the kindness engine it is the other way round.
Both are written out here: every tactic is answered by one rule of the engine, whoever the debtor is.
"""

from __future__ import annotations

from game.bench.posing import Field
from game.model import Case, NewPromise, Outcome, Payment, Reaction, Tactic

HARD_GROUPS = ("press", "red")
HARD = frozenset(
    "full_demand head_on righteous direct firm_heart quote_contract fix_partial dominate veto hard_on_fraud reason"
    " impact_on_you pro_collector top_leader_bad leader false_bad_cop good_bad fix_date".split()
)
STALLS = "stalls"


def controlled(control: str) -> Field:
    """The field as the control changes it."""
    plain = Field()
    if control == "shuffled-temperaments":
        return Field(relabel=_turned(plain.temperaments))
    if control == "shuffled-causes":
        return Field(relabel=_turned(plain.causes))
    helps_hard = control == "pressure"
    return Field(changed=lambda case: _engine(case, helps_hard))


# Private functions


def _turned(names: tuple[str, ...]) -> dict[str, str]:
    """Every label on the next one's behaviour: nobody keeps his own."""
    return dict(zip(names, (*names[1:], names[0]), strict=True))


def _engine(case: Case, helps_hard: bool) -> Case:
    """The case with every tactic answered by the engine's one rule, and no layer that could answer before it."""
    tactics = {
        id_: tactic.model_copy(update={"reactions": (_rule(tactic, _hard(tactic) == helps_hard),)})
        for id_, tactic in case.tactics.items()
    }
    causes = {id_: cause.model_copy(update={"reactions": ()}) for id_, cause in case.causes.items()}
    temperaments = {id_: each.model_copy(update={"reactions": ()}) for id_, each in case.temperaments.items()}
    return case.model_copy(
        update={"tactics": tactics, "causes": causes, "temperaments": temperaments, "ploys": (), "reactions": ()}
    )


def _hard(tactic: Tactic) -> bool:
    return tactic.group in HARD_GROUPS or tactic.id in HARD


def _rule(tactic: Tactic, helps: bool) -> Reaction:
    place = tactic.reactions[0].place
    if helps:
        outcomes = (
            Outcome(weight=3, pay=Payment(share=6), facts=(), relation=1, says="pays_part", place=place),
            Outcome(weight=3, promise=NewPromise(share=10, firm=2), relation=1, says="promises_date", place=place),
            Outcome(weight=2, relation=1, says=STALLS, place=place),
        )
    else:
        outcomes = (Outcome(weight=1, relation=-1, says=STALLS, place=place),)
    return Reaction(act=tactic.id, source=("control",), outcomes=outcomes, place=place, layer="default")
