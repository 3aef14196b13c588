"""Profiles in plain lines: which there are, all of one as a file to take along, and one removed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from game import profiles
from game.language import Language
from game.terminal.console import Console
from game.view import whose


def listed(lang: Language) -> Iterator[str]:
    """Every profile with how much is kept for it; the one in use is marked."""
    for each in whose.kept():
        line = lang.plural(
            "{name}: {n} play, {folder}",
            "{name}: {n} plays, {folder}",
            each.plays,
            name=each.name,
            folder=profiles.home(each.name),
        )
        yield lang.text("{line} (in use)", line=line) if each.here else line


def delete(input_: TextIO, output: TextIO, name: str, lang: Language) -> bool:
    """Removes the profile once its name was typed again; whether it was removed."""
    console, count = Console(input_, output), len(profiles.files(name))
    console.say(
        lang.plural(
            "This removes {n} file of the profile “{name}” in {folder} for good: plays, what was learned, reviews.",
            "This removes {n} files of the profile “{name}” in {folder} for good: plays, what was learned, reviews.",
            count,
            name=name,
            folder=profiles.home(name),
        )
    )
    try:
        typed = console.ask(lang.text("Type the name of the profile to remove it:") + " ")
    except EOFError:
        typed = ""
    if typed != name:
        console.say(lang.text("Nothing was removed."))
        return False
    profiles.delete(name)
    console.say(lang.text("The profile “{name}” was removed.", name=name))
    return True
