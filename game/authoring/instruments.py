"""What the files of the trainer's instruments may say: claims, where each id of the field is played, a population."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from game.authoring import fields as f
from game.authoring import numbers as n
from game.authoring.fields import Also, Listed
from game.authoring.forms import FileForm, Form, Ids
from game.model import Channel, Role, Size, Step, Time


class DebtorOfClaim(Form):
    temperament: Listed[f.Id] | None = Field(None, description="one, a list, or any")
    cause: Listed[f.Id] | None = Field(None, description="one, a list, or any")
    ploys: Ids = ()


class SettingForm(Form):
    """What holds at the first meeting; what is absent or null is as usual."""

    channel: Channel | None = None
    time: Time | None = None
    day: n.Days | None = Field(None, description="days after the due date; below 0 before it")
    role: Role | None = Field(None, description="whom one meets; the owner if not said")
    facts: Ids | None = None
    debt: Size | None = None
    cash: n.Share | None = Field(None, description="what he could pay now; more comes in later")
    relation: n.Meter | None = None
    stage: f.Id | None = None
    mood: f.Id | None = None
    open: n.Ready | None = Field(None, description="the first mood at least so ready to give, 0..3")
    heard: f.Id | None = Field(None, description="only plays in which the first meeting opens with this line")
    months: Listed[n.Months] | None = Field(
        None, description="the debtor is drawn from the population, left alone so many months past due"
    )
    path: Step | Literal["done"] | None = Field(None, description="the next step of the payment path")
    calendar: Listed[Channel] | None = Field(None, description="channels of the three meetings, if they differ")


def _side(value: Any) -> Any:
    """A list of decisions, or one alone, is a side that does them."""
    return {"do": value} if isinstance(value, list | str) else value


class SideForm(Form):
    """What one side of the comparison does."""

    do: Listed[f.Words] = ()
    policy: f.Id | None = None
    setting: SettingForm = SettingForm.model_construct()
    debtor: DebtorOfClaim = DebtorOfClaim.model_construct()


Side = Annotated[SideForm, BeforeValidator(_side), Also({"type": "array", "items": {"type": "string"}})]


def _sides(value: Any) -> Any:
    """One side, or for an uplift the two whose difference counts."""
    pair = isinstance(value, list) and len(value) == 2 and all(isinstance(each, list | dict) for each in value)
    return value if pair or value is None else [value]


Sides = Annotated[tuple[Side, ...], BeforeValidator(_sides)]
Op = Literal[">", "<", "~"]


class ClaimForm(Form):
    id: f.Words
    source: Listed[f.Words]
    kind: Literal["compared", "do_dont", "level", "outside", "one_sided", "inferred"]
    says: f.Words | None = Field(None, description="the claim in one's own words")
    debtor: DebtorOfClaim = DebtorOfClaim.model_construct()
    setting: SettingForm = SettingForm.model_construct()
    a: Sides
    b: Sides | None = None
    then: f.Id | None = Field(None, description="the policy that goes on after both")
    metric: f.Words
    op: f.Words
    unposed: f.Words | None = Field(None, description="why this claim cannot be posed here")


class ClaimsFile(FileForm):
    """Ordered statements that simulations can confirm or deny."""

    claims: tuple[ClaimForm, ...]


class MonthlyForm(Form):
    """What happens to debtors of one cause left alone, per mille a month."""

    weight: n.TruthWeight
    pays: n.PerMille = Field(description="pays by himself, where he has the money")
    weakens: n.PerMille = Field(0, description="his cash runs down one step")
    fails: n.PerMille = Field(0, description="insolvent, or gone; where cash is short, with an empty purse")
    neglected: n.PerMille = Field(0, description="the cause's machine answers `neglected`")
    source: Listed[f.Words] = ()


class CashForm(Form):
    """How much of the debt a debtor short of cash could pay when it falls due."""

    short: Ids
    shares: tuple[n.Share, ...]
    weights: tuple[n.TruthWeight, ...]


class PopulationForm(Form):
    causes: dict[f.Id, MonthlyForm]
    temperaments: dict[f.Id, n.TruthWeight]
    sizes: dict[Size, n.TruthWeight]
    cash: CashForm
    step: n.Share = Field(description="how much cash runs down at a time")
    loses: n.PerMille = Field(description="proof of delivery or balance gets lost, per mille a month")
    reminded: n.PerMille = Field(description="how much likelier he pays in the year after the talk, per cent of before")
    policy: f.Id
    published: dict[str, n.PerMille] = Field(description="share collectable by months past due, per mille")
    source: Listed[f.Words] = ()


class PopulationFile(FileForm):
    """A population of debtors, by which ages of debts are told apart."""

    population: PopulationForm


class PlayedForm(Form):
    """Where an id of the field is played."""

    tactic: f.Id | None = None
    preparation: f.Id | None = None
    fact: f.Id | None = None
    policy: f.Id | None = None
    setting: SettingForm | None = None
    not_modelled: f.Texts | None = None
    note: f.Texts | None = None


class ThreadForm(Form):
    """A sequence or a contradiction, and where it is played."""

    name: f.Texts
    source: Listed[f.Words]
    cases: Ids = ()
    policy: f.Id | None = None
    tests: Listed[f.Words] = ()


class CoverageFile(FileForm):
    """Where everything that the literature names is played."""

    coverage: dict[f.Id, PlayedForm]
    sequences: dict[f.Id, ThreadForm] = Field({})
    contradictions: dict[f.Id, ThreadForm] = Field({})
