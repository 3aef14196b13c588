"""Colours can be read, in both palettes and by colour-blind eyes, and are never the only sign."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from game.window import theme
from game.window.screens.chart import SIGNS
from game.window.screens.signs import STEP_DONE
from game.window.theme import Colour
from game.window.widgets import CHANNEL_ICONS, LEGALITY_ICONS

VISIONS = {
    "as most see": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
"""Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB."""
TEXTS: list[tuple[str, Colour, Colour]] = [
    ("text on paper", theme.DARK, theme.PAPER),
    ("quiet text on paper", theme.DARK_DIM, theme.PAPER),
    ("quiet text on dim paper", theme.DARK_DIM, theme.PAPER_DIM),
    ("a card that cannot be played", theme.DARK_DIM, theme.PAPER_LINE),
    ("the tab of a sheet", theme.DARK, theme.MANILA_DIM),
    ("the tab of the sheet on top", theme.DARK, theme.MANILA),
    ("an open question", theme.DARK, theme.LEGALITY_PAPER["amber"]),
    ("own words", theme.DARK, theme.OWN),
    ("text on ink", theme.LIGHT, theme.INK),
    ("text on a panel", theme.LIGHT, theme.INK_RAISED),
    ("text on a button", theme.LIGHT, theme.INK_HIGH),
    ("quiet text on ink", theme.LIGHT_DIM, theme.INK),
    ("quiet text on a button", theme.LIGHT_DIM, theme.INK_HIGH),
    ("brass on ink", theme.BRASS, theme.INK_RAISED),
    ("the first button", theme.DARK, theme.BRASS),
    ("danger", theme.LIGHT, theme.RED),
    ("a warning on its paper", theme.RED, theme.PAPER),
    ("a slip that is good", theme.DARK, theme.LEGALITY_PAPER["green"]),
    ("lawful", theme.GREEN, theme.LEGALITY_PAPER["green"]),
    ("a step done", STEP_DONE, theme.INK_RAISED),
    *((f"group {name}", theme.LIGHT, colour) for name, colour in theme.GROUPS.items()),
]
LARGE = {"lawful", "quiet text on dim paper", "a card that cannot be played", "quiet text on a button"}
"""Bold or beside a sign that says the same: 3:1 is asked of these, 4.5:1 of all others."""


def linear(colour: Colour) -> np.ndarray:
    share = np.array(colour[:3]) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def contrast(one: Colour, other: Colour, vision: np.ndarray) -> float:
    """By WCAG 2, as an eye with this vision sees the two."""
    lights = [float(np.clip(vision @ linear(each), 0, 1) @ (0.2126, 0.7152, 0.0722)) for each in (one, other)]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def high(colour: Colour) -> Colour:
    return theme.HIGH_CONTRAST.get(colour[:3], colour[:3])


@pytest.mark.parametrize("vision", VISIONS)
def test_text_can_be_read_by_every_eye(vision: str) -> None:
    found = {name: round(contrast(text, ground, VISIONS[vision]), 2) for name, text, ground in TEXTS}
    assert {name: value for name, value in found.items() if value < (3 if name in LARGE else 4.5)} == {}


def test_high_contrast_is_high() -> None:
    found = {name: round(contrast(high(text), high(ground), np.eye(3)), 2) for name, text, ground in TEXTS}
    assert {name: value for name, value in found.items() if value < 7} == {}


def test_whatever_a_colour_says_a_shape_or_a_word_says_too() -> None:
    assert len({SIGNS[grade] for grade in theme.GRADES}) == len(theme.GRADES)
    assert len({LEGALITY_ICONS[each] for each in theme.LEGALITY}) == len(theme.LEGALITY)
    assert len(set(CHANNEL_ICONS.values())) >= len(CHANNEL_ICONS)


@pytest.mark.parametrize("vision", VISIONS)
def test_causes_laid_on_each_other_are_told_apart(vision: str) -> None:
    """Three at most are in a case: the first and its neighbours differ, and a light line parts all."""
    seen = [np.clip(VISIONS[vision] @ linear(colour), 0, 1) for colour in theme.CAUSES[:3]]
    for one, other in combinations(range(3), 2):
        assert float(np.abs(seen[one] - seen[other]).max()) > 0.05
