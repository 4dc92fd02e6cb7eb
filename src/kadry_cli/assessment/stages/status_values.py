"""Where each servant of a campaign stands on a day: stage, next act, its last day, who makes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.assessment.records.assessment import Assessment, Measure
from kadry_cli.assessment.records.campaign import Assessed, Campaign
from kadry_cli.assessment.rules.campaign import end_of
from kadry_cli.assessment.rules.marks import all_marks, criteria_on
from kadry_cli.assessment.rules.regime import Regime, scale_on
from kadry_cli.assessment.rules.stages import STAGES, TASK_STAGES, Act, Done, acts, next_act, reached, task_stages
from kadry_cli.assessment.rules.terms import form_due, objection_due
from kadry_cli.assessment.stages.state import Round
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.register.hidden_lines import MASK
from kadry_cli.dossier.rules import TermDue

if TYPE_CHECKING:
    from kadry_cli.assessment.records.actors import Actor
    from kadry_cli.assessment.stages.results import (
        ActState,
        CampaignState,
        CriterionMarks,
        PersonState,
        StatusResult,
    )

ACT_TITLES = {
    Act.PREPARED: "підготовка",
    Act.SELF: "самооцінювання",
    Act.HEAD: "оцінювання керівником",
    Act.MARK: "підсумкова оцінка",
    Act.GIVEN: "передання бланка службовцю",
    Act.ACQUAINTED: "ознайомлення з оцінкою",
    Act.INTERVIEW: "співбесіда",
    Act.SIGNED: "підписи обох",
    Act.OBJECTION: "рішення за заявою про незгоду",
    Act.APPROVED: "затвердження",
    Act.FILED: "долучення до особової справи",
}


TASK_ACTS = (("tasks", "визначення завдань"), ("mark", "результати й висновок"), ("approved", "затвердження"))
"""What comes next after each of the stages by tasks."""


class PersonStand(NamedTuple):
    """A servant of a campaign: what is done, the terms that run; by tasks, how many of the three stages are over."""

    entry: Assessed
    assessment: Assessment | None
    done: tuple[Done, ...]
    form: TermDue | None
    objection: TermDue | None
    until: date
    tasks: int | None = None

    @property
    def next(self) -> Act | None:
        """The act that comes next; None where the form is filed, and where tasks are assessed."""
        return next_act(self.done) if self.tasks is None else None

    @property
    def following(self) -> tuple[str, str] | None:
        """The name and the words of what comes next; None where all is done."""
        if self.tasks is not None:
            return TASK_ACTS[self.tasks] if self.tasks < len(TASK_ACTS) else None
        return (self.next.value, ACT_TITLES[self.next]) if self.next is not None else None

    @property
    def last(self) -> date | None:
        """The last day of the next act: its own term, else the last day of the campaign."""
        if self.following is None:
            return None
        if self.next is Act.GIVEN and self.form is not None:
            return self.form.last
        return self.until

    def is_overdue(self, day: date) -> bool:
        """Whether the next act is late on a day."""
        return self.last is not None and day > self.last

    def may_object(self, day: date) -> date | None:
        """The last day for an objection while it is open; None where it is over, or made, or the norm not confirmed."""
        if self.objection is None or self.assessment is None or self.assessment.objection is not None:
            return None
        last = self.objection.last
        return last if last is not None and day <= last else None


def person_stand(found: Round, campaign: Campaign, entry: Assessed, day: date) -> PersonStand:
    """Where one servant stands on a day: what was made later is not made yet."""
    one = found.assessment(entry.person, campaign.year)
    own = found.ground.own_days()
    form = objection = None
    if one is not None and one.final_marks:
        marked = one.final_marks[0].date
        form = form_due(marked, found.law(marked), own)
    if one is not None and one.acquainted is not None:
        objection = objection_due(one.acquainted.date, found.law(one.acquainted.date), own)
    by_tasks = scale_on(found.law(campaign.since)).regime is Regime.TASKS
    tasks = task_stages(one, day) if by_tasks else None
    return PersonStand(entry, one, acts(one, day), form, objection, end_of(campaign), tasks)


def stands_of(found: Round, campaign: Campaign, day: date, person: str | None = None) -> Iterator[PersonStand]:
    """Every servant of a campaign on a day, by the alphabet; where a person is named, that one alone."""
    wanted = [one for one in campaign.assessed if person in (None, one.person)]
    for entry in sorted(wanted, key=lambda one: sort_key(found.name(one.person, day))):
        yield person_stand(found, campaign, entry, day)


def actor_name(found: Round, actor: Actor | None, day: date) -> str:
    """A head as printed on a day: the name of the card or of the record; "" where nobody is named."""
    if actor is None:
        return ""
    return found.name(actor.person, day) if actor.person is not None else printed(actor.name or "")


def who_acts(found: Round, stand: PersonStand, day: date) -> str:
    """Who makes the next act; "" where nothing is left."""
    act = stand.next
    if stand.following is None:
        return ""
    if stand.tasks is not None:
        return actor_name(found, stand.entry.approver if stand.tasks == 2 else stand.entry.by, day)
    if act in (Act.SELF, Act.ACQUAINTED):
        return found.name(stand.entry.person, day)
    if act is Act.FILED:
        officer = on_date(found.ground.settings.hr_heads, day)
        return printed(officer.name) if officer is not None else ""
    return actor_name(found, stand.entry.approver if act in (Act.OBJECTION, Act.APPROVED) else stand.entry.by, day)


def status_json(found: Round, campaign: Campaign, day: date, person: str | None, *, reveal: bool) -> StatusResult:
    """The envelope's result."""
    return {"day": day, "campaigns": [_campaign(found, campaign, day, person, reveal=reveal)]}


