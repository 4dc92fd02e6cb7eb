"""One candidate's own part of a competition as plain values: what was handed in, checked, marked, voted and decided.

Members of the commission stand by their roles; other candidates do not stand here at all, but for their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.sitting import CommissionSitting, Vote
from kadry_cli.competition.rules.life import verdicts
from kadry_cli.competition.rules.sitting import judged_votes, quorum, recused
from kadry_cli.competition.rules.votes import SittingLaw
from kadry_cli.core.decision import Decision
from kadry_cli.core.records.base import Record
from kadry_cli.exam.records.sitting import ExamEntry, Sitting
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.overview.hiding import roles
from kadry_cli.hiring.state import State

FORMAT = "kadry-appeal-pack/1"


def own_values(state: State, candidate: Candidate) -> dict[str, Any]:
    """Everything the records hold about this candidate, as JSON values."""
    competition = state.competition
    role = roles(competition.commission)
    sittings = [one for one in competition.sittings if _touches(one, candidate.id)]
    values: dict[str, Any] = {
        "format": FORMAT,
        "competition": {
            "id": competition.id,
            "kind": competition.kind,
            "posts": [one.post for one in competition.posts],
            "units": sum(one.units for one in competition.posts),
            "head_act": head_act_words(competition),
            "announced": _iso(competition.announcement.since()) if competition.announcement else None,
            "candidates": len(competition.candidates),
            "commission": [role[one.id] for one in competition.commission],
        },
        "candidate": {"id": candidate.id, "name": candidate.name, "post": candidate.post},
        "application": _plain(candidate.application, role),
        "question_list": _iso(candidate.question_list),
        "admitted": candidate.admitted,
        "admission": _plain(candidate.admission, role),
        "exam": exam_values(state, candidate.id, role),
        "abstract": _plain(candidate.abstract, role),
        "interview": _plain(candidate.interview, role),
        "sittings": [sitting_values(state, one, candidate.id, role) for one in sittings],
        "verdict": verdicts(competition).get(candidate.id),
        "notice": _plain(candidate.notice, role),
        "acquainted": _iso(candidate.acquainted),
        "consent": _iso(candidate.consent),
        "head_decision": _plain(candidate.head_act, role),
        "appeal": _plain(candidate.appeal, role),
    }
    return {key: value for key, value in values.items() if value not in (None, [], {})}


def entries_of(state: State, candidate: str) -> list[tuple[int, Sitting, ExamEntry]]:
    """The sittings of the exam that list the candidate, each with its place and the line."""
    sittings = state.exam.sittings if state.exam is not None else ()
    return [
        (number, one, entry) for number, one in enumerate(sittings) for entry in one.candidates if entry.id == candidate
    ]


def exam_values(state: State, candidate: str, role: Mapping[str, str]) -> list[dict[str, Any]]:
    """The candidate's sheet at each sitting of the exam, with what came of it."""
    made = []
    for number, sitting, entry in entries_of(state, candidate):
        law = ExamLaw.of(state.law(sitting.date))
        result = next((one.result for one in state.scored if one.id == candidate and one.sitting == number), None)
        made.append(
            {
                "date": sitting.date.isoformat(),
                "place": sitting.place,
                "started": _clock(entry.started or sitting.started),
                "finished": _clock(entry.finished or sitting.finished),
                "sheet": _sheet(entry, role),
                "total": result.total if result else None,
                "max": law.maximum(),
                "pass_at": law.pass_at(),
                "passed": result.passed if result else None,
                "state": result.state if result else None,
            }
        )
    return made


def _sheet(entry: ExamEntry, role: Mapping[str, str]) -> dict[str, Any]:
    """The line of the exam's record, marks as numbers where they are some."""
    made: dict[str, Any] = _plain(entry, role)
    if entry.marks:
        made["marks"] = [int(mark) if mark.isdecimal() else mark for mark in entry.marks]
    return made


def sitting_values(state: State, sitting: CommissionSitting, candidate: str, role: Mapping[str, str]) -> dict[str, Any]:
    """A sitting as far as it concerns the candidate: presence in numbers, recusals and votes by role, the decision."""
    commission, law = state.competition.commission, SittingLaw.of(state.law(sitting.date))
    motives = [one.motives for one in sitting.decisions if one.candidate == candidate and one.motives]
    return {
        "date": sitting.date.isoformat(),
        "purpose": sitting.purpose,
        "form": sitting.form,
        "members": len(commission),
        "present": len(sitting.present),
        "present_roles": [role.get(one, "") for one in sitting.present],
        "quorate": quorum(sitting, commission, law).result,
        "recused": sorted(role.get(one, "") for one in recused(sitting, candidate)),
        "votes": [
            _vote_values(judged.vote, role) | {"result": judged.decision.result if judged.decision else None}
            for judged in judged_votes(sitting, commission, law)
            if judged.vote.candidate == candidate
        ],
        "decision": next((one.verdict for one in sitting.decisions if one.candidate == candidate), None),
        "motives": motives,
        "opinions": len(sitting.opinions),
        "protocol": {
            "number": sitting.protocol.number,
            "date": sitting.protocol.date.isoformat(),
            "to_head": _iso(sitting.protocol.to_head),
            "sha256": sitting.protocol.sha256,
        }
        if sitting.protocol
        else None,
    }


def own_decisions(state: State, candidate: str) -> list[tuple[str, Decision[Any]]]:
    """The decisions of the rules about the candidate, each with its heading: the exam, quorums, votes."""
    made: list[tuple[str, Decision[Any]]] = [
        ("Результат іспиту", one.decision) for one in state.scored if one.id == candidate
    ]
    for sitting in state.competition.sittings:
        if not _touches(sitting, candidate):
            continue
        commission, law = state.competition.commission, SittingLaw.of(state.law(sitting.date))
        made.append((f"Правомочність засідання ({sitting.purpose})", quorum(sitting, commission, law)))
        made += [
            (f"Голосування: «{judged.vote.question}»", judged.decision)
            for judged in judged_votes(sitting, commission, law)
            if judged.vote.candidate == candidate and judged.decision is not None
        ]
    return made


def _vote_values(vote: Vote, role: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {"question": vote.question}
    if vote.named is not None:
        lists = {"for": vote.named.approve, "against": vote.named.against, "abstained": vote.named.abstained}
        values |= {key: len(people) for key, people in lists.items()}
        values["roles"] = {key: [role.get(one, "") for one in people] for key, people in lists.items() if people}
    elif vote.counted is not None:
        values |= {"for": vote.counted.approve, "against": vote.counted.against, "abstained": vote.counted.abstained}
        if vote.chair:
            values["chair"] = vote.chair
    return values


def _touches(sitting: CommissionSitting, candidate: str) -> bool:
    """Whether a sitting voted on the candidate or decided about this person."""
    named = [one.candidate for one in sitting.votes] + [one.candidate for one in sitting.decisions]
    return candidate in named


def _plain(record: Record | None, role: Mapping[str, str]) -> Any:
    """A record as JSON values without what is not written, members of the commission by role."""
    if record is None:
        return None
    return _with_roles(record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"id"}), role)


def _with_roles(value: Any, role: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return role.get(value, value)
    if isinstance(value, Mapping):
        return {key: _with_roles(one, role) for key, one in value.items()}
    return [_with_roles(one, role) for one in value] if isinstance(value, Iterable) else value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _clock(value: Any) -> str | None:
    return value.isoformat("minutes") if value is not None else None
