"""The terms of a competition as an iCalendar feed (RFC 5545): whole days, stable ids, a reminder, the norm, no names.

Nothing in it comes from a clock: DTSTAMP is the day that began the term, so the same record makes the same bytes.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from kadry_cli.competition.rules.deadlines import Deadline, Standing
from kadry_cli.core.language.dates import date_short
from kadry_cli.hiring.overview.standing import Stand
from kadry_cli.hiring.overview.term_words import count_sentences, norm_words, person_mark, term_title

if TYPE_CHECKING:
    from icalendar import Event

NAMESPACE = UUID("6f0a5d0e-2c39-5b8e-9a37-4d1c7be05a61")
"""The namespace of the ids of events; it never changes, or calendars would show every term twice."""

PRODUCT = "-//kadry//competition calendar//UK"
ALARM_BEFORE = timedelta(days=1)

_FINISHED = (Standing.KEPT, Standing.LATE, Standing.CLOSED)


def calendar_feed(stand: Stand) -> tuple[bytes, int]:
    """The feed and how many terms are in it: every term whose last day is known, done ones without a reminder."""
    # Importing it takes longer than the rest of the command.
    from icalendar import Calendar

    feed = Calendar()
    feed.add("prodid", PRODUCT)
    feed.add("version", "2.0")
    feed.add("method", "PUBLISH")
    feed.add("x-wr-calname", f"Строки конкурсу {stand.state.id}")
    known = [one for one in stand.deadlines if one.due is not None and one.last is not None]
    for one in known:
        feed.add_component(_event(stand, one))
    return feed.to_ical(), len(known)


def event_id(stand: Stand, deadline: Deadline) -> str:
    """The id of a term's event: of the competition, the term's name and, of a candidate's own term, the application."""
    parts = [stand.state.id, deadline.name.value]
    if deadline.candidate:
        parts.append(person_mark(stand.state, deadline.candidate))
    return f"{uuid5(NAMESPACE, '/'.join(parts))}@kadry"


def _event(stand: Stand, deadline: Deadline) -> Event:
    from icalendar import Alarm, Event

    due, last = deadline.due, deadline.last
    if due is None or last is None:
        raise ValueError(f"{deadline.name} has no last day")
    title = f"Останній день: {term_title(deadline, stand.state)}"
    event = Event()
    event.add("uid", event_id(stand, deadline))
    event.add("dtstamp", datetime.combine(due.start, time.min, UTC))
    event.add("dtstart", last)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", title)
    event.add("description", _description(stand, deadline))
    event.add("categories", ["кадри", "конкурс"])
    event.add("transp", "TRANSPARENT")
    if deadline.standing(stand.today) not in _FINISHED:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", -ALARM_BEFORE)
        event.add_component(alarm)
    return event


def _description(stand: Stand, deadline: Deadline) -> str:
    lines = [f"Конкурс {stand.state.id}."]
    if deadline.due is not None:
        lines += count_sentences(deadline.due)
    lines.append(f"Норма: {norm_words(deadline, stand.state)}.")
    if deadline.done is not None:
        lines.append(f"Зроблено {date_short(deadline.done)}.")
    return "\n".join(lines)
