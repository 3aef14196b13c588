"""The pictures out of doors: the street at dusk that is the title, and the gate of a factory."""

# ruff: noqa: E501 -- path data reads worse when cut
from __future__ import annotations

import math
import random

from assets.make.bystanders import Look, person
from assets.make.drawing import INK, H, W, down, flecks, glow, group, line, oval, page, rect, shape
from assets.make.furniture import plant, stack, steam

KEEPER = Look("#d9a273", "short", "#2a2228", "polo", "#3f7a80", turned=-4)


def shop_house(x: float, w: float, top: float, wall: str, awning: str, rng: random.Random, lit: bool) -> str:
    """Return one shop house of the street at dusk."""
    out = (
        rect(x, top, w, 850 - top, wall, 0, 1, 5)
        + rect(x - 8, top - 14, w + 16, 24, wall, 3, 1, 5)
        + rect(x + w * 0.8, top, w * 0.2, 850 - top, "#0d0c1c", 0, 0.2)
    )
    for r in range(max(1, int((560 - top) / 130))):
        for c in range(3):
            on = rng.random() < 0.45
            wx, wy = x + w * (0.12 + c * 0.29), top + 40 + r * 128
            out += rect(wx, wy, w * 0.19, 78, "#ffd08a" if on else "#333a5c", 2, 1, 4) + line(
                f"M{wx + w * 0.095:.0f} {wy}v78", INK, 4
            )
            out += rect(wx - 6, wy + 80, w * 0.19 + 12, 9, "#2a2740", 2) + (
                rect(wx + w * 0.05, wy + 92, w * 0.1, 30, "#6d6f85", 3, 1, 3) if rng.random() < 0.3 else ""
            )
    inside = "#ffd596" if lit else "#39395a"
    out += rect(x + 18, 640, w - 36, 212, inside, 0, 1, 5)
    if lit:
        out += rect(x + 24, 700, w - 48, 8, "#a8713f") + rect(x + 24, 770, w - 48, 8, "#a8713f")
        for i in range(int((w - 80) / 46)):
            out += rect(
                x + 34 + i * 46,
                700 - 34 - i % 3 * 8,
                34,
                34 + i % 3 * 8,
                ("#b9784a", "#8f5a45", "#5f7f7a", "#c99a55")[i % 4],
                2,
                0.9,
            ) + rect(
                x + 30 + i * 46,
                770 - 40 + i % 2 * 8,
                38,
                40 - i % 2 * 8,
                ("#a5694a", "#6f7f95", "#c08a4f")[i % 3],
                2,
                0.9,
            )
        out += rect(x + w * 0.36, 786, w * 0.3, 64, "#7c4e33", 3, 1, 4)
    else:
        out += line("".join(f"M{x + 20} {y}h{w - 40}" for y in range(656, 846, 18)), "#2a2a44", 5)
    out += rect(x + 10, 556, w - 20, 52, "#2c2842" if not lit else "#a9493c", 4, 1, 5)
    out += "".join(
        rect(x + w * 0.2 + i * w * 0.16, 568, w * 0.1, 28, "#ffe3ae" if lit else "#59567a", 3, 0.85) for i in range(4)
    )
    n, s = 6, (w + 20) / 6
    for i in range(n):
        out += shape(
            f"M{x - 10 + i * s:.0f} 608h{s:.1f}v36q{-s / 2:.1f} 26 {-s:.1f} 0z",
            awning if i % 2 else "#e6d5b8" if lit else "#5f5c7c",
            1,
            4,
        )
    return out


