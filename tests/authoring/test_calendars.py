"""What cannot happen in the order of the calendar."""

from __future__ import annotations

from pathlib import Path

from game.authoring import check
from tests.authoring.shelves import codes, copied, edited

NEEDS = "needs: {channel: [visit, phone]}"


def _warned(shelf: Path) -> list[tuple[str, str]]:
    """The tactics that can never be played somewhere in the small case, and what they need."""
    found = check([shelf / "cases" / "small.yaml"], root=shelf)
    assert {each.code for each in found} <= {"not-playable-here"}
    return [(dict(each.args)["name"], dict(each.args)["needs"]) for each in found]


def test_a_fact_that_no_occasion_gives_and_nothing_sets(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    edited(shelf / "facts.yaml", "facts:\n", "facts:\n  duo: {name: {zh: 两个人, en: two}}\n")
    edited(shelf / "tactics" / "wait.yaml", "sentences:", "needs: {facts: [duo]}\nsentences:")
    assert _warned(shelf) == [("wait", "facts: duo")]


def test_a_fact_given_elsewhere_only(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    edited(shelf / "tactics" / "ask.yaml", NEEDS, "needs: {facts: [crowd]}")
    assert _warned(shelf) == [("ask", "facts: crowd")]  # at the call; the visit has it


def test_a_fact_kept_from_before(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    edited(shelf / "tactics" / "wait.yaml", "sentences:", "needs: {facts: [signed]}\nsentences:")
    assert _warned(shelf) == []
    edited(shelf / "cases" / "small.yaml", "tactics: [ask, wait]", "tactics: [wait]")
    edited(shelf / "cases" / "small.yaml", "keeps: [signed]", "keeps: []")
    assert _warned(shelf) == [("wait", "facts: signed")]


def test_a_fact_that_a_rule_sets_there(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    edited(shelf / "tactics" / "wait.yaml", "sentences:", "needs: {facts: [heard]}\nsentences:")
    assert _warned(shelf) == []
    edited(shelf / "cases" / "small.yaml", "tactics: [ask, wait]", "tactics: [wait]")
    assert _warned(shelf) == [("wait", "facts: heard")]


def test_lines_that_can_be_played(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    path = shelf / "cases" / "small.yaml"
    old = 'best_line: [ask, leave, "go:visit", wait]'
    for line in ('[ask, "go:visit", wait, ask, leave]', '[leave, "go:visit", ask, close]', "[ask, leave, close]", "[]"):
        edited(path, old, f"best_line: {line}")
        assert codes(path, root=shelf) == [], line
        old = f"best_line: {line}"
    for line in ("[leave, leave]", "[close, ask]", '[ask, "go:call"]', '[leave, "go:visit", leave, close]'):
        edited(path, old, f"best_line: {line}")
        assert [code for code, _ in codes(path, root=shelf)] == ["decision-too-late"], line
        old = f"best_line: {line}"


PALETTE = "tactics: [ask, wait]"


def test_manners_share_a_card(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    path = shelf / "cases" / "small.yaml"
    edited(path, PALETTE, "tactics: [ask, wait, tell, tell_softly, nod, sigh, stare, hum, cough]")
    assert codes(path, root=shelf) == [], "nine tactics, eight cards"


def test_a_card_holds_so_many_manners_and_no_more(tmp_path: Path) -> None:
    shelf = copied(tmp_path)
    path, softly = shelf / "cases" / "small.yaml", (shelf / "tactics" / "tell_softly.yaml").read_text(encoding="utf-8")
    more = [f"tell_{n}" for n in range(5)]
    for name in more:
        (shelf / "tactics" / f"{name}.yaml").write_text(softly.replace("tell_softly", name), encoding="utf-8")
    edited(path, PALETTE, f"tactics: [tell, {', '.join(more)}]")
    edited(path, '"go:visit", wait]', '"go:visit", tell]')
    assert codes(path, root=shelf) == []
    edited(path, "tactics: [tell,", "tactics: [tell, tell_softly,")
    (found,) = check([path], root=shelf)
    assert (found.code, found.line) == ("too-many-manners", 63)
    assert "holds 7 manners here; at most 6" in found.message("en")
