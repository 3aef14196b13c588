"""The guide, scenarios/README.md: its tables are made from the files, its words are those of the format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from pydantic import BaseModel

from game.authoring import assets_root, shipped_root
from game.authoring import files as f
from game.authoring import forms as p
from game.authoring.files import CauseFile, TacticFile, TemperamentFile
from game.authoring.layers import rules_of
from game.authoring.library import Library, pictures
from game.authoring.wholechecks import SENT_BY_THE_GAME
from game.model import GROUPS

GUIDE = shipped_root() / "README.md"
SHIPPED = Library(shipped_root())
FORMS: dict[str, type[BaseModel]] = {
    "a case": f.CaseFile, "`you`": f.YouForm, "`debtor`": f.DebtorForm, "one of `people`": f.PersonForm,
    "one of `truths`": f.TruthForm, "`debt`": f.DebtForm, "`start` of a case": f.CaseStartForm, "`path`": f.PathForm,
    "one of `occasions`": f.OccasionForm, "`briefing`": f.BriefingForm, "`invoice`": f.InvoiceForm,
    "a temperament": f.TemperamentFile, "one of its `start`": f.StartForm, "one of `moods`": f.MoodForm,
    "a cause": f.CauseFile, "one of `stages`": f.StageForm, "one of `moves`": p.MoveForm, "a ploy": f.PloyFile,
    "a tactic": f.TacticFile, "`manner`": f.MannerForm, "`legality`": f.LegalityForm,
    "the learning path": f.PathFile, "one of its chapters": f.ChapterForm,
    "a reaction": p.ReactionForm, "an outcome": p.OutcomeForm,
}  # fmt: skip


def _table(*rows: tuple[str, ...]) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield "| " + " | ".join(row) + " |"
        if not number:
            yield "|" + "---|" * len(row)


def _ticked(names: object) -> str:
    return ", ".join(f"`{name}`" for name in names) if isinstance(names, list | tuple | frozenset | set) else ""


def keys() -> Iterator[str]:
    """What must stand in each part of a file and what may be left out, read off the models that read the files."""
    rows = [("part", "must be there", "may be left out (what then holds)")]
    for name, form in FORMS.items():
        fields = {field.alias or key.rstrip("_"): field for key, field in form.model_fields.items()}
        needed = [key for key, field in fields.items() if field.is_required()]
        optional = [
            f"`{key}`" + (f" ({field.default})" if type(field.default) in (int, str) and field.default else "")
            for key, field in fields.items()
            if not field.is_required() and key != "languages"
        ]
        rows.append((name, _ticked(needed) or "–", ", ".join(optional) or "–"))
    yield from _table(*rows)


def pictures_there() -> Iterator[str]:
    portraits, backgrounds = pictures()
    yield f"Portraits: {_ticked(sorted(portraits))}."
    yield f"Backgrounds: {_ticked(sorted(backgrounds))}."


def tactics() -> Iterator[str]:
    """Group by group; what a tactic needs is what the trainee is told when it cannot be played."""
    rows = [("id", "中文", "English", "group", "channels", "facts it needs", "class")]
    found = [each.form for each in SHIPPED.all("tactic") if isinstance(each.form, TacticFile)]
    for form in sorted(found, key=lambda form: (GROUPS.index(form.group), form.tactic)):
        needs = form.needs
        channels = " ".join(needs.channel or ()) if needs else ""
        facts = _ticked(needs.facts) if needs else ""
        name = form.name
        rows.append(
            (f"`{form.tactic}`", name["zh"], name["en"], form.group, channels or "any", facts, form.legality.class_)
        )
    yield from _table(*rows)


def stimuli() -> Iterator[str]:
    rows = [("stimulus", "sent by", "answered by")]
    senders: dict[str, Counter[str]] = {each: Counter() for each in SHIPPED.stimuli()}
    kinds = ("tactic", "temperament", "cause", "ploy", "case")
    for document in (*(each for kind in kinds for each in SHIPPED.all(kind)), *SHIPPED.common("events")):
        for rule in rules_of(document):
            for stimulus in {outcome.stimulus for outcome, _ in rule.outcomes() if outcome.stimulus}:
                senders[stimulus][rule.act] += 1
    for stimulus, acts in senders.items():
        most = [act for act, _ in sorted(acts.items(), key=lambda item: (-item[1], item[0]))[:3]]
        count = sum(acts.values())
        sent = f"{count} {'rule' if count == 1 else 'rules'}, most for {_ticked(most)}"
        sent += "; and the game, when an occasion is passed by" if stimulus == SENT_BY_THE_GAME else ""
        rows.append((f"`{stimulus}`", sent, "; ".join(_answers(stimulus))))
    yield from _table(*rows)


def _answers(stimulus: str) -> Iterator[str]:
    for kind in ("temperament", "cause"):
        for document in SHIPPED.all(kind):
            form = document.form
            assert isinstance(form, TemperamentFile | CauseFile)
            arrows = [
                f"{'/'.join(move.source)} → {move.to}{'?' if move.when else ''}"
                for move in form.moves
                if move.on == stimulus
            ]
            if arrows:
                yield f"**{document.id}** {', '.join(arrows)}"


BLOCKS: dict[str, Callable[[], Iterator[str]]] = {
    "keys": keys, "pictures": pictures_there, "tactics": tactics, "stimuli": stimuli,
}  # fmt: skip


def _written(text: str, name: str) -> tuple[int, int]:
    """Where the block's own lines begin and end in the guide."""
    head = f"<!-- {name}: made by tests/authoring/test_guide.py --rewrite -->\n"
    assert text.count(head) == 1
    start = text.index(head) + len(head)
    return start, text.index(f"<!-- end of {name} -->", start)