def collector(x: float, base: float) -> str:
    """Return a person walking in with a briefcase, as a silhouette with a warm rim."""
    d, rim = "#17152a", "#ffc27a"
    body = shape("M-14 -168L-40 -78L-66 -6H-34L-6 -78L10 -100L34 -64L42 0H72L62 -80L34 -168Z", d) + shape(
        "M-68 -6q-14 12 4 12h44v-12zM42 -4h46q14 4 10 12h-56z", d
    )
    body += (
        shape("M-38 -300Q-52 -220 -34 -150H40Q52 -230 40 -290Q0 -326 -38 -300Z", d)
        + line("M-26 -286Q-60 -220 -52 -160", d, 28)
        + line("M30 -284Q66 -236 78 -196Q86 -184 100 -190", d, 24)
        + oval(-56, -162, 13, 13, d)
    )
    body += (
        rect(-104, -160, 96, 70, "#241c2c", 8)
        + line("M-74 -160q0 -18 18 -18t18 18", "#241c2c", 9)
        + line("M-104 -130h96", "#5a4048", 5)
        + oval(8, -346, 35, 40, d)
        + shape("M-30 -352Q-34 -398 12 -394Q48 -390 44 -350Q30 -372 -6 -366Q-20 -340 -24 -326Z", d)
        + shape("M-4 -316h24v30h-24z", d)
    )
    body += line(
        "M42 -350Q46 -326 34 -312M44 -288Q60 -262 92 -202M46 -236Q50 -190 42 -156M58 -120Q68 -60 70 -8M10 -96L32 -62L40 -6",
        rim,
        5,
        0.85,
    )
    return glow(x - 60, base + 8, 180, 22, "dark", 0.9) + group(body, f"translate({x} {base})")


def scooter(x: float, base: float) -> str:
    """Return a parked electric scooter, as a silhouette."""
    d, rim = "#1b1830", "#ffc27a"
    s = (
        oval(-120, -38, 40, 40, d)
        + oval(118, -38, 40, 40, d)
        + oval(-120, -38, 16, 16, "#54506c")
        + oval(118, -38, 16, 16, "#54506c")
    )
    s += shape(
        "M-176 -60Q-170 -130 -80 -132H-20L10 -72H66L92 -170L120 -160L104 -58Q90 -40 60 -40H-70Q-80 -90 -130 -88Q-160 -84 -176 -60Z",
        d,
    ) + shape("M-170 -140Q-100 -166 -14 -146L-10 -128H-164Z", "#3a2c3c")
    s += (
        line("M104 -160L84 -236L52 -246M84 -236L112 -250", d, 13)
        + rect(-206, -214, 78, 74, "#5a3a3c", 8)
        + line("M-206 -186h78", "#2a1c28", 6)
        + oval(106, -190, 15, 18, "#ffe0a4")
        + line("M-16 -146L10 -74H64L90 -166M-150 -144Q-90 -160 -16 -146", rim, 4, 0.7)
    )
    return glow(x, base + 4, 240, 20, "dark", 0.9) + group(s, f"translate({x} {base})")


def lantern(x: float, y: float, s: float) -> str:
    """Return a red lantern, lit, hanging from y."""
    out = line(f"M{x} {y - 12 * s}v{14 * s}", "#1d1a30", 3.5) + glow(x, y + 34 * s, 120 * s, 120 * s, "rose", 0.55)
    out += oval(x, y + 34 * s, 40 * s, 34 * s, "#d2483a", 1, 4) + oval(x, y + 36 * s, 25 * s, 26 * s, "#f08a4f", 0.85)
    out += line(f"M{x} {y + s}v{66 * s}", "#a5332c", 3, 0.7)
    out += line(
        f"M{x - 22 * s} {y + 6 * s}q{-16 * s} {28 * s} 0 {56 * s}M{x + 22 * s} {y + 6 * s}q{16 * s} {28 * s} 0 {56 * s}",
        "#a5332c",
        3,
        0.7,
    )
    out += rect(x - 16 * s, y - 4 * s, 32 * s, 9 * s, "#d9a94a", 2, 1, 3) + rect(
        x - 16 * s, y + 64 * s, 32 * s, 9 * s, "#d9a94a", 2, 1, 3
    )
    return out + line(
        f"M{x} {y + 74 * s}v{26 * s}M{x - 7 * s} {y + 74 * s}v{20 * s}M{x + 7 * s} {y + 74 * s}v{20 * s}", "#d9a94a", 4
    )


def shine(rng: random.Random, x: float, y: float, w: float, tall: float, colour: str) -> str:
    """Return a light's trembling path on a wet road."""
    out = ""
    for i in range(int(tall / 15)):
        wide = w * (1 - i * 15 / tall * 0.45) * rng.uniform(0.35, 1)
        out += rect(
            x - wide / 2 + rng.uniform(-w, w) * 0.12, y + i * 15, wide, 6, colour, 3, 0.34 * (1 - i * 15 / tall) + 0.05
        )
    return out


