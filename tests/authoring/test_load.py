from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from game.authoring import (
    Library,
    Problem,
    Refused,
    assets_root,
    case_files,
    case_index,
    check,
    load_case,
    shipped_root,
)
from game.authoring.load import case_of
from game.authoring.messages import MESSAGES
from game.authoring.nodes import BYTES_MAX
from game.authoring.read import Document, _report
from game.model import ALWAYS, Band, Case, NewPromise, Payment, Place, When
from tests.authoring.shelves import SHELF, codes, copied, edited


@pytest.fixture(scope="module")
def small() -> Case:
    return load_case("small", SHELF)


def _refused(what: str | Path, root: Path = SHELF) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as caught:
        load_case(what, root)
    return caught.value.problems


def test_the_shelf_is_clean() -> None:
    assert check([SHELF], root=SHELF) == []


def test_everything_shipped_is_clean() -> None:
    assert [each for each in check([shipped_root()]) if each.severity == "error"] == []


def test_folders_are_found() -> None:
    assert (shipped_root() / "README.md").is_file()
    assert (assets_root() / "fonts").is_dir()


def test_numbers_become_integers(small: Case) -> None:
    assert small.debt.amount == 12_800_050
    assert small.debt.due == date(2026, 7, 1)
    assert [occasion.cash for occasion in small.occasions] == [4, 8]
    assert small.truths[1].cash == {"visit": 16}
    assert small.tenders == {
        "transfer": 100, "cash": 100, "bank_bill": 96, "commercial_bill": 85, "goods": 60, "set_off": 100,
    }  # fmt: skip
    assert small.relation == 7
    assert small.path == ("reconciled", "approved")


def test_truths_are_called_after_their_causes(small: Case) -> None:
    assert [(truth.id, truth.weight) for truth in small.truths] == [("slow", 7), ("rogue", 3)]
    assert small.truths[0].weights.money == 6
    assert small.truths[1].weights.relation == 0


def test_rules_keep_layer_and_place(small: Case) -> None:
    rule = small.reactions[0]
    lines = (SHELF / "cases" / "small.yaml").read_text(encoding="utf-8").splitlines()
    assert rule.layer == "case"
    assert "person: clerk" in lines[rule.place.line - 1]
    assert rule.place.file == "cases/small.yaml"
    assert "weight: {rogue: 2" in lines[rule.outcomes[0].place.line - 1]
    assert rule.when == When(person=("clerk",), occasion=("call",), lacks=("heard",))
    assert rule.outcomes[0].promise == NewPromise(share=4, due="visit")
    assert rule.outcomes[0].weight == {"rogue": 2, "else": 1}
    assert rule.outcomes[1].when is ALWAYS


def test_reactions_stay_with_their_nouns(small: Case) -> None:
    assert [each.act for each in small.events] == ["arrive", "arrive", "due", "close"]
    assert {each.layer for each in small.events} == {"default"}
    ask = small.tactics["ask"]
    assert ask.reactions[0].when == When(open=Band(2, 3), facts=("heard",))
    assert ask.reactions[0].outcomes[0].pay == Payment(share=4)
    assert ask.needs == When(channel=("visit", "phone"))
    assert [each.layer for each in small.temperaments["gruff"].reactions] == ["temperament"]
    assert [each.layer for each in small.ploys[0].reactions] == ["ploy"]
    assert [each.act for each in small.causes["slow"].reactions] == ["arrive"]
    assert small.events[2].outcomes[0].drops_promise
    assert small.events[2].outcomes[0].pay == Payment(share=None)
    assert small.temperaments["gruff"].moves[1].place == Place("temperaments/gruff.yaml", 14)


def test_rules_for_what_cannot_happen_are_left_out() -> None:
    tiny = load_case("tiny", SHELF)
    assert set(tiny.tactics) == {"ask"}
    assert tiny.temperaments["gruff"].reactions == ()
    assert list(tiny.facts) == ["heard", "signed"]


