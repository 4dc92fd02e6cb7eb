"""The rule `service.reduced`: a reduced date from a length and a date, with each step (J2, J3, J7).

It stands apart from the rules that need the law, so that `kadry service reduce` starts light.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.calendar.methods import METHOD_WORDS, Method, in_days, reduced_date
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.calendar.span import Span
from kadry_cli.core.decision import Decision, Step
from kadry_cli.service.difference import ByMethod, difference

if TYPE_CHECKING:
    from kadry_cli.core.law.lookup import LawOnDate


class ReducedBy(NamedTuple):
    """The reduced date by the chosen method, and what every method makes of the same length.

    `days` has no meaning for a length with years or months, and is left out then.
    """

    reduced_date: date
    method: Method
    methods: dict[Method, ByMethod]


def reduced(
    as_of: date, service: Span, method: Method, order: str = "", body_kind: str = "state"
) -> Decision[ReducedBy]:
    """The day from which uninterrupted service of this length would have run up to the as-of date (J2).

    The as-of day itself does not count; `order` is the act by which the body chose the method. ValueError for `days`
    and a length that is not in days alone; OverflowError before the year 1. Source: digest L541; no act fixes how a
    month is borrowed, so the method is named.
    """
    usable = [one for one in Method if one is not Method.DAYS or not service.all_months()]
    if method not in usable:
        raise ValueError(f"{service} is not in days")
    methods = {one: _by(as_of, service, one) for one in usable}
    result = ReducedBy(methods[method].reduced_date, method, methods)
    inputs = {"as_of": as_of.isoformat(), "length": list(service), "method": method.value, "order": order}
    steps = (
        *method_steps(as_of, method, order, f"Стаж {service.words()}"),
        *reduced_steps(as_of, service, method, methods[method]),
        Step("service.difference", {"text": difference(method, methods)}),
        *(() if Method.DAYS in methods else (Step("service.days-need-days", {}),)),
    )
    return Decision("service.reduced", 1, as_of, body_kind, inputs, result, steps)


def _by(as_of: date, service: Span, method: Method) -> ByMethod:
    back = reduced_date(as_of, service, method)
    return ByMethod(service, in_days(as_of, service, method), back.date, back.missing)


def method_steps(as_of: date, method: Method, order: str, subject: str) -> Iterator[Step]:
    """By which method something is counted, and who chose it."""
    values = {"subject": subject, "as_of": as_of, "method": METHOD_WORDS[method], "order": order}
    yield Step("service.begin-chosen" if order else "service.begin", values)


def reduced_steps(as_of: date, service: Span, method: Method, found: ByMethod) -> Iterator[Step]:
    """How a length was taken off the as-of date, in words and numbers."""
    values = {"as_of": as_of, "date": found.reduced_date, "length": service.words(), "count": found.days}
    if method is Method.CALENDAR and service.all_months() and service.days:
        months, days = Span(*divmod(service.all_months(), 12)), Span(days=service.days)
        middle = shifted(as_of, -service.all_months())
        yield Step(
            "service.back-calendar", {**values, "months": months.words(), "middle": middle, "days": days.words()}
        )
    else:
        yield Step("service.back-thirty" if method is Method.THIRTY else "service.back", values)
    if found.missing:
        yield Step("service.back-missing", {"day": found.missing})


def replay_reduced(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[ReducedBy]:
    """Run `service.reduced` again from the inputs of a certificate."""
    years, months, days = inputs["length"]
    day = date.fromisoformat(inputs["as_of"])
    return reduced(day, Span(years, months, days), Method(inputs["method"]), inputs["order"], law.kind)
