"""The shipped cases, loaded once for all laws."""

from __future__ import annotations

from game.authoring import case_index, load_case

ENTRIES = {entry.id: entry for entry in case_index()}
CASES = tuple(load_case(id_) for id_ in ENTRIES)
