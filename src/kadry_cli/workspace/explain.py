"""`kadry explain CODE`: what a finding means, by which norm, and how it looks when right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.diagnostics.catalogue import Entry, catalogue
from kadry_cli.core.diagnostics.render import SEVERITY_WORDS
from kadry_cli.core.errors import UserError
from kadry_cli.core.law.wording import citation_text

if TYPE_CHECKING:
    from kadry_cli.workspace.results import Codes, Explained


def complete_code(incomplete: str) -> Iterable[str]:
    """Codes for shell completion."""
    return (code for code in catalogue() if code.startswith(incomplete.upper()))


def explain(
    ctx: typer.Context,
    code: Annotated[
        str | None, typer.Argument(metavar="КОД", help="Код або назва зауваження", autocompletion=complete_code)
    ] = None,
) -> Outcome:
    """Пояснити код зауваження: що перевіряється, чому, і як записати правильно. Без коду – перелік усіх кодів.

    Приклад: kadry explain KD501
    """
    if code is None:
        return _listing()
    entry = _find(code)
    cite = citation_text(entry.cite) if entry.cite else None
    result: Explained = {
        "code": entry.code,
        "name": entry.name,
        "severity": entry.severity.value,
        "checks": entry.checks,
        "why": entry.why,
        "citation": cite,
        "wrong": entry.wrong,
        "right": entry.right,
    }

    def view(screen: Screen) -> None:
        screen.heading(f"{entry.code} {entry.name} ({SEVERITY_WORDS[entry.severity]})")
        screen.line(entry.checks)
        screen.line(f"Чому: {entry.why}")
        if cite:
            screen.line(f"Норма: {cite}")
        for title, fragment in (("Неправильно:", entry.wrong), ("Правильно:", entry.right)):
            if fragment:
                screen.line()
                screen.line(title)
                screen.text("\n".join(f"    {line}" for line in fragment.splitlines()))

    return Outcome(result, view=view)


def _find(code: str) -> Entry:
    entries = catalogue()
    wanted = code.upper()
    for entry in entries.values():
        if wanted == entry.code or code.lower() == entry.name:
            return entry
    names = [*(key.lower() for key in entries), *(entry.name for entry in entries.values())]
    near = difflib.get_close_matches(code.lower(), names, 1)
    hint = f"можливо, «{near[0].upper() if near[0].startswith('kd') else near[0]}»; " if near else ""
    raise UserError(f"зауваження з кодом «{code}» немає", f"{hint}перелік усіх кодів: kadry explain")


def _listing() -> Outcome:
    entries = list(catalogue().values())

    def view(screen: Screen) -> None:
        from kadry_cli.core.console.table import Table

        screen.table(Table(("Код", "Назва", "Вага", "Що перевіряється"), [_row(entry) for entry in entries]))

    result: Codes = {"codes": [{"code": e.code, "name": e.name, "severity": e.severity.value} for e in entries]}
    return Outcome(result, view=view)


def _row(entry: Entry) -> tuple[str, str, str, str]:
    return entry.code, entry.name, SEVERITY_WORDS[entry.severity], entry.checks
