"""`kadry career ranks`: the ranks of people, the next one of each, what keeps it back (K11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.career.arguments import People
from kadry_cli.core.calendar.months import shifted_or_last
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.errors import UsageError, UserError

if TYPE_CHECKING:
    from kadry_cli.career.ground import CareerGround
    from kadry_cli.career.person_ranks import PersonRanks
    from kadry_cli.career.results import RanksOfPerson, RanksResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding


def ranks(
    ctx: typer.Context,
    people: People = None,
    due: Annotated[
        bool, typer.Option("--due", help="Усі, чий черговий ранг настає до --until: перелік до наказу")
    ] = False,
    until: Annotated[
        date | None,
        typer.Option(
            "--until", metavar="ДАТА", parser=parse_date, help="З --due: до якого дня; типово – місяць від --on"
        ),
    ] = None,
    certificate: Annotated[
        Path | None,
        typer.Option("--certificate", metavar="ФАЙЛ", help="Зберегти довідку про рішення: ФАЙЛ.yaml і ФАЙЛ.pdf"),
    ] = None,
    force: Force = False,
) -> Outcome:
    """Показати ранги людини за карткою, черговий ранг і що його затримує; з --due – перелік до наказу про ранги.

    Довідку про рішення (--certificate) згодом перевіряє kadry verify.

    Кожен крок обчислення з нормою показує --explain. Норми беруть на день, коли минає строк.

    Приклад: kadry career ranks ґудзь --on 01.06.2011 --explain
    """
    session: Session = ctx.obj
    if due == bool(people):
        raise UsageError("вкажіть ОСОБУ або --due", "kadry career ranks ОСОБА")
    if until is not None and not due:
        raise UsageError("--until діє лише разом з --due")
    from kadry_cli.career.ground import career_ground
    from kadry_cli.career.person_ranks import ranks_of, ripe
    from kadry_cli.career.ranks_view import show_due_ranks, show_ranks
    from kadry_cli.core.law.wording import decisions_about
    from kadry_cli.person.files import finder, people_ids

    root, today = session.required_root(), session.day()
    ground, in_staff = career_ground(root, today)
    findings: list[Finding] = list(in_staff)
    last = until or shifted_or_last(today, 1)
    if not due:
        find = finder(root)
        found = list(ranks_of(ground, [find(one) for one in people or ()], findings))
        if not found and not findings:
            raise UserError("картки немає", "заведіть картку: kadry card new")
    else:
        found = ripe(ranks_of(ground, people_ids(root), findings), last)
    result: RanksResult = {
        "day": today,
        "until": last if due else None,
        "people": [_value(one, today) for one in found],
    }

    saved = certificate is not None and _certify(ground, found, findings, certificate, force)

    def view(screen: Screen) -> None:
        if due:
            show_due_ranks(screen, found, today, last)
        else:
            show_ranks(screen, found, today, sentences=not session.explain)
        if certificate is not None:
            from kadry_cli.core.law.certificate_paper import certificate_files

            shown = " і ".join(str(path) for path in certificate_files(certificate))
            screen.line(f"Довідку збережено: {shown}" if saved else "Довідку не збережено: спершу виправте помилки.")

    on = f" --on {today}" if session.on is not None else ""
    following = (f"kadry career paper rank-order --due --until {last}{on} -o nakaz.pdf",) if due and found else ()
    told = decisions_about((one.card.id, one.decision) for one in found if one.decision is not None)
    return Outcome(result, decisions=told, findings=findings, view=view, following=following)


def _certify(
    ground: CareerGround, found: Sequence[PersonRanks], findings: Sequence[Finding], path: Path, force: bool
) -> bool:
    """Save the certificate of the one person chosen; False, and nothing saved, while a record has an error."""
    if len(found) != 1 or found[0].decision is None:
        raise UserError("довідку складають про одну людину, яка працює", "kadry career ranks ОСОБА --certificate ФАЙЛ")
    from kadry_cli.core.diagnostics.catalogue import has_errors
    from kadry_cli.core.law.certificate_paper import write_certificate

    if has_errors(findings):
        return False
    decision = found[0].decision
    law = ground.register.law_on(decision.law_date)
    write_certificate(decision, law, subject=found[0].card.name_on(ground.day), path=path, force=force)
    return True


def _value(one: PersonRanks, today: date) -> RanksOfPerson:
    from kadry_cli.career.rules.next_rank import NO_RANK, NextRank
    from kadry_cli.career.values import next_rank_json

    standing = one.standing
    return {
        "person": one.card.id,
        "name": one.card.name_on(today),
        "unit": standing.unit if standing is not None else "",
        "post": standing.post if standing is not None else "",
        "category": standing.category or None if standing is not None else None,
        "rank": one.given[-1].event.rank if one.given else None,
        "given": [
            {
                "date": given.event.date,
                "rank": given.event.rank or 0,
                "post": given.standing.post,
                "category": given.standing.category or None,
                "ground": given.event.ground.words(),
            }
            for given in one.given
        ],
        "next": next_rank_json(one.decision.result if one.decision is not None else NextRank(NO_RANK)),
    }
