"""What a paper of the reserve is asked to be, out of the register and the options of a command."""

from __future__ import annotations

from datetime import date

from kadry_cli.body.staff_files import find_unit
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.lists import Reserves, require_reserve
from kadry_cli.reserve.papers.ground import Asked
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.rules.law import last_day
from kadry_cli.reserve.rules.membership import Place


def asked_blank(reserves: Reserves, today: date, on: date | None, copy: int | None = None) -> Asked:
    """An empty form as of a day. UserError where the body has no reserve by the law of that day."""
    require_reserve(reserves.law(on or today))
    return Asked(reserves, reserves.units([]), today, on, blank=True, copy=copy)


def asked_person(reserves: Reserves, place: Place, today: date, on: date | None, copy: int | None = None) -> Asked:
    """A paper about somebody in a list."""
    return Asked(reserves, reserves.units([]), today, on, place.list.year, (place.list,), place, copy=copy)


def asked_year(
    reserves: Reserves,
    year: int | None,
    unit: str | None,
    act: Ground | None,
    today: date,
    on: date | None,
    copy: int | None = None,
) -> Asked:
    """A paper about the lists of a year, the latest where none is named, or about that of one unit."""
    wanted = year if year is not None else max(reserves.years(), default=None)
    if wanted is None:
        raise UserError("списків резерву в реєстрі ще немає", "почніть: kadry reserve enrol; порожній бланк: --blank")
    units = reserves.units([])
    only = find_unit(units, unit, last_day(wanted)).id if unit is not None else None
    findings: list[Finding] = []
    lists: list[ReserveList] = [one for one in reserves.of_year(wanted, findings) if only in (None, one.unit)]
    if findings:
        raise RefusedError(findings)
    if not lists:
        what = f" підрозділу «{only}»" if only else ""
        raise UserError(f"списку{what} на {wanted} рік немає", "які є: kadry reserve list РІК")
    return Asked(reserves, units, today, on, wanted, tuple(lists), act=act, copy=copy)
