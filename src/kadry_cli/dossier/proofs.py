"""Scans beside the history: what `kadry audit verify` holds against the inventories and the cards (H9)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.register.layout import FilePlace, walk
from kadry_cli.core.register.load import Reader, load_record, reader_of
from kadry_cli.dossier.people import card_of
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.dossier.scans import CHANGED, MISSING, papers_of, scans
from kadry_cli.topics import record_kinds


def scan_findings(root: Path) -> Iterator[Finding]:
    """Scans that are not what the inventory or the card says of them, or are gone; a note where none is here at all."""
    read = reader_of(root)
    kinds = [kind for kind in record_kinds() if kind[1].name == "file"]
    for place in walk(root, kinds):
        if not isinstance(place, FilePlace):
            continue
        loaded = load_record(root, place.path, PersonalFile)
        if loaded.record is not None:
            yield from _of_file(root, loaded.record, place.path, read)


def _of_file(root: Path, file: PersonalFile, path: str, read: Reader) -> Iterator[Finding]:
    wrong = [one for one in scans(root, file, card_of(read, file.person)) if one.state in (CHANGED, MISSING)]
    if wrong and not papers_of(root, file.person).is_dir():
        # A copy of the register on its way need not carry the scans.
        values = {"number": "усі", "state": "сканів цієї справи тут немає"}
        yield Finding("KD736", path, values=values, severity=Severity.NOTE)
        return
    for one in wrong:
        number = f"рядок № {one.line}" if one.line is not None else "додаток картки"
        yield Finding("KD736", path, values={"number": number, "state": one.state})
