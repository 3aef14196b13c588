"""The parts that many kinds of scenario file share: conditions, reactions, moves, lines."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from game.authoring import fields as f
from game.authoring import numbers as n
from game.authoring.fields import Also, Listed, fault
from game.model import Channel, Role, Size, Tender, Time

Ids = Listed[f.Id]


class Form(BaseModel):
    """A part of a file as written; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


# ---------------------------------------------------------------- rules


class WhenForm(Form):
    """Conditions; all must hold."""

    open: n.ReadyBand | None = Field(None, description="how ready the person is to give, 0..3")
    will: n.ReadyBand | None = Field(None, description="how ready the firm is to pay, 0..3")
    relation: n.MeterBand | None = None
    pressure: n.MeterBand | None = None
    patience: n.MeterBand | None = None
    money: n.ShareBand | None = Field(None, description="share of the debt settled so far")
    cash: n.ShareBand | None = Field(None, description="share he could still pay here and now")
    promised: n.ShareBand | None = Field(None, description="share of the open promise, 0% without one")
    firm: n.FirmBand | None = Field(None, description="firmness of the open promise 0..3, -1 without one")
    amber: n.AmberBand | None = Field(None, description="amber acts so far")
    next: Listed[Literal["reconciled", "invoiced", "approved", "scheduled", "done"]] | None = None
    owns: n.Bit | None = Field(None, description="the person met owns the next step")
    pays: n.Bit | None = Field(None, description="money can leave here")
    lied: n.Bit | None = None
    facts: Ids = ()
    lacks: Ids = ()
    person: Ids | None = None
    role: Listed[Role] | None = None
    channel: Listed[Channel] | None = None
    time: Listed[Time] | None = None
    occasion: Ids | None = None
    debt: Listed[Size] | None = None
    mood: Ids | None = None
    stage: Ids | None = None


class PayForm(Form):
    share: Annotated[
        int | None, BeforeValidator(lambda value: _promised_or_share(value)), WithJsonSchema({"type": "string"})
    ]
    tender: Tender = "transfer"


def _promised_or_share(value: Any) -> int | None:
    if value == "promised":
        return None
    share = n.twentieths(value)
    if share == 0:
        raise fault("pays-nothing")
    return share


_SHARE_OR_PROMISED = {"type": "string", "description": "20%, or promised: the share of the open promise"}


def _pay(value: Any) -> Any:
    return value if isinstance(value, dict) else {"share": value}


class PromiseForm(Form):
    share: n.Share
    due: f.Id = Field("next", description="next, cash_date, or (in a case) an occasion's id")
    firm: n.Firm = 0


def _promise(value: Any) -> Any:
    if value is None:
        raise fault("empty-value")
    return None if value == "none" else value


class OutcomeForm(Form):
    """One way a reaction can go."""

    weight: n.Weight = Field(description="a whole number from 1, or a table by cause with else")
    when: WhenForm | None = None
    stimulus: f.Id | None = None
    pay: Annotated[PayForm, BeforeValidator(_pay), Also(_SHARE_OR_PROMISED)] | None = None
    refund: n.Share = 0
    cost: n.Cost = Field(0, description="basis points of the debt that it costs one's own side")
    promise: Annotated[PromiseForm | None, BeforeValidator(_promise), Also({"const": "none"})] = None
    firm: n.FirmChange = 0
    facts: Ids = ()
    clears: Ids = ()
    relation: n.Change = 0
    pressure: n.Change = 0
    patience: n.Change = 0
    path: n.StepsForward = 0
    lied: n.Bit = False
    lie_found: n.Bit = False
    says: f.Id | None = None


class ReactionForm(Form):
    """A rule: when this holds, these weighted outcomes, best for the collector first."""

    when: WhenForm | None = None
    source: Listed[f.Words] = ()
    outcomes: Annotated[tuple[OutcomeForm, ...], Field(min_length=1)]


class MoveForm(Form):
    on: f.Id
    source: Ids = Field(alias="from")
    to: f.Id
    when: WhenForm | None = None


Reactions = dict[str, tuple[ReactionForm, ...]]


class WordingForm(Form):
    """A text, perhaps for a role or a channel only; written as one mapping."""

    text: f.Said
    role: Listed[Role] | None = None
    channel: Listed[Channel] | None = None

    @model_validator(mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            raise fault("not-in-languages") if value is not None else fault("empty-value")
        split = {key: value[key] for key in ("role", "channel") if key in value}
        split["text"] = {key: each for key, each in value.items() if key not in split}
        return split

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: Any) -> dict[str, Any]:
        schema: dict[str, Any] = handler.resolve_ref_schema(handler(core))
        text = schema["properties"].pop("text")
        schema["properties"] = {**text["properties"], **schema["properties"]}
        schema["additionalProperties"] = text["additionalProperties"]
        schema.pop("required", None)
        return schema


Wordings = Listed[WordingForm]
LineForms = dict[f.Id, Wordings]


class FileForm(Form):
    languages: tuple[f.Language, ...] = Field(
        f.LANGUAGES, min_length=1, description="the languages every text of this file has"
    )
