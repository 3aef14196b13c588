"""The two languages of the faces: UI strings from gettext catalogues, money and dates as each language writes them."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_compact_currency, format_currency, format_decimal

from game.model import Text

LANGUAGES = ("zh", "en")
LOCALES = {"zh": "zh_Hans_CN", "en": "en"}
DATES = {"zh": ("M月d日 EEE", "y年M月d日"), "en": ("EEE d MMM", "d MMMM y")}
WINDOWS_CHINESE = 0x04
WINDOWS_PRIMARY = 0x3FF


@dataclass(frozen=True, eq=False)
class Language:
    """One language: finds UI strings by their English text, picks content texts, writes money and dates."""

    code: str
    catalogue: Mapping[str, str | tuple[str, ...]] = field(repr=False)

    def text(self, msgid: str, **fields: object) -> str:
        """The UI string in this language, the English one where it is not translated."""
        found = self.catalogue.get(msgid, msgid)
        message = found if isinstance(found, str) else found[0]
        return message.format(**fields) if fields else message

    def plural(self, one: str, many: str, n: int, **fields: object) -> str:
        """The UI string that agrees with ``n``, which is also filled in as ``{n}``."""
        found = self.catalogue.get(one)
        # Chinese has one form, English takes its two from the code
        forms = (one, many) if found is None else (found, found) if isinstance(found, str) else (found[0], found[-1])
        message = forms[0] if n == 1 else forms[1]
        return message.format(n=n, **fields)

    def pick(self, text: Text) -> str:
        """A content text in this language, or in the first it has."""
        return text.get(self.code) or next(iter(text.values()), "")

    def join(self, parts: tuple[str, ...] | list[str]) -> str:
        """A list of things in a sentence."""
        return ("、" if self.code == "zh" else ", ").join(parts)

    def clauses(self, parts: tuple[str, ...] | list[str]) -> str:
        """Several remarks in one line."""
        return ("；" if self.code == "zh" else "; ").join(parts)

    def money(self, minor: int, currency: str) -> str:
        """An amount to the last cent, as on an invoice: ``¥128,000.00``."""
        return format_currency(Decimal(minor) / 100, currency, locale=self._locale)

    def money_short(self, minor: int, currency: str) -> str:
        """An amount for a glance: ``¥12.8万``, ``CN¥128K``."""
        return format_compact_currency(Decimal(minor) / 100, currency, locale=self._locale, fraction_digits=2)

    def money_spoken(self, minor: int, currency: str) -> str:
        """An amount as a person says it: ``12.8万元``, ``128,000 yuan``."""
        amount = Decimal(minor) / 100
        if currency != "CNY":
            pattern = "¤#,##0.00" if amount % 1 else "¤#,##0"
            return format_currency(amount, currency, pattern, locale=self._locale, currency_digits=False)
        if self.code == "en":
            return f"{format_decimal(amount, locale=self._locale)} yuan"
        if amount >= 10_000 and amount % 100 == 0:
            return f"{format_decimal(amount / 10_000, locale=self._locale)}万元"
        return f"{format_decimal(amount, '0.##', locale=self._locale)}元"

    def date(self, day: datetime.date) -> str:
        """A day in the calendar: ``9月2日 周三``, ``Wed 2 Sep``."""
        return format_date(day, DATES[self.code][0], locale=self._locale)

    def date_long(self, day: datetime.date) -> str:
        """A day with its year: ``2026年9月2日``, ``2 September 2026``."""
        return format_date(day, DATES[self.code][1], locale=self._locale)

    def date_spoken(self, day: datetime.date) -> str:
        """A day as a person names it: ``9月2号``, ``2 September``."""
        return f"{day.month}月{day.day}号" if self.code == "zh" else format_date(day, "d MMMM", locale=self._locale)

    def points(self, hundredths: int) -> str:
        """A score: ``63.4`` for 6340 hundredths."""
        return f"{hundredths / 100:.1f}"

    @property
    def _locale(self) -> Locale:
        return Locale.parse(LOCALES[self.code])


@cache
def language(code: str) -> Language:
    """The language by its code; its catalogues are every ``<code>*.po`` of the locale folder, read once."""
    if code not in LANGUAGES:
        raise ValueError(f"no such language: {code}; there are {', '.join(LANGUAGES)}")
    catalogue: dict[str, str | tuple[str, ...]] = {}
    for path in sorted((assets_folder() / "locale").glob(f"{code}*.po")):
        catalogue.update(_messages(path))
    return Language(code, catalogue)


def system_language() -> str:
    """The language the user's system speaks: English where it names another language than Chinese, else Chinese."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        named = os.environ.get(variable, "").split(".")[0]
        if named and named not in ("C", "POSIX"):
            return "zh" if named.startswith("zh") else "en"
    if sys.platform == "win32":
        import ctypes

        chosen = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return "zh" if chosen & WINDOWS_PRIMARY == WINDOWS_CHINESE else "en"
    return "zh"


def mark(msgid: str) -> str:
    """Marks a UI string in a table, so that the extractor finds it; it is translated where it is shown."""
    return msgid


def assets_folder() -> Path:
    """Where fonts, pictures and catalogues lie: beside the package in a checkout, inside it when installed."""
    here = Path(__file__).resolve().parent
    inside = here / "assets"
    return inside if inside.is_dir() else here.parent / "assets"


# Private functions


def _messages(path: Path) -> dict[str, str | tuple[str, ...]]:
    with path.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    found: dict[str, str | tuple[str, ...]] = {}
    for message in catalogue:
        if not message.id or not message.string:
            continue
        key = message.id if isinstance(message.id, str) else message.id[0]
        found[key] = message.string if isinstance(message.string, str) else tuple(message.string)
    return found
