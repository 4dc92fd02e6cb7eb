"""The file of periods of `kadry service compute`: a list of lines, each checked as a record is (design §10)."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from kadry_cli.core.finding import Finding
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.messages import findings_of
from kadry_cli.core.register.positions import locate
from kadry_cli.core.register.raw_text import MAX_BYTES, too_large
from kadry_cli.core.register.reader import read_text
from kadry_cli.service.records import ListedPeriod

LIST = "periods"


class PeriodsFile(Record):
    """The list as the one field of a record: what its lines are told by."""

    periods: tuple[ListedPeriod, ...] = about("Періоди роботи", "Кожен окремим рядком списку.", at_least=1)


class ReadPeriods(NamedTuple):
    """The lines of a file, or none with the findings that say why; `data` is the file as it was read."""

    periods: tuple[ListedPeriod, ...]
    findings: tuple[Finding, ...]
    data: bytes


def read_periods(path: Path) -> ReadPeriods:
    """The periods of a file. OSError for one that cannot be opened."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return ReadPeriods((), (too_large(str(path), len(data), data),), data)
    return periods_in(data, path.name)


def periods_in(data: bytes, name: str) -> ReadPeriods:
    """The periods in the bytes of a file: a list, or a mapping with the list under `periods`."""
    value, findings = read_text(data, name)
    if value is None:
        return ReadPeriods((), findings, data)
    listed = isinstance(value, list)
    try:
        record = PeriodsFile.model_validate({LIST: value} if listed else value)
    except ValidationError as error:
        found = findings_of(error, PeriodsFile, name)
        return ReadPeriods((), placed(found, data, listed=listed), data)
    return ReadPeriods(record.periods, findings, data)


def placed(findings: tuple[Finding, ...], data: bytes, *, listed: bool = True) -> tuple[Finding, ...]:
    """The findings with their lines: in a file that is a list its lines stand at the top."""
    if listed:
        from dataclasses import replace

        findings = tuple(replace(one, loc=one.loc[1:] if one.loc[:1] == (LIST,) else one.loc) for one in findings)
    return locate(findings, data)
