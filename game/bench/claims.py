"""Claims from the literature as paired simulations under keyed luck: the same debtor and seed, two ways of acting.

A claim holds when the one-sided 99 % bound of the mean difference is on the right side of the least that its kind asks
for (handbook 2e); a level when its 99 % interval lies on the right side.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import repeat
from math import isnan, nan, sqrt
from pathlib import Path
from typing import NamedTuple

from game.authoring import Refused
from game.authoring.files import CauseFile
from game.authoring.instruments import ClaimForm, ClaimsFile, SideForm
from game.authoring.nodes import contents
from game.authoring.places import FOLDERS, base_of, shipped_root, shown
from game.authoring.problems import Problem, problem
from game.authoring.read import document
from game.bench.controls import controlled
from game.bench.policies import POLICIES
from game.bench.population import Among, Population
from game.bench.posing import ANY, KIT, CannotBePosedError, Field, Posed, over, pose
from game.bench.rollout import Play, Roller, bits
from game.bots import Bot
from game.model import BASIS, TWENTIETHS, Case, Termination
from game.score import AMBER_STEP, AMBER_TOP, score

PAIRS = 2_000
Z99 = 2.326
"""One-sided 99 % of the normal distribution; both sides of an interval at 2.576."""
Z99_BOTH = 2.576
WEIGHTS = {"compared": 1.0, "do_dont": 1.0, "level": 1.0, "outside": 0.5, "one_sided": 0.5, "inferred": 0.25}
LEAST = {"compared": 0.02, "do_dont": 0.02, "level": 0.0, "outside": 0.0, "one_sided": 0.01, "inferred": 0.0}
"""The least difference by kind, as a share of the metric's whole."""
EQUAL = 0.02
"""How far apart two sides may be that a claim calls equal."""
THEN = "handbook_expert"
RARE = 20
"""How many times more plays are tried where only those that open with a certain line count."""
MANY = 100
"""Fewer plays than this say nothing."""
CURVE_DEBTORS = 600
"""Debtors of every age by which the curve is drawn within a claim."""


class World(NamedTuple):
    """Where claims are played: under a control, with a scenarios folder of one's own before the game's."""

    control: str | None
    own: Path | None


class Verdict(NamedTuple):
    """What became of one claim."""

    id: str
    kind: str
    source: tuple[str, ...]
    holds: bool | None
    """None where it cannot be posed."""
    a: float
    b: float
    difference: float
    bound: float
    """The 99 % bound that decides: of the difference, or of the level."""
    pairs: int
    seconds: float
    why: str
    """Why it cannot be posed, or empty."""

    @property
    def weight(self) -> float:
        return WEIGHTS[self.kind]


class Summary(NamedTuple):
    """What a whole file comes to."""

    verdicts: tuple[Verdict, ...]
    posed: float
    """Weight of the claims that could be posed."""
    held: float
    """Weight of those that hold."""
    seconds: float

    @property
    def share(self) -> float:
        return self.held / self.posed if self.posed else 0.0


def read_claims(path: Path) -> tuple[ClaimForm, ...]:
    """The claims of a file, a list or a mapping with ``claims:``; raises Refused with every problem of it."""
    try:
        data = contents(path)
    except OSError:
        raise Refused((problem("no-such-file", shown(path), (1, 1), "", path=shown(path)),)) from None
    plain = re.search(rb"^\s*-", data, re.MULTILINE) is not None and not re.search(rb"^claims\s*:", data, re.MULTILINE)
    read = document(b"claims:\n" + data if plain else data, shown(path), path.name, "", None)
    if read.tree.problems or not isinstance(read.form, ClaimsFile):
        raise Refused(tuple(_moved(each, 1 if plain else 0) for each in read.tree.problems))
    return read.form.claims


def run(
    claims: Sequence[ClaimForm],
    pairs: int = PAIRS,
    processes: int = 1,
    control: str | None = None,
    own: Path | None = None,
) -> Summary:
    """Every claim tried, in several processes where asked; under a control in a world that should deny many of them.

    ``own`` is a scenarios folder whose files stand before those of the game.
    """
    begin = time.perf_counter()
    world = World(control, own)
    if processes > 1 and len(claims) > 1:
        with ProcessPoolExecutor(processes) as pool:
            found = list(pool.map(_tried, claims, repeat(pairs), repeat(world), chunksize=1))
    else:
        found = [_tried(claim, pairs, world) for claim in claims]
    posed = [each for each in found if each.holds is not None]
    return Summary(
        tuple(found),
        sum(each.weight for each in posed),
        sum(each.weight for each in posed if each.holds),
        time.perf_counter() - begin,
    )


