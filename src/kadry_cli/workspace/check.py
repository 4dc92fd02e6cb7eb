"""`kadry check`: every file of the register, or the ones named, by every rule at once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.progress import progress
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.diagnostics.finding import Finding
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.register.check import check_facts, check_files
from kadry_cli.core.register.ground import open_register
from kadry_cli.core.register.layout import FilePlace, read_bytes, walk
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
    findings, files = check_register(root, session, [_inside(root, path) for path in paths or []])

    def view(screen: Screen) -> None:
        screen.note(f"Перевірено {counted(files, 'файл', 'файли', 'файлів')}.")
        if findings:
            screen.findings(findings)
        else:
            screen.line("Зауважень немає.")

    return Outcome({"files": files}, findings=findings, view=view, as_json=form is Format.JSON)


def check_register(root: Path, session: Session, only: list[str]) -> tuple[list[Finding], int]:
    """All findings of a register (or those about some paths of it), sorted, and the number of files read.

    With paths given the whole register is still read, since a reference may point anywhere; the findings are narrowed.
    """
    opened = open_register(root, law_of(all_topics()))
    if opened.ground is None:
        return sorted(opened.findings, key=Finding.sort_key), 1
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
    return sorted(findings, key=Finding.sort_key), files


def _places(root: Path, strays: list[Finding]) -> Iterator[FilePlace]:
    for place in walk(root, record_kinds()):
        if isinstance(place, Finding):
            strays.append(place)
        else:
            yield place


def _named(path: str, only: list[str]) -> bool:
    return any(path == name or path.startswith(f"{name}/") or name == "." for name in only)


def _inside(root: Path, path: Path) -> str:
    """A path as the user named it, relative to the register."""
    for base in (Path.cwd(), root):
        full = base / path
        if full.exists():
            try:
                return Path(os.path.relpath(full.resolve(), root.resolve())).as_posix() if _within(full, root) else ""
            except ValueError:
                break
    raise UserError(f"шляху {path} у реєстрі немає", "вкажіть файл або папку всередині реєстру")


def _within(full: Path, root: Path) -> bool:
    if not full.resolve().is_relative_to(root.resolve()):
        raise UserError(f"{full.name} лежить поза реєстром", "вкажіть файл або папку всередині реєстру")
    return True
