"""The id of what an author called by its name: 沉默 is silence."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from game.authoring.library import Library
from game.authoring.read import Document

_NAMED_KINDS = ("tactic", "temperament", "cause", "ploy")


def suggest_ids(library: Library, document: Document) -> None:
    """Gives every ``not-an-id`` of the document that is a known name, or nearly one, the id that was meant."""
    problems = document.tree.problems
    wrong = [index for index, each in enumerate(problems) if each.code == "not-an-id"]
    if not wrong:
        return
    ids: dict[str, str] = {}
    for name, id_ in (*_own_names(document.tree.root or {}), *_library_names(library)):
        ids.setdefault(name.casefold(), id_)
    for index in wrong:
        found = problems[index]
        value = dict(found.args)["value"].casefold()
        meant = get_close_matches(value, ids, 1, 0.6)
        if meant:
            problems[index] = found._replace(args=(*found.args, ("near", f"'{ids[meant[0]]}'")))


# ---------------------------------------------------------------- private


def _library_names(library: Library) -> Iterator[tuple[str, str]]:
    for kind in _NAMED_KINDS:
        for id_ in library.paths(kind):
            document = library.get(kind, id_)
            yield from _names(document.tree.root if document else None, id_)
    for id_, text in library.facts().items():
        yield from _names({"name": text}, id_)


def _own_names(root: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Moods, stages, people and occasions of the file itself, as far as it can be read."""
    debtor = root.get("debtor")
    for held in (root.get("moods"), root.get("stages"), debtor.get("people") if isinstance(debtor, dict) else None):
        for id_, each in held.items() if isinstance(held, dict) else ():
            yield from _names(each, id_)
    occasions = root.get("occasions")
    for each in occasions if isinstance(occasions, list) else ():
        if isinstance(each, dict):
            yield from _names(each, str(each.get("id")))


def _names(node: Any, id_: str) -> Iterator[tuple[str, str]]:
    name = node.get("name") if isinstance(node, dict) else None
    for text in name.values() if isinstance(name, dict) else ():
        if isinstance(text, str):
            yield text, id_
