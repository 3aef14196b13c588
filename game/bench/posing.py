"""A claim made into cases that can be played: one debtor at a plain calendar of three meetings.

The case is written as a trainer would write it and goes through the same loader, so whatever an author may not do a
claim may not do either; it is then stood in the stage, mood and step that the claim asks for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from game.authoring import Library, Refused, shipped_root
from game.authoring.compile import compiled
from game.authoring.files import TacticFile
from game.authoring.instruments import CoverageFile, DebtorOfClaim, PlayedForm, SettingForm, SideForm
from game.authoring.layers import parts_of
from game.authoring.load import problems_of_case
from game.authoring.read import Document
from game.model import STEPS, Case, Temperament

KIT = (
    "diagnose",
    "direct",
    "full_demand",
    "fix_date",
    "instalment",
    "contingency",
    "evidence",
    "chase_exec",
    "silence",
    "face_step",
)
"""What the policy that goes on after the script may use, at every meeting."""
MEETINGS = ("now", "week", "month", "quarter", "half", "year")
DAYS = (0, 7, 30, 90, 180, 360)
USUALLY = 3
"""Meetings there are unless the setting's calendar says more."""
FIRST_DAY = 40
ABLE, SHORT = (100,) * 6, (20, 20, 80, 80, 90, 100)
"""Per cent of the debt he could have paid by each meeting: as a rule, and where cash is short."""
USUAL = {"oversight": 25, "cash_crunch": 40, "competitive": 15, "grievance": 12, "malicious": 8}
"""How often each cause is met (handbook 3.2)."""
KEEPS = ("evidence", "signed_balance", "authority", "fault_fixed")
RELATION = 6
AMOUNTS = {"small": 8_000, "medium": 90_000, "large": 600_000}
LASTING = (
    *("two_of_us", "leader_free", "real_fault", "best_seller", "still_ordering"),
    *("public_payer", "late_fee", "clear_terms"),
)
"""Facts of a claim's setting that are still so at the later meetings."""
ANY = "any"
NOT_ON_A_TABLE = ("too-many-cards",)
"""What only matters where a person has to see the cards."""


class CannotBePosedError(ValueError):
    """A claim that cannot be made into a case; says why."""


class Posed(NamedTuple):
    """One side of a claim, ready to be played."""

    cases: tuple[Case, ...]
    """One for each temperament it may be."""
    script: tuple[str, ...]
    policy: str | None
    """The policy that plays this side alone, if it is one."""
    compared: tuple[str, ...]
    """Tactics of all sides: the policy that goes on afterwards keeps its hands off them."""


class _Meant(NamedTuple):
    """A side's decisions, resolved."""

    script: tuple[str, ...]
    tactics: tuple[str, ...]
    facts: tuple[str, ...]
    policy: str | None
    setting: SettingForm


class _Scene(NamedTuple):
    """All that decides what a posed case looks like."""

    temperament: str
    causes: tuple[str, ...]
    ploys: tuple[str, ...]
    setting: SettingForm
    facts: tuple[str, ...]
    tactics: tuple[str, ...]


