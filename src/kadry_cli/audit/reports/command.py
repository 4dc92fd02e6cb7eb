"""`kadry audit report`: the reports an auditor hands in, on the screen, as a table and as a paper (K1, H11, H19)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.audit.arguments import (
    BundleOption,
    ForceOption,
    Output,
    PathsArgument,
    PersonOption,
    RevealOption,
    SinceOption,
    UntilOption,
    required_order,
)
from kadry_cli.audit.asked import Asked
from kadry_cli.audit.paper import set_on_paper
from kadry_cli.audit.paths import asked_paths, person_meant
from kadry_cli.audit.reports.asking import Report, names_of_people, reports
from kadry_cli.audit.reports.fields import FIELD_NAMES
from kadry_cli.audit.reports.ground import ground_of
from kadry_cli.audit.reports.history import ReadHistory
from kadry_cli.audit.reports.kinds import KINDS, report_named
from kadry_cli.audit.reports.line import USUAL_DAYS, Options, WorkingDaysPassed
from kadry_cli.audit.reports.paper import TITLE, report_fields
from kadry_cli.audit.reports.showing import kind_value, line_value, report_rows, show_report
from kadry_cli.audit.source import history
from kadry_cli.audit.values import Names, Written, write_rows
from kadry_cli.audit.written import told_written
from kadry_cli.core.calendar.working import WorkingDays
from kadry_cli.core.console.named_papers import names_beginning
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.tables.writing import FORMATS

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditReportResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session

USUAL_LIMIT = 100
LINES = ("рядок", "рядки", "рядків")


def complete_report(incomplete: str) -> list[str]:
    """The names of the reports for shell completion."""
    return names_beginning(KINDS, incomplete)


def report(
    ctx: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(metavar="ЗВІТ", help="Який звіт; без нього – перелік звітів", autocompletion=complete_report),
    ] = None,
    paths: PathsArgument = None,
    person: PersonOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    days: Annotated[
        int,
        typer.Option("--days", metavar="ЧИСЛО", min=1, help="Від скількох днів запізнення зміна – заднім числом"),
    ] = USUAL_DAYS,
    limit: Annotated[
        int, typer.Option("--limit", metavar="ЧИСЛО", min=0, help="Скільки рядків показати; 0 – усі, як і з -o")
    ] = USUAL_LIMIT,
    reveal: RevealOption = False,
    bundle: BundleOption = None,
    output: Output = None,
    force: ForceOption = False,
) -> Outcome:
    """Звіти, які подає аудитор: кожен рядок веде до акта історії й підстави. Без ЗВІТУ – їх перелік.

    Скільки днів – уже «заднім числом», жодна норма не каже: --days лише відсіює. Акт, яким реєстр прийнято до історії,
    у звіті `back-dated` не розглядають: у ньому все, що було на папері. Строки рахують на день --on. Персональні дані
    приховано, доки не вказано --reveal.

    Приклад: kadry audit report back-dated --days 60
    """
    session: Session = ctx.obj
    required_order(since, until)
    kinds = [report_named(kind)] if kind is not None else list(KINDS)
    day = session.day()
    with history(session, bundle) as past:
        whose = person_meant(past, person) if person is not None else ""
        only = asked_paths(past, paths or (), None)
        ground = ground_of(past)
        options = Options(day, days, reveal, WorkingDaysPassed(WorkingDays(ground.law_on, ground.own_days())))
        read = ReadHistory(past, only, Asked(since, until))
        found = reports(read, kinds, options, whose)
        names = names_of_people(past, read, [one for each in found for one in each.lines])
        last = read.commit(past.head) if past.head else None
    lines = [(each.kind.name, one) for each in found for one in each.lines] if kind or output else []
    result: AuditReportResult = {
        "until": last.id if last is not None else None,
        "on": day,
        "reports": [kind_value(each) for each in found],
        "lines": [line_value(name, one, names) for name, one in lines],
        "files": [],
    }
    if output is not None and output.suffix.lower() in FORMATS:
        written = Written(write_rows(output, report_rows(found, names), TITLE, force))
    elif output is not None:
        narrowed = _narrowed(since, until, names.get(whose, whose), only)
        fields = report_fields(ground.settings, day, found, names, last, narrowed)
        written = set_on_paper(past, ground.settings, "report", fields, FIELD_NAMES, output, force)
    else:
        written = Written([])
    result["files"] = written.files

    def view(screen: Screen) -> None:
        if output is not None:
            screen.line(told_written(written, len(lines), *LINES))
        elif kind is None:
            rows = [(one["name"], one["title"], one["lines"]) for one in result["reports"]]
            screen.table(Table(("звіт", "про що", "рядків"), rows))
            screen.line("Показати: kadry audit report ЗВІТ; усі разом на папір: kadry audit report -o zvit.pdf")
        else:
            _show(screen, found[0], names, limit)

    return Outcome(result, findings=(*read.revisions.findings, *written.findings), view=view)


def _show(screen: Screen, found: Report, names: Names, limit: int) -> None:
    show_report(screen, found, names, limit)
    more = len(found.lines) - limit if limit else 0
    if more > 0:
        screen.line(f"Ще {counted(more, *LINES)}: --limit 0 або -o ФАЙЛ.xlsx")


def _narrowed(since: date | None, until: date | None, person: str, paths: Sequence[str]) -> str:
    """What was asked for, in words; "" for the whole history."""
    days = " ".join(
        filter(None, (f"з {date_short(since)}" if since else "", f"до {date_short(until)}" if until else ""))
    )
    asked = [f"записане {days}" if days else "", person, ", ".join(paths)]
    return "; ".join(filter(None, asked))
