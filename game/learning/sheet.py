"""Progress as one HTML page that needs nothing beside itself and prints well."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from game.language import LOCALES, Language
from game.learning.words import Line, Page, Section

WIDE, HIGH, GAP = 14, 36, 4
STYLE = """
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.5rem; background: #fbf8f1; color: #24303a;
  font: 16px/1.55 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.9rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; color: #7a5a1e; }
p { margin: .25rem 0; } .due { font-weight: 600; } .note, tr.new td { color: #6c7680; } .note { font-size: .875rem; }
table { width: 100%; border-collapse: collapse; } td { padding: .35rem .5rem .35rem 0; border-top: 1px solid #e5decd; }
td:first-child { width: 12rem; }
td.share { width: 4rem; font-weight: 600; text-align: right; padding-right: 1rem; font-variant-numeric: tabular-nums; }
td.bars { width: 7.5rem; } svg { display: block; } rect.back { fill: #ece5d5; } rect.bar { fill: #b98a2f; }
ul { margin: .25rem 0; padding-left: 1.2rem; }
@media print { body { background: #fff; padding: 0; } tr { break-inside: avoid; } }
"""


def html(page: Page, lang: Language) -> str:
    """The whole page."""
    parts = [
        f"<h1>{escape(page.title)}</h1>",
        *(f"<p>{escape(line)}</p>" for line in page.summary),
        f'<p class="due">{escape(page.drills)}</p>',
    ]
    if page.bars:
        parts += [f"<h2>{escape(lang.text('All decisions, over time'))}</h2>", _bars(page.bars, 2.0, lang)]
    if page.advice:
        told = (lang.text("{label}: {value}", label=each.text, value=each.why) for each in page.advice)
        items = "".join(f"<li>{escape(line)}</li>" for line in told)
        parts += [f"<h2>{escape(lang.text('What to practise next'))}</h2>", f"<ul>{items}</ul>"]
    parts += [_section(section, lang) for section in page.sections]
    parts.append(f'<h2></h2><p class="note">{escape(page.note)}</p>')
    code = LOCALES[lang.code].replace("_", "-")
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(page.title)}</title>'
    )
    body = "\n".join(parts)
    return (
        f'<!doctype html>\n<html lang="{code}"><head>{head}<style>{STYLE}</style></head>\n'
        f"<body>\n{body}\n</body></html>\n"
    )


# Private functions


def _section(section: Section, lang: Language) -> str:
    rows = "\n".join(_row(line, lang) for line in section.lines)
    return f"<h2>{escape(section.title)}</h2>\n<table>{rows}</table>"


def _row(line: Line, lang: Language) -> str:
    cells = f'<td>{escape(line.label)}</td><td class="bars">{_bars(line.bars, 1.0, lang)}</td>'
    cells += f'<td class="share">{escape(line.share)}</td><td>{escape(line.detail)}</td>'
    kind = "known" if line.enough else "new"
    return f'<tr class="{kind}">{cells}</tr>'


def _bars(heights: Sequence[float], scale: float, lang: Language) -> str:
    """Upright bars, oldest first; in words for who cannot see them."""
    wide, high, gap = WIDE * scale, HIGH * scale, GAP * scale
    told = lang.join([f"{height:.0f}%" for height in heights])
    label = escape(lang.text("sound decisions over time: {shares}", shares=told))
    drawn = []
    for number, height in enumerate(heights):
        x, filled = number * (wide + gap), high * height / 100
        drawn.append(f'<rect class="back" x="{x:g}" y="0" width="{wide:g}" height="{high:g}" rx="2"/>')
        drawn.append(
            f'<rect class="bar" x="{x:g}" y="{high - filled:.1f}" width="{wide:g}" height="{filled:.1f}" rx="2"/>'
        )
    total = len(heights) * (wide + gap)
    return (
        f'<svg role="img" aria-label="{label}" width="{total:g}" height="{high:g}"><title>{label}</title>'
        f"{''.join(drawn)}</svg>"
    )