def skyline() -> str:
    """Return the far town under the evening sky."""
    body = shape("M60 560q80 -40 190 -10q90 -46 190 6q110 -10 140 24H20q0 -16 40 -20z", "#f0a58a", 0.22)
    body += shape("M520 470q70 -30 150 -4q80 -24 130 14h-300z", "#f0a58a", 0.2)
    body += shape("M820 250q90 -30 190 -6q110 -26 190 14h-400z", "#f0a58a", 0.14)
    body += shape("M0 850V640H70V600H150V660H230V570H300V640H380V610H450V670H540V630H640V850Z", "#5b4a78", 0.9)
    body += shape("M0 850V700H110V660H200V720H290V690H400V740H520V700H640V760H800V850Z", "#463c66")
    return body + "".join(rect(20 + i * 41, 690 + (i * 37) % 90, 12, 16, "#ffcf86", 1, 0.7) for i in range(15))


def title(rng: random.Random) -> str:
    """Draw the street at dusk: the left is for the menu, at the right one comes to a lit shop."""
    body = rect(0, 0, W, 870, "url(#sky)")
    for _ in range(60):
        x, y = rng.uniform(0, W), rng.uniform(0, 300)
        body += oval(x, y, 1.9, 1.9, "#fff3d8", rng.uniform(0.25, 0.8))
    body += glow(1010, 150, 250, 250, "warm", 0.26)
    body += shape("M1012 86A64 64 0 1 0 1074 178A54 54 0 1 1 1012 86Z", "#fbe7bd", 0.95)
    body += skyline() + rect(0, 846, W, 234, "url(#road)")
    body += rect(640, 840, W - 640, 40, "#5d5470") + line(f"M640 880H{W}", "#2a2640", 6)
    body += shop_house(700, 300, 430, "#5c5478", "#6a6690", rng, False)
    body += shop_house(1580, 380, 260, "#56496c", "#6a6690", rng, False)
    body += shop_house(1010, 560, 300, "#7a5a6c", "#b8503f", rng, True)
    body += glow(1290, 740, 720, 420, "warm", 0.6)
    body += shape("M1030 880H1550L1760 1080H760Z", "#ffc983", 0.26) + shape(
        "M1120 880h340l110 200h-560z", "#ffdca4", 0.22
    )
    body += line(
        "M0 420Q360 500 770 340Q900 420 1010 360M0 450Q380 540 770 360Q880 430 1010 390M1570 330Q1740 400 1920 300",
        "#1d1a30",
        3.5,
        0.8,
    )
    body += line("M1004 470Q1290 566 1580 452", "#1d1a30", 4)
    body += "".join(
        lantern(x, y, s) for x, y, s in ((1090, 502, 0.86), (1210, 521, 0.98), (1380, 516, 0.98), (1500, 489, 0.86))
    )
    body += (
        group(person(KEEPER, "folded"), "translate(1440 858) scale(.82)")
        + table_at_the_door(1150, 880)
        + stack(rng, 1590, 886, [2, 1], 66, 50)
    )
    body += plant(1546, 886, 0.42, rng, "#7c4a40")
    body += line("M880 880V300Q880 262 918 262H972", "#1d1a30", 13) + shape("M946 254h76l14 26h-104z", "#1d1a30")
    body += oval(984, 284, 34, 10, "#fff0c6") + glow(984, 302, 210, 190, "warm", 0.6)
    body += shape("M956 288h56l120 600h-300z", "#ffe2ac", 0.09)
    body += shine(rng, 1290, 900, 430, 180, "#ffd596") + shine(rng, 984, 900, 120, 160, "#ffe9c0")
    body += (
        shine(rng, 1090, 892, 60, 120, "#f08a6c")
        + shine(rng, 1500, 892, 60, 120, "#f08a6c")
        + shine(rng, 1760, 900, 90, 110, "#ffd08a")
    )
    body += line(
        "".join(f"M{rng.randrange(0, W)} {rng.randrange(900, 1070)}h{rng.randrange(40, 160)}" for _ in range(34)),
        "#1c1934",
        4,
        0.3,
    )
    body += scooter(1740, 972) + shape("M930 1010L1010 1010L720 1080H520Z", "#0d0c1c", 0.35) + collector(960, 1012)
    return page(
        body,
        down("sky", "#1d2552", "#3d437c", "#80608f", "#e0857b", "#f8b880") + down("road", "#4a4262", "#221f3c"),
        0.45,
    )


