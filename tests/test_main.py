"""The command line: its names, its exit codes, and that the same play is the same everywhere."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from game import statespace
from game.__main__ import main
from game.authoring import case_index, load_case, shipped_root
from game.journal import records_folder
from tests.shipped import CASES
from tests.starting import COMMAND

ROOT = Path(__file__).parent.parent
CASE = "hongda-hardware"
MOVES = "reconcile,leave,go:visit,silence,face_step,leave,close"


def huikuan(*words: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, without a display."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    }
    return subprocess.run(
        [*COMMAND, *words],
        cwd=ROOT,
        env={**kept, "LANG": "en_US.UTF-8", **environment},
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_same_seed_and_moves_give_the_same_bytes_in_any_process() -> None:
    runs = {
        huikuan("play", CASE, "--seed", "11", "--moves", MOVES, "--json", PYTHONHASHSEED=hash_seed, LANG=lang).stdout
        for hash_seed, lang in (("0", "en_US.UTF-8"), ("1", "zh_CN.UTF-8"), ("4242", "C"))
    }
    assert len(runs) == 1
    (document,) = map(json.loads, runs)
    assert document["over"] is True
    assert document["seed"] == 11
    assert document["decisions"] == MOVES.split(",")
    assert document["result"]["termination"] == "closed"


def test_json_is_all_there_is_on_standard_output_and_hides_what_is_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", CASE, "--seed", "3", "--moves", "reconcile", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["over"] is False
    assert document["result"] is None
    assert document["state"]["truth"] == document["state"]["stage"] == -1
    assert not records_folder().exists()


def test_json_without_moves_tells_the_opening(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", CASE, "--seed", "3", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [turn["act"] for turn in document["turns"]] == ["arrive"]


def test_a_seed_is_chosen_and_shown_where_none_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    seeds = set()
    for _ in range(3):
        assert main(["play", CASE, "--json"]) == 0
        seeds.add(json.loads(capsys.readouterr().out)["seed"])
    assert len(seeds) == 3


def test_an_illegal_move_names_the_legal_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "play", CASE, "--seed", "1", "--moves", "reconcile,go:visit"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Move 2, “go:visit”, is not possible there. Possible are: reconcile,")
    assert main(["--lang", "en", "play", CASE, "--seed", "1", "--moves", f"{MOVES},leave"]) == 2
    assert capsys.readouterr().err == "Move 8, “leave”, comes after the end of the case.\n"


def test_an_unknown_case_is_answered_with_the_near_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "hongda-hardwear", "--lang", "en"]) == 2
    assert "Did you mean hongda-hardware?" in capsys.readouterr().err
    assert main(["play", "hongda", "--lang", "zh"]) == 2
    assert "是想找 hongda-hardware 吗？" in capsys.readouterr().err
    assert main(["play", "./nothing.yaml", "--lang", "en"]) == 2
    assert "nothing.yaml" in capsys.readouterr().err


def test_wrong_usage_exits_with_2() -> None:
    for words in (["play"], ["play", CASE, "--seed", "x"], ["nonsense"], ["check"], ["--lang", "fr"]):
        with pytest.raises(SystemExit) as stopped:
            main(words)
        assert stopped.value.code == 2


def test_without_a_display_the_terminal_is_chosen_and_says_so() -> None:
    done = huikuan(typed="")
    assert done.returncode == 0
    assert "There is no display here, so the game runs in the terminal." in done.stderr
    assert "Huikuan: practise collecting" in done.stdout
    assert "Traceback" not in done.stderr


def test_end_of_input_leaves_with_0_and_the_play_can_be_resumed(tmp_path: Path) -> None:
    home = str(tmp_path)
    done = huikuan("play", CASE, "--terminal", "--seed", "5", typed="\n1\n", HUIKUAN_HOME=home)
    assert done.returncode == 0
    assert "Saved." in done.stdout
    assert "1 decision in" in huikuan(typed="q\n", HUIKUAN_HOME=home).stdout


def test_moves_without_an_end_show_where_the_play_stands() -> None:
    done = huikuan("play", CASE, "--terminal", "--seed", "5", "--moves", "reconcile")
    assert done.returncode == 0
    assert "You: " in done.stdout
    assert "Or:\n" in done.stdout


def test_a_poor_console_shows_what_it_can() -> None:
    for environment in ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"}):
        done = huikuan("demo", CASE, "--seed", "2", "--lang", "zh", **environment)
        assert done.returncode == 0
        assert done.stderr == ""
        assert "宏达五金" in done.stdout


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [*COMMAND, "demo", CASE, "--seed", "2"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_demo_prints_the_talk_and_the_result(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--seed", "2", "--lang", "en"]) == 0
    first = capsys.readouterr().out
    assert "\nYou: " in first
    assert "\nResult: " in first
    assert main(["demo", case_index()[0].id, "--seed", "2", "--lang", "en"]) == 0
    assert capsys.readouterr().out == first


def test_cases_lists_what_can_be_played(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cases", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [each["id"] for each in listed] == [case.id for case in CASES]
    assert main(["cases", "--lang", "zh"]) == 0
    printed = capsys.readouterr().out
    assert all(case.title["zh"] in printed for case in CASES)
    assert listed[0]["chapter"]["zh"] in printed


def test_check_counts_states_and_finds_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = shipped_root() / "cases" / f"{CASE}.yaml"
    assert main(["check", str(good), "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{CASE}: " in said.err
    assert said.err.endswith("0 errors, 0 warnings\n")
    bad = tmp_path / "cases" / "bad.yaml"
    bad.parent.mkdir()
    bad.write_text(good.read_text(encoding="utf-8").replace("difficulty: 2", "difficulty: 9"), encoding="utf-8")
    assert main(["check", str(bad), "--lang", "en"]) == 1
    assert "bad.yaml:" in capsys.readouterr().out
    assert main(["check", str(bad), "--json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["errors"] == sum(problem["severity"] == "error" for problem in document["problems"]) > 0


def test_a_case_of_ones_own_is_played_by_its_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (shipped_root() / "cases" / f"{CASE}.yaml").read_text(encoding="utf-8")
    own = tmp_path / "cases" / "mine.yaml"
    own.parent.mkdir()
    own.write_text(text.replace(f"case: {CASE}", "case: mine", 1), encoding="utf-8")
    assert load_case(own).id == "mine"
    assert main(["play", str(own), "--seed", "1", "--moves", "reconcile", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["case"] == "mine"


def test_a_broken_case_is_refused_with_its_line_not_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "cases" / "mine.yaml"
    own.parent.mkdir()
    own.write_text("case: mine\ntitle: [\n", encoding="utf-8")
    assert main(["play", str(own), "--lang", "en"]) == 1
    assert "mine.yaml:" in capsys.readouterr().err


def test_schema_is_printed_and_the_written_one_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert set(json.loads(capsys.readouterr().out)) >= {"case", "tactic", "temperament", "cause", "ploy"}


def test_a_case_over_its_budget_is_refused_with_what_makes_it_large(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(statespace, "CASE_BUDGET", 1_000)
    code = main(["check", str(shipped_root() / "cases" / "hongda-hardware.yaml"), "--lang", "en"])
    said = capsys.readouterr().out
    assert code == 1
    assert "too-many-states" in said
    assert "relation ×" in said


def test_solve_prints_value_interval_and_line(capsys: pytest.CaptureFixture[str]) -> None:
    small = Path(__file__).parent / "authoring" / "shelf" / "cases" / "small.yaml"
    assert main(["solve", str(small), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["lower"] <= found["upper"] <= found["lower"] + 0.5
    assert found["exact"] == (found["upper"] - found["lower"] < 1e-9)
    assert found["line"]
    assert found["nodes"] > 0
    assert main(["solve", str(small), "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert ", ".join(found["line"]) in said
    assert "kept from an earlier time" in said
    assert main(["solve", "no-such-case", "--lang", "en"]) == 2
    assert "There is no case" in capsys.readouterr().err
