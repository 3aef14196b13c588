"""Conditions of rules in plain words, for whoever asks why."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import Language, mark
from game.model import FIRM_MAX, METER_MAX, TWENTIETHS, Band, Case, Mood, Stage, When
from game.view.words import CHANNEL_NAMES, ROLE_NAMES, SIZE_WORDS, STEP_NAMES, TIME_NAMES

PER_CENT = 100 // TWENTIETHS
BANDS = {
    "open": (mark("this person's readiness to give is {band} (of 3)"), 3, 1),
    "will": (mark("the firm's readiness to pay is {band} (of 3)"), 3, 1),
    "relation": (mark("relation is {band}"), METER_MAX, 1),
    "pressure": (mark("pressure is {band}"), METER_MAX, 1),
    "patience": (mark("patience is {band}"), METER_MAX, 1),
    "money": (mark("paid so far: {band}"), TWENTIETHS, PER_CENT),
    "cash": (mark("could still pay now: {band}"), TWENTIETHS, PER_CENT),
    "promised": (mark("promised: {band}"), TWENTIETHS, PER_CENT),
    "firm": (mark("firmness of the promise is {band} (of 3)"), FIRM_MAX, 1),
    "amber": (mark("borderline moves so far: {band}"), 4, 1),
}
NAMES = {
    "next": (mark("next step: {names}"), STEP_NAMES),
    "role": (mark("whom you face: {names}"), ROLE_NAMES),
    "channel": (mark("by {names}"), CHANNEL_NAMES),
    "time": (mark("time of day: {names}"), TIME_NAMES),
    "debt": (mark("the debt is {names}"), SIZE_WORDS),
}
SWITCHES = {
    "owns": (
        mark("whom you face is in charge of the next step"),
        mark("whom you face is not in charge of the next step"),
    ),
    "pays": (mark("money can leave here"), mark("money cannot leave here")),
    "lied": (mark("you have lied"), mark("you have not lied")),
}


def conditions(
    when: When, case: Case, lang: Language, moods: dict[str, Mood], stages: dict[str, Stage]
) -> tuple[str, ...]:
    """Everything the condition asks, one phrase each; empty when it always holds."""
    return tuple(_phrases(when, case, lang, moods, stages))


def need_words(field: str, needs: When, case: Case, lang: Language) -> str:
    """What is missing for a tactic, by the field of its needs that does not hold."""
    if field == "lacks":
        return lang.text("already: {names}", names=_facts(case, needs.lacks, lang))
    if field == "facts":
        return lang.text("needs: {what}", what=_facts(case, needs.facts, lang))
    if field == "channel":
        return lang.text("only by {names}", names=lang.join([lang.text(CHANNEL_NAMES[c]) for c in needs.channel or ()]))
    if field == "promised" and needs.promised is not None and needs.promised.low == 1:
        return lang.text("needs: a promise to hold on to")
    only = When(**{field: getattr(needs, field)})
    return lang.text("needs: {what}", what=lang.clauses(conditions(only, case, lang, {}, {})))


# Private functions


def _phrases(when: When, case: Case, lang: Language, moods: dict[str, Mood], stages: dict[str, Stage]) -> Iterator[str]:
    for field, (msgid, top, unit) in BANDS.items():
        band: Band | None = getattr(when, field)
        if band is not None:
            yield lang.text(msgid, band=_band(band, top, unit, lang))
    for field, (msgid, table) in NAMES.items():
        names = getattr(when, field)
        if names is not None:
            yield lang.text(msgid, names=lang.join([lang.text(table[name]) for name in names]))
    for field, (yes, no) in SWITCHES.items():
        asked = getattr(when, field)
        if asked is not None:
            yield lang.text(yes if asked else no)
    yield from _named(when, case, lang, moods, stages)


def _named(when: When, case: Case, lang: Language, moods: dict[str, Mood], stages: dict[str, Stage]) -> Iterator[str]:
    if when.facts:
        yield lang.text("so far: {names}", names=_facts(case, when.facts, lang))
    if when.lacks:
        yield lang.text("not yet: {names}", names=_facts(case, when.lacks, lang))
    if when.person is not None:
        people = [lang.pick(case.people[id_].name) for id_ in when.person if id_ in case.people]
        yield lang.text("whom you face: {names}", names=lang.join(people))
    if when.occasion is not None:
        occasions = [lang.pick(o.name) for o in case.occasions if o.id in when.occasion]
        yield lang.text("at: {names}", names=lang.join(occasions))
    if when.mood is not None:
        names = [lang.pick(moods[id_].name) if id_ in moods else id_ for id_ in when.mood]
        yield lang.text("mood: {names}", names=lang.join(names))
    if when.stage is not None:
        names = [lang.pick(stages[id_].name) if id_ in stages else id_ for id_ in when.stage]
        yield lang.text("stage: {names}", names=lang.join(names))


def _band(band: Band, top: int, unit: int, lang: Language) -> str:
    low, high = (f"{bound * unit}%" if unit > 1 else str(bound) for bound in band)
    if band.low == band.high:
        return low
    if band.high >= top:
        return lang.text("at least {low}", low=low)
    if band.low <= 0:
        return lang.text("at most {high}", high=high)
    return lang.text("{low} to {high}", low=low, high=high)


def _facts(case: Case, facts: tuple[str, ...], lang: Language) -> str:
    return lang.join([lang.pick(case.facts[fact].name) if fact in case.facts else fact for fact in facts])
