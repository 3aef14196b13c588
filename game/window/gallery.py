"""Pictures of every widget in every state: python -m game.window.gallery OUTDIR [--contrast] [--text 150]."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, get_args

from game.language import language
from game.view.shapes import Meter, Moment, Tick
from game.window import theme, widgets
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.drawing import POLYGONS, Sign, sign
from game.window.field import Field
from game.window.frame import Frame, open_frame
from game.window.rows import rows
from game.window.ui import Ui
from game.window.zones import Intent

NOTHING = Intent("none")
CELL: Box = (0, 0, 318, 84)
LONG = {
    "zh": "把款收回来，把客户留住；谈不拢的时候，先问清楚原因。",
    "en": "Collect the debt, keep the customer; ask first why.",
}


class Specimen(NamedTuple):
    """A widget in one state."""

    name: str
    draw: Callable[[Ui, Box], object]
    focused: bool = False


def main() -> None:
    """Writes gallery-<language>.png for both languages."""
    parser = argparse.ArgumentParser(prog="python -m game.window.gallery")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--text", type=int, default=100)
    asked = parser.parse_args()
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["HUIKUAN_HOME"] = home
        for code in ("zh", "en"):
            frame = open_frame(code)
            hang(frame, code, asked.text / 100, asked.contrast)
            import pygame

            pygame.image.save(frame.canvas.surface, asked.folder / f"gallery-{code}.png")
            frame.close()
    print(f"2 pictures in {asked.folder}", file=sys.stderr)


def hang(frame: Frame, code: str, zoom: float = 1.0, contrast: bool = False) -> Ui:
    """Draws every specimen, with its name below it; what was drawn can be asked of the result."""
    ui = Ui(frame.canvas, language(code))
    frame.canvas.look(zoom, contrast)
    frame.fit()
    ui.begin()
    frame.canvas.clear(theme.INK)
    across = max(1, int(frame.canvas.width // CELL[2]))
    for number, specimen in enumerate(specimens(code)):
        x, y = (number % across) * CELL[2] + 12, (number // across) * CELL[3] + 6
        ui.scope(f"gallery:{number}", "it" if specimen.focused else "elsewhere")
        specimen.draw(ui, (x, y, CELL[2] - 24, CELL[3] - 30))
        name = (x, y + CELL[3] - 26, CELL[2] - 24, 18)
        ui.text(name, specimen.name, theme.SMALL, theme.LIGHT_DIM, valign="middle")
    return ui


def specimens(code: str) -> list[Specimen]:
    """Every widget in every state it can be in."""
    return [*_buttons(code), *_fields(code), *_small(code)]


# Private functions


def _buttons(code: str) -> list[Specimen]:
    label = {"zh": "打开案卷", "en": "Open the case file"}[code]

    def made(kind: widgets.Kind, key: str, icon: str) -> Callable[[Ui, Box], None]:
        def draw(ui: Ui, box: Box) -> None:
            widgets.button(ui, "it", (box[0], box[1], box[2], 44), label, NOTHING, key, icon, kind)

        return draw

    kinds = get_args(widgets.Kind)
    found = [Specimen(f"button {kind}", made(kind, "O", "ui_folder")) for kind in kinds]
    found += [Specimen(f"button {kind}, focus", made(kind, "O", "ui_folder"), True) for kind in kinds]
    return [*found, Specimen("button, label only", made("plain", "", ""))]


def _fields(code: str) -> list[Specimen]:
    hint = {"zh": "写在这里", "en": "Write it here"}[code]

    def made(name: str, text: str, composed: str = "") -> Callable[[Ui, Box], None]:
        def draw(ui: Ui, box: Box) -> None:
            ui.fields[name] = Field(text, len(text))
            ui.composed = composed
            widgets.field(ui, name, (box[0], box[1], box[2], 40), hint, icon="ui_search")
            ui.composed = ""

        return draw

    return [
        Specimen("field, empty", made("a", "")),
        Specimen("field, empty, focus", made("it", ""), True),
        Specimen("field, written, focus", made("it", "回款"), True),
        Specimen("field, an input method at work", made("it", "回", "kuan"), True),
        Specimen("field, longer than its box", made("it", LONG[code] * 3), True),
    ]


def _small(code: str) -> list[Specimen]:
    meters = (Meter(0, 6), Meter(3, 6), Meter(6, 6))
    states: tuple[Moment, ...] = get_args(Moment)
    ticks = tuple(Tick(f"t{n}", n, "9/4", LONG[code][:4], "visit", "", state) for n, state in enumerate(states))
    blocks = [Block(LONG[code], theme.BODY, theme.LIGHT), Block(LONG[code] * 3, theme.LABEL, theme.LIGHT_DIM)]
    signs: list[Sign] = [*POLYGONS, "disc", "ring", "dot"]

    def all_signs(ui: Ui, box: Box) -> None:
        for number, kind in enumerate(signs):
            sign(ui.canvas, kind, (box[0] + 20 + number * 40, box[1] + 24), 22, theme.BRASS)

    def list_(ui: Ui, box: Box) -> None:
        for number, place in rows(ui, "it", (*box[:3], 54), 9, 24, 4):
            widgets.button(ui, f"it:{number}", place, f"{number + 1}", NOTHING)

    def hard(ui: Ui, box: Box) -> None:
        for count in (1, 2, 3):
            widgets.stars(ui, (box[0] + count * 90 - 80, box[1] + 10, 60, 20), count, False)

    return [
        *(Specimen(f"pips {m.now}/{m.start}", lambda ui, box, m=m: widgets.pips(  # type: ignore[misc]
            ui, (box[0], box[1] + 14, box[2], 10), m, theme.BRASS)) for m in meters),
        *(Specimen(f"bar {share:.0%}", lambda ui, box, share=share: widgets.bar(  # type: ignore[misc]
            ui, (box[0], box[1] + 14, box[2], 10), share, theme.BRASS)) for share in (0.0, 0.4, 1.0)),
        Specimen("timeline: past, missed, now, ahead", lambda ui, box: widgets.timeline(ui, (*box[:3], 70), ticks)),
        Specimen("column that scrolls", lambda ui, box: column(ui, "c", box, blocks)),
        Specimen("column that scrolls, focus", lambda ui, box: column(ui, "it", box, blocks), True),
        Specimen("signs", all_signs),
        Specimen("list that scrolls by items", list_),
        Specimen("stars", hard),
        Specimen("key cap", lambda ui, box: widgets.key_cap(ui, (box[0] + 60, box[1] + 20), "F11", theme.LIGHT)),
    ]  # fmt: skip


if __name__ == "__main__":
    main()
