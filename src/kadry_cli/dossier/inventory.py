"""New lines of an inventory, corrections, withdrawals; what is written is never changed (H5-H7, H11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.dossier.records.file import InventoryLine, PersonalFile, Withdrawal
from kadry_cli.dossier.rules import Stage, Totals, lines_in_force, next_line, stage, totals
from kadry_cli.dossier.scans import scan_sum
from kadry_cli.dossier.state import file_plan, replaced, standing_files

if TYPE_CHECKING:
    from kadry_cli.dossier.results import Added, LineResult, Withdrawn

IN_FORCE, CORRECTED, WITHDRAWN = "чинний", "виправлено", "вилучено"


@dataclass(frozen=True)
class LineWish:
    """One document as it is to be entered; its number is given by the inventory."""

    title: str
    issuer: str
    doc_number: str
    doc_date: date
    included: date
    sheets: int
    note: str = ""
    corrects: int | None = None
    scan: str = ""


def added(standing: Standing, person: str, wishes: Sequence[LineWish]) -> Plan:
    """The plan that adds lines in their order."""
    files = standing_files(standing)
    file = files.find(person)
    _refuse_archived(file)
    number = next_line(file)
    lines = tuple(_line(standing.root, file, wish, at) for at, wish in enumerate(wishes, number))
    after = replaced(file, inventory=(*file.inventory, *lines))
    sums = totals(after)
    result: Added = {
        "person": file.person,
        "lines": [line_json(after, line) for line in lines],
        "documents": sums.documents,
        "sheets": sums.sheets,
    }
    name = printed(files.name(file))
    if len(lines) == 1:
        first = lines[0]
        said = f"{name}: № {first.number} – {printed(first.title)}, {_sheets(first.sheets)}."
        if first.corrects is not None:
            said = f"{name}: № {first.number} замість № {first.corrects} – {printed(first.title)}."
    else:
        count = counted(len(lines), "документ", "документи", "документів")
        said = f"{name}: до опису внесено {count}, № {lines[0].number}–{lines[-1].number}."
    return file_plan(standing, file, after, f"{said} {sum_words(sums)}", {**result})


def withdrawn(standing: Standing, person: str, line: int, day: date, act: str, reason: str) -> Plan:
    """The plan that records a document taken out; its line stays (H11)."""
    files = standing_files(standing)
    file = files.find(person)
    if not any(one.number == line for one in lines_in_force(file)):
        raise UserError(f"чинного рядка № {line} в описі немає", f"опис покаже kadry file list {file.person}")
    taken = Withdrawal.model_construct(line=line, date=day, act=act, reason=reason)
    after = replaced(file, withdrawals=(*file.withdrawals, taken))
    sums = totals(after)
    result: Withdrawn = {
        "person": file.person,
        "line": line,
        "date": day.isoformat(),
        "act": act,
        "documents": sums.documents,
        "sheets": sums.sheets,
    }
    said = (
        f"{printed(files.name(file))}: документ № {line} вилучено {date_short(day)}, {printed(act)}. {sum_words(sums)}"
    )
    return file_plan(standing, file, after, said, {**result})


def line_state(file: PersonalFile, line: InventoryLine) -> str:
    """Whether a line is in force, corrected by a later one, or its document was taken out."""
    if any(one.corrects == line.number for one in file.inventory):
        return CORRECTED
    return WITHDRAWN if any(one.line == line.number for one in file.withdrawals) else IN_FORCE


def line_json(file: PersonalFile, line: InventoryLine) -> LineResult:
    """A line as the result of a command gives it."""
    return {
        "number": line.number,
        "title": line.title,
        "issuer": line.issuer,
        "doc_number": line.doc_number,
        "doc_date": line.doc_date.isoformat(),
        "included": line.included.isoformat(),
        "sheets": line.sheets,
        "note": line.note,
        "corrects": line.corrects,
        "state": line_state(file, line),
    }


def sum_words(sums: Totals) -> str:
    """«Усього за описом 5 документів на 12 аркушах.»"""
    documents = counted(sums.documents, "документ", "документи", "документів")
    return f"Усього за описом {documents} на {counted(sums.sheets, 'аркуші', 'аркушах', 'аркушах')}."


def _sheets(count: int) -> str:
    return counted(count, "аркуш", "аркуші", "аркушів")


def _line(root: Path, file: PersonalFile, wish: LineWish, number: int) -> InventoryLine:
    return InventoryLine.model_construct(
        number=number,
        title=wish.title,
        issuer=wish.issuer,
        doc_number=wish.doc_number,
        doc_date=wish.doc_date,
        included=wish.included,
        sheets=wish.sheets,
        note=wish.note or None,
        corrects=wish.corrects,
        scan=wish.scan or None,
        sha256=scan_sum(root, file.person, wish.scan) if wish.scan else None,
    )


def _refuse_archived(file: PersonalFile) -> None:
    if stage(file) is Stage.ARCHIVED:
        raise UserError(
            f"справу «{file.person}» здано до архіву: опис завершено",
            "якщо особа повернулася, продовжіть справу: kadry file open … --continue",
        )
