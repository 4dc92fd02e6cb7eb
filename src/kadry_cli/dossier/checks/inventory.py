"""Checks of the inventory of a personal file: numbers, corrections, withdrawals, dates (H5-H7, H11)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.dossier.records.file import InventoryLine, PersonalFile


def inventory_findings(file: PersonalFile, path: str) -> Iterator[Finding]:
    """What is wrong with the inventory and the withdrawals."""
    yield from _numbers(file, path)
    before: InventoryLine | None = None
    corrected: dict[int, int] = {}
    for row, line in enumerate(file.inventory):
        loc: Loc = ("inventory", row)
        if before is not None and line.included < before.included:
            values = {
                "number": line.number,
                "date": date_short(line.included),
                "before": before.number,
                "before_date": date_short(before.included),
            }
            yield Finding("KD702", path, (*loc, "included"), values)
        else:
            before = line
        if line.doc_date > line.included:
            values = {"number": line.number, "date": date_short(line.doc_date), "included": date_short(line.included)}
            yield Finding("KD705", path, (*loc, "doc_date"), values)
        yield from _correction(file, line, corrected, path, (*loc, "corrects"))
    yield from _withdrawals(file, corrected, path)


def _numbers(file: PersonalFile, path: str) -> Iterator[Finding]:
    """Each number once, in order, without gaps, from the first one on."""
    expected = file.inventory_first
    known: dict[int, int] = {}
    for row, line in enumerate(file.inventory):
        loc: Loc = ("inventory", row, "number")
        if line.number in known:
            yield Finding("KD700", path, loc, {"number": line.number, "row": known[line.number] + 1})
            continue
        known[line.number] = row
        if line.number != expected:
            yield Finding("KD701", path, loc, {"number": line.number, "expected": expected})
        expected = line.number + 1


def _correction(
    file: PersonalFile, line: InventoryLine, corrected: dict[int, int], path: str, loc: Loc
) -> Iterator[Finding]:
    """A correction names an earlier line that no other line corrects."""
    if line.corrects is None:
        return
    reason = ""
    if line.corrects >= line.number:
        reason = "це не раніший рядок"
    elif not any(one.number == line.corrects for one in file.inventory):
        reason = "такого рядка в описі немає"
    elif line.corrects in corrected:
        reason = f"його вже виправлено рядком № {corrected[line.corrects]}"
    if reason:
        yield Finding("KD703", path, loc, {"number": line.number, "corrects": line.corrects, "reason": reason})
    corrected.setdefault(line.corrects, line.number)


def _withdrawals(file: PersonalFile, corrected: dict[int, int], path: str) -> Iterator[Finding]:
    """A withdrawal names a line in force, once, not before its document was included."""
    taken: set[int] = set()
    lines = {line.number: line for line in file.inventory}
    for at, one in enumerate(file.withdrawals):
        line = lines.get(one.line)
        reason = ""
        if line is None:
            reason = "такого рядка в описі немає"
        elif one.line in taken:
            reason = "документ уже вилучено"
        elif one.line in corrected:
            reason = f"замість нього діє рядок № {corrected[one.line]}"
        elif one.date < line.included:
            reason = f"документ долучено лише {date_short(line.included)}"
        if reason:
            yield Finding("KD704", path, ("withdrawals", at, "line"), {"line": one.line, "reason": reason})
        taken.add(one.line)
