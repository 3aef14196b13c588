"""The look: palette, type scale, spacing grid. Nothing else names a colour or a size of type."""

from __future__ import annotations

from typing import NamedTuple

Colour = tuple[int, ...]

WIDTH, HEIGHT = 1280, 720
GRID = 8
"""Distances are multiples of this, or half of it."""

# palette: ink and paper, brass for what matters
INK = (13, 31, 38)
INK_RAISED = (22, 48, 57)
INK_HIGH = (33, 66, 76)
INK_LINE = (52, 92, 103)
PAPER = (252, 246, 232)
PAPER_DIM = (238, 229, 208)
PAPER_LINE = (212, 196, 163)
MANILA = (231, 204, 150)
MANILA_DIM = (205, 172, 112)
MANILA_LINE = (150, 114, 60)
OWN = (211, 236, 226)
OWN_LINE = (127, 180, 164)
CHAT = (226, 231, 226)
LIGHT = (246, 241, 228)
LIGHT_DIM = (170, 194, 197)
DARK = (27, 41, 46)
DARK_DIM = (88, 99, 99)
BRASS = (246, 186, 72)
BRASS_DARK = (166, 108, 14)
FOCUS = (255, 205, 92)
SHADE = (6, 16, 20, 190)

GREEN = (46, 139, 96)
AMBER = (196, 119, 12)
RED = (178, 40, 36)
LEGALITY = {"green": GREEN, "amber": AMBER, "red": RED}
LEGALITY_PAPER = {"green": (222, 240, 226), "amber": (255, 226, 170), "red": (252, 208, 200)}

GROUPS = {
    "prepare": (84, 100, 60),
    "learn": (44, 102, 142),
    "account": (72, 92, 168),
    "talk": (30, 108, 98),
    "bargain": (132, 88, 16),
    "scene": (82, 106, 38),
    "roles": (124, 82, 160),
    "press": (156, 66, 38),
    "finish": (86, 104, 116),
    "red": (126, 26, 38),
}
MOMENTS = {"past": GREEN, "missed": (120, 132, 134), "now": BRASS, "ahead": INK_LINE}

GRADES = {
    "best": (58, 166, 116),
    "no_matter": (136, 158, 160),
    "slip": (216, 154, 36),
    "mistake": (228, 108, 44),
    "blunder": (220, 66, 60),
}
CAUSES = ((58, 166, 116), (84, 128, 204), (216, 154, 36), (164, 98, 186), (196, 84, 60), (136, 158, 160))
"""Of the truth, then of the other causes in their order."""

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
HIGH_CONTRAST: dict[Colour, Colour] = {
    INK: BLACK,
    INK_RAISED: BLACK,
    INK_HIGH: (18, 24, 28),
    INK_LINE: (196, 214, 220),
    PAPER: WHITE,
    PAPER_DIM: WHITE,
    PAPER_LINE: (180, 180, 180),
    MANILA: (236, 236, 236),
    MANILA_DIM: (204, 204, 204),
    MANILA_LINE: BLACK,
    CHAT: WHITE,
    OWN: (226, 250, 240),
    OWN_LINE: (0, 60, 44),
    LIGHT: WHITE,
    LIGHT_DIM: (222, 234, 236),
    DARK: BLACK,
    DARK_DIM: (36, 40, 40),
    BRASS: (255, 214, 64),
    BRASS_DARK: (92, 54, 0),
    FOCUS: (255, 226, 0),
    SHADE[:3]: BLACK,
    GREEN: (0, 82, 44),
    AMBER: (112, 58, 0),
    RED: (148, 0, 0),
    **{colour: tuple(part // 2 for part in colour) for colour in GROUPS.values()},
}
"""The same palette where contrast is asked for: text has at least 7:1 everywhere."""


class Style(NamedTuple):
    """A voice of the type scale; a text that does not fit shrinks to ``least``, then scrolls or ends in a mark."""

    size: int
    bold: bool = False
    leading: float = 1.4
    least: int = 12


DISPLAY = Style(44, True, 1.25, 28)
TITLE = Style(28, True, 1.3, 20)
HEADING = Style(20, True, 1.35, 15)
SUBHEAD = Style(16, True, 1.4, 13)
SPEECH = Style(21, False, 1.5, 15)
BODY = Style(17, False, 1.5, 13)
LABEL = Style(15, False, 1.4, 12)
LABEL_BOLD = Style(15, True, 1.4, 12)
SMALL = Style(13, False, 1.35, 11)
SMALL_BOLD = Style(13, True, 1.35, 11)


class Surface(NamedTuple):
    """How a panel is filled and edged."""

    fill: Colour
    edge: Colour | None = None
    radius: int = 10
    width: int = 1
    shadow: bool = False


PANEL = Surface((*INK_RAISED, 240), INK_LINE, 12)
INSET = Surface((*INK, 150), None, 8)
SHEET = Surface(PAPER, PAPER_LINE, 14, 1, True)
LEAF = Surface(PAPER, PAPER_LINE, 3, 1, True)
"""A single paper among others."""
DIALOG = Surface(INK_RAISED, INK_LINE, 16, 1, True)
BUBBLE = Surface(PAPER, PAPER_LINE, 16, 1, True)
OWN_BUBBLE = Surface(OWN, OWN_LINE, 16, 1, True)
FIELD = Surface(PAPER, PAPER_LINE, 8)
