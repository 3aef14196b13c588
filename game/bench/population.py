"""A population of debtors drawn by the age of the debt, and how much of it an ordinary collector gets back.

The mix is fixed when the debt falls due. What is left later follows from debtors left alone, month by month: some pay
by themselves, their cash runs down, some fail, proof gets lost, and the cause's own machine answers `neglected`. Then
the ordinary policy plays, and what still comes in over the year that follows is added.
"""

from __future__ import annotations

from functools import cache
from math import sqrt
from typing import NamedTuple, TypeVar, cast

from game import dice, rules
from game.authoring import Refused
from game.authoring.instruments import MonthlyForm, PopulationFile, SettingForm
from game.bench.policies import POLICIES
from game.bench.posing import Field, scene_case
from game.bench.rollout import Play, Roller
from game.debtor import Table, move_of
from game.model import TWENTIETHS, Case, Size
from game.reading import reading

AFTER = 12
"""Months simulated on after the last meeting (handbook 5.2)."""
LIMITATION = 36
"""Months after which an unacknowledged debt can be refused (handbook 4.1, Civil Code 188)."""
DEBTORS = 2_000
TRIES = 64
"""Debtors looked at to find one who still owes."""


class Account(NamedTuple):
    """One debtor as he stands when somebody begins to collect."""

    seed: int
    cause: str
    temperament: str
    size: str
    stage: str
    cash: int
    """Twentieths of the debt he could pay."""
    proof: bool
    """Whether delivery and balance can still be proved."""
    gone: bool
    """Insolvent, moved away, or the claim out of time."""


class Among(NamedTuple):
    """Whom a draw is confined to; empty: anybody."""

    causes: tuple[str, ...] = ()
    size: str = ""


ANYBODY = Among()


class Curve(NamedTuple):
    """Shares collected by months past due, beside the published ones."""

    months: tuple[int, ...]
    ours: tuple[float, ...]
    published: tuple[float, ...]

    @property
    def error(self) -> float:
        """Root of the mean squared difference over the ages from one month on."""
        pairs = [(a - b) ** 2 for m, a, b in zip(self.months, self.ours, self.published, strict=True) if m >= 1]
        return sqrt(sum(pairs) / len(pairs))


class _Machine(NamedTuple):
    """How a cause starts and moves."""

    start: str
    table: Table