def own_folder(path: Path) -> Path | None:
    """The scenarios folder that a claims file, or its folder ``claims``, lies in; None where it is the game's."""
    folder = path.absolute().parent
    base = folder.parent if folder.name == "claims" else base_of(path.absolute())
    holds = any((base / name).is_dir() for name in FOLDERS.values())
    return base if holds and base != shipped_root() else None


def tried(claim: ClaimForm, pairs: int, field: Field) -> Verdict:
    """One claim played out."""
    begin = time.perf_counter()
    blank = Verdict(claim.id, claim.kind, claim.source, None, 0.0, 0.0, 0.0, 0.0, 0, 0.0, claim.unposed or "")
    if claim.unposed:
        return blank
    try:
        a, b = _counted(*_values(claim, pairs, field))
        holds, difference, bound = _judged(claim, a, b)
    except CannotBePosedError as error:
        return blank._replace(why=str(error))
    return blank._replace(
        holds=holds,
        a=_mean(a),
        b=_mean(b) if b else 0.0,
        difference=difference,
        bound=bound,
        pairs=len(a),
        seconds=time.perf_counter() - begin,
    )


# ---------------------------------------------------------------- metrics


def money(case: Case, play: Play) -> float:
    return score(case, play.state).money / BASIS


def relation(case: Case, play: Play) -> float:
    return score(case, play.state).relation / BASIS


def points(case: Case, play: Play) -> float:
    return score(case, play.state).total / BASIS


def conduct(_: Case, play: Play) -> float:
    """1 for conduct nobody can object to, less for each borderline act, 0 across a red line: less is riskier."""
    if play.state.ended == Termination.RED_LINE:
        return 0.0
    return 1 - min(AMBER_TOP, AMBER_STEP * play.state.amber) / 100


PROOF = ("evidence", "signed_balance", "joint_signed", "letter_sent", "statement_sent", "stage_signed")


def evidence(case: Case, play: Play) -> float:
    """1 where something that proves the debt or the promise is in hand."""
    return float(bool(play.facts & bits(case, PROOF)))


def kept(_: Case, play: Play) -> float:
    """Share of the promises falling due that are paid in full; no number, and left out, where none was made."""
    return play.kept / play.due if play.due else nan


def reversal(_: Case, play: Play) -> float:
    return float(play.refunded)


def paid(_: Case, play: Play) -> float:
    """Share of the debt settled when the script had been played."""
    return play.paid_now / TWENTIETHS


def any_paid(_: Case, play: Play) -> float:
    """1 where any money came while the script was played."""
    return float(play.paid_now > 0)


def promised(_: Case, play: Play) -> float:
    """Share of the debt paid or firmly promised when the script had been played."""
    return (play.paid_now + play.promised_now * max(0, play.firm_now) / 3) / TWENTIETHS


def initiative(_: Case, play: Play) -> float:
    """How much of the talk is his: what is lacking to full openness when the script had been played."""
    return 1 - play.open_now / 3


def cost(_: Case, play: Play) -> float:
    """Share of the debt that collecting cost: perks, fees, goods given away, meetings."""
    return play.state.spent / BASIS


def concession(_: Case, play: Play) -> float:
    """Share of the debt given away by how it was paid."""
    return play.state.conceded / BASIS


METRICS: dict[str, Callable[[Case, Play], float]] = {
    "money": money,
    "relation": relation,
    "score": points,
    "conduct": conduct,
    "evidence": evidence,
    "kept": kept,
    "reversal": reversal,
    "uplift": money,
    "paid": paid,
    "any_paid": any_paid,
    "promised": promised,
    "initiative": initiative,
    "concession": concession,
    "cost": cost,
}
OF_THE_SCRIPT = ("belief", "paid", "any_paid", "promised", "initiative")
"""Metrics that are settled when the script has been played."""
OF_POPULATION = ("collected", "unpaid", "curve")
"""Metrics of debtors drawn from the population by months past due."""


