"""Things that stand in more than one picture: cartons, plants, cups, windows."""

# ruff: noqa: E501 -- path data reads worse when cut
from __future__ import annotations

import math
import random

from assets.make.drawing import INK, down, glow, line, oval, rect, shape

CARTONS = ("#b98d5c", "#a97d50", "#c49a68", "#b28457", "#9d7449")
BINDERS = ("#47687d", "#8c4f4a", "#59766a", "#b08a4c", "#5b5a7c", "#7a6b5c")


def carton(x: float, y: float, w: float, h: float, fill: str, mark: int = 0) -> str:
    """Return one carton with its side, tape and an abstract mark."""
    d = w * 0.16
    out = shape(f"M{x + w} {y}l{d} {-d * 0.7:.1f}v{h}l{-d} {d * 0.7:.1f}z", fill, 1, 4)
    out += shape(f"M{x + w} {y}l{d} {-d * 0.7:.1f}v{h}l{-d} {d * 0.7:.1f}z", "#1a1018", 0.36)
    out += shape(f"M{x} {y}l{d} {-d * 0.7:.1f}h{w}l{-d} {d * 0.7:.1f}z", "#dcb88a", 1, 4)
    out += rect(x, y, w, h, fill, 2, 1, 4) + rect(x + w * 0.43, y, w * 0.14, h * 0.34, "#dec49a", 0, 0.9)
    out += rect(x, y + h * 0.78, w, h * 0.22, "#1a1018", 0, 0.13)
    if mark == 1:
        out += rect(x + w * 0.1, y + h * 0.52, w * 0.26, h * 0.28, "#efe4cc", 2, 0.85)
        out += line(
            f"M{x + w * 0.14:.0f} {y + h * 0.6:.0f}h{w * 0.17:.0f}m{-w * 0.17:.0f} {h * 0.09:.0f}h{w * 0.11:.0f}",
            "#5b4a3c",
            3,
        )
    if mark == 2:
        out += line(
            f"M{x + w * 0.7:.0f} {y + h * 0.82:.0f}v{-h * 0.28:.0f}m-10 12l10 -12l10 12M{x + w * 0.86:.0f} {y + h * 0.82:.0f}v{-h * 0.28:.0f}m-10 12l10 -12l10 12",
            "#5b3a28",
            4,
            0.8,
        )
    return out


def stack(rng: random.Random, x: float, base: float, cols: list[int], w: float, h: float) -> str:
    """Return columns of cartons standing on one line."""
    out = glow(x + len(cols) * w / 2, base, len(cols) * w * 0.62, 40, "dark", 0.7)
    for level in range(max(cols)):
        for i, high in enumerate(cols):
            if level < high:
                nudge = rng.uniform(-7, 7)
                out += carton(
                    x + i * (w + 6) + nudge,
                    base - (level + 1) * h,
                    w - rng.uniform(0, 14),
                    h - 2,
                    rng.choice(CARTONS),
                    rng.randrange(3),
                )
    return out


def plant(x: float, base: float, s: float, rng: random.Random, pot: str = "#a9593c") -> str:
    """Return a potted plant with broad leaves."""
    out = glow(x, base, 90 * s, 20 * s, "dark", 0.7)
    for i in range(11):
        a = math.radians(-90 + (i - 5) * 17 + rng.uniform(-5, 5))
        r = s * rng.uniform(150, 230)
        ex, ey = x + math.cos(a) * r, base - 80 * s + math.sin(a) * r
        mx, my = x + math.cos(a) * r * 0.55, base - 80 * s + math.sin(a) * r * 0.75
        nx, ny = -math.sin(a) * 26 * s, math.cos(a) * 26 * s
        fill = ("#4f7d5c", "#3f6b50", "#5d8c66")[i % 3]
        out += shape(
            f"M{x:.0f} {base - 80 * s:.0f}Q{mx + nx:.0f} {my + ny:.0f} {ex:.0f} {ey:.0f}Q{mx - nx:.0f} {my - ny:.0f} {x:.0f} {base - 80 * s:.0f}Z",
            fill,
            1,
            3.5,
        )
    return (
        out
        + shape(
            f"M{x - 62 * s:.0f} {base - 104 * s:.0f}h{124 * s:.0f}l{-20 * s:.0f} {104 * s:.0f}h{-84 * s:.0f}z",
            pot,
            1,
            5,
        )
        + rect(x - 68 * s, base - 114 * s, 136 * s, 24 * s, pot, 4, 1, 5)
    )


