"""What falls due for the body itself: the review of the reserve, a recommendation's year, the end of an assessment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.assessment.rules.campaign import end_of
from kadry_cli.career.rules.due import Due, Kind, Window
from kadry_cli.competition.records import Competition
from kadry_cli.competition.rules.reserve_right import NORM as RIGHT
from kadry_cli.core.calendar.own_days import OwnDays
from kadry_cli.core.calendar.working import LawOn
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.rules.due import review_due
from kadry_cli.reserve.rules.law import has_ended, last_day
from kadry_cli.reserve.rules.proposals import rights

WINDOW = "assessment.window"


def reserve_due(lists: Iterable[ReserveList], window: Window, law_on: LawOn) -> Iterator[Due]:
    """The review of the newest list of each unit, in the month that the norm names; then its year ends (F16).

    A list that was reviewed in time and whose year is over is due as well while no new one follows it. A draft is no
    list yet, and where the law knows no reserve any more nothing is due.
    """
    law = law_on(window.today)
    if has_ended(law):
        return
    newest: dict[str, ReserveList] = {}
    for one in lists:
        if one.act is not None and (one.unit not in newest or newest[one.unit].year < one.year):
            newest[one.unit] = one
    for unit in sorted(newest):
        found = newest[unit]
        review = review_due(found.year, [found], window.today, law)
        last = review.last if review.waiting else last_day(found.year)
        if last is None or last > window.until or (not review.waiting and last >= window.today):
            continue
        values = {"year": found.year, "unit": unit, "reviewed": found.reviewed if not review.waiting else None}
        late = last < window.today
        yield Due(Kind.RESERVE, last, "", late, review.norm, "", f"{found.year}/{unit}", values)


def rights_due(competitions: Iterable[Competition], window: Window, law_on: LawOn, own: OwnDays) -> Iterator[Due]:
    """The last day of the year in which a recommended candidate may be hired without a new competition (B28, F28)."""
    for one in rights(competitions, law_on(window.today), own):
        if one.until is not None and window.holds(one.until):
            norm = law_on(one.decided).norm(RIGHT)
            values = {"name": one.name}
            yield Due(Kind.RIGHT, one.until, one.person, False, norm, "", one.competition, values)


def campaign_due(
    campaign: Campaign, approved: Mapping[str, Sequence[int]], window: Window, law_on: LawOn
) -> Iterator[Due]:
    """The end of the yearly assessment while the result of anybody assessed is not approved (G8, G9, G21).

    `approved` gives the years of the approved assessments of each person.
    """
    last = end_of(campaign)
    waiting = [one.person for one in campaign.assessed if campaign.year not in approved.get(one.person, ())]
    if last > window.until or campaign.since > window.today or not waiting:
        return
    norm = law_on(campaign.since).norm(WINDOW)
    values = {"year": campaign.year, "waiting": len(waiting)}
    ground = (campaign.prolonged.act if campaign.prolonged is not None else campaign.act).words()
    yield Due(Kind.CAMPAIGN, last, "", last < window.today, norm, ground, str(campaign.year), values)
