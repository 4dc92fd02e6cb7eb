"""`kadry card event penalty|lift|dismissal`: section V and the end of service (I24, I33, H14)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from kadry_cli.cards.arguments import Order, PeopleFile, PeopleOrAsked
from kadry_cli.cards.events.beginning import Called, begun, own_or, told
from kadry_cli.cards.events.placing import dismissed, entry_added, lifted
from kadry_cli.cards.recording import changed_cards
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.console.acting import ClockReason, DryRun, Standing, Yes
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import Offer, ask_as, can_ask, choose
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day, required_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.manifest import installed
from kadry_cli.core.register.editor import Edit
from kadry_cli.person.records.card import Card, Dismissal
from kadry_cli.person.records.sections import Penalty, Suspension
from kadry_cli.person.records.words import REPRIMAND_KIND, SUSPENSION
from kadry_cli.service.records import Leaving
from kadry_cli.service.words import LEAVING_GROUNDS

REASON_TITLES = {"причина": "reason", "норма": "norm", "дата": "date"}


class PenaltyWord(StrEnum):
    """What was applied, as a choice on the command line."""

    PENALTY = REPRIMAND_KIND
    MEASURE = "захід впливу"
    SUSPENSION = SUSPENSION


def penalty(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    name: Annotated[str | None, typer.Option("--name", metavar="ВИД", help="Словами закону: догана")] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Причина, що призвела до відповідальності")
    ] = None,
    kind: Annotated[PenaltyWord, typer.Option("--kind", help="Що застосовано")] = PenaltyWord.PENALTY,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День; типово – дата акта")
    ] = None,
    suspended_from: Annotated[
        date | None, typer.Option("--suspended-from", metavar="ДАТА", parser=parse_date, help="Відсторонено з")
    ] = None,
    suspended_to: Annotated[
        date | None, typer.Option("--suspended-to", metavar="ДАТА", parser=parse_date, help="Відсторонено до")
    ] = None,
    inquiry: Annotated[
        str | None, typer.Option("--inquiry", metavar="ТЕКСТ", help="Результати службового розслідування")
    ] = None,
    delays_rank: Annotated[
        date | None,
        typer.Option("--delays-rank-until", metavar="ДАТА", parser=parse_date, help="До якого дня затримано ранг"),
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати стягнення, захід дисциплінарного впливу чи відсторонення (розділ V).

    Приклад: kadry card event penalty ґудзь --order "розпорядження від 02.06.2014 № 11-к" --name догана
      --reason "несвоєчасне виконання доручення"
    """
    session: Session = ctx.obj
    start = begun(session, "penalty", Called(people, file, order, dry_run, yes, clock_reason), {"причина": "reason"})
    word = required_line(session, name, "--name", "Вид стягнення, наприклад: догана")
    why = ""
    if reason is not None or not start.of_each("reason"):
        why = required_line(session, reason, "--reason", "Причина")
    suspension = None
    if kind is PenaltyWord.SUSPENSION:
        first = required_day(session, suspended_from, "--suspended-from", "Відсторонено з якого дня")
        found = optional_line(inquiry, "--inquiry") or None
        suspension = Suspension.model_construct(since=first, until=suspended_to, inquiry=found)
    given = day or start.ground.date

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        entry = Penalty.model_construct(
            reason=own_or(values, "reason", str, why),
            kind=kind.value,
            name=word,
            date=given,
            suspension=suspension,
            ground=start.ground,
            delays_rank_until=delays_rank,
        )
        return [entry_added("penalties", [one.date for one in card.penalties], given, entry)]

    return changed_cards(session, start.wish, start.people, f"стягнення записано, {start.ground.words()}", change)


def lift(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День зняття; типово – дата акта")
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати зняття чинного стягнення.

    Приклад: kadry card event lift ґудзь --order "розпорядження від 02.06.2014 № 11-к"
    """
    session: Session = ctx.obj
    start = begun(session, "lift", Called(people, file, order, dry_run, yes, clock_reason), {})
    given = day or start.ground.date

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        return lifted(card, given, start.ground)

    return changed_cards(session, start.wish, start.people, f"стягнення знято, {start.ground.words()}", change)


def dismissal(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Останній день роботи")
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Причина словами закону: за власним бажанням")
    ] = None,
    norm: Annotated[
        str | None, typer.Option("--norm", metavar="НОРМА", help="Стаття і пункт: стаття 38 КЗпП України")
    ] = None,
    leaving: Annotated[
        str | None,
        typer.Option("--leaving", metavar="ПІДСТАВА", help="Для безперервного стажу: переведення, скорочення тощо"),
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати звільнення: дату, причину словами закону з посиланням на норму; період роботи закінчується цим днем.

    Стовпці таблиці --people: особа, дата, причина, норма.

    Приклад: kadry card event dismissal ґудзь --order "розпорядження від 02.06.2014 № 11-к" --date 30.06.2014
      --reason "за власним бажанням" --norm "стаття 38 КЗпП України"
    """
    session: Session = ctx.obj
    start = begun(session, "dismissal", Called(people, file, order, dry_run, yes, clock_reason), REASON_TITLES)
    last = day if start.of_some("date") else required_day(session, day, "--date", "Останній день роботи")
    why, rule = optional_line(reason, "--reason"), optional_line(norm, "--norm")
    if not why and not start.of_some("reason"):
        why, known = _asked_reason(session, last or start.ground.date)
        rule = rule or known
    if not rule and not start.of_some("norm"):
        rule = required_line(session, None, "--norm", "Норма, наприклад: стаття 38 КЗпП України")
    way = optional_line(leaving, "--leaving")
    if not way and can_ask(session):
        offers = [Offer(word, word) for word in LEAVING_GROUNDS]
        way = choose(session, "Підстава для безперервного стажу", offers, "--leaving")

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        entry = Dismissal.model_construct(
            date=told(own_or(values, "date", parse_date, last), "дата"),
            reason=told(own_or(values, "reason", str, why), "причина"),
            norm=told(own_or(values, "norm", str, rule), "норма"),
            ground=start.ground,
        )
        left = Leaving.model_construct(ground=way, words=entry.norm) if way else None
        return dismissed(card, entry, left)

    return changed_cards(session, start.wish, start.people, f"звільнення записано, {start.ground.words()}", change)


def _asked_reason(session: Session, day: date) -> tuple[str, str]:
    """A reason picked from the wordings of the law of the day, with its norm; or own words and no norm (I19)."""
    question, option = "Причина словами закону", "--reason"
    if not can_ask(session):
        return ask_as(session, question, option, str), ""
    opened = open_register(session.required_root(finish=False), law_of(installed()))
    known = opened.ground.law_on(day).norm("card.dismissal_grounds").value if opened.ground is not None else ()
    offers = [Offer(one, *(part.strip() for part in one.split(";"))) for one in known or ()]
    picked = choose(session, question, offers, option, other=lambda text: line_of(text, option))
    reason, _, norm = picked.partition(";")
    return reason.strip(), norm.strip()
