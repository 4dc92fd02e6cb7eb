"""`kadry exam day-sheet`, `kadry exam import`: the day of an exam as one table, out and in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.session import Session
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.tables.reading import read_rows
from kadry_cli.core.tables.writing import table_bytes, unguarded
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.places import find_competition
from kadry_cli.exam.sitting.arguments import SittingNumber
from kadry_cli.exam.sitting.day import day_on_disk, plan_of, read_day, sitting_place
from kadry_cli.exam.sitting.day_import import judge_day
from kadry_cli.exam.sitting.day_sheet import read_day_sheet, sheet_rows
from kadry_cli.exam.sitting.next_steps import next_step
from kadry_cli.topics import all_topics

if TYPE_CHECKING:
    from kadry_cli.exam.sitting.results import DaySheetResult, ImportedDay


def day_sheet(
    ctx: typer.Context,
    competition: Competition,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="ФАЙЛ", help="Куди записати: *.xlsx чи *.csv")],
    sitting: SittingNumber = None,
    force: Force = False,
) -> Outcome:
    """Скласти таблицю дня іспиту: рядок на кожного кандидата й члена комісії, щоб заповнити її й занести разом.

    Записане вже стоїть на своїх місцях. Заповнену таблицю заносить kadry exam import.

    Приклад: kadry exam day-sheet 2009-holovnyi-spetsialist -o den-ispytu.xlsx
    """
    session: Session = ctx.obj
    root = session.required_root()
    wanted = find_competition(root, competition)
    opened = open_register(root, law_of(all_topics()))
    if opened.ground is None:
        return Outcome(None, findings=opened.findings)
    try:
        day = day_on_disk(root, wanted, opened.ground)
    except RefusedError as refused:
        return Outcome(None, findings=refused.findings)
    place = sitting_place(day, sitting)
    rows = sheet_rows(day, day.exam.sittings[place])
    data = table_bytes(output.suffix, rows, title=f"Іспит {date_short(day.exam.sittings[place].date)}")
    write_output(output, data, force)
    people = counted(len(rows) - 1, "рядок", "рядки", "рядків")
    result: DaySheetResult = {"competition": wanted, "sitting": place + 1, "file": str(output), "rows": len(rows) - 1}
    said = f"Таблицю дня записано: {output} ({people})."
    return Outcome(result, view=lambda screen: screen.line(said))


def import_day(
    ctx: typer.Context,
    competition: Competition,
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Заповнена таблиця дня: XLSX, CSV або ODS")],
    sitting: SittingNumber = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Занести день іспиту з таблиці одним актом: присутніх, білети, час, оцінки, ознайомлення – усе або нічого.

    Порожня комірка нічого не каже; записаного таблиця не змінює. Таблицю складає kadry exam day-sheet, перевірити
    заповнену без запису – --dry-run.

    Приклад: kadry exam import 2009-holovnyi-spetsialist den-ispytu.xlsx
    """
    session: Session = ctx.obj
    wanted = find_competition(session.required_root(finish=False), competition)
    rows = [[unguarded(cell) for cell in row] for row in read_rows(file)]
    sheet = read_day_sheet(file.name, rows)
    if sheet.findings:
        return Outcome(None, findings=sheet.findings)

    def prepare(standing: Standing) -> Plan:
        day = read_day(standing, wanted)
        place = sitting_place(day, sitting)
        judged = judge_day(sheet, day, place)
        if has_errors(judged.findings):
            return Plan({}, "", findings=judged.findings)
        people = counted(judged.candidates, "кандидата", "кандидатів", "кандидатів")
        members = counted(judged.members, "члена", "членів", "членів")
        when = date_short(day.exam.sittings[place].date)
        said = f"Іспит {when}: з таблиці {sheet.name} занесено {people} і {members} комісії."
        result: ImportedDay = {"sitting": place + 1, "candidates": judged.candidates, "members": judged.members}
        following = next_step(day._replace(exam=judged.exam), judged.exam.sittings[place])
        return plan_of(standing, day, judged.exam, said, result, following.notes, following.following)

    return act(session, Wish("exam import", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)
