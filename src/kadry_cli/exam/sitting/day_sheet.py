"""The one sheet of the day of an exam: a row for every candidate of a sitting and every member of the commission."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.records.sitting import CAME, ExamEntry, Sitting
from kadry_cli.exam.sheet import SheetHead, sheet_head
from kadry_cli.exam.sitting.day import Day

CANDIDATE, MEMBER = "кандидат", "член комісії"
PRESENT, AWAY = "присутній", "відсутній"
MEMBER_ROLES = (MEMBER, "голова", "секретар", "член")

TITLES = {
    "id": "код",
    "name": "ПІБ",
    "role": "роль",
    "attendance": "участь",
    "ticket": "№ білета",
    "picked": "час вибору",
    "witness": "засвідчив",
    "started": "початок",
    "finished": "закінчення",
    "acquainted": "ознайомлено",
    "note": "примітка",
}
"""The columns by name with their titles; those of the marks, «1» and on, stand behind «закінчення»."""

_OTHER_TITLES = {"білет": "ticket", "номер білета": "ticket", "код кандидата": "id", "присутність": "attendance"}
_BEFORE_MARKS = 9


class DayRow(NamedTuple):
    """A row as read: its number from 1 with the head row, its cells by column, its marks; all "" where empty."""

    number: int
    cells: dict[str, str]
    marks: tuple[str, ...]

    def cell(self, column: str) -> str:
        """What stands in a column in one line."""
        return " ".join(self.cells.get(column, "").split())


class DaySheet(NamedTuple):
    """A sheet as read: its name, where its columns are, its rows; `findings` where it lacks a column."""

    name: str
    head: SheetHead
    rows: tuple[DayRow, ...]
    findings: tuple[Finding, ...] = ()

    def finding(self, code: str, row: int, column: str = "id", **values: object) -> Finding:
        """A finding at a cell; a column of marks is named by its number."""
        title = TITLES.get(column, column)
        if column.isdigit():
            marks = self.head.marks
            place = marks[int(column) - 1] if int(column) <= len(marks) else 0
        else:
            place = self.head.places.get(column, 0)
        return Finding(code, self.name, values={"row": row, "column": title, **values}, line=row, column=place + 1)


def questions_of(day: Day, sitting: Sitting) -> int:
    """How many questions a ticket has: by the seal, else by the law of the date. UserError where neither says."""
    if day.exam.seals:
        return sum(line.questions for line in day.exam.seals[-1].blueprint)
    questions = day.law(sitting.date).questions.value
    if questions is None:
        raise UserError(
            f"скільки питань у білеті на {date_short(sitting.date)}, джерела не кажуть",
            "впишіть власний порядок до acts.yaml (exam.questions) або опечатайте білети: kadry exam seal",
        )
    return int(questions)


def sheet_rows(day: Day, sitting: Sitting) -> list[list[str | int]]:
    """The sheet with what is recorded already, head row first; candidates by the alphabet, then the members."""
    questions = questions_of(day, sitting)
    titles = list(TITLES.values())
    head: list[str | int] = [*titles[:_BEFORE_MARKS], *map(str, range(1, questions + 1)), *titles[_BEFORE_MARKS:]]
    entries = sorted(sitting.candidates, key=lambda entry: sort_key(day.name_of(entry.id)))
    rows = [_candidate_row(day, sitting, entry, questions) for entry in entries]
    return [head, *rows, *_member_rows(day, sitting, len(head))]


def _candidate_row(day: Day, sitting: Sitting, entry: ExamEntry, questions: int) -> list[str | int]:
    said = entry.attendance if entry.attendance != CAME or entry.ticket is not None or entry.marks else ""
    marks: list[str | int] = [int(mark) if mark.isdigit() else mark for mark in entry.marks[:questions]]
    return [
        entry.id,
        printed(day.name_of(entry.id)),
        CANDIDATE,
        printed(said),
        entry.ticket if entry.ticket is not None else "",
        _clock(entry.picked),
        _witness(day, entry.witness) if entry.witness else "",
        _clock(entry.started),
        _clock(entry.finished),
        *marks,
        *[""] * (questions - len(marks)),
        date_short(entry.acquainted) if entry.acquainted else "",
        entry.note or "",
    ]


def _witness(day: Day, member: str) -> str:
    """The member's name; the code where another member has the same."""
    name = day.name_of(member)
    alone = sum(one.name == name for one in day.competition.commission) == 1
    return printed(name) if alone else member


def _member_rows(day: Day, sitting: Sitting, width: int) -> Iterator[list[str | int]]:
    away = {member.id: member.reason for member in sitting.absent}
    for member in day.competition.commission:
        said = PRESENT if member.id in sitting.present else ""
        said = f"{AWAY}: {away[member.id]}" if member.id in away else said
        row: list[str | int] = [member.id, printed(member.name), MEMBER, said]
        yield row + [""] * (width - len(row))


def _clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment is not None else ""


def read_day_sheet(name: str, rows: Sequence[Sequence[str]]) -> DaySheet:
    """The sheet out of the rows of a table. UserError where it has no row below its head."""
    filled = [(number, cells) for number, cells in enumerate(rows, 1) if any(cells)]
    line, cells = filled[0] if filled else (1, [])
    known = {title: column for column, title in TITLES.items()} | {column: column for column in TITLES} | _OTHER_TITLES
    head = sheet_head(cells, known)
    lacking = [TITLES[column] for column in ("id", "attendance") if column not in head.places]
    if lacking:
        findings = [Finding("KD520", name, values={"column": f"«{title}»"}, line=line, column=1) for title in lacking]
        return DaySheet(name, head, (), tuple(findings))
    if len(filled) < 2:
        raise UserError(f"у таблиці {name} немає жодного рядка під заголовком", "заповніть таблицю і повторіть")
    return DaySheet(name, head, tuple(_read_row(number, row, head) for number, row in filled[1:]))


def _read_row(number: int, cells: Sequence[str], head: SheetHead) -> DayRow:
    read = {column: cells[place] for column, place in head.places.items() if place < len(cells)}
    marks = [cells[place] if place < len(cells) else "" for place in head.marks]
    return DayRow(number, read, tuple(marks) if any(marks) else ())
