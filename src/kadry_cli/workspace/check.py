"""`kadry check`: every file of the register, or the ones named, by every rule at once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from kadry_cli.core.checking.files import check_facts, check_files
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.progress import progress
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.register.layout import SETTINGS_FILE, FilePlace, read_bytes, walk
from kadry_cli.topics import all_topics, record_kinds


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"


def check(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="ШЛЯХ…", help="Файли чи папки реєстру; без них – увесь реєстр")
    ] = None,
    form: Annotated[Format, typer.Option("--format", metavar="ФОРМАТ", help="text або json")] = Format.TEXT,
) -> Outcome:
    """Перевірити реєстр: кожен файл окремо, посилання між файлами, норми на дату кожного акта.

    Приклад: kadry check
    """
    session: Session = ctx.obj
    root = session.required_root()
    checked = check_register(root, session, [_inside(root, path) for path in paths or []])

    def view(screen: Screen) -> None:
        screen.note(f"Перевірено {counted(checked.files, 'файл', 'файли', 'файлів')}.")
        if checked.findings:
            screen.findings(checked.findings)
        else:
            screen.line("Зауважень немає.")
        if not checked.complete:
            screen.line(f"Решту реєстру не перевірено: спершу виправте {SETTINGS_FILE}.")

    result = {"files": checked.files, "complete": checked.complete}
    return Outcome(result, findings=checked.findings, view=view, as_json=form is Format.JSON)


class Checked(NamedTuple):
    """What a check found, sorted, and how many files it read; not `complete` where the settings let it read no more."""

    findings: list[Finding]
    files: int
    complete: bool


def check_register(root: Path, session: Session, only: list[str]) -> Checked:
    """All findings of a register, or those about some paths of it.

    With paths given the whole register is still read, since a reference may point anywhere; the findings are narrowed.
    """
    opened = open_register(root, law_of(all_topics()))
    if opened.ground is None:
        return Checked(sorted(opened.findings, key=Finding.sort_key), 1, False)
    strays: list[Finding] = []
    facts = FactIndex()
    findings: list[Finding] = []
    files = 0
    with progress(session, "Перевірка файлів") as advance:
        places = _places(root, strays)
        for report in check_files(places, opened.ground, workers=os.cpu_count() or 1, advance=advance):
            files += 1
            findings += report.findings
            facts.add(report.facts)

    def read(path: str) -> bytes | None:
        return read_bytes(root, path)[0]

    findings += strays
    findings += check_facts(facts, all_topics(), read)
    if only:
        findings = [finding for finding in findings if _named(finding.path, only)]
    return Checked(sorted(findings, key=Finding.sort_key), files, True)


def _places(root: Path, strays: list[Finding]) -> Iterator[FilePlace]:
    for place in walk(root, record_kinds()):
        if isinstance(place, Finding):
            strays.append(place)
        else:
            yield place


def _named(path: str, only: list[str]) -> bool:
    return any(path == name or path.startswith(f"{name}/") or name == "." for name in only)


def _inside(root: Path, path: Path) -> str:
    """A path named from where the user stands or from the register's folder, relative to the register."""
    register = root.resolve()
    found = [(base / path).resolve() for base in (Path.cwd(), root) if (base / path).exists()]
    for full in found:
        if full.is_relative_to(register):
            return full.relative_to(register).as_posix()
    what = f"{path.name} лежить поза реєстром" if found else f"шляху {path} у реєстрі немає"
    raise UserError(what, "вкажіть файл або папку всередині реєстру")
