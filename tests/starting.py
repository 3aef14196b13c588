"""What starts the game in a process of its own; HUIKUAN_PROGRAM names a built program to be tried instead."""

from __future__ import annotations

import os
import sys

PROGRAM = os.environ.get("HUIKUAN_PROGRAM", "")
COMMAND = [PROGRAM] if PROGRAM else [sys.executable, "-m", "game"]
