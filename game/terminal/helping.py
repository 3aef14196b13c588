"""Help in practice: hints step by step, and taking the last decision back."""

from __future__ import annotations

from game import hints, playthrough
from game.playthrough import Playthrough
from game.terminal.seat import Seat


def hint(seat: Seat, play: Playthrough) -> None:
    """One more step of the hint for this moment; it is in the record before it is shown."""
    if not seat.aids.mode.helps:
        seat.say(seat.lang.text("There are no hints in an exam."))
        return
    coach, wait = seat.coach(play), not seat.console.interactive
    found = hints.panel(play, seat.aids, coach, seat.lang, wait)
    if not found.more:
        _show(seat, found, 0)
    elif seat.took_hint(play, found.shown + 1):
        _show(seat, hints.panel(play, seat.aids, coach, seat.lang), found.shown)


def taken_back(seat: Seat, play: Playthrough) -> Playthrough:
    """The play without its last decision, as the record then tells; the same play where that cannot be."""
    lang = seat.lang
    if not seat.aids.mode.helps:
        seat.say(lang.text("There is no going back in an exam."))
    elif not play.decisions:
        seat.say(lang.text("Nothing has been done yet."))
    else:
        earlier = playthrough.replay(play.case, play.seed, play.decisions[:-1])
        if seat.goes_on_from(earlier):
            seat.say(lang.text("Taken back. The luck stays the same."))
            return earlier
    return play


# Private functions


def _show(seat: Seat, found: hints.Panel, since: int) -> None:
    """The steps that were looked at from one on; where there are none, why."""
    if not found.shown:
        seat.say(found.note)
    for step in found.steps[since : found.shown]:
        seat.say(seat.lang.text("{label}:", label=step.heading))
        for line in step.lines:
            seat.console.say(line, indent="  ")
    if found.more:
        seat.say(seat.lang.text("h: one step more. {note}", note=found.note))
