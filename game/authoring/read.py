"""One file read and held to its kind's model: pydantic's errors become problems at the place they mean."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.authoring import nodes
from game.authoring.fields import LANGUAGES, Context, is_language
from game.authoring.files import KINDS, NAMED_KINDS
from game.authoring.forms import FileForm
from game.authoring.nodes import Mapping, Tree
from game.authoring.places import FOLDERS
from game.authoring.problems import Spot, near

Loc = tuple[str | int, ...]


class Document:
    """One scenario file: its tree, its form (None when it could not be read), its problems."""

    __slots__ = ("checked", "form", "id", "kind", "place", "stem", "tree")

    def __init__(self, tree: Tree, kind: str, stem: str, place: str) -> None:
        self.tree = tree
        self.kind = kind
        """What its opening key says it is; empty when it says nothing known."""
        self.stem = stem
        self.id = stem
        self.place = place
        """The file as a Place names it: relative to its scenarios folder."""
        self.form: FileForm | None = None
        self.checked = False
        """Whether the file's own rules were looked at already."""

    def fresh(self) -> Document:
        """The file as read, before any check added to its problems."""
        tree = Tree(self.tree.file)
        tree.lines, tree.root, tree.problems = self.tree.lines, self.tree.root, list(self.tree.problems)
        copy = Document(tree, self.kind, self.stem, self.place)
        copy.id, copy.form = self.id, self.form
        return copy


def document(data: bytes, file: str, place: str, folder: str, glyphs: frozenset[str] | None) -> Document:
    """The file read as what its opening key says; ``folder`` is the name of the folder it lies in."""
    tree = nodes.read(data, file)
    stem = re.sub(r"\.ya?ml$", "", place.rpartition("/")[2])
    found = Document(tree, "", stem, place)
    if tree.root is None:
        return found
    kind = next((each for each in KINDS if each in tree.root), "")
    if not kind:
        tree.report((1, 1), "unknown-kind", near=near(next(iter(tree.root), ""), KINDS))
        return found
    found.kind = kind
    expected = next((each for each, name in FOLDERS.items() if name == folder), None)
    expected = expected or {"cases": "case", "drills": "case"}.get(folder)
    if expected and expected != kind:
        tree.report(tree.spot((kind,), key=True), "wrong-folder", kind=kind, folder=folder)
    _fill(found, tree.root, glyphs)
    return found


def _fill(found: Document, root: Mapping, glyphs: frozenset[str] | None) -> None:
    context = Context(_languages(root), glyphs)
    try:
        found.form = KINDS[found.kind].model_validate(root, context=context)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=True):
            _report(found, detail)
        return
    if found.kind not in NAMED_KINDS:
        return
    found.id = getattr(found.form, found.kind)
    if found.id != found.stem:
        found.tree.report(found.tree.spot((found.kind,)), "id-not-file-name", id=found.id, stem=found.stem)


def _languages(root: Mapping) -> tuple[str, ...]:
    languages = root.get("languages")
    known = [str(each) for each in languages if is_language(each)] if isinstance(languages, list) else []
    return tuple(dict.fromkeys(known)) or LANGUAGES


# ---------------------------------------------------------------- pydantic's words into ours

_NOT = {
    "model_type": "not-a-mapping", "model_attributes_type": "not-a-mapping", "dict_type": "not-a-mapping",
    "tuple_type": "not-a-list", "list_type": "not-a-list", "string_type": "not-text",
}  # fmt: skip


