"""Where plans are kept: one JSON file each in the user's own folder, readable by nobody else."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path

from game import journal
from game.account.plan import Plan


class NoSuchPlanError(Exception):
    """There is no plan of this name, or it cannot be read."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def folder() -> Path:
    return journal.home() / "accounts"


def names() -> tuple[str, ...]:
    """Names of the plans kept, in their order."""
    return tuple(sorted(path.stem for path in folder().glob("*.json")))


def load(name: str) -> Plan:
    """The plan of this name; raises `NoSuchPlanError`."""
    try:
        return Plan.model_validate_json(_path(name).read_bytes())
    except (OSError, ValueError) as error:
        raise NoSuchPlanError(name) from error


def save(plan: Plan, name: str) -> Path:
    """Keeps the plan whole or not at all; raises OSError."""
    folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = folder() / f".{secrets.token_hex(4)}.part"
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(plan.model_dump_json(indent=1, exclude_defaults=True))
        file.flush()
        os.fsync(file.fileno())
    partial.replace(_path(name))
    return _path(name)


def delete(name: str) -> None:
    """Takes the plan away for good; raises `NoSuchPlanError`."""
    try:
        _path(name).unlink()
    except OSError as error:
        raise NoSuchPlanError(name) from error


def new_name(debtor: str) -> str:
    """A name that is free, made of the debtor's."""
    base = re.sub(r"[^\w]+", "-", debtor.lower()).strip("-_")[:40] or "account"
    taken = set(names())
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (base, *numbered) if name not in taken)


# Private functions


def _path(name: str) -> Path:
    if not re.fullmatch(r"[\w-]+", name):
        raise NoSuchPlanError(name)
    return folder() / f"{name}.json"
