"""Records on disk: every decision is there before its result is shown.

A record is a file of JSON lines: a header (case digest, seed, mode), then one line a decision, a hint looked at or a
belief noted. The compiled case lies beside the records under its digest: a record outlives edits of its scenario.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from game import playthrough, profiles
from game.model import HINT_STEPS, SURE_STEPS, Aids, Case, Guess, Hint, Mode
from game.playthrough import Playthrough
from game.rules import IllegalDecisionError

FORMAT = 1
KINDS = {"decide", "hint", "guess", "end"}
"""What a line after the header can tell of."""
HOME_VARIABLE = profiles.HOME_VARIABLE

TEXTS = {
    "missing": {
        "zh": "找不到记录文件 {path}。请检查路径。",
        "en": "There is no record {path}. Check the path.",
    },
    "foreign": {
        "zh": "{path} 不是回款的对局记录,没有改动它。请选择“{folder}”里的 .jsonl 文件。",
        "en": "{path} is not a Huikuan record; it was left as it is. Choose a .jsonl file from {folder}.",
    },
    "newer": {
        "zh": "{path} 是更新版本的回款写的,没有改动它。请先升级回款。",
        "en": "{path} was written by a newer Huikuan; it was left as it is. Update Huikuan first.",
    },
    "no_case": {
        "zh": "{path} 所用的案例存档不见了(摘要 {digest}),没法重放;记录文件没有改动。",
        "en": "The stored case of {path} is missing (digest {digest}), so it cannot replay; the record is untouched.",
    },
    "broken": {
        "zh": "{path} 第 {line} 行读不懂或走不通,没有改动它。前面的 {kept} 个决定可以用 --moves 重走。",
        "en": "Line {line} of {path} cannot be read or played; the file is untouched. "
        "Its first {kept} decisions can be replayed with --moves.",
    },
    "cut": {
        "zh": "{path} 的最后一行没写完(多半是断电或强行关闭),已从前面 {kept} 个完整的决定接着来;原文件保留。",
        "en": "The last line of {path} was cut off (a power cut or a kill, most likely); "
        "going on from the {kept} whole decisions before it. The file is kept.",
    },
    "edited": {
        "zh": "案例“{case}”后来改过;这份记录按当时的版本重放。",
        "en": "The case {case} has been edited since; this record replays with the version it was played on.",
    },
}


class JournalError(Exception):
    """A record that cannot be used; ``text(language)`` is the sentence for the user."""

    def __init__(self, code: str, **fields: object) -> None:
        super().__init__(TEXTS[code]["en"].format(**fields))
        self.code = code
        self.fields = fields

    def text(self, language: str) -> str:
        return TEXTS[self.code][language].format(**self.fields)


class Notice(NamedTuple):
    """Something about a record the user should know; not an error."""

    code: str
    fields: dict[str, object]

    def text(self, language: str) -> str:
        return TEXTS[self.code][language].format(**self.fields)


class Loaded(NamedTuple):
    play: Playthrough
    notices: tuple[Notice, ...]
    path: Path
    aids: Aids = Aids()


class Head(NamedTuple):
    """A record as it lies on the disk, read without replaying it."""

    path: Path
    case: str
    digest: str
    seed: int
    decisions: tuple[str, ...]
    told: frozenset[int] = frozenset()
    """Decisions, by how many came before, whose best move was looked up as a hint."""


class Record:
    """An open record; owns its file until closed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("ab")

    def append(self, decision: str) -> None:
        """Writes the decision; it is on the disk when this returns."""
        self._write({"decide": decision})

    def hint(self, level: int, after: int) -> None:
        """Writes that this step of the hint was looked at after so many decisions; on the disk when this returns."""
        self._write({"hint": level, "after": after})

    def guess(self, guess: Guess) -> None:
        """Writes what the trainee believes about the cause; on the disk when this returns."""
        self._write({"guess": guess.cause, "sure": guess.sure, "after": guess.after})

    def end(self, score: int | None = None) -> None:
        """Notes that the case is over, so that it is not offered again; the score is for lists, never believed."""
        self._write({"end": True} if score is None else {"end": True, "score": score})

    def close(self) -> None:
        self._file.close()

    def _write(self, line: dict[str, Any]) -> None:
        self._file.write(json.dumps(line, ensure_ascii=False).encode("utf-8") + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())


