"""One's own account: what is asked and offered, until when it can be sued for, the page, where it is kept."""

from __future__ import annotations

import io
import re
from datetime import date
from html.parser import HTMLParser

import pytest
from babel.messages.pofile import read_po

from game import journal, profiles
from game.account import first, guide, shelf
from game.account.page import html
from game.account.plan import Plan, limitation, read_amount, read_day, years_on
from game.account.questions import FIELDS, LONGEST, answer, offers, question
from game.account.sheet import plain, sheet
from game.bots.matrix import CAUSES
from game.language import LANGUAGES, assets_folder, language
from game.terminal import account
from tests.test_language import msgids

TODAY = date(2026, 11, 26)
EN, ZH = language("en"), language("zh")
FULL = Plan(
    debtor="Hongda & Sons <Hardware>",
    decides="Wang Jianguo, owner",
    amount=12_800_000,
    due=date(2026, 8, 20),
    proof=("contract", "delivery"),
    proof_note="three photos",
    step="approved",
    step_owner="Li, accounts",
    cause="cash_crunch",
    signs=("own_debtors", "orders_drop"),
    temperament="guilty",
    tactic="fix_date",
    sentence="Which day, and how much?",
    fails_on=date(2026, 12, 3),
    fails_who="Chen",
    fails_then="mediation",
    red_note="no calls at night",
)


def given(plan: Plan | str) -> Plan:
    assert isinstance(plan, Plan), plan
    return plan


# ---------------------------------------------------------------- limitation


@pytest.mark.parametrize(
    ("due", "acknowledged", "last"),
    [
        (date(2024, 3, 1), None, date(2027, 3, 1)),
        (date(2024, 2, 29), None, date(2027, 2, 28)),  # no such day: the last of its month (Civil Code 202)
        (date(2025, 2, 28), None, date(2028, 2, 28)),  # the day of the same name, not the leap day
        (date(2024, 3, 1), date(2026, 5, 9), date(2029, 5, 9)),  # starts anew (195)
        (date(2026, 6, 30), date(2026, 1, 2), date(2029, 6, 30)),  # acknowledged before it was due
    ],
)
def test_three_years_from_the_due_date_or_the_last_acknowledgement(
    due: date, acknowledged: date | None, last: date
) -> None:
    found = limitation(Plan(due=due, acknowledged=acknowledged), TODAY)
    assert found is not None
    assert found.last == last


def test_the_limitation_tells_near_past_and_doubtful() -> None:
    def at(today: date, **fields: date) -> tuple[bool, bool, bool]:
        found = limitation(Plan(due=fields["due"], acknowledged=fields.get("acknowledged")), today)
        assert found is not None
        return found.near, found.over, found.doubtful

    due = date(2024, 3, 1)
    assert at(date(2026, 3, 1), due=due) == (False, False, False)
    assert at(date(2027, 3, 1), due=due) == (True, False, False)
    assert at(date(2027, 3, 2), due=due) == (False, True, False)
    assert at(date(2027, 9, 1), due=due, acknowledged=date(2027, 8, 1)) == (False, False, True)
    assert limitation(Plan(), TODAY) is None


def test_a_leap_day_comes_back_only_in_a_leap_year() -> None:
    assert years_on(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert years_on(date(2024, 2, 29), 3) == date(2027, 2, 28)


# ---------------------------------------------------------------- reading


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("128000", (12_800_000, "CNY")),
        ("128,000.50", (12_800_050, "CNY")),
        ("12.8万", (12_800_000, "CNY")),
        ("¥12.8万元", (12_800_000, "CNY")),
        ("USD 5k", (500_000, "USD")),
        ("5000 eur", (500_000, "EUR")),
        ("$300", (30_000, "USD")),
        ("3000 yuan", (300_000, "CNY")),
        ("a lot", None),
        ("0", None),
        ("5 xyz", None),
    ],
)
def test_amounts_are_read_as_people_write_them(typed: str, expected: tuple[int, str] | None) -> None:
    assert read_amount(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-03-15", date(2026, 3, 15)),
        ("2026/3/15", date(2026, 3, 15)),
        ("2026年3月15日", date(2026, 3, 15)),
        ("20260315", date(2026, 3, 15)),
        ("+7", date(2026, 12, 3)),
        ("+7天", date(2026, 12, 3)),
        ("2025-02-29", None),
        ("soon", None),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, expected: date | None) -> None:
    assert read_day(typed, TODAY) == expected


# ---------------------------------------------------------------- questions


def test_every_field_of_the_plan_is_asked_for() -> None:
    beside = {"currency", "proof_note", "signs_note", "written"}
    assert set(FIELDS) == set(Plan.model_fields) - beside


