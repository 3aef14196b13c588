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
OF_A_DRILL = PLAYS[:1]
PLAYED = [(case, *play) for case in CASES for play in (PLAYS if len(case.occasions) > 1 else OF_A_DRILL)]
NAMES = [f"{case.id}-{bot}-{seed}" for case, bot, seed in PLAYED]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("case", "bot", "seed"), PLAYED, ids=NAMES)
def test_a_play_reads_as_it_did(case: Case, bot: str, seed: int, code: str, request: pytest.FixtureRequest) -> None:
    output = io.StringIO()
    terminal.show(output, play_out(BOTS[bot], case, seed), language(code))
    path = FOLDER / f"{case.id}-{bot}-{seed}.{code}.txt"
    if request.config.getoption("--rewrite"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(output.getvalue(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == output.getvalue()


def test_every_transcript_belongs_to_a_shipped_case(request: pytest.FixtureRequest) -> None:
    wanted = {f"{name}.{code}.txt" for name in NAMES for code in LANGUAGES}
    there = {path.name for path in FOLDER.iterdir() if not path.name.startswith("review-")}
    if request.config.getoption("--rewrite"):
        for name in there - wanted:
            (FOLDER / name).unlink()
        return  # other workers may still be writing
    assert there == wanted
