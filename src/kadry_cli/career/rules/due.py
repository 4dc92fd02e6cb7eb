"""What falls due of a person and when: rank, age, probation, appointment, penalty, file, attestation (K11, K9, G25)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.rules.attestation import YEARS, Attested, attestation_due
from kadry_cli.assessment.rules.terms import form_due, objection_due
from kadry_cli.career.rules.age import serves_until
from kadry_cli.career.rules.next_rank import BARRED, DUE, STEP, UNCONFIRMED, RankFacts, next_rank
from kadry_cli.core.calendar.own_days import OwnDays
from kadry_cli.core.calendar.working import LawOn
from kadry_cli.core.decision import Decision
from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.dossier.records.books import BookedIssue
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.dossier.rules import Stage, refresh_due, stage, years_to_refresh
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.words import APPOINTED, MOVED, SUSPENSION
from kadry_cli.person.rules.age_limit import NORM as AGE_LIMIT
from kadry_cli.person.rules.penalties import NORM as PENALTY_MONTHS
from kadry_cli.person.rules.penalties import stands_until


class Kind(StrEnum):
    """What can fall due."""

    RANK = "rank"
    AGE = "age"
    PROBATION = "probation"
    TEMPORARY = "temporary"
    PENALTY = "penalty"
    REFRESH = "refresh"
    RETURN = "return"
    ATTESTATION = "attestation"
    FORM = "form"
    OBJECTION = "objection"
    CAMPAIGN = "campaign"
    RESERVE = "reserve"
    RIGHT = "right"


class Window(NamedTuple):
    """The day to answer for and the last day that is looked at."""

    today: date
    until: date

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it, today and the last day included."""
        return day is not None and self.today <= day <= self.until


class Due(NamedTuple):
    """One thing and its day: whose (the id of a card, "" for the body), by which norm or act, whether it is overdue.

    `mark` tells it from others of its kind of the same person; `values` are what its words need.
    """

    kind: Kind
    day: date
    person: str
    overdue: bool
    norm: Norm | None = None
    ground: str = ""
    mark: str = ""
    values: Mapping[str, Any] = {}
    decision: Decision[Any] | None = None


class Gap(NamedTuple):
    """Something that would have a day, had the sources confirmed the norm.

    `unrecorded` says that the norm is confirmed, but the register has no record from which to count.
    """

    kind: Kind
    person: str
    norm: Norm
    day: date
    unrecorded: bool = False


Found = Iterator[Due | Gap]


def rank_due(person: str, facts: RankFacts | None, window: Window, law: LawOnDate) -> Found:
    """The next rank whose term ends within the window, also where something keeps it back (K11)."""
    if facts is None:
        return
    decision = next_rank(facts, window.today, law)
    found = decision.result
    norm = law.at(found.term_ends or window.today).norm(STEP)
    if found.state == UNCONFIRMED:
        yield Gap(Kind.RANK, person, norm, window.today)
    if found.state not in (DUE, BARRED) or found.term_ends is None or found.term_ends > window.until:
        return
    late = found.due is not None and found.due < window.today
    values = {"next": found}
    yield Due(Kind.RANK, found.due or found.term_ends, person, late, norm, "", str(found.rank), values, decision)


def age_due(card: Card, window: Window, law: LawOnDate) -> Found:
    """The age limit or the end of the last extension; overdue for whoever still serves (K9)."""
    decision = serves_until(card, law)
    found = decision.result
    norm = law.norm(AGE_LIMIT)
    if found.years is None:
        yield Gap(Kind.AGE, card.id, norm, window.today)
    elif found.until is not None and found.until <= window.until:
        late = found.until < window.today
        yield Due(Kind.AGE, found.until, card.id, late, norm, "", "", {"serves": found}, decision)


def placement_due(card: Card, window: Window) -> Found:
    """The end of probation and of a temporary appointment to the post held.

    Who went on working after a probation has passed it, so of a past one nothing is left to do; of a past end of an
    appointment there is.
    """
    placed = [one for one in card.career if one.kind in (APPOINTED, MOVED) and one.date <= window.today]
    if not placed:
        return
    event = max(placed, key=lambda one: one.date)
    ground = event.ground.words()
    if event.probation_until is not None and window.holds(event.probation_until):
        yield Due(Kind.PROBATION, event.probation_until, card.id, False, None, ground, event.date.isoformat())
    if event.temporary_until is not None and event.temporary_until <= window.until:
        late = event.temporary_until < window.today
        yield Due(Kind.TEMPORARY, event.temporary_until, card.id, late, None, ground, event.date.isoformat())


