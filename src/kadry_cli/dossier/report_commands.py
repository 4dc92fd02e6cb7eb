"""`kadry file report`: what changed since the last report, as a list, a table to send, a recorded report."""

from __future__ import annotations

from collections import Counter
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.audit.comparing import ADDED
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import Offer, choose_several
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.tables.writing import table_bytes
from kadry_cli.dossier.changes import FieldChange, changes, full_id, head_of
from kadry_cli.dossier.records.books import CENTRAL, TERRITORIAL
from kadry_cli.dossier.reporting import by_names, change_json, last_reported, recorded, report_rows
from kadry_cli.dossier.state import files_on_disk

if TYPE_CHECKING:
    from kadry_cli.dossier.results import ChangedField, ReportResult

SHOWN = 40
"""So many parts of records are listed on the screen; the table and the JSON have every value."""


IDENTITIES, WHOLE = ("id", "person"), "увесь запис"
"""A record whose own code is added is new as a whole."""


class To(StrEnum):
    """To whom changes are reported, as a choice on the command line."""

    CENTRAL = "central"
    TERRITORIAL = "territorial"


TO_WORDS = {To.CENTRAL: CENTRAL, To.TERRITORIAL: TERRITORIAL}


def report(
    ctx: typer.Context,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="ФАЙЛ", help="Записати таблицю змін: zminy.xlsx або .csv")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="АКТ", help="Від якого акта історії; типово – від останнього")
    ] = None,
    record: Annotated[bool, typer.Option("--record", help="Записати, що повідомлення надіслано")] = False,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата повідомлення")
    ] = None,
    to: Annotated[
        list[To] | None,
        typer.Option("--to", help="Кому надіслано: central – центральний орган, territorial – територіальний"),
    ] = None,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Показати, що змінилося в картках і справах від останнього повідомлення; з --record – записати нове.

    Порівнюються два акти історії, поле за полем. У таблиці -o стоять старі й нові значення; чутливі (паспорт, адреса,
    родина) лише названо: їх беруть з картки.

    Приклад: kadry file report -o zminy.xlsx
    """
    session: Session = ctx.obj
    root = session.required_root(finish=not record)
    head = head_of(root)
    start = since if since is not None else last_reported(root)
    if start:
        start = full_id(root, head, start)
    if output is not None and output.suffix.lower() not in (".csv", ".xlsx"):
        raise UserError(f"таблиці «{output}» програма не пише", "назвіть файл *.csv або *.xlsx")
    if record:
        when = required_day(session, day, "--date", "Дата повідомлення, наприклад 01.10.2009")
        recipients = tuple(TO_WORDS[one] for one in to or ()) or _asked(session)

        def prepare(standing: Standing) -> Plan:
            plan = recorded(standing, when, recipients, start)
            return plan if output is None else _with_table(root, plan, start, head, output, force)

        return act(session, Wish("file report", basis, dry_run, yes, clock_reason), prepare)
    if day is not None or to:
        raise UserError("--date і --to пишуть лише разом із --record", "без --record повідомлення не записують")
    found, names = by_names(files_on_disk(root), changes(root, start, head))
    written = _write(found, names, output, force) if output is not None else []
    result: ReportResult = {
        "since": start or None,
        "until": head,
        "changes": [change_json(one, names) for one in found],
        "written": written,
    }
    return Outcome(result, view=lambda screen: _show(screen, result), following=())


def _asked(session: Session) -> tuple[str, ...]:
    offers = [Offer(CENTRAL, CENTRAL), Offer(TERRITORIAL, TERRITORIAL)]
    return choose_several(session, "Кому надіслано", offers, "--to", needed=True)


def _with_table(root: Path, plan: Plan, start: str, head: str, output: Path, force: bool) -> Plan:
    """The plan with the table written right before the commit."""
    found, names = by_names(files_on_disk(root), changes(root, start, head))

    def write() -> None:
        _write(found, names, output, force)

    result = {**plan.result, "written": [str(output)]}
    return Plan(plan.files, plan.said, result, notes=(*plan.notes, f"Таблиця змін: {output}"), first=write)


def _write(found: list[FieldChange], names: dict[str, str], output: Path, force: bool) -> list[str]:
    title = "Зміни облікових даних"
    write_output(output, table_bytes(output.suffix, report_rows(found, names), title=title), force, private=True)
    return [str(output)]


def part_of(change: ChangedField) -> str:
    """The part of the record that a change is in: the title of its topmost field."""
    return change["title"].partition(" – ")[0]


def _show(screen: Screen, result: ReportResult) -> None:
    found = result["changes"]
    if not found:
        screen.line("Від останнього повідомлення в картках і справах нічого не змінено.")
        return
    new = {(one["name"], one["record"]) for one in found if one["field"] in IDENTITIES and one["change"] == ADDED}
    parts = [
        (one["name"], one["record"], WHOLE if (one["name"], one["record"]) in new else part_of(one), one["change"])
        for one in found
    ]
    rows = [(*part, times) for part, times in Counter(parts).items()]
    screen.table(Table(("Про кого", "Запис", "Розділ", "Зміна", "Значень"), rows[:SHOWN]))
    if len(rows) > SHOWN:
        screen.note("Це не все; кожна зміна – у таблиці: -o zminy.xlsx")
    people = len({one["person"] for one in found})
    start = f"від акта {result['since'][:10]}" if result["since"] else "від початку історії"
    screen.note(f"Змінено дані {counted(people, 'особи', 'осіб', 'осіб')}, {start}.")
    for path in result["written"]:
        screen.line(f"Таблиця змін: {path}")
