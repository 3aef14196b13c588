"""Make assets/backgrounds/<name>.png: the places of the game, drawn by our own recipes alone.

Usage, from the root of the checkout: python -m assets.make.backgrounds [output folder [scene ...]]
"""

# ruff: noqa: E501 -- path data reads worse when cut
from __future__ import annotations

import io
import math
import random
import sys
from collections.abc import Callable
from pathlib import Path

import resvg_py
from PIL import Image

from assets.make.drawing import INK, H, W, down, flecks, floor, glow, grain, group, line, oval, page, rect, shape
from assets.make.furniture import BINDERS, CARTONS, SKIES, carton, cup, plant, stack, steam, street_view, window
from assets.make.shops import food_shop, gift_shop, market_stall, parts_shop
from assets.make.streets import factory_gate, title

OUT = Path(__file__).resolve().parents[1] / "backgrounds"
LIMIT = 390_000


def lucky_cat(x: float, base: float, s: float) -> str:
    """Return a waving cat figure."""
    body = (
        line("M46 -70Q78 -110 62 -150", "#ece2cf", 30)
        + line("M46 -70Q78 -110 62 -150", INK, 4, 0)
        + oval(0, -44, 52, 50, "#ece2cf", 1, 5)
        + shape("M-44 -140L-36 -178L-8 -152ZM44 -140L36 -178L8 -152Z", "#ece2cf", 1, 5)
        + oval(0, -118, 48, 42, "#ece2cf", 1, 5)
        + oval(62, -152, 18, 20, "#ece2cf", 1, 5)
        + line("M-26 -122q8 -9 16 0M10 -122q8 -9 16 0M-8 -104q4 6 8 0q4 6 8 0", INK, 4)
        + line("M-38 -82Q0 -66 38 -82", "#a9423a", 11)
        + oval(0, -70, 10, 10, "#d9a94a", 1, 3)
        + oval(-4, -34, 22, 27, "#d9a94a", 1, 4)
    )
    return group(body, f"translate({x} {base}) scale({s})")


def wall_calendar(x: float, y: float, w: float, h: float) -> str:
    """Return a calendar: a coloured head and marks for days."""
    out = rect(x + 8, y + 10, w, h, "#120e1a", 3, 0.3) + rect(x, y, w, h, "#ece3cf", 3, 1, 5)
    out += rect(x + 3, y + 3, w - 6, h * 0.34, "#a9493c") + oval(x + w / 2, y + h * 0.18, w * 0.12, w * 0.12, "#e3b457")
    for r in range(5):
        for c in range(7):
            day = "#a9493c" if c > 4 else "#6b6158"
            out += rect(
                x + w * (0.09 + c * 0.12),
                y + h * (0.42 + r * 0.105),
                w * 0.075,
                h * 0.05,
                day,
                2,
                0.75,
            )
    return out + line(
        f"M{x + w * 0.42} {y + h * 0.74}q{w * 0.1} {-h * 0.08} {w * 0.18} 0t{-w * 0.18} {h * 0.02}",
        "#c23b2e",
        4,
    )


def sofa(x: float, y: float, w: float, h: float) -> str:
    """Return a worn leather sofa."""
    a, b = "#7a4a38", "#8f5a43"
    out = glow(x + w / 2, y + h, w * 0.6, 46, "dark", 0.85)
    out += rect(x + 20, y, w - 40, h * 0.75, a, 44, 1, 6)
    for i in range(3):
        cw = (w - 150) / 3
        out += rect(x + 75 + i * cw, y + 22, cw - 6, h * 0.5, b, 30, 1, 5)
        out += line(
            f"M{x + 75 + cw * (i + 0.5)} {y + h * 0.24}l-34 12m34 -12l30 14m-30 -14l-4 34",
            "#5f3829",
            4,
            0.8,
        )
        out += rect(x + 70 + i * cw, y + h * 0.5, cw + 2, h * 0.28, "#9c664c", 22, 1, 5)
    out += rect(x, y + h * 0.28, 90, h * 0.68, b, 36, 1, 6) + rect(x + w - 90, y + h * 0.28, 90, h * 0.68, b, 36, 1, 6)
    out += rect(x + 60, y + h * 0.76, w - 120, h * 0.18, a, 8, 1, 5)
    out += shape(f"M{x + w - 72} {y + h * 0.42}l44 -8l8 40l-46 10z", "#b07b58", 1, 3)
    return out + line(f"M{x + w - 66} {y + h * 0.46}l36 -6m-30 34l34 -8", "#5f3829", 3)


def tea_set(x: float, y: float) -> str:
    """Return a gongfu tray with pot, lidded bowl, pitcher, cups, and a kettle on its stove."""
    out = glow(x, y + 4, 420, 26, "dark", 0.6)
    out += rect(x - 330, y - 34, 520, 40, "#5f3d2a", 8, 1, 5) + line(f"M{x - 306} {y - 14}h472", "#3c2519", 5)
    out += rect(x - 340, y - 44, 540, 16, "#85583a", 6, 1, 5)
    pot = "#8f4a35"
    out += (
        shape(f"M{x - 170} {y - 62}q-44 -8 -62 -62l18 -4q18 30 52 26z", pot, 1, 5)
        + line(f"M{x - 82} {y - 112}q50 2 30 44q-8 14 -30 12", INK, 18)
        + line(f"M{x - 82} {y - 112}q50 2 30 44q-8 14 -30 12", pot, 9)
    )
    out += (
        oval(x - 126, y - 84, 62, 44, pot, 1, 5)
        + oval(x - 126, y - 122, 34, 10, "#a35c43", 1, 4)
        + oval(x - 126, y - 136, 9, 9, pot, 1, 4)
    )
    out += (
        shape(f"M{x - 12} {y - 104}q6 60 34 60q30 0 36 -60z", "#e9efe9", 1, 4)
        + oval(x + 23, y - 104, 40, 9, "#f6f5ea", 1, 4)
        + shape(f"M{x - 4} {y - 108}q27 -40 54 0z", "#c9dbd6", 1, 4)
        + oval(x + 23, y - 132, 7, 7, "#c9dbd6", 1, 4)
    )
    for i in range(3):
        out += cup(x + 96 + i * 44, y - 46, 0.72)
    out += cup(x - 290, y - 46, 0.8) + cup(x - 244, y - 46, 0.8)
    kx = x + 330
    out += rect(kx - 84, y - 36, 168, 42, "#3b3c44", 8, 1, 5) + oval(kx + 50, y - 14, 8, 8, "#e9823f")
    out += line(f"M{kx - 60} {y - 132}q0 -84 60 -84t60 84", INK, 15) + line(
        f"M{kx - 60} {y - 132}q0 -84 60 -84t60 84", "#5a5048", 7
    )
    out += shape(f"M{kx - 68} {y - 84}q-46 -20 -60 -64l22 -2q16 36 44 36z", "#a9aeb2", 1, 5)
    out += (
        shape(f"M{kx - 76} {y - 40}q-14 -98 76 -98t76 98z", "#b9bec0", 1, 5)
        + shape(f"M{kx + 30} {y - 44}q20 -70 -10 -88q50 10 46 88z", "#7f868c", 0.7)
        + oval(kx, y - 142, 14, 9, INK)
    )
    return out + steam(kx - 128, y - 160, 1.1) + steam(x + 20, y - 140, 0.8)


def tea_office(rng: random.Random) -> str:
    """Draw the small firm's office about its tea table."""
    body = rect(0, 0, W, 800, "url(#wall)") + flecks(rng, 0, 40, W, 560, 150, "#c9c2a8", 0.14)
    body += rect(0, 560, W, 230, "#51645f") + line(f"M0 560H{W}", "#2f3b3c", 7) + line(f"M0 574H{W}", "#8ea198", 3, 0.5)
    body += floor(786, "#6c5a4e", "#4b3d37") + rect(0, 772, W, 18, "#37403f")
    body += glow(330, 330, 640, 560, "warm", 0.55)
    body += window(110, 130, 470, 350)
    body += shape("M60 520L640 520L1150 1080L380 1080Z", "#ffe2ac", 0.1)
    body += wall_calendar(700, 150, 190, 250)
    body += rect(960, 352, 330, 20, "#7c5a40", 4, 1, 5) + line("M990 372v30l-26 0M1260 372v30l26 0", INK, 5)
    body += lucky_cat(1040, 352, 0.8) + plant(1200, 354, 0.52, rng, "#4d6f7d")
    body += (
        line("M1500 0V70", INK, 5)
        + shape("M1424 130Q1430 66 1500 64Q1570 66 1576 130Z", "#3f5f5c", 1, 5)
        + oval(1500, 130, 74, 14, "#ffe9bf", 1, 4)
        + glow(1500, 190, 460, 330, "warm", 0.45)
    )
    body += stack(rng, 1390, 800, [4, 4, 3], 168, 118) + stack(rng, 1330, 858, [0, 0, 1, 2], 158, 112)
    body += plant(60, 900, 1.25, rng)
    body += sofa(590, 490, 660, 330)
    body += glow(960, 1010, 780, 90, "dark", 0.8)
    body += shape("M470 800H1440L1490 850H420Z", "#9b6b47", 1, 6) + rect(420, 850, 1070, 36, "#6f4830", 4, 1, 6)
    body += (
        grain(rng, 460, 806, 960, 40, 26, "#6f4830", 0.5)
        + rect(480, 886, 70, 200, "#5c3b28", 0, 1, 6)
        + rect(1360, 886, 70, 200, "#5c3b28", 0, 1, 6)
    )
    body += tea_set(900, 838)
    return page(body, SKIES + down("wall", "#77847a", "#93998a"))


