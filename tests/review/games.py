"""Games that a review must tell apart, found by letting bots play: what was decided and what luck made of it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from game import authoring
from game.bots import BOTS, play_out
from game.coach.advice import Advisor
from game.coach.frontier import frontier
from game.coach.judging import Review, judge
from game.coach.solve import sharpened, solved
from game.language import language
from game.playthrough import Playthrough
from game.review import Told, told


class Game(NamedTuple):
    case: str
    bot: str
    seed: int


GOOD = Game("rivals-terms", "random", 7)
BAD = Game("visitors", "always_hard", 5)
LUCKY_BAD = Game("first-request", "always_hard", 9)
UNLUCKY_GOOD = Game("the-mail", "handbook_expert", 5)
WHOLE_CASE = Game("sunji-bakery", "always_nice", 1)
DRILLS = {"good": GOOD, "bad": BAD, "lucky-bad": LUCKY_BAD, "unlucky-good": UNLUCKY_GOOD}
GAMES = DRILLS | {"whole-case": WHOLE_CASE}


@cache
def played(game: Game) -> Playthrough:
    return play_out(BOTS[game.bot], authoring.load_case(game.case), game.seed)


@cache
def reviewed(game: Game) -> Review:
    play = played(game)
    solution, values = solved(play.case)
    return judge(Advisor(sharpened(values)), solution, play)._replace(frontier=frontier(values.graph))


@cache
def review_of(game: Game, code: str) -> Told:
    return told(played(game), reviewed(game), language(code))
