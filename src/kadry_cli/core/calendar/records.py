"""`calendar.yaml`: where the body's working days differ from the country's, each with its act (design §3)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

from kadry_cli.core.calendar.own_days import FIVE, SIX, OwnDay, OwnDays, OwnWeek
from kadry_cli.core.finding import Citation
from kadry_cli.core.law.lookup import OwnCitation
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import CitedOrder
from kadry_cli.core.records.types import Choice, Id, IsoDate, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kadry_cli.core.law.lookup import OwnAct

if TYPE_CHECKING:
    WeekKind = str
else:
    WeekKind = Annotated[
        str, Choice("п'ятиденний", "шестиденний", means=("вихідні субота й неділя", "вихідна лише неділя"))
    ]

WEEK_DAYS = {"п'ятиденний": FIVE, "шестиденний": SIX}


class Grounded(Record):
    """What stands on an act: of the head by its number, or any other by its code."""

    name: Text | None = about("За що", "Коротко, для екрана: «День селища».", default=None)
    act: Id | None = about("Код акта", "З acts.yaml або зі списку `kadry law list`.", default=None)
    order: CitedOrder | None = about("Акт керівника", "Наказ чи розпорядження з книги.", default=None)


class GivenDay(Grounded):
    """One day made working or off."""

    day: IsoDate = about("Дата", "День, який став робочим чи вихідним.", alias="date")


class OwnTransfer(Grounded):
    """A working day moved to a day off."""

    off: IsoDate = about("Робочий день, що став вихідним", "Звідки перенесено роботу.")
    working: IsoDate = about("Вихідний день, що став робочим", "Куди перенесено роботу.")


class WeekFrom(Grounded):
    """The working week from a date."""

    since: IsoDate = about("Діє з", "Перший день такого тижня.", alias="from")
    week: WeekKind = about("Робочий тиждень", "`п'ятиденний` – вихідні субота й неділя, `шестиденний` – лише неділя.")


class BodyCalendar(Record):
    """The body's corrections to the calendar."""

    weeks: tuple[WeekFrom, ...] = about("Робочий тиждень", "Якщо не вказано – п’ятиденний.", default=())
    days_off: tuple[GivenDay, ...] = about("Додаткові вихідні дні", "Яких немає в календарі країни.", default=())
    working_days: tuple[GivenDay, ...] = about("Додаткові робочі дні", "Вихідні, в які орган працював.", default=())
    transfers: tuple[OwnTransfer, ...] = about(
        "Перенесення робочих днів", "Пари: який день став вихідним, який робочим.", default=()
    )


def own_days_of(record: BodyCalendar, own_acts: Iterable[OwnAct]) -> OwnDays:
    """The corrections as the rules take them; `own_acts` are those of the register."""
    acts = {act.id: act for act in own_acts}
    days = {day.day: day for day in _days(record, acts)}
    return OwnDays(days, tuple(OwnWeek(week.since, WEEK_DAYS[week.week]) for week in record.weeks))


def _days(record: BodyCalendar, acts: dict[str, OwnAct]) -> Iterator[OwnDay]:
    for given, working in ((record.days_off, False), (record.working_days, True)):
        for one in given:
            yield OwnDay(one.day, working, _cite(one, acts), one.name or "")
    for moved in record.transfers:
        cite = _cite(moved, acts)
        yield OwnDay(moved.off, False, cite, moved.name or "", moved.working)
        yield OwnDay(moved.working, True, cite, moved.name or "", moved.off)


def _cite(ground: Grounded, acts: dict[str, OwnAct]) -> Citation:
    if ground.order is not None:
        return OwnCitation("", words=ground.order.words())
    act = acts.get(ground.act or "")
    return OwnCitation(act.id, words=act.citation()) if act is not None else Citation(ground.act or "")


def dates_of(record: BodyCalendar) -> tuple[tuple[date, tuple[str | int, ...]], ...]:
    """Every date that the record makes working or off, with its place."""
    found: list[tuple[date, tuple[str | int, ...]]] = []
    for key in ("days_off", "working_days"):
        found += [(one.day, (key, number, "date")) for number, one in enumerate(getattr(record, key))]
    for number, moved in enumerate(record.transfers):
        found += [(moved.off, ("transfers", number, "off")), (moved.working, ("transfers", number, "working"))]
    return tuple(found)
