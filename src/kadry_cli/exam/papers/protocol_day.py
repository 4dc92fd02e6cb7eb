"""What happened on the day of the exam, for its protocol (D9, D13, D14): picks, times, incidents, who was away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import time
from typing import Any

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.records.sitting import ABSENT, CAME, REMOVED, WITHDREW, ExamEntry, Sitting
from kadry_cli.exam.scoring import Scored
from kadry_cli.exam.words import result_word

DASH = "–"


def times(ground: PaperGround, sitting: Sitting | None) -> list[str]:
    """When the answers were prepared, and the most that is allowed (D13)."""
    started = clock(sitting.started) if sitting else ""
    finished = clock(sitting.finished) if sitting else ""
    sentence = ["Підготовку відповідей розпочато о ", started, ", закінчено о ", finished]
    most = ground.law.max_minutes.value
    if most is None:
        return [*sentence, "."]
    return [*sentence, f" (дозволено не більше {counted(int(most), 'хвилини', 'хвилин', 'хвилин')})."]


def candidate_rows(sitting: Sitting, scored: Sequence[Scored], witnesses: Mapping[str, str]) -> list[dict[str, Any]]:
    """The table of candidates by the alphabet: ticket, when it was picked, before whom, start and end.

    Dashes stand where the candidate did not come to it; what is merely not recorded is left empty.
    """
    entries = {entry.id: entry for entry in sitting.candidates}
    rows = []
    for number, one in enumerate(ordered(scored), 1):
        entry = entries[one.id]
        came = entry.attendance in (CAME, REMOVED)
        empty = "" if came else DASH
        rows.append(
            {
                "number": str(number),
                "name": printed(one.name),
                "ticket": empty if entry.ticket is None else str(entry.ticket),
                "picked": clock(entry.picked) or empty,
                "witness": witnesses.get(entry.witness or "", "") or empty,
                "started": _started(entry, sitting) if came else DASH,
                "finished": _finished(entry, sitting) if came else DASH,
            }
        )
    return rows


def _started(entry: ExamEntry, sitting: Sitting) -> str:
    """The candidate's own beginning, or that of the sitting; who picked a ticket later did not begin then."""
    late = entry.picked is not None and sitting.started is not None and entry.picked > sitting.started
    return clock(entry.started) or ("" if late else clock(sitting.started))


def _finished(entry: ExamEntry, sitting: Sitting) -> str:
    """The candidate's own end, or that of the sitting; who was removed did not stay till then."""
    return clock(entry.finished) or ("" if entry.attendance == REMOVED else clock(sitting.finished))


def incidents(sitting: Sitting, people: Mapping[str, str]) -> list[str]:
    """«10:20 – Савчук Денис Олексійович: …» in the order of time."""
    found = sorted(sitting.incidents, key=lambda one: one.time)
    return [
        f"{clock(one.time)} – {_about(one.candidate, people)}{' '.join(printed(one.what).split()).rstrip('.')}."
        for one in found
    ]


def _about(candidate: str | None, people: Mapping[str, str]) -> str:
    return f"{people.get(candidate, candidate)}: " if candidate else ""


def states(sitting: Sitting, scored: Iterable[Scored]) -> list[str]:
    """Who did not come, withdrew or was removed, with the note of the record: «Савчук … – усунений від іспиту: …»."""
    notes = {entry.id: entry.note for entry in sitting.candidates}
    away = [one for one in ordered(scored) if one.attendance in (ABSENT, WITHDREW, REMOVED)]
    return [
        f"{printed(one.name)} – {result_word(one)}" + (f": {printed(note)}" if (note := notes.get(one.id)) else "")
        for one in away
    ]


def ordered(scored: Iterable[Scored]) -> list[Scored]:
    """Candidates by the Ukrainian alphabet."""
    return sorted(scored, key=lambda one: sort_key(one.name))


def clock(moment: time | None) -> str:
    """«10:05», or "" where no time is recorded."""
    return "" if moment is None else f"{moment:%H:%M}"
