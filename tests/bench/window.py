"""The window: from start to picture, a frame, and what an idle talk costs, under SDL's dummy driver unless told."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.table import Row

ROOT = Path(__file__).parent.parent.parent
RUNS = 5
FRAMES = 60
IDLE_SECONDS = 6.0
SETTLED = 3.0
"""Seconds after which what is read ahead once has been read."""
IDLE_LIMIT = 0.5
FRAME_LIMITS = {720: 2.0, 1080: 4.0}
PLAYABLE_LIMIT = 1_000.0
MEMORY_LIMIT = 200.0

BARE = """
import pygame
pygame.display.init(); pygame.font.init()
window = pygame.Window("bare", (1280, 720))
window.get_surface().fill((20, 40, 50)); window.flip(); pygame.event.get()
"""
FIRST = """
from game import window
window.first_picture()
"""
OURS = """
from game.window.frame import open_frame
frame = open_frame("zh")
from game.window.app import App
app = App(frame, "zh", 1)
app.open(None); app.draw(); frame.show()
"""
PLAYABLE = (
    OURS
    + """
from game.window.zones import Intent
app._do(Intent("go", "cases")); app.draw(); frame.show()
assert len(app.desk.entries()) > 50
app._do(Intent("open", "hongda-hardware")); app.draw(); frame.show()
"""
)
FRAME = """
import sys, time, pygame
size = (int(sys.argv[1]), int(sys.argv[2]))
from game.window.frame import open_frame
frame = open_frame("zh")
frame.window.size = size
from game.window.app import App
from game.window.zones import Intent
class Clock: now = 100.0
app = App(frame, "zh", 1, clock=lambda: Clock.now)
app._do(Intent("mode", "exam"))  # no coach works beside what is measured
app.open("hongda-hardware"); app.draw(); frame.show()
app._do(Intent("begin")); app.draw(); frame.show()
view = app.desk.talk()
moved = view.moved._replace(paid=40, silent=True, promised=True)
moving = [view._replace(moved=moved._replace(turn=n), face=f, money=view.money._replace(before=0, minor=500 + n))
          for n, f in ((1, "rage"), (2, "calm"))]
def clock(work, frames={frames}):
    work(); start = time.perf_counter()
    for _ in range(frames): work()
    return (time.perf_counter() - start) / frames * 1000
picture = frame.window.get_surface().copy()
def ours():
    Clock.now += 0.016
    app.ui.motion.forget("speech", "coins")  # all begins again and again
    app.desk.talk = lambda: moving[int(Clock.now * 3) % 2]  # another moment 3 times a second
    app.ui.focus = f"cards:{int(Clock.now * 60) % len(view.cards)}"
    app.draw(); frame.show()
def bare(): frame.window.get_surface().blit(picture, (0, 0)); frame.show()
try:
    import resource
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
except ImportError:
    memory = 0.0
print(clock(ours), clock(bare), app.desk.place, memory)
"""
IDLE = """
import threading, time, pygame
from game.window.frame import open_frame
frame = open_frame("zh")
from game.window.app import App
from game.window.zones import Intent
app = App(frame, "zh", 1)
app._do(Intent("mode", "exam"))  # no coach works beside what is measured
app.open("hongda-hardware"); app.draw(); frame.show()
app._do(Intent("begin")); app.draw(); frame.show()
app.ui.motion.finish("speech")
for _ in range(3): app.pump()
class Clock:
    wall = cpu = 0.0
def start():
    Clock.wall, Clock.cpu = time.perf_counter(), time.process_time()
def stop():
    print((time.process_time() - Clock.cpu) / (time.perf_counter() - Clock.wall) * 100, flush=True)
    app.running = False
threading.Timer({settled}, start).start()
threading.Timer({settled} + {seconds}, stop).start()
app.open = lambda *_: None
app.run(None)
"""


def rows() -> list[Row]:
    bare = _start(BARE)
    first = Row("window up, first picture", _start(FIRST), "ms", "bare pygame window", bare)
    ready = Row("window up, list of cases ready", _start(OURS), "ms", "bare pygame window", bare)
    playable = Row("a case file open, all cases listed", _start(PLAYABLE), "ms", "limit", PLAYABLE_LIMIT)
    return [first, ready, playable, *_frames((1280, 720)), *_frames((1920, 1080)), _idle()]


# Private functions


def _run(script: str, *arguments: str) -> str:
    with tempfile.TemporaryDirectory() as home:  # not the user's own records
        environment = {"SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1", **os.environ}
        environment |= {"HUIKUAN_HOME": home, "SDL_AUDIODRIVER": "dummy"}
        command = [sys.executable, "-c", script, *arguments]
        return subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def _start(script: str) -> float:
    def once() -> float:
        begin = time.perf_counter()
        _run(script)
        return (time.perf_counter() - begin) * 1_000

    once()
    return statistics.median(once() for _ in range(RUNS))


def _frames(size: tuple[int, int]) -> list[Row]:
    ours, bare, place, memory = _run(FRAME.replace("{frames}", str(FRAMES)), *map(str, size)).split()
    name = f"frame of the {place} at {size[1]}p, everything moving"
    return [
        Row(name, float(ours), "ms", "limit", FRAME_LIMITS[size[1]]),
        Row(name, float(ours), "ms", "one picture and a flip", float(bare)),
        Row(f"memory of the window's process at {size[1]}p", float(memory), "MB", "limit", MEMORY_LIMIT),
    ]


def _idle() -> Row:
    used = float(_run(IDLE.replace("{seconds}", str(IDLE_SECONDS)).replace("{settled}", str(SETTLED))))
    return Row("processor used by an idle talk", used, "% of a core", "limit", IDLE_LIMIT)