def metric(name: str, field: Field) -> Callable[[Case, Play], float]:
    """The measure of that name; ``belief:CAUSE``, ``stage:NAME``, ``fact:NAME`` and ``uplift:METRIC`` take a name."""
    kind, _, what = name.partition(":")
    if kind in ("belief", "stage", "fact") and what not in (known := _named_by(kind, field)):
        raise CannotBePosedError(f"there is no {kind} {what!r} to measure; there are: {', '.join(sorted(known))}")
    if kind == "belief" and what:
        return lambda _case, play: play.believed.get(what, 0.0)
    if kind == "stage" and what:
        return lambda case, play: float(_last_stage(case, play) == what)
    if kind == "fact" and what:
        return lambda case, play: float(bool(play.facts & bits(case, (what,))))
    if kind == "uplift" and what in METRICS:
        return METRICS[what]
    if name not in METRICS:
        all_names = ", ".join((*METRICS, "belief:CAUSE", "stage:NAME", "fact:NAME", "uplift:METRIC"))
        raise CannotBePosedError(f"there is no metric {name!r}; there are: {all_names}")
    return METRICS[name]


# Private functions


def _values(claim: ClaimForm, pairs: int, field: Field) -> tuple[list[float], list[float] | None]:
    """The metric of every pair's plays; of an uplift the difference of its two sides."""
    a, b = claim.a, claim.b or ()
    if claim.metric.removeprefix("uplift:") in OF_POPULATION:
        measured = [_of_population(claim, side, pairs, field) for side in (*a, *b)]
    else:
        worlds = list(_worlds(claim, (*a, *b), field))
        measured = [_played(claim, *each, pairs, field) for each in worlds]
        _check_played(worlds)
    return _difference(measured[: len(a)]), _difference(measured[len(a) :]) if b else None


def _difference(sides: list[list[float]]) -> list[float]:
    return sides[0] if len(sides) == 1 else [one - other for one, other in zip(*sides, strict=False)]


def _worlds(claim: ClaimForm, sides: tuple[SideForm, ...], field: Field) -> Iterator[tuple[Posed, str, list[Roller]]]:
    """Each side as posed, the line it must open with, and its cases ready to be played; equal cases share one."""
    rollers: dict[int, Roller] = {}
    for side, posed in zip(sides, pose(field, sides, claim.debtor, claim.setting), strict=True):
        for case in posed.cases:
            rollers.setdefault(id(case), Roller(case))
        heard = side.setting.heard or claim.setting.heard or ""
        yield posed, heard, [rollers[id(case)] for case in posed.cases]


def _check_played(worlds: list[tuple[Posed, str, list[Roller]]]) -> None:
    """A tactic that no side could ever play says nothing."""
    met = {decision for _, _, rollers in worlds for roller in rollers for _, decision in roller.acts()}
    for tactic in dict.fromkeys(tactic for posed, _, _ in worlds for tactic in posed.compared):
        if tactic not in met:
            raise CannotBePosedError(f"{tactic} can never be played in this setting; see what it `needs`")


def _played(claim: ClaimForm, posed: Posed, heard: str, rollers: list[Roller], pairs: int, field: Field) -> list[float]:
    measure = metric(claim.metric, field)
    bot = _policy(posed.policy or claim.then or THEN)
    kit = frozenset(KIT) - set(posed.compared) if posed.policy is None else None
    learns, found = claim.metric.startswith("belief:"), []
    all_through = posed.policy is not None or claim.metric.partition(":")[0] not in OF_THE_SCRIPT
    for seed in range(pairs * RARE if heard else pairs):
        roller = rollers[seed % len(rollers)]
        play = roller.play(seed, posed.script, bot, kit, learns, all_through=all_through)
        if heard in ("", play.heard):
            found.append(measure(roller.case, play))
        if len(found) == pairs:
            break
    if heard and len(found) < MANY:
        raise CannotBePosedError(f"the line {heard!r} is heard too seldom to tell")
    return found


def _of_population(claim: ClaimForm, side: SideForm, pairs: int, field: Field) -> list[float]:
    """Debtors drawn by age: the share collected of each, or whether he still owes; for the curve its one error."""
    crowd = _population(field)
    kind, setting = claim.metric.removeprefix("uplift:"), over(claim.setting, side.setting)
    if kind == "curve":
        return [crowd.curve(min(pairs, CURVE_DEBTORS)).error]
    months = setting.months or (0,)
    debtor = over(claim.debtor, side.debtor)
    causes = () if debtor.cause is None or ANY in debtor.cause else debtor.cause
    among = Among(causes, setting.debt or "")
    if kind == "unpaid":
        return [float(crowd.aged(seed, months[seed % len(months)], among) is not None) for seed in range(pairs)]
    drawn = (crowd.drawn(seed, months[seed % len(months)], among) for seed in range(pairs))
    return [crowd.recovered(account) for account in drawn if account is not None]