def penalties_due(card: Card, window: Window, law: LawOnDate) -> Found:
    """The last days of penalties in force: after them the person counts as not punished."""
    for number, one in enumerate(card.penalties):
        if one.kind == SUSPENSION or one.lifted is not None or one.date > window.today:
            continue
        of_day = law.at(one.date)
        last = stands_until(one, of_day)
        if last is None:
            yield Gap(Kind.PENALTY, card.id, of_day.norm(PENALTY_MONTHS), one.date)
        elif window.holds(last):
            norm = of_day.norm(PENALTY_MONTHS)
            yield Due(Kind.PENALTY, last, card.id, False, norm, one.ground.words(), str(number + 1))


def file_due(file: PersonalFile, window: Window, law_on: LawOn) -> Found:
    """Yearly refreshes that were not made in time, and the ones to come (H12)."""
    for missed in years_to_refresh(file, window.today, law_on):
        if missed.last is not None:
            yield _refresh(file, missed.year, missed.last, missed.norm, late=True)
    if file.appointed is None or stage(file) is not Stage.FORMED:
        return
    done = {one.year for one in file.refreshed}
    for year in range(max(window.today.year, file.appointed.date.year + 1), window.until.year + 1):
        coming = refresh_due(year, law_on)
        if coming.last is not None and window.holds(coming.last) and year not in done:
            yield _refresh(file, year, coming.last, coming.norm, late=False)


def _refresh(file: PersonalFile, year: int, last: date, norm: Norm, *, late: bool) -> Due:
    return Due(Kind.REFRESH, last, file.person, late, norm, "", str(year), {"year": year})


def issue_due(line: BookedIssue, window: Window) -> Found:
    """The day by which a file given out comes back (H19)."""
    if line.person is not None and line.due is not None and line.due <= window.until:
        year = line.date.year if line.date is not None else line.due.year
        values = {"number": line.number, "to": line.to or ""}
        late = line.due < window.today
        yield Due(Kind.RETURN, line.due, line.person, late, None, line.permit or "", f"{year}-{line.number}", values)


def attestations_due(card: Card, attested: Iterable[Attested], window: Window, law: LawOnDate) -> Found:
    """The next attestation of the person (G30).

    Of somebody without any attestation in the register, whose first term is over, nothing is said but that: the
    register may be younger than the attestation.
    """
    appointed = max(
        (one.date for one in card.career if one.kind == APPOINTED and one.date <= window.today), default=None
    )
    decision = attestation_due(attested, appointed, law)
    found, norm = decision.result, law.norm(YEARS)
    if norm.state == "unconfirmed":
        yield Gap(Kind.ATTESTATION, card.id, norm, window.today)
    elif found.last is not None and found.first and found.last < window.today:
        yield Gap(Kind.ATTESTATION, card.id, norm, found.last, unrecorded=True)
    elif found.last is not None and found.last <= window.until:
        late = found.last < window.today
        yield Due(Kind.ATTESTATION, found.last, card.id, late, norm, "", "", {"attestation": found}, decision)


def assessment_due(one: Assessment, window: Window, law_on: LawOn, own: OwnDays) -> Found:
    """The form to be handed over after the mark, and the last day of an objection (G17, G26).

    The objection is a right of the servant: once its days are over there is nothing to do.
    """

    def done(day: date | None) -> bool:
        return day is not None and day <= window.today

    read = one.acquainted.date if one.acquainted is not None else None
    objected = one.objection.date if one.objection is not None else None
    marked = one.final_marks[0].date if one.final_marks else None
    if marked is not None and done(marked) and not done(one.given) and not done(read):
        handed = form_due(marked, law_on(marked), own)
        if handed.last is not None and handed.last <= window.until:
            late = handed.last < window.today
            yield Due(Kind.FORM, handed.last, one.person, late, handed.norm, "", str(one.year), {"year": one.year})
    if read is not None and done(read) and not done(objected):
        open_until = objection_due(read, law_on(read), own)
        if window.holds(open_until.last) and open_until.last is not None:
            values = {"year": one.year}
            yield Due(Kind.OBJECTION, open_until.last, one.person, False, open_until.norm, "", str(one.year), values)
