"""The loop: events in, one screen out, drawn again only when something changed."""

from __future__ import annotations

import time
from datetime import date

import pygame

from game.language import language as language_of
from game.model import Mode
from game.view import Talk
from game.window import desk as desks
from game.window import settings as remembered
from game.window.frame import Frame, copy
from game.window.screens import casefile, cases, dialogs, hint, progress, result, talk, today
from game.window.screens.scene import Scene
from game.window.ui import Ui
from game.window.zones import Intent

AWAKE, ASLEEP = 1 / 60, 1 / 15
"""Seconds between two looks at the events: just after one, and later."""
DROWSY = 1.0
REDRAWN = (
    pygame.WINDOWRESIZED,
    pygame.WINDOWSIZECHANGED,
    pygame.WINDOWEXPOSED,
    pygame.WINDOWSHOWN,
    pygame.WINDOWRESTORED,
)
ANSWERED = (pygame.KEYDOWN, pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEWHEEL)
KEYS = {"ESCAPE": "ESC", "F1": "?", "PAGEUP": "PAGE UP", "PAGEDOWN": "PAGE DOWN"}
GLOBAL_KEYS = {"F2": Intent("set", "language"), "F11": Intent("set", "fullscreen")}
ANYWHERE = {"?": Intent("show", "help"), "ESC": Intent("show", "pause")}


