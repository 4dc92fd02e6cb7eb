"""Changes as results and as rows of a table that an auditor takes away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.audit.changes import FieldChange
from kadry_cli.audit.words import shown
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.commits import BASIS
from kadry_cli.core.tables.writing import table_bytes

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditChange, AuditDifference

OF_ACT = ("Записано", "Хто записав", "Підстава", "Акт історії")
OF_CHANGE = (
    "Особа", "Код особи", "Запис", "Файл", "Поле", "Що змінено", "Зміна", "Було", "Стало", "Діє з", "Документ", "Подія",
)  # fmt: skip

TITLE = "Відомість змін облікових даних"

Row = Sequence[str | int]
Names = Mapping[str, str]
"""Full names by the ids of people."""


class Written(NamedTuple):
    """The files that were written, and what kept them from being written."""

    files: list[str]
    findings: tuple[Finding, ...] = ()


class Taken(NamedTuple):
    """Changes to take away: with `acts` each has an act of its own, else they are between two states; `asked` are the
    lines that say what was asked for."""

    found: Sequence[FieldChange]
    names: Names
    asked: tuple[str, ...]
    acts: bool
    reveal: bool


def difference_value(one: FieldChange, names: Names) -> AuditDifference:
    """A difference without its act."""
    return {
        "record": one.path,
        "kind": one.record,
        "person": one.person or None,
        "name": names.get(one.person),
        "field": one.told.field,
        "title": one.told.title,
        "change": one.told.change,
        "old": one.told.old or None,
        "new": one.told.new or None,
        "valid_from": one.told.since or None,
        "document": one.told.document or None,
        "event": one.told.event or None,
    }


def change_value(one: FieldChange, names: Names) -> AuditChange:
    """A change with its act."""
    return {
        "commit": one.commit.id,
        "when": one.commit.committed.isoformat(),
        "author": one.commit.author,
        "basis": one.commit.first(BASIS) or None,
        **difference_value(one, names),
    }


def rows(found: Iterable[FieldChange], names: Names) -> list[Row]:
    """The changes with their acts as a table, its titles first."""
    made: list[Row] = [(*OF_ACT, *OF_CHANGE)]
    for one in found:
        commit = one.commit
        when = commit.committed.strftime("%d.%m.%Y %H:%M")
        made.append((when, commit.author, commit.first(BASIS), commit.id, *_row(one, names)))
    return made


def rows_between(found: Iterable[FieldChange], names: Names) -> list[Row]:
    """The differences between two states as a table."""
    return [OF_CHANGE, *(_row(one, names) for one in found)]


def _row(one: FieldChange, names: Names) -> tuple[str, ...]:
    about = (names.get(one.person, ""), one.person, one.record, one.path)
    told = one.told
    since = shown(told.since)
    return (*about, told.field, told.title, told.change, told.old, told.new, since, told.document, told.event)


def write_rows(output: Path | None, table: Iterable[Row], title: str, force: bool) -> list[str]:
    """The table in a file of its owner alone, where one is asked for; the files that were written."""
    if output is None:
        return []
    write_output(output, table_bytes(output.suffix, table, title=title), force, private=True)
    return [str(output)]
