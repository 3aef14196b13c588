"""What could be known: Bayes on the outcome weights, checked against counting."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from random import Random

from game import belief, playthrough, rules
from game.model import When
from game.playthrough import Playthrough
from tests.small import outcome, reaction, small_case

CASE = small_case()


def played(seed: int, *decisions: str) -> Playthrough:
    return playthrough.replay(CASE, seed, decisions)


def test_before_anything_is_seen_the_prior_holds() -> None:
    assert belief.posterior(CASE, ()) == {"cash_crunch": Fraction(2, 3), "malicious": Fraction(1, 3)}


def test_an_observation_is_weighed_by_its_likelihoods() -> None:
    """Warm words come 3 in 4 from the cash-short and 1 in 2 from the malicious."""
    warm = next(p for seed in range(50) if (p := played(seed, "hush")).turns[-1].says == "warms")
    assert belief.posterior(CASE, warm.turns)["cash_crunch"] == Fraction(2 * 3, 2 * 3 + 1 * 2)


def test_beliefs_are_calibrated() -> None:
    """Among all plays that looked the same, truths are as frequent as the belief said (within 5 sigma)."""
    truths: dict[tuple[object, ...], Counter[str]] = {}
    said: dict[tuple[object, ...], Fraction] = {}
    for seed in range(2_000):
        play = played(seed, "hush", "date", "leave", "go:second")
        seen: tuple[object, ...] = tuple((turn.says, turn.observation.state) for turn in play.turns)
        truths.setdefault(seen, Counter())[CASE.truths[play.state.truth].id] += 1
        said[seen] = belief.posterior(CASE, play.turns)["cash_crunch"]
    assert len(truths) > 5
    for seen, counts in truths.items():
        plays, share = counts.total(), float(said[seen])
        assert abs(counts["cash_crunch"] - plays * share) <= 5 * (plays * share * (1 - share)) ** 0.5 + 1e-9


def test_the_true_state_is_always_among_those_believed_possible() -> None:
    for seed in range(150):
        luck, play = Random(seed), playthrough.start(CASE, seed)
        while not play.over:
            play = playthrough.choose(play, luck.choice(play.legal))
        *_, last = belief.beliefs(CASE, play.turns)
        assert last[play.state.truth].state == play.state
        assert sum(line.weight for line in last.values()) == 1


def test_a_rule_shared_by_all_possible_truths_may_be_shown() -> None:
    play = played(3, "ask")
    assert belief.shared_reaction(CASE, play.turns, 1) is play.turns[1].reaction


def test_a_rule_of_one_truth_only_may_not_be_shown_while_others_are_possible() -> None:
    cause = CASE.causes["malicious"]
    own = reaction("ask", outcome(1, pressure=2, says="no"), when=When(stage=("sincere",)), layer="cause")
    changed = cause.model_copy(update={"reactions": (own,)})
    case = CASE.model_copy(update={"causes": {**CASE.causes, "malicious": changed}})
    play = playthrough.replay(case, 3, ["ask"])
    assert set(belief.posterior(case, play.turns).values()) == {Fraction(2, 3), Fraction(1, 3)}
    assert belief.shared_reaction(case, play.turns, 1) is None
    assert rules.observe(play.state).truth == rules.HIDDEN
