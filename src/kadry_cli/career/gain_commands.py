"""`kadry career bonus` and `kadry career leave`: what civil service gives a person on a day, by the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kadry_cli.career.arguments import Person
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kadry_cli.career.results import GainResult
    from kadry_cli.core.calendar.span import Span
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.law.lookup import LawOnDate
    from kadry_cli.service.effects import Effect


def bonus(ctx: typer.Context, person: Person) -> Outcome:
    """Надбавка людини за вислугу років на дату --on: скільки відсотків, за яким стажем, коли зросте.

    Стаж державної служби рахують за періодами картки; так само рахує kadry service effects --person.

    Приклад: kadry career bonus ґудзь --on 15.06.2013
    """
    from kadry_cli.service.effects import seniority_bonus

    return _gain(ctx.obj, person, "надбавка за вислугу років", seniority_bonus)


def leave(ctx: typer.Context, person: Person) -> Outcome:
    """Додаткова відпустка людини за стаж на дату --on: скільки днів, за яким стажем, коли зросте.

    Стаж державної служби рахують за періодами картки; так само рахує kadry service effects --person.

    Приклад: kadry career leave ґудзь --on 15.06.2013
    """
    from kadry_cli.service.effects import additional_leave

    return _gain(ctx.obj, person, "додаткова відпустка за стаж", additional_leave)


def _gain(
    session: Session, person: str, title: str, rule: Callable[[Span, LawOnDate], Decision[Effect | None]]
) -> Outcome:
    from kadry_cli.core.language.apostrophes import printed
    from kadry_cli.core.language.dates import date_short
    from kadry_cli.core.law.wording import decisions_about, step_sentences
    from kadry_cli.service.values import span_value
    from kadry_cli.tenure.gains import civil_service_of, gain_value, gain_words
    from kadry_cli.tenure.ground import tenure_ground

    ground = tenure_ground(session.required_root(), session.day(), None)
    gained = civil_service_of(ground, person)
    if gained.card is None or gained.length is None:
        if not gained.findings:
            raise UserError(f"«{person}»: картки немає", "заведіть картку: kadry card new")
        return Outcome(None, findings=gained.findings)
    decision = rule(gained.length, ground.law)
    card, day, service = gained.card, ground.law.day, gained.length
    result: GainResult = {
        "as_of": day,
        "person": card.id,
        "name": card.name_on(day),
        "length": span_value(service),
        "gain": gain_value(decision),
    }

    def view(screen: Screen) -> None:
        screen.heading(f"{printed(card.name_on(day))}: {title} на {date_short(day)} – {gain_words(decision)}")
        if not session.explain:
            for sentence in step_sentences(decision):
                screen.paragraph(sentence, "  ", "  ")

    return Outcome(result, decisions=decisions_about([(card.id, decision)]), findings=gained.findings, view=view)
