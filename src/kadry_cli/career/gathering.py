"""Everything that falls due in a register within a window: of the people, then of the body."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.career.ground import CareerGround
from kadry_cli.career.reading import Looked, PersonJob, look_at
from kadry_cli.career.rules.due import Due, Gap, Kind, Window
from kadry_cli.career.rules.round import campaign_due, reserve_due, rights_due
from kadry_cli.competition.records import Competition
from kadry_cli.core.documents.batch import shared_out
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import folded_words
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.register.load import read_record, reader_of
from kadry_cli.dossier.lending import still_out
from kadry_cli.dossier.records.books import BookedIssue
from kadry_cli.person.rules.standing import Standing
from kadry_cli.reserve.records.reserve import ReserveList

R = TypeVar("R", bound=Record)


class Asked(NamedTuple):
    """What is asked for: the window, the kinds; people by id (none: everybody), a part of the name of a unit."""

    window: Window
    kinds: frozenset[Kind]
    people: tuple[str, ...] = ()
    unit: str = ""

    @property
    def of_body(self) -> bool:
        """Whether what concerns nobody in particular is asked for as well."""
        return not self.people and not self.unit


class Who(NamedTuple):
    """Whom a row concerns: the name, and the standing of who works in the body."""

    name: str
    standing: Standing | None


class Gathered(NamedTuple):
    """The rows in no order, what the sources do not confirm, who the people are, how the units that rows concern are
    called, what could not be read."""

    rows: list[Due]
    gaps: list[Gap]
    people: dict[str, Who]
    units: dict[str, str]
    findings: tuple[Finding, ...]


def who_words(one: Due, gathered: Gathered) -> str:
    """Whom a row concerns: the name of the person, the unit, or the body."""
    who = gathered.people.get(one.person)
    return who.name if who is not None else gathered.units.get(one.values.get("unit", ""), "орган")


def jobs_of(ground: CareerGround, asked: Asked, people: Iterable[str], campaign: int | None) -> Iterator[PersonJob]:
    """A job for each person; the journal of issue is read before."""
    out: dict[str, list[BookedIssue]] = {}
    for one in still_out(ground.root) if Kind.RETURN in asked.kinds else ():
        out.setdefault(one.line.person or "", []).append(one.line)
    for person in people:
        yield PersonJob(ground, person, asked.window, asked.kinds, tuple(out.get(person, ())), campaign)


def gather(ground: CareerGround, asked: Asked, looked: Iterable[Looked], campaign: Campaign | None) -> Gathered:
    """The rows of the people looked at and of the body."""
    rows: list[Due] = []
    gaps: list[Gap] = []
    people: dict[str, Who] = {}
    units: dict[str, str] = {}
    findings: list[Finding] = []
    approved: dict[str, Sequence[int]] = {}
    for one in looked:
        findings += one.findings
        approved[one.person] = one.approved
        if not _in_unit(one.standing, asked.unit):
            continue
        rows += one.rows
        gaps += one.gaps
        if one.rows or one.gaps:
            people[one.person] = Who(one.name, one.standing)
    law_on = cache(ground.register.law_on)
    if asked.of_body and Kind.RESERVE in asked.kinds:
        lists = _records(ground, "reserve/*/*.yaml", ReserveList, findings)
        for row in reserve_due(lists, asked.window, law_on):
            rows.append(row)
            units[row.values["unit"]] = _unit_name(ground, row.values["unit"])
    if campaign is not None and asked.of_body and Kind.CAMPAIGN in asked.kinds:
        rows += campaign_due(campaign, approved, asked.window, law_on)
    if not asked.unit and Kind.RIGHT in asked.kinds:
        competitions = _records(ground, "competitions/*/competition.yaml", Competition, findings)
        for row in rights_due(competitions, asked.window, law_on, ground.register.own_days()):
            if not asked.people or row.person in asked.people:
                rows.append(row)
                people.setdefault(row.person, Who(row.values["name"], None))
    return Gathered(rows, gaps, people, units, tuple(findings))


def look_at_all(jobs: Iterator[PersonJob]) -> Iterator[Looked]:
    """Everybody, on all cores, in the order of the jobs."""
    return shared_out(look_at, jobs, os.cpu_count() or 1)


def last_campaign(ground: CareerGround, findings: list[Finding]) -> Campaign | None:
    """The newest campaign that has begun; none where the register keeps none."""
    found = [one for one in _records(ground, "assessments/*.yaml", Campaign, findings) if one.since <= ground.day]
    return max(found, key=lambda one: one.since, default=None)


def _records(ground: CareerGround, pattern: str, model: type[R], findings: list[Finding]) -> list[R]:
    read = reader_of(ground.root)
    paths = (path.relative_to(ground.root).as_posix() for path in sorted(ground.root.glob(pattern)))
    found = (read_record(read, path, model, findings) for path in paths)
    return [one for one in found if one is not None]


def _unit_name(ground: CareerGround, unit_id: str) -> str:
    """The name of a unit on the day; the id where the staff list has no post of it."""
    unit = next((placed.unit for placed in ground.staff.values() if placed.unit.id == unit_id), None)
    return (on_date(unit.names, ground.day) or unit.names[0]).name if unit is not None else unit_id


def _in_unit(standing: Standing | None, wanted: str) -> bool:
    if not wanted:
        return True
    return standing is not None and folded_words(wanted) in folded_words(standing.unit)
