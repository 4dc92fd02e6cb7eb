"""Opening a register: its settings and the body's own acts, with the law they add to."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.checking.files import Ground
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.lookup import Law, OwnAct
from kadry_cli.core.records.settings import FORMAT, Settings
from kadry_cli.core.register.layout import SETTINGS_FILE
from kadry_cli.core.register.load import load_record
from kadry_cli.core.register.positions import locate

ACTS_FILE = "acts.yaml"


class Opened(NamedTuple):
    """A register ready to be read, or None with the findings of its settings and own acts."""

    ground: Ground | None
    findings: tuple[Finding, ...]


def open_register(root: Path, law: Law) -> Opened:
    """Read `kadry.yaml` and `acts.yaml`; without valid settings no law can be chosen, so nothing else is judged."""
    loaded = load_record(root, SETTINGS_FILE, Settings)
    own, findings = read_own_acts(root)
    findings = loaded.findings + findings
    if loaded.record is None:
        return Opened(None, findings)
    if loaded.record.format != FORMAT:
        unknown = Finding("KD117", SETTINGS_FILE, ("format",), {"format": loaded.record.format, "known": FORMAT})
        return Opened(None, findings + locate((unknown,), loaded.data))
    return Opened(Ground(root, loaded.record, own, law), findings)


def read_own_acts(root: Path) -> tuple[tuple[OwnAct, ...], tuple[Finding, ...]]:
    """The body's own acts and what is wrong with their file; a register need not have one."""
    if not (root / ACTS_FILE).is_file():
        return (), ()
    from kadry_cli.core.law.own_acts import OwnActs, own_acts_of

    loaded = load_record(root, ACTS_FILE, OwnActs)
    return (own_acts_of(loaded.record) if loaded.record else ()), loaded.findings