def rack(rng: random.Random, x: float, w: float) -> str:
    """Return a warehouse rack, full but for a gap or two."""
    out = rect(x, 190, w, 650, "#141420", 0, 0.34)
    for y in (380, 590, 800):
        px = x + 26
        while px < x + w - 120:
            bw, bh = rng.randrange(92, 150), rng.randrange(96, 164)
            if px + bw < x + w - 30 and rng.random() > 0.06:
                out += carton(px, y - bh, bw, bh, rng.choice(CARTONS), rng.randrange(3))
            px += bw + 26
        out += rect(x, y, w, 24, "#c0713a", 2, 1, 5) + line(f"M{x + 8} {y + 7}h{w - 16}", "#e79a5c", 3, 0.7)
    for px in (x, x + w - 24):
        out += rect(px, 150, 24, 700, "#3d5a77", 2, 1, 5) + line(
            "".join(f"M{px + 12} {py}v12" for py in range(170, 840, 34)), "#1d2b3c", 5
        )
    return out + glow(x + w / 2, 850, w * 0.6, 34, "dark", 0.8)


def forklift(x: float, base: float) -> str:
    """Return a forklift in near silhouette, carrying two cartons."""
    dark, mid = "#2a2a33", "#b9812f"
    out = glow(x + 20, base, 250, 26, "dark", 0.95)
    out += rect(x - 152, base - 330, 20, 320, dark, 2, 1, 4) + rect(x - 124, base - 330, 14, 320, dark, 2)
    out += (
        rect(x - 290, base - 44, 150, 14, dark)
        + carton(x - 286, base - 134, 116, 88, CARTONS[1], 1)
        + carton(x - 270, base - 206, 92, 70, CARTONS[2])
    )
    out += line(f"M{x - 96} {base - 90}L{x - 66} {base - 290}H{x + 86}L{x + 112} {base - 110}", dark, 16)
    out += shape(f"M{x - 110} {base - 40}v-80l40 -16h70l24 -46h96q34 0 34 40v102z", mid, 1, 6) + shape(
        f"M{x + 30} {base - 170}h88q30 0 32 36v94h-60z", "#8c5f24", 0.8
    )
    out += shape(f"M{x - 20} {base - 136}l10 -84q22 -12 34 6l-6 78z", dark)
    for wx, r in ((x - 66, 40), (x + 98, 46)):
        out += oval(wx, base - r + 4, r, r, "#1f1f27", 1, 5) + oval(wx, base - r + 4, r * 0.4, r * 0.4, "#77736f")
    return out + oval(x - 96, base - 130, 12, 12, "#ffe6a8")


def warehouse(rng: random.Random) -> str:
    """Draw the goods store, its door half open on daylight."""
    body = rect(0, 0, W, 850, "url(#shed)") + line("".join(f"M{x} 100V850" for x in range(0, W, 48)), "#2c3a46", 4, 0.4)
    body += shape("M0 0H1920V76L960 20L0 76Z", "#232a35") + line(
        "M0 92L960 34L1920 92M0 150L960 96L1920 150", "#1c222c", 10
    )
    body += line(
        "".join(f"M{x} {92 - abs(960 - abs(x - 960)) * 0.06:.0f}l60 62l60 -64" for x in range(0, W, 120)),
        "#1c222c",
        6,
    )
    body += floor(840, "#5c5b5e", "#434349", 1060)
    body += rect(780, 220, 560, 630, "#2b333d", 4, 1, 8) + rect(812, 250, 496, 590, "url(#out)")
    body += (
        rect(830, 560, 150, 250, "#bcae9c")
        + rect(1130, 520, 178, 300, "#a89f98")
        + rect(850, 600, 40, 60, "#7f97a1")
        + rect(910, 600, 40, 60, "#7f97a1")
        + rect(1160, 570, 50, 60, "#7f97a1")
        + rect(1130, 690, 178, 20, "#a85a45")
    )
    body += (
        oval(1050, 650, 74, 90, "#86a07e") + rect(1044, 700, 12, 120, "#6b5844") + rect(812, 806, 496, 40, "#c6b79c")
    )
    body += rect(812, 250, 496, 262, "#76858f", 0, 1, 5)
    body += line("".join(f"M812 {y}H1308" for y in range(272, 506, 22)), "#505d68", 5) + line(
        "".join(f"M812 {y}H1308" for y in range(277, 510, 22)), "#97a5ac", 2, 0.7
    )
    body += (
        rect(806, 500, 508, 22, "#394550", 3, 1, 5)
        + rect(1036, 506, 52, 26, "#d2a145", 4, 1, 4)
        + rect(770, 196, 580, 62, "#4a5761", 8, 1, 6)
    )
    body += shape("M812 846H1308L1640 1080H480Z", "#ffe7b4", 0.34) + glow(1060, 700, 520, 330, "warm", 0.62)
    body += rack(rng, 40, 640) + rack(rng, 1440, 520)
    for x in (380, 1060, 1680):
        body += (
            line(f"M{x} 0V112", INK, 5)
            + shape(f"M{x - 64} 150Q{x} 76 {x + 64} 150Z", "#39505a", 1, 5)
            + oval(x, 152, 56, 12, "#fff0c8")
            + glow(x, 210, 330, 260, "warm", 0.34)
        )
    body += line("M300 1080L700 846M1900 1080L1440 846", "#d6ab45", 12, 0.45)
    body += forklift(1180, 900)
    body += stack(rng, 560, 930, [1, 2], 128, 98)
    return page(body, down("shed", "#3f4e5b", "#5f6f79") + down("out", "#cfe0df", "#f3e3b8"), 0.62)


def binder_row(rng: random.Random, x: float, base: float, w: float, h: float) -> str:
    """Return a shelf of ring binders."""
    out, px = "", x
    while px < x + w - 30:
        bw = rng.randrange(26, 44)
        if rng.random() < 0.07:
            px += 40
            continue
        bh = h - rng.randrange(0, 16)
        out += rect(px, base - bh, bw, bh, rng.choice(BINDERS), 2, 1, 3.5) + rect(
            px + 6, base - bh + 16, bw - 12, bh * 0.34, "#e7dfcc", 2, 0.85
        )
        out += oval(px + bw / 2, base - 24, 6, 6, "#1d1a22", 0.8)
        px += bw + 2
    return out


def printer(x: float, base: float) -> str:
    """Return an invoice printer with paper running out."""
    return (
        glow(x + 160, base, 220, 24, "dark", 0.8)
        + shape(f"M{x + 70} {base - 150}l12 -90h170l12 90z", "#f1ecdd", 1, 4)
        + line(
            "".join(f"M{x + 100} {base - 220 + i * 18}h{130 - i % 2 * 40}" for i in range(4)),
            "#8d97a1",
            4,
        )
        + shape(f"M{x} {base}v-110q0 -44 44 -44h240q44 0 44 44v110z", "#c9c6bd", 1, 6)
        + shape(f"M{x + 230} {base}v-154h54q44 0 44 44v110z", "#1a1420", 0.14)
        + rect(x + 44, base - 92, 236, 28, "#4b4b55", 6, 1, 5)
        + shape(f"M{x + 64} {base - 76}h196l14 62q-112 12 -224 0z", "#fbf7ea", 1, 4)
        + line(f"M{x + 84} {base - 52}h120M{x + 80} {base - 32}h150", "#9aa1a8", 4)
        + oval(x + 298, base - 118, 8, 8, "#77b06a")
        + oval(x + 274, base - 118, 8, 8, "#d9a045")
    )


def papers(x: float, base: float, n: int, w: float, rng: random.Random) -> str:
    """Return a pile of invoices seen from the front."""
    out = glow(x + w / 2, base, w * 0.7, 16, "dark", 0.7)
    for i in range(n):
        tone = ("#f2ebd9", "#e8d7d0", "#dfe6e2", "#f0e2b9")[i % 4]
        out += rect(x + rng.uniform(-9, 9), base - (i + 1) * 11, w + rng.uniform(-8, 8), 11, tone, 2, 1, 2.5)
    return out


def finance_counter(rng: random.Random) -> str:
    """Draw the accounts desk behind its glass."""
    body = rect(0, 0, W, 760, "url(#wall)") + flecks(rng, 0, 0, W, 600, 120, "#dfe3dd", 0.12)
    body += rect(560, 110, 1260, 500, "#5a4537", 4, 1, 7)
    for i in range(3):
        body += rect(580, 126 + i * 160, 1220, 146, "#33272a")
        body += "".join(binder_row(rng, 592 + c * 306, 272 + i * 160, 290, 128) for c in range(4))
        body += rect(572, 272 + i * 160, 1236, 14, "#7a5d48", 0, 1, 4)
    body += "".join(rect(566 + c * 306, 116, 14, 490, "#7a5d48", 0, 1, 4) for c in range(5))
    for i in range(4):
        body += (
            rect(70, 230 + i * 132, 330, 126, "#7f8c90", 4, 1, 6)
            + rect(180, 256 + i * 132, 110, 36, "#e9e1cc", 3, 1, 4)
            + line(f"M200 {274 + i * 132}h66", "#7a7468", 5)
            + rect(190, 312 + i * 132, 90, 14, "#3f484d", 7)
        )
    body += rect(340, 230, 60, 522, "#141420", 0, 0.18)
    body += plant(150, 232, 0.6, rng, "#8b5a45") + papers(250, 228, 5, 120, rng)
    body += oval(520, 190, 32, 32, "#ece6d6", 1, 6) + line("M520 190V168M520 190L536 199", INK, 5)
    body += rect(620, 0, 1000, 26, "#e9eee6") + glow(1120, 40, 900, 460, "cool", 0.34)
    # Everything here stands behind the glass.
    body += (
        rect(730, 470, 270, 186, "#34363f", 10, 1, 6)
        + rect(744, 484, 242, 158, "#2b4450")
        + rect(850, 650, 30, 40, "#34363f")
        + oval(866, 692, 80, 12, "#34363f")
    )
    body += line("M764 510h120M764 540h180M764 570h150M764 600h90", "#9fc0bd", 7, 0.55) + rect(
        900, 590, 66, 32, "#d6a548", 3, 0.7
    )
    body += printer(1400, 694) + papers(1080, 694, 12, 200, rng) + papers(1240, 694, 6, 120, rng)
    body += (
        rect(1020, 610, 36, 84, "#47687d", 3, 1, 4)
        + rect(560, 596, 40, 98, "#8c4f4a", 3, 1, 4)
        + rect(602, 590, 44, 104, "#59766a", 3, 1, 4)
        + rect(648, 602, 38, 92, "#b08a4c", 3, 1, 4)
    )
    glass = rect(470, 90, 1450, 606, "#cfe6ea", 0, 0.1) + shape(
        "M620 696L980 90H1130L770 696ZM1180 696L1540 90H1590L1230 696Z", "#ffffff", 0.1
    )
    body += (
        glass
        + "".join(rect(x, 60, 18, 640, "#98a4a6", 3, 1, 5) for x in (462, 1034, 1346))
        + rect(462, 60, 1458, 22, "#98a4a6", 3, 1, 5)
    )
    body += shape("M1090 700v-74q110 -56 220 0v74z", "#e8f4f4", 0.2) + line(
        "M1090 700v-74q110 -56 220 0v74", "#dbe9e8", 6, 0.8
    )
    body += (
        rect(400, 692, 1520, 48, "#b08960", 4, 1, 6)
        + grain(rng, 420, 700, 1480, 32, 30, "#7f5f40", 0.5)
        + rect(420, 740, 1500, 340, "url(#desk)")
    )
    body += "".join(rect(470 + i * 370, 780, 320, 320, "#5d4a3f", 6, 0.55, 5) for i in range(4))
    body += rect(0, 760, 420, 320, "#4d4a4c") + line("M0 760H420", INK, 6)
    body += (
        rect(1290, 662, 130, 30, "#7a2f2c", 6, 1, 5)
        + oval(1355, 662, 46, 10, "#c0392f", 1, 4)
        + shape("M1470 690v-26q-14 -30 14 -34q28 4 14 34v26z", "#6b4630", 1, 5)
    )
    body += rect(850, 668, 150, 26, "#3c3f48", 4, 1, 4) + line(
        "".join(f"M{866 + i * 20} 680h8" for i in range(7)), "#dfe5e1", 7
    )
    return page(body, down("wall", "#7f9095", "#a2aaa4") + down("desk", "#7d6049", "#57432f"))