def test_facts_are_those_met_in_order(small: Case) -> None:
    assert {name: fact.kept for name, fact in small.facts.items()} == {"crowd": False, "heard": False, "signed": True}


def test_lines_suit_the_person(small: Case) -> None:
    def english(person: str, line: str) -> list[str]:
        return [each.text["en"] for each in small.lines[person][line]]

    assert english("boss", "grunts") == ["Hm."]
    assert english("clerk", "grunts") == ["Yes?"]  # her own line first
    assert english("boss", "ask_no") == ["No money."]
    assert english("clerk", "ask_no") == ["I cannot decide that."]


def test_all_files_of_a_case_are_reported_at_once(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    edited(shelf / "tactics" / "ask.yaml", "group: talk", "group: tolk")
    edited(shelf / "temperaments" / "gruff.yaml", "face: rage", "face: furious")
    edited(shelf / "cases" / "small.yaml", "acts: 8", "acts: 80")
    found = _refused("small", shelf)
    assert {Path(each.file).name: each.code for each in found} == {
        "ask.yaml": "unknown-value", "gruff.yaml": "unknown-value", "small.yaml": "out-of-range",
    }  # fmt: skip


def test_an_edit_is_seen(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    load_case("small", shelf)
    edited(shelf / "tactics" / "ask.yaml", "minutes: 5", "minutes: 55")
    assert load_case("small", shelf).tactics["ask"].minutes == 55


def test_problems_of_one_load_do_not_stay_for_the_next(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    case = (shelf / "cases" / "small.yaml").read_text(encoding="utf-8")
    edited(shelf / "facts.yaml", "heard:", "herd:")
    assert {each.code for each in _refused("small", shelf)} == {"unknown-fact"}
    edited(shelf / "facts.yaml", "herd:", "heard:")
    assert load_case("small", shelf).id == "small"
    assert (shelf / "cases" / "small.yaml").read_text(encoding="utf-8") == case


def test_a_trainers_own_folder_comes_first(tmp_path: Path) -> None:
    own = tmp_path / "mine"
    (own / "cases").mkdir(parents=True)
    (own / "tactics").mkdir()
    text = (SHELF / "cases" / "small.yaml").read_text(encoding="utf-8")
    (own / "cases" / "ours.yaml").write_text(text.replace("case: small", "case: ours"), encoding="utf-8")
    wait = (SHELF / "tactics" / "wait.yaml").read_text(encoding="utf-8")
    (own / "tactics" / "wait.yaml").write_text(wait.replace("minutes: 30", "minutes: 40"), encoding="utf-8")
    case = load_case(own / "cases" / "ours.yaml", SHELF)
    assert case.tactics["wait"].minutes == 40
    assert case.tactics["ask"].minutes == 5
    assert case.place.file == "cases/ours.yaml"
    assert check([own], root=SHELF) == []


def test_a_lone_file_uses_the_shipped_ones(tmp_path: Path) -> None:
    text = (SHELF / "drills" / "tiny.yaml").read_text(encoding="utf-8")
    (tmp_path / "tiny.yaml").write_text(text, encoding="utf-8")
    assert load_case(tmp_path / "tiny.yaml", SHELF).id == "tiny"


def test_gb18030_is_read_and_said(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    path = shelf / "cases" / "small.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    assert load_case("small", shelf).title["zh"] == "小案"
    assert codes(path, root=shelf) == [("gb18030", 1)]


@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030"])
def test_a_case_is_a_case_however_windows_saved_it(tmp_path: Path, codec: str) -> None:
    shelf = copied(tmp_path)
    path = shelf / "cases" / "small.yaml"
    text = path.read_text(encoding="utf-8").partition("\n")[2]  # so that the mark stands right before `case:`
    path.write_bytes(text.replace("\n", "\r\n").encode(codec))
    assert case_files([shelf], root=shelf) == [path, shelf / "drills" / "tiny.yaml"]
    assert case_files([path, path, tmp_path / "nothing"], root=shelf) == [path]
    assert load_case("small", shelf).title["zh"] == "小案"
    assert case_index(shelf)[0].title["zh"] == "小案"
    assert [each.severity for each in check([path], root=shelf)] == ["warning"] * (codec == "gb18030")


def test_pictures_that_are_not_there_are_answered_with_those_that_are(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    edited(shelf / "cases" / "small.yaml", "portrait: wang", "portrait: nobody")
    edited(shelf / "cases" / "small.yaml", "background: shopfront", "background: shop")
    portrait, background = check([shelf / "cases" / "small.yaml"], root=shelf)
    assert "li, liang, lin" in portrait.cure("zh")
    assert "shopfront, site_office" in background.cure("en")


def test_no_cure_names_a_command_that_does_not_exist() -> None:
    commands = {"play", "demo", "cases", "check", "schema"}
    for message in MESSAGES.values():
        for text in (*message.say.values(), *message.cure.values()):
            assert set(re.findall(r"huikuan ([a-z]+)", text)) <= commands


def test_what_is_not_there() -> None:
    assert _refused("smal")[0].code == "no-such-case"
    assert "'small'" in _refused("smal")[0].cure("en")
    assert _refused("nowhere/at/all.yaml")[0].code == "no-such-file"
    assert codes(SHELF / "nothing") == [("no-such-file", 1)]
    assert _refused(SHELF / "tactics" / "ask.yaml")[0].code == "not-a-case"


def test_too_large_and_misnamed_files(tmp_path: Path) -> None:
    (tmp_path / "big.yaml").write_bytes(b"# " + b"x" * BYTES_MAX)
    assert codes(tmp_path / "big.yaml") == [("too-large", 1)]
    shelf = copied(tmp_path)
    (shelf / "ploys" / "feint.yaml").rename(shelf / "ploys" / "feint.yml")
    assert ("not-yaml-name", 1) in codes(shelf / "ploys", root=shelf)


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    (shelf / "tactics" / "ask.yaml").unlink()
    (shelf / "tactics" / "ask.yaml").mkdir()
    (shelf / "cases" / "folder.yaml").mkdir()
    assert "cannot-open" in {each.code for each in _refused("small", shelf)}
    assert [each.problems[0].code for each in case_index(shelf) if each.problems] == ["cannot-open"]


def test_no_events_file(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    (shelf / "events.yaml").unlink()
    assert "no-events-file" in {each.code for each in _refused("small", shelf)}


def test_unforeseen_words_of_pydantic_are_passed_on() -> None:
    library = Library(SHELF, read=(read := dict[Path, Document]()))
    document = library.read(SHELF / "facts.yaml")
    _report(document, {"type": "some_new_error", "loc": ("facts",), "msg": "Odd", "input": 1})
    assert [(each.code, each.message()) for each in document.tree.problems] == [
        ("wrong-value", "this does not fit: Odd")
    ]
    assert list(read) == [SHELF / "facts.yaml"]


def test_an_overlay_stands_in_for_the_disk() -> None:
    path = SHELF / "cases" / "small.yaml"
    data = path.read_bytes().replace(b"acts: 8", b"acts: 9")
    assert case_of(Library(SHELF, overlay={path: data}), path).acts == 9
    assert load_case("small", SHELF).acts == 8


def test_index(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    (shelf / "cases" / "broken.yaml").write_text("case: [", encoding="utf-8")
    broken, small, tiny = case_index(shelf)
    assert (broken.id, broken.title) == ("broken", {})
    assert [each.code for each in broken.problems] == ["yaml-syntax"]
    assert (small.title["zh"], small.difficulty, small.teaches, small.drill) == ("小案", 1, ("ask",), False)
    assert tiny.drill


def test_index_of_what_is_shipped() -> None:
    for entry in case_index():
        assert not entry.problems
        assert set(entry.title) >= set(entry.languages)
