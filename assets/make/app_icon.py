"""Make assets/icons/app.png and app.ico: the character 回 whose inner mouth is a coin with its square hole.

Usage, from the root of the checkout: python -m assets.make.app_icon [output folder]
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import resvg_py
from PIL import Image

from assets.make.drawing import down, line, oval, rect

OUT = Path(__file__).resolve().parents[1] / "icons"
SIZE = 256
WINDOWS = (16, 24, 32, 48, 64, 128, 256)
"""The sizes Windows asks an .ico for."""
SMALL = 32
"""Up to here there is no room for shine and shade."""


def svg(size: int) -> str:
    """The icon in a square of 256, drawn for this many pixels."""
    body = rect(6, 6, 244, 244, "url(#ground)", 56)
    frame = "M56 70Q56 56 70 56H186Q200 56 200 70V186Q200 200 186 200H70Q56 200 56 186Z"
    body += line(frame, "#fbf3e0", 26 if size > SMALL else 30)
    body += oval(128, 128, 45, 45, "#f2b134") + rect(113, 113, 30, 30, "#1a4f5a", 4)
    if size > SMALL:
        body += line("M128 86a42 42 0 1 1 0 84a42 42 0 1 1 0 -84", "#c9861c", 6)
        body += line("M100 116a31 31 0 0 1 18 -18", "#ffe6a6", 6)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="{size}" height="{size}">'
        f"<defs>{down('ground', '#2a7a86', '#154652')}</defs>{body}</svg>"
    )


def picture(size: int) -> Image.Image:
    """The icon at this many pixels."""
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg(size))))).convert("RGBA")


def main() -> None:
    """Write both files."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    out.mkdir(parents=True, exist_ok=True)
    picture(SIZE).save(out / "app.png", optimize=True)
    pictures = [picture(size) for size in WINDOWS]
    pictures[-1].save(
        out / "app.ico", sizes=[(size, size) for size in WINDOWS], append_images=pictures[:-1], bitmap_format="png"
    )


if __name__ == "__main__":
    main()