def tile_sample(x: float, y: float, s: float, kind: int, a: str, b: str) -> str:
    """Return one tile with one of five plain patterns."""
    out = rect(x + 5, y + 7, s, s, "#120e1a", 3, 0.35) + rect(x, y, s, s, a, 3, 1, 4)
    q = s / 4
    if kind == 0:
        out += shape(
            f"M{x + 2 * q} {y + 6}L{x + s - 6} {y + 2 * q}L{x + 2 * q} {y + s - 6}L{x + 6} {y + 2 * q}Z",
            b,
        ) + oval(x + s / 2, y + s / 2, q * 0.6, q * 0.6, a)
    elif kind == 1:
        out += line(
            "".join(
                f"M{x + 4} {y + i * q}h{s - 8}M{x + (i % 2 + 1) * q} {y + (i - 1) * q}v{q}M{x + (i % 2 + 3) * q - (q if i % 2 else 0)} {y + (i - 1) * q}v{q}"
                for i in range(1, 4)
            ),
            b,
            4,
        )
    elif kind == 2:
        out += line(
            f"M{x + 8} {y + s * 0.7}q{s * 0.2} {-s * 0.4} {s * 0.4} {-s * 0.2}t{s * 0.48} {-s * 0.3}M{x + s * 0.3} {y + s - 8}q{s * 0.1} {-s * 0.2} {s * 0.3} {-s * 0.26}",
            b,
            4,
            0.8,
        )
    elif kind == 3:
        out += shape(
            f"M{x + 3} {y + 3}h{2 * q - 3}v{2 * q - 3}h{3 - 2 * q}zM{x + 2 * q} {y + 2 * q}h{2 * q - 3}v{2 * q - 3}h{3 - 2 * q}z",
            b,
        )
    else:
        out += line(
            f"M{x + 4} {y + s / 2}A{s / 2 - 4} {s / 2 - 4} 0 0 0 {x + s / 2} {y + 4}M{x + s / 2} {y + s - 4}A{s / 2 - 4} {s / 2 - 4} 0 0 1 {x + s - 4} {y + s / 2}",
            b,
            7,
        )
    return out + shape(
        f"M{x + 4} {y + s * 0.4}L{x + s * 0.4} {y + 4}h{s * 0.14}L{x + 4} {y + s * 0.54}Z",
        "#ffffff",
        0.22,
    )


def bucket(x: float, base: float, s: float, label: str) -> str:
    """Return a paint bucket with a plain colour label."""
    return (
        line(f"M{x - 62 * s} {base - 128 * s}q{62 * s} {-74 * s} {124 * s} 0", "#6d7074", 5)
        + shape(
            f"M{x - 66 * s} {base - 130 * s}h{132 * s}l{-10 * s} {130 * s}h{-112 * s}z",
            "#dedbd0",
            1,
            5,
        )
        + shape(f"M{x - 63 * s} {base - 96 * s}h{126 * s}l{-5 * s} {62 * s}h{-116 * s}z", label, 1, 3)
        + shape(
            f"M{x - 20 * s} {base - 52 * s}q{20 * s} {-58 * s} {20 * s} {-34 * s}q{20 * s} {24 * s} {20 * s} {34 * s}q{-20 * s} {18 * s} {-40 * s} 0z",
            "#ffffff",
            0.75,
        )
        + shape(
            f"M{x + 26 * s} {base - 130 * s}h{40 * s}l{-10 * s} {130 * s}h{-32 * s}z",
            "#15101a",
            0.18,
        )
        + rect(x - 72 * s, base - 142 * s, 144 * s, 18 * s, "#eeeadd", 4, 1, 5)
    )


def shopfront(rng: random.Random) -> str:
    """Draw the decoration-materials shop."""
    body = (
        rect(0, 0, W, 800, "url(#wall)")
        + flecks(rng, 0, 0, W, 700, 120, "#fff3d8", 0.12)
        + floor(800, "#75695f", "#544a45", 1000)
    )
    body += rect(0, 0, W, 40, "#3c3538") + glow(260, 420, 560, 560, "cool", 0.4)
    body += (
        rect(30, 110, 460, 690, "#394347", 4, 1, 7)
        + f'<svg x="50" y="130" width="420" height="660" viewBox="50 130 420 660">{street_view(50, 130, 420, 660)}{shape("M90 790L330 130H400L160 790Z", "#ffffff", 0.15)}</svg>'
    )
    body += (
        line("M260 130V790M50 300H470", "#394347", 14)
        + rect(238, 480, 12, 90, "#d9c9a4", 6, 1, 3)
        + rect(270, 480, 12, 90, "#d9c9a4", 6, 1, 3)
    )
    body += rect(570, 100, 740, 500, "#5b4a40", 6, 1, 7) + rect(586, 116, 708, 468, "#463832")
    tones = (
        ("#cfc8b8", "#8f6f58"),
        ("#8fa8a6", "#4e6c70"),
        ("#d9b58c", "#a5643f"),
        ("#e3ded0", "#9c9686"),
        ("#6f8577", "#c9c29d"),
        ("#b9877a", "#7d4a42"),
    )
    for r in range(4):
        for c in range(6):
            a, b = tones[rng.randrange(6)]
            body += tile_sample(600 + c * 116, 128 + r * 114, 100, rng.randrange(5), a, b)
    body += rect(1390, 90, 500, 18, "#7c5f47", 3, 1, 5)
    for i, tone in enumerate(("#b9a184", "#8d7458", "#6c5b4c", "#a9825c", "#c7b59a")):
        body += rect(1404 + i * 96, 108, 82, 230, tone, 2, 1, 5) + grain(
            rng, 1408 + i * 96, 116, 70, 214, 16, "#3d2d22", 0.3
        )
    body += rect(1390, 520, 500, 18, "#7c5f47", 3, 1, 5) + rect(1390, 380, 500, 14, "#7c5f47", 3, 1, 5)
    for i, tone in enumerate(("#a9493c", "#c9963f", "#4f7f78", "#4b6a8c", "#7d5a83")):
        body += bucket(1438 + i * 98, 520, 0.64, tone)
    for x in (760, 1100, 1640):
        body += (
            line(f"M{x} 40V84", INK, 5)
            + shape(f"M{x - 50} 118l22 -40h56l22 40z", "#a9683c", 1, 5)
            + oval(x, 120, 44, 10, "#fff1cb")
            + glow(x, 210, 330, 270, "warm", 0.46)
        )
    for i, tone in enumerate(("#c9bfae", "#8c7b69", "#9fb0a8", "#b58e6e")):
        body += (
            rect(520 + i * 40, 560 - i * 8, 32, 250 + i * 8, tone, 14, 1, 4)
            + oval(536 + i * 40, 562 - i * 8, 15, 8, "#efe5d2", 1, 3)
            + oval(536 + i * 40, 562 - i * 8, 5, 3, INK)
        )
    body += (
        glow(1180, 1000, 780, 80, "dark", 0.9)
        + rect(700, 660, 860, 46, "#c39a6b", 6, 1, 6)
        + rect(728, 706, 804, 330, "url(#desk)", 0, 1, 6)
    )
    body += "".join(rect(756 + i * 194, 742, 168, 260, "#5d4638", 4, 0.7, 4) for i in range(4)) + grain(
        rng, 720, 668, 820, 32, 24, "#85623c", 0.5
    )
    for i, tone in enumerate(("#a9493c", "#cf8a45", "#e0bf62", "#7f9f6c", "#4f7f88", "#55628f", "#7f5780")):
        body += group(
            rect(-16, -128, 32, 132, tone, 4, 1, 3.5) + rect(-11, -120, 22, 44, "#ffffff", 2, 0.32),
            f"translate(900 652) rotate({-54 + i * 18})",
        )
    body += oval(900, 652, 9, 9, "#d9d3c4", 1, 4)
    body += (
        rect(1130, 560, 190, 104, "#3a3d46", 8, 1, 6)
        + rect(1142, 572, 166, 80, "#50707a")
        + line("M1160 596h80M1160 620h120", "#cfe0da", 6, 0.6)
        + papers(1370, 660, 5, 130, rng)
    )
    for x, base, s, tone in (
        (1640, 900, 1.1, "#4b6a8c"),
        (1790, 900, 1.1, "#c9963f"),
        (1715, 748, 1.1, "#a9493c"),
        (1870, 748, 1.0, "#4f7f78"),
    ):
        body += (glow(x, base, 120, 20, "dark", 0.7) if base == 900 else "") + bucket(x, base, s, tone)
    body += plant(560, 980, 0.95, rng, "#5e6f78")
    return page(body, SKIES + down("wall", "#8c7f70", "#aa9a83") + down("desk", "#80604a", "#5a4435"))


