"""`kadry file add`, `kadry file withdraw`: the inventory of a personal file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask, ask_as, ask_optional, ask_yes, can_ask
from kadry_cli.core.console.dates import date_until, parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.dossier.arguments import Day, FileOrAsked, asked_file, on_disk
from kadry_cli.dossier.inventory import LineWish, added, withdrawn
from kadry_cli.dossier.records.file import NO_NUMBER
from kadry_cli.dossier.rules import Stage, lines_in_force, stage
from kadry_cli.dossier.sheet import lines_of_table


def add(
    ctx: typer.Context,
    person: FileOrAsked = None,
    title: Annotated[str | None, typer.Option("--title", metavar="ТЕКСТ", help="Повна назва документа")] = None,
    issuer: Annotated[
        str | None, typer.Option("--issuer", metavar="ТЕКСТ", help="Організація, яка видала документ")
    ] = None,
    number: Annotated[
        str | None, typer.Option("--number", metavar="НОМЕР", help="Номер документа; типово «б/н»")
    ] = None,
    doc_date: Annotated[
        date | None, typer.Option("--doc-date", metavar="ДАТА", parser=parse_date, help="Дата документа")
    ] = None,
    day: Day = None,
    sheets: Annotated[int | None, typer.Option("--sheets", metavar="ЧИСЛО", min=1, help="Кількість аркушів")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="ТЕКСТ", help="Примітка")] = None,
    corrects: Annotated[
        int | None,
        typer.Option("--corrects", metavar="РЯДОК", min=1, help="Замість якого рядка цей; той лишається в описі"),
    ] = None,
    scan: Annotated[
        str | None, typer.Option("--scan", metavar="ФАЙЛ", help="Назва скана в папці papers цієї особи")
    ] = None,
    table: Annotated[
        Path | None, typer.Option("--from", metavar="ТАБЛИЦЯ", help="Узяти документи з таблиці CSV, XLSX чи ODS")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Внести документ до опису особової справи: номер рядка – наступний, --date – день включення.

    Записаних рядків не міняють. Помилку виправляє новий рядок: --corrects НОМЕР. Кілька документів одразу беруть з
    таблиці зі стовпцями паперового опису: --from.

    Приклад: kadry file add gudz-mariia-3f8k --title "Особова картка" --issuer "Тихобережна селищна рада"
      --doc-date 22.06.2009 --date 25.06.2009 --sheets 4 --basis "розпорядження від 19.06.2009 № 49-к"
    """
    session: Session = ctx.obj
    _, files = on_disk(session)
    file = asked_file(session, files, person, lambda one: stage(one) is not Stage.ARCHIVED, "немає чинної справи")
    if table is not None:
        if title is not None or scan is not None:
            raise UserError("--from і --title разом не пишуть", "документи беруть або з таблиці, або з параметрів")
        wishes = lines_of_table(table, day)
    else:
        first = LineWish(
            line_of(title if title is not None else ask(session, "Повна назва документа", "--title"), "--title"),
            line_of(issuer if issuer is not None else ask(session, "Хто видав документ", "--issuer"), "--issuer"),
            _number(session, number),
            required_day(session, doc_date, "--doc-date", "Дата документа, наприклад 22.06.2009"),
            required_day(session, day, "--date", "Дата включення до справи, наприклад 25.06.2009"),
            sheets if sheets is not None else ask_as(session, "Кількість аркушів", "--sheets", _count),
            optional_line(note, "--note"),
            corrects,
            optional_line(scan, "--scan"),
        )
        wishes = [first]
        while title is None and can_ask(session) and ask_yes("Ще один документ?"):
            wishes.append(_another(session, wishes[-1]))

    def prepare(standing: Standing) -> Plan:
        return added(standing, file.person, wishes)

    return act(session, Wish("file add", basis, dry_run, yes, clock_reason), prepare)


def _number(session: Session, given: str | None) -> str:
    if given is not None:
        return line_of(given, "--number")
    return ask(session, "Номер документа", "--number", NO_NUMBER) if can_ask(session) else NO_NUMBER


def _another(session: Session, before: LineWish) -> LineWish:
    """The next document of one dialogue: included on the same day."""
    return LineWish(
        ask(session, "Повна назва документа", "--title"),
        ask(session, "Хто видав документ", "--issuer", before.issuer),
        _number(session, None),
        required_day(session, None, "--doc-date", "Дата документа", date_until(before.included, "включення")),
        before.included,
        ask_as(session, "Кількість аркушів", "--sheets", _count),
        ask_optional(session, "Примітка"),
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise UserError(f"«{text}» – не кількість аркушів", "напишіть число, наприклад 4")
    return int(text)


def withdraw(
    ctx: typer.Context,
    person: FileOrAsked = None,
    line: Annotated[int | None, typer.Argument(metavar="РЯДОК", min=1, help="Номер рядка опису")] = None,
    day: Day = None,
    paper: Annotated[
        str | None, typer.Option("--act", metavar="АКТ", help="Акт про вилучення: «акт від 12.10.2009 № 3»")
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Чому й куди вилучено")] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати вилучення документа зі справи: рядок опису лишається, з позначкою про акт.

    Документи вилучають лише з відома працівника, керівника органу і керівника кадрової служби.

    Приклад: kadry file withdraw gudz-mariia-3f8k 2 --date 12.10.2009 --act "акт від 12.10.2009 № 3"
      --reason "повернено працівникові оригінал диплома" --basis "розпорядження від 12.10.2009 № 60-к"
    """
    session: Session = ctx.obj
    _, files = on_disk(session)
    file = asked_file(session, files, person, lambda one: bool(lines_in_force(one)), "немає справи з документами")
    number = line if line is not None else ask_as(session, "Номер рядка опису", "РЯДОК", _count)
    when = required_day(session, day, "--date", "Дата вилучення, наприклад 12.10.2009")
    act_words = paper if paper is not None else ask(session, "Акт про вилучення: вид, дата, номер", "--act")
    act_words = line_of(act_words, "--act")
    why = line_of(reason if reason is not None else ask(session, "Чому й куди вилучено", "--reason"), "--reason")

    def prepare(standing: Standing) -> Plan:
        return withdrawn(standing, file.person, number, when, act_words, why)

    return act(session, Wish("file withdraw", basis, dry_run, yes, clock_reason), prepare)
