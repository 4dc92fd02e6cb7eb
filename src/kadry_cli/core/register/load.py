"""One file into one record: bytes -> text values -> model, with every finding placed (design §1)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from kadry_cli.core.finding import Finding
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.messages import findings_of
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.positions import locate
from kadry_cli.core.register.reader import read_text

R = TypeVar("R", bound=Record)
Reader = Callable[[str], bytes | None]
"""What a file of a register holds, None where there is none."""


class Loaded(NamedTuple, Generic[R]):
    """A record read from a file, or None with the findings that say why; `data` is the file as it was read."""

    record: R | None
    findings: tuple[Finding, ...]
    data: bytes


def parse_record(data: bytes, path: str, model: type[R]) -> Loaded[R]:
    """The record in the bytes of a file, or its findings; `path` is relative to the register."""
    value, findings = read_text(data, path)
    if value is None:
        return Loaded(None, findings, data)
    try:
        return Loaded(model.model_validate(value), findings, data)
    except ValidationError as error:
        return Loaded(None, findings + locate(findings_of(error, model, path), data), data)


def load_record(root: Path, path: str, model: type[R]) -> Loaded[R]:
    """The record in a file of the register; a missing or unreadable file is a finding."""
    data, findings = read_bytes(root, path)
    if data is None:
        return Loaded(None, findings, b"")
    loaded = parse_record(data, path, model)
    return loaded._replace(findings=findings + loaded.findings)


def reader_of(root: Path) -> Reader:
    """Reads files of a register as they stand; a missing one is None."""

    def read(path: str) -> bytes | None:
        return read_bytes(root, path)[0]

    return read


def read_record(read: Reader, path: str, model: type[R], findings: list[Finding]) -> R | None:
    """The record in a file; None where there is none, or where `findings` now say why it cannot be read."""
    data = read(path)
    if data is None:
        return None
    loaded = parse_record(data, path, model)
    if loaded.record is None:
        findings += loaded.findings
    return loaded.record