def blurred_office(rng: random.Random) -> str:
    """Return an evening room, out of focus, for the close-up desks."""
    out = rect(0, 0, W, H, "url(#room)") + rect(180, 60, 620, 470, "#24263f")
    out += (
        '<svg x="200" y="80" width="580" height="430" viewBox="200 80 580 430">'
        + street_view(200, 80, 580, 430, True)
        + "</svg>"
    )
    out += rect(482, 80, 16, 430, "#24263f") + rect(1060, 120, 640, 420, "#3b2f36")
    for r in range(3):
        for c in range(14):
            out += rect(1080 + c * 44, 140 + r * 136, 34, 104, rng.choice(BINDERS), 3, 0.75)
    out += shape("M860 90h130l30 110h-190z", "#d9a866") + rect(916, 200, 14, 330, "#2b2430")
    return group(out, blur=True) + glow(925, 250, 560, 420, "warm", 0.5)


def wood_desk(rng: random.Random, top: float) -> str:
    """Return a near desk top."""
    return (
        rect(0, top, W, H - top, "url(#desk)")
        + grain(rng, 0, top + 20, W, H - top, 110, "#3c261b", 0.3)
        + line(f"M0 {top}H{W}", "#c99a6a", 5, 0.6)
        + glow(960, top + 110, 900, 190, "warm", 0.4)
    )


def mug(x: float, base: float, s: float, fill: str) -> str:
    """Return a mug of tea."""
    return (
        glow(x, base, 130 * s, 24 * s, "dark", 0.8)
        + line(
            f"M{x + 66 * s} {base - 120 * s}q{64 * s} {-6 * s} {56 * s} {48 * s}q{-8 * s} {40 * s} {-60 * s} {32 * s}",
            INK,
            26 * s,
        )
        + line(
            f"M{x + 66 * s} {base - 120 * s}q{64 * s} {-6 * s} {56 * s} {48 * s}q{-8 * s} {40 * s} {-60 * s} {32 * s}",
            fill,
            15 * s,
        )
        + shape(
            f"M{x - 76 * s} {base - 160 * s}v{130 * s}q0 {32 * s} {40 * s} {32 * s}h{72 * s}q{40 * s} 0 {40 * s} {-32 * s}v{-130 * s}z",
            fill,
            1,
            5,
        )
        + rect(x - 76 * s, base - 96 * s, 152 * s, 26 * s, "#e9dfc8", 0, 0.8)
        + shape(
            f"M{x + 30 * s} {base - 156 * s}h{44 * s}v{126 * s}q0 {30 * s} {-40 * s} {30 * s}q{14 * s} -60 -4 {-156 * s}z",
            "#15101a",
            0.2,
        )
        + oval(x, base - 160 * s, 76 * s, 18 * s, "#9a6a3c", 1, 5)
        + steam(x - 10, base - 186 * s, s)
    )


def notepad(x: float, y: float, turn: float) -> str:
    """Return a spiral pad with a plan in abstract marks."""
    page_ = rect(-136, -96, 280, 210, "#120e1a", 6, 0.35) + rect(-150, -110, 290, 210, "#f2ead6", 6, 1, 5)
    page_ += line("".join(f"M{-132 + i * 24} -118v18" for i in range(12)), "#5b5560", 5)
    page_ += (
        line("M-120 -66h150M-120 -36h210M-120 -6h180M-120 24h110", "#8a8fa3", 6, 0.8)
        + line("M-124 58q60 -26 90 0t90 -8", "#c2463a", 6)
        + shape("M90 40l14 16l30 -42", "none", 1, 6)
    )
    return group(page_, f"translate({x} {y}) rotate({turn}) skewX(-14) scale(1 .78)")


def desk_phone(x: float, base: float) -> str:
    """Return a desk telephone, its handset on the cradle, a lamp lit."""
    body = "#3b4757"
    out = glow(x, base, 360, 40, "dark", 0.9)
    out += shape(
        f"M{x - 250} {base}l46 -196q6 -24 34 -24h380q28 0 34 24l36 196q0 14 -20 14h-490q-20 0 -20 -14z",
        body,
        1,
        6,
    )
    out += shape(f"M{x - 250} {base}q0 14 20 14h490q20 0 20 -14l-6 -34h-518z", "#1d2530", 0.6)
    out += shape(f"M{x - 10} {base - 192}h190l8 62h-204z", "#a9c4b4", 1, 5) + line(
        f"M{x + 14} {base - 170}h100M{x + 10} {base - 148}h140", "#39504a", 6, 0.7
    )
    for r in range(4):
        for c in range(3):
            out += rect(x + 2 + c * 62 - r * 2, base - 114 + r * 27, 48, 19, "#dfe2da", 6, 1, 3)
    out += oval(x + 228, base - 150, 12, 12, "#f0a24a", 1, 4) + glow(x + 228, base - 150, 60, 60, "warm", 0.8)
    out += "".join(
        rect(x + 204, base - 116 + i * 27, 44, 17, c, 5, 1, 3) for i, c in enumerate(("#c9574a", "#7f9aa8", "#7f9aa8"))
    )
    out += line(f"M{x - 176} {base - 30}q-110 40 -120 -26t-80 4", INK, 15) + line(
        f"M{x - 176} {base - 30}q-110 40 -120 -26t-80 4", "#566274", 8
    )
    out += shape(
        f"M{x - 214} {base - 224}q-6 -40 40 -42h56q34 2 34 34q-20 100 -6 166q2 40 -36 42h-70q-44 -2 -36 -46q26 -76 18 -154z",
        "#4d5b6e",
        1,
        6,
    )
    return out + shape(
        f"M{x - 192} {base - 246}q18 -8 50 -6q-30 120 -24 200q-18 6 -34 -2q22 -110 8 -192z",
        "#8494a6",
        0.5,
    )


def mobile(x: float, y: float, turn: float) -> str:
    """Return a mobile phone lying on the desk, ringing."""
    p = (
        rect(-66, -118, 152, 260, "#120e1a", 22, 0.4)
        + rect(-78, -134, 152, 264, "#23252f", 22, 1, 5)
        + rect(-66, -120, 128, 236, "#3d5a6c", 12)
    )
    p += (
        oval(-2, -56, 34, 34, "#d9b48c")
        + shape("M-46 14q44 -60 88 0z", "#d9b48c")
        + oval(-36, 72, 20, 20, "#c9574a", 1, 3)
        + oval(32, 72, 20, 20, "#6fae72", 1, 3)
    )
    return group(p, f"translate({x} {y}) rotate({turn}) skewX(-10) scale(1 .8)") + line(
        f"M{x + 118} {y - 90}q26 20 24 54M{x + 150} {y - 112}q38 30 34 84", "#ffe2ac", 7, 0.55
    )


def phone(rng: random.Random) -> str:
    """Draw the desk during a call."""
    body = blurred_office(rng) + wood_desk(rng, 610)
    body += desk_phone(1120, 790) + mug(700, 740, 1.0, "#4f7f88") + notepad(1610, 790, 6)
    body += line("M1500 880L1700 900", INK, 18) + line("M1504 880L1690 899", "#c9963f", 9)
    body += mobile(560, 880, -18) + group(
        rect(-70, -70, 140, 140, "#e0bf62", 3, 1, 4) + line("M-44 -34h80M-44 -6h60M-44 22h70", "#8a6a2c", 6),
        "translate(930 900) rotate(-7) skewX(-12) scale(1 .75)",
    )
    return page(body, SKIES + down("room", "#34344f", "#5b4a57") + down("desk", "#8a5f43", "#4f3427"), 0.6)


def bubble(x: float, y: float, w: float, h: float, fill: str, mine: bool, o: float = 1) -> str:
    """Return a speech bubble; mine points right."""
    tip = f"M{x + w - 6} {y + 26}l26 10l-26 18z" if mine else f"M{x + 6} {y + 26}l-26 10l26 18z"
    return group(rect(x, y, w, h, fill, 26) + shape(tip, fill), o=o)


def chat_lines(x: float, y: float, widths: tuple[int, ...], colour: str) -> str:
    """Return bars that stand for words."""
    return "".join(rect(x, y + i * 30, w, 13, colour, 6, 0.7) for i, w in enumerate(widths))


