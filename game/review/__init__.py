"""What a review says: a play judged by the coach, put into words that make sense to a salesperson."""

from game.review.compare import compared
from game.review.html import page
from game.review.shapes import Beside, Compared, Decision, Diagnosis, Grade, Move, Plane, Point, TalkLine, Told, Way
from game.review.told import told

__all__ = [
    "Beside",
    "Compared",
    "Decision",
    "Diagnosis",
    "Grade",
    "Move",
    "Plane",
    "Point",
    "TalkLine",
    "Told",
    "Way",
    "compared",
    "page",
    "told",
]
