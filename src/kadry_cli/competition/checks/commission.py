"""Checks of who runs a competition: the commission, relatives among candidates, a small body (B6-B8, C13)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kadry_cli.competition.checks.case import Case
from kadry_cli.competition.records.commission import BY_COMMISSION, BY_HIGHER_BODY, CHAIR, SECRETARY, CommissionMember
from kadry_cli.competition.records.sitting import CommissionSitting
from kadry_cli.competition.rules.sitting import recused
from kadry_cli.core.finding import Finding, Loc, Severity


def commission_findings(case: Case) -> Iterator[Finding]:
    """The make-up of the commission, who else may run the competition, and the relatives its members declared."""
    yield from _make_up(case)
    yield from _small_body(case)
    candidates = {one.id for one in case.competition.candidates}
    for number, member in enumerate(case.competition.commission):
        for row, relative in enumerate(member.kin):
            loc: Loc = ("commission", number, "kin", row)
            if relative not in candidates:
                yield Finding("KD412", case.path, loc, {"id": relative})
            else:
                yield from _relative(case, member, relative, loc)
    yield from _interviewers(case)


def _make_up(case: Case) -> Iterator[Finding]:
    competition, place = case
    if not competition.commission:
        return
    roles = Counter(member.role for member in competition.commission)
    for role, code in ((CHAIR, "KD401"), (SECRETARY, "KD402")):
        if roles[role] != 1:
            yield Finding(code, place.path, ("commission",), {"count": roles[role]}, on_key=True)
    norm = place.law_on(competition.head_act.date).norm("competition.usual_commission_size")
    size = len(competition.commission)
    if norm.value is not None and size < norm.value:
        values = {"size": size, "usual": norm.value}
        yield Finding("KD404", place.path, ("commission",), values, on_key=True, citation=norm.cite)


def _small_body(case: Case) -> Iterator[Finding]:
    """In a small body the head alone or the commission of a higher body holds the competition; which and why is
    recorded. The higher body's commission votes as any other; the head decides without votes, though members may stand
    there who hold the exam (B8)."""
    competition = case.competition
    if competition.conducted_by == BY_COMMISSION:
        return
    norm = case.law(competition.head_act.date).norm("competition.small_body_staff")
    reasons = []
    if competition.conducted_why is None:
        needed = "чия це комісія" if competition.conducted_by == BY_HIGHER_BODY else "скільки працівників в органі"
        reasons.append(f"не записано, {needed}")
    if case.by_head and any(one.votes for one in competition.sittings):
        reasons.append("записано голосування, хоча конкурс проводить керівник")
    for reason in reasons:
        if norm.value is not None:
            yield case.found("KD451", ("conducted_by",), {"reason": reason}, norm)
        else:
            yield Finding("KD451", case.path, ("conducted_by",), {"reason": reason})


def _relative(case: Case, member: CommissionMember, relative: str, loc: Loc) -> Iterator[Finding]:
    """A member does not decide on a relative: recused at each sitting that does, or not there (C13)."""
    deciding = [(place, one) for place, one in case.sittings() if _is_about(one, relative)]
    for place, sitting in deciding:
        if member.id not in sitting.present or member.id in recused(sitting, relative):
            continue
        asked = any(one.member == member.id and one.candidate in (None, relative) for one in sitting.recusals)
        values = {"member": member.id, "candidate": relative}
        row = sitting.present.index(member.id)
        weight = Severity.WARNING if asked else None
        related = ((case.path, loc),)
        yield Finding("KD416", case.path, (*place, "present", row), values, severity=weight, related=related)
    if not deciding:
        yield Finding("KD417", case.path, loc, {"member": member.id, "candidate": relative})


def _is_about(sitting: CommissionSitting, candidate: str) -> bool:
    decided = any(one.candidate == candidate for one in sitting.decisions)
    return decided or any(one.candidate == candidate for one in sitting.votes)


def _interviewers(case: Case) -> Iterator[Finding]:
    """Interviews are held and papers read by members of the commission (B26, B36)."""
    if case.by_head:
        return
    members = {one.id for one in case.competition.commission}
    for number, candidate in enumerate(case.competition.candidates):
        loc: Loc = ("candidates", number)
        if candidate.interview is not None:
            for row, member in enumerate(candidate.interview.members):
                if member not in members:
                    yield Finding("KD411", case.path, (*loc, "interview", "members", row), {"id": member})
        if candidate.abstract is not None and candidate.abstract.reader not in (None, *members):
            yield Finding("KD411", case.path, (*loc, "abstract", "reader"), {"id": candidate.abstract.reader})