def chat_screen() -> str:
    """Return the phone of the chat picture, in its own coordinates (520 by 960)."""
    out = (
        rect(14, 22, 520, 960, "#0e0d1a", 64, 0.45)
        + rect(0, 0, 520, 960, "#22233a", 64, 1, 8)
        + rect(20, 20, 480, 920, "#dfe3ea", 48)
        + rect(20, 20, 480, 112, "#3d4a78", 48)
        + rect(20, 80, 480, 60, "#3d4a78")
    )
    out += (
        rect(200, 36, 120, 18, "#22233a", 9)
        + oval(84, 100, 26, 26, "#e7b98f")
        + rect(126, 84, 150, 14, "#e9ecf6", 7)
        + rect(126, 108, 90, 10, "#aab3d6", 5)
    )
    out += (
        oval(66, 208, 26, 26, "#e7b98f")
        + bubble(112, 178, 270, 96, "#ffffff", False)
        + chat_lines(138, 206, (210, 140), "#7c86a8")
    )
    out += (
        bubble(150, 306, 270, 74, "#f2b48a", True)
        + oval(456, 338, 24, 24, "#6f7fb8")
        + chat_lines(176, 332, (200,), "#8a4f33")
    )
    out += oval(66, 438, 26, 26, "#e7b98f") + bubble(112, 410, 230, 66, "#ffffff", False)
    out += line(
        "".join(f"M{146 + i * 20} {443 - h}v{2 * h}" for i, h in enumerate((6, 14, 20, 10, 16, 8, 18, 6, 10))),
        "#5b6aa6",
        7,
    )
    out += (
        oval(456, 540, 24, 24, "#6f7fb8")
        + bubble(180, 508, 240, 180, "#f2b48a", True)
        + rect(204, 532, 120, 132, "#fffaf0", 6)
        + line("M222 558h84M222 582h60M222 606h84M222 630h40", "#a08a7c", 6)
        + oval(300, 640, 22, 22, "none")
        + line("M282 640a22 22 0 1 1 44 0a22 22 0 1 1 -44 0", "#c2463a", 5)
    )
    out += (
        oval(66, 750, 26, 26, "#e7b98f")
        + bubble(112, 724, 150, 64, "#ffffff", False)
        + oval(152, 756, 9, 9, "#7c86a8")
        + oval(186, 756, 9, 9, "#a4acc8")
        + oval(220, 756, 9, 9, "#c6ccdd")
    )
    return (
        out
        + rect(40, 846, 380, 64, "#ffffff", 32)
        + oval(458, 878, 30, 30, "#3d4a78")
        + shape("M446 862l30 16l-30 16l6 -16z", "#ffffff")
    )


def wechat(rng: random.Random) -> str:
    """Draw the chat picture: one phone among drifting bubbles."""
    body = rect(0, 0, W, H, "url(#room)")
    for i in range(26):
        x, y, s = rng.uniform(-80, W), rng.uniform(-40, H), rng.uniform(0.6, 1.9)
        tone = ("#6b79ad", "#8a7aa8", "#5b8a9a", "#c98f7c")[i % 4]
        body += group(
            bubble(0, 0, 170, 92, tone, i % 2 == 0) + chat_lines(28, 28, (110, 70), "#ffffff"),
            f"translate({x:.0f} {y:.0f}) scale({s:.2f}) rotate({rng.uniform(-9, 9):.1f})",
            0.17,
        )
    body += line("".join(f"M{-200 + i * 150} 1080L{500 + i * 150} 0" for i in range(14)), "#ffffff", 2, 0.05)
    body += glow(1180, 520, 820, 640, "cool", 0.32) + glow(500, 900, 620, 420, "rose", 0.2)
    body += group(chat_screen(), "translate(960 96) rotate(5)")
    for x, y, s, mine, tone in (
        (640, 250, 1.5, False, "#e9edf5"),
        (1560, 330, 1.35, True, "#f2b48a"),
        (600, 620, 1.15, False, "#b9c3e2"),
        (1590, 660, 1.0, True, "#cfe0e4"),
    ):
        body += group(
            bubble(8, 12, 190, 104, "#0e0d1a", mine, 0.35)
            + bubble(0, 0, 190, 104, tone, mine)
            + chat_lines(30, 30, (130, 84), "#5b6490"),
            f"translate({x} {y}) scale({s})",
            0.92,
        )
    return page(
        body + rect(0, 0, W, H, "#16162a", 0, 0.14),
        down("room", "#2f3760", "#51517c", "#6d5f80"),
        0.6,
    )


def plate(x: float, y: float, rx: float, food: str) -> str:
    """Return a plate lying on the table, food on it."""
    ry = rx * 0.3
    return (
        oval(x + 4, y + 10, rx * 1.02, ry, "#15101a", 0.4)
        + oval(x, y, rx, ry, "#efe9db", 1, 4)
        + oval(x, y - 3, rx * 0.76, ry * 0.72, "#dcd3c0")
        + food
    )


def dishes(x: float, y: float, rng: random.Random) -> str:
    """Return what stands on the turntable: a fish, greens, a soup pot, buns, a teapot."""
    fish = (
        shape(
            f"M{x - 290} {y - 24}q80 -50 170 -6l44 -26l-8 44l10 30l-48 -20q-90 34 -168 -22z",
            "#b9653f",
            1,
            4,
        )
        + oval(x - 262, y - 24, 5, 5, INK)
        + line(f"M{x - 220} {y - 40}l14 32m20 -36l12 36m22 -34l8 30", "#7d3d28", 5)
        + line(f"M{x - 250} {y - 8}l40 -36M{x - 170} {y - 4}l30 -38", "#6f9a5b", 6)
    )
    greens = "".join(
        shape(
            f"M{x + 210 + i * 26} {y - 6}q-20 -50 {rng.randrange(4, 30)} {-rng.randrange(40, 66)}q26 26 10 66z",
            ("#5f8f57", "#78a566", "#4c7a4c")[i % 3],
            1,
            3,
        )
        for i in range(6)
    )
    buns = "".join(
        shape(f"M{x + bx - 32} {y + 52 - by}q0 -46 32 -46t32 46z", "#f3e8d2", 1, 4)
        + line(f"M{x + bx - 8} {y + 16 - by}l8 10l8 -10", "#bda88a", 4)
        for bx, by in ((-70, 44), (-10, 46), (-40, 0))
    )
    out = plate(x - 190, y - 6, 168, fish) + plate(x + 272, y - 2, 140, greens)
    out += (
        rect(x - 120, y + 30, 160, 44, "#b98b52", 6, 1, 4)
        + oval(x - 40, y + 30, 80, 20, "#d2a868", 1, 4)
        + line(f"M{x - 118} {y + 52}h156", "#85602f", 4)
        + group(buns, "translate(0 -14)")
    )
    out += (
        shape(f"M{x + 30} {y - 70}q6 74 50 74h60q44 0 50 -74z", "#a9493c", 1, 5)
        + oval(x + 110, y - 70, 82, 20, "#e0a25a", 1, 5)
        + oval(x + 90, y - 72, 14, 5, "#6f9a5b")
        + oval(x + 132, y - 68, 12, 5, "#f0d9a0")
        + steam(x + 94, y - 96, 1.2)
    )
    return out


def teapot(x: float, base: float) -> str:
    """Return a white porcelain teapot with a blue band."""
    return (
        glow(x, base, 130, 20, "dark", 0.8)
        + line(f"M{x + 66} {base - 92}q70 0 50 54q-10 26 -56 20", INK, 21)
        + line(f"M{x + 66} {base - 92}q70 0 50 54q-10 26 -56 20", "#e6e6de", 11)
        + shape(f"M{x - 60} {base - 40}q-50 -10 -76 -74l24 -6q24 44 58 40z", "#e6e6de", 1, 5)
        + oval(x, base - 58, 78, 60, "#ecebe2", 1, 5)
        + line(f"M{x - 74} {base - 56}q74 34 148 0", "#4f7292", 9)
        + oval(x, base - 116, 40, 11, "#dcdcd2", 1, 4)
        + oval(x, base - 132, 11, 11, "#4f7292", 1, 4)
    )


def lattice(x: float, y: float, w: float, h: float) -> str:
    """Return a wooden lattice screen."""
    out = rect(x, y, w, h, "#e6c690", 0, 0.5) + glow(x + w / 2, y + h / 2, w * 0.8, h * 0.7, "warm", 0.6)
    n, s = 4, w / 4
    marks = [f"M{x + i * s:.0f} {y}v{h}" for i in range(1, n)] + [
        f"M{x} {y + i * s:.0f}h{w}" for i in range(1, round(h / s))
    ]
    for r in range(round(h / s)):
        for c in range(n):
            cx, cy = x + (c + 0.5) * s, y + (r + 0.5) * s
            marks.append(f"M{cx - s * 0.25:.0f} {cy - s * 0.25:.0f}h{s * 0.5:.0f}v{s * 0.5:.0f}h{-s * 0.5:.0f}z")
    return out + line("".join(marks), "#4a2c22", 7) + line(f"M{x} {y}h{w}v{h}h{-w}z", "#4a2c22", 18)


def chair_back(x: float, base: float, s: float) -> str:
    """Return a dining chair seen behind the table."""
    return group(
        shape("M-90 0L-78 -230Q0 -266 78 -230L90 0Z", "#5a3426", 1, 6)
        + shape("M-56 -10L-48 -196Q0 -216 48 -196L56 -10Z", "#8c4f3a", 1, 5)
        + line("M-20 -200V-10M20 -200V-10", "#5a3426", 9),
        f"translate({x} {base}) scale({s})",
    )


