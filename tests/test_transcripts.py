"""Golden transcripts: whole plays of every shipped case in both languages, read and reviewed like code.

`pytest tests/test_transcripts.py --rewrite` writes them anew.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game import terminal
from game.bots import BOTS, play_out
from game.language import LANGUAGES, language
from game.model import Case
from tests.shipped import CASES

FOLDER = Path(__file__).parent / "transcripts"
PLAYS = (("handbook_expert", 1), ("handbook_expert", 2), ("always_nice", 1), ("always_hard", 1))


def name_of(case_id: str, bot: str, seed: int, code: str) -> str:
    return f"{case_id}-{bot}-{seed}.{code}.txt"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("bot", "seed"), PLAYS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_play_reads_as_it_did(case: Case, bot: str, seed: int, code: str, request: pytest.FixtureRequest) -> None:
    output = io.StringIO()
    terminal.show(output, play_out(BOTS[bot], case, seed), language(code))
    path = FOLDER / name_of(case.id, bot, seed, code)
    if request.config.getoption("--rewrite"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(output.getvalue(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == output.getvalue()


def test_every_transcript_belongs_to_a_shipped_case() -> None:
    wanted = {name_of(case.id, bot, seed, code) for case in CASES for bot, seed in PLAYS for code in LANGUAGES}
    assert {path.name for path in FOLDER.iterdir() if not path.name.startswith("review-")} == wanted
