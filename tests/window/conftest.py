"""The coach sits idle unless a test wakes him: he works in processes of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import solving


class IdleJob:
    """A review that never gets done."""

    def __init__(self, command: str, path: Path) -> None:
        assert command == "review"
        assert path.is_file()
        self.done = False

    def cancel(self) -> None:
        self.done = True


@pytest.fixture(autouse=True)
def _idle_coach(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "awake" not in request.fixturenames:
        monkeypatch.setattr(solving, "Job", IdleJob)


@pytest.fixture
def awake() -> None:
    """The coach really works."""
