"""The verbs: load one case, check files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.authoring.casechecks import check_case
from game.authoring.checks import check_document
from game.authoring.compile import compiled
from game.authoring.layers import parts_of
from game.authoring.library import Library
from game.authoring.places import base_of, shipped_root, shown
from game.authoring.problems import Problem, Refused, near, problem
from game.authoring.read import Document
from game.authoring.wholechecks import check_library, check_stimuli, check_words
from game.model import Case

CLAIMS = "claims"
"""The folder of claims within a scenarios folder."""


def load_case(what: str | Path, root: Path | None = None) -> Case:
    """The case of that id or file, ready to play; raises ``Refused`` with all problems of all files it uses."""
    root = root or shipped_root()
    path = _case_path(what, root)
    return case_of(Library(root, base_of(path)), path)


def case_of(library: Library, path: Path) -> Case:
    """The case in that file, out of a library that may hold files already read."""
    document = library.read(path)
    found = problems_of_case(library, document)
    if any(each.severity == "error" for each in found):
        raise Refused(tuple(found))
    if document.kind != "case":
        raise Refused((problem("not-a-case", document.tree.file, (1, 1), document.tree.lines[0], kind=document.kind),))
    return compiled(parts_of(library, document), library.facts())


def problems_of_case(library: Library, document: Document) -> list[Problem]:
    """Everything wrong with the file and with the files it uses."""
    parts = parts_of(library, document)
    used = [*parts.all(), *library.common("facts")]
    for each in used:
        check_document(library, each)
    check_case(library, parts)
    return _sorted(used)


def check(paths: Iterable[str | Path], root: Path | None = None) -> list[Problem]:
    """Every problem of every scenario file under the paths, whether a case uses it or not."""
    root = root or shipped_root()
    found: list[Problem] = []
    read: dict[Path, Document] = {}
    by_base: dict[Path, list[Path]] = {}
    for path in (Path(each).absolute() for each in paths):
        files = _files_under(path)
        if not files:
            found.append(problem("no-such-file", shown(path), (1, 1), "", path=shown(path)))
        for file in files:
            if file.suffix == ".yml":
                found.append(problem("not-yaml-name", shown(file), (1, 1), "", name=file.name))
            by_base.setdefault(base_of(file), []).append(file)
    for base, files in by_base.items():
        library = Library(root, base, read=read)
        documents = [library.read(file) for file in dict.fromkeys(files)]
        for document in documents:
            check_document(library, document)
        for document in documents:
            if document.kind == "case":
                found += problems_of_case(library, document)
        check_library(library, documents)
        check_words(library, documents)
        check_stimuli(library, documents)
        found += _sorted(documents)
    return sorted(set(found), key=lambda each: each[2:5])


def case_files(paths: Iterable[str | Path], root: Path | None = None) -> list[Path]:
    """The files under the paths that open as a case, however they are encoded and whatever else is wrong with them."""
    found = dict.fromkeys(file for path in paths for file in _files_under(Path(path).absolute()))
    return [file for file in found if Library(root or shipped_root(), base_of(file)).read(file).kind == "case"]


# ---------------------------------------------------------------- private


def _sorted(documents: Iterable[Document]) -> list[Problem]:
    return sorted({each for document in documents for each in document.tree.problems}, key=lambda each: each[2:5])


def _case_path(what: str | Path, root: Path) -> Path:
    if isinstance(what, str) and "/" not in what and "\\" not in what and not what.endswith(".yaml"):
        known = Library(root).paths("case")
        if what not in known:
            raise Refused(
                (
                    problem(
                        "no-such-case",
                        shown(root),
                        (1, 1),
                        "",
                        name=what,
                        near=near(what, known),
                        known=", ".join(known),
                    ),
                )
            )
        return known[what]
    path = Path(what).absolute()
    if not path.is_file():
        raise Refused((problem("no-such-file", shown(path), (1, 1), "", path=shown(path)),))
    return path


def _files_under(path: Path) -> list[Path]:
    if path.is_dir():
        found = (each for each in path.rglob("*") if each.suffix in (".yaml", ".yml") and each.is_file())
        return sorted(each for each in found if each.parent.name != CLAIMS)  # lists, which `claims` reads
    return [path] if path.is_file() else []
