"""Keyed draws: luck is a function of where it falls, never the next number of a stream."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

SPAN = 1 << 64
"""Draws are whole numbers 0 <= u < SPAN."""


def draw(seed: int, *where: str | int) -> int:
    """The draw of this seed at this place: uniform below ``SPAN``, independent between different places."""
    key = "\x1f".join((str(seed), *map(str, where)))
    return int.from_bytes(blake2b(key.encode("utf-8"), digest_size=8).digest(), "big")


def pick(u: int, weights: Sequence[int]) -> int:
    """The index at which ``u`` falls when the weights are laid end to end from 0; some weight must be positive."""
    mark = u * sum(weights) // SPAN
    for index, weight in enumerate(weights):
        mark -= weight
        if mark < 0:
            return index
    raise ValueError("no positive weight to pick from")
