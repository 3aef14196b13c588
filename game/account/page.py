"""The plan as one self-contained HTML page that prints on one sheet of A4."""

from __future__ import annotations

from html import escape

from game.account.sheet import Line, Section, Sheet
from game.language import Language

SIZES = ((2000, 10.5), (2700, 9.5), (3500, 8.5), (4900, 7.5))
"""So many units of text still fit at this size, in points; a Chinese character counts two."""
SMALLEST = 6.5
STYLE = """
@page { size: A4; margin: 13mm 14mm; }
* { box-sizing: border-box; }
body { font: SIZEpt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Segoe UI",
  "Helvetica Neue", Arial, sans-serif; color: #1d2b30; background: #fff; max-width: 182mm; margin: 0 auto; }
header { border-bottom: 2pt solid #b5761b; margin-bottom: 2.5mm; padding-bottom: 1.5mm; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
header p, footer { color: #5b6a6e; margin: 0; font-size: .9em; }
main { columns: 2; column-gap: 7mm; }
section { break-inside: avoid; margin: 0 0 2.6mm; }
h2 { font-size: 1.08em; margin: 0 0 .6mm; color: #8a5710; border-bottom: .5pt solid #e2d6bf; }
dl { margin: 0; }
dl div { display: flex; gap: 2mm; padding: .25mm 0; }
dt { flex: 0 0 7em; color: #5b6a6e; }
dd { flex: 1; margin: 0; min-width: 0; overflow-wrap: anywhere; }
dd.blank { border-bottom: .5pt solid #9aa5a8; min-height: 1.5em; }
.first { background: #fdf5e3; border: .7pt solid #e0b765; border-radius: 1.5mm; padding: 1.5mm 2mm; }
.red dl div { display: block; }
.red dt, .red dd { display: inline; }
.red dt { color: #a02c20; font-weight: 700; margin-right: 1.5mm; }
footer { border-top: .5pt solid #b8c2c4; padding-top: 1.5mm; margin-top: 2mm; }
@media screen { body { padding: 8mm 4mm; max-width: 190mm; } }
"""


def html(page: Sheet, lang: Language) -> str:
    """The whole page; it asks for nothing from anywhere."""
    code = "zh-CN" if lang.code == "zh" else lang.code
    last = len(page.sections) - 1
    kinds = {4: "first", last: "red"}
    sections = "\n".join(_section(each, kinds.get(number, "")) for number, each in enumerate(page.sections))
    return (
        f'<!doctype html>\n<html lang="{code}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(page.title)}</title>\n<style>{STYLE.replace('SIZE', f'{_size(page):g}')}</style>\n</head>\n"
        f"<body>\n<header><h1>{escape(page.title)}</h1><p>{escape(page.subtitle)}</p></header>\n"
        f"<main>\n{sections}\n</main>\n<footer>{escape(page.caution)}</footer>\n</body>\n</html>\n"
    )


# Private functions


def _section(section: Section, kind: str) -> str:
    rows = "\n".join(_row(line) for line in section.lines)
    named = f' class="{kind}"' if kind else ""
    return f"<section{named}><h2>{escape(section.title)}</h2>\n<dl>\n{rows}\n</dl></section>"


def _row(line: Line) -> str:
    text = f"<dd>{escape(line.text)}</dd>" if line.text else '<dd class="blank"></dd>'
    return f"<div><dt>{escape(line.label)}</dt>{text}</div>"


def _size(page: Sheet) -> float:
    """A size of print at which the page fits on one sheet."""
    texts = (line.label + line.text for section in page.sections for line in section.lines)
    units = sum(2 if ord(each) > 0x2E80 else 1 for text in texts for each in text)
    return next((size for most, size in SIZES if units <= most), SMALLEST)
