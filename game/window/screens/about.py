"""What this is, by whom, under which licences, and where everything lies."""

from __future__ import annotations

from importlib import metadata

from game import children, journal
from game.window import theme
from game.window.column import Block, column
from game.window.ui import Ui
from game.window.widgets import back, dialog


def draw(ui: Ui) -> None:
    """The page over whatever is below it."""
    ui.scope("about", "done", "about")
    x, y, width, height = dialog(ui, (860, 640), ui.say("About Huikuan"))
    column(ui, "about", (x, y, width, height - 56), _blocks(ui))
    back(ui, (x, y, width, height))


def version() -> str:
    """The installed version; in a checkout that was not installed, the one in pyproject.toml is not asked for."""
    try:
        return metadata.version("huikuan")
    except metadata.PackageNotFoundError:
        return ""


# Private functions


def _blocks(ui: Ui) -> list[Block]:
    say = ui.say
    what = say(
        "A role-play simulator: practise collecting overdue trade debts without losing the customer. Every debtor "
        "follows rules you can open down to the line and to the place in the literature that suggested it."
    )
    coach = say(
        "The coach knows what you can know, never the hidden cause. What he calls best is best in this author's model."
    )
    return [
        Block(say("Huikuan {version}", version=version()).strip(), theme.SUBHEAD, theme.BRASS),
        Block(what, theme.BODY, theme.LIGHT, 2),
        Block(coach, theme.BODY, theme.LIGHT, 6),
        Block(say("Training, not legal advice."), theme.BODY._replace(bold=True), theme.LIGHT, 6),
        _head(say("With a screen reader")),
        Block(say("Everything can be played in the terminal:"), theme.BODY, theme.LIGHT, 2),
        Block(f"{children.typed()} play first-words --terminal", theme.BODY, theme.LIGHT_DIM, 2),
        _head(say("Where your records lie")),
        Block(say("Only on this machine: {folder}", folder=journal.home()), theme.BODY, theme.LIGHT, 2),
        _head(say("Licences")),
        Block(say("Huikuan, its cases, backgrounds and sounds: MIT."), theme.BODY, theme.LIGHT, 2),
        Block(say("Type: Noto Sans CJK SC, SIL Open Font License 1.1."), theme.BODY, theme.LIGHT, 2),
        Block(say("Icons: Tabler Icons, MIT. Portraits: built on Open Peeps by Pablo Stanley, CC0."), theme.BODY,
              theme.LIGHT, 2),
        Block(say("Programs it stands on: pygame-ce (LGPL), SDL (zlib), transitions, pydantic, PyYAML, fsrs (MIT), "
                  "NumPy, Babel (BSD)."), theme.BODY, theme.LIGHT, 2),
    ]  # fmt: skip


def _head(text: str) -> Block:
    return Block(text, theme.SUBHEAD, theme.BRASS, 16)
