"""What the terminal prints: the list, the case file, the talk, the choices, the reasons, the debrief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game import authoring, children, view
from game.journal import Loaded
from game.language import Language
from game.model import Aids, Mode
from game.playthrough import Playthrough
from game.terminal.console import Console
from game.view.words import DIFFICULTY_WORDS, MODE_NAMES


def entry_line(entry: authoring.CaseEntry, lang: Language) -> str:
    """A case in the list."""
    if not entry.title:
        return lang.text(
            "{id} (cannot be read: {typed} check {path})", id=entry.id, typed=children.typed(), path=entry.path
        )
    words = lang.text(DIFFICULTY_WORDS[entry.difficulty or 1])
    return lang.text(
        "{title} ({words}): {about}", title=lang.pick(entry.title), words=words, about=lang.pick(entry.about)
    )


def chapter_line(entry: authoring.CaseEntry, lang: Language) -> str:
    """What stands above the first case of a chapter in the list."""
    return lang.text("{label}:", label=lang.pick(entry.chapter)) if entry.chapter else lang.text("Cases:")


def list_page(
    console: Console, resumable: Sequence[Loaded], entries: Sequence[authoring.CaseEntry], lang: Language
) -> None:
    """What was left unfinished and what can be begun, numbered through."""
    console.say()
    console.say(lang.text("Huikuan: practise collecting overdue debts without losing the customer."))
    if resumable:
        console.say(lang.text("Not finished yet:"))
    for n, (play, aids) in enumerate(((each.play, each.aids) for each in resumable), start=1):
        title, done = lang.pick(play.case.title), len(play.decisions)
        text = lang.plural("{title}, {n} decision in", "{title}, {n} decisions in", done, title=title)
        if aids.mode is not Mode.PRACTICE:
            text = lang.text("{label} ({marks})", label=text, marks=lang.text(MODE_NAMES[aids.mode]))
        console.say(lang.text("{n}. {label}", n=n, label=text), indent="  ")
    above = ""
    for n, entry in enumerate(entries, start=len(resumable) + 1):
        chapter = chapter_line(entry, lang)
        if chapter != above:
            console.say(chapter)
        above = chapter
        console.say(lang.text("{n}. {label}", n=n, label=entry_line(entry, lang)), indent="  ")


def file_page(console: Console, file: view.CaseFile, lang: Language) -> None:
    """The case file."""
    console.say(file.title)
    console.say()
    console.say(lang.text("Task: {text}", text=file.task))
    console.say(file.story)
    _list(console, lang.text("The invoice"), [_labelled(row, lang) for row in file.invoice], lang)
    _list(console, lang.text("What happened so far"), [_labelled(line, lang) for line in file.history], lang)
    _list(console, lang.text("Whom you will meet"), [_person(person, lang) for person in file.people], lang)
    _list(console, lang.text("What we know"), file.known, lang)
    _list(console, lang.text("What we do not know"), file.unknown, lang)
    _list(console, lang.text("Calendar"), [_occasion(line, lang) for line in file.calendar], lang)


def lines_page(console: Console, play: Playthrough, lang: Language, since: int = 0) -> None:
    """What was said and noted from a turn on."""
    for index in range(since, len(play.turns)):
        turn, lines = play.turns[index], view.lines_of(play, index, lang)
        if turn.act == "arrive":
            console.say()
            console.say(_heading(view.talk(_until(play, index), lang), lang))
        for n, line in enumerate(lines):
            console.say(_spoken(line, dated=turn.act in ("due", "close") and n == 0, lang=lang))


def last_lines(console: Console, play: Playthrough, lang: Language, most: int) -> None:
    """Where one is, and the last of what was said and noted."""
    console.say(_heading(view.talk(play, lang), lang))
    lines = view.transcript(play, lang)
    if len(lines) > most:
        console.say("…")
    for line in lines[-most:]:
        console.say(_spoken(line, dated=play.turns[line.turn].act in ("due", "close"), lang=lang))


def status_lines(talk: view.Talk, lang: Language) -> list[str]:
    """How things stand, a sentence each."""
    return list(_status(talk, lang))


def why_page(console: Console, why: view.Why, lang: Language) -> None:
    """The reasons of a turn."""
    console.say(why.heading)
    for row in why.rows:
        line = lang.text("{label}: {value}", label=row.text, value=row.detail)
        console.say(f"{line}  [{row.place}]" if row.place else line, indent="  ")
    if why.open:
        console.say(lang.text("The full account comes after the end."), indent="  ")


def debrief_page(console: Console, play: Playthrough, lang: Language, aids: Aids | None = None) -> None:
    """The result and how it came about; ``aids`` is how it was played, where somebody did."""
    end = view.outcome(play, lang, aids)
    console.say()
    console.say(lang.text("Result: {title}", title=end.title))
    console.say(end.ended)
    if end.aids:
        console.say(lang.text("{text}.", text=end.aids))
    console.say(lang.text("{text}.", text=end.received))
    console.say(
        lang.text(
            "Score {score} of 100; money {money}, relation {relation}.",
            score=end.score,
            money=end.money,
            relation=end.relation,
        )
    )
    console.say(end.weights)
    _list(console, lang.text("How the score came about"), [_labelled(row, lang) for row in end.parts], lang)
    _list(console, lang.text("What was really going on ({name})", name=end.truth.name), [end.truth.account], lang)
    beliefs = [f"{row.label} {row.value}" for row in end.truth.beliefs]
    console.say(lang.text("What the signs pointed to: {beliefs}", beliefs=lang.join(beliefs)), indent="  ")
    _list(console, lang.text("Promises"), end.promises, lang)
    _list(console, lang.text("Conduct"), end.conduct, lang)
    _list(console, lang.text("Move by move"), [_turn_line(row, lang) for row in end.turns if row.worth], lang)
    console.say()
    for caution in end.cautions:
        console.say(caution)
    console.say(lang.text("The same luck again: luck number {seed} (--seed {seed})", seed=end.seed))


# Private functions


def _until(play: Playthrough, index: int) -> Playthrough:
    """The playthrough as it stood after this turn."""
    return play._replace(turns=play.turns[: index + 1], decisions=())


def _heading(talk: view.Talk, lang: Language) -> str:
    return lang.text(
        "{when}: {occasion} ({channel}; {name}, {post}). {overdue}.",
        when=talk.when,
        occasion=talk.occasion_name,
        channel=talk.channel_name,
        name=talk.person.name,
        post=talk.person.post,
        overdue=talk.overdue,
    )


def _spoken(line: view.Line, dated: bool, lang: Language) -> str:
    if line.who == "you":
        return lang.text("You: {text}", text=line.text)
    if line.who == "them":
        return lang.text("{label}: {value}", label=line.name, value=line.text)
    if line.who == "note":
        return lang.text("Noted: {text}", text=line.text)
    return lang.text("{label}: {value}", label=line.when, value=line.text) if dated else line.text


def _status(talk: view.Talk, lang: Language) -> Iterator[str]:
    yield from _desk(talk, lang) if talk.at_desk else _person_now(talk, lang)
    money = talk.money
    yield lang.text("Paid {paid} of {debt} ({percent}%).", paid=money.paid, debt=money.debt, percent=money.percent)
    if talk.promise is not None:
        yield lang.text("Open: {text}", text=talk.promise.text)
    if talk.path:
        yield lang.text("Payment path: {steps}", steps=lang.join([_step(step, lang) for step in talk.path]))
    if talk.facts:
        yield lang.text("In hand: {facts}", facts=lang.join(list(talk.facts)))
    yield lang.plural("{n} move left in this case.", "{n} moves left in this case.", talk.acts_left)


def _person_now(talk: view.Talk, lang: Language) -> Iterator[str]:
    if not talk.between:
        yield lang.text(
            "{name}: {looks} ({mood}); {relation}; {pressure} just now.",
            name=talk.person.name,
            looks=talk.mood_words,
            mood=talk.mood_name,
            relation=talk.relation_words,
            pressure=talk.pressure_words,
        )
        yield lang.plural("Patience for {n} more move.", "Patience for {n} more moves.", talk.patience.now)
    if talk.numbers is not None:
        yield lang.text("Relation {relation}, pressure {pressure} (of 10).", **talk.numbers._asdict())


def _desk(talk: view.Talk, lang: Language) -> Iterator[str]:
    """At one's own desk only the customer is left to be told of, and the time there is."""
    if not talk.between:
        yield lang.text("The customer: {relation}.", relation=talk.relation_words)
        yield lang.plural("Time for {n} more preparation.", "Time for {n} more preparations.", talk.patience.now)
    if talk.numbers is not None:
        yield lang.text("Relation {relation} (of 10).", relation=talk.numbers.relation)


