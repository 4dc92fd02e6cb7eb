"""`kadry file list`: all files, the inventory of one, the archive, what is overdue, scans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.dated import on_date
from kadry_cli.dossier.arguments import complete_file
from kadry_cli.dossier.inventory import line_json, line_state, sum_words
from kadry_cli.dossier.overdue import overdue_rows
from kadry_cli.dossier.people import card_of
from kadry_cli.dossier.records.file import NO_NUMBER, InventoryLine, PersonalFile
from kadry_cli.dossier.rules import Stage, stage, totals
from kadry_cli.dossier.scans import CHANGED, MISSING, UNLISTED, scans
from kadry_cli.dossier.state import Files, files_on_disk

if TYPE_CHECKING:
    from datetime import date

    from kadry_cli.dossier.results import FileRow, ListResult

WRONG_SCANS = (CHANGED, MISSING, UNLISTED)


def list_files(
    ctx: typer.Context,
    person: Annotated[
        str | None,
        typer.Argument(
            metavar="ОСОБА", help="Код, номер справи або частина імені: показати опис", autocompletion=complete_file
        ),
    ] = None,
    archive: Annotated[bool, typer.Option("--archive", help="Лише справи в поточному архіві")] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Що прострочено на день --on")] = False,
    scan: Annotated[bool, typer.Option("--scans", help="Звірити скани з описом за контрольними сумами")] = False,
) -> Outcome:
    """Показати особові справи, опис одної, архів, прострочене або звірити скани.

    Прострочене – це реєстрація, щорічне уточнення і повернення виданих справ на день, названий у --on. Зі --scans код
    виходу 1, якщо скан змінено, немає його або його немає в описі.

    Приклад: kadry file list gudz-mariia-3f8k
    """
    session: Session = ctx.obj
    files = files_on_disk(session.required_root())
    today = session.day()
    found, findings = files.all() if person is None else ([files.find(person)], ())
    if archive:
        found = [one for one in found if stage(one) is Stage.ARCHIVED]
    late = overdue_rows(files, found, today) if overdue else []
    checked = (
        [(one, kept) for one in found for kept in scans(files.root, one, card_of(files.read, one.person))]
        if scan
        else []
    )
    wrong = any(kept.state in WRONG_SCANS for _, kept in checked)
    result: ListResult = {
        "files": [file_json(files, one, today) for one in found],
        "lines": [line_json(found[0], line) for line in found[0].inventory] if person is not None else [],
        "overdue": late,
        "scans": [
            {"line": kept.line, "file": f"people/{one.person}/papers/{kept.file}", "state": kept.state}
            for one, kept in checked
        ],
    }

    def view(screen: Screen) -> None:
        if overdue:
            _show_overdue(screen, result, today)
        elif scan:
            _show_scans(screen, result)
        elif person is not None:
            _show_one(screen, files, found[0])
        else:
            _show_all(screen, result, archive)
        if findings:
            screen.findings(findings)

    return Outcome(result, findings=findings, view=view, exit_code=1 if wrong else None, following=())


def file_json(files: Files, file: PersonalFile, today: date) -> FileRow:
    """A file as the result of a command gives it."""
    sums = totals(file)
    custody = on_date(file.custody, today)
    return {
        "person": file.person,
        "name": printed(files.name(file)),
        "stage": stage(file).value,
        "number": file.number,
        "folder": file.archived.folder if file.archived is not None else None,
        "documents": sums.documents,
        "sheets": sums.sheets,
        "place": custody.place if custody else None,
        "responsible": printed(custody.responsible) if custody else None,
    }


def _show_all(screen: Screen, result: ListResult, archive: bool) -> None:
    rows = result["files"]
    if not rows:
        screen.line("В архіві справ немає." if archive else "Особових справ у реєстрі ще немає: kadry file open.")
        return
    titles = ("№", "Чия справа", "Стан", "Документів", "Аркушів", "Архівна папка" if archive else "Де")
    cells = [
        (
            one["number"] or "–",
            one["name"],
            one["stage"],
            one["documents"],
            one["sheets"],
            (one["folder"] if archive else one["place"]) or "–",
        )
        for one in rows
    ]
    screen.table(Table(titles, cells))
    screen.note(f"Усього {counted(len(rows), 'справа', 'справи', 'справ')}.")


def _show_one(screen: Screen, files: Files, file: PersonalFile) -> None:
    number = f" № {file.number}" if file.number is not None else ""
    screen.heading(f"Особова справа{number}: {printed(files.name(file))} ({stage(file).value})")
    for words in events(file):
        screen.note(words)
    if not file.inventory:
        screen.line("В описі ще немає документів.")
        return
    taken = {one.line: one for one in file.withdrawals}
    rows = []
    for line in file.inventory:
        note = printed(line.note or "")
        state = line_state(file, line)
        if line.number in taken:
            note = f"вилучено {date_short(taken[line.number].date)}, {printed(taken[line.number].act)}"
        elif state != "чинний":
            note = state
        if line.corrects is not None:
            note = f"замість № {line.corrects}{f'; {note}' if note else ''}"
        rows.append(
            (
                line.number,
                printed(line.title),
                printed(line.issuer),
                _date_and_number(line),
                date_short(line.included),
                line.sheets,
                note,
            )
        )
    screen.table(Table(("№", "Документ", "Ким видано", "Дата, номер", "Включено", "Арк.", "Примітка"), rows))
    screen.line(sum_words(totals(file)))


def _date_and_number(line: InventoryLine) -> str:
    """«22.06.2009 № 12», «22.06.2009, б/н»."""
    number = f", {NO_NUMBER}" if line.doc_number == NO_NUMBER else f" № {line.doc_number}"
    return date_short(line.doc_date) + number


def events(file: PersonalFile) -> list[str]:
    """What happened to the file, a line for each event of its current passage."""
    found = [f"Відкрито {date_short(file.opened.date)}."]
    if file.appointed is not None:
        appointed = file.appointed
        found.append(
            f"Призначення з {date_short(appointed.date)}: {printed(appointed.post)}; {printed(appointed.act.words())}."
        )
    if file.refreshed:
        found.append(f"Уточнено за роки: {', '.join(str(one.year) for one in file.refreshed)}.")
    if file.closed is not None:
        found.append(f"Звільнення {date_short(file.closed.date)}: {printed(file.closed.reason)}.")
    if file.archived is not None:
        found.append(f"В архіві з {date_short(file.archived.date)}, папка № {file.archived.folder}.")
    if file.earlier:
        numbers = ", ".join(f"№ {one.number}" for one in file.earlier if one.number is not None)
        found.append(f"Продовжує попередню справу {numbers}.")
    return found


def _show_overdue(screen: Screen, result: ListResult, today: date) -> None:
    if not result["overdue"]:
        screen.line(f"На {date_short(today)} прострочень немає.")
        return
    rows = [(one["name"], one["detail"]) for one in result["overdue"]]
    screen.table(Table(("Чия справа", "Що прострочено"), rows))


def _show_scans(screen: Screen, result: ListResult) -> None:
    if not result["scans"]:
        screen.line("Сканів немає: ні в описі, ні в папках papers.")
        return
    rows = [(one["line"] or "–", one["file"], one["state"]) for one in result["scans"]]
    screen.table(Table(("Рядок", "Файл", "Звірка"), rows))