def home() -> Path:
    """The folder of everything that is kept for this trainee."""
    return profiles.home()


def records_folder() -> Path:
    return home() / "records"


def open_record(
    play: Playthrough,
    continues: Path | None = None,
    branches: Path | None = None,
    aids: Aids = Aids(),  # noqa: B008 - frozen
) -> Record:
    """A new record of this playthrough with all so far; the compiled case is stored first.

    ``branches`` is the record of the play that was gone back in, to take its later decisions anew.
    """
    folder = records_folder()
    folder.mkdir(parents=True, exist_ok=True)
    digest = _store_case(play.case)
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    path = folder / f"{stamp}-{play.case.id}-{secrets.token_hex(3)}.jsonl"
    header = {"huikuan": FORMAT, "case": play.case.id, "digest": digest, "seed": play.seed}
    header["mode"] = aids.mode.value
    if continues is not None:
        header["continues"] = continues.name
    if branches is not None:
        header["branches"] = branches.name
    record = Record(path)
    record._write(header)
    for number in range(len(play.decisions) + 1):
        for hint in aids.hints:
            if hint.after == number:
                record.hint(*hint)
        for guess in aids.guesses:
            if guess.after == number:
                record.guess(guess)
        for decision in play.decisions[number : number + 1]:
            record.append(decision)
    return record


def resume(loaded: Loaded) -> Record:
    """The record to go on with: the same file, or after a cut line a new one that names the old."""
    if any(notice.code == "cut" for notice in loaded.notices):
        return open_record(loaded.play, continues=loaded.path, branches=branched(loaded.path), aids=loaded.aids)
    return Record(loaded.path)


def load(path: Path, current: Case | None = None) -> Loaded:
    """The playthrough of a record, replayed from its stored case; raises `JournalError` and never changes the file.

    ``current`` is the case as it is now, to tell whether it has been edited since.
    """
    header, lines, cut = _read(path)
    case = _stored_case(path, str(header["digest"]))
    taken = {number: str(line["decide"]) for number, line in enumerate(lines, start=2) if "decide" in line}
    decisions = list(taken.values())
    try:
        play = playthrough.replay(case, int(header["seed"]), decisions)
    except IllegalDecisionError as error:
        number = decisions.index(error.decision)
        raise JournalError("broken", path=path, line=list(taken)[number], kept=number) from error
    notices = [Notice("cut", {"path": path, "kept": len(decisions)})] if cut else []
    if current is not None and playthrough.digest(current) != header["digest"]:
        notices.append(Notice("edited", {"case": case.id}))
    return Loaded(play, tuple(notices), path, aids_of(header, lines))


def aids_of(header: dict[str, Any], lines: Iterable[dict[str, Any]]) -> Aids:
    """The mode that a record names, practice where it names none, and the hints and guesses it tells of."""
    named = header.get("mode")
    mode = Mode(named) if named in tuple(Mode) else Mode.PRACTICE
    lines = tuple(lines)
    aids = Aids(mode, tuple(Hint(line["hint"], line["after"]) for line in lines if _is_hint(line)))
    for line in lines:
        if _is_guess(line):
            aids = aids.with_guess(Guess(line["guess"], line["sure"], line["after"]))
    return aids


def branched(path: Path) -> Path | None:
    """The record that this one branches from; None where it begins a play of its own. Raises `JournalError`."""
    header, _, _ = _read(path)
    name = header.get("branches")
    return path.parent / Path(name).name if isinstance(name, str) else None


def first_play(path: Path) -> Loaded | None:
    """The finished play that this record branches from; None without one, or where it is gone."""
    try:
        origin = branched(path)
        found = load(origin) if origin else None
    except JournalError:
        return None
    return found if found and found.play.over else None