def _campaign(found: Round, campaign: Campaign, day: date, person: str | None, *, reveal: bool) -> CampaignState:
    return {
        "year": campaign.year,
        "from": campaign.since,
        "to": end_of(campaign),
        "assessed": len(campaign.assessed),
        "exempt": len(campaign.exempt),
        "acquainted": len(campaign.acquainted),
        "people": [
            _person(found, campaign, one, day, whole=person is not None, reveal=reveal)
            for one in stands_of(found, campaign, day, person)
        ],
        "exempt_people": [
            {
                "person": one.person,
                "name": found.name(one.person, day),
                "ground": one.ground if reveal else MASK,
            }
            for one in campaign.exempt
        ],
    }


def _person(
    found: Round, campaign: Campaign, stand: PersonStand, day: date, *, whole: bool, reveal: bool
) -> PersonState:
    stage, titles = (reached(stand.done), STAGES) if stand.tasks is None else (stand.tasks, TASK_STAGES)
    following = stand.following
    one = stand.assessment
    given = [mark.mark for mark in one.final_marks if mark.date <= day] if one is not None else []
    return {
        "person": stand.entry.person,
        "name": found.name(stand.entry.person, day),
        "stage": stage,
        "stages": len(titles),
        "stage_title": titles[min(stage, len(titles) - 1)],
        "next": following[0] if following is not None else None,
        "next_title": following[1] if following is not None else None,
        "who": who_acts(found, stand, day) or None,
        "last": stand.last,
        "overdue": stand.is_overdue(day),
        "objection_until": stand.may_object(day),
        "final_marks": given if reveal else [MASK] * len(given),
        "acts": [_act(done) for done in stand.done] if whole and stand.tasks is None else [],
        "measures": [measure_words(measure) for measure in one.measures] if whole and one is not None else [],
        "marks": _marks(found, campaign, one) if whole and reveal and one is not None else [],
    }


def measure_words(measure: Measure) -> str:
    """«Посадова інструкція від 10.01.2012 № 3»."""
    day = f" від {date_short(measure.date)}" if measure.date is not None else ""
    number = f" № {measure.number}" if measure.number is not None else ""
    return printed(f"{measure.title}{day}{number}")


def _marks(found: Round, campaign: Campaign, one: Assessment) -> list[CriterionMarks]:
    """The marks of both side by side, criterion by criterion (G15)."""
    block = one.head or one.own
    if block is None:
        return []
    criteria = criteria_on(found.law(block.date), leader=bool(block.marks.leader), special=campaign.special)
    own = all_marks(one.own.marks) if one.own is not None else ()
    head = all_marks(one.head.marks) if one.head is not None else ()
    return [
        {"criterion": title, "own": mine, "head": given}
        for title, mine, given in zip_longest(criteria.titles()[: max(len(own), len(head))], own, head)
    ]


def _act(done: Done) -> ActState:
    return {"act": done.act.value, "title": ACT_TITLES[done.act], "stage": done.stage, "done": done.date}
