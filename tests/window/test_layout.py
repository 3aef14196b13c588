"""A law of every screen: no text is cut, none lies over another, none leaves its place."""

from __future__ import annotations

import pytest

from game import bots, journal
from game.authoring import case_index, load_case
from game.learning import evidence
from game.view.shapes import Line, LineKind, Promise, Step, Talk
from game.window import settings, theme
from game.window.app import App
from game.window.frame import open_frame
from game.window.screens import signs
from game.window.shots import practice, tour
from game.window.ui import Written
from game.window.zones import Intent

SIZES = ((1024, 576), (1280, 720), (1920, 1080))
LARGER = {"zh": settings.TEXT_SIZES[1::2], "en": settings.TEXT_SIZES[2::2]}
"""Sizes of type by turns: in each language half of them, in both together all."""
SLACK = 0.15
"""Of a line's height: leading above and below the ink, where neighbours may meet."""


def faults(written: list[Written], size: tuple[int, int]) -> list[str]:
    """What is wrong with the texts of a picture."""
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


def tours() -> list[tuple[str, str, tuple[int, int]]]:
    """Every case in both languages at every size; drills, which have the same screens, in one of each in turn."""
    worlds = [(language, size) for language in ("zh", "en") for size in SIZES]
    entries = [entry for entry in case_index() if entry.title]
    cases = [(entry.id, *world) for entry in entries if not entry.drill for world in worlds]
    drills = [entry.id for entry in entries if entry.drill]
    return [*cases, *((id_, *worlds[number % len(worlds)]) for number, id_ in enumerate(drills))]


@pytest.mark.parametrize(
    ("case", "language", "size"), tours(), ids=lambda part: f"{part[0]}x{part[1]}" if isinstance(part, tuple) else part
)
def test_every_screen(language: str, size: tuple[int, int], case: str) -> None:
    settings.save(settings.Settings(still=True))  # as it stands when all has come
    frame = open_frame(language, size, dry=True)
    app = App(frame, language, 7)
    app.open(None)
    app._do(Intent("go", "cases"))
    found: dict[str, list[str]] = {}
    seen = 0
    for name in tour(app, case):
        app.draw()
        seen += len(app.ui.written)
        wrong = faults(app.ui.written, size)
        for larger in LARGER[language] if size == SIZES[1] else ():  # a larger window is the same, larger
            wrong += at_size(app, larger, size)
        if wrong:
            found[name] = wrong
    app.desk.close()
    frame.close()
    assert seen > 500
    assert found == {}


def at_size(app: App, text: int, size: tuple[int, int]) -> list[str]:
    """What is wrong with the same screen in larger type."""
    usual = app.settings
    app.settings = usual._replace(text=text)
    app.draw()
    top = [line for line in app.ui.written if line.layer == app.ui.layer]
    wrong = [f"{text} %: {fault}" for fault in faults(top, size)]
    app.settings = usual
    app.draw()
    return wrong


LONG = {
    "zh": "这笔货款的事我心里有数，可眼下几家超市都压着我的款，您再容我几天，月底之前我一定给您一个说法，"
    "不会让您在公司里为难，您看这样行不行？",
    "en": "I know very well what I owe you, but just now the supermarkets sit on my money; give me a few days more and "
    "before the month is out you shall have an answer that does not make trouble for you at your office. All right?",
}
WHEN = {"zh": ("8月23日 周日上午", "8月31日 周一下午"), "en": ("Sun 23 Aug, morning", "Mon 31 Aug, afternoon")}


def crowded(talk: Talk, language: str, first_word: bool) -> Talk:
    """A moment at which everything happened at once."""
    long = LONG[language]
    kinds: tuple[tuple[LineKind, str], ...] = (("event", long[:60]), ("them", long), ("note", long[:50]))
    news = tuple(Line(who, "", text, WHEN[language][turn], turn) for turn in (0, 1) for who, text in kinds)
    return talk._replace(
        channel="visit",
        own="" if first_word else long,
        speech=long,
        news=news,
        scene=long + long,
        promise=Promise(long[:60], "", "", 3, ""),
        path=tuple(Step(long[:12], n < 2, n == 2, long[:8]) for n in range(5)),
        facts=tuple(long[n : n + 30] for n in range(9)),
        relation_words=long[:16],
    )


@pytest.mark.parametrize("first_word", [False, True], ids=["in the talk", "on arriving"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_crowded_moment(
    language: str, size: tuple[int, int], first_word: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = open_frame(language, size, dry=True)
    app = App(frame, language, 7)
    app.open("lvye-foods")
    app._do(Intent("begin"))
    view = crowded(app.desk.talk(), language, first_word)
    monkeypatch.setattr(app.desk, "talk", lambda: view)
    app.draw()
    written, canvas = app.ui.written[:], app.ui.canvas
    assert faults(written, size) == []
    assert {"news", "signs"} <= set(app.ui.reaches), "what does not fit scrolls"
    panel = canvas.native(signs.PANEL)
    least = canvas.type.step(theme.SMALL._replace(leading=1.25))
    right = [line for line in written if panel.contains(line.rect)]
    assert right
    assert min(line.rect.height for line in right) >= least, "no text is smaller than 13"
    assert app.ui.spell(LONG[language][:4]) in "".join(line.text for line in right), "the promise is in sight"
    app.desk.close()
    frame.close()


@pytest.mark.parametrize("played", [False, True], ids=["nothing played", "played"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_progress_and_exercises(language: str, size: tuple[int, int], played: bool) -> None:
    if played:
        for seed, bot in enumerate(("always_hard", "always_nice", "handbook_expert")):
            record = journal.open_record(bots.play_out(bots.BOTS[bot], load_case("first-words"), seed))
            record.end()
            record.close()
        evidence.work_out()
    frame = open_frame(language, size, dry=True)
    app = App(frame, language, 7)
    app.open(None)
    app._do(Intent("go", "cases"))
    found: dict[str, list[str]] = {}
    for name in practice(app):
        app.draw()
        wrong = faults(app.ui.written, size) + at_size(app, 200, size)
        if wrong:
            found[name] = wrong
    app.desk.close()
    frame.close()
    assert found == {}
