"""Starting this program again beside itself: from a checkout, an installed package, or a build without Python."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

CONSOLE = "huikuan-terminal.exe"
"""On Windows a program with a window has no streams; this one beside it has."""
NO_CONSOLE = 0x08000000
"""CREATE_NO_WINDOW: no black window flashes up."""
MODULE = "python -m game"
"""What is typed in a folder of the source."""


def typed() -> str:
    """What a user types for this program, standing in the folder it lies in."""
    return f".{os.sep}{Path(_itself()).stem}" if _is_built() else MODULE


def command(*words: str) -> list[str]:
    """The command line that runs these words as a command of the game."""
    return [_itself(), *words] if _is_built() else [sys.executable, "-m", "game", *words]


def settings() -> dict[str, Any]:
    """What `subprocess.Popen` must be told: a checkout is found only through this process's path."""
    environment = dict(os.environ)
    if not _is_built():
        environment["PYTHONPATH"] = os.pathsep.join(entry for entry in sys.path if entry)
    return {"env": environment, "creationflags": NO_CONSOLE} if sys.platform == "win32" else {"env": environment}


# Private functions


def _is_built() -> bool:
    return bool(getattr(sys, "frozen", False))  # what PyInstaller sets


def _itself() -> str:
    console = Path(sys.executable).with_name(CONSOLE)
    return str(console) if console.is_file() else sys.executable
