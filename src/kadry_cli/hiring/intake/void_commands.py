"""`kadry competition void`: a number of the book of applications that was spoiled or never used (B25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask, ask_as
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.hiring.intake.book import voided

if TYPE_CHECKING:
    from kadry_cli.hiring.intake.results import Voided


def void(
    ctx: typer.Context,
    year: Annotated[int | None, typer.Option("--year", metavar="РІК", min=1990, help="За який рік журнал")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Чому номер анульовано")] = None,
    number: Annotated[
        int | None,
        typer.Option("--number", metavar="НОМЕР", min=1, help="Перший номер, якщо продовжуєте паперовий журнал"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Анулювати наступний номер журналу заяв: рядок зіпсовано або номер надано помилково.

    Рядка не викреслюють і номера не пропускають: у журналі лишається номер і причина.

    Приклад: kadry competition void --year 2009 --reason "рядок зіпсовано під час запису"
      --basis "доповідна записка від 25.05.2009 № 3"
    """
    session: Session = ctx.obj
    session.required_root(finish=False)
    which = year if year is not None else ask_as(session, "За який рік журнал", "--year", _year)
    why = line_of(reason if reason is not None else ask(session, "Чому анульовано", "--reason"), "--reason")

    def prepare(standing: Standing) -> Plan:
        line = voided(standing, which, number, why)
        result: Voided = {"year": which, "number": line.number, "reason": why}
        said = f"№ {line.number} журналу заяв за {which} рік анульовано: {why}."
        return Plan({line.path: line.data}, said, {**result}, notes=line.notes)

    return act(session, Wish("competition void", basis, dry_run, yes, clock_reason), prepare)


def _year(text: str) -> int:
    if not text.isdecimal() or len(text) != 4:
        raise UserError(f"«{text}» – не рік", "чотири цифри, наприклад 2009")
    return int(text)
