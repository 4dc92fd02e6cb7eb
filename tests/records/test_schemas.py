"""The generated schemas: an editor's checker agrees with the program on the example and on what breaks the form."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import kadry_cli
from kadry_cli.core.diagnostics.catalogue import Entry, catalogue
from kadry_cli.core.records.types import LONGEST_LINE
from kadry_cli.core.register.layout import match
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.new_file import modeline, new_file
from kadry_cli.core.register.reader import read_text
from kadry_cli.topics import record_kinds
from kadry_cli.workspace.schema import schemas
from tests.diagnostics.registers import change, example_in, rewrite
from tests.kadry import EXAMPLE, kadry

MADE = schemas()
"""Made once: they follow from the models alone."""
FORM = [entry for code, entry in catalogue().items() if entry.file and ("KD101" <= code <= "KD116" or code == "KD301")]

BEYOND_SCHEMA = {
    # YAML 1.2 of the checker reads 10:00 as text; only YAML 1.1 would make a number of it.
    "KD106",
    # A schema cannot reckon a check digit.
    "KD123",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("schemas")
    for name, text in MADE.items():
        (made / name).write_text(text, encoding="utf-8", newline="\n")
    return made


def schema_check(schema: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, files)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def kind_of(path: str) -> str:
    found = match(path, record_kinds())
    assert found is not None
    return found[0][1].name


OF_TRUST = {"acknowledgement", "policy", "signers"}
"""Records of a register with signatures: the signed example has them, in its history."""


def test_the_example_passes_the_schemas(folder: Path) -> None:
    by_kind: dict[str, list[Path]] = {}
    for file in sorted(EXAMPLE.rglob("*.yaml")):
        by_kind.setdefault(kind_of(file.relative_to(EXAMPLE).as_posix()), []).append(file)
    assert set(by_kind) == {kind.name for _, kind in record_kinds()} - OF_TRUST
    for kind, files in by_kind.items():
        for file in files:
            assert [error.message for error in validator(kind).iter_errors(as_json(file))] == [], file
    ran = schema_check(folder / "card.json", *by_kind["card"])
    assert ran.returncode == 0, ran.stdout


@cache
def validator(kind: str) -> Any:
    """The library behind check-jsonschema, in process: one start of the command costs half a second."""
    import jsonschema

    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(json.loads(MADE[f"{kind}.json"]), format_checker=checker)


def as_json(file: Path) -> Any:
    """A file as check-jsonschema reads it: YAML 1.2, dates left as text."""
    from check_jsonschema.parsers import ParserSet

    return ParserSet().parse_file(file, default_filetype="yaml")


@pytest.mark.parametrize("entry", FORM, ids=lambda entry: entry.code)
def test_what_breaks_the_form_breaks_the_schema(entry: Entry, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    assert validator(kind_of(entry.file)).is_valid(as_json(root / entry.file))
    rewrite(root, entry.file, entry.right, entry.wrong)
    assert validator(kind_of(entry.file)).is_valid(as_json(root / entry.file)) == (entry.code in BEYOND_SCHEMA)


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from nodes(value)
    elif isinstance(node, list):
        for item in node:
            yield from nodes(item)


@pytest.mark.parametrize("name", sorted(MADE))
def test_all_words_of_a_schema_are_ukrainian(name: str) -> None:
    schema = json.loads(MADE[name])
    for key in ("title", "description", "errorMessage", "patternErrorMessage"):
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


OBVIOUS = {"integer", "array", "object"}
SAMPLE = re.compile('["«`0-9]')


@pytest.mark.parametrize("name", sorted(MADE))
def test_every_field_is_described_and_every_form_that_is_not_plain_is_shown(name: str) -> None:
    schema = json.loads(MADE[name])
    assert schema["$id"] == f"urn:kadry:schema:{name.removesuffix('.json')}:1"
    for model in (schema, *schema.get("$defs", {}).values()):
        for key, prop in model["properties"].items():
            assert len(prop["description"]) > 3, key
            assert prop["description"][-1] in ".?", key
            assert prop["description"] != prop["title"], key
            assert "`" not in prop["description"] or prop["markdownDescription"] == prop["description"]
            if "pattern" in prop and prop.get("maxLength") != LONGEST_LINE:
                assert prop.get("examples") or SAMPLE.search(prop["description"]), key


@pytest.mark.parametrize("name", sorted(MADE))
def test_every_word_of_a_closed_list_is_explained(name: str) -> None:
    for node in nodes(json.loads(MADE[name])):
        words = node.get("enum")
        if isinstance(words, list) and words != ["так", "ні"]:
            assert [word for word, mean in zip(words, node["enumDescriptions"], strict=True) if not mean] == []
            assert not any(re.search("[ыэъё]", mean) for mean in node["enumDescriptions"])


@pytest.mark.parametrize("name", sorted(MADE))
def test_the_examples_of_a_schema_are_right_by_it(name: str) -> None:
    import jsonschema

    whole = json.loads(MADE[name])
    for node in nodes(whole):
        for example in node["examples"] if isinstance(node.get("examples"), list) else ():
            jsonschema.Draft202012Validator({**node, "$defs": whole.get("$defs", {})}).validate(example)


CHANGES = sorted((Path(__file__).parents[1] / "corpus").glob("KD[1-57]*/*/*.yaml"))


def agree(file: Path, path: str) -> None:
    """What the reader accepts the schema accepts, and what it refuses for its form the schema refuses too."""
    found = match(path, record_kinds())
    if found is None:
        return
    (topic, kind), _ = found
    data = file.read_bytes()
    if read_text(data, path)[0] is None:
        return
    codes = {finding.code for finding in parse_record(data, path, topic.load(kind.model)).findings}
    valid = validator(kind.name).is_valid(as_json(file))
    if not codes:
        assert valid, (path, [str(error)[:300] for error in validator(kind.name).iter_errors(as_json(file))])
    elif not codes <= BEYOND_SCHEMA | LETTERS_AND_SUMS:
        assert not valid, (path, codes)


@pytest.mark.parametrize("change_file", CHANGES, ids=lambda path: f"{path.parts[-3]}-{path.parts[-2]}-{path.stem}")
def test_reader_and_schema_agree_over_the_corpus(change_file: Path, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    try:
        change(root, yaml.safe_load(change_file.read_text(encoding="utf-8")) or {})
    except OSError:
        pytest.skip("this system makes no such names")
    for file in sorted(root.rglob("*.yaml")):
        path = file.relative_to(root).as_posix()
        # The files of the example as they are pass in the test above.
        if file.is_file() and not file.is_symlink() and file.read_bytes() != untouched().get(path):
            agree(file, path)


@cache
def untouched() -> dict[str, bytes]:
    """The files of the example by their paths."""
    return {file.relative_to(EXAMPLE).as_posix(): file.read_bytes() for file in EXAMPLE.rglob("*.yaml")}


LETTERS_AND_SUMS = {"KD116", "KD120"}
"""Check digits and the letters of names are beyond a schema."""
SAME_NUMBER = ("0012", "07", "+7", "1_000", "7.0", "1e3", "0x7")
"""Whole numbers to YAML 1.2, whatever they look like: a schema sees the number alone."""
ODD_SCALARS = [
    *(
        "0012",
        "no",
        "yes",
        "так",
        "ні",
        "on",
        "12:30",
        '"12:30"',
        "2009-02-30",
        "2009-06-15",
        '"2009-06-15"',
        "15.06.2009",
    ),
    *(
        "7",
        '"7"',
        "07",
        "+7",
        "1_000",
        "7.0",
        "1e3",
        "0x7",
        "~",
        "null",
        "true",
        ".inf",
        "''",
        '" а "',
        "слово",
        "abc",
    ),
    *("[]", "{}", "[1]", "AB-1", "a-b", "голова", "Голова", "state", "не з’явився", "ab" * 32, "AB" * 32, "1" * 64),
]


@pytest.mark.req("T-D2")
@given(source=st.sampled_from(sorted(EXAMPLE.rglob("*.yaml"))), data=st.data())
def test_reader_and_schema_agree_over_every_place_and_trap(source: Path, data: st.DataObject, folder: Path) -> None:
    text = source.read_text(encoding="utf-8")
    values = list(re.finditer(r"(?:(?<=: )|(?<=- ))(?![|>\[{])(?!\w+: )\S.*$", text, re.MULTILINE))
    place = data.draw(st.sampled_from(values))
    odd = data.draw(st.sampled_from(ODD_SCALARS))
    file = folder / "odd.yaml"
    file.write_text(text[: place.start()] + odd + text[place.end() :], encoding="utf-8", newline="\n")
    if odd not in SAME_NUMBER and "value: " not in text[: place.start()].rpartition("\n")[2]:
        agree(file, source.relative_to(EXAMPLE).as_posix())


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_schema_is_a_schema(name: str) -> None:
    import jsonschema

    jsonschema.Draft202012Validator.check_schema(json.loads(MADE[name]))


def test_a_schema_of_another_version_is_noted_and_nothing_of_somebody_else(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    kadry("--root", root, "schema", "--write", root / "schemas")
    assert kadry("--root", root, "check", "--json").json["findings"] == []
    (root / "schemas/exam.json").write_text("{}\n", encoding="utf-8")
    run = kadry("--root", root, "check", "--strict", "--json")
    assert ([finding["code"] for finding in run.json["findings"]], run.code) == (["KD209"], 0)
    kadry("--root", root, "schema", "--write", root / "schemas")
    assert kadry("--root", root, "check", "--json").json["findings"] == []


@pytest.mark.req("T-W10")
@pytest.mark.posix
def test_a_link_in_the_place_of_a_schema_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "other").write_text("mine", encoding="utf-8")
    (tmp_path / "made/exam.json").symlink_to(tmp_path / "other")
    kadry("schema", "--write", tmp_path / "made")
    assert (tmp_path / "other").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "made/exam.json").read_bytes() == MADE["exam.json"].encode()


def test_every_new_record_names_its_schema() -> None:
    assert modeline("competitions/2009-01/exam.yaml") == "yaml-language-server: $schema=../../schemas/exam.json"
    assert modeline("kadry.yaml") == "yaml-language-server: $schema=schemas/kadry.json"
    assert modeline("notes.yaml") == ""
    for file in sorted(EXAMPLE.rglob("*.yaml")):
        path = file.relative_to(EXAMPLE).as_posix()
        assert file.read_text(encoding="utf-8").startswith(f"# {modeline(path)}\n")
        assert new_file(path, {"a": "b"}).decode() == f"# {modeline(path)}\na: b\n"


def test_nothing_but_that_place_writes_the_line() -> None:
    sources = Path(kadry_cli.__path__[0]).rglob("*.py")
    assert [file.name for file in sources if "$schema=" in file.read_text(encoding="utf-8")] == ["new_file.py"]


def test_every_example_file_names_its_schema() -> None:
    for file in sorted(EXAMPLE.rglob("*.yaml")):
        first = file.read_text(encoding="utf-8").partition("\n")[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=((?:\.\./)*schemas/([a-z]+)\.json)", first)
        assert named is not None, file
        assert named[2] == kind_of(file.relative_to(EXAMPLE).as_posix())
        assert (file.parent / named[1]).resolve() == (EXAMPLE / "schemas" / f"{named[2]}.json").resolve()


def test_the_command_lists_and_writes_them(tmp_path: Path) -> None:
    assert kadry("schema", "--json").json["result"] == {"files": sorted(MADE)}
    run = kadry("schema", "--write", tmp_path / "made", "--json")
    assert run.json["result"] == {"files": sorted(MADE)}
    for name, text in MADE.items():
        assert (tmp_path / "made" / name).read_bytes() == text.encode()
    assert "Схеми записано в папку" in kadry("schema", "--write", tmp_path / "made").out
