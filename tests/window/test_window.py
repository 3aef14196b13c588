"""The window, driven as a user drives it: by keyboard alone, by mouse alone, in both languages, at any size."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pygame
import pytest

from game import authoring, journal
from game.authoring import Refused, load_case
from game.window import WindowUnavailable, settings
from game.window.frame import open_frame
from game.window.screens import signs
from game.window.zones import Intent
from tests.window.pilot import Pilot, window

MOST_STEPS = 200
MOST_WAITS = 500


def place(pilot: Pilot) -> str:
    return pilot.app.desk.place


def play_on(pilot: Pilot, way: str) -> None:
    """One step of a play: the first card that can be played, else the first way on."""
    talk = pilot.app.desk.talk()
    playable = [n for n, card in enumerate(talk.cards) if card.playable and card.legality != "red"]
    if talk.cards and playable and talk.patience.now > 1:
        number = playable[len(pilot.app.desk.talk().transcript) % len(playable)]
        pilot.press(*talk.cards[number].hotkey) if way == "keys" else pilot.click(f"cards:{number}")
    elif talk.cards:
        pilot.press("L") if way == "keys" else pilot.click("foot:L")
    else:
        pilot.press("1") if way == "keys" else pilot.click("ways:0")
        if "close:0" in pilot.zones():
            pilot.press("Y") if way == "keys" else pilot.click("close:0")


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_a_whole_case(way: str) -> None:
    with window() as pilot:
        if way == "keys":
            pilot.press("DOWN", "ENTER", "B")
        else:
            pilot.click("entries:1")
            pilot.click("begin")
        steps = 0
        while pilot.app.desk.place == "talk" and steps < MOST_STEPS:
            play_on(pilot, way)
            steps += 1
        assert place(pilot) == "result"
        debrief = pilot.app.desk.debrief()
        assert debrief.truth.name in pilot.text()
        assert debrief.score in pilot.text()
        first = pilot.text()
        if way == "keys":
            pilot.press("LEFT")
        else:
            pilot.point("turns:1")
        assert pilot.text() != first, "another turn, another talk"
        if way == "keys":
            pilot.press("ESC")
        else:
            pilot.click("list")
        assert place(pilot) == "cases"
        assert not pilot.app.desk.unfinished


def test_a_decision_is_on_disk_before_its_result_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    with window() as pilot:
        pilot.press("ENTER", "B")
        drawn: list[int] = []
        flip = pilot.app.frame.show

        def look() -> None:
            (record,) = journal.records_folder().glob("*.jsonl")
            drawn.append(record.read_text(encoding="utf-8").count('"decide"'))
            flip()

        monkeypatch.setattr(pilot.app.frame, "show", look)
        pilot.press("1")
        assert drawn == [1]


def test_an_unfinished_play_is_offered_and_resumed() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B", "1")
        said = pilot.app.desk.talk().transcript
    with window() as pilot:
        pilot.press("R", "1")
        assert place(pilot) == "talk"
        assert pilot.app.desk.talk().transcript == said
    with window() as pilot:
        pilot.press("R")
        assert pilot.app.over == ["resume"]
        pilot.click("resume:0")
        assert pilot.app.desk.talk().transcript == said


def test_pause_leaves_to_the_list_and_keeps_everything() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B", "1", "ESC")
        assert pilot.app.over == ["pause"]
        pilot.press("ESC")
        assert pilot.app.over == []
        assert place(pilot) == "talk"
        pilot.press("ESC", "X")
        assert place(pilot) == "cases"
        assert len(pilot.app.desk.unfinished) == 1
        pilot.press("Q")
        assert not pilot.app.running


def test_the_language_switches_in_the_game_and_is_remembered() -> None:
    with window("en") as pilot:
        pilot.press("ENTER", "B", "1")
        assert "Patience" in pilot.text()
        pilot.press("F2")
        assert "耐心" in pilot.text()
        assert "Patience" not in pilot.text()
    assert settings.remembered_language() == "zh"


def test_numbers_are_an_aid_one_may_switch_on() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B", "1")
        assert "/10" not in pilot.text()
        pilot.press("N")
        assert "/10" in pilot.text()
    with window() as pilot:
        pilot.press("R", "1")
        assert "/10" in pilot.text()


@pytest.mark.parametrize("size", [(1024, 576), (1024, 768), (2560, 1080), (3840, 2160)])
def test_the_canvas_fills_any_window(size: tuple[int, int]) -> None:
    with window() as pilot:
        pilot.press("ENTER", "B")
        pilot.app.frame.window.size = size
        pilot.app.pump()
        assert pilot.app.ui.canvas.surface.get_size() == size
        assert pilot.app.ui.canvas.scale == min(size[0] / 1280, size[1] / 720)
        inside = pygame.Rect((0, 0), size)
        assert all(inside.contains(line.rect) for line in pilot.app.ui.written)
        pilot.click("cards:0")
        assert len(pilot.app.desk.talk().transcript) > 1


def test_nothing_is_drawn_when_nothing_changes() -> None:
    with window() as pilot:
        shown: list[bool] = []
        pilot.app.frame.show = lambda: shown.append(True)  # type: ignore[method-assign]
        assert not pilot.app.pump()
        assert shown == []
        pilot.press("DOWN")
        assert shown == [True]


def test_looking_things_up() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B", "1")
        for key, name in (("T", "transcript"), ("W", "why"), ("F", "file"), ("?", "help")):
            pilot.press(key)
            assert pilot.app.over == [name]
            pilot.press(key)
            assert pilot.app.over == [], f"{key} also closes it"
        pilot.press("T")
        assert pilot.app.desk.talk().own.split()[0] in pilot.text()


def test_the_focused_card_tells_its_detail_and_what_cannot_be_played_says_why() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B")
        card = pilot.app.desk.talk().cards[1]
        pilot.press("RIGHT")
        assert pilot.app.ui.focus == "cards:1"
        assert card.about.split()[0] in pilot.text()
        assert card.legality_words in pilot.text()


def test_closing_the_file_is_asked_first() -> None:
    with window() as pilot:
        pilot.app.open("lvye-foods")
        pilot.app.pump()
        pilot.press("B", "L")
        assert pilot.app.desk.talk().between
        pilot.press("C")
        assert pilot.app.over == ["close"]
        assert pilot.app.ui.focus == "close:1"
        pilot.press("ENTER")
        assert pilot.app.desk.talk().between
        pilot.press("C", "Y")
        assert pilot.app.desk.talk().over


def test_a_record_that_cannot_be_written_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with window() as pilot:
        pilot.press("ENTER", "B")

        def full(self: journal.Record, decision: str) -> None:  # noqa: ARG001 - the shape of what it replaces
            raise OSError(28, "No space left on device", str(self.path))

        monkeypatch.setattr(journal.Record, "append", full)
        before = pilot.app.desk.talk()
        pilot.press("1")
        assert pilot.app.over == ["message"]
        assert "No space left" in pilot.text().replace("\n", " ")
        pilot.press("ESC")
        assert pilot.app.desk.talk() == before


def test_a_broken_settings_file_is_no_obstacle() -> None:
    home = Path(os.environ["HUIKUAN_HOME"])
    home.mkdir(parents=True, exist_ok=True)
    (home / "window.json").write_text("[", encoding="utf-8")
    assert settings.load() == settings.Settings()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_plain_pygame_is_refused_with_its_cure(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.delattr(pygame, "IS_CE")
    with pytest.raises(WindowUnavailable, match="pip uninstall pygame"):
        open_frame(language)


def test_keys_that_come_at_once_each_meet_the_screen_as_it_is_by_then() -> None:
    with window() as pilot:
        pilot.app.open("lvye-foods")
        pilot.app.pump()
        pilot.press("B", "L")
        for _ in range(2):  # the second meets the cards of the next meeting, not the ways on any more
            pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0, unicode=""))
        pilot.app.pump()
        talk = pilot.app.desk.talk()
        assert not talk.between
        assert talk.own or talk.patience.now < talk.patience.start


def test_a_case_that_cannot_be_read_shows_its_problems_and_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused) as refused:
        load_case("no-such-case")

    def broken(_: str) -> None:
        raise refused.value

    monkeypatch.setattr(authoring, "load_case", broken)
    with window() as pilot:
        first = pilot.app.desk.entries()[0].id
        for _ in range(MOST_WAITS):  # it is read beside the picture
            if pilot.app.desk.card(first).trouble:
                break
            time.sleep(0.02)
        pilot.app.pump()
        problem = refused.value.problems[0]
        assert problem.message("en").split()[0] in pilot.text()
        pilot.press("ENTER")
        assert pilot.app.over == ["message"]
        pilot.press("ENTER")
        assert place(pilot) == "cases"


def test_an_unknown_case_is_said_and_the_list_is_shown() -> None:
    with window() as pilot:
        pilot.app.open("no-such-case")
        pilot.app.pump()
        assert pilot.app.over == ["message"]
        assert place(pilot) == "cases"


def test_an_edited_case_is_resumed_as_it_was_and_said() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B", "1")
        said = pilot.app.desk.talk().transcript
    (stored,) = (Path(os.environ["HUIKUAN_HOME"]) / "cases").iterdir()
    (record,) = journal.records_folder().glob("*.jsonl")
    edited = stored.read_text(encoding="utf-8").replace('"difficulty":1', '"difficulty":2', 1)
    assert edited != stored.read_text(encoding="utf-8")
    stored.write_text(edited, encoding="utf-8")
    record.write_text(record.read_text(encoding="utf-8").replace(stored.stem, "0" * 64), encoding="utf-8")
    stored.rename(stored.with_name("0" * 64 + ".json"))
    with window() as pilot:
        pilot.press("R", "1")
        assert pilot.app.over == ["message"]
        assert "edited" in pilot.text()
        pilot.press("ENTER")
        assert pilot.app.desk.talk().transcript == said


def test_a_record_without_its_case_is_offered_and_explained() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B", "1")
    (stored,) = (Path(os.environ["HUIKUAN_HOME"]) / "cases").iterdir()
    stored.unlink()
    with window() as pilot:
        pilot.press("R", "1")
        assert pilot.app.over == ["message"]
        assert place(pilot) == "cases"


LVYE_KEPT = (
    "full_demand reconcile leave go:tea diagnose instalment what_if diagnose instalment go:morning plead contingency "
    "accept_bank_bill"
).split()
"""With the seed 34, half the debt is promised in these, and comes before the last visit."""


def test_what_happened_on_the_way_is_told_beside_the_greeting() -> None:
    with window(seed=34) as pilot:
        pilot.app.open("lvye-foods")
        pilot.app.pump()
        pilot.press("B")
        for decision in LVYE_KEPT:
            pilot.app._do(Intent("decide", decision))
        pilot.app._do(Intent("decide", "go:market"))
        pilot.app.pump()
        talk = pilot.app.desk.talk()
        notes = [line for line in talk.news if line.who == "note"]
        assert notes, "the promise was settled on the way"
        for note in notes:
            assert note.text in pilot.text()
        assert talk.news[0].when in pilot.text()
        pilot.press("1")
        assert notes[0].text not in pilot.text(), "only what is new"


def test_beginning_a_case_with_an_unfinished_play_asks() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B", "1")
        said = pilot.app.desk.talk().transcript
        pilot.press("ESC", "X")
        assert "unfinished" in pilot.text()
        pilot.press("ENTER", "B")
        assert pilot.app.over == ["anew"]
        pilot.press("ESC")
        assert place(pilot) == "file"
        pilot.press("B", "B")
        assert place(pilot) == "talk"
        assert not pilot.app.desk.talk().own
        pilot.press("ESC", "X")
        assert len(pilot.app.desk.unfinished) == 1, "a play without a decision is not offered"
        pilot.press("ENTER")
        pilot.click("begin")
        pilot.press("ENTER")
        assert pilot.app.desk.talk().transcript == said


def test_a_red_card_is_played_only_when_it_is_confirmed() -> None:
    with window() as pilot:
        pilot.app.open("jinxiu-decor")
        pilot.app.pump()
        pilot.press("B")
        before = pilot.app.desk.talk()
        number, card = next((n, card) for n, card in enumerate(before.cards) if card.legality == "red")
        pilot.press(*card.hotkey)
        assert pilot.app.over == [f"red:{card.id}"]
        assert pilot.app.ui.focus == "red:1"
        assert card.legality_words in pilot.text()
        pilot.press("ENTER")
        assert pilot.app.desk.talk() == before
        pilot.click(f"cards:{number}")
        pilot.press("Y")
        assert pilot.app.desk.talk().over


def test_the_list_tells_the_scores_reached() -> None:
    with window() as pilot:
        assert "points" not in pilot.text()
        pilot.press("ENTER", "B", "1", "L", "C", "Y", "ENTER")
        score = pilot.app.desk.debrief().score
        pilot.press("ESC")
        assert f"last time {score} points, best {score}" in pilot.text()


def test_a_promise_is_told_once() -> None:
    with window(seed=34) as pilot:
        pilot.app.open("lvye-foods")
        pilot.app.pump()
        pilot.press("B")
        for decision in LVYE_KEPT:
            pilot.app._do(Intent("decide", decision))
        pilot.app.pump()
        promise = pilot.app.desk.talk().promise
        assert promise is not None
        panel = pilot.app.ui.canvas.native(signs.PANEL)
        seen = " ".join(line.text for line in pilot.app.ui.written if panel.contains(line.rect))
        assert pilot.app.ui.spell(promise.text) in seen
        assert seen.count(promise.firm_words) == 1
