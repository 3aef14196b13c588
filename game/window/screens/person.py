"""Who one talks to: in the room with a face and a bearing that follow his mood, or as a round picture elsewhere."""

from __future__ import annotations

from math import sin

from game.view.shapes import Talk
from game.window import theme
from game.window.canvas import STRAIGHT, Box, Pose
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS

ROOM: Box = (0, 78, 346, 356)
"""Where he can be seen; the hand begins below."""
PERSON: Box = (16, 90, 312, 346)
PLATE: Box = (16, 372, 312, 56)
HEAD: Box = (64, 116, 216, 216)
IN_THE_ROOM = ("visit", "dinner", "desk")
CHANGE = 0.4
"""Seconds a face and a bearing take to change."""
POSES = {
    "smile": Pose(2, -4, 1.02),
    "serious": Pose(-6, 4, 0.99, 1.2),
    "suspicious": Pose(-14, 6, 0.97, 3.0),
    "concerned": Pose(-2, 16, 0.96, -1.0),
    "rage": Pose(18, 4, 1.09, -4.0),
}
"""Bearings by face: warmth opens, doubt leans away, worry sinks, anger leans in; calm stands straight."""
PROPS: dict[str, Box] = {
    "phone_ringing": (222, 276, 112, 90),
    "letter": (196, 262, 124, 100),
    "email": (196, 262, 124, 100),
}
"""What lies beside the round picture instead of the sign of the channel."""
VOICE, VOICE_WIDE, VOICE_GAP = 5, 7.0, 5.0
"""Bars that move while he speaks on the phone."""


def draw(ui: Ui, talk: Talk, speaking: bool) -> None:
    """The person as he is now, or on the way there from how he was a moment ago; and who he is."""
    token = (talk.person.portrait, talk.face)
    share = ui.motion.share("face", token, CHANGE)
    before = ui.motion.before("face")
    old = str(before[1]) if share < 1 and isinstance(before, tuple) and before[0] == token[0] else ""
    if talk.channel in IN_THE_ROOM:
        _stand(ui, talk, old, share)
    else:
        _round(ui, talk, old, share)
        if talk.channel == "phone":
            _voice(ui, speaking)
    _plate(ui, talk)


# Private functions


def _stand(ui: Ui, talk: Talk, old: str, share: float) -> None:
    who, pose = talk.person.portrait, POSES.get(talk.face, STRAIGHT)
    was = POSES.get(old, STRAIGHT) if old else pose
    at = was.right + (pose.right - was.right) * share, was.down + (pose.down - was.down) * share
    _figure(ui, who, talk.face, pose._replace(right=at[0], down=at[1]), 1.0)
    if old:
        _figure(ui, who, old, was._replace(right=at[0], down=at[1]), 1 - share)


def _figure(ui: Ui, who: str, face: str, pose: Pose, share: float) -> None:
    """On his place; what leans over its edges is seen as far as the hand and the bubbles."""
    x, _, width, height = PERSON
    left, top, wide, tall = ROOM
    aside = x + width / 2 - (left + wide / 2)
    grown = pose._replace(right=pose.right + aside, scale=pose.scale * height / tall)
    ui.canvas.portrait(who, face, (left, top, wide, tall), grown, share)


def _round(ui: Ui, talk: Talk, old: str, share: float) -> None:
    x, y, side, _ = HEAD
    who = talk.person.portrait
    ui.canvas.disc((x + side / 2, y + side / 2), side / 2 + 6, theme.PAPER)
    ui.canvas.head(who, talk.face, HEAD)
    if old:
        ui.canvas.head(who, old, HEAD, 1 - share)
    thing = next((name for name in talk.props if name in PROPS), "")
    if thing:
        ui.canvas.prop(thing, PROPS[thing])
        return
    ui.canvas.disc((x + side - 18, y + side - 22), 25, theme.PAPER)
    ui.canvas.disc((x + side - 18, y + side - 22), 22, theme.GROUPS["talk"])
    ui.canvas.icon(CHANNEL_ICONS[talk.channel], (x + side - 32, y + side - 36, 28, 28), theme.LIGHT)


def _voice(ui: Ui, speaking: bool) -> None:
    """A line that is open: bars that rise and fall with the voice, flat where nobody speaks."""
    x, y, side, _ = HEAD
    left = x + (side - VOICE * (VOICE_WIDE + VOICE_GAP)) / 2
    for number in range(VOICE):
        swing = abs(sin(ui.motion.now * 7 + number * 1.3)) if speaking else 0.0
        high = round(6 + 22 * swing)
        bar = (left + number * (VOICE_WIDE + VOICE_GAP), y + side - 30 - high / 2, VOICE_WIDE, float(high))
        ui.canvas.panel(bar, Surface(theme.BRASS, None, 3))


def _plate(ui: Ui, talk: Talk) -> None:
    x, y, width, _ = PLATE
    ui.canvas.panel(PLATE, Surface(theme.INK, theme.INK_LINE, 12))
    name = f"{talk.person.name} · {talk.person.post}"
    ui.text((x + 14, y + 2, width - 28, 28), name, theme.Style(17, True, 1.15, 11), theme.LIGHT, valign="middle")
    mood = talk.mood_words or talk.channel_name
    ui.text((x + 14, y + 30, width - 28, 22), mood, theme.LABEL, theme.BRASS, valign="middle")
