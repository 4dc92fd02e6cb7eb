"""The sheets and columns of a card, as its model has them: scalars in one sheet, each list in a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from kadry_cli.core.records.base import Record, inner_model, is_list, is_sensitive, leaf_type
from kadry_cli.core.records.types import Choice
from kadry_cli.person.records.card import Card

CARDS, CARDS_TITLE = "cards", "Картки"
PERSON, NAME, ROW = "person", "person_name", "row"
"""The keys of the columns that say in a sheet of a list whose row it is, and which."""

TEXT, DAY, NUMBER, YES_NO, TEXTS = "text", "day", "number", "yes_no", "texts"


class Column(NamedTuple):
    """A column: the keys of the file down from the item to the value, the names of the fields, what a cell means.

    `choices` is the closed list of words, "" among nothing; `note` says what to write.
    """

    path: tuple[str, ...]
    names: tuple[str, ...]
    title: str
    kind: str
    choices: tuple[str, ...]
    note: str
    sensitive: bool

    @property
    def key(self) -> str:
        """The dotted key."""
        return ".".join(self.path)


class Shape(NamedTuple):
    """A sheet: its columns, and the lists on the way to its rows, each as the name of a field with its key.

    The sheet of the cards has no list on the way; that of the excluded days has two, `work` and `excluded`.
    """

    lists: tuple[tuple[str, str], ...]
    titles: tuple[str, ...]
    columns: tuple[Column, ...]
    sensitive: bool

    @property
    def key(self) -> str:
        """The name of the sheet for programs, and of its CSV file."""
        return ".".join(key for _, key in self.lists) or CARDS

    @property
    def title(self) -> str:
        """The name of the sheet for people."""
        return self.titles[-1] if self.titles else CARDS_TITLE

    def leading(self) -> tuple[tuple[str, str], ...]:
        """The keys and titles of the columns that say whose row it is and which, before the columns of its values."""
        if not self.lists:
            return ()
        outer = [(f"row_of_{key}", f"№ у «{title}»") for (_, key), title in zip(self.lists, self.titles, strict=True)]
        return ((PERSON, "Код особи"), (NAME, "Особа"), *outer[:-1], (ROW, "№"))

    def titles_by_key(self) -> dict[str, str]:
        """The titles of all its columns in order."""
        return dict(self.leading()) | {column.key: column.title for column in self.columns}


@cache
def shapes() -> tuple[Shape, ...]:
    """Every sheet of a card in the order of the form; a list within a list stands after it."""
    return tuple(_shapes(Card, (), (), sensitive=False))


def _shapes(
    model: type[Record], lists: tuple[tuple[str, str], ...], titles: tuple[str, ...], *, sensitive: bool
) -> Iterator[Shape]:
    yield Shape(lists, titles, tuple(_columns(model)), sensitive)
    for name, field in model.model_fields.items():
        inner = inner_model(field.annotation)
        if inner is not None and issubclass(inner, Record) and is_list(field.annotation):
            key = field.alias or name
            marked = sensitive or is_sensitive(model, (key,))
            yield from _shapes(inner, (*lists, (name, key)), (*titles, field.title or key), sensitive=marked)


def _columns(model: type[Record]) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        key, title = field.alias or name, field.title or name
        marked = is_sensitive(model, (key,))
        inner = inner_model(field.annotation)
        if inner is None or not issubclass(inner, Record):
            kind, choices = _kind(field)
            yield Column((key,), (name,), title, kind, choices, field.description or "", marked)
        elif not is_list(field.annotation):
            for below in _columns(inner):
                yield below._replace(
                    path=(key, *below.path),
                    names=(name, *below.names),
                    title=f"{title}: {below.title}",
                    sensitive=marked or below.sensitive,
                )


def _kind(field: Any) -> tuple[str, tuple[str, ...]]:
    """What a cell of a field means, and its closed list."""
    kind, marks = leaf_type(field)
    if is_list(field.annotation):
        return TEXTS, ()
    if kind is bool:
        return YES_NO, ("так", "ні")
    if kind is date:
        return DAY, ()
    if kind is int:
        return NUMBER, ()
    return TEXT, next((mark.words for mark in marks if isinstance(mark, Choice)), ())
