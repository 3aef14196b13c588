"""Make assets/props/<name>.png: what comes on the stage beside the debtor, drawn by our own recipes alone.

Usage, from the root of the checkout: python -m assets.make.props [output folder [prop ...]]
Half as large again as on the canvas of 1280 by 720, so that they are sharp at 1920 by 1080.
"""

# ruff: noqa: E501 -- path data reads worse when cut
from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import resvg_py
from PIL import Image

from assets.make.bystanders import Look, Pose, person
from assets.make.drawing import INK, cutout, group, line, oval, rect, shape

OUT = Path(__file__).resolve().parents[1] / "props"
SEAL, WRITING, SHEET = "#c23b2e", "#8a8478", "#f6efdf"


class Prop(NamedTuple):
    """A picture and its size in pixels."""

    width: int
    height: int
    draw: Callable[[], str]


# ------------------------------------------------------------------- visitors


def company(*people: tuple[float, float, Look, Pose, bool]) -> str:
    """Return people side by side: where, how large, made up how, doing what, seated or not."""
    return "".join(
        group(person(look, pose, seated), f"translate({x} 404) scale({size})") for x, size, look, pose, seated in people
    )


def buyers() -> str:
    """Draw customers of the debtor's, come for goods."""
    return company(
        (
            110,
            1.42,
            Look("#e8bd94", "bob", "#2a2228", "tee", "#c9805a", "#4a5568", turned=4, smiles=True),
            "bag",
            False,
        ),
        (300, 1.5, Look("#d9a273", "cap", "#2f5f7a", "polo", "#5f8a6c", smiles=True), "folder", False),
    )


def guests() -> str:
    """Draw guests at the tea table: two who sit, one who stands."""
    return company(
        (300, 1.42, Look("#c98f62", "short", "#3a3030", "jacket", "#4b5f80", turned=-4), "call", False),
        (
            120,
            1.5,
            Look("#e3b088", "bald", "#8f8a88", "polo", "#9a5a4a", "#4d4a44", turned=4, smiles=True),
            "cup",
            True,
        ),
        (470, 1.5, Look("#efc9a2", "bun", "#8f8a88", "waistcoat", "#7a4a6a", "#3f4454", True, -4, True), "cup", True),
    )


def creditors() -> str:
    """Draw other suppliers who wait for their money too."""
    return company(
        (110, 1.46, Look("#e3b088", "short", "#2a2228", "jacket", "#6b5a48", "#3a3f4f", True, 4), "folder", False),
        (300, 1.42, Look("#efc9a2", "tail", "#4a2f28", "polo", "#3f7a80", turned=-3), "folded", False),
        (480, 1.5, Look("#b97f55", "cap", "#b8503f", "waistcoat", "#d98a3c", "#44505c", turned=-5), "folded", False),
    )


# ---------------------------------------------------------- calls and papers


def phone_ringing() -> str:
    """Draw a desk telephone whose handset leaps."""
    body, dark = "#c9483a", "#8f2f28"
    out = oval(230, 366, 170, 22, "#120e1a", 0.4)
    out += shape(
        "M70 350L112 216Q118 196 140 196H320Q342 196 348 216L390 350Q394 368 374 368H86Q66 368 70 350Z", body, 1, 7
    )
    out += shape("M70 350q-2 18 16 18h288q18 0 16 -18l-8 -26h-304z", dark, 0.75)
    out += oval(230, 280, 66, 62, "#f1ead9", 1, 6) + oval(230, 280, 26, 24, body, 1, 5)
    out += "".join(
        oval(230 + x, 280 + y, 9, 9, dark)
        for x, y in ((0, -44), (32, -31), (46, 0), (32, 31), (0, 44), (-32, 31), (-46, 0), (-32, -31))
    )
    out += rect(130, 172, 34, 34, dark, 8, 1, 6) + rect(296, 172, 34, 34, dark, 8, 1, 6)
    handset = shape(
        "M-132 36Q-150 -22 -112 -36Q-60 -60 0 -60Q60 -60 112 -36Q150 -22 132 36Q128 48 112 46L78 40Q66 38 66 24V0Q0 -20 -66 0V24Q-66 38 -78 40L-112 46Q-128 48 -132 36Z",
        body,
        1,
        7,
    )
    handset += line("M-104 -18Q-50 -40 0 -40", "#e98a78", 9, 0.8)
    out += group(handset, "translate(230 132) rotate(-9)")
    out += line(
        "M60 120q-26 -30 -14 -70M28 142q-44 -52 -22 -122M400 96q30 -28 20 -68M432 122q48 -50 26 -118", "#ffcf7a", 13
    )
    return group(out, "translate(26 6)")


