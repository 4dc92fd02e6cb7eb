"""The two terms of the yearly assessment: the form handed over within a week, an objection within ten days."""

from __future__ import annotations

from datetime import date

from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDays
from kadry_cli.core.calendar.term_rule import term
from kadry_cli.core.calendar.terms import Asked
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.dossier.rules import TermDue


def form_due(marked: date, law: LawOnDate, own: OwnDays = NO_OWN_DAYS) -> TermDue:
    """Until when the head hands the filled form over: within a week of the final mark (G17).

    `law` is that of the day of the mark, `own` the body's corrections to the calendar; days count from the next day (a
    reading; the source names no first day). Source: ГУДС 122/2003, L397.
    """
    return _due("assessment.form_days", marked, law, own)


def objection_due(acquainted: date, law: LawOnDate, own: OwnDays = NO_OWN_DAYS) -> TermDue:
    """Until when the servant may turn to the higher head: within ten days of the acquaintance (G26).

    Counted as above. Source: ГУДС 122/2003, L449.
    """
    return _due("assessment.objection_days", acquainted, law, own)


def _due(key: str, start: date, law: LawOnDate, own: OwnDays) -> TermDue:
    norm = law.norm(key)
    if norm.value is None:
        return TermDue(norm, None)
    return TermDue(norm, term(Asked(start, int(norm.value)), law, own))
