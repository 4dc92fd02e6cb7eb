"""What is due as a calendar feed: people by their ids, never by name; stable ids of events."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kadry_cli.career.rules.due import Due, Window
from kadry_cli.career.words import norm_words, what
from kadry_cli.core.calendar.feed import FeedDay, event_uid, feed_bytes
from kadry_cli.core.language.dates import date_short

NAMESPACE = UUID("b2f3d8f4-61c7-5d0a-8f5e-0d3c9a7e4b16")
"""The namespace of the ids of events; it never changes, or calendars would show every day twice."""

PRODUCT = "-//kadry//career calendar//UK"


def career_feed(rows: Sequence[Due], window: Window) -> bytes:
    """The feed of the rows; what is overdue has no reminder."""
    name = f"Кадрові строки до {date_short(window.until)}"
    return feed_bytes(PRODUCT, name, [_day(one, window) for one in rows])


def _day(one: Due, window: Window) -> FeedDay:
    title = what(one)
    title = title[:1].upper() + title[1:] + (f" ({one.person})" if one.person else "")
    norm = norm_words(one)
    text = "\n".join(filter(None, (f"Підстава: {norm}." if norm else "", "Прострочено." if one.overdue else "")))
    uid = event_uid(NAMESPACE, one.kind.value, one.person, one.mark)
    return FeedDay(uid, window.today, one.day, title, text or title, ("кадри",), not one.overdue)
