"""The hand: the tactics of an occasion as they lie on the table, the manners of one act on one card."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_lowercase

from game import rules, wording
from game.language import Language
from game.model import GROUPS, Case, Observation, Occasion, State, Tactic, Turn
from game.playthrough import Playthrough
from game.view.conditions import need_words
from game.view.shapes import Card, Stack
from game.view.speech import fill, in_brackets
from game.view.words import GRADE_WORDS, GROUP_NAMES, LEGALITY_WORDS, RISK_WORDS


def hand(play: Playthrough, lang: Language) -> tuple[Stack, ...]:
    """What can be played now, numbered as it lies: group by group, each in the order of the occasion."""
    shared = stacks(play.case, rules.occasion(play.case, play.state))
    return tuple(_stack(play, tactics, str(n), lang) for n, tactics in enumerate(shared, start=1))


def stacks(case: Case, occasion: Occasion) -> tuple[tuple[Tactic, ...], ...]:
    """The tactics of an occasion as they share cards, in the order of the groups."""
    shared: dict[str, list[Tactic]] = {}
    for tactic in (case.tactics[id_] for id_ in occasion.tactics):
        shared.setdefault(_head(tactic), []).append(tactic)
    return tuple(map(tuple, sorted(shared.values(), key=lambda each: GROUPS.index(each[0].group))))


def words_for(case: Case, state: State, tactic: str, seed: int, lang: Language) -> str:
    """The sentence that is said if this tactic is played in this state; empty where it has no words."""
    seen = Observation(None, state)
    turn = Turn(tactic, tactic, state, state, None, (), None, -1, None, seen, ())
    chosen = wording.sentence(case, turn, seed)
    return fill(chosen.text, case, rules.person(case, state), state, state, lang) if chosen else ""


# Private functions


def _head(tactic: Tactic) -> str:
    """The tactic whose card it is."""
    return tactic.manner.of if tactic.manner else tactic.id


def _stack(play: Playthrough, tactics: Sequence[Tactic], hotkey: str, lang: Language) -> Stack:
    first, several = tactics[0], len(tactics) > 1
    keys = [f"{hotkey}{letter}" for letter in ascii_lowercase[: len(tactics)]] if several else [hotkey]
    return Stack(
        hotkey=hotkey,
        name=_title(play.case, first, lang) if several else lang.pick(first.name),
        group=first.group,
        group_name=lang.text(GROUP_NAMES[first.group]),
        cards=tuple(
            _card(play, tactic, key, _manner(tactic, lang) if several else "", lang)
            for key, tactic in zip(keys, tactics, strict=True)
        ),
    )


def _title(case: Case, first: Tactic, lang: Language) -> str:
    """What the head of a family calls its card; the name of the first of them where it is not in this case."""
    head = case.tactics.get(_head(first))
    return lang.pick((head.manner.card if head and head.manner else None) or first.name)


def _manner(tactic: Tactic, lang: Language) -> str:
    return lang.pick(tactic.manner.name if tactic.manner else tactic.name)


def _card(play: Playthrough, tactic: Tactic, hotkey: str, manner: str, lang: Language) -> Card:
    case, state, legality = play.case, play.state, tactic.legality
    missing = rules.obstacle(case, state, tactic.id)
    sentence = words_for(case, state, tactic.id, play.seed, lang)
    return Card(
        id=tactic.id,
        hotkey=hotkey,
        name=lang.pick(tactic.name),
        manner=manner,
        about=lang.pick(tactic.about),
        group=tactic.group,
        group_name=lang.text(GROUP_NAMES[tactic.group]),
        risk=tactic.risk,
        risk_words=lang.text(RISK_WORDS[tactic.risk]),
        cost=_cost(play, tactic, lang),
        time=_time(tactic, lang),
        legality=legality.class_,
        legality_words=lang.text(LEGALITY_WORDS[legality.class_]),
        legal_rule=lang.pick(legality.rule),
        legal_where=lang.text("{place}; {source}", place=lang.pick(legality.where), source=legality.source),
        sources=tuple(
            lang.text("{source} ({grade})", source=source.place, grade=lang.text(GRADE_WORDS[source.grade]))
            for source in tactic.sources
        ),
        sentence=sentence,
        spoken=not in_brackets(sentence),
        playable=not missing,
        why_not=lang.clauses([need_words(field, tactic.needs, case, state, lang) for field in missing]),
        used=play.decisions.count(tactic.id),
    )


def _cost(play: Playthrough, tactic: Tactic, lang: Language) -> str:
    """Nobody's patience is spent at one's own desk."""
    if rules.occasion(play.case, play.state).channel == "desk":
        return _time(tactic, lang)
    return lang.text("1 patience, {minutes} min", minutes=tactic.minutes)


def _time(tactic: Tactic, lang: Language) -> str:
    return lang.text("{minutes} min", minutes=tactic.minutes)
