"""`kadry card event leave|extension|training|award`: entries of sections II, IV, VI and VIII (I21, I23, I25, I26)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

import typer

from kadry_cli.cards.arguments import Order, PeopleFile, PeopleOrAsked
from kadry_cli.cards.events.beginning import Called, begun, own_or, told
from kadry_cli.cards.events.options import First, Last
from kadry_cli.cards.events.placing import entry_added
from kadry_cli.cards.recording import changed_cards
from kadry_cli.core.console.acting import ClockReason, DryRun, Standing, Yes
from kadry_cli.core.console.asking import ask_optional
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_day, optional_line, required_day, required_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.register.editor import Edit
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.sections import Award, Extension, Leave, Training

LEAVE_TITLES = {
    "вид": "kind",
    "з": "from",
    "по": "to",
    "за період з": "period_from",
    "за період по": "period_to",
    "днів": "days",
}
SPAN_TITLES = {"з": "from", "по": "to"}


def leave(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="ВИД", help="Словами закону: щорічна основна, додаткова, навчальна")
    ] = None,
    since: First = None,
    until: Last = None,
    period_from: Annotated[
        date | None, typer.Option("--period-from", metavar="ДАТА", parser=parse_date, help="За робочий рік з")
    ] = None,
    period_to: Annotated[
        date | None, typer.Option("--period-to", metavar="ДАТА", parser=parse_date, help="За робочий рік по")
    ] = None,
    days: Annotated[
        int | None, typer.Option("--days", metavar="ЧИСЛО", min=1, help="Календарних днів, якщо святкових не враховано")
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати відпустку (розділ IV) одній особі чи багатьом за одним актом.

    Стовпці таблиці --people: особа, вид, з, по, за період з, за період по, днів.

    Приклад: kadry card event leave ґудзь --order "розпорядження від 18.05.2009 № 47-к"
      --kind "щорічна основна"
      --from 01.07.2010 --to 30.07.2010 --period-from 22.06.2009 --period-to 21.06.2010
    """
    session: Session = ctx.obj
    start = begun(session, "leave", Called(people, file, order, dry_run, yes, clock_reason), LEAVE_TITLES)
    word = ""
    if kind is not None or not start.of_some("kind"):
        word = required_line(session, kind, "--kind", "Вид відпустки, наприклад: щорічна основна")
    first = since if start.of_some("from") else required_day(session, since, "--from", "Перший день відпустки")
    last = until if start.of_some("to") else required_day(session, until, "--to", "Останній день відпустки")
    begins = period_from if start.of_some("period_from") else optional_day(session, period_from, "За робочий рік з")
    ends = optional_day(session, period_to, "За робочий рік по") if begins and period_to is None else period_to

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        entry = Leave.model_construct(
            kind=told(own_or(values, "kind", str, word), "вид"),
            period_from=own_or(values, "period_from", parse_date, begins),
            period_to=own_or(values, "period_to", parse_date, ends),
            since=told(own_or(values, "from", parse_date, first), "з"),
            until=told(own_or(values, "to", parse_date, last), "по"),
            days=own_or(values, "days", _days, days),
            ground=start.ground,
        )
        return [entry_added("leaves", [one.since for one in card.leaves], entry.since, entry)]

    return changed_cards(session, start.wish, start.people, f"відпустку записано, {start.ground.words()}", change)


def extension(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    since: First = None,
    until: Last = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати продовження перебування на службі понад граничний вік (розділ II). Підстава – лист-погодження.

    Приклад: kadry card event extension ґудзь --order "лист Головдержслужби від 10.03.2039 № 100/10"
      --from 15.03.2039 --to 14.03.2040
    """
    session: Session = ctx.obj
    start = begun(session, "extension", Called(people, file, order, dry_run, yes, clock_reason), SPAN_TITLES)
    first = required_day(session, since, "--from", "З якого дня продовжено")
    last = required_day(session, until, "--to", "До якого дня продовжено")

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        begins = own_or(values, "from", parse_date, first)
        entry = Extension.model_construct(
            since=begins, until=own_or(values, "to", parse_date, last), ground=start.ground
        )
        return [entry_added("extensions", [one.since for one in card.extensions], begins, entry)]

    return changed_cards(session, start.wish, start.people, f"продовження записано, {start.ground.words()}", change)


def award(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="НАЗВА", help="Словами рішення: подяка, почесна грамота")
    ] = None,
    day: Annotated[
        date | None,
        typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День заохочення; типово – дата акта"),
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати заохочення чи нагороду (розділ VI) за рішенням відповідного органу.

    Стовпці таблиці --people: особа, назва.

    Приклад: kadry card event award ґудзь --order "розпорядження від 02.06.2014 № 11-к" --name подяка
    """
    session: Session = ctx.obj
    start = begun(session, "award", Called(people, file, order, dry_run, yes, clock_reason), {"назва": "name"})
    word = ""
    if name is not None or not start.of_each("name"):
        word = required_line(session, name, "--name", "Що вручено, наприклад: подяка")
    given = day or start.ground.date

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        entry = Award.model_construct(name=own_or(values, "name", str, word), date=given, ground=start.ground)
        return [entry_added("awards", [one.date for one in card.awards], given, entry)]

    return changed_cards(session, start.wish, start.people, f"заохочення записано, {start.ground.words()}", change)


def training(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    institution: Annotated[
        str | None, typer.Option("--institution", metavar="ЗАКЛАД", help="Назва на момент закінчення")
    ] = None,
    programme: Annotated[
        str | None, typer.Option("--programme", metavar="ТЕМА", help="Програма чи тематика, як у свідоцтві")
    ] = None,
    since: First = None,
    until: Last = None,
    document: Annotated[str | None, typer.Option("--document", metavar="ДОКУМЕНТ", help="Свідоцтво з номером")] = None,
    document_date: Annotated[
        date | None, typer.Option("--document-date", metavar="ДАТА", parser=parse_date, help="Дата свідоцтва")
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати підвищення кваліфікації (розділ VIII).

    Стовпці таблиці --people: особа, документ, дата документа.

    Приклад: kadry card event training ґудзь --order "розпорядження від 02.06.2014 № 11-к"
      --institution "Вигаданський центр підвищення кваліфікації" --programme "Запобігання корупції"
      --from 09.06.2014 --to 13.06.2014 --document "свідоцтво № 000141"
    """
    session: Session = ctx.obj
    titles = {"документ": "document", "дата документа": "document_date"}
    start = begun(session, "training", Called(people, file, order, dry_run, yes, clock_reason), titles)
    school = required_line(session, institution, "--institution", "Навчальний заклад")
    theme = required_line(session, programme, "--programme", "Програма чи тематика")
    first = optional_day(session, since, "Перший день навчання")
    last = required_day(session, until, "--to", "Останній день навчання")
    paper = optional_line(document, "--document") or ask_optional(session, "Свідоцтво, з номером")

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        entry = Training.model_construct(
            institution=school,
            programme=theme,
            since=first,
            until=last,
            document=own_or(values, "document", str, paper) or None,
            document_date=own_or(values, "document_date", parse_date, document_date),
            ground=start.ground,
        )
        return [entry_added("training", [one.until for one in card.training], last, entry)]

    return changed_cards(session, start.wish, start.people, f"навчання записано, {start.ground.words()}", change)


def _days(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise UserError(f"«{text}» – це не кількість днів", "пишіть ціле число, від 1")
    return int(text)
