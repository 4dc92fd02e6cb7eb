"""`kadry service compute`: length of service of the periods in a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.service.arguments import WantedMethod, wanted_method
from kadry_cli.service.checks import check_birth, check_periods
from kadry_cli.service.chosen import Chosen
from kadry_cli.service.computing import computed
from kadry_cli.service.ground import ground_on
from kadry_cli.service.items import items_of
from kadry_cli.service.reading import placed, read_periods

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.law.lookup import LawOnDate
    from kadry_cli.service.counting import Counted
    from kadry_cli.service.items import Item


def compute(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Перелік періодів роботи")],
    method: WantedMethod = None,
    born: Annotated[
        date | None,
        typer.Option("--born", metavar="ДАТА", parser=parse_date, help="День народження: стаж не може бути довшим"),
    ] = None,
    drawing: Annotated[Path | None, typer.Option("--drawing", metavar="ФАЙЛ", help="Зберегти малюнок періодів")] = None,
    certificate: Annotated[
        Path | None,
        typer.Option(
            "--certificate", metavar="ФАЙЛ", help="Зберегти довідку про кожен вид стажу: ФАЙЛ.yaml і ФАЙЛ.pdf"
        ),
    ] = None,
    force: Force = False,
) -> Outcome:
    """Порахувати стаж на дату --as-of: тривалість, приведена дата, кожен крок, інші способи, малюнок періодів.

    Файл – перелік періодів: перший і останній день роботи, вид стажу, за потреби коефіцієнт з підставою, незараховані
    дні, підстава звільнення. Усі поля з прикладами – у посібнику, на сторінці «Стаж».

    Приклад: kadry service compute periods.yaml --as-of 10.12.1995
    """
    session: Session = ctx.obj
    as_of = session.day()
    ground = ground_on(session, as_of)
    law = ground.law
    if law is None:
        return Outcome(None, findings=ground.findings)
    chosen = wanted_method(method) or ground.chosen
    read = read_periods(file)
    found = read.findings
    if read.periods:
        found += placed(check_periods(read.periods, file.name, ("periods",), law, as_of), read.data)
    if not read.periods or has_errors(found):
        return Outcome(None, findings=found, root=file.parent)
    items = items_of(read.periods, law)
    decisions = _decided(items, chosen, law)
    if born is not None:
        found += tuple(one for decision in decisions for one in check_birth(decision.result, born, file.name))
        if has_errors(found):
            return Outcome(None, findings=found, root=file.parent)
    written = _written(items, decisions, law, drawing, certificate, force=force)

    from kadry_cli.service.compute_values import compute_value

    result = compute_value(items, decisions, chosen, law, written)

    def view(screen: Screen) -> None:
        from kadry_cli.service.compute_view import show_computed

        show_computed(screen, items, decisions, law, brief=session.explain)
        for path in written:
            screen.line(f"Записано: {path}")

    return Outcome(result, decisions=decisions, findings=found, view=view, root=file.parent)


def _decided(items: Sequence[Item], chosen: Chosen, law: LawOnDate) -> tuple[Decision[Counted], ...]:
    try:
        return computed(items, chosen, law)
    except OverflowError:
        raise UserError("такий стаж виходить за межі календаря", "перевірте дати й коефіцієнти") from None


def _written(
    items: Sequence[Item],
    decisions: Sequence[Decision[Counted]],
    law: LawOnDate,
    drawing: Path | None,
    certificate: Path | None,
    *,
    force: bool,
) -> list[str]:
    """The files asked for, saved; their names."""
    made: list[str] = []
    if drawing is not None:
        from kadry_cli.core.documents.output import write_output
        from kadry_cli.service.drawing import drawing as drawn
        from kadry_cli.service.drawing import svg

        picture = drawn(items, law.day)
        if picture is not None:
            write_output(drawing, svg(picture).encode("utf-8"), force)
            made.append(str(drawing))
    if certificate is not None:
        from kadry_cli.core.law.certificate_paper import certificate_files, write_certificate

        for number, decision in enumerate(decisions, 1):
            path = certificate.with_stem(f"{certificate.stem}-{number}") if len(decisions) > 1 else certificate
            write_certificate(decision, law, subject=decision.result.kind, path=path, force=force)
            made += map(str, certificate_files(path))
    return made
