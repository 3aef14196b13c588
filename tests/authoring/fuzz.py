"""Damaged scenario files: whatever is done to a shipped file, it loads or is refused cleanly.

``python -m tests.authoring.fuzz 100000 [first seed]`` runs as many mutants and prints what they met.
"""

from __future__ import annotations

import random
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from game.authoring import Problem, Refused, render, shipped_root
from game.authoring.checks import check_document
from game.authoring.library import Library
from game.authoring.load import case_of, problems_of_case
from game.authoring.nodes import BYTES_MAX
from game.authoring.read import Document

# ruff: noqa: E501 - the list reads better in few lines
# fmt: off
NASTY = [
    "", "~", "null", "true", "yes", "no", "on", "1e999", ".nan", ".inf", "-.inf", "0x10", "0o10", "010", "12:30", "1_000", "9" * 5000, "-1",
    "+1", "1.5", "2026-07-01", "2026-02-30", "0%", "33%", "101%", "-5%", "%", ">=", ">=5", "<0", "..", "3..", "7..2", '"', "'", "[", "]", "{", "}",
    "[]", "{}", "[[]]", "{a: b}", "{a}", "*a", "&a b", "!x y", "!!python/object:os.system x", "<<: *a", "- x", "? x", ": x", "# x", "|", ">", "|2",
    "@x", "`x", "%YAML 1.2", "---", "...", "\t", "\x00", "\x07", "\x85", "\u2028", "\ufeff", "\ud7ff", "\U0001f600", "\ufffd", '"\\ud800"',
    '"\\x00"', '"\\u0085"', '"\\U00110000"', "../../x", "C:\\x", "/etc/passwd", "a/b", "~x", "{owed}", '"{owed"', "x" * 3000, "字" * 500,
    "[" * 60, "{a: " * 60, "- " * 60, "none", "promised", "next", "else", "done", "\u202e", "=", "<<", "é", "０", "١", "：", "，", "“a, b”", "｛", "］", "23,000", "10%", "沉默",
]
# fmt: on

Mutation = Callable[[random.Random, bytes], bytes]


def _flip(dice: random.Random, data: bytes) -> bytes:
    out = bytearray(data)
    for _ in range(dice.choice((1, 1, 1, 3, 20))):
        out[dice.randrange(len(out))] = dice.randrange(256)
    return bytes(out)


def _insert(dice: random.Random, data: bytes) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(NASTY).encode("utf-8", "surrogatepass") + data[at:]


def _lines(change: Callable[[random.Random, list[bytes]], None]) -> Mutation:
    def mutate(dice: random.Random, data: bytes) -> bytes:
        lines = data.splitlines(keepends=True)
        change(dice, lines)
        return b"".join(lines)

    return mutate


def _delete(dice: random.Random, lines: list[bytes]) -> None:
    at = dice.randrange(len(lines))
    del lines[at : at + dice.choice((1, 1, 2, 5))]


def _double(dice: random.Random, lines: list[bytes]) -> None:
    at = dice.randrange(len(lines))
    lines[dice.randrange(len(lines)) : 0] = lines[at : at + dice.choice((1, 3))]


def _swap(dice: random.Random, lines: list[bytes]) -> None:
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _indent(dice: random.Random, lines: list[bytes]) -> None:
    at = dice.randrange(len(lines))
    for each in range(at, min(len(lines), at + dice.choice((1, 4)))):
        lines[each] = dice.choice((b"  ", b" ", b"\t", b"")) + lines[each].lstrip(dice.choice((b"", b" ")))


_TOKEN = re.compile(rb'"[^"\n]*"|[^\s,:\[\]{}]+')


def _tokens(dice: random.Random, data: bytes) -> bytes:
    found = [each.span() for each in _TOKEN.finditer(data)]
    if len(found) < 2:
        return data
    (a, b), (c, d) = sorted(dice.sample(found, 2))
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _value(dice: random.Random, data: bytes) -> bytes:
    found = [each.span() for each in _TOKEN.finditer(data)]
    if not found:
        return data
    start, end = dice.choice(found)
    return data[:start] + dice.choice(NASTY).encode("utf-8", "surrogatepass") + data[end:]


def _truncate(dice: random.Random, data: bytes) -> bytes:
    return data[: dice.randrange(len(data))]


