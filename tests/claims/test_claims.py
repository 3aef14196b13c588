"""The claims of the literature, the controls that must deny them, and the plays they are made of."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from game import playthrough
from game.authoring import Refused
from game.authoring.instruments import ClaimForm
from game.bench import claims
from game.bench.claims import read_claims, run, tried
from game.bench.policies import POLICIES
from game.bench.posing import CannotBePosedError, Field
from game.bench.rollout import Roller
from game.bots import play_out
from game.model import Case
from tests.shipped import CASES

HERE = Path(__file__).parent
PAIRS = 300
GIVEN = read_claims(HERE / "given.yaml")
OWN = read_claims(HERE / "own.yaml")
FAILING = {"C23", "C25", "C77"}
"""Claims that the model denies, or, at so few pairs, cannot tell; the reasons stand in scenarios/README.md."""
solved = pytest.mark.xdist_group("claims")


def claim(text: str, tmp_path: Path) -> ClaimForm:
    path = tmp_path / "claims.yaml"
    path.write_text(text, encoding="utf-8")
    return read_claims(path)[0]


def held(control: str | None, asked: tuple[ClaimForm, ...]) -> dict[str, bool]:
    """By id; a claim that can no longer be posed in a control's world has failed there."""
    return {verdict.id: bool(verdict.holds) for verdict in run(asked, PAIRS, control=control).verdicts}


@pytest.mark.parametrize("case", CASES[:6], ids=lambda case: case.id)
def test_a_rollout_is_live_play_draw_for_draw(case: Case) -> None:
    roller = Roller(case)
    for seed in range(20):
        luck, play = Random(seed), playthrough.start(case, seed)
        while not play.over:
            play = playthrough.choose(play, luck.choice(play.legal))
        rolled = roller.play(seed, play.decisions, None)
        assert rolled.decisions == play.decisions
        # The number of acts is not kept where its limit cannot bind, nor then which of two ends came first.
        assert rolled.state._replace(acts=0, ended=0) == play.state._replace(acts=0, ended=0)


@pytest.mark.parametrize("name", ["handbook_expert", "ordinary", "cadence"])
def test_a_policy_in_a_rollout_decides_as_it_would_live(name: str) -> None:
    case = CASES[0]
    roller, bot = Roller(case), POLICIES[name]._replace(thinks=False)
    for seed in range(10):
        assert roller.play(seed, (), bot).decisions == play_out(bot, case, seed).decisions


@solved
def test_the_given_claims_hold_by_at_least_nine_tenths_of_their_weight() -> None:
    found = run(GIVEN, PAIRS)
    unposed = [verdict for verdict in found.verdicts if verdict.holds is None]
    assert len(unposed) <= len(GIVEN) / 10
    assert all(verdict.why for verdict in unposed)
    assert found.share >= 0.9
    assert {verdict.id for verdict in found.verdicts if verdict.holds is False} <= FAILING


@solved
def test_our_own_claims_hold() -> None:
    found = run(OWN, PAIRS)
    assert [verdict.id for verdict in found.verdicts if not verdict.holds] == []


@solved
@pytest.mark.parametrize("axis", ["temperament", "cause"])
def test_with_labels_shuffled_half_of_the_specific_claims_fail(axis: str) -> None:
    specific = tuple(each for each in GIVEN if not each.unposed and len(getattr(each.debtor, axis) or ()) == 1)
    before, after = held(None, specific), held(f"shuffled-{axis}s", specific)
    stood = [id_ for id_, holds in before.items() if holds]
    assert len(stood) >= 6
    assert sum(not after[id_] for id_ in stood) >= len(stood) / 2, [id_ for id_ in stood if after[id_]]


@solved
@pytest.mark.parametrize("engine", ["pressure", "kindness"])
def test_an_engine_of_one_idea_fails_three_tenths(engine: str) -> None:
    after = held(engine, tuple(each for each in GIVEN if not each.unposed)[::2])  # half of them tell
    assert len(after) > 15
    assert sum(not holds for holds in after.values()) >= 0.3 * len(after)


def test_a_claim_that_is_false_is_found_false() -> None:
    """Turned round, claims that hold must fail."""
    for each in GIVEN:
        if each.id in ("C16", "C31", "C29"):
            turned = each.model_copy(update={"a": each.b, "b": each.a})
            assert tried(turned, PAIRS, Field()).holds is False, each.id


def test_a_list_and_a_mapping_are_both_read(tmp_path: Path) -> None:
    text = '- {id: X1, source: "S4:48", kind: inferred, a: [silence], b: [leave], metric: money, op: ">"}\n'
    one = claim(text, tmp_path)
    other = claim("claims:\n" + text, tmp_path)
    assert one == other
    assert one.a[0].do == ("silence",)


def test_a_mistake_in_a_claims_file_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        claim(
            '# a comment\n- {id: X1, source: "S4:48", kind: certain, a: [silence], metric: money, op: ">"}\n', tmp_path
        )
    (problem,) = refused.value.problems
    assert (problem.code, problem.line, problem.column) == ("unknown-value", 2, 35)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("a: [sing]", "sing"),
        ("debtor: {temperament: jolly}, a: [silence]", "jolly"),
        ("setting: {stage: asleep}, a: [silence]", "asleep"),
        ("metric: beauty, a: [silence]", "beauty"),
        ("op: '=', a: [silence]", "'='"),
        ("then: nobody, a: [silence]", "nobody"),
        ("op: '>=', a: [silence]", "'>='"),
        ("op: '>5', a: [silence]", "0 to 1"),
        ("metric: 'belief:grumpy', a: [silence]", "grumpy"),
        ("metric: 'stage:nowhere', a: [silence]", "nowhere"),
        ("metric: 'fact:nothing', a: [silence]", "nothing"),
        ("a: ['go:office', silence]", "go:office"),
        ("metric: kept, then: none, a: [leave]", "promise"),
        ("a: [hide_pay]", "hide_pay"),
        ("setting: {channel: letter}, a: [silence]", "silence"),
    ],
)
def test_what_cannot_be_posed_says_why(tmp_path: Path, change: str, why: str) -> None:
    rest = {"id": "X", "source": "'S4:48'", "kind": "inferred", "b": "[leave]", "metric": "money", "op": "'>'"}
    kept = ", ".join(f"{key}: {value}" for key, value in rest.items() if f"{key}:" not in change)
    verdict = tried(claim(f"- {{{kept}, {change}}}\n", tmp_path), 60, Field())
    assert verdict.holds is None
    assert why in verdict.why


def test_metrics_are_named_where_one_is_unknown() -> None:
    with pytest.raises(CannotBePosedError, match="belief:CAUSE"):
        claims.metric("luck", Field())
