"""The verbs: load one case, check files, list the cases."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from game.authoring import nodes
from game.authoring.casechecks import check_case
from game.authoring.checks import check_document
from game.authoring.compile import compiled
from game.authoring.layers import parts_of
from game.authoring.library import (
    CASE_FOLDERS,
    Library,
    base_of,
    contents,
    learning_path,
    shipped_root,
    shown,
    yaml_files,
)
from game.authoring.problems import Problem, Refused, near, problem
from game.authoring.read import Document
from game.authoring.wholechecks import check_library, check_stimuli, check_words
from game.model import Case, Text

CLAIMS = "claims"
"""The folder of claims within a scenarios folder."""

NAMED = re.compile(r"^ +(?:firm|name): \{zh: \"?([^,\"}]+)\"?, en: \"?([^\"}]+)\"?\}", re.MULTILINE)
TEMPERED = re.compile(r"^ +temperament: (\w+)", re.MULTILINE)
"""Enough for a list; what a case says is read when it is opened."""


class CaseEntry(NamedTuple):
    """One line of the list of cases; a case whose head cannot be read has problems and no title."""

    id: str
    path: Path
    drill: bool
    title: Text
    about: Text
    difficulty: int
    teaches: tuple[str, ...]
    languages: tuple[str, ...]
    problems: tuple[Problem, ...]
    names: tuple[str, ...] = ()
    """Firms and people of the debtor in every language, for finding the case."""
    temperaments: tuple[str, ...] = ()
    """Of the people one meets. The causes are not here: they would give the hidden one away."""


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


def case_index(root: Path | None = None) -> list[CaseEntry]:
    """The cases and drills there are, from the head of each file only, in the order of the learning path.

    What is not on the path comes after it: cases before drills, easy ones first.
    """
    root = root or shipped_root()
    place = {id_: number for number, id_ in enumerate(learning_path(root))}
    entries = [_entry(path) for folder in CASE_FOLDERS for path in yaml_files(root / folder)]
    return sorted(entries, key=lambda each: (place.get(each.id, len(place)), each.drill, each.difficulty, each.id))


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


def _head(path: Path) -> tuple[nodes.Tree, str]:
    """What stands before ``debtor:``, or the whole file where that is not enough; and what stands about him, unread."""
    tree = nodes.Tree(shown(path))
    try:
        data = contents(path)
    except OSError as error:
        tree.report((1, 1), "cannot-open", detail=error.strerror or type(error).__name__)
        return tree, ""
    head, _, rest = data.partition(b"\ndebtor:")
    debtor = rest.partition(b"\ndebt:")[0].partition(b"\n  truths:")[0].decode("utf-8", "replace")
    tree = nodes.read(head, shown(path))
    return (tree if tree.root and "title" in tree.root else nodes.read(data, shown(path))), debtor


def _entry(path: Path) -> CaseEntry:
    tree, debtor = _head(path)
    root: dict[str, Any] = tree.root or {}
    teaches, languages = root.get("teaches"), root.get("languages")
    difficulty = str(root.get("difficulty"))
    return CaseEntry(
        path.stem,
        path,
        path.parent.name == "drills",
        _text(root.get("title")),
        _text(root.get("about")),
        int(difficulty) if difficulty in ("1", "2", "3") else 0,
        _names(teaches),
        _names(languages) or ("zh", "en"),
        tuple(tree.problems),
        tuple(dict.fromkeys(part for pair in NAMED.findall(debtor) for part in pair)),
        tuple(dict.fromkeys(TEMPERED.findall(debtor))),
    )


def _text(value: object) -> Text:
    return (
        {str(key): str(each) for key, each in value.items() if isinstance(each, str)} if isinstance(value, dict) else {}
    )


def _names(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(str(each) for each in values if isinstance(each, str))
