"""The call of the day at the terminal: its line under the list, and the line to paste after a go."""

from __future__ import annotations

from game import authoring, daily
from game.daily import Deal
from game.playthrough import Playthrough
from game.terminal.seat import Seat


def dealt(seat: Seat) -> Deal | None:
    """Today's deal; None where no day is known or there is no drill."""
    drills = daily.drills()
    return daily.deal(seat.setting.today, drills) if seat.setting.today is not None and drills else None


def entry(seat: Seat) -> None:
    """The line under the list that offers it."""
    deal, lang = dealt(seat), seat.lang
    if deal is None:
        return
    title = next(lang.pick(entry.title) for entry in authoring.case_index() if entry.id == deal.drill)
    days = {go.day for go in daily.goes()}
    seat.say(
        lang.text("t. Call of the day, {day}, the same for everybody: {title}", day=lang.date(deal.day), title=title)
    )
    words = daily.streak_words(daily.streak(days, deal.day), lang)
    if words:
        played = lang.text("already played today") if deal.day in days else lang.text("not yet played today")
        seat.console.say(lang.clauses([words, played]), indent="   ")


def after(seat: Seat, play: Playthrough) -> None:
    """After a go at today's deal: keeps it, and prints the line to paste."""
    deal, lang = dealt(seat), seat.lang
    if deal is None or not daily.is_of(play, deal) or not seat.aids.mode.counts:
        return
    try:
        standing = daily.finish(play, deal, seat.aids.mode)
    except OSError as error:
        seat.say(lang.text("Your days in a row could not be saved ({reason}).", reason=error.strerror or error))
        return
    seat.say("")
    seat.say(lang.clauses([lang.text("Call of the day, done"), daily.streak_words(standing.streak, lang)]))
    seat.say(lang.text("To paste to a colleague:"))
    seat.console.line(daily.share_line(standing, lang))
    seat.say(lang.text(daily.LEGEND))
    seat.say(lang.text("From a folder of the source: {command}", command=daily.command(deal, daily.SOURCE)))
