"""The generated schemas: an editor's checker agrees with the program on the example and on what breaks the form."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.diagnostics.catalogue import Entry, catalogue
from kadry_cli.core.register.layout import match
from kadry_cli.topics import record_kinds
from kadry_cli.workspace.schema import schemas
from tests.diagnostics.registers import example_in, rewrite
from tests.kadry import EXAMPLE, kadry

FORM = [entry for code, entry in catalogue().items() if entry.file and ("KD101" <= code <= "KD116" or code == "KD301")]

BEYOND_SCHEMA = {
    # YAML 1.2 of the checker reads 10:00 as text; only YAML 1.1 would make a number of it.
    "KD106",
    # A JSON Schema for every text without blanks at its ends would hide the field's own message in the editor.
    "KD109",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("schemas")
    for name, text in schemas().items():
        (made / name).write_text(text, encoding="utf-8", newline="\n")
    return made


def schema_check(schema: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, files)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def kind_of(path: str) -> str:
    found = match(path, record_kinds())
    assert found is not None
    return found[0][1].name


def test_the_example_passes_the_schemas(folder: Path) -> None:
    by_kind: dict[str, list[Path]] = {}
    for file in sorted(EXAMPLE.rglob("*.yaml")):
        by_kind.setdefault(kind_of(file.relative_to(EXAMPLE).as_posix()), []).append(file)
    assert set(by_kind) == {kind.name for _, kind in record_kinds()}
    for kind, files in by_kind.items():
        ran = schema_check(folder / f"{kind}.json", *files)
        assert ran.returncode == 0, ran.stdout


@pytest.fixture(scope="module")
def validators() -> dict[str, Any]:
    """The library behind check-jsonschema, in process: one start of the command costs half a second."""
    import jsonschema

    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return {
        name.removesuffix(".json"): jsonschema.Draft202012Validator(json.loads(text), format_checker=checker)
        for name, text in schemas().items()
    }


def as_json(file: Path) -> Any:
    """A file as check-jsonschema reads it: YAML 1.2, dates left as text."""
    from check_jsonschema.parsers import ParserSet

    return ParserSet().parse_file(file, default_filetype="yaml")


@pytest.mark.parametrize("entry", FORM, ids=lambda entry: entry.code)
def test_what_breaks_the_form_breaks_the_schema(entry: Entry, tmp_path: Path, validators: dict[str, Any]) -> None:
    root = example_in(tmp_path)
    assert validators[kind_of(entry.file)].is_valid(as_json(root / entry.file))
    rewrite(root, entry.file, entry.right, entry.wrong)
    assert validators[kind_of(entry.file)].is_valid(as_json(root / entry.file)) == (entry.code in BEYOND_SCHEMA)


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from nodes(value)
    elif isinstance(node, list):
        for item in node:
            yield from nodes(item)


@pytest.mark.parametrize("name", sorted(schemas()))
def test_all_words_of_a_schema_are_ukrainian(name: str) -> None:
    schema = json.loads(schemas()[name])
    for key in ("title", "description"):
        words = [node[key] for node in nodes(schema) if isinstance(node.get(key), str)]
        assert words if key == "title" else True
        for text in words:
            assert re.search("[а-яґєії]", text), text
    defined = [schema, *schema.get("$defs", {}).values()]
    for model in defined:
        assert model["additionalProperties"] is False
        for prop in model["properties"].values():
            assert "title" in prop, prop
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_is_a_schema(name: str) -> None:
    import jsonschema

    jsonschema.Draft202012Validator.check_schema(json.loads(schemas()[name]))


def test_every_example_file_names_its_schema() -> None:
    for file in sorted(EXAMPLE.rglob("*.yaml")):
        first = file.read_text(encoding="utf-8").partition("\n")[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=((?:\.\./)*schemas/([a-z]+)\.json)", first)
        assert named is not None, file
        assert named[2] == kind_of(file.relative_to(EXAMPLE).as_posix())
        assert (file.parent / named[1]).resolve() == (EXAMPLE / "schemas" / f"{named[2]}.json").resolve()


def test_the_command_lists_and_writes_them(tmp_path: Path) -> None:
    assert kadry("schema", "--json").json["result"] == {"files": sorted(schemas())}
    run = kadry("schema", "--write", tmp_path / "made", "--json")
    assert run.json["result"] == {"files": sorted(schemas())}
    for name, text in schemas().items():
        assert (tmp_path / "made" / name).read_bytes() == text.encode()
    assert "Схеми записано в папку" in kadry("schema", "--write", tmp_path / "made").out
