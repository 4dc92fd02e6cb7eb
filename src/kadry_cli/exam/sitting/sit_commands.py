"""`kadry exam sit`: planning a sitting of the exam, and recording its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import ask, ask_optional, ask_optional_as, can_ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_day, optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.register.load import load_record
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.places import exam_path, find_competition
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.sitting.arguments import SittingNumber
from kadry_cli.exam.sitting.sit_plan import sat
from kadry_cli.exam.sitting.sitting_wish import SitWish
from kadry_cli.exam.sitting.telling import parse_reason
from kadry_cli.exam.times import parse_time


class DeliveryWord(StrEnum):
    """How a candidate is told of the exam, as a choice on the command line."""

    BY_HAND = "під розпис"
    BY_POST = "рекомендованим листом"
    BY_PHONE = "телефоном"
    BY_MAIL = "електронною поштою"


def sit(
    ctx: typer.Context,
    competition: Competition,
    sitting: SittingNumber = None,
    new: Annotated[bool, typer.Option("--new", help="Ще одне засідання (наприклад, на іншу посаду)")] = False,
    day: Annotated[date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата іспиту")] = None,
    hour: Annotated[
        time | None, typer.Option("--time", metavar="ЧАС", parser=parse_time, help="Призначена година: 10:00")
    ] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="ТЕКСТ", help="Місце проведення")] = None,
    agreed: Annotated[
        date | None,
        typer.Option("--agreed", metavar="ДАТА", parser=parse_date, help="Коли голова комісії погодив дату"),
    ] = None,
    post: Annotated[
        list[str] | None, typer.Option("--post", metavar="ПОСАДА", help="На яку посаду, якщо їх у конкурсі кілька")
    ] = None,
    candidate: Annotated[
        list[str] | None,
        typer.Option("--candidate", metavar="КАНДИДАТ", help="Хто складає; типово – усі допущені на ці посади"),
    ] = None,
    invited: Annotated[
        date | None,
        typer.Option("--invited", metavar="ДАТА", parser=parse_date, help="Коли кандидатів повідомлено про іспит"),
    ] = None,
    how: Annotated[DeliveryWord | None, typer.Option("--how", help="Як повідомлено")] = None,
    room: Annotated[
        list[str] | None,
        typer.Option("--room", metavar="ТЕКСТ", help="Приміщення перевірено: «так» або «що саме=так»"),
    ] = None,
    offered: Annotated[
        str | None, typer.Option("--offered", metavar="ТЕКСТ", help="Як запропоновано білети, наприклад: на столі")
    ] = None,
    present: Annotated[
        list[str] | None, typer.Option("--present", metavar="ЧЛЕН", help="Присутній член комісії; можна кілька разів")
    ] = None,
    absent_member: Annotated[
        list[str] | None, typer.Option("--absent-member", metavar="ЧЛЕН=ПРИЧИНА", help="Відсутній член комісії")
    ] = None,
    started: Annotated[
        time | None, typer.Option("--started", metavar="ЧАС", parser=parse_time, help="Початок підготовки відповідей")
    ] = None,
    finished: Annotated[
        time | None, typer.Option("--finished", metavar="ЧАС", parser=parse_time, help="Закінчення підготовки")
    ] = None,
    incident: Annotated[
        list[str] | None,
        typer.Option("--incident", metavar="ПОДІЯ", help="Подія: «10:20 шевчук: виходила з дозволу»"),
    ] = None,
    absent: Annotated[
        list[str] | None, typer.Option("--absent", metavar="КАНДИДАТ", help="Кандидат не з’явився")
    ] = None,
    withdrew: Annotated[
        list[str] | None, typer.Option("--withdrew", metavar="КАНДИДАТ", help="Кандидат відкликав заяву")
    ] = None,
    removed: Annotated[
        list[str] | None, typer.Option("--removed", metavar="КАНДИДАТ=ПРИЧИНА", help="Кандидата усунено від іспиту")
    ] = None,
    came: Annotated[
        list[str] | None, typer.Option("--came", metavar="КАНДИДАТ", help="Кандидат усе ж складає іспит")
    ] = None,
    protocol_number: Annotated[
        str | None, typer.Option("--protocol-number", metavar="НОМЕР", help="Номер протоколу засідання")
    ] = None,
    protocol_date: Annotated[
        date | None, typer.Option("--protocol-date", metavar="ДАТА", parser=parse_date, help="Дата протоколу")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Призначити іспит і записати його день: хто присутній, коли почали й закінчили, що сталося.

    Перший виклик призначає іспит, наступні доповнюють запис. Дату визначає кадрова служба за погодженням з головою
    комісії; типово іспит складають усі допущені кандидати. Білети й оцінки записують kadry exam pick і kadry exam
    mark, усе разом – таблицею kadry exam day-sheet.

    Приклад: kadry exam sit 2009-holovnyi-spetsialist --time 10:00 --agreed 05.06.2009 --room так
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = find_competition(root, competition)
    wish = SitWish(
        day,
        hour,
        optional_line(place, "--place"),
        agreed,
        tuple(post or ()),
        tuple(room or ()),
        optional_line(offered, "--offered"),
        tuple(present or ()),
        tuple(parse_reason(text, "--absent-member") for text in absent_member or ()),
        started,
        finished,
        tuple(incident or ()),
        invited,
        how.value if how is not None else "",
        tuple(candidate or ()),
        tuple(absent or ()),
        tuple(withdrew or ()),
        tuple(came or ()),
        tuple(parse_reason(text, "--removed") for text in removed or ()),
        optional_line(protocol_number, "--protocol-number"),
        protocol_date,
    )
    wish = _completed(session, wish, begins=new or not _is_arranged(root, wanted))

    def prepare(standing: Standing) -> Plan:
        return sat(standing, wanted, sitting, new, wish)

    return act(session, Wish("exam sit", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _completed(session: Session, wish: SitWish, *, begins: bool) -> SitWish:
    """The wish with what has to be said besides; of a new sitting also what is usual, where somebody can answer."""
    if wish.how and wish.invited is None:
        raise UserError("--how пишуть разом із --invited ДАТА", "додайте дату повідомлення")
    if wish.invited is not None and not wish.how:
        question = f"Як повідомлено ({', '.join(DeliveryWord)})"
        wish = replace(wish, how=_delivery(ask(session, question, "--how", DeliveryWord.BY_HAND)))
    if not begins or not can_ask(session):
        return wish
    wish = replace(wish, day=required_day(session, wish.day, "--date", "Дата іспиту, наприклад 15.06.2009"))
    if wish.hour is None:
        wish = replace(wish, hour=ask_optional_as(session, "О котрій годині, наприклад 10:00", parse_time))
    if not wish.place:
        wish = replace(wish, place=ask_optional(session, "Де"))
    return replace(wish, agreed=optional_day(session, wish.agreed, "Коли голова комісії погодив дату"))


def _is_arranged(root: Path, competition: str) -> bool:
    """Whether the exam has a sitting; what cannot be read is told of later, under the locks."""
    path = exam_path(competition)
    if not (root / path).is_file():
        return False
    exam = load_record(root, path, Exam).record
    return exam is None or bool(exam.sittings)


def _delivery(answer: str) -> str:
    if answer not in tuple(DeliveryWord):
        raise UserError(f"--how: «{answer}» – такого способу немає", f"можна: {', '.join(DeliveryWord)}")
    return answer
