"""The talk: the person in the room, what was said, what one can read of him, and the hand of tactics below."""

from __future__ import annotations

from game.view.shapes import Talk
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.screens import acting, hand, news, signs
from game.window.settings import Settings
from game.window.theme import Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS, bar, button, timeline
from game.window.zones import Intent

PERSON: Box = (16, 90, 312, 346)
BUBBLES: Box = (348, 90, 588, 338)
FOOT: Box = (16, 686, 1248, 28)
GAP = 10.0
OWN_MOST, SCENE_MOST, SPEECH_LEAST = 108.0, 128.0, 96.0
NARRATED = theme.LABEL
"""The size to which a scene shrinks at most where there is news beside it."""
LIFT = 56
SCENE_SHADE = (8, 22, 28, 40)
IN_THE_ROOM = ("visit", "dinner", "desk")


def draw(ui: Ui, talk: Talk, settings: Settings = Settings()) -> None:  # noqa: B008 - frozen
    """The whole screen of one moment of the talk."""
    ui.scope("talk", _first_focus(talk))
    token = (talk, settings.captions)
    ui.still("talk", token, lambda: _all_but_focus(ui, talk, settings.captions), hand.list_name(talk))
    x, y, width, height = PERSON
    acting.draw(ui, talk, settings, (x, y, width if talk.channel in IN_THE_ROOM else 0.0, height))
    hand.draw_focus(ui, talk)


# Private functions


def _all_but_focus(ui: Ui, talk: Talk, captions: bool) -> None:
    ui.canvas.backdrop(talk.background, LIFT, SCENE_SHADE)
    ui.canvas.band(434, 720, (*theme.INK, 255))
    hand.draw(ui, talk)
    acting.scenery(ui, talk)
    _person(ui, talk)
    acting.still(ui, talk, captions)
    _words(ui, talk)
    signs.draw(ui, talk)
    _top(ui, talk)
    _foot(ui, talk)


def _first_focus(talk: Talk) -> str:
    return "cards:0" if talk.hand else "ways:0"


def _top(ui: Ui, talk: Talk) -> None:
    ui.canvas.band(0, 77, (*theme.INK, 242))
    ui.canvas.band(77, 78, theme.INK_LINE)
    ui.text((16, 8, 296, 40), talk.title, theme.Style(19, True, 1.15, 14), theme.LIGHT, valign="middle")
    left = ui.language.plural("{n} move left", "{n} moves left", talk.acts_left)
    known = " · ".join(filter(None, (talk.mode, talk.overdue, left)))
    ui.text((16, 50, 296, 20), known, theme.SMALL, theme.LIGHT_DIM, valign="middle")
    timeline(ui, (320, 2, 640, 74), talk.timeline)
    money = talk.money
    ui.text((968, 6, 250, 34), money.paid, theme.Style(25, True, 1.25, 16), theme.BRASS, "right", "middle")
    bar(ui, (1048, 43, 170, 7), money.percent / 100, theme.BRASS)
    caption = ui.say("received of {debt}", debt=money.debt)
    ui.text((968, 53, 250, 20), caption, theme.SMALL, theme.LIGHT_DIM, "right", "middle")
    box = (1228, 20, 38, 38)
    ui.canvas.panel(box, Surface(theme.INK_RAISED, theme.INK_LINE, 8))
    ui.canvas.icon("ui_menu", (1236, 28, 22, 22), theme.LIGHT)
    if ui.zone("menu", box, Intent("show", "pause")):
        ui.ring(box, 8)


