"""A line of text being written: what keys do to it, without a screen."""

from __future__ import annotations

from typing import NamedTuple

MOST = 200
"""Characters, unless the field says otherwise."""


class Field(NamedTuple):
    """A text with the place where the next character goes."""

    text: str = ""
    at: int = 0

    def written(self, text: str, most: int = MOST) -> Field:
        """With this put in; line ends and tabs become blanks, what is too long is left out."""
        flat = " ".join(text.split()) if text.strip() else " " * bool(text)
        flat = flat[: max(0, most - len(self.text))]
        return Field(self.text[: self.at] + flat + self.text[self.at :], self.at + len(flat))

    def pressed(self, key: str) -> Field | None:
        """After an editing key; None where the key is none of them."""
        text, at = self
        if key == "BACKSPACE":
            return Field(text[: max(0, at - 1)] + text[at:], max(0, at - 1))
        if key == "DELETE":
            return Field(text[:at] + text[at + 1 :], at)
        if key in ("LEFT", "RIGHT"):
            return Field(text, min(max(at + (1 if key == "RIGHT" else -1), 0), len(text)))
        if key in ("HOME", "END"):
            return Field(text, 0 if key == "HOME" else len(text))
        return None
