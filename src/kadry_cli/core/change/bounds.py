"""The clock against the history: an act is never dated before the one it follows (trust W11)."""

from __future__ import annotations

from datetime import datetime, timedelta

from kadry_cli.core.errors import UserError

LONGEST_PAUSE = timedelta(days=366)
"""A register is written to at least once a year (the reserve in December, assessments in January); a longer pause looks
like a clock set ahead."""


class ClockError(UserError):
    """The computer's clock disagrees with the history."""


def check_clock(now: datetime, last: datetime | None, reason: str) -> None:
    """ClockError where the clock shows a time before the last act or more than a year after it, and no reason is given
    to go on all the same; the reason is recorded with the act."""
    if last is None or reason or last <= now <= last + LONGEST_PAUSE:
        return
    shown, recorded = (moment.strftime("%d.%m.%Y %H:%M") for moment in (now, last.astimezone(now.tzinfo)))
    what = "раніше" if now < last else "більш як на рік пізніше"
    raise ClockError(
        f"годинник комп’ютера показує {shown} – {what}, ніж записано останній акт ({recorded})",
        "виставте дату й час; якщо вони правильні, додайте --clock-reason ПРИЧИНА: її буде записано разом з актом",
    )