def table_at_the_door(x: float, base: float) -> str:
    """Return a low tea table with two stools, a pot and its steam."""
    wood, dark = "#8a5a3c", "#5f3d2a"
    out = oval(x, base + 6, 150, 14, "#120e1a", 0.5)
    out += line(f"M{x - 66} {base - 58}l-12 60M{x + 66} {base - 58}l12 60", dark, 12) + rect(
        x - 92, base - 70, 184, 18, wood, 4, 1, 5
    )
    for side in (-1, 1):
        sx = x + side * 140
        out += line(f"M{sx - 20} {base - 34}l-6 36M{sx + 20} {base - 34}l6 36", dark, 9) + rect(
            sx - 32, base - 44, 64, 14, "#b8503f", 4, 1, 4
        )
    out += oval(x - 20, base - 88, 26, 19, "#8f4a35", 1, 4) + oval(x - 20, base - 106, 8, 5, "#8f4a35", 1, 3)
    out += line(f"M{x + 6} {base - 90}q18 -2 22 -18", "#8f4a35", 8)
    out += "".join(rect(x + dx, base - 84, 18, 14, "#ece6d6", 4, 1, 3) for dx in (36, 62, -76))
    return out + steam(x - 24, base - 114, 0.62)


def saw_roof(x: float, base: float, n: int, w: float) -> str:
    """Return a factory hall under a saw-tooth roof, its windows in rows."""
    out = rect(x, base - 290, n * w, 290, "#b99c84", 0, 1, 5) + rect(x, base - 96, n * w, 96, "#93715f", 0, 0.55)
    for i in range(n):
        px = x + i * w
        out += shape(f"M{px} {base - 290}v-104l{w} 104z", "#8b6f62", 1, 5)
        out += shape(f"M{px + 12} {base - 300}v-66l{w * 0.16} 17v49z", "#cfe3e4", 1, 4)
        for row in range(2):
            top = base - 258 + row * 92
            out += rect(px + w * 0.16, top, w * 0.68, 62, "#7fa0a8", 2, 1, 4)
            out += line(
                f"M{px + w * 0.39:.0f} {top}v62M{px + w * 0.61:.0f} {top}v62M{px + w * 0.16:.0f} {top + 31}h{w * 0.68:.0f}",
                INK,
                3,
            )
            out += shape(
                f"M{px + w * 0.2:.0f} {top + 58}l{w * 0.2:.0f} -54h{w * 0.1:.0f}l{-w * 0.2:.0f} 54z", "#ffffff", 0.25
            )
    return out


def chimney(x: float, base: float) -> str:
    """Return a banded chimney with a thin plume."""
    out = shape(f"M{x - 34} {base}L{x - 24} 170h48L{x + 34} {base}z", "#a67a66", 1, 5)
    out += "".join(
        shape(f"M{x - 25 - i} {190 + i * 76}h{50 + 2 * i}v30h{-50 - 2 * i}z", "#e9dfcc", 0.9) for i in range(3)
    )
    return out + "".join(
        oval(x + 30 + i * 52, 150 - i * 22, 36 + i * 12, 22 + i * 6, "#f6efdf", 0.5 - i * 0.09) for i in range(5)
    )


def lorry(x: float, base: float) -> str:
    """Return a delivery lorry coming out, seen from the front."""
    cab = "#3f6f8c"
    out = oval(x, base + 4, 170, 20, "#120e1a", 0.55) + rect(x - 132, base - 330, 264, 250, "#e3ddcc", 6, 1, 6)
    out += (
        rect(x - 132, base - 330, 264, 30, "#c9573f", 4, 1, 5)
        + rect(x - 112, base - 60, 52, 62, "#1f1f27", 8)
        + rect(x + 60, base - 60, 52, 62, "#1f1f27", 8)
    )
    out += shape(
        f"M{x - 122} {base - 24}V{base - 170}Q{x - 118} {base - 262} {x - 90} {base - 262}H{x + 90}Q{x + 118} {base - 262} {x + 122} {base - 170}V{base - 24}Z",
        cab,
        1,
        6,
    )
    out += shape(f"M{x - 102} {base - 160}L{x - 88} {base - 240}H{x + 88}L{x + 102} {base - 160}Z", "#2c4450", 1, 5)
    out += (
        shape(f"M{x - 70} {base - 162}l40 -76h44l-40 76z", "#ffffff", 0.22)
        + oval(x + 46, base - 196, 20, 22, "#1d2d36")
        + rect(x + 20, base - 178, 56, 18, "#1d2d36", 8)
    )
    out += rect(x - 60, base - 136, 120, 40, "#2a4f66", 6, 1, 4) + line(
        f"M{x - 50} {base - 122}h100M{x - 50} {base - 110}h100", "#8fb0be", 4
    )
    out += rect(x - 126, base - 74, 252, 34, "#d9d4c6", 6, 1, 5) + rect(x - 34, base - 68, 68, 22, "#e0b03e", 3, 1, 3)
    out += "".join(oval(x + side * 92, base - 104, 20, 16, "#ffeec4", 1, 4) for side in (-1, 1))
    return out + "".join(rect(x + side * 146 - 10, base - 226, 20, 54, "#2a2a33", 4, 1, 4) for side in (-1, 1))


