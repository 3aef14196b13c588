"""What moves in the talk begins, can be cut short, and ends as what stands there anyway; every sound is written."""

from __future__ import annotations

import os
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pygame
import pytest

from assets.make import sounds
from game import playthrough
from game.authoring import load_case
from game.language import language
from game.view import talk
from game.view.staging import props
from game.window import settings
from game.window.app import App
from game.window.cueing import ARRIVALS, CAPTIONS, cues
from game.window.frame import assets_folder, open_frame
from game.window.screens import acting
from game.window.settings import Settings
from game.window.sound import Sound
from game.window.zones import Intent
from tests.window.pilot import Pilot

FOLDER = assets_folder() / "sounds"


class Stage:
    """A window in which time is told by hand."""

    def __init__(self, case: str = "first-words", **changes: object) -> None:
        settings.save(Settings(sound=False, taught=True)._replace(**changes))  # type: ignore[arg-type]
        self.now = 100.0
        self.frame = open_frame("en")
        self.app = App(self.frame, "en", 7, clock=lambda: self.now)
        self.app.open(case)
        self.pilot = Pilot(self.app)
        self.pilot.press("B")

    def at(self, seconds: float) -> bytes:
        """The picture so much later."""
        self.now += seconds
        self.app.draw()
        return pygame.image.tobytes(self.frame.canvas.surface, "RGB")

    def close(self) -> None:
        self.app.close()
        self.frame.close()


def test_the_answer_comes_word_by_word_and_is_whole_in_the_end() -> None:
    stage = Stage()
    stage.at(60)
    stage.pilot.press("1")
    first, later, end = stage.at(0.1), stage.at(0.8), stage.at(60)
    assert len({first, later, end}) == 3
    assert not acting.running(stage.app.ui)
    assert not stage.app.ui.motion.moving
    stage.app.settings = stage.app.settings._replace(still=True)
    stage.app._apply()
    assert stage.at(0) == end, "with less movement the same is there at once"
    stage.close()


@pytest.mark.parametrize("way", ["ENTER", "click"])
def test_it_can_be_cut_short_without_anything_being_played(way: str) -> None:
    stage = Stage()
    stage.at(0.1)
    assert acting.running(stage.app.ui)
    decisions = stage.app.desk.moment
    if way == "click":
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.Event(kind, pos=(600, 300), button=1))
        stage.app.pump()
    else:
        stage.pilot.press(way)
    assert not acting.running(stage.app.ui)
    assert stage.app.desk.moment == decisions
    stage.pilot.press("1")
    assert stage.app.desk.moment != decisions, "a card is played even while he speaks"
    stage.close()


def test_the_slow_are_slower_than_the_fast_and_at_once_is_at_once() -> None:
    taken: dict[str, int] = {}
    for speed in ("slow", "fast", "at once"):
        stage = Stage(speech=speed)
        stage.at(0)
        taken[speed] = 0
        while acting.running(stage.app.ui):
            stage.at(0.1)
            taken[speed] += 1
        stage.close()
    assert taken["slow"] > taken["fast"] > taken["at once"] == 0


def test_money_promises_and_red_lines_are_shown_and_named() -> None:
    stage = Stage()
    stage.at(60)
    view = stage.app.desk.talk()
    for changes, words in (
        ({"broken": True}, "Promise broken"),
        ({"kept": True, "paid": 40}, "Promise kept"),
        ({"paid": 40}, "40% of the debt came in"),
        ({"promised": True}, "A promise was given"),
        ({"red": True}, "A red line was crossed"),
    ):
        shown = view._replace(moved=view.moved._replace(**changes))
        stage.app.desk.talk = lambda shown=shown: shown  # type: ignore[method-assign,misc]
        stage.at(0.3)
        assert words in stage.pilot.text()
        assert f"[{language('en').text(CAPTIONS[cues(shown)[0]])}]" in stage.pilot.text()
    stage.close()


def test_what_happened_is_read_off_the_turns() -> None:
    play = playthrough.start(load_case("first-words"), 7)
    assert talk(play, language("en")).moved.arrived
    red = next(
        decision for decision in play.legal if load_case("first-words").tactics[decision].legality.class_ == "red"
    )
    moved = talk(playthrough.choose(play, red), language("en")).moved
    assert (moved.red, moved.over, moved.arrived) == (True, True, False)
    assert cues(talk(playthrough.choose(play, red), language("en"))) == ("red",)


def test_every_sound_has_a_caption_and_every_file_is_made_by_its_recipe(tmp_path: Path) -> None:
    assert {file.stem for file in FOLDER.glob("*.wav")} == set(sounds.SOUNDS) == {*CAPTIONS, "room"}
    assert set(ARRIVALS.values()) <= set(CAPTIONS)
    assert all(language("zh").text(caption) != caption for caption in CAPTIONS.values())
    for name in sounds.SOUNDS:
        sounds.write(name, tmp_path / f"{name}.wav")
        with wave.open(str(tmp_path / f"{name}.wav")) as made, wave.open(str(FOLDER / f"{name}.wav")) as kept:
            assert made.getparams() == kept.getparams()
            assert kept.getnframes() / kept.getframerate() <= 8
            new, old = (np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(int) for file in (made, kept))
        assert np.abs(new - old).max() <= 2, "another processor may round otherwise"
        assert name != "room" or abs(old[0] - old[-1]) <= np.abs(np.diff(old)).max(), "it closes on itself"


@pytest.mark.parametrize("driver", [{}, {"SDL_AUDIODRIVER": "alsa", "AUDIODEV": "nowhere"}], ids=["none", "broken"])
def test_without_a_card_nothing_is_said_on_the_error_stream(driver: dict[str, str]) -> None:
    words = (
        "from pathlib import Path; from game.window.sound import Sound\n"
        f"s = Sound(Path({str(FOLDER)!r})); s.play(('card', 'red'), True, True); s.play((), True, False); s.close()"
    )
    hidden = ("SDL_AUDIODRIVER", "XDG_RUNTIME_DIR")
    environment = {name: value for name, value in os.environ.items() if name not in hidden} | driver
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", words], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""


def test_a_sound_that_cannot_be_read_is_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "heard"))
    for folder, heard in ((FOLDER, True), (tmp_path, False)):
        sound = Sound(folder)
        sound.play((), True, False)
        assert pygame.mixer.get_init() is None, "no card is asked for before there is something to hear"
        sound.play(("card",), True, True)
        assert pygame.mixer.get_busy() is heard
        sound.close()
        pygame.mixer.quit()


def test_the_key_switches_sound_off_and_on() -> None:
    stage = Stage()
    before = stage.app.settings.sound
    stage.pilot.press("M")
    assert settings.load().sound is not before
    stage.app._do(Intent("leave"))
    stage.close()


def test_what_stands_about_has_its_picture_and_its_place() -> None:
    seen: set[str] = set()
    for name in ("hongda-hardware", "sunji-bakery", "the-mail", "statement-by-post"):
        play = playthrough.start(load_case(name), 3)
        while not play.over:
            seen.update(props(play))
            lawful = [
                d for d in play.legal if d not in play.case.tactics or play.case.tactics[d].legality.class_ != "red"
            ]
            play = playthrough.choose(play, lawful[len(play.decisions) % len(lawful)])
    assert {"visitors_guests", "phone_ringing", "email", "letter"} <= seen <= set(acting.PLACES)
    assert all((assets_folder() / "props" / f"{name}.png").is_file() for name in acting.PLACES)
