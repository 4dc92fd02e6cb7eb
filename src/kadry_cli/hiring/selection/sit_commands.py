"""`kadry competition sit`: a sitting of the commission begun, its presence, recusals, form of vote and ballots."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Annotated, Any

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import lines_of
from kadry_cli.core.console.asking import can_ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.decision import Decision
from kadry_cli.exam.times import parse_time
from kadry_cli.hiring.arguments import CompetitionOrAsked, SittingNumber
from kadry_cli.hiring.offering import asked_competition
from kadry_cli.hiring.selection.agenda import AgendaWish
from kadry_cli.hiring.selection.arguments import FormWord, PurposeWord
from kadry_cli.hiring.selection.presence import SitWish
from kadry_cli.hiring.selection.sit_plan import Meant, sat
from kadry_cli.hiring.state import state_on_disk


def sit(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    sitting: SittingNumber = None,
    new: Annotated[bool, typer.Option("--new", help="Ще одне засідання того самого дня")] = False,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата засідання")
    ] = None,
    purpose: Annotated[PurposeWord | None, typer.Option("--purpose", help="Допуск до іспиту чи відбір")] = None,
    hour: Annotated[time | None, typer.Option("--time", metavar="ЧАС", parser=parse_time, help="Година: 10:00")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="ТЕКСТ", help="Кабінет чи зала")] = None,
    post: Annotated[
        list[str] | None, typer.Option("--post", metavar="ПОСАДА", help="Щодо якої посади; типово – щодо всіх")
    ] = None,
    present: Annotated[
        list[str] | None,
        typer.Option("--present", metavar="ЧЛЕН", help="Присутній член комісії; «усі» – всі, крім відсутніх"),
    ] = None,
    absent: Annotated[
        list[str] | None, typer.Option("--absent", metavar="ЧЛЕН=ПРИЧИНА", help="Відсутній член комісії")
    ] = None,
    recuse: Annotated[
        list[str] | None,
        typer.Option("--recuse", metavar="ЧЛЕН:КАНДИДАТ=ПРИЧИНА", help="Самовідвід; без кандидата – від засідання"),
    ] = None,
    challenge: Annotated[
        list[str] | None,
        typer.Option("--challenge", metavar="ЧЛЕН:КАНДИДАТ=ПРИЧИНА", help="Відвід, який комісія задовольнила"),
    ] = None,
    denied: Annotated[
        list[str] | None,
        typer.Option("--denied", metavar="ЧЛЕН:КАНДИДАТ=ПРИЧИНА", help="Відвід, якого комісія не задовольнила"),
    ] = None,
    form: Annotated[FormWord | None, typer.Option("--form", help="Форма голосування, яку обрала комісія")] = None,
    ballots: Annotated[
        str | None,
        typer.Option("--ballots", metavar="ЧИСЛА", help="Бюлетенів виготовлено:видано:виявлено:недійсних, 5:5:5:0"),
    ] = None,
    group: Annotated[
        list[str] | None, typer.Option("--count-group", metavar="ЧЛЕН", help="Член лічильної групи")
    ] = None,
    kin: Annotated[
        list[str] | None,
        typer.Option("--kin", metavar="ЧЛЕН:КАНДИДАТ", help="Член комісії заявив, що кандидат – його близька особа"),
    ] = None,
    discussed: Annotated[
        list[str] | None,
        typer.Option("--discussed", metavar="ТЕКСТ", help="Хто виступив і про що, для протоколу, рядок за рядком"),
    ] = None,
    reporter: Annotated[
        list[str] | None,
        typer.Option("--reporter", metavar="ПИТАННЯ=ХТО", help="Доповідач: «документи=Ковтун Л. М.»"),
    ] = None,
    spoke: Annotated[
        list[str] | None,
        typer.Option("--spoke", metavar="ПИТАННЯ=ТЕКСТ", help="Хто виступив щодо питання порядку денного"),
    ] = None,
    resolved: Annotated[
        list[str] | None,
        typer.Option("--resolved", metavar="ПИТАННЯ=ТЕКСТ", help="Ухвала, де не голосують по кандидатах"),
    ] = None,
    item_votes: Annotated[
        list[str] | None,
        typer.Option("--item-votes", metavar="ПИТАННЯ=ЧИСЛА", help="Голоси: «повторний конкурс=5:0:0»"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати засідання комісії: хто присутній, хто відсутній і чому, відводи, форма голосування, бюлетені.

    З новою датою команда розпочинає засідання, далі доповнює останнє. Чи засідання правомочне, видно одразу; на яких
    нормах – з --explain. Коли протокол підписано, запису вже не змінюють.

    Приклад: kadry competition sit 2009-holovnyi-spetsialist --date 18.06.2009 --purpose відбір --present усі
      --form відкрите
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    wish = SitWish(
        hour,
        optional_line(place, "--place"),
        tuple(post or ()),
        tuple(present or ()),
        tuple(absent or ()),
        tuple(recuse or ()),
        tuple(challenge or ()),
        tuple(denied or ()),
        form.value if form else "",
        ballots or "",
        tuple(group or ()),
        lines_of(discussed or (), "--discussed"),
        AgendaWish(tuple(reporter or ()), tuple(spoke or ()), tuple(resolved or ()), tuple(item_votes or ())),
        tuple(kin or ()),
    )
    meant = Meant(sitting, day, purpose.value if purpose else "", new)
    if can_ask(session):
        from kadry_cli.hiring.selection.sit_questions import asked_sitting

        meant, wish = asked_sitting(session, root, state_on_disk(root, wanted), meant, wish)
    decisions: list[Decision[Any]] = []

    def prepare(standing: Standing) -> Plan:
        decisions.clear()
        return sat(standing, wanted, meant, wish, decisions.append)

    outcome = act(session, Wish("competition sit", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)
    return _explained(outcome, decisions)


def _explained(outcome: Outcome, decisions: list[Decision[Any]]) -> Outcome:
    return replace(outcome, decisions=tuple(decisions)) if outcome.result is not None else outcome
