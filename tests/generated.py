"""What is generated from the code: schemas and references. `python -m tests.generated` writes, `--check` compares."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kadry_cli.core.console.results import Acted
from kadry_cli.core.diagnostics.catalogue import Entry, catalogue
from kadry_cli.core.diagnostics.render import SEVERITY_WORDS
from kadry_cli.core.law.wording import citation_text
from kadry_cli.topics import all_topics
from kadry_cli.workspace.result_schemas import NO_COMMAND, command_results, file_of, result_schemas
from kadry_cli.workspace.schema import schemas

ROOT = Path(__file__).parent.parent


def generated() -> Iterator[tuple[Path, str]]:
    """Every generated file of the repository with its text."""
    for name, text in schemas().items():
        yield ROOT / "schemas" / name, text
    for name, text in result_schemas().items():
        yield ROOT / "schemas" / "output" / name, text
    yield ROOT / "docs" / "reference" / "results.md", results_page()
    yield ROOT / "docs" / "reference" / "diagnostics.md", diagnostics_page()
    yield ROOT / "docs" / "reference" / "commands.md", commands_page()


def diagnostics_page() -> str:
    """All diagnostics with their norms and examples, in Ukrainian, for users."""
    lines = ["# Зауваження програми", "", "Сторінку складено з каталогу; те саме показує `kadry explain КОД`.", ""]
    for entry in catalogue().values():
        lines += _diagnostic(entry)
    return "\n".join(lines)


def _diagnostic(entry: Entry) -> list[str]:
    lines = [f"## {entry.code} {entry.name}", "", f"Вага: {SEVERITY_WORDS[entry.severity]}.", "", entry.checks, ""]
    lines += [f"Чому: {entry.why}", ""]
    if entry.cite:
        lines += [f"Норма: {citation_text(entry.cite)}.", ""]
    for title, fragment in (("Неправильно:", entry.wrong), ("Правильно:", entry.right)):
        if fragment:
            lines += [title, "", "```yaml", *fragment.splitlines(), "```", ""]
    return lines


def commands_page() -> str:
    """The help page of every command, as the program prints it."""
    from tests.kadry import kadry

    lines = ["# Команди", "", "Сторінку складено з довідки самої програми: `kadry КОМАНДА --help`.", ""]
    lines += ["```", kadry("--help").out.rstrip(), "```", ""]
    for topic in all_topics():
        for command in topic.commands:
            words = [*topic.group.split(), *command.name.split()]
            lines += [f"## kadry {' '.join(words)}", "", "```", kadry(*words, "--help").out.rstrip(), "```", ""]
    return "\n".join(lines)


def results_page() -> str:
    """What every command has in its `result`, in English, for those who program."""
    made = {name: json.loads(text) for name, text in result_schemas().items()}
    act = ", ".join(f"`{key}`" for key in Acted.__annotations__)
    lines = [
        "# Results of `--json`",
        "",
        "Made from the schemas; `kadry schema --results --write DIR` writes them. How to read an envelope is told in",
        f"[output.md](../output.md). «act» stands for the keys of every change: {act}.",
        "",
        "| command | keys of `result` |",
        "|---|---|",
    ]
    for command, _ in sorted(command_results()):
        schema = made[file_of(command)]
        keys = " or ".join(_keys(option, schema["$defs"]) for option in schema["properties"]["result"]["anyOf"][:-1])
        lines.append(f"| [kadry {command}](../../schemas/output/{file_of(command)}) | {keys} |")
    lines += [f"| [no command](../../schemas/output/{NO_COMMAND}.json) | always null |", ""]
    return "\n".join(lines)


def _keys(option: dict[str, Any], defs: dict[str, Any]) -> str:
    """The keys of one form of a result; a union stands behind a reference of its own."""
    schema = defs[option["$ref"].rpartition("/")[2]] if "$ref" in option else option
    if "anyOf" in schema:
        return " or ".join(_keys(one, defs) for one in schema["anyOf"])
    acted = set(Acted.__annotations__) <= set(schema["properties"])
    names = [key for key in schema["properties"] if not acted or key not in Acted.__annotations__]
    told = [f"`{key}`" if key in schema["required"] else f"`{key}`?" for key in names]
    return ", ".join([*told, "act"] if acted else told)


def main() -> int:
    """Write the generated files, or with `--check` name those that differ."""
    differing = []
    for path, text in generated():
        if "--check" in sys.argv:
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                differing.append(path.relative_to(ROOT))
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    for path in differing:
        print(f"not up to date: {path}; run python -m tests.generated")
    return 1 if differing else 0


if __name__ == "__main__":
    raise SystemExit(main())
