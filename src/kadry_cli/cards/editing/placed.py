"""Edits of fields fitted to what the card has: the first field of an address makes the address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kadry_cli.cards.meant import all_at_once
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Loc
from kadry_cli.core.records.base import file_keys, model_at
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.editor import Edit, Put, Remove
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.person.records.card import Card


def placed(edits: Sequence[Edit], card: Card) -> list[Edit]:
    """Edits one after another, each with the mappings that its place lacks by then.

    UserError names every row that a list does not have and every field to take away that is not there.
    """
    known: Value = record_value(card)
    made: list[Edit] = []
    wrong: list[UserError] = []
    for edit in edits:
        try:
            fitted = _fitted(edit, known)
        except UserError as error:
            wrong.append(error)
            continue
        _apply(fitted, known)
        made.append(fitted)
    if wrong:
        raise all_at_once(wrong)
    return made


def _fitted(edit: Edit, known: Value) -> Edit:
    here: Value = known
    for depth, key in enumerate(edit.loc):
        after = edit.loc[depth + 1 :]
        if isinstance(key, int):
            if not isinstance(here, list) or key >= len(here):
                raise UserError(f"рядка {key + 1} у «{edit.loc[depth - 1]}» немає", "новий рядок: --add")
            here = here[key]
            continue
        if isinstance(here, dict) and key in here:
            here = here[key]
            continue
        if isinstance(edit, Remove):
            raise UserError(f"поля «{'.'.join(map(str, edit.loc))}» у картці немає", "прибирати нічого")
        row = next((one for one in after if isinstance(one, int)), None)
        if row is not None:
            raise UserError(f"рядка {row + 1} у «{key}» немає", "новий рядок: --add")
        if isinstance(edit, Put) and after:
            return Put(edit.loc[: depth + 1], _nested(after, edit.value), _order(edit.loc[:depth]))
        return edit
    return edit


def _apply(edit: Edit, known: Value) -> None:
    """Keeps what is known in step with the edits."""
    here: Any = known
    for key in edit.loc[:-1]:
        here = here[key]
    last: Any = edit.loc[-1]
    if isinstance(edit, Remove):
        del here[last]
    elif isinstance(edit, Put):
        here[last] = edit.value
    else:
        here.setdefault(last, []).append(edit.value)


def _nested(loc: Loc, value: Value) -> Value:
    for key in reversed(loc):
        value = {str(key): value}
    return value


def _order(loc: Loc) -> tuple[str, ...]:
    model = model_at(Card, loc)
    return tuple(file_keys(model)) if model is not None else ()