def _policy(name: str) -> Bot | None:
    if name == "none":
        return None
    if name not in POLICIES:
        raise CannotBePosedError(f"there is no policy {name!r}; there are: {', '.join((*POLICIES, 'none'))}")
    return POLICIES[name]


def _judged(claim: ClaimForm, a: list[float], b: list[float] | None) -> tuple[bool, float, float]:
    """(whether it holds, difference or level, the bound that decides)."""
    op, level = _op(claim)
    if len(a) == 1:
        return (a[0] > level if op == ">" else a[0] < level), a[0], a[0]
    if b is None:
        mean, error = _mean(a), _error(a)
        low, high = mean - Z99_BOTH * error, mean + Z99_BOTH * error
        return (low > level, mean, low) if op == ">" else (high < level, mean, high)
    if len(a) == len(b):
        pairs = [one - other for one, other in zip(a, b, strict=True)]
        mean, error = _mean(pairs), _error(pairs)
    else:  # plays that were chosen by what was heard are not the same on both sides
        mean, error = _mean(a) - _mean(b), sqrt(_error(a) ** 2 + _error(b) ** 2)
    if op == "~":
        far = max(abs(mean - Z99_BOTH * error), abs(mean + Z99_BOTH * error))
        return far <= EQUAL, mean, far
    least = max(LEAST[claim.kind], level)
    sign = 1 if op == ">" else -1
    bound = sign * mean - Z99 * error
    return bound > 0 and sign * mean >= least, mean, sign * bound


def _op(claim: ClaimForm) -> tuple[str, float]:
    """The sign and the level or least difference it names, 0 where it names none."""
    found = re.fullmatch(r"([<>~])\s*(-?[0-9]*\.?[0-9]+)?", claim.op.strip())
    if found is None:
        raise CannotBePosedError(f"op {claim.op!r} is not understood; write >, <, ~, or for a level >0.5")
    if claim.b is None and found[2] is None:
        raise CannotBePosedError(f'without a side b: a level is asked for; write for example op: "{found[1]}0.5"')
    level = float(found[2] or 0)
    if abs(level) > 1:
        raise CannotBePosedError(f"op {claim.op!r}: metrics go from 0 to 1")
    return found[1], level


def _named_by(kind: str, field: Field) -> set[str]:
    """What a metric of this kind may name."""
    if kind == "belief":
        return set(field.causes)
    if kind == "fact":
        return set(field.library.facts())
    causes = (form for each in field.library.all("cause") if isinstance(form := each.form, CauseFile))
    return {stage for form in causes for stage in form.stages}


def _counted(a: list[float], b: list[float] | None) -> tuple[list[float], list[float] | None]:
    """Without the pairs of which one side has nothing to count."""
    if all(isnan(one) for one in a) or (b and all(isnan(other) for other in b)):
        raise CannotBePosedError("no play has anything to count; no promise ever fell due, for example")
    if b is None or len(a) != len(b):
        return [one for one in a if not isnan(one)], [other for other in b if not isnan(other)] if b else b
    whole = [(one, other) for one, other in zip(a, b, strict=True) if not (isnan(one) or isnan(other))]
    if len(whole) < min(MANY, len(a) / 10):
        raise CannotBePosedError("there are too few plays in which both sides have anything to count")
    return [one for one, _ in whole], [other for _, other in whole]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _error(values: Sequence[float]) -> float:
    mean = _mean(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / max(1, len(values) - 1) / len(values))


def _last_stage(case: Case, play: Play) -> str:
    truth = case.truths[play.state.truth]
    return list(case.causes[truth.cause].stages)[play.state.stage]


def _moved(found: Problem, lines: int) -> Problem:
    return found._replace(line=max(1, found.line - lines))


@cache
def _field(world: World) -> Field:
    return controlled(world.control) if world.control else Field(own=world.own)


@cache
def _population(field: Field) -> Population:
    return Population(field)


def _tried(claim: ClaimForm, pairs: int, world: World) -> Verdict:
    return tried(claim, pairs, _field(world))
