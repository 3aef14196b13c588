"""Looking back on a finished play: its debrief, why a move went as it did, and from which move to try again."""

from __future__ import annotations

from game import playthrough, view
from game.playthrough import Playthrough
from game.terminal import pages, today
from game.terminal.commands import Command, parse
from game.terminal.seat import Seat


def look_back(seat: Seat, play: Playthrough) -> Playthrough | None:
    """The debrief; the playthrough to go on with, or None for the list."""
    seat.end_record()
    pages.debrief_page(seat.console, play, seat.lang)
    today.after(seat, play)
    help_ = seat.lang.text(
        "w N: why move N went so; b N: back to before move N, same luck; a: the case again, other luck; "
        "t: the whole talk; Enter: on."
    )
    seat.say(help_)
    while True:
        command = parse(seat.ask())
        if command.empty:
            return None
        if command.name == "again":
            return playthrough.start(play.case, seat.setting.new_seed())
        if command.name in ("why", "back") and not 1 <= command.number <= len(play.turns):
            seat.say(seat.lang.text("Type the number of a move with it, 1 to {last}.", last=len(play.turns)))
        elif command.name == "back":
            return _branch(seat, play, command.number - 1)
        elif not _shown_again(seat, command, play) and not seat.common(command):
            seat.say(help_)


# Private functions


def _branch(seat: Seat, play: Playthrough, turn: int) -> Playthrough:
    """The play as it was before this turn, kept like any other as soon as it has a decision."""
    branch = playthrough.replay(play.case, play.seed, play.decisions[: view.decisions_before(play, turn)])
    if branch.decisions:
        seat.kept(branch)
    return branch


def _shown_again(seat: Seat, command: Command, play: Playthrough) -> bool:
    """Answers a question about the finished play; whether it was one."""
    if command.name == "why":
        pages.why_page(seat.console, view.why(play, command.number - 1, seat.lang), seat.lang)
    elif command.name == "talk":
        pages.lines_page(seat.console, play, seat.lang)
    elif command.name == "file":
        pages.file_page(seat.console, view.briefing(play.case, seat.lang), seat.lang)
    elif command.name in ("language", "status"):
        if command.name == "language":
            seat.common(command)
        pages.debrief_page(seat.console, play, seat.lang)
    else:
        return False
    return True
