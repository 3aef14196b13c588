"""Which screen follows which: a machine, so that every way there is can be listed and walked."""

from __future__ import annotations

from typing import Literal, get_args

from transitions import Machine, MachineError

Place = Literal["title", "path", "cases", "file", "talk", "result", "progress", "exercise", "account"]
Home = Literal["title", "path", "cases"]
"""Where one chooses; the other screens lead back to the one they were opened from."""

PLACES: tuple[Place, ...] = get_args(Place)
HOMES: tuple[Home, ...] = get_args(Home)
WAYS: tuple[tuple[str, tuple[Place, ...], Place], ...] = (
    ("title", PLACES, "title"),
    ("path", PLACES, "path"),
    ("cases", PLACES, "cases"),
    ("file", (*HOMES, "file", "result", "progress"), "file"),
    ("talk", (*HOMES, "file", "talk", "result"), "talk"),
    ("result", ("talk",), "result"),
    ("progress", (*HOMES, "result", "progress", "exercise"), "progress"),
    ("exercise", (*HOMES, "progress", "exercise"), "exercise"),
    ("account", (*HOMES, "account"), "account"),
)
"""What one goes to, from where, and the screen that then stands there."""


class Flow:
    """The screen one is at, and the one that leaving leads to."""

    state: Place

    def __init__(self) -> None:
        self.home: Home = "title"
        self._machine = Machine(
            self,
            states=list(PLACES),
            initial="title",
            auto_transitions=False,
            transitions=[[f"to_{name}", list(sources), dest] for name, sources, dest in WAYS],
        )

    def go(self, place: Place) -> None:
        """Goes to a screen; raises `transitions.MachineError` where there is no way."""
        getattr(self, f"to_{place}")()
        if self.state in HOMES:
            self.home = self.state

    def leave(self) -> None:
        """Back to where one chooses."""
        self.go(self.home)


__all__ = ["HOMES", "PLACES", "WAYS", "Flow", "Home", "MachineError", "Place"]
