"""What `kadry service dates` shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kadry_cli.core.calendar.methods import METHOD_WORDS
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.rules.service import items_on
from kadry_cli.service.compute_view import show_kinds
from kadry_cli.service.difference import difference
from kadry_cli.service.words import KIND_TITLES, KINDS

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.tenure.ground import TenureGround
    from kadry_cli.tenure.person_service import DatesRow, PersonService

NONE = "–"


def show_person(screen: Screen, one: PersonService, ground: TenureGround) -> None:
    """The dates of one person side by side, the drawing of the periods, the difference between the methods."""
    screen.line(f"{printed(one.card.name_on(ground.law.day))} ({one.card.id})")
    if not one.decisions:
        screen.line(f"На {date_short(ground.law.day)} у картці немає жодного періоду роботи.")
        return
    show_kinds(screen, items_on(one.card, ground.law), one.decisions, ground.law)
    if ground.chosen.order:
        screen.paragraph(f"Спосіб обрано актом: {ground.chosen.order}.")
    for decision in one.decisions:
        found = decision.result
        screen.paragraph(f"{KIND_TITLES[found.kind]}: {difference(found.method, found.methods)}.", "", "  ")


def show_all(screen: Screen, rows: Sequence[DatesRow], ground: TenureGround) -> None:
    """A line for everybody who works on the day."""
    day = date_short(ground.law.day)
    screen.heading(f"Приведені дати на {day}, спосіб обчислення – {METHOD_WORDS[ground.chosen.method]}.")
    screen.table(Table(["Особа", *(f"{kind[:1].upper()}{kind[1:]}" for kind in KINDS)], [_row(row) for row in rows]))
    screen.line(f"Разом: {counted(len(rows), 'працівник', 'працівники', 'працівників')}.")


def _row(row: DatesRow) -> list[object]:
    days = (row.dates.get(kind) for kind in KINDS)
    return [printed(row.name), *(date_short(day) if day is not None else NONE for day in days)]
