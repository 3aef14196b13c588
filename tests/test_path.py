"""The learning path in chapters: how it is counted, how it lies in lines, where an arrow leads."""

from __future__ import annotations

import pytest

from game.authoring import case_index
from game.language import language
from game.view.path import (
    Chapter,
    Station,
    band_of,
    bands,
    beside,
    chapter_of,
    chapters,
    next_one,
    stations,
)
from tests.shipped import CASES


def station(done: bool = False, best: int | None = None) -> Station:
    return Station("a", "", "", True, done, best, False)


def path(*counts: int) -> tuple[Chapter, ...]:
    return tuple(Chapter(str(count), (station(),) * count) for count in counts)


def test_next_is_the_first_not_done() -> None:
    assert next_one([station(True), station(False), station(True)]) == 1
    assert next_one([station(True), station(True)]) == 1
    assert next_one([]) == 0


def test_how_well_is_told_in_stars() -> None:
    assert [station(True, best).stars for best in (None, 64, 65, 84, 85)] == [1, 1, 2, 2, 3]
    assert station().stars == 0


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_shipped_path_has_every_case_once_in_named_chapters(code: str) -> None:
    found = chapters(case_index(), {"first-words": 9000}, {"before-the-day"}, language(code))
    assert all(chapter.name for chapter in found)
    assert len({chapter.name for chapter in found}) == len(found) >= 5
    assert sorted(each.id for each in stations(found)) == sorted(case.id for case in CASES)
    assert found[0].progress == f"1/{len(found[0].stations)}"
    first, second = stations(found)[:2]
    assert (first.done, first.best, first.stars) == (True, 90, 3)
    assert (second.done, second.left) == (False, True)


def test_no_name_of_a_chapter_tells_a_cause() -> None:
    causes = {name.casefold() for case in CASES for cause in case.causes.values() for name in cause.name.values()}
    for code in ("zh", "en"):
        for chapter in chapters(case_index(), {}, (), language(code)):
            assert not [cause for cause in causes if cause in chapter.name.casefold()]


def test_a_chapter_longer_than_a_line_is_spread_evenly() -> None:
    road = bands(path(3, 11, 8), 8)
    assert [(band.chapter, band.begins, band.first, band.length) for band in road] == [
        (0, True, 0, 3), (1, True, 3, 6), (1, False, 9, 5), (2, True, 14, 8),
    ]  # fmt: skip
    assert [band_of(road, number) for number in (0, 2, 3, 8, 9, 21)] == [0, 0, 1, 1, 2, 3]
    assert [chapter_of(path(3, 11, 8), number) for number in (0, 2, 3, 13, 14, 21)] == [0, 0, 1, 1, 2, 2]


def test_the_arrow_right_is_always_the_next_one() -> None:
    road = bands(path(3, 11, 8), 8)
    assert [beside(road, number, 1, 0) for number in range(22)] == [*range(1, 22), None]
    assert [beside(road, number, -1, 0) for number in range(22)] == [None, *range(21)]


def test_up_and_down_lead_to_the_line_there() -> None:
    road = bands(path(3, 11, 8), 8)
    assert [beside(road, number, 0, 1) for number in (0, 2, 5, 8, 9)] == [3, 5, 11, 13, 14]
    assert [beside(road, number, 0, -1) for number in (0, 3, 7, 21)] == [None, 0, 2, 13]
    assert beside(road, 21, 0, 1) is None
