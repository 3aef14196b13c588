"""What to try first: the handbook's matrix by cause, how such people want to be met, and the step it is stuck at."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from game.authoring import Library, shipped_root
from game.authoring.files import TacticFile, TemperamentFile
from game.bots.matrix import ASKING, BY_OPENNESS, CAUSES, CLOSED, ENDING, MATRIX, STEPS

TEMPERAMENTS = ("cooperative", "guilty", "hardline", "strong", "cold", "scheming", "entitled")
PRESCRIBED = {
    # what the seeds prescribe for such a person (handbook 1a, axis B), with its place
    "cooperative": (("what_if", "S4:58-60"), ("private", "S4:60")),
    "guilty": (("fix_date", "S1:4"),),
    "hardline": (("silence", "S4:48-50"),),
    "strong": (("three_phrases", "S4:441"), ("impact_on_you", "S4:443")),
    "cold": (("soft_stamina", "S2:011"), ("tenacity", "S2:011"), ("warm_heart", "S0:5")),
    "scheming": (("anti_rotation", "S4:55-56"), ("expose_trick", "S4:56")),
    "entitled": (("righteous", "S4:340-341"), ("firm_heart", "S4:342")),
}
FITS = 3
"""What a prescription adds; the worth in the matrix runs from -5 to 9."""
UNKNOWN = "unknown"
PRIOR = (25, 40, 15, 12, 5)
"""How common the causes are, in the order of `CAUSES` (handbook 3.2, as in population.yaml): for one not yet known."""
PAST = ("adv_dun",)
"""Not for a debt that is overdue already."""
SUGGESTED = 3


class Suggestion(NamedTuple):
    """A tactic to try first, and why."""

    tactic: str
    worth: float
    why: tuple[str, ...]
    """``cause``, ``temperament``, ``step``: which of the three speak for it, the strongest first."""
    sources: tuple[str, ...]


def first(cause: str, temperament: str, step: str = "") -> tuple[Suggestion, ...]:
    """The tactics to try first, best first; ``unknown`` is a cause and a temperament as well."""
    found = [_suggestion(tactic, cause, temperament, step) for tactic in _openers()]
    found += [_suggestion(tactic, cause, temperament, step) for tactic in STEPS.get(step, {}) if tactic not in MATRIX]
    return tuple(sorted(found, key=lambda each: (-each.worth, each.tactic))[:SUGGESTED])


def table() -> dict[tuple[str, str], tuple[Suggestion, ...]]:
    """What is suggested for every cause and temperament, whatever the step."""
    return {(cause, who): first(cause, who) for cause in (*CAUSES, UNKNOWN) for who in (*TEMPERAMENTS, UNKNOWN)}


@cache
def tactic(name: str) -> TacticFile:
    """A shipped tactic; raises KeyError where there is none."""
    found = Library(shipped_root()).get("tactic", name)
    if found is None or not isinstance(found.form, TacticFile):
        raise KeyError(name)
    return found.form


# Private functions


@cache
def _openers() -> tuple[str, ...]:
    """Lawful tactics of the matrix that need nothing to have happened before."""
    named = dict.fromkeys((*MATRIX, *(name for each in PRESCRIBED.values() for name, _ in each)))
    return tuple(name for name in named if name not in (*ENDING, *PAST) and _opens(tactic(name)))


def _opens(form: TacticFile) -> bool:
    needs = form.needs
    if form.legality.class_ != "green":
        return False
    if needs is None:
        return True
    begun = needs.promised is not None or (needs.money is not None and needs.money[0] > 0)
    return not needs.facts and not begun and needs.channel != ("desk",)


def _suggestion(name: str, cause: str, temperament: str, step: str) -> Suggestion:
    open_ = _openness(temperament)
    places = [place for each, place in PRESCRIBED.get(temperament, ()) if each == name]
    fits = FITS + (CLOSED.get(name, 0) if open_ == 0 else 0) if places else 0
    parts = {
        "cause": _by_cause(name, cause),
        "temperament": fits + (BY_OPENNESS[open_] if name in ASKING else 0),
        "step": STEPS.get(step, {}).get(name, 0),
    }
    why = tuple(sorted((part for part, worth in parts.items() if worth > 0), key=lambda part: -parts[part]))
    sources = (*places, *(source.place for source in tactic(name).sources))
    return Suggestion(name, sum(parts.values()), why, tuple(dict.fromkeys(sources)))


def _by_cause(name: str, cause: str) -> float:
    row = MATRIX.get(name, (0, 0, 0, 0, 0))
    if cause in CAUSES:
        return row[CAUSES.index(cause)]
    return sum(worth * weight for worth, weight in zip(row, PRIOR, strict=True)) / sum(PRIOR)


@cache
def _openness(temperament: str) -> int:
    """How open such a person is at first; one not known is taken to be neither open nor shut."""
    found = Library(shipped_root()).get("temperament", temperament) if temperament in TEMPERAMENTS else None
    if found is None or not isinstance(found.form, TemperamentFile):
        return 1
    mood = next(start.mood for start in reversed(found.form.start) if start.relation is None)
    return found.form.moods[mood].open
