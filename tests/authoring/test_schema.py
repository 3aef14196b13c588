from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.authoring import schemas, shipped_root, write_schemas
from game.authoring.files import KINDS
from game.authoring.schema import schema_texts
from tests.authoring.shelves import SHELF

SHIPPED = sorted(path for root in (shipped_root(), SHELF) for path in root.rglob("*.yaml"))


@pytest.mark.parametrize("kind", KINDS)
def test_committed_schemas_are_up_to_date(kind: str) -> None:
    path = shipped_root() / "schema" / f"{kind}.json"
    assert path.read_text(encoding="utf-8") == schema_texts()[kind], "run `huikuan schema --write`"


def test_writing_changes_only_what_is_stale(tmp_path: Path) -> None:
    assert {path.stem for path in write_schemas(tmp_path)} == set(KINDS)
    assert write_schemas(tmp_path) == []
    (tmp_path / "ploy.json").write_text("{}", encoding="utf-8")
    assert [path.name for path in write_schemas(tmp_path)] == ["ploy.json"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_file_tells_its_editor_where_its_schema_is(path: Path) -> None:
    first, second = path.read_text(encoding="utf-8").splitlines()[:2]
    head, _, target = first.partition("$schema=")
    assert head == "# yaml-language-server: "
    schema = Path(os.path.normpath(path.parent / target))
    assert schema.parent == shipped_root() / "schema"
    assert schema.is_file()
    text = path.read_text(encoding="utf-8")
    assert f"\n{schema.stem}:" in text, second


def test_schemas_offer_the_keys_and_accept_both_ways_of_writing() -> None:
    case = schemas()["case"]
    assert case["required"][0] == "case"
    assert {"occasions", "briefing", "best_line"} <= set(case["properties"])
    when = case["$defs"]["WhenForm"]["properties"]
    assert {each.get("type", "enum") for each in when["role"]["anyOf"]} == {"string", "array"}
    assert when["open"]["type"] == ["integer", "string"]
