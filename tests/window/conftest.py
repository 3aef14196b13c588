"""No window of a test starts a process of the coach's; where one is wanted, this one answers at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import solving
from game.hints import Advice
from game.model import Case
from game.playthrough import Playthrough
from game.window import chair


class ReadyCoach:
    """Holds the first lawful decision best, whatever the case."""

    opened: list[ReadyCoach]

    def __init__(self, case: Case) -> None:
        self.case = case
        self.ready, self.failed, self.has_news, self.closed = True, False, False, False
        self.opened.append(self)

    def ask(self, play: Playthrough) -> Advice | None:
        if not self.ready or play.over:
            return None
        tactics = play.case.tactics
        lawful = [d for d in play.legal if d not in tactics or tactics[d].legality.class_ != "red"]
        return Advice(lawful[0], {decision: float(-n) for n, decision in enumerate(lawful)}, 0.0)

    def silent(self, play: Playthrough) -> bool:
        return self.failed or play.over

    def close(self) -> None:
        self.closed = True


@pytest.fixture(autouse=True)
def coaches(monkeypatch: pytest.MonkeyPatch) -> list[ReadyCoach]:
    """The coaches called in this test."""
    monkeypatch.setattr(ReadyCoach, "opened", [], raising=False)
    monkeypatch.setattr(chair, "Coach", ReadyCoach)
    return ReadyCoach.opened


class IdleJob:
    """A review that never gets done."""

    def __init__(self, command: str, path: Path) -> None:
        assert command == "review"
        assert path.is_file()
        self.done = False

    def cancel(self) -> None:
        self.done = True


@pytest.fixture(autouse=True)
def _idle_job(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "awake" not in request.fixturenames:
        monkeypatch.setattr(solving, "Job", IdleJob)


@pytest.fixture
def awake() -> None:
    """Reviews are really worked out, in a process of their own."""
