"""Whose folder it is: everything kept for one trainee lies together and can be exported or deleted.

The default profile is the data folder itself, where records lay before there were profiles; every other has a folder of
its own under ``profiles``. Nothing leaves the machine.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

HOME_VARIABLE = "HUIKUAN_HOME"
"""Environment variable that moves everything Huikuan writes to another folder."""
PROFILE_VARIABLE = "HUIKUAN_PROFILE"
"""Environment variable that names the profile; processes started from here inherit it."""
DEFAULT = "default"
NAME = re.compile(r"[\w-]{1,40}")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows keeps for its devices."""
OWN = ("records", "cases", "accounts", "days.jsonl", "learning.json")
"""What is kept for the default profile, whose folder may hold other things: only these are exported and deleted."""
OF_EVERYBODY = "solution-*", "exercises-*", "cases-index.json*"
"""Files of the cache that tell of cases and of no person; they are kept once for all profiles."""


class WrongNameError(ValueError):
    """A profile cannot be called so."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoHomeError(Exception):
    """The system knows no home of this user, and `HOME_VARIABLE` names no folder instead."""


def name() -> str:
    """The profile in use; raises `WrongNameError` for a name that cannot be a folder's."""
    return checked(os.environ.get(PROFILE_VARIABLE, "").strip() or DEFAULT)


def checked(named: str) -> str:
    """The name, if a profile can be called so; else raises `WrongNameError`."""
    if NAME.fullmatch(named) is None or RESERVED.fullmatch(named):
        raise WrongNameError(named)
    return named


@contextmanager
def chosen(named: str | None) -> Iterator[None]:
    """Works with this profile, here and in processes that are started meanwhile; None leaves it as it is."""
    before = os.environ.get(PROFILE_VARIABLE)
    if named is not None:
        os.environ[PROFILE_VARIABLE] = checked(named)
    try:
        yield
    finally:
        if named is not None and before is None:
            del os.environ[PROFILE_VARIABLE]
        elif before is not None:
            os.environ[PROFILE_VARIABLE] = before


def use(named: str) -> None:
    """Works with this profile from now on, here and in processes started from here; raises `WrongNameError`."""
    os.environ[PROFILE_VARIABLE] = checked(named)


def base() -> Path:
    """The data folder of all profiles."""
    moved = os.environ.get(HOME_VARIABLE)
    return Path(moved) if moved else _users(platformdirs.user_data_path)


def home(named: str | None = None) -> Path:
    """The folder of everything that is kept for a profile, the one in use where none is named."""
    named = checked(named) if named else name()
    return base() if named == DEFAULT else base() / "profiles" / named


def cache(named: str | None = None) -> Path:
    """Where what was worked out for a profile is kept."""
    named = checked(named) if named else name()
    return shared_cache() if named == DEFAULT else home(named) / "cache"


def shared_cache() -> Path:
    """Where what was worked out about cases is kept for all profiles."""
    moved = os.environ.get(HOME_VARIABLE)
    return Path(moved) / "cache" if moved else _users(platformdirs.user_cache_path)


def settings() -> Path:
    """Where it is kept how the window was left, for all profiles."""
    moved = os.environ.get(HOME_VARIABLE)
    return Path(moved) if moved else _users(platformdirs.user_config_path)


def exists(named: str) -> bool:
    return named in names()


def names() -> tuple[str, ...]:
    """Every profile there is; the default one always is."""
    folder = base() / "profiles"
    others = sorted(each.name for each in folder.iterdir() if _is_profile(each)) if folder.is_dir() else []
    return (DEFAULT, *others)


def files(named: str) -> tuple[tuple[Path, str], ...]:
    """Everything kept for a profile: each file, and its place in an export."""
    folder, cached = home(named), cache(named)
    tops = [folder / top for top in OWN] if named == DEFAULT else list(folder.iterdir()) if folder.is_dir() else []
    found = [(path, path.relative_to(folder).as_posix()) for top in tops if top != cached for path in _under(top)]
    found += [(path, f"cache/{path.relative_to(cached).as_posix()}") for path in _under(cached) if _personal(path)]
    return tuple(sorted(found, key=lambda each: each[1]))


def export(named: str, target: Path) -> int:
    """Writes everything kept for a profile into a zip file; how many files it holds."""
    kept = files(named)
    partial = target.with_name(f"{target.name}.{secrets.token_hex(3)}.part")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, place in kept:
                archive.write(path, f"huikuan-{named}/{place}")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return len(kept)


def delete(named: str) -> int:
    """Removes everything kept for a profile; how many files that were. Other profiles and settings stay."""
    kept = files(named)
    for path, _ in kept:
        path.unlink()
    if named != DEFAULT:
        shutil.rmtree(home(named))
    return len(kept)


def write_whole(path: Path, text: str) -> None:
    """Writes the file so that at any moment the old or the new text is there, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{secrets.token_hex(3)}.part")
    try:
        with partial.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


# Private functions


def _users(folder: Callable[..., Path]) -> Path:
    try:
        return folder("huikuan", appauthor=False)
    except RuntimeError as error:  # what platformdirs raises without HOME and without an entry in the list of users
        raise NoHomeError from error


def _is_profile(path: Path) -> bool:
    return path.is_dir() and NAME.fullmatch(path.name) is not None


def _under(path: Path) -> Iterator[Path]:
    """The files of a folder, or the file itself; links are not followed."""
    if path.is_symlink() or path.is_file():
        yield path
    elif path.is_dir():
        for each in path.iterdir():
            yield from _under(each)


def _personal(path: Path) -> bool:
    return not any(path.match(pattern) for pattern in OF_EVERYBODY)
