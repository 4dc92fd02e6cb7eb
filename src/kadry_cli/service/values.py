"""Lengths and methods as the results of the commands have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.calendar.methods import Method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kadry_cli.core.calendar.span import Span
    from kadry_cli.service.difference import ByMethod
    from kadry_cli.service.results import MethodResult, MethodsResult, SpanResult


def span_value(span: Span) -> SpanResult:
    """A length as `{"years", "months", "days"}`."""
    return {"years": span.years, "months": span.months, "days": span.days}


def method_value(found: ByMethod) -> MethodResult:
    """What one method makes of a length."""
    return {"length": span_value(found.length), "days": found.days, "reduced_date": found.reduced_date}


def methods_value(found: Mapping[Method, ByMethod]) -> MethodsResult:
    """Every method by its name."""
    days = found.get(Method.DAYS)
    return {
        "calendar": method_value(found[Method.CALENDAR]),
        "thirty": method_value(found[Method.THIRTY]),
        "days": method_value(days) if days is not None else None,
    }
