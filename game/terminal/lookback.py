"""Looking back on a finished play: its debrief, why a move went as it did, and from which move to try again."""

from __future__ import annotations

from pathlib import Path

from game import playthrough, view
from game.journal import Loaded
from game.model import Aids
from game.playthrough import Playthrough
from game.terminal import pages, today
from game.terminal.commands import Command, parse
from game.terminal.reviewer import Reviewer
from game.terminal.seat import Seat


def look_back(seat: Seat, play: Playthrough) -> Playthrough | None:
    """The debrief; the playthrough to go on with, or None for the list."""
    record = seat.end_record()
    reviewer = Reviewer(seat, play, record)
    try:
        return _looked_back(seat, play, reviewer, record)
    finally:
        reviewer.close()


# Private functions


def _looked_back(seat: Seat, play: Playthrough, reviewer: Reviewer, record: Path | None) -> Playthrough | None:
    reviewer.begin()
    first, seat.first = seat.first, None
    if first is not None:
        reviewer.beside(first.play)
    pages.debrief_page(seat.console, play, seat.lang, seat.aids)
    today.after(seat, play)
    help_ = seat.lang.text(
        "v: the review; g: every decision judged; w N: why move N went so; b N: back to before move N, same luck; "
        "a: the case again, other luck; t: the whole talk; Enter: on."
    )
    seat.say(help_)
    while True:
        reviewer.announce()
        command = parse(seat.ask())
        if command.empty:
            return None
        if command.name == "again":
            seat.begin(Aids(seat.aids.mode))
            return playthrough.start(play.case, seat.setting.new_seed())
        if command.name in ("why", "back") and not 1 <= command.number <= len(play.turns):
            seat.say(seat.lang.text("Type the number of a move with it, 1 to {last}.", last=len(play.turns)))
        elif command.name == "review":
            reviewer.whole()
        elif command.name == "grades":
            reviewer.grades()
        elif command.name == "back":
            return _branch(seat, play, command.number - 1, record)
        elif not _shown_again(seat, command, play) and not seat.common(command):
            seat.say(help_)


def _branch(seat: Seat, play: Playthrough, turn: int, record: Path | None) -> Playthrough:
    """The play as it was before this turn, kept like any other as soon as it has a decision."""
    seat.first = Loaded(play, (), record, seat.aids) if record else None
    branch = playthrough.replay(play.case, play.seed, play.decisions[: view.decisions_before(play, turn)])
    seat.begin(seat.aids.until(len(branch.decisions))._replace(mode=seat.aids.mode.replayed))
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
        pages.debrief_page(seat.console, play, seat.lang, seat.aids)
    else:
        return False
    return True
