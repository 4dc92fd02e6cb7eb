"""What an event writes into a card: the entry of its section, and the periods of work that follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.base import Record, file_keys
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.editor import Edit, Insert, Put, Remove
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.person.records.card import Card, Dismissal
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.records.sections import CareerEvent, Penalty
from kadry_cli.person.records.words import APPOINTED, SUSPENSION
from kadry_cli.service.records import Leaving, WorkPeriod
from kadry_cli.service.words import KINDS

ORDER = tuple(file_keys(Card))


def entry_added(key: str, dates: Sequence[date], day: date, entry: Record) -> Edit:
    """An entry of a section put on its date, after those of the same day."""
    at = sum(1 for one in dates if one <= day)
    return Insert((key,), record_value(entry), at if at < len(dates) else None, ORDER)


def career_added(card: Card, event: CareerEvent) -> list[Edit]:
    """An event of the career. A new appointment after a dismissal puts that among the former ones.

    UserError for another event after it, and where the same act has already brought the same.
    """
    edits: list[Edit] = []
    if card.dismissal is not None and event.date > card.dismissal.date:
        if event.kind != APPOINTED:
            raise UserError(f"звільнено {date_short(card.dismissal.date)}", "спершу запишіть нове призначення")
        dates = [one.date for one in card.former_dismissals]
        edits = [entry_added("former_dismissals", dates, card.dismissal.date, card.dismissal), Remove(("dismissal",))]
    if any(_same(one, event) for one in card.career):
        raise UserError(
            f"подію «{event.kind}» від {date_short(event.date)} за цим актом уже записано", "нічого додавати"
        )
    return [*edits, entry_added("career", [one.date for one in card.career], event.date, event)]


def _same(one: CareerEvent, other: CareerEvent) -> bool:
    return (one.kind, one.date, one.ground.number, one.ground.date) == (
        other.kind,
        other.date,
        other.ground.number,
        other.ground.date,
    )


def work_from(event: CareerEvent, post: str, settings: Settings) -> WorkPeriod:
    """The period of work in this body that an appointment begins: it counts for all three kinds of service."""
    name = on_date(settings.names, event.date) or settings.names[0]
    return WorkPeriod.model_construct(
        start=event.date, employer=name.full, post=post, document=event.ground.words(), counts=KINDS
    )


def work_begun(card: Card, event: CareerEvent, post: str, settings: Settings) -> list[Edit]:
    """The same as an edit of the card; nothing where a period of work runs already."""
    if any(one.end is None for one in card.work):
        return []
    return [entry_added("work", [one.start for one in card.work], event.date, work_from(event, post, settings))]


def dismissed(card: Card, dismissal: Dismissal, leaving: Leaving | None) -> list[Edit]:
    """The dismissal, and the end of every period of work that runs. UserError where one is recorded already."""
    if card.dismissal is not None:
        raise UserError(f"звільнення від {date_short(card.dismissal.date)} вже записано", "перевірте: kadry card show")
    edits: list[Edit] = [Put(("dismissal",), record_value(dismissal), ORDER)]
    order = tuple(file_keys(WorkPeriod))
    for number, period in enumerate(card.work):
        if period.end is None:
            edits.append(Put(("work", number, "to"), Plain(dismissal.date.isoformat()), order))
            if leaving is not None:
                edits.append(Put(("work", number, "left"), record_value(leaving), order))
    return edits


def lifted(card: Card, day: date, ground: Ground) -> list[Edit]:
    """The lifting of the penalty in force. UserError where none is, or where several are."""
    open_ones = [
        (number, one)
        for number, one in enumerate(card.penalties)
        if one.lifted is None and one.kind != SUSPENSION and one.date <= day
    ]
    if not open_ones:
        raise UserError("чинного стягнення немає", "перевірте розділ V: kadry card show")
    if len(open_ones) > 1:
        listed = ", ".join(f"{one.name} від {date_short(one.date)}" for _, one in open_ones)
        raise UserError(f"чинних стягнень кілька: {listed}", "впишіть дату зняття: kadry card set")
    number, _ = open_ones[0]
    order = tuple(file_keys(Penalty))
    place = ("penalties", number)
    return [
        Put((*place, "lifted"), Plain(day.isoformat()), order),
        Put((*place, "lifted_by"), record_value(ground), order),
    ]
