"""YAML -> Case, or every problem with its line and its cure."""

from game.authoring.library import Library, assets_root, learning_path, shipped_root
from game.authoring.load import CaseEntry, case_files, case_index, check, load_case
from game.authoring.problems import Problem, Refused, as_dict, problem, render
from game.authoring.schema import schemas, write_schemas

__all__ = [
    "CaseEntry",
    "Library",
    "Problem",
    "Refused",
    "as_dict",
    "assets_root",
    "case_files",
    "case_index",
    "check",
    "learning_path",
    "load_case",
    "problem",
    "render",
    "schemas",
    "shipped_root",
    "write_schemas",
]
