"""The whole review in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language import Language
from game.model import Aids
from game.playthrough import Playthrough
from game.review import account, decisions
from game.review.guessed import guessed
from game.review.shapes import Told
from game.view import outcome

if TYPE_CHECKING:  # the coach brings numpy, which a face should not wait for
    from game.coach.judging import Review


def told(play: Playthrough, review: Review, lang: Language, aids: Aids | None = None) -> Told:
    """The review of a finished play in words; ``aids`` is how it was played, where that is known."""
    end = outcome(play, lang, aids)
    return Told(
        title=end.title,
        headline=account.headline(play, review, lang),
        score=end.score,
        decided=decisions.mattered(play, review, lang),
        praised=decisions.praised(play, review, lang),
        figures=account.figures(play, review, lang),
        account=account.account(review, lang),
        account_note=lang.text(
            "What the case was worth is what the best play brings on average; luck is 0 on average too."
        ),
        diagnosis=account.diagnosis(play, review, lang, aids),
        guessed=guessed(play, review, lang, aids),
        truth=end.truth,
        promises=end.promises,
        conduct=(*end.conduct, end.aids) if end.aids else end.conduct,
        grades=decisions.grades(play, review, lang),
        points=account.points(play, review, lang),
        start=review.start,
        end=review.score,
        plane=account.plane(play, review),
        model=account.model_words(review, lang),
        cautions=end.cautions,
        seed=play.seed,
    )
