"""Which kind of record a path of the history names."""

from __future__ import annotations

from pydantic import BaseModel

from kadry_cli.core.errors import UserError
from kadry_cli.core.manifest import RecordKind
from kadry_cli.core.register.layout import match
from kadry_cli.topics import record_kinds


def kind_of(path: str) -> tuple[RecordKind, type[BaseModel]] | None:
    """The kind of record that stands at a path, and its model; None for a file that is no record."""
    found = match(path, record_kinds())
    if found is None:
        return None
    (topic, kind), _ = found
    return kind, topic.load(kind.model)


def required_kind(path: str) -> tuple[RecordKind, type[BaseModel]]:
    """The same. UserError for a file that is no record."""
    found = kind_of(path)
    if found is None:
        raise UserError(f"{path} – не запис реєстру", "назвіть файл запису: people/КОД/card.yaml")
    return found
