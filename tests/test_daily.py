"""The call of the day: the same for everybody, another one each day, every drill in turn; days in a row."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from game import bots, daily, journal, playthrough, terminal
from game.authoring import case_index, load_case
from game.daily import Deal, Go
from game.language import LANGUAGES, language
from game.playthrough import Playthrough
from game.terminal.seat import Setting

DAY = date(2026, 11, 9)
DRILLS = daily.drills()
LEAP = date(2028, 2, 28)


def played(day: date, bot: str = "handbook_expert") -> tuple[Playthrough, Deal]:
    deal = daily.deal(day, DRILLS)
    return bots.play_out(bots.BOTS[bot], load_case(deal.drill), deal.seed), deal


def test_the_drills_are_those_of_the_learning_path() -> None:
    assert len(DRILLS) > 20
    assert set(DRILLS) == {entry.id for entry in case_index() if entry.drill}


def test_the_deal_is_the_same_in_any_process_and_hangs_on_the_date_alone() -> None:
    code = f"from game import daily; from datetime import date; print(daily.deal({DAY!r}, daily.drills())[1:])".replace(
        "datetime.", ""
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
        ).stdout.strip()
        for seed in ("0", "77")
    }
    assert seen == {str(daily.deal(DAY, DRILLS)[1:])}
    assert daily.deal(DAY, tuple(reversed(DRILLS))) == daily.deal(DAY, DRILLS)


def test_it_changes_daily_and_no_drill_comes_again_before_all_have_come() -> None:
    days = [daily.deal(DAY + timedelta(days=n), DRILLS) for n in range(3 * len(DRILLS))]
    for first in range(2 * len(DRILLS)):
        assert {deal.drill for deal in days[first : first + len(DRILLS)]} == set(DRILLS)
    assert len({deal.seed for deal in days}) == len(days)
    assert [deal.drill for deal in days[: len(DRILLS)]] != list(DRILLS), "the order is shuffled"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("bot", ["handbook_expert", "random"])
def test_the_line_to_paste_tells_how_it_went_but_no_decision(code: str, bot: str, tmp_path: Path) -> None:
    lang = language(code)
    for number in range(len(DRILLS)):
        play, deal = played(DAY + timedelta(days=number), bot)
        standing = daily.finish(play, deal, folder=tmp_path)
        line = daily.share_line(standing, lang)
        assert "\n" not in line
        assert line.endswith(f"huikuan play {deal.drill} --seed {deal.seed}")
        told = line.removesuffix(daily.command(deal))
        for id_, tactic in play.case.tactics.items():
            assert id_ not in told
            assert lang.pick(tactic.name) not in told
        acts = [turn for turn in play.turns if turn.act in play.case.tactics]
        assert len(standing.marks) == len(acts)
        assert standing.marks in line
        assert lang.points(playthrough.result(play).score.total) in line


def test_the_marks_tell_money_from_nothing() -> None:
    play, _ = played(date(2026, 11, 7))
    marks = daily.marks(play)
    paid = [turn.after.settled > turn.before.settled for turn in play.turns if turn.act in play.case.tactics]
    assert [mark == daily.MONEY for mark in marks] == paid
    assert any(paid)


@pytest.mark.parametrize(
    ("days", "length"),
    [
        ([], 0),
        ([0], 1),
        ([1], 1),
        ([0, 1, 2], 3),
        ([1, 2], 2),
        ([0, 2, 3], 1),
        ([2, 3], 0),
    ],
)
def test_days_in_a_row(days: list[int], length: int) -> None:
    assert daily.streak({DAY - timedelta(days=ago) for ago in days}, DAY) == length


def test_a_streak_goes_over_a_leap_day_and_the_new_year() -> None:
    assert daily.streak({LEAP, date(2028, 2, 29), date(2028, 3, 1)}, date(2028, 3, 1)) == 3
    assert daily.streak({date(2026, 12, 31), date(2027, 1, 1)}, date(2027, 1, 1)) == 2


def test_goes_are_kept_and_counted(tmp_path: Path) -> None:
    play, deal = played(DAY - timedelta(days=1))
    assert daily.finish(play, deal, folder=tmp_path).streak == 1
    play, deal = played(DAY)
    first, second = (daily.finish(play, deal, folder=tmp_path) for _ in range(2))
    assert (first.tries, second.tries) == (1, 2)
    assert (first.streak, second.streak) == (2, 2)
    assert "points (try 2) " in daily.share_line(second, language("en"))
    assert [go.day for go in daily.goes(tmp_path)] == [DAY - timedelta(days=1), DAY, DAY]


def test_practice_is_said_and_a_warm_up_counts_for_nothing() -> None:
    assert "points (as practice)" in sit(f"p\n\n{decisions()}q\n")
    assert "points (try 2, as practice)" in sit(f"p\n\n{decisions()}q\n")
    assert "To paste" not in sit(f"w\n\n{decisions()}q\n")
    assert len(daily.goes()) == 2


def test_a_cut_line_costs_no_other(tmp_path: Path) -> None:
    play, deal = played(DAY)
    (tmp_path / "days.jsonl").write_text('{"day": "2026-11-08", "drill": "x", "seed": 1, "score": 2}\n{"day": "20')
    daily.finish(play, deal, folder=tmp_path)
    assert [go.day.day for go in daily.goes(tmp_path)] == [8, 9]
    assert daily.goes(tmp_path)[0] == Go(date(2026, 11, 8), "x", 1, 2)


def sit(typed: str, today: date | None = DAY, code: str = "en") -> str:
    output = io.StringIO()
    terminal.run_today(io.StringIO(typed), output, Setting(language(code), lambda: 7, today=today))
    return output.getvalue()


def decisions() -> str:
    play, _ = played(DAY)
    return "".join(f"{decision}\n" for decision in play.decisions)


@pytest.mark.parametrize("code", LANGUAGES)
def test_at_the_terminal_it_ends_in_the_line_to_paste(code: str) -> None:
    printed = sit(f"\n{decisions()}q\n", code=code)
    deal = daily.deal(DAY, DRILLS)
    assert f"huikuan play {deal.drill} --seed {deal.seed}\n" in printed
    assert f"python -m game play {deal.drill} --seed {deal.seed}\n" in printed
    assert language(code).text(daily.LEGEND) in printed
    assert len(daily.goes()) == 1


def test_what_was_begun_is_gone_on_with() -> None:
    typed = decisions().splitlines(keepends=True)
    sit("\n" + typed[0])
    printed = sit("".join(typed[1:]) + "q\n")
    assert "To paste to a colleague:" in printed
    assert journal.unfinished() == ()


def test_the_list_offers_it_and_tells_the_days_in_a_row() -> None:
    output = io.StringIO()
    setting = Setting(language("en"), lambda: 7, today=DAY)
    terminal.run(io.StringIO(f"t\n\n{decisions()}\nq\n"), output, setting)
    printed = output.getvalue()
    assert printed.count("t. Call of the day, Mon 9 Nov, the same for everybody: ") == 2
    assert "1 day in a row; already played today" in printed


def test_another_luck_or_another_day_is_no_go_at_it() -> None:
    play, deal = played(DAY)
    assert daily.is_of(play, deal)
    assert not daily.is_of(play._replace(seed=play.seed + 1), deal)
    assert not daily.is_of(play, daily.deal(DAY + timedelta(days=1), DRILLS))
