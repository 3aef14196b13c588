"""Asking the coach: a process that reads a case once and then says what decisions are worth.

The coach is told what can be known, never the truth nor the luck number: an answer cannot give away what it was not
asked with.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import NamedTuple

from game import belief, children
from game.belief import Belief
from game.model import Case
from game.playthrough import Playthrough


class Advice(NamedTuple):
    """What the decisions of one moment are worth on what can be known, in points of 100."""

    best: str
    """The best lawful one; of equals the last, which wastes no act."""
    worths: dict[str, float]
    """Of every lawful decision."""
    interval: float
    """Points by which worths are uncertain; 0 where they are exact."""

    @property
    def next(self) -> str:
        """The best of the others; empty where there is no other."""
        others = {decision: worth for decision, worth in self.worths.items() if decision != self.best}
        return max(others, key=lambda decision: others[decision], default="")

    @property
    def lead(self) -> float:
        """How much the best is worth above the next."""
        return self.worths[self.best] - self.worths[self.next] if self.next else 0.0


class Coach:
    """The coach of one case, at work until closed; nothing here waits but `wait`."""

    def __init__(self, case: Case) -> None:
        self._answers: SimpleQueue[str] = SimpleQueue()
        self._known: dict[tuple[str, ...], Advice | None] = {}
        self._asked: list[tuple[str, ...]] = []
        self.ready = False
        """Whether the case has been read."""
        self.failed = False
        """Whether there will be no more answers."""
        self._process = subprocess.Popen(
            children.command("coach"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            **children.settings(),
        )
        self._reader = Thread(target=self._work, args=(case,), daemon=True)
        self._reader.start()

    def ask(self, play: Playthrough) -> Advice | None:
        """What the decisions are worth now; None as long as the coach has not said."""
        self._look()
        now = play.decisions
        if now in self._known or not self.ready or self.failed or play.over:
            return self._known.get(now)
        if now not in self._asked:
            *_, known = belief.beliefs(play.case, play.turns)
            self._send(question(known))
            self._asked.append(now)
        return None

    def wait(self, play: Playthrough) -> Advice | None:
        """The same, waiting for it; None where there is none to be had."""
        while (found := self.ask(play)) is None and not self.failed and play.decisions not in self._known:
            self._take(self._answers.get())
        return found

    def silent(self, play: Playthrough) -> bool:
        """Whether the coach was asked about this moment and had no answer."""
        return play.decisions in self._known and self._known[play.decisions] is None

    @property
    def has_news(self) -> bool:
        """Whether something has come that was not yet looked at."""
        return not self._answers.empty()

    def close(self) -> None:
        """Ends the work at once."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was not yet written is of no use to anybody
                    pipe.close()

    # Private methods

    def _work(self, case: Case) -> None:
        """In a thread: hands over the case, then takes in the answers; an empty one says that no more will come."""
        with suppress(OSError, ValueError):
            self._send(case.model_dump_json(by_alias=True))
            for line in self._process.stdout or ():
                self._answers.put(line)
        self._answers.put("")

    def _send(self, line: str) -> None:
        with suppress(OSError):  # a coach that is gone says so by its silence
            if self._process.stdin is not None:
                self._process.stdin.write(line + "\n")
                self._process.stdin.flush()

    def _look(self) -> None:
        while not self._answers.empty():
            self._take(self._answers.get())

    def _take(self, line: str) -> None:
        if not line:
            self.failed = True
        elif not self.ready:
            self.ready = True
        else:
            self._known[self._asked.pop(0)] = _advice(line)


def question(known: Belief) -> str:
    """What can be known, as a line: of each truth still possible its weight and the state as it would be."""
    lines = [[truth, str(line.weight), list(line.state)] for truth, line in known.items()]
    return json.dumps(lines)


def answer(best: str, worths: Iterable[tuple[str, float]], interval: float) -> str:
    """What the coach says to it, as a line."""
    return json.dumps({"best": best, "worths": dict(worths), "interval": interval})


# Private functions


def _advice(line: str) -> Advice | None:
    """None where the coach had no answer to the question."""
    found = json.loads(line)
    return Advice(found["best"], found["worths"], found["interval"]) if found else None
