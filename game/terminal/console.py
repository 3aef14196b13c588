"""Plain lines in and out: one paragraph a line, wrapped only where a person looks at a terminal."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterator
from typing import TextIO

WIDEST = 100
NO_START = "，。！？：；、）》〉」』”’…—·,.!?:;)]}%"
NO_END = "（《〈「『“‘([{"


class Console:
    """Where the play is read from and written to."""

    def __init__(self, input_: TextIO, output: TextIO) -> None:
        self._input = input_
        self._output = output
        self._wraps = output.isatty()

    @property
    def interactive(self) -> bool:
        """Whether a person sits there, who can be told to ask again later."""
        return self._input.isatty()

    def say(self, text: str = "", indent: str = "") -> None:
        """Writes a paragraph."""
        width = min(shutil.get_terminal_size().columns, WIDEST) - len(indent)
        for paragraph in text.split("\n"):
            lines = wrap(paragraph, width) if self._wraps else [paragraph]
            for line in lines:
                self._output.write(f"{indent}{line}".rstrip() + "\n")

    def line(self, text: str) -> None:
        """Writes one line as it is, to be copied; the terminal breaks it where it must."""
        self._output.write(text + "\n")

    def ask(self, prompt: str) -> str:
        """One line of input without its blanks; raises EOFError at the end of input."""
        self._output.write(prompt)
        self._output.flush()
        line = self._input.readline()
        if not self._input.isatty():
            self._output.write(line.strip() + "\n")  # nobody has seen it typed
        if not line:
            raise EOFError
        return line.strip()


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` columns; Chinese breaks between characters but not before a mark."""
    lines, line = [], ""
    for chunk in _chunks(text):
        if line and columns(line + chunk.rstrip()) > width:
            lines.append(line.rstrip())
            line = chunk.lstrip()
        else:
            line += chunk
    return [*lines, line.rstrip()]


def columns(text: str) -> int:
    """How many columns the text takes: East Asian characters take two."""
    return sum(_columns(character) for character in text)


# Private functions


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _chunks(text: str) -> Iterator[str]:
    """The pieces between which a line may break."""
    chunk = ""
    for index, character in enumerate(text):
        chunk += character
        following = text[index + 1 : index + 2]
        if not following or following in NO_START or character in NO_END:
            continue
        if character == " " or _columns(character) == 2 or _columns(following) == 2:
            yield chunk
            chunk = ""
    if chunk:
        yield chunk
