"""The plan of one act on one assessment: the record as it stands, changed by a function, and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.campaign import Assessed, Campaign
from kadry_cli.assessment.rules.stages import Act, acts, next_act, reached
from kadry_cli.assessment.stages.state import Round, assessment_path, standing_round
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import recorded
from kadry_cli.core.decision import Decision
from kadry_cli.core.errors import UserError


class Case(NamedTuple):
    """One servant of a campaign and what is written of him; `before` is that as its file has it, None without one."""

    round: Round
    campaign: Campaign
    entry: Assessed
    assessment: Assessment
    before: Assessment | None

    @property
    def person(self) -> str:
        """The id of the servant."""
        return self.entry.person

    @property
    def name(self) -> str:
        """The name as printed."""
        return self.round.name(self.person)


def case_of(found: Round, campaign: Campaign, person: str) -> Case:
    """The servant of a campaign. UserError for somebody whom it does not assess."""
    entry = campaign.entry(person)
    if entry is None:
        exempt = any(one.person == person for one in campaign.exempt)
        why = "не підлягає оцінці" if exempt else "немає серед тих, кого оцінюють"
        raise UserError(
            f"{found.name(person)} ({person}): за {campaign.year} рік {why}",
            f"перелік покаже kadry assess status {campaign.year}",
        )
    before = found.assessment(person, campaign.year)
    begun = before or Assessment.model_construct(person=person, year=campaign.year)
    return Case(found, campaign, entry, begun, before)


class Written(NamedTuple):
    """What an act comes to: the assessment after it, the sentence, values of the result, notes, decisions, files."""

    after: Assessment
    said: str
    result: Mapping[str, object] = {}
    notes: tuple[str, ...] = ()
    decisions: tuple[Decision[Any], ...] = ()
    files: Mapping[str, bytes | None] = {}


def written(standing: Standing, year: int, people: Sequence[str], change: Callable[[Case], Written]) -> Plan:
    """The plan of one act on some servants of a campaign; the sentence of several is their number."""
    found = standing_round(standing)
    campaign = found.campaign(year)
    if campaign is None:
        raise UserError(f"щорічної оцінки за {year} рік у реєстрі вже немає", "повторіть команду")
    files: dict[str, bytes | None] = {}
    made: list[Written] = []
    notes: list[str] = []
    for person in people:
        case = case_of(found, campaign, person)
        one = change(case)
        saved = recorded(standing, assessment_path(person, year), case.before, one.after)
        files |= {assessment_path(person, year): saved.data, **one.files}
        notes += (*saved.notes, *one.notes)
        made.append(one)
    result = {
        "year": year,
        "people": [
            {"person": who, "stage": reached(acts(one.after)), **one.result}
            for who, one in zip(people, made, strict=True)
        ],
    }
    return Plan(
        files,
        "\n".join(one.said for one in made),
        result,
        notes=tuple(dict.fromkeys(notes)),
        decisions=tuple(decision for one in made for decision in one.decisions),
        following=(_following(people[0], made[0].after, campaign.year) if len(people) == 1 else f"{STATUS} {year}",),
    )


STATUS = "kadry assess status"
COMMANDS = {
    Act.SELF: "self",
    Act.OBJECTION: "object",
    Act.INTERVIEW: "interview",
    Act.SIGNED: "interview",
    Act.APPROVED: "approve",
    Act.FILED: "file",
}
"""The command of an act; those not named here are made by `kadry assess mark`."""


def _following(person: str, after: Assessment, year: int) -> str:
    """The command of the act that comes next; where nothing is left, the state of all."""
    act = next_act(acts(after))
    return f"{STATUS} {year}" if act is None else f"kadry assess {COMMANDS.get(act, 'mark')} {person} --year {year}"


def once(known: object, what: str, case: Case) -> None:
    """UserError where something is written down already: nothing that servant or head wrote is overwritten (G15)."""
    if known is not None:
        raise UserError(
            f"{case.name}: {what} за {case.campaign.year} рік уже записано",
            "записаного не переписують; помилковий акт скасовує kadry undo",
        )
