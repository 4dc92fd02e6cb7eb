"""`kadry assess approve`: stage V, of one servant or of several on one day."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.assessment.rules.stages import Act
from kadry_cli.assessment.stages.arguments import PeopleArguments, YearOption
from kadry_cli.assessment.stages.asking import asked_cases, asked_round, optional_text
from kadry_cli.assessment.stages.saving import Case, Written, written
from kadry_cli.assessment.stages.talking import ApprovalWish, approved
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session


def approve(
    ctx: typer.Context,
    people: PeopleArguments = None,
    year: YearOption = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День затвердження")
    ] = None,
    remarks: Annotated[
        str | None, typer.Option("--remarks", metavar="ТЕКСТ", help="Зауваження і пропозиції керівника вищого рівня")
    ] = None,
    interview: Annotated[
        list[str] | None,
        typer.Option("--interview", metavar="ДАТА", help="Додаткова співбесіда; можна кілька"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати затвердження результату керівником вищого рівня: після ознайомлення і підписів.

    Де вище нікого немає (над безпосереднім керівником – лише керівник органу), затверджує безпосередній керівник.

    Приклад: kadry assess approve ґудзь --date 10.02.2015
    """
    session: Session = ctx.obj
    found, campaign = asked_round(session, year)
    nobody = "немає результатів, які можна затвердити"
    cases = asked_cases(session, found, campaign, people or (), (Act.APPROVED,), nobody, several=True)
    when = required_day(session, day, "--date", "День затвердження", date_since(campaign.since, "початок оцінювання"))
    ask = not people
    wish = ApprovalWish(
        when,
        optional_text(session, remarks, "--remarks", "Зауваження і пропозиції", ask=ask),
        tuple(parse_date(one) for one in interview or ()),
    )

    def change(now: Case) -> Written:
        return approved(now, wish)

    def prepare(standing: Standing) -> Plan:
        return written(standing, campaign.year, [case.person for case in cases], change)

    return act(session, Wish("assess approve", basis or campaign.act.words(), dry_run, yes, clock_reason), prepare)
