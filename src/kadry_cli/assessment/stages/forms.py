"""The form of a servant on a day: which criteria it has and which words its final mark."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.assessment.rules.marks import Criteria, criteria_on
from kadry_cli.assessment.rules.people import is_leader
from kadry_cli.assessment.rules.regime import Regime, Scale, scale_on
from kadry_cli.assessment.stages.saving import Case
from kadry_cli.body.staff_files import load_units
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.person.rules.standing import Placed, staff_of, standing_on


class Form(NamedTuple):
    """The criteria, the scale and the law of a day."""

    criteria: Criteria
    scale: Scale
    law: LawOnDate

    @property
    def notes(self) -> tuple[str, ...]:
        """What the sources do not confirm for that day."""
        if self.scale.regime is not Regime.OPEN:
            return ()
        return (
            f"На {date_short(self.law.day)} критерії і шкалу оцінки джерелами не підтверджено; "
            "діє власний порядок органу?",
        )


def form_of(case: Case, day: date) -> Form:
    """The form of a servant on a day. UserError where tasks are assessed and no criteria."""
    law = case.round.law(day)
    scale = scale_on(law)
    if scale.regime is Regime.TASKS:
        raise UserError(
            f"на {date_short(day)} державні органи оцінюють виконання завдань, а не критерії",
            "завдання, бали й висновок – kadry assess tasks ОСОБА",
        )
    placed = placed_on(case, day)
    leader = placed is not None and is_leader(placed.post, placed.unit)
    return Form(criteria_on(law, leader=leader, special=case.campaign.special), scale, law)


def placed_on(case: Case, day: date) -> Placed | None:
    """The post of a servant on a day in the staff list; None where it has it not."""
    staff = staff_of(load_units(case.round.root)[0])
    card = case.round.card(case.person)
    standing = standing_on(card, staff, day) if card is not None else None
    return staff.get(standing.post_id) if standing is not None else None
