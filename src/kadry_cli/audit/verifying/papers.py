"""The register as it stands beside its history: scans against inventories, protocols against cards (H9, C11)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kadry_cli.core.checking.files import check_files
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.register.layout import FilePlace, read_bytes, walk
from kadry_cli.core.register.load import Reader, load_record, reader_of
from kadry_cli.core.register.positions import locate
from kadry_cli.dossier.people import card_of
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.dossier.scans import CHANGED, MISSING, papers_of, scans
from kadry_cli.person.checks.competition import check_protocols
from kadry_cli.topics import all_topics, record_kinds

FILES = "file"
COMPARED = ("card", "competition")


def scan_findings(root: Path) -> Iterator[Finding]:
    """Scans that are not what the inventory, or the card, says of them: an error; not there at all: a note."""
    read = reader_of(root)
    for place in _places(root, (FILES,)):
        loaded = load_record(root, place.path, PersonalFile)
        if loaded.record is not None:
            yield from _of_file(root, loaded.record, place.path, read)


def _of_file(root: Path, file: PersonalFile, path: str, read: Reader) -> Iterator[Finding]:
    folder = papers_of(root, file.person)
    for one in scans(root, file, card_of(read, file.person)):
        if one.state == CHANGED or (one.state == MISSING and folder.is_dir()):
            weight = None if one.state == CHANGED else Severity.NOTE
            number = f"рядок № {one.line}" if one.line is not None else "додаток картки"
            yield Finding("KD934", path, values={"number": number, "state": one.state}, severity=weight)


def protocol_findings(root: Path) -> Iterator[Finding]:
    """Point 13а of the cards against the protocols of the competitions, both ways (C11)."""
    ground = open_register(root, law_of(all_topics())).ground
    if ground is None:
        return
    facts = FactIndex()
    for report in check_files(_places(root, COMPARED), ground, workers=1):
        facts.add(report.facts)
    for finding in check_protocols(facts):
        data, _ = read_bytes(root, finding.path)
        yield from locate((finding,), data) if data is not None else (finding,)


def _places(root: Path, names: tuple[str, ...]) -> Iterator[FilePlace]:
    kinds = [kind for kind in record_kinds() if kind[1].name in names]
    return (place for place in walk(root, kinds) if isinstance(place, FilePlace))