def _person(ui: Ui, talk: Talk) -> None:
    """Who one talks to: standing in the room, or as a round picture where one only hears or reads him."""
    x, y, width, height = PERSON
    person = talk.person
    if talk.channel in IN_THE_ROOM:
        ui.canvas.portrait(person.portrait, talk.face, (x, y, width, height))
    else:
        side = 216
        left, top = x + (width - side) / 2, y + 26
        ui.canvas.disc((left + side / 2, top + side / 2), side / 2 + 6, theme.PAPER)
        ui.canvas.head(person.portrait, talk.face, (left, top, side, side))
        ui.canvas.disc((left + side - 18, top + side - 22), 25, theme.PAPER)
        ui.canvas.disc((left + side - 18, top + side - 22), 22, theme.GROUPS["talk"])
        ui.canvas.icon(CHANNEL_ICONS[talk.channel], (left + side - 32, top + side - 36, 28, 28), theme.LIGHT)
    plate = (x, 372, width, 56)
    ui.canvas.panel(plate, Surface((*theme.INK, 236), theme.INK_LINE, 12))
    name = f"{person.name} · {person.post}"
    ui.text((x + 14, 374, width - 28, 28), name, theme.Style(17, True, 1.15, 11), theme.LIGHT, valign="middle")
    mood = talk.mood_words or talk.channel_name
    ui.text((x + 14, 402, width - 28, 22), mood, theme.LABEL, theme.BRASS, valign="middle")


def _words(ui: Ui, talk: Talk) -> None:
    """The trainee's own sentence and what was answered; before the first word, what one sees on arriving.

    What happened on the way comes before the greeting, what the last move brought after the answer; at one's own desk
    nobody greets, and what one finds there comes after what one sees.
    """
    x, y, width, height = BUBBLES
    head = f"{talk.occasion_name} · {talk.when}"
    ui.canvas.panel((x, y, width, 28), Surface((*theme.INK, 225), None, 14))
    ui.text((x + 16, y, width - 32, 28), head, theme.LABEL_BOLD, theme.LIGHT, valign="middle")
    lines = news.told(talk)
    room = _room_for_news(ui, talk, news.height(ui, lines, width))
    top, bottom = y + 38, y + height
    above = bool(lines) and not talk.own and not talk.at_desk
    if above:
        top += news.draw(ui, lines, (x, top, width, room)) + GAP
    below = room + GAP if lines and not above else 0.0
    if talk.own:
        top += _bubble(ui, "own", (x + 60, top, width - 60, OWN_MOST), talk.own, ui.say("You"), True) + GAP
    elif talk.scene:
        most = min(SCENE_MOST, bottom - below - top - (SPEECH_LEAST + GAP if talk.speech else 0))
        top += _narration(ui, (x, top, width, most), talk.scene) + GAP
    if talk.speech:
        speech = (x, top, width - 36, bottom - below - top)
        top += _bubble(ui, "speech", speech, talk.speech, talk.person.name, False) + GAP
    if below:
        news.draw(ui, lines, (x, top, width, bottom - top))


def _room_for_news(ui: Ui, talk: Talk, wanted: float) -> float:
    """What the notes may take: what the words leave at a type that is good to read, but two lines at least."""
    words = 0.0
    if talk.own:
        words += min(OWN_MOST, ui.height(talk.own, BUBBLES[2] - 88, theme.BODY) + 40) + GAP
    elif talk.scene:
        words += min(SCENE_MOST, ui.height(talk.scene, BUBBLES[2] - 36, NARRATED) + 20) + GAP
    if talk.speech:
        words += ui.height(talk.speech, BUBBLES[2] - 64, theme.BODY) + 40 + GAP
    return min(wanted, max(news.LEAST, BUBBLES[3] - 38 - words))


def _bubble(ui: Ui, name: str, box: Box, text: str, who: str, own: bool) -> float:
    """A speech bubble as high as its words, at most as high as its box; returns its height."""
    x, y, width, height = box
    style = theme.BODY if own else theme.SPEECH
    pad = 14.0
    style, used = _sized(ui, text, width - 2 * pad, height - 40, style)
    used = min(used + 40, height)
    if own:
        wide = min(width, max(ui.width(text, style), ui.width(who, theme.SMALL_BOLD)) + 2 * pad + 4)
        x, width = x + width - wide, wide
    look = theme.OWN_BUBBLE if own else theme.BUBBLE
    ui.canvas.panel((x, y, width, used), look)
    if not own:
        ui.canvas.tail((x - 15, y + 18, 17, 22), theme.PAPER)
    colour = theme.GROUPS["talk"] if own else theme.BRASS_DARK
    ui.text((x + pad, y + 8, width - 2 * pad, 18), who, theme.SMALL_BOLD, colour, "right" if own else "left")
    inside = (x + pad, y + 28, width - 2 * pad, used - 38)
    ui.marks[name] = inside
    column(ui, name, inside, [Block(text, style, theme.DARK)])
    return used


