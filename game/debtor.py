"""How a debtor moves: `transitions` machines built from the content, and the tables read off them.

The machines are the single definition. Live play fires them on a throwaway model, so nothing is shared between turns;
whatever must be fast reads `table`, and a law test shows that the two agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from transitions import EventData, Machine, Transition

from game.model import Case, Cause, Move, Temperament

Asked = Callable[[Move], bool]
"""Whether a move's condition holds at the moment of firing."""


Table = dict[tuple[str, str], tuple[Move, ...]]
"""(state, stimulus) -> the moves in the order in which the machine tries them."""


class _Moment:
    """The throwaway model of one firing: where the machine stands, and how to ask a condition."""

    def __init__(self, state: str, asked: Asked) -> None:
        self.state = state
        self.asked = asked
        self.taken: Move | None = None


class _Condition:
    """A move's `when` as a `transitions` condition; it keeps the move so that tables can be read off."""

    def __init__(self, move: Move) -> None:
        self.move = move
        self.__name__ = "when"

    def __call__(self, event: EventData) -> bool:
        moment: _Moment = event.model  # type: ignore[assignment]  # transitions types models as Any objects
        if moment.asked(self.move):
            moment.taken = self.move
        return moment.taken is self.move


def build(states: Iterable[str], initial: str, moves: Iterable[Move]) -> Machine:
    """A machine without a model; a stimulus that a state does not answer leaves it as it is."""
    rows: list[dict[str, Any]] = [
        {"trigger": move.on, "source": source, "dest": move.to, "conditions": _Condition(move)}
        for move in moves
        for source in move.source
    ]
    return Machine(
        model=None,
        states=list(states),
        transitions=rows,
        initial=initial,
        auto_transitions=False,
        ignore_invalid_triggers=True,
        send_event=True,
    )


def fire(machine: Machine, state: str, stimulus: str, asked: Asked) -> Move | None:
    """The move the machine takes: the first transition whose condition holds; None leaves the state as it is."""
    event = machine.events.get(stimulus)
    if event is None or state not in event.transitions:
        return None  # `transitions` would leave the state too, but log each time
    moment = _Moment(state, asked)
    event.trigger(moment)
    return moment.taken


def table(machine: Machine) -> Table:
    """What the machine would try for every state and stimulus, read off the machine itself."""
    return {
        (source, stimulus): tuple(_move(transition) for transition in transitions)
        for stimulus, event in machine.events.items()
        for source, transitions in event.transitions.items()
        if transitions
    }


def move_of(moves: Table, state: str, stimulus: str, asked: Asked) -> Move | None:
    """The move that `fire` would take, from the table; None where the state stays as it is."""
    return next((move for move in moves.get((state, stimulus), ()) if asked(move)), None)


class Engine(NamedTuple):
    """The machines of one case, built once: moods by temperament, stages by cause."""

    moods: dict[str, Machine]
    stages: dict[str, Machine]


def engine(case: Case) -> Engine:
    """Builds every machine of the case: about 0.7 ms each."""
    return Engine(
        {id_: _mood_machine(temperament) for id_, temperament in case.temperaments.items()},
        {id_: _stage_machine(cause) for id_, cause in case.causes.items()},
    )


# Private functions


def _move(transition: Transition) -> Move:
    condition = transition.conditions[0].func
    assert isinstance(condition, _Condition)  # `build` makes every transition with exactly this one
    return condition.move


def _mood_machine(temperament: Temperament) -> Machine:
    return build(temperament.moods, temperament.starts[-1].mood, temperament.moves)


def _stage_machine(cause: Cause) -> Machine:
    return build(cause.stages, cause.start, cause.moves)
