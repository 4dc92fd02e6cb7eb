"""`kadry staff unit import`, `kadry staff post import`: a whole sheet in one act."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.changing import readable_units
from kadry_cli.body.staff_files import taken_ids, unit_path
from kadry_cli.body.staff_import import judge_posts, judge_units
from kadry_cli.body.staff_sheet import POST_COLUMNS, UNIT_COLUMNS, Columns, Sheet, read_sheet
from kadry_cli.body.staff_values import adding_edits, post_json, unit_json, unit_value
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.editing import edited
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.errors import UsageError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.new_file import new_file

if TYPE_CHECKING:
    from kadry_cli.body.results import MadePosts, MadeUnits, TemplateWritten

SheetFile = Annotated[Path | None, typer.Argument(metavar="ФАЙЛ", help="Таблиця CSV або XLSX, рядок на кожен запис")]
Template = Annotated[
    Path | None, typer.Option("--template", metavar="ФАЙЛ", help="Записати порожню таблицю CSV з назвами стовпців")
]
Force = Annotated[bool, typer.Option("--force", help="Замінити наявний файл порожньою таблицею")]


def import_units(
    ctx: typer.Context,
    file: SheetFile = None,
    template: Template = None,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Створити підрозділи з таблиці CSV або XLSX одним актом: усі або жодного.

    Стовпці: код (можна не писати), назва, діє з, вищий підрозділ (код або назва; може стояти в цій самій таблиці),
    родовий відмінок. Порожню таблицю дає --template, перевірити заповнену без запису – --dry-run.

    Приклад: kadry staff unit import --template pidrozdily.csv
    """
    session: Session = ctx.obj
    if template is not None:
        return _templated(file, template, UNIT_COLUMNS, force, "staff unit import")
    sheet = _sheet(file, UNIT_COLUMNS)
    if sheet.findings:
        return Outcome(None, findings=sheet.findings)

    def prepare(standing: Standing) -> Plan:
        units = readable_units(standing)
        judged = judge_units(sheet, units, taken_ids(standing.root, units))
        if has_errors(judged.findings):
            return Plan({}, "", findings=judged.findings)
        files: dict[str, bytes | None] = {
            unit_path(unit.id): new_file(unit_path(unit.id), unit_value(unit)) for unit in judged.units
        }
        said = (
            f"Створено {counted(len(judged.units), 'підрозділ', 'підрозділи', 'підрозділів')} з таблиці {sheet.name}."
        )
        result: MadeUnits = {"units": [unit_json(unit) for unit in judged.units]}
        return Plan(files, said, result)

    return act(session, Wish("staff unit import", basis, dry_run, yes, clock_reason), prepare)


def import_posts(
    ctx: typer.Context,
    file: SheetFile = None,
    template: Template = None,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Увести посади з таблиці CSV або XLSX одним актом: усі або жодної.

    Стовпці: підрозділ (код або назва), код (можна не писати), назва посади, діє з, категорія, керівна (так чи ні),
    одиниць, призначає (якщо не керівник органу), родовий відмінок. Порожню таблицю дає --template, перевірити
    заповнену без запису – --dry-run.

    Приклад: kadry staff post import --template posady.csv
    """
    session: Session = ctx.obj
    if template is not None:
        return _templated(file, template, POST_COLUMNS, force, "staff post import")
    sheet = _sheet(file, POST_COLUMNS)
    if sheet.findings:
        return Outcome(None, findings=sheet.findings)

    def prepare(standing: Standing) -> Plan:
        judged = judge_posts(sheet, readable_units(standing))
        if has_errors(judged.findings):
            return Plan({}, "", findings=judged.findings)
        files: dict[str, bytes | None] = {}
        notes: tuple[str, ...] = ()
        for code, posts in judged.posts.items():
            changed = edited(standing, unit_path(code), adding_edits(posts))
            files[unit_path(code)] = changed.data
            notes += changed.notes
        made = [post_json(code, post) for code, posts in judged.posts.items() for post in posts]
        said = f"Уведено {counted(len(made), 'посаду', 'посади', 'посад')} з таблиці {sheet.name}."
        result: MadePosts = {"posts": made}
        return Plan(files, said, result, notes=notes)

    return act(session, Wish("staff post import", basis, dry_run, yes, clock_reason), prepare)


def _sheet(file: Path | None, columns: Columns) -> Sheet:
    if file is None:
        raise UsageError("не вказано ФАЙЛ", "назвіть таблицю; порожню дає --template ФАЙЛ")
    return read_sheet(file, columns)


def _templated(file: Path | None, template: Path, columns: Columns, force: bool, command: str) -> Outcome:
    """An empty sheet for a spreadsheet program: UTF-8 with a mark, semicolons, CRLF."""
    if file is not None:
        raise UsageError("--template записує порожню таблицю, тож ФАЙЛ зайвий", "залиште одне з двох")
    data = b"\xef\xbb\xbf" + (";".join(columns.titles.values()) + "\r\n").encode("utf-8")
    result: TemplateWritten = {"template": str(template)}
    if str(template) == "-":
        return Outcome(result, view=lambda screen: screen.document(data), following=())
    write_output(template, data, force)
    return Outcome(
        result,
        view=lambda screen: screen.line(f"Порожню таблицю записано: {template}. Заповніть її, рядок на кожен запис."),
        following=(f"занести заповнену: kadry {command} {{template}} --basis ПІДСТАВА",),
    )
