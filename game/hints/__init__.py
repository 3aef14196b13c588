"""Hints in practice: a question, the group of the best move, the move; from what the trainee can know alone."""

from game.hints.asking import Advice, Coach
from game.hints.panel import Panel, Step, panel

__all__ = ["Advice", "Coach", "Panel", "Step", "panel"]
