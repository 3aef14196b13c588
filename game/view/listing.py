"""One line of the list of cases."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """A case or drill; one that cannot be read says so in ``trouble``."""

    id: str
    title: str
    about: str
    difficulty: int
    kind: str
    """``case`` or ``drill``, in the user's language."""
    trouble: str
    mark: str
    """Set where a play of it was left before its end."""
    drill: bool = False
    done: bool = False
    found: tuple[str, ...] = ()
    """What else it is found by: names in both languages, what it teaches."""
    persons: tuple[str, ...] = ()
    """How the people behave whom one meets there, in the user's language."""
