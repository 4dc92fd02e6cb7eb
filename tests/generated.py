"""What is generated from the code: schemas, references, the law's data made ready.

`python -m tests.generated` writes, `--check` compares.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kadry_cli.core.calendar.national import government_years, holiday_rules
from kadry_cli.core.diagnostics.catalogue import Entry, catalogue
from kadry_cli.core.diagnostics.render import SEVERITY_WORDS
from kadry_cli.core.law.entries import Entries
from kadry_cli.core.law.reading import acts, topic_parameters
from kadry_cli.core.law.ready import READY_FILE, ready_text
from kadry_cli.core.law.templates import SHARED, templates_of
from kadry_cli.core.law.wording import citation_text
from kadry_cli.topics import all_topics
from kadry_cli.workspace.schema import schemas

ROOT = Path(__file__).parent.parent


def generated() -> Iterator[tuple[Path, str]]:
    """Every generated file of the repository with its text."""
    for name, text in schemas().items():
        yield ROOT / "schemas" / name, text
    yield ROOT / "src" / "kadry_cli" / "core" / "law" / READY_FILE, law_made_ready()
    yield ROOT / "docs" / "reference" / "diagnostics.md", diagnostics_page()
    yield ROOT / "docs" / "reference" / "commands.md", commands_page()


def law_made_ready() -> str:
    """Every entry of the law's data files as text values, for starts without the YAML reader."""
    topics = all_topics()
    files: list[Entries[Any]] = [acts(), holiday_rules(), government_years()]
    files += [topic_parameters(topic.name, topic.law) for topic in topics if topic.law]
    files += [templates_of(name) for name in (*SHARED, *(topic.name for topic in topics if topic.steps))]
    return ready_text(entry for file in files for entry in file.text_values())


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
