"""Solving and reviewing as a service: results kept by digest, worked out in a process that can be cancelled."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, Literal, NamedTuple, TextIO

from game import belief, children, playthrough, profiles
from game.coach import stored
from game.coach.advice import Advisor
from game.coach.frontier import frontier
from game.coach.judging import Brings, Choice, Judgement, Review, Step, judge
from game.coach.solve import Solution, Values, sharpened, solve, solved
from game.hints import asking
from game.model import Case, State
from game.playthrough import Playthrough

FORMAT = 1
"""Raised when what the solver means by its numbers changes, so that older results are not read."""
NICENESS = 10
SLOW = 2.0
"""Seconds of solving from which the values are kept: a file of 50 to 350 MB."""
STORE = 1_500_000_000
"""Bytes that all of them may take; those not used for longest are given up."""
SPARE = 2_000_000_000
"""Bytes that must stay free on the disk."""


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


def review(play: Playthrough) -> Review:
    """The kept review of this finished play, or a new one, which is then kept; raises ValueError for an open play."""
    if not play.over:
        raise ValueError("only a finished play can be reviewed")
    path = _review_path(play)
    if (kept := _read_review(path)) is not None:
        return kept
    solution, values = known(play.case)
    found = judge(Advisor(sharpened(values)), solution, play)
    _keep(path, review_to_json(found))
    found = found._replace(frontier=_frontier(play.case, values))
    _keep(path, review_to_json(found))
    return found


def known(case: Case) -> tuple[Solution, Values]:
    """The solution with the values of every node: as they were kept, or worked out and kept where it took long."""
    kept, store = _read(_path(case)), _values_path(case)
    if kept is not None and (values := stored.load(case, store)) is not None:
        with contextlib.suppress(OSError):
            os.utime(store)  # what was used last is given up last
        return kept.solution, values
    start = time.perf_counter()
    solution, values = solved(case)
    seconds = time.perf_counter() - start
    _write(_path(case), Answer(solution, seconds, _peak_megabytes(), kept=False))
    if seconds > SLOW:
        _store(values, store)
    return solution, values


def kept_review(play: Playthrough) -> Review | None:
    """The review kept for this play, without working anything out."""
    return kept_review_of(playthrough.digest(play.case), play.seed, play.decisions)


def is_reviewed(play: Playthrough) -> bool:
    """Whether a review is kept for this play."""
    return _review_path(play).is_file()


def kept_review_of(digest: str, seed: int, decisions: Sequence[str]) -> Review | None:
    """The same for a play that need not be replayed, by the digest of its case."""
    return _read_review(_review_file(digest, seed, decisions))


def review_to_json(found: Review) -> dict[str, Any]:
    """The review as plain data, from which `review_from_json` makes it again."""
    data: dict[str, Any] = _plain(found)
    return data


def review_from_json(data: dict[str, Any]) -> Review:
    """Raises KeyError or TypeError for what is not a review."""
    judgements = tuple(
        Judgement(
            **{
                **each,
                "choices": tuple(Choice(**choice) for choice in each["choices"]),
                "after_played": Brings(**each["after_played"]) if each["after_played"] else None,
                "after_best": Brings(**each["after_best"]) if each["after_best"] else None,
            }
        )
        for each in data["judgements"]
    )
    steps = tuple(Step(**each) for each in data["steps"])
    points = tuple((float(money), float(relation)) for money, relation in data["frontier"])
    listed = {"judgements": judgements, "steps": steps, "mattered": tuple(data["mattered"]), "frontier": points}
    return Review(**{**data, **listed})


def serve(questions: TextIO, answers: TextIO, gone: Callable[[], None]) -> None:
    """Reads the case on the first line, solves it, says so, then answers each question with a line (`game.hints`).

    Whoever asked may go at any time: ``gone`` is called where the input ends, from another thread.
    """
    be_nice()
    case = Case.model_validate_json(questions.readline())
    waiting: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(questions, waiting, gone), daemon=True).start()
    solution, values = known(case)
    advisor, interval = Advisor(sharpened(values)), 0.0 if solution.exact else solution.upper - solution.lower
    _tell(answers, json.dumps({"interval": interval}))
    while line := waiting.get():
        _tell(answers, _advised(advisor, line, interval))


class Job:
    """A case being solved, a record or all that are missing reviewed, in a process of its own; kept once `done`."""

    def __init__(self, command: Literal["solve", "review", "progress"], path: Path | None = None) -> None:
        words = children.command(command, *([str(path)] if path else []), "--background")
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(words, stdin=quiet, stdout=quiet, stderr=quiet, **children.settings())

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


def _listen(questions: TextIO, waiting: SimpleQueue[str], gone: Callable[[], None]) -> None:
    for line in questions:
        waiting.put(line)
    waiting.put("")
    gone()


def _tell(answers: TextIO, line: str) -> None:
    answers.write(line + "\n")
    answers.flush()


def _advised(advisor: Advisor, line: str, interval: float) -> str:
    """The answer to one question; ``null`` about what no play can reach."""
    known = {truth: belief.Line(Fraction(weight), State(*state)) for truth, weight, state in json.loads(line)}
    try:
        worths = advisor.worths(known)
        lawful = {decision: worth for decision, worth in worths.items() if not advisor.crosses(decision)}
        return asking.answer(advisor.best(known), lawful.items(), interval)
    except LookupError:
        return json.dumps(None)


def _path(case: Case) -> Path:
    return profiles.shared_cache() / f"solution-{FORMAT}-{playthrough.digest(case)}.json"


def _read(path: Path) -> Answer | None:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        solution = Solution(**{**stored["solution"], "line": tuple(stored["solution"]["line"])})
        return Answer(solution, float(stored["seconds"]), float(stored["megabytes"]), kept=True)
    except (OSError, ValueError, KeyError, TypeError):
        return None  # not there, or not whole: it is worked out anew


def _review_path(play: Playthrough) -> Path:
    return _review_file(playthrough.digest(play.case), play.seed, play.decisions)


def _review_file(digest: str, seed: int, decisions: Sequence[str]) -> Path:
    whole = json.dumps([digest, seed, list(decisions)])
    return profiles.cache() / f"review-{FORMAT}-{sha256(whole.encode()).hexdigest()[:32]}.json"


def _read_review(path: Path) -> Review | None:
    try:
        return review_from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None  # not there, or not whole: it is worked out anew


def _plain(value: Any) -> Any:
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(each) for name, each in value._asdict().items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _frontier(case: Case, values: Values) -> tuple[tuple[float, float], ...]:
    """What the case offers between money and relation, kept by case."""
    path = profiles.shared_cache() / f"solution-frontier-{FORMAT}-{playthrough.digest(case)}.json"
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return tuple((float(money), float(relation)) for money, relation in kept["frontier"])
    except (OSError, ValueError, KeyError, TypeError):
        found = frontier(values.graph)
    _keep(path, {"frontier": found})
    return found


def _values_path(case: Case) -> Path:
    return profiles.shared_cache() / f"solution-values-{FORMAT}-{playthrough.digest(case)}.npz"


def _store(values: Values, path: Path) -> None:
    """Keeps the values where there is room for them."""
    partial = path.with_suffix(f".{secrets.token_hex(3)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(path.parent).free > SPARE + 2 * values.upper.nbytes:
            stored.save(values, partial)
            partial.replace(path)
            _give_up(path.parent)
    except OSError:
        partial.unlink(missing_ok=True)


def _give_up(folder: Path) -> None:
    """Removes what was not used for longest, as long as all takes too much room."""
    files = sorted(folder.glob("solution-values-*.npz"), key=lambda file: file.stat().st_mtime, reverse=True)
    taken = 0
    for file in files:
        taken += file.stat().st_size
        if taken > STORE:
            file.unlink()


def _write(path: Path, found: Answer) -> None:
    _keep(path, {"solution": found.solution._asdict(), "seconds": found.seconds, "megabytes": found.megabytes})


def _keep(path: Path, stored: dict[str, Any]) -> None:
    """Keeps it for another time; where the disk refuses, it is worked out anew then."""
    partial = path.with_suffix(f".{secrets.token_hex(3)}.part")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
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
