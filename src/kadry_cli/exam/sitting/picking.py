"""The candidate's own pick of a ticket, as it is recorded: the program draws for no one (D9, E7)."""

from __future__ import annotations

from datetime import time

from kadry_cli.competition.records import CommissionMember
from kadry_cli.core.errors import UserError
from kadry_cli.exam.people import find_member
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import CAME, Sitting
from kadry_cli.exam.sitting.day import Day, Seat, with_entry


def picked(day: Day, seat: Seat, ticket: int, at: time, witness: str) -> Exam:
    """The exam with the pick in it. UserError where it cannot have been so, or another is recorded already."""
    entry = seat.entry
    if entry.attendance != CAME:
        raise UserError(
            f"«{entry.id}»: записано «{entry.attendance}», тож білета не вибирають",
            f"якщо кандидат усе ж складає іспит: kadry exam sit {day.competition.id} --came {entry.id}",
        )
    _refuse_number(day, seat, ticket)
    member = present_member(day, seat.sitting, witness, "--witness")
    recorded = {"ticket": entry.ticket, "picked": entry.picked, "witness": entry.witness}
    told = {"ticket": ticket, "picked": at, "witness": member.id}
    different = [key for key, value in recorded.items() if value not in (None, told[key])]
    if different:
        was = f"білет № {entry.ticket}" + (f" о {entry.picked:%H:%M}" if entry.picked else "")
        raise UserError(
            f"для «{entry.id}» уже записано інше: {was}",
            "записаного вибору не змінюють; якщо це описка, скасуйте той акт: kadry undo",
        )
    return with_entry(day.exam, seat, **told)


def _refuse_number(day: Day, seat: Seat, ticket: int) -> None:
    other = next((one.id for one in seat.sitting.candidates if one.ticket == ticket and one.id != seat.entry.id), None)
    if other is not None:
        raise UserError(
            f"білет № {ticket} уже має {day.name_of(other)}", "звірте номер з білетом, який вибрав кандидат"
        )
    if day.exam.seals and ticket > day.exam.seals[-1].tickets:
        raise UserError(
            f"білета № {ticket} немає: у комплекті їх {day.exam.seals[-1].tickets}", "звірте номер на білеті"
        )


def present_member(day: Day, sitting: Sitting, wanted: str, option: str) -> CommissionMember:
    """The member of the commission who is meant, present at a sitting; UserError where nobody such is."""
    member = find_member(day.competition, wanted)
    if not sitting.present:
        raise UserError(
            "присутніх членів комісії ще не записано",
            f"спершу: kadry exam sit {day.competition.id} --present {member.id} --present …",
        )
    if member.id not in sitting.present:
        raise UserError(
            f"{option}: {member.name} серед присутніх не записано",
            f"присутні: {', '.join(sitting.present)}; "
            f"додають так: kadry exam sit {day.competition.id} --present {member.id}",
        )
    return member
