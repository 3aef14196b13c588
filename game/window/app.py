"""The loop: events in, one screen out, drawn again only when something changed or moves."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pygame

from game import profiles
from game.language import language as language_of
from game.model import Mode
from game.window import desk as desks
from game.window import keys, showing
from game.window import settings as remembered
from game.window.cueing import cues
from game.window.frame import Frame, copy
from game.window.keys import Keymap
from game.window.pointer import Pointer
from game.window.screens import acting, find, folder, result, today
from game.window.settings import Settings
from game.window.sound import Sound
from game.window.ui import PRESSES, Ui
from game.window.zones import Intent

FRAME, AWAKE, ASLEEP = 1 / 60, 1 / 60, 1 / 15
"""Seconds from one look at the events to the next: while something moves, just after an event, and later."""
DROWSY = 1.0
MOST_DRAWINGS = 3
"""Drawings of one picture, until focus and view are where they belong."""
REDRAWN = (
    pygame.WINDOWRESIZED,
    pygame.WINDOWSIZECHANGED,
    pygame.WINDOWEXPOSED,
    pygame.WINDOWSHOWN,
    pygame.WINDOWRESTORED,
)
ANSWERED = (
    pygame.KEYDOWN,
    pygame.TEXTINPUT,
    pygame.MOUSEMOTION,
    pygame.MOUSEBUTTONDOWN,
    pygame.MOUSEBUTTONUP,
    pygame.MOUSEWHEEL,
)
GLOBAL_KEYS = {"F2": Intent("set", "language"), "F11": Intent("set", "full")}
ANYWHERE = {
    "?": Intent("show", "help"),
    "F1": Intent("show", "help"),
    "ESC": Intent("show", "pause"),
    "M": Intent("set", "sound"),
}
TEACHING = ("path", "cases", "result", "exercise")
"""Who comes here has played the tutorial, or passed it over."""
FROM_PAUSE = ("help", "settings", "find", "standing")
"""What the pause menu leads to and takes the place of."""
SWITCHES = ("numbers", "contrast", "still", "sound", "tone", "captions")


class App:
    """The window at work: which screen is up, what lies over it, and the desk that has the cases and the play."""

    def __init__(
        self,
        frame: Frame,
        language: str,
        seed: int | None = None,
        mode: Mode = Mode.PRACTICE,
        today: date | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.frame = frame
        self.clock = clock
        self.settings = remembered.load()
        self.ui = Ui(frame.canvas, language_of(language))
        self.desk = desks.Desk(self.ui.language, seed, self.settings.numbers, mode, today, frame.canvas.fetch)
        self.pointer = Pointer(self.ui)
        self.sound = Sound(frame.canvas.assets / "sounds")
        self.over: list[str] = []
        """What lies over the screen, the topmost last."""
        self.running = True
        self.dirty = True
        self._apply()

    def run(self, case_id: str | None, call: bool = False) -> None:
        """Works until the window is closed."""
        self.open(case_id, call)
        self.draw()
        self.frame.show()
        self.desk.read_ahead()
        pygame.event.clear(ANSWERED)  # meant for nothing that could be seen yet
        last = self.clock()
        while self.running:
            begun = self.clock()
            if self.pump():
                last = begun
            rest = FRAME if self.ui.motion.moving else AWAKE if begun - last < DROWSY else ASLEEP
            time.sleep(max(0.001, rest - (self.clock() - begun)))
        self.close()

    def open(self, case_id: str | None, call: bool = False) -> None:
        """Goes to the title, or to the file of a case or the call of the day."""
        self.desk.look()
        if call:
            self.desk.do(Intent("today"))
        elif case_id is not None:
            self.desk.open(case_id)
        if self.desk.message:
            self.over.append("message")
        self.dirty = True

    def close(self) -> None:
        """Puts everything away and remembers the window."""
        full, size = self.frame.full, self.frame.window.size if not self.frame.full else self.settings.size
        self._remember(self.settings._replace(full=full, size=size))
        self.sound.close()
        self.desk.close()

    def pump(self) -> bool:
        """Answers all waiting events, then draws if need be; True where there was something to answer."""
        events = pygame.event.get()
        for event in events:
            self.answer(event)
        news = self.desk.changed() or ("hint" in self.over and self.desk.has_news)
        self.dirty = self.dirty or news or self.ui.motion.moving
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
            self._key(keys.name(event))
        elif event.type == pygame.TEXTINPUT:
            self.ui.write(event.text)
            self.dirty = True
        elif event.type == pygame.TEXTEDITING:
            self.ui.composed = event.text
            self.dirty = True
        else:
            self._pointed(event)

    def draw(self) -> None:
        """The screen and what lies over it, at the size the window has now."""
        self.ui.motion.begin(self.clock())
        for _ in range(MOST_DRAWINGS):
            self.ui.canvas.look(self.settings.text / 100, self.settings.contrast)
            self.frame.fit()
            self.ui.begin()
            showing.draw(self.ui, self.desk, self.over, self.settings)
            if not self.ui.settle():
                break
        self._listen()
        self.dirty = False

    # Private functions

    def _listen(self) -> None:
        """The input method is there while one writes, beside the text box."""
        place = next((zone.box for zone in self.ui.zones if zone.id == self.ui.writing), None)
        if place is not None:
            self.frame.listen(self.ui.canvas.native(place))
        else:
            self.ui.composed = ""
            self.frame.listen(None)

    def _key(self, name: str) -> None:
        if self.ui.composed:
            return  # the input method's own
        if self.ui.catching:
            self._caught(name)
            return
        if name == "PASTE":
            self.ui.write(pygame.scrap.get_text() if pygame.scrap.has_text() else "")
            self.dirty = True
            return
        if name in PRESSES and not self.over and acting.running(self.ui):
            acting.finish(self.ui)
            self.dirty = True
            return
        usual = name if self.ui.writing and len(name) == 1 else self.ui.keymap.usual(name)
        intent = GLOBAL_KEYS.get(usual) or self.ui.key(name)
        if (
            intent is None
            and usual in ANYWHERE
            and (not self.over or usual == "M")
            and not (self.ui.writing and len(name) == 1)
        ):
            intent = ANYWHERE[usual]
        elif intent is None and usual == "ESC":
            intent = Intent("hide")
        self._do(intent)

    def _caught(self, name: str) -> None:
        """The key that shall do another's work was pressed."""
        usual, self.ui.catching = self.ui.catching, ""
        self.dirty = True
        if name and name not in keys.FIXED and name not in keys.COMMANDS.values():
            self._change(keys=self.ui.keymap.exchanged(usual, name).pairs)

    def _pointed(self, event: pygame.Event) -> None:
        """The mouse, or a finger: what it points at has the focus, what is let go where it was pressed is done."""
        if event.type == pygame.MOUSEMOTION:
            self.dirty = self.pointer.moved(event.pos, event.buttons[0]) or self.dirty
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.pointer.pressed(event.pos)
            self.dirty = True
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            intent = self.pointer.released(event.pos)
            if intent is None or intent.kind == "none":
                acting.finish(self.ui)
            self._do(intent)
        elif event.type == pygame.MOUSEWHEEL:
            self.ui.wheel(pygame.mouse.get_pos(), event.y)
            self.dirty = True

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
            self._set(*intent.value.partition("=")[::2])
        elif intent.kind == "catch":
            self.ui.catching = intent.value
        elif intent.kind == "focus":
            self.ui.focus = intent.value
        elif intent.kind == "choose":
            name, _, number = intent.value.partition(":")
            self.ui.chosen[name] = int(number)
        elif intent.kind == "copy":
            self.desk.message = today.told(self.ui.language, copy(intent.value), intent.value)
        elif intent.kind == "untaught":
            self.desk.untaught = True
            self._hide()
        elif intent.kind in ("reveal", "guess", "prepare", "mark"):
            self.desk.do(intent)
        elif intent.kind.startswith(("plan", "who")):
            self._note(intent)
        else:
            before = self.desk.place
            self.over.clear()
            self.desk.do(intent)
            self._afresh(intent, self.desk.place != before)
            self._hear(intent)
            if intent.kind in ("begin", "decide") and self.desk.lesson() is not None and not self.settings.taught:
                self.over.append("lesson")
            if not self.settings.taught and self.desk.place in TEACHING:
                self._change(taught=True)
        if self.desk.message and "message" not in self.over:
            self.over.append("message")

    def _hear(self, intent: Intent) -> None:
        """What the step sounds like; only in a talk is there a room to be heard."""
        settings, talking = self.settings, self.desk.place == "talk"
        stepped = talking and intent.kind in ("decide", "begin", "branch", "again")
        self.sound.play(cues(self.desk.talk()) if stepped else (), settings.sound, settings.tone and talking)

    def _note(self, intent: Intent) -> None:
        """A step in one's own account or between profiles; what was written in is not there twice."""
        self.over = [name for name in self.over if name == "profiles" and intent.kind != "who"]
        self.desk.do(intent)
        whose = "" if profiles.name() == profiles.DEFAULT else profiles.name()
        if whose != self.settings.profile:
            self._change(profile=whose)
        if not self.desk.refused:
            self.ui.fields.clear()
        if intent.kind in ("plan-ask", "plan-answer"):
            self.ui.forget("plan")
            for name in ("offers", "plan-head"):
                self.ui.chosen.pop(name, None)
                self.ui.offsets.pop(name, None)

    def _show(self, name: str) -> None:
        if self.over and name in FROM_PAUSE and self.over[-1] == "pause":
            self.over.pop()
        if name not in self.over:
            self.over.append(name)
        self.ui.forget(name, f"{name}-ready")
        for text in (name, "keys"):
            self.ui.offsets.pop(text, None)
        if name == "find":
            self.ui.fields.pop(find.FIELD, None)
            self.ui.chosen.pop(find.LIST, None)

    def _hide(self) -> None:
        if self.over and self.over.pop() == "message":
            self.desk.message = None

    def _set(self, name: str, value: str) -> None:
        """Changes a setting: to the value, or, where it is one of two, to the other."""
        if name == "full":
            self.frame.set_full(not self.frame.full)
            self._change(full=self.frame.full)
        elif name == "language":
            self._change(language="en" if self.ui.language.code == "zh" else "zh")
        elif name == "text":
            self._change(text=int(value))
        elif name == "speech":
            self._change(speech=value)
        elif name == "keys":
            self._change(keys=())
        elif name in SWITCHES:
            self._change(**{name: not getattr(self.settings, name)})

    def _change(self, **changes: Any) -> None:
        self._remember(self.settings._replace(**changes))
        self._apply()
        if "language" in changes:
            self.ui.language = self.desk.language = language_of(self.settings.language)
            if self.desk.place in ("title", "path", "cases"):
                self.desk.look()

    def _remember(self, settings: Settings) -> None:
        self.settings = settings
        try:
            remembered.save(settings)
        except OSError as error:
            self.desk.trouble(error)

    def _apply(self) -> None:
        """What the settings say is so from now on."""
        settings = self.settings
        self.ui.motion.wanted = not settings.still
        self.ui.keymap = Keymap(settings.keys)
        self.sound.play((), settings.sound, settings.tone and self.desk.place == "talk")
        self.desk.numbers, self.desk.taught = settings.numbers, settings.taught

    def _afresh(self, intent: Intent, elsewhere: bool) -> None:
        """After a step in the play, texts are read from their start and the focus is where it belongs."""
        if elsewhere:
            for name in (folder.TAB, *folder.LISTS):
                self.ui.chosen.pop(name, None)
            for name in folder.SCROLLED:
                self.ui.offsets.pop(name, None)
        for name in ("own", "speech", "news", "said", "because", "steps", "thread"):
            self.ui.offsets.pop(name, None)
        if elsewhere or intent.kind != "decide" or intent.value == "leave" or intent.value.startswith("go:"):
            self.ui.forget("talk", "file", "result", "progress", "exercise", "cases", "path")
            for name in ("cards", "ways", "turns", "options", result.TAB):
                self.ui.chosen.pop(name, None)
            for name in ("signs", "scene", "situation", "told", *result.SCROLLED):
                self.ui.offsets.pop(name, None)
