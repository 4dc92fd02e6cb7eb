"""`kadry card event name|signature`: a new name, and the servant's own hand under points 1-11 (I3, I13)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

import typer

from kadry_cli.cards.arguments import PersonOrAsked
from kadry_cli.cards.asking import asked_person
from kadry_cli.cards.events.placing import ORDER, entry_added
from kadry_cli.cards.meant import Meant
from kadry_cli.cards.recording import changed_cards
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Standing, Wish, Yes
from kadry_cli.core.console.answers import person_name
from kadry_cli.core.console.asking import ask_as
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.editor import Edit, Put
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.general import FormerName, StatedAt
from kadry_cli.person.rules.signed_part import signed_fingerprint


def name(
    ctx: typer.Context,
    person: PersonOrAsked = None,
    new: Annotated[str | None, typer.Argument(metavar="ПІБ", help="Нове прізвище, ім’я та по батькові")] = None,
    until: Annotated[
        date | None,
        typer.Option("--until", metavar="ДАТА", parser=parse_date, help="Останній день з попереднім іменем"),
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="ДОКУМЕНТ", help="Свідоцтво про шлюб чи зміну імені")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати нове ім’я. Код особи не змінюється; папери минулих дат друкують з попереднім іменем.

    Приклад: kadry card event name ґудзь "Соколенко Марія Іванівна" --until 14.05.2012
      --source "свідоцтво про шлюб"
      --basis "заява від 15.05.2012"
    """
    session: Session = ctx.obj
    who = asked_person(session, person)
    full = (
        person_name(new, "ПІБ")
        if new is not None
        else ask_as(session, "Нове прізвище, ім’я та по батькові", "ПІБ", lambda text: person_name(text, "ПІБ"))
    )
    last = required_day(session, until, "--until", "Останній день з попереднім іменем")
    paper = optional_line(source, "--source") or None

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        if full == card.name:
            raise UserError("таке ім’я вже записано", "нічого змінювати")
        former = FormerName.model_construct(until=last, name=card.name, source=paper)
        dates = [one.until for one in card.former_names]
        if dates and last <= dates[-1]:
            raise UserError(f"попередню зміну записано {date_short(dates[-1])}", "нова має бути пізнішою")
        return [Put(("name",), full), entry_added("former_names", dates, last, former)]

    wish = Wish("card event name", basis, dry_run, yes, clock_reason)
    return changed_cards(session, wish, [Meant(who)], "нове ім’я записано", change)


def signature(
    ctx: typer.Context,
    person: PersonOrAsked = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День особистого підпису")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати особистий підпис працівника під пунктами 1–11: день і відбиток того, що саме підписано.

    Якщо потім щось у цих пунктах змінять, перевірка скаже, що нового працівник не підписував.

    Приклад: kadry card event signature ґудзь --date 22.06.2009 --basis "особова картка від 22.06.2009 № 14"
    """
    session: Session = ctx.obj
    who = asked_person(session, person)
    given = required_day(session, day, "--date", "День особистого підпису")

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        stated = StatedAt.model_construct(date=given, fingerprint=signed_fingerprint(card))
        return [Put(("stated",), record_value(stated), ORDER)]

    wish = Wish("card event signature", basis, dry_run, yes, clock_reason)
    return changed_cards(session, wish, [Meant(who)], "особистий підпис записано", change)
