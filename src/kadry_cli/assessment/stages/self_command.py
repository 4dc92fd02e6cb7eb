"""`kadry assess self`: block 1.1 of the form, by the servant (G15)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.assessment.records.assessment import SelfAssessment
from kadry_cli.assessment.rules.stages import Act
from kadry_cli.assessment.stages.arguments import MarksFile, MarksLine, PersonOrAsked, YearOption
from kadry_cli.assessment.stages.asking import asked_case, asked_marks, asked_round, optional_text
from kadry_cli.assessment.stages.forms import form_of
from kadry_cli.assessment.stages.saving import Case, Written, once, written
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.language.dates import date_short


def own_marks(
    ctx: typer.Context,
    person: PersonOrAsked = None,
    year: YearOption = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Коли службовець заповнив")
    ] = None,
    marks: MarksLine = None,
    file: MarksFile = None,
    remarks: Annotated[
        str | None, typer.Option("--remarks", metavar="ТЕКСТ", help="Пояснення службовця, якщо є")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати самооцінку службовця: бал за кожен критерій бланка, у його порядку.

    Спершу 12 загальних критеріїв, у керівників – ще 5, далі спеціальні критерії органу. Самооцінка стоїть поруч з
    оцінкою керівника, і жодна не затирає іншої.

    Приклад: kadry assess self ґудзь --date 21.01.2015 --marks "4 4 5 4 4 5 5 5 4 5 5 5"
    """
    session: Session = ctx.obj
    found, campaign = asked_round(session, year)
    case = asked_case(session, found, campaign, person, (Act.PREPARED, Act.SELF), "усі самооцінки вже записано")
    once(case.assessment.own, "самооцінку", case)
    when = required_day(
        session, day, "--date", "Коли службовець заповнив самооцінку", date_since(campaign.since, "початок оцінювання")
    )
    form = form_of(case, when)
    given = asked_marks(session, form.criteria, form.scale, marks, file, "самооцінка")
    said = optional_text(session, remarks, "--remarks", "Пояснення службовця")

    def change(now: Case) -> Written:
        once(now.assessment.own, "самооцінку", now)
        own = SelfAssessment.model_construct(date=when, marks=given, remarks=said or None)
        after = now.assessment.model_copy(update={"own": own})
        return Written(after, f"{now.name}: самооцінку від {date_short(when)} записано.", notes=form.notes)

    def prepare(standing: Standing) -> Plan:
        return written(standing, campaign.year, (case.person,), change)

    return act(session, Wish("assess self", basis or campaign.act.words(), dry_run, yes, clock_reason), prepare)
