"""What a trainee believes about the hidden cause while playing: what he can say, and what he said in words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from game import authoring
from game.language import Language, mark
from game.model import Case, Guess

if TYPE_CHECKING:
    from game.authoring.files import CauseFile, TemperamentFile

CAUSES = ("oversight", "cash_crunch", "competitive", "grievance", "malicious")
"""All are offered in every case: which of them a case has is not given away."""
SURE_WORDS = {1: mark("a guess"), 2: mark("probable"), 3: mark("certain")}


class CauseOffer(NamedTuple):
    """A cause one can believe in."""

    id: str
    name: str
    about: str


def causes(case: Case, lang: Language) -> tuple[CauseOffer, ...]:
    """The causes that can be noted: the known ones, and any other that an author made for this case."""
    shipped = tuple(CauseOffer(each, *named("cause", each, lang)) for each in CAUSES)
    own = (CauseOffer(each, lang.pick(cause.name), "") for each, cause in case.causes.items() if each not in CAUSES)
    return (*shipped, *own)


def said(guess: Guess, case: Case, lang: Language) -> str:
    """``Cash crunch (probable)``"""
    name = next((offer.name for offer in causes(case, lang) if offer.id == guess.cause), guess.cause)
    return lang.text("{name} ({sure})", name=name, sure=lang.text(SURE_WORDS[guess.sure]))


def named(kind: str, name: str, lang: Language) -> tuple[str, str]:
    """What a shipped temperament or cause is called, and what it is; its id where there is none."""
    form = _form(kind, name)
    return (lang.pick(form.name), lang.pick(form.about)) if form else (name, "")


# Private functions


@cache
def _form(kind: str, name: str) -> CauseFile | TemperamentFile | None:
    from game.authoring.files import CauseFile, TemperamentFile  # asked for in play, when they have been imported

    found = authoring.Library(authoring.shipped_root()).get(kind, name)
    return found.form if found and isinstance(found.form, CauseFile | TemperamentFile) else None
