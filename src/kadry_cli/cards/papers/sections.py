"""The tables of the form as they are filled: a row for each entry of the card, its cells by field (papers 3.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from kadry_cli.core.language.alphabet import NO_BREAK_SPACE
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.general import Diploma, Education
from kadry_cli.person.records.sections import Award, Leave, Penalty, ReserveEntry, Suspension, Training
from kadry_cli.person.rules.standing import Staff, progress

Entry = Mapping[str, str]
"""A row of a table: what stands in the column of each field."""

IN_THIS_BODY = "У цьому органі"


def entries(card: Card, staff: Staff, day: date) -> dict[str, list[Entry]]:
    """The rows of each table of the form, section III up to the day."""
    return {
        "education": [_education(one) for one in card.education],
        "degrees": [{"name": one.name, "year": str(one.year), **_diploma(one.diploma)} for one in card.degrees],
        "languages": [{"language": one.language, "level": one.level} for one in card.languages],
        "family": [{"kinship": one.kinship, "name": one.name, "born": date_short(one.born)} for one in card.family],
        "extensions": [
            {"since": date_short(one.since), "until": date_short(one.until), "ground": one.ground.words()}
            for one in sorted(card.extensions, key=lambda one: one.since)
        ],
        "career": list(_career(card, staff, day)),
        "leaves": [_leave(one) for one in sorted(card.leaves, key=lambda one: one.since)],
        "penalties": [_penalty(one) for one in sorted(card.penalties, key=lambda one: one.date)],
        "awards": [_award(one) for one in sorted(card.awards, key=lambda one: one.date)],
        "reserve": [_reserve(one) for one in sorted(card.reserve, key=lambda one: one.date)],
        "training": [_training(one) for one in sorted(card.training, key=lambda one: one.until)],
    }


def _day(day: date | None) -> str:
    return date_short(day) if day is not None else ""


def _education(one: Education) -> Entry:
    """Who still studies fills institution, year of entry and speciality only (L509)."""
    institution = f"{one.institution}, {one.place}" if one.place else one.institution
    begun = {"institution": institution, "entered": str(one.entered), "speciality": one.speciality or ""}
    if one.studying:
        return begun
    finished = str(one.finished) if one.finished is not None else ""
    return {**begun, "finished": finished, "qualification": one.qualification or "", **_diploma(one.diploma)}


def _diploma(one: Diploma | None) -> Entry:
    return {} if one is None else {"diploma": one.number, "diploma_date": _day(one.date)}


def _career(card: Card, staff: Staff, day: date) -> Iterator[Entry]:
    for row in progress(card, staff, day):
        yield {
            "date": date_short(row.date),
            "unit": row.standing.unit,
            "post": row.standing.post,
            "category": row.standing.category,
            "rank": str(row.standing.rank) if row.standing.rank is not None else "",
            "ground": row.ground,
            "signature": _day(row.acquainted),
        }


def _leave(one: Leave) -> Entry:
    days = f", {counted(one.days, 'день', 'дні', 'днів')}" if one.days is not None else ""
    return {
        "kind": one.kind + days,
        "period": _between(one.period_from, one.period_to),
        "since": date_short(one.since),
        "until": date_short(one.until),
        "ground": one.ground.words(),
    }


def _between(since: date | None, until: date | None) -> str:
    """«22.06.2009 – 21.06.2010»; one of the two alone where the other is not recorded."""
    return f"{NO_BREAK_SPACE}– ".join(date_short(day) for day in (since, until) if day is not None)


def _penalty(one: Penalty) -> Entry:
    kind = _dated(one.name, one.date, one.ground.date)
    if one.suspension is not None:
        kind += _suspended(one.suspension)
    lifted = ", ".join(filter(None, (_day(one.lifted), one.lifted_by.words() if one.lifted_by else "")))
    return {"reason": one.reason, "kind": kind, "ground": one.ground.words(), "lifted": lifted}


def _suspended(one: Suspension) -> str:
    """The term and what the inquiry found; what is not known yet is left to be written in (L560)."""
    until = date_short(one.until) if one.until else "___"
    found = one.inquiry or "___"
    return f"; відсторонено: термін від {date_short(one.since)} до {until}; результати розслідування: {found}"


def _award(one: Award) -> Entry:
    return {"name": _dated(one.name, one.date, one.ground.date), "ground": one.ground.words()}


def _dated(name: str, day: date, of_ground: date) -> str:
    """The form has no column for the day: it is told where it is not the day of the ground."""
    return name if day == of_ground else f"{name}, {date_short(day)}"


def _reserve(one: ReserveEntry) -> Entry:
    return {
        "body": one.body or IN_THIS_BODY,
        "post": one.post,
        "date": date_short(one.date),
        "ground": one.ground.words(),
    }


def _training(one: Training) -> Entry:
    document = ", ".join(filter(None, (one.document, _day(one.document_date))))
    ground = one.ground.words() if one.ground is not None else ""
    return {
        "institution": one.institution,
        "programme": one.programme,
        "period": _between(one.since, one.until),
        "document": "; ".join(filter(None, (document, ground))),
    }
