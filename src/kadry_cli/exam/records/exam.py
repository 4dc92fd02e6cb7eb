"""`competitions/<id>/exam.yaml`: the seals of the tickets and the sittings of one exam (design §3)."""

from __future__ import annotations

from datetime import datetime, time

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Id
from kadry_cli.exam.records.sitting import Sitting
from kadry_cli.exam.records.tickets import Seal


class Exam(Record):
    """The exam of one competition."""

    competition: Id = about("Код конкурсу", "Такий самий, як назва папки.", examples=("2009-holovnyi-spetsialist",))
    seals: tuple[Seal, ...] = about("Опечатування білетів", "Чинне – останнє.", default=())
    sittings: tuple[Sitting, ...] = about("Засідання", "Кожне, на якому складають іспит.", default=())

    def begins(self) -> datetime | None:
        """The appointed beginning of the first sitting, by the day's beginning where no hour is known; None without
        one."""
        begins = [datetime.combine(one.date, one.hour or one.started or time.min) for one in self.sittings]
        return min(begins, default=None)
