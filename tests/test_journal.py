"""Nothing is lost: records on disk, cut lines, foreign files, edited cases, and killed processes."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game import journal, playthrough
from game.journal import JournalError
from game.model import Aids, Hint, Mode
from tests.small import small_case, text

CASE = small_case()
MOVES = ("hush", "date", "leave", "go:last")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(journal.HOME_VARIABLE, str(tmp_path / "home"))


def recorded(*decisions: str) -> Path:
    play = playthrough.start(CASE, 11)
    record = journal.open_record(play)
    for decision in decisions:
        record.append(decision)
    record.close()
    return record.path


def test_a_record_replays() -> None:
    loaded = journal.load(recorded(*MOVES), CASE)
    assert loaded.play.decisions == MOVES
    assert loaded.play.turns == playthrough.replay(loaded.play.case, 11, MOVES).turns
    assert loaded.notices == ()


def test_an_open_record_is_offered_and_an_ended_one_is_not() -> None:
    path = recorded(*MOVES)
    assert journal.unfinished() == (path,)
    record = journal.resume(journal.load(path))
    record.append("leave")
    record.end()
    record.close()
    assert journal.load(path).play.over
    assert journal.unfinished() == ()


@pytest.mark.parametrize("cut", range(1, 20))
def test_a_cut_last_line_is_said_and_the_file_kept(cut: int) -> None:
    path = recorded(*MOVES)
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    loaded = journal.load(path)
    assert loaded.play.decisions == MOVES[:-1]
    (notice,) = loaded.notices
    assert "3" in notice.text("en")
    assert "3" in notice.text("zh")
    record = journal.resume(loaded)
    record.append("go:last")
    record.close()
    assert path.read_bytes() == whole[:-cut]
    assert journal.load(record.path).play.decisions == MOVES
    assert journal.unfinished() == (record.path,)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "foreign"),
        (b"hello\nworld\n", "foreign"),
        (b"\xff\xfe\x00\n", "foreign"),
        (b"[1, 2]\n", "foreign"),
        (b'{"huikuan": "1"}\n', "foreign"),
        (b"[" * 100_000 + b"\n", "foreign"),
        (b'{"huikuan": 99, "case": "x", "digest": "y", "seed": 1}\n', "newer"),
        (b'{"huikuan": 1, "case": "x", "digest": "../../y", "seed": 1}\n', "no_case"),
    ],
)
def test_a_foreign_file_is_refused_in_a_sentence_and_kept(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "some.jsonl"
    path.write_bytes(content)
    with pytest.raises(JournalError) as caught:
        journal.load(path)
    assert caught.value.code == code
    assert str(path) in caught.value.text("zh")
    assert str(path) in caught.value.text("en")
    assert path.read_bytes() == content


@pytest.mark.parametrize("line", [b'{"decide": "fly"}\n', b"nonsense\n", b'{"other": 1}\n', b'{"decide": 3}\n'])
def test_a_line_that_cannot_be_played_is_named(line: bytes) -> None:
    path = recorded("hush")
    path.write_bytes(path.read_bytes() + line + b'{"decide": "leave"}\n')
    with pytest.raises(JournalError) as caught:
        journal.load(path)
    assert caught.value.code == "broken"
    assert caught.value.fields["line"] == 3
    assert caught.value.fields["kept"] == 1


def test_a_missing_file_is_said() -> None:
    with pytest.raises(JournalError) as caught:
        journal.load(Path("nowhere.jsonl"))
    assert caught.value.code == "missing"


def test_a_record_outlives_edits_of_its_case() -> None:
    path = recorded(*MOVES)
    edited = CASE.model_copy(update={"title": text("edited")})
    loaded = journal.load(path, edited)
    assert [notice.code for notice in loaded.notices] == ["edited"]
    assert loaded.play.case.title == CASE.title
    assert loaded.play.decisions == MOVES


def test_moving_a_rule_to_another_line_is_no_edit() -> None:
    moved = CASE.model_copy(update={"place": CASE.place._replace(line=99)})
    assert playthrough.digest(moved) == playthrough.digest(CASE)


def test_what_counts_is_listed_oldest_first_without_replaying() -> None:
    path = recorded(*MOVES)
    assert journal.finished() == ()
    path.write_bytes(path.read_bytes() + b'{"end": true}\n')
    (head,) = journal.finished()
    assert (head.path, head.case, head.seed, head.decisions) == (path, CASE.id, journal.load(path).play.seed, MOVES)
    header, _, rest = path.read_bytes().partition(b"\n")
    path.write_bytes(header.replace(b"}", b', "mode": "warm-up"}') + b"\n" + rest)
    assert journal.finished() == ()


def test_hints_and_mode_are_kept_and_change_nothing_else() -> None:
    play = playthrough.start(CASE, 11)
    record = journal.open_record(play, aids=Aids(Mode.WARM_UP))
    for number, decision in enumerate(MOVES):
        record.hint(1, number)
        record.append(decision)
    record.hint(2, len(MOVES))
    record.close()
    loaded = journal.load(record.path)
    assert loaded.play.turns == playthrough.replay(loaded.play.case, 11, MOVES).turns
    assert loaded.aids.mode is Mode.WARM_UP
    assert loaded.aids.hints == (*(Hint(1, n) for n in range(4)), Hint(2, 4))
    assert [loaded.aids.level(n) for n in range(6)] == [1, 1, 1, 1, 2, 0]
    assert loaded.aids.until(2).hints == (Hint(1, 0), Hint(1, 1), Hint(1, 2))


def test_records_from_before_there_were_modes_are_practice() -> None:
    path = recorded(*MOVES)
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    old = {key: value for key, value in json.loads(header).items() if key != "mode"}
    for told in ({}, {"mode": "of a later time"}, {"mode": 3}):
        path.write_text("\n".join([json.dumps(old | told), *lines, ""]), encoding="utf-8")
        loaded = journal.load(path)
        assert loaded.aids == Aids()
        assert loaded.play.decisions == MOVES


def test_a_line_that_cannot_be_played_is_named_past_the_hints() -> None:
    path = recorded("hush")
    path.write_bytes(path.read_bytes() + b'{"hint": 1, "after": 1}\n{"decide": "fly"}\n')
    with pytest.raises(JournalError) as caught:
        journal.load(path)
    assert (caught.value.fields["line"], caught.value.fields["kept"]) == (4, 1)


def test_a_cut_hint_is_said_and_what_was_before_it_is_kept() -> None:
    path = recorded("hush")
    path.write_bytes(path.read_bytes() + b'{"hint": 1, "after": 1}\n{"hint": 2, "af')
    loaded = journal.load(path)
    assert [notice.code for notice in loaded.notices] == ["cut"]
    record = journal.resume(loaded)
    record.close()
    assert journal.load(record.path).aids.hints == (Hint(1, 1),)
    assert journal.unfinished() == (record.path,)


PLAYER = """
import sys
from game import journal, playthrough
from tests.small import small_case
from random import Random
play = playthrough.start(small_case(), 11)
record = journal.open_record(play)
luck = Random(int(sys.argv[1]))
print("ready", flush=True)
while not play.over:
    decision = luck.choice(play.legal)
    record.hint(1, len(play.decisions))
    print("hint", flush=True)
    record.append(decision)
    play = playthrough.choose(play, decision)
    print(decision, flush=True)
"""


@pytest.mark.parametrize("attempt", range(50))
def test_a_killed_process_has_lost_no_decision_that_was_shown(attempt: int) -> None:
    luck = random.Random(attempt)
    with subprocess.Popen([sys.executable, "-c", PLAYER, str(attempt)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(luck.random() * 0.01)
        process.send_signal(signal.SIGKILL)
        shown = process.stdout.read().split()
    (path,) = journal.records_folder().glob("*.jsonl")
    _, *whole = [line for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if line.endswith("\n")]
    kept = [json.loads(line).get("decide", "hint") for line in whole]
    assert kept[: len(shown)] == shown
    assert len(kept) - len(shown) <= 1
    loaded = journal.load(path)
    assert list(loaded.play.decisions) == [each for each in kept if each != "hint"]
    assert len(loaded.aids.hints) == kept.count("hint")
