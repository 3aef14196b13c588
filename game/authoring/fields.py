"""The small words of the format: what one scalar may be, as pydantic types that raise this package's codes."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple, TypeVar

from babel.numbers import is_currency
from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from game.authoring.nodes import Odd

PLACEHOLDERS = ("you", "your_firm", "firm", "call", "owed", "paid", "promised", "due_date", "debt")
LANGUAGES = ("zh", "en")


class Context(NamedTuple):
    """What a file's texts are held to while it is read."""

    languages: tuple[str, ...] = LANGUAGES
    glyphs: frozenset[str] | None = None
    """The characters the font has; None when there is no list."""


def fault(code: str, **args: object) -> PydanticCustomError:
    """An error with one of this package's codes; ``key`` names the key within the value that is meant."""
    return PydanticCustomError(code, code, args)


def listed(value: Any) -> Any:
    """A single thing where a list may stand is a list of one."""
    return value if isinstance(value, list | tuple) or value is None else [value]


class Also:
    """Annotates a type as one that may be written in another way too, which ``schema`` tells editors."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return {"anyOf": [self.schema, handler(core)]}


class _OneOrMany(NamedTuple):
    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        many = handler(core)
        return {"anyOf": [many["items"], many]}


Item = TypeVar("Item")
Listed = Annotated[tuple[Item, ...], BeforeValidator(listed), _OneOrMany()]
"""One, or a list of them."""

# ---------------------------------------------------------------- text

IDENTIFIER = re.compile(r"[a-z0-9_-]{1,64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,8})?")
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


def _words(value: Any) -> str:
    if type(value) is not str:
        raise _not_text(value)
    if not value.strip():
        raise fault("empty-text")
    return value


def _not_text(value: Any) -> PydanticCustomError:
    if value is None:
        return fault("empty-value")
    if isinstance(value, Odd):
        return fault("needs-quotes", value=value, kind=value.kind)
    return fault("not-text")


def _phrase(value: Any, info: ValidationInfo) -> str:
    text = _words(value)
    context: Context | None = info.context
    if context and context.glyphs is not None and not context.glyphs.issuperset(text):
        char = next(each for each in text if each not in context.glyphs)
        raise fault("no-glyph", char=char, point=f"U+{ord(char):04X}")
    return text


def _said(value: dict[str, str]) -> dict[str, str]:
    for language, text in value.items():
        if "{" in text or "}" in text:
            for found in _BRACES.finditer(text):
                if found[1] not in PLACEHOLDERS:
                    raise fault("unknown-placeholder", key=language, word=found[0], known=PLACEHOLDERS)
    return value


def _in_languages(value: dict[str, str], info: ValidationInfo) -> dict[str, str]:
    context: Context = info.context or Context()
    if value.keys() != set(context.languages):
        for language in context.languages:
            if language not in value:
                raise fault("language-missing", language=language)
        extra = next(each for each in value if each not in context.languages)
        raise fault("undeclared-language", key=extra, language=extra, languages=", ".join(context.languages))
    return value


def _texts(value: Any) -> Any:
    if not isinstance(value, dict):
        raise fault("not-in-languages") if value is not None else fault("empty-value")
    for key, text in value.items():
        if text is None and not _LANGUAGE.fullmatch(key):
            raise fault("comma-in-text", key=key, word=key)
    return value


def _identifier(value: Any) -> str:
    if type(value) is not str:
        raise _not_text(value)
    if not IDENTIFIER.fullmatch(value):
        raise fault("not-an-id", value=value)
    return value


def is_language(value: Any) -> bool:
    """Whether it is a language's code; ``no`` is Norwegian, whatever YAML thinks."""
    return (type(value) is str or value == "no") and bool(_LANGUAGE.fullmatch(value))


def _language(value: Any) -> str:
    if not is_language(value):
        raise fault("not-a-language", value=value) if isinstance(value, str) else _not_text(value)
    return str(value)


def _currency(value: Any) -> str:
    if type(value) is not str or not re.fullmatch("[A-Z]{3}", value) or not is_currency(value):
        raise fault("not-a-currency", value=value)
    return value


def _picture(value: Any) -> str:
    if type(value) is not str:
        raise _not_text(value)
    if "/" in value or "\\" in value or ".." in value or ":" in value or value.startswith("~"):
        raise fault("path-leaves-assets", value=value)
    return _identifier(value)


_TEXT_SCHEMA = {
    "type": "object",
    "properties": {"zh": {"type": "string"}, "en": {"type": "string"}},
    "additionalProperties": {"type": "string"},
    "minProperties": 1,
    "description": "one text in every language the file declares",
}
_ID_SCHEMA = {"type": "string", "pattern": "^[a-z0-9_-]{1,64}$"}

Words = Annotated[str, PlainValidator(_words), WithJsonSchema({"type": "string", "minLength": 1})]
Id = Annotated[str, PlainValidator(_identifier), WithJsonSchema(_ID_SCHEMA)]
Picture = Annotated[str, PlainValidator(_picture), WithJsonSchema(_ID_SCHEMA)]
Language = Annotated[str, PlainValidator(_language), WithJsonSchema({"type": "string"})]
Currency = Annotated[str, PlainValidator(_currency), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{3}$"})]
_Phrase = Annotated[str, PlainValidator(_phrase)]
_Texts = Annotated[dict[str, _Phrase], BeforeValidator(_texts), AfterValidator(_in_languages)]
Texts = Annotated[_Texts, WithJsonSchema(_TEXT_SCHEMA)]
Said = Annotated[_Texts, AfterValidator(_said), WithJsonSchema(_TEXT_SCHEMA)]
"""A text that may hold placeholders."""
