"""Makes assets/sounds: short cues and a room tone, out of sines and noise alone. Needs numpy only.

python assets/make/sounds.py [FOLDER]
"""

from __future__ import annotations

import sys
import wave
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 22_050
PEAK = 0.5
Wave = NDArray[np.float64]


def time_of(seconds: float) -> Wave:
    return np.arange(round(seconds * RATE)) / RATE


def tone(pitch: float, seconds: float, fade: float, harmonics: Sequence[float] = (1.0, 0.3, 0.1)) -> Wave:
    """A struck note that dies away; ``fade`` is the time to a third of it."""
    t = time_of(seconds)
    body = sum(share * np.sin(2 * np.pi * pitch * (n + 1) * t) for n, share in enumerate(harmonics))
    return np.asarray(body * np.exp(-t / fade) * np.minimum(1, t / 0.004))


def noise(seconds: float, seed: int, low: float, high: float) -> Wave:
    """Noise between two pitches."""
    size = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(size))
    pitch = np.fft.rfftfreq(size, 1 / RATE)
    spectrum[(pitch < low) | (pitch > high)] = 0
    found = np.fft.irfft(spectrum, size)
    return np.asarray(found / np.abs(found).max())


def after(*parts: tuple[float, Wave]) -> Wave:
    """Sounds laid over each other, each beginning at its second."""
    length = max(round(start * RATE) + part.size for start, part in parts)
    whole = np.zeros(length)
    for start, part in parts:
        begin = round(start * RATE)
        whole[begin : begin + part.size] += part
    return whole


def shaped(sound: Wave, rise: float, fall: float) -> Wave:
    t = np.arange(sound.size) / RATE
    return np.asarray(sound * np.minimum(1, t / rise) * np.exp(-np.maximum(0, t - rise) / fall))


def card() -> Wave:
    return shaped(noise(0.16, 1, 900, 5200), 0.012, 0.035) * 0.7


def phone() -> Wave:
    t = time_of(0.42)
    ring = (np.sin(2 * np.pi * 853 * t) + np.sin(2 * np.pi * 960 * t)) * np.sin(2 * np.pi * 9 * t) ** 2
    ring = ring * np.minimum(1, np.minimum(t, t[::-1]) / 0.02)
    return after((0, ring), (0.6, ring))


def message() -> Wave:
    return after((0, tone(880, 0.35, 0.09)), (0.11, tone(1320, 0.45, 0.12)))


def door() -> Wave:
    knock = shaped(noise(0.12, 3, 80, 700), 0.003, 0.03)
    return after((0, knock), (0.17, knock), (0.45, shaped(noise(0.5, 4, 150, 1400), 0.2, 0.1) * 0.35))


def letter() -> Wave:
    rustle = shaped(noise(0.22, 5, 1500, 7000), 0.06, 0.05)
    return after((0, rustle * 0.7), (0.2, rustle), (0.42, rustle * 0.5))


def table() -> Wave:
    glass = (1.0, 0.0, 0.6, 0.0, 0.35)
    return after((0, tone(1870, 0.7, 0.16, glass)), (0.06, tone(2150, 0.7, 0.14, glass) * 0.8))


def silence() -> Wave:
    tick = shaped(noise(0.03, 6, 1800, 4200), 0.001, 0.006)
    return after((0, tick * 0.5), (0.6, tick * 0.35), (1.2, tick * 0.5))


def money() -> Wave:
    coin = (1.0, 0.5, 0.0, 0.4)
    notes = ((0.0, 2093.0), (0.08, 2637.0), (0.17, 2349.0), (0.25, 3136.0))
    return after(*((start, tone(pitch, 0.35, 0.07, coin) * 0.6) for start, pitch in notes))


def promise() -> Wave:
    stroke = shaped(noise(0.18, 8, 2200, 6500), 0.05, 0.04)
    return after((0, stroke * 0.6), (0.19, stroke), (0.36, tone(660, 0.4, 0.12) * 0.5))


def kept() -> Wave:
    return after((0, tone(660, 0.4, 0.14)), (0.13, tone(990, 0.7, 0.22)))


def broken() -> Wave:
    tear = noise(0.4, 9, 700, 6000) * np.linspace(0.2, 1, round(0.4 * RATE)) ** 2
    return after((0, tear), (0.42, tone(146.8, 0.8, 0.3, (1.0, 0.6, 0.4))))


def red() -> Wave:
    horn = (1.0, 0.8, 0.6, 0.4, 0.2)
    return after((0, tone(116.5, 0.5, 0.4, horn)), (0.34, tone(110.0, 1.0, 0.5, horn)))


def end() -> Wave:
    return after(*((n * 0.05, tone(pitch, 1.3, 0.5) * 0.5) for n, pitch in enumerate((261.6, 329.6, 392.0, 523.3))))


def room() -> Wave:
    """Eight seconds that end as they begin: the noise is made whole in its spectrum, so it closes on itself."""
    air = noise(8.0, 11, 40, 420) * 0.5 + noise(8.0, 12, 40, 160) * 0.5
    t = time_of(8.0)
    return np.asarray(air * (0.8 + 0.2 * np.sin(2 * np.pi * t / 4)) * 0.12)


SOUNDS: dict[str, Callable[[], Wave]] = {
    "card": card,
    "phone": phone,
    "message": message,
    "door": door,
    "letter": letter,
    "table": table,
    "silence": silence,
    "money": money,
    "promise": promise,
    "kept": kept,
    "broken": broken,
    "red": red,
    "end": end,
    "room": room,
}


def write(name: str, path: Path) -> None:
    """Writes one sound, 16 bits, one channel."""
    sound = SOUNDS[name]()
    loudest = PEAK if name != "room" else 0.06
    sound = sound / np.abs(sound).max() * loudest
    if name != "room":
        sound[-200:] *= np.linspace(1, 0, 200)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.round(sound * 32767)).astype("<i2").tobytes())


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOUNDS:
        write(name, folder / f"{name}.wav")


if __name__ == "__main__":
    main()