def _encode(dice: random.Random, data: bytes) -> bytes:
    text = data.decode("utf-8", "replace")
    codec = dice.choice(("gb18030", "utf-16", "utf-16-be", "utf-8-sig", "big5", "latin-1", "utf-32", "shift-jis"))
    return text.encode(codec, "replace")


def _endings(dice: random.Random, data: bytes) -> bytes:
    return data.replace(b"\n", dice.choice((b"\r\n", b"\r", b"\n\n", b"\xc2\x85", b"\xe2\x80\xa8")))


def _swell(dice: random.Random, data: bytes) -> bytes:
    return data * dice.choice((2, BYTES_MAX // len(data) + 1)) if dice.random() < 0.2 else data + data


LINES = [_lines(each) for each in (_delete, _delete, _double, _swap, _indent)]
OTHERS = [_flip, _flip, _insert, _insert, _tokens, _tokens, _truncate, _encode, _endings, _swell]
MUTATIONS: list[Mutation] = [*LINES, *OTHERS, *[_value] * 4]


def mutant(dice: random.Random, data: bytes) -> bytes:
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        if data:
            data = dice.choice(MUTATIONS)(dice, data)
    return data


class Fuzzer:
    """Mutates one file of a scenarios folder at a time and loads it with the first case that uses it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.shelf: dict[Path, Document] = {}
        library = Library(root, read=self.shelf)
        self.cases = list(library.paths("case").values())
        for path in self.cases:
            problems_of_case(library, library.read(path))
        for kind in ("tactic", "temperament", "cause", "ploy"):
            for document in library.all(kind):
                check_document(library, document)
        self.files = sorted(self.shelf)
        self.bytes = {path: path.read_bytes() for path in self.files}
        self.users = {path: self._user(path) for path in self.files}
        self.met: Counter[str] = Counter()

    def _user(self, path: Path) -> Path:
        if path in self.cases:
            return path
        for case in self.cases:
            read: dict[Path, Document] = {}
            library = Library(self.root, read=read)
            problems_of_case(library, library.read(case))
            if path in read:
                return case
        return self.cases[0]

    def run(self, seed: int) -> None:
        """One mutant; raises whatever the loader lets escape, with the seed."""
        dice = random.Random(seed)
        path = dice.choice(self.files)
        data = mutant(dice, self.bytes[path])
        read = {each: document.fresh() for each, document in self.shelf.items() if each != path}
        for document in read.values():
            document.checked = path.stem != "facts"  # every file names facts; else what was checked still holds
        try:
            found = self._problems(Library(self.root, overlay={path: data}, read=read), path, whole=seed % 5 == 0)
        except Exception as error:
            error.add_note(f"seed {seed}, {path}")
            raise
        self.met.update([each.code for each in found] or ["loads"])
        for each in found:
            self._is_sound(each)

    def _problems(self, library: Library, path: Path, whole: bool) -> tuple[Problem, ...]:
        """Those of the file, and unless it is unreadable (and not ``whole``) those of the case that uses it."""
        document = library.read(path)
        check_document(library, document)
        if document.form is None and not whole:
            assert document.tree.problems
            return tuple(document.tree.problems)
        try:
            case_of(library, self.users[path])
        except Refused as refused:
            return refused.problems
        return ()

    @staticmethod
    def _is_sound(problem: Problem) -> None:
        assert problem.line >= 1
        assert problem.column >= 1
        for language in ("zh", "en"):
            assert problem.message(language)
            assert problem.cure(language)
            render(problem, language).encode("utf-8")


def main(count: int, first: int = 0) -> None:
    fuzzer, began, slowest, escaped = Fuzzer(shipped_root()), time.perf_counter(), (0.0, 0), 0
    for seed in range(first, first + count):
        start = time.perf_counter()
        try:
            fuzzer.run(seed)
        except Exception:  # noqa: BLE001 - whatever escapes is what is looked for
            escaped += 1
            traceback.print_exc()
        slowest = max(slowest, (time.perf_counter() - start, seed))
    print(
        f"{escaped} of {count} mutants escaped in {time.perf_counter() - began:.0f} s, slowest {slowest[0]:.2f} s (seed {slowest[1]})"
    )
    print(", ".join(f"{code} {times}" for code, times in fuzzer.met.most_common()))


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:] or ["5000"]))
