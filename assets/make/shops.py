"""The pictures of shops: bread and tea, tools and parts, a stall in the market."""

# ruff: noqa: E501 -- path data reads worse when cut
from __future__ import annotations

import math
import random

from assets.make.drawing import INK, W, down, flecks, floor, glow, grain, group, line, oval, page, rect, shape
from assets.make.furniture import SKIES, cup, plant, stack, street_view, window

CRUST = ("#d99a4e", "#c98640", "#e0ac62", "#b9743a")
BINS = ("#4f7f88", "#c9963f", "#a9493c", "#5b6f8c", "#7f8f5c")
FRUIT = ("#e0862f", "#c9453a", "#7fa84f", "#e3b93f", "#8f4f7a")


def lamp(x: float, drop: float, tone: str = "#a9683c") -> str:
    """Return a lamp over a counter."""
    out = line(f"M{x} 0V{drop}", INK, 5) + shape(f"M{x - 50} {drop + 36}l22 -40h56l22 40z", tone, 1, 5)
    return out + oval(x, drop + 38, 44, 10, "#fff1cb") + glow(x, drop + 130, 330, 280, "warm", 0.46)


def counter(rng: random.Random, x: float, y: float, w: float, base: float, panels: int) -> str:
    """Return a wooden counter, its panels to the front."""
    out = glow(x + w / 2, base, w * 0.7, 70, "dark", 0.9) + rect(
        x + 20, y + 40, w - 40, base - y - 40, "url(#desk)", 0, 1, 6
    )
    step = (w - 80) / panels
    out += "".join(
        rect(x + 44 + i * step, y + 78, step - 20, base - y - 120, "#5d4638", 4, 0.6, 4) for i in range(panels)
    )
    return out + rect(x, y, w, 42, "#c39a6b", 6, 1, 6) + grain(rng, x + 20, y + 8, w - 60, 26, 24, "#85623c", 0.5)


def loaf(x: float, base: float, s: float, tone: str) -> str:
    """Return a loaf with its cuts."""
    out = shape(
        f"M{x - 46 * s} {base}q{-14 * s} {-52 * s} {46 * s} {-54 * s}q{60 * s} {2 * s} {46 * s} {54 * s}z", tone, 1, 4
    )
    return out + line(
        f"M{x - 22 * s} {base - 38 * s}l{10 * s} {18 * s}M{x - 2 * s} {base - 42 * s}l{8 * s} {20 * s}M{x + 18 * s} {base - 38 * s}l{8 * s} {18 * s}",
        "#f3d9a4",
        5 * s,
        0.9,
    )


def bun(x: float, base: float, s: float, tone: str, top: str = "") -> str:
    """Return a round bun, glazed or with something on it."""
    out = shape(f"M{x - 30 * s} {base}q{-6 * s} {-38 * s} {30 * s} {-38 * s}q{36 * s} 0 {30 * s} {38 * s}z", tone, 1, 4)
    out += line(f"M{x - 16 * s} {base - 24 * s}q{6 * s} {-8 * s} {16 * s} {-8 * s}", "#ffe9bd", 4 * s, 0.9)
    return out + (oval(x, base - 34 * s, 12 * s, 8 * s, top, 1, 3) if top else "")


def bread_shelf(rng: random.Random, x: float, y: float, w: float) -> str:
    """Return a board of bread against the wall."""
    out, left = rect(x, y, w, 18, "#7c5a40", 3, 1, 5), x + 8
    while left < x + w - 116:
        kind, tone = rng.choice("lbk"), rng.choice(CRUST)
        half = {"l": 54, "b": 36, "k": 56}[kind]
        px = left + half
        if kind == "l":
            out += loaf(px, y, 1, tone)
        elif kind == "b":
            out += bun(px, y, 1.05, tone, rng.choice(("", "#a9493c", "#f3e3c0")))
        else:
            out += basket(px, y)
        left += 2 * half + 6
    return out


