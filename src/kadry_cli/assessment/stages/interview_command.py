"""`kadry assess interview`: stages III and IV."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.assessment.rules.stages import Act
from kadry_cli.assessment.stages.arguments import PersonOrAsked, YearOption
from kadry_cli.assessment.stages.asking import asked_case, asked_lines, asked_round, optional_text
from kadry_cli.assessment.stages.saving import Case, Written, written
from kadry_cli.assessment.stages.talking import InterviewWish, talked
from kadry_cli.assessment.stages.work import asked_works, proposal_of, works_of
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import can_ask
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import optional_day, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError


def interview(
    ctx: typer.Context,
    person: PersonOrAsked = None,
    year: YearOption = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День співбесіди")
    ] = None,
    results: Annotated[str | None, typer.Option("--results", metavar="ТЕКСТ", help="Що обговорено")] = None,
    training: Annotated[
        list[str] | None, typer.Option("--training", metavar="ТЕКСТ", help="Потреба в навчанні; можна кілька")
    ] = None,
    problem: Annotated[
        list[str] | None,
        typer.Option("--problem", metavar="ТЕКСТ", help="Організаційна проблема, без імен; можна кілька"),
    ] = None,
    plan: Annotated[
        list[str] | None,
        typer.Option("--plan", metavar="РЯДОК", help="«Завдання; до ДАТА; очікувано ТЕКСТ»; можна кілька"),
    ] = None,
    propose: Annotated[
        list[str] | None,
        typer.Option("--propose", metavar="НАПРЯМ=ТЕКСТ", help="Що врахувати: ранг, оплата, резерв; можна кілька"),
    ] = None,
    signed: Annotated[
        date | None, typer.Option("--signed", metavar="ДАТА", parser=parse_date, help="Обидва підписали того дня")
    ] = None,
    signed_head: Annotated[
        date | None, typer.Option("--signed-head", metavar="ДАТА", parser=parse_date, help="Підписав керівник")
    ] = None,
    signed_servant: Annotated[
        date | None, typer.Option("--signed-servant", metavar="ДАТА", parser=parse_date, help="Підписав службовець")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати співбесіду з планом на наступний рік, пропозиції за результатами, підписи керівника та службовця.

    Пропозиція – один із шести напрямів: атестація, просування по службі, ранг, оплата праці, продовження служби,
    кадровий резерв. Їх збирає kadry assess summary --for НАПРЯМ.

    Приклад: kadry assess interview ґудзь --date 03.02.2015 --training "Керівництво підрозділом"
      --plan "Оновити зразки; до 29.05.2015; очікувано зразки затверджено" --signed 03.02.2015
    """
    session: Session = ctx.obj
    found, campaign = asked_round(session, year)
    case = asked_case(session, found, campaign, person, (Act.INTERVIEW, Act.SIGNED), "усі співбесіди вже записано")
    since = date_since(campaign.since, "початок оцінювання")
    one = case.assessment
    head, servant = signed_head or signed, signed_servant or signed
    proposals = tuple(proposal_of(text) for text in propose or ())
    dialogue = can_ask(session) and (day, head, servant) == (None, None, None) and not proposals
    held = one.interview is not None
    if day is None and not held and not proposals:
        day = required_day(session, None, "--date", "День співбесіди", since)
    if dialogue:
        head = head or optional_day(session, None, "Коли підписав керівник", since)
        servant = servant or optional_day(session, None, "Коли підписав службовець", since)
    if (day, head, servant) == (None, None, None) and not proposals:
        raise UserError(f"{case.name}: співбесіду вже записано", "підписи: --signed ДАТА")
    ask = dialogue and not held
    wish = InterviewWish(
        day,
        optional_text(session, results, "--results", "Що обговорено", ask=ask),
        asked_lines(session, training, "--training", "Потреба в навчанні", ask=ask),
        asked_lines(session, problem, "--problem", "Організаційна проблема, без імен", ask=ask),
        works_of(plan, "--plan") if plan else (asked_works(session, "План на рік", "--plan") if ask else ()),
        head,
        servant,
        proposals,
    )

    def change(now: Case) -> Written:
        return talked(now, wish)

    def prepare(standing: Standing) -> Plan:
        return written(standing, campaign.year, (case.person,), change)

    return act(session, Wish("assess interview", basis or campaign.act.words(), dry_run, yes, clock_reason), prepare)
