"""What one number, share, amount, date or band may be, as pydantic types that raise this package's codes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from game.authoring.fields import IDENTIFIER, fault
from game.authoring.nodes import Odd
from game.model import AMBER_MAX, FIRM_MAX, METER_MAX, TWENTIETHS, Band

_INT = re.compile(r"[+-]?(0|[1-9][0-9]{0,8})")
_SHARE = re.compile(r"([0-9]{1,9})\s*%")
_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,11})(?:\.([0-9]{1,2}))?")


def whole(value: Any, low: int, high: int) -> int:
    """The whole number a scalar without quotes says, or a fault."""
    if not isinstance(value, Odd) or not _INT.fullmatch(value):
        raise _not_number(value)
    number = int(value)
    if not low <= number <= high:
        raise fault("out-of-range", value=value, low=low, high=high)
    return number


def _not_number(value: Any) -> PydanticCustomError:
    if value is None:
        return fault("empty-value")
    if isinstance(value, str):
        refuse_commas(value)
    return fault("not-a-number", value=value if isinstance(value, str) else "…")


def refuse_commas(value: str) -> None:
    """Raises the fault of a number such as ``23,000``."""
    if re.fullmatch(r"[0-9]{1,3}([,，][0-9]{3})+(\.[0-9]*)?", value):
        raise fault("comma-in-number", value=value, plain=re.sub("[,，]", "", value))


def _refuse_percent(value: Any) -> Any:
    found = re.fullmatch(r"([0-9]{1,2})(?:\.([0-9]{1,2}))?\s*%", value) if isinstance(value, str) else None
    if found:
        plain = int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))
        raise fault("not-basis-points", value=value, plain=plain)
    return value


class Whole(NamedTuple):
    """Annotates an int as a whole number from ``low`` to ``high``."""

    low: int
    high: int

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(lambda value: whole(value, self.low, self.high))

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


def _truth(value: Any) -> bool:
    if isinstance(value, Odd) and value in ("true", "false"):
        return value == "true"
    raise _unreadable("not-true-or-false", value)


def twentieths(value: Any) -> int:
    """The twentieths that a share such as ``35%`` is."""
    if isinstance(value, Odd) and value == "0":
        return 0
    found = _SHARE.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise _unreadable("not-a-share", value)
    percent = int(found[1])
    if percent > 100:
        raise fault("share-over-100", value=value)
    if percent % 5:
        raise fault("share-not-in-fives", value=value, below=percent // 5 * 5, above=percent // 5 * 5 + 5)
    return percent // 5


def _unreadable(code: str, value: Any) -> PydanticCustomError:
    """What is wrong with a value that has not the shape asked for: nothing there, or something else."""
    return fault("empty-value") if value is None else fault(code, value=value if isinstance(value, str) else "…")


def _worth(value: Any) -> int:
    found = _SHARE.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise _unreadable("not-a-share", value)
    if not 1 <= int(found[1]) <= 100:
        raise fault("share-over-100", value=value)
    return int(found[1])


def _amount(value: Any) -> int:
    if isinstance(value, str):
        refuse_commas(value)
    found = _AMOUNT.fullmatch(value) if isinstance(value, str) else None
    if not found or not (minor := int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))):
        raise _unreadable("not-an-amount", value)
    return minor


def _date(value: Any) -> date:
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = date.min
        if 1990 <= day.year <= 2100:
            return day
    raise fault("empty-value") if value is None else fault("not-a-date", value=value if isinstance(value, str) else "…")


def _weight(value: Any) -> int | dict[str, int]:
    if not isinstance(value, dict):
        return _weight_of(value, 1)
    if not value:
        raise fault("empty-value")
    if "else" not in value:
        raise fault("weights-without-else")
    return {_weight_key(key): _weight_of(each, 0, key) for key, each in value.items()}


def _weight_of(value: Any, low: int, key: str = "") -> int:
    if not isinstance(value, Odd) or not _INT.fullmatch(value) or not low <= int(value) <= 1000:
        raise fault("not-a-weight", key=key, value=value if isinstance(value, str) else "…", low=low)
    return int(value)


def _weight_key(key: str) -> str:
    if not IDENTIFIER.fullmatch(key):
        raise fault("not-an-id", key=key, value=key)
    return key


_SHARE_SCHEMA = {"type": ["string", "integer"], "description": "a share of the debt, 0% … 100% in steps of 5 %"}
_WEIGHTS = {
    "type": "object",
    "additionalProperties": {"type": "integer", "minimum": 0, "maximum": 1000},
    "required": ["else"],
}

Bit = Annotated[bool, PlainValidator(_truth), WithJsonSchema({"type": "boolean"})]
Share = Annotated[int, PlainValidator(twentieths), WithJsonSchema(_SHARE_SCHEMA)]
Worth = Annotated[int, PlainValidator(_worth), WithJsonSchema({"type": "string", "pattern": "^[0-9]{1,3}%$"})]
Amount = Annotated[
    int,
    PlainValidator(_amount),
    WithJsonSchema(
        {"type": ["number", "string"], "description": "in yuan (or the currency's unit), at most 2 decimals"}
    ),
]
Day = Annotated[date, PlainValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
Weight = Annotated[
    int | dict[str, int],
    PlainValidator(_weight),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1, "maximum": 1000}, _WEIGHTS]}),
]
Meter = Annotated[int, Whole(0, METER_MAX)]
Patience = Annotated[int, Whole(1, METER_MAX)]
"""What an occasion begins with: at 0 it would be over before anybody spoke."""
Change = Annotated[int, Whole(-METER_MAX, METER_MAX)]
FirmChange = Annotated[int, Whole(-FIRM_MAX, FIRM_MAX)]
Firm = Annotated[int, Whole(0, FIRM_MAX)]
Ready = Annotated[int, Whole(0, 3)]
Steps = Annotated[int, Whole(0, 4)]
StepsForward = Annotated[int, Whole(1, 4)]
Acts = Annotated[int, Whole(1, 20)]
Difficulty = Annotated[int, Whole(1, 3)]
Minutes = Annotated[int, Whole(1, 1440)]
Days = Annotated[int, Whole(-365, 3650)]
PerMille = Annotated[int, Whole(0, 1000)]
Months = Annotated[int, Whole(0, 120)]
Cost = Annotated[int, Whole(0, 10_000), BeforeValidator(_refuse_percent)]
Tenths = Annotated[int, Whole(0, 10)]
TruthWeight = Annotated[int, Whole(1, 1000)]

# ---------------------------------------------------------------- bands

_BAND = re.compile(r"\s*(?:(>=|<=|>|<)\s*(\S+)|(\S+?)\s*\.\.\s*(\S+)|(\S+))\s*")


def _band(low: int, high: int, number: Callable[[str], int]) -> Callable[[Any], Band]:
    def parse(value: Any) -> Band:
        found = _BAND.fullmatch(value) if isinstance(value, str) else None
        if not found:
            raise _unreadable("not-a-band", value)
        sign, bound, first, last, single = found.groups()
        if sign:
            edge = number(bound)
            band = {
                ">=": Band(edge, high), "<=": Band(low, edge), ">": Band(edge + 1, high), "<": Band(low, edge - 1)
            }[sign]  # fmt: skip
        else:
            band = Band(number(first or single), number(last or single))
        if band.low > band.high:
            raise fault("empty-band", value=value, low=low, high=high)
        return band

    return parse


def _number_in(low: int, high: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not re.fullmatch(r"[+-]?[0-9]{1,9}", text):
            raise fault("not-a-band", value=text)
        if not low <= int(text) <= high:
            raise fault("out-of-range", value=text, low=low, high=high)
        return int(text)

    return number


class Within(NamedTuple):
    """Annotates a Band as one whose numbers go from ``low`` to ``high``."""

    low: int
    high: int

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        parse = _band(self.low, self.high, _number_in(self.low, self.high))
        return core_schema.no_info_plain_validator_function(parse)

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return {"type": ["integer", "string"], "description": 'a number or a band: 3, ">=3", "<=3", ">3", "<3", 2..4'}


ReadyBand = Annotated[Band, Within(0, 3)]
MeterBand = Annotated[Band, Within(0, METER_MAX)]
FirmBand = Annotated[Band, Within(-1, FIRM_MAX)]
AmberBand = Annotated[Band, Within(0, AMBER_MAX)]


def _share_text(text: str) -> int:
    return 0 if text == "0" else twentieths(text)


ShareBand = Annotated[
    Band,
    PlainValidator(_band(0, TWENTIETHS, _share_text)),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "description": 'a share or a band of shares: 20%, ">=50%", "5%..40%", in steps of 5 %',
        }
    ),
]

RANGES = {
    "open": Band(0, 3), "will": Band(0, 3), "relation": Band(0, METER_MAX), "pressure": Band(0, METER_MAX),
    "patience": Band(0, METER_MAX), "money": Band(0, TWENTIETHS), "cash": Band(0, TWENTIETHS),
    "promised": Band(0, TWENTIETHS), "firm": Band(-1, FIRM_MAX), "amber": Band(0, AMBER_MAX),
}  # fmt: skip
"""The values each banded condition can have at all."""
