"""What a case offers between money and relation: points that no other play improves in one without losing in the other.

The same graph is solved again for weightings of the two, and the play that is best for each is followed.
"""

from __future__ import annotations

from game.coach.graph import Floats, Graph
from game.coach.policy import final_parts, over
from game.coach.solve import bounds, follow

WEIGHTINGS = (0.02, 0.25, 0.5, 0.75, 0.98)
"""Shares of money; never all or nothing, so that of equal plays the better is taken."""
FEWER = (0.02, 0.5, 0.98)
LARGE = 2_000_000
"""Edges from which there are fewer weightings, so that it takes no longer than solving the case."""
STEPS = {1: 1, 2: 16, 3: 6}
"""Steps of the grid of weights by number of truths."""
ROUGHLY = 1e-6
"""Chance below which a course of events is left out."""
APART = 2.0
"""Points of relation from which giving money for it is worth telling."""
Point = tuple[float, float]


def frontier(graph: Graph) -> tuple[Point, ...]:
    """(money, relation) in points that can be expected at best, least money first.

    Each point is what a play that was followed to its ends brings, so it can be had; the curve may lie further out.
    """
    _, money, relation = final_parts(graph, over(graph))
    found = [
        _followed(graph, share * money + (1 - share) * relation)
        for share in (FEWER if graph.source.size > LARGE else WEIGHTINGS)
    ]
    return undominated(found)


def undominated(points: list[Point]) -> tuple[Point, ...]:
    """The points that none beats in both, in order; points that are hardly apart are one."""
    kept: list[Point] = []
    for money, relation in sorted({(round(m, 1), round(r, 1)) for m, r in points}, reverse=True):
        if not kept or relation >= kept[-1][1] + APART:
            kept.append((money, relation))
    return tuple(reversed(kept))


# Private functions


def _followed(graph: Graph, ends: Floats) -> Point:
    values = bounds(graph, STEPS.get(len(graph.case.truths), 4), ends)
    found = follow(values, least=ROUGHLY)
    return found.money, found.relation
