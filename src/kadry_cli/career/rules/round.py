"""What falls due for the body itself: the review of the reserve, a recommendation's year, the end of an assessment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.career.rules.due import Due, Found, Kind, LawOn, Window
from kadry_cli.competition.records import Competition
from kadry_cli.competition.records.candidate import APPOINT
from kadry_cli.competition.records.sitting import RESERVE
from kadry_cli.competition.rules.life import reserve_right, verdicts
from kadry_cli.core.calendar.months import month_length
from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDays
from kadry_cli.reserve.records.reserve import ReserveList

REVIEW = "reserve.review_month"
WINDOW = "assessment.window"


def reserve_due(lists: Iterable[ReserveList], window: Window, law_on: LawOn) -> Found:
    """The review of the newest list of each unit, in the month that the norm names; then its year ends (F16).

    A list that was reviewed in time and whose year is over is due as well while no new one follows it. Where the law
    knows no reserve any more nothing is due.
    """
    newest: dict[str, ReserveList] = {}
    for one in lists:
        if one.year <= window.today.year and (one.unit not in newest or newest[one.unit].year < one.year):
            newest[one.unit] = one
    followed = {one.unit for one in lists if one.year > newest.get(one.unit, one).year}
    for unit in sorted(newest):
        found = newest[unit]
        norm = law_on(date(found.year, 1, 1)).norm(REVIEW)
        if norm.value is None or unit in followed or law_on(window.today).norm(REVIEW).state == "ended":
            continue
        last = date(found.year, norm.value, month_length(found.year, norm.value))
        if last > window.until or (found.reviewed is not None and last >= window.today):
            continue
        values = {"year": found.year, "unit": unit, "reviewed": found.reviewed, "from": date(found.year, norm.value, 1)}
        yield Due(Kind.RESERVE, last, "", last < window.today, norm, "", f"{found.year}/{unit}", values)


def rights_due(competition: Competition, window: Window, law_on: LawOn, own: OwnDays = NO_OWN_DAYS) -> Found:
    """The last day of the year in which a recommended candidate may be hired without a new competition (B28, F28)."""
    right = reserve_right(competition, law_on, own)
    if right is None or right.last is None or not window.holds(right.last):
        return
    found = verdicts(competition)
    for one in competition.candidates:
        hired = one.head_act is not None and one.head_act.decision == APPOINT
        if found.get(one.id) == RESERVE and not hired:
            values = {"competition": competition.id}
            yield Due(Kind.RIGHT, right.last, one.id, False, right.norm, "", competition.id, values)


def campaign_due(campaign: Campaign, approved: Mapping[str, Sequence[int]], window: Window, law_on: LawOn) -> Found:
    """The end of the yearly assessment: overdue while the result of anybody assessed is not approved (G8, G9, G21).

    `approved` gives the years of the approved assessments of each person.
    """
    last = campaign.prolonged.until if campaign.prolonged is not None else campaign.until
    waiting = [one.person for one in campaign.assessed if campaign.year not in approved.get(one.person, ())]
    if last > window.until or campaign.since > window.today or (last < window.today and not waiting):
        return
    norm = law_on(campaign.since).norm(WINDOW)
    values = {"year": campaign.year, "waiting": len(waiting)}
    ground = (campaign.prolonged.act if campaign.prolonged is not None else campaign.act).words()
    yield Due(Kind.CAMPAIGN, last, "", last < window.today, norm, ground, str(campaign.year), values)
