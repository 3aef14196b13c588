"""What screens stand on: text boxes, exchanged keys, movement, the flow of screens, settings."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.window import settings
from game.window.field import Field
from game.window.flow import HOMES, PLACES, WAYS, Flow, MachineError
from game.window.keys import FIXED, Keymap
from game.window.motion import Motion
from game.window.settings import Settings

KEYS = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ12345678", "F2", "?", *FIXED]


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=12))
def test_every_key_does_exactly_one_keys_work(changes: list[tuple[str, str]]) -> None:
    keymap = Keymap()
    for usual, used in changes:
        if usual not in FIXED and used not in FIXED:
            keymap = keymap.exchanged(usual, used)
            assert keymap.used(usual) == used
    assert sorted(keymap.used(key) for key in KEYS) == sorted(KEYS)
    assert all(keymap.usual(keymap.used(key)) == key for key in KEYS)
    assert all(keymap.used(key) == key for key in FIXED)
    again = Keymap(keymap.pairs)
    assert all(again.used(key) == keymap.used(key) for key in KEYS), "what is remembered is the same exchange"


def test_a_field_is_written_as_in_any_program() -> None:
    field = Field().written("回款难").pressed("LEFT")
    assert field is not None
    field = field.written("不")
    assert field == ("回款不难", 3)
    assert field.pressed("BACKSPACE") == ("回款难", 2)
    assert field.pressed("DELETE") == ("回款不", 3)
    assert field.pressed("HOME") == ("回款不难", 0)
    assert field.pressed("L") is None
    assert Field("ab", 2).written("c\nd\te", most=4).text == "abc "


def test_a_movement_begins_when_its_token_changes_and_ends() -> None:
    motion = Motion()
    motion.begin(10.0)
    assert motion.share("face", "calm", 0.5) == 1.0
    assert not motion.moving, "the first face is simply there"
    motion.begin(11.0)
    assert motion.share("face", "rage", 0.5) == 0.0
    assert motion.moving
    assert motion.before("face") == "calm"
    motion.begin(11.25)
    assert motion.share("face", "rage", 0.5) == 0.5
    motion.begin(11.5)
    assert motion.share("face", "rage", 0.5) == 1.0
    assert not motion.moving
    motion.wanted = False
    assert motion.share("face", "calm", 0.5) == 1.0
    assert not motion.moving


def test_every_screen_can_be_reached_and_left() -> None:
    for home in HOMES:
        for _, sources, place in WAYS:
            flow = Flow()
            flow.go(home)
            if home in sources:
                flow.go(place)
            elif place != "result":
                pytest.fail(f"no way from {home} to {place}")
            flow.leave()
            assert flow.state == (place if place in HOMES else home)
    assert {place for _, _, place in WAYS} == set(PLACES)
    with pytest.raises(MachineError):
        Flow().go("result")


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": 117}, {"text": "100"}, {"size": [0, 5]}, {"size": "1280x720"}, {"speech": "loud"},
        {"keys": [["L"]]}, {"keys": [[1, 2]]}, {"contrast": 1}, {"language": "fr"}, {"unheard": True},
    ],
)  # fmt: skip
def test_a_setting_that_makes_no_sense_is_as_at_first(wrong: dict[str, object]) -> None:
    right = Settings("en", contrast=False, text=150, size=(1600, 900), keys=(("L", "Z"), ("Z", "L")), taught=True)
    settings.save(right)
    assert settings.load() == right
    file = settings.path()
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **wrong}), encoding="utf-8")
    (name,) = wrong
    usual = {name: getattr(Settings(), name)} if name in Settings._fields else {}
    assert settings.load() == right._replace(**usual)
