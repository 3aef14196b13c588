"""Runs every benchmark, or those named on the command line, and prints a table; never fails by the clock."""

from __future__ import annotations

import sys

from tests.bench import coach, core, window
from tests.bench.table import Row, show

BENCHES = {"core": core.rows, "coach": coach.rows, "window": window.rows}


def main(names: list[str]) -> None:
    rows: list[Row] = []
    for name in names or BENCHES:
        rows += BENCHES[name]()
    show(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