def basket(x: float, base: float) -> str:
    """Return a basket of long loaves."""
    sticks = [f"M{x + i * 20 - 20} {base - 34}l{i * 6 - 6} -70" for i in range(3)]
    out = line("".join(sticks), INK, 25) + "".join(line(d, tone, 17) for d, tone in zip(sticks, CRUST, strict=False))
    return out + shape(f"M{x - 50} {base - 40}h100l-12 40h-76z", "#a9793f", 1, 4)


def glass_case(rng: random.Random, x: float, y: float, w: float) -> str:
    """Return the glass of a counter with cakes behind it."""
    out = (
        rect(x, y, w, 210, "#6b5142", 4, 1, 6)
        + rect(x + 12, y + 12, w - 24, 186, "#f0dcb4", 2)
        + glow(x + w / 2, y + 90, w * 0.5, 110, "warm", 0.7)
    )
    for row, top in enumerate((y + 92, y + 188)):
        out += rect(x + 12, top, w - 24, 10, "#c9b48c")
        for i in range(int((w - 90) / 86)):
            px = x + 66 + i * 86
            if (i + row) % 3 == 0:
                out += (
                    rect(px - 30, top - 44, 60, 44, "#f6e3d0", 4, 1, 4)
                    + rect(px - 30, top - 28, 60, 10, "#c9604a")
                    + oval(px, top - 50, 8, 8, "#c2352f", 1, 3)
                )
            elif (i + row) % 3 == 1:
                out += bun(px, top, 0.9, rng.choice(CRUST), "#8f4f3a")
            else:
                out += oval(px, top - 16, 32, 16, "#c98640", 1, 4) + line(
                    f"M{px - 16} {top - 18}h32M{px} {top - 28}v20", "#8f5a2a", 4
                )
    out += shape(
        f"M{x + 60} {y + 198}l110 -186h70l-110 186zM{x + w * 0.6:.0f} {y + 198}l110 -186h36l-110 186z", "#ffffff", 0.2
    )
    return out


def oven(x: float, y: float) -> str:
    """Return a deck oven, bread in its light."""
    out = rect(x, y, 330, 560, "#8f979c", 8, 1, 6) + rect(x + 250, y, 80, 560, "#15101a", 6, 0.12)
    for i in range(2):
        top = y + 40 + i * 220
        out += (
            rect(x + 30, top, 270, 150, "#3a2f33", 8, 1, 6)
            + rect(x + 44, top + 14, 242, 122, "#f0943c", 4)
            + glow(x + 165, top + 74, 190, 110, "warm", 0.9)
        )
        out += "".join(loaf(x + 96 + c * 70, top + 126, 0.66, CRUST[c]) for c in range(3))
        out += rect(x + 60, top + 160, 210, 16, "#d9dde0", 8, 1, 4)
    return (
        out
        + "".join(
            oval(x + 60 + i * 52, y + 510, 16, 16, c, 1, 4) for i, c in enumerate(("#d9dde0", "#d9dde0", "#c9574a"))
        )
        + rect(x + 210, y + 494, 90, 32, "#2f4a3f", 4, 1, 4)
    )


def till(x: float, base: float) -> str:
    """Return a till and the little stand with a code to pay by."""
    out = shape(f"M{x - 90} {base}v-60h180v60z", "#4a5260", 1, 6) + group(
        rect(-70, -96, 140, 92, "#2e313c", 8, 1, 6) + rect(-58, -84, 116, 68, "#8fb5b0", 3),
        f"translate({x} {base - 58}) skewX(-6)",
    )
    code = "".join(
        rect(x + 138 + c * 13, base - 92 + r * 13, 10, 10, "#2f4a3f")
        for r in range(4)
        for c in range(4)
        if (r * 3 + c * 5) % 4 != 1
    )
    return (
        out
        + rect(x + 122, base - 108, 82, 100, "#f6efdf", 5, 1, 5)
        + code
        + rect(x + 128, base - 26, 70, 12, "#4f9a6a", 3)
        + rect(x + 112, base - 10, 102, 12, "#7c5a40", 3, 1, 4)
    )


