"""The letters and acts of a competition as `competition paper` prints them: about a candidate, or blank.

Commands that record a step print them too, dated by the step; what is not recorded yet is left to be written by hand.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.hiring.decided import required_decision
from kadry_cli.hiring.papers.blank_letters import blank_answer, blank_invitation, blank_result_letter
from kadry_cli.hiring.papers.complaint_answer import complaint_answer
from kadry_cli.hiring.papers.ground import Asked, begun
from kadry_cli.hiring.papers.head_orders import blank_head_order, head_order
from kadry_cli.hiring.papers.letters import exam_meeting, invitation, require_ground, result_letter
from kadry_cli.hiring.papers.oath import oath_sheet
from kadry_cli.hiring.state import State


def letter_of_result(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The letter of the decision (papers 2.6, B34); without a date while the notice is not recorded. UserError where
    nothing is decided yet, or a refusal to admit has no ground on record."""
    if candidate is None:
        day = begun(state.competition)
        return blank_result_letter(state, asked.ground(state, day), day)
    require_ground(state, candidate)
    day = candidate.notice.date if candidate.notice is not None else required_decision(state, candidate).date
    fields = result_letter(state, asked.ground(state, day), candidate, day)
    return fields if candidate.notice is not None else {**fields, "date": ""}


def exam_invitation(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The invitation to the exam (L158), its date left to be written. UserError where the exam is not set yet."""
    if candidate is None:
        day = begun(state.competition)
        return blank_invitation(state, asked.ground(state, day), day)
    meeting = exam_meeting(state, candidate)
    day = meeting.day or begun(state.competition)
    return {**invitation(state, asked.ground(state, day), candidate, day, meeting), "date": ""}


def act_of_head(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The head's act on a candidate (papers 2.9): the recorded one, or the draft of an appointment."""
    if candidate is None:
        day = begun(state.competition)
        return blank_head_order(asked.ground(state, day), day)
    act = candidate.head_act
    day = act.act.date if act is not None else required_decision(state, candidate).date
    return head_order(state, asked.ground(state, day), candidate)


def oath(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The sheet of the oath as of the day from which the candidate is appointed."""
    day = _starts(candidate) or begun(state.competition)
    fields = oath_sheet(state, asked.ground(state, day), candidate, day)
    if not asked.blank:
        return fields
    return {**fields, "date": "", "signer": {**fields["signer"], "name": ""}}


def answer(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The head's answer to a complaint. UserError while the complaint is not decided."""
    if candidate is None:
        day = begun(state.competition)
        return blank_answer(asked.ground(state, day), day)
    decided = candidate.appeal.decided if candidate.appeal is not None else None
    return complaint_answer(state, asked.ground(state, decided or begun(state.competition)), candidate)


def _starts(candidate: Candidate | None) -> date | None:
    act = candidate.head_act if candidate is not None else None
    return (act.starts or act.act.date) if act is not None else None
