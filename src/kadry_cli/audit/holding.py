"""Rows of a record that hold from a day by a document: from which day a change holds, and what an event changed (K1).

A row has its day under `from`, or under `date` where a document stands beside it. An event of the career leaves what it
does not name as it was, so what it changed is told by the events before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kadry_cli.audit.comparing import Value, is_items
from kadry_cli.core.finding import Loc

SINCE, DATE = "from", "date"
DOCUMENT = frozenset({"kind", "number", "date"})
MAY_HOLD = DOCUMENT | {"issuer"}
EVENTS = "career"
CARRIED = ("post", "unit_name", "post_title", "category", "rank")
"""What an event of the career gives and later ones keep."""


class Holding(NamedTuple):
    """Where a row says from which day it holds, and by which document; () where it does not."""

    since: Loc = ()
    document: Loc = ()


def is_document(value: Value) -> bool:
    """Whether a value is a cited document: kind, number, date, perhaps whose."""
    return isinstance(value, dict) and DOCUMENT <= set(value) <= MAY_HOLD


def at(state: Value, loc: Sequence[str | int]) -> Value:
    """The value at a place of a record; None where there is none."""
    for part in loc:
        try:
            state = state[part]
        except (KeyError, IndexError, TypeError):
            return None
    return state


def holding(state: Value, loc: Loc) -> Holding:
    """From which day the value at a place holds and by which document: as the nearest row around it says.

    A changed day is not told of itself, nor a document of its own words.
    """
    for end in range(len(loc), 0, -1):
        row = at(state, loc[:end])
        if not isinstance(loc[end - 1], int) or not isinstance(row, dict):
            continue
        document = next((key for key, value in row.items() if is_document(value)), "")
        since = SINCE if SINCE in row else DATE if document and DATE in row else ""
        if since or document:
            inside = loc[end] if len(loc) > end else ""
            return Holding(
                (*loc[:end], since) if since and inside != since else (),
                (*loc[:end], document) if document and inside != document else (),
            )
    return Holding()


def carried_changes(state: Value, loc: Loc) -> Iterator[tuple[str, Value, Value]]:
    """What an event of the career changed: the key, what the events before it gave, what it gives itself.

    Nothing where the place is no such event.
    """
    if len(loc) != 2 or loc[0] != EVENTS:
        return
    event, events = at(state, loc), at(state, (EVENTS,))
    if not isinstance(event, dict) or not is_items(events):
        return
    for key in CARRIED:
        if key in event:
            yield key, _before(events, event, key), event[key]


def _before(events: Sequence[Mapping[str, Value]], event: Mapping[str, Value], key: str) -> Value:
    day = str(event.get(DATE, ""))
    earlier = [one for one in events if one is not event and key in one and str(one.get(DATE, "")) < day]
    return max(earlier, key=lambda one: str(one[DATE]))[key] if earlier else None


def told_by_event(key: str) -> bool:
    """Whether the sentence of an event says what stands under a key, so that it need not be repeated."""
    return key in (*CARRIED, DATE, "kind")