def food_shop(rng: random.Random) -> str:
    """Draw a shop for bread and drinks: full boards, a glass case, the oven alight."""
    body = rect(0, 0, W, 800, "url(#wall)") + flecks(rng, 0, 40, W, 560, 110, "#fff6df", 0.2)
    body += (
        floor(800, "#8a6f5a", "#5f4a3d")
        + rect(0, 560, W, 240, "#8fa08f")
        + "".join(line(f"M{x} 566V798", "#74867a", 4, 0.8) for x in range(0, W, 64))
        + line(f"M0 560H{W}", "#5b4636", 10)
    )
    body += window(80, 150, 380, 330) + glow(270, 320, 480, 440, "warm", 0.4)
    body += "".join(
        shape(f"M{50 + i * 63} 112h63v34q-31 30 -63 0z", ("#c9604a", "#f3e3c0")[i % 2], 1, 4) for i in range(7)
    ) + rect(44, 96, 452, 24, "#7c5a40", 4, 1, 5)
    body += rect(560, 96, 860, 470, "#a9825c", 6, 1, 7) + rect(578, 114, 824, 434, "#86633f")
    body += "".join(bread_shelf(rng, 578, y, 824) for y in (240, 390, 540))
    body += oven(1530, 240) + lamp(720, 70) + lamp(1000, 70) + lamp(1280, 70)
    body += rect(1480, 84, 410, 120, "#3b4a45", 6, 1, 7) + line(
        "M1510 116h150M1510 146h200M1510 176h120M1760 116h90M1780 146h70M1770 176h80", "#e9dfc4", 7, 0.85
    )
    body += (
        glow(1000, 1010, 820, 80, "dark", 0.9) + counter(rng, 440, 800, 1060, 1030, 5) + glass_case(rng, 470, 596, 760)
    )
    body += (
        rect(440, 580, 1060, 26, "#c39a6b", 5, 1, 6) + rect(1230, 606, 250, 200, "#80604a", 0, 1, 6) + till(1276, 580)
    )
    body += (
        "".join(cup(x, 578, 1.0) for x in (560, 630))
        + shape("M800 578q-8 -58 52 -58q60 0 52 58z", "#c9dbd6", 0.55, 4)
        + bun(852, 574, 0.8, "#d99a4e", "#a9493c")
        + oval(852, 516, 7, 7, "#7c5a40", 1, 3)
    )
    body += plant(330, 900, 0.9, rng, "#8b5a45")
    return page(body, SKIES + down("wall", "#c9ab80", "#e3cfa6") + down("desk", "#8f6b4c", "#5a4435"), 0.5)


def wrench(x: float, y: float, turn: float, tone: str) -> str:
    """Return a spanner on its peg."""
    head = "M-13 -78q-20 -14 -14 -40l16 14l14 -8l2 -20q26 12 14 40l-8 14v150q0 14 -12 14t-12 -14z"
    return group(shape(head, tone, 1, 4), f"translate({x} {y}) rotate({turn})")


def hammer(x: float, y: float, tone: str) -> str:
    """Return a hammer on its peg."""
    return group(
        rect(-9, -70, 18, 150, "#a9793f", 6, 1, 4)
        + shape("M-52 -104h70q26 2 34 24h-30l-8 18h-50l-4 -10h-12z", tone, 1, 4),
        f"translate({x} {y})",
    )


def driver(x: float, y: float, tone: str) -> str:
    """Return a screwdriver on its peg."""
    return (
        rect(x - 12, y - 90, 24, 76, tone, 10, 1, 4)
        + line(f"M{x - 4} {y - 80}v54M{x + 5} {y - 80}v54", "#ffffff", 3, 0.4)
        + rect(x - 5, y - 14, 10, 84, "#c3cbcd", 2, 1, 3.5)
    )


def gear(x: float, y: float, r: float, tone: str) -> str:
    """Return a toothed wheel."""
    teeth = "".join(
        group(rect(-r * 0.17, -r * 1.24, r * 0.34, r * 0.4, tone, 2, 1, 4), f"translate({x} {y}) rotate({a})")
        for a in range(0, 360, 40)
    )
    return (
        teeth
        + oval(x, y, r, r, tone, 1, 4)
        + oval(x, y, r * 0.62, r * 0.62, "#15101a", 0.18)
        + oval(x, y, r * 0.3, r * 0.3, "#b99a6c", 1, 4)
    )


