"""A solved case as a file of arrays, so that the next question about it need not solve it anew."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np

from game.coach.graph import Graph
from game.coach.simplex import grid_of
from game.coach.solve import Values
from game.model import Case

ARRAYS = ("nodes", "source", "decision", "target", "likelihood", "likelihoods", "rank")


def save(values: Values, path: Path) -> None:
    """Writes the values with their graph; raises OSError."""
    graph = values.graph
    arrays = {name: getattr(graph, name) for name in ARRAYS}
    with path.open("wb") as file:
        np.savez(file, upper=values.upper, decisions=np.array(graph.decisions), steps=values.grid.steps, **arrays)


def load(case: Case, path: Path) -> Values | None:
    """The values of this case as they were saved, bit for bit; None where there is no whole file."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            arrays = {name: kept[name] for name in ARRAYS}
            graph = Graph(case=case, decisions=tuple(map(str, kept["decisions"])), **arrays)
            return Values(graph, grid_of(len(case.truths), int(kept["steps"])), kept["upper"])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
