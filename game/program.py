"""How this program is started: by its user in a terminal, and by itself for work on the side."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

MODULE = "python -m game"
CONSOLE = "huikuan-terminal.exe"
"""On Windows a build has a second door: a program with a window has no console and no pipes to talk through."""


def typed() -> str:
    """What a user types for it, standing in the folder it lies in."""
    return f".{os.sep}{Path(_itself()).stem}" if _is_built() else MODULE


def command(*words: str) -> list[str]:
    """What starts it with these words: the Python that runs it, or the program itself where it was built into one."""
    return [_itself(), *words] if _is_built() else [sys.executable, "-m", "game", *words]


def start(*words: str, talking: bool = False) -> subprocess.Popen[str]:
    """Starts it unseen; its input and output are pipes where it is ``talking``, else nothing."""
    pipe = subprocess.PIPE if talking else subprocess.DEVNULL
    return subprocess.Popen(
        command(*words),
        env=_environment(),
        stdin=pipe,
        stdout=pipe,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # of Windows, which would open a console
    )


# Private functions


def _is_built() -> bool:
    return bool(getattr(sys, "frozen", False))  # PyInstaller's word for it


def _itself() -> str:
    own = Path(sys.executable)
    return str(own.with_name(CONSOLE) if sys.platform == "win32" else own)


def _environment() -> dict[str, str] | None:
    """The package may run from a checkout, which only this process's path names; a build asks no path."""
    if _is_built():
        return None
    return {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}