def coil(x: float, y: float, r: float, tone: str) -> str:
    """Return a hose or a belt hung up in rings."""
    return "".join(
        line(f"M{x - q} {y}a{q} {q * 1.1} 0 1 0 {2 * q} 0a{q} {q * 1.1} 0 1 0 {-2 * q} 0", colour, width)
        for q in (r, r - 15, r - 30)
        for colour, width in ((INK, 17), (tone, 10))
    )


def pegboard(x: float, y: float) -> str:
    """Return a wall of tools."""
    out = rect(x, y, 640, 440, "#7c5a40", 5, 1, 7) + rect(x + 16, y + 16, 608, 408, "#c9ab7c")
    out += "".join(oval(x + 40 + c * 28, y + 40 + r * 28, 3, 3, "#8a6a42") for r in range(14) for c in range(21))
    out += (
        "".join(wrench(x + 62 + i * 58, y + 154, 0, "#aeb8bd") for i in range(3))
        + hammer(x + 262, y + 140, "#5b6570")
        + hammer(x + 382, y + 140, "#8f4a3f")
    )
    out += "".join(
        driver(x + 464 + i * 42, y + 130, c) for i, c in enumerate(("#c9483a", "#d9a53c", "#3f7a80", "#4a5f8a"))
    )
    out += (
        gear(x + 90, y + 320, 52, "#9aa5ab")
        + gear(x + 186, y + 352, 34, "#c9963f")
        + coil(x + 310, y + 320, 70, "#3b3d48")
        + coil(x + 448, y + 320, 62, "#4f9a86")
    )
    return (
        out
        + shape(f"M{x + 574} {y + 250}q34 0 34 40v90q-34 16 -68 0v-90q0 -40 34 -40z", "#d9a53c", 1, 5)
        + rect(x + 554, y + 300, 40, 44, "#f3ead6", 3, 1, 3)
    )


def bin_rack(rng: random.Random, x: float, y: float, cols: int, rows: int) -> str:
    """Return a rack of small bins, each with its label and its parts."""
    out = rect(x - 14, y - 14, cols * 100 + 22, rows * 92 + 24, "#3f4a54", 4, 1, 6)
    for r in range(rows):
        for c in range(cols):
            px, py, tone = x + c * 100, y + r * 92, rng.choice(BINS)
            out += rect(px, py, 92, 84, "#262c34") + "".join(
                oval(px + 18 + i * 19, py + 30, 12, 12, ("#aeb8bd", "#8f979c", "#c9a15a")[(i + c) % 3], 1, 3)
                for i in range(4)
            )
            out += shape(f"M{px + 2} {py + 30}h88l-6 52h-76z", tone, 1, 4) + rect(
                px + 26, py + 46, 40, 20, "#f3ead6", 2, 1, 3
            )
    return out


def drum(x: float, base: float, tone: str) -> str:
    """Return an oil drum."""
    out = (
        oval(x, base, 84, 16, "#120e1a", 0.5)
        + rect(x - 74, base - 200, 148, 200, tone, 8, 1, 6)
        + rect(x + 30, base - 198, 42, 196, "#15101a", 4, 0.18)
    )
    out += "".join(rect(x - 80, base - 204 + i * 66, 160, 14, tone, 5, 1, 5) for i in range(4))
    return (
        out
        + oval(x, base - 202, 74, 14, "#2a2f38", 1, 5)
        + shape(f"M{x} {base - 108}q-26 40 0 50q26 -10 0 -50z", "#f3ead6", 0.9)
    )


