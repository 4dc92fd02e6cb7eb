"""`kadry calendar term`: when a term ends, how it was counted, and why its last day moved."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.calendar.term_rule import ANALOGY, ANALOGY_BACK
from kadry_cli.core.calendar.term_rule import term as term_decision
from kadry_cli.core.calendar.terms import Asked, Term, Unit
from kadry_cli.core.calendar.words import WEEKDAYS
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.templates import fill, templates_of
from kadry_cli.core.law.wording import citation_text, step_sentences
from kadry_cli.workspace.calendar.ground import ground_on
from kadry_cli.workspace.calendar.status_words import status_json

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.decision import Decision
    from kadry_cli.workspace.calendar.results import TermResult

MOST_DAYS, MOST_MONTHS, MOST_YEARS = 40_000, 1_200, 100


def term(
    ctx: typer.Context,
    start: Annotated[
        date, typer.Option("--from", metavar="ДАТА", parser=parse_date, help="День події, від якої рахують строк")
    ],
    days: Annotated[
        int | None, typer.Option("--days", metavar="ЧИСЛО", min=1, max=MOST_DAYS, help="Строк у днях")
    ] = None,
    months: Annotated[
        int | None, typer.Option("--months", metavar="ЧИСЛО", min=1, max=MOST_MONTHS, help="Строк у місяцях")
    ] = None,
    years: Annotated[
        int | None, typer.Option("--years", metavar="ЧИСЛО", min=1, max=MOST_YEARS, help="Строк у роках")
    ] = None,
    working: Annotated[bool, typer.Option("--working", help="Рахувати лише робочі дні")] = False,
    back: Annotated[bool, typer.Option("--back", help="Рахувати назад: «не пізніше як за …»")] = False,
    shift: Annotated[
        bool | None,
        typer.Option(
            "--shift/--no-shift",
            help="Переносити останній день, якщо він не робочий, чи ні; типово переносять лише строк уперед",
        ),
    ] = None,
) -> Outcome:
    """Порахувати строк у днях, місяцях або роках: дата, перший день рахунку, причина кожного перенесення.

    Дні рахують з наступного дня після події; місяці й роки закінчуються тим самим числом. Останній день, що припав на
    неробочий, переходить на найближчий робочий (КЗпП, стаття 241-1). Вихідні дні реєстру беруться з його calendar.yaml.

    Приклад: kadry calendar term --from 22.05.2009 --days 30
    """
    session: Session = ctx.obj
    asked = _asked(start, days, months, years, working=working, back=back, shift=shift)
    ground = ground_on(session, start)
    if ground.own is None:
        return Outcome(None, findings=ground.findings)
    try:
        decision = term_decision(asked, ground.law, ground.own)
    except OverflowError:
        raise UserError("строк виходить за межі календаря", "перевірте дату й довжину строку") from None

    def view(screen: Screen) -> None:
        _show(screen, decision, asked, brief=session.explain)

    return Outcome(_result(decision), decisions=(decision,), view=view)


def _asked(
    start: date,
    days: int | None,
    months: int | None,
    years: int | None,
    *,
    working: bool,
    back: bool,
    shift: bool | None,
) -> Asked:
    given = [(unit, amount) for unit, amount in zip(Unit, (days, months, years), strict=True) if amount is not None]
    if len(given) != 1:
        raise UsageError("вкажіть строк рівно одним із параметрів: --days, --months або --years")
    unit, amount = given[0]
    if working and unit is not Unit.DAYS:
        raise UsageError("робочими бувають лише дні: --working пишуть разом із --days")
    return Asked(start, amount, unit, working, back, shift)


def _result(decision: Decision[Term]) -> TermResult:
    """The result of design §10, with the days that were passed over and those that only look like days off."""
    found = decision.result
    inferred = [step.message for step in decision.steps if step.message in (ANALOGY, ANALOGY_BACK)]
    inference = fill(templates_of("calendar")[inferred[0]], {}) if inferred else None
    return {
        "date": found.date,
        "counted_from": found.counted_from,
        "moved_from": found.moved_from,
        "source": "; ".join(map(citation_text, decision.citations())) or inference,
        "inference": inference,
        "passed": [status_json(status) for status in found.passed],
        "noticed": [status_json(status) for status in found.noticed],
    }


def _show(screen: Screen, decision: Decision[Term], asked: Asked, *, brief: bool) -> None:
    found = decision.result
    day = f"{date_short(found.date)}, {WEEKDAYS[found.date.weekday()]}"
    screen.heading(f"Не пізніше {day}." if asked.back else f"Строк закінчується {day}.")
    if not brief:
        for sentence in step_sentences(decision):
            screen.paragraph(sentence, hanging="  ")
