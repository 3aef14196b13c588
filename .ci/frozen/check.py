"""Plays what `build.py` built, away from it: python .ci/frozen/check.py

The folder is copied to a path with a space and Chinese letters and made read-only. Then its own tests run, and those of
the command line and of the real window that need no part of the program in their own process.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "dist" / "huikuan"
TESTS = (
    ".ci/frozen/test_program.py",
    "tests/test_main.py",
    "tests/window/test_xvfb.py",
    "tests/window/test_display.py",
)


def main() -> int:
    if not BUILT.is_dir():
        print("There is nothing built. Run: python .ci/frozen/build.py", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder) / "催收 练习" / "huikuan"
        shutil.copytree(BUILT, there, symlinks=True)
        protect(there, read_only=True)
        before = listing(there)
        environment = {**os.environ, "HUIKUAN_PROGRAM": str(there / "huikuan"), "HUIKUAN_FORBID_SKIPS": "1"}
        code = subprocess.run([sys.executable, "-m", "pytest", "-n", "0", *TESTS], cwd=ROOT, env=environment).returncode
        untouched = listing(there) == before
        protect(there, read_only=False)
    if not untouched:
        print("The program wrote into its own folder.", file=sys.stderr)
    return 1 if code or not untouched else 0


def protect(folder: Path, read_only: bool) -> None:
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o555 if read_only else path.stat().st_mode | 0o200)


def listing(folder: Path) -> dict[Path, int]:
    return {path: path.lstat().st_mtime_ns for path in [folder, *folder.rglob("*")]}


if __name__ == "__main__":
    sys.exit(main())
