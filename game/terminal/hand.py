"""What lies on the table in plain lines: the numbered cards, the manners of one, all about one, the ways out."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from game import view
from game.language import Language, mark
from game.terminal.console import Console


class Choice(NamedTuple):
    """One numbered choice; ``card`` is None for leaving, going and closing."""

    number: str
    """``3``, or ``3a`` for a manner of the third card."""
    decision: str
    label: str
    card: view.Card | None


def choices(talk: view.Talk) -> tuple[Choice, ...]:
    """Everything that stands on the table, numbered: cards first, as they are grouped, then the ways out."""
    cards = tuple(Choice(card.hotkey, card.id, card.name, card) for card in talk.cards)
    exits = enumerate(talk.exits, start=len(talk.hand) + 1)
    return (*cards, *(Choice(str(n), way.decision, way.label, None) for n, way in exits))


def choices_page(console: Console, talk: view.Talk, lang: Language) -> None:
    """The numbered choices, grouped."""
    for group, stacks in groupby(talk.hand, key=lambda stack: stack.group_name):
        console.say(lang.text("{label}:", label=group))
        for stack in stacks:
            console.say(_stack_line(stack, lang), indent="  ")
    console.say(lang.text("Where to now?") if talk.between else lang.text("Or:"))
    for choice, exit_ in zip((c for c in choices(talk) if not c.card), talk.exits, strict=True):
        console.say(
            lang.text("{n}. {label} ({hint})", n=choice.number, label=choice.label, hint=exit_.hint), indent="  "
        )


def manners_page(console: Console, stack: view.Stack, lang: Language) -> None:
    """The manners of one card, each with what one would say, and how to choose among them."""
    letter = stack.cards[-1].hotkey.removeprefix(stack.hotkey)
    asked = mark("{n}. {label}: which way? Type a letter, a to {last}.")
    console.say(lang.text(asked, n=stack.hotkey, label=stack.name, last=letter))
    for card in stack.cards:
        console.say(_card_line(card, card.manner, lang), indent="  ")


def card_page(console: Console, card: view.Card, lang: Language) -> None:
    """All that stands on a card."""
    console.say(lang.text("{label}: {value}", label=card.name, value=card.about))
    if card.sentence and card.spoken:
        console.say(lang.text("You would say: {text}", text=card.words))
    elif card.sentence:
        console.say(lang.text("You would do: {text}", text=card.words))
    console.say(lang.text("Cost: {cost}; {risk}", cost=card.cost, risk=card.risk_words))
    console.say(
        lang.text(
            "In law: {class_}. {rule} ({where})",
            class_=card.legality_words,
            rule=card.legal_rule,
            where=card.legal_where,
        )
    )
    console.say(lang.text("Source in the literature: {sources}", sources=lang.join(list(card.sources))))
    if card.why_not:
        console.say(lang.text("Not possible now; {why}", why=card.why_not))


# Private functions


def _stack_line(stack: view.Stack, lang: Language) -> str:
    """A card with what one would say, or with the manners it has."""
    if len(stack.cards) == 1:
        return _card_line(stack.cards[0], stack.name, lang)
    manners = lang.clauses([_manner(card, card.hotkey.removeprefix(stack.hotkey), lang) for card in stack.cards])
    return lang.text("{n}. {label}: {text}", n=stack.hotkey, label=stack.name, text=manners)


def _manner(card: view.Card, letter: str, lang: Language) -> str:
    marks = _marks(card) if card.playable else [lang.text("not possible now")]
    name = f"{letter} {card.manner}"
    return lang.text("{label} ({marks})", label=name, marks=lang.join(marks)) if marks else name


def _marks(card: view.Card) -> list[str]:
    """What one is warned of."""
    marks = [card.risk_words] if card.risk != "low" else []
    return marks + ([card.legality_words] if card.legality != "green" else [])


def _card_line(card: view.Card, name: str, lang: Language) -> str:
    if not card.playable:
        return lang.text("{n}. {label} (not possible now; {why})", n=card.hotkey, label=name, why=card.why_not)
    marks = _marks(card)
    label = lang.text("{label} ({marks})", label=name, marks=lang.join(marks)) if marks else name
    return lang.text("{n}. {label}: {text}", n=card.hotkey, label=label, text=card.sentence or card.about)
