"""Movement: each has a name and begins anew when what it shows changes; where none is wanted, all is over at once."""

from __future__ import annotations

from typing import NamedTuple


class _Begun(NamedTuple):
    token: object
    before: object
    start: float


class Motion:
    """The movements of one window; time is told by whoever draws."""

    def __init__(self) -> None:
        self.wanted = True
        self.now = 0.0
        """Seconds on the clock of the picture being drawn."""
        self.moving = False
        """Whether the picture being drawn wants another one after it."""
        self._begun: dict[str, _Begun] = {}
        self._running: set[str] = set()

    def begin(self, now: float) -> None:
        """A picture is begun."""
        self.now, self.moving = now, False

    def since(self, name: str, token: object, first: bool = False) -> float:
        """Seconds since this token came; endless for the first one, unless that too is to be seen coming."""
        begun = self._begun.get(name)
        if begun is None:
            start = self.now if first else float("-inf")
            begun = self._begun[name] = _Begun(token, None, start)
        elif begun.token != token:
            begun = self._begun[name] = _Begun(token, begun.token, self.now)
        return self.now - begun.start

    def share(self, name: str, token: object, seconds: float, first: bool = False) -> float:
        """How much of a movement of so many seconds is over, 0..1, eased at both ends."""
        passed = self.since(name, token, first)
        if not self.wanted or passed >= seconds:
            return 1.0
        self.moving = True
        part = max(0.0, passed / seconds)
        return part * part * (3 - 2 * part)

    def timed(self, name: str, token: object, seconds: float) -> float:
        """Seconds since this token came, at most so many; while it is less, it is running."""
        passed = self.since(name, token, first=True)
        if not self.wanted or passed >= seconds:
            self._running.discard(name)
            return seconds
        self.moving = True
        self._running.add(name)
        return passed

    def running(self, name: str) -> bool:
        """Whether what was timed by this name was not over in the last picture."""
        return name in self._running

    def before(self, name: str) -> object:
        """The token that this one took the place of; None for the first."""
        begun = self._begun.get(name)
        return begun.before if begun else None

    def finish(self, *names: str) -> None:
        """These movements are over."""
        self._running.difference_update(names)
        for name in names:
            if name in self._begun:
                self._begun[name] = self._begun[name]._replace(start=float("-inf"))

    def forget(self, *names: str) -> None:
        """The next token of these is a first one."""
        for name in names:
            self._begun.pop(name, None)
