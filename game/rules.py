"""The verbs of the game, pure: what can be decided, how an act is answered, what can be seen, how it ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game import debtor, dice
from game.effects import Change, Mover, payable
from game.model import (
    AMBER_MAX,
    BASIS,
    EVENTS,
    Case,
    Mood,
    Move,
    Observation,
    Occasion,
    Outcome,
    Person,
    Phase,
    Result,
    Stage,
    State,
    Termination,
    Turn,
    When,
)
from game.reading import Reading, Rule, reading
from game.score import score

HIDDEN = -1


class IllegalDecisionError(ValueError):
    """A decision that cannot be taken now; carries the ones that can."""

    def __init__(self, decision: str, legal: tuple[str, ...]) -> None:
        choices = ", ".join(legal) or "nothing, the case is over"
        super().__init__(f"{decision!r} cannot be decided now; legal: {choices}")
        self.decision = decision
        self.legal = legal


class Answer(NamedTuple):
    """The rule that answers an act at a state, and the weights of its outcomes there."""

    rule: Rule
    chances: tuple[int, ...]


def initial_state(case: Case, seed: int) -> State:
    """The state before the first occasion is reached; the hidden truth is drawn from the seed alone."""
    return state_under(case, dice.pick(dice.draw(seed, "truth"), [truth.weight for truth in case.truths]))


def state_under(case: Case, truth: int) -> State:
    """The same with the truth given."""
    stages = list(case.causes[case.truths[truth].cause].stages)
    blank = State(**dict.fromkeys(State._fields, 0))
    return blank._replace(
        phase=Phase.AWAY,
        at=-1,
        truth=truth,
        stage=stages.index(case.causes[case.truths[truth].cause].start),
        relation=case.relation,
        path=case.steps_done,
        due=-1,
        firm=-1,
    )


def begin(case: Case, seed: int) -> tuple[Turn, ...]:
    """The turns that open the case: the arrival at the first occasion."""
    return tuple(_travel(reading(case), initial_state(case, seed), "", seed))


def is_over(state: State) -> bool:
    return state.phase == Phase.OVER


def legal_decisions(case: Case, state: State) -> tuple[str, ...]:
    """Tactics in the order of the palette, then ``leave``; between occasions ``go:<occasion>`` and ``close``."""
    if state.phase == Phase.TALK:
        read, occasion = reading(case), case.occasions[state.at]
        return (*(t for t in occasion.tactics if read.playable(state, t)), "leave")
    if state.phase == Phase.BETWEEN:
        return (*(f"go:{o.id}" for o in case.occasions[state.at + 1 :]), "close")
    return ()


def obstacle(case: Case, state: State, tactic: str) -> tuple[str, ...]:
    """The fields of the tactic's needs that do not hold now; empty when it can be played."""
    read, needs = reading(case), case.tactics[tactic].needs
    fields = (name for name in When.model_fields if getattr(needs, name) not in (None, ()))
    tests = ((name, read.test(state.at, When(**{name: getattr(needs, name)}))) for name in fields)
    return tuple(name for name, test in tests if test is not None and not test(state))


def apply(case: Case, state: State, decision: str, seed: int) -> tuple[Turn, ...]:
    """The turns of one decision in calendar order: its own act, then the events it leads to."""
    legal = legal_decisions(case, state)
    if decision not in legal:
        raise IllegalDecisionError(decision, legal)
    read = reading(case)
    first = _decide(read, state, decision, seed)
    return (first, *_travel(read, first.after, decision, seed))


def answer(read: Reading, state: State, act: str) -> Answer:
    """The first rule that holds, with the weights of its outcomes, 0 for those not eligible here."""
    for rule in read.rules(state.truth, state.at, act):
        if rule.test is None or rule.test(state):
            return Answer(rule, tuple(_weight(read, state, rule, index) for index in range(len(rule.choices))))
    raise LookupError(f"no rule answers {act} at {read.occasions[state.at].id}")


def effect(read: Reading, state: State, act: str, outcome: Outcome, mover: Mover) -> Change:
    """The act's outcome carried out on the state, up to but without what follows from it (the end of the occasion)."""
    change = Change(read, state)
    tactic = read.case.tactics.get(act)
    legality = tactic.legality.class_ if tactic else "green"
    change.outcome(outcome, cost=1 if tactic else 0, refused=legality == "red")
    if legality == "amber":
        change.step("amber", 1, None, AMBER_MAX)
    if outcome.stimulus is not None:
        change.stimulate(outcome.stimulus, state, mover)
    if tactic:
        change.state = change.state._replace(acts=state.acts + 1, nth=state.nth + 1)
        change.state = settle_tactic(read, change.state, legality == "red")
    else:
        _after_event(change, act, state, outcome)
    return change


def settle_tactic(read: Reading, state: State, red: bool) -> State:
    """What follows from a tactic: the talk goes on, the occasion ends, or the case does."""
    if red:
        return state._replace(phase=Phase.OVER, ended=Termination.RED_LINE)
    at_its_end = not state.patience and state.at == read.end - 1
    if state.acts >= read.case.acts and not at_its_end:
        return _closing(read, state, Termination.ACTS_USED)
    return state if state.patience else end_occasion(read, state)


def end_occasion(read: Reading, state: State) -> State:
    """The occasion is over: the choice of the next, or after the last one the close of the file."""
    if state.at == read.end - 1:
        return _closing(read, state, Termination.LAST_OCCASION)
    return state._replace(phase=Phase.BETWEEN)


