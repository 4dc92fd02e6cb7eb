"""`kadry service dates`: the three reduced dates of people, as their cards give them (I16-I18, J1-J7)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.law.wording import decisions_about
from kadry_cli.person.files import card_path, finder, people_ids
from kadry_cli.service.arguments import WantedMethod, wanted_method
from kadry_cli.tenure.arguments import People
from kadry_cli.tenure.dates_values import dates_value, person_value, row_value
from kadry_cli.tenure.ground import tenure_ground
from kadry_cli.tenure.person_service import DatesJob, DatesRow, PersonService, dates_row, read_service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding
    from kadry_cli.tenure.ground import TenureGround


def dates(
    ctx: typer.Context,
    people: People = None,
    every: Annotated[bool, typer.Option("--all", help="Усі, хто працює в органі на цю дату")] = False,
    method: WantedMethod = None,
) -> Outcome:
    """Приведені дати трьох видів стажу за періодами роботи в картках, на дату --on.

    Для людини – тривалість і дата за способом органу, інші способи поруч, різниця одним реченням, малюнок періодів;
    кожен крок – з --explain. З --all – таблиця всіх, хто на цю дату працює.

    Приклад: kadry service dates ґудзь --on 15.06.2010
    """
    session: Session = ctx.obj
    if every == bool(people):
        raise UsageError("вкажіть ОСОБУ або --all", "kadry service dates ОСОБА")
    ground = tenure_ground(session.required_root(), session.day(), wanted_method(method))
    if every:
        return _of_all(ground, session)
    return _of_people(ground, list(map(finder(ground.root), people or ())))


def _of_people(ground: TenureGround, people: Sequence[str]) -> Outcome:
    found: list[PersonService] = []
    findings: list[Finding] = []
    for person in people:
        if not (ground.root / card_path(person)).is_file():
            raise UserError(f"«{person}»: картки немає", "заведіть картку: kadry card new")
        read = read_service(ground, person)
        findings += read.findings
        if read.service is not None:
            found.append(read.service)
    if not found:
        return Outcome(None, findings=tuple(findings))
    result = dates_value(ground, [person_value(one, ground) for one in found])

    def view(screen: Screen) -> None:
        from kadry_cli.tenure.dates_view import show_person

        for number, one in enumerate(found):
            if number:
                screen.line()
            show_person(screen, one, ground)

    following = tuple(f"kadry service certificate {one.card.id}" for one in found[:1])
    told = decisions_about((one.card.id, decision) for one in found for decision in one.decisions)
    return Outcome(result, decisions=told, findings=tuple(findings), view=view, following=following)


def _of_all(ground: TenureGround, session: Session) -> Outcome:
    from kadry_cli.core.console.progress import track
    from kadry_cli.core.documents.batch import shared_out
    from kadry_cli.core.language.collation import sort_key

    people = people_ids(ground.root)
    jobs = (DatesJob(ground, person) for person in people)
    read = track(shared_out(dates_row, jobs, os.cpu_count() or 1), "Картки", session, len(people))
    rows: list[DatesRow] = [row for row in read if row is not None]
    rows.sort(key=lambda row: sort_key(row.name))
    findings = tuple(one for row in rows for one in row.findings)
    working = [row for row in rows if row.name]
    result = dates_value(ground, [row_value(row) for row in working])

    def view(screen: Screen) -> None:
        from kadry_cli.tenure.dates_view import show_all

        show_all(screen, working, ground)

    return Outcome(result, findings=findings, view=view, following=())