class Field:
    """What is known of all ids: the library of content, and where each id of the literature is played."""

    def __init__(
        self,
        root: Path | None = None,
        own: Path | None = None,
        relabel: dict[str, str] | None = None,
        changed: Callable[[Case], Case] | None = None,
    ) -> None:
        self.root = root or shipped_root()
        self.read: dict[Path, Document] = {}
        self.own = own or self.root
        self.library = Library(self.root, self.own, read=self.read)
        self.relabel = relabel or {}
        """For controls: a temperament or cause played by another."""
        self.changed = changed
        """For controls: what is made of every case."""
        self._cases: dict[str, Case] = {}

    @property
    def temperaments(self) -> tuple[str, ...]:
        return tuple(name for name in self.library.paths("temperament") if name != "own_side")

    @property
    def causes(self) -> tuple[str, ...]:
        return tuple(self.library.paths("cause"))

    def played(self, id_: str) -> PlayedForm:
        """Where an id is played: as the coverage table says, else as the tactic or fact of that name."""
        table = self.coverage().coverage
        if id_ in table:
            return table[id_]
        if id_ in self.library.paths("tactic"):
            return PlayedForm(tactic=id_)
        if id_ in self.library.facts():
            return PlayedForm(fact=id_)
        raise CannotBePosedError(
            f"nothing is called {id_!r}: neither a tactic, a fact, nor an id of the coverage table"
        )

    def coverage(self) -> CoverageFile:
        return _coverage(self.root)

    def tactic(self, name: str) -> TacticFile:
        found = self.library.get("tactic", name)
        if found is None or not isinstance(found.form, TacticFile):
            raise CannotBePosedError(f"there is no tactic {name!r}")
        return found.form

    def case(self, scene: _Scene) -> Case:
        """The case of a scene; equal scenes share one."""
        text = json.dumps(_written(self, scene), ensure_ascii=False)
        key = f"{scene.setting.stage}|{scene.setting.mood}|{scene.setting.open}|{text}"
        if key not in self._cases:
            self._cases[key] = self._made(text, scene)
        return self._cases[key]

    # Private methods

    def _made(self, text: str, scene: _Scene) -> Case:
        path = self.own / "cases" / "posed.yaml"
        library = Library(self.root, self.own, overlay={path: text.encode()}, read=self.read)
        try:
            document = library.read(path)
            wrong = [each for each in problems_of_case(library, document) if each.severity == "error"]
            if wrong := [each for each in wrong if each.code not in NOT_ON_A_TABLE]:
                raise CannotBePosedError(wrong[0].message())
            case = compiled(parts_of(library, document), library.facts())
        finally:
            self.read.pop(path, None)
        case = _stood(case, scene)
        return self.changed(case) if self.changed else case


def pose(field: Field, sides: Sequence[SideForm], debtor: DebtorOfClaim, setting: SettingForm) -> tuple[Posed, ...]:
    """Every side's own debtor and setting laid over the claim's, and its decisions; raises CannotBePosedError.

    What one side needs (tactics on the table, facts a tactic cannot do without) the others get too.
    """
    meant = [_meant(field, side, over(setting, side.setting)) for side in sides]
    tactics = tuple(dict.fromkeys(tactic for each in meant for tactic in each.tactics))
    needed = tuple(fact for tactic in tactics for fact in _needed(field, tactic))
    found = []
    for side, each in zip(sides, meant, strict=True):
        channel = _channel(field, each.setting, tactics)
        world = each.setting.model_copy(update={"channel": channel})
        facts = tuple(dict.fromkeys((*(world.facts or ()), *each.facts, *needed)))
        scenes = _scenes(field, over(debtor, side.debtor), world, facts, tactics)
        found.append(Posed(tuple(field.case(scene) for scene in scenes), each.script, each.policy, tactics))
    return tuple(found)


def scene_case(field: Field, temperament: str, causes: tuple[str, ...], setting: SettingForm) -> Case:
    """The plain case of one debtor, for whatever else wants to play him."""
    return field.case(_Scene(temperament, causes, (), setting, setting.facts or (), ()))


def over(below: Any, above: Any) -> Any:
    """The form with what the other one says laid over it."""
    said = {name: getattr(above, name) for name in above.model_fields_set if getattr(above, name) is not None}
    return below.model_copy(update=said)


# Private functions


def _meant(field: Field, side: SideForm, setting: SettingForm) -> _Meant:
    """Ids looked up in the coverage table: tactics to play, facts that hold, settings, policies."""
    script: list[str] = []
    facts: list[str] = []
    policy = side.policy
    for id_ in side.do:
        if id_ in ("leave", "close") or id_.startswith("go:"):
            if id_.startswith("go:") and id_.removeprefix("go:") not in MEETINGS[: _meetings(setting)]:
                raise CannotBePosedError(f"{id_!r} is no meeting of a claim; there are: {', '.join(MEETINGS)}")
            script.append(id_)
            continue
        played = field.played(id_)
        if played.not_modelled:
            raise CannotBePosedError(f"{id_} is not modelled: {played.not_modelled.get('en', '')}")
        setting = over(setting, played.setting) if played.setting else setting
        policy = played.policy or policy
        facts += [played.fact] if played.fact else []
        script += [tactic for tactic in (played.tactic, played.preparation) if tactic]
    known = field.library.paths("tactic")
    return _Meant(tuple(script), tuple(id_ for id_ in script if id_ in known), tuple(facts), policy, setting)