def _step(step: view.Step, lang: Language) -> str:
    if step.done:
        return lang.text("{step} (done)", step=step.name)
    if step.next and step.owner:
        return lang.text("{step} (next, with {owner})", step=step.name, owner=step.owner)
    return lang.text("{step} (next)", step=step.name) if step.next else step.name


def _labelled(row: view.Row | view.DiaryLine, lang: Language) -> str:
    label, value = row[0], row[1]
    return lang.text("{label}: {value}", label=label, value=value)


def _person(person: view.PersonCard, lang: Language) -> str:
    text = lang.text("{name} ({post}): {about}", name=person.name, post=person.post, about=person.about)
    return lang.text("{text} [{owns}]", text=text, owns=person.owns) if person.owns else text


def _occasion(line: view.DiaryLine, lang: Language) -> str:
    return lang.text(
        "{date} {time}: {text} ({channel}, {name})",
        date=line.date,
        time=line.time,
        text=line.text,
        channel=line.channel_name,
        name=line.meets,
    )


def _turn_line(row: view.TurnRow, lang: Language) -> str:
    head = lang.text("{n}. {when}, {act}", n=row.turn + 1, when=row.when, act=row.act)
    return lang.text("{label}: {value}", label=head, value=row.what) if row.what else head


def _list(console: Console, label: str, items: Sequence[str], lang: Language) -> None:
    """A heading and its lines; nothing where there are none."""
    if not items:
        return
    console.say()
    console.say(lang.text("{label}:", label=label))
    for item in items:
        console.say(item, indent="  ")
