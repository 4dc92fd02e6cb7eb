"""Whose paper of which year: the records it is made of, and the day it bears."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kadry_cli.assessment.papers.ground import NOBODY, Body, Subject, whose
from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.assessment.stages.state import round_on_disk
from kadry_cli.body.staff_files import load_units
from kadry_cli.core.errors import UserError
from kadry_cli.person.rules.standing import staff_of


def body_on(root: Path, today: date, *, blank: bool) -> Body:
    """The register for papers. RefusedError where its settings are wrong."""
    return Body(round_on_disk(root), staff_of(load_units(root)[0]), today, blank)


def chosen_year(body: Body, year: int | None) -> int:
    """The year asked for, else the last one that has a campaign, else the year before today."""
    if year is not None:
        return year
    known = [one for one in body.round.years() if one <= body.today.year]
    return known[-1] if known else body.today.year - 1


def required_campaign(body: Body, year: int) -> Campaign:
    """The campaign of a year. UserError where there is none."""
    found = body.round.campaign(year)
    if found is None:
        known = ", ".join(map(str, body.round.years()))
        advice = f"є за {known}: --year РІК" if known else "почніть її: kadry assess open РІК"
        raise UserError(f"оцінки за {year} рік у реєстрі немає", f"{advice}; порожній бланк: --blank")
    return found


def subject_of(body: Body, person: str | None, year: int) -> Subject:
    """The person and the year with their records, on the day of the last act; nobody where a blank is asked for."""
    campaign = body.round.campaign(year)
    if person is None:
        return Subject(body, NOBODY, year, None, None, body.today)
    assessment = body.round.assessment(person, year)
    day = day_of(assessment, campaign, body.today)
    return Subject(body, whose(body, person, day), year, campaign, assessment, day)


def day_of(one: Assessment | None, campaign: Campaign | None, today: date) -> date:
    """The day a paper bears: of the first final mark, else of the marks, else the campaign's begin."""
    if one is not None:
        if one.final_marks:
            return one.final_marks[0].date
        for block in (one.head, one.own, one.prepared):
            if block is not None:
                return block.date
    return campaign.since if campaign is not None else today
