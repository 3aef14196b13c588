"""What is said where one is not in a room with the other: a call, a chat, letters, notes on one's own desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.view.shapes import Line, Talk
from game.view.speech import in_brackets
from game.window import theme
from game.window.canvas import Box
from game.window.column import HEAD, Block, column
from game.window.theme import Colour, Surface
from game.window.ui import Ui
from game.window.widgets import CHANNEL_ICONS

SPEECH = "speech"
"""The mark of the last answer."""
TOP = 34.0
PAD = 14.0
TITLE = theme.LABEL_BOLD._replace(leading=1.1)
BROADEST = 0.8
"""Of the width: no bubble is wider."""
GUTTER = 12.0
"""Room for a bar that shows how far one has scrolled."""


class Look(NamedTuple):
    """How the medium looks."""

    frame: Surface
    head: Surface
    title: Colour
    dim: Colour
    written: bool = False
    """Whether it is read as letters, and not as bubbles."""


CALL = Look(
    Surface((*theme.INK, 225), theme.INK_LINE, 14),
    Surface(theme.INK_RAISED, None, 14),
    theme.LIGHT,
    theme.LIGHT_DIM,
)
CHAT = Look(Surface(theme.CHAT, theme.INK_LINE, 14), Surface(theme.PAPER_DIM, None, 14), theme.DARK, theme.DARK_DIM)
PAGE = Look(
    Surface(theme.PAPER, theme.PAPER_LINE, 4, 1, True),
    Surface(theme.PAPER_DIM, None, 4),
    theme.DARK,
    theme.DARK_DIM,
    True,
)
SHEET = PAGE._replace(head=Surface(theme.PAPER, None, 4), dim=theme.DARK_DIM)
LOOKS = {"wechat": CHAT, "email": PAGE, "letter": SHEET, "desk": PAGE}
"""Of the other channels, `CALL`."""


def draw(ui: Ui, talk: Talk, box: Box) -> None:
    """The medium with the lines of this occasion in it, the newest at the bottom, from there scrolled back."""
    look = LOOKS.get(talk.channel, CALL)
    x, y, width, height = box
    ui.canvas.panel(box, look.frame)
    ui.canvas.panel((x + 1, y + 1, width - 2, TOP - 2), look.head)
    ui.canvas.icon(CHANNEL_ICONS[talk.channel], (x + PAD, y + 8, 18, 18), look.title)
    title = (x + PAD + 26, y, width - 2 * PAD - 26, TOP)
    style = TITLE if ui.canvas.roomy else TITLE._replace(size=13, least=10)
    ui.text(title, _title(ui, talk), style, look.title, valign="middle")
    inside = (x + PAD, y + TOP + 6, width - 2 * PAD, height - TOP - 16)
    column(ui, "thread", inside, blocks(ui, talk, inside[2]), bar=theme.BRASS_DARK, end=True)


def blocks(ui: Ui, talk: Talk, width: float) -> list[Block]:
    """The lines of this occasion as this channel shows them; the last answer is marked."""
    look = LOOKS.get(talk.channel, CALL)
    answer = max((n for n, line in enumerate(talk.thread) if line.who == "them"), default=-1)
    found: list[Block] = []
    when = ""
    for number, line in enumerate(talk.thread):
        if line.when != when and not look.written:
            when = line.when
            found.append(Block(when, theme.SMALL, look.dim, 10, align="centre"))
        name = SPEECH if number == answer else ""
        if line.who in ("event", "note") or (look.written and in_brackets(line.text)):
            found.append(_aside(line, look))
        elif look.written:
            found += _letter(ui, talk, line, name)
        else:
            found.append(_bubble(ui, talk, line, name, width - GUTTER))
    return found


# Private functions


def _title(ui: Ui, talk: Talk) -> str:
    head = f"{talk.occasion_name} · {talk.when}"
    if talk.between or talk.over:
        return head
    if talk.channel == "phone":
        return ui.say("On the line · {head}", head=head)
    if talk.channel == "email":
        return ui.say("Subject: payment of {debt}", debt=talk.money.debt)
    return head


def _aside(line: Line, look: Look) -> Block:
    """What one sees and what was noted: no one's words."""
    if look.written:
        icon = "ui_file" if line.who == "note" else "ui_calendar"
        return Block(line.text, theme.LABEL, look.dim, 8, 26, mark_icon=icon, mark_colour=theme.BRASS_DARK)
    return Block(line.text, theme.LABEL, look.dim, 8, 30, align="centre", right=30)


def _bubble(ui: Ui, talk: Talk, line: Line, name: str, width: float) -> Block:
    own = line.who == "you"
    look = Surface(theme.OWN, theme.OWN_LINE, 12) if own else Surface(theme.PAPER, theme.PAPER_LINE, 12)
    wide = min(width * BROADEST - HEAD, ui.width(line.text, theme.BODY) + 24)
    if own:
        return Block(line.text, theme.BODY, theme.DARK, 8, width - wide, panel=look)
    face = (talk.person.portrait, talk.face)
    aside = HEAD + 8
    return Block(
        line.text, theme.BODY, theme.DARK, 8, aside, panel=look, right=width - aside - wide, name=name, head=face
    )


def _letter(ui: Ui, talk: Talk, line: Line, name: str) -> Iterator[Block]:
    """A letter as its channel has it: a mail with its head, a sheet signed at its foot, a note on one's own desk."""
    own = line.who == "you"
    colour = theme.GROUPS["talk"] if own else theme.BRASS_DARK
    ours, theirs = (talk.you, talk.your_firm), (talk.person.name, talk.firm)
    (sender, firm), reader = (ours, theirs) if own else (theirs, ours)
    text = Block(line.text, theme.BODY, theme.DARK, 4, name=name)
    if talk.channel == "letter":
        yield Block(firm, theme.SUBHEAD, colour, 14, align="centre")
        yield Block(line.when, theme.SMALL, theme.DARK_DIM, 0, align="right")
        yield text
        yield Block(sender, theme.LABEL_BOLD, colour, 2, align="right", right=12)
    elif talk.channel == "email":
        words = ui.say("From {sender} to {reader}", sender=f"{sender}, {firm}", reader=", ".join(reader))
        yield Block(words, theme.SMALL_BOLD, colour, 12)
        yield Block(line.when, theme.SMALL, theme.DARK_DIM, 0)
        yield text
    else:
        yield Block(line.name, theme.SMALL_BOLD, colour, 12)
        yield text
