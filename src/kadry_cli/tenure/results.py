"""What `kadry service dates` hands back; for types and schemas only."""

from __future__ import annotations

from datetime import date

from typing_extensions import TypedDict

from kadry_cli.service.results import KindResult, PeriodResult


class PersonDates(TypedDict):
    """The three reduced dates of a person, null where no period counts for the kind.

    `kinds` and `periods` say how they came about; both are empty in the list of all.
    """

    person: str
    name: str
    general: date | None
    continuous: date | None
    civil: date | None
    kinds: list[KindResult]
    periods: list[PeriodResult]


class DatesResult(TypedDict):
    """The reduced dates on a day by one method; `order` is the act by which the body chose it."""

    as_of: date
    method: str
    order: str | None
    people: list[PersonDates]
