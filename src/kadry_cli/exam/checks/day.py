"""Checks of the day of an exam: picks, witnesses, times, incidents, members (D9, D13, D14)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.exam.records.sitting import CAME, ExamEntry, Sitting
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.exam.times import minutes_of, span_words


def day_findings(sitting: Sitting, law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    """What of the day does not fit together."""
    for row, entry in enumerate(sitting.candidates):
        place: Loc = (*loc, "candidates", row)
        yield from _pick(sitting, entry, path, place)
        yield from _own_times(sitting, entry, law, path, place)
    yield from _incidents(sitting, path, loc)
    away = {member.id: number for number, member in enumerate(sitting.absent)}
    for number, member in enumerate(sitting.present):
        if member in away:
            related = ((path, (*loc, "absent", away[member], "id")),)
            yield Finding("KD590", path, (*loc, "present", number), {"id": member}, related=related)


def is_over(sitting: Sitting) -> bool:
    """Whether the answers are written: then every candidate who came has a ticket."""
    return sitting.finished is not None or any(entry.marks for entry in sitting.candidates)


def _pick(sitting: Sitting, entry: ExamEntry, path: str, loc: Loc) -> Iterator[Finding]:
    if entry.attendance == CAME and entry.ticket is None and not entry.marks and is_over(sitting):
        yield Finding("KD570", path, (*loc, "id"), {"id": entry.id})
    if entry.picked is not None and _outside(entry.picked, sitting):
        yield Finding("KD571", path, (*loc, "picked"), _clocks(entry.picked, sitting))
    if entry.witness is not None and sitting.present and entry.witness not in sitting.present:
        yield Finding("KD576", path, (*loc, "witness"), {"id": entry.witness})


def _own_times(sitting: Sitting, entry: ExamEntry, law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    started, finished = entry.started, entry.finished
    if started is not None and finished is not None and finished <= started:
        yield Finding("KD572", path, (*loc, "finished"), {"started": f"{started:%H:%M}"})
        return
    if started is not None and entry.picked is not None and started < entry.picked:
        yield Finding("KD573", path, (*loc, "started"), {"picked": f"{entry.picked:%H:%M}"})
    for key, clock in (("started", started), ("finished", finished)):
        if clock is not None and _outside(clock, sitting):
            yield Finding("KD574", path, (*loc, key), _clocks(clock, sitting))
    began = started or sitting.started
    most = law.max_minutes
    if began is None or finished is None or most.value is None:
        return
    minutes = minutes_of(finished) - minutes_of(began)
    if minutes > most.value:
        values = {"minutes": minutes, "most": most.value}
        yield Finding("KD575", path, (*loc, "finished"), values, severity=severity_for(most), citation=most.cite)


def _incidents(sitting: Sitting, path: str, loc: Loc) -> Iterator[Finding]:
    sat = {entry.id for entry in sitting.candidates}
    for number, incident in enumerate(sitting.incidents):
        place: Loc = (*loc, "incidents", number)
        if _outside(incident.time, sitting):
            yield Finding("KD589", path, (*place, "time"), _clocks(incident.time, sitting))
        if incident.candidate is not None and incident.candidate not in sat:
            yield Finding("KD578", path, (*place, "candidate"), {"id": incident.candidate})


def _begins(sitting: Sitting) -> time | None:
    """The earliest moment of the sitting that is known: tickets are picked before the answers are begun."""
    return min((one for one in (sitting.hour, sitting.started) if one is not None), default=None)


def _outside(clock: time, sitting: Sitting) -> bool:
    begins = _begins(sitting)
    return (begins is not None and clock < begins) or (sitting.finished is not None and clock > sitting.finished)


def _clocks(clock: time, sitting: Sitting) -> dict[str, object]:
    return {"time": f"{clock:%H:%M}", "span": span_words(_begins(sitting), sitting.finished)}