def test_numbers_choose_and_the_rest_are_own_words() -> None:
    plan = given(answer(Plan(), "proof", "1, 2 5 and a photo", EN, TODAY))
    assert plan.proof == ("contract", "delivery", "promise")
    assert plan.proof_note == "and a photo"
    assert given(answer(plan, "proof", "-", EN, TODAY)) == Plan()
    assert given(answer(Plan(), "signs", "有三条微信，2", ZH, TODAY)).signs == (tuple(guide.SIGNS)[1],)


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("cause", "99"),
        ("cause", "poor"),
        ("proof", "7"),
        ("amount", "much"),
        ("due", "soon"),
        ("acknowledged", "2030-01-01"),
        ("fails_on", "2020-01-01"),
        ("tactic", "shadow"),
        ("fails_then", "Hire a debt-collection outfit"),
        ("sentence", "x" * (LONGEST + 1)),
    ],
)
def test_what_cannot_be_an_answer_is_refused_with_a_sentence(field: str, typed: str) -> None:
    refused = answer(FULL, field, typed, EN, TODAY)
    assert isinstance(refused, str)
    assert refused.endswith(".")


def test_the_cause_the_signs_point_to_is_offered_first() -> None:
    plan = given(answer(Plan(), "signs", "7 8", EN, TODAY))
    assert guide.pointed_to(plan.signs) == ("competitive",)
    assert offers("cause", plan, EN)[0].id == "competitive"
    assert guide.pointed_to(()) == ()


def test_sentences_carry_the_plans_own_names_and_sum() -> None:
    plan = FULL.model_copy(update={"tactic": "diagnose", "sentence": ""})
    said = [offer.name for offer in offers("sentence", plan, EN)]
    assert any("Wang Jianguo" in sentence for sentence in said)
    assert any("128,000 yuan" in sentence for sentence in said)
    assert not any("{" in sentence for sentence in said)


def test_another_tactic_takes_its_sentence_away() -> None:
    assert given(answer(FULL, "tactic", "2", EN, TODAY)).sentence == ""
    assert given(answer(FULL, "tactic", "1", EN, TODAY)).sentence == FULL.sentence


# ---------------------------------------------------------------- what to try first


def test_every_cause_and_temperament_has_lawful_openers_with_sources() -> None:
    table = first.table()
    assert len(table) == (len(CAUSES) + 1) * (len(first.TEMPERAMENTS) + 1)
    for suggested in table.values():
        assert len(suggested) == first.SUGGESTED
        for each in suggested:
            form = first.tactic(each.tactic)
            assert form.legality.class_ == "green"
            assert form.needs is None or not form.needs.facts
            assert each.sources
            assert each.why


@pytest.mark.parametrize(
    ("cause", "temperament", "step", "expected"),
    [
        ("grievance", "cooperative", "", "dispute_fix"),
        ("competitive", "unknown", "", "rival_queue"),
        ("malicious", "unknown", "", "strike_early"),
        ("unknown", "unknown", "", "diagnose"),
        ("oversight", "hardline", "", "silence"),
        ("cash_crunch", "strong", "", "three_phrases"),
        ("cash_crunch", "guilty", "reconciled", "reconcile"),
        ("oversight", "guilty", "scheduled", "payment_run"),
    ],
)
def test_the_first_tactic_is_what_the_handbook_says(cause: str, temperament: str, step: str, expected: str) -> None:
    assert first.first(cause, temperament, step)[0].tactic == expected


# ---------------------------------------------------------------- the page