def restaurant(rng: random.Random) -> str:
    """Draw the private room with its round table."""
    body = (
        rect(0, 0, W, 800, "url(#wall)")
        + flecks(rng, 0, 0, W, 640, 130, "#f4d8a8", 0.1)
        + rect(0, 520, W, 290, "#5b3328")
        + line(f"M0 520H{W}", "#341c18", 10)
        + line("".join(f"M{x} 540v250h180v-250z" for x in range(20, W, 220)), "#40241d", 6, 0.8)
    )
    body += floor(806, "#5a3b34", "#3f2926", 1080)
    body += lattice(120, 90, 330, 410) + lattice(1560, 90, 330, 410)
    body += (
        rect(760, 110, 560, 300, "#6b4632", 3, 1, 7)
        + rect(784, 134, 512, 252, "#e9ddc0")
        + oval(1180, 200, 32, 32, "#c9644a", 0.8)
    )
    body += (
        shape(
            "M784 386V300Q850 210 910 270Q990 160 1060 280Q1110 240 1160 300Q1230 250 1296 330V386Z",
            "#6f8a8a",
            0.75,
        )
        + shape("M784 386V350Q880 300 960 346Q1070 296 1296 366V386Z", "#48686b", 0.85)
        + line("M840 230q14 -12 26 0q12 -12 26 0M920 200q10 -9 20 0q9 -9 20 0", "#4b4a4a", 4)
    )
    body += (
        line("M1050 0V40", INK, 6)
        + shape("M860 96q190 -110 380 0l-20 22h-340z", "#a9493c", 1, 6)
        + oval(1050, 116, 168, 16, "#fff0c6")
        + glow(1050, 250, 800, 520, "warm", 0.62)
    )
    body += (
        chair_back(620, 760, 1.0) + chair_back(900, 720, 0.9) + chair_back(1200, 720, 0.9) + chair_back(1480, 760, 1.0)
    )
    body += (
        glow(1050, 1010, 900, 90, "dark", 0.9)
        + shape("M250 800Q260 1010 420 1080H1680Q1840 1010 1850 800Z", "#8f3f36")
        + line(
            "".join(f"M{330 + i * 120} {880 + 60 * math.sin(i / 12 * math.pi):.0f}q-16 90 4 200" for i in range(13)),
            "#6b2c28",
            8,
            0.7,
        )
    )
    body += (
        oval(1050, 800, 800, 176, "#b5544a", 1, 7)
        + oval(1050, 792, 782, 164, "#c98a6c")
        + oval(1050, 790, 770, 158, "#d9a27e", 0.5)
    )
    body += (
        oval(1050, 786, 520, 104, "#15101a", 0.35)
        + oval(1050, 770, 520, 102, "#8fa5a3", 1, 5)
        + oval(1050, 764, 506, 96, "#b9ccc6")
        + shape("M620 760Q760 690 900 676L1000 672Q800 720 680 812Z", "#ffffff", 0.22)
    )
    body += dishes(1040, 752, rng)
    for x, y in ((420, 800), (560, 880), (1000, 918), (1500, 890), (1700, 800)):
        body += (
            oval(x, y + 10, 84, 20, "#15101a", 0.35)
            + oval(x, y, 82, 22, "#f0eadc", 1, 4)
            + cup(x + 104, y + 10, 1.0)
            + line(
                f"M{x - 108} {y + 22}L{x - 92} {y - 34}M{x - 96} {y + 24}L{x - 80} {y - 32}",
                "#6b3f2a",
                6,
            )
        )
    body += teapot(1290, 900)
    return page(body, down("wall", "#7a4a3c", "#a3694e"), 0.62)


def envelope(x: float, y: float, w: float, turn: float, fill: str, seal: str) -> str:
    """Return an envelope with a stamp, a postmark and address bars."""
    h = w * 0.58
    e = rect(10, 14, w, h, "#120e1a", 4, 0.35) + rect(0, 0, w, h, fill, 4, 1, 5)
    e += rect(w * 0.78, h * 0.1, w * 0.15, h * 0.3, seal, 2, 1, 3) + oval(
        w * 0.855, h * 0.25, w * 0.045, w * 0.045, "#f4e8cf", 0.9
    )
    e += line(
        f"M{w * 0.6} {h * 0.16}q{w * 0.05} -10 {w * 0.1} 0t{w * 0.1} 0M{w * 0.6} {h * 0.26}q{w * 0.05} -10 {w * 0.1} 0t{w * 0.1} 0",
        "#55506a",
        4,
        0.6,
    )
    e += line(
        "".join(
            f"M{w * 0.08 + i * w * 0.05:.0f} {h * 0.14}h{w * 0.032:.0f}v{w * 0.036:.0f}h{-w * 0.032:.0f}z"
            for i in range(6)
        ),
        "#b8493c",
        3.5,
    )
    e += line(
        f"M{w * 0.2} {h * 0.52}h{w * 0.5}M{w * 0.2} {h * 0.68}h{w * 0.38}M{w * 0.2} {h * 0.84}h{w * 0.44}",
        "#8f8578",
        6,
        0.75,
    )
    return group(e, f"translate({x} {y}) rotate({turn}) skewX(-12) scale(1 .8)")


def laptop(x: float, base: float) -> str:
    """Return a laptop with a mail list open."""
    out = (
        glow(x, base + 70, 420, 50, "dark", 0.9)
        + rect(x - 300, base - 390, 600, 392, "#2e313c", 18, 1, 6)
        + rect(x - 280, base - 370, 560, 352, "#e4e6ea", 4)
    )
    out += (
        rect(x - 280, base - 370, 560, 44, "#465a78", 4)
        + "".join(oval(x - 256 + i * 24, base - 348, 7, 7, c) for i, c in enumerate(("#d98a74", "#e0bf62", "#8fb58a")))
        + rect(x - 280, base - 326, 130, 308, "#cfd4dd")
    )
    out += "".join(
        rect(x - 262, base - 300 + i * 40, 90, 14, "#465a78" if i == 0 else "#8f98aa", 6, 0.9) for i in range(5)
    )
    for i in range(5):
        out += rect(x - 140, base - 314 + i * 60, 408, 52, "#ffffff" if i else "#f4d9bd", 6) + oval(
            x - 112,
            base - 288 + i * 60,
            15,
            15,
            ("#c2694f", "#5f8a86", "#7a6fa0", "#b08a4c", "#5f7fa0")[i],
        )
        out += rect(x - 84, base - 302 + i * 60, 150 - i % 3 * 30, 12, "#4d5668", 6, 0.85) + rect(
            x - 84, base - 282 + i * 60, 280 - i % 2 * 60, 9, "#9aa2b0", 4, 0.85
        )
    out += shape(f"M{x + 216} {base - 300}h38v26h-38zl19 15l19 -15", "none", 1, 4)
    return (
        out
        + shape(f"M{x - 320} {base}h640l60 70q4 14 -16 14h-728q-20 0 -16 -14z", "#8f949e", 1, 6)
        + shape(f"M{x - 280} {base + 10}h560l26 36h-612z", "#3a3d49")
        + rect(x - 80, base + 52, 160, 16, "#767b86", 4)
    )


def desk_mail(rng: random.Random) -> str:
    """Draw the desk from which letters go out."""
    body = blurred_office(rng) + wood_desk(rng, 620)
    body += laptop(1080, 660) + plant(1560, 700, 0.7, rng, "#5e6f78")
    body += "".join(
        envelope(
            520 + i * 6,
            690 - i * 14,
            250,
            -4 + i * 2,
            ("#e6d8b8", "#d9c39a", "#efe6d2")[i % 3],
            "#5f7fa0",
        )
        for i in range(3)
    )
    body += envelope(1300, 790, 300, 8, "#f0e7d2", "#a9493c") + envelope(720, 860, 270, -9, "#dfcba2", "#5f8a6c")
    body += (
        glow(1690, 800, 150, 26, "dark", 0.8)
        + shape("M1590 800v-56h190v56q-95 14 -190 0z", "#7a2f2c", 1, 5)
        + oval(1685, 744, 95, 24, "#8f3a34", 1, 5)
        + oval(1685, 744, 74, 16, "#d0463a", 1, 3)
    )
    body += (
        shape("M1790 806h76v-64q14 -20 -4 -66q-34 -26 -68 0q-18 46 -4 66z", "#a9834f", 1, 5)
        + rect(1784, 790, 88, 24, "#c2463a", 4, 1, 4)
        + line("M1812 694q-10 28 -2 44", "#dcb87e", 6)
    )
    body += (
        line("M1060 950L1250 905", INK, 17) + line("M1066 948L1236 909", "#3f5f86", 9) + mug(420, 700, 0.8, "#a9604a")
    )
    return page(body, SKIES + down("room", "#343a52", "#5a4f58") + down("desk", "#865c41", "#4d3327"), 0.6)


def open_folder(x: float, y: float) -> str:
    """Return an open customer folder: papers on the right, a sheet with a red seal on top."""
    out = glow(x, y + 70, 420, 60, "dark", 0.9)
    out += shape(f"M{x - 330} {y + 96}l70 -196h240l10 196z", "#b98a4a", 1, 6)
    out += shape(f"M{x - 10} {y + 96}l-10 -196h60l14 -22h92l14 22h100l70 196z", "#c79a58", 1, 6)
    out += shape(f"M{x - 296} {y + 78}l58 -162h200l8 162z", "#efe6d2", 1, 4)
    out += line(
        f"M{x - 222} {y - 58}h110M{x - 232} {y - 30}h170M{x - 242} {y - 2}h150M{x - 252} {y + 26}h180M{x - 260} {y + 52}h120",
        "#8a8478",
        6,
        0.8,
    )
    for i, tone in enumerate(("#dfe6e2", "#e8d7d0", "#f6efdf")):
        out += shape(f"M{x + 12 - i * 3} {y + 78 - i * 8}l-8 -162h220l58 162z", tone, 1, 4)
    out += rect(x + 22, y - 84, 96, 16, "#5a5f70", 3, 0.85)
    out += line(
        "".join(f"M{x + 22 + i * 2} {y - 46 + i * 26}h{190 + i * 10}" for i in range(4)), "#b9b2a2", 5, 0.9
    ) + line("".join(f"M{x + 150 + i * 14} {y - 46}l{14 + i * 5} 92" for i in range(2)), "#b9b2a2", 4, 0.9)
    out += line(
        f"M{x + 150} {y + 30}a42 25 0 1 0 84 0a42 25 0 1 0 -84 0M{x + 192} {y + 18}l4 9h11l-9 6l4 9l-10 -6l-10 6l4 -9l-9 -6h11z",
        "#c23b2e",
        5,
        0.9,
    )
    return out + line(f"M{x + 60} {y + 120}l150 -26", INK, 17) + line(f"M{x + 66} {y + 119}l138 -24", "#3f5f86", 9)


