"""The terms of a competition as a calendar feed: stable ids, a reminder, the norm, no names.

What begins a term gives its stamp, so nothing in it comes from a clock.
"""

from __future__ import annotations

from uuid import UUID

from kadry_cli.competition.rules.deadlines import Deadline, Standing
from kadry_cli.core.calendar.feed import FeedDay, event_uid, feed_bytes
from kadry_cli.core.language.dates import date_short
from kadry_cli.hiring.overview.standing import Stand
from kadry_cli.hiring.overview.term_words import count_sentences, norm_words, person_mark, term_title

NAMESPACE = UUID("6f0a5d0e-2c39-5b8e-9a37-4d1c7be05a61")
"""The namespace of the ids of events; it never changes, or calendars would show every term twice."""

PRODUCT = "-//kadry//competition calendar//UK"

_FINISHED = (Standing.KEPT, Standing.LATE, Standing.CLOSED)


def calendar_feed(stand: Stand) -> tuple[bytes, int]:
    """The feed and how many terms are in it: every term whose last day is known, done ones without a reminder."""
    days = [day for one in stand.deadlines if (day := _day(stand, one)) is not None]
    return feed_bytes(PRODUCT, f"Строки конкурсу {stand.state.id}", days), len(days)


def event_id(stand: Stand, deadline: Deadline) -> str:
    """The id of a term's event: of the competition, the term's name and, of a candidate's own term, the application."""
    own = [person_mark(stand.state, deadline.candidate)] if deadline.candidate else []
    return event_uid(NAMESPACE, stand.state.id, deadline.name.value, *own)


def _day(stand: Stand, deadline: Deadline) -> FeedDay | None:
    due, last = deadline.due, deadline.last
    if due is None or last is None:
        return None
    return FeedDay(
        event_id(stand, deadline),
        due.start,
        last,
        f"Останній день: {term_title(deadline, stand.state)}",
        _description(stand, deadline),
        ("кадри", "конкурс"),
        deadline.standing(stand.today) not in _FINISHED,
    )


def _description(stand: Stand, deadline: Deadline) -> str:
    lines = [f"Конкурс {stand.state.id}."]
    if deadline.due is not None:
        lines += count_sentences(deadline.due)
    lines.append(f"Норма: {norm_words(deadline, stand.state)}.")
    if deadline.done is not None:
        lines.append(f"Зроблено {date_short(deadline.done)}.")
    return "\n".join(lines)
