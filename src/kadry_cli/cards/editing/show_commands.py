"""`kadry card show`: a card point by point, where the person stands on a day, section III as it follows (H1, I22)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.staff_files import load_units
from kadry_cli.cards.arguments import Person
from kadry_cli.cards.editing.fields import CardField, fields_of
from kadry_cli.cards.editing.showing import masked_values, shown_fields
from kadry_cli.cards.papers.service_dates import NO_DATES, ServiceDates, service_dates
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.load import reader_of
from kadry_cli.person.files import find_person, read_card
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.standing import ProgressRow, Standing, progress, staff_of, standing_on
from kadry_cli.service.words import KIND_TITLES
from kadry_cli.topics import all_topics

if TYPE_CHECKING:
    from datetime import date

    from kadry_cli.cards.results import ProgressRowResult, ReducedDatesResult, ShownCard, StandingResult

SPREAD = "career"
"""Shown as section III instead of field by field."""


def show(
    ctx: typer.Context,
    person: Person,
    reveal: Annotated[bool, typer.Option("--reveal", help="Показати й персональні відомості")] = False,
    keys: Annotated[bool, typer.Option("--keys", help="Показати ключі всіх полів для kadry card set")] = False,
) -> Outcome:
    """Показати картку за пунктами форми, посаду на дату і розділ III, складений з подій.

    Персональні відомості (народження, паспорт, адреса, родина, військовий облік) приховано, доки не сказано --reveal.

    Приклад: kadry card show ґудзь --on 15.06.2010
    """
    session: Session = ctx.obj
    root = session.required_root()
    day = session.day()
    who = find_person(root, person)
    findings: list[Finding] = []
    card = read_card(reader_of(root), who, findings)
    if card is None:
        return Outcome(None, findings=tuple(findings))
    units, broken = load_units(root)
    staff = staff_of(units)
    rows = progress(card, staff, day)
    standing = standing_on(card, staff, day)
    opened = open_register(root, law_of(all_topics()))
    dates = service_dates(card, opened.ground, day) if opened.ground is not None else NO_DATES
    result: ShownCard = {
        "person": who,
        "name": card.name,
        "fields": dict(masked_values(card, reveal=reveal)),
        "standing": _standing_json(standing) if standing is not None else None,
        "progress": [_row_json(row) for row in rows],
        "reduced_dates": _dates_json(dates),
        "revealed": reveal,
    }

    def view(screen: Screen) -> None:
        screen.heading(f"{printed(card.name)} ({who})")
        if keys:
            screen.table(Table(["Ключ", "Поле", "Що писати"], list(_keys())))
            return
        screen.line(_standing_line(standing, date_short(day)))
        if dates.as_of is not None:
            screen.paragraph(_dates_line(dates, dates.as_of), "", "  ")
        screen.line()
        for point in shown_fields(card, reveal=reveal):
            if point.key == SPREAD:
                continue
            title = f"{point.title} ({point.place})" if point.place else point.title
            screen.paragraph(f"{title}:" if point.rows else f"{title}: {point.lines[0]}", "", "  ")
            for line in point.lines if point.rows else ():
                screen.paragraph(line, "  ", "   ")
        if rows:
            screen.line()
            screen.heading("III. Просування по службі в державному органі")
            screen.table(_progress_table(rows))
        if not reveal:
            screen.note("Персональні відомості приховано; показати: --reveal.")

    return Outcome(result, findings=broken, view=view)


def _keys() -> list[list[object]]:
    lines: list[list[object]] = []

    def walk(fields: list[CardField], prefix: str) -> None:
        for field in fields:
            key = prefix + str(field.loc[-1])
            lines.append([key, field.title, field.description])
            if field.model is not None:
                walk(list(fields_of(field.model)), f"{key}.{'1.' if field.is_list else ''}")

    walk(list(fields_of(Card)), "")
    return lines


def _standing_line(standing: Standing | None, day: str) -> str:
    if standing is None:
        return f"На {day} в органі не працює."
    rank = f", {standing.rank} ранг" if standing.rank is not None else ""
    category = f", категорія {standing.category}" if standing.category else ""
    unit = f", {standing.unit}" if standing.unit else ""
    return f"На {day}: {standing.post}{unit}{category}{rank}."


def _dates_line(dates: ServiceDates, as_of: date) -> str:
    source = f"спосіб обчислення – {dates.method}" if dates.method else "з паперової картки"
    days = zip(KIND_TITLES.values(), dates.printed().values(), strict=True)
    listed = ", ".join(f"{title[:1].lower()}{title[1:]} – {day or 'немає'}" for title, day in days)
    return f"Приведені дати на {date_short(as_of)} ({source}): {listed}."


def _dates_json(dates: ServiceDates) -> ReducedDatesResult | None:
    if dates.as_of is None:
        return None
    general, continuous, civil = (
        day.isoformat() if day is not None else None for day in (dates.general, dates.continuous, dates.civil)
    )
    return {
        "as_of": dates.as_of.isoformat(),
        "method": dates.method or None,
        "general": general,
        "continuous": continuous,
        "civil": civil,
    }


def _progress_table(rows: tuple[ProgressRow, ...]) -> Table:
    lines: list[list[object]] = []
    for row in rows:
        rank = "–" if row.standing.rank is None else str(row.standing.rank)
        ground = row.ground or "перейменування"
        standing = row.standing
        lines.append([date_short(row.date), standing.unit, standing.post, standing.category or "–", rank, ground])
    return Table(["Дата", "Підрозділ", "Посада", "Кат.", "Ранг", "Підстава"], lines)


def _standing_json(standing: Standing) -> StandingResult:
    return {"unit": standing.unit, "post": standing.post, "category": standing.category, "rank": standing.rank}


def _row_json(row: ProgressRow) -> ProgressRowResult:
    return {
        "date": row.date.isoformat(),
        "unit": row.standing.unit,
        "post": row.standing.post,
        "category": row.standing.category,
        "rank": row.standing.rank,
        "ground": row.ground,
    }
