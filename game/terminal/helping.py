"""Help on the way: hints step by step, taking the last decision back, noting what one believes."""

from __future__ import annotations

import re

from game import hints, playthrough
from game.model import Guess
from game.playthrough import Playthrough
from game.terminal.seat import Seat
from game.view.guesses import SURE_WORDS, causes, said


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


def guess(seat: Seat, play: Playthrough) -> None:
    """Asks what the trainee believes about the cause and how sure he is; it is in the record before it is said."""
    lang, offered = seat.lang, causes(play.case, seat.lang)
    now = seat.aids.guess(len(play.decisions))
    if now is not None:
        seat.say(lang.text("So far: {text}", text=said(now, play.case, lang)))
    for number, offer in enumerate(offered, start=1):
        about = lang.text("{name}: {words}", name=offer.name, words=offer.about) if offer.about else offer.name
        seat.console.say(lang.text("{n}. {label}", n=number, label=about), indent="  ")
    sure = lang.join([f"{n} {lang.text(words)}" for n, words in SURE_WORDS.items()])
    seat.say(lang.text("Why is it not paid? Its number, then how sure you are ({sure}), for example: 2 1", sure=sure))
    numbers = [int(part) for part in re.findall(r"\d+", seat.ask())]
    if len(numbers) != 2 or not 1 <= numbers[0] <= len(offered) or numbers[1] not in SURE_WORDS:
        seat.say(lang.text("Nothing was noted."))
        return
    noted = Guess(offered[numbers[0] - 1].id, numbers[1], len(play.decisions))
    if seat.guessed(play, noted):
        seat.say(lang.text("Noted: {text}. The review lays it beside the signs.", text=said(noted, play.case, lang)))


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
