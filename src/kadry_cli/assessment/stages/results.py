"""What the commands of the yearly assessment hand back; for types and schemas only."""

from __future__ import annotations

from datetime import date
from typing import NotRequired

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted


class ActState(TypedDict):
    """One act of the round: its stage and the day it was made."""

    act: str
    title: str
    stage: int
    done: date | None


class CriterionMarks(TypedDict):
    """One criterion of the form: the mark of the servant and that of the head."""

    criterion: str
    own: int | None
    head: int | None


class ExemptState(TypedDict):
    """Somebody who is not assessed; the ground is masked unless asked for."""

    person: str
    name: str
    ground: str


class PersonState(TypedDict):
    """A servant: stages over and how many there are, the stage now, the next act, who makes it, until when.

    The final marks are masked unless asked for; acts, measures and marks by criteria are those of one person.
    """

    person: str
    name: str
    stage: int
    stages: int
    stage_title: str
    next: str | None
    next_title: str | None
    who: str | None
    last: date | None
    overdue: bool
    objection_until: date | None
    final_marks: list[str]
    acts: list[ActState]
    measures: list[str]
    marks: list[CriterionMarks]


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
        "exempt_people": list[ExemptState],
    },
)
"""A campaign: its days as prolonged, how many people, where each stands."""


class StatusResult(TypedDict):
    """Campaigns on a day."""

    day: date
    campaigns: list[CampaignState]


class AssessedPerson(TypedDict):
    """Somebody to be assessed: the direct head and the one above, by id or by name; null: nobody is higher."""

    person: str
    name: str
    by: str
    higher: str | None


CampaignWritten = TypedDict(
    "CampaignWritten",
    {
        "year": int,
        "from": date,
        "to": date,
        "assessed": list[AssessedPerson],
        "exempt": list[str],
        "acquainted": list[str],
    },
)
"""A campaign as written: its days as prolonged, who is assessed by whom, who is not, who is acquainted."""


class CampaignResult(CampaignWritten, Acted):
    """A campaign and the act that wrote it."""


class PersonWritten(TypedDict):
    """What an act wrote of one servant: the stages over now, the mark where it is asked for, terms, the line."""

    person: str
    stage: int
    mark: NotRequired[str | None]
    mean: NotRequired[str | None]
    form_due: NotRequired[date | None]
    objection_until: NotRequired[date | None]
    late: NotRequired[bool]
    missing: NotRequired[list[str]]
    line: NotRequired[int | None]


class PeopleWritten(TypedDict):
    """What an act wrote of servants of a campaign."""

    year: int
    people: list[PersonWritten]


class PeopleResult(PeopleWritten, Acted):
    """What was written and the act that wrote it."""
