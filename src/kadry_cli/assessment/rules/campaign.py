"""When a campaign may be held: in January and February for the last year, prolonged by two months, or for a reason."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.core.calendar.months import month_length, shifted
from kadry_cli.core.law.lookup import LawOnDate, Norm


class Window(NamedTuple):
    """The days within which a year is assessed; None where the law of the date is not confirmed."""

    first: date | None
    last: date | None
    norm: Norm

    def holds(self, since: date, until: date) -> bool:
        """Whether a time lies inside; where nothing is confirmed, every time does."""
        return (self.first is None or since >= self.first) and (self.last is None or until <= self.last)


def window(year: int, law: LawOnDate) -> Window:
    """When the work of a year is assessed: in January and February of the next (G8).

    `law` is that of the first day of the campaign. Source: ГУДС 122/2003, L370.
    """
    norm = law.norm("assessment.window")
    if norm.value is None:
        return Window(None, None, norm)
    first, last = norm.value["first"], norm.value["last"]
    return Window(date(year + 1, first, 1), date(year + 1, last, month_length(year + 1, last)), norm)


class Longest(NamedTuple):
    """The last day to which a campaign may be prolonged; None where the law of the date is not confirmed."""

    last: date | None
    norm: Norm


def longest(until: date, law: LawOnDate) -> Longest:
    """To which day a campaign that ends on a day may be prolonged: two months more (G9).

    From the end of a month to the end of a month: after 28.02 it is 30.04. `law` is that of the act that prolongs.
    Source: ГУДС 122/2003, L372.
    """
    norm = law.norm("assessment.prolonged_months")
    if norm.value is None:
        return Longest(None, norm)
    last = shifted(until, norm.value)
    if until.day == month_length(until.year, until.month):
        last = last.replace(day=month_length(last.year, last.month))
    return Longest(last, norm)


def end_of(campaign: Campaign) -> date:
    """The last day of a campaign, as prolonged."""
    return campaign.prolonged.until if campaign.prolonged is not None else campaign.until
