"""JSON Schemas for editors, one per kind of file, from the same models that read the files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.authoring.files import KINDS
from game.authoring.places import shipped_root


def schemas() -> dict[str, dict[str, Any]]:
    """JSON Schema by kind of file; drills are cases."""
    return {kind: {"$schema": "http://json-schema.org/draft-07/schema#", **_schema(kind)} for kind in KINDS}


def write_schemas(folder: Path | None = None) -> list[Path]:
    """Writes ``<kind>.json`` for every kind and returns the files that were not up to date."""
    folder = folder or shipped_root() / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for kind, text in schema_texts().items():
        path = folder / f"{kind}.json"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed


def schema_texts() -> dict[str, str]:
    """The files as they are committed."""
    return {kind: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for kind, schema in schemas().items()}


# ---------------------------------------------------------------- private


def _schema(kind: str) -> dict[str, Any]:
    schema = _tidy(KINDS[kind].model_json_schema())
    schema["required"] = [kind, *(key for key in schema.get("required", []) if key != kind)]
    return {"title": kind, **schema}


def _tidy(schema: dict[str, Any]) -> dict[str, Any]:
    """Without made-up titles, defaults and nulls: nobody writes those."""
    kept = {key: _tidied(key, value) for key, value in schema.items() if key not in ("title", "default")}
    choices = kept.get("anyOf")
    if choices and len(choices) == 1:
        del kept["anyOf"]
        kept = {**choices[0], **kept}
    return kept


def _tidied(key: str, value: Any) -> Any:
    if key in ("properties", "patternProperties", "$defs"):
        return {name: _tidy(each) for name, each in value.items()}
    if key == "anyOf":
        return [_tidy(each) for each in value if each.get("type") != "null"]
    return _tidy(value) if isinstance(value, dict) and key in ("items", "additionalProperties") else value