def parts_shop(rng: random.Random) -> str:
    """Draw a shop for tools and parts: pegs, bins, drums, a shutter half up."""
    body = (
        rect(0, 0, W, 800, "url(#wall)")
        + flecks(rng, 0, 40, W, 560, 120, "#dfe6dd", 0.14)
        + floor(800, "#66625f", "#474548", 1000)
    )
    body += rect(0, 0, W, 44, "#33383f") + rect(40, 100, 440, 700, "#39424a", 4, 1, 7)
    body += (
        f'<svg x="62" y="250" width="396" height="550" viewBox="62 250 396 550">{street_view(62, 220, 396, 580)}</svg>'
    )
    body += (
        rect(62, 122, 396, 170, "#8b979e", 0, 1, 5)
        + "".join(line(f"M62 {y}H458", "#5f6b73", 5) for y in range(146, 290, 22))
        + rect(54, 282, 412, 20, "#4a555d", 3, 1, 5)
    )
    body += glow(260, 560, 420, 420, "warm", 0.35) + pegboard(550, 110) + bin_rack(rng, 1270, 124, 6, 5)
    body += lamp(700, 62, "#3f5f5c") + lamp(1040, 62, "#3f5f5c") + lamp(1560, 40, "#3f5f5c")
    body += stack(rng, 1310, 800, [2, 1], 130, 96) + counter(rng, 560, 660, 800, 1010, 4)
    body += group(gear(0, 0, 40, "#aeb8bd"), "translate(680 640) scale(1 .5)") + group(
        rect(-60, -40, 120, 56, "#f3ead6", 3, 1, 5) + line("M-44 -24h80M-44 -8h60", "#8a8478", 6),
        "translate(820 640) skewX(-14)",
    )
    body += (
        rect(930, 590, 60, 68, "#4f7f88", 5, 1, 5)
        + oval(960, 590, 30, 9, "#2a4650", 1, 4)
        + line("M944 588l-14 -52M962 588v-62M976 588l12 -50", "#c3cbcd", 7)
    )
    body += till(1140, 660)
    body += (
        drum(1560, 960, "#3f6f8c")
        + drum(1740, 980, "#a9493c")
        + drum(1652, 790, "#c9963f")
        + plant(500, 960, 0.8, rng, "#5e6f78")
    )
    return page(body, SKIES + down("wall", "#6f807c", "#93a096") + down("desk", "#80604a", "#5a4435"), 0.55)


def crate(x: float, y: float, rng: random.Random, tone: str, w: float = 190) -> str:
    """Return a crate set aslant, full of one fruit."""
    out = ""
    for row in range(3):
        out += "".join(
            oval(x + 24 + i * 31 + row % 2 * 14, y - 30 + row * 17, 20, 19, tone, 1, 4)
            + oval(x + 18 + i * 31 + row % 2 * 14, y - 37 + row * 17, 5, 4, "#ffffff", 0.5)
            for i in range(int((w - 34) / 31))
        )
    out += shape(f"M{x - 4} {y + 10}h{w + 8}l-10 84h{12 - w}z", "#b98d5c", 1, 5) + line(
        f"M{x + 2} {y + 38}h{w - 4}M{x + 6} {y + 66}h{w - 12}", "#7c5a36", 5
    )
    return (
        out
        + rect(x + w / 2 - 30, y - 62 + rng.randrange(6), 60, 34, "#f6efdf", 3, 1, 4)
        + line(f"M{x + w / 2 - 18} {y - 46}h36", "#c23b2e", 6)
        + line(f"M{x + w / 2} {y - 28}v24", "#7c5a36", 5)
    )


def fish(x: float, y: float, s: float, tone: str) -> str:
    """Return a fish on ice."""
    out = (
        shape("M-62 0Q-20 -32 34 -6L62 -24L56 0L62 22L34 8Q-20 30 -62 0Z", tone, 1, 4)
        + line("M-34 -10q8 10 0 20", INK, 3)
        + oval(-46, -4, 4, 4, INK)
    )
    return group(
        out + line("M-14 -8q14 -4 30 0M-14 2q16 -2 34 1", "#ffffff", 3, 0.5),
        f"translate({x} {y}) scale({s}) rotate(-8)",
    )


def ice_box(x: float, y: float) -> str:
    """Return a box of foam with fish on ice."""
    out = shape(f"M{x} {y}h300l-12 96h-276z", "#eef2f0", 1, 6) + rect(x - 8, y - 16, 316, 24, "#f8faf7", 6, 1, 5)
    out += "".join(
        oval(x + 30 + i * 40, y - 18 - (i % 2) * 8, 28, 17, ("#dbeaf0", "#c6dde6")[i % 2], 1, 3) for i in range(7)
    )
    return (
        out
        + fish(x + 80, y - 38, 1, "#7f9aa8")
        + fish(x + 170, y - 48, 1.05, "#c98672")
        + fish(x + 240, y - 32, 0.95, "#8fa7a0")
        + line(f"M{x + 40} {y + 40}h70", "#8fb0be", 8)
    )


