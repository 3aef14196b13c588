"""Builds dist/huikuan, a folder that runs without Python, and packs it: python .ci/frozen/build.py

It builds for the system it runs on, with the Python and the packages it runs with: `.ci/build.txt` pins them.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import recipe

HERE = Path(__file__).resolve().parent
DIST = recipe.ROOT / "dist"
PROGRAM = DIST / recipe.NAME
CURE = "PyInstaller is missing. Run: python -m pip install -r .ci/build.txt"


def main() -> int:
    try:
        from PyInstaller.__main__ import run
    except ImportError:
        print(CURE, file=sys.stderr)
        return 2
    work = recipe.ROOT / "build"
    run([str(HERE / "huikuan.spec"), "--noconfirm", "--log-level=WARN", f"--distpath={DIST}", f"--workpath={work}"])
    add_licences()
    add_version()
    shutil.copy(HERE / "README.txt", PROGRAM)
    strip_python()
    report(pack())
    return 0


def add_licences() -> None:
    """Passing a program on means passing on the licences of what it is made of."""
    folder = PROGRAM / "licences"
    for name, files in recipe.licences().items():
        (folder / name).mkdir(parents=True)
        for number, file in enumerate(files):
            shutil.copy(file, folder / name / (f"{number}-{file.name}" if number else file.name))
    shutil.copy(recipe.ROOT / "LICENSE", folder)


def add_version() -> None:
    """What `importlib.metadata` reads, for the page about the program."""
    folder = PROGRAM / "_internal" / f"{recipe.NAME}-{recipe.version()}.dist-info"
    folder.mkdir()
    text = f"Metadata-Version: 2.1\nName: {recipe.NAME}\nVersion: {recipe.version()}\n"
    (folder / "METADATA").write_text(text, encoding="utf-8")


def strip_python() -> None:
    """A Python compiled by hand carries 25 MB for debuggers; wheels are left alone, as strip breaks some."""
    if sys.platform == "linux" and (strip := shutil.which("strip")):
        inside = PROGRAM / "_internal"
        own = [*inside.glob("libpython*"), *inside.glob("python3*/**/*.so")]
        subprocess.run([strip, "--strip-debug", *own], check=True)


def pack() -> Path:
    """A zip for Windows; elsewhere what keeps links and the right to run."""
    system = f"{platform.system()}-{platform.machine()}".lower()
    kind = "zip" if os.name == "nt" else "gztar"
    target = DIST / f"{recipe.NAME}-{recipe.version()}-{system}"
    return Path(shutil.make_archive(str(target), kind, DIST, recipe.NAME))


def report(archive: Path) -> None:
    files = [file for file in PROGRAM.rglob("*") if file.is_file() and not file.is_symlink()]
    print(f"{PROGRAM}: {len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.0f} MB")
    print(f"{archive}: {archive.stat().st_size / 1e6:.0f} MB")
    print(f"SHA-256 {sha256(archive.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    sys.exit(main())
