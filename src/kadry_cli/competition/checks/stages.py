"""Checks of the order of stages: nothing stands before what it follows from; the announcement comes a month before the
competition; a repeated competition follows one that nobody won (B4, B18, B29)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from kadry_cli.competition.checks.case import Case
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.competition import REPEATED
from kadry_cli.competition.records.sitting import SELECTION, CommissionSitting
from kadry_cli.competition.rules.terms import TermName
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import Norm, cite_data
from kadry_cli.core.records.report import Fact


class Pair(NamedTuple):
    """Two steps of which the first may not be later than the second: what and when each was, where the second stands.

    `weight` is less than an error where the thing may well happen and has to be recorded as it was.
    """

    first: str
    first_day: date | None
    second: str
    second_day: date | None
    loc: Loc
    weight: Severity | None = None


def stage_findings(case: Case) -> Iterator[Finding]:
    """Steps that stand before what they follow from, and what the record says of repetition."""
    for pair in _pairs(case):
        if pair.first_day is not None and pair.second_day is not None and pair.second_day < pair.first_day:
            yield _out_of_order(case.path, pair)
    yield from _repetition(case)


def _out_of_order(path: str, pair: Pair) -> Finding:
    second, first = pair.second_day or date.max, pair.first_day or date.min
    values = {
        "step": pair.second,
        "date": date_short(second),
        "before": pair.first,
        "before_date": date_short(first),
    }
    return Finding("KD454", path, pair.loc, values, severity=pair.weight)


def out_of_order(path: str, loc: Loc, step: tuple[str, str], before: tuple[str, str]) -> Finding:
    """The same of steps that stand in two records: each by its words and ISO date."""
    days = [date.fromisoformat(iso) for _, iso in (before, step)]
    return _out_of_order(path, Pair(before[0], days[0], step[0], days[1], loc))


def _pairs(case: Case) -> Iterator[Pair]:
    competition = case.competition
    ordered = competition.head_act.date
    announced = competition.announcement.since() if competition.announcement else None
    if competition.announcement is not None:
        days = [one.date for one in competition.announcement.publications]
        loc: Loc = ("announcement", "publications", days.index(min(days)), "date")
        yield Pair("акт керівника про конкурс", ordered, "оголошення", announced, loc)
    for loc, sitting in case.sittings():
        yield from _of_sitting(sitting, loc, ordered)
    decided = case.decided()
    for number, candidate in enumerate(competition.candidates):
        one = decided.get(candidate.id)
        yield from _of_candidate(candidate, announced, one.sitting.date if one else None, ("candidates", number))
    yield from _of_selection(case)
    last = max((one.date for one in competition.sittings), default=None)
    yield Pair("останнє засідання", last, "завершення конкурсу", competition.ended, ("ended",))


def _of_sitting(sitting: CommissionSitting, loc: Loc, ordered: date) -> Iterator[Pair]:
    yield Pair("акт керівника про конкурс", ordered, "засідання комісії", sitting.date, (*loc, "date"))
    protocol = sitting.protocol
    if protocol is not None:
        yield Pair("засідання комісії", sitting.date, "протокол", protocol.date, (*loc, "protocol", "date"))
        place: Loc = (*loc, "protocol", "to_head")
        yield Pair("протокол", protocol.date, "подання протоколу керівникові", protocol.to_head, place)
    for row, opinion in enumerate(sitting.opinions):
        place = (*loc, "opinions", row, "date")
        yield Pair("засідання комісії", sitting.date, "власна думка", opinion.date, place)


def _of_candidate(one: Candidate, announced: date | None, decided: date | None, loc: Loc) -> Iterator[Pair]:
    application, admission, act, appeal = one.application, one.admission, one.head_act, one.appeal
    applied = one.applied
    if application is not None:
        place: Loc = (*loc, "application")
        # An early application is a fact that the book of applications keeps.
        yield Pair("оголошення", announced, "заява", application.date, (*place, "date"), Severity.WARNING)
        yield Pair("заява", applied, "доповнення документів", application.completed, (*place, "completed"))
        yield Pair("заява", applied, "повернення документів", application.returned, (*place, "returned"))
    if admission is not None:
        yield Pair("заява", applied, "попередній розгляд", admission.date, (*loc, "admission", "date"))
    if one.interview is not None:
        reviewed = admission.date if admission is not None else applied
        yield Pair("попередній розгляд", reviewed, "співбесіда", one.interview.date, (*loc, "interview", "date"))
    if one.abstract is not None:
        yield Pair("заява", applied, "реферат", one.abstract.date, (*loc, "abstract", "date"))
    rule = "рішення комісії"
    notice = one.notice.date if one.notice is not None else None
    yield Pair(rule, decided, "повідомлення кандидата", notice, (*loc, "notice", "date"))
    yield Pair(rule, decided, "ознайомлення з рішенням", one.acquainted, (*loc, "acquainted"))
    if act is not None:
        yield Pair(rule, decided, "акт керівника щодо кандидата", act.act.date, (*loc, "head_act", "act", "date"))
        yield Pair("акт керівника", act.act.date, "призначення", act.starts, (*loc, "head_act", "starts"))
    if appeal is not None:
        place = (*loc, "appeal")
        yield Pair("ознайомлення з рішенням", one.acquainted, "скарга", appeal.date, (*place, "date"))
        yield Pair("скарга", appeal.date, "рішення за скаргою", appeal.decided, (*place, "decided"))


def _of_selection(case: Case) -> Iterator[Pair]:
    """The commission decides on somebody after the interview, and on admission after the application."""
    people = {one.id: one for one in case.competition.candidates}
    for loc, sitting in case.sittings():
        for row, decision in enumerate(sitting.decisions):
            one = people.get(decision.candidate)
            if one is None:
                continue
            place: Loc = (*loc, "decisions", row, "candidate")
            if sitting.purpose == SELECTION and one.interview is not None:
                yield Pair("співбесіда", one.interview.date, "рішення комісії", sitting.date, place)
            yield Pair("заява", one.applied, "рішення комісії", sitting.date, place)


def _repetition(case: Case) -> Iterator[Finding]:
    competition = case.competition
    reason = ""
    if competition.repeats == competition.id:
        reason = "конкурс не повторює сам себе"
    elif competition.kind == REPEATED and competition.repeats is None:
        reason = "не записано, який конкурс повторюють"
    elif competition.kind != REPEATED and competition.repeats is not None:
        reason = f"названо конкурс, який повторюють, а вид – «{competition.kind}»"
    if reason:
        key = "repeats" if competition.repeats is not None else "kind"
        yield Finding("KD452", case.path, (key,), {"reason": reason})


def publication_findings(case: Case) -> Iterator[Finding]:
    """The announcement comes a month before the first sitting on selection; the exam is a register check (B4)."""
    earliest = _earliest(case)
    first = next(case.sittings(SELECTION), None)
    if earliest is not None and first is not None and first[1].date < earliest.day:
        yield published_late(case.path, earliest, first[1].date)


class Earliest(NamedTuple):
    """The first day on which a competition may begin after its announcement: a month, counted backwards from each day,
    and never moved (B4). `published` is the day of the announcement, `loc` where it stands."""

    day: date
    published: date
    loc: Loc
    norm: Norm


def _earliest(case: Case) -> Earliest | None:
    announcement = case.competition.announcement
    if announcement is None:
        return None
    days = [one.date for one in announcement.publications]
    published = min(days)
    loc: Loc = ("announcement", "publications", days.index(published), "date")
    months = case.law(published).norm("competition.publication_months").value
    if months is None:
        return None
    start = published + timedelta(days=28 * int(months) - 1)
    while (term := case.due(TermName.PUBLICATION, start)).last is not None and term.last < published:
        start += timedelta(days=1)
    return Earliest(start, published, loc, term.norm) if term.last is not None else None


def published_late(path: str, earliest: Earliest, began: date) -> Finding:
    """The finding that an announcement came too late for the day on which the competition began."""
    values = {
        "published": date_short(earliest.published),
        "began": date_short(began),
        "earliest": date_short(earliest.day),
    }
    return Finding("KD438", path, earliest.loc, values, citation=earliest.norm.cite)


def stage_facts(case: Case) -> Iterator[Fact]:
    """Facts `competition.earliest_start` (day, day of the announcement, the norm's citation) and `competition.repeats`
    (the repeated competition, "" without one; the posts); the key is the competition."""
    competition, path = case.competition, case.path
    earliest = _earliest(case)
    if earliest is not None:
        data = (earliest.day.isoformat(), earliest.published.isoformat(), *cite_data(earliest.norm.cite))
        yield Fact("competition.earliest_start", competition.id, path, earliest.loc, data)
    loc: Loc = ("repeats",) if competition.repeats is not None else ("kind",)
    posts: Iterable[str] = (one.post for one in competition.posts)
    yield Fact("competition.repeats", competition.id, path, loc, (competition.repeats or "", *posts))
