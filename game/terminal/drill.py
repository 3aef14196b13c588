"""Exercises at the terminal: a situation, one decision, what it was worth and why, and when it comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TextIO

from game import view
from game.language import Language
from game.learning import deck as decks
from game.learning import exercises, feedback
from game.learning.deck import Deck
from game.learning.exercises import Exercise
from game.playthrough import Playthrough
from game.terminal import hand, pages
from game.terminal.commands import Command, parse, plain
from game.terminal.console import Console
from game.terminal.seat import LeaveError, Seat, Setting

LAST_LINES = 6
"""Lines of the talk that are shown; ``t`` shows all."""

Clock = Callable[[], datetime]


def drill(input_: TextIO, output: TextIO, setting: Setting, clock: Clock) -> None:
    """Asks what is due and a little that is new, until the player leaves."""
    seat = Seat(Console(input_, output), setting)
    try:
        _sitting(seat, clock)
    except (EOFError, KeyboardInterrupt, LeaveError):
        seat.say("")
    _goodbye(seat, clock())


# Private functions


def _sitting(seat: Seat, clock: Clock) -> None:
    deck = decks.load()
    seat.say(_greeting(len(deck.due(clock())), deck, seat.lang))
    number = 0
    for number, exercise in enumerate(decks.sitting(deck, clock()), start=1):
        play = exercises.position(exercise)
        if play is not None:
            _ask(seat, number, exercise, play, clock)
    if not number:
        seat.say(seat.lang.text("There is nothing to practise now."))


def _greeting(due: int, deck: Deck, lang: Language) -> str:
    if not deck.cards:
        return lang.text(
            "Single decisions in which one move is clearly best. Each comes back when you are about to forget it."
        )
    if not due:
        return lang.text("Nothing is due now; here is something new.")
    return lang.plural("{n} exercise is due.", "{n} exercises are due.", due)


def _ask(seat: Seat, number: int, exercise: Exercise, play: Playthrough, clock: Clock) -> None:
    """One exercise, from its situation to when it comes back."""
    _situation(seat, number, exercise, play)
    decision = _decision(seat, play)
    now = clock()
    card = decks.answer(exercise, decision, now)
    told, lang = feedback.feedback(exercise, play, decision, seat.lang), seat.lang
    seat.say("")
    for sentence in (told.verdict, *told.because, told.source):
        if sentence:
            seat.say(sentence)
    seat.say(lang.text("Comes back: {when}.", when=feedback.due_words(card.due, now, lang)))


def _situation(seat: Seat, number: int, exercise: Exercise, play: Playthrough) -> None:
    console, lang = seat.console, seat.lang
    talk, file = view.talk(play, lang), view.briefing(play.case, lang)
    console.say()
    own = exercise.origin == "own"
    title = lang.text("{title} (from your own play)", title=file.title) if own else file.title
    console.say(lang.text("{n}. {label}", n=number, label=title))
    console.say(lang.text("Task: {text}", text=file.task))
    pages.last_lines(console, play, lang, LAST_LINES)
    for line in pages.status_lines(talk, lang):
        console.say(line)
    hand.choices_page(console, talk, lang)
    console.say(lang.text("What do you do now? (f: the case file, t: the whole talk, i N: about card N, q: enough)"))


def _decision(seat: Seat, play: Playthrough) -> str:
    """Asks until a possible decision is typed."""
    while True:
        talk = view.talk(play, seat.lang)
        typed = seat.ask()
        asked = plain(typed).replace(" ", "")
        stack = next((each for each in talk.hand if each.hotkey == asked and len(each.cards) > 1), None)
        choice = next((c for c in hand.choices(talk) if asked in (c.number, c.decision)), None)
        if stack is not None:
            hand.manners_page(seat.console, stack, seat.lang)
            seat.say(seat.lang.text("Type the number and the letter, for example {example}.", example=f"{asked}a"))
        elif choice is None:
            _command(seat, parse(typed), play, talk)
        elif choice.decision in play.legal:
            return choice.decision
        else:
            why = choice.card.why_not if choice.card else ""
            seat.say(seat.lang.text("{label} is not possible now ({why}).", label=choice.label, why=why))


def _command(seat: Seat, command: Command, play: Playthrough, talk: view.Talk) -> None:
    """Anything that is not a decision; nothing of it changes the exercise."""
    lang = seat.lang
    if command.name == "file":
        pages.file_page(seat.console, view.briefing(play.case, lang), lang)
    elif command.name == "talk":
        pages.lines_page(seat.console, play, lang)
    elif command.name == "info":
        asked = f"{command.number}{command.letter}"
        for card in (card for stack in talk.hand for card in stack.cards if asked in (stack.hotkey, card.hotkey)):
            hand.card_page(seat.console, card, lang)
    elif command.name == "quit":
        raise LeaveError
    else:
        if command.name == "language":
            seat.common(command)
        hand.choices_page(seat.console, view.talk(play, seat.lang), seat.lang)


def _goodbye(seat: Seat, now: datetime) -> None:
    """What is still due, and when the next is."""
    deck, lang = decks.load(), seat.lang
    still = len(deck.due(now))
    if still:
        seat.say(lang.plural("{n} exercise is still due.", "{n} exercises are still due.", still))
    following = deck.next_due(now)
    if following is not None:
        seat.say(lang.text("The next one falls due: {when}.", when=feedback.due_words(following, now, lang)))
