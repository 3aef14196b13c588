"""People who stand or sit about and say nothing: visitors at a debtor's, the owner in his door."""

# ruff: noqa: E501 -- path data reads worse when cut
from __future__ import annotations

from typing import Literal, NamedTuple

from assets.make.drawing import INK, group, line, oval, rect, shape

Hair = Literal["short", "bob", "bun", "tail", "bald", "cap"]
Pose = Literal["folded", "cup", "bag", "folder", "call"]
Top = Literal["polo", "jacket", "waistcoat", "tee"]


class Look(NamedTuple):
    """How one is made up."""

    skin: str
    hair: Hair
    hair_colour: str
    top: Top
    top_colour: str
    legs: str = "#33314a"
    glasses: bool = False
    turned: int = 0
    """Where one looks: below 0 to the left."""
    smiles: bool = False


def person(look: Look, pose: Pose, seated: bool = False) -> str:
    """Return one who stands 255 high over the origin, or sits there on a stool."""
    upper = _torso(look) + _head(look) + _arms(look, pose)
    ground = oval(0, 2, 66, 10, "#120e1a", 0.45)
    if not seated:
        return ground + _standing(look) + upper
    return ground + _stool() + group(upper, "translate(0 30)") + _knees(look)


# Private functions


def _standing(look: Look) -> str:
    out = shape("M-34 -92h68l6 90h-30l-10 -66l-10 66h-30z", look.legs, 1, 4)
    return out + shape("M-44 -4q-8 10 2 10h34v-10zM44 -4q8 10 -2 10h-34v-10z", "#1d1a24", 1, 3)


def _stool() -> str:
    return line("M-50 -44l-10 46M50 -44l10 46", "#4f3323", 11) + rect(-64, -58, 128, 18, "#8a5a3c", 4, 1, 4)


def _knees(look: Look) -> str:
    out = ""
    for side in (-1, 1):
        out += shape(
            f"M{side * 40} -58Q{side * 44} -20 {side * 40} -4H{side * 16}Q{side * 18} -30 {side * 14} -58Z",
            look.legs,
            1,
            4,
        )
        out += shape(
            f"M{side * 2} -78Q{side * 4} -48 {side * 26} -46Q{side * 50} -46 {side * 50} -80Z", look.legs, 1, 4
        )
        out += shape(f"M{side * 46} -6q{side * 10} 12 {side * -2} 12h{side * -30}v-12z", "#1d1a24", 1, 3)
    return out


def _torso(look: Look) -> str:
    back = shape("M-38 -186Q-48 -264 0 -264Q48 -264 38 -186Z", look.hair_colour, 1, 4) if look.hair == "bob" else ""
    if look.hair == "tail":
        back = shape("M-22 -250Q-66 -240 -50 -178Q-34 -196 -26 -216Z", look.hair_colour, 1, 4)
    out = back + rect(-11, -204, 22, 24, look.skin, 6, 1, 3.5)
    out += shape("M-22 -190q-24 6 -28 36l-2 72h104l-2 -72q-4 -30 -28 -36q-22 12 -44 0z", look.top_colour, 1, 4)
    out += shape("M22 -188q22 8 26 36l2 68h-22q4 -70 -6 -104z", "#15101a", 0.14)
    if look.top == "polo":
        return out + shape("M-20 -192l20 24l20 -24l-6 -4l-14 12l-14 -12z", "#efe6d2", 1, 3) + line("M0 -168v22", INK, 3)
    if look.top == "jacket":
        return out + shape("M-14 -190L0 -150L14 -190Q0 -184 -14 -190Z", "#efe6d2", 1, 3) + line("M0 -150v66", INK, 4)
    if look.top == "waistcoat":
        return out + line("M-14 -188L0 -144L14 -188M0 -144v60M-46 -126h36M10 -126h36", INK, 3.5)
    return out + line("M-18 -190q18 18 36 0", INK, 4)