class Population:
    """The debtors of ``population.yaml``, drawn by seed."""

    def __init__(self, field: Field) -> None:
        self.field = field
        found = field.library.read(field.root / "population.yaml")
        if found.form is None:
            raise Refused(tuple(found.tree.problems))
        self.form = cast("PopulationFile", found.form).population
        self._rollers: dict[tuple[object, ...], Roller] = {}
        self._machines = {cause: self._machine(cause) for cause in self.form.causes}

    def drawn(self, seed: int, months: int, among: Among = ANYBODY) -> Account | None:
        """The first debtor of this seed who still owes after so many months; None if none in ``TRIES`` does."""
        tries = range(seed * TRIES, seed * TRIES + TRIES)
        return next((found for k in tries if (found := self.aged(k, months, among)) is not None), None)

    def aged(self, seed: int, months: int, among: Among = ANYBODY) -> Account | None:
        """The debtor of this seed left alone for so many months; None if he has paid by then."""
        form = self.form
        causes = {name: each.weight for name, each in form.causes.items() if not among.causes or name in among.causes}
        cause = _chosen(seed, "cause", causes)
        monthly = form.causes[cause]
        cash = _chosen(seed, "cash", dict(zip(form.cash.shares, form.cash.weights, strict=True)))
        account = Account(
            seed,
            cause,
            _chosen(seed, "temperament", form.temperaments),
            among.size or _chosen(seed, "size", cast("dict[str, int]", form.sizes)),
            self._machines[cause].start,
            cash if cause in form.cash.short else TWENTIETHS,
            True,
            False,
        )
        for month in range(months):
            if not account.gone and _happens(seed, month, "pays", self._pays(account, monthly)):
                return None
            account = self._month(account, monthly, month)
        return account._replace(gone=account.gone or months >= LIMITATION)

    def recovered(self, account: Account) -> float:
        """Share of the debt that comes in: by the ordinary policy, and by itself over the year after."""
        if account.gone:
            return 0.0
        play = self._played(account)
        share = play.state.settled / TWENTIETHS
        return share + (1 - share) * self._comes_later(account, play)

    def share(self, months: int, debtors: int = DEBTORS) -> float:
        """Mean share collected of debts so many months past due."""
        found = [self.recovered(a) for seed in range(debtors) if (a := self.drawn(seed, months)) is not None]
        return sum(found) / len(found)

    def curve(self, debtors: int = DEBTORS) -> Curve:
        months = tuple(int(month) for month in self.form.published)
        ours = tuple(self.share(month, debtors) for month in months)
        return Curve(months, ours, tuple(value / 1000 for value in self.form.published.values()))

    # Private methods

    def _pays(self, account: Account, monthly: MonthlyForm) -> int:
        """Per mille a month with which he pays untouched; nobody pays what he has not."""
        return monthly.pays * account.cash // TWENTIETHS

    def _fails(self, account: Account, monthly: MonthlyForm) -> int:
        """Per mille a month with which he fails: for those short of cash by how empty the purse is."""
        if account.cause not in self.form.cash.short:
            return monthly.fails
        return monthly.fails * (TWENTIETHS - account.cash) // TWENTIETHS

    def _month(self, account: Account, monthly: MonthlyForm, month: int) -> Account:
        seed = account.seed
        if _happens(seed, month, "fails", self._fails(account, monthly)):
            return account._replace(gone=True)
        if _happens(seed, month, "weakens", monthly.weakens):
            account = account._replace(cash=max(1, account.cash - self.form.step))
        if _happens(seed, month, "loses", self.form.loses):
            account = account._replace(proof=False)
        if _happens(seed, month, "neglected", monthly.neglected):
            table = self._machines[account.cause].table
            move = move_of(table, account.stage, "neglected", lambda move: not move.when.model_fields_set)
            account = account._replace(stage=move.to) if move else account
        return account

    def _comes_later(self, account: Account, play: Play) -> float:
        """Chance that the rest comes by itself within a year, failing the while."""
        monthly, owing, paid = self.form.causes[account.cause], 1.0, 0.0
        hazard = self._pays(account, monthly) / 1000
        hazard *= self.form.reminded / 100 if play.state.relation > 0 else 1
        for _ in range(AFTER):
            now = owing * min(1.0, hazard)
            paid += now
            owing = (owing - now) * (1 - self._fails(account, monthly) / 1000)
        return paid

    def _played(self, account: Account) -> Play:
        key = (account.temperament, account.size, account.proof)
        if key not in self._rollers:
            self._rollers[key] = Roller(self._case(account))
        roller = self._rollers[key]
        truths = [truth.id for truth in roller.case.truths]
        start = rules.state_under(roller.case, truths.index(_truth_id(account.cause, account.cash)))
        stages = list(roller.case.causes[account.cause].stages)
        start = start._replace(stage=stages.index(account.stage))
        return roller.play(account.seed, (), POLICIES[self.form.policy], start=start)

    def _case(self, account: Account) -> Case:
        """One case for all causes and all depths of a purse: each pair of them is one of its truths."""
        setting = SettingForm.model_construct(
            debt=cast("Size", account.size),
            facts=("signed_balance",) if account.proof else (),
            calendar=("phone", "visit", "visit"),
            channel="phone",
        )
        case = scene_case(self.field, account.temperament, tuple(self.form.causes), setting)
        (model, *_), now = case.truths, case.occasions[0].id
        truths = [
            model.model_copy(
                update={"id": _truth_id(cause, cash), "cause": cause, "cash": self._purse(case, cause, cash, now)}
            )
            for cause in self.form.causes
            for cash in (self._depths() if cause in self.form.cash.short else (TWENTIETHS,))
        ]
        return case.model_copy(update={"truths": tuple(truths)})

    def _depths(self) -> tuple[int, ...]:
        """Every share that a purse can run down to."""
        down = {share for first in self.form.cash.shares for share in range(first, 0, -self.form.step)}
        return tuple(sorted({*down, 1}))

    def _purse(self, case: Case, cause: str, cash: int, now: str) -> dict[str, int]:
        """What he could have paid by each meeting: what he has, and what usually comes in later."""
        usual = next(truth.cash for truth in case.truths if truth.cause == cause)
        return {name: cash if name == now else max(cash, share) for name, share in usual.items()}

    def _machine(self, cause: str) -> _Machine:
        case = scene_case(self.field, next(iter(self.form.temperaments)), (cause,), SettingForm())
        return _Machine(case.causes[cause].start, reading(case).tables[1][cause])


@cache
def population() -> Population:
    """The shipped one, read once."""
    return Population(Field())


# Private functions


Name = TypeVar("Name")


def _truth_id(cause: str, cash: int) -> str:
    return f"{cause}-{cash}"


def _chosen(seed: int, what: str, weights: dict[Name, int]) -> Name:
    return list(weights)[dice.pick(dice.draw(seed, "population", what), list(weights.values()))]


def _happens(seed: int, month: int, what: str, per_mille: int) -> bool:
    return dice.draw(seed, "population", what, month) * 1000 // dice.SPAN < per_mille
