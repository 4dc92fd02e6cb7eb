"""Who might be enrolled and is in no list: recommended by a competition, or shown by the assessment (B28, F11, F28,
F29)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.words import EXCELLENT, HIGH
from kadry_cli.assessment.records.words import RESERVE as RESERVE_PROPOSED
from kadry_cli.competition.records.candidate import APPOINT, ENROL, REFUSE
from kadry_cli.competition.records.candidate import Candidate as Competitor
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import RESERVE, SELECTION
from kadry_cli.competition.rules.terms import TermName, due
from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDays
from kadry_cli.core.finding import Citation
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.reserve.rules.law import reserve_act

HIGH_MARKS = frozenset({HIGH, EXCELLENT})


class ProposalKind(StrEnum):
    """What speaks for somebody."""

    ENROLMENT_DECIDED = "керівник вирішив зарахувати"
    COMPETITION = "рекомендовано конкурсною комісією"
    ASSESSMENT = "запропоновано за оцінкою"
    MARK = "висока оцінка"


class Right(NamedTuple):
    """The right of somebody recommended by a commission to be hired without a new competition (B28).

    `until` is its last day, None where the law of the decision is not confirmed; `post` is the post competed for.
    """

    competition: str
    person: str
    name: str
    post: str
    decided: date
    until: date | None
    consent: date | None
    head: str
    cite: Citation


class Proposal(NamedTuple):
    """Somebody to think of: the post where one is known, until when, the year of the assessment, what it rests on."""

    kind: ProposalKind
    person: str
    name: str
    post: str
    until: date | None
    year: int | None
    competition: str
    consent: date | None
    cite: Citation


def rights(competitions: Iterable[Competition], law: LawOnDate, own: OwnDays = NO_OWN_DAYS) -> Iterator[Right]:
    """Everybody whom a commission has recommended to the reserve by the day of `law` and who was not hired since.

    The year counts from the decision, on the law of its day. Source: КМУ 169/2002 (L225).
    """
    for one in sorted(competitions, key=lambda competition: competition.id):
        decided = _recommended(one, law.day)
        for who in one.candidates:
            day = decided.get(who.id)
            if day is None or _placed(who):
                continue
            term = due(TermName.RESERVE_RIGHT, day, law.at(day), own)
            head = who.head_act.decision if who.head_act is not None else ""
            post = who.post or one.posts[0].post
            yield Right(one.id, who.id, who.name, post, day, term.last, who.consent, head, term.norm.cite)


def _recommended(competition: Competition, today: date) -> dict[str, date]:
    """Whom the last decision recommends to the reserve, and its day."""
    found: dict[str, tuple[str, date]] = {}
    for sitting in sorted(competition.sittings, key=lambda one: one.date):
        if sitting.purpose == SELECTION and sitting.date <= today:
            found |= {one.candidate: (one.verdict, sitting.date) for one in sitting.decisions}
    return {person: day for person, (verdict, day) in found.items() if verdict == RESERVE}


def _placed(who: Competitor) -> bool:
    """Whether the matter is settled: appointed, hired within the year, or refused by the head."""
    return who.hired is not None or (who.head_act is not None and who.head_act.decision in (APPOINT, REFUSE))


def latest_assessments(found: Iterable[Assessment], day: date) -> dict[str, Assessment]:
    """By person the assessment of the latest year whose final mark stood on a day."""
    latest: dict[str, Assessment] = {}
    for one in found:
        known = latest.get(one.person)
        if one.final_marks and one.final_marks[-1].date <= day and (known is None or known.year < one.year):
            latest[one.person] = one
    return latest


def proposals(
    known: Iterable[Right],
    assessments: Mapping[str, Assessment],
    names: Mapping[str, str],
    listed: frozenset[str],
    law: LawOnDate,
) -> Iterator[Proposal]:
    """Everybody who might be enrolled and is in no list on the day of `law`.

    `assessments` are the latest with a final mark; of them only people in `names`, who serve here on the day, count. A
    competition's recommendation counts while its right lasts. Source: L225, L273-L275, L446.
    """
    for right in known:
        if right.person in listed or (right.until is not None and right.until < law.day):
            continue
        yield Proposal(
            ProposalKind.ENROLMENT_DECIDED if right.head == ENROL else ProposalKind.COMPETITION,
            right.person,
            right.name,
            right.post,
            right.until,
            None,
            right.competition,
            right.consent,
            right.cite,
        )
    for person, one in sorted(assessments.items()):
        kind = _shown_by(one)
        if kind is not None and person in names and person not in listed:
            yield Proposal(kind, person, names[person], "", None, one.year, "", None, _scale(one, law))


def _scale(assessment: Assessment, law: LawOnDate) -> Citation:
    """The act by whose scale the mark was given; its results are taken into account for the reserve (L446)."""
    on = law.at(assessment.final_marks[-1].date)
    norms = (on.norm("assessment.scale"), on.norm("assessment.conclusions"))
    return next((norm.cite for norm in norms if norm.state == "confirmed"), reserve_act(law).cite)


def _shown_by(assessment: Assessment) -> ProposalKind | None:
    if any(one.kind == RESERVE_PROPOSED for one in assessment.proposals):
        return ProposalKind.ASSESSMENT
    return ProposalKind.MARK if assessment.final_mark in HIGH_MARKS else None


def speaks_for(assessment: Assessment) -> bool:
    """Whether an assessment proposes its person for the reserve, by a proposal or by a high mark."""
    return _shown_by(assessment) is not None
