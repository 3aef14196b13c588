"""Where the built program begins."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from game.__main__ import main

ELSEWHERE = "In plain lines: huikuan-terminal.exe / 纯文字：huikuan-terminal.exe"


def begin() -> int:
    """Without a console nobody would read what is said; it is shown in a box instead."""
    if sys.stderr is not None:
        return main()
    nothing = Path(os.devnull)
    said = io.StringIO()
    with nothing.open(encoding="utf-8") as sys.stdin, nothing.open("w", encoding="utf-8") as sys.stdout:
        sys.stderr = said
        code = main()
    if said.getvalue():
        show(f"{said.getvalue()}\n{ELSEWHERE}")
    return code


def show(text: str) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, "Huikuan 回款", 0)


if __name__ == "__main__":
    sys.exit(begin())
