"""The hint for one moment as it is shown: its three steps, revealed one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from game import belief, rules, view
from game.hints.asking import Advice, Coach
from game.hints.questions import Scene, question_for
from game.language import Language, mark
from game.model import HINT_STEPS, Aids, Mood, Phase, Reaction, State
from game.playthrough import Playthrough
from game.reading import reading
from game.view.conditions import HIDDEN, plain_conditions
from game.view.words import GROUP_NAMES

HEADINGS = (mark("Think of this first"), mark("The kind of move"), mark("The move, and why"))
EQUAL = 0.05
"""Points below which two decisions are called equally good."""
WAYS = {
    "leave": mark("No card: this talk has given what it can."),
    "go": mark("Go on: there is another meeting to be had."),
    "close": mark("No further meeting: count what there is."),
}


class Step(NamedTuple):
    """One step of a hint; ``lines`` is empty until it is looked at."""

    heading: str
    lines: tuple[str, ...]


class Panel(NamedTuple):
    """What is shown of a hint now."""

    state: Literal["reading", "failed", "ready"]
    note: str
    """What to know about it, a sentence."""
    steps: tuple[Step, ...]
    shown: int
    """How many steps were looked at."""

    @property
    def more(self) -> bool:
        """Whether there is a step that can be looked at."""
        return self.state == "ready" and self.shown < HINT_STEPS


def panel(play: Playthrough, aids: Aids, coach: Coach | None, lang: Language, wait: bool = False) -> Panel:
    """The hint for this moment as far as it was looked at; with ``wait`` the coach's answer is waited for."""
    advice = None if coach is None else coach.wait(play) if wait else coach.ask(play)
    shown = aids.level(len(play.decisions))
    if advice is None:
        failed = coach is None or coach.failed or coach.silent(play)
        note = mark("The coach has no answer here.") if failed else mark("The coach is still reading the case.")
        blank = tuple(Step(lang.text(heading), ()) for heading in HEADINGS)
        return Panel("failed" if failed else "reading", lang.text(note), blank, 0)
    told = told_by(play, advice, lang)
    steps = tuple(Step(lang.text(heading), told[n] if n < shown else ()) for n, heading in enumerate(HEADINGS))
    return Panel("ready", lang.text("Each step you look at is noted in the record."), steps, shown)


def told_by(play: Playthrough, advice: Advice, lang: Language) -> tuple[tuple[str, ...], ...]:
    """The lines of all three steps; nothing in them depends on what cannot be known."""
    *_, known = belief.beliefs(play.case, play.turns)
    scene = Scene(play.case, rules.observe(play.state), known, advice.best)
    return (question_for(scene, lang),), (_group(scene, lang),), tuple(_move(play, scene, advice, lang))


# Private functions


def _group(scene: Scene, lang: Language) -> str:
    if scene.tactic is None:
        return lang.text(WAYS[scene.group])
    return lang.text("Look among the cards under “{label}”.", label=lang.text(GROUP_NAMES[scene.tactic.group]))


def _move(play: Playthrough, scene: Scene, advice: Advice, lang: Language) -> Iterator[str]:
    talk = view.talk(play, lang)
    names = {card.id: card.name for card in talk.cards} | {way.decision: way.label for way in talk.exits}
    card = next((card for card in talk.cards if card.id == advice.best), None)
    yield names[advice.best]
    if card is not None:
        if card.sentence:
            yield lang.text("You would say: {text}" if card.spoken else "You would do: {text}", text=card.words)
        yield card.about
    yield _worth(advice, names, lang)
    rule = _shared(scene)
    if rule is not None:
        plain = rule.when.model_copy(update=dict.fromkeys(HIDDEN))
        asked = plain_conditions(plain, play.case, lang, _moods(scene))
        if asked:
            yield lang.text("What tells here: {conditions}", conditions=lang.clauses(asked))
    sources = (rule.source if rule is not None else ()) or (card.sources if card is not None else ())
    if sources:
        yield lang.text("Source in the literature: {sources}", sources=lang.join(list(sources)))


def _worth(advice: Advice, names: dict[str, str], lang: Language) -> str:
    if not advice.next:
        return lang.text("There is nothing else that can be done here.")
    if advice.lead < max(EQUAL, advice.interval):
        return lang.text("Next to it “{name}” is about as good.", name=names[advice.next])
    return lang.text(
        "On average it brings {points} points more than the next best, “{name}”.",
        points=f"{advice.lead:.1f}",
        name=names[advice.next],
    )


def _shared(scene: Scene) -> Reaction | None:
    """The rule that answers the best card, where it is the same under every truth still possible and names none."""
    if scene.tactic is None or scene.seen.phase != Phase.TALK:
        return None
    met = [_rule(scene, line.state) for line in scene.known.values()]
    same = all(rule is met[0] for rule in met) and met[0].layer != "cause"
    return met[0] if same else None


def _rule(scene: Scene, state: State) -> Reaction:
    return rules.answer(reading(scene.case), state, scene.best).rule.reaction


def _moods(scene: Scene) -> dict[str, Mood]:
    return scene.case.temperaments[scene.person.temperament].moods
