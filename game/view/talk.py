"""The talk: what one sees, hears and can do at this moment."""

from __future__ import annotations

from collections.abc import Iterator

from game import rules, wording
from game.language import Language, mark
from game.model import TWENTIETHS, Case, Mode, Occasion, Phase, State, Termination, Turn
from game.playthrough import Playthrough
from game.view.hand import hand
from game.view.seen import open_promise, papers, payment_path
from game.view.shapes import (
    Exit,
    Line,
    Meter,
    Moment,
    MoneyView,
    Numbers,
    PersonView,
    Talk,
    Tick,
)
from game.view.speech import amount, decided, fill, in_brackets, turn_when, when_words
from game.view.staging import moved, props, settled_before
from game.view.why import why
from game.view.words import (
    CHANNEL_NAMES,
    ENDINGS,
    MODE_NAMES,
    manner_words,
    overdue_words,
    pressure_words,
    relation_words,
)

LEAVE_LABELS = {
    "visit": mark("Take your leave"),
    "dinner": mark("Take your leave"),
    "phone": mark("Hang up"),
    "wechat": mark("End the chat"),
    "email": mark("Leave it at that"),
    "letter": mark("Leave it at that"),
    "desk": mark("Enough prepared"),
}
SOUR = frozenset({"rage", "serious", "suspicious", "concerned"})
"""Faces of a closed person who has had enough when his patience ends."""


def talk(play: Playthrough, lang: Language, numbers: bool = False, mode: Mode = Mode.PRACTICE) -> Talk:
    """Everything a talk screen shows now; ``numbers`` adds the beginner's aid, an exam takes every help away."""
    case, state = play.case, play.state
    here, person = rules.occasion(case, state), rules.person(case, state)
    _, mood = rules.mood(case, state)
    faced = here.channel != "desk"
    lines = transcript(play, lang)
    said = [line for line in lines if play.turns[line.turn].before.at == state.at]
    news = _news(play, lines)
    return Talk(
        title=lang.pick(case.title),
        firm=lang.pick(case.firm),
        you=lang.pick(case.you.name),
        your_firm=lang.pick(case.you.firm),
        overdue=overdue_words(here.day, lang),
        occasion_name=lang.pick(here.name),
        when=when_words(case, state.at, lang),
        channel=here.channel,
        channel_name=lang.text(CHANNEL_NAMES[here.channel]),
        background=here.background,
        scene=lang.pick(here.scene),
        person=PersonView(lang.pick(person.name), lang.pick(person.post), person.portrait),
        face=mood.face,
        mood_words=manner_words(mood, here.channel, lang) if faced and state.phase == Phase.TALK else "",
        mood_name=lang.pick(mood.name),
        speech=next((line.text for line in reversed(said) if line.who == "them"), ""),
        own=next((line.text for line in reversed(said) if line.who == "you"), ""),
        patience=Meter(state.patience, _opening(play).patience),
        money=_money(play, lang),
        relation_words=relation_words(state.relation, lang),
        pressure_words=pressure_words(state.pressure, lang) if faced else "",
        numbers=Numbers(state.relation, state.pressure) if numbers else None,
        promise=open_promise(case, state, lang),
        path=payment_path(case, state.path, lang),
        facts=tuple(lang.pick(case.facts[fact].name) for fact in rules.fact_names(case, state)),
        timeline=_timeline(play, lang),
        acts_left=case.acts - state.acts,
        hand=hand(play, lang) if state.phase == Phase.TALK else (),
        exits=tuple(_exits(play, lang)),
        transcript=lines,
        thread=tuple(line for line in lines if line in said or line in news),
        news=news,
        why=why(play, _last_act(play), lang) if play.decisions and (mode.helps or play.over) else None,
        mode="" if mode is Mode.PRACTICE else lang.text(MODE_NAMES[mode]),
        helped=mode.helps and not play.over,
        back=mode.helps and bool(play.decisions) and not play.over,
        moved=moved(play),
        props=props(play),
        between=state.phase == Phase.BETWEEN,
        over=play.over,
        ended=lang.text(ENDINGS[Termination(state.ended)]) if play.over else "",
    )


def transcript(play: Playthrough, lang: Language) -> tuple[Line, ...]:
    """Everything said and noted so far, in order."""
    return tuple(line for index in range(len(play.turns)) for line in lines_of(play, index, lang))


def lines_of(play: Playthrough, index: int, lang: Language) -> tuple[Line, ...]:
    """What one turn adds to the transcript."""
    case, turn = play.case, play.turns[index]
    when = turn_when(case, turn, lang)
    person = rules.person(case, turn.before)
    lines: list[Line] = []
    if opening := _opening_words(case, turn, lang):
        lines.append(Line("event", "", opening, when, index))
    own, answer = wording.sentence(case, turn, play.seed), wording.spoken(case, turn, play.seed)
    if own is not None:
        text = fill(own.text, case, person, turn.before, turn.before, lang)
        lines.append(Line("you", lang.pick(case.you.name), text, when, index))
    if answer is not None:
        text = fill(answer.text, case, person, turn.before, turn.after, lang)
        told = _unfaced(case, turn) and in_brackets(text)
        lines.append(
            Line("event", "", text[1:-1], when, index)
            if told
            else Line("them", lang.pick(person.name), text, when, index)
        )
    lines += (Line("note", "", note, when, index) for note in papers(case, turn, lang))
    if ending := _ending_words(turn, case, lang):
        lines.append(Line("event", "", ending, when, index))
    return tuple(lines)


