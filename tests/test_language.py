"""The two languages: every UI string is translated, money and dates read as each language writes them."""

from __future__ import annotations

import ast
import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from game.language import LANGUAGES, assets_folder, language, system_language

GAME = Path(__file__).parent.parent / "game"
FIELD = re.compile(r"\{(\w*)\}")


def msgids() -> Iterator[tuple[str, str]]:
    """Every UI string in the code, with the file it stands in."""
    for path in sorted(GAME.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                called = node.func
                name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                if name in ("text", "mark", "plural"):
                    yield from ((path.name, msgid) for msgid in strings(node.args[0]))


def strings(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return strings(node.body) + strings(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def test_every_ui_string_has_its_chinese() -> None:
    known = language("zh").catalogue
    found = list(msgids())
    assert len(found) > 200
    # problems and journals carry their own two languages, keyed by short codes
    assert [pair for pair in found if pair[1] not in known and pair[1] not in LANGUAGES] == []


def test_translations_keep_the_fields() -> None:
    for msgid, translated in language("zh").catalogue.items():
        said = translated if isinstance(translated, str) else translated[0]
        assert set(FIELD.findall(said)) == set(FIELD.findall(msgid)), msgid


def test_no_chinese_string_is_left_over() -> None:
    used = {msgid for _, msgid in msgids()}
    with (assets_folder() / "locale" / "zh.po").open("rb") as file:
        written = {message.id if isinstance(message.id, str) else message.id[0] for message in read_po(file)}
    assert sorted(written - used - {""}) == []


def test_chinese_strings_use_chinese_punctuation() -> None:
    for translated in language("zh").catalogue.values():
        said = translated if isinstance(translated, str) else translated[0]
        assert not re.search(r"[\u4e00-\u9fff][,;:?!()]", said), said


@pytest.mark.parametrize(
    ("code", "full", "short", "spoken"),
    [
        ("zh", "¥128,000.00", "¥12.8万", "12.8万元"),
        ("en", "CN¥128,000.00", "CN¥128K", "128,000 yuan"),
    ],
)
def test_money(code: str, full: str, short: str, spoken: str) -> None:
    lang = language(code)
    assert lang.money(12_800_000, "CNY") == full
    assert lang.money_short(12_800_000, "CNY") == short
    assert lang.money_spoken(12_800_000, "CNY") == spoken


def test_spoken_money_says_small_sums_in_full() -> None:
    assert language("zh").money_spoken(640_050, "CNY") == "6400.5元"
    assert language("zh").money_spoken(1_234_567, "CNY") == "12345.67元"
    assert language("en").money_spoken(12_800_000, "USD") == "$128,000"


def test_dates() -> None:
    day = datetime.date(2026, 9, 2)
    assert (language("zh").date(day), language("en").date(day)) == ("9月2日 周三", "Wed 2 Sep")
    assert (language("zh").date_long(day), language("en").date_long(day)) == ("2026年9月2日", "2 September 2026")
    assert (language("zh").date_spoken(day), language("en").date_spoken(day)) == ("9月2号", "2 September")


def test_plurals_agree_and_chinese_has_one_form() -> None:
    en, zh = language("en"), language("zh")
    said = [lang.plural("{n} day overdue", "{n} days overdue", n) for lang in (en, zh) for n in (1, 63)]
    assert said == ["1 day overdue", "63 days overdue", "逾期 1 天", "逾期 63 天"]


def test_a_content_text_falls_back_to_the_first_language_it_has() -> None:
    assert language("en").pick({"zh": "沉默"}) == "沉默"
    assert language("en").pick({"zh": "沉默", "en": "Silence"}) == "Silence"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_system_language_comes_from_the_environment(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setattr("sys.platform", "linux")
    assert system_language() == expected


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="there are zh, en"):
        language("fr")


def test_the_catalogues_lie_where_they_are_looked_for() -> None:
    assert (assets_folder() / "locale" / "zh.po").is_file()


def test_no_string_is_translated_in_two_ways() -> None:
    """The catalogues are read one after the other, so that of two translations the last would win."""
    found: dict[str, set[str]] = {}
    for path in sorted((assets_folder() / "locale").glob("zh*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="zh"):
                if message.id:
                    found.setdefault(str(message.id), set()).add(str(message.string))
    assert {msgid: ways for msgid, ways in found.items() if len(ways) > 1} == {}
