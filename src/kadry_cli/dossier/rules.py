"""What follows from a personal file: how far it has come, which lines are in force, what is due (H2-H14, H17)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDays
from kadry_cli.core.calendar.term_rule import term
from kadry_cli.core.calendar.terms import Asked, Term
from kadry_cli.core.decision import Decision
from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.dossier.records.file import InventoryLine, Passage, PersonalFile

LawOn = Callable[[date], LawOnDate]


class Stage(StrEnum):
    """How far a file has come: the candidate's, formed after the appointment, closed on dismissal, in the archive."""

    CANDIDATE = "кандидат"
    FORMED = "сформовано"
    CLOSED = "закрито"
    ARCHIVED = "в архіві"


def stage(passage: Passage) -> Stage:
    """How far a passage has come, by its last event (H2, H4, H14)."""
    if passage.archived is not None:
        return Stage.ARCHIVED
    if passage.closed is not None:
        return Stage.CLOSED
    return Stage.FORMED if passage.appointed is not None else Stage.CANDIDATE


class TermDue(NamedTuple):
    """The last day of a duty: the norm, and the count (None where the law of the date is not confirmed)."""

    norm: Norm
    decision: Decision[Term] | None

    @property
    def last(self) -> date | None:
        """The last day; None where the law of the date is not confirmed."""
        return self.decision.result.date if self.decision is not None else None

    def is_late(self, day: date) -> bool:
        """Whether something done on a day came after the last day."""
        return self.last is not None and day > self.last


def registration_due(appointed: date, law: LawOnDate, own: OwnDays = NO_OWN_DAYS) -> TermDue:
    """Until when a file is entered into the book of movement: within a week of the appointment (H8).

    `law` is that of the day of the appointment, `own` the body's corrections to the calendar; days count from the next
    day. Source: КМУ 731/1998, L477.
    """
    norm = law.norm("dossier.registration_days")
    if norm.value is None:
        return TermDue(norm, None)
    return TermDue(norm, term(Asked(appointed, int(norm.value)), law, own))


class RefreshDue(NamedTuple):
    """The day of a year by which files are refreshed; None where the law of that time is not confirmed."""

    year: int
    last: date | None
    norm: Norm


def refresh_due(year: int, law_on: LawOn) -> RefreshDue:
    """By which day of a year files are refreshed, «до 15 квітня»: that day is not moved (H12).

    The law is that of the first day of the year. Source: КМУ 731/1998, L480.
    """
    norm = law_on(date(year, 1, 1)).norm("dossier.refresh_by")
    if norm.value is None:
        return RefreshDue(year, None, norm)
    return RefreshDue(year, date(year, norm.value["month"], norm.value["day"]), norm)


def years_to_refresh(file: PersonalFile, today: date, law_on: LawOn) -> Iterator[RefreshDue]:
    """The years whose refresh had to be made by now and is not recorded.

    A file is refreshed from the year after the appointment on, for as long as it is in use (a reading; the source says
    «щорічно»): of a closed file nothing can be asked any more.
    """
    if file.appointed is None or stage(file) is not Stage.FORMED:
        return
    done = {one.year for one in file.refreshed}
    for year in range(file.appointed.date.year + 1, today.year + 1):
        due = refresh_due(year, law_on)
        if due.last is not None and due.last < today and year not in done:
            yield due


def lines_in_force(file: PersonalFile) -> tuple[InventoryLine, ...]:
    """The lines whose documents are in the file: neither corrected by a later line nor withdrawn (H7, H11)."""
    gone = {line.corrects for line in file.inventory} | {one.line for one in file.withdrawals}
    return tuple(line for line in file.inventory if line.number not in gone)


class Totals(NamedTuple):
    """How many documents on how many sheets."""

    documents: int
    sheets: int


def totals(file: PersonalFile) -> Totals:
    """What the inventory comes to."""
    lines = lines_in_force(file)
    return Totals(len(lines), sum(line.sheets for line in lines))


def next_line(file: PersonalFile) -> int:
    """The number of the next line of the inventory: it goes on after the greatest one (H7)."""
    return max([file.inventory_first, *(line.number + 1 for line in file.inventory)])


def passages(file: PersonalFile) -> tuple[Passage, ...]:
    """Every passage in the order of dates, the current one last."""
    return (*file.earlier, file)


def current_passage(file: PersonalFile) -> Passage:
    """The current passage alone, as `earlier` keeps it once the person comes back (H3)."""
    return Passage.model_construct(**{name: getattr(file, name) for name in Passage.model_fields})
