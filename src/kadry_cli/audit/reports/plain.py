"""Values of old records as they stand in files: any of them may be missing, or be what no model allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from kadry_cli.audit import holding
from kadry_cli.audit.comparing import Value, is_items, matched
from kadry_cli.core.finding import Loc
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short


def rows(value: Value, key: str) -> list[dict[str, Any]]:
    """The rows of a list under a key; none where there is no such list."""
    found = value.get(key) if isinstance(value, dict) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def part(value: Value, key: str) -> dict[str, Any]:
    """The mapping under a key, empty where there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def text(value: Value, key: str) -> str:
    """The text under a key, "" where there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""


def day(value: Value) -> date | None:
    """The day that a text names."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


def moment(value: Value, hour: str = "time") -> datetime | None:
    """Day and hour of a mapping; the day's beginning where no hour is known."""
    found = day(text(value, "date"))
    if found is None:
        return None
    try:
        return datetime.combine(found, time.fromisoformat(text(value, hour) or "00:00"))
    except ValueError:
        return datetime.combine(found, time.min)


NEW_ROW = -1
"""The place, in an older state, of a row that it did not have."""


def in_older(old: Value, new: Value, loc: Loc) -> Loc:
    """The place in the older state of what stands at `loc` in the newer one: rows are matched by what they are."""
    made: list[str | int] = []
    for step in loc:
        if isinstance(step, int):
            pairs = matched(old, new) if is_items(old) and is_items(new) else {}
            made.append(pairs.get(step, NEW_ROW))
        else:
            made.append(step)
        old, new = at(old, made[-1:]), at(new, (step,))
    return tuple(made)


def at(value: Value, loc: Sequence[str | int]) -> Value:
    """What stands at a place; None where nothing does."""
    return holding.at(value, loc) if NEW_ROW not in loc else None


def person_in(value: Value, loc: Loc) -> str:
    """The person whose row a place of a record of many people is in; "" for none."""
    for length in range(len(loc), 0, -1):
        row = at(value, loc[:length])
        if isinstance(loc[length - 1], int) and isinstance(row, dict):
            found = text(row, "person") or text(row, "candidate")
            if found or "candidates" in loc[:length]:
                return found or text(row, "id")
    return ""


def document(value: Mapping[str, Any]) -> str:
    """«№ 3 від 15.06.2009»."""
    when = day(text(value, "date"))
    return " ".join(filter(None, (f"№ {printed(text(value, 'number'))}", f"від {date_short(when)}" if when else "")))
