from __future__ import annotations

import pytest

from game import authoring, bots, journal, playthrough, profiles, solving
from game.learning import evidence
from game.playthrough import Playthrough


def recorded(play: Playthrough) -> None:
    record = journal.open_record(play)
    record.end()
    record.close()


@pytest.fixture(scope="module")
def play() -> Playthrough:
    return bots.play_out(bots.BOTS["always_nice"], authoring.load_case("first-words"), 3)


def test_a_play_tells_nothing_until_it_is_reviewed(play: Playthrough) -> None:
    recorded(play)
    found = evidence.gather()
    assert found.told == ()
    assert len(found.missing) == 1
    evidence.work_out()
    found = evidence.gather()
    assert found.missing == ()
    (told,) = found.told
    review = solving.kept_review(play)
    assert review is not None
    assert told.case == "first-words"
    assert told.quality == review.quality
    assert [made.loss for made in told.decisions] == [judged.loss for judged in review.judgements]
    assert {made.temperament for made in told.decisions} == {
        play.case.people[occasion.meets].temperament for occasion in play.case.occasions
    }
    assert {made.cause for made in told.decisions} <= set(told.names)


def test_what_a_play_tells_is_kept(play: Playthrough, monkeypatch: pytest.MonkeyPatch) -> None:
    recorded(play)
    evidence.work_out()
    first = evidence.gather()
    monkeypatch.setattr(journal, "load", lambda _: pytest.fail("replayed again"))
    assert evidence.gather() == first


def test_a_play_dropped_before_its_end_is_not_waited_for(play: Playthrough) -> None:
    recorded(playthrough.start(play.case, 3))
    evidence.work_out()
    assert evidence.gather() == ((), ())


def test_two_do_not_work_at_the_same_time(play: Playthrough) -> None:
    recorded(play)
    mark = profiles.cache() / "reviewing"
    mark.parent.mkdir(parents=True)
    mark.touch()
    evidence.work_out()
    assert len(evidence.gather().missing) == 1
    mark.unlink()
    evidence.work_out()
    assert evidence.gather().missing == ()
    assert not mark.exists()


def test_a_move_that_was_looked_up_tells_nothing(play: Playthrough) -> None:
    review = solving.review(play)
    first = review.judgements[0]
    told = evidence.told_by("", play, review, {first.number})
    assert len(told.decisions) == len(review.judgements) - 1
