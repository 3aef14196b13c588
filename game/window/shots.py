"""Pictures of every screen, for looking: python -m game.window.shots OUTDIR [--sizes 1280x720,…] [--case ID]."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import chain, product
from pathlib import Path
from typing import TYPE_CHECKING

from game.window import settings

if TYPE_CHECKING:
    from game.window.app import App

SIZES = ("1280x720", "1920x1080")
FIRST_MOVES = 3
MOST_DECISIONS = 60
NAP = 0.1


def main() -> None:
    """Writes <language>-<size>[-<text>]-<screen>.png files; never touches the user's own records."""
    parser = argparse.ArgumentParser(prog="python -m game.window.shots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", default=",".join(SIZES))
    parser.add_argument("--case", default="hongda-hardware")
    parser.add_argument("--languages", default="zh,en")
    parser.add_argument("--text", default="100", help="sizes of type in per cent: 100,150,200")
    parser.add_argument("--contrast", action="store_true", help="in high contrast")
    asked = parser.parse_args()
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    asked.folder.mkdir(parents=True, exist_ok=True)
    for size in asked.sizes.split(","):
        width, height = map(int, size.split("x"))
        for language, text in product(asked.languages.split(","), asked.text.split(",")):
            with tempfile.TemporaryDirectory() as home:
                os.environ["HUIKUAN_HOME"] = home
                settings.save(settings.Settings(text=int(text), contrast=asked.contrast, still=True))
                name = f"{language}-{size}" + (f"-{text}" if text != "100" else "")
                _album(asked.folder / name, language, (width, height), asked.case)
    print(f"{len(list(asked.folder.glob('*.png')))} pictures in {asked.folder}", file=sys.stderr)


def tour(app: App, case: str, coach: bool = False) -> Iterator[str]:
    """Goes through every screen of the window; yields the name of each when it is up.

    With ``coach`` the review of the play is waited for, and what it shows is gone through as well.
    """
    from game.window.screens import folder
    from game.window.screens.result import TAB
    from game.window.zones import Intent

    do: Callable[..., None] = lambda kind, value="": app._do(Intent(kind, value))  # noqa: E731
    for name in ("settings", "help", "keys", "about"):
        do("show", name)
        yield f"00-{name}"
        do("hide")
    do("go", "path")
    yield "01-path"
    do("go", "cases")
    yield "01-cases"
    do("show", "filters")
    yield "01-filters"
    do("hide")
    do("open", case)
    yield "02-file"
    for mode in ("exam", "warm-up", "practice"):
        do("mode", mode)
        yield f"02-file-{mode}"
    for sheet in range(folder.MEMO, folder.PREPARE + 1):
        do("choose", f"{folder.TAB}:{sheet}")
        yield f"02-file-sheet-{sheet}"
    do("begin")
    yield "03-opening"
    yield from _red_line(app)
    _moves(app, FIRST_MOVES)
    yield "04-talk"
    do("show", "standing")
    yield "04-standing"
    do("hide")
    for number, name in enumerate(("why", "transcript", "pause", "close", "file"), start=5):
        do("show", name)
        yield f"{number:02}-{name}"
        do("hide")
    yield from _hints(app)
    do("set", "numbers")
    app.ui.focus = "cards:1"
    yield "11-numbers"
    if "leave" in _decisions(app):
        do("decide", "leave")
    yield "12-between"
    for number, way in enumerate(decision for decision in _decisions(app) if decision.startswith("go:")):
        if number == 0:
            do("decide", way)
            yield "13-next"
            yield from _red_line(app)
    _moves(app, 2)
    yield "14-next-talk"
    do("leave")
    do("show", "resume")
    yield "15-resume"
    do("hide")
    yield "15-list"
    do("open", case)
    do("show", "anew")
    yield "15-anew"
    if app.desk.unfinished:  # a drill may be over by now
        do("resume", app.desk.unfinished[0].path)
    else:
        do("begin")
    _moves(app, MOST_DECISIONS)
    yield "16-end"
    do("debrief")
    yield "16-result"
    app.ui.focus = f"turns:{len(app.desk.debrief().turns) // 2}"
    yield "17-result-turn"
    if coach:
        _wait(app)
    for number, name in enumerate(("decisions", "why", "score", "truth")):
        do("choose", f"{TAB}:{number}")
        yield f"{18 + number}-{name}"
    do("leave")
    yield "22-list"


def practice(app: App) -> Iterator[str]:
    """Goes through progress and exercises, from the list of cases."""
    from game.window.zones import Intent

    do: Callable[..., None] = lambda kind, value="": app._do(Intent(kind, value))  # noqa: E731
    do("progress")
    yield "20-progress"
    do("exercise")
    yield "21-exercise"
    do("answer", app.desk.asked().options[-1].decision)
    yield "22-exercise-answered"
    do("next")
    yield "23-exercise-next"
    do("answer", app.desk.asked().options[0].decision)
    yield "24-exercise-answered"
    do("progress")
    yield "25-progress-begun"
    do("leave")


# Private functions


def _album(start: Path, language: str, size: tuple[int, int], case: str) -> None:
    import pygame

    from game.window.app import App
    from game.window.frame import open_frame

    frame = open_frame(language, size)
    app = App(frame, language, 7)
    app.open(None)
    for name in chain(tour(app, case, coach=True), practice(app)):
        app.draw()
        pygame.image.save(frame.canvas.surface, f"{start}-{name}.png")
    app.desk.close()
    frame.close()


def _wait(app: App) -> None:
    while not (app.desk.coached().ready or app.desk.review_failed):
        time.sleep(NAP)
        app.desk.changed()


def _red_line(app: App) -> Iterator[str]:
    """The question before a red card is played, where there is one."""
    from game.window.zones import Intent

    red = [card.id for card in app.desk.talk().cards if card.legality == "red" and card.playable]
    if red:
        app._do(Intent("show", f"red:{red[0]}"))
        yield f"{len(app.desk.talk().transcript):02}-red-line"
        app._do(Intent("hide"))


def _hints(app: App) -> Iterator[str]:
    """A hint step by step, once the coach has read the case."""
    from game.window.zones import Intent

    if not app.desk.talk().helped:
        return
    app._do(Intent("show", "hint"))
    yield "10-hint-0"
    while app.desk.hint().state == "reading":
        time.sleep(0.1)
    while app.desk.hint().more:
        app._do(Intent("reveal"))
        yield f"10-hint-{app.desk.hint().shown}"
    app._do(Intent("hide"))


def _decisions(app: App) -> list[str]:
    return [way.decision for way in app.desk.talk().exits]


def _moves(app: App, count: int) -> None:
    """Plays cards in turn, the lawful ones first; moves on where a talk is over, to the end if need be."""
    from game.window.zones import Intent

    for number in range(count):
        talk = app.desk.talk()
        cards = [card for card in talk.cards if card.playable and card.legality != "red"]
        ways = [way.decision for way in talk.exits]
        if talk.over or not (cards or ways):
            return
        app._do(Intent("decide", cards[(number * 3) % len(cards)].id if cards else ways[0]))


if __name__ == "__main__":
    main()
