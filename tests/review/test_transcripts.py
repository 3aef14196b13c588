"""Golden reviews of games that must be told apart, read as a salesperson would read them.

`pytest tests/review/test_transcripts.py --rewrite` writes them anew.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game import terminal
from game.language import LANGUAGES, language
from tests.review.games import GAMES, review_of

FOLDER = Path(__file__).parent.parent / "transcripts"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", GAMES)
@pytest.mark.xdist_group("reviews")
def test_a_review_reads_as_it_did(name: str, code: str, request: pytest.FixtureRequest) -> None:
    output = io.StringIO()
    terminal.show_review(output, review_of(GAMES[name], code), language(code))
    path = FOLDER / f"review-{name}.{code}.txt"
    if request.config.getoption("--rewrite"):
        path.write_text(output.getvalue(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == output.getvalue()


def test_every_golden_review_is_of_one_of_these_games() -> None:
    wanted = {f"review-{name}.{code}.txt" for name in GAMES for code in LANGUAGES}
    assert {path.name for path in FOLDER.glob("review-*.txt")} == wanted
