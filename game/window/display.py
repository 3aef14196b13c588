"""Whether a screen answers: SDL waits for one that does not, or draws where nobody can look."""

from __future__ import annotations

import os
import re
import socket
import sys

ANSWER_TIME = 2.5
"""Seconds a server may take to answer; some are started by the first knock."""
UNSEEN = frozenset({"offscreen", "dummy", "evdev"})
"""Drivers that SDL falls back to, which show nothing."""
SOCKET = "/tmp/.X11-unix/X{number}"
HELLO = b"l\0\x0b\0" + bytes(8)
FIRST_PORT = 6000


def silent() -> str:
    """The screen that is named but does not answer; empty where SDL may be asked."""
    display = os.environ.get("DISPLAY", "")
    asked = os.environ.get("SDL_VIDEODRIVER", "")
    on_x11 = sys.platform == "linux" and display and asked in ("", "x11")
    if not on_x11 or (os.environ.get("WAYLAND_DISPLAY") and not asked):
        return ""
    return "" if answers(display) else display


def unseen(driver: str) -> bool:
    """Whether SDL took a driver without a screen that nobody asked for."""
    return driver in UNSEEN and driver not in os.environ.get("SDL_VIDEODRIVER", "").split(",")


def answers(display: str, seconds: float = ANSWER_TIME) -> bool:
    """Whether an X server listens there, and, where it is on this machine, says something to a greeting."""
    named = re.fullmatch(r"(?:unix/)?([^:]*):(\d+)(?:\.\d+)?", display)
    if named is None or display.startswith("/"):
        return True
    host, number = named[1], int(named[2])
    try:
        if host and host != "unix":
            socket.create_connection((host, FIRST_PORT + number), seconds).close()
            return True
        with _local(SOCKET.format(number=number), seconds) as server:
            server.sendall(HELLO)
            server.recv(1)
            return True
    except (OSError, OverflowError):
        return False


# Private functions


def _local(path: str, seconds: float) -> socket.socket:
    """A connection to a server on this machine, by its file or by its name alone."""
    for address in (path, f"\0{path}"):
        server = socket.socket(socket.AF_UNIX)
        server.settimeout(seconds)
        try:
            server.connect(address)
        except OSError:
            server.close()
            if address != path:
                raise
        else:
            return server
    raise AssertionError("unreachable")
