"""`kadry exam pick`, `kadry exam acquaint`: a ticket picked, a result made known."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import ask, ask_as
from kadry_cli.core.console.completion import complete_candidate
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.people import find_member
from kadry_cli.exam.places import find_competition
from kadry_cli.exam.sitting.acquainting import acquainted
from kadry_cli.exam.sitting.arguments import CandidateArgument
from kadry_cli.exam.sitting.day import plan_of, read_day, seat_of
from kadry_cli.exam.sitting.next_steps import next_step
from kadry_cli.exam.sitting.picking import picked
from kadry_cli.exam.sitting.words import ended, short_name, verb
from kadry_cli.exam.times import parse_time

if TYPE_CHECKING:
    from kadry_cli.exam.sitting.results import Acquainted, Picked


def pick(
    ctx: typer.Context,
    competition: Competition,
    candidate: CandidateArgument,
    ticket: Annotated[int, typer.Argument(metavar="БІЛЕТ", min=1, help="Номер білета, який кандидат вибрав сам")],
    at: Annotated[
        time | None, typer.Option("--time", metavar="ЧАС", parser=parse_time, help="О котрій годині: 10:02")
    ] = None,
    witness: Annotated[
        str | None, typer.Option("--witness", metavar="ЧЛЕН", help="Присутній член комісії, який засвідчив вибір")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати, який білет кандидат вибрав, коли і при кому. Вибирає сам кандидат: програма білетів не роздає.

    Приклад: kadry exam pick 2009-holovnyi-spetsialist шевчук 9 --time 10:02 --witness ковтун
    """
    session: Session = ctx.obj
    wanted = find_competition(session.required_root(finish=False), competition)
    moment = at if at is not None else ask_as(session, "О котрій годині вибрано білет", "--time", parse_time)
    before = witness if witness is not None else ask(session, "Хто з членів комісії засвідчив вибір", "--witness")

    def prepare(standing: Standing) -> Plan:
        day = read_day(standing, wanted)
        seat = seat_of(day, candidate)
        after = picked(day, seat, ticket, moment, before)
        member = find_member(day.competition, before)
        said = ended(
            f"{printed(seat.name)}: білет № {ticket} о {moment:%H:%M}, "
            f"{verb(member.name, 'засвідчив', 'засвідчила')} {short_name(member.name)}"
        )
        result: Picked = {
            "sitting": seat.number + 1,
            "candidate": seat.entry.id,
            "ticket": ticket,
            "time": f"{moment:%H:%M}",
            "witness": member.id,
        }
        following = next_step(day, after.sittings[seat.number])
        return plan_of(standing, day, after, said, result, following.notes, following.following)

    return act(session, Wish("exam pick", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def acquaint(
    ctx: typer.Context,
    competition: Competition,
    candidate: Annotated[
        list[str] | None,
        typer.Argument(metavar="КАНДИДАТ", help="Код або частина прізвища", autocompletion=complete_candidate),
    ] = None,
    everybody: Annotated[bool, typer.Option("--all", help="Усіх, хто має результат і ще не ознайомлений")] = False,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата ознайомлення")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати, що кандидата особисто ознайомлено з результатом іспиту: підпис стоїть на відомості чи аркуші.

    Приклад: kadry exam acquaint 2009-holovnyi-spetsialist шевчук --date 16.06.2009
    """
    session: Session = ctx.obj
    wanted = find_competition(session.required_root(finish=False), competition)
    if everybody is bool(candidate):
        raise UsageError("кого ознайомлено?", "назвіть кандидатів або вкажіть --all, але не те й те разом")
    when = required_day(session, day, "--date", "Дата ознайомлення, наприклад 16.06.2009")

    def prepare(standing: Standing) -> Plan:
        known = read_day(standing, wanted)
        after, people = acquainted(known, candidate or (), when)
        who = printed(known.name_of(people[0])) if len(people) == 1 else ""
        who = who or counted(len(people), "кандидата", "кандидатів", "кандидатів")
        said = f"З результатом іспиту ознайомлено {date_short(when)}: {who}."
        result: Acquainted = {"candidates": people, "date": when.isoformat()}
        following = next_step(known._replace(exam=after), seat_of(known._replace(exam=after), people[0]).sitting)
        return plan_of(standing, known, after, said, result, following=following.following)

    return act(session, Wish("exam acquaint", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)
