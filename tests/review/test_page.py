"""The page of a review: well-formed, self-contained, readable without its script, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game import journal
from game.__main__ import main
from game.language import LANGUAGES, language
from game.review import page
from tests.review.games import BAD, DRILLS, GOOD, Game, played, review_of

pytestmark = pytest.mark.xdist_group("reviews")
SVG = "{http://www.w3.org/2000/svg}"


def parsed(game: Game, code: str) -> ElementTree.Element:
    return ElementTree.fromstring(page(review_of(game, code), language(code)))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("game", DRILLS.values(), ids=DRILLS)
def test_a_page_is_well_formed_and_says_what_the_review_says(game: Game, code: str) -> None:
    root, told = parsed(game, code), review_of(game, code)
    text = " ".join("".join(root.itertext()).split())
    for said in (told.headline, told.title, told.model, *(row.value for row in told.account)):
        assert " ".join(said.split()) in text
    for decision in told.decided:
        assert decision.cost in text
        assert " ".join(decision.best.words.split()) in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_needs_nothing_outside_itself(code: str) -> None:
    root = parsed(BAD, code)
    for element in root.iter():
        for name, value in element.attrib.items():
            if name in ("src", "href"):
                assert value.startswith("#"), value
            assert "url(" not in value
        assert element.tag not in ("link", "img", "iframe", "object", "embed")
    style = "".join(element.text or "" for element in root.iter("style"))
    assert "@import" not in style
    assert "url(" not in style


def test_every_link_leads_to_a_turn_on_the_page() -> None:
    root = parsed(BAD, "en")
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    for section in root.iter("article"):
        links = [element.attrib["href"] for element in section.iter("a")]
        assert all(link[1:] in ids for link in links)


@pytest.mark.parametrize("game", DRILLS.values(), ids=DRILLS)
def test_each_judgement_has_a_mark_of_its_own_shape_and_a_title(game: Game) -> None:
    root, told = parsed(game, "en"), review_of(game, "en")
    chart = next(svg for svg in root.iter(f"{SVG}svg") if svg.attrib.get("class") == "chart")
    dots = list(chart.iter(f"{SVG}a"))
    assert len(dots) == len(told.points)
    shapes: dict[str, set[str]] = {}
    for dot, point in zip(dots, told.points, strict=True):
        group = next(dot.iter(f"{SVG}g"))
        assert group.attrib["class"] == (point.grade or "event")
        title = group.find(f"{SVG}title")
        assert title is not None
        assert title.text
        assert point.name in title.text
        shapes.setdefault(point.grade, set()).add(ElementTree.tostring(group[-1]).decode())
    assert all(len(shape) == 1 for shape in shapes.values())
    assert len({next(iter(shape)) for shape in shapes.values()}) == len(shapes)


def test_the_plane_shows_you_and_the_frontier() -> None:
    root, told = parsed(BAD, "en"), review_of(BAD, "en")
    plane = next(svg for svg in root.iter(f"{SVG}svg") if svg.attrib.get("class") == "plane")
    offers = [circle for circle in plane.iter(f"{SVG}circle") if circle.attrib.get("class") == "offer"]
    assert len(offers) == len(told.plane.frontier) > 1
    assert [path.attrib["class"] for path in plane.iter(f"{SVG}path")] == ["you"]


def test_what_people_say_cannot_break_the_page() -> None:
    told = review_of(BAD, "en")
    nasty = '<script>alert("&")</script>'
    point = told.points[0]._replace(name=nasty)
    found = page(told._replace(title=nasty, headline=nasty, points=(point, *told.points[1:])), language("en"))
    assert nasty not in found
    assert nasty in "".join(ElementTree.fromstring(found).itertext())


def recorded(game: Game) -> Path:
    record = journal.open_record(played(game))
    record.end()
    record.close()
    return record.path


def test_the_command_prints_the_review_or_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, target = recorded(GOOD), tmp_path / "review.html"
    assert main(["review", str(path), "--lang", "en"]) == 0
    assert "Decision quality: 100%" in capsys.readouterr().out
    assert main(["review", str(path), "--html", str(target), "--lang", "zh"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert str(target) in printed.err
    root = ElementTree.fromstring(target.read_text(encoding="utf-8"))
    assert root.attrib["lang"] == "zh-Hans"
    assert re.search(r"[\u4e00-\u9fff]", "".join(root.itertext()))


def test_the_command_refuses_with_a_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = recorded(GOOD)
    before = path.read_bytes()
    assert main(["review", str(path), "--html", str(path), "--lang", "en"]) == 2
    assert path.read_bytes() == before
    assert main(["review", str(tmp_path / "none.jsonl"), "--lang", "en"]) == 2
    assert main(["review", str(path), "--html", str(tmp_path / "no" / "x.html"), "--lang", "en"]) == 1
    assert "could not be written" in capsys.readouterr().err
    play = played(GOOD)
    open_ = journal.open_record(play._replace(decisions=play.decisions[:1], turns=play.turns[:2]))
    open_.close()
    assert main(["review", str(open_.path), "--lang", "en"]) == 1
    assert "not over yet" in capsys.readouterr().err
