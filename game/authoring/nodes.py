"""Bytes -> plain data with positions: scalars stay text, what YAML would do behind an author's back is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from game.authoring.problems import Problem, Spot, problem
from game.authoring.slips import slip

BYTES_MAX = 1_000_000
DEPTH_MAX = 40

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVERS: dict[str, list[tuple[str, re.Pattern[str]]]] = yaml.SafeLoader.yaml_implicit_resolvers
_BREAK = re.compile(r"\r\n|\r|\n")
_STRANGE = re.compile(
    "[^\\t\\n\\r\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]"
)


class Odd(str):
    """A scalar written without quotes that YAML 1.1 would not read as text: ``kind`` says as what."""

    __slots__ = ("kind",)
    kind: str


class Mapping(dict[str, Any]):
    """A mapping that knows where it, its keys and their values stand."""

    __slots__ = ("keys_at", "spot", "values_at")

    def __init__(self, spot: Spot) -> None:
        super().__init__()
        self.spot = spot
        self.keys_at: dict[str, Spot] = {}
        self.values_at: dict[str, Spot] = {}


class Sequence(list[Any]):
    """A list that knows where it and its items stand."""

    __slots__ = ("items_at", "spot")

    def __init__(self, spot: Spot) -> None:
        super().__init__()
        self.spot = spot
        self.items_at: list[Spot] = []


class Tree:
    """One file as read; ``root`` is None when it could not be read as a mapping."""

    __slots__ = ("broken", "file", "lines", "problems", "root")

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: list[str] = []
        self.root: Mapping | None = None
        self.problems: list[Problem] = []
        self.broken: set[Spot] = set()
        """Where a value could not be read: what is missing there is not reported again."""

    def report(self, spot: Spot, code: str, /, **args: object) -> None:
        if spot in self.broken:
            return
        line = min(max(spot[0], 1), max(len(self.lines), 1))
        meant = slip(self.lines, line, code)
        if meant:
            line, spot, code, args = meant.line, (meant.line, meant.column), meant.code, dict(meant.args)
        source = self.lines[line - 1] if line <= len(self.lines) else ""
        found = problem(code, self.file, (line, spot[1]), source, **args)
        if not meant or found not in self.problems:
            self.problems.append(found)

    def has(self, loc: tuple[str | int, ...]) -> bool:
        """Whether the file itself has every step of ``loc``."""
        node: Any = self.root
        for step in loc:
            keyed = isinstance(node, dict) and step in node
            if not keyed and not (isinstance(node, list) and isinstance(step, int) and step < len(node)):
                return False
            node = node[step]
        return True

    def spot(self, loc: tuple[str | int, ...], key: bool = False) -> Spot:
        """Where the value at ``loc`` stands (with ``key``: its key); steps the file does not have are skipped."""
        node: Any = self.root
        spot: Spot = (1, 1)
        for step in loc:
            if isinstance(node, Mapping) and step in node.values_at:
                spot = node.keys_at[str(step)] if key else node.values_at[str(step)]
                node = node[str(step)]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
                spot, node = node.items_at[step], node[step]
        return spot


def contents(path: Path) -> bytes:
    """The file's bytes, of a file that is too large only enough to see it; raises OSError."""
    with path.open("rb") as file:
        return file.read(BYTES_MAX + 1)


def read(data: bytes, file: str) -> Tree:
    """The tree of one file, with every problem of its bytes and its YAML; never raises for what is in ``data``."""
    tree = Tree(file)
    text = _decoded(data, tree)
    if text is None:
        return tree
    tree.lines = _BREAK.split(text)
    if _characters_are_fit(text, tree):
        _Builder(tree).build(text)
    return tree


# ---------------------------------------------------------------- private


def _decoded(data: bytes, tree: Tree) -> str | None:
    if len(data) > BYTES_MAX:
        tree.report((1, 1), "too-large", size=len(data), limit=BYTES_MAX)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad = error.start
    if not _mostly_utf8(data):
        try:
            text = data.decode("gb18030")
        except UnicodeDecodeError:
            pass
        else:
            tree.lines = _BREAK.split(text)
            tree.report((1, 1), "gb18030")
            return text
    tree.lines = _BREAK.split(data.decode("utf-8-sig", "replace"))
    before = data[:bad].decode("utf-8-sig", "replace")
    tree.report(_spot_of(before, len(before)), "not-utf8", byte=f"{data[bad]:02X}")
    return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether a damaged file is UTF-8 with few wrong bytes, which GB18030 would read as nonsense."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(not char.isascii() for char in text) - wrong > wrong