def _needed(field: Field, tactic: str) -> tuple[str, ...]:
    """Facts without which the tactic cannot be played; a claim about it takes them as given."""
    needs = field.tactic(tactic).needs
    return needs.facts if needs else ()


def _channel(field: Field, setting: SettingForm, tactics: tuple[str, ...]) -> str:
    """The setting's channel, else one in which every tactic can be played, a visit before others."""
    if setting.channel:
        return setting.channel
    allowed = {"visit", "phone", "wechat", "email", "letter", "dinner", "desk"}
    for tactic in tactics:
        needs = field.tactic(tactic).needs
        if needs and needs.channel:
            allowed &= set(needs.channel)
    if not allowed:
        raise CannotBePosedError(f"no channel suits all of {', '.join(tactics)}; say `channel:` in each side's setting")
    return next(each for each in ("visit", "phone", "wechat", "email", "letter", "dinner", "desk") if each in allowed)


def _scenes(
    field: Field, debtor: DebtorOfClaim, setting: SettingForm, facts: tuple[str, ...], tactics: tuple[str, ...]
) -> Iterator[_Scene]:
    temperaments = _named(debtor.temperament, field.temperaments, "temperament")
    causes = _named(debtor.cause, field.causes, "cause")
    for ploy in debtor.ploys:
        _named((ploy,), tuple(field.library.paths("ploy")), "ploy")
    for temperament in temperaments:
        yield _Scene(
            field.relabel.get(temperament, temperament),
            tuple(field.relabel.get(cause, cause) for cause in causes),
            debtor.ploys,
            setting,
            facts,
            tactics,
        )


def _named(names: tuple[str, ...] | None, known: tuple[str, ...], what: str) -> tuple[str, ...]:
    if names is None or ANY in names:
        return known
    for name in names:
        if name not in known:
            raise CannotBePosedError(f"there is no {what} {name!r}; there are: {', '.join(known)}")
    return names


def _written(field: Field, scene: _Scene) -> dict[str, Any]:
    """The case as a trainer would write it."""
    setting, both = scene.setting, {"zh": "债务人", "en": "debtor"}
    first = setting.day if setting.day is not None else FIRST_DAY
    steps = STEPS[STEPS.index(setting.path) :] if setting.path in STEPS else ()
    size = setting.debt or "medium"
    return {
        "case": "posed",
        "title": both,
        "about": both,
        "difficulty": 1,
        "you": {"name": both, "firm": both},
        "debtor": {
            "firm": both,
            "people": {"one": _person(scene, steps)},
            "ploys": list(scene.ploys),
            "truths": [_truth(cause, setting) for cause in scene.causes],
        },
        "debt": {
            "amount": AMOUNTS[size],
            "due": "2026-03-02",
            "size": size,
        },
        "start": {"relation": RELATION if setting.relation is None else setting.relation},
        "path": {"steps": list(steps)},
        "acts": 20,
        "keeps": [fact for fact in KEEPS if field.library.knows_fact(fact)],
        "occasions": [_meeting(field, scene, number, first) for number in range(_meetings(setting))],
        "briefing": {
            "task": both,
            "story": both,
            "invoice": {"number": "1", "issued": "2026-02-01", "goods": both, "terms": both},
        },
    }


def _person(scene: _Scene, steps: tuple[str, ...]) -> dict[str, Any]:
    both = {"zh": "对接人", "en": "the person met"}
    role = scene.setting.role or "owner"
    return {
        "name": both,
        "call": {"zh": "您", "en": "sir"},
        "post": both,
        "about": both,
        "portrait": "wang",
        "role": role,
        "temperament": scene.temperament,
        "owns": list(steps),
        "pays": not steps,
    }


