"""Points 1-16, section IX, the additional data and the dismissal as the form prints them (papers 3.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from kadry_cli.cards.papers.service_dates import NO_DATES, ServiceDates
from kadry_cli.core.language.dates import date_card, date_short
from kadry_cli.person.records.card import Card, Dismissal, Privilege, Statement
from kadry_cli.person.records.entry import Entry
from kadry_cli.person.records.general import Address, Birth, Passport, Works
from kadry_cli.person.records.military import MilitaryRecord
from kadry_cli.person.records.words import FEMALE, HIGHER, SECONDARY

Texts = dict[str, str]

PASSPORT = ("series", "number", "issued_by", "date")
ADDRESS = ("settlement", "post_office", "street", "block", "house", "flat", "phones")
WORKS = ("monographs", "articles", "inventions")
ENTRY = ("protocol", "protocol_date", "leader", "reserve_since", "other")
SERVICE = ("general", "continuous", "civil")
MILITARY = ("group", "category", "composition", "rank", "specialty", "fitness", "office")


def points(card: Card | None, service: ServiceDates = NO_DATES) -> dict[str, Any]:
    """Every text of the form outside its tables; all are empty on a blank. `service` are points 14-16."""
    single = (
        "name",
        "citizenship",
        "birthplace",
        "born",
        "level",
        "marital",
        "stated",
        "oath",
        "statement",
    )
    if card is None:
        empty: dict[str, Any] = dict.fromkeys(single, "")
        groups = ("passport", PASSPORT), ("address", ADDRESS), ("works", WORKS), ("entry", ENTRY)
        empty |= {
            name: dict.fromkeys(keys, "") for name, keys in (*groups, ("service", SERVICE), ("military", MILITARY))
        }
        return {**empty, "privileges": [], "dismissals": []}
    return {
        "name": full_name(card),
        "citizenship": _when(card.citizenship.since if card.citizenship else None, date_card),
        "birthplace": _birthplace(card.birth),
        "born": date_short(card.birth.date),
        "level": _level(card),
        "marital": card.marital or "",
        "stated": _when(card.stated.date if card.stated else None, date_card),
        "oath": _when(card.oath.date if card.oath else None, date_card),
        "statement": _statement(card.statement, card.sex) if card.statement else "",
        "passport": _passport(card.passport),
        "address": _address(card.address),
        "works": _works(card.works),
        "entry": _entry(card.entry),
        "service": service.printed(),
        "military": _military(card.military),
        "privileges": [_privilege(one) for one in card.privileges],
        "dismissals": [_dismissal(one) for one in card.dismissals()],
    }


def full_name(card: Card) -> str:
    """The present surname, the maiden one in brackets, then given name and patronymic (L497)."""
    if card.maiden is None:
        return card.name
    surname, _, rest = card.name.partition(" ")
    return f"{surname} ({card.maiden}) {rest}".rstrip()


def _when(day: date | None, words: Callable[[date], str]) -> str:
    return words(day) if day is not None else ""


def _birthplace(birth: Birth) -> str:
    region = f"{birth.region} область" if birth.region else ""
    district = f"{birth.district} район" if birth.district else ""
    return ", ".join(filter(None, (birth.country, region, district, birth.settlement)))


def _level(card: Card) -> str:
    levels = {one.level for one in card.education if not one.studying}
    return HIGHER if HIGHER in levels else SECONDARY if levels else ""


def _works(works: Works | None) -> Texts:
    return dict.fromkeys(WORKS, "") if works is None else {key: str(getattr(works, key)) for key in WORKS}


def _passport(passport: Passport | None) -> Texts:
    if passport is None:
        return dict.fromkeys(PASSPORT, "")
    return {
        "series": passport.series or "",
        "number": passport.number,
        "issued_by": passport.issued_by,
        "date": date_short(passport.date),
    }


def _address(address: Address | None) -> Texts:
    if address is None:
        return dict.fromkeys(ADDRESS, "")
    parts = {key: getattr(address, key) or "" for key in ADDRESS[:-1]}
    return {**parts, "phones": ", ".join(address.phones)}


def _entry(entry: Entry | None) -> Texts:
    found = dict.fromkeys(ENTRY, "")
    if entry is None:
        return found
    if entry.protocol is not None:
        found |= {"protocol": entry.protocol.number, "protocol_date": date_card(entry.protocol.date)}
    return {
        **found,
        "leader": entry.leader or "",
        "reserve_since": _when(entry.reserve_since, date_short),
        "other": entry.other or "",
    }


def _military(record: MilitaryRecord | None) -> Texts:
    if record is None:
        return dict.fromkeys(MILITARY, "")
    plain = {key: getattr(record, key) or "" for key in MILITARY if key != "fitness"}
    return {**plain, "fitness": record.fitness.words() if record.fitness else ""}


def _statement(one: Statement, sex: str) -> str:
    """The words of articles 12 and 16 in their order, each as the person states it, with the day (L603)."""
    return "; ".join(_stated(one, sex)) + f" ({date_short(one.date)})"


def _stated(one: Statement, sex: str) -> Iterator[str]:
    female = sex == FEMALE
    had = "мала" if female else "мав"
    yield f"{had} судимість" if one.convicted else f"не {had} судимості"
    no = ("" if one.business else "не ", "" if one.second_job else "не ")
    yield f"{no[0]}займаюсь підприємницькою діяльністю безпосередньо або через посередників"
    yield f"{no[1]}працюю за сумісництвом"
    attorney = "повірена" if female else "повірений"
    yield f"{'' if one.represents else 'не '}{attorney} третіх осіб у справах державного органу"
    yield f"{'' if one.governs else 'не '}член складу керівних органів підприємств"


def _privilege(one: Privilege) -> str:
    return f"{one.category}, посвідчення № {one.certificate}, {date_short(one.date)}, {one.issued_by}"


def _dismissal(one: Dismissal) -> str:
    return f"{date_short(one.date)}; {one.reason}, {one.norm}; {one.ground.words()}"
