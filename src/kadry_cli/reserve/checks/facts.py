"""What a list of the reserve says that other records are checked against."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.core.finding import Loc
from kadry_cli.core.records.report import Fact
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.checks.case import ListCase, norm_data
from kadry_cli.reserve.rules.facts import commission_word
from kadry_cli.reserve.rules.law import CHAIRS, HEAD_LEAST, top_categories

LIST = "reserve.list"
"""A list: key `<unit>`, data (year, «так» for an approved one, day of the review or "")."""

YEAR = "reserve.year"
"""A year for which an approved list is kept: the key."""

ENTRY = "reserve.entry"
"""Somebody in a list: key the person, data (year, post, day of the enrolment, «так» where an act enrols, «так» with the
details of an outsider)."""

POST = "reserve.post"
"""A post of a list: key the post, data (unit of the list, year, people not removed, «так» for an approved list, how
many a head's post needs or "", categories that the President or the Cabinet appoints, people with those removed, then
the norm)."""

COMMISSION = "reserve.commission"
"""Somebody enrolled, for posts that a higher body fills: key the person, data (post, decision of the special commission
or "", «так» where a commission is named, categories that no such commission considers, then the norm)."""

RECOMMENDED = "reserve.recommended"
"""A recommendation by a competition of the register: key the person, data (competition, number and date of the
protocol)."""

ORDER = "reserve.order"
"""An act of the own head that a list cites: key `<year>/<unit>/<place>`, data (kind, number, date)."""

OWN_ACTS = ("наказ", "розпорядження")


def list_facts(case: ListCase) -> Iterator[Fact]:
    """Every fact of a list."""
    found, path = case.list, case.path
    approved = "так" if found.act is not None else "ні"
    reviewed = found.reviewed.isoformat() if found.reviewed is not None else ""
    yield Fact(LIST, found.unit, path, ("unit",), (str(found.year), approved, reviewed))
    if found.act is not None:
        yield Fact(YEAR, str(found.year), path, ("year",))
    yield from _posts(case, approved)
    yield from _people(case)
    yield from _orders(case)


def _posts(case: ListCase, approved: str) -> Iterator[Fact]:
    found = case.list
    law = case.law(case.day)
    norm = law.norm(HEAD_LEAST)
    tops = " ".join(top_categories(law))
    least = str(norm.value) if norm.value is not None else ""
    for at, post in enumerate(found.posts):
        staying = sum(one.removed is None for one in post.candidates)
        enrolled = str(len(post.candidates))
        data = (found.unit, str(found.year), str(staying), approved, least, tops, enrolled, *norm_data(norm))
        yield Fact(POST, post.post, case.path, ("posts", at, "post"), data)


def _people(case: ListCase) -> Iterator[Fact]:
    found = case.list
    for post, one, loc in case.people():
        enrolled = "так" if case.act_of(one) is not None else "ні"
        outsider = "так" if one.outsider is not None else "ні"
        data = (str(found.year), post.post, one.enrolled.isoformat(), enrolled, outsider)
        yield Fact(ENTRY, one.person, case.path, (*loc, "person"), data)
        if case.act_of(one) is not None and one.removed is None:
            law = case.law(case.day_of(one))
            named = "так" if found.commission is not None else "ні"
            norm = law.norm(CHAIRS)
            decision = (post.post, commission_word(post, one), named, " ".join(top_categories(law)), *norm_data(norm))
            yield Fact(COMMISSION, one.person, case.path, (*loc, "person"), decision)
        if one.recommended is not None and one.recommended.competition is not None:
            protocol = one.recommended.protocol
            said = (one.recommended.competition, protocol.number, protocol.date.isoformat())
            yield Fact(RECOMMENDED, one.person, case.path, (*loc, "recommended", "competition"), said)


def _orders(case: ListCase) -> Iterator[Fact]:
    """Each act of the own head once, where it is cited first."""
    seen = set()
    for loc, ground in _grounds(case):
        data = (ground.kind, ground.number, ground.date.isoformat())
        if ground.issuer is None and ground.kind.casefold() in OWN_ACTS and data not in seen:
            seen.add(data)
            key = f"{case.list.year}/{case.list.unit}/{'/'.join(map(str, loc))}"
            yield Fact(ORDER, key, case.path, (*loc, "number"), data)


def _grounds(case: ListCase) -> Iterator[tuple[Loc, Ground]]:
    if case.list.act is not None:
        yield ("act",), case.list.act
    for _, one, loc in case.people():
        if one.ground is not None:
            yield (*loc, "ground"), one.ground
        if one.removed is not None:
            yield (*loc, "removed", "ground"), one.removed.ground
    for number, amendment in enumerate(case.list.amendments):
        yield ("amendments", number, "ground"), amendment.ground
