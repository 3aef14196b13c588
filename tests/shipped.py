"""The shipped cases, loaded once for all laws."""

from __future__ import annotations

from game.authoring import case_index, load_case

CASES = tuple(load_case(entry.id) for entry in case_index())
