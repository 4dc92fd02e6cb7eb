"""The tasks of a year on the screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.assessment.tasking.recording import NO_VERDICT
from kadry_cli.assessment.tasking.values import (
    TaskYear,
    mean_sentence,
    order_sentence,
    repeat_sentence,
    tasks_result,
)
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.dates import date_short

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen


def shown(found: TaskYear, other: str, *, reveal: bool) -> Outcome:
    """The tasks of a year as they stand; what is sensitive is masked unless asked for.

    `other` says by what the year is assessed instead, where it is not by tasks.
    """
    result = tasks_result(found, reveal=reveal)
    if other and not found.tasks:
        return Outcome(result, view=lambda screen: screen.paragraph(_sentence(other)))

    def view(screen: Screen) -> None:
        screen.heading(f"{found.name}: завдання на {found.year} рік")
        if other:
            screen.paragraph(_sentence(other))
        if not found.tasks:
            screen.line("Завдань ще не визначено: --task ТЕКСТ --due ДАТА.")
        else:
            rows = [
                (one["number"], one["task"], _day(one["due"]), _day(one["done"]), _score(one["score"]))
                for one in result["tasks"]
            ]
            screen.table(Table(("№", "Завдання", "Строк", "Виконано", "Бал"), rows))
            screen.line(
                mean_sentence(found.decision.result) if reveal else "Бали й середнє приховано; показати: --reveal."
            )
            screen.note(NO_VERDICT)
        if found.given is not None:
            screen.line(f"Висновок від {date_short(found.given.date)} – «{result['conclusion']}».")
        for repeat in (found.repeat, found.after_negative):
            if repeat is not None and reveal:
                screen.line(repeat_sentence(repeat))
        if found.order.last is not None:
            screen.paragraph(order_sentence(found.order))

    return Outcome(result, (found.decision,) if reveal else (), view=view)


def _day(iso: str | None) -> str:
    return date_short(date.fromisoformat(iso)) if iso else ""


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _score(score: int | str | None) -> str:
    return "–" if score is None else str(score)
