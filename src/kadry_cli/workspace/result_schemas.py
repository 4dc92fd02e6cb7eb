"""JSON Schemas of what `--json` prints, one for each command, generated from the types of their results (design §10).

A schema describes the whole envelope and stands by itself. Nothing unknown is allowed in it, so a key that comes, goes
or changes is seen as a difference of these files. The words in them are English: they are for those who program.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from kadry_cli.core.console.results import ErrorResult
from kadry_cli.core.diagnostics.results import FindingResult
from kadry_cli.core.law.results import DecisionResult
from kadry_cli.topics import all_topics

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NO_COMMAND = "no-command"
"""The schema of an envelope that could not even name a command: an unknown word, a group without its command."""

Schema = dict[str, Any]


def result_schemas() -> dict[str, str]:
    """The text of every schema by file name (`exam-score.json`), as it stands in `schemas/output/`."""
    made = {file_of(command): _envelope(command, result) for command, result in command_results()}
    made[f"{NO_COMMAND}.json"] = _envelope("", None)
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in sorted(made.items())}


def command_results() -> Iterator[tuple[str, Any]]:
    """Every command by its words («exam score») with the type of its result."""
    for topic in all_topics():
        for name, target in topic.results:
            yield " ".join((*topic.group.split(), *name.split())), topic.load(target)


def file_of(command: str) -> str:
    """The file of a command's schema."""
    return f"{command.replace(' ', '-')}.json"


def _envelope(command: str, result: Any) -> Schema:
    shared = {"decision": DecisionResult, "finding": FindingResult, "error": ErrorResult}
    types = shared if result is None else {"result": result, **shared}
    made, defs = TypeAdapter.json_schemas(
        [(name, "serialization", TypeAdapter(kind)) for name, kind in types.items()], ref_template="#/$defs/{model}"
    )
    parts = {name: _closed(made[name, "serialization"]) for name in types}
    ran: Schema = {"anyOf": [parts["result"], {"type": "null"}]} if result is not None else {"type": "null"}
    words = {"const": command} if result is not None else {"type": "string"}
    properties: Schema = {
        "kadry": {"type": "string", "description": "The version of the program."},
        "command": words,
        "on": {
            "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}],
            "description": "The day asked about (`--on`, else today); null where the command could not run.",
        },
        "result": {**ran, "description": "Null where the data, or the command line, let nothing be done."},
        "decisions": {"type": "array", "items": parts["decision"]},
        "findings": {"type": "array", "items": parts["finding"]},
        "error": {**parts["error"], "description": "Only where the command could not run (exit codes 2 and 3)."},
    }
    return {
        "$schema": DIALECT,
        "title": f"kadry {command} --json" if result is not None else "kadry --json, where no command was found",
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name != "error" or result is None],
        "additionalProperties": False,
        "if": {"required": ["error"]},
        "then": {"properties": {"result": {"type": "null"}, "decisions": {"maxItems": 0}, "findings": {"maxItems": 0}}},
        "$defs": {name: _closed(schema) for name, schema in sorted(defs.get("$defs", {}).items())},
    }


def _closed(node: Any) -> Any:
    """A schema without the titles that pydantic makes of names, where no object has a key of another name.

    Of several plain types one is written: `["string", "null"]`.
    """
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    made: Schema = {}
    for key, value in node.items():
        if key == "properties":
            made[key] = {name: _closed(item) for name, item in value.items()}
        elif key == "description":
            made[key] = " ".join(value.split())
        elif key != "title":
            made[key] = _closed(value)
    if "properties" in made:
        made["additionalProperties"] = False
    options = made.get("anyOf")
    if options and all(set(option) == {"type"} for option in options):
        made["type"] = [option["type"] for option in made.pop("anyOf")]
    return made
