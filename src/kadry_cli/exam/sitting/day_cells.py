"""What the cells of one row of the day's sheet say, and whether it agrees with what is recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar

from kadry_cli.competition.records import Competition
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed, same_text
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.people import find_member
from kadry_cli.exam.records.sitting import CAME, ExamEntry
from kadry_cli.exam.rules import ExamLaw, read_mark
from kadry_cli.exam.scoring import ATTENDANCES, attendance_word
from kadry_cli.exam.sitting.day_sheet import AWAY, PRESENT, DayRow, DaySheet
from kadry_cli.exam.times import parse_time

T = TypeVar("T")

_PRESENT = (PRESENT, "присутня", "так")
_AWAY = (AWAY, "відсутня")


class RowJudge:
    """Reads one row; what is wrong with its cells goes into `findings`."""

    def __init__(self, sheet: DaySheet, row: DayRow, findings: list[Finding]) -> None:
        self.sheet = sheet
        self.row = row
        self._findings = findings

    def note(self, code: str, column: str = "id", **values: object) -> None:
        """Something wrong with a cell of this row."""
        self._findings.append(self.sheet.finding(code, self.row.number, column, **values))

    def agrees(self, column: str, recorded: T | None, given: T | None, shown: str) -> T | None:
        """What the record shall hold: what it has, else what the cell gives. Never the one instead of the other."""
        if given is None or _in_one_line(recorded) == given:
            return recorded
        if recorded is not None:
            self.note("KD597", column, recorded=shown)
            return recorded
        return given

    def tried(self, column: str, read: Callable[[str], T]) -> T | None:
        """A cell read by a function that raises UserError; None for an empty cell and a wrong one."""
        text = self.row.cell(column)
        if not text:
            return None
        try:
            return read(text)
        except UserError as error:
            self.note("KD596", column, reason=error.message)
            return None


def _in_one_line(recorded: object) -> object:
    """A text as a cell gives it, its blanks made one; anything else as it is."""
    return " ".join(recorded.split()) if isinstance(recorded, str) else recorded


def entry_of_row(judge: RowJudge, entry: ExamEntry, name: str, competition: Competition, law: ExamLaw) -> ExamEntry:
    """A candidate's entry with what the row adds to it."""
    _same_name(judge, name)
    changed: dict[str, Any] = {}
    for column in ("picked", "started", "finished"):
        recorded: time | None = getattr(entry, column)
        shown = f"{recorded:%H:%M}" if recorded else ""
        changed[column] = judge.agrees(column, recorded, judge.tried(column, parse_time), shown)
    ticket = judge.tried("ticket", _ticket)
    changed["ticket"] = judge.agrees("ticket", entry.ticket, ticket, str(entry.ticket))
    witness = judge.tried("witness", lambda text: find_member(competition, text).id)
    changed["witness"] = judge.agrees("witness", entry.witness, witness, entry.witness or "")
    told: date | None = judge.tried("acquainted", parse_date)
    shown = date_short(entry.acquainted) if entry.acquainted else ""
    changed["acquainted"] = judge.agrees("acquainted", entry.acquainted, told, shown)
    changed["note"] = judge.agrees("note", entry.note, judge.row.cell("note") or None, entry.note or "")
    changed["marks"] = _marks(judge, entry, law)
    changed["attendance"] = _attendance(judge, entry)
    return entry.model_copy(update=changed)


def _same_name(judge: RowJudge, name: str) -> None:
    given = judge.row.cell("name")
    if given and not same_text(given, " ".join(name.split())):
        judge.note("KD597", "name", recorded=name)


def _ticket(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 9 and int(text)):
        raise UserError("номер білета – ціле число від 1")
    return int(text)


def _attendance(judge: RowJudge, entry: ExamEntry) -> str:
    """The word in the cell; a record without ticket and marks says nothing yet of somebody who is expected."""
    word = attendance_word(judge.row.cell("attendance"))
    if not word:
        return entry.attendance
    if word not in ATTENDANCES:
        judge.note("KD596", "attendance", reason=printed(f"можна: {', '.join(ATTENDANCES)}"))
        return entry.attendance
    is_recorded = entry.attendance != CAME or entry.ticket is not None or entry.marks
    recorded = entry.attendance if is_recorded else None
    return judge.agrees("attendance", recorded, word, entry.attendance) or entry.attendance


def _marks(judge: RowJudge, entry: ExamEntry, law: ExamLaw) -> tuple[str, ...]:
    given = judge.row.marks
    if not given:
        return entry.marks
    sound = True
    for number, text in enumerate(given, 1):
        mark = read_mark(text, law.scale())
        if isinstance(mark, str):
            sound = False
            judge.note("KD526", str(number), question=number, reason=mark)
        elif entry.marks and number <= len(entry.marks) and entry.marks[number - 1] != text:
            judge.note("KD597", str(number), recorded=entry.marks[number - 1])
    if entry.marks or not sound:
        return entry.marks
    return given


def presence_of_row(judge: RowJudge, name: str, recorded: str) -> str:
    """What the row says of a member: «присутній», «відсутній: причина», or "". `recorded` is what the record says."""
    _same_name(judge, name)
    text = judge.row.cell("attendance")
    if not text:
        return recorded
    word, _, reason = text.partition(":")
    folded = word.strip().casefold()
    if folded in _PRESENT:
        said = PRESENT
    elif folded in _AWAY and reason.strip():
        said = f"{AWAY}: {reason.strip()}"
    else:
        judge.note("KD596", "attendance", reason=f"пишуть «{PRESENT}» або «{AWAY}: причина»")
        return recorded
    return judge.agrees("attendance", recorded or None, said, recorded) or said
