"""A screen that is named but does not answer is no screen: said at once, instead of a window that nobody sees."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from game.window import WindowUnavailable, display
from game.window.frame import open_frame
from tests.starting import COMMAND

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X servers are asked on Linux")

NOBODY = ":5555"


@pytest.mark.parametrize("driver", ["", "x11"])
def test_a_display_without_a_server_is_unavailable(driver: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", NOBODY)
    monkeypatch.setenv("SDL_VIDEODRIVER", driver)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(WindowUnavailable, match=f"DISPLAY={NOBODY}"):
        open_frame("en")


@pytest.mark.parametrize("name", [NOBODY, "nowhere"])
def test_the_game_goes_on_in_the_terminal(name: str) -> None:
    """Also where SDL would draw on a screen that does not exist."""
    asked = ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")
    environment = {key: value for key, value in os.environ.items() if key not in asked} | {"DISPLAY": name}
    done = subprocess.run(
        [*COMMAND, "--lang", "en"],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert "There is no display" in done.stderr
    assert "Huikuan" in done.stdout


class Server(threading.Thread):
    """Listens as an X server does; a stuck one never answers."""

    def __init__(self, path: Path, stuck: bool) -> None:
        super().__init__(daemon=True)
        self.stuck = stuck
        self.heard = b""
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(path))
        self.listener.listen()

    def run(self) -> None:
        caller, _ = self.listener.accept()
        with caller:
            self.heard = caller.recv(64)
            if self.stuck:
                caller.recv(1)
            else:
                caller.sendall(b"\0")
        self.listener.close()


@pytest.mark.parametrize("stuck", [False, True])
def test_a_server_is_known_by_its_answer(stuck: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "SOCKET", str(tmp_path / "X{number}"))
    server = Server(tmp_path / "X7", stuck)
    server.start()
    assert display.answers(":7.0", 0.3) is not stuck
    server.join(10)
    assert server.heard == display.HELLO


def test_a_name_that_is_no_address_is_left_to_sdl() -> None:
    assert display.answers("nowhere")
    assert not display.answers("localhost:65000"), "a port that cannot be"


def test_asking_takes_no_time_where_nobody_is() -> None:
    begun = time.monotonic()
    assert not display.answers(NOBODY)
    assert time.monotonic() - begun < display.ANSWER_TIME
