"""The rows of a summary, read one person at a time: the assessment and the card, each file once."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from typing import NamedTuple

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.assessment.rules.regime import Regime, Scale, scale_on
from kadry_cli.assessment.rules.stages import acts, next_act
from kadry_cli.assessment.stages.state import Round, assessment_path
from kadry_cli.assessment.stages.status_values import ACT_TITLES
from kadry_cli.assessment.summary.counting import NO_UNIT, Proposed, Row
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.person.files import people_ids
from kadry_cli.person.rules.standing import Staff, standing_on


class Year(NamedTuple):
    """The year of a summary: its campaign (None by tasks), its scale, the day that places people, who is counted."""

    year: int
    campaign: Campaign | None
    scale: Scale
    day: date
    people: tuple[str, ...]


def year_of(found: Round, year: int) -> Year:
    """The year with those who are assessed in it. UserError where the register has no assessment of that year."""
    campaign = found.campaign(year)
    if campaign is not None:
        people = tuple(one.person for one in campaign.assessed)
        return Year(year, campaign, scale_on(found.law(campaign.since)), campaign.since, people)
    scale = scale_on(found.law(date(year, 1, 1)))
    people = tuple(one for one in people_ids(found.root) if (found.root / assessment_path(one, year)).is_file())
    if not people:
        known = ", ".join(map(str, found.years()))
        advice = f"є за {known}" if known else f"розпочніть: kadry assess open {year}"
        raise UserError(f"оцінки за {year} рік у реєстрі немає", advice)
    return Year(year, None, scale, date(year, 12, 31), people)


def rows_of(found: Round, year: Year, staff: Staff, units: Container[str] | None = None) -> Iterator[Row]:
    """Everybody of the year as a row, of some units alone where they are named."""
    for person in year.people:
        row = _row(found, year, staff, person)
        if units is None or row.unit in units:
            yield row


def _row(found: Round, year: Year, staff: Staff, person: str) -> Row:
    card = found.card(person)
    standing = standing_on(card, staff, year.day) if card is not None else None
    placed = staff.get(standing.post_id) if standing is not None else None
    name = printed(card.name_on(year.day)) if card is not None else person
    unit = placed.unit.id if placed is not None else ""
    unit_name = printed(standing.unit) if standing is not None and standing.unit else NO_UNIT
    post = printed(standing.post) if standing is not None else ""
    row = Row(person, name, unit, unit_name, post)
    one = found.assessment(person, year.year)
    if one is None:
        return row._replace(next=_next(None, year))
    talk = one.interview
    return row._replace(
        mark=one.final_mark or "",
        counted=_counts(one, year),
        next=_next(one, year),
        own=one.own.marks if one.own is not None else None,
        head=one.head.marks if one.head is not None else None,
        training=tuple(map(printed, talk.training)) if talk is not None else (),
        problems=tuple(map(printed, talk.problems)) if talk is not None else (),
        proposals=tuple(Proposed(item.kind, printed(item.text)) for item in one.proposals),
    )


def _counts(one: Assessment, year: Year) -> bool:
    if one.final_mark not in year.scale.marks:
        return False
    return one.approved is not None or year.scale.regime is Regime.TASKS


def _next(one: Assessment | None, year: Year) -> str:
    """What comes next in the words of the stages; "" where the form is filed, or the word entered."""
    if year.scale.regime is Regime.TASKS:
        return "" if one is not None and one.final_marks else "висновок керівника"
    act = next_act(acts(one))
    return ACT_TITLES[act] if act is not None else ""
