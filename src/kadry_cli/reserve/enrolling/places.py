"""Whose place in which list a command means."""

from __future__ import annotations

from collections.abc import Sequence

from kadry_cli.body.staff_files import find_post, find_unit, matching
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.reserve.lists import Reserves
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.rules.law import last_day
from kadry_cli.reserve.rules.membership import Place, places


def readable_list(reserves: Reserves, year: int, unit: str) -> ReserveList | None:
    """The list of a unit for a year, None where there is none. RefusedError where it cannot be read."""
    findings: list[Finding] = []
    found = reserves.list_of(year, unit, findings)
    if findings:
        raise RefusedError(findings)
    return found


def required_list(reserves: Reserves, year: int, wanted: str) -> ReserveList:
    """The list of the unit that a text means. UserError names the units that have one."""
    unit = find_unit(reserves.units([]), wanted, last_day(year))
    found = readable_list(reserves, year, unit.id)
    if found is None:
        known = ", ".join(reserves.units_of(year))
        advice = f"на {year} рік є: {known}" if known else f"почніть його: kadry reserve enrol ПОСАДА --year {year}"
        raise UserError(f"списку підрозділу «{unit.id}» на {year} рік немає", advice)
    return found


def places_of(reserves: Reserves, year: int) -> list[Place]:
    """Everybody in the lists of a year. RefusedError where a list cannot be read."""
    findings: list[Finding] = []
    lists = reserves.of_year(year, findings)
    if findings:
        raise RefusedError(findings)
    return [place for one in lists for place in places(one)]


def find_place(reserves: Reserves, wanted: str, year: int | None = None, post: str | None = None) -> Place:
    """The place that a code or an unambiguous part of a name means, in the latest year that has the person.

    UserError where nobody or several are meant, where the person is in the reserve for several posts and none is named,
    or where the person has been removed.
    """
    years = [year] if year is not None else sorted(reserves.years(), reverse=True)
    for one in years:
        known = places_of(reserves, one)
        person = _person_in(known, wanted, one, reserves)
        if person is not None:
            return _only([place for place in known if place.candidate.person == person], reserves, post)
    where = f"у списках {year} року" if year is not None else "у списках резерву"
    raise UserError(f"«{wanted}»: такої особи {where} немає", "хто там є: kadry reserve list РІК")


def _person_in(known: Sequence[Place], wanted: str, year: int, reserves: Reserves) -> str | None:
    """The code that a text means among people; their names are read only where it is no code itself."""
    if any(place.candidate.person == wanted for place in known):
        return wanted
    named = {place.candidate.person: (reserves.name(place.candidate),) for place in known}
    found = matching(named, wanted)
    if len(found) > 1:
        listed = ", ".join(f"{person} ({named[person][0]})" for person in found)
        raise UserError(f"«{wanted}»: у списках {year} року підходить кілька осіб", f"вкажіть код: {listed}")
    return found[0] if found else None


def _only(found: Sequence[Place], reserves: Reserves, post: str | None) -> Place:
    if post is not None:
        wanted = find_post(reserves.units([]), post).post.id
        found = [place for place in found if place.post.post == wanted]
        if not found:
            raise UserError(f"--post: на посаду «{wanted}» цієї особи не зараховано", "перевірте: kadry reserve list")
    inside = [place for place in found if place.candidate.removed is None]
    if len(inside) == 1:
        return inside[0]
    if inside:
        listed = ", ".join(place.post.post for place in inside)
        raise UserError(
            f"«{inside[0].candidate.person}»: зараховано на кілька посад", f"назвіть посаду: --post; є {listed}"
        )
    last = found[-1].candidate
    when = date_short(last.removed.date) if last.removed is not None else ""
    raise UserError(f"«{last.person}»: виключено з резерву {when}", "з виключеними більше нічого не роблять")
