"""What a benchmark prints: a figure, what it is held against, and their ratio."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Row(NamedTuple):
    what: str
    value: float
    unit: str
    against: str
    floor: float

    @property
    def ratio(self) -> float:
        return self.value / self.floor


def median_seconds(work: Callable[[], object], runs: int = 7) -> float:
    """Median wall time of the work, after one run that does not count."""
    work()
    return statistics.median(_timed(work) for _ in range(runs))


def show(rows: Iterable[Row]) -> None:
    print(f"{'what':<46} {'value':>12} {'unit':<11} {'ratio':>8}  against")
    for row in rows:
        against = f"{row.against} ({row.floor:,.4g} {row.unit})"
        print(f"{row.what:<46} {row.value:>12,.4g} {row.unit:<11} {row.ratio:>8.2f}  {against}")


# Private functions


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
