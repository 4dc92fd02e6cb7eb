"""`kadry order add|list|check`: the book of orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.knowledge import knowledge_of
from kadry_cli.body.order_asking import (
    asked_series,
    asked_title,
    completed,
    given_visa,
    index_of,
    number_of,
    voided,
)
from kadry_cli.body.order_entry import Entry, entered
from kadry_cli.body.order_numbers import ORDER, folded_index
from kadry_cli.body.order_people import citing_people, unacquainted
from kadry_cli.body.order_shelf import book_places, order_json, read_shelf
from kadry_cli.body.orders import Order, Visa
from kadry_cli.core.checking.files import check_facts, check_file
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.console.acting import ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import ActWord, person_name
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.records.years import EARLIEST_YEAR, LATEST_YEAR
from kadry_cli.core.register.layout import SETTINGS_FILE, read_bytes
from kadry_cli.core.register.load import load_record
from kadry_cli.topics import all_topics, topic

if TYPE_CHECKING:
    from kadry_cli.body.results import OrderCheckResult, OrderListResult

SeriesOption = Annotated[
    str | None, typer.Option("--series", metavar="ІНДЕКС", help="Серія: літери після номера; «-» – без індексу")
]
YearOption = Annotated[
    int | None, typer.Option("--year", metavar="РІК", min=EARLIEST_YEAR, max=LATEST_YEAR, help="Лише цього року")
]


def add_order(
    ctx: typer.Context,
    number: Annotated[
        str | None, typer.Option("--number", metavar="НОМЕР", help="Номер, як на документі: 12-к; типово – наступний")
    ] = None,
    series: SeriesOption = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата документа")
    ] = None,
    kind: Annotated[
        ActWord | None, typer.Option("--kind", help="Вид акта; типово – той, що його видає керівник на цю дату")
    ] = None,
    signer: Annotated[
        str | None, typer.Option("--signer", metavar="ПІБ", help="Хто підписав; типово – керівник на цю дату")
    ] = None,
    subject: Annotated[str | None, typer.Option("--subject", metavar="ТЕКСТ", help="Короткий зміст: «про …»")] = None,
    visa: Annotated[
        str | None,
        typer.Option("--visa", metavar="ПІБ", help="Хто завізував; типово – керівник кадрової служби на дату візи"),
    ] = None,
    visa_date: Annotated[
        date | None, typer.Option("--visa-date", metavar="ДАТА", parser=parse_date, help="Дата візи кадрової служби")
    ] = None,
    void: Annotated[bool, typer.Option("--void", help="Номер анульовано: документа з ним немає")] = False,
    reason: Annotated[str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Чому номер анульовано")] = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            metavar="РІК",
            min=EARLIEST_YEAR,
            max=LATEST_YEAR,
            help="Рік книги для анульованого номера без дати",
        ),
    ] = None,
    series_title: Annotated[
        str | None, typer.Option("--series-title", metavar="ТЕКСТ", help="Про що серія, якщо вона в цьому році нова")
    ] = None,
    first: Annotated[
        int | None, typer.Option("--first", metavar="ЧИСЛО", min=1, help="Перший номер нової серії; типово 1")
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати наказ чи розпорядження до книги. Без --number надається наступний вільний номер серії.

    Записаний документ стає підставою інших змін: --basis "розпорядження від 22.06.2009 № 50-к". Паперову книгу, яку
    продовжують у програмі, починають номером --first. Візу кадрової служби записують разом з документом: --visa-date.

    Приклад: kadry order add --date 22.06.2009 --subject "про надання щорічної відпустки Ковтун Л. М."
    """
    session: Session = ctx.obj
    root = session.required_root()
    settings = load_record(root, SETTINGS_FILE, Settings)
    if settings.record is None:
        return Outcome(None, findings=settings.findings)
    if void and (visa is not None or visa_date is not None):
        raise UserError("--visa і --void разом не пишуть", "на анульованому номері візи немає")
    if reason is not None and not void:
        raise UserError("--reason пишуть лише разом із --void", "зміст документа – це --subject")
    if day is None and not (void and year is not None):
        day = required_day(session, None, "--date", "Дата документа, наприклад 22.06.2009")
    if day is not None and year not in (None, day.year):
        raise UserError(f"рік дати – {day.year}, а вказано --year {year}", "приберіть --year")
    book_year = day.year if day is not None else year or 0
    given = number_of(number) if number is not None else None
    index = asked_series(session, root, book_year, given, series)
    entry = Entry(
        book_year,
        index,
        given.number if given is not None else None,
        asked_title(session, root, book_year, index, series_title),
        first,
        day,
        kind.value if kind is not None else "",
        signer=person_name(signer, "--signer") if signer is not None else "",
        subject=optional_line(subject, "--subject"),
        visa=_visa(session, settings.record, visa, visa_date),
    )
    entry = voided(session, entry, reason) if void else completed(session, entry, settings.record)

    def prepare(standing: Standing) -> Plan:
        return entered(standing, entry)

    wish = Wish("order add", dry_run=dry_run, yes=yes, clock_reason=clock_reason, needs_basis=False)
    return act(session, wish, prepare)


def _visa(session: Session, settings: Settings, name: str | None, day: date | None) -> Visa | None:
    """The visa of a new order; None where neither its day nor a name is given."""
    if name is None and day is None:
        return None
    when = required_day(session, day, "--visa-date", "Дата візи, наприклад 22.06.2009")
    return given_visa(settings, name, when, "--visa")


