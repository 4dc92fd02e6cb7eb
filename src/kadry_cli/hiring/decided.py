"""What stands decided on one candidate, and by which protocol: what letters, acts and complaints rest on (A3)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import (
    ADMISSION,
    FAILED_EXAM,
    NOT_ADMITTED,
    SELECTION,
    CommissionSitting,
    SelectionProtocol,
)
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.records.sitting import Sitting
from kadry_cli.hiring.state import State


class Decided(NamedTuple):
    """The decision on a candidate: which, on which day, by which protocol (None: not drawn up, or of the exam).

    `verdict` is one of those of the record; who did not pass or sit the exam has `FAILED_EXAM` and may have no sitting
    of the commission behind it, but that of the exam.
    """

    verdict: str
    date: date
    number: str | None = None
    protocol: SelectionProtocol | None = None

    def words(self) -> str:
        """«від 18.06.2009 № 3» of the protocol; the date alone where the number is not recorded."""
        return f"від {date_short(self.date)}" + (f" № {self.number}" if self.number else "")


def decided_on(state: State, candidate: Candidate) -> Decided | None:
    """What is decided on a candidate so far; None where nothing is."""
    if candidate.admitted is False:
        return _not_admitted(state.competition, candidate)
    sitting = sitting_on(state.competition, candidate.id)
    if sitting is not None:
        verdict = next(one.verdict for one in sitting.decisions if one.candidate == candidate.id)
        protocol = sitting.protocol
        return Decided(verdict, sitting.date, protocol.number if protocol else None, protocol)
    if candidate.admitted and state.exam_state().passed.get(candidate.id) is False:
        held = exam_sitting(state, candidate.id)
        if held is not None:
            return Decided(FAILED_EXAM, held.date, held.protocol.number if held.protocol else None)
    return None


def verdict_on(state: State, candidate: Candidate) -> str:
    """The verdict of `decided_on`, "" where nothing is decided."""
    decided = decided_on(state, candidate)
    return decided.verdict if decided is not None else ""


def sitting_on(competition: Competition, candidate: str, purpose: str = SELECTION) -> CommissionSitting | None:
    """The last sitting of that purpose which decided on a candidate."""
    held = [
        one
        for one in competition.sittings
        if one.purpose == purpose and any(decision.candidate == candidate for decision in one.decisions)
    ]
    return max(held, key=lambda one: one.date) if held else None


def exam_sitting(state: State, candidate: str) -> Sitting | None:
    """The sitting of the exam that lists a candidate."""
    sittings = state.exam.sittings if state.exam is not None else ()
    return next((one for one in sittings if any(entry.id == candidate for entry in one.candidates)), None)


def required_decision(state: State, candidate: Candidate) -> Decided:
    """The decision on a candidate. UserError that says what comes first where there is none."""
    found = decided_on(state, candidate)
    if found is None:
        step = "decide" if candidate.admitted else "admit"
        if candidate.admitted and candidate.id not in state.exam_state().passed:
            raise UserError(
                f"«{candidate.id}»: рішення комісії ще немає, бо немає результату іспиту",
                f"спершу іспит: kadry exam score {state.id}",
            )
        raise UserError(
            f"«{candidate.id}»: рішення ще немає", f"спершу запишіть його: kadry competition {step} {state.id}"
        )
    return found


def _not_admitted(competition: Competition, candidate: Candidate) -> Decided:
    sitting = sitting_on(competition, candidate.id, ADMISSION)
    if sitting is not None:
        protocol = sitting.protocol
        return Decided(NOT_ADMITTED, sitting.date, protocol.number if protocol else None, protocol)
    day = candidate.admission.date if candidate.admission else candidate.applied or competition.head_act.date
    return Decided(NOT_ADMITTED, day)
