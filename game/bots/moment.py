"""What a player has at hand when deciding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.model import Case, State


class Moment(NamedTuple):
    """What a trainee has at hand when deciding; the state is the observed one, its hidden fields are covered."""

    case: Case
    state: State
    legal: tuple[str, ...]
    here: tuple[str, ...]
    """Tactics played at this occasion, in order."""
    causes: Mapping[str, float]
    """How likely each cause looks from what was observed; for a bot that does not think, from the start."""
