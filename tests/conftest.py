"""Skips are for newcomers: where ``HUIKUAN_FORBID_SKIPS`` is set, a skipped test fails."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

try:
    from _pytest.nodeid import NodeId
except ImportError:  # before pytest 9.2 ids were plain strings, which pytest-xdist changes itself
    NodeId = None  # type: ignore[assignment, misc]

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
FORBID_SKIPS = bool(os.environ.get("HUIKUAN_FORBID_SKIPS"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the golden transcripts anew")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keeps the tests of an ``xdist_group`` on one worker.

    pytest-xdist 3.8 writes the group into an attribute that pytest 9.2 no longer reads, and then shares the tests out
    as if there were no groups (pytest-xdist#1386).
    """
    if NodeId is None or not getattr(config.option, "loadgroup", False):
        return
    for item in items:
        mark = item.get_closest_marker("xdist_group")
        group = f"@{(*mark.args, mark.kwargs.get('name', 'default'))[0]}" if mark else ""
        if not item.nodeid.endswith(group):
            item._id = NodeId.parse(item.nodeid + group)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if FORBID_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} skipped where skips are forbidden ({call.excinfo})"
    return report


@pytest.fixture(autouse=True)
def _no_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test writes into the home of whoever runs it."""
    home: Path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HUIKUAN_HOME", str(home))
    monkeypatch.delenv("HUIKUAN_PROFILE", raising=False)
