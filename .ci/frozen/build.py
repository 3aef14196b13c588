"""Builds dist/huikuan: python .ci/frozen/build.py, with the packages of the extra `build` installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> int:
    """Runs PyInstaller; its code is ours."""
    work = ROOT / "build" / "pyinstaller"
    words = ["--noconfirm", "--clean", "--distpath", str(ROOT / "dist"), "--workpath", str(work)]
    done = subprocess.run(
        [sys.executable, "-m", "PyInstaller", *words, str(ROOT / ".ci" / "frozen" / "huikuan.spec")],
        cwd=ROOT,
        check=False,
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
