"""`kadry card edit`: a point of the card gone through field by field on a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from kadry_cli.cards.arguments import PersonOrAsked
from kadry_cli.cards.asking import asked_person
from kadry_cli.cards.editing.fields import NEVER_SET, CardField, field_at, fields_of, shown_value, typed
from kadry_cli.cards.editing.placed import placed
from kadry_cli.cards.meant import Meant
from kadry_cli.cards.recording import changed_cards
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Standing, Wish, Yes
from kadry_cli.core.console.asking import NOBODY, Offer, ask_optional_as, can_ask, choose, tell
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.finding import Loc
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.editor import Edit, Insert, Put, Remove
from kadry_cli.core.register.load import reader_of
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.person.files import read_card
from kadry_cli.person.records.card import Card

EVENTS = ("career", "leaves", "penalties", "awards", "training", "extensions", "dismissal", "former_dismissals")
"""Written by `kadry card event`, with an act."""

REMOVE = "«-» – прибрати"


def edit(
    ctx: typer.Context,
    person: PersonOrAsked = None,
    point: Annotated[
        str | None,
        typer.Argument(metavar="ПУНКТ", help="Ключ пункту: `passport`, `education`; або зі списку"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Пройти пункт картки поле за полем: програма питає кожне, показує теперішнє значення і пояснює, що писати.

    Потрібен термінал; у сценаріях поля змінює kadry card set. До списку (освіта, мови, родина) додають новий рядок.

    Приклад: kadry card edit ґудзь passport
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    if not can_ask(session):
        raise UsageError("поля питають лише на терміналі", "без термінала: kadry card set ОСОБА ПОЛЕ=ЗНАЧЕННЯ")
    who = asked_person(session, person)
    card = read_card(reader_of(root), who, [])
    if card is None:
        raise UserError(f"{who}: картку не вдалося прочитати", "спершу: kadry check")
    key = point or choose(session, "Який пункт", _points(), "ПУНКТ")
    field = field_at(key)
    if field.loc[0] in (*NEVER_SET, *EVENTS):
        raise UserError(f"«{key}» змінюють подією", "kadry card event --help")
    edits = _asked(session, card, field)

    def change(standing: Standing, now: Card, _: Mapping[str, str]) -> list[Edit]:
        return placed(edits, now)

    wish = Wish("card edit", basis, dry_run, yes, clock_reason)
    return changed_cards(session, wish, [Meant(who)], f"«{field.title}» змінено", change)


def _points() -> list[Offer]:
    fields = [one for one in fields_of(Card) if one.loc[0] not in (*NEVER_SET, *EVENTS)]
    return [Offer(str(one.loc[0]), one.title, one.place) for one in fields]


def _asked(session: Session, card: Card, field: CardField) -> list[Edit]:
    if field.is_list and field.model is not None:
        tell(f"{field.title}: новий рядок.")
        row: dict[str, Value] = {}
        for inner in fields_of(field.model):
            _fill(session, row, inner, None)
        return [Insert(field.loc, row, None, field.order)] if row else []
    old = record_value(card)
    if field.model is None:
        return _one(session, field, _at(old, field.loc))
    edits: list[Edit] = []
    made: dict[str, Value] = {}
    present = _at(old, field.loc)
    for inner in fields_of(field.model, field.loc):
        if present is None:
            _fill(session, made, inner, None)
        elif inner.model is None:
            edits += _one(session, inner, _at(old, inner.loc))
    if present is None:
        return [Put(field.loc, made, field.order)] if made else []
    if (
        edits
        and all(isinstance(one, Remove) for one in edits)
        and len(edits) == len(present if isinstance(present, dict) else ())
    ):
        return [Remove(field.loc)]
    return edits


def _one(session: Session, field: CardField, old: Value | None) -> list[Edit]:
    answer = _answer(session, field, old)
    if answer is None:
        return []
    if answer == NOBODY:
        return [Remove(field.loc)] if old is not None else []
    value = typed(field, answer)
    return [Put(field.loc, value, field.order)] if value != old else []


def _fill(session: Session, row: dict[str, Value], field: CardField, old: Value | None) -> None:
    if field.model is not None and not field.is_list:
        inner: dict[str, Value] = {}
        for one in fields_of(field.model):
            _fill(session, inner, one, None)
        if inner:
            row[str(field.loc[-1])] = inner
        return
    answer = _answer(session, field, old)
    if answer and answer != NOBODY:
        row[str(field.loc[-1])] = typed(field, answer)


def _answer(session: Session, field: CardField, old: Value | None) -> str | None:
    """What is typed; None where the value stays."""
    now = f"; тепер: {_words(old)}; {REMOVE}" if old is not None else ""

    def read(text: str) -> str:
        if text != NOBODY:
            typed(field, text)
        return text

    return ask_optional_as(session, f"{field.title}: {field.description.rstrip('.')}{now}", read)


def _words(value: Value) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else shown_value(value)


def _at(value: Value | None, loc: Loc) -> Value | None:
    for key in loc:
        if isinstance(value, dict):
            value = value.get(str(key))
        elif isinstance(value, list) and isinstance(key, int):
            value = value[key] if key < len(value) else None
        else:
            return None
    return value