def folding_gate(x: float, base: float, w: float) -> str:
    """Return a gate of steel lattice on wheels, folded half away, its head with a lamp."""
    out, step = oval(x + w / 2, base + 4, w * 0.55, 12, "#120e1a", 0.4), 44
    for px in range(int(x), int(x + w - step), step):
        out += line(f"M{px} {base - 150}L{px + step} {base - 20}M{px + step} {base - 150}L{px} {base - 20}", INK, 13)
        out += line(
            f"M{px} {base - 150}L{px + step} {base - 20}M{px + step} {base - 150}L{px} {base - 20}", "#c3cbcd", 7
        )
        out += rect(px - 6, base - 162, 12, 156, "#dfe5e4", 3, 1, 4) + oval(px, base - 4, 9, 9, "#33343c")
    hx = x + w - 34
    return (
        out
        + rect(hx - 20, base - 190, 76, 184, "#d8dede", 10, 1, 5)
        + rect(hx - 8, base - 168, 52, 60, "#a9493c", 5, 1, 4)
        + line(f"M{hx + 2} {base - 148}h32M{hx + 2} {base - 130}h24", "#f1ddc6", 5)
        + oval(hx + 18, base - 200, 15, 14, "#e8762d", 1, 4)
        + glow(hx + 18, base - 204, 60, 50, "rose", 0.6)
    )


def booth(x: float, base: float) -> str:
    """Return the porter's lodge, someone in it."""
    out = rect(x, base - 330, 300, 330, "#e2d6bd", 2, 1, 6) + rect(x, base - 90, 300, 90, "#8a9aa0", 0, 1, 5)
    out += rect(x - 26, base - 372, 352, 46, "#4d6b72", 5, 1, 6) + rect(
        x + 26, base - 276, 158, 150, "#33505a", 3, 1, 6
    )
    out += oval(x + 100, base - 190, 30, 33, "#d9a273", 1, 4) + shape(
        f"M{x + 52} {base - 128}q4 -40 48 -40q44 0 48 40z", "#3f5678", 1, 4
    )
    out += shape(f"M{x + 66} {base - 204}q-2 -30 34 -30q36 0 34 30q-34 -12 -68 0z", "#2f4466", 1, 4) + line(
        f"M{x + 62} {base - 202}q38 -14 76 0", INK, 6
    )
    out += line(f"M{x + 88} {base - 190}h5M{x + 107} {base - 190}h5M{x + 92} {base - 174}q8 5 16 0", INK, 3.5)
    out += shape(f"M{x + 36} {base - 132}l46 -138h26l-46 138z", "#ffffff", 0.2) + rect(
        x + 14, base - 128, 182, 16, "#b8a988", 3, 1, 5
    )
    return (
        out
        + rect(x + 212, base - 250, 70, 250, "#7d5a44", 2, 1, 5)
        + rect(x + 222, base - 238, 50, 90, "#33505a", 2, 1, 4)
        + oval(x + 226, base - 118, 6, 6, "#e3b457", 1, 2)
    )