def cup(x: float, y: float, s: float, fill: str = "#ece6d6") -> str:
    """Return a small tea cup, tea inside."""
    return shape(
        f"M{x - 24 * s:.1f} {y - 26 * s:.1f}q{4 * s:.1f} {28 * s:.1f} {16 * s:.1f} {28 * s:.1f}h{16 * s:.1f}q{12 * s:.1f} 0 {16 * s:.1f} {-28 * s:.1f}z",
        fill,
        1,
        4,
    ) + oval(x, y - 26 * s, 24 * s, 7 * s, "#b98546", 1, 4)


def steam(x: float, y: float, s: float = 1) -> str:
    """Return two curls of steam."""
    one = f"M{x} {y}q{-22 * s} {-34 * s} 0 {-62 * s}t0 {-60 * s}"
    two = f"M{x + 26 * s} {y - 8 * s}q{20 * s} {-30 * s} 0 {-54 * s}t0 {-50 * s}"
    return line(one + two, "#fdf6e6", 7 * s, 0.3)


def street_view(x: float, y: float, w: float, h: float, dusk: bool = False) -> str:
    """Return what a small street looks like through a window (clipped by its id)."""
    sky, house, lit = ("url(#skyd)", "#4a4763", "#ffce83") if dusk else ("url(#skyl)", "#b59f8d", "#8fa9b4")
    out = rect(x, y, w, h, sky)
    for i, (px, top, pw) in enumerate(((0, 0.36, 0.42), (0.42, 0.24, 0.34), (0.76, 0.42, 0.3))):
        out += rect(
            x + w * px,
            y + h * top,
            w * pw,
            h,
            house if i % 2 else "#8f8482" if not dusk else "#3c3a56",
        )
        for r in range(2):
            for c in range(2):
                out += rect(
                    x + w * (px + pw * (0.16 + c * 0.42)),
                    y + h * (top + 0.08 + r * 0.17),
                    w * pw * 0.24,
                    h * 0.1,
                    lit,
                    2,
                    0.9,
                )
        out += shape(
            f"M{x + w * px:.0f} {y + h * 0.76:.0f}h{w * pw:.0f}v{h * 0.06:.0f}h{-w * pw:.0f}z",
            ("#a85a45", "#4f7a72", "#b98b45")[i],
        )
    out += rect(x, y + h * 0.94, w, h * 0.06, "#6c6a6e")
    out += oval(x + w * 0.2, y + h * 0.6, w * 0.16, h * 0.2, "#45505e" if dusk else "#5f8062", 0.95) + rect(
        x + w * 0.19, y + h * 0.7, w * 0.025, h * 0.25, "#4d3d33"
    )
    return out


def window(x: float, y: float, w: float, h: float, dusk: bool = False) -> str:
    """Return a framed window, light falling in from it."""
    frame = "#d9cbb2" if not dusk else "#6a5748"
    return (
        rect(x - 20, y - 20, w + 40, h + 40, frame, 4, 1, 6)
        + f'<svg x="{x}" y="{y}" width="{w}" height="{h}" viewBox="{x} {y} {w} {h}">{street_view(x, y, w, h, dusk)}'
        + shape(f"M{x + w * 0.12} {y + h}l{w * 0.3} {-h}h{w * 0.16}l{-w * 0.3} {h}z", "#ffffff", 0.16)
        + "</svg>"
        + line(f"M{x + w / 2} {y}v{h}M{x} {y + h * 0.34}h{w}", frame, 14)
        + line(f"M{x} {y}h{w}v{h}h{-w}z", INK, 4)
        + rect(x - 40, y + h + 16, w + 80, 24, frame, 4, 1, 5)
    )


SKIES = down("skyl", "#a9c3cc", "#e5d9bd", "#f0dcae") + down("skyd", "#3f4a78", "#a66f80", "#f0a873")