def scales(x: float, base: float) -> str:
    """Return a market scale, its dial to the front."""
    out = (
        shape(f"M{x - 56} {base}l14 -60h84l14 60z", "#c9483a", 1, 5)
        + oval(x, base - 94, 50, 50, "#f6efdf", 1, 6)
        + line(f"M{x} {base - 94}l22 -24", "#c23b2e", 6)
    )
    marks = "".join(
        f"M{x + math.cos(a) * 38:.0f} {base - 94 + math.sin(a) * 38:.0f}l{math.cos(a) * 7:.0f} {math.sin(a) * 7:.0f}"
        for a in (0, 0.8, 1.6, 2.4, 3.2, 4.0, 4.8, 5.6)
    )
    return (
        out
        + line(marks, INK, 4)
        + shape(f"M{x - 84} {base - 168}h168q-20 26 -60 26h-48q-40 0 -60 -26z", "#c3cbcd", 1, 5)
    )


def market_stall(rng: random.Random) -> str:
    """Draw a stall in the wholesale market before dawn: bulbs, fruit in crates, fish on ice."""
    body = (
        rect(0, 0, W, 800, "url(#wall)")
        + shape("M0 0H1920V120L960 40L0 120Z", "#1f2a38")
        + line(
            "".join(f"M{x} {116 - abs(960 - abs(x - 960)) * 0.08:.0f}V700" for x in range(120, W, 280)), "#26313f", 12
        )
    )
    far = "".join(
        rect(x, 330, 240, 330, tone) + rect(x - 14, 300, 268, 50, top) + rect(x + 20, 480, 200, 120, "#ffcf8a")
        for x, tone, top in (
            (40, "#4a4f60", "#7a4a48"),
            (420, "#454c5e", "#3f6a68"),
            (1260, "#4a4f60", "#8a6a3c"),
            (1620, "#454c5e", "#5b5a7c"),
        )
    )
    far += "".join(
        oval(x, 500, 26, 30, "#1c2230") + shape(f"M{x - 46} 660q0 -130 46 -130q46 0 46 130z", "#1c2230")
        for x in (210, 620, 720, 1330, 1500, 1760)
    )
    body += group(far, blur=True) + floor(700, "#4d5058", "#363a44", 960) + glow(960, 520, 1000, 400, "warm", 0.55)
    body += "".join(
        shape(f"M{360 + i * 100} 96h100l{(i - 6) * 4 + 2} 96q{-50} 40 {-100} 0z", ("#c9483a", "#f3e3c0")[i % 2], 1, 5)
        for i in range(12)
    ) + rect(340, 72, 1240, 34, "#5b4636", 5, 1, 6)
    body += line("M372 200V760M1548 200V760", INK, 22) + line("M372 200V760M1548 200V760", "#8a6a48", 13)
    body += line("M372 236Q960 330 1548 236", "#1d1a24", 4)
    for i in range(6):
        t = (i + 0.5) / 6
        x, y = 372 + 1176 * t, 236 + 94 * 2 * t * (1 - t)
        body += (
            glow(x, y + 40, 170, 170, "warm", 0.7)
            + rect(x - 8, y, 16, 18, "#33343c", 2, 1, 3)
            + oval(x, y + 34, 17, 20, "#fff3cf", 1, 4)
        )
    body += "".join(crate(410 + i * 222, 470, rng, FRUIT[(i + 1) % 5]) for i in range(5)) + rect(
        384, 560, 1152, 26, "#8a6a48", 4, 1, 5
    )
    body += "".join(crate(400 + i * 214, 660, rng, FRUIT[i]) for i in range(3)) + ice_box(1080, 666) + scales(1460, 752)
    body += (
        rect(372, 750, 1180, 34, "#a9825c", 5, 1, 6)
        + grain(rng, 390, 756, 1130, 22, 26, "#6f4e30", 0.5)
        + rect(392, 784, 1140, 200, "url(#desk)", 0, 1, 6)
    )
    body += "".join(rect(410 + i * 224, 806, 204, 150, "#4a5a52", 4, 0.75, 4) for i in range(5)) + glow(
        960, 1000, 820, 60, "dark", 0.9
    )
    for x, base, n in ((1640, 880, 3), (1790, 930, 2), (200, 900, 2)):
        body += "".join(
            rect(x - 84, base - 78 * (k + 1), 168, 76, "#eef2f0", 8, 1, 5)
            + rect(x - 90, base - 78 * (k + 1), 180, 20, "#f8faf7", 6, 1, 4)
            + line(f"M{x - 40} {base - 78 * k - 32}h70", "#8fb0be", 8)
            for k in range(n)
        )
    body += "".join(crate(60 + i * 210, 930 + i * 20, rng, FRUIT[3 - i], 180) for i in range(1))
    return page(body, down("wall", "#26324a", "#4f5a70") + down("desk", "#5f7266", "#3f4f48"), 0.6)


