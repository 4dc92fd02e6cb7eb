"""`kadry reserve refresh`: section VII of the cards after the lists of a year (F26)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.editing import edited
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.years import LATEST_YEAR
from kadry_cli.core.register.record_edits import edits_between
from kadry_cli.person.files import card_path, read_card
from kadry_cli.reserve.arguments import FIRST_YEAR, UnitOption, wanted_unit
from kadry_cli.reserve.lists import require_reserve, reserves_on_disk, standing_reserves
from kadry_cli.reserve.refreshing import Enrolment, enrolments, missing_rows, refreshed

if TYPE_CHECKING:
    from kadry_cli.reserve.results import AddedRow, Refreshed


def refresh_cards(
    ctx: typer.Context,
    year: Annotated[int, typer.Argument(metavar="РІК", min=FIRST_YEAR, max=LATEST_YEAR, help="За який рік списки")],
    unit: UnitOption = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Дописати до розділу VII карток зарахування з затверджених списків року, з днем і підставою.

    Рядків, які вже є, не змінює і не вилучає, також рядків про інші органи. За проєктами списків нікого не зараховано.

    Приклад: kadry reserve refresh 2014 --basis "розпорядження від 17.01.2014 № 5-к"
    """
    session: Session = ctx.obj
    only = wanted_unit(reserves_on_disk(session.required_root(finish=False)), unit)

    def prepare(standing: Standing) -> Plan:
        return _plan(standing, year, only)

    return act(session, Wish("reserve refresh", basis, dry_run, yes, clock_reason), prepare)


def _plan(standing: Standing, year: int, unit: str | None) -> Plan:
    reserves = standing_reserves(standing)
    require_reserve(reserves.law(date(year, 1, 1)))
    findings: list[Finding] = []
    units = reserves.units(findings)
    lists = [one for one in reserves.of_year(year, findings) if unit in (None, one.unit)]
    by_person: dict[str, list[Enrolment]] = {}
    for one in enrolments(lists):
        by_person.setdefault(one.place.candidate.person, []).append(one)
    if not by_person and not findings:
        raise UserError(
            f"за затвердженими списками на {year} рік нікого не зараховано",
            f"списки року покаже kadry reserve list {year}",
        )
    files: dict[str, bytes | None] = {}
    notes: list[str] = []
    added: list[AddedRow] = []
    for person in sorted(by_person):
        card = read_card(reserves.read, person, findings)
        rows = missing_rows(card, by_person[person], units) if card is not None else []
        if card is None or not rows:
            continue
        made = edited(standing, card_path(person), edits_between(card, refreshed(card, rows)))
        files[card_path(person)] = made.data
        notes += made.notes
        added += [
            {
                "person": person,
                "name": printed(card.name),
                "post": row.post,
                "date": row.date,
                "ground": row.ground.words(),
            }
            for row in rows
        ]
    if findings:
        raise RefusedError(findings)
    result: Refreshed = {"year": year, "rows": added}
    number = counted(len(added), "рядок", "рядки", "рядків")
    cards = counted(len(files), "картка", "картки", "карток")
    return Plan(files, f"Розділ VII за {year} рік: {number}, {cards}.", {**result}, notes=tuple(notes))
