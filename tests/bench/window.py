"""The window: from start to picture, a frame, and what an idle talk costs, under SDL's dummy driver unless told."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.table import Row

ROOT = Path(__file__).parent.parent.parent
RUNS = 5
FRAMES = 60
IDLE_SECONDS = 6.0
IDLE_LIMIT = 1.0
FRAME_LIMIT = 2.0

BARE = """
import pygame
pygame.display.init(); pygame.font.init()
window = pygame.Window("bare", (1280, 720))
window.get_surface().fill((20, 40, 50)); window.flip(); pygame.event.get()
"""
FIRST = """
from game.window.frame import open_frame
open_frame("zh")
"""
OURS = """
from game.window.frame import open_frame
frame = open_frame("zh")
from game.window.app import App
app = App(frame, "zh", 1)
app.open(None); app.draw(); frame.show()
"""
FRAME = """
import sys, time, pygame
size = (int(sys.argv[1]), int(sys.argv[2]))
from game.window.frame import open_frame
frame = open_frame("zh")
frame.window.size = size
from game.window.app import App
from game.window.zones import Intent
app = App(frame, "zh", 1)
app._do(Intent("mode", "exam"))  # no coach works beside what is measured
app.open("hongda-hardware"); app.draw(); frame.show()
app._do(Intent("begin")); app.draw(); frame.show()
def clock(work, frames={frames}):
    work(); start = time.perf_counter()
    for _ in range(frames): work()
    return (time.perf_counter() - start) / frames * 1000
picture = frame.window.get_surface().copy()
def ours(): app.draw(); frame.show()
def bare(): frame.window.get_surface().blit(picture, (0, 0)); frame.show()
print(clock(ours), clock(bare), app.desk.place)
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
for _ in range(3): app.pump()
class Clock:
    wall = time.perf_counter(); cpu = time.process_time()
def stop():
    print((time.process_time() - Clock.cpu) / (time.perf_counter() - Clock.wall) * 100, flush=True)
    app.running = False
threading.Timer({seconds}, stop).start()
app.open = lambda case_id: None
app.run(None)
"""


def rows() -> list[Row]:
    bare = _start(BARE)
    first = Row("window up, first picture", _start(FIRST), "ms", "bare pygame window", bare)
    ready = Row("window up, list of cases ready", _start(OURS), "ms", "bare pygame window", bare)
    return [first, ready, *_frames((1280, 720)), *_frames((1920, 1080)), _idle()]


# Private functions


def _run(script: str, *arguments: str) -> str:
    environment = {"SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1", **os.environ}
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
    ours, bare, place = _run(FRAME.replace("{frames}", str(FRAMES)), *map(str, size)).split()
    name = f"frame of the {place} at {size[1]}p"
    return [
        Row(name, float(ours), "ms", "limit", FRAME_LIMIT),
        Row(name, float(ours), "ms", "one picture and a flip", float(bare)),
    ]


def _idle() -> Row:
    used = float(_run(IDLE.replace("{seconds}", str(IDLE_SECONDS))))
    return Row("processor used by an idle talk", used, "% of a core", "limit", IDLE_LIMIT)
