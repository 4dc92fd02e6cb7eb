"""What is read of one person, each file once: the card, the personal file, assessments and attestations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, TypeVar

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.attestation import Attestation
from kadry_cli.assessment.rules.attestation import held
from kadry_cli.career.ground import CareerGround
from kadry_cli.career.rules.due import (
    Due,
    Found,
    Gap,
    Kind,
    Window,
    age_due,
    assessment_due,
    attestations_due,
    file_due,
    issue_due,
    penalties_due,
    placement_due,
    rank_due,
)
from kadry_cli.career.rules.rank_facts import Mark, given_ranks, rank_facts
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.base import Record
from kadry_cli.core.register.load import Reader, read_record, reader_of
from kadry_cli.dossier.records.books import BookedIssue
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.person.files import FOLDER, read_card
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.standing import Standing, standing_on

R = TypeVar("R", bound=Record)

OF_ASSESSMENTS = {Kind.CAMPAIGN, Kind.FORM, Kind.OBJECTION}


class PersonJob(NamedTuple):
    """Somebody to be looked at, maybe in a worker process: within which days, for what, with the files given out."""

    ground: CareerGround
    person: str
    window: Window
    kinds: frozenset[Kind]
    issued: tuple[BookedIssue, ...] = ()
    campaign: int | None = None


class Looked(NamedTuple):
    """What was found of a person; `standing` is None for who does not work in the body on the day.

    `approved` are the years of the approved assessments that were read.
    """

    person: str
    name: str
    standing: Standing | None
    rows: tuple[Due, ...] = ()
    gaps: tuple[Gap, ...] = ()
    approved: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()


def look_at(job: PersonJob) -> Looked:
    """Everything that falls due of one person."""
    ground, read = job.ground, reader_of(job.ground.root)
    findings: list[Finding] = []
    card = read_card(read, job.person, findings)
    standing = standing_on(card, ground.staff, ground.day) if card is not None else None
    assessments = assessments_of(ground, read, job.person, _first_year(job, card), findings) if standing else []
    found = list(_found(job, read, card if standing else None, assessments, findings))
    return Looked(
        job.person,
        card.name_on(ground.day) if card is not None else job.person,
        standing,
        tuple(one for one in found if isinstance(one, Due) and one.kind in job.kinds),
        tuple(one for one in found if isinstance(one, Gap) and one.kind in job.kinds),
        tuple(one.year for one in assessments if one.approved is not None and one.approved.date <= ground.day),
        tuple(findings),
    )


def _found(
    job: PersonJob, read: Reader, card: Card | None, assessments: list[Assessment], findings: list[Finding]
) -> Found:
    ground, window, law = job.ground, job.window, job.ground.law
    law_on = cache(ground.register.law_on)
    for line in job.issued:
        yield from issue_due(line, window)
    if card is None:
        return
    if Kind.RANK in job.kinds:
        facts = rank_facts(card, ground.staff, marks_of(assessments), window.today, law)
        yield from rank_due(card.id, facts, window, law)
    yield from age_due(card, window, law)
    yield from placement_due(card, window)
    yield from penalties_due(card, window, law)
    if Kind.REFRESH in job.kinds:
        file = read_record(read, f"{FOLDER}/{card.id}/file.yaml", PersonalFile, findings)
        if file is not None:
            yield from file_due(file, window, law_on)
    if Kind.ATTESTATION in job.kinds:
        attested = held(_of_years(ground, read, card.id, "attestations", Attestation, 0, findings))
        yield from attestations_due(card, attested, window, law)
    for one in assessments:
        yield from assessment_due(one, window, law_on, ground.register.own_days())


def _first_year(job: PersonJob, card: Card | None) -> int | None:
    """From which year on assessments are needed; None where none are."""
    years = [job.campaign] if job.campaign is not None and job.kinds & OF_ASSESSMENTS else []
    if Kind.RANK in job.kinds and card is not None:
        years += [one.date.year - 1 for one in given_ranks(card, job.window.today)[-1:]]
    return min(years, default=None)


def assessments_of(
    ground: CareerGround, read: Reader, person: str, first: int | None, findings: list[Finding]
) -> list[Assessment]:
    """The assessments of a person from a year on, up to the day; none where no year is named."""
    if first is None:
        return []
    return list(_of_years(ground, read, person, "assessments", Assessment, first, findings))


def marks_of(assessments: list[Assessment]) -> list[Mark]:
    """The final marks in force."""
    return [Mark(one.final_marks[-1].date, one.final_marks[-1].mark) for one in assessments if one.final_marks]


def _of_years(
    ground: CareerGround, read: Reader, person: str, folder: str, model: type[R], first: int, findings: list[Finding]
) -> Iterator[R]:
    place = ground.root / FOLDER / person / folder
    if not place.is_dir():
        return
    for path in sorted(place.glob("[0-9][0-9][0-9][0-9].yaml")):
        if first <= int(path.stem) <= ground.day.year:
            record = read_record(read, f"{FOLDER}/{person}/{folder}/{path.name}", model, findings)
            if record is not None:
                yield record
