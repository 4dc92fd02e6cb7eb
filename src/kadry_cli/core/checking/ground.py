"""Opening a register: its settings and the body's own acts, with the law they add to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from kadry_cli.core.calendar.own_days import CALENDAR_FILE
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.own_calendar import CalendarFile
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.lookup import Law, OwnAct
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.settings import FORMAT, Settings
from kadry_cli.core.register.layout import SETTINGS_FILE
from kadry_cli.core.register.load import Loaded, load_record, parse_record
from kadry_cli.core.register.positions import locate

ACTS_FILE = "acts.yaml"

R = TypeVar("R", bound=Record)


class Opened(NamedTuple):
    """A register ready to be read, or None with the findings of its settings and own acts."""

    ground: Ground | None
    findings: tuple[Finding, ...]


def open_register(root: Path, law: Law) -> Opened:
    """Read `kadry.yaml` and `acts.yaml`; without valid settings no law can be chosen, so nothing else is judged."""
    return open_files(root, law, {})


def open_files(root: Path, law: Law, files: Mapping[str, bytes | None]) -> Opened:
    """The same, where `files` stand in the place of what is on disk."""
    loaded = _load(root, SETTINGS_FILE, Settings, files)
    own, findings = _own_acts(root, files)
    findings = loaded.findings + findings
    if loaded.record is None:
        return Opened(None, findings)
    if loaded.record.format != FORMAT:
        unknown = Finding("KD117", SETTINGS_FILE, ("format",), {"format": loaded.record.format, "known": FORMAT})
        return Opened(None, findings + locate((unknown,), loaded.data))
    calendar = CalendarFile(root, files.get(CALENDAR_FILE), own)
    return Opened(Ground(root, loaded.record, own, law, calendar), findings)


def read_own_acts(root: Path) -> tuple[tuple[OwnAct, ...], tuple[Finding, ...]]:
    """The body's own acts and what is wrong with their file; a register need not have one."""
    return _own_acts(root, {})


def _own_acts(root: Path, files: Mapping[str, bytes | None]) -> tuple[tuple[OwnAct, ...], tuple[Finding, ...]]:
    if files.get(ACTS_FILE, b"") is None or (ACTS_FILE not in files and not (root / ACTS_FILE).is_file()):
        return (), ()
    from kadry_cli.core.law.own_acts import OwnActs, own_acts_of

    loaded = _load(root, ACTS_FILE, OwnActs, files)
    return (own_acts_of(loaded.record) if loaded.record else ()), loaded.findings


def _load(root: Path, path: str, model: type[R], files: Mapping[str, bytes | None]) -> Loaded[R]:
    data = files.get(path)
    return load_record(root, path, model) if data is None else parse_record(data, path, model)
