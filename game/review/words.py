"""The words of reviews: judgements, how well and how luckily it went, signed points that add up."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import Language, mark

GRADE_WORDS = {
    "best": mark("best"),
    "no_matter": mark("no difference"),
    "slip": mark("slip"),
    "mistake": mark("mistake"),
    "blunder": mark("blunder"),
}
GOOD, FAIR = 90.0, 70.0
"""Decision quality in per cent from which a play is good, or fair."""
LUCKY = 6.0
"""Points of luck, either way, from which it is spoken of."""
VERDICTS = {
    ("good", "ordinary"): mark("Well handled, and luck was even: the result is what the decisions were worth."),
    ("good", "lucky"): mark("Well handled, and lucky too: the decisions were good, and chance added to them."),
    ("good", "unlucky"): mark("Well handled, but unlucky: do it the same way again and it will mostly end better."),
    ("fair", "ordinary"): mark("Fairly handled, luck even: what is missing was lost by the decisions below."),
    ("fair", "lucky"): mark("Fairly handled, and lucky: chance made the result look better than the play."),
    ("fair", "unlucky"): mark("Fairly handled, and unlucky: part of the loss was chance, part your own decisions."),
    ("bad", "ordinary"): mark("Badly handled, and luck was even: the result was lost by the decisions below."),
    ("bad", "lucky"): mark("Badly handled, but lucky: do not count on it; next time this mostly ends worse."),
    ("bad", "unlucky"): mark("Badly handled, and unlucky as well: but the decisions cost the most."),
}
LUCK_WORDS = {
    "ordinary": mark("about even"),
    "lucky": mark("lucky"),
    "unlucky": mark("unlucky"),
}


def play_class(quality: float) -> str:
    """``good``, ``fair`` or ``bad``, by the decisions alone."""
    return "good" if quality >= GOOD else "fair" if quality >= FAIR else "bad"


def luck_class(points: float) -> str:
    """``lucky``, ``unlucky`` or ``ordinary``."""
    return "lucky" if points >= LUCKY else "unlucky" if points <= -LUCKY else "ordinary"


def grade_words(grade: str, lang: Language) -> str:
    return lang.text(GRADE_WORDS[grade])


def signed(points: float) -> str:
    """``+5.3``, ``−5.3``, ``0.0``: a true minus, since a hyphen is overlooked."""
    return f"{round(points, 1) + 0.0:+.1f}".replace("-", "−").replace("+0.0", "0.0")


def shares(weights: Sequence[int]) -> list[int]:
    """Weights in whole per cent that add up to 100."""
    total = sum(weights)
    return rounded([100 * weight / total for weight in weights], 100) if total else [0] * len(weights)


def rounded(values: Sequence[float], total: int) -> list[int]:
    """The values as whole numbers that add up to ``total``: each moved as little as can be, zeros not at all."""
    found = [round(value) for value in values]
    over = sum(found) - total
    step = 1 if over > 0 else -1
    able = [k for k, value in enumerate(values) if value]
    able.sort(key=lambda k: step * (values[k] - found[k]))
    for place in range(abs(over)):
        found[able[place % len(able)]] -= step
    return found
