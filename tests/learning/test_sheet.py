from __future__ import annotations

from html.parser import HTMLParser

import pytest

from game.language import language
from game.learning import progress, sheet, words
from game.learning.deck import Deck
from tests.learning.made import NOW, decision, play


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == "rect" or self.open.pop() == tag


def page(code: str, name: str = "tiger") -> str:
    told = (play("a", *[decision(n, 3.0 if n < 9 else 0.0, temperament=name) for n in range(20)]),)
    lang = language(code)
    return sheet.html(words.page(progress.progress(told, 0), (), Deck({}), NOW, lang), lang)


@pytest.mark.parametrize("code", ["zh", "en"])
def test_one_page_that_needs_nothing_beside_itself(code: str) -> None:
    tags = Tags()
    tags.feed(page(code))
    assert tags.open == []
    assert not {"link", "script", "img", "iframe"} & {tag for tag, _ in tags.seen}
    assert not any(name in ("src", "href") for _, attributes in tags.seen for name in attributes)
    html = next(attributes for tag, attributes in tags.seen if tag == "html")
    assert html["lang"] == {"zh": "zh-Hans-CN", "en": "en"}[code]


def test_bars_are_as_high_as_the_share_of_sound_decisions() -> None:
    tags = Tags()
    tags.feed(page("en"))
    heights = [float(a["height"] or 0) for tag, a in tags.seen if tag == "rect" and a["class"] == "bar"]
    assert heights[:4] == [0.0, pytest.approx(14.4), 72.0, 72.0]


def test_names_cannot_break_the_page() -> None:
    assert "<script>" not in page("en", "<script>alert(1)</script>")
