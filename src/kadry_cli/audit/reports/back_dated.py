"""Changes recorded long after the day that the record gives for them, or after something later; acts out of order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from kadry_cli.audit.changes import FieldChange
from kadry_cli.audit.comparing import ADDED, CHANGED, MOVED, REMOVED, Difference
from kadry_cli.audit.reports.history import ReadHistory, Step, whole
from kadry_cli.audit.reports.line import Options, ReportLine
from kadry_cli.audit.reports.own_days import looked_at, newest_day, overtaken, own_day
from kadry_cli.audit.telling import Told
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted

ACT, WHEN = "акт історії", "Час запису"


def report(history: ReadHistory, options: Options) -> list[ReportLine]:
    """Acts with a turned clock first, then changes, those that came latest first.

    The act by which a register was taken into its history is passed over: it holds what stood on paper before.
    """
    clocks = list(_clocks(history))
    late = [line for step in history.steps if step.commit.parents for line in _of_step(history, step, options)]
    return [*clocks, *sorted(late, key=lambda line: -(line.days or 0))]


def _clocks(history: ReadHistory) -> Iterator[ReportLine]:
    """Acts whose moment is earlier than that of an act they follow (trust U3)."""
    for act in history.acts:
        before = max((history.commit(one).committed for one in act.commit.parents), default=None)
        if before is not None and act.commit.committed < before:
            old, new = f"{before:%d.%m.%Y %H:%M:%S}", f"{act.commit.committed:%d.%m.%Y %H:%M:%S}"
            change = FieldChange(act.commit, "", ACT, "", Told("", WHEN, CHANGED, old, new))
            days = (before.date() - act.commit.committed.date()).days
            yield ReportLine(change, "записано раніше, ніж попередній акт, якого він тримається", days=days)


def _of_step(history: ReadHistory, step: Step, options: Options) -> Iterator[ReportLine]:
    recorded = step.commit.committed.date()
    if step.became == ADDED:
        newest = newest_day(step.kind.name, history.new(step), recorded)
        if newest is not None and (recorded - newest).days >= options.days:
            yield _line(whole(step), f"найновіший день у новому записі – {date_short(newest)}", newest, options)
        return
    for one in step.differences:
        if one.change == MOVED or not looked_at(step.kind.name, one.loc):
            continue
        found = _late(history, step, one, options)
        if found is not None:
            yield found


def _late(history: ReadHistory, step: Step, one: Difference, options: Options) -> ReportLine | None:
    recorded = step.commit.committed.date()
    state = history.old if one.change == REMOVED else history.new
    own = own_day(one, partial(state, step))
    if own is None or own >= recorded:
        return None
    later = overtaken(one, partial(history.old, step), own, recorded)
    if not later and (recorded - own).days < options.days:
        return None
    said = f"за записом {date_short(own)}"
    return _line(history.change(step, one, reveal=options.reveal), said, own, options, later)


def _line(change: FieldChange, said: str, own: date, options: Options, later: str = "") -> ReportLine:
    recorded = change.commit.committed.date()
    days, working = (recorded - own).days, options.passed.between(own, recorded)
    said += f", записано через {counted(days, 'день', 'дні', 'днів')} (робочих – {working})"
    said += f"; раніше за вже записане: {later}" if later else ""
    return ReportLine(change, said, own, days, working)
