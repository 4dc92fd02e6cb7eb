"""Papers about one file: the inventory, the cover, the certifying sheet, the sheet of a yearly refresh."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.numerals import with_words
from kadry_cli.core.language.plurals import plural
from kadry_cli.dossier.inventory import CORRECTED, line_state
from kadry_cli.dossier.papers.ground import Asked, head, hr_signer, name_of, number_of, short_name
from kadry_cli.dossier.records.file import InventoryLine, PersonalFile, Refresh
from kadry_cli.dossier.rules import refresh_due, totals


def inventory(asked: Asked) -> dict[str, Any]:
    """The inventory: every line, corrected and withdrawn ones with a note; the sums once the file is closed (3.2)."""
    file = asked.file
    day = _day(asked)
    sums = totals(file) if file is not None else None
    closed = file is not None and file.closed is not None
    return {
        **head(asked, "Опис документів особової справи", day),
        "number": number_of(file),
        "name": name_of(asked, day),
        "rows": [_row(file, line) for line in file.inventory] if file is not None else [],
        "closed": closed,
        "documents": documents_words(sums.documents) if sums is not None and closed else "",
        "sheets": on_sheets_words(sums.sheets) if sums is not None and closed else "",
        "hr": hr_signer(asked, day),
    }


def documents_words(count: int) -> str:
    """«12 (дванадцять) документів»."""
    return f"{with_words(count)} {plural(count, 'документ', 'документи', 'документів')}"


def on_sheets_words(count: int) -> str:
    """«30 (тридцять) аркушах», after «на»; the numeral in brackets is the one of the count."""
    return f"{with_words(count)} {plural(count, 'аркуші', 'аркушах', 'аркушах')}"


def _row(file: PersonalFile, line: InventoryLine) -> dict[str, str]:
    notes = [printed(line.note)] if line.note else []
    if line.corrects is not None:
        notes.append(f"замість № {line.corrects}")
    if line_state(file, line) == CORRECTED:
        by = next(one.number for one in file.inventory if one.corrects == line.number)
        notes.append(f"виправлено, див. № {by}")
    taken = next((one for one in file.withdrawals if one.line == line.number), None)
    if taken is not None:
        notes.append(f"вилучено {date_short(taken.date)}, {printed(taken.act)}")
    return {
        "number": str(line.number),
        "title": printed(line.title),
        "issuer": printed(line.issuer),
        "doc_number": line.doc_number,
        "doc_date": date_short(line.doc_date),
        "included": date_short(line.included),
        "sheets": str(line.sheets),
        "note": "; ".join(notes),
    }


def cover(asked: Asked) -> dict[str, Any]:
    """The cover: the body's full name on top, the number of the book of movement (3.3)."""
    file = asked.file
    day = _day(asked)
    closed = file.closed if file is not None else None
    return {
        **head(asked, "Особова справа", day),
        "number": number_of(file),
        "name": name_of(asked, day),
        "begun": date_short(file.opened.date) if file is not None else "",
        "ended": date_short(closed.date) if closed is not None else "",
        "sheets": str(closed.sheets) if closed is not None and closed.sheets is not None else "",
        "folder": str(file.archived.folder) if file is not None and file.archived is not None else "",
    }


def certification(asked: Asked) -> dict[str, Any]:
    """The certifying sheet: how many sheets are sewn in and numbered; what only a look tells stays blank (3.3)."""
    file = asked.file
    day = _day(asked)
    sums = totals(file) if file is not None else None
    closed = file.closed if file is not None else None
    return {
        **head(asked, "Засвідчувальний напис", day),
        "number": number_of(file),
        "name": name_of(asked, day),
        "sheets": with_words(sums.sheets) if sums is not None and sums.sheets else "",
        "day": date_short(closed.certified) if closed is not None and closed.certified is not None else "",
        "hr": hr_signer(asked, day),
    }


def refresh_sheet(asked: Asked) -> dict[str, Any]:
    """The sheet of a yearly refresh, filled from its record or to be filled in (3.3; H12)."""
    file = asked.file
    done = None
    if file is not None:
        known = {one.year: one for one in file.refreshed}
        year = asked.year or max(known, default=asked.today.year)
        done = known.get(year)
    else:
        year = asked.year or asked.today.year
    day = done.date if done is not None else asked.today
    due = refresh_due(year, asked.files.law)
    return {
        **head(asked, "Аркуш щорічного уточнення", day),
        "number": number_of(file),
        "name": name_of(asked, day),
        "year": "" if asked.blank else str(year),
        "last": date_short(due.last) if due.last is not None and done is None and not asked.blank else "",
        "day": date_short(done.date) if done is not None else "",
        "changes": _changes(done) if done is not None else "",
        "employee": short_name(asked, asked.files.name(file, day), day) if file is not None else "",
        "hr": hr_signer(asked, day),
    }


def _changes(done: Refresh) -> str:
    return f"Зміни: {printed(done.changes)}" if done.changes else "Змін не було"


def _day(asked: Asked) -> date:
    """The date of the paper: that of the certifying sheet or the closing of a closed file, else the day asked for."""
    closed = asked.file.closed if asked.file is not None else None
    if closed is None:
        return asked.today
    return closed.certified or closed.date
