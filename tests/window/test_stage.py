"""How the talk looks by its channel, how heavy its cards are, and that large type plays by the same keys."""

from __future__ import annotations

import pytest

from game import playthrough
from game.authoring import load_case
from game.language import language
from game.model import FACES
from game.view import talk
from game.view.shapes import Talk
from game.window import settings
from game.window.screens import cards, person, thread
from game.window.zones import Intent
from tests.window.pilot import window


def after(case: str, *decisions: str) -> Talk:
    play = playthrough.start(load_case(case), 7)
    for decision in decisions:
        play = playthrough.choose(play, decision)
    return talk(play, language("en"))


def test_the_thread_holds_this_occasion_and_what_led_to_it() -> None:
    first = after("hongda-hardware", "reconcile")
    assert [line.who for line in first.thread][:2] == ["event", "them"]
    assert first.own in [line.text for line in first.thread]
    there = after("hongda-hardware", "reconcile", "leave", "go:wechat")
    words = [line.text for line in there.thread]
    assert first.own not in words, "what was said on the phone is not in the chat"
    assert set(there.news) <= set(there.thread)


@pytest.mark.parametrize("case", ["hongda-hardware", "warm-tea", "the-mail", "statement-by-post", "minghe-garments"])
def test_each_medium_marks_the_last_answer_once(case: str) -> None:
    with window() as pilot:
        pilot.app._do(Intent("open", case))
        pilot.app._do(Intent("begin"))
        pilot.press("1")
        view = pilot.app.desk.talk()
        blocks = thread.blocks(pilot.app.ui, view, 500)
        assert [block.text for block in blocks if block.name == thread.SPEECH] == [view.speech]
        assert {line.text for line in view.thread} <= {block.text for block in blocks}


def test_every_face_but_the_calm_one_has_its_bearing() -> None:
    assert set(person.POSES) == set(FACES) - {"calm"}


def test_pressing_weighs_more_than_listening() -> None:
    found = {card.id: card for case in ("hongda-hardware", "jinxiu-decor") for card in after(case).cards}
    heavy = {cards.weight(card) for card in found.values() if card.group in cards.HEAVY}
    assert min(heavy, default=1) > 0
    assert {cards.weight(card) for card in found.values() if card.group == "learn" and card.risk == "low"} == {0}
    assert (
        after("hongda-hardware", "reconcile")
        .cards[[c.id for c in after("hongda-hardware").cards].index("reconcile")]
        .used
        == 1
    )


@pytest.mark.parametrize("size", [125, 200])
def test_in_large_type_cards_out_of_sight_are_played_by_their_keys_too(size: int) -> None:
    settings.save(settings.Settings(text=size))
    with window() as pilot:
        pilot.app._do(Intent("open", "the-mail"))
        pilot.app._do(Intent("begin"))
        pilot.app.pump()
        last = pilot.app.desk.talk().cards[-1]
        family = next(card for card in reversed(pilot.app.desk.talk().cards) if card.manner)
        pilot.press(family.hotkey[0])
        assert pilot.app.ui.focus == next(
            f"cards:{n}" for n, card in enumerate(pilot.app.desk.talk().cards) if card.hotkey[0] == family.hotkey[0]
        ), "it is brought into sight"
        pilot.press(family.hotkey[1])
        assert pilot.app.desk.used() == (family.id,)
        pilot.press("V")
        assert pilot.app.over == ["standing"]
        assert "Patience: " in pilot.text()
        pilot.press("ESC")
        while pilot.app.ui.focus.startswith("cards:") and last.name not in pilot.text():
            pilot.press("DOWN")
        assert last.name in pilot.text()
        pilot.click("foot:T")
        assert pilot.app.over == ["transcript"]
