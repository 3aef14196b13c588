"""The command ``huikuan account``."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.__main__ import main
from game.account import shelf
from game.account.plan import Plan


def test_list_print_and_delete(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shelf.save(Plan(debtor="Acme"), "acme")
    assert main(["account", "--lang", "en"]) == 0
    assert "acme: Acme" in capsys.readouterr().out
    assert main(["account", "--print", "acme", "--lang", "en"]) == 0
    assert "My account: Acme" in capsys.readouterr().out
    assert main(["account", "--print", "acme", "--html", str(tmp_path / "a.html"), "--lang", "zh"]) == 0
    assert "我的这笔账" in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert main(["account", "--delete", "acme", "--lang", "en"]) == 0
    assert shelf.names() == ()


def test_what_is_not_there_is_refused_with_what_there_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shelf.save(Plan(debtor="Acme"), "acme")
    assert main(["account", "--print", "other", "--lang", "en"]) == 2
    assert "There is no plan “other”. There are: acme" in capsys.readouterr().err
    assert main(["account", "--html", str(tmp_path / "x.html"), "--lang", "en"]) == 2
    assert main(["account", "--print", "acme", "--html", str(tmp_path / "no" / "x.html"), "--lang", "en"]) == 1
    assert "could not be written" in capsys.readouterr().err