def _truth(cause: str, setting: SettingForm) -> dict[str, Any]:
    cash: tuple[int, ...] = SHORT if cause == "cash_crunch" else ABLE
    if setting.cash is not None:
        now = setting.cash * 5
        cash = (now, *(max(now, share) for share in SHORT[1:]))
    return {
        "weight": USUAL.get(cause, 10),
        "cause": cause,
        "cash": {name: f"{share}%" for name, share in zip(MEETINGS[: _meetings(setting)], cash, strict=False)},
        "account": {"zh": "底细", "en": "what was going on"},
    }


def _meetings(setting: SettingForm) -> int:
    return min(len(MEETINGS), max(USUALLY, len(setting.calendar or ())))


def _meeting(field: Field, scene: _Scene, number: int, first: int) -> dict[str, Any]:
    both, setting = {"zh": "见面", "en": "meeting"}, scene.setting
    calendar = setting.calendar or ()
    channel = calendar[number] if number < len(calendar) else setting.channel or "visit"
    wanted = (*scene.tactics, *KIT) if number == 0 else KIT
    role = setting.role or "owner"
    tactics = [name for name in dict.fromkeys(wanted) if _playable(field, name, channel, role)]
    facts = scene.facts if number == 0 else [fact for fact in scene.facts if fact in LASTING]
    return {
        "id": MEETINGS[number],
        "name": both,
        "scene": both,
        "day": first + DAYS[number],
        "time": setting.time or "morning",
        "channel": channel,
        "meets": "one",
        "cash": "100%",
        "facts": list(facts),
        "background": "tea_office",
        "tactics": tactics,
    }


def _playable(field: Field, tactic: str, channel: str, role: str) -> bool:
    needs = field.tactic(tactic).needs
    if needs is None:
        return True
    return (not needs.channel or channel in needs.channel) and (not needs.role or role in needs.role)


def _stood(case: Case, scene: _Scene) -> Case:
    """The case with its machines starting where the claim wants them."""
    setting = scene.setting
    if setting.stage:
        known = {name for cause in case.causes.values() for name in cause.stages}
        if setting.stage not in known:
            raise CannotBePosedError(
                f"no cause here has a stage {setting.stage!r}; there are: {', '.join(sorted(known))}"
            )
        causes = {
            id_: cause.model_copy(update={"start": setting.stage}) if setting.stage in cause.stages else cause
            for id_, cause in case.causes.items()
        }
        case = case.model_copy(update={"causes": causes})
    if setting.mood:
        (temperament,) = case.temperaments.values()
        if setting.mood not in temperament.moods:
            known = set(temperament.moods)
            raise CannotBePosedError(
                f"{temperament.id} has no mood {setting.mood!r}; there are: {', '.join(sorted(known))}"
            )
        case = _in_mood(case, temperament, setting.mood)
    if setting.open is not None:
        (temperament,) = case.temperaments.values()
        moods = sorted(temperament.moods, key=lambda name: temperament.moods[name].open)
        ready = next((name for name in moods if temperament.moods[name].open >= setting.open), moods[-1])
        case = _in_mood(case, temperament, ready)
    return case


def _in_mood(case: Case, temperament: Temperament, mood: str) -> Case:
    """Every meeting opens in this mood."""
    starts = tuple(start.model_copy(update={"mood": mood}) for start in temperament.starts)
    changed = temperament.model_copy(update={"starts": starts})
    return case.model_copy(update={"temperaments": {temperament.id: changed}})


def _list(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


@cache
def _coverage(root: Path) -> CoverageFile:
    path = root / "coverage.yaml"
    if not path.is_file():
        return CoverageFile(coverage={})
    found = Library(root).read(path)
    if found.form is None:
        raise Refused(tuple(found.tree.problems))
    return cast("CoverageFile", found.form)
