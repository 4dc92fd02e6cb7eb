"""How the age limit looks on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.career.rules.age import ServesUntil
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.decision import Decision
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.completed_years import completed_years

Aged = tuple[Card, Decision[ServesUntil]]
UNKNOWN = "не підтверджено"


def show_age(screen: Screen, found: Sequence[Aged], today: date, *, sentences: bool) -> None:
    """Each person in sentences."""
    for number, (card, decision) in enumerate(found):
        if number:
            screen.line()
        years = counted(completed_years(card.birth.date, today), "рік", "роки", "років")
        screen.heading(f"{printed(card.name_on(today))}: {years} на {date_short(today)}")
        until = decision.result.until
        screen.line(f"Служить до: {date_short(until) if until is not None else UNKNOWN}{_past(until, today)}")
        if sentences:
            for sentence in step_sentences(decision):
                screen.paragraph(sentence, "  ", "  ")


def show_ages(screen: Screen, found: Sequence[Aged], today: date, within: int) -> None:
    """The table of those near the limit, the nearest first; then how many cannot be judged."""
    known = [(card, one.result) for card, one in found if one.result.years is not None]
    near = counted(within, "рік", "роки", "років")
    if known:
        screen.heading(f"До граничного віку не більш як {near}, на {date_short(today)}")
        rows = [
            (
                printed(card.name_on(today)),
                date_short(card.birth.date),
                completed_years(card.birth.date, today),
                _day(one.reached),
                _day(one.extended_until),
                _day(one.most),
                _past(one.until, today).removeprefix(", ") or "–",
            )
            for card, one in known
        ]
        columns = ("Хто", "Народження", "Вік", "Граничний вік", "Продовжено до", "Можна до", "Стан")
        screen.table(Table(columns, rows))
    elif not found:
        screen.line(f"На {date_short(today)} нікому не лишається до граничного віку {near} чи менше.")
    unknown = len(found) - len(known)
    if unknown:
        screen.line(
            f"На {date_short(today)} граничний вік не підтверджено джерелами: "
            f"{counted(unknown, 'особу', 'особи', 'осіб')} не перевірено."
        )


def _day(day: date | None) -> str:
    return date_short(day) if day is not None else "–"


def _past(until: date | None, today: date) -> str:
    return ", цей день минув" if until is not None and until < today else ""