def _characters_are_fit(text: str, tree: Tree) -> bool:
    strange = _STRANGE.search(text)
    if strange:
        tree.report(_spot_of(text, strange.start()), "odd-character", point=f"U+{ord(strange[0]):04X}")
    tab = text.find("\t")
    if tab >= 0:
        tree.report(_spot_of(text, tab), "tab", count=sum("\t" in line for line in tree.lines))
    return not strange and tab < 0


def _spot_of(text: str, index: int) -> Spot:
    lines = _BREAK.split(text[:index])
    return len(lines), len(lines[-1]) + 1


class _Stop(Exception):  # noqa: N818 - not an error, the end of reading
    """The rest of the file is not worth reading."""


class _Builder:
    """Walks the parser's events without recursion; a file may be arbitrarily deep or odd."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.stack: list[Mapping | Sequence] = []
        self.keys: list[tuple[str, Spot] | None] = []
        """The key that waits for its value, per open container."""
        self.documents = 0
        self.root: Any = None

    def build(self, text: str) -> None:
        before = len(self.tree.problems)
        take = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        parser = _Loader(text)
        try:
            for event in iter(parser.get_event, None):
                handler = take.get(type(event))
                if handler:
                    handler(event)
        except _Stop:
            return
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self._refuse_syntax(error)
            return
        finally:
            parser.dispose()
        self._take_root(len(self.tree.problems) == before)

    def _take_root(self, clean: bool) -> None:
        if isinstance(self.root, Mapping):
            self.tree.root = self.root
        elif self.root is not None:
            self.tree.report((1, 1), "file-not-mapping")
        elif clean:
            self.tree.report((1, 1), "empty-file")

    def _refuse_syntax(self, error: Exception) -> None:
        detail = getattr(error, "problem", None) or str(error).partition("\n")[0]
        marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
        if "end of stream" in detail:  # what is not closed began at the other mark
            marks.reverse()
        mark = marks[0] or marks[1]
        spot = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        self.tree.report(spot, "yaml-syntax", detail=detail)

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.tree.report(_spot(event), "many-documents")
            raise _Stop

    def _alias(self, event: Any) -> None:
        spot = _spot(event)
        self.tree.report(spot, "alias", name=event.anchor)
        self.tree.broken.add(spot)
        self._place("", spot)

    def _scalar(self, event: Any) -> None:
        mark = event.start_mark
        spot = (mark.line + 1, mark.column + 1)
        if event.anchor or event.tag:
            self._refuse_decoration(event, spot)
        value: Any = event.value
        if event.implicit[0]:
            for tag, pattern in _RESOLVERS.get(value[:1], ()):
                if pattern.match(value):
                    value = _odd(value, tag)
                    break
        elif event.style == '"' and (strange := _STRANGE.search(value)):
            self.tree.report(spot, "odd-character", point=f"U+{ord(strange[0]):04X}")
            self.tree.broken.add(spot)
            value = ""
        self._place(value, spot)

    def _close(self, _: Any) -> None:
        self.stack.pop()
        self.keys.pop()

    def _open(self, event: Any) -> None:
        spot = _spot(event)
        if event.anchor or event.tag:
            self._refuse_decoration(event, spot)
        if len(self.stack) >= DEPTH_MAX:
            self.tree.report(spot, "too-deep", limit=DEPTH_MAX)
            raise _Stop
        node = Mapping(spot) if type(event) is yaml.MappingStartEvent else Sequence(spot)
        self._place(node, spot)
        self.stack.append(node)
        self.keys.append(None)

    def _place(self, value: Any, spot: Spot) -> None:
        if not self.stack:
            self.root = value
            return
        top, keys = self.stack[-1], self.keys
        if isinstance(top, Sequence):
            top.append(value)
            top.items_at.append(spot)
        elif keys[-1] is None:
            keys[-1] = (str(value) if value and isinstance(value, str) else self._no_key(spot)), spot
        else:
            key, key_spot = keys[-1]
            keys[-1] = None
            if key in top:
                self.tree.report(key_spot, "duplicate-key", key=key, first=top.keys_at[key][0])
            elif key:
                top[key] = value
                top.keys_at[key] = key_spot
                top.values_at[key] = spot

    def _no_key(self, spot: Spot) -> str:
        self.tree.report(spot, "key-not-text")
        return ""

    def _refuse_decoration(self, event: Any, spot: Spot) -> None:
        if event.anchor:
            self.tree.report(spot, "anchor", name=event.anchor)
        if event.tag:
            self.tree.report(spot, "tag", tag=event.tag)


def _spot(event: Any) -> Spot:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _odd(value: str, tag: str) -> Odd | None:
    kind = tag.rpartition(":")[2]
    if kind == "null":
        return None
    odd = Odd(value)
    odd.kind = kind
    return odd
