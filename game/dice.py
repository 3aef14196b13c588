"""Keyed draws: luck is a function of where it falls, never the next number of a stream.

A draw mixes the seed with the name of its place. Names are hashed once (BLAKE2b); the mixing is plain arithmetic on
64-bit words (the finaliser of SplitMix64, Steele, Lea & Flood 2014, twice), so that `game.mass.draws` can do it for
whole arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

SPAN = 1 << 64
"""Draws are whole numbers 0 <= u < SPAN."""
GOLDEN = 0x9E3779B97F4A7C15
ROUNDS = ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB))


def draw(seed: int, *where: str | int) -> int:
    """The draw of a seed (modulo ``SPAN``) at this place: uniform below ``SPAN``, independent between places."""
    return mixed(mixed(seed % SPAN) ^ place(*where))


@lru_cache(maxsize=4096)
def place(*where: str | int) -> int:
    """The 64-bit name of a place."""
    key = "\x1f".join(map(str, where))
    return int.from_bytes(blake2b(key.encode("utf-8"), digest_size=8).digest(), "big")


def pick(u: int, weights: Sequence[int]) -> int:
    """The index at which ``u`` falls when the weights are laid end to end from 0; some weight must be positive."""
    mark = u * sum(weights) // SPAN
    for index, weight in enumerate(weights):
        mark -= weight
        if mark < 0:
            return index
    raise ValueError("no positive weight to pick from")


def mixed(word: int) -> int:
    """One word mixed; ``draw`` mixes the seed, and then the seed with its place."""
    word = (word + GOLDEN) % SPAN
    for shift, factor in ROUNDS:
        word = (word ^ word >> shift) * factor % SPAN
    return word ^ word >> 31
