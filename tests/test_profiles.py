from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from game import journal, playthrough, profiles
from game.__main__ import main
from game.language import language
from game.terminal import profile
from tests.small import small_case


def recorded() -> Path:
    record = journal.open_record(playthrough.start(small_case(), 1))
    record.close()
    return record.path


def filled(named: str | None) -> None:
    with profiles.chosen(named):
        recorded()
        profiles.write_whole(profiles.home() / "learning.json", "{}")
        profiles.write_whole(profiles.cache() / "review-1-abc.json", "{}")
    profiles.write_whole(profiles.shared_cache() / "solution-1-abc.json", "{}")


def test_without_a_name_everything_lies_where_it_always_did(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(profiles.HOME_VARIABLE, str(tmp_path))
    assert profiles.name() == profiles.DEFAULT
    assert recorded().parent == tmp_path / "records"
    assert profiles.cache() == tmp_path / "cache"


def test_each_profile_has_its_own_records() -> None:
    mine = recorded()
    with profiles.chosen("小李"):
        assert profiles.name() == "小李"
        theirs = recorded()
        assert journal.unfinished() == (theirs,)
    assert journal.unfinished() == (mine,)
    assert profiles.names() == ("default", "小李")


@pytest.mark.parametrize("name", ["a/b", "..", "a b", "", "x" * 41, "con", "a\\b", "."])
def test_names_that_cannot_be_a_folder_are_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(profiles.WrongNameError):
        profiles.checked(name)
    monkeypatch.setenv(profiles.PROFILE_VARIABLE, name)
    if name:
        assert main(["cases", "--lang", "en"]) == 2


def test_an_export_holds_everything_of_the_profile_and_nothing_else(tmp_path: Path) -> None:
    filled(None)
    filled("li")
    for named in ("default", "li"):
        target = tmp_path / f"{named}.zip"
        assert profiles.export(named, target) == 4
        with zipfile.ZipFile(target) as archive:
            places = archive.namelist()
            assert archive.testzip() is None
        kinds = sorted(place.split("/")[1] for place in places)
        assert kinds == ["cache", "cases", "learning.json", "records"]
        assert all(place.startswith(f"huikuan-{named}/") for place in places)
        assert not any("solution" in place for place in places)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["default.zip", "li.zip"]


@pytest.mark.parametrize("gone", ["default", "li"])
def test_deleting_one_leaves_the_other_and_all_that_is_nobodys(gone: str) -> None:
    filled(None)
    filled("li")
    stranger = profiles.base() / "thesis.txt"
    stranger.write_text("not Huikuan's", encoding="utf-8")
    assert profiles.delete(gone) == 4
    assert profiles.files(gone) == ()
    assert len(profiles.files("li" if gone == "default" else "default")) == 4
    assert stranger.is_file()
    assert (profiles.shared_cache() / "solution-1-abc.json").is_file()


def test_deleting_asks_for_the_name(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    filled("li")
    for typed, kept in (("", 4), ("y\n", 4), ("li\n", 0)):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        assert main(["profile", "delete", "li", "--lang", "en"]) == (1 if kept else 0)
        assert len(profiles.files("li")) == kept
    assert "This removes 4 files" in capsys.readouterr().out
    assert main(["profile", "delete", "li", "--lang", "en"]) == 2


def test_the_list_marks_the_one_in_use() -> None:
    filled("li")
    lines = list(profile.listed(language("en")))
    assert lines[0].endswith("(in use)")
    assert lines[1].startswith("li: 1 play,")
    with profiles.chosen("li"):
        assert [line.endswith("(in use)") for line in profile.listed(language("en"))] == [False, True]


def test_the_option_holds_for_one_command_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profile", "list", "--profile", "wang", "--lang", "en"]) == 0
    assert "wang" in capsys.readouterr().out
    assert profiles.name() == "default"


def test_a_file_is_old_or_new_but_never_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "deck.json"
    profiles.write_whole(path, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        profiles.write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_user_without_a_home_is_told_what_to_set(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nowhere(*_: str, **__: bool) -> Path:
        raise RuntimeError("could not determine the home directory")

    for folder in ("user_data_path", "user_cache_path", "user_config_path"):
        monkeypatch.setattr(f"platformdirs.{folder}", nowhere)
    monkeypatch.delenv(profiles.HOME_VARIABLE)
    assert main(["cases"]) == 0  # which keeps nothing
    assert main(["progress", "--lang", "en"]) == 2
    assert "Set HUIKUAN_HOME" in capsys.readouterr().err
