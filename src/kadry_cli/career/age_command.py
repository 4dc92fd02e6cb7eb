"""`kadry career age`: until when people may serve, one by one or all who come near the limit (K9)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.career.arguments import People
from kadry_cli.core.calendar.months import shifted_or_last
from kadry_cli.core.calendar.span import YEAR_MONTHS
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UsageError, UserError

if TYPE_CHECKING:
    from kadry_cli.career.results import AgeOfPerson, AgeResult
    from kadry_cli.career.rules.age import ServesUntil
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding
    from kadry_cli.person.records.card import Card

WITHIN = 2
"""How many years before the limit somebody is listed, where the user names no other number."""


def age(
    ctx: typer.Context,
    people: People = None,
    every: Annotated[bool, typer.Option("--all", help="Усі, хто працює і кому до граничного віку недовго")] = False,
    within: Annotated[
        int, typer.Option("--within", metavar="РОКІВ", min=0, max=60, help="З --all: скільки років лишається")
    ] = WITHIN,
) -> Outcome:
    """Граничний вік людини на дату --on: коли настає, до якого дня продовжено службу і скільки ще можна.

    З --all – усі, кому до граничного віку або до кінця продовження служби лишається не більш як --within років, разом з
    тими, для кого цей день минув.

    Приклад: kadry career age --all --within 5 --on 01.06.2011
    """
    session: Session = ctx.obj
    if every == bool(people):
        raise UsageError("вкажіть ОСОБУ або --all", "kadry career age ОСОБА")
    from kadry_cli.career.age_view import show_age, show_ages
    from kadry_cli.career.ground import career_ground
    from kadry_cli.career.rules.age import serves_until
    from kadry_cli.core.language.collation import sort_key
    from kadry_cli.core.law.wording import decisions_about
    from kadry_cli.person.files import cards_of, finder, people_ids
    from kadry_cli.person.rules.standing import standing_on

    root, today = session.required_root(), session.day()
    ground, in_staff = career_ground(root, today)
    findings: list[Finding] = list(in_staff)
    law = ground.law
    if every:
        far = shifted_or_last(today, within * YEAR_MONTHS)
        working = (
            card for card in cards_of(root, people_ids(root), findings) if standing_on(card, ground.staff, today)
        )
        judged = ((card, serves_until(card, law)) for card in working)
        found = [(card, one) for card, one in judged if one.result.years is None or _before(one.result.until, far)]
        found.sort(key=lambda one: (one[1].result.until or date.max, sort_key(one[0].name)))
    else:
        find = finder(root)
        cards = list(cards_of(root, [find(one) for one in people or ()], findings))
        if not cards and not findings:
            raise UserError("картки немає", "заведіть картку: kadry card new")
        found = [(card, serves_until(card, law)) for card in cards]
    result: AgeResult = {"day": today, "people": [_value(card, one.result, today) for card, one in found]}

    def view(screen: Screen) -> None:
        if every:
            show_ages(screen, found, today, within)
        else:
            show_age(screen, found, today, sentences=not session.explain)

    told = decisions_about((card.id, one) for card, one in found)
    return Outcome(result, decisions=told, findings=findings, view=view, following=())


def _before(until: date | None, far: date) -> bool:
    return until is not None and until <= far


def _value(card: Card, found: ServesUntil, today: date) -> AgeOfPerson:
    from kadry_cli.person.rules.completed_years import completed_years

    return {
        "person": card.id,
        "name": card.name_on(today),
        "born": card.birth.date,
        "age": completed_years(card.birth.date, today),
        "limit": found.years,
        "reached": found.reached,
        "extended_until": found.extended_until,
        "until": found.until,
        "most": found.most,
    }