def pin_board(rng: random.Random, x: float, y: float, w: float, h: float) -> str:
    """Return a cork board with slips and a small rising chart."""
    out = rect(x + 8, y + 10, w, h, "#120e1a", 4, 0.3) + rect(x, y, w, h, "#8a6a4c", 4, 1, 6)
    out += rect(x + 16, y + 16, w - 32, h - 32, "#c39a68") + flecks(
        rng, x + 20, y + 20, w - 60, h - 40, 60, "#8f6a42", 0.5
    )
    slips = (
        (0.08, 0.14, 0.2, 0.3, "#f2ead6"),
        (0.36, 0.1, 0.28, 0.44, "#e9eef0"),
        (0.72, 0.16, 0.19, 0.28, "#e6cf7a"),
        (0.1, 0.56, 0.22, 0.3, "#dfe6e2"),
        (0.72, 0.56, 0.18, 0.28, "#e3b7a4"),
    )
    for px, py, pw, ph, tone in slips:
        sx, sy, sw, sh = x + w * px, y + h * py, w * pw, h * ph
        slip = rect(4, 6, sw, sh, "#120e1a", 2, 0.3) + rect(0, 0, sw, sh, tone, 2, 1, 4)
        marks = 3 if pw < 0.25 else 0
        slip += line("".join(f"M12 {24 + i * 20}h{sw * (0.7 - i * 0.14):.0f}" for i in range(marks)), "#7a7468", 5, 0.8)
        if not marks:
            slip += "".join(
                rect(18 + i * sw * 0.22, sh * (0.72 - i * 0.15), sw * 0.13, sh * (0.16 + i * 0.15), tint)
                for i, tint in enumerate(("#5f7fa0", "#5f8a86", "#b08a4c", "#a9493c"))
            ) + line(f"M12 {sh * 0.9:.0f}h{sw - 24:.0f}", INK, 4)
        out += group(
            slip + oval(sw / 2, 4, 8, 8, "#c9402f", 1, 3),
            f"translate({sx:.0f} {sy:.0f}) rotate({rng.uniform(-4, 4):.1f})",
        )
    return out


def own_desk(rng: random.Random) -> str:
    """Draw the collector's own desk: folder, telephone, wall calendar."""
    body = rect(0, 0, W, 620, "url(#wall)") + flecks(rng, 0, 0, W, 520, 90, "#f2efe2", 0.14)
    body += window(90, 90, 400, 330) + glow(290, 300, 520, 400, "cool", 0.26)
    body += wall_calendar(620, 110, 210, 280) + pin_board(rng, 920, 96, 430, 270)
    body += rect(1440, 250, 420, 20, "#7a5d48", 3, 1, 5) + binder_row(rng, 1452, 250, 390, 128)
    body += rect(1440, 420, 420, 20, "#7a5d48", 3, 1, 5) + binder_row(rng, 1452, 420, 250, 122)
    body += plant(1775, 420, 0.5, rng, "#8b5a45")
    body += wood_desk(rng, 520)
    body += glow(290, 560, 420, 90, "cool", 0.3)
    body += mug(1250, 590, 0.56, "#4f7f88") + papers(1700, 570, 9, 150, rng)
    body += laptop_back(560, 620) + open_folder(940, 640)
    body += group(desk_phone(1520, 690), "translate(440 200) scale(.71)") + notepad(1690, 840, 7)
    body += group(
        rect(-70, -70, 140, 140, "#e0bf62", 3, 1, 4) + line("M-44 -34h80M-44 -6h60M-44 22h70", "#8a6a2c", 6),
        "translate(640 800) rotate(-7) skewX(-12) scale(1 .75)",
    )
    body += calculator(1060, 860)
    return page(
        body,
        SKIES + down("wall", "#a3a58f", "#c3b998") + down("desk", "#9a7048", "#5b4030"),
        0.5,
    )


def laptop_back(x: float, base: float) -> str:
    """Return a laptop turned a little away, its list in rows."""
    out = glow(x, base + 40, 260, 40, "dark", 0.8)
    out += rect(x - 170, base - 216, 340, 218, "#2e313c", 12, 1, 6) + rect(x - 154, base - 200, 308, 188, "#dfe4e8", 3)
    out += rect(x - 154, base - 200, 308, 26, "#465a78", 3)
    for i in range(6):
        tone = "#f4d9bd" if i == 2 else "#ffffff"
        out += rect(x - 146, base - 166 + i * 26, 292, 21, tone, 3) + rect(
            x - 138, base - 159 + i * 26, 90 - i % 3 * 18, 8, "#5b6478", 3
        )
        out += rect(x + 20, base - 159 + i * 26, 50, 8, "#9aa2b0", 3) + rect(
            x + 96, base - 159 + i * 26, 40, 8, "#a9493c" if i == 2 else "#5f8a86", 3
        )
    return out + shape(f"M{x - 180} {base}h360l30 40q2 8 -10 8h-400q-12 0 -10 -8z", "#8f949e", 1, 5)


def calculator(x: float, y: float) -> str:
    """Return a pocket calculator lying on a desk."""
    out = rect(-84, -104, 190, 240, "#120e1a", 12, 0.35) + rect(-96, -120, 190, 240, "#4a5260", 12, 1, 5)
    out += rect(-78, -102, 154, 52, "#b9cdb9", 5, 1, 4) + line("M20 -76h44", "#39504a", 8)
    for r in range(4):
        for c in range(4):
            out += rect(-78 + c * 40, -34 + r * 36, 32, 26, "#d99a4a" if c == 3 else "#dfe2da", 5, 1, 3)
    return group(out, f"translate({x} {y}) rotate(-12) skewX(-10) scale(1 .78)")


def hard_hat(x: float, y: float, fill: str) -> str:
    """Return a safety helmet on its hook, the front to us."""
    return (
        line(f"M{x} {y - 96}v26", INK, 8)
        + shape(f"M{x - 74} {y}q0 -92 74 -92q74 0 74 92z", fill, 1, 6)
        + shape(f"M{x + 20} {y - 88}q54 14 54 88h-28q4 -56 -26 -88z", "#15101a", 0.16)
        + rect(x - 13, y - 98, 26, 92, fill, 10, 1, 5)
        + line(f"M{x - 42} {y - 66}q-12 22 -12 52M{x + 42} {y - 66}q12 22 12 52", INK, 4, 0.6)
        + shape(f"M{x - 92} {y}q92 -26 184 0q6 18 -10 20q-82 -22 -164 0q-16 -2 -10 -20z", fill, 1, 6)
    )


def building_site(x: float, y: float, w: float, h: float) -> str:
    """Return what stands outside a site office: a concrete frame, scaffolding, a crane."""
    out = rect(x, y, w, h, "url(#skyl)")
    fx, fw = x + w * 0.06, w * 0.5
    for level in range(5):
        top = y + h * (0.2 + level * 0.16)
        out += rect(fx, top, fw, h * 0.035, "#8d8780") + rect(fx, top + h * 0.035, fw, h * 0.125, "#5f5f63", 0, 0.75)
        out += "".join(rect(fx + fw * c / 5, top, fw * 0.035, h * 0.16, "#8d8780") for c in range(6))
    out += line("".join(f"M{fx + fw * c / 4 + 8:.0f} {y + h * 0.14:.0f}V{y + h:.0f}" for c in range(5)), "#4f7f88", 4)
    out += line(
        "".join(f"M{fx - 6:.0f} {y + h * (0.26 + r * 0.16):.0f}H{fx + fw + 12:.0f}" for r in range(5)), "#4f7f88", 4
    )
    out += rect(fx + fw * 0.5, y + h * 0.52, fw * 0.54, h * 0.48, "#5f8a6c", 0, 0.7)
    mast, jib = x + w * 0.78, y + h * 0.16
    out += line(f"M{mast} {y + h}V{jib - 30}M{mast + 22} {y + h}V{jib - 30}", "#d9952f", 5)
    rungs = "".join(f"M{mast} {jib + i * 30:.0f}l22 15l-22 15" for i in range(int((y + h - jib) / 30)))
    out += line(rungs, "#d9952f", 3.5)
    out += line(
        f"M{x + w * 0.2} {jib}H{x + w * 0.98}M{x + w * 0.24} {jib}L{mast + 10} {jib - 46}L{x + w * 0.96} {jib}",
        "#d9952f",
        6,
    )
    out += rect(x + w * 0.9, jib, w * 0.07, h * 0.09, "#6c6a6e") + rect(mast - 8, jib + 4, 38, 34, "#e3b457", 3, 1, 3)
    out += line(f"M{x + w * 0.62} {jib}v{h * 0.2}", "#2b2a30", 3) + rect(
        x + w * 0.59, jib + h * 0.2, w * 0.06, h * 0.04, "#a85a45"
    )
    return out + rect(x, y + h * 0.93, w, h * 0.07, "#a48a66")


def plan_sheet(x: float, y: float, w: float, h: float, tone: str = "#e9eef0", ink: str = "#4f7390") -> str:
    """Return a floor plan taped to a wall."""
    out = rect(x + 6, y + 8, w, h, "#120e1a", 2, 0.3) + rect(x, y, w, h, tone, 2, 1, 4)
    a, b, c, d = x + w * 0.1, y + h * 0.14, x + w * 0.9, y + h * 0.74
    out += line(f"M{a} {b}H{c}V{d}H{a}ZM{x + w * 0.4} {b}V{y + h * 0.5}M{a} {y + h * 0.5}H{x + w * 0.56}", ink, 5)
    out += line(
        f"M{x + w * 0.66} {d}V{y + h * 0.46}H{c}M{x + w * 0.56} {y + h * 0.5}q{w * 0.1} 0 {w * 0.1} {h * 0.14}", ink, 4
    )
    out += line(f"M{a} {y + h * 0.82}H{c}M{a} {y + h * 0.8}v{h * 0.04}M{c} {y + h * 0.8}v{h * 0.04}", ink, 3)
    out += rect(x + w * 0.68, y + h * 0.87, w * 0.24, h * 0.08, ink, 2, 0.6)
    tape = ((x - 12, y - 8), (x + w - 28, y - 8))
    return out + "".join(rect(tx, ty, 40, 18, "#d9c98a", 2, 0.9) for tx, ty in tape)


