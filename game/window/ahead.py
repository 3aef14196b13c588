"""Reading ahead: what is likely to be opened next is read beside the picture, so that opening it takes no time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from game import authoring, playthrough

if TYPE_CHECKING:
    from game.model import Case

    Read = Case | authoring.Refused

FILE = "backgrounds/desk_mail.png"
MOST = 4
"""Cases kept: each takes some megabytes."""
STILL = 0.1
"""Seconds that the focus rests on a case before it is read."""


class Ahead:
    """The cases that were read since the files were last looked at."""

    def __init__(self, fetch: Callable[[list[str]], None]) -> None:
        self._fetch = fetch
        """Loads pictures of the assets."""
        self._read: dict[str, Read] = {}
        self._news = False
        self._reading = threading.Lock()
        self._wanted = ""
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._ended = False

    def of(self, case_id: str) -> Read:
        """The case or why it is refused; read now, or waited for, if it has not been read ahead."""
        with self._reading:
            known = self._read
            if case_id not in known:
                known[case_id] = _read(case_id)
                self._news = True
                while len(known) > MOST:
                    del known[next(iter(known))]
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
        news, self._news = self._news, False
        return news

    def forget(self) -> None:
        """The files may have changed."""
        self._read = {}
        self._wanted = ""

    def close(self) -> None:
        """Nothing more will be asked for: what was read, and the pictures, need not be held any longer."""
        self.forget()
        self._ended = True
        self._wake.set()

    # Private functions

    def _work(self) -> None:
        authoring.keep_index()
        while self._wake.wait() and not self._ended:
            while self._wake.wait(STILL) and not self._ended:
                self._wake.clear()
            if (wanted := self._wanted) and not isinstance(case := self.of(wanted), authoring.Refused):
                self._fetch(_pictures(case))


# Private functions


def _pictures(case: Case) -> list[str]:
    """What is seen first: the file, then whom one meets first and where."""
    first = case.occasions[0]
    person = case.people[first.meets]
    moods = case.temperaments[person.temperament].moods
    faces = {moods[start.mood].face for start in case.temperaments[person.temperament].starts}
    return [
        FILE,
        *(f"portraits/{each.portrait}/calm.png" for each in case.people.values()),
        *(f"portraits/{person.portrait}/{face}.png" for face in sorted(faces)),
        f"backgrounds/{first.background}.png",
    ]


def _read(case_id: str) -> Read:
    """Also names the case by its digest, which takes as long again and is kept with it."""
    try:
        case = authoring.load_case(case_id)
    except authoring.Refused as refused:
        return refused
    playthrough.digest(case)
    return case
