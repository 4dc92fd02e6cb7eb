"""Days as an iCalendar feed (RFC 5545): whole days, ids that never change, a reminder a day before.

Nothing in it comes from a clock, so the same record makes the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid5

if TYPE_CHECKING:
    from icalendar import Event

ALARM_BEFORE = timedelta(days=1)


class FeedDay(NamedTuple):
    """One day of a feed; `stamp` is the day from which it is known, `remind` asks for a reminder."""

    uid: str
    stamp: date
    day: date
    title: str
    text: str
    categories: tuple[str, ...]
    remind: bool


def event_uid(namespace: UUID, *parts: str) -> str:
    """The id of an event from what it is about: the same parts give the same id for ever."""
    return f"{uuid5(namespace, '/'.join(parts))}@kadry"


def feed_bytes(product: str, name: str, days: Iterable[FeedDay]) -> bytes:
    """The feed under a name, the days in the order given."""
    # Importing it takes longer than the rest of a command.
    from icalendar import Calendar

    feed = Calendar()
    feed.add("prodid", product)
    feed.add("version", "2.0")
    feed.add("method", "PUBLISH")
    feed.add("x-wr-calname", name)
    for one in days:
        feed.add_component(_event(one))
    data: bytes = feed.to_ical()
    return data


def _event(one: FeedDay) -> Event:
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", datetime.combine(one.stamp, time.min, UTC))
    event.add("dtstart", one.day)
    event.add("dtend", one.day + timedelta(days=1))
    event.add("summary", one.title)
    event.add("description", one.text)
    event.add("categories", list(one.categories))
    event.add("transp", "TRANSPARENT")
    if one.remind:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one.title)
        alarm.add("trigger", -ALARM_BEFORE)
        event.add_component(alarm)
    return event