def writing(x: float, y: float, widths: tuple[int, ...], step: int = 26, tone: str = WRITING, thick: float = 8) -> str:
    """Return bars that stand for lines of words."""
    return line("".join(f"M{x} {y + i * step}h{w}" for i, w in enumerate(widths)), tone, thick, 0.85)


def seal(x: float, y: float, s: float = 1) -> str:
    """Return a round red company seal with a star."""
    ring = f"M{x - 44 * s} {y}a{44 * s} {44 * s} 0 1 0 {88 * s} 0a{44 * s} {44 * s} 0 1 0 {-88 * s} 0"
    star = f"M{x} {y - 22 * s}l{6 * s} {14 * s}h{15 * s}l{-12 * s} {10 * s}l{5 * s} {15 * s}l{-14 * s} {-9 * s}l{-14 * s} {9 * s}l{5 * s} {-15 * s}l{-12 * s} {-10 * s}h{15 * s}z"
    return line(ring, SEAL, 6 * s, 0.9) + shape(star, SEAL, 0.9)


def letter() -> str:
    """Draw a letter drawn out of its envelope."""
    out = shape("M40 190L230 60L420 190V380H40Z", "#c9a878", 1, 7)
    out += rect(80, 26, 300, 330, "#120e1a", 6, 0.25) + rect(74, 20, 300, 330, SHEET, 6, 1, 6)
    out += (
        rect(104, 50, 150, 20, "#5a5f70", 4, 0.9) + writing(104, 104, (240, 220, 240, 170, 230)) + seal(316, 206, 0.8)
    )
    return (
        out
        + shape("M40 190L230 300L420 190V380Q420 392 408 392H52Q40 392 40 380Z", "#e6cfa2", 1, 7)
        + line("M46 388L190 276M414 388L270 276", INK, 5, 0.8)
    )


def email() -> str:
    """Draw a sheet of mail as a screen shows it."""
    out = rect(18, 26, 430, 330, "#120e1a", 18, 0.3) + rect(10, 14, 430, 330, "#eef1f5", 18, 1, 7)
    out += shape("M10 72V32Q10 14 28 14H422Q440 14 440 32V72Z", "#465a78", 1, 7)
    out += "".join(oval(44 + i * 30, 43, 9, 9, c) for i, c in enumerate(("#d98a74", "#e0bf62", "#8fb58a")))
    out += (
        oval(66, 122, 27, 27, "#c2694f", 1, 5)
        + rect(110, 102, 170, 16, "#4d5668", 7)
        + rect(110, 128, 110, 12, "#9aa2b0", 6)
    )
    out += shape("M352 104h64v42h-64zl32 24l32 -24", "#ffffff", 1, 5)
    out += writing(44, 184, (360, 330, 360, 210), 28, "#9aa2b0", 10)
    return (
        out
        + rect(44, 288, 190, 36, "#ffffff", 8, 1, 4)
        + rect(56, 296, 16, 20, SEAL, 3)
        + rect(84, 301, 126, 10, "#8f98aa", 5)
    )


# --------------------------------------------------- money, promises, red lines


def coin_at(x: float, y: float, s: float) -> str:
    """Return a coin seen from the front, a square hole in it."""
    out = oval(x, y, 40 * s, 40 * s, "#d99a2e", 1, 6 * s) + oval(x, y, 30 * s, 30 * s, "#f2bf4e", 1, 3 * s)
    out += line(f"M{x - 22 * s} {y - 8 * s}a{24 * s} {24 * s} 0 0 1 {16 * s} {-15 * s}", "#fff0c0", 5 * s)
    return out + rect(x - 9 * s, y - 9 * s, 18 * s, 18 * s, "#a86f1c", 2, 1, 3.5 * s)


def coin() -> str:
    """Draw one coin."""
    return coin_at(48, 48, 1.05)


def coins() -> str:
    """Draw three piles of coins."""
    out = oval(170, 206, 160, 18, "#120e1a", 0.35)
    for x, high in ((70, 4), (170, 7), (270, 3)):
        for level in range(high):
            y = 190 - level * 20
            out += rect(x - 46, y - 12, 92, 22, "#d99a2e", 8, 1, 5) + line(
                f"M{x - 30} {y - 2}h14M{x - 4} {y - 2}h14M{x + 20} {y - 2}h10", "#a86f1c", 5
            )
        out += oval(x, 178 - (high - 1) * 20, 46, 13, "#f2bf4e", 1, 5)
    return out