def _narration(ui: Ui, box: Box, text: str) -> float:
    x, y, width, height = box
    style, used = _sized(ui, text, width - 36, height - 20, theme.BODY)
    used = min(used + 20, height)
    ui.canvas.panel((x, y, width, used), Surface((*theme.INK, 200), None, 12))
    column(ui, "scene", (x + 18, y + 10, width - 36, used - 20), [Block(text, style, theme.LIGHT)])
    return used


def _sized(ui: Ui, text: str, width: float, height: float, style: theme.Style) -> tuple[theme.Style, float]:
    """The style shrunk until the text is at most so high, and the height it then has."""
    used = ui.height(text, width, style)
    while used > height and style.size > style.least:
        style = style._replace(size=style.size - 1)
        used = ui.height(text, width, style)
    return style, used


def _foot(ui: Ui, talk: Talk) -> None:
    """Leaving at the left, looking things up at the right; each with its key."""
    x, y, width, height = FOOT
    left, right = x, x + width
    ui.hotkey("N", Intent("set", "numbers"))
    ui.hotkey("/", Intent("show", "find"))
    for label, key, icon, intent in reversed(_look_ups(ui, talk)):
        wide = ui.width(label, theme.LABEL_BOLD) + 76
        right -= wide
        button(ui, f"foot:{key}", (right, y, wide, height), label, intent, key, icon, "quiet")
        right -= 8
    if talk.between or talk.over:
        return
    for decision, key, icon, intent in _ways_out(talk):
        exit_ = next(exit_ for exit_ in talk.exits if exit_.decision == decision)
        label = ui.say("Go …") if key == "G" else exit_.label
        wide = min(230.0, ui.width(label, theme.LABEL_BOLD) + 76)
        button(ui, f"foot:{key}", (left, y, wide, height), label, intent, key, icon)
        left += wide + 8
    hint = next((exit_.hint for exit_ in talk.exits), "")
    ui.text((left + 6, y, right - left - 12, height), hint, theme.SMALL, theme.LIGHT_DIM, valign="middle")


def _ways_out(talk: Talk) -> list[tuple[str, str, str, Intent]]:
    ways: list[tuple[str, str, str, Intent]] = []
    decisions = [exit_.decision for exit_ in talk.exits]
    if "leave" in decisions:
        ways.append(("leave", "L", "ui_leave", Intent("decide", "leave")))
    onward = next((decision for decision in decisions if decision.startswith("go:")), "")
    if onward:
        ways.append((onward, "G", "ui_go", Intent("show", "go")))
    if "close" in decisions:
        ways.append(("close", "C", "ui_close", Intent("show", "close")))
    return ways


def _look_ups(ui: Ui, talk: Talk) -> list[tuple[str, str, str, Intent]]:
    ups = [
        (ui.say("Hint"), "H", "ui_hint", Intent("show", "hint")),
        (ui.say("Cause?"), "I", "ui_search", Intent("show", "guess")),
        (ui.say("Transcript"), "T", "ui_history", Intent("show", "transcript")),
        (ui.say("Why"), "W", "ui_why", Intent("show", "why")),
        (ui.say("Case file"), "F", "ui_folder", Intent("show", "file")),
        (ui.say("Keys"), "?", "ui_help", Intent("show", "help")),
    ]
    missing = {"W": not talk.why, "H": not talk.helped}
    return [up for up in ups if not missing.get(up[1])]