def unfinished() -> tuple[Path, ...]:
    """Records that were left before the end and can be resumed, newest first."""
    folder = records_folder()
    if not folder.is_dir():
        return ()
    heads = dict(_heads(folder))
    continued = {header.get("continues") for header, _ in heads.values()}
    open_ones = (path for path, (_, ended) in heads.items() if not ended and path.name not in continued)
    return tuple(sorted(open_ones, key=lambda path: path.name, reverse=True))


def finished() -> tuple[Head, ...]:
    """Records of plays that were played to their end and count for something, oldest first."""
    folder = records_folder()
    found = []
    for path in sorted(folder.glob("*.jsonl"), key=lambda path: path.name):
        try:
            header, lines, _ = _read(path)
        except JournalError:
            continue
        if any("end" in line for line in lines) and aids_of(header, lines).mode.counts:
            found.append(_head(path, header, lines))
    return tuple(found)


def stored_case(digest: str) -> Case | None:
    """The case that was stored with a record under this digest; None where it is not there or not whole."""
    try:
        return Case.model_validate_json((_cases_folder() / f"{digest}.json").read_bytes())
    except (OSError, ValueError):
        return None


# Private functions


def _cases_folder() -> Path:
    return home() / "cases"


def _store_case(case: Case) -> str:
    digest = playthrough.digest(case)
    folder = _cases_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{digest}.json"
    if not path.exists():
        partial = path.with_suffix(f".{secrets.token_hex(3)}.part")
        with partial.open("w", encoding="utf-8") as file:
            file.write(case.model_dump_json(by_alias=True))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    return digest


def _stored_case(path: Path, digest: str) -> Case:
    case = stored_case(digest)
    if case is None:
        raise JournalError("no_case", path=path, digest=digest[:12])
    return case


def _read(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]], bool]:
    """Header, whole lines after it, and whether a cut line follows."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise JournalError("missing", path=path) from error
    *whole, tail = raw.split(b"\n")
    header = _parsed(whole[0]) if whole else None
    if header is None or not _is_header(header):
        raise JournalError("foreign", path=path, folder=records_folder())
    if header["huikuan"] > FORMAT:
        raise JournalError("newer", path=path)
    lines: list[dict[str, Any]] = []
    for number, text in enumerate(whole[1:], start=2):
        line = _parsed(text)
        if line is None or not KINDS & line.keys():
            kept = sum("decide" in each for each in lines)
            raise JournalError("broken", path=path, line=number, kept=kept)
        lines.append(line)
    return header, lines, bool(tail)


def _head(path: Path, header: dict[str, Any], lines: list[dict[str, Any]]) -> Head:
    decisions = tuple(str(line["decide"]) for line in lines if "decide" in line)
    told = frozenset(hint.after for hint in aids_of(header, lines).hints if hint.level == HINT_STEPS)
    return Head(path, header["case"], header["digest"], header["seed"], decisions, told)


def _is_header(line: dict[str, Any]) -> bool:
    kinds = {"huikuan": int, "case": str, "digest": str, "seed": int}
    return all(type(line.get(name)) is kind for name, kind in kinds.items())


def _is_hint(line: dict[str, Any]) -> bool:
    level, after = line.get("hint"), line.get("after")
    return type(level) is int and type(after) is int and 1 <= level <= HINT_STEPS and after >= 0


def _is_guess(line: dict[str, Any]) -> bool:
    cause, sure, after = line.get("guess"), line.get("sure"), line.get("after")
    return (
        isinstance(cause, str) and type(sure) is int and type(after) is int and 1 <= sure <= SURE_STEPS and after >= 0
    )


def _parsed(text: bytes) -> dict[str, Any] | None:
    try:
        line = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return line if isinstance(line, dict) else None


def _heads(folder: Path) -> Iterator[tuple[Path, tuple[dict[str, Any], bool]]]:
    for path in folder.glob("*.jsonl"):
        try:
            header, lines, _ = _read(path)
        except JournalError:
            continue
        yield path, (header, any("end" in line for line in lines))
