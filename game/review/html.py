"""A review as one page that can be sent: nothing outside the file, readable without its script, and it prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from game.language import Language
from game.review.chart import legend_mark, plane_chart, values_chart
from game.review.dress import SCRIPT, STYLE
from game.review.guessed import diagnosis_words
from game.review.shapes import Decision, Move, Point, Told, Way
from game.review.words import GRADE_WORDS
from game.view import Row


def page(told: Told, lang: Language) -> str:
    """The whole page; well-formed as XML too."""
    title = escape(lang.text("Review: {title}", title=told.title))
    parts = [
        _head(told, lang),
        _mattered(told, lang),
        _figures(told, lang),
        _picture(told, lang),
        _plane(told, lang),
        _diagnosis(told, lang),
        _listed(lang.text("Promises"), told.promises),
        _listed(lang.text("Conduct"), told.conduct),
        _grades(told, lang),
        _foot(told, lang),
    ]
    code = "zh-Hans" if lang.code == "zh" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{code}">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(part for part in parts if part)
        + f"\n</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
    )


# Private functions


def _head(told: Told, lang: Language) -> str:
    title = escape(lang.text("Review: {title}", title=told.title))
    score = escape(lang.text("Score {score} of 100", score=told.score))
    return (
        f'<header><h1>{title}</h1><p class="verdict">{escape(told.headline)}</p><p class="score">{score}</p></header>'
    )


def _section(heading: str, body: str, kind: str = "") -> str:
    marked = f' class="{kind}"' if kind else ""
    return f"<section{marked}><h2>{escape(heading)}</h2>{body}</section>"


def _mattered(told: Told, lang: Language) -> str:
    if told.decided:
        cards = [_decision(n, decision, lang) for n, decision in enumerate(told.decided, start=1)]
        found = _section(lang.text("What mattered most"), "".join(cards))
        if told.praised:
            found += _section(lang.text("And this was well found"), _praise(1, told.praised[0], lang))
        return found
    words = f"<p>{escape(lang.text('No decision cost anything that matters.'))}</p>"
    cards = [_praise(n, decision, lang) for n, decision in enumerate(told.praised, start=1)]
    heading = lang.text("The hardest ones, and you found them") if cards else lang.text("What mattered most")
    return _section(heading, words + "".join(cards))


def _decision(n: int, told: Decision, lang: Language) -> str:
    rows = [
        (lang.text("You said") if told.played.spoken else lang.text("You did"), _quoted(told.played)),
        (lang.text("What came of it"), escape(told.happened)),
        (lang.text("Why"), escape(told.reason)),
        (lang.text("It could also have gone"), _ways([way for way in told.ways if not way.happened])),
        (lang.text("Better"), f"<strong>{escape(told.best.name)}</strong>"),
        (lang.text("One could say") if told.best.spoken else lang.text("One could do"), _quoted(told.best)),
        *(_why_better(told, lang) if not told.same_as else _as_before(told, lang)),
        (lang.text("What it cost"), escape(told.cost)),
    ]
    return _card(n, told, rows, f'<span class="grade">{escape(told.grade_words)}</span>')


def _why_better(told: Decision, lang: Language) -> list[tuple[str, str]]:
    return [
        (lang.text("How that usually goes here"), _ways(told.better)),
        (lang.text("Why"), escape(told.better_reason)),
        (lang.text("Had it been otherwise"), escape(told.otherwise)),
        (lang.text("Source"), escape(lang.join(told.sources))),
    ]


def _as_before(told: Decision, lang: Language) -> list[tuple[str, str]]:
    return [(lang.text("How that usually goes here"), escape(lang.text("see {n}", n=told.same_as)))]


def _praise(n: int, told: Decision, lang: Language) -> str:
    rows = [
        (lang.text("You said") if told.played.spoken else lang.text("You did"), _quoted(told.played)),
        (lang.text("What it saved"), escape(told.cost)),
        (lang.text("Why"), escape(told.reason)),
    ]
    return _card(n, told, rows, "")


def _card(n: int, told: Decision, rows: Sequence[tuple[str, str]], badge: str) -> str:
    head = f"{n}. {escape(told.played.name)} {badge}"
    listed = "".join(f"<dt>{escape(label)}</dt><dd>{value}</dd>" for label, value in rows if value)
    where = f'<p class="when"><a href="#t{told.turn}">{escape(told.when)}</a></p>'
    return f'<article class="{told.grade}">{legend_mark(told.grade)}<h3>{head}</h3>{where}<dl>{listed}</dl></article>'


def _quoted(move: Move) -> str:
    return f"<q>{escape(move.words)}</q>" if move.spoken and move.sentence else escape(move.words)


def _ways(ways: Sequence[Way]) -> str:
    if not ways:
        return ""
    rows = "".join(f"<li><b>{escape(way.chance)}</b> {escape(way.words)}</li>" for way in ways)
    return f"<ul>{rows}</ul>"


def _table(rows: Sequence[Row], kind: str) -> str:
    cells = "".join(f'<tr><th scope="row">{escape(row.label)}</th><td>{escape(row.value)}</td></tr>' for row in rows)
    return f'<table class="{kind}"><tbody>{cells}</tbody></table>'


def _figures(told: Told, lang: Language) -> str:
    note = f'<p class="note">{escape(told.account_note)}</p>'
    left = _section(
        lang.text("In figures"), _table(told.figures, "figures") + f'<p class="note">{escape(told.model)}</p>'
    )
    right = _section(lang.text("The account of the game"), _table(told.account, "account") + note)
    return f'<div class="pair">{left}{right}</div>'


def _picture(told: Told, lang: Language) -> str:
    keys = "".join(f"<li>{legend_mark(grade)} {escape(lang.text(words))}</li>" for grade, words in GRADE_WORDS.items())
    hint = escape(lang.text("Point at a mark, or step with the arrow keys; the talk stands beneath."))
    body = f'<div class="scroll">{values_chart(told, lang)}</div><ul class="keys">{keys}</ul><p class="hint">{hint}</p>'
    turns = "".join(_turn(point) for point in told.points if point.talk or point.effect)
    return _section(lang.text("Expected score by turn"), f'{body}<ol class="talk">{turns}</ol>', "picture")


def _turn(point: Point) -> str:
    lines = "".join(
        f'<p class="{line.who}">' + (f"<b>{escape(line.name)}</b> " if line.name else "") + f"{escape(line.text)}</p>"
        for line in point.talk
    )
    judged = " · ".join(part for part in (point.grade_words, point.effect) if part)
    mark = legend_mark(point.grade) if point.grade else ""
    head = f"{mark}<b>{escape(point.name)}</b> <span>{escape(judged)}</span>"
    return f'<li id="t{point.turn}"><div class="turn">{head}</div>{lines}</li>'


def _plane(told: Told, lang: Language) -> str:
    note = lang.text("The line is what the best plays of this case bring on average; the star is this play.")
    words = escape(note) if told.plane.frontier else ""
    return _section(
        lang.text("Money and relation"),
        f'<div class="square">{plane_chart(told.plane, lang)}</div><p class="note">{words}</p>',
    )


def _diagnosis(told: Told, lang: Language) -> str:
    rows = [Row(each.when, diagnosis_words(each, lang)) for each in told.diagnosis]
    noted = "".join(f"<p>{escape(line)}</p>" for line in told.guessed)
    so = lang.text("What was really going on ({name})", name=told.truth.name)
    truth = f"<p><b>{escape(so)}</b></p><p>{escape(told.truth.account)}</p>"
    return _section(
        lang.text("What the signs pointed to, one meeting after the other"), _table(rows, "wide") + noted + truth
    )


def _listed(heading: str, items: Sequence[str]) -> str:
    rows = "".join(f"<li>{escape(item)}</li>" for item in items)
    return _section(heading, f"<ul>{rows}</ul>") if items else ""


def _grades(told: Told, lang: Language) -> str:
    labels = [lang.text("When"), lang.text("Played"), lang.text("Judged"), lang.text("Better"), lang.text("Luck")]
    head = "".join(f'<th scope="col">{escape(label)}</th>' for label in labels)
    body = "".join(_graded(told))
    table = f'<table class="grades"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    heading = escape(lang.text("Every decision"))
    return (
        f'<section class="every"><details open="open"><summary><h2>{heading}</h2></summary>{table}</details></section>'
    )


def _graded(told: Told) -> Iterator[str]:
    for grade in told.grades:
        judged = f"{legend_mark(grade.grade)} {escape(grade.grade_words)} {escape(grade.loss)}"
        cells = [escape(grade.when), escape(grade.played), judged, escape(grade.best), escape(grade.luck)]
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _foot(told: Told, lang: Language) -> str:
    seed = lang.text("The same luck again: luck number {seed} (--seed {seed})", seed=told.seed)
    rows = "".join(f"<p>{escape(line)}</p>" for line in (*told.cautions, seed))
    return f"<footer>{rows}</footer>"
