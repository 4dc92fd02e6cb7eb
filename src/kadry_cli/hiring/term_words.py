"""A term of a competition in one sentence: its last day and how it was counted (B4, B23)."""

from __future__ import annotations

from datetime import date

from kadry_cli.competition.rules.terms import TERMS, Due
from kadry_cli.core.calendar.terms import Unit
from kadry_cli.core.calendar.words import WEEKDAYS
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted

NOT_CONFIRMED = "норму на цю дату джерела не підтверджують"

UNIT_FORMS = {
    Unit.DAYS: ("день", "дні", "днів"),
    Unit.MONTHS: ("місяць", "місяці", "місяців"),
    Unit.YEARS: ("рік", "роки", "років"),
}
_FORMS = {**UNIT_FORMS, Unit.DAYS: ("календарний день", "календарні дні", "календарних днів")}


def how_counted(due: Due) -> str:
    """«30 календарних днів з 30.05.2009; 28.06.2009 – неділя, тому до найближчого робочого дня»."""
    if due.decision is None:
        return NOT_CONFIRMED
    term = due.decision.result
    amount = counted(int(due.norm.value), *_FORMS[TERMS[due.name].unit])
    if TERMS[due.name].back:
        return f"за {amount} до {date_short(due.start)} – це {date_short(term.date)}; такого строку не переносять"
    words = f"{amount}, перший день – {date_short(term.counted_from)}"
    if term.moved_from is not None:
        moved = f"{date_short(term.moved_from)}, {_weekday(term.moved_from)}, – неробочий день"
        words += f"; {moved}, тому перенесено на найближчий робочий"
    return words


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]