class Outside(HTMLParser):
    """Collects whatever a page would load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f"{tag} {name}" for name, _ in attrs if name in ("src", "href", "srcset", "action")]
        self.found += [tag] if tag in ("script", "link", "img", "iframe", "object") else []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_html_stands_by_itself_in_both_languages(code: str) -> None:
    lang = language(code)
    text = html(sheet(FULL, lang, TODAY), lang)
    outside = Outside()
    outside.feed(text)
    assert outside.found == []
    assert "url(" not in text
    assert "@import" not in text
    assert "http" not in text
    assert "size: A4" in text
    assert f'lang="{"zh-CN" if code == "zh" else "en"}"' in text
    assert "Hongda &amp; Sons &lt;Hardware&gt;" in text
    assert "<Hardware>" not in text
    assert ("诉讼时效" in text) == (code == "zh")
    assert ("not legal advice" in text) == (code == "en")


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_answered_stands_on_the_page(code: str) -> None:
    lang = language(code)
    text = "\n".join(plain(sheet(FULL, lang, TODAY), lang))
    for said in (FULL.debtor, FULL.decides, FULL.step_owner, FULL.sentence, FULL.fails_who, FULL.red_note):
        assert said in text
    for day in (date(2026, 8, 20), date(2026, 12, 3), date(2029, 8, 20)):
        assert lang.date_long(day) in text
    for offer in guide.red_lines(lang):
        assert offer.name in text
    assert lang.plural("{n} day overdue", "{n} days overdue", 98) in text
    assert "188" in text or "一百八十八" in text


def test_an_empty_plan_is_a_form_to_fill_in_by_hand() -> None:
    text = html(sheet(Plan(), EN, TODAY), EN)
    assert text.count('class="blank"') >= 12


def test_signs_that_point_elsewhere_are_said() -> None:
    plan = FULL.model_copy(update={"cause": "malicious"})
    assert "point rather to: Cash crunch" in "\n".join(plain(sheet(plan, EN, TODAY), EN))
    assert "point rather to" not in "\n".join(plain(sheet(FULL, EN, TODAY), EN))


def test_long_answers_are_set_smaller() -> None:
    def size(plan: Plan) -> float:
        found = re.search(r"font: ([\d.]+)pt", html(sheet(plan, EN, TODAY), EN))
        assert found is not None
        return float(found[1])

    long = dict.fromkeys(("decides", "proof_note", "signs_note", "sentence", "fails_then", "red_note"), "word " * 48)
    assert size(Plan()) == 10.5
    assert size(FULL.model_copy(update=long)) < size(FULL)


# ---------------------------------------------------------------- keeping it, asking for it


def test_plans_are_kept_for_oneself_alone_and_named_after_the_debtor() -> None:
    name = shelf.new_name(FULL.debtor)
    path = shelf.save(FULL, name)
    assert (name, path.parent) == ("hongda-sons-hardware", journal.home() / "accounts")
    assert path.stat().st_mode & 0o077 == 0
    assert shelf.load(name) == FULL
    assert shelf.new_name(FULL.debtor) == "hongda-sons-hardware-2"
    shelf.delete(name)
    assert shelf.names() == ()


@pytest.mark.parametrize("name", ["nobody", "../settings", "", "a/b"])
def test_a_plan_that_is_not_there_is_refused_by_name(name: str) -> None:
    with pytest.raises(shelf.NoSuchPlanError):
        shelf.load(name)


def fill(typed: str, name: str = "", code: str = "en") -> str:
    output = io.StringIO()
    account.fill_in(io.StringIO(typed), output, language(code), TODAY, name)
    return output.getvalue()


def test_the_terminal_asks_goes_back_skips_and_keeps() -> None:
    printed = fill("Acme\nb\nAcme Trading\nMr Li\n12k\nlater\n2026-01-05\n\nq\n")
    assert "That is no date." in printed
    assert "So far: Acme" in printed
    (name,) = shelf.names()
    plan = shelf.load(name)
    assert (plan.debtor, plan.decides, plan.amount, plan.due) == ("Acme Trading", "Mr Li", 1_200_000, date(2026, 1, 5))
    assert plan.written == TODAY
    assert f"huikuan account --print {name} --html {name}.html" in printed


def test_the_end_of_input_loses_nothing_and_editing_goes_on_from_there() -> None:
    fill("Acme\n")
    assert shelf.load("acme").debtor == "Acme"
    printed = fill("\nMrs Wu\n", "acme", "zh")
    assert "现在写的是：Acme" in printed
    assert shelf.load("acme").decides == "Mrs Wu"


def test_nothing_answered_is_nothing_kept() -> None:
    assert "nothing is kept" in fill("q\n")
    assert shelf.names() == ()


def test_every_question_reads_in_both_languages() -> None:
    for field in FIELDS:
        asked = {code: question(field, FULL, language(code)) for code in LANGUAGES}
        assert asked["zh"].text != asked["en"].text
        assert len(asked["zh"].offers) == len(asked["en"].offers)


def test_no_chinese_string_of_the_account_is_left_over() -> None:
    used = {msgid for _, msgid in msgids()}
    with (assets_folder() / "locale" / "zh_account.po").open("rb") as file:
        written = {str(message.id) for message in read_po(file)}
    assert sorted(written - used - {""}) == []


def test_each_profile_has_its_own_plans_and_days_and_its_export_has_them() -> None:
    shelf.save(FULL, "acme")
    (journal.home() / "days.jsonl").write_text("", encoding="utf-8")
    assert {place for _, place in profiles.files("default")} == {"accounts/acme.json", "days.jsonl"}
    with profiles.chosen("bo"):
        assert shelf.names() == ()
