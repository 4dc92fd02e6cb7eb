"""The schemas of `--json`: one for each command, closed, and what the program prints is as they say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kadry_cli import __version__
from kadry_cli.core.manifest import Topic
from kadry_cli.topics import all_topics
from kadry_cli.workspace.result_schemas import command_results, file_of, result_schemas
from tests.envelopes import SCHEMAS, commands, prove, validator
from tests.every import every
from tests.kadry import EXAMPLE, kadry

MADE = result_schemas()
ENVELOPE: dict[str, Any] = {"kadry": __version__, "on": "2009-06-15", "result": None, "decisions": [], "findings": []}


def test_every_command_has_a_schema_and_every_schema_a_command() -> None:
    named = [command for command, _ in command_results()]
    assert sorted(named) == sorted(set(named))
    assert sorted(set(commands()) - set(named)) == [], "name the type of the result in `results` of the topic"
    assert sorted(set(named) - set(commands())) == []
    assert {file.name for file in SCHEMAS.iterdir()} == {*(file_of(command) for command in named), "no-command.json"}


@pytest.mark.parametrize("topic", all_topics(), ids=lambda topic: topic.name)
def test_results_stand_in_light_modules(topic: Topic) -> None:
    """A command names them for the types only, so they may lean on nothing but other results."""
    for _, target in topic.results:
        assert target.partition(":")[0].endswith("results")


@every(MADE)
def test_a_schema_is_valid_closed_and_stands_by_itself(name: str) -> None:
    schema = json.loads(MADE[name])
    jsonschema.Draft202012Validator.check_schema(schema)
    assert list(schema["properties"])[:6] == ["kadry", "command", "on", "result", "decisions", "findings"]
    for node in nodes(schema):
        if "properties" in node and "then" not in node and node is not schema["then"]:
            assert node["additionalProperties"] is False, node
        if "$ref" in node:
            assert node["$ref"].removeprefix("#/$defs/") in schema["$defs"]
        assert not isinstance(node.get("title"), str) or node is schema


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema, itself first; names of properties are no schemas."""
    if isinstance(node, list):
        for item in node:
            yield from nodes(item)
    elif isinstance(node, dict):
        yield node
        for key, value in node.items():
            yield from nodes(list(value.values()) if key in ("properties", "$defs") else value)


@every(sorted(commands()))
def test_an_envelope_may_have_no_result_and_nothing_unknown(command: str) -> None:
    bare = {**ENVELOPE, "command": command}
    known = validator(command)
    assert known.is_valid(bare)
    assert known.is_valid({**bare, "error": {"message": "м", "advice": ""}})
    assert known.is_valid({**bare, "on": None})
    for wrong in (
        {**bare, "more": 1},
        {**bare, "command": "інша"},
        {**bare, "result": {}},
        {**bare, "result": {"more": 1}},
        {**bare, "on": "15.06.2009"},
        {**bare, "findings": [{}]},
        {**bare, "error": {"message": "м"}},
        {key: value for key, value in bare.items() if key != "findings"},
    ):
        assert not known.is_valid(wrong), wrong


def test_a_result_and_an_error_do_not_go_together() -> None:
    made = kadry("--root", EXAMPLE, "exam", "score", "2009-holovnyi-spetsialist", "--json").json
    assert validator("exam score").is_valid(made)
    assert not validator("exam score").is_valid({**made, "error": {"message": "м", "advice": ""}})


def test_a_drift_is_seen_wherever_a_test_runs_a_command() -> None:
    out = kadry("--root", EXAMPLE, "staff", "unit", "list", "--json").out
    prove(out)
    prove("не JSON")
    for old, new in (
        ('"depth": 0', '"level": 0'),
        ('"depth": 0', '"depth": 0, "more": 1'),
        ('"depth": 0', '"depth": "0"'),
        ('"depth": 0, ', ""),
    ):
        assert old in out
        with pytest.raises(AssertionError, match="kadry staff unit list --json"):
            prove(out.replace(old, new, 1))


@pytest.mark.parametrize(
    "args", [("nema",), ("exam",), ("exam", "nema"), ("law",), ("check", "--nema"), ("exam", "score"), ()]
)
def test_a_command_line_that_is_wrong_has_its_envelope_too(args: tuple[str, ...]) -> None:
    run = kadry(*args, "--json")
    assert run.code == 2
    assert run.json["error"]["message"]


def test_schemas_are_written_to_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "schemas" / "output"
    run = kadry("schema", "--results", "--write", folder, "--json")
    assert run.json["result"]["files"] == list(MADE)
    assert {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()} == MADE
    assert kadry("schema", "--results").out.splitlines() == list(MADE)
    assert "exam-score.json" not in kadry("schema").out
