"""Every envelope of `--json` that a test sees is held against the schema of its command, `schemas/output/`.

The schemas are read as they lie in the repository, so a result that has changed fails here, and a schema that was not
made anew fails in the comparison of generated files.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

from kadry_cli.topics import all_topics

SCHEMAS = Path(__file__).parent.parent / "schemas" / "output"
BEGINNING = '{"kadry": '
MOST = 300
"""So many items of a list are looked at: the others are made by the same lines of the program."""


def prove(out: str) -> None:
    """Raise AssertionError where an output is an envelope and not as its schema says; anything else is passed over."""
    if not out.startswith(BEGINNING):
        return
    made = json.loads(out)
    command = made["command"] if made["command"] in commands() else ""
    errors = [f"{error.json_path}: {error.message[:300]}" for error in validator(command).iter_errors(_cut(made))]
    assert errors == [], f"kadry {made['command']} --json: {errors}"


@cache
def commands() -> frozenset[str]:
    """The words of every command."""
    return frozenset(
        " ".join((*topic.group.split(), *entry.name.split())) for topic in all_topics() for entry in topic.commands
    )


@cache
def validator(command: str) -> Any:
    """The validator of a command's envelope; of "" that of a run that found no command."""
    file = SCHEMAS / f"{command.replace(' ', '-') or 'no-command'}.json"
    assert file.is_file(), f"kadry {command}: no schema; name its type in `results` of the topic, run tests.generated"
    schema = json.loads(file.read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker(["date"]))


def _cut(node: Any) -> Any:
    if isinstance(node, list):
        return [_cut(item) for item in node[:MOST]]
    return {key: _cut(value) for key, value in node.items()} if isinstance(node, dict) else node