def _report(found: Document, detail: ErrorDetails) -> None:
    tree, loc, kind = found.tree, tuple(detail["loc"]), detail["type"]
    args: dict[str, Any] = dict(detail.get("ctx", {}))
    on_key = bool(loc) and loc[-1] == "[key]"
    loc = loc[:-1] if on_key else loc
    if kind == "missing":
        at = tree.spot(loc[:-1]) if loc[:-1] else tree.spot((found.kind,), key=True)
        tree.report(at, "missing-key", key=loc[-1])
    elif kind == "extra_forbidden" and (number := _broken_number(tree, loc, detail["input"])):
        at, value = number
        tree.report(at, "comma-in-number", value=value, plain=value.replace(",", ""))
    elif kind == "extra_forbidden":
        known = _keys(found.kind, loc[:-1])
        tree.report(
            tree.spot(loc, key=True), "unknown-key", key=loc[-1], near=near(loc[-1], known), known=", ".join(known)
        )
    elif kind == "literal_error":
        _report_literal(tree, loc, on_key, detail)
    elif kind in _NOT:
        tree.report(tree.spot(loc), "empty-value" if detail["input"] is None else _NOT[kind])
    elif kind == "too_long":
        tree.report(tree.spot(loc), "too-many", count=len(detail["input"]), limit=args["max_length"])
    elif kind == "too_short":
        if not detail["input"]:  # else its items are what is wrong
            tree.report(tree.spot(loc), "too-few")
    elif "_" not in kind:
        _report_fault(tree, loc, on_key, kind, args)
    else:
        tree.report(tree.spot(loc), "wrong-value", detail=detail["msg"])


def _broken_number(tree: Tree, loc: Loc, value: Any) -> tuple[Spot, str] | None:
    """Where a number stands whose thousands, after a comma, were read as a key without a value; and the number."""
    if value is not None or not re.fullmatch(r"[0-9]{3}(\.[0-9]+)?", str(loc[-1])):
        return None
    at = tree.spot(loc, key=True)
    before = re.search(r"[0-9]{1,3}(?:,[0-9]{3})*,$", tree.lines[at[0] - 1][: at[1] - 1])
    after = re.match(r"[0-9]{3}(?:,[0-9]{3})*(?:\.[0-9]+)?", tree.lines[at[0] - 1][at[1] - 1 :])
    return ((at[0], before.start() + 1), before[0] + after[0]) if before and after else None


def _report_fault(tree: Tree, loc: Loc, on_key: bool, code: str, args: dict[str, Any]) -> None:
    """One of our own codes, raised by a validator."""
    key = args.pop("key", "")
    if code == "unknown-placeholder":
        known = [f"{{{each}}}" for each in args.pop("known")]
        args |= {"near": near(args["word"], known), "known": " ".join(known)}
    tree.report(tree.spot((*loc, key), key=on_key or code in ("comma-in-text", "undeclared-language")), code, **args)


def _report_literal(tree: Tree, loc: Loc, on_key: bool, detail: ErrorDetails) -> None:
    value = detail["input"]
    if value is None:
        tree.report(tree.spot(loc), "empty-value")
        return
    known = re.findall("'([^']*)'", detail["ctx"]["expected"])
    shown = value if isinstance(value, str) else "…"
    tree.report(
        tree.spot(loc, key=on_key), "unknown-value", value=shown, near=near(shown, known), known=", ".join(known)
    )


def _keys(kind: str, loc: Loc) -> list[str]:
    """The keys that may stand at ``loc``, read off the kind's JSON Schema."""
    schema = _schema(kind)
    here = [schema]
    for step in loc:
        here = [inner for each in here for inner in _below(schema, each, step)]
    return [key for each in here for branch in _branches(schema, each) for key in branch.get("properties", {})]


@lru_cache(maxsize=len(KINDS))
def _schema(kind: str) -> dict[str, Any]:
    return KINDS[kind].model_json_schema()


def _below(schema: dict[str, Any], at: dict[str, Any], step: str | int) -> list[dict[str, Any]]:
    found = []
    for branch in _branches(schema, at):
        if isinstance(step, str):
            others = branch.get("additionalProperties") or next(
                iter(branch.get("patternProperties", {}).values()), None
            )
            inner = branch.get("properties", {}).get(step) or others
        else:
            inner = branch.get("items")
        if isinstance(inner, dict):
            found.append(inner)
    return found


def _branches(schema: dict[str, Any], at: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in at:
        return _branches(schema, schema["$defs"][at["$ref"].rpartition("/")[2]])
    if "anyOf" in at:
        return [branch for each in at["anyOf"] for branch in _branches(schema, each)]
    return [at]
