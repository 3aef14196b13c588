"""Cards with manners and one's own desk, by keyboard alone, by mouse alone, and as they are laid out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from game.view.shapes import Stack, Talk
from game.window import ahead, theme
from game.window.app import App
from game.window.frame import open_frame
from game.window.screens.cards import CARDS
from game.window.zones import Intent
from tests.manners import manners_case
from tests.window.pilot import Pilot, window
from tests.window.test_layout import SIZES, faults
from tests.window.test_window import MOST_STEPS, place, play_on

CASE = manners_case()


@pytest.fixture(autouse=True)
def _example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "_read", lambda _: CASE)


@contextmanager
def at(occasion: str, language: str = "en") -> Iterator[Pilot]:
    """The example at one of its occasions."""
    with window(language) as pilot:
        pilot.app.open(CASE.id)
        pilot.app.pump()
        pilot.press("B")
        if occasion != "desk":
            pilot.app._do(Intent("decide", "leave"))
            pilot.app._do(Intent("decide", f"go:{occasion}"))
            pilot.app.pump()
        yield pilot


def focused(pilot: Pilot) -> str:
    """The tactic that has the focus."""
    group, _, number = pilot.app.ui.focus.rpartition(":")
    return pilot.app.desk.talk().cards[int(number)].id if group == "cards" else pilot.app.ui.focus


def decided(pilot: Pilot) -> tuple[str, ...]:
    return pilot.app.desk._play.decisions[2:]


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_a_whole_case(way: str) -> None:
    with at("desk") as pilot:
        steps = 0
        while place(pilot) == "talk" and steps < MOST_STEPS:
            play_on(pilot, way)
            steps += 1
        assert place(pilot) == "result"
        assert any(CASE.tactics[id_].manner for id_ in pilot.app.desk._play.decisions if id_ in CASE.tactics)


def test_a_manner_is_chosen_by_two_keys() -> None:
    with at("visit") as pilot:
        pilot.press("2")
        assert (decided(pilot), focused(pilot)) == ((), "bring_up")
        pilot.press("C")
        assert decided(pilot) == ("bring_up_aside",), "C is the third manner, not the end of the case"
        assert pilot.app.over == []
        assert focused(pilot) == "bring_up_aside", "one may go on from there"
        pilot.press("2", "ENTER")
        assert decided(pilot)[1:] == ("bring_up_aside",)


@pytest.mark.parametrize(
    ("keys", "over"), [("2 ESC", ""), ("2 ESC C", ""), ("2 F", "bring_up_with_figures"), ("F", "file")]
)
def test_the_first_key_waits_only_for_the_next(keys: str, over: str) -> None:
    with at("visit") as pilot:
        pilot.press(*keys.split())
        played = decided(pilot)
        assert pilot.app.over == (["file"] if over == "file" else [])
        assert played == ((over,) if over not in ("", "file") else ())


def test_another_number_begins_again() -> None:
    with at("visit") as pilot:
        pilot.press("2", "4")
        assert focused(pilot) == "full_demand"
        pilot.press("B")
        assert decided(pilot) == ("full_demand_kindly",)
        pilot.press("2", "3")
        assert decided(pilot)[1:] == ("silence",), "a card by itself is played at once"


def test_arrows_go_through_manners_and_from_card_to_card() -> None:
    with at("visit") as pilot:
        pilot.press("RIGHT")
        assert focused(pilot) == "bring_up"
        for id_ in ("bring_up_kindly", "bring_up_aside", "bring_up_firmly"):
            pilot.press("DOWN")
            assert focused(pilot) == id_
        pilot.press("UP")
        assert focused(pilot) == "bring_up_aside"
        first = [stack.cards[0].id for stack in pilot.app.desk.talk().hand]
        for id_ in first[2:]:
            pilot.press("RIGHT")
            assert focused(pilot) == id_
        for id_ in reversed(first[:-1]):
            pilot.press("LEFT")
            assert focused(pilot) == id_
        pilot.press("DOWN")
        assert focused(pilot) == "foot:L"


def test_the_detail_is_that_of_the_manner_in_focus() -> None:
    with at("visit") as pilot:
        talk = pilot.app.desk.talk()
        number = next(n for n, card in enumerate(talk.cards) if card.id == "full_demand_loudly")
        pilot.point(f"cards:{number}")
        assert "(loudly, before guests)" in pilot.text().replace("\n", " ")
        assert "Warning: borderline" in pilot.text()
        pilot.click(f"cards:{number}")
        assert decided(pilot) == ("full_demand_loudly",)


def test_a_manner_that_is_not_possible_now_says_why() -> None:
    with at("visit") as pilot:
        pilot.press("5", "B")
        assert decided(pilot) == ()
        assert focused(pilot) == "fix_date_written"
        assert "Not possible now" in pilot.text()
        assert "needs: offered" in pilot.text()


@pytest.mark.parametrize(
    ("language", "shown", "hidden"),
    [
        ("en", ("You would do", "Time left", "The customer", "at your own desk"), ("You would say", "Pressure felt")),
        ("zh", ("你会这样做", "剩余时间", "客户", "自己桌前"), ("你会说", "压力")),
    ],
)
def test_at_ones_own_desk(language: str, shown: tuple[str, ...], hidden: tuple[str, ...]) -> None:
    with at("desk", language) as pilot:
        pilot.press("1", "A", "N")
        for words in shown:
            assert words in pilot.text()
        for words in hidden:
            assert words not in pilot.text()
        assert "/10" in pilot.text()
        pilot.press("L")
        assert ("You are prepared." if language == "en" else "准备好了。") in pilot.text()


# ---------------------------------------------------------------- how it is laid out

TABLES = ((2,) * 8, (6, 2, 2, 2, 1, 1, 1, 1), (5, 5, 1, 1, 1, 1, 1, 1), (4, 4, 4, 4), (3, 3, 3, 3, 1, 1, 1, 1), (6,))
"""How many manners there are on each card: as many cards and manners as may be."""


def laid(talk: Talk, counts: tuple[int, ...]) -> Talk:
    """A table of such cards, with the longest names there are."""
    full = next(stack for stack in talk.hand if len(stack.cards) == 6)
    name = max((stack.name for stack in talk.hand), key=len)
    longest = max((card for stack in talk.hand for card in stack.cards), key=lambda card: len(card.manner))

    def stack(number: int, count: int) -> Stack:
        cards = [card._replace(hotkey=f"{number}{letter}") for card, letter in zip(full.cards, "abcdef", strict=True)]
        cards[-1] = cards[-1]._replace(legality="amber")
        cards[0] = cards[0]._replace(manner=longest.manner, playable=False, why_not="?")
        return full._replace(hotkey=str(number), name=name, cards=tuple(cards[6 - count :]))

    return talk._replace(hand=tuple(stack(number, count) for number, count in enumerate(counts, 1)))


@pytest.mark.parametrize("counts", TABLES, ids=str)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_table(
    language: str, size: tuple[int, int], counts: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = open_frame(language, size)
    app = App(frame, language, 7)
    app.open(CASE.id)
    for intent in (Intent("begin"), Intent("decide", "leave"), Intent("decide", "go:visit")):
        app._do(intent)
    table = laid(app.desk.talk(), counts)
    monkeypatch.setattr(app.desk, "talk", lambda: table)
    place = app.ui.canvas.native(CARDS)
    least = app.ui.canvas.type.step(theme.Style(11, True, 1.2))
    for begun in ("", *(stack.hotkey for stack in table.hand)):
        app.ui.begun = begun
        app.draw()
        assert faults(app.ui.written, size) == []
        rows = [line for line in app.ui.written if line.text in {card.manner for card in table.cards}]
        assert len(rows) >= sum(count for count in counts if count > 1), "each manner in one line"
        assert all(place.contains(row.rect) and row.rect.height >= least for row in rows)
    app.desk.close()
    frame.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_moment_of_the_example(language: str, size: tuple[int, int]) -> None:
    frame = open_frame(language, size)
    app = App(frame, language, 7)
    app.open(CASE.id)
    app._do(Intent("begin"))
    decisions = (
        "papers_with_accounts",
        "leave",
        "go:call",
        "bring_up_aside",
        "leave",
        "go:visit",
        "full_demand_loudly",
    )
    for decision in ("", *decisions):
        if decision:
            app._do(Intent("decide", decision))
        for number in range(len(app.desk.talk().cards) or 1):
            app.ui.focus = f"cards:{number}"
            app.draw()
            assert faults(app.ui.written, size) == [], decision
    app.desk.close()
    frame.close()
