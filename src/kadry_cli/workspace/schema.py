"""`kadry schema`: JSON Schemas of every kind of file, generated from the models (design §3).

They are written for editors: every field has a Ukrainian title and description, every word of a closed list its meaning
(`enumDescriptions`, which the YAML language server shows), every form that is not plain an example.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.files.folder import Folder
from kadry_cli.core.files.whole import write_whole
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.settings import FORMAT
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.new_file import SCHEMAS
from kadry_cli.core.resources import schemas_dir
from kadry_cli.topics import record_kinds

if TYPE_CHECKING:
    from kadry_cli.workspace.results import SchemaResult

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The text of every schema by file name (`exam.json`), as it stands in `schemas/`."""
    texts = {}
    for topic, kind in record_kinds():
        model = topic.load(kind.model)
        head = {
            "$schema": DIALECT,
            "$id": f"urn:kadry:schema:{kind.name}:{FORMAT}",
            "title": kind.title[:1].upper() + kind.title[1:],
            "description": f"Файл реєстру {kind.pattern}",
        }
        schema: dict[str, Any] = _ukrainian_only(model.model_json_schema())
        texts[f"{kind.name}.json"] = json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"
    return dict(sorted(texts.items()))


def _ukrainian_only(node: Any) -> Any:
    """The schema without what is not for an editor: docstrings, class names as titles, null defaults, marks."""
    if isinstance(node, list):
        return [_ukrainian_only(item) for item in node]
    if not isinstance(node, dict):
        return node
    options = node.get("anyOf")
    if isinstance(options, list) and {"type": "null"} in options and len(options) == 2:
        rest = next(option for option in options if option != {"type": "null"})
        node = {**rest, **{key: value for key, value in node.items() if key not in ("anyOf", "default")}}
    kept: dict[str, Any] = {}
    for key, value in node.items():
        english = key in ("title", "description") and isinstance(value, str) and value.isascii()
        docstring = key == "description" and "properties" in node
        if english or docstring or key == "x-kadry":
            continue
        if key in ("properties", "$defs"):
            kept[key] = {name: _ukrainian_only(item) for name, item in value.items()}
        elif key == "default" and isinstance(value, bool):
            kept[key] = "так" if value else "ні"
        else:
            kept[key] = _ukrainian_only(value)
        if key == "description" and "`" in value:
            kept["markdownDescription"] = value
    return kept


def write_schemas(folder: Path) -> list[str]:
    """Write every schema into a folder, each whole; the names of the files. A link in the place of one is replaced."""
    made = schemas()
    _write(folder, made)
    return list(made)


def _write(folder: Path, made: Mapping[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with Folder.at(folder) as place:
        for name, text in made.items():
            write_whole(place, name, text.encode())


def _result_schemas() -> dict[str, str]:
    from kadry_cli.workspace.result_schemas import result_schemas

    return result_schemas()


def schema_findings(root: Path) -> tuple[Finding, ...]:
    """KD209 where the schemas in a register are not those of this version of the program; a look at a few files."""
    folder = root / SCHEMAS
    if not folder.is_dir():
        return ()
    ours = {path.name: path.read_bytes() for path in sorted(schemas_dir().glob("*.json"))}
    theirs = {name: read_bytes(root, f"{SCHEMAS}/{name}")[0] for name in ours if (folder / name).is_file()}
    if not theirs or theirs == ours:
        return ()
    return (Finding("KD209", SCHEMAS),)


def schema(
    ctx: typer.Context,
    write: Annotated[Path | None, typer.Option("--write", metavar="ПАПКА", help="Записати схеми в папку")] = None,
    results: Annotated[
        bool, typer.Option("--results", help="Схеми того, що виводить --json, а не файлів реєстру")
    ] = False,
) -> Outcome:
    """Схеми файлів реєстру для редактора: підказки, назви полів і перевірка під час набору.

    З --results – схеми того, що команди виводять із --json: за ними інша програма знає, що прочитає.

    Приклад:
      kadry schema --write schemas
      kadry schema --results --write schemas/output
    """
    made = _result_schemas() if results else schemas()
    if write is not None:
        _write(write, made)
    names = list(made)

    def view(screen: Screen) -> None:
        for name in names:
            screen.line(name)
        if write is not None:
            screen.note(f"Схеми записано в папку {write}")

    result: SchemaResult = {"files": names}
    return Outcome(result, view=view)