def list_orders(
    ctx: typer.Context,
    year: YearOption = None,
    series: SeriesOption = None,
    without: Annotated[
        bool,
        typer.Option(
            "--unacquainted", help="Лише документи, з якими не ознайомлено когось, у чиїй картці вони підстава"
        ),
    ] = False,
) -> Outcome:
    """Показати книгу наказів і розпоряджень: номер, дату, вид, хто підписав, короткий зміст, скількох ознайомлено.

    З --unacquainted видно, кого ще треба ознайомити: людей, у картках яких документ названо підставою, а в книзі немає
    ні дати ознайомлення, ні акта про відмову.

    Приклад: kadry order list --year 2009
    """
    session: Session = ctx.obj
    root = session.required_root()
    shelf = read_shelf(root, year)
    wanted = folded_index(index_of(series)) if series is not None else None
    lines = [
        (part.year, order)
        for part, _, order in shelf.orders()
        if wanted is None or folded_index(order.series) == wanted
    ]
    lines.sort(key=lambda line: (line[0], folded_index(line[1].series), line[1].number))
    people: dict[int, tuple[str, ...]] = {}
    if without:
        opened = open_register(root, law_of(all_topics()))
        if opened.ground is None:
            return Outcome(None, findings=opened.findings)
        cards = citing_people(root, opened.ground)
        people = {id(order): lacking for _, order in lines if (lacking := unacquainted(order, cards))}
        lines = [line for line in lines if id(line[1]) in people]
    result: OrderListResult = {
        "orders": [order_json(of_year, order) for of_year, order in lines],
        "unacquainted": [
            {"year": of_year, "printed": order.printed(), "people": list(people[id(order)])}
            for of_year, order in lines
            if without
        ],
    }

    def view(screen: Screen) -> None:
        if lines:
            screen.table(_table([order for _, order in lines], people))
            screen.note(f"Усього {counted(len(lines), 'запис', 'записи', 'записів')}.")
        elif without and shelf.parts:
            screen.line("Усіх, у чиїх картках ці документи названо підставою, ознайомлено.")
        else:
            screen.line("Таких записів у книзі немає." if shelf.parts else "Книги наказів і розпоряджень ще немає.")
        if shelf.findings:
            screen.findings(shelf.findings)

    return Outcome(result, findings=shelf.findings, view=view)


def _table(orders: Sequence[Order], people: Mapping[int, tuple[str, ...]]) -> Table:
    """The lines; who is still to be acquainted where that is asked for, else how many are, where anybody is."""
    if people:
        rows = [(*_cells(order)[:2], *_cells(order)[4:], ", ".join(people[id(order)])) for order in orders]
        return Table(("№", "Дата", "Зміст", "Не ознайомлено"), rows)
    heads = ("№", "Дата", "Вид", "Підписано", "Зміст")
    if not any(order.acquainted for order in orders):
        return Table(heads, [_cells(order) for order in orders])
    counts = [len(knowledge_of(order).people) or "–" for order in orders]
    rows = [(*_cells(order), count) for order, count in zip(orders, counts, strict=True)]
    return Table((*heads, "Ознайомлено"), rows)


def _cells(order: Order) -> tuple[object, ...]:
    day = date_short(order.date) if order.date else "–"
    if order.void:
        return order.printed(), day, "анульовано", order.signer or "–", printed(order.reason or order.subject or "–")
    return order.printed(), day, order.kind or "–", order.signer or "–", printed(order.subject or "–")


def check_orders(ctx: typer.Context, year: YearOption = None) -> Outcome:
    """Перевірити книгу: чи немає пропущених і подвійних номерів, записів заднім числом, неповних записів.

    Приклад: kadry order check --year 2009
    """
    session: Session = ctx.obj
    root = session.required_root()
    places, strays = book_places(root, year)
    if year is not None and not places and not strays:
        kept = sorted({int(place.ids["year"]) for place in book_places(root)[0]})
        advice = (
            f"є книги за роки: {', '.join(map(str, kept))}" if kept else "запишіть перший документ: kadry order add"
        )
        raise UserError(f"книги за {year} рік у реєстрі немає", advice)
    manifest = topic("body")
    opened = open_register(root, law_of([topic("workspace"), manifest]))
    if opened.ground is None:
        return Outcome(None, findings=opened.findings)
    facts = FactIndex()
    found: list[Finding] = list(strays)
    orders = 0
    for place in places:
        report = check_file(place, opened.ground)
        found += report.findings
        facts.add(report.facts)
        orders += sum(fact.kind == ORDER for fact in report.facts)
    found += check_facts(facts, [manifest], lambda path: read_bytes(root, path)[0])
    found.sort(key=Finding.sort_key)
    books = len({place.ids["year"] for place in places})

    def view(screen: Screen) -> None:
        files = f" ({counted(len(places), 'файл', 'файли', 'файлів')})" if len(places) > books else ""
        checked = counted(books, "книгу", "книги", "книг")
        screen.line(f"Перевірено {checked}{files}, {counted(orders, 'запис', 'записи', 'записів')}.")
        if found:
            screen.findings(found)
        else:
            screen.line("Зауважень немає.")

    result: OrderCheckResult = {"books": books, "orders": orders}
    return Outcome(result, findings=found, view=view)
