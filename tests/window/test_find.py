"""Finding a card by typing, in the window and without it."""

from __future__ import annotations

from game import playthrough
from game.authoring import load_case
from game.language import language
from game.view import talk
from game.window.screens.find import found
from game.window.zones import Intent
from tests.window.pilot import window
from tests.window.test_layout import at_size


def test_cards_used_last_come_first_and_what_cannot_be_played_last() -> None:
    view = talk(playthrough.start(load_case("hongda-hardware"), 7), language("zh"))
    everything = found(view, "", ())
    assert {card.id for card in everything} == {card.id for card in view.cards}
    playable = [card.playable for card in everything]
    assert playable == sorted(playable, reverse=True)
    last = next(card.id for card in reversed(everything) if card.playable)
    assert found(view, "", ("leave", last))[0].id == last


def test_a_card_is_found_and_played_by_keys_alone() -> None:
    with window("zh") as pilot:
        pilot.press("ENTER", "B")
        card = next(card for card in pilot.app.desk.talk().cards if card.playable and card.legality == "green")
        pilot.press("/")
        assert pilot.app.over == ["find"]
        pilot.type(card.name)
        pilot.press("ENTER")
        assert pilot.app.desk.used() == (card.id,)
        assert pilot.app.over == []
        pilot.press("/")
        assert "用过" in pilot.text()
        pilot.type("没有这样的牌")
        assert "没有符合的牌" in pilot.text()
        pilot.press("ESC")
        assert pilot.app.over == []


def test_a_red_card_found_asks_first_and_every_size_of_type_has_room() -> None:
    with window() as pilot:
        pilot.press("ENTER", "B")
        red = next(card for card in pilot.app.desk.talk().cards if card.legality == "red")
        pilot.app._do(Intent("show", "find"))
        for size in (100, 150, 200):
            assert at_size(pilot.app, size, (1280, 720)) == []
        pilot.type(red.name)
        pilot.click("found:0")
        assert pilot.app.over[-1] == f"red:{red.id}"


def test_the_mouse_reaches_what_has_a_key_only() -> None:
    """Finding a card and the page on how things stand have no button of their own: they are in the menu."""
    with window("en", 7) as pilot:
        pilot.app._do(Intent("open", "hongda-hardware"))
        pilot.app._do(Intent("begin"))
        pilot.app.pump()
        for shown in ("standing", "find"):
            pilot.click("menu")
            place = next(zone.id for zone in pilot.app.ui.zones if zone.intent == Intent("show", shown))
            pilot.click(place)
            assert pilot.app.over == [shown]
            pilot.press("ESC")
