"""`kadry service effects`: what length of civil service gives on a date, of a person, of a file, of a length."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.calendar.methods import Method, reduced_date
from kadry_cli.core.calendar.span import Span
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.service.arguments import parse_length
from kadry_cli.service.effects import additional_leave, seniority_bonus
from kadry_cli.service.ground import ground_on
from kadry_cli.service.values import span_value
from kadry_cli.service.words import CIVIL
from kadry_cli.tenure.arguments import PersonOption
from kadry_cli.tenure.gains import civil_service_of, gain_value, gain_words, length_to_the_day

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding
    from kadry_cli.core.law.lookup import LawOnDate
    from kadry_cli.service.chosen import Chosen
    from kadry_cli.service.results import EffectsResult


def effects(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="ФАЙЛ", help="Перелік періодів: враховано стаж державної служби")
    ] = None,
    length: Annotated[
        Span | None,
        typer.Option(
            "--length", metavar="СТАЖ", parser=parse_length, help="Тривалість: `12y3m9d` або «12 р. 3 міс. 9 дн.»"
        ),
    ] = None,
    person: PersonOption = None,
) -> Outcome:
    """Що дає стаж державної служби на дату --as-of: надбавка за вислугу років і додаткова відпустка.

    Стаж – людини за її карткою (--person), файлу періодів або названої тривалості (--length).

    Норми беруть на цю дату і для виду органу, чий реєстр відкрито (без реєстру – для державного). Чи діє вищий ступінь
    шкали в сам день річниці, норми не кажуть: обране прочитання названо у відповіді, орган може обрати інше актом.

    Приклад: kadry service effects --as-of 01.09.2009 --length 12y
    """
    session: Session = ctx.obj
    if [file, length, person].count(None) != 2:
        raise UsageError("вкажіть щось одне: файл періодів, --length або --person")
    ground = ground_on(session, session.day())
    law = ground.law
    if law is None:
        return Outcome(None, findings=ground.findings)
    service: Span | None = length
    findings: tuple[Finding, ...] = ()
    if person is not None:
        from kadry_cli.tenure.ground import tenure_ground

        gained = civil_service_of(tenure_ground(session.required_root(), session.day(), None), person)
        service, findings = gained.length, gained.findings
    elif file is not None:
        service, findings = _of_file(file, law, ground.chosen)
    about = file.parent if file is not None else None
    if service is None:
        return Outcome(None, findings=findings, root=about)
    try:
        begun = reduced_date(law.day, service, Method.CALENDAR).date
    except OverflowError:
        raise UserError("такий стаж виходить за межі календаря", "перевірте дату й тривалість") from None
    bonus, leave = seniority_bonus(service, law), additional_leave(service, law)
    result: EffectsResult = {
        "as_of": law.day,
        "length": span_value(service),
        "reduced_date": begun,
        "bonus_percent": gain_value(bonus),
        "leave_days": gain_value(leave),
    }

    def view(screen: Screen) -> None:
        screen.heading(f"Стаж державної служби на {date_short(law.day)} – {service.short()}")
        for decision, title in ((bonus, "Надбавка за вислугу років"), (leave, "Додаткова відпустка")):
            screen.line(f"{title}: {gain_words(decision)}")
            if not session.explain:
                for sentence in step_sentences(decision):
                    screen.paragraph(sentence, "  ", "  ")

    return Outcome(result, decisions=(bonus, leave), findings=findings, view=view, root=about)


def _of_file(file: Path, law: LawOnDate, chosen: Chosen) -> tuple[Span | None, tuple[Finding, ...]]:
    """The civil service of the periods in a file, or the findings that forbid counting it."""
    from kadry_cli.service.checks import check_periods
    from kadry_cli.service.counting import count
    from kadry_cli.service.items import items_of
    from kadry_cli.service.reading import placed, read_periods

    read = read_periods(file)
    found = read.findings
    if read.periods:
        found += placed(check_periods(read.periods, file.name, ("periods",), law, law.day), read.data)
    if not read.periods or has_errors(found):
        return None, found
    items = items_of(read.periods, law)
    return length_to_the_day(count(items, CIVIL, law.day, chosen.method, law)), found
