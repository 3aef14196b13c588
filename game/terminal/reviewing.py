"""A review in plain lines: first the decisions that mattered, then the figures; the table of grades on request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from game.language import Language, mark
from game.review import Compared, Decision, Told, Way
from game.review.guessed import diagnosis_words
from game.terminal.console import Console
from game.view import Row


def show_review(output: TextIO, told: Told, lang: Language) -> None:
    """Prints a review with everything in it."""
    console = Console(output, output)
    console.say(lang.text("Review: {title}", title=told.title))
    summary_page(console, told, lang)
    more_page(console, told, lang)
    grades_page(console, told, lang)
    console.say()
    for caution in told.cautions:
        console.say(caution)


def compare_page(console: Console, told: Compared, lang: Language) -> None:
    """The play that was branched off, and this one."""
    rows = [lang.text("{label}: first {first}, now {now} ({gain})", **row._asdict()) for row in told.rows]
    rows += [_labelled(row, lang) for row in told.changes]
    _rows(console, lang.text("Beside the first play, with the same luck"), rows, lang)
    console.say(told.verdict, indent="  ")


def summary_page(console: Console, told: Told, lang: Language) -> None:
    """What a trainee should take along: the verdict, the decisions, the figures."""
    console.say(told.headline)
    if told.decided:
        console.say()
        console.say(lang.text("{label}:", label=lang.text("What mattered most")))
        for n, decision in enumerate(told.decided, start=1):
            _decision(console, n, decision, lang)
        if told.praised:
            console.say()
            console.say(lang.text("{label}:", label=lang.text("And this was well found")))
            _praised(console, 1, told.praised[0], lang)
    else:
        console.say()
        console.say(lang.text("No decision cost anything that matters."))
        if told.praised:
            console.say(lang.text("{label}:", label=lang.text("The hardest ones, and you found them")))
            for n, decision in enumerate(told.praised, start=1):
                _praised(console, n, decision, lang)
    _rows(console, lang.text("In figures"), [_labelled(row, lang) for row in told.figures], lang)
    console.say(told.model, indent="  ")


def more_page(console: Console, told: Told, lang: Language) -> None:
    """The account of the game, what could be believed when, promises and conduct."""
    _rows(console, lang.text("The account of the game"), [_labelled(row, lang) for row in told.account], lang)
    console.say(told.account_note, indent="  ")
    believed = [
        lang.text("{label}: {value}", label=each.when, value=diagnosis_words(each, lang)) for each in told.diagnosis
    ]
    _rows(console, lang.text("What the signs pointed to, one meeting after the other"), believed, lang)
    for line in told.guessed:
        console.say(line, indent="  ")
    so = lang.text("What was really going on ({name})", name=told.truth.name)
    console.say(lang.text("{label}: {value}", label=so, value=told.truth.account), indent="  ")
    _rows(console, lang.text("Promises"), told.promises, lang)
    _rows(console, lang.text("Conduct"), told.conduct, lang)
    if told.plane.frontier:
        best = [
            lang.text("money {money}, relation {relation}", money=f"{money:.0f}", relation=f"{relation:.0f}")
            for money, relation in told.plane.frontier
        ]
        _rows(console, lang.text("What this case offers on average, between money and relation"), best, lang)
        you = lang.text(
            "You: money {money}, relation {relation}.",
            money=f"{told.plane.money:.0f}",
            relation=f"{told.plane.relation:.0f}",
        )
        console.say(you, indent="  ")


def grades_page(console: Console, told: Told, lang: Language) -> None:
    """Every decision where there was a choice, with its judgement."""
    lines = []
    for grade in told.grades:
        head = lang.text("{n}. {when}, {act}", n=grade.turn + 1, when=grade.when, act=grade.played)
        judged = grade.grade_words
        if grade.best:
            judged = lang.text("{grade} {loss}, better: {best}", grade=judged, loss=grade.loss, best=grade.best)
        line = lang.text("{label}: {value}", label=head, value=judged)
        lines.append(lang.clauses([line, lang.text("luck {points}", points=grade.luck)]))
    _rows(console, lang.text("Every decision"), lines, lang)


# Private functions

DEEP = "     "
DEEPER = "       "


def _labelled(row: Row, lang: Language) -> str:
    return lang.text("{label}: {value}", label=row.label, value=row.value)


def _rows(console: Console, label: str, rows: Sequence[str], lang: Language) -> None:
    if not rows:
        return
    console.say()
    console.say(lang.text("{label}:", label=label))
    for row in rows:
        console.say(row, indent="  ")


def _decision(console: Console, n: int, told: Decision, lang: Language) -> None:
    _heading(console, n, told, lang)
    for line in _played(told, lang):
        console.say(line, indent=DEEP)
    _ways(
        console,
        lang.text("{label}:", label=lang.text("It could also have gone")),
        [way for way in told.ways if not way.happened],
    )
    better = lang.text("{label}: {value}", label=lang.text("Better"), value=told.best.name)
    if told.best.sentence:
        say, do = mark("{label}. One could say: {text}"), mark("{label}. One could do: {text}")
        better = lang.text(say if told.best.spoken else do, label=better, text=told.best.words)
    console.say(better, indent=DEEP)
    usually = lang.text("How that usually goes here")
    if told.same_as:
        console.say(
            lang.text("{label}: {value}", label=usually, value=lang.text("see {n}", n=told.same_as)), indent=DEEP
        )
    else:
        _ways(console, lang.text("{label}:", label=usually), told.better)
        for line in _why_better(told, lang):
            console.say(line, indent=DEEP)
    console.say(lang.text("{label}: {value}", label=lang.text("What it cost"), value=told.cost), indent=DEEP)


def _heading(console: Console, n: int, told: Decision, lang: Language) -> None:
    label = lang.text("{when}: {name}", when=told.when, name=told.played.name)
    judged = label if told.grade == "best" else lang.text("{label} ({grade})", label=label, grade=told.grade_words)
    console.say(lang.text("{n}. {label}", n=n, label=judged), indent="  ")


def _played(told: Decision, lang: Language) -> Iterator[str]:
    if told.played.sentence:
        msgid = mark("You said: {text}") if told.played.spoken else mark("You did: {text}")
        yield lang.text(msgid, text=told.played.words)
    yield lang.text("{label}: {value}", label=lang.text("What came of it"), value=told.happened)
    if told.reason:
        yield lang.text("{label}: {value}", label=lang.text("Why"), value=told.reason)


def _why_better(told: Decision, lang: Language) -> Iterator[str]:
    if told.better_reason:
        yield lang.text("{label}: {value}", label=lang.text("Why"), value=told.better_reason)
    if told.otherwise:
        yield told.otherwise
    if told.sources:
        yield lang.text("{label}: {value}", label=lang.text("Source"), value=lang.join(told.sources))


def _praised(console: Console, n: int, told: Decision, lang: Language) -> None:
    _heading(console, n, told, lang)
    for line in _played(told, lang):
        console.say(line, indent=DEEP)
    console.say(lang.text("{label}: {value}", label=lang.text("What it saved"), value=told.cost), indent=DEEP)


def _ways(console: Console, label: str, ways: Sequence[Way]) -> None:
    if ways:
        console.say(label, indent=DEEP)
    for way in ways:
        console.say(f"{way.chance}  {way.words}", indent=DEEPER)