class App:
    """The window at work: which screen is up, what lies over it, and the desk that has the cases and the play."""

    def __init__(
        self,
        frame: Frame,
        language: str,
        seed: int | None = None,
        mode: Mode = Mode.PRACTICE,
        today: date | None = None,
    ) -> None:
        self.frame = frame
        self.settings = remembered.load()
        self.ui = Ui(frame.canvas, language_of(language))
        self.desk = desks.Desk(self.ui.language, seed, self.settings.numbers, mode, today)
        self.over: list[str] = []
        """What lies over the screen, the topmost last."""
        self.running = True
        self.dirty = True

    def run(self, case_id: str | None, call: bool = False) -> None:
        """Works until the window is closed."""
        self.open(case_id, call)
        self.draw()
        self.frame.show()
        pygame.event.clear(ANSWERED)  # meant for nothing that could be seen yet
        last = time.monotonic()
        while self.running:
            if self.pump():
                last = time.monotonic()
            time.sleep(AWAKE if time.monotonic() - last < DROWSY else ASLEEP)
        self.desk.close()

    def open(self, case_id: str | None, call: bool = False) -> None:
        """Goes to the list, or to the file of a case or the call of the day; offers what was left unfinished."""
        self.desk.look()
        if call:
            self.desk.do(Intent("today"))
        elif case_id is not None:
            self.desk.open(case_id)
        if self.desk.message:
            self.over.append("message")
        elif self.desk.place == "cases" and self.desk.unfinished:
            self.over.append("resume")
        self.dirty = True

    def pump(self) -> bool:
        """Answers all waiting events, then draws if need be; True where there was something to answer."""
        events = pygame.event.get()
        for event in events:
            self.answer(event)
        news = self.desk.changed() or ("hint" in self.over and self.desk.has_news)
        self.dirty = self.dirty or news
        if self.dirty and self.running:
            self.draw()
            self.frame.show()
        return bool(events)

    def answer(self, event: pygame.Event) -> None:
        """One event: keys and mouse go to the zones of what was drawn last, so that is first drawn as it is now."""
        if self.dirty and event.type in ANSWERED:
            self.draw()
            self.dirty = True
        if event.type == pygame.QUIT or event.type == pygame.WINDOWCLOSE:
            self.running = False
        elif event.type in REDRAWN:
            self.dirty = True
        elif event.type == pygame.KEYDOWN:
            self._key(_name(event))
        elif event.type == pygame.MOUSEMOTION:
            before = self.ui.focus
            self.ui.point(event.pos)
            self.dirty = self.dirty or self.ui.focus != before
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._do(self.ui.click(event.pos))
        elif event.type == pygame.MOUSEWHEEL:
            self.ui.wheel(pygame.mouse.get_pos(), event.y)
            self.dirty = True

    def draw(self) -> None:
        """The screen and what lies over it, at the size the window has now."""
        self.frame.fit()
        for _ in range(2):
            self.ui.begin()
            self._layers([name for name in self.over if name != "file"])
            if not self.ui.settle():
                break
        self.dirty = False

    # Private functions

    def _key(self, name: str) -> None:
        intent = GLOBAL_KEYS.get(name) or self.ui.key(name)
        if intent is None and name in ANYWHERE and not self.over:
            intent = ANYWHERE[name]
        elif intent is None and name == "ESC":
            intent = Intent("hide")
        self._do(intent)

    def _do(self, intent: Intent | None) -> None:
        """Carries out what the user wants; what the desk cannot do it says in a message."""
        self.dirty = True
        if intent is None or intent.kind == "none":
            return
        if intent.kind == "quit":
            self.running = False
        elif intent.kind == "show":
            self._show(intent.value)
        elif intent.kind == "hide":
            self._hide()
        elif intent.kind == "set":
            self._set(intent.value)
        elif intent.kind == "focus":
            self.ui.focus = intent.value
        elif intent.kind == "choose":
            name, _, number = intent.value.partition(":")
            self.ui.chosen[name] = int(number)
        elif intent.kind == "copy":
            self.desk.message = today.told(self.ui.language, copy(intent.value), intent.value)
        elif intent.kind == "reveal":
            self.desk.do(intent)
        else:
            before = self.desk.place
            self.over.clear()
            self.desk.do(intent)
            self._afresh(intent, self.desk.place != before)
        if self.desk.message:
            self.over.append("message")

    def _show(self, name: str) -> None:
        if name == "help" and "pause" in self.over:
            self.over.remove("pause")
        if name not in self.over:
            self.over.append(name)
        self.ui.forget(name, f"{name}-ready")

    def _hide(self) -> None:
        if self.over and self.over.pop() == "message":
            self.desk.message = None

    def _set(self, name: str) -> None:
        if name == "fullscreen":
            self.frame.toggle_full()
            return
        if name == "language":
            code = "en" if self.ui.language.code == "zh" else "zh"
            self.ui.language = self.desk.language = language_of(code)
            self.settings = self.settings._replace(language=code)
            if self.desk.place == "cases":
                self.desk.look()
        elif name == "numbers":
            self.desk.numbers = not self.desk.numbers
            self.settings = self.settings._replace(numbers=self.desk.numbers)
        try:
            remembered.save(self.settings)
        except OSError as error:
            self.desk.trouble(error)

    def _afresh(self, intent: Intent, elsewhere: bool) -> None:
        """After a step in the play, texts are read from their start and the focus is where it belongs."""
        for name in ("own", "speech", "news", "said", "because", "steps"):
            self.ui.offsets.pop(name, None)
        if elsewhere or intent.kind != "decide" or intent.value == "leave" or intent.value.startswith("go:"):
            self.ui.forget("talk", "file", "result", "progress", "exercise")
            for name in ("cards", "ways", "turns", "options", result.TAB):
                self.ui.chosen.pop(name, None)
            for name in ("story", "papers", "calendar", "signs", "scene", "situation", "told", *result.SCROLLED):
                self.ui.offsets.pop(name, None)

    def _layers(self, over: list[str]) -> None:
        """The screen, and over it, each shading what is below, the dialogs; what is below the topmost stands still."""
        if not over:
            self._screen()
            return
        self.ui.still("under", (tuple(self.over), self.desk.moment), lambda: self._shaded(over[:-1]))
        self._overlay(over[-1])

    def _shaded(self, over: list[str]) -> None:
        self._screen()
        for name in over:
            self.ui.cover()
            self._overlay(name)
        self.ui.cover()

    def _screen(self) -> None:
        desk, ui = self.desk, self.ui
        if "file" in self.over or desk.place == "file":
            casefile.draw(ui, desk.file(), desk.place == "talk", bool(desk.left()), desk.mode)
        elif desk.place == "talk":
            talk.draw(ui, desk.talk())
        elif desk.place == "result":
            result.draw(ui, self._scene())
        elif desk.place == "progress":
            progress.draw(ui, desk.progress())
        elif desk.place == "exercise":
            self._exercise()
        else:
            entries = desk.entries()
            detail = desk.card(cases.chosen(ui, entries)) if entries else cases.Detail(None, "", ())
            cases.draw(ui, entries, detail, bool(desk.unfinished), desk.today())

    def _exercise(self) -> None:
        from game.window.screens import exercise  # by now what it needs has been imported

        exercise.draw(self.ui, self.desk.asked())

    def _scene(self) -> Scene:
        """What the debrief shows, with all about the turn in focus."""
        desk, coached = self.desk, self.desk.coached()
        at = result.chosen(self.ui, coached.dots)
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

    def _overlay(self, name: str) -> None:
        desk, ui = self.desk, self.ui
        if name == "pause":
            dialogs.pause(ui, desk.place == "talk", desk.place == "talk" and desk.talk().back)
        elif name == "help":
            dialogs.help_(ui)
        elif name == "resume":
            dialogs.resume(ui, desk.unfinished)
        elif name == "anew":
            dialogs.anew(ui, desk.left())
        elif name == "message" and desk.message:
            dialogs.message(ui, *desk.message)
        elif desk.place == "talk":
            self._over_talk(name, desk.talk())

    def _over_talk(self, name: str, view: Talk) -> None:
        ui = self.ui
        if name == "transcript":
            dialogs.transcript(ui, view.transcript)
        elif name == "why" and view.why:
            dialogs.why(ui, view.why)
        elif name == "hint" and view.helped:
            hint.draw(ui, self.desk.hint())
        elif name == "go":
            dialogs.go(ui, view.exits)
        elif name == "close":
            dialogs.close(ui, next((way.hint for way in view.exits if way.decision == "close"), ""))
        elif name.startswith("red:"):
            dialogs.red(ui, next(card for card in view.cards if card.id == name.removeprefix("red:")))


# Private functions


def _name(event: pygame.Event) -> str:
    """The name of a key as zones know it: what is printed on it."""
    if event.unicode == "?":
        return "?"
    name = pygame.key.name(event.key).upper().strip("[]")
    name = KEYS.get(name, name)
    return f"SHIFT {name}" if name == "TAB" and event.mod & pygame.KMOD_SHIFT else name
