"""What goes into the build and what stays out; `huikuan.spec` hands it to PyInstaller."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Set
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NAME = "huikuan"
LEFT_OUT = (
    # what tests, benchmarks and the makers of the art need, where the Python that builds has it
    "PIL", "_pytest", "fontTools", "hypothesis", "matplotlib", "mypy", "numba", "numpy.f2py", "pandas", "pip",
    "pyspiel", "pytest", "quantecon", "scipy", "setuptools", "sympy", "torch", "tqdm",
    # what the game never calls; without OpenSSL there is no network in it, and hashlib has what it needs of its own
    "_hashlib", "_ssl", "curses", "ensurepip", "idlelib", "lib2to3", "pydoc_data", "readline", "sqlite3", "ssl",
    "tkinter", "turtle", "venv", "xmlrpc",
)  # fmt: skip
LICENCES = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|LGPL)[\w.-]*", re.IGNORECASE)


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def version() -> str:
    return str(project()["project"]["version"])


def data() -> list[tuple[str, str]]:
    """What the wheel carries beside the code, and the folder it lies in."""
    carried = project()["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"].items()
    pairs = [(ROOT / source, Path(place)) for source, place in carried]
    return [(str(source), str(place if source.is_dir() else place.parent)) for source, place in pairs]


def locales() -> Set[str]:
    """The locales of Babel that are spoken, with those they build on."""
    sys.path.insert(0, str(ROOT))
    from game.language import LOCALES

    spoken = [name.split("_") for name in LOCALES.values()]
    return {"root", *("_".join(parts[:count]) for parts in spoken for count in range(1, len(parts) + 1))}


def is_wanted(place: str) -> bool:
    """Whether a data file that PyInstaller found is used."""
    path = Path(place)
    return path.parent != Path("babel", "locale-data") or path.stem in locales()


def icon() -> str:
    """Of the program file, on Windows; a PNG needs Pillow where it is built."""
    found = ROOT / "assets" / "icons" / "app.ico"
    return str(found if found.is_file() else found.with_suffix(".png"))


def licences() -> dict[str, list[Path]]:
    """The licence files of everything that is passed on, by its name."""
    found = {name: _of_distribution(name) for name in [*_pinned(), "pyinstaller"]}
    found["python"] = [file for file in _of_python() if file.is_file()][:1]
    return {name: files for name, files in found.items() if files}


# Private functions


def _pinned() -> list[str]:
    return re.findall(r"^([\w.-]+)==", (ROOT / ".ci" / "play.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)


def _of_distribution(name: str) -> list[Path]:
    try:
        files = metadata.distribution(name).files or []
    except metadata.PackageNotFoundError:  # pinned for another system
        return []
    return [Path(str(file.locate())) for file in files if LICENCES.fullmatch(file.name)]


def _of_python() -> tuple[Path, ...]:
    base = Path(sys.base_prefix)
    library = base / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    return base / "LICENSE.txt", library / "LICENSE.txt", Path("/usr/share/doc/python3/copyright")
