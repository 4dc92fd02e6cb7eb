"""Which list a command is about, chosen on a terminal where it is not named."""

from __future__ import annotations

from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.asking import Offer, can_ask, choose
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.reserve.enrolling.places import required_list
from kadry_cli.reserve.lists import Reserves
from kadry_cli.reserve.records.reserve import ReserveList


def asked_list(session: Session, reserves: Reserves, year: int | None, unit: str | None) -> ReserveList:
    """The list that is meant; on a terminal one of those that the register has."""
    if can_ask(session):
        recording_officer(reserves.root)
    if year is not None and unit is not None:
        return required_list(reserves, year, unit)
    if not can_ask(session):
        raise UsageError("не вказано РІК і ПІДРОЗДІЛ", "які списки є: kadry reserve list РІК")
    years = [year] if year is not None else sorted(reserves.years(), reverse=True)
    offers = [Offer(f"{one} {name}", f"{one} рік, {name}") for one in years for name in reserves.units_of(one)]
    if not offers:
        raise UserError("списків резерву ще немає", "почніть: kadry reserve enrol")
    chosen, _, name = choose(session, "Який список", offers, "РІК").partition(" ")
    return required_list(reserves, int(chosen), name)
