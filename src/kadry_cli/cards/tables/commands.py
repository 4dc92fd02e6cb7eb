"""`kadry card export`, `kadry card import`: parse, call, hand back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.cards.tables.export import csv_files, exported, workbook
from kadry_cli.cards.tables.import_plan import imported
from kadry_cli.cards.tables.reading import read_tables
from kadry_cli.core import tails
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.completion import complete_person
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.session import Session
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.files import cards_of, finder, people_ids
from kadry_cli.person.records.card import Card

if TYPE_CHECKING:
    from kadry_cli.cards.tables.results import ExportResult

NOBODY_GIVEN: list[str] = []


def export(
    ctx: typer.Context,
    people: Annotated[
        list[str],
        typer.Argument(
            metavar="ОСОБА", help="Коди або частини імен; типово – усі картки", autocompletion=complete_person
        ),
    ] = NOBODY_GIVEN,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="ФАЙЛ", help="Книга *.xlsx або папка: тоді файл CSV на кожен аркуш"),
    ] = None,
    template: Annotated[bool, typer.Option("--template", help="Порожня таблиця з усіма стовпцями")] = False,
    reveal: Annotated[bool, typer.Option("--reveal", help="Разом із персональними відомостями")] = False,
    force: Force = False,
) -> Outcome:
    """Зберегти картки таблицею: аркуш «Картки» і по аркушу на кожен список – освіту, сім’ю, відпустки.

    Перший рядок аркуша – назви стовпців, другий – їхні ключі. Персональні відомості (народження, паспорт, адреса,
    сім’я, військовий облік) потрапляють до таблиці лише з --reveal; без них її теж можна занести назад: чого в
    таблиці немає, те kadry card import не змінює.

    Приклад: kadry card export -o kartky.xlsx
    """
    session: Session = ctx.obj
    root = session.required_root()
    if output is None:
        raise UsageError("не вказано -o ФАЙЛ", "наприклад: -o kartky.xlsx або -o kartky для папки з CSV")
    if template and people:
        raise UsageError("--template записує порожню таблицю, тож ОСОБА зайва", "залиште одне з двох")
    findings: list[Finding] = []
    wanted = [] if template else list(map(finder(root), people)) or people_ids(root)
    cards = list(cards_of(root, dict.fromkeys(wanted), findings))
    if findings:
        return Outcome(None, findings=findings)
    if not cards and not template:
        raise UserError("у реєстрі немає жодної картки", "порожню таблицю дає --template")
    files = _written(output, cards, sensitive=reveal or template, private=reveal, force=force)
    result: ExportResult = {"files": files, "people": len(cards), "revealed": reveal}
    saved = "Порожню таблицю" if template else f"Таблицю ({counted(len(cards), 'картка', 'картки', 'карток')})"
    following = (f"занести заповнену: kadry card import {output} --basis ПІДСТАВА",) if template else ()
    return Outcome(result, view=lambda screen: screen.line(f"{saved} збережено: {output}"), following=following)


def _written(output: Path, cards: Sequence[Card], *, sensitive: bool, private: bool, force: bool) -> list[str]:
    """The files of the table; a folder of CSV files is made where there is none."""
    sheets = exported(cards, sensitive=sensitive)
    if output.suffix.lower() == ".xlsx":
        write_output(output, workbook(sheets), force, private=private)
        return [str(output)]
    if output.suffix or str(output) == "-":
        raise UserError(f"«{output}»: картки займають кілька аркушів", "назвіть книгу *.xlsx або папку для файлів CSV")
    files = csv_files(sheets)
    there = [name for name in files if (output / name).exists()]
    if there and not force:
        raise UserError(f"у папці «{output}» уже є {there[0]}", "вкажіть іншу папку або додайте --force")
    try:
        output.mkdir(exist_ok=True)
    except OSError as error:
        raise UserError(f"папку «{output}» не створити", "вкажіть іншу назву") from error
    for name, data in files.items():
        write_output(output / name, data, force, private=private)
    return [str(output / name) for name in files]


def import_cards(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Книга *.xlsx, *.ods, файл *.csv або папка з такими")],
    remove_missing: Annotated[
        bool,
        typer.Option("--remove-missing", help="Прибрати рядки списків, яких у таблиці немає; типово їх залишено"),
    ] = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Занести картки з таблиці одним актом: усі або жодної. Таблицю дає kadry card export, порожню – з --template.

    Змінюється лише те, що в таблиці інакше; порожня клітинка прибирає значення, а стовпців і аркушів, яких у таблиці
    немає, зміна не торкається. Рядок без коду особи – нова людина: код їй дає програма. Перевірити таблицю без запису
    можна з --dry-run: кожну помилку показано з аркушем, рядком і стовпцем.

    Приклад: kadry card import kartky.xlsx --basis "розпорядження від 02.06.2014 № 11-к" --dry-run
    """
    session: Session = ctx.obj
    session.required_root(finish=False)
    tables = read_tables(file)
    if tables.findings:
        return Outcome(None, findings=tables.findings)
    drawn: dict[int, str] = {}

    def tail(row: int) -> str:
        return drawn.setdefault(row, tails.draw())

    def prepare(standing: Standing) -> Plan:
        return imported(standing, tables, tail, remove_missing=remove_missing)

    return act(session, Wish("card import", basis, dry_run, yes, clock_reason), prepare)
