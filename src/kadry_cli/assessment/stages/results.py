"""What the commands of the yearly assessment hand back; for types and schemas only."""

from __future__ import annotations

from datetime import date

from typing_extensions import TypedDict


class ActState(TypedDict):
    """One act of the round: its stage and the day it was made."""

    act: str
    title: str
    stage: int
    done: date | None


class PersonState(TypedDict):
    """A servant: stages over (0 to 6), the stage now, the next act, who makes it, until when; `acts` of one person."""

    person: str
    name: str
    stage: int
    stage_title: str
    next: str | None
    who: str | None
    last: date | None
    overdue: bool
    objection_until: date | None
    acts: list[ActState]


CampaignState = TypedDict(
    "CampaignState",
    {
        "year": int,
        "from": date,
        "to": date,
        "assessed": int,
        "exempt": int,
        "acquainted": int,
        "people": list[PersonState],
    },
)
"""A campaign: its days as prolonged, how many people, where each stands."""


class StatusResult(TypedDict):
    """Campaigns on a day."""

    day: date
    campaigns: list[CampaignState]
