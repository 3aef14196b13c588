# fonttools carries no types.
# mypy: disable-error-code="import-untyped,import-not-found"
"""Make the two fonts of the game: a renamed subset of Noto Sans CJK SC.

Needs fonttools, and Debian's packages fonts-noto-cjk (the fonts) and
unicode-data (the 8,105 general standard characters, Unihan's kTGH).
"""

from __future__ import annotations

import argparse
import bz2
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

FAMILY = "Huikuan Sans"
WEIGHTS = ("Regular", "Bold")
FONTS_DIR = Path("/usr/share/fonts/opentype/noto")
UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
OUT = Path(__file__).resolve().parents[1] / "fonts"

JAPANESE, CHINESE = 0, 2  # faces of the collection; all of them share one set of glyphs
LINE = 64

PROPORTIONAL = {0xE000: "‘", 0xE001: "’", 0xE002: "“", 0xE003: "”", 0xE005: "—", 0xE006: "·", 0xE007: "•"}
"""Private-use code point -> the character whose glyph in the Japanese face (proportional) it shows."""

LOW_ELLIPSIS = 0xE004
"""Shows … on the baseline: the glyph that GSUB `pwid` gives for the centred one."""

BLOCKS = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 Supplement, Latin Extended-A
    (0x01CD, 0x01DC),  # pinyin: ǎ ǐ ǒ ǔ ǖ ǘ ǚ ǜ
    (0x01F8, 0x01F9),  # pinyin: ǹ
    (0x0251, 0x0251),  # pinyin: ɑ
    (0x0261, 0x0261),  # pinyin: ɡ
    (0x0300, 0x030C),  # combining tones
    (0x1E3E, 0x1E3F),  # pinyin: ḿ
    (0x1EBE, 0x1EC1),  # pinyin: ế ề
    (0x2010, 0x2027),  # dashes, quotes, dots
    (0x2030, 0x205E),  # per mille, primes, marks
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x218B),  # letter-like symbols, number forms
    (0x2190, 0x22FF),  # arrows, mathematical operators
    (0x2460, 0x27BF),  # enclosed numbers, box drawing, geometric shapes, dingbats
    (0x2E3A, 0x2E3B),  # the joined Chinese dash
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3220, 0x3229),  # ㈠ to ㈩
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),  # full-width currency
    (0xFFFD, 0xFFFD),  # the mark for what cannot be shown
)


def main() -> None:
    """Write both fonts and the list of the characters they hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, default=FONTS_DIR, help="folder with NotoSansCJK-*.ttc")
    parser.add_argument("--unihan", type=Path, default=UNIHAN, help="Unihan_OtherMappings.txt.bz2")
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()

    args.out.mkdir(parents=True, exist_ok=True)
    wanted = wanted_characters(args.unihan)
    held = []
    for weight in WEIGHTS:
        font = made_font(args.fonts / f"NotoSansCJK-{weight}.ttc", weight, wanted)
        font.save(args.out / f"huikuan-sans-{weight.lower()}.otf")
        held.append(set(font.getBestCmap()))
    if held[0] != held[1]:
        raise ValueError(f"the two weights differ in {sorted(held[0] ^ held[1])}")
    (args.out / "characters.txt").write_text(listing(held[0]), encoding="utf-8", newline="\n")


# Private functions


def wanted_characters(unihan: Path) -> set[int]:
    """GB2312, GBK's symbols, the 8,105 general standard characters and BLOCKS."""
    blocks = {code for first, last in BLOCKS for code in range(first, last + 1)}
    gb2312 = double_bytes("gb2312", range(0xA1, 0xF8))
    gbk_symbols = double_bytes("gbk", range(0xA1, 0xAA))
    return blocks | gb2312 | gbk_symbols | general_standard(unihan)


def double_bytes(codec: str, leads: range) -> set[int]:
    """Every character the codec reads from a lead byte of `leads` and a trail byte."""
    texts = (bytes((lead, trail)).decode(codec, "ignore") for lead in leads for trail in range(0x40, 0xFF))
    return {ord(text) for text in texts if len(text) == 1 and ord(text) > 0x7F}


def general_standard(unihan: Path) -> set[int]:
    """The Table of General Standard Chinese Characters (2013), from Unihan's kTGH."""
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        found = {int(line[2:].split("\t", 1)[0], 16) for line in lines if "\tkTGH\t" in line}
    if len(found) != 8105:
        raise ValueError(f"{unihan} holds {len(found)} general standard characters, not 8105")
    return found


def made_font(source: Path, weight: str, wanted: set[int]) -> TTFont:
    """The subset of one weight, with the private-use mappings and the project's names."""
    collection = TTCollection(source)
    font = collection.fonts[CHINESE]
    font.recalcTimestamp = False
    map_private_use(font, collection.fonts[JAPANESE].getBestCmap())

    subsetter = Subsetter(subset_options())
    subsetter.populate(unicodes=wanted | set(PROPORTIONAL) | {LOW_ELLIPSIS})
    subsetter.subset(font)
    rename(font, weight)
    return font


def map_private_use(font: TTFont, proportional: dict[int, str]) -> None:
    """Give the font's Unicode tables the code points of PROPORTIONAL and LOW_ELLIPSIS."""
    glyphs = {code: proportional[ord(character)] for code, character in PROPORTIONAL.items()}
    glyphs[LOW_ELLIPSIS] = substitute(font, "pwid", font.getBestCmap()[ord("…")])
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update(glyphs)


def substitute(font: TTFont, feature: str, glyph: str) -> str:
    """The glyph that a feature of single substitutions puts in the place of `glyph`."""
    gsub = font["GSUB"].table
    records = [record.Feature for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == feature]
    lookups = [gsub.LookupList.Lookup[index] for record in records for index in record.LookupListIndex]
    for lookup in lookups:
        for subtable in lookup.SubTable:
            mapping = getattr(subtable, "ExtSubTable", subtable).mapping
            if glyph in mapping:
                return str(mapping[glyph])
    raise LookupError(f"feature {feature} has no substitute for {glyph}")


def subset_options() -> Options:
    """Horizontal text with hints, joined dashes (ccmp) and kerning; nothing else."""
    options = Options()
    options.layout_features = ["ccmp", "kern", "mark"]
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    return options


def rename(font: TTFont, weight: str) -> None:
    """Put the project's family name wherever the font says its own; keep copyright and licence."""
    postscript = f"{FAMILY.replace(' ', '')}-{weight}"
    names = {
        1: FAMILY,
        2: weight,
        3: f"2.004;{postscript}",
        4: f"{FAMILY} {weight}",
        5: "Version 2.004; subset for Huikuan",
        6: postscript,
        10: "A subset of Noto Sans CJK SC 2.004 (Adobe, Google), renamed for the game Huikuan",
    }
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 13, 14) and record.langID == 0x409]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    font["OS/2"].achVendID = "NONE"

    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName = FAMILY, f"{FAMILY} {weight}"
    for part in top.FDArray:
        part.FontName = f"{postscript}-{part.FontName.rsplit('-', 1)[-1]}"


def listing(codes: set[int]) -> str:
    """The characters in order, LINE to a line; a line's spaces are characters too."""
    text = "".join(map(chr, sorted(codes)))
    return "".join(f"{text[start : start + LINE]}\n" for start in range(0, len(text), LINE))


if __name__ == "__main__":
    main()
