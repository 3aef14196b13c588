"""The call of the day: one drill and one luck for everybody on a date, a line to paste, days in a row."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from game import authoring, children, dice, journal, playthrough, rules
from game.journal import JournalError, Loaded
from game.language import Language, mark
from game.model import Mode, Turn
from game.playthrough import Playthrough

SEEDS = 1_000_000
"""Luck numbers of the day are below it, short enough to read out over a phone."""
MONEY, FORWARD, NOTHING, BACK, OVER_THE_LINE = "●◎○△×"
MODE = Mode.EXAM
"""How it is played unless one asks for help: a competition knows no hints and no going back."""
LEGEND = mark("● money  ◎ a step forward  ○ nothing yet  △ a step back  × a red line")
SOURCE = children.MODULE
"""How `huikuan` is called from a folder of the source."""


class Deal(NamedTuple):
    """What everybody is dealt on a day."""

    day: date
    drill: str
    seed: int


class Go(NamedTuple):
    """A finished go at the deal of a day."""

    day: date
    drill: str
    seed: int
    score: int
    """In hundredths of a point."""


class Standing(NamedTuple):
    """A finished go among the others: what the line to paste tells."""

    deal: Deal
    score: int
    marks: str
    tries: int
    """This go included."""
    streak: int
    """Days in a row, this one included."""
    helped: bool
    """Whether hints and going back were there."""


def drills() -> tuple[str, ...]:
    """Ids of the drills of the learning path, in its order."""
    known = {entry.id for entry in authoring.case_index() if entry.drill and entry.title}
    return tuple(name for name in authoring.learning_path(authoring.shipped_root()) if name in known)


def deal(day: date, drills: Sequence[str]) -> Deal:
    """The deal of a day, by the date alone: the drills come round in one shuffled order, the luck is new each day."""
    order = sorted(drills, key=lambda drill: dice.draw(0, "call of the day", drill))
    number = day.toordinal()
    return Deal(day, order[number % len(order)], dice.draw(number, "luck of the day") % SEEDS)


def is_of(play: Playthrough, deal: Deal) -> bool:
    """Whether the play is a go at this deal."""
    return (play.case.id, play.seed) == (deal.drill, deal.seed)


def unfinished(deal: Deal) -> Loaded | None:
    """The newest go at this deal that was left before its end, to be resumed."""
    for path in journal.unfinished():
        try:
            loaded = journal.load(path)
        except JournalError:  # the list of plays says what is wrong with it
            continue
        if is_of(loaded.play, deal) and loaded.play.decisions and not loaded.play.over:
            return loaded
    return None


def finish(play: Playthrough, deal: Deal, mode: Mode = MODE, folder: Path | None = None) -> Standing:
    """Keeps a finished go at this deal, and says how it stands; raises OSError where it cannot be kept."""
    kept = [*goes(folder), Go(*deal, playthrough.result(play).score.total)]
    _keep(kept[-1], _file(folder))
    return Standing(
        deal,
        kept[-1].score,
        marks(play),
        sum(go[:3] == deal for go in kept),
        streak({go.day for go in kept}, deal.day),
        mode.helps,
    )


def goes(folder: Path | None = None) -> list[Go]:
    """All goes kept, the oldest first; a line that cannot be read is left out, and left as it is."""
    try:
        text = _file(folder).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return []
    return [go for line in text.splitlines() if (go := _read(line)) is not None]


def streak(days: Collection[date], today: date) -> int:
    """Days in a row up to today, or up to yesterday as long as today can still be played."""
    last = today if today in days else today - timedelta(days=1)
    length = 0
    while last - timedelta(days=length) in days:
        length += 1
    return length


def marks(play: Playthrough) -> str:
    """One mark a move: what came of it, not which move it was."""
    return "".join(_mark(play, turn) for turn in play.turns if turn.act in play.case.tactics)


def command(deal: Deal, program: str = "huikuan") -> str:
    """How anybody plays the same deal."""
    return f"{program} play {deal.drill} --seed {deal.seed}"


def share_line(standing: Standing, lang: Language) -> str:
    """The one line to paste to a colleague."""
    how = [lang.text("try {n}", n=standing.tries)] if standing.tries > 1 else []
    how += [lang.text("as practice")] if standing.helped else []
    return lang.text(
        "Huikuan, call of the day, {day}: {score} points{how} {marks} Beat it: {command}",
        day=lang.date_spoken(standing.deal.day),
        score=lang.points(standing.score),
        how=lang.text(" ({words})", words=lang.join(how)) if how else "",
        marks=standing.marks,
        command=command(standing.deal),
    )


def streak_words(days: int, lang: Language) -> str:
    """How many days in a row; empty for none."""
    return lang.plural("{n} day in a row", "{n} days in a row", days) if days else ""


# Private functions


def _mark(play: Playthrough, turn: Turn) -> str:
    """What a move brought that could be seen, the greatest first."""
    before, after = turn.before, turn.after
    if play.case.tactics[turn.act].legality.class_ == "red":
        return OVER_THE_LINE
    if after.settled > before.settled:
        return MONEY
    opened = rules.mood(play.case, after)[1].open - rules.mood(play.case, before)[1].open
    if after.path > before.path or after.promised > before.promised or after.firm > before.firm or opened > 0:
        return FORWARD
    if after.relation < before.relation or after.settled < before.settled or opened < 0:
        return BACK
    return FORWARD if after.facts & ~before.facts or after.relation > before.relation else NOTHING


def _file(folder: Path | None) -> Path:
    return (folder or journal.home()) / "days.jsonl"


def _keep(go: Go, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps({**go._asdict(), "day": go.day.isoformat()}) + "\n"
    whole = not path.exists() or path.read_bytes()[-1:] in (b"", b"\n")
    with path.open("a", encoding="utf-8") as file:
        file.write(line if whole else f"\n{line}")  # after a power cut the last line may have no end
        file.flush()
        os.fsync(file.fileno())


def _read(line: str) -> Go | None:
    try:
        found = json.loads(line)
        return Go(date.fromisoformat(found["day"]), str(found["drill"]), int(found["seed"]), int(found["score"]))
    except (ValueError, KeyError, TypeError):
        return None
