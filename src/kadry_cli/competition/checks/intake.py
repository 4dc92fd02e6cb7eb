"""Checks of the applications and of the admission: papers, restrictions, requirements, grounds (B9-B17, B19, B23)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.competition.checks.case import Case
from kadry_cli.competition.records.candidate import Admission, Application, Candidate
from kadry_cli.competition.records.sitting import ADMISSION, ADMITTED
from kadry_cli.competition.rules.terms import TermName
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import Fact

NUMERALS = {"два": 2, "дві": 2, "три": 3, "чотири": 4}
"""The numerals with which a line of the law's list of documents may begin."""


def intake_findings(case: Case) -> Iterator[Finding]:
    """What is wrong with the application, the papers and the review of each candidate."""
    for number, candidate in enumerate(case.competition.candidates):
        loc: Loc = ("candidates", number)
        if candidate.application is not None and candidate.admitted is not False:
            yield from _late(case, candidate.application, loc)
        if candidate.admission is not None:
            yield from _review(case, candidate, candidate.admission, loc)
        if candidate.admitted and candidate.application is not None and candidate.admission is not None:
            yield from _papers(case, candidate.application, candidate.admission, loc, candidate.id)
    yield from _against_sitting(case)


def _late(case: Case, application: Application, loc: Loc) -> Iterator[Finding]:
    """A late application is kept and marked, so it is a note (B23); where the commission refused, all is said."""
    announcement = case.competition.announcement
    if announcement is None:
        return
    term = case.due(TermName.DOCUMENTS, announcement.since())
    days = (("date", "заяву подано", application.date), ("completed", "документи доповнено", application.completed))
    for key, what, day in days:
        if day is not None and term.last is not None and day > term.last:
            values = {"what": what, "date": date_short(day), "last": date_short(term.last)}
            yield case.found("KD439", (*loc, "application", key), values, term.norm, weight=Severity.NOTE)
            return


def _review(case: Case, candidate: Candidate, admission: Admission, loc: Loc) -> Iterator[Finding]:
    """Nobody is admitted against what the review found, nobody refused without a ground (B9, B19)."""
    place: Loc = (*loc, "admission")
    grounded = any(one.found for one in admission.exclusions) or not all(one.met for one in admission.requirements)
    if candidate.admitted is False and admission.ground is None and not grounded:
        yield Finding("KD445", case.path, (*loc, "admitted"), {"id": candidate.id})
    if not candidate.admitted:
        return
    for row, exclusion in enumerate(admission.exclusions):
        if exclusion.found:
            norm = case.law(admission.date).norm("competition.exclusion_grounds")
            values = {"reason": f"виявлено підставу недопущення: {exclusion.ground}"}
            where: Loc = (*place, "exclusions", row, "found")
            yield (
                case.found("KD447", where, values, norm)
                if norm.value is not None
                else Finding("KD447", case.path, where, values)
            )
    for row, requirement in enumerate(admission.requirements):
        if not requirement.met:
            values = {"reason": f"не відповідає вимозі: {requirement.requirement}"}
            yield Finding("KD447", case.path, (*place, "requirements", row, "met"), values)


def _against_sitting(case: Case) -> Iterator[Finding]:
    """The admission of a candidate is what the sitting on admission decided."""
    decided = case.decided(ADMISSION)
    for number, candidate in enumerate(case.competition.candidates):
        one = decided.get(candidate.id)
        if one is None or candidate.admitted is None or (one.verdict == ADMITTED) == candidate.admitted:
            continue
        values = {"reason": f"комісія {date_short(one.sitting.date)} вирішила: «{one.verdict}»"}
        loc: Loc = ("candidates", number, "admitted")
        related = ((case.path, one.loc),)
        yield Finding("KD447", case.path, loc, values, severity=Severity.WARNING, related=related)


def _papers(case: Case, application: Application, admission: Admission, loc: Loc, person: str) -> Iterator[Finding]:
    """Whoever is admitted has read the restrictions and handed in the papers of the list of that day (B12-B17).

    Where no preliminary review is recorded, the register does not keep the papers and nothing is missing from it.
    """
    place: Loc = (*loc, "application")
    norm = case.law(application.date).norm("competition.documents")
    if norm.value is None:
        return
    read = application.restrictions_read
    if read is None or read > admission.date:
        key = "number" if read is None else "restrictions_read"
        when = "" if read is None else f" до допуску (записано {date_short(read)})"
        yield case.found("KD450", (*place, key), {"when": when}, norm, weight=Severity.WARNING)
    if application.own_staff or application.completed is not None:
        return
    lacking = [reason for kind in norm.value if (reason := _lacking(str(kind), application))]
    if lacking:
        key = "documents" if application.documents else "number"
        values = {"id": person, "what": "; ".join(lacking)}
        weight = Severity.WARNING
        yield case.found("KD449", (*place, key), values, norm, weight=weight, on_key=key == "documents")


def _lacking(kind: str, application: Application) -> str:
    """Why a document of the list is lacking; "" where it is there. The application itself is the record."""
    if kind.startswith("заява"):
        return ""
    given = next((one for one in application.documents if one.kind.casefold() == kind.casefold()), None)
    if given is None or not given.given:
        return kind
    least = NUMERALS.get(kind.partition(" ")[0])
    if least is not None and given.count is not None and given.count < least:
        return f"{kind} (подано {given.count})"
    return ""


def intake_facts(case: Case) -> Iterator[Fact]:
    """Facts `competition.application` (year, number, day), `competition.requirements` (post, day, the requirements that
    were checked) and `competition.admission`, `competition.interview` (day); keys are `<competition>/<person>`."""
    competition, path = case.competition, case.path
    for number, candidate in enumerate(competition.candidates):
        key = f"{competition.id}/{candidate.id}"
        loc: Loc = ("candidates", number)
        application, admission = candidate.application, candidate.admission
        if application is not None:
            day = application.date.isoformat()
            data = (day[:4], str(application.number), day)
            yield Fact("competition.application", key, path, (*loc, "application", "number"), data)
        if admission is not None:
            day = admission.date.isoformat()
            yield Fact("competition.admission", key, path, (*loc, "admission", "date"), (day,))
            if admission.requirements:
                listed = tuple(one.requirement for one in admission.requirements)
                place: Loc = (*loc, "admission", "requirements")
                yield Fact("competition.requirements", key, path, place, (case.post_of(candidate), *listed))
        if candidate.interview is not None:
            day = candidate.interview.date.isoformat()
            yield Fact("competition.interview", key, path, (*loc, "interview", "date"), (day,))
