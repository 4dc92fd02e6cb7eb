"""Marks of the commission: the joint ones, those of single members, corrections (D15, D17, D22)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.people import find_member
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import CAME, Correction, IndividualMarks
from kadry_cli.exam.rules import ExamLaw, exam_result, read_mark
from kadry_cli.exam.scoring import Scored
from kadry_cli.exam.sitting.day import Day, Seat, with_entry
from kadry_cli.exam.sitting.picking import present_member


def given_marks(texts: Sequence[str], law: ExamLaw) -> tuple[str, ...]:
    """Marks typed one by one or in one text. UserError with everything that the law of the date does not allow."""
    marks = tuple(" ".join(texts).split())
    problems = []
    questions = law.questions.value
    if questions is not None and len(marks) != questions:
        problems.append(f"оцінок {len(marks)}, а питань у білеті {questions}")
    for number, text in enumerate(marks, 1):
        mark = read_mark(text, law.scale())
        if isinstance(mark, str):
            problems.append(f"питання {number} – {mark}")
    if problems:
        raise UserError(
            f"оцінки не годяться: {'; '.join(problems)}", "по одній цілій оцінці за шкалою за кожне питання"
        )
    return marks


def marked(day: Day, seat: Seat, marks: tuple[str, ...], started: time | None, finished: time | None) -> Exam:
    """The exam with the joint marks of a candidate. UserError where others are recorded already, or none can be."""
    entry = seat.entry
    refuse_sealed(day)
    if entry.attendance != CAME:
        raise UserError(f"«{entry.id}»: записано «{entry.attendance}», тож оцінок немає", "перевірте прізвище")
    if entry.ticket is None:
        raise UserError(
            f"«{entry.id}»: білета не записано, тож незрозуміло, за які питання оцінки",
            f"спершу: kadry exam pick {day.competition.id} {entry.id} БІЛЕТ",
        )
    if entry.marks and entry.marks != marks:
        raise UserError(
            f"для «{entry.id}» оцінки вже записано: {' '.join(entry.marks)}",
            f"оцінку виправляють так: kadry exam correct {day.competition.id} {entry.id} --question … --mark …",
        )
    for option, old, new in (("--started", entry.started, started), ("--finished", entry.finished, finished)):
        if old is not None and new not in (None, old):
            raise UserError(f"{option}: уже записано {old:%H:%M}", "записаного часу не змінюють; звірте з аркушем")
    times = {key: clock for key, clock in (("started", started), ("finished", finished)) if clock is not None}
    return with_entry(day.exam, seat, marks=marks, **times)


def marked_by(day: Day, seat: Seat, marks: tuple[str, ...], member: str) -> Exam:
    """The exam with the marks that one member proposed, kept apart from the joint ones (D15)."""
    refuse_sealed(day)
    entry = seat.entry
    who = present_member(day, seat.sitting, member, "--member").id
    if entry.attendance != CAME or entry.ticket is None:
        raise UserError(f"«{entry.id}»: білета не записано, тож оцінювати нічого", "спершу: kadry exam pick")
    old = next((one.marks for one in entry.individual if one.member == who), None)
    if old == marks:
        return day.exam
    if old is not None:
        raise UserError(f"оцінки «{who}» для «{entry.id}» вже записано: {' '.join(old)}", "записаних не змінюють")
    one = IndividualMarks.model_construct(member=who, marks=marks)
    return with_entry(day.exam, seat, individual=(*entry.individual, one))


def refuse_sealed(day: Day) -> None:
    """Nothing is marked before the set of tickets is opened (E9)."""
    if day.exam.seals and day.exam.seals[-1].opened is None:
        raise UserError(
            "комплект білетів ще опечатано, тож оцінювати нічого",
            f"спершу відкрийте комплект: kadry exam open {day.competition.id}",
        )


def corrected(day: Day, seat: Seat, question: int, mark: str, reason: str, author: str, when: date) -> Exam:
    """The exam with one joint mark changed and the old one kept beside it, with the reason and who attested it (D22).

    UserError for a mark that the law of the exam's date does not allow, for the same mark, for a day before the exam.
    """
    entry = seat.entry
    if not entry.marks:
        raise UserError(f"для «{entry.id}» оцінок ще немає", f"запишіть їх: kadry exam mark {day.competition.id} …")
    if question > len(entry.marks):
        raise UserError(f"--question: питання {question} немає", f"усього питань {len(entry.marks)}")
    found = read_mark(mark, day.law(seat.sitting.date).scale())
    if isinstance(found, str):
        raise UserError(f"--mark: «{mark}»: {found}", "впишіть цілу оцінку за шкалою")
    old = entry.marks[question - 1]
    if old == mark:
        raise UserError(f"за питання {question} уже стоїть {old}", "виправляти нема чого; звірте з аркушем")
    if when < seat.sitting.date:
        raise UserError(
            f"--date: {date_short(when)} – раніше за іспит ({date_short(seat.sitting.date)})", "звірте дату виправлення"
        )
    who = find_member(day.competition, author).id
    made = Correction.model_construct(question=question, old=old, new=mark, reason=reason, author=who, date=when)
    marks = (*entry.marks[: question - 1], mark, *entry.marks[question:])
    return with_entry(day.exam, seat, marks=marks, corrections=(*entry.corrections, made))


def scored_of(day: Day, seat: Seat) -> Scored:
    """The result of the candidate's joint marks on the law of the exam's date."""
    entry = seat.entry
    decision = exam_result(entry.attendance, entry.marks, day.law(seat.sitting.date))
    return Scored(entry.id, seat.name, entry.ticket, entry.attendance, entry.marks, decision, seat.number)
