"""What a list needs of a scenario file, read without the rest; a wrong value is left out, opening the file names it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from game.authoring import nodes
from game.authoring.places import shown
from game.authoring.problems import Problem

HEAD = ("case", "title", "about", "difficulty", "teaches", "languages")
BODY = ("debtor", "debt", "acts", "occasions")
"""The keys whose values a list shows; the rest of a case is most of it."""
ACTS = 16
DAYS = range(-10_000, 10_000)
OWN = "own"
_WHOLE = re.compile(r"[+-]?[0-9]{1,6}")
_KEY = re.compile(rb"^(?=[a-z_]+:)", re.MULTILINE)

Said = dict[str, Any]
"""Plain data, as JSON has it."""


def case(path: Path) -> tuple[Said, tuple[Problem, ...]]:
    """What the case says of itself; with problems, what can be read of it."""
    tree = _tree(path, (*HEAD, *BODY))
    if tree.root is None or tree.problems:
        tree = _tree(path, HEAD)
    root: Said = tree.root or {}
    debtor, debt = _mapping(root.get("debtor")), _mapping(root.get("debt"))
    occasions = [_mapping(each) for each in _sequence(root.get("occasions"))]
    said = {
        "title": _text(root.get("title")),
        "about": _text(root.get("about")),
        "difficulty": _number(root.get("difficulty"), range(1, 4)),
        "teaches": _names(root.get("teaches")),
        "languages": _names(root.get("languages")) or ["zh", "en"],
        "firm": _text(debtor.get("firm")),
        "people": [
            {"name": _text(each.get("name"))} | {key: _word(each.get(key)) for key in ("portrait", "temperament")}
            for each in map(_mapping, _mapping(debtor.get("people")).values())
            if each.get("role") != OWN
        ],
        "amount": _minor(debt.get("amount")),
        "currency": _word(debt.get("currency")) or "CNY",
        "overdue": _number(occasions[0].get("day"), DAYS) if occasions else 0,
        "occasions": len(occasions),
        "channels": list(dict.fromkeys(_word(each.get("channel")) for each in occasions)),
        "acts": _number(root.get("acts")) or ACTS,
    }
    return said, tuple(tree.problems)


def name(path: Path) -> Said:
    """What a tactic or a temperament is called."""
    return _text(_mapping(_tree(path, ("name",)).root).get("name"))


def chapters(path: Path) -> list[Said]:
    """The chapters of the learning path: what each is called, and the ids in it."""
    said = _sequence(_mapping(_tree(path, ("learning_path",)).root).get("learning_path"))
    return [{"name": _text(each.get("name")), "cases": _names(each.get("cases"))} for each in map(_mapping, said)]


# Private functions


def _tree(path: Path, keys: Iterable[str]) -> nodes.Tree:
    """What stands under these keys, where it stands, or under all where the file is written in another way."""
    try:
        data = nodes.contents(path)
    except OSError as error:
        tree = nodes.Tree(shown(path))
        tree.report((1, 1), "cannot-open", detail=error.strerror or type(error).__name__)
        return tree
    first, *parts = _KEY.split(data)
    wanted = {key.encode() for key in keys}
    kept = (part if part.partition(b":")[0] in wanted else b"\n" * part.count(b"\n") for part in parts)
    return nodes.read(first + b"".join(kept), shown(path)) if parts else nodes.read(data, shown(path))


def _mapping(value: object) -> Said:
    return value if isinstance(value, dict) else {}


def _sequence(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _word(value: object) -> str:
    return str(value) if isinstance(value, str) else ""


def _text(value: object) -> dict[str, str]:
    return {str(key): str(each) for key, each in _mapping(value).items() if isinstance(each, str)}


def _names(value: object) -> list[str]:
    return [str(each) for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]


def _number(value: object, within: range = range(100)) -> int:
    """The whole number, 0 where it is none of those."""
    found = _WHOLE.fullmatch(_word(value))
    number = int(found[0]) if found else 0
    return number if number in within else 0


def _minor(value: object) -> int:
    try:
        return int(Decimal(_word(value)) * 100)
    except (InvalidOperation, OverflowError, ValueError):
        return 0