def test_tables_are_up_to_date(pytestconfig: pytest.Config) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    fresh = text
    for name, block in BLOCKS.items():
        start, end = _written(fresh, name)
        fresh = fresh[:start] + "\n".join(block()) + "\n" + fresh[end:]
    if pytestconfig.getoption("--rewrite"):
        GUIDE.write_text(fresh, encoding="utf-8", newline="\n")
    else:
        assert text == fresh, "run `pytest tests/authoring/test_guide.py --rewrite`"


def test_every_key_is_in_the_guide() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    forms: list[type[BaseModel]] = [*FORMS.values(), p.WhenForm, f.WeightsForm, f.HistoryForm]
    for form in forms:
        for key, field in form.model_fields.items():
            name = field.alias or key
            assert re.search(rf"\b{name}\b", text), f"{form.__name__}.{name}"


def test_both_halves_name_the_same_commands() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    english, chinese = (
        text.partition(f"\n## {head}\n")[2].partition("\n## ")[0] for head in ("In ten minutes", "中文速览")
    )
    commands = set(re.findall(r"huikuan (?:check|demo|play)[^`（，]*", english))
    assert len(commands) == 3
    assert commands == set(re.findall(r"huikuan (?:check|demo|play)[^`（，]*", chinese))


def test_what_the_guide_says_of_the_shipped_files_is_so() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    events = SHIPPED.events()
    assert events is not None
    assert isinstance(events.form, f.EventsFile)
    assert {"agrees", "stalls", "greets", "pays_part"} <= set(events.form.lines)
    good_bad = SHIPPED.get("tactic", "good_bad")
    assert good_bad is not None
    assert isinstance(good_bad.form, TacticFile)
    assert good_bad.form.needs is not None
    assert "two_of_us" in good_bad.form.needs.facts
    assert {"real_fault", "fault_fixed", "two_of_us", "visitors_present"} <= set(SHIPPED.facts())
    for path in re.findall(r"`((?:cases|events|facts)[\w/-]*\.yaml)`", text):
        assert "my-first" in path or (shipped_root() / path).is_file(), path
    assert (assets_root() / "portraits").is_dir()
