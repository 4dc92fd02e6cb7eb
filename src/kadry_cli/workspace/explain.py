"""`kadry explain CODE…`: what a finding means, by which norm, how it looks when right, and what mends it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.diagnostics.catalogue import Entry, catalogue
from kadry_cli.core.diagnostics.render import SEVERITY_WORDS
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.law.wording import citation_text
from kadry_cli.workspace.explain_groups import group_of

MENDS = "Команди: "

if TYPE_CHECKING:
    from kadry_cli.workspace.results import CodeResult, Codes, Explained, ExplainedCodes


def complete_code(incomplete: str) -> Iterable[tuple[str, str]]:
    """Codes, and names once a letter of one is typed, for shell completion."""
    entries = catalogue().values()
    for entry in entries:
        if entry.code.startswith(incomplete.upper()):
            yield entry.code, entry.name
        elif incomplete and entry.name.startswith(incomplete.lower()):
            yield entry.name, entry.code


def explain(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="КОД", help="Код або назва зауваження", autocompletion=complete_code)
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Пояснити всі коди підряд")] = False,
) -> Outcome:
    """Пояснити код зауваження: що перевіряється, чому, як записати правильно і якою командою виправити.

    Кодів можна назвати кілька. Без коду – перелік усіх.

    Приклад: kadry explain KD501 no-such-date
    """
    if everything and codes:
        raise UsageError("--all пояснює всі коди, тож КОД зайвий", "залиште одне з двох")
    if not (everything or codes):
        return _listing()
    entries = list(catalogue().values()) if everything else [_find(code) for code in dict.fromkeys(codes or ())]

    def view(screen: Screen) -> None:
        for number, entry in enumerate(entries):
            if number:
                screen.line()
            show_entry(screen, entry)

    if len(entries) == 1 and not everything:
        return Outcome(entry_json(entries[0]), view=view)
    result: ExplainedCodes = {"codes": [entry_json(entry) for entry in entries]}
    return Outcome(result, view=view)


def entry_json(entry: Entry) -> Explained:
    """An entry of the catalogue as JSON values."""
    group = group_of(entry.code)
    return {
        "code": entry.code,
        "name": entry.name,
        "severity": entry.severity.value,
        "checks": entry.checks,
        "why": entry.why,
        "citation": citation_text(entry.cite) if entry.cite else None,
        "wrong": entry.wrong,
        "right": entry.right,
        "group": group.title,
        "commands": list(group.commands),
        "help": group.help,
    }


def show_entry(screen: Screen, entry: Entry) -> None:
    """One entry on the screen."""
    screen.heading(f"{entry.code} {entry.name} ({SEVERITY_WORDS[entry.severity]})")
    screen.paragraph(entry.checks)
    screen.paragraph(f"Чому: {entry.why}")
    if entry.cite:
        screen.paragraph(f"Норма: {citation_text(entry.cite)}")
    for title, fragment in (("Неправильно:", entry.wrong), ("Правильно:", entry.right)):
        if fragment:
            screen.line()
            screen.line(title)
            screen.text("\n".join(f"    {line}" for line in fragment.splitlines()))
    group = group_of(entry.code)
    screen.line()
    for number, command in enumerate(group.commands):
        screen.line(f"{' ' * len(MENDS) if number else MENDS}{command}")
    screen.line(f"Докладно: kadry help {group.help}")


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

        hundred = ""
        for entry in entries:
            group = group_of(entry.code)
            if group.hundred == hundred:
                continue
            if hundred:
                screen.line()
            hundred = group.hundred
            screen.heading(f"{hundred}… {group.title}")
            rows = [_row(one) for one in entries if one.code.startswith(hundred)]
            screen.table(Table(("Код", "Назва", "Вага", "Що перевіряється"), rows))
        screen.line()
        screen.line("Пояснення з прикладами: kadry explain КОД")

    listed: list[CodeResult] = [
        {"code": one.code, "name": one.name, "severity": one.severity.value, "group": group_of(one.code).title}
        for one in entries
    ]
    result: Codes = {"codes": listed}
    return Outcome(result, view=view)


def _row(entry: Entry) -> tuple[str, str, str, str]:
    return entry.code, entry.name, SEVERITY_WORDS[entry.severity], entry.checks
