"""What no change may do: take away or alter a line of an inventory, of a book, of what has been (H7, H11; trust U7).

Each function gets a record as it is and as it shall be; None for a file that is taken away. What was left empty may be
filled in once: the mark of a return, of an acquaintance, the sum of a scan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.records.base import Record
from kadry_cli.dossier.records.books import IssueBook, MovementBook, ReportBook
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.dossier.rules import current_passage

LATER = frozenset({"returned", "acquainted", "scan", "sha256", "note"})
"""Keys of a line that are filled in after it is written."""


def kept_file(before: PersonalFile, after: PersonalFile | None, path: str) -> Iterator[Finding]:
    """The inventory, the withdrawals, the refreshes and the passages that are over stand as they were.

    A file that was opened by mistake, with no line and no number yet, may go.
    """
    if after is None:
        if before.inventory or before.number is not None or before.earlier:
            yield Finding("KD731", path, (), {"person": before.person})
        return
    resumed_by_mistake = _taken_back(before, after)
    for key in ("inventory", "withdrawals", "refreshed", "earlier"):
        if key != "earlier" or not resumed_by_mistake:
            yield from _kept(getattr(before, key), getattr(after, key), (key,), path, "KD729")
    if after.inventory_first != before.inventory_first and before.inventory:
        values = {"old": f"опис починається з № {before.inventory_first}"}
        yield Finding("KD729", path, ("inventory_first",), {**values, "new": f"з № {after.inventory_first}"})
    moved = len(after.earlier) > len(before.earlier) and after.earlier[len(before.earlier)].number == before.number
    if before.number is not None and after.number != before.number and not moved:
        new = f"№ {after.number}" if after.number is not None else "номера немає"
        yield Finding("KD729", path, ("number",), {"old": f"справа № {before.number}", "new": new})


def _taken_back(before: PersonalFile, after: PersonalFile) -> bool:
    """Whether a continuation that came to nothing is undone: the last passage is the current one again."""
    last = before.earlier[-1] if before.earlier else None
    return before.number is None and after.earlier == before.earlier[:-1] and last == current_passage(after)


def kept_movement(before: MovementBook, after: MovementBook | None, path: str) -> Iterator[Finding]:
    """The lines of the book of movement stand as they were."""
    yield from _kept(before.files, after.files if after else (), ("files",), path, "KD730")


def kept_issues(before: IssueBook, after: IssueBook | None, path: str) -> Iterator[Finding]:
    """The lines of the journal of issue stand as they were; a return is filled in."""
    yield from _kept(before.issues, after.issues if after else (), ("issues",), path, "KD730")


def kept_reports(before: ReportBook, after: ReportBook | None, path: str) -> Iterator[Finding]:
    """The lines of the reports stand as they were."""
    yield from _kept(before.reports, after.reports if after else (), ("reports",), path, "KD730")


def _kept(before: Sequence[Record], after: Sequence[Record], loc: Loc, path: str, code: str) -> Iterator[Finding]:
    """The first line that is gone or differs; those behind it would only repeat it where lines have moved."""
    for at, old in enumerate(before):
        if at >= len(after):
            yield Finding(code, path, loc, {"old": _words(old), "new": "рядка немає"})
            return
        for key in _changed(old, after[at]):
            values = {"old": _words(old), "new": _words(after[at])}
            yield Finding(code, path, (*loc, at, key), values)
            return


def _changed(old: Record, new: Record) -> Iterator[str]:
    """The keys of a line whose values differ, those left out that were empty and may be filled in."""
    for name, field in type(old).model_fields.items():
        was, now = getattr(old, name), getattr(new, name)
        if was != now and not (name in LATER and was is None):
            yield field.alias or name


def _words(line: Record) -> str:
    """A line in a few words: its number or year, and what it is about."""
    parts: list[Any] = []
    for name in ("number", "line", "year", "title", "person", "date"):
        value = getattr(line, name, None)
        if value is not None:
            parts.append(f"№ {value}" if name in ("number", "line") else str(value))
    sheets = getattr(line, "sheets", None)
    return ", ".join([*parts, *([f"{sheets} арк."] if sheets is not None else [])]) or "запис"
