from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring import nodes
from game.authoring.nodes import BYTES_MAX, DEPTH_MAX, Mapping, Odd, Sequence, Tree, read


def _codes(data: bytes | str) -> list[str]:
    return [each.code for each in read(data.encode() if isinstance(data, str) else data, "x.yaml").problems]


def _root(text: str) -> Mapping:
    tree = read(text.encode(), "x.yaml")
    assert not tree.problems
    assert tree.root is not None
    return tree.root


def test_scalars_stay_text_and_know_what_yaml_would_make_of_them() -> None:
    root = _root("on: no\na: 12:30\nb: 010\nc: '010'\nd: 2026-07-01\ne: 1e3\nf: text\ng: 0x10\n")
    assert {key: str(value) for key, value in root.items()} == {
        "on": "no", "a": "12:30", "b": "010", "c": "010", "d": "2026-07-01", "e": "1e3", "f": "text", "g": "0x10",
    }  # fmt: skip
    kinds = {key: value.kind for key, value in root.items() if isinstance(value, Odd)}
    assert kinds == {"on": "bool", "a": "int", "b": "int", "d": "timestamp", "g": "int"}


def test_positions_count_characters() -> None:
    tree = read("名字: {zh: 王总, en: [a, 乙, c]}\n".encode(), "x.yaml")
    assert tree.spot(("名字",)) == (1, 5)
    assert tree.spot(("名字", "en"), key=True) == (1, 14)
    assert tree.spot(("名字", "en", 2)) == (1, 25)
    assert tree.spot(("名字", "nothing")) == (1, 5)
    assert tree.has(("名字", "en", 2))
    assert not tree.has(("名字", "en", 3))


def test_shapes() -> None:
    root = _root("a:\n  - b: [1, {c: ~}]\n")
    assert root == {"a": [{"b": ["1", {"c": None}]}]}
    assert isinstance(root["a"], Sequence)
    assert isinstance(root["a"][0], Mapping)


def test_encodings() -> None:
    text = "case: x\nname: 沉默是金\n"
    assert _codes(text.encode("utf-8-sig")) == []
    tree = read(text.encode("gb18030"), "x.yaml")
    assert [each.code for each in tree.problems] == ["gb18030"]
    assert tree.root is not None
    assert tree.root["name"] == "沉默是金"
    damaged = text.encode().replace("默".encode(), "默".encode()[:2])
    assert _codes(damaged) == ["not-utf8"]
    assert _codes(text.encode("utf-16")) == ["not-utf8"]
    assert _codes(text.encode("utf-16-le")) != []


def test_too_large() -> None:
    assert _codes(b"a: " + b"x" * BYTES_MAX) == ["too-large"]
    assert _codes(b"a: " + b"x" * (BYTES_MAX - 3)) == []


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth(opening: str) -> None:
    assert _codes("a:\n " + opening * 100_000)[-1:] in (["too-deep"], ["yaml-syntax"])
    flat = "{a: " * (DEPTH_MAX - 1) + "b" + "}" * (DEPTH_MAX - 1)
    assert _codes("a: " + flat) == []
    assert _codes("a: {a: " + flat + "}") == ["too-deep"]


@settings(deadline=None)  # a busy machine is no failure
@given(st.binary(max_size=200))
def test_no_bytes_escape(data: bytes) -> None:
    assert isinstance(read(data, "x.yaml"), Tree)


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(st.sampled_from("ab:,-?[]{}'\"|>&*!%#@`~=<\n \r\t0189.x\\u字\x00\x85\u2028\ufeff"), max_size=60))
def test_no_text_escapes(text: str) -> None:
    tree = read(text.encode("utf-8"), "x.yaml")
    assert (tree.root is None) <= bool(tree.problems)


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(st.sampled_from("ab:,-[]{}'\" \n01#字"), max_size=60))
def test_without_the_c_library_too(text: str) -> None:
    patch = pytest.MonkeyPatch()
    with patch.context() as context:
        context.setattr(nodes, "_Loader", yaml.SafeLoader)
        assert isinstance(read(text.encode("utf-8"), "x.yaml"), Tree)


@settings(deadline=None)  # a busy machine is no failure
@given(
    st.recursive(
        st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")), min_size=1),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
        max_leaves=8,
    )
)
def test_what_yaml_writes_is_read_back(data: object) -> None:
    text = yaml.safe_dump({"root": data}, allow_unicode=True, default_style='"')
    tree = read(text.encode("utf-8"), "x.yaml")
    assert not tree.problems
    assert tree.root == {"root": data}
