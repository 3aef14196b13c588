"""What the claims command prints: a row for each claim, the sum, and the curve by age beside the published one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.bench.claims import Summary, Verdict
from game.bench.population import Curve, population
from game.language import Language


def claim_files(path: Path) -> list[Path]:
    """The file, or the YAML files of the folder."""
    return sorted(path.glob("*.yaml")) if path.is_dir() else [path]


def curve() -> Curve:
    """What the shipped population pays by age."""
    return population().curve()


def lines(found: Summary, curve: Curve | None, lang: Language) -> Iterator[str]:
    """The report as a person reads it."""
    for verdict in found.verdicts:
        yield _row(verdict, lang)
    yield lang.text(
        "{held} of {posed} by weight hold: {share}; {unposed} cannot be posed; {seconds} s",
        held=f"{found.held:.2f}",
        posed=f"{found.posed:.2f}",
        share=f"{100 * found.share:.1f} %",
        unposed=sum(verdict.holds is None for verdict in found.verdicts),
        seconds=f"{found.seconds:.0f}",
    )
    if curve is not None:
        yield from _curve_lines(curve, lang)


def to_json(found: Summary, curve: Curve | None) -> dict[str, Any]:
    """Everything as plain data."""
    data: dict[str, Any] = {
        "claims": [{**verdict._asdict(), "weight": verdict.weight} for verdict in found.verdicts],
        "posed": found.posed,
        "held": found.held,
        "share": found.share,
        "seconds": found.seconds,
    }
    if curve is not None:
        data["curve"] = {**curve._asdict(), "error": curve.error}
    return data


# Private functions


def _row(verdict: Verdict, lang: Language) -> str:
    if verdict.holds is None:
        return lang.text("{id}  cannot be posed: {why}", id=verdict.id, why=verdict.why)
    figures = {
        "id": verdict.id,
        "a": f"{verdict.a:.3f}",
        "b": f"{verdict.b:.3f}",
        "difference": f"{verdict.difference:+.3f}",
        "bound": f"{verdict.bound:+.3f}",
        "pairs": verdict.pairs,
        "seconds": f"{verdict.seconds:.1f}",
        "source": ", ".join(verdict.source),
    }
    if verdict.holds:
        return lang.text(
            "{id}  holds   {a} against {b}, difference {difference}, 99 % bound {bound}, {pairs} pairs, {seconds} s ({source})",
            **figures,
        )
    return lang.text(
        "{id}  FAILS   {a} against {b}, difference {difference}, 99 % bound {bound}, {pairs} pairs, {seconds} s ({source})",
        **figures,
    )


def _curve_lines(curve: Curve, lang: Language) -> Iterator[str]:
    yield lang.text("Collected by months past due, beside a poll of foreign agencies (a check of the shape):")
    for months, ours, published in zip(curve.months, curve.ours, curve.published, strict=True):
        yield lang.text(
            "{months} months: {ours}, published {published}",
            months=months,
            ours=f"{ours:.3f}",
            published=f"{published:.3f}",
        )
    yield lang.text("root mean square difference from one month on: {error}", error=f"{curve.error:.3f}")
