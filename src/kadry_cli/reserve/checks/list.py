"""The check of one list: consents and papers of each enrolment, dates, the special commission, the review (F13-F24)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import RecordPlace, RecordReport
from kadry_cli.reserve.checks.case import ListCase, ListedPerson
from kadry_cli.reserve.checks.facts import list_facts
from kadry_cli.reserve.records.candidate import works_elsewhere
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.records.words import BY_COMMISSION, SOMEBODY_ELSE
from kadry_cli.reserve.rules.due import review_due
from kadry_cli.reserve.rules.law import CHAIRS, has_ended, reserve_act


def check_list(found: ReserveList, place: RecordPlace) -> RecordReport:
    """Findings over one list, each norm on the date of the act it judges, and the facts of `checks/facts.py`."""
    case = ListCase(found, place)
    findings = [*_path(case), *_ended(case), *_twice(case), *_special_commission(case), *_reviewed(case)]
    for one in case.people():
        findings += _consent(case, one)
        findings += _papers(case, one)
        findings += _dates(case, one)
    for number, amendment in enumerate(found.amendments):
        findings += _outside(case, amendment.date, ("amendments", number, "date"), "зміна списку")
    return RecordReport(tuple(findings), tuple(list_facts(case)))


def _path(case: ListCase) -> Iterator[Finding]:
    for key, said in (("year", case.list.year), ("unit", case.list.unit)):
        expected = case.place.ids[key]
        if str(said) != expected:
            yield Finding("KD221", case.path, (key,), {"id": said, "expected": expected})


def _ended(case: ListCase) -> Iterator[Finding]:
    """A state body has no reserve from 01.05.2016: neither a list nor an enrolment (закон 889-VIII)."""
    law = case.law(case.day)
    if has_ended(law):
        loc: Loc = ("act", "date") if case.list.act is not None else ("year",)
        yield Finding("KD600", case.path, loc, {"day": date_short(case.day)}, citation=reserve_act(law).cite)
        return
    for one in case.people():
        law = case.law(one.candidate.enrolled)
        if has_ended(law):
            values = {"day": date_short(one.candidate.enrolled)}
            yield Finding("KD600", case.path, (*one.loc, "enrolled"), values, citation=reserve_act(law).cite)


def _twice(case: ListCase) -> Iterator[Finding]:
    """A post has one entry, and one person is in its reserve once at a time."""
    seen: set[str] = set()
    for at, post in enumerate(case.list.posts):
        if post.post in seen:
            yield Finding("KD222", case.path, ("posts", at, "post"), {"id": post.post})
        seen.add(post.post)
    known: dict[tuple[str, str], ListedPerson] = {}
    for one in case.people():
        key = (one.post.post, one.candidate.person)
        before = known.get(key)
        known[key] = one
        if before is None:
            continue
        removed = before.candidate.removed
        if removed is None or one.candidate.enrolled < removed.date:
            values = {"person": one.candidate.person, "post": one.post.post}
            related = ((case.path, (*before.loc, "person")),)
            yield Finding("KD603", case.path, (*one.loc, "person"), values, related=related)


def _special_commission(case: ListCase) -> Iterator[Finding]:
    """The head or the first deputy leads it, and its composition is approved (L299-L300)."""
    commission = case.list.commission
    if commission is None:
        return
    norm = case.law(commission.act.date if commission.act is not None else case.day).norm(CHAIRS)
    if norm.value is None:
        return
    if commission.chair_role == SOMEBODY_ELSE:
        yield case.by_norm("KD616", ("commission", "chair_role"), {}, norm)
    if commission.act is None:
        yield case.by_norm("KD617", ("commission",), {}, norm, Severity.WARNING, on_key=True)


def _reviewed(case: ListCase) -> Iterator[Finding]:
    """The list is reviewed in December of its year (L291)."""
    day = case.list.reviewed
    if day is None:
        return
    due = review_due(case.list.year, (case.list,), day, case.law(day))
    if due.first is not None and due.last is not None and not due.first <= day <= due.last:
        values = {"day": date_short(day), "first": date_short(due.first), "last": date_short(due.last)}
        yield case.by_norm("KD622", ("reviewed",), values, due.norm, Severity.WARNING)


def _consent(case: ListCase, one: ListedPerson) -> Iterator[Finding]:
    """Nobody is enrolled without consent, given before the enrolment (L283)."""
    candidate = one.candidate
    norm = reserve_act(case.law(case.day_of(candidate)))
    if norm.state == "ended":
        return
    values = {"person": candidate.person}
    if candidate.consent is None:
        weight = Severity.ERROR if case.act_of(candidate) is not None else Severity.WARNING
        yield case.by_norm("KD601", (*one.loc, "person"), values, norm, weight)
    elif candidate.consent > candidate.enrolled:
        days = {**values, "consent": date_short(candidate.consent), "enrolled": date_short(candidate.enrolled)}
        yield case.by_norm("KD602", (*one.loc, "consent"), days, norm)


def _papers(case: ListCase, one: ListedPerson) -> Iterator[Finding]:
    """The papers of an enrolment that an act has made: application, plan, letters (L285, L303-L306)."""
    candidate = one.candidate
    norm = reserve_act(case.law(case.day_of(candidate)))
    if case.act_of(candidate) is None or candidate.removed is not None or norm.state == "ended":
        return
    employer = works_elsewhere(candidate.outsider)
    lacking = (
        ("KD605", candidate.application is None, Severity.WARNING),
        ("KD606", candidate.plan is None, Severity.NOTE),
        ("KD607", employer and candidate.letter is None, Severity.WARNING),
        ("KD608", employer and candidate.told is None, Severity.NOTE),
        ("KD609", candidate.source == BY_COMMISSION and candidate.recommended is None, Severity.WARNING),
    )
    for code, lacks, weight in lacking:
        if lacks:
            loc: Loc = (*one.loc, "source" if code == "KD609" else "person")
            yield case.by_norm(code, loc, {"person": candidate.person}, norm, weight)


def _dates(case: ListCase, one: ListedPerson) -> Iterator[Finding]:
    """Application, act, enrolment, removal follow each other, within the year of the list."""
    candidate, loc = one.candidate, one.loc
    yield from _outside(case, candidate.enrolled, (*loc, "enrolled"), "зарахування")
    removed = candidate.removed
    if removed is not None:
        yield from _outside(case, removed.date, (*loc, "removed", "date"), "виключення")
        if removed.date < candidate.enrolled:
            yield _order(case, (*loc, "removed", "date"), "виключено", removed.date, candidate.enrolled)
    act = case.act_of(candidate)
    if act is not None and candidate.enrolled < act.date:
        values = {
            "what": "зараховано",
            "day": date_short(candidate.enrolled),
            "than": f"акт від {date_short(act.date)}",
        }
        yield Finding("KD620", case.path, (*loc, "enrolled"), values)
    if candidate.application is not None and candidate.application > candidate.enrolled:
        enrolled = f"зарахування {date_short(candidate.enrolled)}"
        values = {"what": "заява", "day": date_short(candidate.application), "than": enrolled}
        yield Finding("KD620", case.path, (*loc, "application"), values)


def _order(case: ListCase, loc: Loc, what: str, day: date, enrolled: date) -> Finding:
    values = {"what": what, "day": date_short(day), "than": f"зарахування {date_short(enrolled)}"}
    return Finding("KD620", case.path, loc, values)


def _outside(case: ListCase, day: date, loc: Loc, what: str) -> Iterator[Finding]:
    if day.year != case.list.year:
        values = {"what": what, "day": date_short(day), "year": case.list.year}
        yield Finding("KD619", case.path, loc, values)