def bottle(x: float, base: float, tone: str, label: str) -> str:
    """Return a bottle of spirits."""
    out = shape(f"M{x - 22} {base}v-70q0 -18 12 -26v-26h20v26q12 8 12 26v70z", tone, 1, 4)
    return (
        out
        + rect(x - 12, base - 136, 24, 18, "#c23b2e", 3, 1, 3.5)
        + rect(x - 22, base - 62, 44, 38, label, 0, 1, 3)
        + line(f"M{x - 10} {base - 46}h20M{x - 10} {base - 36}h12", "#8a3a30", 4)
        + line(f"M{x - 14} {base - 76}v-12", "#ffffff", 5, 0.6)
    )


def tin(x: float, base: float, tone: str) -> str:
    """Return a tin of tea."""
    out = (
        rect(x - 27, base - 84, 54, 84, tone, 4, 1, 4)
        + rect(x - 29, base - 98, 58, 20, tone, 5, 1, 4)
        + rect(x + 10, base - 82, 16, 80, "#15101a", 0, 0.16)
    )
    return (
        out
        + oval(x, base - 42, 18, 20, "#f3e6c8", 1, 3)
        + shape(f"M{x} {base - 56}q-12 14 0 28q12 -14 0 -28z", "#5f8a5c")
    )


def gift_box(x: float, base: float, tone: str) -> str:
    """Return a gift box with its ribbon."""
    out = (
        rect(x - 52, base - 74, 104, 74, tone, 3, 1, 4)
        + rect(x - 56, base - 90, 112, 24, tone, 3, 1, 4)
        + rect(x + 22, base - 66, 28, 64, "#15101a", 0, 0.14)
    )
    return (
        out
        + rect(x - 9, base - 90, 18, 90, "#e3b457", 0, 1, 3)
        + shape(f"M{x} {base - 92}q-34 -26 -30 2q4 10 30 -2q34 -26 30 2q-4 10 -30 -2z", "#e3b457", 1, 3.5)
    )


def wares(rng: random.Random, x: float, base: float, w: float) -> str:
    """Return a lit shelf of bottles, tins and boxes, one kind at a time."""
    out, left = rect(x, base, w, 16, "#6b3f2c", 2, 1, 4), x + 14
    while left < x + w - 130:
        kind = rng.choice("btg")
        if kind == "b":
            glass, label = rng.choice(
                (("#3f6b58", "#f3e6c8"), ("#e9e4d6", "#c9483a"), ("#7a3a2c", "#f3e6c8"), ("#2f4f7a", "#f3e6c8"))
            )
            out, left = out + "".join(bottle(left + 24 + i * 52, base, glass, label) for i in range(2)), left + 112
        elif kind == "t":
            tone = rng.choice(("#3f6b58", "#a9493c", "#c9963f", "#4a5f7a"))
            out, left = out + "".join(tin(left + 30 + i * 64, base, tone) for i in range(2)), left + 134
        else:
            out, left = out + gift_box(left + 60, base, rng.choice(("#a9382f", "#7a3a4f", "#2f5f5a"))), left + 130
    return out


