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


def command(*words: str) -> list[str]:
    """The command line that runs these words as a command of the game."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "game", *words]
    console = Path(sys.executable).with_name(CONSOLE)
    return [str(console) if console.is_file() else sys.executable, *words]


def settings() -> dict[str, Any]:
    """What `subprocess.Popen` must be told: a checkout is found only through this process's path."""
    environment = dict(os.environ)
    if not getattr(sys, "frozen", False):
        environment["PYTHONPATH"] = os.pathsep.join(entry for entry in sys.path if entry)
    return {"env": environment, "creationflags": NO_CONSOLE} if sys.platform == "win32" else {"env": environment}
