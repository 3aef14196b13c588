"""Conditions of rules in plain words, for whoever asks why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game import rules
from game.language import Language, mark
from game.model import FIRM_MAX, METER_MAX, TWENTIETHS, Band, Case, Mood, Stage, State, When
from game.view.words import CHANNEL_NAMES, FIRM_WORDS, ROLE_NAMES, SIZE_WORDS, STEP_NAMES, TIME_NAMES

PER_CENT = 100 // TWENTIETHS
HIDDEN = ("open", "will", "cash", "stage")
"""What a condition may ask that the trainee cannot see."""
BANDS = {
    "open": (mark("this person's readiness to give is {band} of 3"), 3, 1),
    "will": (mark("the firm's readiness to pay is {band} of 3"), 3, 1),
    "relation": (mark("relation is {band}"), METER_MAX, 1),
    "pressure": (mark("pressure is {band}"), METER_MAX, 1),
    "patience": (mark("patience is {band}"), METER_MAX, 1),
    "money": (mark("paid so far: {band}"), TWENTIETHS, PER_CENT),
    "cash": (mark("could still pay now: {band}"), TWENTIETHS, PER_CENT),
    "promised": (mark("promised: {band}"), TWENTIETHS, PER_CENT),
    "amber": (mark("borderline moves so far: {band}"), 4, 1),
}
MIDDLE = 2
"""Readiness (0..3) that is still no full one."""
MANNERS = {
    "relation": (
        mark("the relation is good enough"),
        mark("the relation is poor"),
        mark("the relation is neither good nor bad"),
    ),
    "pressure": (mark("enough pressure is felt"), mark("little pressure is felt"), mark("some pressure is felt")),
}
"""Bands of the meters that are shown as words: high, low, between."""
READINESS = {
    "open": (
        (mark("the person is closed to you"), mark("the person hardly gives way")),
        (mark("the person gives way a little"), mark("the person is open with you")),
        mark("the person is neither closed nor open"),
    ),
    "will": (
        (mark("the firm does not mean to pay"), mark("the firm would rather not pay")),
        (mark("the firm does not refuse outright"), mark("the firm means to pay")),
        mark("the firm wavers about paying"),
    ),
}
"""Bands of readiness (0..3): from none up to 0 or 1, from 1 or 2 up, and what lies between."""
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
    return (*_meters(when, lang), *_phrases(when, case, lang, moods, stages))


def plain_conditions(when: When, case: Case, lang: Language, moods: dict[str, Mood]) -> tuple[str, ...]:
    """What the condition asks of things the trainee sees, meters as words; that it asks for more is all that is said
    of what is hidden."""
    seen = when.model_copy(update=dict.fromkeys(HIDDEN))
    phrases = [*_manners(seen, lang), *_phrases(seen, case, lang, moods, {})]
    if any(getattr(when, field) is not None for field in HIDDEN):
        phrases.append(lang.text("more that does not show yet"))
    return tuple(phrases)


def told_conditions(
    when: When, case: Case, lang: Language, moods: dict[str, Mood], stages: dict[str, Stage]
) -> tuple[str, ...]:
    """Everything the condition asks as one would tell a colleague: meters and readiness in words."""
    rest = when.model_copy(update=dict.fromkeys(READINESS))
    return (*_readiness(when, lang), *_manners(when, lang), *_phrases(rest, case, lang, moods, stages))


def need_words(field: str, needs: When, case: Case, state: State, lang: Language) -> str:
    """What is missing for a tactic at this state, by the field of its needs that does not hold."""
    there = rules.fact_names(case, state)
    if field == "lacks":
        return lang.text("no need any more: {names}", names=_facts(case, [f for f in needs.lacks if f in there], lang))
    if field == "facts":
        return lang.text("needs: {what}", what=_facts(case, [f for f in needs.facts if f not in there], lang))
    if field == "channel":
        return lang.text("only by {names}", names=lang.join([lang.text(CHANNEL_NAMES[c]) for c in needs.channel or ()]))
    if field == "promised" and needs.promised is not None and needs.promised.low == 1:
        return lang.text("needs: a promise to hold on to")
    if field == "money" and needs.money is not None and (said := _money_words(needs.money, state.settled, lang)):
        return said
    only = When(**{field: getattr(needs, field)})
    return lang.text("needs: {what}", what=lang.clauses(plain_conditions(only, case, lang, {})))


# Private functions


def _money_words(band: Band, settled: int, lang: Language) -> str:
    """Why what was paid so far does not do, where that can be said without figures."""
    if settled > band.high == TWENTIETHS - 1:
        return lang.text("nothing is owed any more")
    if settled < band.low == TWENTIETHS:
        return lang.text("not everything has been paid yet")
    return lang.text("nothing has been paid yet") if not settled else ""


def _meters(when: When, lang: Language) -> Iterator[str]:
    for field in MANNERS:
        msgid, top, unit = BANDS[field]
        band: Band | None = getattr(when, field)
        if band is not None:
            yield lang.text(msgid, band=_band(band, top, unit, lang))


def _manners(when: When, lang: Language) -> Iterator[str]:
    for field, (high, low, between) in MANNERS.items():
        band: Band | None = getattr(when, field)
        if band is not None:
            yield lang.text(high if band.high >= METER_MAX else low if band.low <= 0 else between)


def _readiness(when: When, lang: Language) -> Iterator[str]:
    for field, (lows, highs, between) in READINESS.items():
        band: Band | None = getattr(when, field)
        if band is None:
            continue
        if band.low <= 0:
            yield lang.text(lows[band.high > 0])
        else:
            yield lang.text(highs[band.low > 1] if band.high > MIDDLE else between)


def _phrases(when: When, case: Case, lang: Language, moods: dict[str, Mood], stages: dict[str, Stage]) -> Iterator[str]:
    for field, (msgid, top, unit) in BANDS.items():
        band: Band | None = getattr(when, field)
        if band is not None and field not in MANNERS:
            yield lang.text(msgid, band=_band(band, top, unit, lang))
    if when.firm is not None:
        yield lang.text("the promise is {names}", names=lang.join(_firm_names(when.firm, lang)))
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


def _firm_names(band: Band, lang: Language) -> list[str]:
    given = [lang.text(FIRM_WORDS[firm]) for firm in range(max(0, band.low), min(FIRM_MAX, band.high) + 1)]
    return [lang.text("not there"), *given] if band.low < 0 else given


def _band(band: Band, top: int, unit: int, lang: Language) -> str:
    low, high = (f"{bound * unit}%" if unit > 1 else str(bound) for bound in band)
    if band.low == band.high:
        return lang.text("exactly {low}", low=low)
    if band.high >= top:
        return lang.text("at least {low}", low=low)
    if band.low <= 0:
        return lang.text("at most {high}", high=high)
    return lang.text("{low} to {high}", low=low, high=high)


def _facts(case: Case, facts: Sequence[str], lang: Language) -> str:
    return lang.join([lang.pick(case.facts[fact].name) if fact in case.facts else fact for fact in facts])
