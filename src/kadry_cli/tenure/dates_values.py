"""What `kadry service dates` hands to a program (design §10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kadry_cli.person.rules.service import items_on
from kadry_cli.service.compute_values import kind_value, period_value
from kadry_cli.service.words import CIVIL, CONTINUOUS, GENERAL

if TYPE_CHECKING:
    from kadry_cli.tenure.ground import TenureGround
    from kadry_cli.tenure.person_service import DatesRow, PersonService
    from kadry_cli.tenure.results import DatesResult, PersonDates


def dates_value(ground: TenureGround, people: list[PersonDates]) -> DatesResult:
    """The result of the command."""
    chosen = ground.chosen
    return {
        "as_of": ground.law.day,
        "method": chosen.method.value,
        "order": chosen.order or None,
        "people": people,
    }


def person_value(one: PersonService, ground: TenureGround) -> PersonDates:
    """One person with the way to each date."""
    found = {decision.result.kind: decision.result for decision in one.decisions if decision.result.stretches}
    dates = {kind: counted.reduced_date for kind, counted in found.items()}
    items = items_on(one.card, ground.law)
    return {
        "person": one.card.id,
        "name": one.card.name_on(ground.law.day),
        "general": dates.get(GENERAL),
        "continuous": dates.get(CONTINUOUS),
        "civil": dates.get(CIVIL),
        "kinds": [kind_value(decision) for decision in one.decisions],
        "periods": [period_value(item, one.decisions, ground.chosen, ground.law) for item in items],
    }


def row_value(row: DatesRow) -> PersonDates:
    """One person of the list of all."""
    dates: Sequence[str] = (GENERAL, CONTINUOUS, CIVIL)
    general, continuous, civil = (row.dates.get(kind) for kind in dates)
    return {
        "person": row.person,
        "name": row.name,
        "general": general,
        "continuous": continuous,
        "civil": civil,
        "kinds": [],
        "periods": [],
    }
