"""Points 1-11 against each other: birth, sex, tax number, studies and diplomas, passport, what was signed (I3-I13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.apostrophes import folded_words
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import sex_of
from kadry_cli.core.records.base import Record, is_sensitive
from kadry_cli.person.checks.case import CardCase
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.general import Education
from kadry_cli.person.records.words import FEMALE, MALE
from kadry_cli.person.rules.signed_part import signed_fingerprint
from kadry_cli.person.rules.tax_number import born_by, sex_by

_SERIES = re.compile("[АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ]{2}")
_NOT_JUDGED = {("birth",), ("family",), ("entry", "date")}
"""The birth itself, relatives who are older, and the entry, which KD755 judges by the age."""
_BOOKLET, _PLASTIC = re.compile("[0-9]{6}"), re.compile("[0-9]{9}")
_BY_PATRONYMIC = {"m": (MALE, "чоловіка"), "f": (FEMALE, "жінки")}


def general_findings(case: CardCase) -> Iterator[Finding]:
    """Every finding of points 1-11."""
    yield from _identity(case)
    yield from _before_birth(case)
    yield from _former_names(case)
    yield from _citizenship(case)
    for number, row in enumerate(case.card.education):
        yield from _education(case, row, ("education", number))
    for number, degree in enumerate(case.card.degrees):
        if degree.diploma is not None and degree.diploma.date is not None and degree.diploma.date.year < degree.year:
            yield case.found("KD746", ("degrees", number, "diploma", "date"), {"year": degree.year})
    yield from _works(case)
    yield from _passport(case)
    yield from _family(case)
    yield from _signature(case)


def _identity(case: CardCase) -> Iterator[Finding]:
    card = case.card
    shown, bearer = _BY_PATRONYMIC.get(sex_of(card.name) or "", (card.sex, ""))
    if shown != card.sex:
        yield case.found("KD742", ("sex",), {"sex": card.sex, "bearer": bearer})
    if card.tax_number is None:
        return
    if born_by(card.tax_number) != card.birth.date:
        yield case.found("KD741", ("tax_number",), {"what": "дата народження"}, key=True)
    if sex_by(card.tax_number) != card.sex:
        yield case.found("KD741", ("tax_number",), {"what": "стать"}, key=True)


def _before_birth(case: CardCase) -> Iterator[Finding]:
    """No day of a life precedes its birth. The day itself is never told: it is sensitive."""
    born = case.card.birth.date
    for loc, day in _days(case.card, ()):
        if day < born:
            yield case.found("KD743", loc, key=is_sensitive(Card, loc))
    for number, row in enumerate(case.card.education):
        if row.entered <= born.year:
            yield case.found("KD743", ("education", number, "entered"))


def _days(record: Record, loc: Loc) -> Iterator[tuple[Loc, date]]:
    """Every date of a record with its place, but for those that may precede the birth."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        place = (*loc, field.alias or name)
        if place in _NOT_JUDGED:
            continue
        if isinstance(value, date):
            yield place, value
        elif isinstance(value, Record):
            yield from _days(value, place)
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _days(item, (*place, number))


def _former_names(case: CardCase) -> Iterator[Finding]:
    days = [one.until for one in case.card.former_names]
    for number in range(1, len(days)):
        if days[number] <= days[number - 1]:
            values = {"before": date_short(days[number - 1])}
            yield case.found("KD750", ("former_names", number, "until"), values)


def _citizenship(case: CardCase) -> Iterator[Finding]:
    stated = case.card.citizenship
    if stated is None:
        return
    norm = case.law(max(stated.since, date(1991, 11, 13))).norm("card.citizenship_day")
    if norm.value is not None and stated.since < date.fromisoformat(norm.value):
        first = date_short(date.fromisoformat(norm.value))
        yield case.by_norm("KD744", ("citizenship", "from"), {"first": first}, norm)


def _education(case: CardCase, row: Education, loc: Loc) -> Iterator[Finding]:
    if row.studying:
        extra = [key for key in ("finished", "qualification", "diploma") if getattr(row, key) is not None]
        for key in extra:
            yield case.found("KD745", (*loc, key), key=True)
    elif row.finished is None:
        yield case.found("KD747", (*loc, "institution"))
    if row.finished is not None and row.finished < row.entered:
        yield case.found("KD746", (*loc, "finished"), {"year": row.entered})
    given = row.diploma.date if row.diploma is not None else None
    if given is not None and row.finished is not None and given.year < row.finished:
        yield case.found("KD746", (*loc, "diploma", "date"), {"year": row.finished})


def _works(case: CardCase) -> Iterator[Finding]:
    works = case.card.works
    counted = works is not None and (works.monographs or works.articles or works.inventions)
    if counted and not any("прац" in one.kind or "робіт" in one.kind for one in case.card.attachments):
        yield case.found("KD748", ("works",), key=True)


def _passport(case: CardCase) -> Iterator[Finding]:
    passport = case.card.passport
    if passport is None:
        return
    if passport.series is not None and not _SERIES.fullmatch(passport.series):
        yield case.found("KD749", ("passport", "series"), {"form": "дві великі українські літери"}, key=True)
    form, words = (_PLASTIC, "дев’ять цифр") if passport.series is None else (_BOOKLET, "шість цифр")
    if not form.fullmatch(passport.number):
        yield case.found("KD749", ("passport", "number"), {"form": words}, key=True)


def _family(case: CardCase) -> Iterator[Finding]:
    seen = set()
    for number, member in enumerate(case.card.family):
        key = (folded_words(member.name), member.born)
        if key in seen:
            yield case.found("KD751", ("family", number, "name"), key=True)
        seen.add(key)


def _signature(case: CardCase) -> Iterator[Finding]:
    stated = case.card.stated
    if stated is not None and stated.fingerprint is not None and stated.fingerprint != signed_fingerprint(case.card):
        yield case.found("KD752", ("stated", "fingerprint"), {"date": date_short(stated.date)}, key=True)
