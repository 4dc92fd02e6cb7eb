"""How a year and a month of working days look on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.core.calendar.words import WEEKDAYS_SHORT
from kadry_cli.core.calendar.working import DayStatus, WorkingDays
from kadry_cli.core.calendar.year import Month
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.law.dates import MONTHS
from kadry_cli.core.law.wording import citation_text
from kadry_cli.workspace.calendar.status_words import remark_sentences, status_reason

COLUMNS = ("Місяць", "Днів", "Робочих", "Вихідних", "Коротших на годину")


def show_year(screen: Screen, year: int, months: Sequence[Month], special: Sequence[DayStatus], *, known: bool) -> None:
    """Counts by month with the total, then the days that the week alone does not decide."""
    screen.heading(f"Робочі дні {year} року")
    screen.line()
    rows = [(MONTHS[one.number - 1], one.days, one.working, one.off, len(one.shortened)) for one in months]
    totals = [sum(column) for column in zip(*(row[1:] for row in rows), strict=True)]
    screen.table(Table(COLUMNS, rows, ("разом", *totals)))
    screen.line()
    _show_special(screen, special, known=known)
    shortened = [day for one in months for day in one.shortened]
    if shortened:
        screen.line()
        days = ", ".join(_short(day) for day in shortened)
        screen.paragraph(f"На годину коротші, крім скороченого робочого часу (КЗпП, стаття 53): {days}.")


def _show_special(screen: Screen, special: Sequence[DayStatus], *, known: bool) -> None:
    if not known:
        screen.paragraph("Свят і перенесень цього року програма не знає: враховано лише вихідні дні тижня.")
        return
    if not special:
        screen.line("Усі дні – за тижнем: ні свят, ні перенесень.")
        return
    sources = list(dict.fromkeys(citation_text(status.cite) for status in special))
    rows = [
        (
            _short(status.day),
            WEEKDAYS_SHORT[status.day.weekday()],
            status_reason(status),
            sources.index(citation_text(status.cite)) + 1,
        )
        for status in special
    ]
    screen.table(Table(("День", "", "Що це", "Джерело"), rows))
    screen.line()
    for number, source in enumerate(sources, 1):
        screen.paragraph(f"{number}. {source}", hanging="   ")
    for remark in remark_sentences({status.why for status in special}):
        screen.line()
        screen.paragraph(remark)


def _short(day: date) -> str:
    return f"{day.day:02d}.{day.month:02d}"


def show_month(
    screen: Screen, year: int, month: Month, days: WorkingDays, special: Sequence[DayStatus], *, known: bool
) -> None:
    """The weeks of a month: a day off stands in brackets, a shortened one has a minus."""
    screen.heading(f"{MONTHS[month.number - 1].capitalize()} {year} року: робочих днів {month.working}")
    screen.line()
    screen.line("".join(f"{name:^6}" for name in WEEKDAYS_SHORT).rstrip())
    first = date(year, month.number, 1).weekday()
    cells = [" " * 6] * first + [
        _cell(date(year, month.number, number), month, days) for number in range(1, month.days + 1)
    ]
    for start in range(0, len(cells), 7):
        screen.line("".join(cells[start : start + 7]).rstrip())
    screen.line()
    screen.line("[12] – вихідний" + ("; 12- – коротший на годину" if month.shortened else ""))
    if special or not known:
        screen.line()
        _show_special(screen, special, known=known)


def _cell(day: date, month: Month, days: WorkingDays) -> str:
    if not days.is_working(day):
        return f" [{day.day:>2}] "
    return f"  {day.day:>2}{'-' if day in month.shortened else ' '} "