def jar(x: float, base: float) -> str:
    """Return an earthen jar of spirits, a red square pasted on it."""
    out = oval(x, base, 92, 16, "#120e1a", 0.5) + shape(
        f"M{x - 56} {base}q-56 -60 -34 -120q14 -34 44 -38h92q30 4 44 38q22 60 -34 120z", "#8a5a3c", 1, 6
    )
    out += (
        shape(f"M{x + 30} {base - 4}q50 -70 20 -150q30 4 42 34q22 60 -34 116z", "#15101a", 0.2)
        + rect(x - 56, base - 182, 112, 30, "#c23b2e", 10, 1, 5)
        + line(f"M{x - 50} {base - 152}h100", "#e3b457", 8)
    )
    return out + group(
        rect(-32, -32, 64, 64, "#c23b2e", 2, 1, 4) + oval(0, 0, 15, 15, "#e3b457"),
        f"translate({x} {base - 78}) rotate(45)",
    )


def gift_shop(rng: random.Random) -> str:
    """Draw a shop for wines, teas and gifts: lit shelves about a round one, jars, boxes."""
    body = (
        rect(0, 0, W, 800, "url(#wall)")
        + flecks(rng, 0, 40, W, 600, 90, "#f3d9b0", 0.14)
        + floor(800, "#74564a", "#4f3a33")
    )
    body += rect(0, 0, W, 54, "#4a2a22") + "".join(rect(x, 54, 8, 746, "#4a2a22", 0, 0.5) for x in range(0, W, 240))
    for x, w in ((60, 480), (1180, 680)):
        body += rect(x, 110, w, 690, "#5b3526", 4, 1, 7) + rect(x + 18, 128, w - 36, 654, "url(#lit)")
        body += "".join(wares(rng, x + 18, y, w - 36) for y in (292, 456, 620, 782))
    body += oval(860, 350, 262, 262, "#5b3526", 1, 7) + oval(860, 350, 238, 238, "url(#lit)", 1, 5)
    body += f'<svg x="622" y="112" width="476" height="476" viewBox="622 112 476 476"><defs><clipPath id="moon"><circle cx="860" cy="350" r="236"/></clipPath></defs><g clip-path="url(#moon)">{wares(rng, 622, 300, 470)}{wares(rng, 622, 452, 476)}</g></svg>'
    body += gift_box(810, 566, "#a9382f") + gift_box(920, 566, "#2f5f5a")
    body += (
        glow(860, 350, 340, 300, "warm", 0.4)
        + glow(300, 420, 420, 460, "warm", 0.32)
        + glow(1520, 420, 520, 460, "warm", 0.32)
    )
    for x in (300, 860, 1520):
        body += (
            line(f"M{x} 0v40", INK, 5)
            + oval(x, 66, 46, 38, "#d2483a", 1, 5)
            + oval(x, 68, 28, 30, "#f08a4f", 0.9)
            + rect(x - 18, 24, 36, 10, "#e3b457", 2, 1, 3)
            + rect(x - 18, 98, 36, 10, "#e3b457", 2, 1, 3)
            + line(f"M{x} 108v30M{x - 9} 108v24M{x + 9} 108v24", "#e3b457", 4)
            + glow(x, 70, 200, 170, "rose", 0.4)
        )
    body += counter(rng, 500, 680, 740, 1010, 4) + till(1024, 680)
    body += (
        rect(560, 664, 260, 18, "#4f3323", 4, 1, 4)
        + "".join(cup(590 + i * 52, 664, 0.8) for i in range(2))
        + shape("M690 664q-10 -46 40 -46q50 0 40 46z", "#8f4a35", 1, 5)
        + oval(730, 614, 9, 8, "#8f4a35", 1, 4)
        + line("M770 646q18 -2 24 -20", "#8f4a35", 11)
    )
    body += jar(1390, 930) + jar(1590, 950) + jar(1790, 930) + jar(1490, 1010) + plant(360, 980, 0.95, rng, "#4d6f7d")
    return page(
        body,
        down("wall", "#8a4f3c", "#b0765a") + down("lit", "#f3cf8f", "#d9a560") + down("desk", "#7a4a34", "#4f3024"),
        0.55,
    )
