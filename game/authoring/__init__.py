"""YAML -> Case, or every problem with its line and its cure.

What reads whole files takes a moment to import, and is imported when it is first asked for: the list of cases, which
`index` keeps, does without.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from game.authoring.entries import CaseEntry, Met
from game.authoring.index import case_index, keep_index, learning_path
from game.authoring.places import assets_root, shipped_root
from game.authoring.problems import Problem, Refused, as_dict, problem, render

if TYPE_CHECKING:
    from game.authoring.library import Library
    from game.authoring.load import case_files, check, load_case
    from game.authoring.schema import schemas, write_schemas

__all__ = [
    "CaseEntry",
    "Library",
    "Met",
    "Problem",
    "Refused",
    "as_dict",
    "assets_root",
    "case_files",
    "case_index",
    "check",
    "keep_index",
    "learning_path",
    "load_case",
    "problem",
    "render",
    "schemas",
    "shipped_root",
    "write_schemas",
]

_LATER = {
    "Library": "library",
    "case_files": "load",
    "check": "load",
    "load_case": "load",
    "schemas": "schema",
    "write_schemas": "schema",
}
"""In which module they are."""


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
