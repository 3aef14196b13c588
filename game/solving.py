"""Solving as a service: results kept by case digest, the work done in a process of its own that can be cancelled."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import platformdirs

from game import journal, playthrough
from game.coach.solve import Solution, solve
from game.model import Case

FORMAT = 1
"""Raised when what the solver means by its numbers changes, so that older results are not read."""
NICENESS = 10


class Answer(NamedTuple):
    """A solution, what it took, and whether it was kept from an earlier time."""

    solution: Solution
    seconds: float
    megabytes: float
    kept: bool


def answer(case: Case) -> Answer:
    """The kept answer for this case, or a new one, which is then kept."""
    path = _path(case)
    if (kept := _read(path)) is not None:
        return kept
    start = time.perf_counter()
    found = Answer(solve(case), time.perf_counter() - start, _peak_megabytes(), kept=False)
    _write(path, found)
    return found


def kept_answer(case: Case) -> Answer | None:
    """The answer kept for this case, without working anything out."""
    return _read(_path(case))


class Job:
    """A case being solved in a process of its own; its result is in `kept_answer` once `done`."""

    def __init__(self, case_path: Path) -> None:
        command = [sys.executable, "-m", "game", "solve", str(case_path), "--background"]
        # The package may run from a checkout, which only this process's path names.
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, env=environment, stdin=quiet, stdout=quiet, stderr=quiet)

    @property
    def done(self) -> bool:
        return self._process.poll() is not None

    def cancel(self) -> None:
        """Ends the work at once; nothing half-done is kept."""
        if not self.done:
            self._process.kill()
        self._process.wait()


def be_nice() -> None:
    """Gives way to whatever else the machine has to do."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)


def to_json(found: Answer) -> dict[str, object]:
    """Everything of the answer as plain data."""
    return {
        **found.solution._asdict(),
        "exact": found.solution.exact,
        "seconds": found.seconds,
        "megabytes": found.megabytes,
    }


# Private functions


def _folder() -> Path:
    moved = os.environ.get(journal.HOME_VARIABLE)
    return Path(moved) / "cache" if moved else platformdirs.user_cache_path("huikuan", appauthor=False)


def _path(case: Case) -> Path:
    return _folder() / f"solution-{FORMAT}-{playthrough.digest(case)}.json"


def _read(path: Path) -> Answer | None:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        solution = Solution(**{**stored["solution"], "line": tuple(stored["solution"]["line"])})
        return Answer(solution, float(stored["seconds"]), float(stored["megabytes"]), kept=True)
    except (OSError, ValueError, KeyError, TypeError):
        return None  # not there, or not whole: it is worked out anew


def _write(path: Path, found: Answer) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    stored = {"solution": found.solution._asdict(), "seconds": found.seconds, "megabytes": found.megabytes}
    partial = path.with_suffix(f".{secrets.token_hex(3)}.part")
    partial.write_text(json.dumps(stored), encoding="utf-8")
    partial.replace(path)


def _peak_megabytes() -> float:
    """Peak memory of this process; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
