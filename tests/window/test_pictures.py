"""Golden pictures: every screen in both languages at three sizes, and the gallery of widgets, small and with tolerance.

``pytest tests/window/test_pictures.py --rewrite`` makes them anew, to be looked at before they are committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.window import settings
from game.window.app import App
from game.window.frame import Frame, open_frame
from game.window.gallery import hang, specimens
from game.window.shots import tour
from game.window.zones import Intent
from tests.window.test_layout import faults

FOLDER = Path(__file__).parent / "pictures"
SIZES = ((1024, 576), (1280, 720), (1920, 1080))
THUMB = (192, 108)
TOLERANCE, SHARE = 24, 0.02
"""Of 255 by which a pixel may differ, and the share of pixels that may differ by more: type is drawn a little
otherwise by another FreeType."""
SHEETS = 6
"""Pictures side by side in a row of an album."""
SHOWN = {
    "title", "path", "00-settings", "00-help", "00-keys", "00-about", "01-cases", "02-file", "03-opening", "04-talk",
    "06-transcript", "07-pause", "08-close", "12-between",
    "16-result", "18-decisions", "20-score", "21-truth", "22-list",
}  # fmt: skip


def thumb(frame: Frame) -> pygame.Surface:
    return pygame.transform.smoothscale(frame.canvas.surface, THUMB)


def album(pictures: list[pygame.Surface]) -> pygame.Surface:
    """The pictures in rows, so that one file holds a whole tour."""
    rows = (len(pictures) + SHEETS - 1) // SHEETS
    made = pygame.Surface((THUMB[0] * SHEETS, THUMB[1] * rows))
    for number, picture in enumerate(pictures):
        made.blit(picture, (number % SHEETS * THUMB[0], number // SHEETS * THUMB[1]))
    return made


def toured(language: str, size: tuple[int, int]) -> pygame.Surface:
    settings.save(settings.Settings(sound=False, still=True, taught=True))
    frame = open_frame(language, size)
    app = App(frame, language, 7)
    app.open(None)
    pictures = []
    for home in ("title", "path"):
        app._do(Intent("go", home))
        app.draw()
        pictures.append(thumb(frame))
    for name in tour(app, "first-words"):
        if name in SHOWN:
            app.draw()
            pictures.append(thumb(frame))
    app.desk.close()
    frame.close()
    return album(pictures)


def compare(made: pygame.Surface, path: Path, rewrite: bool) -> None:
    if rewrite:
        path.parent.mkdir(exist_ok=True)
        pygame.image.save(made, path)
    kept = pygame.image.load(path)
    assert made.get_size() == kept.get_size(), "there are more or fewer screens: look at them, then --rewrite"
    new, old = (pygame.surfarray.array3d(each).astype(int) for each in (made, kept))
    apart = float((np.abs(new - old).max(axis=2) > TOLERANCE).mean())
    if apart > SHARE:
        pygame.image.save(made, os.environ.get("TMPDIR", "/tmp") + f"/{path.name}")
    assert apart <= SHARE, f"{apart:.1%} of {path.name} look different"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_screen_looks_as_it_did(language: str, size: tuple[int, int], request: pytest.FixtureRequest) -> None:
    path = FOLDER / f"{language}-{size[0]}x{size[1]}.png"
    compare(toured(language, size), path, request.config.getoption("--rewrite"))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("contrast", [False, True])
def test_every_widget_looks_as_it_did(language: str, contrast: bool, request: pytest.FixtureRequest) -> None:
    frame = open_frame(language)
    ui = hang(frame, language, contrast=contrast)
    assert faults(ui.written, (1280, 720)) == []
    assert len(specimens(language)) > 25
    name = f"gallery-{language}-{'high' if contrast else 'usual'}.png"
    compare(frame.canvas.surface.copy(), FOLDER / name, request.config.getoption("--rewrite"))
    frame.close()