def decisions_before(play: Playthrough, index: int) -> int:
    """How many decisions had been taken before the one that led to this turn."""
    taken = sum(map(decided, play.turns[: index + 1]))
    return max(0, taken - 1)


# Private functions


def _unfaced(case: Case, turn: Turn) -> bool:
    """Whether nobody is there to be seen doing it: what is then told in brackets is an event."""
    return turn.act in ("due", "close") or rules.occasion(case, turn.before).channel == "desk"


def _opening(play: Playthrough) -> State:
    """The state in which the present occasion was opened."""
    return next(turn.after for turn in reversed(play.turns) if turn.act == "arrive")


def _news(play: Playthrough, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    last = max((index for index, turn in enumerate(play.turns) if decided(turn)), default=0)
    return tuple(line for line in lines if line.turn >= last and line.who != "you")


def _last_act(play: Playthrough) -> int:
    """The last turn worth asking about: one that a rule answered, preferably a tactic of the last decision."""
    answered = [index for index, turn in enumerate(play.turns) if turn.reaction is not None]
    acts = [index for index in answered if play.turns[index].act in play.case.tactics]
    return acts[-1] if acts else answered[-1]


def _money(play: Playthrough, lang: Language) -> MoneyView:
    case, state = play.case, play.state
    currency, paid = case.debt.currency, amount(case, state.settled)
    return MoneyView(
        paid=lang.money_short(paid, currency),
        debt=lang.money_short(case.debt.amount, currency),
        owed=lang.money_short(case.debt.amount - paid, currency),
        percent=state.settled * 100 // TWENTIETHS,
        minor=paid,
        before=amount(case, settled_before(play)),
        whole=case.debt.amount,
        currency=currency,
    )


def _timeline(play: Playthrough, lang: Language) -> tuple[Tick, ...]:
    case, state = play.case, play.state
    visited = {turn.before.at for turn in play.turns if turn.act == "arrive"}

    def moment(index: int) -> Moment:
        if index == state.at and state.phase == Phase.TALK:
            return "now"
        if index in visited:
            return "past"
        return "missed" if index < state.at or play.over else "ahead"

    return tuple(
        Tick(
            id=occasion.id,
            day=occasion.day,
            date=lang.date(case.date_of(occasion)),
            name=lang.pick(occasion.name),
            channel=occasion.channel,
            meets=lang.pick(case.people[occasion.meets].name),
            state=moment(index),
        )
        for index, occasion in enumerate(case.occasions)
    )


def _exits(play: Playthrough, lang: Language) -> Iterator[Exit]:
    case, state = play.case, play.state
    for decision in play.legal:
        if decision == "leave":
            channel, last = rules.occasion(case, state).channel, state.at == len(case.occasions) - 1
            ends = lang.text("ends the preparation") if channel == "desk" else lang.text("ends this talk")
            hint = lang.text("the last meeting: the case ends with it") if last else ends
            yield Exit("leave", lang.text(LEAVE_LABELS[channel]), hint)
        elif decision == "close":
            hint = lang.text("no more contact: what was promised comes in or does not, and the result is counted")
            yield Exit("close", lang.text("Close the file"), hint)
        elif decision.startswith("go:"):
            index = next(k for k, o in enumerate(case.occasions) if o.id == decision.removeprefix("go:"))
            yield Exit(decision, *_way(case, state, index, lang))


def _way(case: Case, state: State, index: int, lang: Language) -> tuple[str, str]:
    """Label and hint of going to an occasion."""
    there = case.occasions[index]
    label = f"{when_words(case, index, lang)} · {lang.pick(there.name)}"
    person = case.people[there.meets]
    hints = [
        lang.text(
            "{channel}, {name} ({post})",
            channel=lang.text(CHANNEL_NAMES[there.channel]),
            name=lang.pick(person.name),
            post=lang.pick(person.post),
        )
    ]
    passed = [lang.pick(o.name) for o in case.occasions[state.at + 1 : index]]
    if passed:
        hints.append(lang.text("you would miss: {names}", names=lang.join(passed)))
    if state.promised and state.due <= index:
        hints.append(lang.text("the promise falls due by then"))
    return label, lang.clauses(hints)


def _ending_words(turn: Turn, case: Case, lang: Language) -> str:
    """Why a tactic was the last thing of the talk; empty where it was not."""
    if turn.act not in case.tactics or turn.after.phase == Phase.TALK:
        return ""
    if turn.after.ended == Termination.RED_LINE:
        return lang.text("You crossed a red line. The case ends here.")
    if turn.after.ended == Termination.ACTS_USED:
        return lang.text("Your time for this debtor is used up.")
    if rules.occasion(case, turn.before).channel == "desk":
        return lang.text("There is no time to prepare more.")
    mood = rules.mood(case, turn.after)[1]
    if mood.face in SOUR and not mood.open:
        return lang.text("They will not hear any more today.")
    return lang.text("That is all for today.")


def _opening_words(case: Case, turn: Turn, lang: Language) -> str:
    here: Occasion = rules.occasion(case, turn.before)
    if turn.act == "arrive":
        return lang.pick(here.scene)
    if turn.act == "due":
        promised = lang.money_spoken(amount(case, turn.before.promised), case.debt.currency)
        return lang.text("The promise of {amount} falls due.", amount=promised)
    if turn.act == "close":
        return "" if decided(turn) else lang.text("The file is closed.")
    if turn.act == "leave":
        return lang.text("You clear your desk.") if here.channel == "desk" else lang.text("You end the talk.")
    return ""
