"""Who was told the result of the exam in person, and when (D20)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import CAME, REMOVED, ExamEntry
from kadry_cli.exam.sitting.day import Day, Seat, seat_of, sitting_place, with_entry


def acquainted(day: Day, wanted: Sequence[str], when: date) -> tuple[Exam, list[str]]:
    """The exam with the day of acquaintance of those named, else of everybody with a result who was not told yet, and
    who that is. UserError for somebody without a result, a day before the exam, or another day recorded already."""
    sitting_place(day, 1)
    people = [seat_of(day, text).entry.id for text in wanted] or [
        entry.id
        for sitting in day.exam.sittings
        for entry in sitting.candidates
        if _has_result(entry) and entry.acquainted is None
    ]
    if not people:
        raise UserError("ознайомлювати нікого: без результату або вже ознайомлені", "перелік: kadry exam score")
    exam = day.exam
    for person in dict.fromkeys(people):
        seat = seat_of(day._replace(exam=exam), person)
        _refuse(seat, when)
        exam = with_entry(exam, seat, acquainted=when)
    return exam, list(dict.fromkeys(people))


def _has_result(entry: ExamEntry) -> bool:
    return bool(entry.marks) or entry.attendance == REMOVED


def _refuse(seat: Seat, when: date) -> None:
    entry = seat.entry
    if not _has_result(entry):
        why = "оцінок ще немає" if entry.attendance == CAME else f"записано «{entry.attendance}»"
        raise UserError(f"«{entry.id}»: результату немає ({why})", "ознайомлюють із сумою балів")
    if when < seat.sitting.date:
        raise UserError(
            f"--date: {date_short(when)} – раніше за іспит ({date_short(seat.sitting.date)})",
            "звірте дату ознайомлення",
        )
    if entry.acquainted not in (None, when):
        raise UserError(
            f"«{entry.id}» уже ознайомлено {date_short(entry.acquainted)}",
            "якщо це описка, скасуйте той акт: kadry undo",
        )
