"""Progress as finished strings and plain numbers, so that terminal, page and window only place them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from game.language import Language, mark
from game.learning import deck as decks
from game.learning.deck import Deck
from game.learning.evidence import WAYS
from game.learning.exercises import Exercise, case_of
from game.learning.feedback import due_words
from game.learning.progress import KINDS, Bar, Kind, Practice, Progress, Row
from game.view.words import GROUP_NAMES

KIND_NAMES: dict[Kind, str] = {
    "temperament": mark("By temperament"),
    "cause": mark("By cause of the debt"),
    "group": mark("By what would have been right"),
}
WAYS_NAME = mark("When to go, and where")


class Line(NamedTuple):
    """One kind of decision."""

    label: str
    share: str
    """Sound decisions, in per cent."""
    detail: str
    bars: tuple[float, ...]
    """Sound decisions over time, oldest first, 0..100."""
    enough: bool


class Section(NamedTuple):
    title: str
    lines: tuple[Line, ...]


class Advice(NamedTuple):
    case: str
    text: str
    why: str


class Page(NamedTuple):
    title: str
    summary: tuple[str, ...]
    drills: str
    """What is due, a sentence."""
    bars: tuple[float, ...]
    """Sound decisions over time, altogether."""
    sections: tuple[Section, ...]
    """The weakest first in each."""
    advice: tuple[Advice, ...]
    note: str
    """What the figures mean."""


def page(found: Progress, practice: Sequence[Practice], deck: Deck, now: datetime, lang: Language) -> Page:
    """Everything the progress page shows."""
    sections = tuple(
        Section(lang.text(KIND_NAMES[kind]), tuple(_line(row, lang) for row in found.of(kind))) for kind in KINDS
    )
    return Page(
        title=lang.text("Progress"),
        summary=tuple(_summary(found, lang)),
        drills=drills(deck, now, lang),
        bars=_heights(found.bars),
        sections=tuple(section for section in sections if section.lines),
        advice=tuple(_advice(each, lang) for each in practice),
        note=lang.text(
            "Sound means: gave away half a point at most against the best, on what you could know, "
            "in the model of the case. Where there are too few decisions nothing can be said yet."
        ),
    )


def lines(page: Page, lang: Language) -> Iterator[str]:
    """The page in plain lines."""
    yield page.title
    yield from page.summary
    yield page.drills
    for section in page.sections:
        yield ""
        yield lang.text("{label}:", label=section.title)
        for line in section.lines:
            yield "  " + lang.text("{label}: {value}", label=line.label, value=_spelt(line, lang))
    if page.advice:
        yield ""
        yield lang.text("{label}:", label=lang.text("What to practise next"))
    for advice in page.advice:
        yield "  " + lang.text("{text} ({why})", text=advice.text, why=advice.why)
    if page.sections:
        yield ""
        yield page.note


def drills(deck: Deck, now: datetime, lang: Language) -> str:
    """How many exercises are due, or when the next is."""
    due, following = len(deck.due(now)), deck.next_due(now)
    if due:
        return lang.plural("{n} exercise is due.", "{n} exercises are due.", due)
    if following is not None:
        return lang.text("No exercise is due; the next: {when}.", when=due_words(following, now, lang))
    return lang.text("No exercise has been begun yet.")


def name_of(row: Row, lang: Language) -> str:
    if row.kind == "group":
        return lang.text(WAYS_NAME if row.id == WAYS else GROUP_NAMES[row.id])
    return lang.pick(row.name)


def due_to_json(now: datetime, lang: Language) -> dict[str, Any]:
    """What is due, when the next is, and what a sitting would take in besides; as plain data."""
    deck = decks.load()
    due, following = deck.due(now), deck.next_due(now)
    fresh = islice(decks.unasked(deck), max(0, decks.NEW_AT_ONCE - len(due)))
    return {
        "due": [_exercise(card.exercise, lang) | {"due": card.due.isoformat()} for card in due],
        "next_due": following.isoformat() if following is not None else None,
        "new": [_exercise(each, lang) for each in fresh],
    }


def to_json(found: Progress, practice: Sequence[Practice], lang: Language) -> dict[str, Any]:
    """Progress as plain data."""
    return {
        **found._asdict(),
        "bars": [bar._asdict() for bar in found.bars],
        "rows": [
            {**row._asdict(), "name": name_of(row, lang), "bars": [bar._asdict() for bar in row.bars]}
            for row in found.rows
        ],
        "practice": [_advice(each, lang)._asdict() for each in practice],
    }


# Private functions


def _exercise(exercise: Exercise, lang: Language) -> dict[str, Any]:
    case = case_of(exercise)
    return {
        "key": exercise.key,
        "case": exercise.case,
        "title": lang.pick(case.title) if case is not None else exercise.case,
        "origin": exercise.origin,
        "seed": exercise.seed,
        "moves": list(exercise.before),
    }


def _summary(found: Progress, lang: Language) -> Iterator[str]:
    if found.plays:
        plays = lang.plural("{n} play", "{n} plays", found.plays)
        cases = lang.plural("{n} case", "{n} cases", found.cases)
        decisions = lang.plural("{n} judged decision", "{n} judged decisions", found.decisions)
        yield lang.text("Reviewed: {plays} of {cases}, {decisions}.", plays=plays, cases=cases, decisions=decisions)
        latest = [f"{quality:.0f}%" for quality in found.qualities[-10:]]
        yield lang.text("Decision quality of the latest plays, newest last: {shares}.", shares=lang.join(latest))
    else:
        yield lang.text("There is no reviewed play yet. Play a case to its end and look again.")
    if found.missing:
        yield lang.plural(
            "{n} play has not been reviewed yet; that is being done in the background. Look again in a while.",
            "{n} plays have not been reviewed yet; that is being done in the background. Look again in a while.",
            found.missing,
        )


def _line(row: Row, lang: Language) -> Line:
    count = lang.plural("{n} judged decision", "{n} judged decisions", row.decisions)
    lost = lang.text("{loss} points given away each", loss=f"{row.loss:.1f}")
    parts = [count, lost] if row.enough else [count, lang.text("too few yet")]
    return Line(name_of(row, lang), f"{row.sound:.0f}%", lang.clauses(parts), _heights(row.bars), row.enough)


def _spelt(line: Line, lang: Language) -> str:
    sound = lang.text("{share} sound", share=line.share)
    if len(line.bars) < 2:
        return lang.clauses([sound, line.detail])
    change = lang.text("from {first}% to {last}%", first=f"{line.bars[0]:.0f}", last=f"{line.bars[-1]:.0f}")
    return lang.clauses([sound, line.detail, change])


def _heights(bars: Sequence[Bar]) -> tuple[float, ...]:
    return tuple(bar.sound for bar in bars)


def _advice(practice: Practice, lang: Language) -> Advice:
    title, row = lang.pick(practice.entry.title), practice.row
    if row is None:
        return Advice(practice.entry.id, title, lang.text("next on the learning path"))
    why = lang.text(
        "weakest so far: {name}, {loss} points given away in each of {n} decisions",
        name=name_of(row, lang),
        loss=f"{row.loss:.1f}",
        n=row.decisions,
    )
    return Advice(practice.entry.id, title, why)