def _head(look: Look) -> str:
    turn = look.turned
    out = oval(-29, -220, 6, 9, look.skin, 1, 3) + oval(29, -220, 6, 9, look.skin, 1, 3)
    out += oval(0, -222, 29, 33, look.skin, 1, 4) + _hair(look)
    out += line(f"M{turn - 15} -219h4M{turn + 8} -219h4", INK, 3.8)
    out += line(f"M{turn - 7} -204q6 {7 if look.smiles else 0} 13 0", INK, 3.8)
    out += line(f"M{turn - 18} -229h10M{turn + 5} -229h10", INK, 3.2) + line(f"M{turn - 1} -217l-3 7h5", INK, 2.6, 0.7)
    if look.glasses:
        out += line(
            f"M{turn - 22} -219a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M{turn + 1} -219a9 9 0 1 0 18 0a9 9 0 1 0 -18 0", INK, 2.8
        )
    return out


def _hair(look: Look) -> str:
    colour = look.hair_colour
    if look.hair == "bald":
        return oval(-29, -226, 6, 11, colour, 1, 3) + oval(29, -226, 6, 11, colour, 1, 3)
    if look.hair == "cap":
        brim = shape(
            f"M{look.turned - 34} -234Q{look.turned} -252 {look.turned + 34} -234Q{look.turned} -226 {look.turned - 34} -234Z",
            colour,
            1,
            4,
        )
        return shape("M-31 -236Q-32 -266 0 -266Q32 -266 31 -236Q0 -250 -31 -236Z", colour, 1, 4) + brim
    out = oval(0, -264, 15, 13, colour, 1, 4) if look.hair == "bun" else ""
    if look.hair == "bob":
        return shape(
            "M-33 -214Q-36 -262 0 -260Q36 -262 33 -214Q30 -236 14 -242Q-14 -234 -26 -240Q-32 -230 -33 -214Z",
            colour,
            1,
            3,
        )
    return out + shape("M-31 -222q-4 -44 32 -42q36 0 30 42q-10 -20 -28 -22q-24 2 -34 22z", colour, 1, 3)


def _arms(look: Look, pose: Pose) -> str:
    sleeve, skin = look.top_colour, look.skin
    left, right = "M-46 -154Q-58 -122 -54 -92", "M46 -154Q58 -122 54 -92"
    if pose == "folded":
        out = shape("M-52 -134q52 34 104 0l2 24q-54 34 -108 0z", sleeve, 1, 4)
        return out + oval(-24, -112, 13, 11, skin, 1, 3.5) + oval(26, -118, 13, 11, skin, 1, 3.5)
    if pose == "cup":
        held = rect(8, -152, 22, 20, "#ece6d6", 4, 1, 3) + oval(14, -130, 12, 10, skin, 1, 3.5)
        return (
            _arm(left, sleeve) + oval(-54, -86, 10, 11, skin, 1, 3.5) + _arm("M46 -154Q64 -116 24 -128", sleeve) + held
        )
    if pose == "folder":
        held = rect(-26, -150, 56, 62, "#c9a15a", 3, 1, 4) + line("M-14 -130h30M-14 -116h20", "#7a5a2c", 4)
        hands = oval(-28, -106, 11, 10, skin, 1, 3.5) + oval(32, -112, 11, 10, skin, 1, 3.5)
        return _arm("M-46 -154Q-62 -112 -32 -108", sleeve) + _arm("M46 -154Q62 -112 36 -114", sleeve) + held + hands
    if pose == "call":
        held = rect(26, -236, 13, 34, "#23252f", 4, 1, 3) + oval(36, -206, 10, 12, skin, 1, 3.5)
        return (
            _arm(left, sleeve) + oval(-54, -86, 10, 11, skin, 1, 3.5) + _arm("M46 -154Q78 -150 40 -202", sleeve) + held
        )
    bag = rect(28, -64, 58, 50, "#a9493c", 5, 1, 4) + line("M42 -64q0 -22 14 -22t14 22", INK, 5)
    hands = oval(-54, -86, 10, 11, skin, 1, 3.5) + oval(56, -86, 10, 11, skin, 1, 3.5)
    return _arm(left, sleeve) + _arm(right, sleeve) + bag + hands


def _arm(path: str, colour: str) -> str:
    return line(path, INK, 27) + line(path, colour, 19)
