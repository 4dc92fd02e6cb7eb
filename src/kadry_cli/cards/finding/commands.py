"""`kadry card find`: parse, call, hand back."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.staff_files import load_units
from kadry_cli.cards.finding.periods import Period, parse_period
from kadry_cli.cards.finding.question import Found, Question, words_of
from kadry_cli.cards.finding.said import date_keys
from kadry_cli.cards.finding.search import search
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Row, Table
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.records.card import Card

if TYPE_CHECKING:
    from kadry_cli.cards.finding.results import FindResult, PersonFound

NONE_GIVEN: list[str] = []

_SHOWN_FIELDS = 3


def find(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(metavar="СЛОВО", help="Слово, його частина або дата; кілька слів – мають бути всі"),
    ] = NONE_GIVEN,
    name: Annotated[str, typer.Option("--name", metavar="ІМ’Я", help="Теперішнє, дівоче чи давнє")] = "",
    post: Annotated[str, typer.Option("--post", metavar="ПОСАДА", help="У назві посади на дату --on")] = "",
    unit: Annotated[str, typer.Option("--unit", metavar="ПІДРОЗДІЛ", help="У назві підрозділу на дату --on")] = "",
    born: Annotated[str, typer.Option("--born", metavar="ПЕРІОД", help="Коли народилися: 1965..1969, ..1954-12")] = "",
    entered: Annotated[str, typer.Option("--entered", metavar="ПЕРІОД", help="Коли прийнято на службу: 2009")] = "",
    when: Annotated[
        list[str],
        typer.Option("--when", metavar="ПОЛЕ=ПЕРІОД", help="Будь-яка дата картки: `leaves.from=2010-07`"),
    ] = NONE_GIVEN,
    working: Annotated[
        bool | None, typer.Option("--working/--dismissed", help="Хто працює на дату --on або кого до неї звільнено")
    ] = None,
    reveal: Annotated[
        bool, typer.Option("--reveal", help="Шукати і в персональних відомостях: паспорт, адреса")
    ] = False,
    ids: Annotated[bool, typer.Option("--ids", help="Лише коди, по одному в рядку: для --people")] = False,
) -> Outcome:
    """Знайти людей за словами, посадою, підрозділом і датами з карток.

    Великі й малі літери, «і», «и» та «ї», «г» і «ґ», апострофи та схожі латинські літери не розрізняються. Дату пишуть
    2009-06-22 або 22.06.2009, період – двома датами, місяцями чи роками: 1965..1969, 2009-06.., ..31.12.2009.

    Приклад: kadry card find гудз --on 15.06.2010
    """
    session: Session = ctx.obj
    root = session.required_root()
    units, findings = load_units(root)
    day = session.day()
    question = Question(
        words_of(words, "СЛОВО"),
        words_of([name] * bool(name), "--name"),
        words_of([post] * bool(post), "--post"),
        words_of([unit] * bool(unit), "--unit"),
        (*_period(born, "birth.date", "--born"), *_period(entered, "entry.date", "--entered"), *map(_dated, when)),
        working,
        day,
        reveal,
    )
    problems: list[Finding] = list(findings)
    found = search(root, units, question, problems)
    result: FindResult = {"day": day, "people": [_json(one) for one in found]}

    def view(screen: Screen) -> None:
        if ids:
            screen.document("".join(f"{one.id}\n" for one in found).encode())
            return
        _show(screen, found, day, with_fields=bool(question.words))

    return Outcome(result, findings=problems, view=view)


def _period(text: str, key: str, option: str) -> tuple[tuple[str, Period], ...]:
    try:
        return ((key, parse_period(text)),) if text else ()
    except UserError as error:
        raise UserError(f"{option}: {error.message}", error.advice) from error


def _dated(text: str) -> tuple[str, Period]:
    key, equals, period = text.partition("=")
    known = date_keys(Card)
    if not equals or key.strip() not in known:
        near = difflib.get_close_matches(key.strip(), known, n=3) or known[:3]
        raise UserError(f"--when: «{text}» – такої дати в картці немає", f"наприклад: {near[0]}=2010")
    return _period(period or "..", key.strip(), "--when")[0]


def _show(screen: Screen, found: Sequence[Found], day: date, *, with_fields: bool) -> None:
    if not found:
        screen.line("Нікого не знайдено.")
        return
    columns = ["Код", "Ім’я", "Посада і підрозділ", *["Де знайдено"] * with_fields]
    screen.table(Table(columns, [_row(one, day, with_fields=with_fields) for one in found]))
    screen.note(f"Знайдено {counted(len(found), 'людину', 'людини', 'людей')} (посади на {date_short(day)}).")


def _row(one: Found, day: date, *, with_fields: bool) -> Row:
    titles = [title for _, title in one.fields]
    shown = "; ".join([*titles[:_SHOWN_FIELDS], "…"] if len(titles) > _SHOWN_FIELDS else titles)
    return [one.id, one.name, _stands(one, day), *[shown] * with_fields]


def _stands(one: Found, day: date) -> str:
    if one.standing is not None:
        return ", ".join(part for part in (one.standing.post, one.standing.unit) if part)
    return f"звільнено {date_short(one.dismissed)}" if one.dismissed is not None and one.dismissed < day else "–"


def _json(one: Found) -> PersonFound:
    return {
        "id": one.id,
        "name": one.name,
        "post": one.standing.post or None if one.standing is not None else None,
        "unit": one.standing.unit or None if one.standing is not None else None,
        "dismissed": one.dismissed,
        "found": [{"field": field, "title": title} for field, title in one.fields],
    }
