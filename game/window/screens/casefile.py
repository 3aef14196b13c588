"""The case file: task and story, papers, people, calendar; read before the talk and open again at any time."""

from __future__ import annotations

from collections.abc import Sequence

from game.model import Mode
from game.view.shapes import CaseFile, PersonCard
from game.view.words import MODE_NAMES, MODE_WORDS
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS, Kind, button, heading
from game.window.zones import Intent

SHEET: Box = (24, 20, 1232, 624)
STORY: Box = (52, 92, 400, 492)
BELIEF: Box = (52, 594, 400, 38)
PAPERS: Box = (480, 92, 356, 540)
PEOPLE: Box = (864, 92, 368, 540)
MODES: Box = (284, 654, 672, 32)
MODE_KEYS = {Mode.PRACTICE: ("P", "ui_hint"), Mode.EXAM: ("E", "ui_trophy"), Mode.WARM_UP: ("W", "ui_pressure")}
HEAD_HEIGHT = 74
PERSON_GAP = 10


def draw(
    ui: Ui, file: CaseFile, playing: bool, left: bool = False, mode: Mode = Mode.PRACTICE, guess: str = ""
) -> None:
    """The file on a desk: looked at during the talk (``playing``), or with an unfinished play of it (``left``)."""
    ui.scope("file", "begin", "story")
    ui.still("file", (file, playing, left, mode, guess), lambda: _whole(ui, file, playing, left, mode, guess))


# Private functions


def _whole(ui: Ui, file: CaseFile, playing: bool, left: bool, mode: Mode, guess: str) -> None:
    ui.canvas.backdrop("desk_mail", 0, (8, 20, 28, 150))
    ui.canvas.panel(SHEET, theme.SHEET)
    ui.text((52, 32, 780, 44), file.title, theme.TITLE, theme.DARK, valign="middle")
    ui.text((864, 36, 368, 36), file.firm, theme.HEADING, theme.BRASS_DARK, "right", "middle")
    ui.canvas.fill((52, 80, 1176, 2), theme.PAPER_LINE)
    column(ui, "story", STORY, _story(ui, file), shrink=True)
    ui.canvas.fill((466, 96, 1, 532), theme.PAPER_LINE)
    column(ui, "papers", PAPERS, _papers(ui, file), shrink=True)
    ui.canvas.fill((850, 96, 1, 532), theme.PAPER_LINE)
    _people_and_calendar(ui, file)
    if not playing:
        _belief(ui, guess)
    _foot(ui, playing, left)
    if not playing:
        _modes(ui, mode)


def _belief(ui: Ui, guess: str) -> None:
    """What is believed about the cause before the first word."""
    label = ui.say("What I believe: {belief}", belief=guess) if guess else ui.say("What do I believe it is?")
    button(ui, "belief", BELIEF, label, Intent("show", "guess"), "I", "ui_search")


def _title(text: str, gap: float = 16) -> Block:
    return Block(text, theme.SUBHEAD, theme.BRASS_DARK, gap)


def _bullets(texts: Sequence[str], mark: str) -> list[Block]:
    return [Block(text, theme.LABEL, theme.DARK, 4, 20, mark, theme.BRASS_DARK) for text in texts]


def _story(ui: Ui, file: CaseFile) -> list[Block]:
    return [
        _title(ui.say("Your task")),
        Block(file.task, theme.BODY._replace(bold=True), theme.DARK, 2),
        _title(ui.say("How it came to this")),
        Block(file.story, theme.BODY, theme.DARK, 2),
        _title(ui.say("What you know")),
        *_bullets(file.known, "·"),
        _title(ui.say("What you do not know")),
        *_bullets(file.unknown, "?"),
    ]


def _papers(ui: Ui, file: CaseFile) -> list[Block]:
    rows: list[Block] = [_title(ui.say("The invoice"))]
    rows += [Block(row.value, theme.LABEL, theme.DARK, 4, 84, row.label, theme.DARK_DIM) for row in file.invoice]
    rows.append(_title(ui.say("What happened so far")))
    for line in file.history:
        rows.append(Block(line.date, theme.SMALL_BOLD, theme.DARK_DIM, 6))
        rows.append(Block(line.text, theme.LABEL, theme.DARK, 0))
    return rows


def _people_and_calendar(ui: Ui, file: CaseFile) -> None:
    x, y, width, height = PEOPLE
    top = y + heading(ui, (x, y, width, 22), ui.say("Whom you will meet"), theme.BRASS_DARK)
    calendar = min(290.0, 34 + 44.0 * len(file.calendar))
    room = y + height - calendar - top - 8
    each = min(HEAD_HEIGHT + 26.0, (room - PERSON_GAP * (len(file.people) - 1)) / max(1, len(file.people)))
    for number, person in enumerate(file.people):
        _person(ui, (x, top + number * (each + PERSON_GAP), width, each), person, number)
    top = y + height - calendar
    rows = [_title(ui.say("Calendar"))]
    for line in file.calendar:
        when = f"{line.date} · {line.time}"
        icon = CHANNEL_ICONS[line.channel]
        rows.append(Block(when, theme.SMALL_BOLD, theme.DARK, 5, 28, mark_icon=icon, mark_colour=theme.GROUPS["talk"]))
        rows.append(Block(f"{line.text} · {line.meets}", theme.SMALL, theme.DARK_DIM, 0, 28))
    column(ui, "calendar", (x, top, width, calendar), rows, shrink=True)


def _person(ui: Ui, box: Box, person: PersonCard, number: int) -> None:
    x, y, width, height = box
    side = min(float(HEAD_HEIGHT), height)
    ui.canvas.head(person.portrait, "calm", (x, y, side, side))
    words = [Block(f"{person.name} · {person.post}", theme.LABEL_BOLD, theme.DARK)]
    if person.owns:
        words.append(Block(person.owns, theme.SMALL_BOLD, theme.GROUPS["account"], 0))
    words.append(Block(person.about, theme.SMALL, theme.DARK_DIM, 0))
    left = x + side + 12
    column(ui, f"person:{number}:x", (left, y, x + width - left, height), words, shrink=True)


def _foot(ui: Ui, playing: bool, left: bool) -> None:
    if playing:
        label, intent, icon = ui.say("Back to the talk"), Intent("hide"), "ui_back"
    else:
        label, intent, icon = ui.say("Begin"), Intent("show", "anew") if left else Intent("begin"), "ui_resume"
    button(
        ui, "begin", (1256 - 280, 658, 280, 46), label, intent, "F" if playing else "B", icon, "primary", theme.SUBHEAD
    )
    if not playing:
        back = ui.say("Back to the list")
        button(ui, "back", (24, 658, 240, 46), back, Intent("leave"), "Esc", "ui_back", "plain", theme.SUBHEAD)


def _modes(ui: Ui, mode: Mode) -> None:
    """How it is to be played: three small choices, and what the chosen one means."""
    x, y, width, height = MODES
    each = (width - 16) / len(Mode)
    for number, (one, (key, icon)) in enumerate(MODE_KEYS.items()):
        box = (x + number * (each + 8), y, each, height)
        kind: Kind = "plain" if one is mode else "quiet"
        label = ui.language.text(MODE_NAMES[one]).capitalize()
        button(ui, f"mode:{number}", box, label, Intent("mode", one.value), key, icon, kind)
    words = ui.language.text(MODE_WORDS[mode])
    ui.text((x, y + height + 2, width, 22), words, theme.SMALL._replace(least=11), theme.LIGHT_DIM, valign="middle")
