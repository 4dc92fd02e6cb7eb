"""The written cases of counting, done again by the program that stands here (J3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kadry_cli.core.calendar.methods import Method, length, reduced_date
from kadry_cli.core.calendar.span import read_span
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.reader import read_text
from kadry_cli.service.difference import NAMES

if TYPE_CHECKING:
    from kadry_cli.service.results import SelftestCase

CASES = Path(__file__).parent / "selftest.yaml"
METHODS = (Method.CALENDAR, Method.THIRTY)


def selftest(data: bytes) -> Iterator[SelftestCase]:
    """Every case of the file with what is expected and what is found."""
    value, findings = read_text(data, CASES.name)
    if not isinstance(value, dict):
        raise ValueError(f"{CASES.name}: {findings}")
    groups: dict[str, Any] = {**value}
    for case in groups["reduced"]:
        yield _reduced(case)
    for case in groups["lengths"]:
        yield _length(case)


def _reduced(case: Mapping[str, str]) -> SelftestCase:
    as_of, service = date.fromisoformat(case["as_of"]), read_span(case["length"])
    found = {method: reduced_date(as_of, service, method).date for method in METHODS}
    words = ", ".join(f"{NAMES[method]} {date_short(day)}" for method, day in found.items())
    expected = ", ".join(f"{NAMES[one]} {date_short(date.fromisoformat(case[one.value]))}" for one in METHODS)
    name = f"{case['name']}: {service.short()} на {date_short(as_of)}"
    return {"name": name, "source": case["source"], "expected": expected, "found": words, "ok": expected == words}


def _length(case: Mapping[str, str]) -> SelftestCase:
    start, end = date.fromisoformat(case["from"]), date.fromisoformat(case["to"])
    found = [f"{NAMES[method]} {length(start, end, method).short()}" for method in METHODS]
    words = ", ".join([*found, f"точний {length(start, end, Method.DAYS).days} дн."])
    expected = ", ".join([*(f"{NAMES[one]} {case[one.value]}" for one in METHODS), f"точний {case['days']} дн."])
    name = f"{case['name']}: {date_short(start)} – {date_short(end)}"
    return {"name": name, "source": case["source"], "expected": expected, "found": words, "ok": expected == words}