def notes() -> str:
    """Draw a banded bundle of bank notes of no country."""
    out = rect(26, 70, 300, 130, "#120e1a", 8, 0.3)
    for level in range(4):
        out += rect(14 + level * 3, 66 - level * 14, 300, 136, ("#b9604e", "#c9705a")[level % 2], 8, 1, 5)
    out += rect(23, 24, 300, 136, "#d98a6c", 8, 1, 6) + rect(41, 42, 264, 100, "none", 6, 1, 3)
    out += oval(96, 92, 30, 34, "#f0c9a4", 1, 4) + shape("M96 66q-14 26 0 52q14 -26 0 -52z", "#d98a6c", 0.9)
    out += writing(226, 74, (58, 40, 58), 20, "#8f3f36", 7)
    return (
        out
        + rect(142, 20, 62, 144, "#f6efdf", 3, 1, 5)
        + line("M142 60h62M142 124h62", "#b08a4c", 4)
        + coin_at(173, 92, 0.5)
    )


def slip(torn: bool) -> str:
    """Return a written promise: date, sum, signature, red thumb; whole or in two."""
    whole = rect(0, 0, 330, 230, SHEET, 6, 1, 7) + rect(28, 26, 120, 18, "#5a5f70", 4, 0.9)
    whole += writing(28, 78, (270, 240, 270), 30) + line("M34 190q26 -34 44 -4t40 -6q14 -16 24 0t34 -4", "#2f4466", 8)
    whole += oval(268, 180, 24, 30, SEAL, 0.9) + line(
        "M256 172q12 -14 24 0M254 184q14 -12 28 0M258 196q10 -8 20 0", "#f0b8a8", 4
    )
    if not torn:
        return rect(30, 34, 330, 230, "#120e1a", 6, 0.3) + group(whole, "translate(22 22)")
    edge = "M169 0L160 24L184 62L154 104L188 148L158 188L170 230"
    halves = (f"{edge}V250H-20V-20H169Z", f"{edge}V250H360V-20H169Z")
    clips = "".join(f'<clipPath id="half{i}"><path d="{d}"/></clipPath>' for i, d in enumerate(halves))
    out = f"<defs>{clips}</defs>"
    for i, move in enumerate(("translate(22 38) rotate(-7 160 120)", "translate(68 26) rotate(8 170 120)")):
        torn_side = f'<g clip-path="url(#half{i})">{whole}{line(edge, "#ffffff", 16)}{line(edge, INK, 6)}</g>'
        out += group(torn_side, move)
    return out


def red_line() -> str:
    """Draw a red line across the floor: a brush stroke, a tape of warning under it."""
    out = shape("M0 66Q330 40 660 58T1320 48L1314 92Q980 106 650 92T6 108Z", "#120e1a", 0.35)
    out += shape("M0 54Q330 28 660 46T1320 36L1310 80Q980 94 650 80T8 96L22 84Z", "#d32f2a", 1, 6)
    return out + line("M40 62Q340 44 640 56M760 58Q1000 62 1240 50", "#f58a7c", 7, 0.8)


def stop() -> str:
    """Draw a stop: a red octagon with a raised hand."""
    out = shape("M88 12H206L288 94V212L206 294H88L6 212V94Z", "#120e1a", 0.35)
    out += shape("M84 6H202L284 88V206L202 288H84L2 206V88Z", "#ffffff", 1, 6) + shape(
        "M90 20H196L270 94V200L196 274H90L16 200V94Z", "#d32f2a", 1, 4
    )
    hand = "M96 160V104q0 -12 11 -12t11 12v34V78q0 -12 11 -12t11 12v56V70q0 -12 11 -12t11 12v66V88q0 -12 11 -12t11 12v74l16 -22q10 -12 20 -6t4 20l-34 62q-14 24 -44 24h-20q-32 0 -34 -40z"
    return out + group(shape(hand, "#ffffff", 1, 5), "translate(-9 2)")


PROPS = {
    "visitors_buyers": Prop(420, 420, buyers),
    "visitors_guests": Prop(590, 420, guests),
    "visitors_creditors": Prop(590, 420, creditors),
    "phone_ringing": Prop(512, 404, phone_ringing),
    "letter": Prop(460, 410, letter),
    "email": Prop(460, 370, email),
    "coin": Prop(96, 96, coin),
    "coins": Prop(340, 232, coins),
    "notes": Prop(340, 216, notes),
    "promise": Prop(380, 280, lambda: slip(False)),
    "promise_torn": Prop(450, 300, lambda: slip(True)),
    "red_line": Prop(1320, 130, red_line),
    "stop": Prop(296, 302, stop),
}


def save(name: str, target: Path) -> None:
    """Render one prop with nothing behind it."""
    prop = PROPS[name]
    raw = bytes(resvg_py.svg_to_bytes(svg_string=cutout(prop.width, prop.height, prop.draw()), skip_system_fonts=True))
    out = io.BytesIO()
    Image.open(io.BytesIO(raw)).save(out, "PNG", optimize=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(out.getvalue())


def main() -> None:
    """Make all props, or the named ones."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    for name in sys.argv[2:] or list(PROPS):
        save(name, out / f"{name}.png")


if __name__ == "__main__":
    main()
