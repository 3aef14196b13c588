"""The same play in plain lines with numbered choices: nothing drawn, nothing moved, readable by a screen reader."""

from game.terminal.pages import chapter_line, entry_line
from game.terminal.reviewing import show_review
from game.terminal.seat import Setting
from game.terminal.session import run, run_today, show

__all__ = ["Setting", "chapter_line", "entry_line", "run", "run_today", "show", "show_review"]
