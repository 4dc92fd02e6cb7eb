"""Cards against the competitions as they stand: what `kadry audit verify` asks of the whole register (C11)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kadry_cli.core.checking.files import check_files
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.register.layout import FilePlace, read_bytes, walk
from kadry_cli.core.register.positions import locate
from kadry_cli.person.checks.competition import check_protocols
from kadry_cli.topics import all_topics, record_kinds

COMPARED = ("card", "competition")


def protocol_findings(root: Path) -> Iterator[Finding]:
    """Point 13а of the cards against the protocols of the competitions, both ways (C11)."""
    ground = open_register(root, law_of(all_topics())).ground
    if ground is None:
        return
    kinds = [kind for kind in record_kinds() if kind[1].name in COMPARED]
    places = (place for place in walk(root, kinds) if isinstance(place, FilePlace))
    facts = FactIndex()
    for report in check_files(places, ground, workers=os.cpu_count() or 1):
        facts.add(report.facts)
    for finding in check_protocols(facts):
        data, _ = read_bytes(root, finding.path)
        yield from locate((finding,), data) if data is not None else (finding,)
