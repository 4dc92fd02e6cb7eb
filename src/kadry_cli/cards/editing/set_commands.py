"""`kadry card set`: single fields of a card put, added or taken away, by their keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from kadry_cli.cards.arguments import Person
from kadry_cli.cards.editing.fields import NEVER_SET, CardField, field_at, typed
from kadry_cli.cards.editing.placed import placed
from kadry_cli.cards.meant import Meant, all_at_once
from kadry_cli.cards.recording import changed_cards
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Standing, Wish, Yes
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.editor import Edit, Insert, Put, Remove
from kadry_cli.person.files import find_person
from kadry_cli.person.records.card import Card

FORM = "passport.issued_by=Тихобережним РВ"


def set_fields(
    ctx: typer.Context,
    person: Person,
    values: Annotated[
        list[str] | None, typer.Argument(metavar="ПОЛЕ=ЗНАЧЕННЯ", help="Ключ поля і нове значення")
    ] = None,
    add: Annotated[
        list[str] | None,
        typer.Option(
            "--add", metavar="СПИСОК:ПОЛЕ=ЗНАЧЕННЯ;...", help="Новий рядок списку: `languages:language=…;level=…`"
        ),
    ] = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove", metavar="ПОЛЕ", help="Прибрати поле або рядок списку: `education.2`")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Змінити окремі поля картки. Ключі полів – як у файлі; усі ключі з поясненнями: kadry card show ОСОБА --keys.

    Рядки списків лічать від 1: `education.1.finished`. Події (призначення, ранг, відпустка) записують kadry card event.

    Приклад: kadry card set ґудзь "address.street=вул. Лісова" address.house=3 --basis "заява від 15.05.2012"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    who = find_person(root, person)
    wishes = _wishes(values or (), add or (), remove or ())

    def change(standing: Standing, card: Card, _: Mapping[str, str]) -> list[Edit]:
        return placed(wishes, card)

    wish = Wish("card set", basis, dry_run, yes, clock_reason)
    return changed_cards(session, wish, [Meant(who)], "картку змінено", change)


def _wishes(values: Sequence[str], add: Sequence[str], remove: Sequence[str]) -> list[Edit]:
    if not values and not add and not remove:
        raise UsageError("не сказано, що змінити", f'наприклад: kadry card set ОСОБА "{FORM}"')
    edits: list[Edit] = []
    wrong: list[UserError] = []
    for text in values:
        try:
            field, value = _pair(text)
            edits.append(Put(field.loc, value, field.order))
        except UserError as error:
            wrong.append(error)
    for text in add:
        try:
            edits.append(_row(text))
        except UserError as error:
            wrong.append(error)
    for text in remove:
        try:
            edits.append(Remove(_settable(text).loc))
        except UserError as error:
            wrong.append(error)
    if wrong:
        raise all_at_once(wrong)
    return edits


def _pair(text: str) -> tuple[CardField, Value]:
    key, sign, value = text.partition("=")
    if not sign or not value.strip():
        raise UserError(f"«{text}»: потрібно ПОЛЕ=ЗНАЧЕННЯ", f'наприклад: "{FORM}"; прибрати поле – --remove')
    field = _settable(key.strip())
    if field.model is not None and not field.is_list:
        raise UserError(f"«{key}» складається з полів", f"вкажіть одне: {key}.{next(iter(field.model.model_fields))}=…")
    if field.model is not None:
        raise UserError(f"«{key}» – список", f"поле рядка – {key}.1.ПОЛЕ=…, новий рядок – --add")
    return field, typed(field, value.strip())


def _row(text: str) -> Edit:
    key, sign, rest = text.partition(":")
    field = _settable(key.strip())
    if not sign or not field.is_list or field.model is None:
        raise UserError(f"--add: «{text}» – не рядок списку", 'пишіть --add "languages:language=англійська;level=…"')
    row: dict[str, Value] = {}
    for part in filter(None, (one.strip() for one in rest.split(";"))):
        inner, equals, value = part.partition("=")
        if not equals or not value.strip():
            raise UserError(f"--add: «{part}»: потрібно ПОЛЕ=ЗНАЧЕННЯ", "поля рядка розділяє крапка з комою")
        within = field_at(f"{key.strip()}.1.{inner.strip()}")
        here = row
        names = [str(one) for one in within.loc[2:]]
        for name in names[:-1]:
            nested = here.setdefault(name, {})
            here = nested if isinstance(nested, dict) else here
        here[names[-1]] = typed(within, value.strip())
    ordered = {one: row[one] for one in file_keys(field.model) if one in row}
    return Insert(field.loc, ordered, None, field.order)


def _settable(key: str) -> CardField:
    field = field_at(key)
    if field.loc[0] in NEVER_SET:
        raise UserError(
            f"«{key}» так не змінюють",
            "код особи незмінний; ім’я – kadry card event name, підпис – kadry card event signature",
        )
    return field
