"""How the page of a review looks, and the few lines that let it be stepped through."""

from __future__ import annotations

STYLE = """
:root { --ink: #1d2a30; --dim: #55646c; --paper: #fbf9f4; --sheet: #fff; --rule: #d9d4c7;
  --best: #1d7a4f; --no_matter: #6b8f7d; --slip: #a87400; --mistake: #c2571a; --blunder: #b3202c; --blue: #1f5f8b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
main { max-width: 980px; margin: 0 auto; padding: 20px 16px 48px; }
h1 { font-size: 1.55em; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 1.15em; margin: 0 0 8px; }
h3 { font-size: 1.05em; margin: 0; display: inline; }
.verdict { font-size: 1.15em; margin: 4px 0; }
.score { font-size: 1.4em; font-weight: 700; margin: 4px 0 0; }
section { background: var(--sheet); border: 1px solid var(--rule); border-radius: 8px; padding: 14px 16px;
  margin: 14px 0; }
article { border-top: 1px solid var(--rule); padding: 12px 0 4px; }
article:first-of-type { border-top: 0; padding-top: 2px; }
.when { color: var(--dim); margin: 0 0 6px; } .when a { color: inherit; }
.grade { font-weight: 600; border: 1px solid currentColor; border-radius: 4px; padding: 0 6px; font-size: .85em; }
.slip .grade { color: var(--slip); } .mistake .grade { color: var(--mistake); }
.blunder .grade { color: var(--blunder); }
dl { display: grid; grid-template-columns: minmax(6.5em, max-content) 1fr; gap: 4px 14px; margin: 0; }
dt { color: var(--dim); } dd { margin: 0; overflow-wrap: anywhere; }
dd ul { margin: 0; padding-left: 1.1em; }
q { quotes: "\\201c" "\\201d"; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 14px; } .pair section { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-top: 1px solid var(--rule); }
tr:first-child > * { border-top: 0; } th { font-weight: 400; color: var(--dim); }
.figures th { width: 8em; }
.account td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.account tr:last-child > * { border-top: 2px solid var(--ink); font-weight: 700; color: var(--ink); }
.wide th { width: 38%; }
.note, .hint { color: var(--dim); font-size: .9em; margin: 8px 0 0; }
.scroll { overflow-x: auto; } .chart { width: 100%; min-width: 620px; display: block; }
.square { max-width: 380px; } .plane { width: 100%; display: block; }
.grid { stroke: var(--rule); } .opening { stroke: var(--dim); stroke-dasharray: 3 4; }
.tick { font-size: 12px; fill: var(--dim); } .axis { font-size: 13px; fill: var(--ink); }
.label { font-size: 13px; font-weight: 600; fill: var(--ink); }
.line { fill: none; stroke: var(--blue); stroke-width: 2; }
.frontier { fill: none; stroke: var(--best); stroke-width: 2; } .offer { fill: var(--best); }
.you { fill: var(--blunder); stroke: #fff; }
g.best { fill: var(--best); } g.no_matter { fill: #fff; stroke: var(--no_matter); stroke-width: 2; }
g.slip { fill: var(--slip); } g.mistake { fill: var(--mistake); } g.blunder { fill: var(--blunder); }
g.event { fill: var(--blue); }
.dot:focus { outline: none; } .dot:focus g, .dot.here g { stroke: var(--ink); stroke-width: 3; }
.key { width: 16px; height: 16px; vertical-align: -2px; margin-right: 4px; }
.keys { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; margin: 8px 0 0; font-size: .9em; }
.talk { list-style: none; padding: 0; margin: 12px 0 0; }
.talk li { padding: 8px 10px; border-top: 1px solid var(--rule); }
.talk li:target, .talk li.here { background: #eef4f8; box-shadow: inset 3px 0 0 var(--blue); }
.talk p { margin: 3px 0; } .turn span { color: var(--dim); font-size: .9em; }
.event, .note { color: var(--dim); } .you > b { color: var(--blue); }
.grades td { font-size: .93em; } .grades td:last-child { white-space: nowrap; text-align: right; }
.every { overflow-x: auto; } summary { cursor: pointer; } summary h2 { display: inline; }
footer { color: var(--dim); font-size: .9em; } footer p { margin: 4px 0; }
body.steps .talk li { display: none; } body.steps .talk li.here { display: block; min-height: 9em; }
@media (max-width: 700px) { .pair { grid-template-columns: 1fr; } dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin: 0 0 6px; } }
@media print { body { background: #fff; font-size: 10.5pt; } main { max-width: none; padding: 0; }
  section { border: 0; border-top: 1px solid #999; border-radius: 0; padding: 8px 0; margin: 8px 0; }
  dt, dd, tr, .chart, .square, .talk li, .pair { break-inside: avoid; } .dot.here g { stroke: none; }
  h2, h3, .when { break-after: avoid; }
  .hint { display: none; } body.steps .talk li, body.steps .talk li.here { display: block; min-height: 0; }
  .chart { min-width: 0; }
  .talk li.here, .talk li:target { background: none; box-shadow: none; }
  .square { max-width: 8cm; } a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } @page { margin: 16mm 14mm; } }
"""
SCRIPT = """
(function () {
  var dots = Array.from(document.querySelectorAll('.dot')).filter(function (dot) {
    return document.getElementById('t' + dot.dataset.turn);
  });
  if (!dots.length) { return; }
  var at = 0;
  function show(index, focus) {
    at = Math.max(0, Math.min(dots.length - 1, index));
    document.querySelectorAll('.here').forEach(function (each) { each.classList.remove('here'); });
    dots[at].classList.add('here');
    document.getElementById('t' + dots[at].dataset.turn).classList.add('here');
    if (focus) { dots[at].focus({ preventScroll: true }); }
  }
  document.body.classList.add('steps');
  dots.forEach(function (dot, index) {
    dot.addEventListener('mouseenter', function () { show(index, false); });
    dot.addEventListener('focus', function () { show(index, false); });
    dot.addEventListener('click', function (event) { event.preventDefault(); show(index, true); });
  });
  document.addEventListener('keydown', function (event) {
    var step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) { event.preventDefault(); show(at + step, true); }
  });
  function place(link) {
    var turn = link.getAttribute('href').slice(2);
    return dots.findIndex(function (dot) { return dot.dataset.turn === turn; });
  }
  var links = document.querySelectorAll('.when a');
  links.forEach(function (link) {
    link.addEventListener('click', function () { show(place(link), false); });
  });
  show(links.length ? place(links[0]) : 0, false);
})();
"""
