"""Reading ahead: what is likely to be opened next is read beside the picture, so that opening it takes no time."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from game import authoring, playthrough

if TYPE_CHECKING:
    from game.model import Case

    Read = Case | authoring.Refused

STILL = 0.1
"""Seconds that the focus rests on a case before it is read."""


class Ahead:
    """The cases that were read since the files were last looked at."""

    def __init__(self) -> None:
        self._read: dict[str, Read] = {}
        self._seen = 0
        """How many of them were there when last looked at."""
        self._reading = threading.Lock()
        self._wanted = ""
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None

    def of(self, case_id: str) -> Read:
        """The case or why it is refused; read now, or waited for, if it has not been read ahead."""
        with self._reading:
            known = self._read
            if case_id not in known:
                known[case_id] = _read(case_id)
            return known[case_id]

    def read(self, case_id: str) -> Read | None:
        """The same if it is there already."""
        return self._read.get(case_id)

    def want(self, case_id: str) -> None:
        """It may be asked for soon; what was wanted before no longer is."""
        if case_id in self._read or case_id == self._wanted:
            return
        self._wanted = case_id
        self._wake.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="ahead", daemon=True)
            self._thread.start()

    def look(self) -> bool:
        """Whether something was read since the last look."""
        before, self._seen = self._seen, len(self._read)
        return self._seen > before

    def forget(self) -> None:
        """The files may have changed."""
        self._read = {}
        self._wanted, self._seen = "", 0

    # Private functions

    def _work(self) -> None:
        authoring.keep_index()
        while self._wake.wait():
            while self._wake.wait(STILL):
                self._wake.clear()
            if wanted := self._wanted:
                self.of(wanted)


# Private functions


def _read(case_id: str) -> Read:
    """Also names the case by its digest, which takes as long again and is kept with it."""
    try:
        case = authoring.load_case(case_id)
    except authoring.Refused as refused:
        return refused
    playthrough.digest(case)
    return case
