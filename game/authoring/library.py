"""Finds scenario files by kind and id and reads each at most once."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache
from pathlib import Path

from game.authoring.files import CauseFile, FactsFile, TemperamentFile
from game.authoring.nodes import Tree, contents
from game.authoring.places import CASE_FOLDERS, FOLDERS, assets_root, base_of, shown, yaml_files
from game.authoring.read import Document, document
from game.model import REPAIRED, Text


class Library:
    """The files of one scenarios folder, and behind them those of ``root``; ``overlay`` stands in for the disk."""

    def __init__(
        self,
        root: Path,
        own: Path | None = None,
        overlay: dict[Path, bytes] | None = None,
        read: dict[Path, Document] | None = None,
    ) -> None:
        self.root = root
        self.own = own or root
        self.overlay = overlay or {}
        self._read: dict[Path, Document] = {} if read is None else read
        self._paths: dict[str, dict[str, Path]] = {}
        self._common: dict[str, list[Document]] = {}
        self._facts: dict[str, Text] = {}
        self._stimuli: set[str] = set()
        """Those of the machines asked so far."""

    def paths(self, kind: str) -> dict[str, Path]:
        """Files of a kind by id (their names), one's own before the shipped."""
        if kind not in self._paths:
            folders = CASE_FOLDERS if kind == "case" else (FOLDERS[kind],)
            found: dict[str, Path] = {}
            for base in dict.fromkeys((self.own, self.root)):
                for folder in folders:
                    for path in yaml_files(base / folder):
                        found.setdefault(path.stem, path)
            self._paths[kind] = found
        return self._paths[kind]

    def get(self, kind: str, name: str) -> Document | None:
        path = self.paths(kind).get(name)
        return self.read(path) if path else None

    def all(self, kind: str) -> Iterator[Document]:
        for path in self.paths(kind).values():
            yield self.read(path)

    def common(self, name: str) -> list[Document]:
        """``facts`` or ``events``: one's own file, then the shipped one, as far as they exist."""
        if name not in self._common:
            paths = [base / f"{name}.yaml" for base in dict.fromkeys((self.own, self.root))]
            self._common[name] = [self.read(path) for path in paths if path in self.overlay or path.is_file()]
        return self._common[name]

    def events(self) -> Document | None:
        return next(iter(self.common("events")), None)

    def facts(self) -> dict[str, Text]:
        """Names of all facts by id, including the one the rules of the game know."""
        if not self._facts:
            self._facts[REPAIRED] = {"zh": "已补救", "en": "the fault is put right"}
            for each in reversed(self.common("facts")):
                if isinstance(each.form, FactsFile):
                    self._facts |= {name: fact.name for name, fact in each.form.facts.items()}
        return self._facts

    def knows_fact(self, name: str) -> bool:
        """Whether there is such a fact; a list of facts that cannot be read is given the benefit of the doubt."""
        return name in self.facts() or any(each.form is None for each in self.common("facts"))

    def knows_stimulus(self, stimulus: str) -> bool:
        """Whether any machine answers it, or one that cannot be read may; those already read are asked first."""
        if stimulus in self._stimuli:
            return True
        paths = [*self.paths("temperament").values(), *self.paths("cause").values()]
        for path in sorted(paths, key=lambda path: path not in self._read):
            machine = self.read(path)
            self._stimuli |= _stimuli(machine)
            if stimulus in self._stimuli or machine.form is None:
                return True
        return False

    def stimuli(self) -> list[str]:
        return sorted(
            {each for kind in ("temperament", "cause") for found in self.all(kind) for each in _stimuli(found)}
        )

    def read(self, path: Path) -> Document:
        if path not in self._read:
            base = next((each for each in (self.own, self.root) if path.is_relative_to(each)), base_of(path))
            place = path.relative_to(base).as_posix()
            if path in self.overlay:
                self._read[path] = document(self.overlay[path], shown(path), place, path.parent.name, glyphs())
            else:
                self._read[path] = _read_once(path, place)
        return self._read[path]


@lru_cache(maxsize=1)
def glyphs() -> frozenset[str] | None:
    """The characters the shipped font has, None when the list is not there."""
    try:
        text = (assets_root() / "fonts" / "characters.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    return frozenset(text)


@lru_cache(maxsize=1)
def pictures() -> tuple[Set[str], Set[str]]:
    """Ids of the portraits and of the backgrounds there are; an empty set is not held against anybody."""
    portraits, backgrounds = assets_root() / "portraits", assets_root() / "backgrounds"
    return (
        frozenset(path.name for path in portraits.glob("*") if path.is_dir()),
        frozenset(path.stem for path in backgrounds.glob("*.png")),
    )


# ---------------------------------------------------------------- private

_KEPT: dict[tuple[Path, str, str], tuple[bytes, Document]] = {}
"""Files read by this process, by path and names, with the bytes they had; they are never changed."""


def _read_once(path: Path, place: str) -> Document:
    """The file as it is on disk now; worked through anew only when its bytes have changed."""
    name = shown(path)
    try:
        data = contents(path)
    except OSError as error:
        missing = Document(Tree(name), "", path.stem, place)
        missing.tree.report((1, 1), "cannot-open", detail=error.strerror or type(error).__name__)
        return missing
    kept = _KEPT.get((path, name, place))
    if kept is None or kept[0] != data:
        kept = data, document(data, name, place, path.parent.name, glyphs())
        _KEPT[path, name, place] = kept
    return kept[1].fresh()


def _stimuli(found: Document) -> Set[str]:
    form = found.form
    return {move.on for move in form.moves} if isinstance(form, TemperamentFile | CauseFile) else set()
