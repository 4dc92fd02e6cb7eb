"""A point of the history: an act by the beginning of its id, or what stood at the end of a day (K1)."""

from __future__ import annotations

from datetime import date

from kadry_cli.core.change.acts import acts, find_act
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.language.dates import date_short


def point_of(place: Overlay, head: str, text: str) -> str:
    """The full id of the act that a text means: a beginning of an id, or the last act recorded by the end of a day.

    UserError where no act, or several, are meant, or the history begins later.
    """
    try:
        day: date | None = parse_date(text)
    except UserError:
        day = None
    if day is None:
        found = find_act(place, head, text)
        if not found:
            raise UserError(
                f"акта «{text[:12]}» в історії немає, або так починаються кілька", "перелік актів: kadry log"
            )
        return found
    for commit in acts(place, head):
        if commit.committed.date() <= day:
            return commit.id
    raise UserError(f"до {date_short(day)} в історії ще нічого не записано", "перелік актів: kadry log")
