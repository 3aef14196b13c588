"""A law of every screen: no text is cut, none lies over another, none leaves its place."""

from __future__ import annotations

import pytest

from game.authoring import case_index
from game.window.app import App
from game.window.frame import open_frame
from game.window.shots import tour
from game.window.ui import Written

SIZES = ((1024, 576), (1280, 720), (1920, 1080))
SLACK = 0.15
"""Of a line's height: leading above and below the ink, where neighbours may meet."""


def faults(written: list[Written], size: tuple[int, int]) -> list[str]:
    found: list[str] = []
    for number, one in enumerate(written):
        if one.cut:
            found.append(f"cut: {one.text}")
        wide = one.rect.left < one.within.left - 1 or one.rect.right > one.within.right + 1
        if wide or one.rect.top < one.within.top - 3 or one.rect.bottom > one.within.bottom + 3:
            found.append(f"outside: {one.text} {one.rect} {one.within}")
        if one.rect.left < 0 or one.rect.top < 0 or one.rect.right > size[0] or one.rect.bottom > size[1]:
            found.append(f"off the screen: {one.text}")
        near = [other for other in written[number + 1 :] if other.layer == one.layer]
        found += [f"overlap: {one.text} / {other.text}" for other in near if _ink(one).colliderect(_ink(other))]
    return found


def _ink(line: Written):  # type: ignore[no-untyped-def]  # a pygame.Rect
    spare = round(line.rect.height * SLACK)
    return line.rect.inflate(0, -2 * spare)


@pytest.mark.parametrize("case", [entry.id for entry in case_index() if entry.title])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_screen(language: str, size: tuple[int, int], case: str) -> None:
    frame = open_frame(language, size)
    app = App(frame, language, 7)
    app.open(None)
    found: dict[str, list[str]] = {}
    seen = 0
    for name in tour(app, case):
        app.draw()
        seen += len(app.ui.written)
        wrong = faults(app.ui.written, size)
        if wrong:
            found[name] = wrong
    app.desk.close()
    frame.close()
    assert seen > 500
    assert found == {}
