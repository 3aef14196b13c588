"""Which screen is drawn for where one is, and what lies over it."""

from __future__ import annotations

from collections.abc import Sequence

from game.view import Talk
from game.view.path import next_one
from game.view.path import stations as all_stations
from game.window.desk import Desk
from game.window.rows import chosen
from game.window.screens import (
    about,
    belief,
    casefile,
    cases,
    dialogs,
    find,
    hint,
    keyboard,
    options,
    path,
    pocket,
    pocketcases,
    pocketpath,
    pocketresult,
    progress,
    result,
    seek,
    standing,
    talk,
    teaching,
    title,
    who,
)
from game.window.screens.dialogs import Choice
from game.window.screens.folder import Folder
from game.window.screens.scene import Scene
from game.window.screens.sheet import Detail
from game.window.settings import Settings
from game.window.ui import Ui
from game.window.zones import Intent


def draw(ui: Ui, desk: Desk, over: Sequence[str], settings: Settings) -> None:
    """The screen and, each shading what is below, the dialogs; what is below the topmost stands still."""
    lying = _lying(over)
    if not lying:
        _screen(ui, desk, "file" in over, settings)
        return
    token = (tuple(over), desk.moment, settings)
    ui.still("under", token, lambda: _shaded(ui, desk, over, settings))
    _overlay(ui, desk, lying[-1], settings)


# Private functions


def _lying(over: Sequence[str]) -> list[str]:
    """What lies over the screen; the file, open during the talk, is the screen itself."""
    return [name for name in over if name != "file"]


def _shaded(ui: Ui, desk: Desk, over: Sequence[str], settings: Settings) -> None:
    _screen(ui, desk, "file" in over, settings)
    for name in _lying(over)[:-1]:
        ui.cover()
        _overlay(ui, desk, name, settings)
    ui.cover()


def _screen(ui: Ui, desk: Desk, file_open: bool, settings: Settings) -> None:
    if file_open or desk.place == "file":
        casefile.draw(ui, opened(desk))
    elif desk.place == "talk" and ui.canvas.roomy:
        talk.draw(ui, desk.talk(), settings)
    elif desk.place == "talk":
        pocket.draw(ui, desk.talk(), settings)
    elif desk.place == "result":
        (result if ui.canvas.roomy else pocketresult).draw(ui, scene(ui, desk))
    elif desk.place == "progress":
        progress.draw(ui, desk.progress())
    elif desk.place == "exercise":
        from game.window.screens import exercise  # by now what it needs has been imported

        exercise.draw(ui, desk.asked())
    elif desk.place == "account":
        from game.window.screens import plan  # as for exercises

        if desk.accounts.open:
            plan.ask(ui, desk.form())
        else:
            plan.shelf(ui, desk.plans())
    elif desk.place == "title":
        title.draw(ui, desk.front())
    elif desk.place == "path":
        _path(ui, desk)
    else:
        _cases(ui, desk)


def _path(ui: Ui, desk: Desk) -> None:
    stations = all_stations(desk.path())
    at = min(ui.chosen.get(path.STATION, next_one(stations)), max(0, len(stations) - 1))
    layout = path.draw if ui.canvas.roomy else pocketpath.draw
    layout(ui, desk.path(), desk.card(stations[at].id) if stations else Detail(None, "", ()))


def _cases(ui: Ui, desk: Desk) -> None:
    entries = seek.sought(ui, desk.entries())
    at = chosen(ui, cases.LISTED, len(entries))
    detail = desk.card(entries[at].id) if entries else Detail(None, "", ())
    layout = cases.draw if ui.canvas.roomy else pocketcases.draw
    layout(ui, entries, detail, bool(desk.unfinished), desk.today(), desk.entries())


def scene(ui: Ui, desk: Desk) -> Scene:
    """What the debrief shows, with all about the turn in focus."""
    coached = desk.coached()
    at = result.chosen(ui, coached.dots)
    return Scene(
        debrief=desk.debrief(),
        coached=coached,
        failed=desk.review_failed,
        beside=desk.beside(),
        replay=desk.replay(),
        at=at,
        lines=desk.lines(at),
        why=desk.why_of(at),
        share=desk.share(),
    )


def opened(desk: Desk) -> Folder:
    """What the folder shows: the file, and what the trainee chose and noted in it."""
    return Folder(
        file=desk.file(),
        playing=desk.place == "talk",
        left=bool(desk.left()),
        mode=desk.mode,
        guess=desk.guess_words(),
        preparing=desk.preparing,
    )


def _overlay(ui: Ui, desk: Desk, name: str, settings: Settings) -> None:
    if name == "pause":
        here = desk.talk() if desk.place == "talk" else None
        dialogs.pause(ui, here is not None, here is not None and here.back, here is not None and bool(here.hand))
    elif name == "help":
        keyboard.help_(ui)
    elif name == "keys":
        keyboard.exchange(ui)
    elif name == "settings":
        options.draw(ui, settings)
    elif name == "about":
        about.draw(ui)
    elif name == "resume":
        dialogs.resume(ui, desk.unfinished)
    elif name == "anew":
        dialogs.anew(ui, desk.left())
    elif name == "message" and desk.message:
        dialogs.message(ui, *desk.message)
    elif name == pocketcases.FILTERS and desk.place == "cases":
        pocketcases.filters(ui, desk.entries(), len(seek.sought(ui, desk.entries())))
    elif name == "profiles":
        who.draw(ui, desk.people())
    elif name == "lesson" and (page := desk.lesson()) is not None:
        teaching.draw(ui, page)
    elif name == "guess" and desk.place in ("file", "talk"):
        belief.draw(ui, desk.causes(), desk.guess())
    elif name == "unprofile":
        _unprofile(ui, desk)
    elif desk.place == "account" and desk.accounts.open:
        _over_plan(ui, desk, name)
    elif desk.place == "talk":
        _over_talk(ui, desk, name, desk.talk())


def _unprofile(ui: Ui, desk: Desk) -> None:
    name = next(person.title for person in desk.people() if person.here)
    text = ui.say("Plays, reviews, plans and what was learned of “{name}” are deleted from this machine.", name=name)
    yes = Choice(ui.say("Delete it all"), Intent("who-delete"), icon="ui_close")
    dialogs.sure(ui, "unprofile", ui.say("Delete this profile?"), text, yes)


def _over_plan(ui: Ui, desk: Desk, name: str) -> None:
    from game.window.screens import plan

    if name == "paper":
        plan.paper(ui, desk.paper())
    elif name == "unplan":
        yes = Choice(ui.say("Delete it"), Intent("plan-delete"), icon="ui_close")
        dialogs.sure(ui, "unplan", ui.say("Delete this plan?"), desk.paper().title, yes)


def _over_talk(ui: Ui, desk: Desk, name: str, view: Talk) -> None:
    if name == "transcript":
        dialogs.transcript(ui, view.transcript)
    elif name == "why" and view.why:
        dialogs.why(ui, view.why)
    elif name == "find" and view.hand:
        find.draw(ui, view, desk.used())
    elif name == "standing":
        standing.draw(ui, view)
    elif name == "hint" and view.helped:
        hint.draw(ui, desk.hint())
    elif name == "go":
        dialogs.go(ui, view.exits)
    elif name == "close":
        dialogs.close(ui, next((way.hint for way in view.exits if way.decision == "close"), ""))
    elif name.startswith("red:"):
        dialogs.red(ui, next(card for card in view.cards if card.id == name.removeprefix("red:")))
