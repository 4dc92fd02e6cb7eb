"""What is generated from the code: schemas, references, the law's data made ready.

`python -m tests.generated` writes, `--check` compares. The folders in `OWNED` hold generated files alone: one that is
no longer generated is taken away, or named by `--check`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kadry_cli.core.calendar.national import government_years, holiday_rules
from kadry_cli.core.console.results import Acted
from kadry_cli.core.law.entries import Entries
from kadry_cli.core.law.reading import acts, topic_parameters
from kadry_cli.core.law.ready import READY_FILE, ready_text
from kadry_cli.core.law.templates import SHARED, templates_of
from kadry_cli.topics import all_topics
from kadry_cli.workspace.result_schemas import NO_COMMAND, command_results, file_of, result_schemas
from kadry_cli.workspace.schema import schemas
from tests.references.cli import cli_page
from tests.references.manual import manual_pages
from tests.references.rows import rows_page
from tests.references.rules import rule_pages

ROOT = Path(__file__).parent.parent
SCHEMAS, RULES, MAN = ROOT / "schemas", ROOT / "docs" / "rules", ROOT / "docs" / "man"
OWNED = (SCHEMAS, RULES, MAN)


def generated() -> Iterator[tuple[Path, str]]:
    """Every generated file of the repository with its text."""
    for name, text in schemas().items():
        yield SCHEMAS / name, text
    yield ROOT / "src" / "kadry_cli" / "core" / "law" / READY_FILE, law_made_ready()
    for name, text in result_schemas().items():
        yield SCHEMAS / "output" / name, text
    yield ROOT / "docs" / "reference" / "results.md", results_page()
    yield ROOT / "docs" / "cli.md", cli_page()
    yield ROOT / "docs" / "trust-rows.md", rows_page()
    for name, text in rule_pages():
        yield RULES / name, text
    for name, text in manual_pages():
        yield MAN / name, text


def law_made_ready() -> str:
    """Every entry of the law's data files as text values, for starts without the YAML reader."""
    topics = all_topics()
    files: list[Entries[Any]] = [acts(), holiday_rules(), government_years()]
    files += [topic_parameters(topic.name, topic.law) for topic in topics if topic.law]
    files += [templates_of(name) for name in (*SHARED, *(topic.name for topic in topics if topic.steps))]
    return ready_text(entry for file in files for entry in file.text_values())


def differing() -> list[tuple[Path, str | None]]:
    """Every file that is not as it would be generated, with its right text; None for one that should not be there."""
    wanted = dict(generated())
    changed: list[tuple[Path, str | None]] = [
        (path, text) for path, text in wanted.items() if not path.is_file() or path.read_bytes() != text.encode("utf-8")
    ]
    stale = [path for folder in OWNED for path in sorted(folder.glob("**/*")) if path.is_file() and path not in wanted]
    return [*changed, *((path, None) for path in stale)]


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
    found = differing()
    for path, text in found:
        if "--check" in sys.argv:
            what = "not up to date" if text is not None else "no longer generated"
            print(f"{what}: {path.relative_to(ROOT)}; run python -m tests.generated")
        elif text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    return 1 if found and "--check" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
