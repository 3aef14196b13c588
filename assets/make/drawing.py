"""The pen of all pictures: SVG shapes with one ink, soft lights, and worn surfaces."""

from __future__ import annotations

import random

W, H = 1920, 1080
INK = "#231d26"


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, o: float = 1, ink: float = 0) -> str:
    """Return a rectangle; ink is its outline's width."""
    edge = f' stroke="{INK}" stroke-width="{ink}"' if ink else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r}" fill="{fill}" opacity="{o}"{edge}/>'
    )


def shape(d: str, fill: str, o: float = 1, ink: float = 0) -> str:
    """Return a filled path."""
    edge = f' stroke="{INK}" stroke-width="{ink}" stroke-linejoin="round"' if ink else ""
    return f'<path d="{d}" fill="{fill}" opacity="{o}"{edge}/>'


def line(d: str, colour: str = INK, w: float = 5, o: float = 1) -> str:
    """Return a bare stroke."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{w}" opacity="{o}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def oval(x: float, y: float, rx: float, ry: float, fill: str, o: float = 1, ink: float = 0) -> str:
    """Return an ellipse."""
    edge = f' stroke="{INK}" stroke-width="{ink}"' if ink else ""
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}" opacity="{o}"{edge}/>'


def group(content: str, move: str = "", o: float = 1, blur: bool = False) -> str:
    """Return a group, moved, faded or out of focus."""
    soft = ' filter="url(#soft)"' if blur else ""
    return f'<g transform="{move}" opacity="{o}"{soft}>{content}</g>'


def down(name: str, *stops: str) -> str:
    """Return a top-to-bottom gradient."""
    marks = "".join(f'<stop offset="{i / (len(stops) - 1):.3f}" stop-color="{c}"/>' for i, c in enumerate(stops))
    return f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">{marks}</linearGradient>'


def glow(x: float, y: float, rx: float, ry: float, kind: str = "warm", o: float = 0.5) -> str:
    """Return a soft pool of light (warm, cool) or of shade (dark)."""
    return oval(x, y, rx, ry, f"url(#{kind})", o)


def page(body: str, defs: str = "", edge: float = 0.55) -> str:
    """Wrap a scene, with the shared lights and a darker rim."""
    rim = (
        '<radialGradient id="rim" cx=".55" cy=".42" r=".78"><stop offset=".45" stop-color="#0d0c18" stop-opacity="0"/>'
        f'<stop offset="1" stop-color="#0d0c18" stop-opacity="{edge}"/></radialGradient>'
    )
    return cutout(W, H, body + rect(0, 0, W, H, "url(#rim)"), rim, defs)


def cutout(w: int, h: int, body: str, *defs: str) -> str:
    """Wrap a picture with nothing behind it, with the shared lights."""
    pools = "".join(
        f'<radialGradient id="{n}"><stop offset="0" stop-color="{c}" stop-opacity="1"/>'
        f'<stop offset=".45" stop-color="{c}" stop-opacity=".42"/>'
        f'<stop offset="1" stop-color="{c}" stop-opacity="0"/></radialGradient>'
        for n, c in (
            ("warm", "#ffd79a"),
            ("cool", "#bfe0ee"),
            ("dark", "#120e1a"),
            ("rose", "#f08a6c"),
        )
    )
    soft = '<filter id="soft" x="-5%" y="-5%" width="110%" height="110%"><feGaussianBlur stdDeviation="9"/></filter>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}">'
        f"<defs>{pools}{soft}{''.join(defs)}</defs>{body}</svg>"
    )


def flecks(rng: random.Random, x: float, y: float, w: float, h: float, n: int, colour: str, o: float) -> str:
    """Return small worn marks, so that a plain surface is not dead."""
    marks = []
    for _ in range(n):
        px, py, size = x + rng.random() * w, y + rng.random() * h, 3 + rng.random() * 16
        marks.append(f"M{px:.0f} {py:.0f}q{size / 2:.1f} {rng.uniform(-3, 3):.1f} {size:.1f} 0")
    return line("".join(marks), colour, 2.5, o)


def grain(rng: random.Random, x: float, y: float, w: float, h: float, n: int, colour: str, o: float) -> str:
    """Return long wood-grain strokes."""
    marks = []
    for _ in range(n):
        px, py, size = x + rng.random() * w * 0.8, y + rng.random() * h, w * rng.uniform(0.05, 0.25)
        marks.append(f"M{px:.0f} {py:.0f}q{size / 2:.0f} {rng.uniform(-5, 5):.0f} {min(size, x + w - px):.0f} 0")
    return line("".join(marks), colour, 2.5, o)


def floor(top: float, fill: str, seam: str, vanish: float = 960, step: int = 210) -> str:
    """Return a tiled floor in perspective."""
    out = rect(0, top, W, H - top, fill)
    marks = [f"M{vanish + (i * step) * 0.36:.0f} {top}L{vanish + i * step * 1.25:.0f} {H}" for i in range(-13, 14)]
    depth, y = 26.0, top
    while y < H:
        marks.append(f"M0 {y:.0f}H{W}")
        y += depth
        depth *= 1.42
    return out + line("".join(marks), seam, 3, 0.5)
