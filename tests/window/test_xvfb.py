"""The real window on a virtual screen, driven by real keys and a real mouse."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from game import journal
from tests.starting import COMMAND

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool (Debian: xvfb, xdotool)"
)

SIZE = (1280, 720)
PATIENCE = 30
T = TypeVar("T")


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen, its number chosen by Xvfb itself."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as numbers:
            number = numbers.readline().strip()
        yield f":{number}"
        server.terminate()


class Desk:
    """A running game, and hands on its keyboard and mouse."""

    def __init__(self, display: str, *arguments: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
        self.game = subprocess.Popen([*COMMAND, *arguments], env=self.environment, stderr=subprocess.PIPE, text=True)
        self.window = self.wait(lambda: self.hands("search", "--onlyvisible", "--class", "huikuan").split()[-1:])[0]
        self.hands("windowfocus", self.window)

    def hands(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout

    def key(self, name: str) -> None:
        self.hands("key", "--clearmodifiers", name)
        time.sleep(0.25)

    def click(self, x: int, y: int) -> None:
        self.hands("mousemove", "--window", self.window, str(x), str(y))
        self.hands("click", "1")
        time.sleep(0.4)

    def wait(self, found: Callable[[], T], again: Callable[[], None] = lambda: None) -> T:
        """What is found, looked for once a second; ``again`` is done before each look."""
        for _ in range(PATIENCE):
            again()
            if value := found():
                return value
            assert self.game.poll() is None, self.game.stderr.read() if self.game.stderr else ""
            time.sleep(1)
        raise AssertionError("nothing happened")

    def close(self) -> str:
        self.game.terminate()
        _, errors = self.game.communicate(timeout=20)
        return errors


def decisions() -> tuple[str, ...]:
    records: list[Path] = sorted(journal.records_folder().glob("*.jsonl"))
    return journal.load(records[-1]).play.decisions if records else ()


def test_a_case_is_opened_and_played_by_keys(display: str) -> None:
    desk = Desk(display, "play", "hongda-hardware", "--seed", "7", "--lang", "en")

    def begin_and_play() -> None:
        desk.key("b")
        desk.key("1")

    desk.wait(lambda: len(decisions()) == 1, begin_and_play)
    desk.wait(lambda: len(decisions()) == 2, lambda: desk.key("2"))
    desk.key("F2")
    desk.wait(lambda: decisions()[-1] == "leave", lambda: desk.key("l"))
    assert desk.close() == ""


def test_a_case_is_played_by_the_mouse_alone_and_resumed(display: str) -> None:
    desk = Desk(display, "--lang", "zh")

    def open_and_play() -> None:
        desk.click(282, 260)  # all cases, from the title
        desk.click(714, 651)  # open the file of the first
        desk.click(1116, 682)  # begin
        desk.click(404, 620)  # the third card

    desk.wait(lambda: len(decisions()) == 1, open_and_play)
    first = decisions()
    desk.close()
    (left,) = journal.unfinished()
    again = Desk(display, "--lang", "zh")

    def resume_and_play() -> None:
        again.key("r")
        again.key("Return")
        again.key("2")

    again.wait(lambda: len(decisions()) > 1, resume_and_play)
    assert decisions()[:1] == first
    assert journal.unfinished() == (left,)
    again.close()
