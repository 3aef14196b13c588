"""One decision looked at closely: what was said, what would have been better, what it cost, and why by the rules."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from game import belief, rules, wording
from game.language import Language, mark
from game.model import Case, Observation, Phase, State, Turn
from game.playthrough import Playthrough
from game.reading import reading
from game.review.shapes import Decision, Grade, Move, Way
from game.review.words import grade_words, shares, signed
from game.view import asked, way_words, words_for
from game.view.seen import impressions, papers
from game.view.speech import amount, in_brackets, turn_when, when_words
from game.view.words import GRADE_WORDS

if TYPE_CHECKING:  # the coach brings numpy, which a face should not wait for
    from game.coach.judging import Judgement, Review

LIKELY = Fraction(1, 10)
"""Chance from which another cause is still worth a word."""
TOLD = 1.0
"""Points that a decision must have cost to be told of beside a dearer one."""
PRAISED = 3
HARD = 2.0
"""Points that the second best must cost for a find to be praised."""
LAYERS = {
    "case": mark("That lies in this case itself"),
    "ploy": mark("That is a ploy of this debtor's"),
    "cause": mark("That lies in why the money is not paid"),
    "temperament": mark("That lies in the person's temperament"),
    "default": mark("That is what this move does with most people"),
    "desk": mark("That is what this preparation does by itself"),
}


def mattered(play: Playthrough, review: Review, lang: Language) -> tuple[Decision, ...]:
    """The decisions that cost most, dearest first."""
    judged = [review.judgements[index] for index in review.mattered]
    told = [judgement for n, judgement in enumerate(judged) if not n or judgement.loss >= TOLD]
    found = [_Told(play, judgement, lang).decision() for judgement in told]
    better = [(each.best.decision, each.better, each.better_reason) for each in found]
    return tuple(
        each._replace(same_as=better.index(mine) + 1 if better.index(mine) < n else 0)
        for n, (each, mine) in enumerate(zip(found, better, strict=True))
    )


def praised(play: Playthrough, review: Review, lang: Language) -> tuple[Decision, ...]:
    """The best moves that were found where the second best would have cost most, hardest first."""
    found = [(second_best(j), j) for j in review.judgements if j.grade == "best" and not _plain_sailing(play, j)]
    least = max(HARD, review.interval)
    hard = sorted((pair for pair in found if pair[0] >= least), key=lambda pair: (-pair[0], pair[1].turn))
    return tuple(_Told(play, judgement, lang).praise(saved) for saved, judgement in hard[:PRAISED])


def second_best(judgement: Judgement) -> float:
    """Points by which the best lawful choice was better than the next."""
    lawful = [choice.worth for choice in judgement.choices if not choice.red]
    return lawful[0] - lawful[1] if len(lawful) > 1 else 0.0


def grades(play: Playthrough, review: Review, lang: Language) -> tuple[Grade, ...]:
    """The table of every decision where there was a choice."""
    return tuple(_grade(play, review, judgement, lang) for judgement in review.judgements)


def name_of(case: Case, decision: str, before: State, lang: Language) -> str:
    """A decision as one would call it looking back."""
    if decision in case.tactics:
        return lang.pick(case.tactics[decision].name)
    if decision.startswith("go:"):
        index = next(k for k, o in enumerate(case.occasions) if o.id == decision.removeprefix("go:"))
        name, day = lang.pick(case.occasions[index].name), when_words(case, index, lang)
        return lang.text("go to {name} ({day})", name=name, day=day)
    if decision == "close":
        return lang.text("close the file")
    desk = rules.occasion(case, before).channel == "desk"
    return lang.text("leave it at that preparation") if desk else lang.text("end the talk there")


def place_words(case: Case, turn: Turn, lang: Language) -> str:
    """Day, time and place of a decision."""
    between = turn.before.phase == Phase.BETWEEN
    here = lang.text("afterwards") if between else lang.pick(rules.occasion(case, turn.before).name)
    return lang.text("{when}, {place}", when=turn_when(case, turn, lang), place=here)


# Private functions


def _plain_sailing(play: Playthrough, judgement: Judgement) -> bool:
    """Whether the decision only goes on to the next meeting, which nobody needs to find."""
    following = play.turns[judgement.turn].before.at + 1
    occasions = play.case.occasions
    return following < len(occasions) and judgement.played == f"go:{occasions[following].id}"


def _grade(play: Playthrough, review: Review, judgement: Judgement, lang: Language) -> Grade:
    turn, case = play.turns[judgement.turn], play.case
    last = next((j.turn for j in review.judgements if j.turn > judgement.turn), len(play.turns))
    luck = sum(step.luck for step in review.steps[judgement.turn : last])
    return Grade(
        turn=judgement.turn,
        number=judgement.number,
        when=place_words(case, turn, lang),
        played=name_of(case, judgement.played, turn.before, lang),
        best=name_of(case, judgement.best, turn.before, lang) if judgement.matters else "",
        grade=judgement.grade,
        grade_words=grade_words(judgement.grade, lang),
        loss=signed(-judgement.loss) if judgement.matters else "",
        luck=signed(luck),
    )


class _Told:
    """One judged decision of a play, being put into words."""

    def __init__(self, play: Playthrough, judgement: Judgement, lang: Language) -> None:
        self.play, self.case, self.lang = play, play.case, lang
        self.judgement = judgement
        self.turn = play.turns[judgement.turn]
        self.before = self.turn.before

    def decision(self) -> Decision:
        return self._told(self._cost())

    def praise(self, saved: float) -> Decision:
        second = [choice.decision for choice in self.judgement.choices if not choice.red][1]
        cost = self.lang.text(
            "the next best, “{name}”, would have cost {points} points",
            name=name_of(self.case, second, self.before, self.lang),
            points=f"{saved:.1f}",
        )
        return self._told(cost)

    # Private methods

    def _told(self, cost: str) -> Decision:
        judgement, lang = self.judgement, self.lang
        better = judgement.best != judgement.played
        best = self._turn_of(judgement.best) if better else None
        return Decision(
            turn=judgement.turn,
            number=judgement.number,
            when=place_words(self.case, self.turn, lang),
            played=self._move(judgement.played),
            best=self._move(judgement.best),
            grade=judgement.grade,
            grade_words=grade_words(judgement.grade, lang),
            loss=judgement.loss,
            cost=cost,
            happened=self._happened(),
            reason=self._reason(self.turn),
            ways=self._ways(self.turn),
            better=self._ways(best) if best is not None else (),
            better_reason=self._better_reason(best) if better else "",
            otherwise=self._otherwise(best) if best is not None else "",
            sources=self._sources(best or self.turn),
        )

    def _move(self, decision: str) -> Move:
        sentence = ""
        if decision in self.case.tactics:
            sentence = words_for(self.case, self.before, decision, self.play.seed, self.lang)
        return Move(decision, name_of(self.case, decision, self.before, self.lang), sentence, not in_brackets(sentence))

    def _cost(self) -> str:
        """Score, money and relation given away, as they were to be expected then."""
        judgement, lang = self.judgement, self.lang
        played, best = judgement.after_played, judgement.after_best
        if played is None or best is None:
            return lang.text("{points} points on average", points=f"{judgement.loss:.1f}")
        return lang.text(
            "{points} points on average (money {money}, relation {relation})",
            points=f"{judgement.loss:.1f}",
            money=signed(played.money - best.money),
            relation=signed(played.relation - best.relation),
        )

    def _happened(self) -> str:
        if self.turn.outcome is not None:
            heard = wording.spoken(self.case, self.turn, self.play.seed)
            return way_words(self.case, self.turn, self.turn.outcome, self.lang, heard)
        seen = [*papers(self.case, self.turn, self.lang), *impressions(self.case, self.turn, self.lang)]
        return self.lang.clauses([self._silent(self.turn.act), *seen])

    def _turn_of(self, decision: str, state: State | None = None) -> Turn | None:
        """The turn that a tactic would be here, with the rule that answers it; None for any other decision."""
        if decision not in self.case.tactics:
            return None
        before = state or self.before
        rule, chances = rules.answer(reading(self.case), before, decision)
        seen = Observation(None, before)
        return Turn(decision, decision, before, before, None, chances, rule.reaction, -1, None, seen, ())

    def _ways(self, turn: Turn) -> tuple[Way, ...]:
        """How the turn's act can go, likeliest first; what looks alike is one way."""
        if turn.reaction is None:
            return ()
        heard = wording.spoken(self.case, turn, self.play.seed)
        found: dict[str, list[int]] = {}
        for index, (outcome, weight) in enumerate(zip(turn.reaction.outcomes, turn.chances, strict=True)):
            if weight:
                said = heard if outcome.says == turn.says else None
                found.setdefault(way_words(self.case, turn, outcome, self.lang, said), []).append(index)
        weights = [sum(turn.chances[index] for index in indices) for indices in found.values()]
        each = zip(found.items(), shares(weights), strict=True)
        ways = [(share, Way(f"{share}%", words, turn.chosen in indices)) for (words, indices), share in each]
        return tuple(way for _, way in sorted(ways, key=lambda pair: -pair[0]))

    def _reason(self, turn: Turn) -> str:
        """The rule that answers: where it belongs, and what it asks."""
        if turn.reaction is None:
            return ""
        desk = rules.occasion(self.case, turn.before).channel == "desk"
        layer = "desk" if desk and turn.reaction.layer == "default" else turn.reaction.layer
        reason, conditions = self.lang.text(LAYERS[layer]), asked(self.case, turn, turn.reaction, self.lang)
        if not conditions:
            return self.lang.text("{reason}.", reason=reason)
        return self.lang.text("{reason} ({conditions}).", reason=reason, conditions=self.lang.clauses(conditions))

    def _better_reason(self, best: Turn | None) -> str:
        if best is not None:
            return self._reason(best)
        if self.judgement.best.startswith("go:"):
            return self._meeting(self.judgement.best)
        return self.lang.text("Anything more there costs more on average than it brings.")

    def _silent(self, decision: str) -> str:
        """What comes of a decision that nobody answers."""
        lang, state = self.lang, self.before
        if decision == "leave":
            return lang.plural(
                "You stopped with patience left for {n} more move.",
                "You stopped with patience left for {n} more moves.",
                state.patience,
            )
        if decision == "close":
            return lang.text("After that nothing more can be done; {owed} was still open.", owed=self._owed())
        passed = [lang.pick(o.name) for o in self.case.occasions[state.at + 1 : self._going(decision)]]
        if passed:
            return lang.text("That lets go by: {names}.", names=lang.join(passed))
        return lang.text("That lets no meeting go by.")

    def _meeting(self, decision: str) -> str:
        """Whom one meets there, and what is still open."""
        person = self.case.people[self.case.occasions[self._going(decision)].meets]
        return self.lang.text(
            "There you meet {name} ({post}), and {owed} was still open.",
            name=self.lang.pick(person.name),
            post=self.lang.pick(person.post),
            owed=self._owed(),
        )

    def _going(self, decision: str) -> int:
        return next(k for k, o in enumerate(self.case.occasions) if o.id == decision.removeprefix("go:"))

    def _owed(self) -> str:
        debt = self.case.debt
        return self.lang.money_spoken(debt.amount - amount(self.case, self.before.settled), debt.currency)

    def _otherwise(self, best: Turn) -> str:
        """The likeliest other cause under which another rule would have answered the better move."""
        told = [text for _, text in sorted(self._others(best), reverse=True)]
        return told[0] if told else ""

    def _others(self, best: Turn) -> Iterator[tuple[Fraction, str]]:
        *_, known = belief.beliefs(self.case, self.play.turns[: self.judgement.turn])
        for truth, line in known.items():
            cause, mine = self.case.truths[truth].cause, self.case.truths[self.before.truth].cause
            if cause == mine or line.weight < LIKELY:
                continue
            other = self._turn_of(best.act, line.state)
            if other is None or other.reaction is best.reaction:
                continue
            way = self._ways(other)[0].words
            if way != self._ways(best)[0].words:
                text = self.lang.text(
                    "Had it been {cause} (which looked {chance} likely then): {way}",
                    cause=self.lang.pick(self.case.causes[cause].name),
                    chance=f"{round(100 * line.weight)}%",
                    way=way,
                )
                yield line.weight, text

    def _sources(self, turn: Turn) -> tuple[str, ...]:
        tactic = self.case.tactics.get(turn.act)
        graded = {source.place: source.grade for source in tactic.sources} if tactic else {}
        places = dict.fromkeys([*(turn.reaction.source if turn.reaction is not None else ()), *graded])
        return tuple(
            self.lang.text("{source} ({grade})", source=place, grade=self.lang.text(GRADE_WORDS[graded[place]]))
            if place in graded
            else place
            for place in places
        )
