"""`kadry service reduce`: the reduced date of a length, by the body's method and the others beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.calendar.methods import Method
from kadry_cli.core.calendar.span import Span
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.service.arguments import WantedMethod, parse_length, wanted_method
from kadry_cli.service.method_setting import chosen_on_disk
from kadry_cli.service.reducing import reduced
from kadry_cli.service.values import methods_value, span_value

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.service.results import ReduceResult


def reduce(
    ctx: typer.Context,
    length: Annotated[
        Span,
        typer.Option(
            "--length", metavar="СТАЖ", parser=parse_length, help="Тривалість: `20y3m9d` або «20 р. 3 міс. 9 дн.»"
        ),
    ],
    method: WantedMethod = None,
) -> Outcome:
    """Приведена дата: від якого дня стаж такої тривалості йшов би без перерви до дати, на яку його пораховано.

    Дату називають параметром --as-of; сам цей день до стажу не входить. Точний спосіб потребує стажу в днях:
    `7405d`.

    Приклад: kadry service reduce --as-of 10.12.1995 --length 20y3m9d
    """
    session: Session = ctx.obj
    as_of = session.day()
    chosen = wanted_method(method) or chosen_on_disk(session.register_root(), as_of)
    if chosen.method is Method.DAYS and length.all_months():
        raise UsageError("точний спосіб потребує стажу в днях", "напишіть --length 7405d або додайте --method calendar")
    try:
        decision = reduced(as_of, length, chosen.method, chosen.order)
    except OverflowError:
        raise UserError("такий стаж виходить за межі календаря", "перевірте дату й тривалість") from None
    found = decision.result
    result: ReduceResult = {
        "as_of": as_of,
        "method": chosen.method.value,
        "order": chosen.order or None,
        "length": span_value(length),
        "reduced_date": found.reduced_date,
        "methods": methods_value(found.methods),
    }

    def view(screen: Screen) -> None:
        screen.heading(f"Приведена дата – {date_short(found.reduced_date)}.")
        if not session.explain:
            for sentence in step_sentences(decision):
                screen.paragraph(sentence, hanging="  ")

    return Outcome(result, decisions=(decision,), view=view)
