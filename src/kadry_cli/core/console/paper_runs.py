"""Many papers at once: set one after another, and written only when all of them are set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli.core.console.printing import chosen_format, none_in_the_way
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.batch import PaperJob, typeset_batch
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.finding import Finding
from kadry_cli.core.manifest import PaperKind
from kadry_cli.core.resources import templates_dir


class Ready(NamedTuple):
    """Papers that are set and not written yet: files with their bytes, and what is wrong (then there are none)."""

    files: tuple[tuple[Path, bytes], ...]
    findings: tuple[Finding, ...] = ()

    def write(self, force: bool) -> None:
        """Writes them all. UserError, before the first is written, where one of them stands there already."""
        none_in_the_way((path for path, _ in self.files), force)
        for path, data in self.files:
            path.parent.mkdir(exist_ok=True)
            write_output(path, data, force)

    def names(self) -> list[str]:
        """The files as they are shown."""
        return [str(path) for path, _ in self.files]


class Sheet(NamedTuple):
    """One paper to set: its kind's name in the manifest, its fields, its file; `record` is what findings name."""

    paper: str
    fields: Mapping[str, Any]
    file: Path
    record: str = ""


def set_sheets(
    sheets: Iterable[Sheet], kinds: Sequence[PaperKind], own: OwnTemplates, field_names: Mapping[str, str]
) -> Ready:
    """The papers of a topic, set one after another; none is there with an error among the findings."""
    known = {kind.name: kind for kind in kinds}
    chosen = {}
    findings: list[Finding] = []
    jobs: list[PaperJob] = []
    files: list[Path] = []
    for sheet in sheets:
        kind = known[sheet.paper]
        if kind.name not in chosen:
            chosen[kind.name] = own.choose(kind)
            findings += chosen[kind.name].findings
        to = chosen_format(sheet.file, None)
        template = chosen[kind.name].template
        jobs.append(
            PaperJob(templates_dir(), kind.template, sheet.fields, kind.fields, to, field_names, sheet.record, template)
        )
        files.append(sheet.file)
    if has_errors(findings):
        return Ready((), tuple(findings))
    made: list[tuple[Path, bytes]] = []
    for file, paper in zip(files, typeset_batch(jobs), strict=True):
        findings += paper.findings
        if paper.data is not None:
            made.append((file, paper.data))
    return Ready(() if has_errors(findings) else tuple(made), tuple(findings))
