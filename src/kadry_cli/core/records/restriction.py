"""The stamp of limited access: only by the body's own list, with the number of the copy (H1, H20; papers 0.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.settings import RestrictionMark


def restriction_on(marks: Sequence[RestrictionMark], day: date) -> str:
    """The words of the stamp on a day; "" where the body has none: «документ службового користування» is no stamp."""
    mark = on_date(marks, day)
    return mark.text if mark is not None and (mark.until is None or day <= mark.until) else ""