def pending(read: Reading, state: State) -> tuple[str, State] | None:
    """The event to be answered next on the way, and the state in its context; None when nothing is pending."""
    if state.phase != Phase.AWAY:
        return None
    if state.promised and state.due <= state.bound:
        return "due", stand(read, state, min(state.due, read.end - 1))
    if state.bound == read.end:
        return "close", state
    return "arrive", stand(read, state, state.bound)


def stand(read: Reading, state: State, at: int) -> State:
    """The state in the context of an occasion: mood, pressure, patience and the occasion's facts always afresh."""
    start = read.start(at, state.relation)
    moods = [id_ for id_, _ in read.moods[at]]
    return state._replace(
        at=at,
        mood=moods.index(start.mood),
        pressure=start.pressure,
        patience=start.patience,
        facts=state.facts & read.kept_bits | read.bits(read.occasions[at].facts),
        nth=0,
    )


def depart(read: Reading, state: State, decision: str, mover: Mover) -> Change:
    """``leave``, ``go:<occasion>`` or ``close`` carried out, up to the events it leads to."""
    change = Change(read, state)
    if decision == "leave":
        change.state = end_occasion(read, state)
    elif decision == "close":
        change.state = _closing(read, state, Termination.CLOSED)
    else:
        bound = next(k for k, o in enumerate(read.occasions) if o.id == decision.removeprefix("go:"))
        for _ in range(state.at + 1, bound):
            change.neglect(mover)
        change.state = change.state._replace(phase=Phase.AWAY, bound=bound)
    return change


def observe(state: State) -> State:
    """What can be seen of a state: the truth and its stage are covered."""
    return state._replace(truth=HIDDEN, stage=HIDDEN)


def result(case: Case, state: State) -> Result:
    """How it turned out so far; final once `is_over`."""
    return Result(Termination(state.ended), score(case, state), case.truths[state.truth].id)


def occasion(case: Case, state: State) -> Occasion:
    return case.occasions[state.at]


def person(case: Case, state: State) -> Person:
    return case.people[case.occasions[state.at].meets]


def mood(case: Case, state: State) -> tuple[str, Mood]:
    return reading(case).moods[state.at][state.mood]


def stage(case: Case, state: State) -> tuple[str, Stage]:
    return reading(case).stages[state.truth][state.stage]


def fact_names(case: Case, state: State) -> tuple[str, ...]:
    """The facts that hold now, in the case's order."""
    return tuple(name for name, bit in reading(case).bit.items() if state.facts & bit)


def by_machine(read: Reading) -> Mover:
    """Moves by firing the machines, as live play does."""

    def mover(asked: debtor.Asked, kind: str, owner: str, state: str, stimulus: str) -> Move | None:
        machine = (read.engine.moods if kind == "mood" else read.engine.stages)[owner]
        return debtor.fire(machine, state, stimulus, asked)

    return mover


def by_table(read: Reading) -> Mover:
    """Moves from the tables, for whatever must be fast."""
    moods, stages = read.tables

    def mover(asked: debtor.Asked, kind: str, owner: str, state: str, stimulus: str) -> Move | None:
        return debtor.move_of((moods if kind == "mood" else stages)[owner], state, stimulus, asked)

    return mover


# Private functions


def _decide(read: Reading, state: State, decision: str, seed: int) -> Turn:
    if decision in read.case.tactics:
        return _act(read, state, decision, decision, seed)
    change = depart(read, state, decision, by_machine(read))
    return _plain_turn(decision, state, change)


def _travel(read: Reading, state: State, decision: str, seed: int) -> Iterator[Turn]:
    while (event := pending(read, state)) is not None:
        act, here = event
        turn = _act(read, here, act, decision, seed)
        yield turn
        state = turn.after


def _act(read: Reading, state: State, act: str, decision: str, seed: int) -> Turn:
    rule, chances = answer(read, state, act)
    u = dice.draw(seed, "act", *where(read, state, act))
    chosen = dice.pick(u, chances)
    outcome = rule.reaction.outcomes[chosen]
    change = effect(read, state, act, outcome, by_machine(read))
    return Turn(
        decision=decision,
        act=act,
        before=state,
        after=change.state,
        draw=u,
        chances=chances,
        reaction=rule.reaction,
        chosen=chosen,
        says=outcome.says,
        observation=Observation(outcome.says, observe(change.state)),
        terms=tuple(change.terms),
    )


def where(read: Reading, state: State, act: str) -> tuple[str, int, str]:
    """The place of an act's luck: occasion, number of the act there (0 for events), act."""
    late = act == "close" or (act == "due" and state.due == read.end)
    return "close" if late else read.occasions[state.at].id, 0 if act in EVENTS else state.nth + 1, act


def _plain_turn(decision: str, state: State, change: Change) -> Turn:
    seen = Observation(None, observe(change.state))
    return Turn(decision, decision, state, change.state, None, (), None, -1, None, seen, tuple(change.terms))


def _weight(read: Reading, state: State, rule: Rule, index: int) -> int:
    test, weight, outcome = rule.choices[index]
    if test is not None and not test(state):
        return 0
    if outcome.pay is not None and not payable(read, state, outcome.pay):
        return 0
    return weight


def _after_event(change: Change, act: str, before: State, outcome: Outcome) -> None:
    read = change.reading
    if act == "due":
        if outcome.promise is None:
            change.drop_promise(outcome.place)
        return
    if act == "close":
        change.state = change.state._replace(phase=Phase.OVER)
        return
    change.step("spent", read.occasions[before.at].cost, None, top=BASIS)
    change.state = change.state._replace(phase=Phase.TALK)
    if not change.state.patience:
        change.state = end_occasion(read, change.state)


def _closing(read: Reading, state: State, ended: Termination) -> State:
    return state._replace(phase=Phase.AWAY, bound=read.end, ended=ended)
