"""What the calendar's commands stand on: the law, the kind of body, the body's own calendar, as far as there is one."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.calendar.own_days import CALENDAR_FILE, NO_OWN_DAYS, OwnDays
from kadry_cli.core.console.session import SETTINGS_FILE, Session
from kadry_cli.core.law.reading import law_of
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.core.finding import Finding
    from kadry_cli.core.law.lookup import LawOnDate

# Without a calendar of its own a body is asked for its kind alone, and the norms of the calendar are the same for both:
# reading kadry.yaml as a record would take longer than the whole command.
_KIND = re.compile(r"^kind:[ \t]*(state|local)\b", re.MULTILINE)


class Ground(NamedTuple):
    """The law of a day for the body and its corrections; `own` is None where `findings` forbid counting."""

    law: LawOnDate
    own: OwnDays | None
    findings: tuple[Finding, ...] = ()


def ground_on(session: Session, day: date) -> Ground:
    """The ground for a day: of the register, if the command runs in one, else of the country alone."""
    law = law_of((topic("workspace"),))
    if session.root is not None:
        from kadry_cli.core.register.layout import named_root

        named_root(session.root)
    root = session.register_root()
    if root is None:
        return Ground(law.on(day, "state"), NO_OWN_DAYS)
    if not os.path.lexists(root / CALENDAR_FILE):
        return Ground(law.on(day, _kind(root)), NO_OWN_DAYS)
    from kadry_cli.workspace.calendar.own_file import own_calendar

    on_day, own, findings = own_calendar(session.required_root(), CALENDAR_FILE, law, day)
    return Ground(on_day or law.on(day, _kind(root)), own, tuple(findings))


def _kind(root: Path) -> str:
    try:
        found = _KIND.search((root / SETTINGS_FILE).read_text(encoding="utf-8", errors="replace"))
    except OSError:
        found = None
    return found[1] if found else "state"