def site_office(rng: random.Random) -> str:
    """Draw the container that is the office of a building site."""
    body = rect(0, 0, W, 640, "url(#wall)")
    for i in range(48):
        body += rect(i * 40, 0, 14, 640, "#2b4658", 0, 0.22) + rect(i * 40 + 14, 0, 5, 640, "#ffffff", 0, 0.1)
    body += rect(0, 0, W, 60, "#39566a", 0, 1, 5) + rect(0, 616, W, 30, "#39566a", 0, 1, 5)
    body += rect(700, 62, 460, 20, "#e9eee6", 6, 1, 4) + glow(930, 110, 820, 420, "cool", 0.3)
    x, y, w, h = 90, 130, 420, 330
    body += rect(x - 20, y - 20, w + 40, h + 40, "#dfe3dd", 4, 1, 6)
    body += f'<svg x="{x}" y="{y}" width="{w}" height="{h}" viewBox="{x} {y} {w} {h}">{building_site(x, y, w, h)}</svg>'
    body += line(f"M{x + w / 2} {y}v{h}", "#dfe3dd", 14) + line(f"M{x} {y}h{w}v{h}h{-w}z", INK, 4)
    body += plan_sheet(590, 140, 300, 226) + plan_sheet(930, 150, 180, 236, "#f2ead6", "#8a6a4c")
    body += rect(1132, 182, 456, 20, "#7a5d48", 3, 1, 5)
    body += hard_hat(1216, 296, "#e3b13c") + hard_hat(1508, 296, "#d9dbd6")
    body += group(
        shape("M-62 0q30 30 62 0q32 30 62 0l26 40q-10 60 0 190h-176q10 -130 0 -190z", "#e8762d", 1, 6)
        + shape("M-26 14L0 92L26 14Q0 34 -26 14Z", "#8a3f18", 1, 4)
        + rect(-90, 140, 180, 32, "#eee6a8", 0, 1, 4)
        + rect(-56, 18, 24, 122, "#eee6a8", 0, 1, 4)
        + rect(32, 18, 24, 122, "#eee6a8", 0, 1, 4)
        + line("M0 92V230", INK, 5),
        "translate(1362 236) scale(.86)",
    ) + line("M1362 202v38", INK, 8)
    body += (
        rect(1620, 110, 270, 100, "#e6e8e2", 12, 1, 6)
        + rect(1640, 178, 230, 16, "#8f989b", 5)
        + line("M1650 140h90", "#8fb58a", 6)
    )
    body += rect(1640, 300, 240, 346, "#7f8c90", 4, 1, 6) + "".join(
        rect(1654, 316 + i * 108, 212, 98, "#929fa3", 3, 1, 4) + rect(1724, 340 + i * 108, 72, 20, "#e9e1cc", 3, 1, 3)
        for i in range(3)
    )
    body += "".join(bucket(1690 + i * 96, 300, 0.42, tone) for i, tone in enumerate(("#5f7fa0", "#a9604a")))
    body += rect(0, 646, W, H - 646, "url(#floor)") + grain(rng, 0, 660, W, 420, 90, "#4c3a2c", 0.35)
    body += "".join(line(f"M{960 + (i - 4) * 260} 646L{960 + (i - 4) * 480} {H}", "#4c3a2c", 4, 0.5) for i in range(9))
    body += site_table()
    return page(
        body,
        SKIES + down("wall", "#7d9bab", "#93a9ae") + down("floor", "#8c7156", "#5b4838"),
        0.55,
    )


def site_table() -> str:
    """Return a folding table: a plan held down, rolled drawings, a thermos, a radio."""
    out = glow(960, 980, 860, 70, "dark", 0.9)
    out += rect(430, 690, 26, 340, "#8f979c", 4, 1, 5) + rect(1464, 690, 26, 340, "#8f979c", 4, 1, 5)
    out += shape("M440 590H1480L1560 672H360Z", "#d8d2c2", 1, 6) + rect(360, 672, 1200, 30, "#aaa492", 4, 1, 6)
    out += shape("M640 604H1120L1160 660H612Z", "#eaf0f2", 1, 4)
    out += line("M700 618H1040L1060 648H690ZM840 618L836 648M960 618L972 634H1050", "#4f7390", 4)
    for i, (rx, tone) in enumerate(((1190, "#e9eef0"), (1214, "#dfe6ea"), (1202, "#f2ead6"))):
        ry = 640 - i * 26 if i < 2 else 592
        out += rect(rx, ry - 14, 230, 30, tone, 14, 1, 4) + oval(rx + 230, ry + 1, 8, 15, "#b9c3c8", 1, 4)
        out += rect(rx + 96, ry - 14, 14, 30, "#a9493c")
    out += (
        rect(490, 490, 74, 146, "#4f7f62", 12, 1, 5)
        + rect(502, 462, 50, 36, "#c9cfd0", 8, 1, 5)
        + rect(490, 560, 74, 22, "#e9e1cc", 0, 0.85)
        + line("M566 520q36 0 36 34t-36 34", INK, 8)
    )
    out += rect(592, 596, 44, 48, "#f1ecdd", 6, 1, 4) + oval(614, 596, 22, 6, "#8a5a3a", 1, 3)
    out += (
        rect(1130, 556, 52, 96, "#2f3640", 8, 1, 5)
        + line("M1142 556v-58", INK, 11)
        + rect(1140, 570, 32, 22, "#9fc0bd", 3)
        + line("M1142 606h28M1142 618h28M1142 630h28", "#6f7884", 4)
    )
    return out


def mail_thread(rng: random.Random) -> str:
    """Draw one screen close up: an e-mail and the answers under it."""
    body = blurred_office(rng) + wood_desk(rng, 830)
    body += glow(960, 480, 1000, 620, "cool", 0.28) + glow(960, 920, 460, 50, "dark", 0.9)
    body += rect(890, 770, 140, 120, "#3a3d49", 4, 1, 6) + oval(960, 892, 240, 26, "#4b4f5c", 1, 6)
    body += rect(330, 70, 1260, 720, "#2e313c", 24, 1, 7) + rect(356, 96, 1208, 660, "#e4e6ea", 6)
    body += rect(356, 96, 1208, 54, "#465a78", 6) + "".join(
        oval(392 + i * 30, 123, 9, 9, c) for i, c in enumerate(("#d98a74", "#e0bf62", "#8fb58a"))
    )
    body += rect(520, 110, 520, 26, "#5f7596", 13)
    body += rect(356, 150, 168, 606, "#cfd4dd") + "".join(
        rect(380, 184 + i * 52, 116 - i % 3 * 20, 16, "#465a78" if i == 1 else "#8f98aa", 7, 0.9) for i in range(6)
    )
    body += rect(556, 172, 440, 24, "#3d4658", 8) + rect(1430, 172, 100, 24, "#c9ced6", 12)
    cards = (
        (214, 132, 0, "#c2694f", 2),
        (362, 112, 36, "#5f7fa0", 2),
        (490, 112, 0, "#c2694f", 2),
        (618, 112, 36, "#5f7fa0", 2),
    )
    for top, high, inset, tone, rows in cards:
        left, wide = 556 + inset, 976 - inset
        body += rect(left + 4, top + 6, wide, high, "#120e1a", 10, 0.14) + rect(left, top, wide, high, "#ffffff", 10)
        body += rect(left, top, 8, high, tone, 4) + oval(left + 46, top + 40, 24, 24, tone)
        body += rect(left + 84, top + 22, 190, 15, "#4d5668", 6) + rect(
            left + wide - 120, top + 22, 96, 13, "#b3bac6", 6
        )
        body += "".join(
            rect(left + 84, top + 52 + r * 25, wide - 190 - (r * 37 + inset * 3) % 240, 11, "#9aa2b0", 5)
            for r in range(rows)
        )
    body += rect(640, 308, 230, 32, "#eef1f5", 8) + rect(650, 313, 18, 22, "#c2463a", 3)
    body += rect(682, 318, 150, 11, "#8f98aa", 5)
    body += mug(250, 930, 0.9, "#5f8a86") + notepad(1710, 930, 6)
    body += shape("M620 960H1250L1290 1040H580Z", "#4b4f5c", 1, 6) + "".join(
        line(f"M{632 - r * 10} {976 + r * 20}H{1238 + r * 10}", "#7d8494", 9, 0.9) for r in range(3)
    )
    return page(body, SKIES + down("room", "#2f3852", "#51505f") + down("desk", "#865c41", "#4d3327"), 0.55)


SCENES: dict[str, Callable[[random.Random], str]] = {
    "tea_office": tea_office,
    "warehouse": warehouse,
    "finance_counter": finance_counter,
    "shopfront": shopfront,
    "phone": phone,
    "wechat": wechat,
    "restaurant": restaurant,
    "desk_mail": desk_mail,
    "title": title,
    "own_desk": own_desk,
    "site_office": site_office,
    "mail_thread": mail_thread,
    "factory_gate": factory_gate,
    "food_shop": food_shop,
    "gift_shop": gift_shop,
    "parts_shop": parts_shop,
    "market_stall": market_stall,
}


def encode(image: Image.Image, step: int) -> bytes:
    """Return a PNG whose channels are rounded to a step: even gradients, no palette shifts."""
    out = io.BytesIO()
    image.point([min(255, round(v / step) * step) for v in range(256)] * 3).save(out, "PNG", optimize=True)
    return out.getvalue()


def save(svg: str, target: Path) -> None:
    """Render one scene and store it as finely as the size limit allows."""
    raw = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    image = Image.open(io.BytesIO(raw)).convert("RGB")
    data = b""
    for step in (1, 2, 3, 4, 5, 6):
        data = encode(image, step)
        if len(data) <= LIMIT:
            break
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def main() -> None:
    """Make all scenes, or the named ones."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    for name in sys.argv[2:] or list(SCENES):
        save(SCENES[name](random.Random(name)), out / f"{name}.png")


if __name__ == "__main__":
    main()
