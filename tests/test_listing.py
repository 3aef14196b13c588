"""The list of cases and its filters."""

from __future__ import annotations

import pytest

from game.authoring import case_index
from game.language import language
from game.view.listing import Chosen, Entry, chapters, entries, fitting, persons


def listed(code: str = "en") -> list[Entry]:
    return entries(case_index(), {"first-words"}, {"before-the-day"}, language(code))


def test_nothing_chosen_lets_everything_through() -> None:
    assert fitting(listed(), Chosen()) == listed()


@pytest.mark.parametrize("code", ["zh", "en"])
def test_every_chapter_is_some_of_the_list_and_all_of_them_are_all(code: str) -> None:
    every = listed(code)
    parts = [fitting(every, Chosen(chapter=name)) for name in chapters(every)]
    assert all(parts)
    assert [entry for part in parts for entry in part] == every, "chapters are in the order of the path"


def test_what_is_on_no_path_is_in_no_chapter() -> None:
    (entry, *_) = (each._replace(place=None, chapter={}) for each in case_index())
    every = entries([entry], (), (), language("en"))
    assert chapters(every) == []
    assert fitting(every, Chosen()) == every


def test_filters_hold_together() -> None:
    every = listed()
    assert [entry.id for entry in fitting(every, Chosen(done=True))] == ["first-words"]
    assert fitting(every, Chosen(done=True, drill=False)) == []
    assert {entry.difficulty for entry in fitting(every, Chosen(difficulty=3))} == {3}
    assert all(persons(every)[0] in entry.persons for entry in fitting(every, Chosen(person=persons(every)[0])))
    assert [entry.mark for entry in every[:3]] == ["", "unfinished", ""]