def pillar(x: float, base: float) -> str:
    """Return a brick gate pillar with a lamp on it."""
    out = rect(x, base - 400, 92, 400, "#a5644f", 0, 1, 6)
    out += line("".join(f"M{x + 4} {base - 376 + i * 26}h84" for i in range(15)), "#7d4638", 3, 0.8)
    out += line("".join(f"M{x + 24 + i % 2 * 30} {base - 376 + i * 26}v26" for i in range(14)), "#7d4638", 3, 0.8)
    out += rect(x + 62, base - 400, 30, 400, "#15101a", 0, 0.16) + rect(x - 12, base - 420, 116, 26, "#d8cbb0", 3, 1, 5)
    return (
        out + rect(x + 34, base - 446, 24, 28, "#4a4a52", 2, 1, 4) + oval(x + 46, base - 468, 28, 28, "#fff3d2", 1, 5)
    )


def factory_gate(rng: random.Random) -> str:
    """Draw the gate of a works in the morning: porter's lodge, half open gate, a lorry coming out."""
    body = rect(0, 0, W, 800, "url(#day)") + glow(1500, 240, 760, 460, "warm", 0.5)
    body += shape("M0 640Q200 520 420 600T900 590T1400 600T1920 560V800H0Z", "#9db0a3", 0.7)
    body += chimney(1540, 720) + saw_roof(470, 720, 6, 170) + rect(1600, 400, 330, 330, "#a9a294", 0, 1, 5)
    body += "".join(rect(1630 + c * 96, 432 + r * 92, 66, 56, "#7f9aa2", 2, 1, 4) for r in range(2) for c in range(3))
    for x, y, r in ((60, 520, 150), (200, 470, 120), (1780, 520, 130), (1900, 470, 150), (1660, 590, 90)):
        body += oval(x, y, r, r * 0.86, "#5f8a66", 1, 5) + oval(
            x - r * 0.25, y - r * 0.2, r * 0.55, r * 0.4, "#7aa37a", 0.8
        )
    body += (
        rect(0, 720, W, 80, "#8f8a84")
        + rect(0, 570, 560, 230, "#c7b594", 0, 1, 5)
        + rect(1420, 570, 500, 230, "#c7b594", 0, 1, 5)
    )
    for x, w in ((0, 560), (1420, 500)):
        body += (
            rect(x - 6, 552, w + 12, 26, "#8d7458", 2, 1, 5)
            + rect(x, 744, w, 56, "#7d6a58", 0, 0.8)
            + flecks(rng, x + 10, 590, w - 40, 140, 34, "#8d7b60", 0.6)
        )
    body += "".join(
        rect(1560 + i * 96, 600, 60, 176, tone, 3, 1, 5) + line(f"M{1590 + i * 96} 626v{124 - i * 16}", mark, 10, 0.85)
        for i, (tone, mark) in enumerate((("#efe6d2", "#3a3a44"), ("#efe6d2", "#b8493c"), ("#d9b45c", "#5b4020")))
    )
    body += rect(0, 796, W, H - 796, "url(#road)") + flecks(rng, 0, 820, W, 250, 120, "#3f3f46", 0.35)
    body += shape("M650 800H1300L1500 1080H420Z", "#7d7b7c", 0.6) + line("M975 830L970 1080", "#e9dfc0", 12, 0.5)
    body += lorry(1170, 812) + folding_gate(626, 812, 400)
    body += shape("M590 436Q980 270 1380 436L1372 470Q980 312 598 470Z", "#6d8088", 1, 5)
    body += "".join(
        rect(762 + i * 74, 330 - 34 * math.sin((i + 0.5) / 6 * math.pi), 58, 58, "#c0463a", 6, 1, 5)
        + line(
            f"M{776 + i * 74} {350 - 34 * math.sin((i + 0.5) / 6 * math.pi):.0f}h30m-30 18h{20 + i % 3 * 5}",
            "#f6dfae",
            6,
        )
        for i in range(6)
    )
    body += pillar(520, 812) + pillar(1358, 812) + booth(140, 820)
    body += "".join(
        rect(430 + i * 62, 880, 62, 22, "#d9ab3c" if i % 2 else "#33333a", 0, 0.9) for i in range(18)
    ) + rect(430, 880, 1116, 22, "none", 4, 1, 4)
    body += (
        plant(60, 880, 0.7, rng, "#8b5a45")
        + plant(1500, 850, 0.62, rng, "#8b5a45")
        + plant(1640, 850, 0.62, rng, "#8b5a45")
    )
    return page(body, down("day", "#86b3c6", "#c9dccf", "#f4deb0") + down("road", "#6a696d", "#47464d"), 0.5)
