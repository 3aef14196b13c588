"""The door: a window is up before anything else is read; all the rest is `commands`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.window.frame import Frame


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns 0 done, 1 problems found, 2 wrong usage."""
    words = sys.argv[1:] if argv is None else list(argv)
    frame = None if words else _first_picture()
    from game import commands

    return commands.run(words, frame)


# Private functions


def _first_picture() -> Frame | None:
    """The window with its first picture; None where there can be none, which is told later in the user's language."""
    from game import window

    return window.first_picture()


if __name__ == "__main__":
    sys.exit(main())
