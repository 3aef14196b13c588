"""The words of the game: ids that content may use, ranges, and texts in several languages."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

TWENTIETHS = 20
BASIS = 10_000
METER_MAX = 10
FIRM_MAX = 3
AMBER_MAX = 4
ACTS_MAX = 20
PALETTE_MAX = 8
"""Cards an occasion offers; a card may hold several manners of one act."""
MANNERS_MAX = 16
"""Tactics an occasion offers, manners counted one by one."""
TONES_MAX = 6
"""Manners on one card."""
MOODS_MAX = 6
STAGES_MAX = 5
TRUTHS_MAX = 10
"""Truths × stages must fit a 63-bit mask."""
KEPT_FACTS_MAX = 4
REPAIRED = "fault_fixed"
"""The fact that lets relation end more than two above its start."""

EVENTS = ("arrive", "due", "close")
STEPS = ("reconciled", "invoiced", "approved", "scheduled")
CHANNELS = ("visit", "phone", "wechat", "email", "letter", "dinner", "desk")
TIMES = ("morning", "noon", "afternoon", "evening")
ROLES = ("owner", "buyer", "finance", "warehouse", "front", "family", "own")
GROUPS = ("prepare", "learn", "account", "talk", "bargain", "scene", "roles", "press", "finish", "red")
TENDERS = ("transfer", "cash", "bank_bill", "commercial_bill", "goods", "set_off")
LEGALITIES = ("green", "amber", "red")
GRADES = ("practitioner", "survey", "laboratory", "trial", "law", "inferred")
SIZES = ("small", "medium", "large")
FACES = ("calm", "smile", "serious", "suspicious", "concerned", "rage")

Text = dict[str, str]
"""One text in every language its file declares: ``{"zh": …, "en": …}``."""

Meter = Annotated[int, Field(ge=0, le=METER_MAX)]
Share = Annotated[int, Field(ge=0, le=TWENTIETHS)]
Channel = Literal["visit", "phone", "wechat", "email", "letter", "dinner", "desk"]
Time = Literal["morning", "noon", "afternoon", "evening"]
Role = Literal["owner", "buyer", "finance", "warehouse", "front", "family", "own"]
Group = Literal["prepare", "learn", "account", "talk", "bargain", "scene", "roles", "press", "finish", "red"]
Step = Literal["reconciled", "invoiced", "approved", "scheduled"]
Tender = Literal["transfer", "cash", "bank_bill", "commercial_bill", "goods", "set_off"]
Grade = Literal["practitioner", "survey", "laboratory", "trial", "law", "inferred"]
Face = Literal["calm", "smile", "serious", "suspicious", "concerned", "rage"]
Size = Literal["small", "medium", "large"]
Layer = Literal["case", "ploy", "cause", "temperament", "default"]


class Noun(BaseModel):
    """A frozen value that refuses keys it does not know."""

    # Building is deferred so that a start that plays nothing does not wait for it.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
